"""What a model gets to read: a short filing whole, of a long one the fitting sections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from assistant.checking.fields import field_of
from assistant.filing.model import Filing, Section, SectionKind
from assistant.record import Evidence

Extent = Literal["whole", "sections", "opening"]
"""All of the amendment; its fitting sections; the opening of each of those."""

WHOLE = 40_000
"""Characters of an amendment that are sent whole: about 11,000 tokens."""

_SECTION = 12_000  # characters of one section at most …
_OPENING = 3_000  # … and where even that is too long for the server
_LEFT_OUT = "\n[…]\n"
_AROUND = 350  # characters on each side of a candidate
_MOST_PASSAGES = 10

Topic = Literal["facts", "signatures", "all"]

_KINDS: dict[Topic, tuple[SectionKind, ...]] = {
    "facts": ("cover", "substance"),
    "signatures": ("signatures",),
    "all": ("cover", "substance", "signatures"),
}


def text_for(filing: Filing, topic: Topic, extent: Extent | None = None) -> str:
    """The amendment's text for a call: without the SGML header and without exhibits.

    Without an `extent`, the whole where it has at most `WHOLE` characters, else the sections.
    """
    start, end = filing.main.start, filing.main.end
    if extent is None:
        extent = "whole" if end - start <= WHOLE else "sections"
    if extent == "whole":
        return filing.text[start:end].strip()
    most = _SECTION if extent == "sections" else _OPENING
    return _LEFT_OUT.join(_cut(filing, section, most) for section in _sections(filing, topic))


def next_extent(filing: Filing, extent: Extent | None) -> Extent | None:
    """What to send where a text was too long for the server; None where nothing shorter is left."""
    if extent is None:
        extent = "whole" if filing.main.end - filing.main.start <= WHOLE else "sections"
    return {"whole": "sections", "sections": "opening"}.get(extent)  # type: ignore[return-value]


def _sections(filing: Filing, topic: Topic) -> list[Section]:
    """The sections of a topic; where a kind of them is missing, the parts of the document."""
    found = filing.sections_of(*_KINDS[topic])
    main = filing.main
    held = [s for s in found if main.start <= s.start < main.end]
    if topic != "signatures" and not any(s.kind == "substance" for s in held):
        held += filing.sections_of("part")[:2]
    if topic != "facts" and not any(s.kind == "signatures" for s in held):
        held.append(Section("signatures", None, max(main.start, main.end - _SECTION), main.end))
    return sorted(held, key=lambda section: section.start)


def _cut(filing: Filing, section: Section, most: int) -> str:
    text = filing.text[section.start : section.end].strip()
    return text if len(text) <= most else text[:most].rstrip() + _LEFT_OUT.rstrip()


# --- passages -----------------------------------------------------------------------------


def passages_for(filing: Filing, proofs: Iterable[tuple[str, Evidence | None]]) -> str:
    """The passages around what the filing offers for values that are not proven.

    Where it offers nothing for a value, the opening of the section that should state it.
    """
    spans: list[tuple[int, int]] = []
    for pointer, proof in proofs:
        places = [(c.start, c.end) for c in proof.candidates] if proof else []
        if proof and proof.start is not None and proof.end is not None:
            places.append((proof.start, proof.end))
        spans += [_around(filing, *place) for place in places[:_MOST_PASSAGES]]
        if not places:
            spans += [
                (section.start, min(section.end, section.start + _OPENING))
                for section in _sections(filing, _topic(pointer))
                if _topic(pointer) == "signatures" or section.kind == _home(pointer)
            ]
    text = filing.text
    return _LEFT_OUT.join(text[start:end].strip() for start, end in _joined(spans))


def _topic(pointer: str) -> Topic:
    return "signatures" if pointer.startswith("/signing") else "facts"


def _home(pointer: str) -> SectionKind:
    """The section that states a field."""
    field = field_of(pointer)
    substance = pointer.startswith(("/registration_statements", "/reason", "/purpose"))
    return "substance" if substance and field is not None else "cover"


def _around(filing: Filing, start: int, end: int) -> tuple[int, int]:
    """A span with what stands around it, from line to line."""
    text, main = filing.text, filing.main
    left = text.rfind("\n", main.start, max(main.start, start - _AROUND)) + 1
    right = text.find("\n", min(end + _AROUND, main.end), main.end)
    return max(left, main.start), right if right >= 0 else main.end


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in the text's order, those that touch run together."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
