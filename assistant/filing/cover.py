"""Where a cover ends: the captions and boilerplate that belong to it, and the first running text.

Follows the covers of Forms S-1, S-3, S-4, S-8 and F-3 (17 CFR 239): captions under their
values, check boxes, the fee table with its notes, the delaying amendment of Rule 473.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.openings import compiled

_CAPTION = compiled(
    r"\(\s*(?:exact\s+name|name,?\s+(?:and\s+)?address|address(?:es)?\b|full\s+title"
    r"|state\s+or\s+other|i\.?\s?r\.?\s?s\.?\s+employer|translation\s+of|telephone|area\s+code"
    r"|zip\s+code|agent\s+for\s+service|former\s+name|name\s+of\s+agent)"
    r"|\bcalculation\s+of\s+(?:additional\s+)?(?:registration|filing)\s+fee"
    r"|\bcop(?:y|ies)\s+(?:of\s++[^\n]{0,40}\s++)?to\s*:",
    re.IGNORECASE,
)
_REACH = 20_000  # characters in which a cover's captions stand
_FAR = 5_000  # characters without a caption, after which what looks like one is not the cover's

# What paragraphs of a cover begin with.
_BOILERPLATE = re.compile(
    r"(?:<[^<>\n]{1,30}>|[^\w(*†])*+(?:"
    r"if\s+(?:the\s+only|any|this|delivery|a[n]?\s|the\s+securities|an\s+emerging|applicable)"
    r"|indicate\s+by\s+check|approximate\s+date|\(?\s*check\s+(?:one|the|appropriate)"
    r"|\(?do\s+not\s+check|large\s+accelerated|accelerated\s+filer|non-?accelerated|smaller\s+reporting"
    r"|emerging\s+growth|cop(?:y|ies)\s+(?:to|of)|with\s+(?:a\s+)?cop(?:y|ies)"
    r"|as\s+filed\s+with|securities\s+and\s+exchange\s+commission|see\s+the\s+definitions?"
    # delaying amendment (Rule 473) and effectiveness (Rules 462, 464)
    r"|the\s+registrants?\s+hereby\s+amends?\s+th(?:is|e)\s+(?:post-effective\s+amendment\s+to\s+"
    r"(?:this|the)\s+)?registration\s+statement\s+on\s+such\s+date"
    r"|th(?:is|e)\s+(?:post-?\s?effective\s+amendment|amendment|registration\s+statement)"
    r"(?:[^.\n]|\bNos?\.|\n(?!\s*\n)){0,220}?\s(?:shall|will|is\s+to|to|becomes?)\s+"
    r"(?:hereafter\s+|automatically\s+|thereafter\s+)*"
    r"(?:become\s+)?effective"
    # notes to the fee table, and Rule 429
    r"|\(?(?:\d{1,2}|[a-h]|\*{1,3}|†)\)\s|\*|†|pursuant\s+to\s+rules?\s+(?:416|429|457|415|424|456)"
    r"|in\s+addition,?\s+pursuant\s+to\s+rule\s+416|the\s+prospectus\s+(?:contained|included)"
    r"|no\s+(?:additional|exhibits)|no\s+filing\s+fee|(?:all\s+)?filing\s+fees?|registration\s+fees?"
    r"|estimated\s+solely|not\s+applicable|title\s+of\s+(?:each|securities)|proposed\s+maximum"
    r"|(?:the\s+)?commission\s+is\s+requested|please\s+(?:send|address)|it\s+is\s+requested"
    r"|\(?(?:exact\s+name|name|address|state|full|i\.?r\.?s|telephone|former)\b[^.]*\)"
    r"|\("
    r")",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"^(?:approximate\s+date\s+of|if\s+(?:the\s+only|any\s+of|this\s+form)|indicate\s+by\s+check)",
    re.IGNORECASE | re.MULTILINE,
)
# The same inside a line that holds the whole cover, whose line ends were lost.
_BOX_INSIDE = compiled(
    r"(?<=[\w.)\]] )(?:approximate\s+date\s+of\s+(?:commencement|proposed)"
    r"|if\s+(?:the\s+only|any\s+of\s+the)\s+securities|indicate\s+by\s+check)",
    re.IGNORECASE,
)
_LOST_LINES = 400  # characters of a line that holds lines of a cover

# How running text begins where no heading stands over it.
_OPENING = re.compile(
    r"[^\w(]*(?:"
    r"this\s+(?:post-?\s?effective|amendment|filing|form|registration\s+statement)"
    r"|the\s+(?:purpose|undersigned|registrants?|company|corporation|registration\s+statements?"
    r"|offering|issuer|partnership|trust|fund|bank|plan|securities|shares|following|sole)"
    r"|(?:each\s+of\s+)?the\s+(?:post-?\s?effective|registrants)"
    r"|these\s+post-?\s?effective|post-?\s?effective\s+amendment"
    r"|pursuant\s+to|in\s+accordance\s+with|in\s+connection\s+with|as\s+(?:a\s+result|of|previously)"
    r"|on\s+(?:or\s+about\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d"
    r"|effective\s+(?:as\s+of\s+|on\s+|at\s+)|registrant\b|we\s"
    r"|by\s+(?:this|means|filing|virtue|(?:its\s+|an?\s+|the\s+)?registration\s+statement)"
    r"|a\s+total\s+of|of\s+the\s+[\d,]+|an?\s+aggregate|there\s+(?:are|were|remain)|no\s+shares"
    r"|upon\s|under\s|following\s|after\s|when\s|during\s|prior\s+to|until\s|as\s+of\s|since\s|because\s|through\s|with\s+th|whereas|reference\s+is"
    r")",
    re.IGNORECASE,
)
_OPENING_ANYWHERE = re.compile(
    r"(?<![\w,] )(?<!the )(?:"
    r"This\s+(?:Post-?\s?Effective\s+)?Amendment|These\s+Post-?\s?Effective"
    r"|The\s+(?:undersigned|Registrants?|Company|purpose\s+of\s+this|Registration\s+Statements?)\b"
    r"(?!\s+hereby\s+amends\s+this\s+registration\s+statement\s+on)"
    r"|Pursuant\s+to\s+(?!Rules?\s+(?:4(?:16|29|57|15|24|56)))|In\s+accordance\s+with"
    r"|On\s+(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s+\d|Effective\s+(?:as\s+of|on|at)\s|Registrant\s+hereby|As\s+a\s+result\s+of"
    r"|By\s+(?:this|means\s+of\s+this)\s+"
    # the company named and defined: Larch Mills, Inc., a Maine corporation (the “Company”)
    r"|(?<![\w-])(?:[A-Z][\w&'.-]{0,30}+,?\s+){1,8}?"
    r"(?:an?\s+[\w ]{3,40}?(?:corporation|company|trust|partnership),?\s+)?"
    r"\((?:the\s+|collectively,?\s+)?[\"“])"
)
_SENTENCE_END = re.compile(r"[.:;!?][\"”)\]*]*\s*\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_BLANK = re.compile(r"\n(?:[ \t\f]*+\n)++")
_LONG_LINE = 120  # a line longer than plain text's 80 columns is a paragraph by itself
# A row of a table that tells the amounts of statements; no cover has such a table.
_STATEMENT_ROW = re.compile(
    r"^[^\n]{0,120}?(?<![\w-])(?:333|33|2)-\d{3,6}\b[^\n]{0,160}?"
    r"[ \t|]\$?\d{1,3}(?:,\d{3})+(?![\w,])",
    re.MULTILINE,
)
_ACTS = compiled(
    r"\b[a-z]\w*\s+(?:hereby\s+)?(?:de-?registers|removes|withdraws|terminates|amends)\b"
    r"|\b(?:hereby|herewith)\s+(?:de-?register|remov|withdr|terminat|amend|files?:)|\b(?:are|is)\s+(?:hereby\s+)?"
    r"(?:de-?registered|(?:removed|withdrawn|taken\s+out)\b[^.]{0,40}registration)"
    r"|[.,\w]\s+de-?registers\s+(?:the|all|those|certain|from)\b"
)
_FEWEST_ACTING = 4  # `This amendment deregisters 43,118 shares.`
_FEWEST_WORDS = 12
_FEWEST_OPENING = 6
# What a heading that no list foresees is made of: TERMINATION OF THE COMPANY STOCK FUNDS.
_TOPIC = re.compile(
    r"explan|registr|securit|terminat|remov|withdraw|amend|purpose|event|note\b|statement|offering"
    r"|transfer|shares|stock|interests|background|reason|merger|adoption|plan\b|introduct|conver",
    re.IGNORECASE,
)
_LONGEST_HEADING = 100


def captions_end(text: str, start: int, end: int) -> int:
    """Where the last of the cover's captions stands in `text[start:end]`; `start` if none."""
    seen: set[str] = set()
    last = start
    for match in _CAPTION.finditer(text, start, min(end, start + _REACH)):
        if seen and match.start() - last > _FAR:
            break
        caption = " ".join(match.group().lower().split())[:12]
        if caption not in seen:
            seen.add(caption)
            last = match.end()
    return last


def next_caption(text: str, start: int, end: int) -> int | None:
    """Where the next caption of a cover stands, or None."""
    match = _CAPTION.search(text, start, end)
    return match.start() if match else None


def running_text(text: str, start: int, end: int, *, unbroken: bool = False) -> int | None:
    """Where running text begins in `text[start:end]` after a cover's captions; None if nowhere.

    It is the first paragraph of sentences that isn't the cover's boilerplate; in an unbroken
    text, the first sentence that begins as such text does.
    """
    if unbroken:
        return _running_sentence(text, start, end)
    for first, last in paragraphs(text, start, end):
        if row := _STATEMENT_ROW.search(text, first, last):
            boxed = _BOX.search(text, first, row.start())
            return row.start() if boxed else first
        inside = _BOX_INSIDE.search(text, first, last) if last - first > _LOST_LINES else None
        if inside and "\n" not in text[first:last].strip():
            if (found := _running_sentence(text, inside.start(), last)) is not None:
                return found
            continue
        box = _BOX.search(text, first + 1, last)  # no empty lines: blocks and boxes run together
        for low, high in ((first, box.start()), (box.start(), last)) if box else ((first, last),):
            paragraph = text[low:high]
            if _is_prose(paragraph) and not _BOILERPLATE.match(paragraph):
                return low
    return None


def heading_above(text: str, start: int, position: int) -> tuple[int, str] | None:
    """Where the line above a paragraph begins, and its words, if they are a heading.

    Serves headings that no list foresees: a short line in capitals or titled, without
    figures and brackets, that speaks of what amendments are about.
    """
    above = text[max(start, position - 3 * _LONGEST_HEADING) : position].rstrip()
    line = above.rsplit("\n", 1)[-1]
    title = " ".join(re.sub(r"</?[bu]>", "", line).strip(" \t|*_:#").split())
    words = re.findall(r"[^\W\d_]{4,}", title)
    if (
        not words
        or len(title) > _LONGEST_HEADING
        or re.search(r"[\d()?!@]|\.\Z", title)
        or not all(word[0].isupper() for word in words)
        or not _TOPIC.search(title)
        or _BOILERPLATE.match(title)
        or len(above) - len(line) <= 0
    ):
        return None
    return max(start, position - 3 * _LONGEST_HEADING) + len(above) - len(line), title


# The last words of a check box's text, and its mark: `Emerging growth company ☐`
_MARKED_BOX = re.compile(
    r"\b(?:filer|company|public|box|offering|instruction\s+[A-Z](?:\.[A-Z])?)[.:]?\s*+"
    r"(?:\([^()]{5,90}\)\s*+)?"
    r"(?:[\u2610-\u2612\u00a8\u00fe\u25a1\u25a0\u2713\u2714\uf0a8]|[oxX\u00fe](?=\s+[A-Z(])"
    r"|\[[ _xX\u2713]{0,3}\])"
)
_BOXES_APART = 2_500  # characters between two boxes of one cover at most
# `TERMINATION OF OFFERINGS AND REMOVAL OF SECURITIES Ames Corp. (the "Company")`
_SHOUTED = re.compile(
    r"(?<![\w,.]\s)(?:(?:[A-Z]{3,}(?:['\u2019]S)?|OF|TO|IN|AND|BY|ON|A|AN),?;?/?\s+){2,14}(?=(?:[A-Z][\w.&'\u2019-]*,?\s+){1,7}[a-z(])"
)
_SHOUTED_TOPIC = re.compile(
    r"\bDE-?REGIST|\bTERMINATION\b|\bREMOVAL\b|\bWITHDRAWAL\b|\bEXPLANATORY\b"
)
_SENTENCE = re.compile(r"[^.]*(?:\b(?:Nos?|Inc|Corp|Co|Ltd|U\.S)\.[^.]*)*\.(?=\s|\Z)")


def _running_sentence(text: str, start: int, end: int) -> int | None:
    """The same of an unbroken text: behind the last check box, at a heading in capitals, or at
    the first sentence that begins as such text does, whichever comes first."""
    boxed = _behind_boxes(text, start, end)
    since = boxed if boxed is not None else start
    shouted = next(
        (m.start() for m in _SHOUTED.finditer(text, since, end) if _SHOUTED_TOPIC.search(m[0])),
        None,
    )
    for match in _OPENING_ANYWHERE.finditer(text, since, shouted or end):
        if not _BOILERPLATE.match(text[match.start() : match.start() + 400]):
            shouted = match.start()
            break
    found = [at for at in (boxed, shouted) if at is not None]
    return min(found, default=None)


def _behind_boxes(text: str, start: int, end: int) -> int | None:
    """Where text begins behind the last check box of a cover and the cover's words after it."""
    last = None
    for match in _MARKED_BOX.finditer(text, start, min(end, start + _REACH)):
        if last is not None and match.start() - last > _BOXES_APART:
            break
        last = match.end()
    while last is not None:
        last += len(text[last:end]) - len(text[last:end].lstrip(" .|"))
        if _OTHER_TABLE.match(text, last, end):
            return None
        if not _BOILERPLATE.match(text, last, end):
            return last if text[last : last + 1].isupper() else None
        told = _SENTENCE.match(text, last, end)
        last = told.end() if told else None
    return None


_OTHER_TABLE = re.compile(
    r"CALCULATION\s+OF|(?:TABLE\s+OF\s+)?(?:ADDITIONAL|CO-)\W?\s*REGISTRANT|TABLE\s+OF", re.I
)


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs in `text[start:end]`; a line longer than 80 columns is one."""
    position = start
    while position < end:
        blank = _BLANK.search(text, position, end)
        stop = blank.start() if blank else end
        yield from _lines_of(text, position, stop)
        position = blank.end() if blank else end


def _lines_of(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    lines = text[start:stop].split("\n")
    if max(map(len, lines)) <= _LONG_LINE:
        if stop > start:
            yield start, stop
        return
    for line in lines:
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph is a running sentence: enough words, most in small letters, a stop.

    One that says what the amendment does needs fewer words: `Ames Corp. hereby deregisters:`.
    """
    words = _WORD.findall(paragraph[:2_000])
    if len(words) >= _FEWEST_ACTING and _ACTS.search(paragraph[:400]):
        return _SENTENCE_END.search(paragraph) is not None
    opens = _OPENING.match(paragraph) is not None
    if len(words) < (_FEWEST_OPENING if opens else _FEWEST_WORDS):
        return False
    small = sum(1 for word in words if word.islower())
    shouted = opens and all(word.isupper() for word in words)
    # Names fill such sentences with capitals: a third in small letters is enough to tell them
    # from a title where they begin as running text does.
    if not shouted and small * (3 if opens else 2) < len(words):
        return False
    # A list may follow without a colon, so what opens as such text does needs no stop.
    ends = _SENTENCE_END.search(paragraph) is not None
    return ends or (opens and len(words) >= _FEWEST_WORDS)
