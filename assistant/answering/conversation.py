"""Conversations with a library: each question is understood in view of the answers before it.

"And who signed it?" is asked of the filing in view, "when?" of what was spoken of, "what about
Stellane?" puts the question before to another company, "how many of them …" stays in the last set;
see `conversations`. Turns are kept in the library, so that a conversation can go on.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import Field

from assistant.answering.conversations.named import Names
from assistant.answering.conversations.state import Understood, View
from assistant.answering.conversations.understanding import understand
from assistant.answering.conversations.viewing import view_after
from assistant.answering.libraries.plan import LibraryPlan
from assistant.answering.library import ask
from assistant.library import Library
from assistant.library.contents import now
from assistant.library.database import transaction
from assistant.record import Answer, Engine

MOST_KEPT = 1_000
"""Conversations that a library keeps; the oldest go."""

_KEPT_ROWS = 200
"""Rows of an answer that are kept; the ids of all filings are."""


class TurnAnswer(Answer):
    """An answer in a conversation, with how its question was understood."""

    understood: Understood = Field(default_factory=lambda: Understood(question=""))


class PlanInView(LibraryPlan):
    """How a question in a conversation is answered, with how it was understood."""

    understood: Understood


def in_view(plan: LibraryPlan, understood: Understood) -> PlanInView:
    """The plan of a question with how the question was understood."""
    return PlanInView(**dict(plan), understood=understood)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer, how it was understood, and what was in view after it."""

    question: str
    understood: Understood
    answer: Answer
    view: View = field(default_factory=View)

    @property
    def filings(self) -> list[str]:
        """The ids of the filings that the answer is about; none for the whole library."""
        return self.view.filings or self.view.listed


Asking = Callable[[Understood], Answer]
"""What answers a question as it was understood."""


class Conversation:
    """A conversation with an open library; `resume` goes on with the last one that was kept."""

    def __init__(
        self, library: Library, *, resume: bool = False, asking: Asking | None = None
    ) -> None:
        self.library = library
        self._asking = asking or self._embedded
        self._names = Names(library)
        self.number: int | None = _last(library) if resume else None
        self.turns: list[Turn] = _kept(library, self.number) if self.number else []
        self.view = self._resumed()
        self.unkept = ""
        """Why the last turn could not be kept in the library; empty where it was."""

    def forget(self) -> None:
        """Starts anew: the next question is asked of the whole library."""
        self.number, self.turns, self.view = None, [], View()

    def look_at(self, text: str) -> list[str]:
        """Puts the filings that a text names in view, all of them for an empty text: their ids.

        Nothing changes where it names none, or where it could be several companies'.
        """
        if not text:
            self.view = View()
            return []
        named = self._names.named(text)
        if named is None or named.ambiguous:
            return []
        filings = self._names.ids(named.numbers)
        self.view = View(
            question=self.view.question, kind=self.view.kind, fields=self.view.fields,
            filings=filings, companies=self._names.companies(filings),
        )  # fmt: skip
        return filings

    def _resumed(self) -> View:
        """What the last turn left in view; worked out anew where only its question was kept."""
        if not self.turns:
            return View()
        last = self.turns[-1]
        if last.view.question or not last.understood.question:
            return last.view
        rules = last.answer.engine.name == "rules"
        answer = self._answered(last.understood) if rules else last.answer
        return view_after(self._names, View(), last.understood, answer)

    def understood(self, question: str) -> Understood:
        """How the next question would be understood. Nothing is asked, and nothing kept."""
        meant = understand(question, self.view, self._names)
        if meant.filings:
            present = self._names.present(meant.filings)
            meant = meant.model_copy(update={"filings": present})
        return meant

    def ask(
        self, question: str, understood: Understood | None = None, *, first: bool = False
    ) -> TurnAnswer:
        """The answer to the next question; the turn is kept. Errors as `Library.ask`.

        `understood` says how it is meant, where the caller knows; `first` that it may stay the
        only one: what it leaves in view is worked out when the conversation goes on. A question
        that fails leaves the conversation as it was.
        """
        meant = understood or self.understood(question)
        answer = self._answered(meant)
        view = View() if first else view_after(self._names, self.view, meant, answer)
        told = TurnAnswer.model_construct(**{**dict(answer), "understood": meant})
        told.question = question
        turn = Turn(question, meant, told, view)
        self._keep(turn)
        self.turns.append(turn)
        self.view = view
        return told

    def _answered(self, meant: Understood) -> Answer:
        if meant.unclear:
            return Answer(question="", answered=False, answer=meant.unclear,
                          engine=Engine(name="rules"))  # fmt: skip
        if meant.kind == "again" and self.turns:
            return self.turns[-1].answer
        answer = self._asking(meant)
        if answer.answered or meant.otherwise is None:
            return answer
        other = self._asking(meant.model_copy(update={"question": meant.otherwise}))
        if not other.answered:
            return answer
        return other.model_copy(update={"answer": f"{answer.answer} {other.answer}"})

    def _embedded(self, meant: Understood) -> Answer:
        return ask(self.library, meant.question, only=meant.filings, as_set=meant.as_set)

    def _keep(self, turn: Turn) -> None:
        """Writes the turn to the library. An answer is not lost where that cannot be done."""
        kept = turn.answer.model_copy(update={"rows": list(turn.answer.rows[:_KEPT_ROWS])})
        state = {"understood": turn.understood.model_dump(), "view": turn.view.model_dump()}
        told = (
            turn.question,
            turn.understood.question,
            kept.model_dump_json(exclude={"understood"}),
            json.dumps(turn.filings),
            json.dumps(state),
        )
        try:
            with transaction(self.library.connection):
                self._store(told)
            self.unkept = ""
        except sqlite3.OperationalError as error:
            self.unkept = str(error)

    def _store(self, told: tuple[str, ...]) -> None:
        connection = self.library.connection
        if self.number is None:
            cursor = connection.execute(
                "INSERT INTO conversations (started_on) VALUES (?)", (now(),)
            )
            self.number = cursor.lastrowid
            connection.execute(
                "DELETE FROM conversations WHERE id <= ?", ((self.number or 0) - MOST_KEPT,)
            )
        connection.execute(
            "INSERT INTO turns"
            " (conversation, asked_on, question, asked, answer, filings, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self.number, now(), *told),
        )


def _last(library: Library) -> int | None:
    row = library.connection.execute(
        "SELECT conversation FROM turns ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else None


def _kept(library: Library, number: int) -> list[Turn]:
    rows = library.connection.execute(
        "SELECT question, asked, answer, filings, state FROM turns WHERE conversation = ?"
        " ORDER BY id",
        (number,),
    )
    return [_turn(row) for row in rows]


def _turn(row: sqlite3.Row) -> Turn:
    """A turn that was kept; one of an earlier version has only the filings in view."""
    state = json.loads(row["state"] or "{}")
    meant = Understood.model_validate(state.get("understood") or {"question": row["asked"]})
    filings = json.loads(row["filings"])
    earlier = {"question": row["asked"], "filings": filings, "listed": filings}
    view = View.model_validate(state.get("view") or earlier)
    return Turn(row["question"], meant, Answer.model_validate_json(row["answer"]), view)
