"""Names of people: what is one, and when two printed ones are the same person's.

The readers of companies, law firms, honorifics and titles are offered here too, because
whoever reads one name reads the others next.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.companies import is_company_name, is_law_firm, same_company
from assistant.language.honorifics import (
    honorific_edges,
    is_honorific,
    strip_honorifics,
    styled_name,
)
from assistant.language.offices import holds_office, split_titles, title_spans
from assistant.language.printed_names import clean_name, fold_accents

__all__ = [
    "clean_name",
    "honorific_edges",
    "is_company_name",
    "is_honorific",
    "is_law_firm",
    "is_person_name",
    "same_company",
    "same_person",
    "split_titles",
    "strip_honorifics",
    "styled_name",
    "title_spans",
]

# Generation suffixes are part of a name.
_GENERATION = re.compile(r"[\s,]+(jr|sr|junior|senior|ii|iii|iv|v|2nd|3rd)\.?\s*$", re.I)
_GENERATIONS = {"junior": "jr", "senior": "sr", "2nd": "ii", "3rd": "iii"}

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
    "incorporated llc llp lp ltd pc limited partnership partners group holdings fund funds "
    "association administrator administrative savings retirement employee employees "
    "option options pension benefit benefits compensation incentive "
    # offices and parts of offices
    "officer officers president vice-president chairman chairwoman chairperson director "
    "directors secretary treasurer controller comptroller counsel manager managing "
    "chief principal executive financial accounting operating representative authorized "
    "authorised duly agent signatory member vice senior assistant finance administration "
    "operations marketing human resources development relations affairs planning strategy "
    "compliance communications "
    # addresses
    "avenue boulevard suite floor building plaza telephone copies copy"
)
_NOT_IN_PERSONS = frozenset(_OTHER_WORDS.split())
# Those of them that are surnames as well, behind a middle initial: `Lucius D. Persons`.
_SURNAMES_TOO = frozenset({"persons", "rule", "note", "city", "province", "manager"})

# Lord Wakeham, The Rt. Hon. Baroness Roe of Marl: a title that is the name.
_PROPER = r"(?-i:[A-ZÀ-Þ])[\w'’-]+"
_PEER = re.compile(
    r"(?:(?:the\s+)?(?:rt\.?|right)\s+hon(?:ou?rable|\.)?\s+)?(?:the\s+)?(?:lord|lady|baroness|viscount)"
    rf"(?:\s+{_PROPER}){{1,3}}(?:\s+of\s+{_PROPER}(?:[ -]{_PROPER}){{0,2}})?",
    re.I,
)
_NOT_IN_NAMES = re.compile(r'[:;/\\|$%@#&_<>\[\]{}()=+!?"]')
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


@lru_cache(maxsize=1024)
def is_person_name(text: str) -> bool:
    """Whether the text can be one person's name and nothing else: `Guy L. Hecker, Jr.`.

    Two to seven words, capitalised or initials, no office, company, month or digit.
    A single word, an inverted name (`Hecker, Guy`) and a name with its title are not.
    """
    if not text or len(text) > 80 or any(map(str.isdigit, text)):
        return False
    if _PEER.fullmatch(text):
        return not is_company_name(text) and not holds_office(text)
    name = strip_honorifics(text)
    name = _NICKNAME.sub("", name)
    name = _GENERATION.sub("", name).strip().rstrip(",")
    if "," in name or _NOT_IN_NAMES.search(name):
        return False
    words = name.split()
    if not 2 <= len(words) <= 7:
        return False
    return _are_name_words(words) and not is_company_name(text) and not holds_office(name)


_INITIAL = re.compile(r"[A-Z]\.")


def _are_name_words(words: list[str]) -> bool:
    full = 0
    for index, word in enumerate(words):
        bare = word.strip(".'’`-")
        if not bare:
            return False
        low = bare.casefold()
        if low in _NOT_IN_PERSONS:
            last = index == len(words) - 1 and index > 1 and low in _SURNAMES_TOO
            if not (last and _INITIAL.fullmatch(words[-2])):
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


_GLUED_POINT = re.compile(r"\.(?=\S)")
_MARKS = re.compile(r"[^\w ]")


@lru_cache(maxsize=1024)
def _person_parts(name: str) -> tuple[tuple[str, ...], str]:
    name = name.strip()
    if name[:1] == "(" and name[-1:] == ")":  # as it is typed below a signature
        name = name[1:-1]
    name = _NICKNAME.sub(" ", strip_honorifics(clean_name(name)))
    generation = ""
    match = _GENERATION.search(name)
    if match and len(name[: match.start()].split()) >= 2:
        generation = match.group(1).casefold()
        generation = _GENERATIONS.get(generation, generation)
        name = name[: match.start()]
    spaced = _GLUED_POINT.sub(". ", name)
    words = _MARKS.sub("", fold_accents(spaced.replace("-", " "))).split()
    return tuple(words), generation


def _same_given(left: str, right: str, short_forms: bool) -> bool:
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return short_forms and _SHORT_FORMS.get(left, left) == _SHORT_FORMS.get(right, right)


@lru_cache(maxsize=4096)
def same_person(a: str, b: str, *, short_forms: bool = True) -> bool:
    """Whether two printed names are the same person's within one filing.

    Case, punctuation, accents and honorifics do not count; an initial stands for its name,
    a middle name may be missing, a short form (`Bill`) for the full one unless `short_forms` is
    false; different middle initials, first names or generations (Jr. and Sr.) are different people.
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
    return _same_givens(left[:-1], right[:-1], short_forms)


def _same_givens(left: tuple[str, ...], right: tuple[str, ...], short_forms: bool) -> bool:
    if len(left) > len(right):
        left, right = right, left
    if len(left) == len(right):
        return all(_same_given(x, y, short_forms) for x, y in zip(left, right, strict=True))
    # The shorter drops middle names (`John Doe`, `John Q. Doe`) or a leading initial.
    if _same_given(left[0], right[0], short_forms) and (len(left[0]) > 1 or len(right[0]) > 1):
        return _are_subsequence(left[1:], right[1:], short_forms)
    return (
        len(right[0]) == 1 and len(left[0]) > 1 and _are_subsequence(left, right[1:], short_forms)
    )


def _are_subsequence(short: tuple[str, ...], long: tuple[str, ...], short_forms: bool) -> bool:
    rest = iter(long)
    return all(any(_same_given(x, y, short_forms) for y in rest) for x in short)
