"""Values of a cover that cannot be what they were read as, whatever captions stand around them.

The rows and columns of covers run together where a text lost its line ends, and a name, a street
or a caption then stands in the middle of another value. What a value may not hold is asked here of
the value alone: no address holds an employer's number, no title a zip code, no name a caption.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

from assistant.checking.pointers import keys_of
from assistant.language.gated import gated
from assistant.language.given_names import is_given_name
from assistant.language.names import is_law_firm, same_company

__all__ = ["cover_doubts"]

_CAPTION = (
    r"exact\s+name|jurisdiction|\bincorporation\s+or\b|employer\s+identif|identification\s+n"
    r"|\bi\.r\.s\.|principal\s+executive\s+off|zip\s+code|area\s+code|full\s+title|agent\s+for\s+service"
    r"|cop(?:y|ies)\s+to:"
)
_CODE = r"(?<![\d-])\d\d-\d{7}(?!\d)|\(\d{3}\)\s?\d{3}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{4}(?!\d)"
_TITLE = (
    r"securities\s+and\s+exchange|registration\s+statement|post-?\s?effective|washington,?\s+d\.?c"
)
_NO_ADDRESS = gated(rf"{_CAPTION}|{_CODE}|{_TITLE.rpartition('|')[0]}|\besq\b", re.I)
_NO_NAME = re.compile(rf"{_CAPTION}|{_CODE}|{_TITLE}|\s\d{{5}}(?:-\d{{4}})?$", re.I)
_NO_OFFICE = re.compile(rf"{_CAPTION}|\d{{3}}|\besq\b|\b(?:LLP|L\.L\.P\.|PLLC)(?!\w)", re.I)
_NO_FIRM = re.compile(rf"{_CAPTION}|\d{{4}}|\besq\b|\bsuite\b|\bbox\b", re.I)
_PERSON_WITHIN = re.compile(r"(?<![\w.])([A-Z][\w'’-]+)\s[A-Z]\.\s[A-Z][\w'’-]+")
# The office of an officer beside a lawyer, before the lawyer's firm.
_OFFICE_FIRST = re.compile(
    r"(?:(?:senior|executive|assistant|first)\s+)*(?:vice\s+president|secretary|treasurer"
    r"|general\s+counsel|chief\s+\w+\s+officer)\b(?=\s+[A-Z])",
    re.I,
)
_NO_PLAN = gated(rf"{_CAPTION}|{_CODE}|\A(?:the\s+)?trust\s+plans?\Z", re.I)

# A name that runs on into what stands behind it: `Lee Poe Hale Holding Company, the successor to`
_RUNS_ON = re.compile(r",\s+the\s|\s(?:to|of|and|the|for|by|No\.)$")

_TWO_FORMS = re.compile(
    r"(?<![-\w])(?:Inc|Corp|Corporation|L\.?L\.?C|Ltd)\b\.?,?\s+(?:Corporation|Company|Incorporated|Inc|Corp)\b\.?$",
    re.I,
)
# Names abreast that were read row by row: `Orme Capital II Cask and Orme Capital III Mills, Inc.`
_LONG_WORD = 3  # letters; initials and numbers of a series are shorter

# The sponsors of two plans in one title: two columns of titles that were read row by row.
_FORM = r"(?:Inc|Incorporated|Corp|Corporation|Bancorp|Bancshares|L\.?L\.?C|Ltd|plc|N\.V|S\.A)\b\.?"
_TWO_SPONSORS = gated(
    rf"\b{_FORM}(?P<between>(?:\s+[\w().'’-]+){{1,5}}?\s+)[\w'’-]+,?\s+{_FORM}", re.I
)
# What may stand between two companies of one title: `Orme, Inc. Plan for Employees of Hale Corp.`
_BETWEEN = re.compile(
    r"\b(?:of|for|and|or|by|from|with|to|in|as|the|under|formerly|former|its|a|an|plan|plans|program"
    r"|agreement|successor|assumed|f/k/a|n/k/a)\b|[/&;–—]|,\s",
    re.I,
)


def cover_doubts(typed: dict[str, Any]) -> Iterator[str]:
    """The pointers of values of the cover that hold what they cannot."""
    names = [
        value for p, value in typed.items() if p.startswith("/registrants/") and p.endswith("/name")
    ]
    for pointer, value in typed.items():
        if not isinstance(value, str):
            continue
        keys = keys_of(pointer)
        if "plans" in keys:
            mixed = _NO_PLAN.search(value) is not None or _is_of_two(value)
        else:
            mixed = _is_mixed(keys[0], keys[-1], value)
        if mixed or (keys == _AGENT and _employs(value, names)):
            yield pointer
    yield from _transposed(typed)


def _transposed(typed: dict[str, Any]) -> Iterator[str]:
    """The file numbers that are one another's with two neighbouring digits exchanged, of two
    statements alone: one of them is a misprint of the other."""
    numbers = {p: str(v) for p, v in typed.items() if p.endswith("/file_number")}
    if len(numbers) != 2:
        return
    left, right = numbers.values()
    apart = [at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]]
    if len(left) == len(right) and len(apart) == 2 and apart[1] == apart[0] + 1:
        if left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]:
            yield from numbers


_AGENT = ("agent_for_service", "name")


def _is_mixed(root: str, field: str, value: str) -> bool:
    if root == "registrants" and field == "address":
        return _NO_ADDRESS.search(value) is not None
    if root == "registrants" and field == "name":
        twice = _TWO_FORMS.search(value) is not None or _says_twice(value)
        return twice or _NO_NAME.search(value) is not None
    if root == "agent_for_service" and field == "title":
        return _NO_OFFICE.search(value) is not None or _names_someone(value)
    if root == "counsel" and field == "firm":
        return _NO_FIRM.search(value) is not None or _OFFICE_FIRST.match(value) is not None
    if root in ("agent_for_service", "counsel") and field == "name":
        alone = value.isalpha() and is_given_name(value)
        return alone or _NO_NAME.search(value) is not None or _RUNS_ON.search(value) is not None
    return False


def _names_someone(title: str) -> bool:
    """Whether a person stands within an office: `Chairman, LEE L. ORME President`."""
    return any(is_given_name(m[1]) for m in _PERSON_WITHIN.finditer(title))


def _says_twice(name: str) -> bool:
    """Whether two words stand in a name twice, next to each other."""
    words = name.casefold().split()
    pairs = [pair for pair in itertools.pairwise(words) if min(map(len, pair)) > _LONG_WORD - 1]
    return len(set(pairs)) < len(pairs)


def _is_of_two(title: str) -> bool:
    two = _TWO_SPONSORS.search(title)
    return two is not None and _BETWEEN.search(two["between"]) is None


def _employs(agent: str, names: list[str]) -> bool:
    """Whether the agent is a registrant: its officer's name was left out, or not read."""
    return not is_law_firm(agent) and any(same_company(agent, str(name)) for name in names)
