"""Yes or no by a value of the record that the question states: a state, a number, an amount."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.wording import letters
from assistant.answering.questions.names_asked import names_in_question
from assistant.answering.questions.plan import Plan, make_plan
from assistant.answering.questions.vocabulary import concepts
from assistant.answering.records.amounts import agreeing, amount_text, items
from assistant.answering.verdicts.verdict import verdict

_UNDECIDED = "The filing does not say."

STATES = re.compile(
    r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida"
    r"|Georgia|Hawaii"
    r"|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan"
    r"|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico"
    r"|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia"
    r"|Wisconsin|Wyoming|Puerto Rico|Bermuda|Canada|Ontario|Cayman Islands|Ireland|Israel"
    r"|Netherlands)\b",
    re.I,
)


def organized_in(reading: Reading, plan: Plan) -> Reply:
    """Is it a corporation of the state that the question names?"""
    asked = STATES.search(plan.question)
    for i, registrant in enumerate(reading.record.registrants[:1]):
        cited = reading.cite_value(f"/registrants/{i}/jurisdiction")
        if registrant.jurisdiction and cited and asked:
            same = asked[0].lower() in registrant.jurisdiction.lower()
            return verdict(
                same, f"The registrant is organized in {registrant.jurisdiction}.", cited
            )
    return lacks(_UNDECIDED)


def is_number(reading: Reading, plan: Plan) -> Reply:
    """Is this Amendment No. 3?"""
    number = reading.record.amendment_number
    asks_itself = re.search(
        r"^is (?:this|it|the (?:filing|amendment|document))\b", plan.question, re.I
    )
    if number is None or plan.amendment_number is None or not asks_itself:
        return lacks(_UNDECIDED)
    same = number == plan.amendment_number
    return verdict(same, f"It is Post-Effective Amendment No. {number}.",
                    reading.cite_value("/amendment_number"))  # fmt: skip


_STATED = {
    "deregistered": "The amendment removes {}.",
    "sold": "{} were issued or sold.",
    "registered": "{} were registered.",
}


def amount_is(reading: Reading, plan: Plan) -> Reply | None:
    """Did it remove (register, sell) so many?"""
    numbers = [
        n for n in plan.numbers
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{3,}", n) and not re.fullmatch(r"(?:19|20)\d\d", n)
    ]  # fmt: skip
    if not numbers:
        return None
    if len(numbers) > 1:
        return _sums_up(reading, plan, numbers)
    field = _asked_field(plan)
    if field is None:
        return None
    found = items(reading, plan, field)
    asked = {n.replace(",", "") for n in numbers}
    for item in found:
        if str(item.value) in asked:
            return verdict(
                True,
                agreeing(_STATED[field].format(amount_text(item)), item),
                reading.cite_value(item.pointer),
            )
    if len(found) == 1:
        said = agreeing(_STATED[field].format(amount_text(found[0])), found[0])
        if not found[0].value:
            said = _STATED[field].format("none").capitalize()
        return verdict(False, said, reading.cite_value(found[0].pointer))
    return None


_MERGING = concepts("survive surviving merger merge merged deal transaction company entity after")


_VANISHES = re.compile(
    r"\b(?:disappear|vanish|cease to exist|go under|go out of existence)\b", re.I
)


def vanishes(reading: Reading, plan: Plan) -> Reply:
    """Did the registrant disappear in the merger? No where it survived it."""
    asked = make_plan(_VANISHES.sub("survive", plan.question), list(plan.names))
    reply = survives(reading, asked)
    for sentence in reply.sentences:
        yes = sentence.text.startswith("Yes")
        sentence.text = sentence.text.replace("Yes" if yes else "No", "No" if yes else "Yes", 1)
    return reply


def survives(reading: Reading, plan: Plan) -> Reply:
    """Does the registrant (or another party) survive the merger?"""
    if [t for t in plan.terms if t not in _MERGING]:
        return lacks(_UNDECIDED)  # whether something else did
    deal = reading.record.reason.transaction
    pointer = "/reason/transaction/surviving_entity"
    if deal is None or not deal.surviving_entity or not reading.evidence(pointer):
        return lacks(_UNDECIDED)
    own = [r.name or "" for r in reading.record.registrants]
    asked_other = [n for n in names_in_question(plan.question) if not any(n in o for o in own)]
    survivor = letters(deal.surviving_entity)
    names = asked_other or own[:1]
    same = any(letters(n) in survivor or survivor in letters(n) for n in names if n)
    cited = reading.cite_value(pointer)
    if not any(survivor in letters(c.quote) for c in cited):
        cited += reading.cite_value("/registrants/0/name")  # `the Company survived the merger`
    return verdict(same, f"The surviving entity is {deal.surviving_entity}.", cited)


_LESS = re.compile(r"\b(?:less|minus|reduced by|subtract\w*|difference)\b", re.I)
_PLUS = re.compile(r"\b(?:plus|and|added to|sum)\b", re.I)


def _sums_up(reading: Reading, plan: Plan, numbers: list[str]) -> Reply | None:
    """Do two figures of the question make up what was removed (sold, registered)?"""
    if len(numbers) != 2 or not (_LESS.search(plan.question) or _PLUS.search(plan.question)):
        return None
    first, second = (int(n.replace(",", "")) for n in numbers)
    result = first - second if _LESS.search(plan.question) else first + second
    sign = "-" if _LESS.search(plan.question) else "+"
    wanted = _asked_field(plan) or "deregistered"
    found = items(reading, plan, wanted)
    if len(found) != 1:
        return None
    reply = verdict(
        found[0].value == result,
        _STATED[wanted].format(amount_text(found[0])),
        reading.cite_value(found[0].pointer),
    )
    for sentence in reply.sentences:
        sentence.derivation = f"{first:,} {sign} {second:,} = {result:,}"
    return reply


def _asked_field(plan: Plan) -> str | None:
    """Which amount the question is about, by its verb."""
    if "deregister" in plan.terms:
        return "deregistered"
    if set(plan.terms) & {"sell", "issue"}:
        return "sold"
    registers = re.search(r"\bregister(?:ed)?\b|cover", plan.question, re.I)
    return "registered" if registers else None
