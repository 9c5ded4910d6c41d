"""What of an HTML document a reader cannot see: hidden by attribute, by style, by colour.

Only what is evident from the document itself counts: inline styles, and simple class or id
rules of its own style sheets. A filing's data must not come from words that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

# Elements whose text is never shown: code, metadata, and inline XBRL's own header, which
# holds contexts and facts that are not part of the page (Inline XBRL 1.1, section 4).
NEVER_SHOWN = frozenset({
    "head", "title", "script", "style", "template", "noframes", "datalist", "ix:header",
    "ix:hidden", "ix:references", "ix:resources",
})  # fmt: skip

_GONE = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$|!)"
    r"|content-visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*(?:0(?:px)?[\s,]*){4}\)",
    re.IGNORECASE,
)
_FAR_AWAY = re.compile(
    r"(?:text-indent|left|top|margin-left)\s*:\s*-\s*\d{4,}(?:\.\d*)?\s*(?:px|pt)", re.IGNORECASE
)
_VISIBILITY = re.compile(r"visibility\s*:\s*(\w+)", re.IGNORECASE)
_SIZE = re.compile(r"font(?:-size)?\s*:[^;]*?(?<![\w.#-])(\d+\.?\d*|\.\d+)\s*(%|[a-z]*)", re.I)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-color|-image)?\s*:\s*([^;]+)", re.IGNORECASE)
_WHITE = re.compile(
    r"(?:white|\#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\b[^)]*\))\s*+(?:!important)?\s*+\Z",
    re.IGNORECASE,
)
_NO_BACKGROUND = re.compile(r"\s*(?:transparent|none|inherit|initial|unset)\b", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][A-Za-z_][\w-]*)\Z", re.IGNORECASE)
_NOT_SCREEN = re.compile(r"@media\s+print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How text looks at a place in the tree; children inherit it.

    Looks are looked up by which one it is, which costs less than by what each says.
    """

    gone: bool = False
    veiled: bool = False  # visibility: hidden, which a descendant can undo
    tiny: bool = False  # font-size: 0, which a descendant can undo
    white: bool = False
    shaded: bool = False  # stands on a background that isn't white

    @property
    def hidden(self) -> bool:
        """Whether a reader cannot see text that looks so."""
        return self.gone or self.veiled or self.tiny or (self.white and not self.shaded)


VISIBLE = Look()


def look_of(attributes: Mapping[str, str | None], rules: Mapping[str, str], parent: Look) -> Look:
    """How text inside an element looks, from its attributes, style rules and parent's look.

    `rules` is what `hiding_rules` made of the document's style sheets.
    """
    style = attributes.get("style") or ""
    if rules:
        style = _matching(attributes, rules) + style
    look = parent
    if "hidden" in attributes:
        look = replace(look, gone=True)
    if style:
        look = _styled(style, look)
    colour = attributes.get("color")
    if colour:
        look = replace(look, white=bool(_WHITE.match(colour.strip())))
    background = attributes.get("bgcolor") or attributes.get("background")
    if background:
        look = replace(look, shaded=not _WHITE.match(background.strip()))
    return look


def _styled(style: str, look: Look) -> Look:
    if _GONE.search(style) or _FAR_AWAY.search(style):
        return replace(look, gone=True)
    lowered = style.lower()
    if "visib" in lowered and (found := _VISIBILITY.search(style)):
        look = replace(look, veiled=found.group(1).lower() in ("hidden", "collapse"))
    if "font" in lowered and (found := _SIZE.search(style)):
        zero = float(found.group(1)) == 0
        if zero or found.group(2) not in ("%", "em", "ex"):
            look = replace(look, tiny=zero)
    if "color" in lowered and (colours := _COLOUR.findall(style)):
        look = replace(look, white=bool(_WHITE.match(colours[-1].strip())))
    if "background" in lowered:
        for value in _BACKGROUND.findall(style):
            if not _NO_BACKGROUND.match(value):
                look = replace(look, shaded=not _WHITE.match(value.strip()))
    return look


def hiding_rules(sheets: str) -> dict[str, str]:
    """Style rules that hide text, by simple selector (`.class` or `#id`), from style sheets."""
    rules: dict[str, str] = {}
    for selectors, body in _RULE.findall(_NOT_SCREEN.sub("", sheets)):
        if not _styled(body, VISIBLE).hidden:
            continue
        for selector in selectors.split(","):
            found = _SIMPLE_SELECTOR.match(selector.strip())
            if found:
                rules[found.group(1)] = rules.get(found.group(1), "") + body + ";"
    return rules


def _matching(attributes: Mapping[str, str | None], rules: Mapping[str, str]) -> str:
    names = ["." + name for name in (attributes.get("class") or "").split()]
    if attributes.get("id"):
        names.append(f"#{attributes['id']}")
    return "".join(rules[name] for name in names if name in rules)
