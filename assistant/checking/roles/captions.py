"""The captions of a registration statement's cover, and where they stand in a cover's text.

A caption tells what the value above it (mostly), beside or below it is. The wordings are
those of the cover pages of Forms S-1 to S-11, F-1 to F-6 and S-8 (17 CFR part 239) and of
their many variants. A caption is found by its core; the rest of it is taken word by word,
so that captions whose lines were mixed with those of a neighbour are read too:
`(State or other jurisdiction (I.R.S. Employer of incorporation) Identification No.)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.language.openings import compiled
from assistant.language.runs import lowered

__all__ = [
    "Caption",
    "Kind",
    "caption_asks_address",
    "caption_asks_agent",
    "find_captions",
    "is_debris",
]

Kind = Literal[
    "name",
    "translation",
    "former_name",
    "depositary",
    "depositary_address",
    "jurisdiction",
    "ein",
    "sic",
    "address",
    "zip",
    "phone",
    "any_phone",
    "plan",
    "agent",
    "agent_phone",
    "copy",
]


@dataclass(slots=True)
class Caption:
    """A caption at `[start, end)` of the text that was searched.

    `leading` says that it ends with a colon or an opening word, so that its value follows.
    `with_phone` that it asks for a telephone number too, `plural` that it speaks of several.
    """

    kind: Kind
    start: int
    end: int
    leading: bool
    with_phone: bool
    plural: bool


_REGISTRANT = (
    r"(?:the\s+)?(?:additional\s+|co-?\s*+|each\s+|subsidiary\s+|guarantor\s+)*"
    r"(?:registrants?|issuers?|company|companies|compan(?:y|ies)|trusts?|obligors?|guarantors?"
    r"|small\s+business\s+issuers?|partnership|corporations?|banks?)"
)
_OWNER = rf"(?:{_REGISTRANT}['’`]?s?['’`]?|its|their)"

# Kind, core, and further words that the caption may go on with. Earlier entries win.
_TABLE: tuple[tuple[Kind, str, str], ...] = (
    # Form F-6: the depositary is not the registrant of this record
    ("depositary", r"exact\s+name\s+of\s+(?:the\s+)?depositary", "as specified in its charter"),
    (
        "name",
        rf"exact\s+(?:\w+\s+){{0,2}}names?\s+of\s+{_REGISTRANT}(?:\s*/\s*{_REGISTRANT})?"
        r"|exact\s+names?\s+(?=as\s+specified)|exact\s+corporate\s+name"
        r"|exact\s+names?\s+of\s+(?:the|each)\s*(?=\()"  # its rest stands in the next line of the row
        rf"|\(\s*names?\s+of\s+{_REGISTRANT}(?=\s*(?:\)|,|as\b|in\s+its))"
        r"|name\s+of\s+(?:small\s+business\s+)?issuer\s+in\s+its\s+charter"
        r"|\(\s*names?\s+of\s+(?:the\s+)?issuer\s+of\s+(?:the\s+)?(?:equity\s+)?securities",
        "as specified set forth provided stated appears it in its their the charter charters "
        "respective governing instrument instruments document documents articles certificate "
        "of incorporation organization organizational formation association declaration "
        "declarations trust or other "
        "agreement limited partnership memorandum and deed bylaws by-laws registrant registrants "
        "deposited securities issuer constituent constitutive indenture additional",
    ),
    (
        "translation",
        rf"translation\s+(?:of\s+)?{_OWNER}\s+names?|translation\s+of\s+names?",
        "into english of registrant issuer the",
    ),
    (
        "former_name",
        r"\(\s*former\s+names?\b(?!\s*[:-])",
        "or former address if changed since last report and",
    ),
    (
        "agent_phone",
        r"(?:area\s+code\s+and\s+)?tele?phone\s+numbers?\b[^()\"“]{0,70}?\b(?:of|for)\s+(?:the\s+)?agents?\s+(?:(?:for|of)\s+service|named)",
        "of process for service in the united states",
    ),
    (
        "agent",
        r"(?:names?\b|address(?:es)?\b)(?:(?!principal|executive\s+off|exact\s+name|jurisdiction|copies)"
        r"[^\"“”\f]){0,190}?\bagents?\s+(?:for|of)\s+service"
        r"|\(\s*agents?\s+for\s+service|\bagents?\s+(?:for|of)\s+service(?=\s*[:)])"
        r"|names?\s+and\s+address(?:es)?\s+of\s+(?:(?:the\s+)?authori[sz]ed\s+)?(?:agents?|representatives?)\b(?:\s+in\s+the\s+united\s+states)?"
        r"|(?:(?<=\n)|(?<=\nregistered )|(?<=\nresident ))agent(?=\s*:)"
        # cut at its first line: the rest of the row was lost
        r"|\(names?,?\s+(?:and\s+)?address[^()\"\f]{0,120}(?=,?\s*\f|,[ \t]*\n[ \t]*\n)",
        "of process for in the united states and on behalf registrant registrants",
    ),
    (
        "address",  # `depositary_address` where it speaks of the depositary
        r"(?:street\s+|mailing\s+)?address(?:es)?\b(?:(?!agent|exact|jurisdiction|copies)[^\"“”\f]){0,190}?"
        r"(?:principal\s+(?:(?:execut\w+\s+)?(?:offices?|place\s+of\s+business)|(?=\)))"
        r"|executive\s+offices?)"
        rf"|address(?:es)?\s+of\s+{_REGISTRANT}|\(\s*address(?:es)?\s*(?=\))|\(\s*principal\s+executive\s+offices?"
        r"|address\s+of\s+principal|address,?\s+including\s+zip\s+code,?\s*(?=\))",
        "including zip code and telephone number area of registrant registrants offices office "
        "executive principal",
    ),
    (
        "phone",
        rf"{_OWNER}\s+tele?phone\s+numbers?|tele?phone\s+numbers?\b[^()\"“]{{0,50}}?\bof\s+{_OWNER}",
        "including area code of registrant principal executive offices the",
    ),
    (
        "any_phone",
        r"\(\s*(?:area\s+code\s+and\s+)?tele?phone\s+(?:numbers?|no\b)",
        "including area code and",
    ),
    (
        "plan",
        r"full\s+titles?\s+of\s+(?:the\s+|each\s+)?(?:[\w-]+\s+){0,2}?(?:plan|agreement|program)"
        r"|full\s+names?\s+of\s+(?:the\s+)?plan|\(\s*(?:titles?|names?)\s+of\s+(?:the\s+)?plan",
        "s plan plans the and agreement agreements program programs or of each",
    ),
    (
        "jurisdiction",
        r"(?:states?|provinces?),?\s+\(?(?:or|and)\s+(?:other\s+)?(?:jurisdiction|country|province)|state\s+o[rf]\s+other\b"
        r"|(?:state|jurisdiction|country|place|province)\s+of\s+(?:or\s+other\s+)?(?:its\s+)?"
        r"(?:incorporation|organi[sz]ation|formation|jurisdiction)"
        r"|jurisdiction\s+(?:in|under\s+the\s+laws\s+of)\s+which|state\s+in\s+which"
        r"|state,\s+(?:province|country)\b[^()]{0,30}?jurisdiction"
        r"|\(\s*state\s+of\s*(?=\(|\n\s*\()",  # its rest stands on the next line of the row
        "of in which or other and jurisdiction incorporation incorporated organization "
        "organisation organized formation formed state states country jurisdictions the issuer "
        "registrant registrants each its respective",
    ),
    (
        "sic",
        r"primary\s+(?:s\.?i\.?c\.?c?|standard|industrial)\b|standard\s+industrial|\bs\.?i\.?c\.?\s+(?:code|number)",
        "primary standard industrial industry classification code codes number numbers no nos",
    ),
    (
        "ein",
        r"i\.?\s?r\.?\s?s\.?,?(?:\s+|(?<=\.))(?:employer|identification|id\b|i\.d\.|no\b)|(?:federal\s+)?employer['’]?s?\s+(?:identification|i\.?\s?d\.?\b)"
        r"|federal\s+tax\s+(?:identification|i\.?d\.?)|\(\s*i\.?\s?r\.?\s?s\.?(?=\s|$)",
        "employer employers identification indentification indemnification i.d. id i d no. no nos. nos number numbers code tax "
        "of each respective registrant registrants",
    ),
    ("zip", r"\(\s*zip\s+codes?\s*(?=\))|(?<=[\n\f\t|])\s*zip\s+code\s*(?=\)|\n|$|\|)", ""),
    (
        "copy",
        r"(?:please\s+)?(?:address|send|forward)\s+(?:a\s+)?cop(?:y|ies)\s+of\s+(?:all\s+)?[^:\n]{0,90}?\bto\b"
        r"|cop(?:y|ies)\s+of\s+(?:all\s+)?(?:orders|communications?|notices?|correspondence|such)[^:]{0,120}?\bto\b(?=\s*[:\n])"
        r"|(?:please\s+(?:send|forward)\s+)?(?:with\s+)?(?:a\s+)?(?:required\s+)?cop(?:y|ies)"
        r"\s*(?:(?:(?:is|are)\s+)?requested\s+(?:to\s+be\s+sent\s+)?)?(?:to\b|:)|\bwith\s+cop(?:y|ies)\b(?=\s*\n)"
        r"|\(?\s*all\s+(?:communications?|correspondence)\s+(?:should\s+be\s+(?:sent|directed)\s+)?to\b\s*\)?"
        r"|(?<=\n)\s*cop(?:y|ies)\s*(?=\n)|(?<=[\n\f])\s*cc\s*:"
        r"|(?<=[\n\f])\s*counsel\s+(?:to|for)\s+(?:the\s+)?(?:registrants?|issuer|company)\s*:?(?=\s*\n)",
        "",
    ),
)

# Cores are matched in lower case, and only where a word stands that one can begin with.
_CORE = compiled("|".join(f"(?P<{kind}>{core})" for kind, core, _ in _TABLE))
_ANCHOR = compiled(
    r"(?<![^\W\d_])(?:"
    "exact|name|translation|former|area code|tele|agent|address|street|mailing|registrant|issuer"
    "|company|the registrant|the issuer|the company|its tele|trust|partnership|full|title|state"
    "|jurisdiction|country|place"
    "|province|primary|standard|sic|s\\.i|i\\.|irs|employer|federal|principal|zip|copy|copies|please|send"
    "|forward|with|a cop|all com|all cor|required|cc|counsel)"
)


def _vocabulary(words: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(set(words.split()), key=len, reverse=True))
    return re.compile(
        rf"[\s|,;*–-]*(?:\(s\)|{listed}|\(\s*(?={listed}))(?![\w’'])[.,]?", re.IGNORECASE
    )


_REST: dict[str, re.Pattern[str]] = {kind: _vocabulary(words) for kind, _, words in _TABLE if words}
# Words that close a bracket that is still open, from captions mixed with their neighbours.
_MIXED = _vocabulary(
    "of in or other incorporation incorporated organization organized formation jurisdiction "
    "classification code number numbers no. no nos. identification employer i.d. industrial "
    "standard primary including zip and telephone area of agent for service principal executive "
    "offices registrant’s registrant's "
    # hyphenated at a line's end, before the neighbour's words
    "juris- jurisdic- diction incorpora- organiza- organi- zation tion"
)
_COLON = re.compile(r"[ \t*]*[:)]{1,2}")
_CLOSING = re.compile(r"[\s*|]{0,8}[)\]]+[.:;,]?")
_WORD = re.compile(r"\w")
_BRACKETED = re.compile(r"[^()\f]{0,170}(?:\([^()\f]{0,60}\)[^()\f]{0,60}){0,3}\)[.:]?")
_AND_ADDRESS = re.compile(r"\band\s+(?:the\s+)?address\b")


def caption_asks_address(text: str) -> bool:
    """Whether the caption of a name asks for the address as well: `(Name of the issuer of the
    securities offered pursuant to the plan and address of its principal office)`."""
    return _AND_ADDRESS.search(text.partition(")")[0]) is not None


_AND_AGENT = re.compile(r"\band\s+(?:of\s+)?(?:the\s+)?agent\b", re.I)


def caption_asks_agent(text: str, caption: Caption) -> bool:
    """Whether the caption of an address asks for the agent too, who is at the same place:
    `(Address … of registrant's principal executive offices and agent for service)`."""
    end = text.find(")", caption.start, caption.end + 60)
    return _AND_AGENT.search(text[caption.start : end]) is not None


def find_captions(text: str) -> list[Caption]:
    """The captions in the text of a cover, in order and disjoint; offsets are in `text`."""
    found: list[Caption] = []
    position = 0
    open_brackets = 0
    low = lowered(text)
    while match := _next_core(low, position):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        start = match.start()
        opened = _opened_before(text, start, found[-1].end if found else 0)
        start = opened if opened is not None else start
        touching = bool(found) and not text[found[-1].end : start].strip(" \t\n\f|,*")
        open_brackets = (open_brackets if touching else 0) + (opened is not None)
        if opened is None and match.group().lstrip().startswith("("):
            open_brackets += 1
        end, open_brackets = _extended(text, kind, match, open_brackets)
        if kind != "copy" and _is_mentioned(text, start, opened is not None):
            position = match.end()
            continue
        caption = _caption(text, kind, start, end)
        if caption.kind == "address" and found and found[-1].kind == "depositary":
            # Form F-6 asks for no address of the issuer: `number of dep ositary's principal offices`
            caption.kind = "depositary_address"
        found.append(caption)
        position = max(end, match.end())
    return found


def _next_core(low: str, position: int, limit: int | None = None) -> re.Match[str] | None:
    """The next core in a text in lower case; one that begins with a bracket before its word."""
    limit = len(low) if limit is None else limit
    for anchor in _ANCHOR.finditer(low, position, limit):
        before = at = anchor.start()
        while before > position and low[before - 1] in " \t\n*_":
            before -= 1
        if (
            before > position
            and low[before - 1] == "("
            and (match := _CORE.match(low, before - 1, limit))
        ):
            return match
        if before < at and (match := _CORE.match(low, before, limit)):
            return match
        if match := _CORE.match(low, at, limit):
            return match
    return None


def _opened_before(text: str, start: int, limit: int) -> int | None:
    """Where the bracket opens that holds the caption, if only blanks or a dash stand between."""
    at = start
    while at > limit and text[at - 1] in " \t\n*_":
        at -= 1
    return at - 1 if at > limit and text[at - 1] in "([" else None


def _extended(text: str, kind: Kind, match: re.Match[str], opened: int) -> tuple[int, int]:
    end = match.end()
    opened += match.group().lstrip("( \n\t").count("(") - match.group().count(")")
    whole = _BRACKETED.match(text, end) if opened == 1 and kind != "copy" else None
    alone = kind in ("agent", "agent_phone")
    if whole and (alone or not _next_core(lowered(text[end : whole.end()]), 0)):
        return whole.end(), 0
    words = _REST.get(kind)
    while True:
        step = words.match(text, end) if words else None
        if step is None and opened > 0:
            step = _MIXED.match(text, end)
        if step is None and opened > 0 and (step := _CLOSING.match(text, end)):
            opened = max(0, opened - step.group().count(")") - step.group().count("]"))
            end = step.end()
            if opened:
                continue
            break
        if step is None or (
            words and "\n" in step.group() and opened <= 0 and not _fills_line(text, end, words)
        ):
            break
        opened += step.group().count("(") - step.group().count("(s)")
        end = step.end()
    if opened <= 0 and (closing := _COLON.match(text, end)):
        end = closing.end()
    elif kind == "copy" and (closing := _COLON.match(text, end)):
        end, opened = closing.end(), 0
    return end, max(0, opened)


def _fills_line(text: str, at: int, words: re.Pattern[str]) -> bool:
    """Whether the next line goes on with a caption without brackets: nothing else stands in it."""
    line = text.find("\n", at) + 1
    while step := words.match(text, line):
        if "\n" in step.group():
            break
        line = step.end()
    return not text[line : line + 1].strip("|:) \t\n")


@lru_cache(maxsize=512)  # asked for every group of captions
def is_debris(text: str) -> bool:
    """Whether the text is nothing but words of captions, parted from their beginning."""
    at = 0
    while step := _MIXED.match(text, at) or _CLOSING.match(text, at):
        if step.end() == at:
            break
        at = step.end()
    return not _WORD.search(text, at)


_SENTENCE = re.compile(r"\b(?:the|our|such|each|its|their|a|an|by|under|for)\s+$", re.IGNORECASE)


def _is_mentioned(text: str, start: int, bracketed: bool) -> bool:
    """Whether the words stand in a sentence (`changed its state of incorporation to …`)."""
    if bracketed or text[start : start + 1] == "(":
        return False
    before = text[max(0, start - 16) : start]
    line = before.rpartition("\n")[2]
    return bool(_SENTENCE.search(line)) and "\n" not in before[-2:]


_SEVERAL = compiled(r"registrants|plans|\(s\)|titles|agents|names")


_DEPOSITARY = re.compile(r"depositary", re.I)
# A caption without brackets and its value: `Telephone number of agent for service (404) 555-0142`.
_PHONE_BEHIND = re.compile(r"[ \t]{1,8}(?:\(\d{3}\)|\d{3}[-./])[ \t]{0,3}\d{3}[-. ]\d{4}\b")


def _caption(text: str, kind: Kind, start: int, end: int) -> Caption:
    printed = text[start:end].casefold()
    if kind == "address" and "depositary" in printed:
        kind = "depositary_address"
    if kind == "address" and _DEPOSITARY.search(text[end : end + 3]):
        kind = "depositary_address"
    if kind == "any_phone" and "agent" in printed:
        kind = "agent_phone"
    elif kind == "any_phone" and re.search("registrant|issuer|company|principal", printed):
        kind = "phone"
    trailing = text[end : end + 12].lstrip(" \t*")
    leading = printed.rstrip().endswith(":") or trailing.startswith(":") or kind == "copy"
    plural = _SEVERAL.search(printed) is not None
    phone = "phone" in printed
    if kind in ("phone", "agent_phone", "any_phone") and printed[0] != "(":
        leading = leading or _PHONE_BEHIND.match(text, end) is not None
    return Caption(kind, start, end, leading, phone, plural)
