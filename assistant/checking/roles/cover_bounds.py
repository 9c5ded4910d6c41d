"""Where covers stand in a filing: the first, and a second one later in the same document."""

from __future__ import annotations

import re

from assistant.checking.mentions import Mention
from assistant.checking.roles.captions import find_captions
from assistant.checking.roles.cover_ends import cover_end
from assistant.filing.model import Filing
from assistant.language.openings import compiled

__all__ = ["cover_bounds", "find_second_cover"]

_LONGEST = 40_000  # characters; a cover with a long list of guarantors
_TITLE = 3_000  # characters in which a cover names the Commission
_FIRST_CAPTION = compiled(
    r"exact\s+(?:\w+\s+){0,2}names?\s+of"
    r"|\(\s*names?\s+of\s+(?:the\s+)?(?:small\s+business\s+)?(?:registrant|issuer|company|corporation)\b"
    r"(?=\s+(?:as|in|\())",
    re.I,
)
_COMMISSION = re.compile(r"securities\s+and\s+exchange\s+commission", re.I)


def cover_bounds(filing: Filing) -> tuple[int, int]:
    """Where the cover begins and ends: the cover section, or as far as captions flow on."""
    main = filing.main if filing.documents else None
    first, last = (main.start, main.end) if main else (0, len(filing.text))
    covers = [s for s in filing.sections_of("cover") if first <= s.start < max(last, first + 1)]
    start = covers[0].start if covers else first
    limit = min(last, start + _LONGEST)
    caption = _FIRST_CAPTION.search(filing.text, start, limit)
    caption = caption or _COMMISSION.search(filing.text, start, min(limit, start + _TITLE))
    heading = cover_end(filing.text, caption.end() if caption else start + 1, limit)
    end = limit if heading is None else heading
    if covers and covers[0].end < end and not find_captions(filing.text[covers[0].end : end]):
        return start, covers[0].end
    return start, end if heading is not None or not covers else min(end, covers[0].end + 8000)


_POST_EFFECTIVE = re.compile(r"post-?\s?effective\s+amendment", re.I)


def find_second_cover(filing: Filing, after: int) -> list[Mention]:
    """A further cover in the main document: its name caption under a title of its own."""
    last = filing.main.end if filing.documents else len(filing.text)
    for caption in _FIRST_CAPTION.finditer(filing.text, after, last):
        start = max(after, caption.start() - 2500)
        head = _COMMISSION.search(filing.text, start, caption.start())
        if head and _POST_EFFECTIVE.search(filing.text, head.start(), caption.start()):
            filed = filing.text.rfind("As filed", start, head.start() + 1)
            at = filed if filed >= 0 else head.start()
            value = "second cover"
            return [
                Mention(
                    "second_cover", value, at, caption.end(), strength=0.9, rule="title and caption"
                )
            ]
    return []
