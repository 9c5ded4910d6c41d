"""Answers for one plan, class, offering or statement among several: the one entry that is asked.

The question's words single out an entry, its role what is told of it. Nothing is guessed: each
word must be one that the entry is told of with, and no other entry may fit. Where the question
names a class or a plan that the filing has not, nothing answers it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from assistant.answering.evidence.entries import Entry, table_entries
from assistant.answering.evidence.listed_amounts import listed_entries
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.pages.entry_asked import Wanted, wanted_of
from assistant.answering.pages.named_nowhere import named_nowhere
from assistant.answering.questions.plan import Plan
from assistant.answering.records.statement_entries import statement_entries


def answer_singled_out(reading: Reading, plan: Plan) -> Reply | None:
    """The value of the one entry that the question singles out, or None."""
    wanted = wanted_of(reading, plan)
    if wanted is None:
        return None
    every = entries(reading)
    beside = defaultdict[int, set[str]](set)
    for entry in every:
        beside[entry.of] |= entry.names | entry.heads
    other_years = {year for year in wanted.of_day if any(year in e.days for e in every)}
    found = [
        e for e in every
        if other_years <= e.days and _fits(e, wanted, beside[e.of])
    ]  # fmt: skip
    if not found and not wanted.total and wanted.kinds[0] in ("count", "money", "day"):
        return named_nowhere(reading, plan, wanted.keys, wanted.role, every)
    return _says(reading, one) if (one := _alone(found, wanted)) is not None else None


def entries(reading: Reading) -> Sequence[Entry]:
    """All entries of a filing; read once for a reading."""
    if reading.entries is None:
        reading.entries = [
            *table_entries(reading),
            *listed_entries(reading),
            *statement_entries(reading),
        ]
    return reading.entries


def _fits(entry: Entry, wanted: Wanted, names: Set[str]) -> bool:
    """Whether an entry has the role, the number and each word of the question; `names` are the
    words that name the entries of its table or list."""
    if entry.role != wanted.role or entry.kind not in wanted.kinds:
        return False
    if not wanted.numbers <= entry.numbers or not wanted.of_plan <= entry.names | entry.heads:
        return False
    if wanted.total and entry.is_sum:  # the question may name what is added up
        return all(k in entry.title or entry.holds(k) for k in wanted.keys - names)
    held = {k for k in wanted.keys if entry.holds(k)}
    if not wanted.keys - held <= entry.title - names:
        return False
    return bool(held or (wanted.numbers and not wanted.keys))


def _alone(found: Sequence[Entry], wanted: Wanted) -> Entry | None:
    """The one entry of those that fit; of several the one whose names say nothing else."""
    kept = [e for e in found if e.is_sum == wanted.total]
    if len({e.value for e in kept}) > 1:
        kept = [e for e in kept if e.names - wanted.own <= wanted.keys]
    return kept[0] if kept and len({e.value for e in kept}) == 1 else None


def _says(reading: Reading, entry: Entry) -> Reply:
    value = entry.text.strip("()")
    reply = says(f"{entry.told}: {value}.", [reading.cite(*span) for span in entry.spans])
    reply.settled = True
    return reply
