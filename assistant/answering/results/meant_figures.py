"""Usual questions for numbers over a set of filings: groups, averages, ends, totals."""

from __future__ import annotations

import re

from assistant.answering.results.meant import Meaning, Meant

_ONE_BY_ONE = re.compile(
    # "how many because of merger, how many because offering ended, how many for other reasons?"
    r"^how many\b.{0,160}?\bhow many\b.{0,160}?\bhow many\b.{0,160}?"
    r"\bother (?:reasons|causes|grounds)\b",
    re.I,
)

_HEADED = re.compile(
    # "what forms do we have and in what numbers?", "which counsel appear and how often?"
    r"(?:which|what) (?:law )?"
    r"(?:forms|years|reasons|grounds|causes|states|firms|counsel|lawyers)\b",
    re.I,
)
_GROUPED = ("group", "each", "count", "example", "total")


def _groups(meant: Meant) -> str | None:
    """Counts by form, year, cause, state or law firm."""
    listed = len(meant.values("FORM")) > 1 or len(meant.values("STATE")) > 1
    spread = meant.has("group|each") or (listed and meant.has("example", "count"))
    spread = spread or re.search(r"\byearly\b", meant.question, re.I) is not None
    spread = spread or (meant.has("count") and _HEADED.match(meant.question) is not None)
    if _ONE_BY_ONE.search(meant.question):
        return "How many filings are there by cause?"
    if meant.has("cause", "count") and meant.only(
        "cause", "count", "registration", "remove", "filed"
    ):
        spread = spread or "cause" in (meant.terms[0].name, meant.terms[1].name)
    if meant.has("organized", "count") and re.match(r"where\b", meant.question, re.I):
        return "How many companies are there by state of incorporation?"
    counted = meant.has("group|count|example") or re.search(r"\bper\b", meant.question, re.I)
    if not (spread and counted):
        return None
    by: list[tuple[str, tuple[str, ...], str]] = [
        ("form", ("FORM", "filed", "registration", "statement"), "filings are there by form"),
        ("year", ("sign", "amend"), "filings were signed in each year" if meant.has("sign")
         else "filings are there by year"),
        ("cause", ("filed", "remove", "registration", "securities"),
         "filings are there by cause"),
        ("state", ("organized", "STATE"), "companies are there by state of incorporation"),
        ("firm", ("advised", "named"), "filings are there by law firm"),
    ]  # fmt: skip
    for name, more, said in by:
        values = {"form": "FORM", "state": "STATE"}.get(name, "")
        if not (meant.has(name) or (listed and values and meant.has(values))):
            continue
        if values and meant.has(values) and not (listed and meant.has("example|each")):
            continue
        allowed = (name, *more, *_GROUPED, *(("form",) if name == "cause" else ()))
        if meant.only(*allowed) and not (name == "year" and meant.has("registration")):
            return f"How many {said}?"
    return None


def _averages(meant: Meant) -> str | None:
    """Averages of shares removed, and of signatories."""
    if not meant.has("average"):
        return None
    more = ("average", "each", "group", "count", "total")
    if meant.has("remove") and meant.only(*more, "remove", "shares", "registration", "named"):
        return "What is the average number of shares removed?"
    if meant.has("signer|sign") and meant.only(*more, "signer", "sign"):
        return "What is the average number of signatories?"
    return None


def _ends_of_removals(meant: Meant) -> str | None:
    """Who removes the most or the fewest shares, or so many of them."""
    most, least = meant.has("most"), meant.has("least")
    if most == least or not meant.has("remove"):
        return None
    if not meant.only("most", "least", "remove", "shares", "registration", "count", "rank", "group",
                      "SOMANY", "beyond", "first", "each", "named"):  # fmt: skip
        return None
    which = "most" if most else "fewest"
    if not meant.has("SOMANY"):
        alone = not meant.has("first|rank|count") or meant.has("shares")
        return f"Which filing removed the {which} shares?" if alone else None
    return f"Which {meant.first('SOMANY')} filings removed the {which} shares?"


def _ranked_removals(meant: Meant) -> str | None:
    """Filings sorted by what they remove: "give me the first three, by shares removed"."""
    if not meant.has("rank", "remove", "shares", "SOMANY"):
        return None
    if not meant.only(
        "rank", "remove", "shares", "SOMANY", "first", "group", "registration", "count"
    ):
        return None
    return f"Which {meant.first('SOMANY')} filings removed the most shares?"


_PERSON = re.compile(
    r"(?:who|whose|(?:which|what) (?:person|people|individual|signer|signator\w+|officer"
    r"|director)s?) (?:has |have |had )?(?:sign(?:ed|s)?\b|names?|signatures?|appears?)",
    re.I,
)


def _more_than_others(meant: Meant) -> str | None:
    """ "more signatories than any other" reads as the most of them."""
    if not meant.has("signer|sign", "most") or meant.has("SOMANY|least"):
        return None
    if _PERSON.match(meant.question):
        return None  # who signed the most filings is a person, no filing
    people = meant.has("signer") or re.search(
        r"\bmost signatures|signature count|signatures\b", meant.question, re.I
    )
    if people and meant.only("signer", "sign", "most", "count", "group", "named", "first"):
        return "Which filing has the most signatories?"
    return None


def _ends_of_signing(meant: Meant) -> str | None:
    """The filing signed first or last."""
    if meant.has("first") == meant.has("last") or not meant.has("sign"):
        return None
    if not meant.only("first", "last", "sign", "group", "rank"):
        return None
    end = "first" if meant.has("first") else "last"
    people = re.match(r"who (?:all |has |have )*signed\b", meant.question, re.I)
    if people and meant.after(end) == "doc":
        return None  # "who signed the earliest amendment?" asks for people
    return f"Which filing was signed {end}?"


def _totals(meant: Meant) -> str | None:
    """All shares removed together."""
    all_of_them = re.search(
        r"\b(?:across|throughout) (?:the |this )?(?:whole|entire)|\ball (?:the )?filings\b",
        meant.question,
        re.I,
    )
    if not meant.has("remove", "shares") or not (
        meant.has("total") or (all_of_them and meant.has("count|shares"))
    ):
        return None
    if meant.only("total", "remove", "shares", "registration", "count", "each", "group"):
        return "How many shares were deregistered in total?"
    return None


def all_counted(meant: Meant) -> str | None:
    """How many filings there are."""
    if not meant.counts or not meant.only("count", "total", "group", "mention"):
        return None
    if (
        meant.has("company")
        or not meant.has("doc|total")
        or (meant.has("mention") and not meant.has("set"))
    ):
        return None
    return "How many filings are there?" if not meant.has("group") else None


FIGURES: tuple[Meaning, ...] = (
    _averages, _ranked_removals, _ends_of_removals, _more_than_others, _ends_of_signing, _totals,
    _groups,
)  # fmt: skip
"""The meanings, in the order in which they are tried."""
