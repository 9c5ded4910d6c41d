"""Sentences in which an amendment says what it is for, and what their words name.

`The sole purpose of this amendment is to …`, `This amendment is filed so that …`, `By this amendment the
Registrant …`: such a frame states the purpose, whatever the words. Behind it a plain noun decides (a consent, a fee, a name),
which by itself says nothing, and the noun that stands first decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.cues import REMOVAL
from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

__all__ = ["MOVES_OR_REMOVES", "framed_purposes"]

_AMENDMENT = r"(?:(?:this|the\s+(?:present|within)|these)\s+(?:Post-?\s?Effective\s+)?(?:Amendment|filing)s?)"
_NUMBERED = r"(?:[^.;]|\bNos?[.\u00b7]){0,140}?"

# Each frame ends where what it frames begins.
_FRAMES = (
    # `The only purpose of this Post-Effective Amendment No. 2 is to`, `The sole change made by this amendment is in`
    gated(
        rf"\b(?:purposes?|object|aim|reason|change|effect)\b[^.;]{{0,40}}?\b(?:of|for|by|in)\s+(?:(?:the\s+)?filing\s+(?:of\s+)?)?{_AMENDMENT}\b{_NUMBERED}\b(?:is|are)\b",
        re.I,
    ),
    # `This amendment is being filed solely to`, `is made under Rule 462(d) so that`
    gated(
        rf"\b{_AMENDMENT}\b{_NUMBERED}\b(?:is|are)\s+(?:hereby\s+|being\s+)*(?:filed|made|submitted)\b",
        re.I,
    ),
    # `We are filing this amendment under Section 10(a)(3) in order to name`, `files this … to`
    gated(
        rf"\b(?:fil(?:es?|ing|ed)|submit(?:s|ting)?)\s+(?:with\s+the\s+(?:Commission|SEC)\s+)?{_AMENDMENT}\b",
        re.I,
    ),
    # `The present amendment has no other purpose than to correct the mistake`
    gated(rf"\b{_AMENDMENT}\b{_NUMBERED}\b(?:has|serves|pursues)\b[^.;]{{0,30}}\b(?:purposes?|object|end|aim)\b", re.I),
    # `This amendment corrects`, `This Post-Effective Amendment No. 3 brings`
    gated(
        rf"\b{_AMENDMENT}\b{_NUMBERED}\s(?=(?:hereby\s+|only\s+|also\s+|merely\s+|therefore\s+)?(?:adds?|corrects?|supplies|contains?|includes?|files?|brings?|updates?|replaces?|names?|changes?|covers?|makes?|gives|states|provides|discloses|deletes|sets\s+forth|consists?|concerns?|reflects?|supplements?|restates?|registers?|adopts?)\b)",
        re.I,
    ),
    # `By this amendment the Registrant adopts`, `by means of this amendment`
    gated(rf"\bby\s+(?:means\s+of\s+)?{_AMENDMENT}\b(?:\s+Nos?[.\u00b7]\s*\d+)?", re.I),
    # `The Registrant files herewith, by way of Post-Effective Amendment No. 2, the consent of`
    gated(
        r"\bby\s+way\s+of\s+(?:this\s+)?(?:Post-?\s?Effective\s+)?Amendment\b|\bfil(?:es?|ing)\s+(?:herewith|hereby)\b",
        re.I,
    ),
    # `Post-Effective Amendment No. 1 is to add`; `Solely to change the name of the agent`
    gated(
        r"^\W{0,3}(?:Post-?\s?Effective\s+)?Amendment\s+No[.\u00b7]?\s*\d+\b[^.;]{0,60}?\b(?:is|has\s+been|was)\s+(?:being\s+)?(?:filed\s+|made\s+)?(?:solely\s+|only\s+)?(?=to\b|for\b)"
        r"|^\W{0,3}(?:Filed\s+)?(?:solely|only|for\s+the\s+sole\s+purpose\s+of)\s+(?=to\b|for\b|\w+ing\b)",
        re.I,
    ),
    # `the Registrant amends the Registration Statement, filed on Form S-3, to have it on Form S-1`
    gated(r"\bamends?\s+(?:the|its|this|such)\s+Registration\s+Statement\b", re.I),
    # `The Registration Statement is hereby amended to`, `Item 16 is amended to file`
    gated(r"\b(?:is|are)\s+hereby\s+(?:further\s+)?amended\b(?!\s+and\s+restated\s+in)", re.I),
    gated(
        r"\b(?:Item|Part)\s+(?:\d+|II?)\b[^.;]{0,60}\b(?:is|are)\s+(?:hereby\s+|being\s+)?amended\b",
        re.I,
    ),
)  # fmt: skip

# `No change is made in …`, `does not affect`: what an amendment is not for.
_NOT_FOR = re.compile(
    r"\b(?:no|not|nor|without|except|neither|unchanged|other\s+than)\b[^.;,]{0,40}$", re.I
)

_HEADS: tuple[tuple[str, Gated], ...] = (
    # carried over, adopted, moved to another form: verbs that need their object
    ("successor", gated(r"\b(?:adopts?|takes?\s+over|mak(?:e|es|ing))\b[^.;]{0,80}\bRegistration\s+Statements?\b[^.;]{0,80}\b(?:own|successor|issuer)?|\bRule\s+414\b|\bsuccessor\s+(?:issuer|registrant|to)\b", re.I)),
    ("share_transfer", gated(r"\b(?:mov(?:e|es|ing)|transfer(?:s|ring)?|carry|carries|carrying|roll(?:s|ing)?)\b[^.;]{0,20}?\b(?:those|these|the|such|over|forward|\d[\d,]*)\b[^.;]{0,160}\b(?:from\s+this|to\s+(?:it|the\s+new|that|another|an?)\b|under\s+the\b|to\s+the\b)", re.I)),
    # `to provide that up to 60,000 of the shares will instead be issued on exercise of the Everard options`
    ("share_transfer", gated(r"\b(?:shares|securities)\b[^.;]{0,160}\b(?:may|will|can|are\s+to)\b[^.;]{0,30}\b(?:instead|also|now|from\s+now\s+on|henceforth|hereafter)\b[^.;]{0,30}\b(?:issued|offered|sold|used|delivered)\b|\bmay\s+be\s+(?:issued|offered|sold|used)\b[^.;]{0,80}\b(?:instead|as\s+well)\b", re.I)),
    # `that the Registration Statement also covers the issuance of the Carryover Shares under the 2010 Plan`
    ("share_transfer", gated(r"\b(?:also|now|henceforth|from\s+now\s+on)\s+(?:cover|relate|extend|appl)\w*\b[^.;]{0,140}\b(?:under|pursuant\s+to|upon|to)\b[^.;]{0,80}\b(?:Plans?|options|awards)\b", re.I)),
    # `so that it covers offers under the 2004 Plan of shares formerly available under the 1995 Plan`
    ("share_transfer", gated(r"\b(?:covers?|appl(?:y|ies)\s+to|relates?\s+to)\b[^.;]{0,120}\bunder\s+the\b[^.;]{0,60}\bPlan\b[^.;]{0,80}\b(?:formerly|previously|originally)\s+(?:registered|available|reserved|offered|issuable)\b", re.I)),
    # `provides for the issue of those 98,700 shares under the 2013 Plan`
    ("share_transfer", gated(r"\b(?:issue|issuance|sale|use)\s+of\s+(?:those|these|such|the)\b[^.;]{0,60}\bshares\b[^.;]{0,60}\bunder\s+the\s+[^.;]{0,60}\bPlan\b", re.I)),
    ("form_conversion", gated(r"\bto\s+(?:have|put|place|continue)\b[^.;]{0,40}\bon\s+(?:a\s+)?Form\s+(?:S|F)-\d|\bconver(?:t|ts|ting|sion)\b[^.;]{0,100}\bForm\s+(?:S|F|SB)-\d|\bfrom\s+(?:a\s+|the\s+)?Form\s+(?:S|F|SB)-\d[^.;]{0,40}\bto\b", re.I)),
    ("prospectus_update", gated(r"\bprospectus(?:es)?\b(?!\s+delivery)|\bfinancial\s+statements\b|\bSection\s+10\s*\(a\)\s*\(3\)|\bup\s+to\s+date\b|\bselling\s+\w*\s?holders?\b|\bselling\s+\w+holders\b|\baudited\s+(?:accounts|statements|balance)\b|\bdescription\s+of\s+(?:our|the|its)\s+business\b|\bannual\s+report\b|\bForm\s+10-K\b|\brisk\s+factors\b"
            # `to consolidate all stickers`, `to disclose the change in the offering price`
            r"|\bstickers?\b|\bdisclos(?:e|es|ing|ures?)\b(?!\s+Interpretation)|\boffering\s+price\b|\bextend(?:s|ing)?\s+the\s+offering\b|\bplan\s+of\s+distribution\b", re.I)),
    ("exhibits", gated(r"\bexhibits?\b|\b(?<!without the )consents?\s+(?:of|from)\b|\bopinions?\s+(?:of|as\s+to|from)\b|\b(?:statement\s+of\s+eligibility|powers?\s+of\s+attorney|Rule\s+462\s*\(d\))|\b(?:form\s+of|supplemental)\s+(?:[\w-]+\s+){0,3}indenture\b|\bnothing\s+but\s+an?\s+document\b", re.I)),
    ("other", gated(r"\bplans?\s+(?:was|were|has\s+been|have\s+been)\s+amended\b|\bchange\s+(?:of|in)\s+[^.;,]{0,40}?\bnames?\b|\bamendment(?:\s+and\s+restatement)?\s+(?:of|to)\s+(?:the|its|such)\s+[^.;]{0,80}\bPlan\b|\b(?:filing|registration)\s+fees?\b|\b(?:the|its|their)\s+fee\b|\b(?:both|new|changed?|correct\w*|former|the|its|in\s+the)\s+names?\b|\bname\s+(?:of|change)\b|\bmisprints?\b|\bcorrect(?:s|ing)?\s+(?:the|an?|this|that|these|\w+)\s+(?:\w+\s+)?(?:mistakes?|errors?|figures?|numbers?)\b|\btypographical\b|\bclerical\b|\b(?:correct\w*|error|mistake)\b[^.;]{0,60}\b(?:facing|cover)\s+(?:page|sheet)\b|\binterests\s+in\s+(?:the|that|its)\b|\bplan\s+interests\b|\bRule\s+4(?:16|62\s*\(e\))|\bguarant(?:or|ee)s?\b|\bco-?registrants?\b|\bomission\b|\bidentification\s+number\b|\bagent\s+for\s+service\b|\bdelay\w*\b[^.;]{0,40}\beffective\w*|\bstock\s+split\b|\bpar\s+value\b[^.;]{0,60}\b(?:correct|chang)\w*", re.I)),
)  # fmt: skip
MOVES_OR_REMOVES = frozenset({"deregistration", "share_transfer", "successor", "form_conversion"})
"""Purposes that stand beside a framed one: an amendment may do both, and the order decides."""

# `of the Plan, previously filed with the Commission on May 2, 2001 as`: an exhibit that was there before
_FILED_BEFORE = re.compile(
    r"\b(?:previously|originally|earlier|theretofore|heretofore)\s+filed\b[^;]{0,120}\bas\s+$", re.I
)
_FAR = 260  # characters behind a frame in which what it is for is named
_MAY_FRAME = gated(r"\bamend|\bfiling\b", re.I)


def framed_purposes(words: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The purposes that a sentence's frames name, each with the place of the words that name it.

    `words` is a clause of the substance; places are indexes in it.
    """
    if not _MAY_FRAME.may_match(words):
        return
    for frame in _FRAMES:
        found = frame.search(words)
        if found is None or _NOT_FOR.search(words, 0, found.start()):
            continue
        named = _first_named(words, found.end()) or _by_its_rule(words, found.start())
        if named:
            yield named


# `Pursuant to Rule 416(b) this amendment makes it known that`: the rule stands before the frame
_BY_RULE = (
    ("other", compiled(r"\bRule\s+416\b", re.I)),
    ("exhibits", compiled(r"\bRule\s+462\s*\(d\)", re.I)),
    ("prospectus_update", compiled(r"\bSection\s+10\s*\(a\)\s*\(3\)", re.I)),
    ("successor", compiled(r"\bRule\s+414\b", re.I)),
)


def _by_its_rule(words: str, end: int) -> tuple[str, tuple[int, int]] | None:
    """The purpose of the rule that a sentence begins with, before its frame; removals aside."""
    if REMOVAL.search(words):
        return None
    for purpose, pattern in _BY_RULE:
        if found := pattern.search(words, 0, end):
            return purpose, found.span()
    return None


def _first_named(words: str, start: int) -> tuple[str, tuple[int, int]] | None:
    """What is named first behind a frame; None where it is a removal, or nothing of the table."""
    end = min(start + _FAR, len(words))
    places = [
        (match.start(), rank, purpose, match.span())
        for rank, (purpose, pattern) in enumerate(_HEADS)
        for match in pattern.finditer(words, start, end)
        if not _NOT_FOR.search(words, start, match.start())
        and not (purpose == "exhibits" and _FILED_BEFORE.search(words, start, match.start()))
    ]
    if not places:
        return None
    at, _, purpose, span = min(places)
    removal = REMOVAL.search(words, start, end)
    if removal is not None and removal.start() < at:
        return None
    return purpose, span
