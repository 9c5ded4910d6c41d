"""HTML as a stream of words and tags, read once from left to right.

A full HTML parser builds a tree, and mending a tree of malformed or hostile markup takes time
with the square of what was left open: ten thousand paragraphs with an unclosed `<font>`, as
word processors of the nineties wrote them, cost a tree builder over a minute. Text needs no
tree. The syntax is that of the HTML standard's tokenizer, except that a quote or comment
that never ends does not take the rest of the page with it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.openings import compiled

_ATTRIBUTE = (
    r"[\s/]*+(?P<{0}>[^\s/>=][^\s/>=]*+|=[^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<{1}>[^\"]*+)\"|'(?P<{2}>[^']*+)'|(?P<{3}>[^\s>\"'][^\s>]*+))?+)?+"
)
_UNNAMED = re.sub(r"\?P<\{\d\}>", "?:", _ATTRIBUTE)
_ATTRIBUTES = re.compile(_ATTRIBUTE.format("name", "double", "single", "bare"))
_TOKEN = compiled(
    r"<(?:"
    r"!--(?:-?>|(?:.*?)(?:--!?>|\Z))"
    r"|[!?][^>]*+>?"
    r"|/[^A-Za-z>][^>]*+>?"
    r"|(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    rf"(?P<attributes>(?:{_UNNAMED})*+)[\s/]*+(?:>|\Z)"
    r")",
    re.DOTALL,
)
# Elements whose content is no markup.
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})

VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img"}
    | {"input", "isindex", "link", "meta", "page", "param", "source", "spacer", "track", "wbr"}
)
"""Elements without content, which no tag closes; EDGAR's `<PAGE>` among them."""


_LONGEST_KEPT = 200  # characters of a tag that is likely to come again


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; `name` in small letters, `attributes` as they stand.

    `content` is that of an element that holds no markup (a style sheet, a script, a title);
    such an element comes as one tag.
    """

    name: str
    closes: bool
    attributes: str
    empty: bool
    content: str | None = None


def tokens(markup: str) -> Iterator[str | Tag]:
    """The text between tags, entities resolved, and the tags, in order. Never raises."""
    position = 0
    length = len(markup)
    endless: set[str] = set()
    while position < length:
        start = markup.find("<", position)
        end = markup.find(">", start, start + _LONGEST_KEPT) + 1 if start >= 0 else 0
        known = _tag(markup[start:end]) if end else None
        if known is None:
            found = _TOKEN.search(markup, position)
            if found is None:
                yield _resolved(markup[position:])
                return
            start, end = found.span()
            known = (_tag_of(found),)
        if start > position:
            yield _resolved(markup[position:start])
        position = end
        tag = known[0]
        if tag is None:
            continue
        if tag.name in _RAW and not tag.closes and not tag.empty:
            content, position = _raw_content(markup, position, tag.name, endless)
            tag = Tag(tag.name, False, tag.attributes, True, content)
        yield tag


@lru_cache(maxsize=4096)  # a filing has some dozens of different tags, each hundreds of times
def _tag(printed: str) -> tuple[Tag | None] | None:
    """The tag that is printed so up to its first `>`, whatever follows: in it None for a comment.

    None where what follows decides: a quote or comment is open, or it is no tag.
    """
    found = _TOKEN.match(printed + _AFTER_ANY)
    return (_tag_of(found),) if found and found.end() == len(printed) else None


_AFTER_ANY = "\"'>"  # would go on with whatever is open


def _tag_of(found: re.Match[str]) -> Tag | None:
    """The tag of a match; None for comments and the like."""
    close, name, attributes = found.group("close", "name", "attributes")
    if name is None:
        return None
    name = name.lower()
    return Tag(name, bool(close), attributes, name in VOID or found[0].endswith("/>"))


def _raw_content(markup: str, start: int, name: str, endless: set[str]) -> tuple[str, int]:
    """What an element without markup holds, and where it ends; nothing where it never ends."""
    if name in endless:
        return "", start
    end = re.compile(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE).search(markup, start)
    if end is None:
        endless.add(name)
        return "", start
    return markup[start : end.start()], end.end()


def _resolved(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def attributes(tag: Tag) -> dict[str, str]:
    """A tag's attributes by name in small letters; of a name given twice, the first."""
    found: dict[str, str] = {}
    for item in _ATTRIBUTES.finditer(tag.attributes):
        value = item["double"] or item["single"] or item["bare"] or ""
        found.setdefault(item["name"].lower(), _resolved(value))
    return found
