"""A conversation at the terminal: what is said, the commands within it, and what is put out."""

from __future__ import annotations

import sys

from assistant.answering.conversation import Conversation
from assistant.answering.conversations.state import Understood
from assistant.answering.library import Library, explain
from assistant.commands.ask import answer_text, dim
from assistant.commands.streams import complain, note, utf8_output
from assistant.errors import AssistantError
from assistant.record import Citation
from assistant.viewing.escaping import escape, one_line

HELP = """\
Ask in plain words; a follow-up may leave out what was said before:
  Why did Calderon deregister?   and who signed it?   when?   and the lawyer?
  What about Piedmont?           I meant Quellhaven   the same for the other two
  Which filings were signed in 2004?   only the S-8s   which one was first?   in the whole library?
/scope           what is in view; /scope NAME looks at a company, /scope all at the whole library
/sources [N]     the last answer's quotes where they stand, with the lines around them
/explain         how the last question was understood
/all QUESTION    asks the whole library, whatever is in view
/history         the questions of this conversation
/new             starts anew
/quit            ends; so does Ctrl-D"""
_ENDS = frozenset({"/quit", "/exit", "/q", "quit", "exit", "bye", "goodbye"})
_NO_QUESTION = frozenset({"thanks", "thank you", "ok", "okay", "great", "good", "fine", "thx",
                          "hello", "hi", "hey"})  # fmt: skip
_SHOWN = 20
"""Filings that `/scope` lists."""

_AROUND = 2
"""Lines before and behind a quote that `/sources` shows."""


class Talk:
    """A conversation whose answers are put out as they come; `failed` counts what failed."""

    def __init__(
        self, opened: Library, *, resume: bool = False, explain: bool = False, json: bool = False
    ) -> None:
        self.library = opened
        self.conversation = Conversation(opened, resume=resume)
        self.explains, self.json = explain, json
        self.failed = 0

    def greeting(self) -> str:
        """What is said at the beginning: how much there is to talk about, and how."""
        count = len(self.library)
        begun = f"{count:,} filing{'s' if count != 1 else ''}; /help lists what can be said"
        if not self.conversation.turns:
            return begun
        return f"{begun}. Last question: {one_line(self.conversation.turns[-1].question)}"

    def hear(self, line: str) -> bool:
        """Answers a line, or does what it commands; False where it ends the conversation.

        A question that fails is told and counted, and leaves the conversation as it was.
        """
        said = line.lower().rstrip(" .!")
        if said in _ENDS:
            return False
        if said in ("help", "?") or (said in _NO_QUESTION and not self.json):
            _print_help() if said in ("help", "?") else note("Ask away; /help lists it all.")
            return True
        try:
            self._command(line) if line.startswith("/") else self._answer(line)
        except AssistantError as error:
            self._failed(str(error))
        except KeyboardInterrupt:
            if not sys.stdin.isatty():
                raise
            self._failed("stopped; the conversation goes on")
        except Exception as error:  # whatever a question meets ends no conversation
            kind = type(error).__name__
            self._failed(f"internal fault, {kind}: {error}; the conversation goes on as it was")
        return True

    def _failed(self, message: str) -> None:
        self.failed += 1
        complain(message)

    def _command(self, line: str) -> None:
        name, _, rest = line.partition(" ")
        rest = rest.strip()
        if name == "/new":
            self.conversation.forget()
            note("A new conversation; the whole library is in view.")
        elif name == "/scope":
            self._scope(rest)
        elif name in ("/sources", "/source"):
            self._sources(rest)
        elif name == "/explain":
            self._explain_last()
        elif name == "/history":
            turns = self.conversation.turns
            _say("\n".join(f"{i}. {t.question}" for i, t in enumerate(turns, 1)) or "none yet")
        elif name == "/all" and rest:
            self._answer(rest, Understood(kind="widened", question=rest))
        else:
            _print_help()

    # --- answers ------------------------------------------------------------------------------

    def _answer(self, line: str, meant: Understood | None = None) -> None:
        meant = meant or self.conversation.understood(line)
        if self.explains and not self.json:
            _put_out(meant)
        answer = self.conversation.ask(line, meant)
        if self.json:
            utf8_output().write(answer.model_dump_json() + "\n")
            utf8_output().flush()
            return
        if meant.note:
            print(dim(escape(meant.note)), flush=True)
        print(answer_text(answer), end="\n\n", flush=True)
        if self.conversation.unkept:
            note(f"this turn is not kept in the library: {self.conversation.unkept}")

    def _explain_last(self) -> None:
        turns = self.conversation.turns
        if not turns:
            note("Nothing was asked yet.")
            return
        meant = turns[-1].understood
        _put_out(meant)
        if not meant.unclear:
            plan = explain(self.library, meant.question, only=meant.filings, as_set=meant.as_set)
            _say(plan.model_dump_json(indent=2))

    # --- what is in view ----------------------------------------------------------------------

    def _scope(self, text: str) -> None:
        if text:
            whole = text.lower() in ("all", "library", "everything", "the whole library")
            filings = self.conversation.look_at("" if whole else text)
            if not filings and not whole:
                self._failed(f"“{text}” names no one company of the library; see: assistant list")
                return
        view = self.conversation.view
        if not view.filings and not view.listed:
            _say(f"the whole library: {len(self.library):,} filings")
        if view.filings:
            _say("\n".join(self._listed(view.filings)))
        if view.listed and view.listed != view.filings:
            _say("\n".join(["the last set (“of them”):", *self._listed(view.listed)]))

    def _listed(self, filings: list[str]) -> list[str]:
        lines = []
        for key in filings[:_SHOWN]:
            row = self.library.connection.execute(
                "SELECT company, filed_on FROM filings WHERE filing = ?", (key,)
            ).fetchone()
            if row is not None:
                day = f", filed {row['filed_on']}" if row["filed_on"] else ""
                lines.append(f"{row['company'] or key}{day} ({key})")
        more = len(filings) - _SHOWN
        return [*lines, f"and {more:,} more"] if more > 0 else lines

    # --- sources ------------------------------------------------------------------------------

    def _sources(self, which: str) -> None:
        """The quotes of the last answer with the lines around them, or the one of that number."""
        answer = self.conversation.turns[-1].answer if self.conversation.turns else None
        cited = [c for s in answer.sentences for c in s.citations] if answer else []
        many = answer is not None and len(answer.rows) > 1  # a filing has one number then
        keyed: dict[tuple[str, int, int], Citation] = {}
        for c in cited:
            keyed.setdefault((c.source, -1, -1) if many else (c.source, c.start, c.end), c)
        quotes = list(keyed.values())
        if not quotes:
            note("The last answer cites nothing.")
            return
        chosen = enumerate(quotes, 1)
        if which.isdigit() and 1 <= int(which) <= len(quotes):
            chosen = enumerate(quotes[int(which) - 1 : int(which)], int(which))
        _say("\n\n".join(self._shown(number, quote) for number, quote in chosen))

    def _shown(self, number: int, quote: Citation) -> str:
        filing, _ = self.library.read(self.library.number_of(quote.filing))
        before = filing.text[: quote.start].split("\n")
        behind = filing.text[quote.end :].split("\n")
        text = "\n".join([*before[-_AROUND - 1 : -1], before[-1] + quote.quote + behind[0],
                          *behind[1 : _AROUND + 1]])  # fmt: skip
        return f"[{number}] {quote.source}:{quote.line}\n{text}"


def _say(text: str) -> None:
    print(escape(text), end="\n\n", flush=True)


def _print_help() -> None:
    for line in HELP.splitlines():
        print(line, file=sys.stderr)


def _put_out(meant: Understood) -> None:
    utf8_output().write(meant.model_dump_json(indent=2, exclude_defaults=True) + "\n")
    utf8_output().flush()
