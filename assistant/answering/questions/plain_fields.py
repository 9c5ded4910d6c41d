"""Which plain question a question comes to, by what all its words stand for.

A question is plain where each of its words is known and nothing is left over beside what one field
of the record is asked by: "By whom was it signed as CFO?" is `Who signed as chief financial
officer?`. A word more (a year, a plan, a class) asks for something narrower, and makes it none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answering.questions.plain_words import (
    PHRASES,
    SIGNS,
    TOKEN,
    signs,
    spelled_plainly,
    without_accents,
)
from assistant.answering.questions.scope import FORM, LEGAL_ENDINGS

_PAPERS = "filer document AMENDMENT STATEMENT REF SEC cover amending which name"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A plain question, and what others must and may stand for to mean it.

    `needs` are all needed, each any of several signs; `allows` may stand beside, and none of
    `denies`.
    """

    plain: str
    needs: tuple[str, ...]
    allows: str = ""
    denies: str = ""

    def fits(self, found: frozenset[str]) -> bool:
        """Whether the signs are those of this question, and no others."""
        if not all(found & set(need.split("|")) for need in self.needs):
            return False
        if found & set(self.denies.split()):
            return False
        known = set(self.allows.split()) | {s for need in self.needs for s in need.split("|")}
        return found <= known | set(_PAPERS.split())


_DEAL = "deal merge acquire AGREEMENT"
_REMOVAL = "DEREGISTER terminate security registration unsold original offer now other"
_PEOPLE = "who sign all FOROTHERS officer"

MEANINGS: tuple[Meaning, ...] = (
    Meaning("Does the filing rely on Rule 478?", ("RULE478",),
            "rely sign other WHETHER who sold SEC file purpose all"),
    # people of the signature page and of the cover
    Meaning("What is the title of {person}?", ("PERSON", "title|kind"), "sign title kind who"),
    Meaning("What is the title of {person}?", ("PERSON", "sign", "which|title"), "title kind"),
    Meaning("What is the telephone number of the agent for service?",
            ("AGENT", "phone|number|call"), "who phone number call AREA where OFFICES"),
    Meaning("What is the title of the agent for service?", ("AGENT", "title|kind"),
            "who title kind CEO GC CFO"),
    Meaning("Who is the agent for service?", ("AGENT",), "who process legal file now"),
    Meaning("Who signed as attorney-in-fact?", ("POWER|FOROTHERS",), _PEOPLE + " POWER DIRECTOR title other"),
    Meaning("Who signed as chief executive officer?", ("CEO",), _PEOPLE + " title"),
    Meaning("Who signed as chief financial officer?", ("CFO",), _PEOPLE + " title"),
    Meaning("Who signed as principal accounting officer?", ("PAO",),
            _PEOPLE + " CONTROLLER title"),
    Meaning("Who signed as controller?", ("CONTROLLER",), _PEOPLE + " title"),
    Meaning("How many directors signed?", ("DIRECTOR", "many"), _PEOPLE),
    Meaning("Which directors signed?", ("DIRECTOR",), _PEOPLE + " title kind"),
    Meaning("Which law firm is to receive copies?", ("FIRM",), "copy lawyer who all legal address outside"),
    Meaning("Which lawyer is to receive copies?", ("ATFIRM", "who|lawyer"), "copy lawyer all outside"),
    Meaning("Which lawyer is to receive copies?", ("lawyer|copy",), "copy lawyer who call all legal outside"),
    Meaning("How many persons signed the amendment?", ("sign", "many|number"), "who all"),
    Meaning("When was the amendment signed?", ("sign", "when"), ""),
    Meaning("Where was the amendment signed?", ("sign", "where"), ""),
    Meaning("Who signed the amendment?", ("sign",), "who all"),
    # the registrant
    Meaning("What is the registrant's EIN?", ("EIN",), "number who file"),
    Meaning("What is the registrant's telephone number?", ("phone|call",),
            "phone number call AREA OFFICES many"),
    Meaning("What is the address of the registrant's principal executive offices?",
            ("address|OFFICES",), "address OFFICES where AREA deal all"),
    Meaning("Where is the registrant incorporated?", ("incorporate",), "where legal kind other"),
    # the deal
    Meaning("What is the date of the merger agreement?", ("AGREEMENT|agreement", "when"),
            "AGREEMENT agreement sign deal merge close who", "amending"),
    Meaning("What is the name of the merger subsidiary?", ("MERGERSUB",),
            _DEAL + " who subsidiary number effective"),
    Meaning("When did the merger close?", ("close", "when"), _DEAL + " effective"),
    Meaning("When did the merger become effective?", ("merge|deal", "when", "effective|acquire"),
            _DEAL),
    Meaning("Who acquired the registrant?", ("acquire",), _DEAL + " who subsidiary now"),
    # the statements
    Meaning("How many registration statements are amended?", ("many", "STATEMENTS|STATEMENT"),
            "file terminate kind all number registration"),
    Meaning("What is the number of the post-effective amendment?", ("AMENDMENTNUMBER",),
            "number original all file WHETHER"),
    Meaning("What is the number of the post-effective amendment?", ("AMENDMENT", "number"), "file"),
    Meaning("What are the file numbers of the registration statements?", ("FILENUMBER",),
            "number registration file security STATEMENTS all terminate many"),
    Meaning("What are the file numbers of the registration statements?",
            ("number", "STATEMENT|STATEMENTS|registration|file|SEC|REF"),
            "registration file STATEMENTS all terminate"),
    Meaning("When was the registration statement filed?", ("file", "when", "original|STATEMENT|REF"
            "|registration"), "original security registration now"),
    Meaning("When did the registration statement become effective?", ("effective", "when|SEC"),
            "when original registration file declared many"),
    Meaning("On what form is the registration statement?", ("form",),
            "kind STATEMENTS registration original security file number who"),
    Meaning("Under which plan were the securities registered?", ("plan",),
            "kind who security registration sold all benefit number offer file"),
    # amounts and classes
    Meaning("Does this amendment deregister securities?", ("WHETHER", "DEREGISTER|terminate"),
            _REMOVAL + " sold purpose effective STATEMENTS"),
    Meaning("How many shares are being deregistered?", ("many|number", "DEREGISTER|terminate",
            "security|registration"), _REMOVAL + " sold"),
    Meaning("How many shares were sold?", ("many|number", "sold"), "security registration original already before offer"),
    Meaning("How many shares were sold?", ("security", "sold"), "registration", "which WHETHER"),
    Meaning("How many shares were originally registered?", ("many|number", "registration|cover"
            "|original", "security|registration"), "original STATEMENTS file offer before"),
    Meaning("What class of securities is deregistered?", ("kind|security", "security",
            "DEREGISTER|terminate"), _REMOVAL),
    Meaning("What class of securities is deregistered?", ("kind", "security|DEREGISTER"),
            _REMOVAL),
    Meaning("What is the par value of the shares?", ("PAR",), "security many registration all "
            "DEREGISTER"),
    # causes
    Meaning("Why are the securities being deregistered?", ("why", "DEREGISTER|terminate"),
            _REMOVAL + " file sold STATEMENTS"),
    Meaning("Why was this amendment filed?", ("why", "file|AMENDMENT|document|amending"), "form"),
    # whose filing it is
    Meaning("Who is the registrant?", ("filer|document|AMENDMENT|STATEMENT|REF|file", "who|name"),
            "charter file kind legal security registration"),
)  # fmt: skip
"""The plain questions in order of precedence; the first that fits is meant."""

_MORE_THAN_ONE = re.compile(
    r"\band (?:(?:on|in|to|at|for|under|by) )?(?:what|which|who|whom|when|where|how|why)\b|\+"
    r"|\b(?:first|second|third|initial|earlier|prior|previous|last) (?:post-?effective )?"
    r"(?:amendment|pea)\b(?!.*\b(?:or|number)\b)"
)
"""Two questions in one, or one about another amendment."""
_OF_ONE = re.compile(r"registrant|signed|signature")
"""What is told of one registrant: where there are several, the one that is named counts."""
_BARE_FILER = frozenset({"filer", "name", "legal"})
_REFERENCE = re.compile(rf"(?:\bon )?(?:\bforms? )?{FORM.pattern}", re.I)
_WHETHER = re.compile(
    r"(?:^|, )(?:so |and )?(?:do|does|did|is|are|was|were|has|have|had|can|could|would|will|any)\b"
    r"|\b(?:whether|if)\b|^(?:confirm|check)\b",
    re.I,
)
_ASKS_WHAT = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b", re.I)


def plainly(
    question: str, companies: Sequence[str], people: Iterable[str], *, among: int = 1,
    forms: Iterable[str] = (),
) -> str | None:
    """The plain question that a question comes to; None where it is none.

    `companies` are the names that the registrant goes by, `people` those of the signatories, and
    `among` is how many registrants there are; `forms` are those of the statements.
    """
    text = re.sub(r"['’]s\b", "", without_accents(question).lower())
    if _MORE_THAN_ONE.search(text):
        return None
    text, owned = _sub_names(text, companies, "OWN")
    text, person = _sub_person(text, people)
    named = {m[1].upper() for m in FORM.finditer(text)}
    text = _REFERENCE.sub(" REF ", text)
    spelled = _spelled(text)
    text = _with_phrases(spelled)
    found = _signs(text)
    if found is None and "RULE478" in text and _WHETHER.search(spelled):
        return MEANINGS[0].plain
    if found is None:
        return None
    if len(named) > 1 and _ASKS_WHAT.search(spelled):
        found |= {"form"}
    if named and len(set(forms)) > 1 and "form" not in found:
        return None  # of the statements on one form alone
    if _WHETHER.search(spelled) and not _ASKS_WHAT.search(spelled):
        found |= {"WHETHER"}
    if found <= _BARE_FILER and "filer" in found:
        return "Who is the registrant?" if "OWN" not in text or "name" in found else None
    meaning = next((m for m in MEANINGS if m.fits(found)), None)
    if meaning is None or (owned and among > 1 and _OF_ONE.search(meaning.plain)):
        return None
    if "{person}" in meaning.plain:
        return meaning.plain.format(person=person)
    return meaning.plain


def _pattern(name: str) -> str | None:
    """A pattern for a name: its words with anything between them that is no word."""
    words = re.findall(r"[A-Za-z0-9]+", without_accents(name))
    return r"\W+".join(map(re.escape, words)) if words else None


def _sub_names(text: str, names: Iterable[str], sign: str) -> tuple[str, bool]:
    """The text with the names of the company put as one sign, whole or shortened."""
    patterns: set[str] = set()
    for name in names:
        words = re.findall(r"[A-Za-z0-9]+(?:['’.&-]+[A-Za-z0-9]+)*", without_accents(name))
        while words:
            if all(w.lower() in signs() or w.lower() in LEGAL_ENDINGS for w in words):
                break
            patterns.add(_pattern(" ".join(words)) or "")
            words.pop()
    for pattern in sorted(filter(None, patterns), key=len, reverse=True):
        text, count = re.subn(
            rf"\b(?:the )?{pattern}\b\.?(?:['’]s?)?(?!\w)", f" {sign} ", text, flags=re.I
        )
        if count:
            return text, True
    return text, False


def _sub_person(text: str, people: Iterable[str]) -> tuple[str, str | None]:
    """The text with the signatory whom it names put as PERSON, and that name."""
    for name in sorted(people, key=len, reverse=True):
        pattern = _pattern(name)
        if pattern is None:
            continue
        text, count = re.subn(
            rf"\b{pattern}\b\.?(?:['’]s?)?(?!\w)", " PERSON ", text, flags=re.I
        )
        if count:
            return text, name
    return text, None


def _spelled(text: str) -> str:
    """The text with mistyped words put right."""
    return re.sub(r"[a-z]+", lambda m: spelled_plainly(m[0]), text)


def _with_phrases(text: str) -> str:
    text = " ".join(text.split())
    for pattern, sign in PHRASES:
        text, count = re.subn(pattern, sign, text)
        if count:
            text = " ".join(text.split())
    return text


def _signs(text: str) -> frozenset[str] | None:
    """What the words of a text stand for; None where one of them is unknown."""
    table = signs()
    found: set[str] = set()
    for word in TOKEN.findall(text):
        sign = table.get(word, word if word in SIGNS else None)
        if sign is None:
            return None
        found.add(sign)
    return frozenset(found - {""})
