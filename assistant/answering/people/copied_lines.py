"""What a cover prints under the name of a lawyer or an agent: city, telephone, facsimile.

Covers set two of them side by side; the lines below a name are read in its own column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain

Span = tuple[int, int]

_GAP = re.compile(r"\s{3,}|\t|\s*\|\s*")
_MOST_LINES = 9
_LONGEST = 160  # characters of a line
_HALF = 8  # characters from the beginning of a name to about its middle
_ENDS = re.compile(
    r"\(?(?:names?|address(?:es)?|telephone|cop(?:y|ies)|with (?:a )?cop)\b.*"
    r"|(?:indicate|approximate|if any|large accelerated|calculation|amending)\b.*",
    re.I,
)
"""What stands below the lines of a person: captions, boxes, another list."""
_NUMBER = re.compile(r"\+?\(?\d{1,4}\)?[\d ().-]{6,16}\d")
_FAX = re.compile(r"\bfax|facsimile|telecopier", re.I)
_ASKS_COUNSEL = re.compile(
    r"\b(?:counsel|lawyers?|attorneys?(?![- ]in)|law firms?|firm|cop(?:y|ies|ied))\b", re.I
)
_ASKS_NUMBER = re.compile(r"\b(?:phone|telephone|tel|fax|facsimile)\b", re.I)
_ASKS_PLACE = re.compile(r"\b(?:where|city|address|located|located in|based)\b", re.I)
_SECOND_AGENT = re.compile(r"\b(?:second|other|co-?)[ -]agent\b", re.I)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one person on a cover, in the person's own column; offsets are the filing's."""

    lines: list[Span]

    def text(self, reading: Reading) -> str:
        """The lines, joined by commas."""
        return ", ".join(reading.filing.text[a:b].strip(" ,|") for a, b in self.lines)


def block_at(reading: Reading, start: int) -> Block:
    """The lines from the one that holds an offset on, in its column, to the next gap."""
    text = reading.filing.text
    line = text.rfind("\n", 0, start) + 1
    left = start - line
    spaced = text.startswith("\n\n", max(text.find("\n", start), 0))
    found: list[Span] = []
    numbered = False
    while len(found) < _MOST_LINES and line < len(text):
        stop = text.find("\n", line)
        stop = len(text) if stop < 0 else stop
        segments = _segments(text, line, stop)
        blank = not segments
        if blank and not (spaced and found and text[line - 2 : line] != "\n\n"):
            break
        line = stop + 1
        if blank:
            continue
        if _ENDS.match(text[slice(*segments[0])].strip()) or stop - segments[0][0] > _LONGEST:
            break
        near = _in_column(segments, text.rfind("\n", 0, segments[0][0]) + 1, left)
        number = _NUMBER.search(text[slice(*near)]) is not None
        if numbered and not number:
            break  # behind the telephone another person begins
        numbered = number
        found.append(near)
    return Block(found)


def _in_column(segments: list[Span], line: int, left: int) -> Span:
    """The segment of a line that stands nearest to a column, which is where a name begins."""
    return min(segments, key=lambda s: abs((s[0] + s[1]) / 2 - line - left - _HALF))


def _segments(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    for gap in [*_GAP.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if text[at:stop].strip():
            found.append((at, stop))
        at = gap.end() if gap else end
    return found


def answer_copied(reading: Reading, plan: Plan) -> Reply | None:
    """Telephone, facsimile or place of a lawyer who gets copies, or who of them is in a city."""
    if plan.kind in ("why", "yes_no"):
        return None
    if plan.kind == "how_many" and not _ASKS_NUMBER.search(plan.question):
        return None  # "phone number of the lawyer" counts nothing
    if _SECOND_AGENT.search(plan.question):
        return _second_agent(reading)
    asked = plain(plan.question)
    own = _asked_for(reading, asked)
    named = own or _counsel(reading)
    if not named or not (_ASKS_COUNSEL.search(asked) or own):
        return None
    if _ASKS_NUMBER.search(asked):
        return _numbers(reading, asked, named)
    if _ASKS_PLACE.search(asked):
        return _places(reading, named)
    return _in_city(reading, asked, named)


def _counsel(reading: Reading) -> list[tuple[str, Block]]:
    found = []
    for i, counsel in enumerate(reading.record.counsel):
        proof = reading.evidence(f"/counsel/{i}/name") or reading.evidence(f"/counsel/{i}/firm")
        if proof is not None and proof.start is not None:
            name = counsel.name or counsel.firm or ""
            found.append((name, block_at(reading, proof.start)))
    return found


def _asked_for(reading: Reading, asked: str) -> list[tuple[str, Block]]:
    """The lawyers that the question names, by themselves or by their firms."""
    every = _counsel(reading)
    words = concepts(asked)
    return [
        (name, block) for i, (name, block) in enumerate(every)
        if _family(name) & words or (reading.record.counsel[i].firm
        and concepts(reading.record.counsel[i].firm or "") - _FIRM <= words)
    ]  # fmt: skip


_FIRM = concepts("LLP LLC P.C. and of the law offices firm P.A.")


def _family(name: str) -> set[str]:
    parts = [p for p in re.findall(r"[A-Za-z'’-]{3,}", name) if p.lower() not in ("esq", "jr")]
    return concepts(parts[-1]) if parts else set()


def _numbers(reading: Reading, asked: str, named: list[tuple[str, Block]]) -> Reply | None:
    fax = _FAX.search(asked) is not None
    found = []
    for name, block in named:
        for a, b in block.lines:
            printed = reading.filing.text[a:b]
            number = _NUMBER.search(printed)
            if number and bool(_FAX.search(printed[: number.start()])) == fax:
                found.append((name, number[0], (a, b)))
    if not found:
        return None
    kind = "facsimile" if fax else "telephone"
    text = "; ".join(f"{number} ({name})" for name, number, _ in found[:3])
    cited = [reading.cite(*span) for _, _, span in found[:3]]
    cited += [reading.cite(*block.lines[0]) for _, block in named[:3]]
    return says(f"The {kind} number of counsel is {text}.", cited)


def _places(reading: Reading, named: list[tuple[str, Block]]) -> Reply | None:
    told = [(b.text(reading), b) for _, b in named if len(b.lines) > 1]
    if not told:
        return None
    text = "; ".join(t for t, _ in told[:2])
    cited = [reading.cite(a, b) for _, block in told[:2] for a, b in block.lines]
    return says(f"{text}.", cited)


_CITY = re.compile(
    r"\b(?:in|from|at|of) ((?:[A-Z][\w.'’-]+ ?){1,3})|\b([A-Z][a-z]+) (?=counsel|lawyer)"
)


def _in_city(reading: Reading, asked: str, named: list[tuple[str, Block]]) -> Reply | None:
    """The one of several lawyers whose lines have the city that the question names."""
    cities = [concepts(m[1] or m[2]) for m in _CITY.finditer(asked)]
    cities = [c for c in cities if c]
    if not cities or len(named) < 2:
        return None
    there = [
        (name, block) for name, block in named
        if any(city <= concepts(block.text(reading)) for city in cities)
    ]  # fmt: skip
    if not 0 < len(there) < len(named):
        return None
    cited = [reading.cite(a, b) for _, block in there for a, b in block.lines]
    return says(f"{'; '.join(block.text(reading) for _, block in there)}.", cited)


def _second_agent(reading: Reading) -> Reply | None:
    """The agent for service that stands beside the first one."""
    proof = reading.evidence("/agent_for_service/name")
    if proof is None or proof.start is None:
        return None
    text = reading.filing.text
    line = text.rfind("\n", 0, proof.start) + 1
    stop = text.find("\n", line)
    others = [s for s in _segments(text, line, stop) if not s[0] <= proof.start < s[1]]
    if len(others) != 1:
        return None
    block = block_at(reading, others[0][0] + (len(text[slice(*others[0])])
                     - len(text[slice(*others[0])].lstrip())))  # fmt: skip
    cited = [reading.cite(a, b) for a, b in block.lines]
    return says(f"The other agent for service is {block.text(reading)}.", cited)
