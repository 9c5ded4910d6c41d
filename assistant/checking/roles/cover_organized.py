"""Where a registrant is organized, as the text says it whose cover does not.

Some covers have no caption for it. The first sentence then mostly gives it behind the name:
`Quillon Lodging Fund, L.P., a California limited partnership (the "Partnership")`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checking.mentions import Mention
from assistant.language.places import jurisdiction

__all__ = ["organized_under"]

_REACH = 6_000  # characters of the text behind the cover
_ROLE = "registrants.jurisdiction"
_KIND = (
    r"(?:public\s+|business\s+|statutory\s+|non-?profit\s+|professional\s+|bank\s+holding\s+)?"
    r"(?:corporation|company|limited\s+partnership|limited\s+liability\s+company|partnership"
    r"|business\s+trust|statutory\s+trust|real\s+estate\s+investment\s+trust|trust)"
)


def organized_under(text: str, start: int, cover: list[Mention]) -> list[Mention]:
    """The jurisdictions that the text behind a cover, which ends at `start`, gives for those of
    its registrants of whom the cover itself says nothing."""
    told = {mention.group for mention in cover if mention.role == _ROLE}
    asked = {m.group for m in cover if m.role == "caption" and m.value == _ROLE}
    found: list[Mention] = []
    for name in cover:
        if name.role != "registrants.name" or name.group in told | asked:
            continue
        said = _pattern(str(name.value)).search(text, start, start + _REACH)
        place = jurisdiction(" ".join(said["place"].split())) if said else None
        if said and place:
            found.append(
                Mention(
                    _ROLE, place, *said.span("place"), name.group,
                    strength=0.85, cue=said.span("cue"), rule="place behind the name in the text",
                )
            )  # fmt: skip
    return found


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    words = re.findall(r"[\w&'’-]+", name)[:12]
    stem = r"[\s.,]{1,3}".join(map(re.escape, words)) if words else r"(?!)"
    return re.compile(
        rf"(?i:{stem})[.\s,(]{{1,4}}(?P<cue>an?\s+(?P<place>[A-Z][A-Za-z.]+(?:\s+(?:of\s+)?[A-Z][a-z]+){{0,2}})"
        rf"\s+(?i:{_KIND}))\b"
    )
