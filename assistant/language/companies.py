"""Names of companies and law firms, and when two companies are one."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.gated import gated
from assistant.language.offices import holds_office
from assistant.language.openings import compiled
from assistant.language.printed_names import clean_name, fold_accents

__all__ = ["is_company_name", "is_law_firm", "same_company"]

_TAG = re.compile(r"<[^<>\n]{1,40}>")
# Legal forms, one spelling each. Longer ones first.
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b{pattern}(?!\w)"), form)
    for pattern, form in (
        (r"limited liability company", "llc"),
        (r"limited liability limited partnership", "lllp"),
        (r"limited liability partnership", "llp"),
        (r"public limited company", "plc"),
        (r"limited partnership", "lp"),
        (r"national association", "na"),
        (r"societe anonyme", "sa"),
        (r"aktiengesellschaft", "ag"),
        (r"naamloze vennootschap", "nv"),
        (r"professional corporation", "pc"),
        (r"incorporated", "inc"),
        (r"incorporation", "inc"),
        (r"corporation", "corp"),
        (r"company", "co"),
        (r"companies", "cos"),
        (r"limited", "ltd"),
        (r"limitee", "ltd"),
        (r"brothers", "bros"),
        (r"international", "intl"),
        (r"and", "&"),
    )
)
_HEADER_STATE = re.compile(r"\s*/[A-Za-z]{2,8}/?\s*$")  # `8X8 INC /DE/` in SGML headers
_DOTTED = re.compile(r"\b((?:[a-z]\.\s?){1,4}[a-z])\.?(?![a-z])")

_COMPANY_END = re.compile(
    r"(?:\b(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|llp|lllp|lp"
    r"|plc|n\.?\s?a|n\.?\s?v|b\.?\s?v|s\.?\s?a|a\.?\s?g|s\.?\s?p\.?\s?a|a/s|a\.?b|oyj|asa|gmbh"
    r"|s\.?a\.?r\.?l|s\.?a\.? de c\.?v|k\.?k|kgaa|s\.?e|l\.\s?l\.\s?c|l\.\s?p|l\.\s?l\.\s?p"
    r"|p\.\s?l\.\s?c|p\.\s?c|u\.?l\.?c|pty|partnership|trust|bancorp|bancorporation|bancshares"
    r"|bankshares|holdings?|group|partners|ventures|industries|technologies|enterprises"
    r"|associates|association|bank|fund|foundation|cooperative|subsidiary|solutions|systems"
    r"|laboratories|pharmaceuticals|communications|networks|semiconductors?|properties"
    r"|resources|energy|financial|international|capital|reit)\b\.?)"
    r"\s*+(?:\(.{0,60}\))?\s*+(?:/[A-Za-z]{2,8}/?)?[\s,.;:*\"”’]*+$",
    re.I,
)
_SURE_FORM = re.compile(
    r"(?:,|\b)\s*(?:inc\b|incorporated\b|corp\b|corporation\b|ltd\b|llc\b|l\.\s?l\.\s?c|l\.p\.|llp\b"
    r"|plc\b|n\.v\.|s\.a\.|gmbh\b)",
    re.I,
)


@lru_cache(maxsize=2048)
def is_company_name(text: str) -> bool:
    """Whether the text ends like a company's name: a legal form, or a word like `Bancorp`."""
    text = text.strip()
    if not 2 < len(text) <= 160 or "\t" in text:
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "\"“'‘(" or text[:3].islower()):
        return False
    if holds_office(text, at_start=True):
        return False
    words = text.split()
    if len(words) == 1 and not _SURE_FORM.search(text):
        return False
    return bool(_COMPANY_END.search(text)) and (words[0].casefold() not in {"and", "or", "of"})


@lru_cache(maxsize=2048)
def _company_key(name: str) -> str:
    name = fold_accents(_HEADER_STATE.sub("", _TAG.sub(" ", name).strip()))
    name = name.replace("’", "'").replace("&", " & ")
    name = _DOTTED.sub(lambda m: re.sub(r"[.\s]", "", m.group(1)), name)
    name = re.sub(r"['`]", "", name)
    name = " ".join(re.sub(r"[^\w&+]", " ", name).split())
    for pattern, form in _FORMS:
        name = pattern.sub(form, name)
    return re.sub(r"^the ", "", name)


def same_company(a: str, b: str) -> bool:
    """Whether two names are one company's: spelling of the legal form, case, punctuation,
    `&` and `and`, a leading `The` and a header's `/DE/` do not count; a missing form does."""
    left = _company_key(a)
    return bool(left) and left == _company_key(b)


# --- law firms ----------------------------------------------------------------------------

_FIRM_FORM = compiled(
    r"\b(?:l\.?\s?l\.?\s?p|p\.?\s?l\.?\s?l\.?\s?c|p\.\s?c|p\.\s?a|(?-i:PC)$|l\.\s?l\.\s?p|apc|llc|lpa|s\.?\s?c"
    r"|professional\s+(?:law\s+)?(?:corporation|association|limited)|a\s+law\s+corporation|chartered"
    r"|law\s+(?:offices?|firm|group|corporation)|attorneys?(?:\s+at\s+law)?|solicitors|advocates"
    r"|barristers|counsell?ors\s+at\s+law|abogados|avocats|rechtsanw[aä]lte)\b\.?",
    re.I,
)
_FIRM_LIST = re.compile(
    r"^[A-Z][\w'’.\-]+(?:,?\s+[A-Z][\w'’.\-]*){0,6},?\s+(?:&|and)\s+[A-Z][\w'’.\-]+(?:\s+[A-Z][\w'’.\-]+)?"
    r"(?:[,\s]+(?:LLP|L\.L\.P\.|P\.?C\.?|P\.?A\.?|PLLC|LLC|A\s+Professional.*|Professional.*|Chartered))?$",
)
# Firms that are often printed with neither ampersand nor form.
_FIRMS = re.compile(
    r"^(?:jones(?:\s*+,)?\s+day\b|cooley\b|dechert\b|venable\b|latham\b|paul\s+hastings\b|baker\s+botts\b"
    r"|allen\s+matkins\b|hogan\s+lovells\b|white\s+(?:&|and)\s+case\b|proskauer\b|linklaters\b"
    r"|freshfields\b|clifford\s+chance\b|slaughter\s+and\s+may\b|debevoise\b|goodwin\s+procter\b"
    r"|holland\s+(?:&|and)\s+knight\b|bryan\s+cave\b|perkins\s+coie\b|fenwick\b|wilmer)",
    re.I,
)
# A corner of two streets: `Sixth and Marquette`, `Main & Franklin Streets`.
_CORNER = re.compile(
    r"^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth)\s+(?:&|and)\s"
    r"|\b(?:streets|avenues|sts|aves|roads)\b\.?$",
    re.I,
)
_OTHER_ATTORNEYS = re.compile(r"\bpowers?\s+of\s+attorney|\battorneys?[\s-]+in[\s-]+fact", re.I)
_AUDITORS = gated(
    r"\b(?:ernst|deloitte|kpmg|pricewaterhouse\w*|coopers|arthur\s+andersen|grant\s+thornton|bdo"
    r"|touche|marwick|crowe|accountants?|cpas?)\b",
    re.I,
)


_OTHER_BUSINESS = re.compile(
    r"\b(?:inc|incorporated|company|corp|plan|trust|bank|bancorp|fund)\b", re.I
)


_COMPANY_FORM = re.compile(r"\b(?:llc|s\.?c|corporation)\b\.?$", re.I)


@lru_cache(maxsize=2048)  # lines of covers and signature pages, asked again and again
def is_law_firm(text: str) -> bool:
    """Whether the text is a law firm's name: LLP and its kin, a list of surnames with `&`, or a
    firm known to print neither. Auditors and companies (`Inc.`, `Company`) are not."""
    text = " ".join(clean_name(text).split())
    if not 4 < len(text) <= 120 or any(c.isdigit() for c in text) or _AUDITORS.search(text):
        return False
    if _FIRMS.match(text):
        return True
    if _OTHER_ATTORNEYS.search(text):
        return False
    if _OTHER_BUSINESS.search(text):
        return False
    if not _FIRM_FORM.sub("", text).strip(" ,.&"):
        return False
    if _FIRM_FORM.search(text) and (
        not _COMPANY_FORM.search(text) or re.search(r"professional|law|&|\band\b", text, re.I)
    ):
        return text[0].isupper()
    if _CORNER.search(text):
        return False
    listed = text if not text.isupper() else text.title().replace(" And ", " and ")
    return bool(_FIRM_LIST.match(listed)) and not holds_office(text)
