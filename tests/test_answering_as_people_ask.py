"""One filing, asked as people ask: everyday verbs, initials, adjectives before a role, what notes pay,
what nobody is obliged to do; and what the filing does not tell, asked in the same ways."""

from __future__ import annotations

import pytest
from answering_filings import ask, filing_text

import assistant
from assistant.answering.questions.spelling import spelled
from assistant.answering.questions.telegraphic import without_lead
from assistant.filing.inputs import read

Pair = tuple[assistant.Filing, assistant.Extraction]


def _pair(substance: str, form: str, name: str = "CORMORANT FREIGHT COMPANY") -> Pair:
    filing = read(filing_text(substance, form=form, name=name).encode(), name="asked.txt")
    return filing, assistant.extract(filing)


_RESALE = """
Cormorant Freight Company filed a registration statement on Form S-3 (No. 333-61177) on May 4, 2009,
which was declared effective on June 1, 2009. It covered the resale of 900,000 shares of common stock
by Tamsin Growth Partners, L.P. and two other holders. Of these, 610,000 shares were sold. We sold
$60,000,000 principal amount of 7-3/8% Series B Senior Notes due 2016 through underwriters led by
Pettibone Securities, Inc. The shares trade on the New York Stock Exchange under "CMF". Each share
carries one contingent value right, which is non-transferable. Our stockholders approved the name of
the company at a meeting on March 3, 2011. The last of the barges was sold on December 9, 2010. In
2010 the board considered a reverse split and decided against it. We hereby remove the 290,000 shares
that were not sold. This amendment is effective when filed, as Rule 462 provides.
"""


@pytest.fixture(scope="module")
def resale() -> Pair:
    return _pair(_RESALE, "S-3")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did the SEC clear the S-3?", "June 1, 2009"),
        ("The S-3 went live on what date?", "June 1, 2009"),
        ("How many of the selling holders' shares found buyers?", "610,000"),
        ("When did the last barge change hands?", "December 9, 2010"),
        ("What interest rate do the Series B notes carry?", "7-3/8%"),
        ("lead underwriter?", "Pettibone Securities"),
        ("ticker of Cormorant?", "CMF"),
        ("When does the Cormorant amendment take effect?", "when filed"),
        ("On which day did Cormorant Freight's stockholders approve the name?", "March 3, 2011"),
        ("What principal amount of 7-3/8% notes did Cormorant sell?", "$60,000,000"),
    ],
)
def test_everyday_words_are_answered(resale: Pair, question: str, told: str) -> None:
    found = ask(resale, question)
    assert told in found.answer, found.answer


def test_initials_stand_for_words_of_the_filing(resale: Pair) -> None:
    assert "None of the filings is about" not in ask(resale, "Who pays the CVR?").answer
    assert "None of the filings is about" in ask(resale, "Who pays the QXR?").answer


def test_a_first_word_is_no_company(resale: Pair) -> None:
    for question in ("Unexercised options cover how many shares?", "Exemption claimed for it?"):
        assert "None of the filings is about" not in ask(resale, question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Who is the new trustee?",
        "When did the SEC clear the S-4?",
        "Was Cormorant taken over?",
        "What interest rate do the mortgage bonds carry?",
    ],
)
def test_what_it_does_not_tell_stays_unanswered(resale: Pair, question: str) -> None:
    found = ask(resale, question)
    assert not found.answered, found.answer


_PLAN = """
Harrowby Mill Corporation registered 400,000 shares of common stock and an indeterminate amount of
interests in the Harrowby Savings Plan on Form S-8 (No. 333-44120), filed on March 9, 1999. The stock
fund was closed on June 30, 2003. Shares already credited to members' accounts may stay there until
they are distributed. The trustee of the Plan acquired 255,000 of the registered shares. Options held
by employees of Penrose Yarn, Inc. were assumed by Harrowby in the merger of 1998. Harrowby was not
bought by anyone. We have one other registration statement in effect, on Form S-8 (No. 333-70910).
Post-Effective Amendment No. 1, dated May 2, 2001, concerned the addition of a reoffer prospectus.
The Company hereby removes the remaining 145,000 shares from registration.
"""


@pytest.fixture(scope="module")
def plan() -> Pair:
    return _pair(_PLAN, "S-8", "HARROWBY MILL CORPORATION")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Must members sell the stock that they already hold in the plan?", "No. "),
        ("Do members have to sell the shares in their accounts?", "No. "),
        ("May plan members leave their shares in the fund?", "Yes. "),
        ("Were the Penrose options cancelled in the merger?", "No. "),
        ("Was Harrowby itself taken over by another company?", "No. "),
        ("how many plan interests were registered?", "indeterminate amount"),
        ("How many shares did the plan trustee buy before Harrowby removed the rest?", "255,000"),
        ("Which other registration statement continues in effect unaffected?", "333-70910"),
        ("What was the subject of Harrowby's Post-Effective Amendment No. 1?", "reoffer"),
        ("Are any more shares being registered in this filing?", "No. "),
    ],
)
def test_what_a_plan_s_filing_tells(plan: Pair, question: str, told: str) -> None:
    found = ask(plan, question)
    assert told in found.answer, found.answer


def test_what_is_made_to_be_sold_is_no_matter_of_choice() -> None:
    told = "All shares in members' accounts must be sold by June 30, 2003."
    pair = _pair(f"{told} The Company hereby removes 145,000 shares from registration.", "S-8")
    found = ask(pair, "Do members have to sell the shares in their accounts?")
    assert found.answer.startswith("Yes. "), found.answer


def test_all_notes_were_not_exchanged_where_the_rest_was_not_tendered() -> None:
    told = (
        "Holders tendered $48,500,000 of the Old Notes in the exchange offer. The holders of the"
        " remaining Old Notes did not tender."
    )
    pair = _pair(f"{told} We hereby remove $1,500,000 of the New Notes.", "S-4")
    assert ask(pair, "Were all the Old Notes exchanged?").answer.startswith("No. ")


_COVER = """
Jonah T. Redfern
Chairman and Chief Executive Officer
(Name and address of agent for service)
Copies to:
Moira Kestle-Vane, Esq.
General Counsel
Orchid Materials Corporation
"""


def test_an_officer_whom_the_cover_alone_names() -> None:
    text = filing_text("We hereby remove 90,000 shares that were not sold.", form="S-3")
    at = text.index("DEREGISTRATION")
    filing = read((text[:at] + _COVER + text[at:]).encode(), name="cover.txt")
    found = ask((filing, assistant.extract(filing)), "Who is the general counsel?")
    assert "Kestle-Vane" in found.answer, found.answer


_UNTOLD = """
Larkmoor Homestead Bancorp registered 300,000 shares of common stock, par value $.10 per share, on Form
S-8 (No. 333-41190) for its 1996 Stock Plan. Amendment No. 1, filed in 2001, updated the exhibits. The
1,410,000 shares of Larkmoor issued in the merger of 2003 all went to holders of Quarne Savings Bank,
each of whom could elect shares or $21.50 in cash. The awards of the 1996 Stock Plan go over to the 2006
Stock Plan, for which a new Form S-8 was filed today. The board resolved on July 24, 2006 to end its
reporting, and a Form 15 is to be filed when this amendment is effective. The Company hereby removes
the remaining 112,000 shares from registration.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What is the file number of the S-8 for Larkmoor's 2006 Stock Plan?",
        "On what date did Larkmoor file the Form 15?",
        "What is the net asset value per share of Larkmoor?",
        "How many Larkmoor shares did each Quarne holder get for one Quarne share?",
        "What share of Quarne holders chose cash rather than Larkmoor stock?",
        "Who acquired Larkmoor in 2006?",
        "On what date did Peter H. Sallow sign?",
        "What date was Larkmoor's original S-8 registration statement filed?",
    ],
)
def test_what_stands_near_is_no_answer(question: str) -> None:
    found = ask(_pair(_UNTOLD, "S-8", "LARKMOOR HOMESTEAD BANCORP"), question)
    assert not found.answered, found.answer


_UNITS = """
Vendelby Lamp Corp. sold 500,000 units in a self-underwritten offering on Form SB-2 (No. 333-71190).
Each unit had one share and one Class A Warrant to purchase one share at $6.25 until May 1, 2006. The
warrants expired unexercised on that day. In 2004 the board considered lowering the exercise price of
the warrants and decided against it. The statement also covered 80,000 shares for resale by Orsova
Holding S.A., a selling shareholder. Each share carries a contingent right, which is a
non-transferable right. The subsidiary in Nevada was formed only to change the state of incorporation.
By operation of Rule 416 and of the split of 2003 the number of 80,000 shares became 160,000. The
underwriting agreement dated June 4, 2001 between the Company and Great Bend Lamp Securities, Inc. was
terminated. We hereby remove what was not sold.
"""


@pytest.fixture(scope="module")
def units() -> Pair:
    return _pair(_UNITS, "SB-2", "VENDELBY LAMP CORP.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the exercise price of Vendelby's Class A warrants?", "$6.25"),
        ("Were any of the Vendelby warrants ever exercised?", "No. "),
        ("Was the Vendelby offering underwritten by a broker-dealer?", "No. "),
        ("Did Vendelby's board lower the exercise price of the warrants in 2004?", "No. "),
        ("Who is the selling shareholder of Vendelby Lamp?", "Orsova Holding"),
        ("Can the contingent right be sold to somebody else?", "No. "),
        ("With whom did Vendelby sign the underwriting agreement?", "Great Bend Lamp"),
        ("Why was the Nevada subsidiary formed?", "state of incorporation"),
    ],
)
def test_securities_and_what_became_of_them(units: Pair, question: str, told: str) -> None:
    found = ask(units, question)
    assert told in found.answer, found.answer


def test_exercised_where_some_were() -> None:
    told = "Of the warrants 40,000 were exercised; the others expired unexercised on May 1, 2006."
    pair = _pair(f"{told} We hereby remove 10,000 shares.", "S-3")
    assert not ask(pair, "Were any of the warrants ever exercised?").answer.startswith("No. ")


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("grt prairie - shs issued in the merger?", "shs issued in the merger?"),
        ("Great Prairie S-3: who signed?", "who signed?"),
        ("S-3: who signed?", "S-3: who signed?"),
        ("the price - how much?", "the price - how much?"),
    ],
)
def test_a_company_s_name_cut_short_leads_up_to_a_question(question: str, rest: str) -> None:
    assert without_lead(question, frozenset(["great", "prairie", "banc", "group"])) == rest


def test_letters_that_changed_places_are_put_right() -> None:
    assert spelled("how many shraes were regsitered", []) == "how many shares were registered"


_ESCROW = """
Lodestar Quay Inc. offered 2,000,000 shares on Form S-1 (No. 333-81190), to be resold by the selling
holders named in the prospectus. We will receive nothing from their sales. Subscriptions for 40,000
shares had come in, and the escrow agent returned the money, without interest. The numbers of shares
are those first registered and do not reflect the two-for-one stock split of May 2013. Our stock is
quoted on the OTCQB under the symbol "LDQY". We hereby remove the shares that were not sold.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does Lodestar pocket any cash when these holders sell?", "No. We will receive nothing"),
        ("Did refunded subscribers earn interest?", "No. "),
        ("Do the stated share numbers take account of the 2013 stock split?", "No. "),
        ("Ticker and market for the Lodestar shares?", "OTCQB"),
    ],
)
def test_money_and_numbers_as_they_are_told(question: str, told: str) -> None:
    found = ask(_pair(_ESCROW, "S-1", "LODESTAR QUAY INC."), question)
    assert told in found.answer, found.answer


def test_dollars_of_america_as_they_are_printed() -> None:
    told = (
        "The Company registered securities with an aggregate initial offering price of up to"
        " US$200,000,000 on Form F-3 (No. 333-51820)."
    )
    pair = _pair(f"{told} We hereby remove all securities that remain unsold.", "F-3")
    found = ask(pair, "What aggregate initial offering price was registered?")
    assert "US$200,000,000" in found.answer, found.answer


_PAID = "On May 2, 2011 Harrow Loom Corp. was merged into Calder Weaving Inc."
_REMOVES = "The Company hereby removes the 145,000 shares that remain unsold."


@pytest.mark.parametrize(
    ("paid", "told"),
    [
        ("Each share was converted into the right to receive $14.00 in cash.", ["$14.00 in cash"]),
        ("Each share was exchanged for 0.482 of a share of Calder.", ["0.482 of a share"]),
        (
            "Holders received, for each share, $6.00 in cash. Each share also became one share of"
            " Calder stock.",
            ["$6.00 in cash", "one share of Calder"],
        ),
    ],
)
def test_cash_or_stock(paid: str, told: list[str]) -> None:
    pair = _pair(f"{_PAID} {paid} {_REMOVES}", "S-8", "HARROW LOOM CORP.")
    for question in ("Was it paid in cash or in stock?", "Were holders paid in stock or cash?"):
        found = ask(pair, question)
        assert all(said in found.answer for said in told), found.answer


def test_cash_or_stock_of_something_else_is_not_told() -> None:
    paid = "Each share was converted into the right to receive $14.00 in cash."
    pair = _pair(f"{_PAID} {paid} {_REMOVES}", "S-8", "HARROW LOOM CORP.")
    assert "$14.00" not in ask(pair, "Were the bonus awards paid in cash or stock?").answer


def test_what_is_carried_over_and_what_is_registered_beside() -> None:
    told = (
        "The shares that were available under the 2004 Plan on May 18, 2010, being 412,906 shares (the"
        ' "Carryover Shares"), are moved to the 2010 Plan. The new registration statement also registers'
        " 1,000,000 additional shares."
    )
    pair = _pair(told, "S-8", "QUARNE LOOM CORP.")
    assert "412,906" in ask(pair, "How many shares does Quarne carry over to the new plan?").answer
    found = ask(pair, "Apart from carried shares, how many more does the new Form S-8 register?")
    assert "1,000,000" in found.answer, found.answer


_COMMITTEE = """THE PLAN. Pursuant to the requirements of the Securities Act of 1933, the members of the Administrative
Committee have duly caused this amendment to be signed on behalf of the Plan by the undersigned, in the
City of Toledo, State of Ohio, on July 9, 2007.

HARROW LOOM SAVINGS PLAN

By: /s/ Edith K. Marsh
-----------------------
Edith K. Marsh
Chairman, Administrative Committee

By: /s/ Noel A. Pruitt
-----------------------
Noel A. Pruitt
Member, Administrative Committee
"""


def test_several_who_signed_for_the_plan_are_all_named() -> None:
    told = "The Company hereby removes the 145,000 shares that remain unsold."
    text = filing_text(told, name="HARROW LOOM CORP.", more=_COMMITTEE)
    filing = read(text.encode(), name="plan.txt")
    found = ask((filing, assistant.extract(filing)), "Which two people signed for the Harrow plan?")
    assert all(name in found.answer for name in ("Edith K. Marsh", "Noel A. Pruitt")), found.answer


def test_a_trustee_by_its_statement_of_eligibility() -> None:
    told = (
        "This amendment adds exhibits for the First Mortgage Bonds, Series K. Exhibit 25.2 is Form T-1"
        " of the trustee, Pennard Trust Company."
    )
    pair = _pair(told, "S-3", "HARROW WATER CORP.")
    assert "Pennard Trust Company" in ask(pair, "Who's the bond trustee for Harrow?").answer
    assert not ask(pair, "Who is the trustee of the savings plan?").answered


def test_what_a_unit_is_made_up_of() -> None:
    told = (
        "It covered 120,000 units, each made up of one share of common stock and one Class A warrant."
        " All units were sold in the initial public offering at $5.00 per unit."
    )
    pair = _pair(f"{told} We hereby remove 10,000 shares.", "SB-2", "VENDELBY LAMP CORP.")
    found = ask(pair, "What was in each unit that Vendelby sold to the public?")
    assert "one share of common stock and one Class A warrant" in found.answer, found.answer
