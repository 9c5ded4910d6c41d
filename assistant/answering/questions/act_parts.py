"""Several amounts asked for in one breath: "registered / issued / removed on the S-4?".

Each act becomes a question of its own, with what is counted and the object that all share; so
that one which the filing does not state can be told apart from the others.
"""

from __future__ import annotations

import re

_ACT = (
    r"(?:(?:originally |first |actually |not |never |still )?(?:registered|issued|sold|resold"
    r"|placed|removed|de-?registered|withdrawn|unsold|unissued|cancelled|granted|exercised"
    r"|purchased|taken (?:out|off)(?: of registration| registration)?|pulled(?: off)?|left over"
    r"|left|remaining|carried over))(?: or (?:sold|issued|otherwise sold))?"
)
_COUNT = r"(?:(?:the )?(?:totals?|sums?|amounts?|numbers?|nos?\.?|#|how many|figures)(?: of)? )"
_THING = (
    r"(?:(?:the |all )?(?:[A-Za-z'’-]+ ){0,2}(?:shares|shs|units|notes|bonds|adss|securities"
    r"|interests|warrants|debentures))"
)
_ASIDE = r"(?: \([^()]{2,40}\))?"
_OBJECT = r"(?: (?:to|by|for|under|through)(?: (?!vs\b|versus\b)[\w'’()-]+){1,5}?)?"
_ITEM = rf"{_COUNT}?(?:{_THING} )?(?:were |was |being |are )?{_ACT}{_ASIDE}{_OBJECT}"
_AND = r"(?:\s*/\s*|\s*,\s+and\s+|\s*[,;+&]\s*|\s+vs\.?\s+|\s+versus\s+|\s+against\s+|\s+and\s+)"
_SEVERAL = re.compile(
    rf"^(?P<lead>{_COUNT})?(?P<thing>{_THING} )?(?:were |was )?"
    rf"(?P<acts>{_ITEM}(?:{_AND}{_ITEM}){{1,4}})(?P<tail>(?: (?:{_THING}|on|in|under|for|of|by|from"
    r"|through|with|as|at|over|shares)\b[^?]*)?)\W*$",
    re.I,
)
_SPLIT = re.compile(_AND, re.I)
_ONE = re.compile(
    rf"^(?:{_COUNT})?(?P<thing>{_THING} )?(?:were |was |being |are )?(?P<act>{_ACT}){_ASIDE}"
    rf"(?P<to>{_OBJECT})$",
    re.I,
)
_TAIL_THING = re.compile(rf"^ (?P<thing>{_THING})\b(?P<rest>.*)$", re.I)
_PLAIN = {"shs": "shares", "left": "left unsold", "left over": "left unsold",
          "taken out": "removed", "taken off": "removed", "pulled": "removed",
          "pulled off": "removed", "remaining": "left unsold"}  # fmt: skip
_LEAD_IN = re.compile(r"^(?:what (?:were|was|are|is) )?(?=\S)", re.I)


def act_parts(question: str) -> list[str]:
    """The questions for each of the amounts; the question alone where it asks for one.

    Two acts joined by "and" alone are one: "shares registered and unsold".
    """
    asked = _LEAD_IN.sub("", question.strip(), count=1)
    found = _SEVERAL.match(asked)
    if found is None:
        return [question]
    pieces = [p for p in _SPLIT.split(found["acts"]) if p.strip()]
    ones = [_ONE.match(p.strip()) for p in pieces]
    if not all(ones) or len(pieces) < 2:
        return [question]
    counted = re.findall(_COUNT, found["acts"], re.I)
    if len(pieces) == 2 and re.search(r"\s+and\s+", found["acts"]) and len(counted) < 2:
        return [question]
    tail, thing = found["tail"] or "", (found["thing"] or "").strip()
    if (behind := _TAIL_THING.match(tail)) is not None:
        thing, tail = thing or behind["thing"], behind["rest"]
    made = [one for one in ones if one is not None]
    objects = [one["to"] or "" for one in made]
    if not any(objects[:-1]) and _SHARED.match(objects[-1]):  # "… and removed for the ESPP"
        tail, objects = f"{objects[-1]} {tail}", [""] * len(made)
    return [_whole(one, thing, f"{of} {tail}") for one, of in zip(made, objects, strict=True)]


_SHARED = re.compile(r" (?:for|under|through) ", re.I)


def _whole(one: re.Match[str], thing: str, tail: str) -> str:
    what = (one["thing"] or thing or "securities").strip()
    what = re.sub(r"^(?:the|all) ", "", re.sub(r"\bshs\b", "shares", what), flags=re.I)
    act = _PLAIN.get(one["act"].lower(), one["act"].lower())
    return " ".join(f"How many {what} were {act} {tail}".split()) + "?"
