"""Plans by their initials: `the LTIP`, `EIP shares` for an Equity Incentive Plan."""

from __future__ import annotations

import re

from assistant.record import Amendment

_INITIALS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?=s?\b)(?!-\d)")
_SMALL = frozenset({"and", "of", "the", "for", "to", "in", "a"})
_LONGEST = 6  # letters of what people call a plan by


def with_plans(question: str, record: Amendment) -> str:
    """The question with the initials of a plan's title, of one plan alone, written out."""
    every = [*record.plans, *(p for s in record.registration_statements for p in s.plans)]
    known: dict[str, set[str]] = {}
    for title in every:
        until = re.search(r"\bplan\b", title, re.I)  # "2017 Equity Incentive Plan, as amended"
        whole = title[: until.end()] if until else title
        kept = [w for w in re.findall(r"[A-Za-z][\w'’]*", whole) if w.lower() not in _SMALL]
        letters = "".join(w[0].upper() for w in kept)
        for size in range(3, min(_LONGEST, len(letters)) + 1):
            known.setdefault(letters[-size:], set()).add(" ".join(kept[-size:]))

    def written_out(match: re.Match[str]) -> str:
        titles = known.get(match[0], set())
        return next(iter(titles)) if len(titles) == 1 else match[0]

    return _INITIALS.sub(written_out, question)
