"""A question over a set of filings as its terms, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answering.results.meant_terms import Term

_COMMON = {"doc", "company", "set", "list", "each"}


@dataclass(frozen=True, slots=True)
class Meant:
    """What a question consists of: its terms, and those words that no table has."""

    question: str
    terms: list[Term]
    name: str = ""
    """The name in the question, for which `NAME` stands among the terms."""

    @property
    def names(self) -> set[str]:
        """The terms that it has."""
        return {term.name for term in self.terms}

    def has(self, *names: str) -> bool:
        """Whether it has all of these; `a|b` is either."""
        return all(self.names & set(name.split("|")) for name in names)

    def only(self, *names: str) -> bool:
        """Whether it has nothing but these and what any question has."""
        return self.names <= _COMMON | set(names)

    def first(self, name: str) -> str:
        """The first text of a term."""
        return next(term.text for term in self.terms if term.name == name)

    def values(self, name: str) -> set[str]:
        """The texts of a term's places, in lower case."""
        return {term.text.lower() for term in self.terms if term.name == name}

    def after(self, name: str) -> str:
        """The term that follows the first of this name; empty at the end."""
        at = next(i for i, term in enumerate(self.terms) if term.name == name)
        rest = [t.name for t in self.terms[at + 1 :] if t.name not in ("set", "each")]
        return rest[0] if rest else ""

    @property
    def counts(self) -> bool:
        """Whether a number of filings is wanted."""
        return self.has("count") or self.has("total")

    @property
    def left(self) -> str:
        """The name, or the words that no table has where they stand together; else empty."""
        if self.name:
            return "" if self.has("?") else self.name
        at = [i for i, term in enumerate(self.terms) if term.name == "?"]
        if not at or at != list(range(at[0], at[-1] + 1)):
            return ""
        return self.question[self.terms[at[0]].start : self.terms[at[-1]].end]


Meaning = Callable[[Meant], str | None]
"""The usual wording of a question, where it means that; else None."""


def which(meant: Meant, predicate: str, noun: str = "filings") -> str:
    """ "Which filings …?", or how many of them."""
    return f"{'How many' if meant.counts else 'Which'} {noun} {predicate}?"
