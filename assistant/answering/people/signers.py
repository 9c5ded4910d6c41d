"""Answers about people: who signed and as what, the agent for service, counsel."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.evidence.facts import cite_signatory
from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.answering.evidence.wording import joined, shown
from assistant.answering.people.captioned import signed_under_caption
from assistant.answering.people.cover_officers import answer_of_cover
from assistant.answering.people.signature_blocks import signed_at, signed_for, signed_under
from assistant.answering.people.signing_for import signed_as_representative, signed_for_other
from assistant.answering.questions.names_asked import LEGAL_ENDINGS, tokens
from assistant.answering.questions.offices import SAME_OFFICES
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.vocabulary import concepts
from assistant.record import Citation, Signatory

_ROOM = 78


def signatories(reading: Reading, plan: Plan) -> list[tuple[int, Signatory]]:
    """The proven signatories who hold one of the asked offices; all where none is asked."""
    every = [
        (i, s)
        for i, s in enumerate(reading.record.signing.signatories)
        if reading.evidence(f"/signing/signatories/{i}/name")
    ]
    if plan.offices:
        held = [(i, s) for i, s in every if _holds(s, plan.offices)]
        same = [SAME_OFFICES.get(office, office) for office in plan.offices]
        every = held or [(i, s) for i, s in every if _holds(s, same)]
    day = _ASKED_DAY.search(plan.question)
    if day:
        every = [(i, s) for i, s in every if _signed_that_day(reading, i, s, day)]
    extra = [t for t in plan.rest if t not in _LIGHT and not (day and t in concepts(day[0]))]
    if extra and not plan.offices:
        return [(i, s) for i, s in every if set(extra) <= concepts(" ".join(s.titles))]
    return every


_ASKED_DAY = re.compile(
    r"\bon (?:the )?(?P<month>January|February|March|April|May|June|July|August|September|October"
    r"|November|December) (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?\b",
    re.I,
)
"""Who signed on a day: "which directors signed on June 30"."""


def _signed_that_day(reading: Reading, index: int, person: Signatory, asked: re.Match[str]) -> bool:
    """Whether the person's proven day, else that of the whole page, is the asked one."""
    day, pointer = person.signed_on, f"/signing/signatories/{index}/signed_on"
    if day is None:
        day, pointer = reading.record.signing.signed_on, "/signing/signed_on"
    if day is None or not reading.evidence(pointer):
        return False
    same = f"{day:%B}".lower() == asked["month"].lower() and day.day == int(asked["day"])
    return same and (asked["year"] is None or day.year == int(asked["year"]))


_LIGHT = frozenset(
    {
        "capac",
        "job",
        "role",
        "respect",
        "everyon",
        "everybod",
        "individ",
        "list",
        "name",
        "date",
        "exact",
        "page",
        "sign",
        "line",
        *concepts("successor behalf company person registrant deregistration withdrawal removal"),
        "blank",
    }
)


def holds_office(signatory: Signatory, office: re.Pattern[str]) -> bool:
    """Whether the person holds the office; who chairs the board is a director."""
    of_board = office.search("Director") is not None
    return any(
        office.search(title) or (of_board and re.search(r"\bboard\b|^chair", title, re.I))
        for title in signatory.titles
    )


def _holds(signatory: Signatory, offices: list[str]) -> bool:
    """Whether the person holds all asked offices ("president and director" are two)."""
    return all(any(re.search(p, title, re.I) for title in signatory.titles) for p in offices)


def _signed(reading: Reading, plan: Plan) -> Reply:
    for way in _OF_PARTIES:
        if (told := way(reading, plan)) is not None:
            return told
    named = _other_signer(reading, plan)
    if named is not None:
        shared = concepts(reading.record.registrants[0].name or "")
        return signed_for(reading, named, shared) or lacks(
            f"The record does not hold who signed for {named}.", signature_page(reading)
        )
    alone = len(reading.record.registrants) < 2 and not _names_other(reading, plan)
    if not plan.offices and not alone and (under := signed_under(reading, plan)) is not None:
        return under
    found = signatories(reading, plan)
    if not found and (partner := _general_partner(reading, plan)) is not None:
        return partner
    if not found and (told := answer_of_cover(reading, plan)) is not None:
        return told
    if not found:
        held = "in that capacity" if plan.offices or plan.rest else "the amendment"
        missing = lacks(f"The filing does not show who signed {held}.", signature_page(reading))
        missing.settled = bool(plan.offices)  # the page shows who holds an office
        return missing
    cited = [c for i, _ in found for c in cite_signatory(reading, i)]
    described = [_described(reading, i, s) for i, s in found]
    verb = "signed" if len(found) > 1 else "signed the amendment"
    text = f"{joined(described)} {verb}."
    if count_words(text) > _ROOM or (len(found) > 2 and plan.offices):
        text = f"{joined([shown_name(reading, i, s) for i, s in found])} {verb}."
    return says(text, cited)


PERSON = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|la)){1,4}(?:, (?:Jr|Sr|I{2,3}|IV)\b\.?)?"
)
"""A person's name, alone on its line."""

_PARTNER = re.compile(
    r"\bBy:?[\s|]+(?P<name>[A-Z][^\n|]{3,90}?),?[\s|]+(?:as )?(?:its|the) (?:sole |managing )?"
    r"general[\s|]+partner\b",
    re.I,
)


def _general_partner(reading: Reading, plan: Plan) -> Reply | None:
    """The company that signs as general partner: `By: X Company, its general partner`."""
    if not re.search(r"\bgeneral partner\b", plan.question, re.I):
        return None
    for section in reading.filing.sections_of("signatures"):
        if match := _PARTNER.search(reading.filing.text, section.start, section.end):
            cited = reading.cite(match.start(), match.end())
            return says(f"The general partner is {one_line(match['name'])}.", [cited])
    return None


def _names_other(reading: Reading, plan: Plan) -> bool:
    """Whether the question names a company that is not the registrant as it is known."""
    own = [concepts(r.name or "") for r in reading.record.registrants]
    named = _CAPITALS.findall(plan.question)
    return any(not any(concepts(n) <= o for o in own) for n in named) or any(
        len(o) > _LONG_NAME for o in own
    )


_CAPITALS = re.compile(
    r"(?:\bfor |\bbehalf of )(?:the )?([A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){1,7})"
)
_LONG_NAME = 12  # words of what is several registrants' names run together


def _other_signer(reading: Reading, plan: Plan) -> str | None:
    """The registrant other than the first for which the question asks who signed.

    The record holds the signature page of the first registrant alone.
    """
    match = re.search(r"\b(?:for|on behalf of) (.+)", plan.question, re.I)
    names = [r.name for r in reading.record.registrants if r.name]
    if match is None or len(names) < 2:
        return None
    asked = concepts(match[1])
    shared = concepts(names[0])
    for name in names[1:]:
        own = concepts(name) - shared - concepts(" ".join(LEGAL_ENDINGS))
        if own and own <= asked and not (shared - concepts(name)) & asked:
            return name
    return None


def shown_name(reading: Reading, index: int, signatory: Signatory) -> str:
    """The name as printed, where it is proven so."""
    return shown(reading, f"/signing/signatories/{index}/name", signatory.name)


def _described(reading: Reading, index: int, signatory: Signatory) -> str:
    titles = [
        t
        for j, t in enumerate(signatory.titles)
        if reading.evidence(f"/signing/signatories/{index}/titles/{j}")
    ]
    name = shown_name(reading, index, signatory)
    printed = _printed_titles(reading, index, signatory)
    return f"{name} ({printed or '; '.join(titles)})" if titles else name


def _printed_titles(reading: Reading, index: int, signatory: Signatory) -> str | None:
    """All titles as one stretch of print (`President and Director`), where they stand so."""
    pointers = [f"/signing/signatories/{index}/titles/{j}" for j in range(len(signatory.titles))]
    proofs = [p for pointer in pointers if (p := reading.evidence(pointer)) is not None]
    spans = sorted((p.start, p.end) for p in proofs if p.start is not None and p.end is not None)
    if len(spans) != len(signatory.titles) or not spans:
        return None
    text = reading.filing.text
    between = [text[a[1] : b[0]] for a, b in pairwise(spans)]
    if not all(re.fullmatch(r"[\s,&|]*(?:and)?[\s|]*", gap) and len(gap) < 40 for gap in between):
        return None
    printed = one_line(text[spans[0][0] : spans[-1][1]])
    return None if re.search(r"/s/|_{2}|-{2}", printed) else printed


def signature_page(reading: Reading) -> list[Citation]:
    """The beginning of the first signature page."""
    for section in reading.filing.sections_of("signatures"):
        end = min(section.end, section.start + 600)
        return [reading.cite(*stripped(reading, section.start, end))]
    return []


def stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A stretch of the text without white space at its ends."""
    stretch = reading.filing.text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


_TITLE_ASKED = re.compile(
    r"\b(?:titles?|capacit\w+|positions?|offices?|roles?)\b|^(?:who|what) (?:is|was)\b|\bas "
    r"what\b",
    re.I,
)


def answer_titles(reading: Reading, plan: Plan) -> Reply | None:
    """The offices of a person whom the question names; None where it asks something else."""
    if plan.fields[:1] in (["agent"], ["counsel_firm"], ["counsel_name"]):
        return None
    if not _TITLE_ASKED.search(plan.question) or plan.kind in ("yes_no", "when", "how_many"):
        return None
    named = [
        (i, person)
        for i, person in enumerate(reading.record.signing.signatories)
        if person.titles and names_person(plan.question, person.name, company_words(reading))
    ]
    asked = set(tokens(plan.question))
    named.sort(key=lambda item: -len(asked & set(tokens(item[1].name))))  # of one family
    for i, person in named[:1]:
        if reading.evidence(f"/signing/signatories/{i}/name") is not None:
            return says(_signed_as(reading, i, person), cite_signatory(reading, i))
    return None


def _signed_as(reading: Reading, index: int, signatory: Signatory) -> str:
    """`Ann Lee signed as President and Director.`"""
    titles = [
        t
        for j, t in enumerate(signatory.titles)
        if reading.evidence(f"/signing/signatories/{index}/titles/{j}")
    ]
    name = shown_name(reading, index, signatory)
    held = _printed_titles(reading, index, signatory) or joined(titles)
    return f"{name} signed as {held}." if held else f"{name} signed the amendment."


def company_words(reading: Reading) -> frozenset[str]:
    """The words of the registrants' names: a family may be named as its company is."""
    return frozenset(t for r in reading.record.registrants for t in tokens(r.name or ""))


_WHOSE = re.compile(r"^whose (?:\w+ ){0,3}(?:shares|securities|stock|notes|units|warrants)\b", re.I)
_OWNED = re.compile(
    r"\b(?:held|owned|beneficially owned) (?:of record )?by\b|\bselling (?:stock|share|security)"
    r"holders?\b|\bof (?=[A-Z][a-z]+ )",
    re.I,
)


def asks_owner(plan: Plan) -> bool:
    """Whether the question asks whose shares are removed."""
    return _WHOSE.search(plan.question) is not None and "deregister" in plan.terms


def answer_owner(reading: Reading) -> Reply:
    """The sentence that removes securities, where it names who holds them."""
    proofs = reading.cite_value("/purpose")
    at = reading.passage_at(proofs[0].start) if proofs else None
    removing = [at] if at is not None else []
    removing += [p for p in reading.passages if "deregister" in p.concepts and p is not at]
    for passage in removing:
        if match := _OWNED.search(passage.text):
            text = shorten(passage.text, [match.span()], 60)
            return says(text, [reading.cite_passage(passage)])
    return lacks("The filing does not say whose securities are removed.", proofs)


def names_person(question: str, name: str, shared: frozenset[str] = frozenset()) -> bool:
    """Whether a question names a person: by the last name, and by the first one too where the
    last is among the words `shared` with a company."""
    parts = [p.strip(".,") for p in re.sub(r",? (?:Jr|Sr|I{2,3}|IV)\.?$|,.*$", "", name).split()]
    needed = {parts[0], parts[-1]} if parts and parts[-1].lower() in shared else {*parts[-1:]}
    return len(parts) > 1 and all(
        re.search(rf"\b{re.escape(p)}\b", question, re.I) is not None for p in needed
    )


def _count_signatories(reading: Reading, plan: Plan) -> Reply:
    found = signatories(reading, plan)
    if not found:
        return lacks("The filing does not show who signed.", signature_page(reading))
    names = [shown_name(reading, i, s) for i, s in found]
    cited = [c for i, _ in found for c in cite_signatory(reading, i)]
    noun = "person" if len(names) == 1 else "persons"
    return says(
        f"{len(names)} {noun} signed: {joined(names)}.",
        cited,
        f"count of {', '.join(names)} = {len(names)}",
    )


_PLAN_LINE = re.compile(r"^[ \t|*]*((?:the )?[A-Z][^\n]{4,90}\bPLAN\b[^\n]{0,50})$", re.I | re.M)
_BY = re.compile(r"\bBy:?[\s|]*+(?:/s/)?[\s_]*+([A-Z][^\n\t|_]{3,50})", re.M)


_FOR_PLAN = re.compile(r"\b(?:for|on behalf of) (?:\S+ ){0,5}plans?\b", re.I)


def _signed_for_plan(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed for the plan itself: the name in the block under the plan's name."""
    text = reading.filing.text
    if _FOR_PLAN.search(plan.question) is None:
        return None
    for section in reading.filing.sections_of("signatures"):
        for line in _PLAN_LINE.finditer(text, section.start, section.end):
            by = _BY.search(text, line.end(), min(line.end() + 400, section.end))
            name = PERSON.match(one_line(by[1])) if by else None
            if by and name:
                behind = text[by.end() : min(by.end() + _TITLE_NEAR, section.end)]
                held = _capacity(name[0], behind)
                end = by.end() + (held.end("title") if held else 0)
                quote = reading.cite(*stripped(reading, line.start(), end))
                capacity = f" as {one_line(held['title'])}" if held else ""
                return says(f"{name[0]} signed for the plan{capacity}.", [quote])
    return None


_OF_PARTIES = (
    signed_for_other, signed_as_representative, _signed_for_plan, signed_at, signed_under_caption,
)  # fmt: skip
"""How it is told who signed for a party that the question names, one after another."""

_TITLE_NEAR = 250  # characters from a signature to the title under it


def _capacity(name: str, behind: str) -> re.Match[str] | None:
    """The title under a signature: `Title: …`, or behind the name that is printed again."""
    again = r"[ .]*\s+".join(re.escape(part) for part in name.split())
    pattern = (
        rf"[\s|_-]*(?:(?:Name:?\s*)?{again}[ \t]*(?:,|[|\s]*\n[|\s]*)[ \t|]*)?"
        r"(?:Title:|Its:)?[ \t|]*(?P<title>[A-Z][A-Za-z,'’& -]{3,60}[A-Za-z])[ \t|]*(?:\n|$)"
    )
    found = re.match(pattern, behind)
    return found if found and not re.match(r"(?:Date|By|Name)\b", found["title"]) else None


def _signing_place(reading: Reading, plan: Plan) -> Reply:
    place = reading.record.signing.place
    if not place or not reading.evidence("/signing/place"):
        return lacks("The filing does not state where it was signed.", signature_page(reading))
    cited = reading.cite_value("/signing/place")
    quote = " ".join(one_line(c.quote) for c in cited)
    parts = [p for p in place.split(", ") if p.lower() in quote.lower()]
    return says(f"The amendment was signed in {', '.join(parts) or place}.", cited)


ANSWERS: dict[AskedField, FieldAnswer] = {
    "signatories": _signed,
    "signatory_count": _count_signatories,
    "signing_place": _signing_place,
}
"""How each question about people is answered."""
