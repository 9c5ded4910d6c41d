"""A class of securities of one statement as it is read, and which of them a title means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.checking.roles.classes import unit_of_title
from assistant.checking.roles.movements import Movement
from assistant.checking.roles.statement import Found
from assistant.record import Unit as Counted

__all__ = ["Class", "same_class"]


@dataclass(slots=True)
class Class:
    """One class of one statement: mentions by role, and whether all that is left is removed."""

    title: str
    unit: Counted
    title_at: tuple[int, int] | None
    amounts: dict[str, list[Movement]] = field(default_factory=dict)
    none_sold: tuple[int, int] | None = None
    all_unsold: Found | None = None


def same_class(classes: Mapping[str, Class], title: str) -> Class | None:
    """The class among `classes`, by their titles, that a title means; None where it is another."""
    for known, found in classes.items():
        if known == title or known.rstrip("s") == title.rstrip("s"):
            return found
        if (
            known.endswith(f" {title}")
            and unit_of_title(known) == unit_of_title(title)
            and sum(k.endswith(f" {title}") for k in classes) == 1
            and title not in ("shares", "units")
        ):
            return found  # `the Notes` after `Convertible Subordinated Notes`
        if (
            title.endswith(f" {known}")
            and unit_of_title(title) == unit_of_title(known) == "usd"
            and len(classes) == 1
        ):
            return found  # `Senior Notes` after `the Notes`
        if title == "units" and known.startswith("units of"):
            return found
        if _DEPOSITARY.fullmatch(known) and _DEPOSITARY.fullmatch(title):
            return found  # the receipts evidence the shares
    return _called_shares(classes, title)


_DEPOSITARY = re.compile(r"american depositary (?:shares?|receipts?)")
_OF_SHARES = re.compile(r"\b(?:shares?|stock)$")


def _called_shares(classes: Mapping[str, Class], title: str) -> Class | None:
    """`common shares` after `common stock`, `preferred shares` after `cumulative preferred stock`:
    the one class of which it is the name, whether its word is shares or stock."""
    if len(title.split()) < 2 or not _OF_SHARES.search(title):
        return None
    name = _OF_SHARES.sub("", title)
    called = [known for known in classes if _OF_SHARES.search(known)]
    own = [k for k in called if f" {_OF_SHARES.sub('', k)}".endswith(f" {name}")]
    return classes[own[0]] if len(own) == 1 else None
