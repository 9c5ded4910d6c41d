"""What people ask of these filings, each in plain words and in others that mean the same.

A question that no rule understands is held against these wordings (`paraphrases`). The first
strings of an entry are the plain questions that are asked in its place, one after the other; the
rest are wordings of it, as people write them. Companies, numbers and days are left out of both.
What a field of the record answers is not among them: `field_classifier` knows those questions.
"""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """Plain questions, tried in turn, and other ways to ask them."""

    plain: tuple[str, ...]
    others: tuple[str, ...]


WORDINGS: tuple[Wording, ...] = (
    # The cause
    Wording(
        ("Why were the securities deregistered?",),
        (
            "what event led the company to terminate its registration statements",
            "on what ground does the company deregister the remaining shares",
            "on what basis are the securities being removed from registration",
            "what prompted the removal from registration",
            "what triggered this amendment",
            "what gave rise to the deregistration",
            "what brought the offering to an end",
            "what happened that ended the offerings under the registration statement",
            "what is the background to this post-effective amendment",
            "what is the cause of the withdrawal of the shares",
            "what is the justification for taking the shares off registration",
            "what circumstances led to the deregistration",
            "how come the shares are coming off registration",
            "reason the company pulled its unsold shares",
            "whats the reason for dereg",
            "why did they file this amendment",
            "why does the registrant no longer need the registration",
            "why is the registration statement no longer needed",
            "why is the company no longer obliged to maintain the resale registration statement",
            "why did the duty to keep the registration statement effective end",
            "why are the leftover shares being pulled",
            "why stop selling shares under the registration statement",
            "what made the company withdraw the unsold securities",
            "owing to what was the registration terminated",
        ),
    ),
    Wording(
        ("Why did the plan end?", "Why were the securities deregistered?"),
        (
            "why was the plan terminated",
            "why did the company end its stock plan",
            "what was the reason for terminating the share purchase plan",
            "why are no more shares issued under the plan",
            "why are shares no longer sold through the plan",
            "why was the plan discontinued",
            "why will no further awards be granted",
        ),
    ),
    Wording(
        ("Why did the company file a Form 15?", "Why were the securities deregistered?"),
        (
            "how come the company is allowed to stop reporting to the sec",
            "why is the company going dark",
            "why can the company suspend its reporting obligations",
            "why does the company stop filing reports",
            "what lets the company end its sec reporting",
        ),
    ),
    Wording(
        ("Why did the company delist?", "Why were the securities deregistered?"),
        (
            "why did the company decide to give up its nasdaq listing",
            "why did the company leave the stock exchange",
            "why was the stock delisted",
        ),
    ),
    # Amounts
    Wording(
        ("How many shares were deregistered?", "How much remained unsold?"),
        (
            "number of shares coming off registration",
            "how many shares come off",
            "what amount is being removed from registration",
            "how many securities are withdrawn from registration",
            "what number of shares does this filing take off",
            "how many leftover shares are pulled",
            "size of the removal",
            "how many unsold shares does the amendment withdraw",
            "how much stock is being deregistered",
            "add up all shares removed under the registration statements",
            "total of the shares removed under all the registration statements",
            "total number of shares deregistered with this filing",
        ),
    ),
    Wording(
        ("How much remained unsold?", "How many shares were deregistered?"),
        (
            "what dollar amount of securities was left unsold on the shelf",
            "how much was left on the shelf",
            "what amount of securities had not been sold",
            "how many shares were left over",
            "number of shares that never got sold",
            "how much of the offering was not taken up",
            "how many shares were never issued",
            "how many shares found no buyer",
            "what principal amount of notes was never issued",
        ),
    ),
    Wording(
        ("How many shares were sold?", "How many shares were issued?"),
        (
            "how many shares did employees buy under the plan",
            "how many shares did participants buy during the life of the plan",
            "how many shares did the employees purchase over the whole life of the plan",
            "how many shares were placed with investors",
            "how many shares went out before the offering ended",
            "how many of the shares were actually sold",
            "number of shares issued so far",
            "how many units did the company sell in its best efforts offering",
            "how many shares were bought under the offering",
            "what amount of notes was sold off the shelf",
            "how many shares had been issued on option exercises",
            "how many shares were issued upon the exercise of options",
        ),
    ),
    Wording(
        ("How many shares were registered in total?", "How many shares were registered?"),
        (
            "add up all shares originally registered under the registration statements",
            "sum of all shares originally registered",
            "total shares registered under all registration statements",
            "how many shares in all did the registration statements cover",
        ),
    ),
    Wording(
        ("How many shares remain registered?", "How many shares may be sold under the prospectus?"),
        (
            "how many shares are still covered by the prospectus after the sales so far",
            "how many shares stay registered",
            "how many shares are left on the registration statement after this amendment",
            "how many shares can still be sold under the prospectus",
        ),
    ),
    # The deal
    Wording(
        (
            "What was each share converted into in the merger?",
            "What did holders receive per share?",
            "What was the exchange ratio?",
            "How much cash was paid for each share?",
        ),
        (
            "whatd holders get per share",
            "what did shareholders get for each share",
            "what was the merger consideration",
            "how much did stockholders receive for their stock",
            "what did unitholders receive for each common unit in the merger",
            "how much cash per share was paid in the merger",
            "what was the price per share in the deal",
            "what was paid to the old stockholders",
            "what price did the buyer pay for each share",
            "what did each share turn into",
            "deal price per share",
            "how much did ads holders get per ads",
        ),
    ),
    Wording(
        ("What was the exchange ratio?", "What was each share converted into in the merger?"),
        (
            "at what ratio were the shares exchanged",
            "how many shares of the buyer did each holder get",
            "how many new shares for each old share",
        ),
    ),
    Wording(
        ("Who controls Parent?", "Who controls the acquirer?"),
        (
            "whose funds stand behind the buyer",
            "which pe sponsor is behind the buyer",
            "which private equity firm backs the parent",
            "which private equity house is behind the buyer",
            "who is behind the acquirer",
            "who owns the acquirer",
            "whose affiliate is the buyer",
            "who is the ultimate parent of the purchaser",
        ),
    ),
    Wording(
        ("At what time did the merger become effective?", "What was the effective time?"),
        (
            "at what time of day did the merger take effect",
            "at what hour did the holding company structure take effect",
            "what time was the effective time",
        ),
    ),
    Wording(
        ("Which company survived the merger?",),
        (
            "which entity survived in the end",
            "who was the surviving corporation",
            "what company remains after the merger",
        ),
    ),
    Wording(
        ("When did the stockholders approve the merger?", "When did the stockholders approve?"),
        (
            "when did stockholders vote for the deal",
            "on what date did shareholders vote in favor of the merger",
            "when was shareholder approval obtained",
        ),
    ),
    Wording(
        (
            "Which section of the General Corporation Law applied to the merger?",
            "Under which section was the merger carried out?",
        ),
        (
            "under what section of the dgcl was the merger carried out",
            "which statute section governed the merger",
            "pursuant to what provision of corporate law did they merge",
        ),
    ),
    # The end of reporting, of a company, of a plan
    Wording(
        ("When was the Form 25 filed?", "When did the company file a Form 25?"),
        (
            "on what date was the form 25 filed",
            "when did the exchange file the notice of removal from listing",
            "date of the form 25",
        ),
    ),
    Wording(
        ("When was the Form 15 filed?", "When does the company file a Form 15?"),
        (
            "on what date was the form 15 filed",
            "when did the company file its certification of termination of registration",
            "date of the form 15",
            "when was the form 15f filed",
        ),
    ),
    Wording(
        ("When was the stock delisted?", "When did the delisting become effective?"),
        (
            "when did the delisting take effect",
            "on what date were the shares removed from listing",
            "when did trading in the stock stop",
            "what was the last day of trading",
        ),
    ),
    Wording(
        ("When was the company dissolved?", "When did the dissolution become effective?"),
        (
            "when did the partnership dissolve",
            "on what date was the company wound up",
            "when were the articles of dissolution filed",
        ),
    ),
    Wording(
        ("When did the stockholders approve the dissolution?",),
        (
            "when did stockholders vote in favor of winding the company up",
            "when did holders vote to liquidate",
            "on what date was the plan of liquidation approved",
        ),
    ),
    Wording(
        ("When did the plan of reorganization become effective?",),
        (
            "when did the company come out of chapter 11",
            "when did the company emerge from bankruptcy",
            "effective date of the bankruptcy plan",
        ),
    ),
    Wording(
        ("Which court confirmed the plan?", "Which court sanctioned the scheme?"),
        (
            "which bankruptcy court approved the plan of reorganization",
            "what court confirmed the plan",
            "which court sanctioned the scheme of arrangement",
        ),
    ),
    Wording(
        ("When did the plan expire?", "When was the plan terminated?"),
        (
            "when did the plan run out",
            "on what date did the plan end",
            "termination date of the plan",
            "when was the plan discontinued",
        ),
    ),
    Wording(
        ("When did the offering end?", "When was the offering terminated?"),
        (
            "when did the unit offering finally end",
            "on what date did they stop selling",
            "closing date of the offering",
            "when was the offering completed",
        ),
    ),
    Wording(
        ("How many holders of record were there?",),
        (
            "how many record holders did the company have at year end",
            "number of holders of record",
            "how many shareholders of record are there",
        ),
    ),
    # People
    Wording(
        ("Who signed for the plan?", "Who signed as plan administrator?"),
        (
            "who signed as administrator of the purchase plan",
            "who signed for the plan itself",
            "who signed the amendment for the plan itself",
            "who signed the amendment for the plan itself and in which capacity",
            "who executed it on behalf of the savings plan",
        ),
    ),
    Wording(
        ("What was the name of the company before?", "What is the former name?"),
        ("what was the company formerly called", "previous corporate name"),
    ),
    Wording(
        ("What is the company's name now?", "What did the company change its name to?"),
        ("what is the company called today", "new corporate name"),
    ),
)
