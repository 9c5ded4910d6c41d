"""HTML to text: visible words in order, lines and columns as on the page, nothing hidden."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.filing.markup import is_cut, is_html, read_html
from assistant.filing.rows import lay_out_row


def text(html: str) -> str:
    return read_html(html).text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>333-<b>14</b><font size=2>4077</font></p>", "333-144077"),
        ("<p>Acme<br>Corp<br/>Inc</p>", "Acme\nCorp\nInc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a<p>b", "a\n\nb"),
        ("<p>a</p><p>&nbsp;</p><br><br><p>b</p>", "a\n\nb"),
        ("<p>one\n  two&nbsp;&nbsp;three</p>", "one two three"),
        ("<p>\u2003 x\u2009y \u3000</p>", "x y"),
        ("<p>Ohio&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;34-1</p>", "Ohio\t34-1"),
        ("<p>&#146;s &amp; &lt;b&gt; &ldquo;q&rdquo; &#9744;</p>", "’s & <b> “q” ☐"),
        ("<p>box \xfe \xa8 o x \uf0fe</p>", "box þ ¨ o x \uf0fe"),
        ("<p>soft\u00adhyphen zero\u200bwidth</p>", "softhyphen zerowidth"),
        ("<p>5 < 6 and 7 > 2 <3</p>", "5 < 6 and 7 > 2 <3"),
        ("<P ALIGN=CENTER>CAPS</P>", "CAPS"),
        ("<p>1,000<sup>2</sup> and 1<sup>st</sup></p>", "1,000 2 and 1st"),
        ("<pre>a   b\n  c\t d</pre>", "a   b\n  c      d"),
        ("<div><pre>a  b</div><p>c  d</p>", "a  b\n\nc d"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("<ix:nonNumeric name='x'>333</ix:nonNumeric>-1", "333-1"),
        ("a<!-- <p>gone</p> -->b<!---->c", "abc"),
        ("<p title='a > b' data-x=\"<p>\">x</p>", "x"),
        ("<p class=a b='c>d</p><p>e</p>", "d\n\ne"),
        ("a<page>b<hr>c", "a\n\nb\nc"),
        ("<title/><script/><p>x</p>", "x"),
    ],
)
def test_words_and_lines(html: str, expected: str) -> None:
    assert text(html) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>Plan</td><td></td><td>1,500</td></tr>", "Plan\t1,500"),
        ("<tr><td>$</td><td>1,234</td><td>(5</td><td>)</td></tr>", "$1,234\t(5)"),
        ("<tr><td>x<td>(<td>3.5<td>)%<td>US$<td>7</tr>", "x\t(3.5)%\tUS$7"),
        ("<tr><td>a<td>b<tr><td>c<td>d", "a\tb\nc\td"),
        ("<tr><td>a</td></tr>between<tr><td>b</td></tr>", "a\nbetween\nb"),
        ("<tr><td>(State or<br>country)</td><td>(EIN)</td></tr>", "(State or country)\t(EIN)"),
        (
            "<tr><td>Ohio<br>(State or<br>country)</td><td>34-1<br>(EIN)</td></tr>",
            "Ohio\t34-1\n(State or country)\t(EIN)",
        ),
        (
            "<tr><td>/s/ Ann Lee<br>Ann Lee</td><td>Director<br>and Clerk</td><td>May 1</td></tr>",
            "/s/ Ann Lee Ann Lee\tDirector and Clerk\tMay 1",
        ),
        (
            "<tr><td>By:</td><td>/s/ Ann Lee<br>Ann Lee<br>President</td></tr>",
            "By:\t/s/ Ann Lee\nAnn Lee\nPresident",
        ),
        (
            "<tr><td><p>Ann</p><p>Lee LLP</p><p>Ely, NV 89301</p></td><td></td>"
            "<td>Bo<br>Ray PC<br>Troy, NY 12180</td></tr>",
            "Ann\nLee LLP\nEly, NV 89301\n\nBo\nRay PC\nTroy, NY 12180",
        ),
        (
            "<tr><td>/s/ Bo<br>Bo<br>President and<br>Clerk</td><td>May 1</td></tr>",
            "/s/ Bo\nBo\nPresident and Clerk\nMay 1",
        ),
        (
            "<tr><td>Common Stock,<br>par value $1<br>per share</td><td>500</td></tr>",
            "Common Stock, par value $1 per share\t500",
        ),
        (
            "<tr><td>/s/ A<br>A<br>Chair</td><td>/s/ B<br>B<br>Clerk</td></tr>",
            "/s/ A\nA\nChair\n\n/s/ B\nB\nClerk",
        ),
        (
            "<tr><td>Amount<br>to be<br>registered</td><td>Price</td><td>Fee</td></tr>",
            "Amount to be registered\tPrice\tFee",
        ),
        (
            "<tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></td></tr>",
            "a\tb\nc",
        ),
    ],
)
def test_table_rows(rows: str, expected: str) -> None:
    assert text(f"<table>{rows}</table>") == expected
    assert text(f"<table border=1><tbody>{rows}</tbody></table>") == expected


def test_cells_outside_a_table_are_not_glued() -> None:
    assert text("<tr><td>a</td><td>b</td></tr><p>c") == "a\tb\n\nc"
    assert text("</table><td>a<td>b") == "a\tb"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display:none'>ghost</p>",
        "<div STYLE='DISPLAY : None !important'><p>gh<b>o</b>st</div>",
        "<p style='visibility:hidden'>ghost</p>",
        "<p style='font-size:0'>ghost</p>",
        "<p style='font-size:0.0pt'>ghost</p>",
        "<p style='font:0px serif'>ghost</p>",
        "<p hidden>ghost</p>",
        "<p style='opacity:0'>ghost</p>",
        "<p style='position:absolute;left:-9999px'>ghost</p>",
        "<font color=white>ghost</font>",
        "<span style='color:#FFFFFF'>ghost</span>",
        "<span style='color: rgb(255, 255,255)'>ghost</span>",
        "<style>.g, td.q{color:red;display:none}</style><p class='x g'>ghost</p>",
        "<style>#g{display:none}</style><p id=g>ghost</p>",
        "<table><tr style='display:none'><td>ghost</table>",
        "<ix:header><ix:hidden>ghost</ix:hidden></ix:header>",
        "<div style='display:none'><ix:header>ghost</ix:header></div>",
        "<template>ghost</template>",
        "<table bgcolor=navy><tr bgcolor=white><td><font color=white>ghost</table>",
    ],
)
def test_what_no_reader_sees_is_left_out_and_reported(hidden: str) -> None:
    reading = read_html(f"<p>seen</p>{hidden}<p>also seen</p>")
    assert reading.text.split() == ["seen", "also", "seen"]
    assert "".join(reading.hidden.split()) == "ghost"


@pytest.mark.parametrize(
    "shown",
    [
        "<table bgcolor='#000080'><tr><td><font color=white>word</font></table>",
        "<div style='background-color:navy'><p style='color:#fff'>word</p></div>",
        "<div style='font-size:0'><p style='font-size:10pt'>word</p></div>",
        "<div style='visibility:hidden'><p style='visibility:visible'>word</p></div>",
        "<p style='font-size:0.8em; line-height:0; margin:0'>word</p>",
        "<p style='background:white;color:black'>word</p>",
        "<p style='display:none'/><p>word</p>",
        "<style>@media print { .w { display:none } }</style><p class=w>word</p>",
        "<p style='color:white'><span style='color:#000'>word</span></p>",
    ],
)
def test_what_readers_see_stays(shown: str) -> None:
    reading = read_html(shown)
    assert reading.text == "word"
    assert reading.hidden == ""


def test_code_and_titles_are_neither_shown_nor_reported() -> None:
    page = "<head><title>T</title><style>p{}</style></head><script>var x='<p>y</p>'</script><p>z"
    reading = read_html(page)
    assert (reading.text, reading.hidden) == ("z", "")


@pytest.mark.parametrize(
    "plain",
    [
        "<PAGE>   1\n<TABLE>\n<CAPTION>\nName\n<S>   <C>\nA     1\n</TABLE>\n",
        "He said <u>so</u> & left; 5 < 6.",
        "<PAGE>\n<FN>\n<F1> note\n</FN>\n",
        "ACME<br>INC<br>OHIO<br>(Exact name)<br>a <font>b</font>\nEXPLANATORY NOTE\n",
    ],
)
def test_plain_text_with_tags_is_not_html(plain: str) -> None:
    assert not is_html(plain)


@pytest.mark.parametrize(
    "html",
    [
        "<HTML>\n<BODY>x",
        "<!DOCTYPE html>",
        "<div>a</div><div>b</div>",
        "<P>a<BR>b<P>c<P>d",
        "text before <table><tr><td>a</td><td>b</td></tr></table>",
    ],
)
def test_html_is_known_without_a_root(html: str) -> None:
    assert is_html(html)


@pytest.mark.parametrize(
    ("html", "cut"),
    [
        ("<html><p>a</p></html>", False),
        ("<p>a</p>", False),
        ("<html><p>a</p>", True),
        ("<p>a</p><p style='font", True),
    ],
)
def test_cut_pages_are_known(html: str, cut: bool) -> None:
    assert is_cut(html) is cut
    assert text(html) == "a"


def test_deep_and_unclosed_markup_is_read_whole() -> None:
    deep = "<div><span>" * 20_000 + "core"
    assert text(deep) == "core"
    tables = "<table><tr><td>x" * 2_000
    assert text(tables).split() == ["x"] * 2_000
    fonts = "".join(f"<p><font color='{n}'>w{n}</p>" for n in range(5_000))
    assert text(fonts).split() == [f"w{n}" for n in range(5_000)]


def test_a_long_bracket_does_not_swallow_the_cell() -> None:
    lines = ["(a", *"BCDEFGH", "Z)"]
    assert lay_out_row([lines, ["x"]]) == ["(a", *"BCDEFGH", "Z)", "x"]


# --- properties -----------------------------------------------------------------------------

WORD = st.text("abcXYZ0189$.,-’é", min_size=1, max_size=6)
INLINE = st.sampled_from(["b", "i", "font", "span", "u", "a", "ix:nonnumeric", "small"])
BLOCK = st.sampled_from(["p", "div", "center", "h2", "li", "blockquote"])


@st.composite
def inline(draw: st.DrawFn) -> tuple[str, str]:
    """A word whose letters are strewn with inline tags, and the word."""
    word = draw(WORD)
    pieces = []
    for character in word:
        tag = draw(st.none() | INLINE)
        pieces.append(f"<{tag} class='c'>{character}</{tag}>" if tag else character)
    return "".join(pieces), word


@st.composite
def page(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markup of blocks and tables, and the words that a reader sees in it, in order."""
    html, words = "", []
    for _ in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(["block", "table", "hidden", "comment"]))
        shown = draw(st.lists(inline(), min_size=1, max_size=4))
        space = draw(st.sampled_from([" ", "&nbsp;", "\n", "<br>", " \u2003 "]))
        body = space.join(markup for markup, _ in shown)
        if kind == "hidden":
            html += f"<p style='display:none'>{body}</p>"
        elif kind == "comment":
            html += f"<!-- {body} -->"
        elif kind == "table":
            cells = "".join(f"<td>{markup}<td>&nbsp;" for markup, _ in shown)
            html += f"<table><tr>{cells}</table>"
            words += [word for _, word in shown]
        else:
            tag = draw(BLOCK)
            html += f"<{tag}>{body}" + (f"</{tag}>" if draw(st.booleans()) else "")
            words += [word for _, word in shown]
    return html, words


@given(page())
@settings(max_examples=150, deadline=None)
def test_visible_words_stay_whole_and_in_order(sample: tuple[str, list[str]]) -> None:
    html, words = sample
    # `$` in a cell of its own goes to the next cell's number: compare what is printed.
    assert "".join(text(html).split()) == "".join(words)
    if "$" not in html:
        assert text(html).split() == words


@given(st.text("<>/!-'\"= \nabptdr&;#0x\xa0", max_size=200))
@settings(max_examples=300, deadline=None)
def test_arbitrary_markup_never_fails(html: str) -> None:
    result = text(html)
    assert "\n\n\n" not in result
    assert result == result.strip("\n")
