"""HTML pages that stand alone: no network, no script, and nothing from a filing becomes markup.

Every text that goes into a page is escaped by the template engine (autoescape), after its control
and bidirectional characters were written out. The content security policy of each page allows its
own style sheet, by hash, and nothing else: should markup slip in, the browser still runs nothing.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.viewing.escaping import escape

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent / "pages"
STYLE = "style.css"


def page(template: str, **values: Any) -> str:
    """A page of `pages/`, with the style sheet in it. Strings among the values are plain text."""
    style = (FOLDER / STYLE).read_text(encoding="utf-8")
    text = (
        _environment()
        .get_template(template)
        .render(style=_trusted(style), policy=policy(style), **values)
    )
    # Half of a surrogate pair, from another tool's JSON, has no form in UTF-8.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def policy(style: str) -> str:
    """The content security policy of a page with this style sheet."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def trusted_svg(svg: str) -> Any:
    """A picture that the program drew itself, to be put into a page as it is."""
    return _trusted(svg)


def _trusted(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["score"] = _score
    environment.filters["breakable"] = _breakable
    environment.filters["words"] = lambda name: str(name).replace("_", " ")
    return environment


def _plain(value: Any) -> Any:
    """What is put into a page: markup of our own as it is, else text without control characters."""
    from markupsafe import Markup

    if value is None:
        return ""
    return value if isinstance(value, Markup) else escape(str(value))


def _breakable(text: str) -> Any:
    """A path that a line may break behind each slash."""
    from markupsafe import Markup

    return Markup("/<wbr>").join(escape(text).split("/"))


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
