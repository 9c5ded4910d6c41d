"""What stands before and after a person's name: forms of address, styles, degrees, orders."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["honorific_edges", "is_honorific", "strip_honorifics", "styled_name"]

# Forms of address before a name, dropped from it. Each with the case it serves.
_FORMS_OF_ADDRESS = (
    r"the\s+right\s+hon(?:ou?rable)?\.?",  # The Right Honourable Brian Mulroney
    r"the\s+hon(?:ou?rable)?\.?",  # The Honorable Jane Roe
    r"hon(?:ou?rable|\.)(?=\s)",  # Hon. Jane Roe
    r"mr\.?(?=\s)",
    r"mrs\.?(?=\s)",
    r"ms\.?(?=\s)",
    r"messrs\.?(?=\s)",
    r"dr\.?(?=\s)",
    r"prof(?:essor|\.)(?=\s)",
    r"sir(?=\s)",  # British directors
    r"(?:herr|frau)(?=\s+\S+\s)",  # German boards
)

# Styles that say who somebody is: a record gives a name with them, as printed.
_STYLES_BEFORE = (
    r"(?:the\s+)?(?:(?:very|most|right|rt\.?)\s+)?rev(?:erend|\.)(?=\s)",  # clergy on boards
    r"rt\.?\s+hon(?:ou?rable|\.)(?=\s)",  # Privy Counsellors
    r"(?:fr|br|sr|msgr)\.(?=\s)",  # Catholic hospitals: father, brother, sister, monsignor
    r"(?:monsignor|rabbi|imam)(?=\s)",
    r"(?:father|brother|sister|bishop|archbishop|judge|justice)(?=\s+\S+\s+\S)",
    r"dame(?=\s)",
    r"(?:lord|lady|baroness|viscount)(?=\s)",
    r"(?:lt|maj|brig|rear|vice)\.?\s+(?:gen|adm)(?:eral|iral|\.)(?=\s)",
    r"gen(?:eral|\.)(?=\s)",  # retired officers on boards
    r"(?:(?:lt\.?\s+)?col|capt|maj|cmdr|brig)\.(?=\s)",
    r"(?:admiral|adm\.)(?=\s)",
    r"ambassador(?=\s)",
    r"senator(?=\s)",
    r"sen\.(?=\s)",
    r"gov\.(?=\s)",
    r"h\.\s?[er]\.(?:\s?h\.)?(?=\s+\S+\s)",  # His Excellency, Royal Highness: Gulf boards
    r"(?:dipl\.-)?ing\.(?=\s)",  # Austrian and German boards
    r"(?:dr|dipl)\.-(?:ing|kfm|kffr|vw)\.(?=\s)",
    r"(?:mag|lic|iur|jur|rer|nat|phil|oec|med|pol|techn)\.(?=\s)",  # Dr. rer. nat. Karl Roe
    r"h\.\s?c\.(?=\s)",
    r"\(ret(?:ired|\.)?\)(?=\s)",  # Lt. Gen. (Ret.) Ann Poe
)

# Degrees after a name, dropped from it.
_DEGREES = (
    r"esq(?:uire|s)?\.?",  # copies to counsel
    r"ph\.?\s?d\.?",
    r"sc\.?d\.?",
    r"m\.\s?d\.?",
    r"md",
    r"d\.?d\.?s\.?",
    r"d\.?v\.?m\.?",
    r"d\.?o\.",
    r"j\.?\s?d\.?",
    r"ll\.?\s?[bmd]\.?",
    r"m\.?b\.?a\.?",
    r"c\.?p\.?a\.?",
    r"c\.?f\.?a\.?",
    r"c\.?a\.",
    r"f\.?c\.?a\.?",
    r"r\.?\s?n\.?",
    r"p\.?\s?e\.",
    r"adv(?:ocate|\.)",  # Israeli and South African counsel
)

# Orders, honours and rarer letters, which a record gives with the name, as printed.
_STYLES_AFTER = (
    r"[qk]\.?c\.?",  # King's Counsel, Canadian boards
    r"[ockmdg]\.?b\.?e\.?",  # British honours
    r"c\.?m\.?g\.?",
    r"a[com](?=\s*,?\s*$)",  # Order of Australia
    r"o\.?c\.?",  # Order of Canada
    r"c\.?m\.",
    r"u\.?s\.?(?:n|m\.?c|c\.?g|a\.?f?)\.?(?:\s*\(ret(?:ired|\.)?\))?",  # Admiral X, USN (Ret.)
    r"\(ret(?:ired|\.)?\)",
    r"osb|sj|osf|ofm|rsm|csj|csc|ssnd",  # religious orders without full stops
    r"(?:ed|th|psy|pharm)\.?\s?d\.?",
    r"d\.?\s?min\.?|r\.?\s?ph\.?|dr\.?\s?p\.?\s?h\.?",
    r"[bmd]\.?\s?(?:sc|phil|div|tech)\.?",  # D.Sc., M.Phil., M.Div.
    r"p\.?\s?(?:eng|geo)\.?|ing\.|icd\.?\s?d\.?",  # Canadian boards
    r"f\.?r\.?s\.?|fc[cp]a|acc?a|cgma|cma|faia|aia|dba|dmd|dpm|mph|fac[ps]|fache|clu|chfc",
)

# Any other order or degree in initials (O.S.B., S.J.) after a comma; companies' forms
# (N.A., L.L.C.), places (D.C., N.Y.) and generations (J.R.) look the same.
_INITIALS = (
    r"(?!(?:n\.\s?[avycjhmd]|s\.\s?[acd]|a\.\s?g|b\.\s?v|l\.\s?p|p\.\s?[ac]|p\.\s?l\.\s?(?:l\.\s?)?c"
    r"|l\.\s?l\.\s?(?:[cp]|l\.\s?p)|u\.\s?[sk](?:\.\s?a)?|d\.\s?c|r\.\s?i|[js]\.\s?r)\.)"
    r"(?:[a-z]\.\s?){2,5}"
)

_PREFIX = re.compile(
    rf"\s*(?:(?P<style>{'|'.join(_STYLES_BEFORE)})|{'|'.join(_FORMS_OF_ADDRESS)})\s+", re.I
)
# Without a comma, letters after a name need a full stop or must be sure to count: they could
# be initials or a surname.
_SUFFIX = re.compile(
    r"(?:\s*,\s*|(?<=[a-z])\.\s+(?=esq)|\s+(?=[a-z(]\S*\.|\(|esq|phd|md\b|cpa\b|cfa\b|mba\b))"
    rf"(?:{'|'.join(_DEGREES)}|(?P<style>{'|'.join(_STYLES_AFTER)}))\s*+,?\s*+$"
    rf"|\s*,\s*(?P<initials>{_INITIALS})\s*+,?\s*+$",
    re.I,
)
_BARE_DEGREES = ("esq", "esquire", "phd", "md", "cpa", "cfa", "mba")
_LEADING_DEGREE = re.compile(
    rf"(?:[\s,]*(?:{'|'.join((*_DEGREES, *_STYLES_AFTER))})(?![\w.])(?=[\s,)]|$)"
    rf"|\s*,\s*{_INITIALS}(?=[\s,)]|$))+[\s,]*",
    re.I,
)
_TRAILING_HONORIFIC = re.compile(
    r"(?:^|(?<=[\s)]))(?:(?:(?:the\s+)?(?:hon(?:ou?rable|\.)|rev(?:erend|\.))|mrs?\.?|ms\.?|dr\.?|sir|dame"
    r"|prof\.|fr\.|msgr\.|rabbi|lord|lady|baroness|(?:gen|adm|col|capt)\.|h\.e\.)\s*)+$",
    re.I,
)
_ALONE = re.compile(
    r"(?:(?:the\s+)?(?:hon(?:ou?rable|\.)|rev(?:erend|\.?))|mrs?\.?|ms\.?|dr\.?|sir|dame|prof(?:essor|\.?)|fr\.?"
    r"|msgr\.?|esq\.?|ph\.?\s?d\.?|m\.\s?d\.?|[\s,])+",
    re.I,
)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, str]:
    """The bare name, and the name with its styles."""
    start, end = 0, len(name)
    if end > 300:
        return name.strip().rstrip(",").rstrip(), name.strip()
    styled_start, styled_end = -1, -1
    while (lead := _PREFIX.match(name, start, end)) is not None:
        if styled_start < 0 and lead["style"]:
            styled_start = lead.start("style")
        start = lead.end()
    may_end = any(c in name for c in ",.(") or name.rstrip().lower().endswith(_BARE_DEGREES)
    while may_end and (tail := _SUFFIX.search(name, start, end)) is not None:
        if styled_end < 0 and (tail["style"] or tail["initials"]):
            styled_end = tail.end("style") if tail["style"] else tail.end("initials")
        end = tail.start()
    bare = name[start:end].strip().rstrip(",").rstrip()
    if styled_start < 0 and styled_end < 0:
        return bare, bare
    left = styled_start if styled_start >= 0 else start
    styled = name[left : max(styled_end, end)].strip().rstrip(",").rstrip()
    return bare, styled


def strip_honorifics(name: str) -> str:
    """The name without `Esq.`, `Ph.D.`, `Dr.`, `Fr.`, `O.S.B.` …; Jr., Sr., II, III stay."""
    return _parts(name)[0]


def styled_name(name: str) -> str:
    """The name as a record gives it: without forms of address and common degrees, with styles
    and orders: `Dr. Ann Poe, Ph.D.` is `Ann Poe`, `Fr. Max Roe, O.S.B.` stays as printed."""
    return _parts(name)[1]


@lru_cache(maxsize=2048)  # the cells of signature pages are much alike
def is_honorific(text: str) -> bool:
    """Whether the text is a form of address or a degree and no name: `Dr.` in its own cell."""
    return len(text) < 40 and _ALONE.fullmatch(text) is not None


def honorific_edges(text: str) -> tuple[int, int]:
    """What stands between degrees at the beginning and honorifics at the end of a piece that is
    left when a name is taken out: `Ph.D. Chief Executive Officer` -> the office's span."""
    lead = _LEADING_DEGREE.match(text)
    start = lead.end() if lead else 0
    tail = _TRAILING_HONORIFIC.search(text, start)
    return start, tail.start() if tail else len(text)
