"""The engine `rules`: drafts a record from the roles that the filing gives its values.

Deterministic, without key or network. It chooses; `assistant.checking` proves.
"""

from __future__ import annotations

from assistant.checking.roles import roles_in_stages
from assistant.extraction.rules.cover import draft_cover
from assistant.extraction.rules.reason import draft_purpose, draft_reason
from assistant.extraction.rules.signatures import draft_signatures
from assistant.extraction.rules.statements import draft_second, draft_statements
from assistant.filing.model import Filing
from assistant.record import Draft, Notice
from assistant.stages import Stages, whole

VERSION = "17"
"""Raised with every change of the rules that may change a record."""


def draft(filing: Filing) -> Draft:
    """The draft of a post-effective amendment's record."""
    return whole(draft_in_stages(filing))


def draft_in_stages(filing: Filing) -> Stages[Draft]:
    """As `draft`, which reads the filing and drafts the record in stages."""
    roles = yield from roles_in_stages(filing)
    yield
    drafted = Draft()
    draft_cover(filing, roles.mentions, drafted)
    draft_purpose(roles, drafted)
    draft_statements(roles, drafted)
    draft_second(filing, roles, drafted)
    yield
    draft_reason(roles, drafted)
    yield
    draft_signatures(filing, roles.mentions, drafted)
    if any(mention.role == "second_cover" for mention in roles.mentions):
        drafted.warnings.append(
            Notice(
                code="two_amendments",
                message="two amendments in one document: number and signing are of the first",
            )
        )
    if roles.substance.addressed:
        unit = roles.substance.addressed[0]
        place = filing.line_at(roles.substance.span(unit.start, unit.end)[0])
        drafted.warnings.append(
            Notice(
                code="speaks_to_programs",
                message=f"line {place} gives instructions to programs that read the filing;"
                " what it says was left out",
            )
        )
    return drafted
