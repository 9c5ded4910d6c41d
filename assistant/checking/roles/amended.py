"""Which registration statements an amendment amends.

Those of the cover, and those that the text expressly amends: named with `this Post-Effective
Amendment`, or listed with one that is. A statement that is only mentioned (a new one, one of
a merger, one incorporated by reference) is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checking.mentions import Mention
from assistant.checking.roles.cues import REMOVAL
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.identifiers import expand_range, find_file_number_ranges
from assistant.language.tokens import Token

_THIS = re.compile(
    r"\b(?:this|these|the\s+following|following)\s+(?:Post-?\s?Effective|Amendment|registration\s+statements?)|\bhereby\s+(?:amend|deregist|remov|withdraw|terminat)"
    r"|\bPost-?\s?Effective\s+Amendments?\b[^.;]{0,60}\bto\b|\bde-?regist|\bremov\w+\b[^.;]{0,80}\bregistration\b|\bamends?\b",
    re.I,
)
_MENTIONED = gated(
    r"\b(?:separate\s+registration\s+statement|other\s+registration\s+statements?|incorporated\s+(?:herein\s+)?by\s+reference|exhibits?\s+\d|exhibit\s+to|new\s+registration\s+statement|concurrently|simultaneously"
    r"|contemporaneously|in\s+connection\s+with\s+the\s+(?:issuance|exchange)|will\s+be\s+(?:registered|filed)|carr(?:y|ied)\s+(?:over|forward)\s+to"
    r"|not\s+(?:amended|affected|apply)|does\s+not\s+(?:affect|amend|apply|relate)|remains?\s+(?:in\s+effect|effective)|unaffected"
    r"|previously\s+(?:deregistered|terminated|withdrawn)|proxy\s+statement)\b",
    re.I,
)


# `they are carried to the Registration Statement on Form S-8 for the 2001 Plan (No.`: where to
_CARRIED_TO = re.compile(
    r"\b(?:carr(?:y|ied|ies|ying)|transfer(?:s|red|ring)?|mov(?:e|es|ed|ing)|shift(?:s|ed|ing)?|roll(?:s|ed|ing)?|brought|added)\b"
    r"[^.;]{0,40}?\b(?:to|into|onto)\s+(?:the|a|an|its|our|another|that)\s+(?:[\w()$-]+\s+){0,8}?(?:Registration\s+)?Statement\b(?:(?!\bthis\b)(?:[^.;]|\bNos?\.)){0,90}\Z",
    re.I,
)
# `(No. 333-60918), which the Company files on the same day`, `filed today for the new plan`
_FILED_NOW = re.compile(
    r"[\s),]*+(?:(?:that|which)\s+)?(?:(?:the\s+)?(?:Registrant|Company|Corporation|Trust|Partnership|Bank|it|we|is|are|was|being|has\s+been|to\s+be|will\s+be|newly)\s+){0,3}"
    r"(?:(?:is|are)\s+)?fil(?:ed|es?|ing)\s+(?:(?:it|them)\s+)?(?:today|herewith|on\s+(?:the\s+same|this)\s+(?:day|date)|at\s+the\s+same\s+time|concurrently|simultaneously|contemporaneously|together\s+with)\b",
    re.I,
)


def numbers_of(unit: Unit) -> Sequence[Token]:
    """The file numbers of a unit."""
    return unit.of("file_number")


class _Finder:
    """Collects the amended statements: first the cover's, then the text's."""

    def __init__(self, substance: Substance, cover: list[Mention]) -> None:
        self.substance = substance
        self.text = substance.text
        self.statements: dict[str, Statement] = {}
        self.cover_numbers: list[str] = []
        for mention in cover:
            if mention.role == "registration_statements.file_number":
                if mention.value not in self.statements:
                    self.cover_numbers.append(mention.value)
                    self.statements[mention.value] = Statement(mention.value)

    def amended(self) -> None:
        """Adds the statements that the text amends and the cover does not name."""
        body_units = [
            u for u in self.substance.units if u.start >= self.substance.body and numbers_of(u)
        ]
        siblings: dict[int | None, list[Unit]] = {}
        for unit in body_units:
            if unit.kind != "sentence":
                siblings.setdefault(
                    unit.lead if unit.lead is not None else -unit.paragraph - 1, []
                ).append(unit)
        for unit in body_units:
            group = siblings.get(unit.lead if unit.lead is not None else -unit.paragraph - 1, [])
            if self._amends(unit, group if unit.kind != "sentence" else []):
                for token in numbers_of(unit):
                    if not self._only_mentioned(unit, token):
                        self.statements.setdefault(str(token.value), Statement(str(token.value)))
        if not self.statements:
            for unit in body_units:
                for token in numbers_of(unit):
                    if not self._only_mentioned(unit, token):
                        self.statements.setdefault(str(token.value), Statement(str(token.value)))

    def _amends(self, unit: Unit, siblings: list[Unit]) -> bool:
        known = any(t.value in self.statements for t in numbers_of(unit))
        lead = self.substance.units[unit.lead] if unit.lead is not None else None
        if unit.kind != "sentence":
            if lead is not None:
                words = self.substance.clause(lead)
                removes = _THIS.search(words) or REMOVAL.search(words)
                return bool(removes) and not _MENTIONED.search(words)
            return any(t.value in self.statements for s in siblings for t in numbers_of(s))
        words = self.substance.words(unit)
        if self.cover_numbers and not known:
            # With numbers on the cover, only a list or an express amendment adds another.
            return bool(
                re.search(r"\b(?:this|these)\s+Post-?\s?Effective", words, re.I)
            ) and not _MENTIONED.search(words)
        if known:
            return (
                len(numbers_of(unit)) > 1
                and bool(re.search(r"\bNos\.|Registration\s+Statements\b", words))
                and not _MENTIONED.search(words)
            )
        return bool(_THIS.search(words)) or (
            not self.cover_numbers and bool(re.search(r"\bregister", words, re.I))
        )

    def _only_mentioned(self, unit: Unit, token: Token) -> bool:
        before = self.text[max(unit.start, token.start - 170) : token.start]
        after = self.text[token.end : min(unit.end, token.end + 120)]
        return bool(
            _MENTIONED.search(before)
            or _CARRIED_TO.search(before)
            or _FILED_NOW.match(after)
            or re.match(
                r"[\s),]*+(?:which|and)?\s*+(?:is|are|was|were)?\s*+(?:not|unaffected)", after
            )
        )

    def ranges(self) -> None:
        """`333-1001 through 333-1004`: the numbers between are amended too, though not printed."""
        for span in find_file_number_ranges(self.text):
            inner = expand_range(span.first.value, span.last.value)
            if inner[0] not in self.statements and inner[-1] not in self.statements:
                continue
            ordered = list(self.statements.values())
            at = next(i for i, s in enumerate(ordered) if s.number in (inner[0], inner[-1]))
            held = self.statements
            self.statements = {s.number: s for s in ordered[:at] if s.number not in inner}
            for number in inner:
                self.statements[number] = held.get(number) or Statement(number)
            for number in inner[1:-1]:
                self.statements[number].range_at = (span.start, span.end)
            self.statements.update({s.number: s for s in ordered[at:] if s.number not in inner})


def find_amended(substance: Substance, cover: list[Mention]) -> dict[str, Statement]:
    """The amended statements by file number, in the filing's order."""
    finder = _Finder(substance, cover)
    finder.amended()
    finder.ranges()
    return finder.statements


def numbers_by_form(substance: Substance) -> dict[str, list[Token]]:
    """Covers that name an amendment for each form: `No. 1 to Form S-4 … and No. 2 to Form S-8`."""
    found: dict[str, list[Token]] = {}
    last: Token | None = None
    for unit in substance.units:
        if unit.start >= substance.body:
            break
        for token in unit.tokens:
            if token.kind == "amendment_number" and token.detail.kind == "post_effective":
                last = token
            elif token.kind == "form" and last and token.detail.kind == "securities_act":
                held = found.setdefault(str(token.value), [])
                if all(other.value != last.value for other in held):
                    held.append(last)
                last = None
    return found
