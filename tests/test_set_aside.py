"""Notes that tell of more than their cause: deals that failed, may yet come, were of others."""

from __future__ import annotations

import pytest

from assistant.extraction import extract
from tests.invented import filing

Deal = dict[str, str | None]

NOTES: dict[str, tuple[str, str, tuple[str, ...], Deal, str]] = {
    "a first agreement gave way to another": (
        "S-8",
        "merger",
        (
            "Sable Ridge Holdings Inc.",
            "October 7, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Sable Ridge Holdings Inc.",
            "merger_sub": "SRH Merger Sub II, Inc.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-07-18",
            "closed_on": "2011-10-07",
        },
        'On April 4, 2011 Orchid Materials Corporation (the "Company") entered into an '
        "Agreement and Plan of Merger with Corvane Partners LLC and Corvane Merger Corp. That "
        "agreement was terminated by the Company on July 18, 2011, upon payment of a fee of "
        "$14,000,000, in order that the Company might accept a superior proposal.\n\n"
        "On July 18, 2011 the Company entered into an Agreement and Plan of Merger with Sable "
        'Ridge Holdings Inc. ("Parent") and SRH Merger Sub II, Inc., a wholly owned '
        'subsidiary of Parent ("Merger Sub"). On October 7, 2011 Merger Sub merged with and '
        "into the Company, which survived as a wholly owned subsidiary of Parent.\n\n"
        "As a result of the merger the Company has terminated all offerings under the "
        "Registration Statement and hereby removes from registration all shares that remain "
        "unsold.",
    ),
    "an offer of years before was rejected": (
        "S-8",
        "plan_ended",
        (
            "1998 Stock Incentive Plan",
            "May 19, 2011",
        ),
        {},
        "The Registrant received in March 2010 an unsolicited proposal from Harrowgate "
        "Capital to acquire all of its outstanding shares. The Board rejected the proposal on "
        "April 12, 2010, and Harrowgate Capital has since sold its shares.\n\n"
        "The 1998 Stock Incentive Plan, for which the shares were registered, was replaced by "
        "the 2011 Omnibus Incentive Plan that the stockholders approved on May 19, 2011. No "
        "award can be made under the former since that day, and none is outstanding. For that "
        "reason the Registrant hereby removes from registration the 311,406 shares that were "
        "not issued.",
    ),
    "the options of the company that was bought": (
        "S-4",
        "offering_complete",
        (
            "Pellworth Bancorp",
            "2,318,440",
        ),
        {},
        "Orchid Materials Corporation registered 2,500,000 shares of its common stock for "
        'issue to the shareholders of Pellworth Bancorp, Inc. ("Pellworth"), which was merged '
        "into a subsidiary of Orchid on September 1, 2011.\n\n"
        "The number registered allowed for the exercise of every option granted under the "
        "Pellworth 2004 Stock Option Plan before the merger. Many of these options were "
        "cancelled for cash instead, and that plan was terminated. In the merger 2,318,440 "
        "shares were issued. The other 181,560 shares will not be needed, and Orchid "
        "therefore removes them from registration.",
    ),
    "a letter of intent": (
        "S-3",
        "obligation_ended",
        (
            "July 29, 2011",
            "warrants",
        ),
        {},
        "This Registration Statement covered 1,800,000 shares of common stock issuable upon "
        "the exercise of warrants which the Registrant sold in July 2006. The warrants "
        "expired at 5:00 p.m. on July 29, 2011. Until then warrants for 1,122,500 shares had "
        "been exercised.\n\n"
        "The Registrant signed a letter of intent with Quarrington Ltd. on August 30, 2011 "
        "for the sale of its coatings division; that sale, if it is made, has nothing to do "
        "with this amendment.\n\n"
        "In accordance with its undertaking the Registrant deregisters the 677,500 shares "
        "that were not issued.",
    ),
    "a merger that could not be financed": (
        "S-8",
        "bankruptcy",
        (
            "September 30, 2011",
            "cancelled",
        ),
        {},
        "Since its last annual report the Registrant has been through a reorganization. A "
        "merger with Thornfield Alloys, Inc., agreed upon on November 9, 2010, could not be "
        "financed and the merger agreement was terminated on February 1, 2011. The Registrant "
        "filed a voluntary petition under chapter 11 of the Bankruptcy Code on February 14, "
        "2011 in the District of Delaware. The court confirmed its plan of reorganization on "
        "September 12, 2011, and the plan became effective on September 30, 2011. Under it "
        "all shares and options were cancelled, and the 1998 Stock Incentive Plan was "
        "terminated.\n\n"
        "The Registrant therefore removes from registration all shares that were not issued.",
    ),
    "a scheme and a merger agreement not used": (
        "S-8",
        "merger",
        (
            "Aldermoor",
            "September 29, 2011",
        ),
        {
            "kind": "other",
            "acquirer": "Aldermoor plc",
            "merger_sub": None,
            "closed_on": "2011-09-29",
        },
        "On September 29, 2011 a scheme of arrangement between the Company and its "
        "shareholders was implemented, whereby Aldermoor plc came to hold all of the "
        "Company's shares. The High Court had sanctioned the scheme on September 26, 2011. "
        "The Company made no use of the standby merger agreement that had been prepared in "
        "case the scheme failed.\n\n"
        "In consequence, the Company ends the offering of its shares under the 1998 Stock "
        "Incentive Plan and removes those not issued, 402,118, from registration.",
    ),
    "two companies formed for one purchase": (
        "S-8",
        "merger",
        (
            "Vintry Chemical Company",
            "October 3, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Vintry Chemical Company",
            "merger_sub": "VCC Acquisition I, Inc. and VCC Acquisition II, LLC",
            "surviving_entity": "VCC Acquisition II, LLC",
            "agreement_date": "2011-05-31",
            "closed_on": "2011-10-03",
        },
        "Pursuant to the Agreement and Plan of Merger dated as of May 31, 2011 among Orchid "
        'Materials Corporation (the "Company"), Vintry Chemical Company, VCC Acquisition I, '
        "Inc. and VCC Acquisition II, LLC, on October 3, 2011 VCC Acquisition I, Inc. was "
        "merged with and into the Company and, immediately afterward, the Company was merged "
        "with and into VCC Acquisition II, LLC, which survived. Both of the VCC companies "
        "were formed by Vintry Chemical Company for the purpose.\n\n"
        "The Company (now VCC Acquisition II, LLC) removes from registration all shares "
        "registered and not issued under the Registration Statement.",
    ),
    "courses that were considered": (
        "S-11",
        "offering_complete",
        ("September 1, 2011",),
        {},
        "The follow-on offering of up to 20,000,000 shares was to end when all had been sold "
        "or on September 1, 2011. It ended on the latter day, with 14,220,316 shares sold. "
        "The adviser's suggestion that the Registrant be combined with a listed affiliate was "
        "declined. A liquidity event may take place in coming years, by way of a merger, a "
        "sale of the assets or a listing.\n\n"
        "The Registrant removes from registration the 5,779,684 shares that have not been "
        "sold. Shares continue to be sold under the distribution reinvestment plan under a "
        "registration statement of its own.",
    ),
    "a merger still to come": (
        "S-3",
        "obligation_ended",
        (
            "Rule 144",
            "September 9, 2011",
        ),
        {},
        "We registered 3,150,000 shares for resale by the investors in our private placement "
        "of September 9, 2010. The registration rights agreement obliged us to keep the "
        "registration statement effective only for so long as the investors could not sell "
        "under Rule 144 without volume limits. One year passed on September 9, 2011, since "
        "when all of them can. Accordingly we hereby remove from registration the 1,019,475 "
        "shares that the investors have not sold.\n\n"
        "Our proposed merger with Tessaline Corp., announced on October 3, 2011, is not "
        "expected to close before next year. It is not the reason for this amendment.",
    ),
    "a mistake, while the plan goes on": (
        "S-8",
        "other",
        ("clerical error",),
        {},
        "The Registrant intended to register 50,000 shares for the 1998 Stock Incentive Plan. "
        "Through a clerical error the table on the cover said 500,000. The Registrant removes "
        "the 450,000 shares that were registered by mistake. The Plan goes on; the 50,000 "
        "shares stay registered. A warrant that expired in May 2011 does not concern these "
        "shares.",
    ),
    "a numbered company, a statute named General Corporation Law": (
        "S-3",
        "merger",
        (
            "Lindenau AG",
            "August 31, 2011",
        ),
        {
            "kind": "tender_offer",
            "acquirer": "Lindenau AG",
            "merger_sub": "Lindenau Purchase Corp. IV",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-07-11",
            "closed_on": "2011-08-31",
        },
        "Lindenau AG, through Lindenau Purchase Corp. IV, a Delaware corporation all of whose "
        "shares it owns, made a tender offer on July 20, 2011 for all of the Company's common "
        "stock under the Agreement and Plan of Merger of July 11, 2011. The offer expired at "
        "midnight on August 26, 2011. Lindenau Purchase Corp. IV was merged into the Company "
        "on August 31, 2011 under Section 253 of the General Corporation Law of the State of "
        "Delaware, and the Company is now owned by Lindenau AG.\n\n"
        "Because it has no public stockholders any more, the Company hereby deregisters all "
        "of the securities that were not sold.",
    ),
    "a plan suspended beside the end of reporting": (
        "S-3D",
        "reporting_ended",
        (
            "Form 15",
            "187",
        ),
        {},
        "Under its Dividend Reinvestment Plan the Corporation sold 84,310 of the 250,000 "
        "shares registered. It suspended the plan on May 2, 2011 and may take it up again.\n\n"
        "Following a reverse split of one for 500, effective on September 22, 2011, in which "
        "holders of fewer than 500 shares were paid $12.40 a share, the Corporation has 187 "
        "holders of record. On that ground it is filing a Form 15 to end its duty to report, "
        "and it can not, without reports, keep a prospectus current. It therefore deregisters "
        "the 165,690 shares that are left.",
    ),
    "a company of a place, an agreement amended": (
        "S-8",
        "merger",
        (
            "Farrant Group",
            "October 1, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Farrant Group Limited",
            "merger_sub": "Farrant (Delaware) Sub 3, Inc.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-06-06",
            "closed_on": "2011-10-01",
        },
        "By an Agreement and Plan of Merger made on June 6, 2011 and amended on August 15, "
        "2011, the Registrant, Farrant Group Limited and Farrant (Delaware) Sub 3, Inc. "
        "agreed that the last named would be merged into the Registrant. The amendment of "
        "August 15, 2011 raised the price from $21.00 to $22.25 a share. The stockholders "
        "voted for the merger on September 27, 2011, and it was carried out on October 1, "
        "2011. The Registrant is now wholly owned by Farrant Group Limited.\n\n"
        "No option remains. The Registrant accordingly deregisters whatever has not been "
        "issued.",
    ),
    "a contract that came to nothing": (
        "S-8",
        "merger",
        (
            "Kettleby",
            "September 2, 2011",
        ),
        {
            "kind": "asset_sale",
            "acquirer": "Kettleby Resins, Inc.",
            "closed_on": "2011-09-02",
            "agreement_date": "2011-06-20",
        },
        "On September 2, 2011 the Company sold substantially all of its assets to Kettleby "
        "Resins, Inc. under the Asset Purchase Agreement dated June 20, 2011. An earlier "
        "contract with Ruskin Polymers Co. had come to nothing when its lenders withdrew. The "
        "Company has no employees left and will issue no more shares under its plan. It "
        "deregisters the 540,000 shares not issued.",
    ),
    "shares of a merger that was voted down": (
        "S-4",
        "offering_complete",
        (
            "terminated",
            "August 8, 2011",
        ),
        {},
        "The Registrant registered 9,000,000 shares for issue to the shareholders of Wexcombe "
        "Energy, Inc. under an Agreement and Plan of Merger dated December 2, 2010. "
        "Wexcombe's shareholders voted against the merger on July 27, 2011, and the parties "
        "terminated the agreement on August 8, 2011. No shares were issued or will be. The "
        "Registrant accordingly removes all 9,000,000 from registration.",
    ),
    "an only shareholder": (
        "S-8",
        "merger",
        (
            "Brackley Foods Corp.",
            "May 2, 2011",
        ),
        {"kind": "share_exchange", "acquirer": "Brackley Foods Corp.", "closed_on": "2011-05-02"},
        "In a statutory share exchange that took effect on May 2, 2011, each share of the "
        "Company was exchanged for 0.44 of a share of Brackley Foods Corp., which thereby "
        "became the Company's only shareholder. No further shares of the Company will be "
        "issued under the 1998 Stock Incentive Plan, whose options are now options for stock "
        "of Brackley Foods Corp. The Company therefore removes from registration the 89,900 "
        "shares that were not issued.",
    ),
    "a vehicle set up for the occasion": (
        "S-8",
        "merger",
        (
            "Pargeter Group plc",
            "September 15, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Pargeter Group plc",
            "merger_sub": "Pargeter Merger Co.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-04-21",
            "closed_on": "2011-09-15",
        },
        "It will be recalled that the Company in 2008 rejected an approach by Lyle & Hatton "
        "Industries Ltd. This time matters went differently. On April 21, 2011 an Agreement "
        "and Plan of Merger was signed by the Company, Pargeter Group plc and Pargeter Merger "
        "Co., which Pargeter Group plc had set up for the occasion. The stockholders gave "
        "their consent on August 30, 2011. Pargeter Merger Co. was thereupon, on September "
        "15, 2011, merged with and into the Company, all of whose stock now belongs to "
        "Pargeter Group plc.\n\n"
        "It follows that no shares will be issued under the 1998 Stock Incentive Plan, and "
        "such as remain are hereby removed from registration.",
    ),
    "an arrangement by which one company engaged to acquire": (
        "F-3",
        "merger",
        (
            "Brannock Resources",
            "August 25, 2011",
        ),
        {
            "kind": "other",
            "acquirer": "Brannock Resources Inc.",
            "agreement_date": "2011-06-14",
            "closed_on": "2011-08-25",
        },
        "By an Arrangement Agreement of June 14, 2011, Brannock Resources Inc. engaged to "
        "acquire the Company by a plan of arrangement under the Business Corporations Act "
        "(British Columbia). The Supreme Court of British Columbia made its final order on "
        "August 23, 2011 and the arrangement took effect on August 25, 2011. Every common "
        "share of the Company was exchanged for 0.31 of a share of Brannock Resources Inc. In "
        "light of the foregoing the Company removes all unsold securities from registration.",
    ),
    "a letter of intent before the agreement": (
        "S-8",
        "merger",
        (
            "Hartnoll Corporation",
            "October 12, 2011",
        ),
        {
            "kind": "tender_offer",
            "acquirer": "Hartnoll Corporation",
            "merger_sub": "Hartnoll Purchaser, Inc.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-08-22",
            "closed_on": "2011-10-12",
        },
        "Hartnoll Purchaser, Inc., which is a subsidiary of Hartnoll Corporation, took up and "
        "paid for 93% of the Company's shares on October 11, 2011 upon the expiration of its "
        "tender offer. The rest were acquired on October 12, 2011 by a short-form merger of "
        "Hartnoll Purchaser, Inc. into the Company. All this was done under an Agreement and "
        "Plan of Merger of August 22, 2011, which had been preceded by a letter of intent of "
        "August 1, 2011. As a consequence the Company terminates all offerings and "
        "deregisters what is unsold.",
    ),
    "the agreement of the day after another ended": (
        "S-8",
        "merger",
        (
            "Ravelston",
            "July 29, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Ravelston Holdings Corp.",
            "merger_sub": "Ravelston Sub II Corp.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "closed_on": "2011-07-29",
            "agreement_date": "2011-03-30",
        },
        "A first merger agreement, with Edgerton Capital Partners, had been terminated on "
        "March 29, 2011. On the day after, March 30, 2011, the Company made an Agreement and "
        "Plan of Merger with Ravelston Holdings Corp. and its wholly owned subsidiary, "
        "Ravelston Sub II Corp. The merger of Ravelston Sub II Corp. with and into the "
        "Company was completed on July 29, 2011. The Company accordingly deregisters all "
        "shares not issued under its plan.",
    ),
    "talks without result, then the reports end": (
        "S-3",
        "reporting_ended",
        (
            "Form 15",
            "244",
        ),
        {},
        "Sales under this registration statement were suspended on March 1, 2010 and have not "
        "been taken up again. Talks with a possible buyer of the Company ended in July 2010 "
        "without result.\n\n"
        "Costs of compliance led the board to decide, on August 25, 2011, that the Company "
        "should cease to be a reporting company. It has 244 holders of record and will file "
        "Form 15 today. For this reason it removes the $14,000,000 of common stock not sold "
        "from registration.",
    ),
    "a sale of a business and an offer that expired": (
        "S-3",
        "offering_complete",
        (
            "no longer",
            "July 20, 2011",
        ),
        {},
        "The Board determined on July 20, 2011 that the Company would no longer offer "
        "securities under this registration statement, the proceeds of the sale of its "
        "aggregates business having met its needs. A tender offer for the Company by Greywell "
        "Partners expired in 2010 without shares being accepted. The Company hereby "
        "deregisters the $85,000,000 of unsold securities.",
    ),
    "two vehicles by their terms": (
        "S-8",
        "merger",
        (
            "Wardour Corporation",
            "October 5, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Wardour Corporation",
            "merger_sub": "Wardour Sub One, Inc. and Wardour Sub Two, LLC",
            "surviving_entity": "Wardour Sub Two, LLC",
            "agreement_date": "2011-05-05",
            "closed_on": "2011-10-05",
        },
        "On October 5, 2011, under the Agreement and Plan of Merger dated May 5, 2011 by and "
        'among the Company, Wardour Corporation ("Parent"), Wardour Sub One, Inc., a wholly '
        'owned subsidiary of Parent ("Merger Sub 1"), and Wardour Sub Two, LLC, a wholly '
        'owned subsidiary of Parent ("Merger Sub 2"), Merger Sub 1 merged with and into the '
        "Company, and thereupon the Company merged with and into Merger Sub 2, with Merger "
        "Sub 2 being the surviving company. Consequently no further offers will be made, and "
        "all shares unissued are removed from registration.",
    ),
    "a merger voted down beside a liquidation": (
        "S-8",
        "dissolution",
        (
            "liquidation",
            "July 15, 2011",
        ),
        {},
        "The stockholders on July 15, 2011 approved a plan of complete liquidation. A merger "
        "with Hollinside Corp. had been put to them as an alternative and was voted down. The "
        "1998 Stock Incentive Plan has been terminated in the course of the liquidation. The "
        "Company hereby removes all shares not issued.",
    ),
    "parts of a numbered note": (
        "S-8",
        "merger",
        (
            "Aubrey Castings",
            "June 3, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Aubrey Castings Corporation",
            "merger_sub": "AC Merger Corp. II",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-02-08",
            "closed_on": "2011-06-03",
        },
        "1. Two plans. The 1994 Stock Option Plan ran off in 2004; the last option granted "
        "under it was exercised in 2010. The 1998 Stock Incentive Plan was in force until the "
        "merger.\n\n"
        "2. The merger. The Company had been in discussions with Fothergill & Sons plc "
        "through most of 2010, but these ended when a price could not be agreed upon. On "
        "February 8, 2011 it entered into an Agreement and Plan of Merger with Aubrey "
        'Castings Corporation, an Ohio corporation ("Aubrey"), and AC Merger Corp. II, a '
        "Delaware corporation and a direct wholly owned subsidiary of Aubrey. At the "
        "effective time on June 3, 2011, AC Merger Corp. II merged with and into the Company.\n\n"
        "3. Removal. On account of the merger the offerings under the Registration Statement "
        "have been terminated. The Company hereby removes from registration all shares not "
        "issued.",
    ),
    "another company is bankrupt": (
        "S-8",
        "plan_ended",
        (
            "Stock Bonus Plan",
            "December 31, 2010",
        ),
        {},
        "The Board abolished the Stock Bonus Plan with effect from December 31, 2010 and pays "
        "bonuses in cash since. Some 61,000 shares were never awarded. A company of the same "
        "name as the Registrant, in which it has no interest, filed for bankruptcy in "
        "September 2011; the Registrant itself is not in bankruptcy. The shares never awarded "
        "are deregistered hereby.",
    ),
    "an offer and the merger that completes it": (
        "S-8",
        "merger",
        (
            "Stallard Corp.",
            "August 8, 2011",
        ),
        {
            "kind": "tender_offer",
            "acquirer": "Stallard Corp.",
            "merger_sub": "Stallard Acquisition Sub, Inc.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-06-27",
            "closed_on": "2011-08-08",
        },
        "In response to an unsolicited bid by Kinnersley Partners, made on May 9, 2011 and "
        'rejected, the Company invited other offers. Stallard Corp. ("Parent") and Stallard '
        'Acquisition Sub, Inc. ("Purchaser"), its wholly owned subsidiary, entered into an '
        "Agreement and Plan of Merger with the Company on June 27, 2011. Purchaser's tender "
        "offer was completed on August 5, 2011 and Purchaser was merged into the Company on "
        "August 8, 2011, the Company surviving. As a result, the Company is a wholly owned "
        "subsidiary of Parent and removes from registration the shares that remain unissued.",
    ),
    "a share exchange for cash": (
        "S-8",
        "merger",
        (
            "Gresham Water",
            "September 30, 2011",
        ),
        {
            "kind": "share_exchange",
            "acquirer": "Gresham Water Holdings Inc.",
            "closed_on": "2011-09-30",
            "agreement_date": "2011-07-05",
        },
        "Pursuant to an Agreement and Plan of Share Exchange dated July 5, 2011 between the "
        "Company and Gresham Water Holdings Inc., all shares of the Company were exchanged on "
        "September 30, 2011 for cash of $18.00 each, and Gresham Water Holdings Inc. became "
        "the owner of all of the Company's stock. No shares can any longer be issued under "
        "the plan. The Company removes from registration those which remain.",
    ),
    "a plan withdrawn and a plan confirmed": (
        "S-8",
        "bankruptcy",
        (
            "September 19, 2011",
            "confirmed",
        ),
        {},
        "1. The Registrant filed for relief under chapter 11 in the Southern District of New "
        "York on January 31, 2011. A plan proposed by the noteholders, with a sale of the "
        "Registrant to Tarrant Steel, was withdrawn. The plan proposed by the Registrant was "
        "confirmed on September 6, 2011 and became effective on September 19, 2011.\n\n"
        "2. By the plan all stock and all options were annulled. The Registrant will file a "
        "Form 15.\n\n"
        "3. Hence all of the shares that were not issued are taken out of registration.",
    ),
    "a word that ends other names within this one": (
        "S-8",
        "merger",
        ("Dray Lane Holdings LP",),
        {
            "kind": "merger",
            "acquirer": "Dray Lane Holdings LP",
            "merger_sub": "DL Acquisition Vehicle, Inc.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "closed_on": "2011-10-06",
            "agreement_date": "2011-06-20",
        },
        "On October 6, 2011 DL Acquisition Vehicle, Inc., a wholly owned subsidiary of Dray "
        "Lane Holdings LP, an affiliate of Dray Lane Capital Management, was merged with and "
        "into the Company under the Agreement and Plan of Merger of June 20, 2011. The "
        'Company had a "go-shop" period of forty days; none of the parties approached made a '
        "proposal. In view thereof the Company deregisters all shares not issued under the "
        "1998 Stock Incentive Plan.",
    ),
    "what became of a former subsidiary": (
        "S-3",
        "offering_complete",
        (
            "Series B",
            "May 20, 2011",
        ),
        {},
        "The Registrant has now sold all of the Series B preferred shares that it intended to "
        "sell. The last of them were sold on May 20, 2011. It had registered $60,000,000 of "
        "them and sold $41,275,000. Its former subsidiary Orchid Pumps, Inc. was merged into "
        "Hazeldine Inc. in 2009. What is left, $18,725,000, is removed from registration.",
    ),
    "it is the company of the sentence before": (
        "S-8",
        "merger",
        (
            "Lockyer Holdings",
            "August 31, 2011",
        ),
        {
            "kind": "merger",
            "acquirer": "Lockyer Holdings, Inc.",
            "merger_sub": "LH Acquisition Co.",
            "surviving_entity": "ORCHID MATERIALS CORPORATION",
            "agreement_date": "2011-05-17",
            "closed_on": "2011-08-31",
        },
        "Orchid Materials Corporation is since August 31, 2011 a wholly owned subsidiary of "
        "Lockyer Holdings, Inc. On that day LH Acquisition Co., another subsidiary of Lockyer "
        "Holdings, Inc., was merged into it in accordance with an Agreement and Plan of "
        "Merger, dated as of May 17, 2011. An appraisal action brought by two holders is "
        "pending; an action to enjoin the merger was dismissed. In these circumstances no "
        "more shares can be issued under the plan and the Registrant deregisters those "
        "remaining.",
    ),
    "a hostile offer that was not accepted": (
        "S-3",
        "obligation_ended",
        (
            "June 30, 2011",
            "notes",
        ),
        {},
        "The shares were registered for holders of the Company's 5% exchangeable notes. The "
        "notes fell due on June 30, 2011 and were paid. No holder had exchanged any. In "
        "August the Company was the object of a hostile tender offer, which its stockholders "
        "did not accept. The Company removes all 2,000,000 shares from registration.",
    ),
    "the plan of a bank that was bought": (
        "S-4",
        "offering_complete",
        (
            "Denholm Savings",
            "May 31, 2011",
        ),
        {},
        "The Registrant acquired Denholm Savings Bank on May 31, 2011. For its shares "
        "3,212,009 shares of the Registrant were issued; 3,400,000 had been registered. The "
        "difference is due to shares of Denholm Savings Bank held in its employee plan, which "
        "was wound up and paid in cash before the closing. The remaining 187,991 shares are "
        "removed from registration.",
    ),
    "declared bankrupt": (
        "S-11",
        "bankruptcy",
        (
            "August 2, 2011",
            "Trustee",
        ),
        {},
        "On August 2, 2011 the Partnership was declared bankrupt on the petition of three of "
        "its creditors, and a Trustee has charge of its affairs. An agreement for the sale of "
        "its hotels to Cromarty Inns had been signed before but could not be performed. The "
        "Partnership no longer offers units. By order of the Trustee the 41,000 units not "
        "sold are deregistered.",
    ),
    "a company put above, by a scheme": (
        "F-3",
        "reorganization",
        (
            "Jersey",
            "July 4, 2011",
        ),
        {},
        "By a scheme of arrangement that became effective on July 4, 2011 a new company "
        "incorporated in Jersey, Orchid International plc, was put above the Company, and "
        "holders have one share in it for each share that they held in the Company. There has "
        "been no change of control. The Company therefore removes from registration all "
        "securities that were not sold.",
    ),
}


@pytest.mark.parametrize("told", NOTES)
def test_only_what_happened_is_the_cause(told: str) -> None:
    form, category, facts, deal, body = NOTES[told]
    result = extract(filing(body, form=form, day="October 14, 2011"))
    assert result.record is not None
    reason = result.record.reason
    assert reason.category == category
    assert result.evidence["/reason/category"].verdict == "verified"
    for fact in facts:
        assert fact.lower() in (reason.summary or "").lower()
    if not deal:
        assert reason.transaction is None
        return
    assert reason.transaction is not None
    read = reason.transaction.model_dump(mode="json")
    assert {name: read[name] for name in deal} == deal
    for name, value in deal.items():
        if value is not None:
            assert result.evidence[f"/reason/transaction/{name}"].verdict == "verified"


def test_what_is_not_affected_hides_no_cause() -> None:
    """A sentence that removes is never set aside, whatever else it says."""
    body = (
        "The 1998 Stock Incentive Plan expired on June 1, 2011, which does not affect options that are "
        "outstanding. The Company hereby removes 40,000 shares from registration; its other registration "
        "statements are not affected by this amendment."
    )
    result = extract(filing(body))
    assert result.record is not None
    assert result.record.reason.category == "plan_ended"
    assert result.record.registration_statements[0].securities[0].deregistered == 40_000


def test_a_merger_that_is_still_to_come_is_a_cause_where_it_is_the_reason() -> None:
    body = (
        "In anticipation of the proposed merger of the Company with Haldane Corp. under the Agreement and "
        "Plan of Merger dated August 1, 2011, the Company has terminated the offering of its shares, and "
        "it hereby removes from registration the 40,000 shares that were not issued."
    )
    result = extract(filing(body))
    assert result.record is not None
    assert result.record.reason.category == "merger"


def test_a_merger_agreement_that_was_ended_is_no_merger() -> None:
    body = (
        "On March 1, 2011 the Company and Haldane Corp. entered into an Agreement and Plan of Merger. That "
        "agreement was terminated on July 5, 2011. The Company hereby removes from registration the 40,000 "
        "shares that were not issued."
    )
    result = extract(filing(body))
    assert result.record is not None
    assert result.record.reason.transaction is None
    assert result.record.reason.category != "merger"


def test_a_short_summary_is_filled_with_number_and_party() -> None:
    """The day of the merger is told with how many shares were issued in it, and to whose holders."""
    body = (
        "2,050,000 shares were registered for the merger of Calder Valley Bancorp, Inc. into the Registrant. "
        "The merger took effect on July 1, 2011. Each share of Calder Valley Bancorp, Inc. became 0.8 of a "
        "share of the Registrant, so that 1,902,113 shares have been issued. The 147,887 others are hereby "
        "removed from registration."
    )
    result = extract(filing(body, form="S-4"))
    assert result.record is not None
    summary = result.record.reason.summary or ""
    assert result.record.reason.category == "offering_complete"
    for fact in ("July 1, 2011", "Calder Valley", "1,902,113"):
        assert fact in summary
    assert len(summary.split()) <= 60


# Causes in words that no table of cues holds: read, and never proven.
RARE = [
    (
        "plan_ended",
        "S-8",
        "May 5, 2011",
        "The Directors' Stock Plan was adopted in 1996 for a term of fifteen years. Its term was up on May 5, 2011, and the Board has seen no need to renew it.",
    ),
    (
        "obligation_ended",
        "S-3",
        "August 1, 2011",
        "Vellacott Partners, L.P., for whose sole benefit the shares were registered, has written to the Company that it sold the last of its shares on August 1, 2011.",
    ),
    (
        "plan_ended",
        "S-8",
        "May 12, 2011",
        "With the stockholders' vote of May 12, 2011 the 2011 Equity Plan stepped into the shoes of the 1998 Stock Incentive Plan.",
    ),
    (
        "obligation_ended",
        "S-3",
        "May 31, 2011",
        "The shares were pledged to the Company's lender. The loan was repaid on May 31, 2011 and the pledge came to an end.",
    ),
]


@pytest.mark.parametrize(("category", "form", "day", "told"), RARE)
def test_a_cause_in_rare_words_is_doubted(category: str, form: str, day: str, told: str) -> None:
    body = f"{told} The 31,700 shares that are left are hereby removed from registration."
    result = extract(filing(body, form=form))
    assert result.record is not None
    assert result.record.reason.category == category
    assert result.evidence["/reason/category"].verdict == "unsupported"
    assert result.status == "needs_review"
    assert day in (result.record.reason.summary or "")


def test_what_led_to_it_may_be_told_behind_the_removal() -> None:
    body = (
        "This amendment drops 12,000 shares from registration.\n\nBACKGROUND\n\nThe Thrift Plan goes on. "
        "The Committee shut the door of the Orchid Stock Fund to new contributions from January 1, 2011."
    )
    result = extract(filing(body))
    assert result.record is not None
    assert result.record.reason.category == "plan_ended"
    assert "Orchid Stock Fund" in (result.record.reason.summary or "")


def test_an_offering_of_before_is_not_told() -> None:
    body = (
        "The board weighed an extension and a merger, and resolved to let the Primary Offering run its "
        "course. On August 6, 2011 the Primary Offering stopped. 118,442 shares were sold in it. The "
        "Company hereby removes 81,557 shares from registration. The Company's former offering on Form "
        "S-11, which ended in 2009, was closed out by an earlier amendment."
    )
    result = extract(filing(body, form="S-11"))
    assert result.record is not None
    assert result.record.reason.category == "offering_complete"
    summary = result.record.reason.summary or ""
    assert "August 6, 2011" in summary
    assert "former" not in summary
    assert "weighed" not in summary


@pytest.mark.parametrize(
    "options",
    [
        "All of the options issued pursuant to the Agreement and Plan of Merger by and among Fenner "
        "Yarns, Inc., Orme Acquisitions, Inc. and Orme Mills, Inc., dated as of November 3, 1992, "
        "either have been exercised, have been cancelled or have expired.",
        "The awards which were assumed under the Merger Agreement of May 4, 1998 with Orme Mills, "
        "Inc. have all expired.",
    ],
)
def test_what_became_of_options_is_the_cause(options: str) -> None:
    note = (
        f"{options} Accordingly, Orchid Materials Corporation hereby deregisters all securities "
        "registered under the Registration Statement that have not been issued."
    )
    found = extract(filing(note)).record
    assert found is not None
    assert found.reason.category == "plan_ended"
    assert found.reason.transaction is None
