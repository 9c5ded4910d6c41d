"""Answers about the agent for service and about counsel that receives copies."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.evidence.wording import joined, shown, whole_phone
from assistant.answering.people.signers import PERSON
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.record import Citation, Counsel


def _agent_part(reading: Reading, part: str) -> str | None:
    agent = reading.record.agent_for_service
    value = getattr(agent, part) if agent else None
    pointer = f"/agent_for_service/{part}"
    if not value or not reading.evidence(pointer):
        return None
    return (
        whole_phone(reading.printed(pointer) or value)
        if part == "phone"
        else shown(reading, pointer, value)
    )


_LED_AGENT = re.compile(
    r"^[ \t|]{0,40}Agent(?: for service(?: of process)?)?: ?(?P<name>[A-Z][^\n|]{3,70})", re.M
)


def _led_agent(reading: Reading) -> Reply | None:
    """The agent on a line that begins so, which no record has."""
    text, main = reading.filing.text, reading.filing.main
    found = _LED_AGENT.search(text, main.start, main.end)
    if found is None:
        return None
    cited = reading.cite(found.start("name"), found.end("name"))
    return says(f"The agent for service is {found['name'].strip(' ,')}.", [cited])


def _agent(reading: Reading, plan: Plan) -> Reply:
    name, title = _agent_part(reading, "name"), _agent_part(reading, "title")
    if name is None:
        agent = reading.record.agent_for_service
        unnamed = agent is None or not agent.name  # else it has one, which is not proven
        led = _led_agent(reading) if unnamed else None
        return led or lacks("The filing names no agent for service.")
    cited = reading.cite_value("/agent_for_service/name")
    if title is None:
        return says(f"The agent for service is {name}.", cited)
    cited = _together(reading, "/agent_for_service/name", "/agent_for_service/title")
    if (second := _second_agent(reading)) is not None:
        other, cite = second
        return says(f"The agents for service are {name}, {title}, and {other}.", [*cited, cite])
    return says(f"The agent for service is {name}, {title}.", cited)


_OR_ANOTHER = re.compile(
    r"[ \t|]*\n[ \t|]*(?:or|and)[ \t|]*\n[ \t|]*(?P<name>[^\n|]{5,60}?)[ \t|]*\n"
    r"[ \t|]*(?P<title>[A-Z][^\n|\d]{3,70}?)[ \t|]*\n",
    re.I,
)
_OFFICE = re.compile(
    r"\b(?:President|Secretary|Treasurer|Counsel|Officer|Director|Chair\w*|Controller|Manager"
    r"|Partner|Trustee)\b"
)


def _second_agent(reading: Reading) -> tuple[str, Citation] | None:
    """A second agent under the first, with "or" on a line between them."""
    proofs = [reading.evidence(f"/agent_for_service/{part}") for part in ("name", "title")]
    ends = [p.end for p in proofs if p is not None and p.end is not None]
    found = _OR_ANOTHER.match(reading.filing.text, max(ends)) if ends else None
    if found is None or not PERSON.fullmatch(found["name"]):
        return None
    cited = reading.cite(found.start("name"), found.end("title"))
    if _OFFICE.search(found["title"]) is None:
        return found["name"], reading.cite(found.start("name"), found.end("name"))
    return f"{found['name']}, {found['title']}", cited


def _together(reading: Reading, *pointers: str) -> list[Citation]:
    """One quote over the values where they stand near each other, else one each."""
    proofs = [p for pointer in pointers if (p := reading.evidence(pointer)) is not None]
    spans = [(p.start, p.end) for p in proofs if p.start is not None and p.end is not None]
    if not spans:
        return [c for pointer in pointers for c in reading.cite_value(pointer)]
    left, right = min(s for s, _ in spans), max(e for _, e in spans)
    if right - left > 300:
        return reading.cite_spans(spans)
    return [
        reading.cite(
            min(reading.around(left, left + 1)[0], left),
            max(reading.around(right - 1, right)[1], right),
        )
    ]


def _agent_title(reading: Reading, plan: Plan) -> Reply:
    name, title = _agent_part(reading, "name"), _agent_part(reading, "title")
    if title is None or name is None:
        return lacks(
            "The filing does not state the title of the agent for service.",
            reading.cite_value("/agent_for_service/name"),
        )
    return _agent(reading, plan)


def _agent_phone(reading: Reading, plan: Plan) -> Reply:
    phone = _agent_part(reading, "phone")
    if phone is None:
        return lacks(
            "The filing does not state a telephone number of the agent for service.",
            reading.cite_value("/agent_for_service/name"),
        )
    told = says(
        f"The telephone number of the agent for service is {phone}.",
        reading.cite_value("/agent_for_service/phone"),
    )
    if _AND_PHONE.search(plan.question) and (agent := _agent(reading, plan)).answered:
        return Reply([*agent.sentences, *told.sentences])
    return told


_AND_PHONE = re.compile(
    r"\bagents? (?:for|of) (?:service|process)(?: of process)?(?:,? and|,| ?[&+/]| plus| with)"
    r" (?:(?:the|its|his|her|their) )?(?:tele)?phone\b",
    re.I,
)
"""The agent and the number asked for in one breath: `agent for service and telephone no.`."""
_AGENT_ADDRESS = re.compile(
    r"\bagents? (?:for|of) (?:service|process)(?: of process)?(?:['’]s)? (?:mailing )?address\b"
    r"|\baddress (?:of|for) (?:the |its )?agents?\b|\bagent['’]s (?:mailing )?address\b"
    r"|\baddress of the person (?:named )?(?:for|to receive) service\b",
    re.I,
)
_ADDRESS_LINE = re.compile(r"[ \t|]*\n+[ \t|]*(?P<line>[^\n|\t(]{3,80}?)[ \t|]*(?=\n)")
_ADDRESS_ENDS = re.compile(
    r"\bcop(?:y|ies) (?:to|of)\b|\bwith cop|\btelephone\b|^\+?[\d(][\d() .-]{8,}$", re.I
)
_MOST_LINES = 5  # of an address
_STREET = re.compile(r"\d")


_JOINED = re.compile(r",| and |[&+/;:]| plus | with ", re.I)
_PHONE_LAST = re.compile(r"phone(?: (?:nos?\b\.?|numbers?))?(?P<rest>.*)$", re.I)


def answer_of_agent(reading: Reading, plan: Plan) -> Reply | None:
    """The agent's address, or the agent with the telephone number, where only that is asked."""
    if _JOINED.search(plan.question) is None:
        return answer_agent_address(reading, plan)
    told = _agent_phone(reading, plan) if asks_agent_and_phone(plan.question) else None
    return told if told is not None and len(told.sentences) > 1 else None


def asks_agent_and_phone(question: str) -> bool:
    """Whether a question asks for the agent with the telephone number, and for nothing else."""
    last = _PHONE_LAST.search(question)
    begun = _AND_PHONE.match(question.strip()) is not None
    return begun and last is not None and _JOINED.search(last["rest"]) is None


def answer_agent_address(reading: Reading, plan: Plan) -> Reply | None:
    """The address printed under the agent for service; None where none is asked for or found."""
    if plan.kind == "yes_no" or _AGENT_ADDRESS.search(plan.question) is None:
        return None
    proofs = [reading.evidence(f"/agent_for_service/{part}") for part in ("name", "title")]
    ends = [p.end for p in proofs if p is not None and p.end is not None]
    if proofs[0] is None or not ends:
        return None
    at, lines = max(ends), list[str]()
    while len(lines) < _MOST_LINES:
        found = _ADDRESS_LINE.match(reading.filing.text, at)
        if found is None or _ADDRESS_ENDS.search(found["line"].strip()):
            break
        lines.append(found["line"].strip(" ,"))
        at = found.end("line")
    if len(lines) < 2 or not any(_STREET.search(line) for line in lines):
        return None
    cited = _together(reading, "/agent_for_service/name", "/agent_for_service/title")
    start = max(ends)
    quote = reading.filing.text[start:at]
    begun = start + len(quote) - len(quote.lstrip(" \t|\n,"))
    text = f"The address of the agent for service is {', '.join(lines)}."
    return says(text, [*cited, reading.cite(begun, at)])


_FIRM_WORDS = concepts("LLP LLC PLLC P.C. P.A. PC PA and of the law office offices firm group")


def _of_firm(reading: Reading, asked: str) -> list[tuple[int, Counsel]]:
    """The counsel of the firm that the question names; all where it names none."""
    every = list(enumerate(reading.record.counsel))
    said = concepts(asked)
    named = [
        (i, c) for i, c in every
        if c.firm and (own := concepts(c.firm) - _FIRM_WORDS) and own <= said
    ]  # fmt: skip
    return named or every


def _counsel(reading: Reading, want: str, asked: str = "") -> Reply:
    """Who receives copies; `asked` is a question for the lawyers, perhaps of one firm."""
    firms: dict[str, list[str]] = {}
    cited: list[Citation] = []
    for i, counsel in _of_firm(reading, asked):
        parts = {
            part: shown(reading, f"/counsel/{i}/{part}", value)
            for part in ("name", "firm")
            if (value := getattr(counsel, part)) and reading.evidence(f"/counsel/{i}/{part}")
        }
        if want not in parts:
            continue
        names = firms.setdefault(parts.get("firm", ""), [])
        if "name" in parts:
            names.append(parts["name"])
        cited += _together(reading, *(f"/counsel/{i}/{part}" for part in parts))
    if not firms:
        what = "law firm" if want == "firm" else "counsel"
        return lacks(f"The filing names no {what} that receives copies.")
    groups = [
        f"{joined(names)} of {firm}" if names and firm else firm or joined(names)
        for firm, names in firms.items()
    ]
    verb = "receive" if len(groups) > 1 or " and " in groups[0].split(" of ")[0] else "receives"
    return says(f"{'; '.join(groups)} {verb} copies.", cited)


_IN_HOUSE = re.compile(
    r"\b(?:in[- ]?house|corporate|internal|company['’]s own|own) (?:counsel|lawyers?|attorneys?"
    r"|legal)\b",
    re.I,
)


def answer_in_house(reading: Reading, plan: Plan) -> Reply | None:
    """The lawyers without a firm among those that receive copies; None where not asked for."""
    if plan.kind not in ("who", "which", "what", "list") or not _IN_HOUSE.search(plan.question):
        return None
    own = [
        (i, c.name) for i, c in enumerate(reading.record.counsel)
        if c.name and not c.firm and reading.evidence(f"/counsel/{i}/name")
    ]  # fmt: skip
    if not own:
        return None
    names = [shown(reading, f"/counsel/{i}/name", name) for i, name in own]
    cited = [c for i, _ in own for c in reading.cite_value(f"/counsel/{i}/name")]
    verb = "receives" if len(names) == 1 else "receive"
    return says(f"{joined(names)}, with no law firm, {verb} copies.", cited)


def _counsel_firm(reading: Reading, plan: Plan) -> Reply:
    return _counsel(reading, "firm")


def _counsel_name(reading: Reading, plan: Plan) -> Reply:
    return _counsel(reading, "name", plan.question)


ANSWERS: dict[AskedField, FieldAnswer] = {
    "agent": _agent,
    "agent_title": _agent_title,
    "agent_phone": _agent_phone,
    "counsel_firm": _counsel_firm,
    "counsel_name": _counsel_name,
}
"""How each question about agent and counsel is answered."""
