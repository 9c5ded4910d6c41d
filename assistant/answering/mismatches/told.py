"""What an answer says and cites, and its clauses and verbs as far as a question has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.answering.events.words import same_acts
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.relations import RELATED
from assistant.answering.evidence.reply import Reply
from assistant.answering.evidence.sought import seek
from assistant.answering.evidence.values import Value, entities, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import concepts


class Told:
    """What an answer says and cites."""

    def __init__(self, reading: Reading, reply: Reply) -> None:
        self.reading = reading
        self.text = " ".join(sentence.text for sentence in reply.sentences)
        quotes = [c for s in reply.sentences for c in s.citations]
        self.quotes = " ".join(" ".join(c.quote.split()) for c in quotes)
        found = {c.start: reading.passage_at(c.start) for c in quotes}
        self.passages = [p for p in found.values() if p is not None]
        self.near = " ".join([self.quotes, *(p.text for p in self._and_before())])
        """What is cited, and the sentence before each: it may name what the next speaks of."""
        self.derived = any(sentence.derivation for sentence in reply.sentences)

    def _and_before(self) -> Iterator[Passage]:
        for passage in self.passages:
            yield from self.reading.passages[max(passage.index - 1, 0) : passage.index + 1]


def figures_of(text: str) -> list[Value]:
    """The numbers of a text in figures, without that of a kind of plan: 401(k)."""
    found = values(text, "number")
    return [v for v in found if v.text[0].isdigit() and not text.startswith("(k)", v.end)]


_CLAUSES = re.compile(
    r"; |, (?:and|but|or|while|whereas|although|because) |(?<!,) (?:and|but) because "
    r"| because | while | whereas "
    r"| and (?=(?:issued|sold|granted|registered|placed|cancelled) \$?\d)"
)
_MAIN_CLAUSE = re.compile(
    r", (?=(?:the |its )?(?:[A-Z][\w.&]* ){1,4}(?:\w+ed|has|have|had|is|are|was|were|will)\b)"
)


def clauses(text: str) -> list[str]:
    """A sentence cut between its main clauses, and behind the cause that it begins with."""
    pieces = _CLAUSES.split(text)
    if not text.startswith("Because"):
        return pieces
    return [clause for piece in pieces for clause in _MAIN_CLAUSE.split(piece)]


def verb_told(plan: Plan, told: Told) -> bool:
    """Whether what is asked to have been done stands in an answer, in any of its words."""
    return verb_in(plan, f"{told.text} {told.near}")


def verb_in(plan: Plan, text: str) -> bool:
    """Whether a text has the question's verb, in any of its words."""
    verb = seek(plan).verb
    if verb is None:
        return True
    wanted = same_acts(verb) | kin(verb) | RELATED.get(verb, frozenset()) | {verb}
    return bool(wanted & concepts(text))


_COMMON = concepts(
    "share shares stock common security securities unit total amount number how many much paid date"
    " registered statement registration company registrant plan amendment form post effective"
    " sell sold sale raise proceeds receive get got pay issue give take make money cash gross net"
)
_NO_COMPANY = re.compile(
    r"\b(?:Plans?|Programs?|Notes|Warrants?|Units?|Options?|Statements?|Offer|Agreement)\b"
)


def telling(plan: Plan, told: Told) -> set[str]:
    """The words of the question that tell what is asked, without the names of companies."""
    names = [r.name or "" for r in told.reading.record.registrants]
    names += [e.text for p in told.passages for e in entities(p.text)
              if not _NO_COMPANY.search(e.text)]  # fmt: skip
    kept = {t for t in plan.terms if not t[0].isdigit()}
    return kept - _COMMON - concepts(" ".join(names)) - set(plan.names)


def own_words(told: Told) -> set[str]:
    """The words of the registrants' names."""
    return concepts(" ".join(r.name or "" for r in told.reading.record.registrants))


Mismatches = tuple[tuple[Callable[[Plan, Told], bool], str], ...]
"""Ways in which an answer is of something else, each with what is then not stated."""
