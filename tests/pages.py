"""What a browser would make of a page: its elements, attributes and text, for tests."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

# Every element that the program's own pages have, and no other.
ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "span",
        "main",
        "section",
        "dl",
        "dt",
        "dd",
        "a",
        "bdi",
        "b",
        "small",
        "i",
        "mark",
        "nav",
        "footer",
        "details",
        "summary",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "svg",
        "g",
        "path",
        "rect",
        "line",
        "text",
        "defs",
        "use",
        "clippath",
        "circle",
        "code",
        "br",
        "polyline",
        "polygon",
        "tspan",
        "q",
        "wbr",
    ]
)

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onclick='alert(1)",
    "javascript:alert(1)",
    "</style><style>*{display:none}</style>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--<svg onload=alert(1)>-->",
    "]]><a href='data:text/html,x'>",
    "&lt;b&gt; &amp;amp;",
    "evil\u202etxt.exe\u202c \u2066x\u2069",
    "nul\x00 esc\x1b[31m bell\x07",
    "<base href=//evil.example>",
]


class Page(HTMLParser):
    """The elements, attributes and texts of a page, and what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.style = self.policy = ""
        self.lines: list[str] = []
        self._open: list[str] = []
        self._in_line = 0
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.elements.append((tag, given))
        self._open.append(tag)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        if tag == "div" and given.get("class") == "line":
            self.lines.append("")
            self._in_line = 1
        elif tag == "div":
            self._in_line = 0

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._in_line = 0

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "style" and not self.style:
            self.style = data
            return
        self.text += data
        if self._in_line:
            self.lines[-1] += data

    @property
    def faults(self) -> list[str]:
        """Elements, attributes and links that no page of ours has."""
        found = [f"<{tag}>" for tag, _ in self.elements if tag not in ELEMENTS]
        for tag, attributes in self.elements:
            for name, value in attributes.items():
                if name.startswith("on") or name in ("src", "style", "action", "formaction"):
                    found.append(f"<{tag} {name}>")
                if name in ("href", "xlink:href") and not (value or "").startswith("#"):
                    found.append(f"<{tag} {name}={value}>")
        digest = base64.b64encode(hashlib.sha256(self.style.encode()).digest()).decode()
        if f"style-src 'sha256-{digest}'" not in self.policy:
            found.append("the policy is not that of the style sheet")
        if not self.policy.startswith("default-src 'none'; "):
            found.append("the policy allows more than nothing")
        return found
