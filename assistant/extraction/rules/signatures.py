"""Drafts the signature page: `/signing/…` of the record, from the mentions of its roles."""

from __future__ import annotations

import datetime
import re

from assistant.checking.mentions import Mention
from assistant.filing.model import Filing
from assistant.language.dates import parse_date
from assistant.record import Draft, Drafted

_SIGN_CUE = re.compile(r"/s/|\bduly\s+caused\b|\bsigned\b", re.I)
_PLACE_CUE = re.compile(r"\b(?:in|at)\s+the\s+(?:city|town|village|county|state)\b", re.I)
_DATE_CUE = re.compile(
    r"\bthis\s[_\s]*+(?:st|nd|rd|th)?\s*+day\s+of\b|\bdated?\s*:|\bon\s+_{2,}", re.I
)


def draft_signatures(filing: Filing, mentions: list[Mention], draft: Draft) -> None:
    """Writes the values of `/signing` into `draft`, and `nulls` where a cue was not read.

    Of several mentions of one role the strongest counts, of equal ones the first.
    """
    for field in ("place", "signed_on"):
        chosen = _strongest([m for m in mentions if m.role == f"signing.{field}"])
        if chosen is not None:
            draft.values[f"/signing/{field}"] = _drafted(filing, chosen)
    rule = _strongest([m for m in mentions if m.role == "signing.rule_478"])
    draft.values["/signing/rule_478"] = (
        _stated(rule) if rule else Drafted(value=False, rule="no sentence relies on Rule 478")
    )
    for number, group in enumerate(_groups(mentions)):
        _draft_signatory(filing, group, f"/signing/signatories/{number}", draft)
    _mark_nulls(filing, draft)


def _groups(mentions: list[Mention]) -> list[list[Mention]]:
    """The mentions of each signatory, in order."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.role.startswith("signing.signatories.") and mention.group:
            groups.setdefault(mention.group, []).append(mention)
    named = [g for g in groups.values() if any(m.role.endswith(".name") for m in g)]
    return sorted(named, key=lambda group: int((group[0].group or ":0").rsplit(":", 1)[1]))


def _draft_signatory(filing: Filing, group: list[Mention], path: str, draft: Draft) -> None:
    def of(field: str) -> list[Mention]:
        return [m for m in group if m.role == f"signing.signatories.{field}"]

    name, date = _strongest(of("name")), _strongest(of("signed_on"))
    if name is not None:
        draft.values[f"{path}/name"] = _drafted(filing, name)
    for number, title in enumerate(of("titles")):
        draft.values[f"{path}/titles/{number}"] = _drafted(filing, title)
    if date is not None:
        draft.values[f"{path}/signed_on"] = _drafted(filing, date)
    else:
        draft.nulls[f"{path}/signed_on"] = "no_cue"
    attorney = _strongest(of("attorney_in_fact"))
    draft.values[f"{path}/attorney_in_fact"] = (
        _stated(attorney) if attorney else Drafted(value=False, rule="signed in person")
    )


def _strongest(mentions: list[Mention]) -> Mention | None:
    return max(mentions, key=lambda m: m.strength, default=None)


def _stated(mention: Mention) -> Drafted:
    return Drafted(
        value=mention.value,
        start=mention.start,
        end=mention.end,
        more=list(mention.more),
        rule=mention.rule,
        confidence=mention.strength,
    )


def _drafted(filing: Filing, mention: Mention) -> Drafted:
    """The string as printed where it says the value by itself, else value and span."""
    drafted = _stated(mention)
    printed = filing.text[mention.start : mention.end]
    if isinstance(mention.value, datetime.date):
        reads = parse_date(printed) == mention.value
    else:
        reads = " ".join(printed.split()) == mention.value
    if reads:
        drafted.printed, drafted.value = printed, None
    return drafted


def _mark_nulls(filing: Filing, draft: Draft) -> None:
    """`cue_unread` where the page has words for a value and none was read."""
    sections = filing.sections_of("signatures")
    pages = [filing.text[s.start : min(s.end, s.start + 20_000)] for s in sections]
    for path, cue in (
        ("/signing/place", _PLACE_CUE),
        ("/signing/signed_on", _DATE_CUE),
        ("/signing/signatories", _SIGN_CUE),
    ):
        known = path in draft.values or f"{path}/0/name" in draft.values
        if not known:
            found = any(cue.search(page) for page in pages)
            draft.nulls[path] = "cue_unread" if found else "no_cue"
