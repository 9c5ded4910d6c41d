"""Sums over many filings of the amounts of one plan: of its own statements, and of no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import assistant
from assistant.answering.library import Library
from assistant.record import Answer

COVER = """As filed with the Securities and Exchange Commission on May {day}, 2004
                                        Registration Nos. {numbers}

                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                        POST-EFFECTIVE AMENDMENT NO. 1
                                      TO
                                   FORM S-8
                            REGISTRATION STATEMENT
                                     UNDER
                          THE SECURITIES ACT OF 1933

                             {name}
             (Exact name of registrant as specified in its charter)

         Delaware                                        62-555010{day}
 (State of incorporation)                     (I.R.S. Employer Identification No.)

{plans}
                           (Full title of the plan)

                                Dana Holm
                                Secretary
                             {name}
                    40 Mill Lane, Toledo, Ohio 43604
                             (419) 555-0101
       (Name, address and telephone number of agent for service)

                         DEREGISTRATION OF SECURITIES

{substance}

                                  SIGNATURES

Pursuant to the requirements of the Securities Act of 1933, the registrant has
duly caused this amendment to be signed on its behalf by the undersigned,
thereunto duly authorized, in the City of Toledo, State of Ohio, on May {day}, 2004.

                                        {name}

                                        By: /s/ Dana Holm
                                        Dana Holm, Secretary
"""
OPTION, PURCHASE = "1998 Stock Option Plan", "2001 Employee Stock Purchase Plan"
EACH = """Registration Statement No. {number} on Form S-8 was filed on March 4, 2002 for the
{plan}. The registrant removes from registration {shares} shares of
common stock that remain unsold under Registration Statement No. {number}.
"""
FILINGS = [
    ("PLOVER MILLS, INC.", [("333-20001", OPTION, "10,500"), ("333-20002", PURCHASE, "4,100")]),
    ("SEDGE INSTRUMENTS CORP.", [("333-20003", OPTION, "20,700")]),
    ("CURLEW FOODS, INC.", [("333-20004", PURCHASE, "3,300")]),
    ("DUNLIN BEARINGS, INC.", [("333-20005", f"{OPTION} and the {PURCHASE}", "900")]),
]
Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    for day, (name, statements) in enumerate(FILINGS, 4):
        titles = dict.fromkeys(t for _, p, _ in statements for t in p.split(" and the "))
        text = COVER.format(
            name=name, day=day, numbers=" and ".join(n for n, _, _ in statements),
            plans="\n".join(f"                    {t}" for t in titles),
            substance="\n".join(
                EACH.format(number=n, plan=p, shares=s) for n, p, s in statements
            ),
        )  # fmt: skip
        (folder / f"{statements[0][0]}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["in memory", "in a library", "in a library's tables"])
def ask(
    request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    if request.param == "in memory":
        filings = [assistant.read(path) for path in sorted(folder.iterdir())]
        pairs = [(filing, assistant.extract(filing)) for filing in filings]
        yield lambda question: assistant.answer(question, pairs)
        return
    with (
        Library(tmp_path_factory.mktemp("library") / "library", embedding="none") as library,
        pytest.MonkeyPatch.context() as patch,
    ):
        library.add(folder, workers=1)
        if request.param == "in a library's tables":  # as over a hundred filings and more
            patch.setattr("assistant.answering.libraries.collection.FEW", 0)
        yield library.ask


@pytest.mark.parametrize(
    "question",
    [
        "How many shares were removed under stock option plans?",
        "How many shares in all were deregistered under the 1998 plan?",
        "Total number of shares taken off registration under the 1998 Stock Option Plan?",
        "What is the total of the shares deregistered under option plans?",
        "how many shares did these companies remove under their stock option plans, in total?",
    ],
)
def test_the_amounts_of_one_plan_are_added_up(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert "31,200 shares" in reply.answer  # 10,500 + 20,700
    assert "10,500 (PLOVER MILLS, INC.)" in reply.answer
    assert "several plans together: DUNLIN BEARINGS, INC." in reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "How many shares were removed under employee stock purchase plans?",
        "Total shares deregistered under the 2001 Employee Stock Purchase Plan?",
        "How many shares in total were removed under purchase plans?",
    ],
)
def test_another_plan_of_the_same_filings_has_its_own_sum(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert "7,400 shares" in reply.answer  # 4,100 + 3,300
    assert "38,600" not in reply.answer


def test_of_no_such_plan_nothing_is_added_up(ask: Ask) -> None:
    reply = ask("How many shares were removed under the 1976 plan?")
    assert not reply.answered
    assert "SEDGE" not in reply.answer


def test_a_sum_without_a_plan_has_all_amounts(ask: Ask) -> None:
    assert "39,500 shares" in ask("How many shares were removed in total?").answer
