"""What "the second one", "the latter", "the other two" and "she" mean, by what is in view."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.conversations.state import View

_ORDINALS = (
    "first 1st one", "second 2nd two", "third 3rd three", "fourth 4th four", "fifth 5th five",
    "sixth 6th six", "seventh 7th seven", "eighth 8th eight", "ninth 9th nine", "tenth 10th ten",
)  # fmt: skip
_PLACES = {word: place for place, row in enumerate(_ORDINALS) for word in row.split()[:2]}
_COUNTS = {row.split()[2]: place + 1 for place, row in enumerate(_ORDINALS)}
_NOUN = r"(?:one|filing|amendment|company|registrant|filer|document)"
_ORDINAL = re.compile(
    rf"\bthe (?P<place>{'|'.join(_PLACES)}|last)(?: (?:of (?:them|these|those)"
    rf"|(?:{_NOUN}|registration statement|statement|plan|person|signer|signatory)"
    r"(?: of (?:them|these|those))?))?(?=\W*$|['’]s|[,?]| (?:and|or|signed|filed|say|remove|of)\b)"
    r"|\b(?:number|no\.|#) ?(?P<number>\d)\b(?!-)",
    re.I,
)
_PAIR = re.compile(rf"\bthe (?P<which>former|latter)(?: {_NOUN})?\b(?! name)", re.I)
_OTHER = re.compile(
    rf"\bthe (?:other|remaining)(?: (?P<count>{'|'.join(_COUNTS)}|\d+|ones|filings|amendments"
    rf"|companies|registrants))?(?: (?P<noun>{_NOUN}|filings|companies|ones))?\b(?! (?:hand|side))"
    r"|\bthe (?P<rest>others|rest)\b(?: of (?:them|these|those))?",
    re.I,
)
_ALL = re.compile(
    r"\b(?:all|both|each|every one) of (?:them|these|those|the \w+)\b|^(?:all|both|everyone"
    r"|everybody|each)\b",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:he|she|him|her|his|hers|that (?:person|man|woman|lawyer|officer))\b", re.I
)
_PEOPLE = re.compile(r"\b(?:they|them|their|these people|those people)\b", re.I)
_POSSESSIVE = frozenset({"his", "her", "hers", "their"})
_OF_PEOPLE = re.compile(
    r"\b(?:titles?|offices?|positions?|roles?|capacit\w+|directors?|officers?|sign\w*|firms?"
    r"|partners?|for whom|job|lawyers?|work)\b",
    re.I,
)
_PEOPLE_FIELDS = ("signatories", "signatory_count", "attorney_in_fact", "agent", "counsel_name")
_STATEMENTS = ("file_numbers", "statement_count")


@dataclass(frozen=True, slots=True)
class Referred:
    """What words of a question refer to: filings, or words to be put in their place.

    `said` is the stretch [start, end) of the question. `unclear` says why it could be several,
    `choices` which.
    """

    said: tuple[int, int]
    filings: tuple[str, ...] = ()
    words: str = ""
    unclear: str = ""
    choices: tuple[str, ...] = ()


def ordinal(question: str, view: View) -> Referred | None:
    """ "The second one", "the latter": one of what the last answer listed."""
    match = _ORDINAL.search(question)
    if match is not None:
        said = (match["place"] or "").lower()
        place = int(match["number"]) - 1 if match["number"] else _PLACES.get(said, -1)
        return _taken(view, match.span(), place, match[0])
    match = _PAIR.search(question)
    if match is not None:
        if len(_things(view)) != 2:
            return None
        return _taken(view, match.span(), int(match["which"].lower() == "latter"), match[0])
    return None


_COUNTED = (("statement", "file_numbers"), ("plan", "plans"), ("person", "people"),
            ("sign", "people"))  # fmt: skip


def _things(view: View, said: str = "") -> list[str]:
    """What an ordinal counts: filings of a set, or what the answers named of the one in view.

    "The second statement" says it; "the second one" is what was listed or asked about last.
    """
    for noun, name in _COUNTED:
        if noun in said.lower():
            named: list[str] = getattr(view, name)
            return named
    walked = len(view.listed) > 1 and len(view.filings) == 1 and view.filings[0] in view.listed
    if view.over_set or walked:
        return view.listed
    if view.fields[:1] and view.fields[0] in _STATEMENTS:
        return view.file_numbers
    if view.fields[:1] == ["plans"]:
        return view.plans
    for things in (view.file_numbers, view.plans, view.people):
        if len(things) > 1 and any(thing in view.question for thing in things):
            return things
    return view.people if len(view.people) > 1 else view.listed


def put_in_place(question: str, words: str, view: View) -> str | None:
    """The question with another of the things that the answers named in the place of its own."""
    for things in (view.file_numbers, view.plans, view.people):
        new = next((thing for thing in things if thing in words), None)
        old = next((thing for thing in things if thing in question), None)
        if new is not None and old is not None:
            return question.replace(old, new)
    return None


def _taken(view: View, span: tuple[int, int], place: int, said: str) -> Referred | None:
    things = _things(view, said)
    if len(things) < 2:
        return None
    if not -1 <= place < len(things):
        return Referred(span, unclear=f"“{said}”: the answer before names {len(things)}.")
    if things is view.listed:
        return Referred(span, filings=(things[place],))
    lead = "registration statement No. " if things is view.file_numbers else ""
    lead = "the " if things is view.plans else lead
    return Referred(span, words=f"{lead}{things[place]}")


def others(question: str, view: View) -> Referred | None:
    """ "The other one", "the other two", "the rest": of the last set those not in view."""
    match = _OTHER.search(question)
    if match is None or re.search(r"\bother (?:than|people|person)", question, re.I):
        return None
    among = view.listed if len(view.listed) > len(view.filings) else view.wider
    left = [filing for filing in among if filing not in view.filings]
    if not left:
        return None
    said = (match["count"] or match["noun"] or match["rest"] or "one").lower()
    many = said in ("others", "rest", "ones") or said.endswith("s")
    wanted = None if many else _COUNTS.get(said, int(said) if said.isdigit() else 1)
    if wanted is not None and wanted != len(left):
        return Referred(match.span(), unclear=f"“{match[0]}”: {len(left)} others are in view.")
    return Referred(match.span(), filings=tuple(left))


def all_of_them(question: str) -> bool:
    """Whether a question is about all of the last set."""
    return _ALL.search(question) is not None


def person(question: str, view: View) -> Referred | None:
    """ "He", "she", "their titles": the people whom the last answer named."""
    match = _PERSON.search(question)
    if match is not None:
        possessive = match[0].lower() in _POSSESSIVE and _is_possessive(question, match)
        if len(view.people) == 1:
            return Referred(match.span(), words=view.people[0] + ("’s" if possessive else ""))
        if len(view.people) > 1:
            names = f"{', '.join(view.people[:-1])} or {view.people[-1]}"
            asked = f"“{match[0]}” could be {names}; name one of them."
            return Referred(match.span(), unclear=asked, choices=tuple(view.people))
        return None
    match = _PEOPLE.search(question)
    told = view.fields[:1] and view.fields[0] in _PEOPLE_FIELDS
    if match is None or not view.people or not told or not _OF_PEOPLE.search(question):
        return None
    if len(view.people) == 1:
        owner = match[0].lower() == "their"
        return Referred(match.span(), words=view.people[0] + ("’s" if owner else ""))
    all_of_them = (
        "the signatories" if view.fields[:1] == ["signatories"] else " and ".join(view.people)
    )
    return Referred(match.span(), words=all_of_them + ("’" if match[0].lower() == "their" else ""))


def _is_possessive(question: str, match: re.Match[str]) -> bool:
    """Whether "her" owns what follows: "her title", not "who appointed her?"."""
    if match[0].lower() != "her":
        return True
    return re.match(r"\s+\w", question[match.end() :]) is not None
