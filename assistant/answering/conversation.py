"""Conversations with a library: follow-ups keep the filings that the last answer was about.

"And who signed it?" is asked of the filings behind the answer before; "and Stellane?" asks the
question before of another company; a question that names its own filings, or asks which filings
are so or so, starts anew. Turns are kept in the library, so that a conversation can go on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.library import ask, names_filings
from assistant.library import Library
from assistant.library.contents import now
from assistant.library.database import transaction
from assistant.record import Answer

_ANAPHORA = re.compile(
    r"\b(?:it|its|they|them|their|that (?:one|filing|amendment|company)|those|these|this"
    r"|the (?:filing|amendment|company|registrant|merger|deal|plan|notes|warrants|shares))\b",
    re.I,
)
_OF_THOSE = re.compile(r"\b(?:of (?:those|these|them)|among (?:those|these|them))\b", re.I)
_LEAD = re.compile(r"^(?:and|but|also|ok(?:ay)?|so|then)\b[,:]?\s+", re.I)
_ELLIPSIS = re.compile(
    r"^(?:(?:and|what about|how about|and what about|same for|the same for|and for)\s++)"
    r"(?P<name>(?!who\b|what\b|when\b|why\b|how\b|which\b|where\b|did\b|does\b|is\b|was\b|were\b)"
    r"[\w&'’.,\- ]{2,60}?)\s*\??$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer. `asked` is the question as it was understood."""

    question: str
    asked: str
    answer: Answer
    filings: list[str]
    """The ids of the filings that the answer is about; follow-ups are asked of these."""


Asking = Callable[[str, list[str]], Answer]
"""What answers a question over the filings with these ids, or over all of the library."""


class Conversation:
    """A conversation with an open library; `resume` goes on with the last one that was kept."""

    def __init__(
        self, library: Library, *, resume: bool = False, asking: Asking | None = None
    ) -> None:
        self.library = library
        self._asking = asking or (lambda question, only: ask(library, question, only=only))
        self.number: int | None = _last(library) if resume else None
        self.turns: list[Turn] = _kept(library, self.number) if self.number else []

    def forget(self) -> None:
        """Starts anew: the next question is asked of the whole library."""
        self.number, self.turns = None, []

    def ask(self, question: str) -> Answer:
        """The answer to the next question; the turn is kept. Errors as `Library.ask`."""
        asked, only = self._understood(" ".join(question.split()))
        answer = self._asking(asked, only)
        answer = answer.model_copy(update={"question": question})
        filings = about(answer) or only
        turn = Turn(question, asked, answer, filings)
        self.turns.append(turn)
        self._keep(turn)
        return answer

    def _understood(self, question: str) -> tuple[str, list[str]]:
        """The question in full, and the ids of the filings that it is asked of; none for all."""
        last = self.turns[-1] if self.turns else None
        if last is None or not last.filings:
            return question, []
        other = _ELLIPSIS.match(question)
        if other and (named := names_filings(self.library, other["name"])):
            before = names_filings(self.library, last.asked)
            if before and before[0].lower() in last.asked.lower():
                pattern = re.compile(re.escape(before[0]), re.I)
                return pattern.sub(lambda _: named[0], last.asked), []
            return f"{last.asked.rstrip('?. ')} ({other['name']})?", []
        if _OF_THOSE.search(question):
            return question, self._present(last.filings)
        bare = _LEAD.sub("", question)
        if names_filings(self.library, bare) or asks_for_filings(bare):
            return question, []
        if bare != question or _ANAPHORA.search(question) or len(last.filings) == 1:
            return bare, self._present(last.filings)
        return question, []

    def _present(self, filings: list[str]) -> list[str]:
        """Those of the filings that the library still has."""
        rows = self.library.connection.execute(
            "SELECT filing FROM filings WHERE filing IN (SELECT value FROM json_each(?))",
            (json.dumps(filings),),
        )
        present = {row[0] for row in rows}
        return [f for f in filings if f in present]

    def _keep(self, turn: Turn) -> None:
        connection = self.library.connection
        with transaction(connection):
            if self.number is None:
                cursor = connection.execute(
                    "INSERT INTO conversations (started_on) VALUES (?)", (now(),)
                )
                self.number = cursor.lastrowid
            connection.execute(
                "INSERT INTO turns (conversation, asked_on, question, asked, answer, filings)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    self.number,
                    now(),
                    turn.question,
                    turn.asked,
                    turn.answer.model_dump_json(),
                    json.dumps(turn.filings),
                ),
            )


def about(answer: Answer) -> list[str]:
    """The ids of the filings that an answer is about: those of its rows, else those it cites."""
    cited = [c.filing for s in answer.sentences for c in s.citations]
    cited = cited or [c.filing for c in answer.nearest]
    return list(dict.fromkeys([row.filing for row in answer.rows] or cited))


def _last(library: Library) -> int | None:
    row = library.connection.execute("SELECT max(id) FROM conversations").fetchone()
    return row[0] if row else None


def _kept(library: Library, number: int) -> list[Turn]:
    rows = library.connection.execute(
        "SELECT question, asked, answer, filings FROM turns WHERE conversation = ? ORDER BY id",
        (number,),
    )
    return [
        Turn(r["question"], r["asked"], Answer.model_validate_json(r["answer"]),
             json.loads(r["filings"]))
        for r in rows
    ]  # fmt: skip
