"""Tells post-effective amendments from all other submissions.

By the submission type where a header names one (EDGAR Filer Manual, volume II, submission
types); else by what the cover says. A post-effective amendment amends a registration
statement under the Securities Act of 1933 after it took effect (17 CFR 230.462, 230.464).
"""

from __future__ import annotations

import re

from assistant.filing.model import Filing
from assistant.language.gated import gated
from assistant.record import Notice

# Submission types of post-effective amendments, each with what it is.
AMENDMENT_TYPES = {
    "POS AM": "post-effective amendment not immediately effective on filing",
    "POSASR": "post-effective amendment to an automatic shelf registration",
    "POS EX": "post-effective amendment to add exhibits, effective on filing",
    "POS462B": "post-effective amendment to a Rule 462(b) registration",
    "POS462C": "post-effective amendment under Rule 462(c)",
    "S-8 POS": "post-effective amendment to Form S-8",
    "S-4 POS": "post-effective amendment to Form S-4, effective on filing",
    "S-3DPOS": "post-effective amendment to Form S-3D",
    "S-11 POS": "post-effective amendment to Form S-11",
    "S-1 POS": "post-effective amendment to Form S-1",
    "S-2 POS": "post-effective amendment to Form S-2",
    "S-3 POS": "post-effective amendment to Form S-3",
    "SB-2 POS": "post-effective amendment to Form SB-2",
    "F-1 POS": "post-effective amendment to Form F-1",
    "F-3 POS": "post-effective amendment to Form F-3",
    "F-3DPOS": "post-effective amendment to Form F-3D",
    "F-4 POS": "post-effective amendment to Form F-4",
    "F-6 POS": "post-effective amendment to Form F-6",
    "F-10POS": "post-effective amendment to Form F-10",
}

# Types that look like amendments and are something else, or are met most often.
OTHER_TYPES = {
    "485APOS": "an investment company's post-effective amendment (Rule 485(a))",
    "485BPOS": "an investment company's post-effective amendment (Rule 485(b))",
    "485BXT": "an investment company's new effective date (Rule 485(b))",
    "POS AMI": "an amendment under the Investment Company Act",
    "POS 8C": "a closed-end fund's amendment (Section 8(c))",
    "486APOS": "a closed-end fund's post-effective amendment (Rule 486(a))",
    "486BPOS": "a closed-end fund's post-effective amendment (Rule 486(b))",
    "POS AMC": "an amendment under the Public Utility Holding Company Act",
    "RW": "a withdrawal of a registration statement (Rule 477)",
    "AW": "a withdrawal of an amendment (Rule 477)",
    "8-K": "a current report",
    "10-K": "an annual report",
    "10-Q": "a quarterly report",
    "15-12B": "a termination of registration under the Exchange Act",
    "15-12G": "a termination of registration under the Exchange Act",
    "25-NSE": "an exchange's removal from listing",
    "CORRESP": "a letter to the Commission's staff",
    "UPLOAD": "a letter of the Commission's staff",
}
_PRE_EFFECTIVE = re.compile(r"(?:S|F|SB|N)-?\d{0,2}[A-Z0-9]*/A\Z")
_REGISTRATION = re.compile(r"(?:S|F|SB)-\d{1,2}[A-Z]*\Z")
_SPACES = re.compile(r"[\s_-]+")

# In any spelling, over lines, with tags left in the text.
_GAP = r"(?:[\W_]|</?[a-z]>){%s}"
_POST_EFFECTIVE = gated(
    rf"\bpost{_GAP % '0,60'}?effective{_GAP % '0,200'}?amendment", re.IGNORECASE
)
# `AMENDMENT NO. 1` / `(Post-Effective)`
_POST_BEHIND = gated(
    r"\bamendment\s{1,40}no\.?\s{0,4}\w{1,9}\s{0,80}\(?post\W{0,3}effective\b", re.IGNORECASE
)
# "a post-effective amendment" is what check boxes of every cover say; "constitutes
# Post-Effective Amendment No. 1 to" is a new registration statement under Rule 429.
_MENTIONED = re.compile(
    r"(?<!/)\b(?:an?|any|each|such|constitut\w+|no|further)[\s|]+\Z",  # not that of `FORM F-6/A`
    re.IGNORECASE,
)
# In lower case and with a word of its own first, which is what makes a search quick.
_FUND = (
    re.compile(r"form(?<!\wform)\s*+\W?\s*+n\W{0,3}\d"),
    re.compile(r"investment\s+company\s+act\s+of\s+1940"),
)
_SECURITIES_FORM = re.compile(r"\bform\s*+\W?\s*+(?:S|F)\W{0,3}\d", re.I)
# `AMENDMENT NO. 1 TO FORM S-8`: that form takes effect when it is filed (17 CFR 230.462(a)), so
# that its amendments all come after; one that calls itself pre-effective is told by its words.
_TO_FORM_S8 = gated(
    r"\bamendment\s{1,40}(?:no\.?|number)\s{0,4}\w{1,9}\s{1,40}(?:to\s{1,40}(?:the\s{1,40})?)?"
    r"(?:registration\s{1,40}statement\s{1,40}on\s{1,40})?form\s{1,4}S\W{0,3}8\b",
    re.IGNORECASE,
)
_PRE_EFFECTIVE_BEFORE = re.compile(r"\bpre\W{0,3}effective[\s|]*\Z", re.IGNORECASE)
_NAME_CAPTION = re.compile(r"exact\s+name", re.IGNORECASE)  # below the title of the form
# Applications of utility holding companies are amended after they took effect too.
_HOLDING_COMPANY = re.compile(r"public\s+utility\s+holding\s+company\s+act\s+of\s+1935")
_REACH = 6_000  # characters of a cover in which the title stands

CODE = "not_an_amendment"


def amendment_notice(filing: Filing) -> Notice | None:
    """None for a post-effective amendment; else a notice that says what the filing is instead.

    The header's submission type decides, or a bare document's; without one, the cover does.
    """
    if CODE not in filing.derived:
        filing.derived[CODE] = _notice(filing)
    notice: Notice | None = filing.derived[CODE]
    return notice


def _notice(filing: Filing) -> Notice | None:
    kind = filing.header.submission_type or (filing.main.type if filing.documents else None)
    if kind:
        return None if is_amendment_type(kind) else _by_type(kind)
    return _by_cover(filing)


def is_amendment_type(submission_type: str) -> bool:
    """Whether an EDGAR submission type is that of a post-effective amendment."""
    return _compact(submission_type) in _COMPACT_TYPES


def _compact(kind: str) -> str:
    return _SPACES.sub("", kind.upper()).removesuffix("/A")


_COMPACT_TYPES = frozenset(_compact(kind) for kind in AMENDMENT_TYPES)
_OTHER_COMPACT = {_compact(kind): meaning for kind, meaning in OTHER_TYPES.items()}


def _by_type(kind: str) -> Notice:
    plain = " ".join(kind.split())
    meaning = _OTHER_COMPACT.get(_compact(kind))
    if meaning is None and _PRE_EFFECTIVE.match(plain.upper()):
        meaning = "an amendment before effectiveness"
    if meaning is None and _REGISTRATION.match(plain.upper()):
        meaning = "a registration statement"
    what = f"{plain} ({meaning})" if meaning else plain
    return Notice(
        code=CODE,
        message=f"the submission type is {what}, which is not a post-effective amendment"
        " of a Securities Act registration statement",
    )


def _by_cover(filing: Filing) -> Notice | None:
    covers = filing.sections_of("cover")
    start = filing.main.start
    end = min(filing.main.end, max((c.end for c in covers), default=start) + 2_000, start + _REACH)
    cover = filing.text[start : min(filing.main.end, max(end, start + 2_000))]
    if not any(
        not _MENTIONED.search(cover[max(0, match.start() - 30) : match.start()])
        for pattern in (_POST_EFFECTIVE, _POST_BEHIND)
        for match in pattern.finditer(cover)
    ) and not _amends_form_s8(cover):
        return Notice(
            code=CODE,
            message="the cover does not say “Post-Effective Amendment”: this is not one,"
            " or its cover is missing",
        )
    return _of_another_act(cover)


def _amends_form_s8(cover: str) -> bool:
    """Whether the title, above the registrant's name, is that of an amendment to Form S-8."""
    caption = _NAME_CAPTION.search(cover)
    return caption is not None and any(
        not _PRE_EFFECTIVE_BEFORE.search(cover[max(0, title.start() - 30) : title.start()])
        for title in _TO_FORM_S8.finditer(cover[: caption.start()])
    )


def _of_another_act(cover: str) -> Notice | None:
    """What a cover of a post-effective amendment says where it names no form of the Securities
    Act of 1933 and another act."""
    low = cover.lower()
    if any(words.search(low) for words in _FUND):
        kind = "an investment company's registration (Form N-…)"
    elif _HOLDING_COMPANY.search(low):
        kind = "an application under the Public Utility Holding Company Act"
    else:
        return None
    if _SECURITIES_FORM.search(cover):
        return None
    return Notice(
        code=CODE,
        message=f"the cover is that of {kind},"
        " which is not a post-effective amendment in this sense",
    )
