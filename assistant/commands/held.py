"""That a library holds filings, which all who ask it need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import LibraryError

if TYPE_CHECKING:
    from assistant.library import Library


def check_held(library: Library) -> None:
    """Raises `LibraryError` for a library without a filing."""
    if not len(library):
        raise LibraryError(
            f"{library.folder}: the library is empty; add filings first: assistant add PATH"
        )
