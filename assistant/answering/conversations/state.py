"""The state of a conversation: what is in view after an answer, and how a follow-up was meant."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from assistant.answering.questions.plan import AskedField, Kind
from assistant.record import Model

FollowUp = Literal[
    "new", "kept", "pronoun", "elided", "same", "part", "narrowed", "widened", "corrected",
    "chosen", "again", "unclear",
]  # fmt: skip
"""How a question hangs on those before it.

`new` stands alone; `kept` is a whole question about the filings in view; `pronoun` says "it",
"she", "those"; `elided` leaves out what is asked of ("when?"); `same` puts the question before to
others ("what about Calderon?"); `part` exchanges a part of it ("and in 2005?", "and sold?");
`narrowed` stays within the last set ("which one was first?"); `widened` leaves it ("and in the
whole library?"); `corrected` mends the question before ("I meant registered"); `chosen` takes one
of the companies that an answer offered; `again` wants the same quotes; `unclear` is asked back.
"""


class Understood(Model):
    """A question as it was understood.

    `question` is the question in full, `otherwise` one that is asked too where the filings do not
    state that. `filings` are the ids that it is asked of, none for the whole library; with
    `as_set` one of them is a set too. `about` names them. `told` says whether the reader should be
    shown how it was understood, because the words alone do not say it. `unclear` is what the
    reader is asked back instead of an answer; `choices` are what `ambiguous`, words of the
    question, could mean then.
    """

    kind: FollowUp = "new"
    question: str
    otherwise: str | None = None
    filings: list[str] = Field(default_factory=list)
    as_set: bool = False
    about: str = ""
    told: bool = False
    unclear: str = ""
    choices: list[str] = Field(default_factory=list)
    ambiguous: str = ""

    @property
    def note(self) -> str:
        """One line that says how it was understood; empty where that is obvious."""
        if not self.told or self.unclear:
            return ""
        if self.kind in _OWN_WORDS:
            return f"(about {self.about})" if self.about else ""
        asked = self.question.strip()
        asked = asked if _NAME_FIRST.match(asked) else asked[:1].lower() + asked[1:]
        return f"({f'about {self.about}: ' if self.about else ''}{asked})"


_NAME_FIRST = re.compile(r"(?!(?:I|A)\b)(?:[A-Z][\w&.-]*[A-Z]|[A-Z]\.)")


_OWN_WORDS = ("kept", "new")
"""Follow-ups that are asked as they stand: only whom they are about has to be told."""


class View(Model):
    """What is in view after an answer: what a follow-up may refer to.

    `question` is the last question in full, with its kind and fields, `asked_of` the filings that
    it was put to (none: the whole library). `filings` are those that its
    answer told of ("it"), `listed` the last set that was found, in its order ("of them", "the
    second one"), and `wider` the set out of which that came; with `over_set` the last answer was
    over a set. `whole` says that the set is the whole library. `companies` are those of `filings`.
    People, plans, days and file numbers are those that the answer names. `choices` are the
    companies or people that `ambiguous`, words of the `pending` question, could mean.
    """

    question: str = ""
    kind: Kind = "what"
    fields: list[AskedField] = Field(default_factory=list)
    answered: bool = False
    asked_of: list[str] = Field(default_factory=list)
    filings: list[str] = Field(default_factory=list)
    listed: list[str] = Field(default_factory=list)
    wider: list[str] = Field(default_factory=list)
    over_set: bool = False
    whole: bool = False
    companies: list[str] = Field(default_factory=list)
    people: list[str] = Field(default_factory=list)
    plans: list[str] = Field(default_factory=list)
    days: list[str] = Field(default_factory=list)
    file_numbers: list[str] = Field(default_factory=list)
    choices: list[str] = Field(default_factory=list)
    ambiguous: str = ""
    pending: str = ""
