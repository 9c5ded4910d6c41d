"""A second look where no mention is tied: what the filing prints beside a value."""

from __future__ import annotations

import re

from assistant.checking.fields import same_title
from assistant.checking.mentions import Mention
from assistant.checking.roles import Roles
from assistant.checking.roles.plans import find_plans, same_plan
from assistant.checking.roles.units import Unit
from assistant.language.normal import find_folded, fold
from assistant.language.offices import holds_office

# `Its principal executive offices and telephone number are those of …`
_ONE_ADDRESS = re.compile(
    r"\b(?:principal\s+(?:executive\s+)?offices?|addresse?s?|telephone)\b[^.]{0,160}"
    r"\b(?:the\s+same\s+as|those\s+of|that\s+of|is\s+c/o|are\s+c/o)\b[^.]{0,120}",
    re.I,
)
_REACH = 80


def plan_beside(roles: Roles, number: str, plan: str) -> tuple[int, int] | None:
    """Where a plan stands with a statement's number, and nearer to no other; a span of the text.

    Only a plan that the filing names as one; its other, shorter names beside the number count.
    """
    substance = roles.substance
    if not any(_names(mention, plan, substance.text) for mention in roles.mentions):
        return _unlisted_plan(roles, number, plan)
    for unit in substance.units:
        numbers = unit.of("file_number")
        if number not in {token.value for token in numbers}:
            continue
        for start, end in _plan_spans(substance.text, unit, plan):
            nearest = min(numbers, key=lambda token: _gap(token.start, token.end, start, end))
            if nearest.value == number:
                return substance.span(start, end)
    return None


_UNDER = re.compile(
    r"\b(?:under|pursuant\s+to)\s+(?:an?|the|its|our)?\s*(?:[\w']+\s+and\s+)?[\"“]?\Z", re.I
)
_PLAN_WORD = re.compile(r"\b(?:plan|program|agreement|trust|scheme)s?\b", re.I)


def _unlisted_plan(roles: Roles, number: str, plan: str) -> tuple[int, int] | None:
    """A plan that no cover lists: `No. 333-1, covering … under an option agreement dated …`."""
    substance = roles.substance
    if not _PLAN_WORD.search(plan) or len(plan.split()) < 3:
        return None
    for unit in substance.units:
        if {token.value for token in unit.of("file_number")} == {number}:
            for start, end in find_folded(substance.text, plan, unit.start, unit.end):
                if _UNDER.search(substance.text, unit.start, start):
                    return substance.span(start, end)
    return None


def _names(mention: Mention, plan: str, text: str) -> bool:
    if mention.role not in ("plans", "registration_statements.plans"):
        return False
    title = str(mention.value)
    return fold(title) == fold(plan) or (same_title(title, plan) and bool(find_folded(text, plan)))


def _plan_spans(text: str, unit: Unit, plan: str) -> list[tuple[int, int]]:
    spans = find_folded(text, plan, unit.start, unit.end)
    phrases = find_plans(text, unit.start, unit.end)
    named = [
        (phrase.start, phrase.end)
        for phrase in phrases
        if same_title(phrase.title, plan) or same_plan(phrase.title, plan)
    ]
    return [*spans, *named]


def _gap(left: int, right: int, start: int, end: int) -> int:
    """The distance of a number from a plan; what is named after its number is a little nearer."""
    return start - right if right <= start else max(0, left - end) + 1


# What may follow a name without being a part of it: letters of degrees and orders, `P.C.`
_STYLES = re.compile(r"(?: [a-z]{2,4}){1,6}")
_RANKED = re.compile(
    r"\A(?:captain|colonel|major|general|admiral|commander|lieutenant|governor|senator|judge) "
    r"(?=\w+ \w)"
)
_JOINED = re.compile(r",? and |, ?|; ?| & ")
_SHARED_OFFICER = re.compile(r"(principal|chief) (\w+) and (\w+) officer")


def _offices(read: str) -> list[str]:
    """The single offices of a capacity that was read as one, folded.

    `principal financial officer and principal accounting officer`, `principal financial and
    accounting officer`: two each.
    """
    parts = _JOINED.split(read)
    shared = _SHARED_OFFICER.fullmatch(read)
    if shared:
        rank, first, second = shared.groups()
        return [f"{rank} {first} officer", f"{rank} {second} officer"]
    return parts if len(parts) > 1 and all(holds_office(part) for part in parts) else []


def one_address(roles: Roles) -> tuple[int, int] | None:
    """The note that gives co-registrants the address of the first, as a span of the text."""
    match = _ONE_ADDRESS.search(roles.substance.text)
    return roles.substance.span(*match.span()) if match else None


# `(Address … of each registrant's principal executive offices)`
_OF_EACH = re.compile(
    r"\bof\s+(?:(?:each|the\s+co-?|all\s+of\s+the)\s*registrants?\b|(?:the\s+)?(?:co-?)?registrants[’'])",
    re.I,
)
_CAPTION = 400


def each_registrant(roles: Roles, end: int) -> tuple[int, int] | None:
    """The caption after the first registrant's address at `end` that makes it everybody's."""
    text = roles.substance.filing.text
    match = _OF_EACH.search(text, end, end + _CAPTION)
    caption = text.rfind("(", end, match.start()) if match else -1
    if match is None or caption < 0 or text.find(")", caption) < match.end():
        return None
    return match.span()


_ENTITY = re.compile(
    r"\s*,?\s*(?:business\s+|statutory\s+|limited\s+|general\s+|public\s+)*"
    r"(?:corporation|company|trust|partnership|real\s+estate\s+investment\s+trust|liability)\b",
    re.I,
)
_BEFORE_STATE = re.compile(
    r"\s*,?\s*(?:\([^()]{0,40}\)\s*,?\s*)?(?:is\s+|was\s+)?(?:an?|the)\s+", re.I
)


def state_beside(roles: Roles, name: str, state: str) -> tuple[int, int] | None:
    """Where a state stands right after a registrant's name: `Roe Inc., a Maryland corporation`."""
    text = roles.substance.filing.text
    main = roles.substance.filing.main
    for _, end in find_folded(text, name, main.start, main.end)[:8]:
        lead = _BEFORE_STATE.match(text, end + (text[end : end + 1] == "."))
        if lead is None:
            continue
        for a, b in find_folded(text, state, lead.end(), lead.end() + len(state) + 4):
            if a == lead.end() and _ENTITY.match(text, b):
                return a, b
    return None


def printed_around(
    kind: str,
    value: str,
    mentions: list[Mention],
    places: list[tuple[int, int]],
    *,
    single: bool,
) -> list[Mention]:
    """The mentions that read less, or more, of what stands printed at their place than the value.

    `places` are where the value stands, word for word. A firm read as `Vandeveer Law Group` is
    the printed `Vandeveer Law Group, A Professional Corporation`; an address may leave out its
    `c/o …`, a title the company it is held in. `single` says that a joint title may be given as
    the single offices that it joins.
    """
    wanted = fold(value)
    return [
        mention
        for mention in mentions
        if _covers(kind, wanted, fold(str(mention.value)), single)
        and any(
            start < mention.end + _REACH and mention.start < end + _REACH for start, end in places
        )
    ]


def _covers(kind: str, wanted: str, read: str, single: bool) -> bool:
    if not read or not wanted:
        return False
    if kind == "words":  # an office without the company it is held in; Leiden, The Netherlands
        if read.startswith(f"{wanted} of ") or wanted.replace(" the ", " ") == read:
            return True
        return single and wanted in _offices(read)
    if kind == "person" and _RANKED.sub("", read) == wanted:  # `Captain Roland M. Escarra`
        return True
    if kind == "person":  # `Mei-Lin Cho, CPA, CA`, `Ansel D. Whitford, P.C.`
        return wanted.startswith(f"{read} ") and _STYLES.fullmatch(wanted[len(read) :]) is not None
    if f" {read} " in f" {wanted} ":
        return True
    # An address may leave out the line for its addressee; without its city it leads nowhere.
    return kind == "address" and read.endswith(f" {wanted}")
