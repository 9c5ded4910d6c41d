"""Plots of a run as SVG, drawn by matplotlib, coloured by the page's style sheet.

matplotlib writes colours and sizes as inline styles, which a strict content policy forbids. They
are turned into attributes and classes here: the page then chooses the colours, light or dark.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree

from assistant.evaluation.calibration import Bin
from assistant.evaluation.paired import Difference
from assistant.evaluation.report import field_words
from assistant.evaluation.statistics import Interval
from assistant.viewing.escaping import escape

# The colours of the drawing stand for classes of the style sheet.
INK, SOFT, GRID, BAR, SECOND, GOOD, BAD, CARD = (
    f"#0{n}0{n}0{n}" for n in range(1, 9)
)  # fmt: skip
_CLASSES = {
    INK: "ink", SOFT: "soft", GRID: "grid", BAR: "bar", SECOND: "second", GOOD: "good", BAD: "bad",
    CARD: "card",
}  # fmt: skip

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_FONT = re.compile(r"(\d+(?:\.\d+)?)px")
_DROPPED = {f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"}
# What a drawing is made of; anything else is left out.
_KEPT = {
    f"{{{_SVG}}}{name}" for name in ("svg", "g", "path", "rect", "line", "text", "tspan", "defs",
                                     "use", "clipPath", "circle")
}  # fmt: skip

LONGEST = 36
"""Characters of a name in a plot."""

HIGHEST = 40
"""Rows of a plot of fields at most: the worst."""


def missing() -> str | None:
    """What to do where there is no matplotlib; None where there is."""
    from importlib.util import find_spec

    if find_spec("matplotlib"):
        return None
    return "matplotlib is not installed; pip install 'assistant[report]'"


def field_plot(intervals: Sequence[tuple[str, Interval]]) -> str:
    """Scores with their intervals, a row each, the worst on top; `few` ones are hollow."""
    known = [(name, i) for name, i in intervals if i.value is not None][:HIGHEST]
    with _figure("fields", rows=len(known)) as (figure, axes):
        for row, (_, interval) in enumerate(known):
            if interval.low is not None:
                axes.plot([interval.low, interval.high], [row, row], color=BAR, lw=3, alpha=0.4)
            face = CARD if interval.few else BAR
            axes.plot(interval.value, row, "o", ms=5.5, mfc=face, mec=BAR, mew=1.5)
        _rows(axes, [field_words(name) for name, _ in known])
        lows = [i.value if i.low is None else i.low for _, i in known]
        axes.set_xlim(min(low for low in lows if low is not None) - 0.03, 1.02)
        axes.set_xlabel("F1, with its 95 % interval over filings")
        return _svg(figure)


def difference_plot(parts: Sequence[Difference]) -> str:
    """What a second run gains or loses, a row for each score that changed."""
    known = [part for part in parts if part.gain.value is not None][:HIGHEST]
    with _figure("differences", rows=len(known)) as (figure, axes):
        axes.axvline(0, color=SOFT, lw=1)
        for row, part in enumerate(known):
            sure = (BAD if part.worse else GOOD) if part.differs else SOFT
            if part.gain.low is not None:
                axes.plot([part.gain.low, part.gain.high], [row, row], color=sure, lw=3, alpha=0.4)
            axes.plot(part.gain.value, row, "o", ms=5.5, color=sure)
        _rows(axes, [field_words(part.name) for part in known])
        axes.set_xlabel("change of the score, with its 95 % interval")
        return _svg(figure)


def calibration_plot(bins: Sequence[Bin]) -> str:
    """The share of values that is right against their confidence; the line is what it should be."""
    with _figure("calibration") as (figure, axes):
        axes.plot([0, 1], [0, 1], color=SOFT, lw=1, ls=(0, (4, 4)))
        for entry in bins:
            axes.plot([entry.confidence] * 2, [entry.right_low, entry.right_high], color=BAR, lw=3,
                      alpha=0.4)  # fmt: skip
            axes.plot(entry.confidence, entry.right, "o", ms=6, color=BAR)
            # Outside of the mark, on the side where the line is not.
            above = entry.right < 0.5 or entry.right_high < 0.9
            axes.annotate(
                f"{entry.count:,}", (entry.confidence, entry.right), color=SOFT, fontsize=8.5,
                xytext=(-7, 4 if above else -11), textcoords="offset points", ha="right",
            )  # fmt: skip
        axes.set_xlim(-0.02, 1.04)
        axes.set_ylim(-0.02, 1.04)
        axes.set_xlabel("confidence")
        axes.set_ylabel("share that is right")
        return _svg(figure)


def risk_plot(values: Sequence[tuple[float, float]], records: Sequence[tuple[float, float]]) -> str:
    """Risk against coverage, of values and of whole records."""
    with _figure("risk") as (figure, axes):
        for points, colour, name in ((values, BAR, "values"), (records, SECOND, "whole records")):
            if points:
                xs, ys = zip(*points, strict=True)
                axes.plot([0, *xs], [ys[0], *ys], color=colour, lw=2, label=name)
        axes.set_xlim(0, 1.02)
        axes.set_ylim(bottom=0)
        axes.set_xlabel("share taken, the surest first")
        axes.set_ylabel("share of them that is wrong")
        axes.legend(frameon=False, labelcolor=INK, fontsize=10, loc="upper left")
        return _svg(figure)


def cost_plot(points: Sequence[tuple[str, float, Interval]], unit: str) -> str:
    """What an item takes against how good it is; names stand at their points."""
    with _figure("cost") as (figure, axes):
        for index, (name, cost, interval) in enumerate(points):
            if interval.value is None:
                continue
            colour = BAR if index == 0 else SECOND
            if interval.low is not None:
                axes.plot([cost] * 2, [interval.low, interval.high], color=colour, lw=3, alpha=0.4)
            axes.plot(cost, interval.value, "o", ms=7, color=colour)
            axes.annotate(
                _label(name), (cost, interval.value), xytext=(8, 5), color=INK, fontsize=10,
                textcoords="offset points",
            )  # fmt: skip
        costs = [cost for _, cost, _ in points]
        if min(costs) > 0 and max(costs) > 20 * min(costs):
            axes.set_xscale("log")
        axes.margins(x=0.35, y=0.25)
        axes.set_xlabel(unit)
        axes.set_ylabel("score")
        return _svg(figure)


@contextmanager
def _figure(salt: str, rows: int | None = None) -> Iterator[tuple[Any, Any]]:
    """A figure of the size of its rows (or a square one), without the global state of pyplot."""
    import matplotlib as mpl
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    settings: Any = {
        "svg.fonttype": "none", "svg.hashsalt": salt, "text.parse_math": False, "font.size": 10.5,
        "text.color": INK, "axes.labelcolor": SOFT, "xtick.color": SOFT, "ytick.color": INK,
        "axes.edgecolor": GRID, "grid.color": GRID, "axes.linewidth": 1.0,
    }  # fmt: skip
    with mpl.rc_context(settings):
        size = (7.4, 0.6 + 0.245 * max(rows, 2)) if rows is not None else (5.2, 4.1)
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasSVG(figure)
        figure.patch.set_visible(False)
        axes = figure.add_subplot()
        axes.patch.set_visible(False)
        axes.grid(visible=True, axis="x" if rows is not None else "both", lw=0.8)
        axes.set_axisbelow(True)
        axes.tick_params(length=0)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        yield figure, axes


def _rows(axes: Any, names: Sequence[str]) -> None:
    axes.set_yticks(range(len(names)), [_label(name) for name in names])
    axes.set_ylim(len(names) - 0.4, -0.6)


def _label(text: str) -> str:
    """A name as XML can hold it, cut to what there is room for."""
    plain = escape(text.encode("utf-8", "replace").decode()).replace("\ufffe", "?")
    plain = plain.replace("\uffff", "?")
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def _svg(figure: Any) -> str:
    buffer = io.StringIO()
    with warnings.catch_warnings():
        # A letter that the font for measuring lacks: the browser draws with its own fonts.
        warnings.simplefilter("ignore")
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return themed(buffer.getvalue())


def themed(svg: str) -> str:
    """An SVG of matplotlib without styles, metadata and name spaces, coloured by classes."""
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    root = ElementTree.fromstring(svg)
    _clean(root)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.set("role", "img")
    text = ElementTree.tostring(root, encoding="unicode")
    return re.sub(r' xmlns(?::\w+)?="[^"]*"', "", text)


def _clean(element: ElementTree.Element) -> None:
    for child in list(element):
        if child.tag in _DROPPED or child.tag not in _KEPT:
            element.remove(child)
        else:
            _clean(child)
    classes = []
    for declaration in element.attrib.pop("style", "").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name in ("fill", "stroke") and value in _CLASSES:
            classes.append(f"{name[0]}-{_CLASSES[value]}")
        elif name in ("font", "font-size"):
            size = _FONT.search(value)
            element.set("font-size", size[1] if size else "10")
        elif name and not name.startswith("font-"):
            element.set(name, value)
    if classes:
        element.set("class", " ".join(classes))
