"""Who a signature page names as attorney-in-fact, with the lines that say so."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.people.signers import PERSON, stripped
from assistant.record import Citation

_IN_FACT = re.compile(r"attorneys?[- ]in[- ]fact", re.I)
_MARKS = re.compile(r"/s/|\*|\bBy:?\s|</?u>|[-_]{3,}|\|", re.I)


_BESIDE_IT = re.compile(
    # "*By /s/ Warren Oberholtz ----- Warren Oberholtz, " on one line
    r"(?:/s/|\b[Bb]y:?|[-_]{3,})\s*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}),?\s+"
    r"(?:as\s+|[Hh]is\s+|[Hh]er\s+|[Tt]heir\s+)?$"
)


def attorney(reading: Reading) -> tuple[str, Citation] | None:
    """Who signs as attorney-in-fact, with the lines that say so."""
    for section in reading.filing.sections_of("signatures"):
        stretch = reading.filing.text[section.start : section.end]
        for match in _IN_FACT.finditer(stretch):
            before = stretch[max(0, match.start() - 250) : match.start()]
            lines = [one_line(_MARKS.sub(" ", line)) for line in before.split("\n")]
            named = [
                m for line in lines[-5:] if (m := PERSON.fullmatch(line.split("\t")[0].strip(" ,")))
            ]
            if not named and (beside := _BESIDE_IT.search(before)):
                span = stripped(
                    reading,
                    section.start + max(0, match.start() - 250) + beside.start("name"),
                    section.start + match.end(),
                )
                return beside["name"], reading.cite(*span)
            if named:
                name = named[-1][0]
                at = before.rfind(name.split()[-1])
                left = max(before.rfind("\n", 0, before.rfind(name.split()[0], 0, at + 1)), 0)
                start = section.start + max(0, match.start() - 250) + left
                span = stripped(reading, start, section.start + match.end())
                return name, reading.cite(*span)
    return None
