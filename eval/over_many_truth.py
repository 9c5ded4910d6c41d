"""What is true of a set of labelled filings, for the questions of `asked_over_many.py`.

Every template has a function that fills its slots from a set of labels (None where the set has
nothing to ask for), and one that says what is wrong with an answer (empty: nothing).
"""

from __future__ import annotations

import datetime
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from assistant.record import Answer

Slots = dict[str, str]
Held = list["Labelled"]
Fault = Callable[[Held, Slots, Answer], str]


def letters(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


@dataclass
class Labelled:
    """One labelled filing: what the label holds, in the terms of the questions."""

    label: dict[str, Any]
    text: str

    @property
    def file(self) -> str:
        """Its file name."""
        return str(self.label["file"])

    @property
    def record(self) -> dict[str, Any]:
        """The labelled record."""
        return dict(self.label["record"])

    @property
    def company(self) -> str:
        """The first registrant."""
        return str(self.record["registrants"][0]["name"])

    @property
    def forms(self) -> set[str]:
        """The forms of the amendment and its statements."""
        return {f for f in [self.record["form"], *(s["form"] for s in self.statements)] if f}

    @property
    def statements(self) -> list[dict[str, Any]]:
        """The registration statements."""
        return list(self.record["registration_statements"])

    @property
    def states(self) -> list[str]:
        """The jurisdictions of its registrants."""
        return [r["jurisdiction"] for r in self.record["registrants"] if r.get("jurisdiction")]

    @property
    def firms(self) -> list[str]:
        """The law firms of the cover."""
        return [c["firm"] for c in self.record["counsel"] if c["firm"]]

    @property
    def signed(self) -> datetime.date | None:
        """The day of signing."""
        day = self.record["signing"]["signed_on"]
        return datetime.date.fromisoformat(day) if day else None

    @property
    def filed(self) -> datetime.date | None:
        """The day of filing, where the header or the cover has it."""
        day = (self.label.get("filing") or {}).get("filed_on")
        return datetime.date.fromisoformat(day) if day else None

    @property
    def removed(self) -> float | None:
        """The shares that are removed, where a number is stated."""
        amounts = [float(x["deregistered"]) for s in self.statements for x in s["securities"]
                   if x["unit"] == "shares" and x["deregistered"] is not None]  # fmt: skip
        return round(sum(amounts), 4) if amounts else None

    @property
    def city(self) -> str:
        """The city of signing."""
        return str(self.record["signing"]["place"] or "").split(",")[0]

    @property
    def plans(self) -> list[str]:
        """The titles of all plans."""
        return [*self.record["plans"], *(p for s in self.statements for p in s["plans"])]

    @property
    def acquirer(self) -> str | None:
        """Who acquired the registrant."""
        return (self.record["reason"]["transaction"] or {}).get("acquirer")

    @cached_property
    def flat(self) -> str:
        """The text in lower case, its white space single."""
        return " ".join(self.text.replace("’", "'").lower().split())


_DECIDING = re.compile(
    r"/(?:form|purpose|reason/category|amendment_number|signing/(?:signed_on|place|rule_478))$"
    r"|/(?:jurisdiction|deregistered|filed_on|file_number|acquirer)$"
)


def arguable(label: dict[str, Any]) -> bool:
    """Whether a value that the questions turn on has an alternate: such a filing is left out."""
    return any(_DECIDING.search(pointer) for pointer in label.get("alternates") or {})


# --- answers --------------------------------------------------------------------------------------


def told(answer: Answer) -> str:
    """All that an answer says, its rows too."""
    return " ".join([answer.answer, *(str(v) for row in answer.rows for v in row.values.values())])


def listed(answer: Answer) -> set[str]:
    """The files of an answer's rows."""
    return {row.source.replace("\\", "/").rsplit("/", 1)[-1] for row in answer.rows}


def named(text: str, company: str) -> bool:
    """Whether a company is named, whatever the case and the points."""
    return letters(company) in letters(text)


_LEFT = re.compile(r"(?:Not counted, for want of proof|not counted): (?P<names>.+?)\.?$")


def not_counted(answer: Answer, held: Held) -> set[str]:
    """The files that an answer says it could not count."""
    found = [m["names"] for s in answer.sentences if (m := _LEFT.search(s.text))]
    return {label.file for label in held if any(named(names, label.company) for names in found)}


def numbers(text: str) -> list[float]:
    """The numbers of a text."""
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def of_files(answer: Answer, sure: set[str], arguable: Iterable[str] = ()) -> str:
    """Whether the rows are the files that are `sure`, and at most the arguable ones beside."""
    found = listed(answer) if answer.answered else set()
    missing, extra = sure - found, found - sure - set(arguable)
    return f"missing {sorted(missing)} extra {sorted(extra)}" if missing or extra else ""


def of_count(answer: Answer, sure: set[str], arguable: Iterable[str] = ()) -> str:
    """As `of_files`, where the answer must say how many; none may go unanswered."""
    most = len(sure | set(arguable))
    if not sure and not answer.answered:
        return ""
    said = numbers(answer.sentences[0].text if answer.sentences else "")
    if not any(len(sure) <= n <= most for n in said):
        return f"want {len(sure)} to {most}"
    return of_files(answer, sure, arguable) if answer.rows else ""


# --- templates ------------------------------------------------------------------------------------

CAUSES: dict[str, tuple[str, ...]] = {
    "merger": ("a merger", "an acquisition", "a merger or acquisition"),
    "offering_complete": ("the completion of the offering", "the end of the offering"),
    "obligation_ended": ("the end of an obligation to keep the shares registered",
                         "the expiration of registration rights"),
    "plan_ended": ("termination of the plan", "the end of a plan", "a plan termination"),
    "reporting_ended": ("going private", "the end of reporting", "a Form 15 filing"),
    "bankruptcy": ("bankruptcy", "a chapter 11 plan"),
    "dissolution": ("dissolution", "liquidation"),
    "reorganization": ("a reorganization", "a holding company reorganization"),
}  # fmt: skip
"""How people name a cause as a thing."""

PHRASES = (
    "Rule 144", "selling stockholders", "Registration Rights Agreement",
    "Agreement and Plan of Merger",
    "wholly owned subsidiary", "Form 15", "power of attorney", "undertaking", "convertible notes",
    "tender offer", "no longer", "effective time", "Chapter 11", "remain unsold",
)  # fmt: skip
PLAN_WORDS = ("Incentive", "Option", "Purchase", "Savings", "401(k)", "Retirement", "Directors")


def _one(values: Iterable[str | None], chance: random.Random) -> str | None:
    found = sorted({v for v in values if v})
    return chance.choice(found) if found else None


def _slot(name: str, values: Callable[[Held], Iterable[str | None]]) -> Callable[..., Slots | None]:
    def fill(held: Held, chance: random.Random) -> Slots | None:
        value = _one(values(held), chance)
        return {name: value} if value else None

    return fill


def _no_slots(held: Held, chance: random.Random) -> Slots | None:
    return {}


def _cause(held: Held, chance: random.Random) -> Slots | None:
    category = _one(
        (x.record["reason"]["category"] for x in held if x.record["reason"]["category"] in CAUSES),
        chance,
    )
    return {"cause": chance.choice(CAUSES[category])} if category else None


def _date(held: Held, chance: random.Random) -> Slots | None:
    days = sorted(x.signed for x in held if x.signed)
    day = days[chance.randrange(2, len(days))]
    return {"date": f"{day:%B} {day.day}, {day.year}"}


def _amount(held: Held, chance: random.Random) -> Slots | None:
    amounts = sorted(x.removed for x in held if x.removed)
    middle = [n for n in (100_000, 250_000, 500_000, 1_000_000, 2_000_000, 5_000_000)
              if amounts and amounts[0] < n < amounts[-1]]  # fmt: skip
    return {"n": f"{chance.choice(middle):,}"} if middle else None


def _companies(held: Held, chance: random.Random) -> Slots | None:
    one, two = chance.sample([x for x in held if x.removed and x.signed], 2)
    if one.removed == two.removed or one.signed == two.signed:
        return None
    return {"company": short(one.company), "company2": short(two.company)}


_ENDING = re.compile(
    r"(?:,? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\.P|LP|plc|N\.V|S\.A)\b\.?)+$", re.I
)


def short(company: str) -> str:
    """A company as people call it."""
    name = _ENDING.sub("", company).strip(" ,")
    return name.title() if name.isupper() else name


def _of(held: Held, test: Callable[[Labelled], bool]) -> set[str]:
    return {x.file for x in held if test(x)}


def _by_cause(slots: Slots) -> str:
    return next(k for k, said in CAUSES.items() if slots["cause"] in said)


def _form_fault(count: bool) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        sure = _of(held, lambda x: x.record["form"] == slots["form"])
        some = _of(held, lambda x: slots["form"] in x.forms)
        return (of_count if count else of_files)(answer, sure, some)

    return fault


def _all_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_count(answer, {x.file for x in held})


def _cause_fault(count: bool) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        category = _by_cause(slots)
        sure = _of(held, lambda x: x.record["reason"]["category"] == category)
        some: set[str] = set()
        if slots["cause"] == "a Form 15 filing":  # others file one as well
            sure = _of(
                held, lambda x: x.record["reason"]["category"] == category and "form 15" in x.flat
            )
            some = _of(
                held, lambda x: "form 15" in x.flat or x.record["reason"]["category"] == category
            )
        if slots["cause"] in (
            "a chapter 11 plan",
            "a holding company reorganization",
            "an acquisition",
            "liquidation",
        ):
            sure = set()
            some = _of(held, lambda x: x.record["reason"]["category"] == category)
        if not sure and some:
            return "" if answer.answered and listed(answer) <= some and listed(answer) else "none"
        return (of_count if count else of_files)(answer, sure, some)

    return fault


def _state_fault(count: bool) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        sure = _of(held, lambda x: x.states[:1] == [slots["state"]])
        some = _of(held, lambda x: slots["state"] in x.states)
        return (of_count if count else of_files)(answer, sure, some)

    return fault


def _firm_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_files(answer, _of(held, lambda x: slots["firm"] in x.firms))


def _not_removing_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_count(answer, _of(held, lambda x: x.record["purpose"] != "deregistration"))


def _year_fault(count: bool) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        sure = _of(held, lambda x: bool(x.signed) and str(x.signed)[:4] == slots["year"])
        return (of_count if count else of_files)(answer, sure)

    return fault


def _end_of_signing(last: bool) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        days = [x.signed for x in held if x.signed]
        day = max(days) if last else min(days)
        first = answer.sentences[0].text if answer.sentences else ""
        ends = [x for x in held if x.signed == day and named(first, x.company)]
        said = letters(f"{day:%B}{day.day}{day.year}") in letters(first) or day.isoformat() in first
        return "" if ends and said else f"want {day} {[x.company for x in held if x.signed == day]}"

    return fault


def _total_fault(held: Held, slots: Slots, answer: Answer) -> str:
    total = sum(x.removed or 0 for x in held)
    first = answer.sentences[0].text if answer.sentences else ""
    return "" if any(abs(total - n) < 0.01 for n in numbers(first)) else f"want {total:,}"


def _end_of_removal(sign: int) -> Fault:
    def fault(held: Held, slots: Slots, answer: Answer) -> str:
        amounts = [
            (x.removed, x) for x in held if x.removed is not None and (x.removed or sign > 0)
        ]
        best = max(a for a, _ in amounts) if sign > 0 else min(a for a, _ in amounts)
        first = answer.sentences[0].text if answer.sentences else ""
        ends = [x for a, x in amounts if a == best]
        right = any(named(first, x.company) for x in ends) and best in numbers(first)
        return "" if right else f"want {best:,} {[x.company for x in ends]}"

    return fault


def _top3_fault(held: Held, slots: Slots, answer: Answer) -> str:
    ranked = sorted((x for x in held if x.removed), key=lambda x: -(x.removed or 0))[:3]
    said = answer.answer
    missing = [
        x.company for x in ranked if not (named(said, x.company) and x.removed in numbers(said))
    ]
    more = [
        x.company
        for x in held
        if x not in ranked
        and named(answer.answer.split("not counted")[0].split("Not counted")[0], x.company)
    ]
    return f"missing {missing} more {more}" if missing or more else ""


def _grouped(answer: Answer) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in answer.rows:
        value = row.values.get("group", row.values.get("category", ""))
        found[letters(str(value)).removeprefix("form")] += 1
    return found


def _groups(wanted: Iterable[Counter[str]], answer: Answer) -> str:
    found = _grouped(answer)
    kinds = [Counter({letters(k): n for k, n in want.items()}) for want in wanted]
    if found in kinds:
        return ""
    return f"more {dict(found - kinds[0])} less {dict(kinds[0] - found)}"


def _group_form_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return _groups([Counter(x.record["form"] for x in held)], answer)


def _group_year_fault(held: Held, slots: Slots, answer: Answer) -> str:
    signed = Counter(str(x.signed.year) for x in held if x.signed)
    filed = Counter(str(x.filed.year) for x in held if x.filed)
    days = [x.filed or x.signed for x in held]
    either = Counter(str(day.year) for day in days if day)
    wanted = [signed] if "sign" in answer.question.lower() else [signed, filed, either]
    return _groups(wanted, answer)


def _group_cause_fault(held: Held, slots: Slots, answer: Answer) -> str:
    from assistant.answering.questions.vocabulary import CATEGORY_NAMES

    codes = Counter(x.record["reason"]["category"] for x in held)
    names = Counter({CATEGORY_NAMES[k]: n for k, n in codes.items()})
    return _groups([names, codes], answer)


def _group_state_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return _groups([Counter(s for x in held for s in x.states[:1])], answer)


def _group_firm_fault(held: Held, slots: Slots, answer: Answer) -> str:
    from assistant.answering.results.groups import group_key

    found: Counter[str] = Counter()
    for row in answer.rows:
        found[group_key("firm", str(row.values.get("group", "")))] += 1
    wanted = Counter(k for x in held for k in {group_key("firm", f) for f in x.firms})
    return "" if found == wanted else f"more {dict(found - wanted)} less {dict(wanted - found)}"


def _several_signers_fault(held: Held, slots: Slots, answer: Answer) -> str:
    persons = Counter(letters(s["name"]) for x in held for s in x.record["signing"]["signatories"])
    repeated = [name for name, n in persons.items() if n > 1]
    if repeated:
        return (
            "" if all(name in letters(answer.answer) for name in repeated) else f"want {repeated}"
        )
    said = letters(answer.answer)
    wrong = [n for n in persons if n in said]
    return f"names {wrong[:2]}" if wrong else ""


def _most_signers_fault(held: Held, slots: Slots, answer: Answer) -> str:
    counts = [(len(x.record["signing"]["signatories"]), x) for x in held]
    best = max(n for n, _ in counts)
    first = answer.sentences[0].text if answer.sentences else ""
    right = any(named(first, x.company) for n, x in counts if n == best) and best in numbers(first)
    return "" if right else f"want {best} {[x.company for n, x in counts if n == best]}"


def _several_statements_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_files(answer, _of(held, lambda x: len(x.statements) > 1))


def _rule_478_fault(held: Held, slots: Slots, answer: Answer) -> str:
    sure = _of(held, lambda x: bool(x.record["signing"]["rule_478"]))
    return of_files(answer, sure, _of(held, lambda x: "rule 478" in x.flat))


def _attorney_fault(held: Held, slots: Slots, answer: Answer) -> str:
    def signs(label: Labelled) -> bool:
        return any(s["attorney_in_fact"] for s in label.record["signing"]["signatories"])

    return of_files(answer, _of(held, signs))


def _acquirer_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_files(answer, _of(held, lambda x: x.acquirer == slots["acquirer"]))


def _all_acquirers_fault(held: Held, slots: Slots, answer: Answer) -> str:
    pairs = [(x.company, x.acquirer) for x in held if x.acquirer]
    said = told(answer)
    missing = [p for p in pairs if not (named(said, p[0]) and named(said, p[1].split(" and ")[0]))]
    more = listed(answer) - {
        x.file for x in held if x.record["reason"]["category"] == "merger" or x.acquirer
    }
    return f"missing {missing} more {sorted(more)}" if missing or more else ""


def _plan_fault(held: Held, slots: Slots, answer: Answer) -> str:
    word = slots["word"].lower()
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    sure = _of(held, lambda x: any(whole.search(p.lower()) for p in x.plans))
    some = _of(held, lambda x: any(word.rstrip("s") in p.lower() for p in x.plans))
    return of_files(answer, sure, some)


def _phrase_fault(held: Held, slots: Slots, answer: Answer) -> str:
    phrase = slots["phrase"].lower()
    return of_files(answer, _of(held, lambda x: phrase in x.flat))


def _before_fault(held: Held, slots: Slots, answer: Answer) -> str:
    day = datetime.datetime.strptime(slots["date"], "%B %d, %Y").date()
    return of_files(answer, {x.file for x in held if x.signed and x.signed < day})


def _near(answer: Answer, mean: float, room: float) -> str:
    first = answer.sentences[0].text if answer.sentences else ""
    return "" if any(abs(n - mean) <= room for n in numbers(first)) else f"want {mean:,.2f}"


def _average_fault(held: Held, slots: Slots, answer: Answer) -> str:
    amounts = [x.removed for x in held if x.removed is not None]
    return _near(answer, sum(amounts) / len(amounts), 1)


def _over_fault(held: Held, slots: Slots, answer: Answer) -> str:
    limit = int(slots["n"].replace(",", ""))
    return of_files(answer, _of(held, lambda x: (x.removed or 0) > limit))


def _city_fault(held: Held, slots: Slots, answer: Answer) -> str:
    return of_files(answer, _of(held, lambda x: x.city == slots["city"]))


def _no_counsel_fault(held: Held, slots: Slots, answer: Answer) -> str:
    some = _of(held, lambda x: not x.firms)
    return of_files(answer, _of(held, lambda x: not x.record["counsel"]), some)


def _statements_fault(held: Held, slots: Slots, answer: Answer) -> str:
    old = [
        (x, s)
        for x in held
        for s in x.statements
        if s["filed_on"] and s["filed_on"] < slots["year"]
    ]
    fault = of_files(answer, {x.file for x, _ in old})
    said = told(answer)
    missing = [
        s["file_number"] for _, s in old if s["file_number"] and s["file_number"] not in said
    ]
    return fault or (f"numbers missing {missing}" if missing else "")


def _mean_signers_fault(held: Held, slots: Slots, answer: Answer) -> str:
    counts = [len(x.record["signing"]["signatories"]) for x in held]
    return _near(answer, sum(counts) / len(counts), 0.06)


def _numbers_fault(held: Held, slots: Slots, answer: Answer) -> str:
    label = next(x for x in held if short(x.company) == slots["company"])
    said = told(answer)
    missing = [s["file_number"] for s in label.statements if s["file_number"] not in said]
    return f"missing {missing}" if missing else ""


def _pair(held: Held, slots: Slots) -> tuple[Labelled, Labelled]:
    found = {short(x.company): x for x in held}
    return found[slots["company"]], found[slots["company2"]]


_YES_NO = re.compile(r"^(?:did|was|is) ", re.I)


def _compared(answer: Answer, first: Labelled, second: Labelled, first_wins: bool) -> str:
    said = answer.answer
    if not answer.answered:
        return "not answered"
    if _YES_NO.match(answer.question) and " or " not in answer.question:
        right = said.startswith("Yes" if first_wins else "No")
        return "" if right else f"want {'Yes' if first_wins else 'No'}"
    winner = first if first_wins else second
    lead = answer.sentences[0].text
    return (
        ""
        if named(lead, winner.company) or named(lead, short(winner.company))
        else f"want {winner.company}"
    )


def _more_fault(held: Held, slots: Slots, answer: Answer) -> str:
    one, two = _pair(held, slots)
    fault = _compared(answer, one, two, (one.removed or 0) > (two.removed or 0))
    missing = [x.removed for x in (one, two) if x.removed not in numbers(told(answer))]
    return fault or (f"amounts missing {missing}" if missing else "")


def _sooner_fault(held: Held, slots: Slots, answer: Answer) -> str:
    one, two = _pair(held, slots)
    assert one.signed
    assert two.signed
    return _compared(answer, one, two, one.signed < two.signed)


TEMPLATES: dict[str, tuple[Callable[[Held, random.Random], Slots | None], Fault]] = {
    "count_form": (_slot("form", lambda h: (x.record["form"] for x in h)), _form_fault(True)),
    "list_form": (_slot("form", lambda h: (x.record["form"] for x in h)), _form_fault(False)),
    "count_all": (_no_slots, _all_fault),
    "count_cause": (_cause, _cause_fault(True)),
    "list_cause": (_cause, _cause_fault(False)),
    "list_state": (
        _slot("state", lambda h: (s for x in h for s in x.states[:1])),
        _state_fault(False),
    ),
    "count_state": (
        _slot("state", lambda h: (s for x in h for s in x.states[:1])),
        _state_fault(True),
    ),
    "list_firm": (_slot("firm", lambda h: (f for x in h for f in x.firms)), _firm_fault),
    "count_not_removing": (_no_slots, _not_removing_fault),
    "list_year": (
        _slot("year", lambda h: (str(x.signed)[:4] for x in h if x.signed)),
        _year_fault(False),
    ),
    "count_year": (
        _slot("year", lambda h: (str(x.signed)[:4] for x in h if x.signed)),
        _year_fault(True),
    ),
    "first_signed": (_no_slots, _end_of_signing(False)),
    "last_signed": (_no_slots, _end_of_signing(True)),
    "total_shares": (_no_slots, _total_fault),
    "largest_removal": (_no_slots, _end_of_removal(1)),
    "smallest_removal": (_no_slots, _end_of_removal(-1)),
    "top3_removal": (_no_slots, _top3_fault),
    "group_form": (_no_slots, _group_form_fault),
    "group_year": (_no_slots, _group_year_fault),
    "group_cause": (_no_slots, _group_cause_fault),
    "group_state": (_no_slots, _group_state_fault),
    "group_firm": (_no_slots, _group_firm_fault),
    "who_signed_several": (_no_slots, _several_signers_fault),
    "most_signatories": (_no_slots, _most_signers_fault),
    "more_than_one_statement": (_no_slots, _several_statements_fault),
    "list_rule_478": (_no_slots, _rule_478_fault),
    "list_attorney": (_no_slots, _attorney_fault),
    "list_acquirer": (_slot("acquirer", lambda h: (x.acquirer for x in h)), _acquirer_fault),
    "all_acquirers": (_no_slots, _all_acquirers_fault),
    "list_plan_word": (
        _slot(
            "word",
            lambda h: (w for w in PLAN_WORDS for x in h for p in x.plans if w.lower() in p.lower()),
        ),
        _plan_fault,
    ),
    "phrase": (
        _slot("phrase", lambda h: (p for p in PHRASES for x in h if p.lower() in x.flat)),
        _phrase_fault,
    ),
    "before_date": (_date, _before_fault),
    "average_removed": (_no_slots, _average_fault),
    "removed_over": (_amount, _over_fault),
    "list_city": (_slot("city", lambda h: (x.city for x in h)), _city_fault),
    "no_counsel": (_no_slots, _no_counsel_fault),
    "statements_filed_before": (
        _slot(
            "year",
            lambda h: (
                str(int(s["filed_on"][:4]) + 1) for x in h for s in x.statements if s["filed_on"]
            ),
        ),
        _statements_fault,
    ),
    "avg_signers": (_no_slots, _mean_signers_fault),
    "files_of_company": (_slot("company", lambda h: (short(x.company) for x in h)), _numbers_fault),
    "compare_removed": (_companies, _more_fault),
    "compare_signed": (_companies, _sooner_fault),
}
"""How a template's slots are filled, and what is wrong with an answer to it."""


def slots(template: str, held: Held, chance: random.Random) -> Slots | None:
    """The slots of a template, from what the labels of a set hold; None where they hold none."""
    return TEMPLATES[template][0](held, chance)


def fault(template: str, filled: Slots, held: Held, answer: Answer) -> str:
    """What is wrong with an answer over a set; empty for nothing."""
    return TEMPLATES[template][1](held, filled, answer)
