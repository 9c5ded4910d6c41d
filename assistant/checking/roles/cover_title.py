"""The title of a cover: filing date, form, amendment numbers, registration statements."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from dataclasses import dataclass

from assistant.checking.mentions import Mention
from assistant.language.dates import find_dates
from assistant.language.identifiers import (
    AmendmentNumber,
    FormName,
    find_amendment_numbers,
    find_file_number_ranges,
    find_file_numbers,
    find_forms,
)
from assistant.language.openings import compiled

__all__ = ["read_filed_on", "read_title"]

_FILED = compiled(
    r"(?:as\s+)?filed\s+(?:electronically\s+|via\s+edgar\s+)?(?:with\s+the\s+)?(?:(?:u\.?\s?s\.?\s+|united\s+states\s+)?securities\s+(?:and|&)\s+exchange"
    r"\s+commission|sec|commission)[\s,]*(?:via\s+edgar[\s,]*)?(?:on|:|,|via)?|(?<=\n)\s*filed\s*:?\s*(?:on\s+)?(?=[A-Z][a-z]+\s+\d)",
    re.IGNORECASE,
)


def read_filed_on(text: str, start: int, end: int) -> list[Mention]:
    """The date after `As filed with the Securities and Exchange Commission on`."""
    for cue in _FILED.finditer(text, start, end):
        tight, places = _tightened(text, cue.end(), min(end, cue.end() + 160))
        for date in find_dates(tight, 0, min(len(tight), 90), years=False):
            if date.value is None:
                break
            strength = 0.95 if date.start < 40 else 0.8
            found = Mention(
                "filing.filed_on", date.value, date.start, date.end,
                strength=strength, rule="date at the head of the cover",
            )  # fmt: skip
            found = _moved(found, places)
            found.cue = cue.span()
            return [found]
    return []


@dataclass(slots=True)
class _Statement:
    """A file number of the title with what stands with it."""

    value: str
    start: int
    end: int
    form: FormName | None = None
    amendment: AmendmentNumber | None = None
    more: tuple[tuple[int, int], ...] = ()
    rule: str = "number on the cover"
    listed: bool = False
    """Whether its form is that of its place in a list of forms apart from the numbers."""


def read_title(text: str, start: int, end: int) -> list[Mention]:
    """What the title says, with `registration_statements.*` grouped by file number."""
    tight, places = _tightened(text, start, end)
    forms = [f for f in find_forms(tight) if f.kind == "securities_act"]
    amendments = _amendments(tight)
    statements = _statements(tight)
    mentions = _form_mentions(tight, forms)
    by_line = _tie_lines(tight, statements, forms, amendments)
    if not by_line:
        _tie_in_order(tight, statements, forms, amendments)
    _tie_forms(tight, statements, forms)
    statements = _merged(statements)
    _tie_listed_forms(tight, statements, forms)
    _share_by_form(tight, statements, forms, amendments)
    _share(tight, statements, amendments)
    mentions += _amendment_mentions(amendments, statements)
    form = mentions[0] if mentions and mentions[0].role == "form" else None
    mentions += _statement_mentions(statements, amendments, form)
    return [_moved(mention, places) for mention in mentions]


_SLACK = compiled(  # an underline within a word is none: `s-8_pos_333-212917.htm`
    # a space between two words stands as it is to stand, and need not be looked at
    r"(?! [^\s|*_])(?:[ \t\xa0|*_]*\n[\s|*_]*|(?:[ \t\xa0|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))+)"
)


_Places = tuple[list[int], list[int]]
"""Where the pieces of a tightened title begin in it, and where in the text that it is made from."""


def _tightened(text: str, start: int, end: int) -> tuple[str, _Places]:
    """The title without the white space, bars and rules that place it on the page, and where its
    pieces stand in `text`."""
    pieces: list[str] = []
    begins, origins, length = [0], [start], 0
    at = start
    for slack in _SLACK.finditer(text, start, end):
        first, last = slack.span()
        pieces += (text[at:first], "\n" if "\n" in slack[0] else " ")
        length += first - at + 1
        at = last
        begins.append(length)
        origins.append(at)
    pieces.append(text[at:end])
    return "".join(pieces), (begins, origins)


def _moved(mention: Mention, places: _Places) -> Mention:
    begins, origins = places

    def offset(position: int) -> int:
        piece = bisect_right(begins, position) - 1
        return origins[piece] + position - begins[piece]

    def moved(span: tuple[int, int]) -> tuple[int, int]:
        return offset(span[0]), offset(span[1] - 1) + 1

    mention.start, mention.end = moved((mention.start, mention.end))
    mention.more = [moved(span) for span in mention.more]
    mention.cue = moved(mention.cue) if mention.cue else None
    return mention


_PRE_EFFECTIVE = re.compile(r"pre-?\s?effective", re.I)


def _amendments(text: str) -> list[AmendmentNumber]:
    found = find_amendment_numbers(text)
    post = [a for a in found if a.post_effective]
    if post:
        return post
    if _PRE_EFFECTIVE.search(text):
        return []
    return [a for a in found if a.kind == "plain"]


# --- the form ---------------------------------------------------------------------------------

_BEFORE = re.compile(
    r"\b(to|on)\s++(?:the\s++)?(?:registration\s+statements?\s++(?:on\s++)?)?[\s|*\"“]*+$", re.I
)


# `Amendment No. 2 on Form S-2 to Registration Statement (Previously filed on Form S-1)`
_PREVIOUSLY = re.compile(r"\b(?:previously|originally)\s+(?:filed\s+)?on\s+$", re.I)


def _form_mentions(text: str, forms: list[FormName]) -> list[Mention]:
    """The form being amended: of `Form S-8 to Form S-4` and `Form S-4 on Form S-8` the S-4."""
    ranked: list[tuple[float, FormName]] = []
    for at, form in enumerate(forms):
        before = text[max(0, form.start - 60) : form.start]
        word = _BEFORE.search(before)
        first = word.group(1).lower() if word else ""
        strength = 0.9
        follows = bool(at) and form.start - forms[at - 1].end < 60
        if _PREVIOUSLY.search(before):
            strength = 0.95
        elif (
            first == "on"
            and not re.search(r"statements?\s+on\s*$", before, re.I)
            and _has_other(forms, form)
        ):
            strength = 0.4
        elif first == "to" or (
            follows and re.search(r"\bto\b", text[forms[at - 1].end : form.end], re.I)
        ):
            strength = 0.95
        elif at + 1 < len(forms) and _leads_to(text, form, forms[at + 1]):
            strength = 0.6
        ranked.append((strength, form))
    if not ranked:
        return []
    best: dict[str, tuple[float, FormName]] = {}
    for strength, form in ranked:
        if form.value not in best or best[form.value][0] < strength:
            best[form.value] = (strength, form)
    ordered = sorted(best.values(), key=lambda item: (-item[0], item[1].start))
    top = ordered[0][0]
    return [
        Mention(
            "form", form.value, form.start, form.end, strength=strength, rule="form in the title"
        )
        for strength, form in ordered
        if strength >= 0.5 or strength == top
    ]


def _has_other(forms: list[FormName], form: FormName) -> bool:
    return any(other.value != form.value for other in forms)


def _leads_to(text: str, form: FormName, following: FormName) -> bool:
    """Whether `Form S-8` is followed by `to Form S-4`."""
    between = text[form.end : following.start]
    return following.value != form.value and bool(
        re.fullmatch(r"[\s|*(]*to(?:\s+the)?[\s|*]*", between, re.I)
    )


# --- statements -------------------------------------------------------------------------------


def _statements(text: str) -> list[_Statement]:
    found = [_Statement(n.value, n.start, n.end) for n in find_file_numbers(text)]
    for span in find_file_number_ranges(text):
        inner = span.values[1:-1]
        at = next(i for i, s in enumerate(found) if s.start == span.last.start)
        found[at:at] = [
            _Statement(value, span.start, span.end, rule="member of a range") for value in inner
        ]
    return found


def _tie_lines(
    text: str,
    statements: list[_Statement],
    forms: list[FormName],
    amendments: list[AmendmentNumber],
) -> bool:
    """Ties what stands on one line; whether at least two lines give number and amendment."""
    tied = 0
    for statement in statements:
        low = text.rfind("\n", 0, statement.start) + 1
        high = text.find("\n", statement.end)
        high = len(text) if high < 0 else high
        if high - low > 250:
            continue
        here = [a for a in amendments if low <= a.start < high]
        if len(here) == 1:
            statement.amendment = here[0]
            named = [f for f in forms if low <= f.start < high]
            statement.form = _amended(text, named)
            tied += 1
    if tied < 2:
        for statement in statements:
            statement.amendment = statement.form = None
    return tied >= 2


def _amended(text: str, forms: list[FormName]) -> FormName | None:
    ranked = _form_mentions(text, forms)
    return next((f for f in forms if ranked and f.start == ranked[0].start), None)


def _tie_in_order(
    text: str,
    statements: list[_Statement],
    forms: list[FormName],
    amendments: list[AmendmentNumber],
) -> None:
    """`Amendment No. 3 to Form S-8 Registration Statement No. 33-1`: what went before counts."""
    if not amendments:
        return
    for statement in statements:
        before = [a for a in amendments if a.end <= statement.start]
        if not before:
            continue
        statement.amendment = before[-1]
        named = [f for f in forms if before[-1].start <= f.start <= statement.start]
        near = len({f.value for f in named}) == 2 and named[-1].start - named[-2].end < 40
        if near and not any(named[-2].end <= x.start < named[-1].start for x in statements):
            statement.form = _amended(text, named[-2:])
        elif named:
            statement.form = named[-1]
    tied = {s.amendment.start for s in statements if s.amendment}
    if len(amendments) > 1 and len(tied) == 1 and len(statements) == len(amendments):
        for statement, amendment in zip(statements, amendments, strict=True):
            statement.amendment = amendment  # a list of numbers after a list of amendments


_OPENED = re.compile(r"\s{0,3}[(\[]\s{0,2}(?:on\s+)?")


def _tie_forms(text: str, statements: list[_Statement], forms: list[FormName]) -> None:
    """The form in brackets behind a number: `Registration No. 333-88411 (Form S-8)`."""
    for statement in statements:
        opened = _OPENED.match(text, statement.end)
        behind = [f for f in forms if opened and f.start == opened.end()]
        if behind and statement.form is None:
            statement.form = behind[0]


_AND_FORM = re.compile(r"\s{0,2}(?:,|,?\s?and\b|,?\s?&)\s(?:to\s)?(?:forms?\s)?", re.I)


def _tie_listed_forms(text: str, statements: list[_Statement], forms: list[FormName]) -> None:
    """`Registration Nos. 333-12391 and 333-32831 … to Form S-4 and Form S-3`: in this order, where
    a list has as many forms as there are statements, and not all alike."""
    if len(statements) < 2 or any(statement.form for statement in statements):
        return
    for at in range(len(forms) - len(statements) + 1):
        listed = forms[at : at + len(statements)]
        gaps = [text[left.end : right.start] for left, right in itertools.pairwise(listed)]
        if len({form.value for form in listed}) > 1 and all(map(_AND_FORM.fullmatch, gaps)):
            for statement, form in zip(statements, listed, strict=True):
                statement.form, statement.listed = form, True
            return


_TO_FORM = re.compile(
    r"\s{1,3}(?:to|on)\s{1,3}(?:the\s+)?(?:registration\s+statements?\s+(?:on\s+)?)?(?=forms?\b)",
    re.I,
)


def _share_by_form(
    text: str,
    statements: list[_Statement],
    forms: list[FormName],
    amendments: list[AmendmentNumber],
) -> None:
    """`Amendment No. 1 to Forms S-8`: that of each statement whose form it names, where others
    name other forms."""
    of_form: dict[str, list[AmendmentNumber]] = {}
    for amendment in amendments:
        to = _TO_FORM.match(text, amendment.end)
        named = [f for f in forms if to and f.start == to.end()]
        if named:
            of_form.setdefault(named[0].value, []).append(amendment)
    for statement in statements if len(of_form) > 1 else []:
        own = of_form.get(statement.form.value, []) if statement.form else []
        if statement.amendment is None and len({a.number for a in own}) == 1:
            statement.amendment = own[0]


def _merged(statements: list[_Statement]) -> list[_Statement]:
    """One item per file number, at its first place, with what its other places say."""
    kept: dict[str, _Statement] = {}
    for statement in statements:
        first = kept.get(statement.value)
        if first is None:
            kept[statement.value] = statement
            continue
        first.more = (*first.more, (statement.start, statement.end))
        first.amendment = first.amendment or statement.amendment
        first.form = first.form or statement.form
    return list(kept.values())


_TO_OTHERS = re.compile(
    r"\s+(?:to|of)\s+(?:(?:each|all)\s+(?:of\s+)?)?(?:the\s+)?(?:others?|remaining)\b", re.I
)


def _share(text: str, statements: list[_Statement], amendments: list[AmendmentNumber]) -> None:
    """Statements listed apart from the amendments: the only number, or one each in order."""
    for amendment in amendments:  # `… and Amendment No. 1 to the other registration statements`
        if _TO_OTHERS.match(text, amendment.end):
            for statement in statements:
                statement.amendment = statement.amendment or amendment
    free = [s for s in statements if s.amendment is None]
    numbers = {a.number for a in amendments}
    if len(numbers) == 1:
        for statement in free:
            statement.amendment = amendments[0]
    elif len(free) == len(amendments) and len(free) == len(statements):
        for statement, amendment in zip(free, amendments, strict=True):
            statement.amendment = amendment
            statement.rule = "amendment numbers in the order of the file numbers"


def _amendment_mentions(
    amendments: list[AmendmentNumber], statements: list[_Statement]
) -> list[Mention]:
    if not amendments:
        return []
    first = amendments[0]
    tied = [s for s in statements if s.amendment is first]
    group = tied[0].value if len(tied) == 1 and len({a.number for a in amendments}) > 1 else None
    more = [(a.at, a.upto) for a in amendments[1:] if a.number == first.number]
    return [
        Mention(
            "amendment_number", first.number, first.at, first.upto, group=group,
            strength=0.95 if first.post_effective else 0.8, cue=(first.start, first.end),
            more=more, rule="number in the title",
        )
    ]  # fmt: skip


def _statement_mentions(
    statements: list[_Statement], amendments: list[AmendmentNumber], form: Mention | None
) -> list[Mention]:
    mentions: list[Mention] = []
    role = "registration_statements"
    for s in statements:
        mentions.append(
            Mention(f"{role}.file_number", s.value, s.start, s.end, group=s.value, rule=s.rule,
                    strength=0.95 if s.rule != "member of a range" else 0.9, more=list(s.more))
        )  # fmt: skip
        if s.amendment is not None:
            a = s.amendment
            strength = (
                0.95 if len({x.number for x in amendments}) == 1 or "order" not in s.rule else 0.7
            )
            mentions.append(
                Mention(f"{role}.amendment_number", a.number, a.at, a.upto, group=s.value,
                        strength=strength, cue=(a.start, a.end), rule="number on the cover")
            )  # fmt: skip
        if s.form is not None:
            rule = "form in the order of the numbers" if s.listed else "form with the number"
            mentions.append(
                Mention(f"{role}.form", s.form.value, s.form.start, s.form.end, group=s.value,
                        strength=0.65 if s.listed else 0.95, rule=rule)
            )  # fmt: skip
        elif form is not None:
            mentions.append(
                Mention(f"{role}.form", form.value, form.start, form.end, group=s.value,
                        strength=min(0.85, form.strength), rule="form of the cover")
            )  # fmt: skip
    return mentions
