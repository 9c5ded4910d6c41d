"""Lawyers of a cover while they are read: people wait for the firm that stands under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.cover_blocks import person_in
from assistant.checking.roles.cover_values import Found
from assistant.language.given_names import is_given_name
from assistant.language.names import is_law_firm

__all__ = ["Counsel", "Lawyer", "partner_in"]


# A partner who practises through a corporation of his own: `Robert M. Hale, P.C.`, or
# `Robert M. Hale P.C. and` where the next partner stands on a line of their own.
# Without a comma only behind a middle initial: `Fitch Delacourt PC` is a firm.
_OWN_CORPORATION = re.compile(
    r"(?P<name>[^,]{4,50}?(?:,\s*(?:Jr|Sr|I{2,3}|IV)\b\.?)?"
    r"(?:(?=,)|(?<=\s[A-Z]\.\s[A-Z]\w)\w*|(?<=\s[A-Z]\.\s[A-Z]['’]\w)\w*)),?\s+P\.?\s?[CA]\.?(?:,?\s+(?:and|&))?",
    re.I,
)


_FIRM = re.compile(r"\blaw\s+(?:firm|offices?|group|center)$", re.I)  # `Poe Law Firm, P.A.`


def partner_in(text: str) -> str | None:
    """The lawyer whose own corporation the text names, and nothing else; None where it names a
    firm or anything else."""
    match = _OWN_CORPORATION.fullmatch(text)
    if match is None or "&" in match["name"] or _FIRM.search(match["name"]):
        return None
    return person_in(match["name"])


@dataclass(slots=True)
class Lawyer:
    """A lawyer who is to get copies; `firm` is None for in-house counsel."""

    name: Found | None = None
    firm: Found | None = None


_TWO_LISTS = re.compile(r"[^&]{3,60}&\s[A-Z][\w'’-]+(?:,?\s(?:LLP|P\.C\.|P\.A\.))?(?=\s)")


def _two_firms(text: str) -> tuple[str, str] | None:
    """Two firms of surnames in one line, the first with `&`; None where the text is one: one name
    stands behind a firm's `&`."""
    first = _TWO_LISTS.match(text)
    if first is None or not is_law_firm(first.group()):
        return None
    rest = text[first.end() :].strip(" ,")
    return (first.group(), rest) if is_law_firm(rest) and len(rest.split()) > 2 else None


@dataclass(slots=True)
class Counsel:
    """The state of reading: people whose firm has not come yet, and where we are in a block."""

    lawyers: list[Lawyer] = field(default_factory=list)
    pending: list[tuple[Found, bool]] = field(default_factory=list)
    titled: bool = False
    firm: Found | None = None
    address: bool = False
    attended: bool = False
    """Whether the line before names one to whose attention the copies go."""
    abreast: list[Lawyer] = field(default_factory=list)
    officer: int | None = None
    """Which of the people waiting has the office that was read, where they stand side by side."""

    def close(self) -> None:
        """People without a firm are in-house counsel, or the last of them is the firm."""
        people = self.pending
        if self.firm is None and len(people) > 1 and not self.titled:
            (last, honoured), rest = people[-1], people[:-1]
            strange = not is_given_name(str(last.value).split()[0]) and all(
                is_given_name(str(found.value).split()[0]) for found, _ in rest
            )
            alone = len(rest) == 1 and not is_given_name(str(last.value).split()[0])
            if not honoured and (any(h for _, h in rest) or alone or strange):
                firm = Found(last.value, last.parts, 0.7, last.cue, "line between name and address")
                self.lawyers += [Lawyer(found, firm) for found, _ in rest]
                self.pending = []
                self.titled = False
                return
        self.lawyers += [Lawyer(found, None) for found, _ in people]
        self.pending, self.titled, self.officer = [], False, None

    @property
    def names_only(self) -> bool:
        """Whether a column ended with people of whom nothing but their names was read."""
        return bool(self.pending) and self.firm is None and not (self.titled or self.address)

    def settle(self, firm: Found) -> None:
        """The firm of the people before it, or of those who follow it."""
        for at, (found, _) in enumerate(self.pending):
            self.lawyers.append(Lawyer(found, None if at == self.officer else firm))
        self.firm = firm
        self.pending, self.titled, self.address = [], False, False
        self.officer = None

    def settle_two(self, firm: Found) -> bool:
        """Gives each of two people their own firm, where the lines of two blocks ran together:
        `Hale, Lund & Pell Ortega Coe & Poe`; whether that was so."""
        two = _two_firms(str(firm.value))
        if two is None or len(self.pending) != 2:
            return False
        for (found, _), name in zip(self.pending, two, strict=True):
            value = replace(firm, value=name, strength=0.7, rule="firms side by side")
            self.lawyers.append(Lawyer(found, value))
        self.firm = self.lawyers[-1].firm
        self.pending, self.titled, self.address = [], False, False
        return True

    def share(self, firm: Found) -> None:
        """A second firm right after the first: of two people before them each has one."""
        last = self.lawyers[-2:]
        alike = len(last) == 2 and all(lawyer.firm is self.firm for lawyer in last)
        more = len(self.lawyers) > 2 and self.lawyers[-3].firm is self.firm
        if alike and not more and self.firm is not None and firm.value != self.firm.value:
            last[1].firm = self.firm = firm

    def lone_firm(self) -> None:
        """A firm that no lawyer is named for; of two people abreast it is the second's."""
        firm = self.firm
        if firm is not None and all(lawyer.firm is not firm for lawyer in self.lawyers):
            name = partner_in(str(firm.value))
            if name is None and self.abreast and self.lawyers[-1] is self.abreast[-1]:
                self.lawyers[-1].firm = firm
            else:
                person = replace(firm, value=name) if name else None
                self.lawyers.append(Lawyer(person, firm))
        self.firm = None if not self.pending else firm

    def at_title(self) -> None:
        """The office of the person above it; of the first of two, where the second's firm follows:
        two columns read row by row; of more, that of the one who is not styled a lawyer."""
        if len(self.pending) == 2 and not self.titled:
            self.officer = 0
        elif len(self.pending) > 2 and not self.titled:
            plain = [at for at, (_, styled) in enumerate(self.pending) if not styled]
            self.officer = plain[0] if len(plain) == 1 else None
        self.titled = True

    def at_employer(self, *, own: bool) -> None:
        """The name of a company that employs the people before it, the registrant's if `own`.

        Two people and then their two employers are two columns read row by row: the first
        person is the company's, the second the firm's that follows; or, where the firm came
        first, the other way round."""
        abreast = own and len(self.pending) == 2 and not self.titled
        last = self.lawyers[-2:]
        if self.pending:
            self.titled = True
            self.close()
            self.abreast = self.lawyers[-2:] if abreast else []
        elif own and self.firm is not None and not self.address and len(last) == 2:
            more = len(self.lawyers) > 2 and self.lawyers[-3].firm is self.firm
            if all(lawyer.firm is self.firm and lawyer.name for lawyer in last) and not more:
                last[1].firm = None
        self.address = True
