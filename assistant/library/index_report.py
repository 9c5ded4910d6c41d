"""What is found when the vector index is compared with the library."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class IndexReport:
    """How the index stands: numbers of passages, and what is wrong with the folder, if anything.

    `expected` should have a vector; `without_vector` have none in SQLite; `missing` are not in
    Chroma, `different` have another vector there; `extra` stand in Chroma and should not.
    """

    model: str
    expected: int
    without_vector: int
    missing: int
    different: int
    extra: int
    fault: str | None

    @property
    def complete(self) -> bool:
        """Whether every passage that should have a vector has it, in SQLite and in Chroma."""
        wrong = self.without_vector or self.missing or self.different or self.extra
        return not wrong and self.fault is None

    def as_json(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {**asdict(self), "complete": self.complete}
