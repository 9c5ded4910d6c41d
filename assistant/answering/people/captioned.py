"""Who signed under whose name: the signatures behind `By:` with the party that stands above each.

A page of several registrants, of a successor, or of a plan has one such block for each:

    ALDER PARTNERS, L.P.
    By: Alder GP, LLC, its general partner
    By: /s/ Ann Lee
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says, unique
from assistant.answering.evidence.sought import is_light
from assistant.answering.evidence.wording import joined
from assistant.answering.people.signing_for import title_under
from assistant.answering.questions.names_asked import LEGAL_ENDINGS
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words

_BY = re.compile(
    r"^[ \t|]*By\b:?[\s|]*/s/\s*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|la)){1,4}"
    r"(?:, (?:Jr|Sr|I{2,3}|IV)\b\.?)?)",
    re.M,
)
_OFFICE = re.compile(
    r"\b(?:officer|president|directors?|secretary|treasurer|chair\w*|counsel|controller|manager"
    r"|attorney|signatory|signatures?|representative|(?:name|title|its|date):)|/s/|_{3}|-{3}",
    re.I,
)
_PARTY = re.compile(
    r"\b(?:inc|incorporated|l\.?l\.?c|l\.?p|l\.?l\.?p|corp|corporation|co|company|ltd|limited|plc"
    r"|n\.?v|s\.?a|a\.?g|a/s|trust|plans?|partnership|partners|committee|bank|fund|group"
    r"|holdings|bancorp|bancshares|associates|agents)\b",
    re.I,
)
_BESIDE = re.compile(
    r"^(?:\(|as (?:the )?success|(?:its|the) (?:sole |managing )?general|by\b)", re.I
)
_THROUGH = re.compile(r"^By\b:?[ \t|]*[A-Z]", re.I)
_ROOM = 110  # characters of a line that may name a party
_ABOVE = 5  # lines above a signature in which its party stands


@dataclass(frozen=True, slots=True)
class Captioned:
    """One signature with its party: `[start, end)` are offsets in the filing's text."""

    start: int
    end: int
    name: str
    title: str
    party: str
    beside: tuple[str, ...]
    """What stands between the party's name and the signature: through whom, as whose successor."""


def captioned(reading: Reading) -> Iterator[Captioned]:
    """The signatures of parties in the filing's order; a second one has the party of the first."""
    text = reading.filing.text
    for section in reading.filing.sections_of("signatures"):
        last: tuple[int, str, tuple[str, ...]] | None = None
        for by in _BY.finditer(text, section.start, section.end):
            last = _above(text, section.start, by.start()) or last
            if last is None:
                continue
            title, end = title_under(text, by.end(), min(by.end() + 260, section.end), by["name"])
            end = end if title else by.end()
            yield Captioned(last[0], end, one_line(by["name"]), title, *last[1:])


def _above(text: str, first: int, start: int) -> tuple[int, str, tuple[str, ...]] | None:
    """Where the party above a signature begins, its name, and the lines between the two."""
    beside: list[str] = []
    end = start
    for _ in range(_ABOVE):
        stretch = text[max(first, end - 4 * _ROOM) : end].rstrip()
        end -= len(text[max(first, end - 4 * _ROOM) : end]) - len(stretch)
        begin = max(text.rfind("\n", 0, end) + 1, first)
        line = one_line(text[begin:end]).strip(" |")
        if text[begin:end].strip() == "|":
            end = begin  # an empty cell
            continue
        if not line or len(line) > _ROOM or _OFFICE.search(line):
            return None
        if _BESIDE.match(line):
            beside.insert(0, line)
        elif line[0].isalnum() and _names(line):
            return begin, line, tuple(beside)
        else:
            return None
        end = begin
    return None


def _names(line: str) -> bool:
    """Whether a line is a party's name, not the end of a sentence."""
    told = re.sub(r"\(.*?\)|,? as success.*$", "", line)
    small = re.findall(r"\b[a-z]{4,}\b", told)
    return _PARTY.search(told) is not None and not small and not re.search(r"\b\d{4}\.?$", told)


_ASKED = re.compile(
    r"\b(?:sign(?!atory\b)\w*|execut(?:e[sd]?|ing))\b[^?]{0,80}?\b(?:for|on behalf of)\b"
    r" (?:the )?(?P<whom>[^?,;]+)",
    re.I,
)
_THROUGH_ASKED = re.compile(
    r"\bthrough (?:what|which|whom|who)\b[^?]{0,60}?\b(?:do(?:es)?|did) (?:the )?"
    r"(?P<whom>[^?,;]{1,80}?) (?:sign|execute)\b",
    re.I,
)
_BEHIND = re.compile(
    r"\s(?:and|as|in|with|when|what|on|under|through|by|to|at|here|itself)\b(?! co\b| sons\b).*$",
    re.I,
)
_ASIDE = frozenset(
    concepts(
        "company registrant issuer filer amendment document filing page statement itself"
        " undersigned co-registrant subsidiary guarantor behalf sign entity party name other"
    )
) | concepts(" ".join(LEGAL_ENDINGS))


def signed_under_caption(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed for the party that the question names; None where no one party is meant."""
    through = _THROUGH_ASKED.search(plan.question)
    asked = through or _ASKED.search(plan.question)
    if asked is None or plan.offices:
        return None
    whom = _BEHIND.sub("", asked["whom"])
    if _GROUP.search(whom) is not None:
        return _for_the_others(reading, whom)
    telling = _telling(whom)
    every = list(captioned(reading))
    own = _own(reading, every) if _AS_WHAT.search(plan.question) and through is None else []
    if own and telling <= concepts(own[0].party):
        return _in_capacity(reading, own[0])
    found = _fitting(every, telling) or _of_kind(every, telling)
    if not found:
        return None
    described = [f"{c.name} ({c.title})" if c.title else c.name for c in found]
    partner = _partner(found[0])
    if partner is None and through is not None:
        return None
    text = f"{joined(list(dict.fromkeys(described)))} signed for {found[0].party.rstrip(' :,.')}"
    text += f", through {partner}." if partner else "."
    return says(text, unique([reading.cite(c.start, c.end) for c in found]))


_AS_WHAT = re.compile(
    r"\b(?:as what|what (?:capacity|role|title|office|position)|and (?:title|capacity|role|office)"
    r"|with what title)\b",
    re.I,
)


def signed_for_another_party(reading: Reading, plan: Plan) -> Reply | None:
    """As `signed_under_caption`, but for the first registrant without a word of the capacity: of it
    all who signed are told."""
    told = signed_under_caption(reading, plan)
    if told is None or asks_capacity(plan.question) or _THROUGH_ASKED.search(plan.question):
        return told
    own = {c.party.rstrip(" :,.") for c in _own(reading, list(captioned(reading)))}
    return None if any(f" for {party}" in s.text for s in told.sentences for party in own) else told


def asks_capacity(question: str) -> bool:
    """Whether a question asks who signed for a party, and as what."""
    return _ASKED.search(question) is not None and _AS_WHAT.search(question) is not None


_CAPACITY_OF = re.compile(
    r"\b(?:in|under) (?:what|which) (?:capacity|role|title|office|position)\b[^?]*"
    r"\b(?:sign|execut)\w*(?: (?:for|on behalf of) (?:the )?(?P<whom>[^?,]+))?",
    re.I,
)


def answer_capacity(reading: Reading, plan: Plan) -> Reply | None:
    """As what a person signed for a party; None where it is not asked, or not told for one."""
    asked = _CAPACITY_OF.search(plan.question)
    if asked is None:
        return None
    every = [c for c in captioned(reading) if c.title and _is_named(plan.question, c.name)]
    telling = _telling(asked["whom"] or "")
    found = _fitting(every, telling) or (every if len(every) == 1 else [])
    if not found:
        others = [c for c in every if c not in _own(reading, every)]
        found = others if len(others) == 1 and telling else []
    if not found:
        return None
    first = found[0]
    text = f"{first.name} signed for {first.party.rstrip(' :,.')} as {first.title}."
    return says(text, [reading.cite(first.start, first.end)])


def _is_named(question: str, name: str) -> bool:
    last = name.split(",")[0].split()[-1]
    return re.search(rf"\b{re.escape(last)}\b", question, re.I) is not None


def _own(reading: Reading, every: list[Captioned]) -> list[Captioned]:
    """The signatures under the name of the first registrant."""
    named = concepts(" ".join(r.name or "" for r in reading.record.registrants[:1])) - _ASIDE
    return [c for c in every if named and named <= concepts(c.party)]


def _in_capacity(reading: Reading, signed: Captioned) -> Reply | None:
    """Who signed for the registrant itself, with the title that stands under that signature."""
    if not signed.title:
        return None
    party = signed.party.rstrip(" :,.")
    text = f"{signed.name}, {signed.title}, signed for {party}."
    return says(text, [reading.cite(signed.start, signed.end)])


_GROUP = re.compile(
    r"\b(?:(?:additional|co-?|other|subsidiary|guarantor)[ -]?(?:registrants?|guarantors?)"
    r"|guarantors?|guarantor subsidiar(?:ies|y)|subsidiaries|affiliates?|co-?issuers?"
    r"|(?:all|each) (?:of )?(?:the )?(?:\w+ )?(?:entities|registrants))\b",
    re.I,
)


def _for_the_others(reading: Reading, whom: str) -> Reply | None:
    """Who signed for the guarantors or the other registrants, where one person did for them all."""
    every = list(captioned(reading))
    own = [] if re.match(r"(?:all|each)\b", whom, re.I) else _own(reading, every) or every[:1]
    found = [c for c in every if c not in own]
    if len({(c.name, c.title) for c in found}) != 1:
        return None
    signed, group = found[0], _GROUP.search(whom)
    held = f" ({signed.title})" if signed.title else ""
    text = f"{signed.name}{held} signed for the {group[0].lower() if group else 'others'}."
    return says(text, unique([reading.cite(c.start, c.end) for c in found]))


_KINDS = {
    "partnership": re.compile(r"\bL\.?L?\.?P\.?(?!\w)|\bpartner(?:s|ship)\b", re.I),
    "trust": re.compile(r"\btrust\b", re.I),
    "bank": re.compile(r"\bbank\b", re.I),
}
"""What a party may be called instead of its name, with what its name then holds."""


def _of_kind(every: list[Captioned], telling: set[str]) -> list[Captioned]:
    """The signatures of the one party of the kind that is said: "on behalf of the partnership"."""
    kind = next((held for said, held in _KINDS.items() if concepts(said) == telling), None)
    found = [c for c in every if kind is not None and kind.search(c.party)]
    return found if len({c.party for c in found}) == 1 else []


def _telling(whom: str) -> set[str]:
    """The words that tell one party from the others."""
    return {
        w.concept for w in words(whom)
        if w.lowered not in STOP_WORDS and not is_light(w.lowered)
    } - _ASIDE  # fmt: skip


def _partner(signed: Captioned) -> str | None:
    """`Alder GP, LLC, its general partner`, as it is printed; None where nobody signs for it."""
    line = next((line for line in signed.beside if _THROUGH.match(line)), None)
    return re.sub(r"^By\b:?[ |]*", "", line, flags=re.I).rstrip(" .") if line else None


def _fitting(every: list[Captioned], telling: set[str]) -> list[Captioned]:
    """The signatures of the one party that the telling words name: by name before by successor."""
    if not telling:
        return []
    named = [c for c in every if telling <= concepts(c.party)]
    if not named:
        named = [c for c in every if telling <= concepts(" ".join((c.party, *c.beside)))]
    parties = {" ".join(sorted(concepts(c.party) - _ASIDE)) for c in named}
    if len(parties) > 1:
        exact = [c for c in named if concepts(c.party) - _ASIDE == telling]
        named = exact if len({c.party for c in exact}) == 1 else []
    return named
