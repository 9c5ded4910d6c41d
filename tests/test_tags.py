"""Tags: what ends at the first bracket, and what goes on behind it."""

from __future__ import annotations

import pytest

from assistant.filing.tags import Tag, tokens


def _tag(name: str, attributes: str = "", *, closes: bool = False, empty: bool = False) -> Tag:
    return Tag(name, closes, attributes, empty)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a<P>b</P>", ["a", _tag("p"), "b", _tag("p", closes=True)]),
        # a bracket within quotes ends no tag, however often the tag was read before
        ('<a><a t="x > y">z', [_tag("a"), _tag("a", ' t="x > y"'), "z"]),
        ("<a t='it\"s > '>z", [_tag("a", " t='it\"s > '"), "z"]),
        ("<!-- a > b --><br/>c", [_tag("br", "", empty=True), "c"]),
        ("1 < 2 and 3 > 2<i>", ["1 < 2 and 3 > 2", _tag("i")]),
        # a quote that never ends does not take the rest with it
        ('<a t="x>y</a>', [_tag("a", ' t="x'), "y", _tag("a", closes=True)]),
        ("a < b", ["a < b"]),
        ("<b", [_tag("b")]),
    ],
)
def test_tokens(markup: str, expected: list[str | Tag]) -> None:
    assert list(tokens(markup)) == expected
    assert list(tokens(markup)) == expected  # the same when its tags are known
