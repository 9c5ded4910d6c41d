"""Names of people, companies and law firms: how filings print them, and when two are one.

Offices (titles of signatories) stand in `assistant.language.offices`; `split_titles` and
`title_spans` are offered here too, because whoever reads a name reads its title next.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.language.offices import holds_office, split_titles, title_spans

__all__ = [
    "clean_name",
    "honorific_edges",
    "is_company_name",
    "is_law_firm",
    "is_person_name",
    "same_company",
    "same_person",
    "split_titles",
    "strip_honorifics",
    "title_spans",
]

# Honorifics before a name. Each with the case it serves.
_PREFIXES = (
    r"the\s+right\s+hon(?:ou?rable)?\.?",  # The Right Honourable Brian Mulroney
    r"the\s+hon(?:ou?rable)?\.?",  # The Honorable Jane Roe
    r"hon(?:ou?rable|\.)(?=\s)",  # Hon. Jane Roe
    r"mr\.?(?=\s)",
    r"mrs\.?(?=\s)",
    r"ms\.?(?=\s)",
    r"messrs\.?(?=\s)",
    r"dr\.?(?=\s)",
    r"prof(?:essor|\.)(?=\s)",
    r"rev(?:erend|\.)(?=\s)",
    r"sir(?=\s)",  # British directors
    r"dame(?=\s)",
    r"lord(?=\s)",
    r"baroness(?=\s)",
    r"gen(?:eral|\.)(?=\s)",  # retired officers on boards
    r"lt\.?\s+gen\.?(?=\s)",
    r"admiral(?=\s)",
    r"adm\.(?=\s)",
    r"ambassador(?=\s)",
    r"senator(?=\s)",
    r"sen\.(?=\s)",
    r"gov\.(?=\s)",
)

# Degrees and honours after a name; they need a comma or a full stop to count where they
# could be initials or a surname.
_SUFFIXES = (
    r"esq(?:uire|s)?\.?",  # copies to counsel
    r"ph\.?\s?d\.?",
    r"sc\.?d\.?",
    r"m\.\s?d\.?",
    r"md",
    r"d\.?d\.?s\.?",
    r"d\.?v\.?m\.?",
    r"d\.?o\.",
    r"j\.?\s?d\.?",
    r"ll\.?\s?[bm]\.?",
    r"m\.?b\.?a\.?",
    r"c\.?p\.?a\.?",
    r"c\.?f\.?a\.?",
    r"c\.?a\.",
    r"f\.?c\.?a\.?",
    r"r\.?\s?n\.?",
    r"p\.?\s?e\.",
    r"q\.?c\.?",  # Queen's Counsel, Canadian boards
    r"k\.?c\.?",
    r"o\.?b\.?e\.?",
    r"c\.?b\.?e\.?",
    r"o\.?c\.?",  # Order of Canada
    r"c\.?m\.",
    r"u\.?s\.?n\.?(?:\s*\(ret(?:ired|\.)?\))?",  # Admiral X, USN (Ret.)
    r"u\.?s\.?a\.?f?\.?(?:\s*\(ret(?:ired|\.)?\))?",
    r"\(ret(?:ired|\.)?\)",
)

_PREFIX = re.compile(rf"^\s*(?:{'|'.join(_PREFIXES)})\s+", re.I)
_SUFFIX = re.compile(
    r"(?:\s*,\s*|\s+(?=[a-z(]\S*\.|\(|esq|phd|md\b|cpa\b|cfa\b|mba\b))"
    rf"(?:{'|'.join(_SUFFIXES)})\s*,?\s*$",
    re.I,
)

_LEADING_DEGREE = re.compile(
    rf"(?:[\s,]*(?:{'|'.join(_SUFFIXES)})(?![\w.])(?=[\s,)]|$))+[\s,]*", re.I
)
_TRAILING_HONORIFIC = re.compile(
    r"(?:^|(?<=[\s)]))(?:(?:the\s+)?hon(?:ou?rable|\.)|mrs?\.?|ms\.?|dr\.?|sir|dame|prof\.)\s*$",
    re.I,
)

# Generation suffixes are part of a name.
_GENERATION = re.compile(r"[\s,]+(jr|sr|junior|senior|ii|iii|iv|v|2nd|3rd)\.?\s*$", re.I)
_GENERATIONS = {"junior": "jr", "senior": "sr", "2nd": "ii", "3rd": "iii"}

_TAG = re.compile(r"<[^<>\n]{1,40}>")
_SIGNED = re.compile(
    r"/\s*s\s*/|//\s*s\s*//|\(\s*(?:signed|s)\s*\)|\bs/(?=\s*[A-Z])|(?<![\w/])/s(?=\s+[A-Z])", re.I
)
_LABEL = re.compile(r"^\s*(?:by|name|print(?:ed)?\s+name)\s*[:;]\s*|^\s*by\s+(?=/)", re.I)
_BY_RULE = re.compile(r"^\s*by\s*(?=_)", re.I)
_EDGE = " \t\r\n\f\v\u00a0_*|\"“”„`´'‘’:;,-–—=/\\~+^†‡"

# Particles that are written small inside a surname.
_PARTICLE_WORDS = (
    "de da do dos das di del della der den des du d la le les los las van von vom zu zur "
    "ten ter bin ibn binti al el y e i st ste san af av"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())

# Words that no person's name holds where filings print names near titles, dates, companies.
_OTHER_WORDS = (  # Page, Powers, Stock are surnames; June, April, August first names
    # dates and captions of signature tables
    "january february july september october november december "
    "signature signatures title titles date dated name names capacity capacities "
    # what stands near signatures in capitals
    "securities exchange commission registration registrant registrants statement amendment "
    "post-effective form exhibit exhibits index attorney attorneys "
    "attorney-in-fact pursuant requirements act rule note notes above below following persons "
    "undersigned witness whereof city county commonwealth province state states united "
    "the of for in to at by on and or with as this that its his her their has been have is "
    # plans, companies and their bodies
    "plan plans committee board trust trustee trustees bank company corporation corp inc "
    "incorporated llc llp lp ltd limited partnership partners group holdings fund funds "
    "association administrator administrative savings retirement employee employees "
    "option options pension benefit benefits compensation incentive "
    # offices and parts of offices
    "officer officers president vice-president chairman chairwoman chairperson director "
    "directors secretary treasurer controller comptroller counsel manager managing "
    "chief principal executive financial accounting operating representative authorized "
    "authorised duly agent signatory member vice senior assistant finance administration "
    "operations marketing human resources "
    # addresses
    "avenue boulevard suite floor building plaza telephone copies copy"
)
_NOT_IN_PERSONS = frozenset(_OTHER_WORDS.split())

_WORD = re.compile(r"[^\s,]+")
_NICKNAME = re.compile(
    r"[\"“”'‘’(][^\"“”'‘’()\s]{1,20}(?:\s[^\"“”'‘’()\s]{1,20})?[\"“”'‘’)](?=\s|,|$)"
)

# Short forms under which people sign while their full name is typed below.
_SHORT_FORMS = {
    "bill": "william", "will": "william", "billy": "william", "bob": "robert", "rob": "robert",
    "bobby": "robert", "dick": "richard", "rick": "richard", "rich": "richard", "jim": "james",
    "jimmy": "james", "mike": "michael", "tom": "thomas", "tim": "timothy", "joe": "joseph",
    "dan": "daniel", "dave": "david", "ed": "edward", "ted": "edward", "steve": "stephen",
    "steven": "stephen", "chuck": "charles", "charlie": "charles", "chris": "christopher",
    "ken": "kenneth", "ron": "ronald", "don": "donald", "greg": "gregory", "jeff": "jeffrey",
    "geoff": "geoffrey", "larry": "lawrence", "jerry": "gerald", "tony": "anthony",
    "andy": "andrew", "matt": "matthew", "fred": "frederick", "sam": "samuel", "ben": "benjamin",
    "nick": "nicholas", "pat": "patrick", "pete": "peter", "phil": "philip", "phillip": "philip",
    "ray": "raymond", "sue": "susan", "kathy": "katherine", "kate": "katherine", "liz": "elizabeth",
    "beth": "elizabeth", "jack": "john", "jon": "jonathan", "al": "albert", "art": "arthur",
    "hank": "henry", "gene": "eugene", "vince": "vincent", "walt": "walter", "doug": "douglas",
    "barb": "barbara", "deb": "deborah", "debbie": "deborah", "peggy": "margaret",
}  # fmt: skip


def strip_honorifics(name: str) -> str:
    """The name without `Esq.`, `Ph.D.`, `Dr.`, `The Honorable` …; Jr., Sr., II, III stay."""
    previous = None if len(name) <= 300 else name
    while previous != name:
        previous = name
        name = _PREFIX.sub("", name)
        name = _SUFFIX.sub("", name)
    return name.strip().rstrip(",").rstrip()


def honorific_edges(text: str) -> tuple[int, int]:
    """What stands between degrees at the beginning and honorifics at the end of a piece that is
    left when a name is taken out: `Ph.D. Chief Executive Officer` -> the office's span."""
    lead = _LEADING_DEGREE.match(text)
    start = lead.end() if lead else 0
    tail = _TRAILING_HONORIFIC.search(text, start)
    return start, tail.start() if tail else len(text)


def clean_name(text: str) -> str:
    """A printed name without its furniture: `/s/`, `By:`, rules, asterisks, quotes, tags."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    previous = None
    while previous != text:
        previous = text
        text = _LABEL.sub(" ", _BY_RULE.sub(" ", text))
        if "/" in text or "(" in text:
            text = _SIGNED.sub(" ", text, count=4)
        text = " ".join(text.replace("_", " ").replace("*", " ").split()).strip(_EDGE)
    return text


def _fold(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=1024)
def is_person_name(text: str) -> bool:
    """Whether the text can be one person's name and nothing else: `Guy L. Hecker, Jr.`.

    Two to seven words, capitalised or initials, no office, company, month or digit.
    A single word, an inverted name (`Hecker, Guy`) and a name with its title are not.
    """
    if not text or len(text) > 80 or any(c.isdigit() for c in text):
        return False
    name = strip_honorifics(text)
    name = _NICKNAME.sub("", name)
    name = _GENERATION.sub("", name).strip().rstrip(",")
    if "," in name or any(c in name for c in ':;/\\|$%@#&_<>[]{}()=+!?"'):
        return False
    words = name.split()
    if not 2 <= len(words) <= 7:
        return False
    return _are_name_words(words) and not is_company_name(text) and not holds_office(name)


def _are_name_words(words: list[str]) -> bool:
    full = 0
    for index, word in enumerate(words):
        bare = word.strip(".'’`-")
        if not bare:
            return False
        low = bare.casefold()
        if low in _NOT_IN_PERSONS:
            return False
        if low in _PARTICLES and 0 < index < len(words) - 1:
            continue
        letters = bare.replace(".", "").replace("'", "").replace("’", "").replace("-", "")
        if not letters.isalpha() or not (bare[0].isupper() or bare[0] in "'’"):
            return _small_start(low, bare, index, len(words)) and full > 0
        if word.endswith(".") and len(letters) > 5:
            return False
        full += len(letters) > 1 and "." not in bare
    return full >= 1


def _small_start(low: str, bare: str, index: int, count: int) -> bool:
    # `Vincent d'Angelo`: a last word that starts small and holds a capital.
    return index == count - 1 and any(c.isupper() for c in bare[1:]) and low.isascii()


@lru_cache(maxsize=1024)
def _person_parts(name: str) -> tuple[tuple[str, ...], str]:
    name = strip_honorifics(clean_name(name))
    name = _NICKNAME.sub(" ", name)
    generation = ""
    match = _GENERATION.search(name)
    if match and len(name[: match.start()].split()) >= 2:
        generation = match.group(1).casefold()
        generation = _GENERATIONS.get(generation, generation)
        name = name[: match.start()]
    spaced = re.sub(r"\.(?=\S)", ". ", name)
    words = re.sub(r"[^\w ]", "", _fold(spaced.replace("-", " "))).split()
    return tuple(words), generation


def _same_given(left: str, right: str) -> bool:
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return _SHORT_FORMS.get(left, left) == _SHORT_FORMS.get(right, right)


def same_person(a: str, b: str) -> bool:
    """Whether two printed names are the same person's within one filing.

    Case, punctuation, accents and honorifics do not count; an initial stands for its name,
    a middle name may be missing, a short form (`Bill`) for the full one; different middle
    initials, first names or generations (Jr. and Sr.) are different people.
    """
    left, left_generation = _person_parts(a)
    right, right_generation = _person_parts(b)
    if not left or not right:
        return False
    if left_generation and right_generation and left_generation != right_generation:
        return False
    if "".join(left) == "".join(right):
        return True
    if len(left) < 2 or len(right) < 2 or left[-1] != right[-1]:
        return False
    return _same_givens(left[:-1], right[:-1])


def _same_givens(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if len(left) > len(right):
        left, right = right, left
    if len(left) == len(right):
        return all(_same_given(x, y) for x, y in zip(left, right, strict=True))
    # The shorter drops middle names (`John Doe`, `John Q. Doe`) or a leading initial.
    if _same_given(left[0], right[0]) and (len(left[0]) > 1 or len(right[0]) > 1):
        return _are_subsequence(left[1:], right[1:])
    return len(right[0]) == 1 and len(left[0]) > 1 and _are_subsequence(left, right[1:])


def _are_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_same_given(x, y) for y in rest) for x in short)


# --- companies ----------------------------------------------------------------------------

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
    r"\s*(?:\(.{0,60}\))?\s*(?:/[A-Za-z]{2,8}/?)?[\s,.;:*\"”’]*$",
    re.I,
)
_SURE_FORM = re.compile(
    r"(?:,|\b)\s*(?:inc\b|incorporated\b|corp\b|corporation\b|ltd\b|llc\b|l\.\s?l\.\s?c|l\.p\.|llp\b"
    r"|plc\b|n\.v\.|s\.a\.|gmbh\b)",
    re.I,
)


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


def _company_key(name: str) -> str:
    name = _fold(_HEADER_STATE.sub("", _TAG.sub(" ", name).strip()))
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

_FIRM_FORM = re.compile(
    r"\b(?:l\.?\s?l\.?\s?p|p\.?\s?l\.?\s?l\.?\s?c|p\.\s?c|p\.\s?a|l\.\s?l\.\s?p|apc|llc|lpa|s\.?\s?c"
    r"|professional\s+(?:corporation|association|limited)|a\s+law\s+corporation|chartered"
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
    r"^(?:jones\s*,?\s+day\b|cooley\b|dechert\b|venable\b|latham\b|paul\s+hastings\b|baker\s+botts\b"
    r"|allen\s+matkins\b|hogan\s+lovells\b|white\s+(?:&|and)\s+case\b|proskauer\b|linklaters\b"
    r"|freshfields\b|clifford\s+chance\b|slaughter\s+and\s+may\b|debevoise\b|goodwin\s+procter\b"
    r"|holland\s+(?:&|and)\s+knight\b|bryan\s+cave\b|perkins\s+coie\b|fenwick\b|wilmer)",
    re.I,
)
_AUDITORS = re.compile(
    r"\b(?:ernst|deloitte|kpmg|pricewaterhouse\w*|coopers|arthur\s+andersen|grant\s+thornton|bdo"
    r"|touche|marwick|crowe|accountants?|cpas?)\b",
    re.I,
)


def is_law_firm(text: str) -> bool:
    """Whether the text is a law firm's name: LLP and its kin, a list of surnames with `&`, or a
    firm known to print neither. Auditors and companies (`Inc.`, `Company`) are not."""
    text = " ".join(clean_name(text).split())
    if not 4 < len(text) <= 120 or any(c.isdigit() for c in text) or _AUDITORS.search(text):
        return False
    if _FIRMS.match(text):
        return True
    if re.search(r"\b(?:inc|incorporated|company|corp|plan|trust|bank|bancorp|fund)\b", text, re.I):
        return False
    if not _FIRM_FORM.sub("", text).strip(" ,.&"):
        return False
    if _FIRM_FORM.search(text) and (
        not re.search(r"\b(?:llc|s\.?c|corporation)\b\.?$", text, re.I)
        or re.search(r"professional|law|&|\band\b", text, re.I)
    ):
        return text[0].isupper()
    listed = text if not text.isupper() else text.title().replace(" And ", " and ")
    return bool(_FIRM_LIST.match(listed)) and not holds_office(text)
