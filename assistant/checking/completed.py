"""Drafts whose items lack what makes them items: the filing's own statement or class is put in."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.checking.pointers import security_of
from assistant.checking.roles import Roles
from assistant.record import Draft, Drafted

_STATEMENT = re.compile(r"/registration_statements/\d+(?=/)")
UNNAMED = "securities"


def completed(draft: Draft, roles: Roles) -> Draft:
    """The draft with file numbers and titles that it leaves out, where the filing has only one.

    A tool that was asked for `shares removed` alone has proven what it was asked for. A class of
    which there are several is called `securities` (docs/output.md).
    """
    values = dict(draft.values)
    for base in _statements(draft):
        if f"{base}/file_number" not in values and len(roles.statements) == 1:
            values[f"{base}/file_number"] = Drafted(value=roles.statements[0].number)
    for base in dict.fromkeys(s[0] for p in draft.values if (s := security_of(p)) and s[1]):
        if f"{base}/title" not in values:
            number = values.get(f"{base.rpartition('/securities')[0]}/file_number")
            values[f"{base}/title"] = Drafted(value=_title(number, roles))
    return draft if len(values) == len(draft.values) else replace(draft, values=values)


def _statements(draft: Draft) -> list[str]:
    found = map(_statement_of, draft.values)
    return list(dict.fromkeys(base for base in found if base))


@lru_cache(maxsize=4096)  # the same few pointers, for each filing
def _statement_of(pointer: str) -> str | None:
    match = _STATEMENT.match(pointer)
    return match.group() if match else None


def _title(number: Drafted | None, roles: Roles) -> str:
    written = str(number.value or number.printed) if number is not None else ""
    classes = roles.classes.get(written) or []
    if not classes and len(roles.statements) == 1:
        classes = roles.classes.get(roles.statements[0].number, [])
    return classes[0].title if len(classes) == 1 else UNNAMED
