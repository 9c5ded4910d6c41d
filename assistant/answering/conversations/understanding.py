"""How a question is meant in view of the answers before: the order in which follow-ups are told.

What is said outright goes first (a correction, a set, another company), then what is left out,
then pronouns; a question with none of these stands alone, or keeps to the filing in view.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conversations import cues, references
from assistant.answering.conversations.elided import (
    completed,
    counted_unit,
    elided,
    is_bare,
    listing,
    noun_asked,
    of_each,
)
from assistant.answering.conversations.exchanged import exchange
from assistant.answering.conversations.named import Names, name_pattern
from assistant.answering.conversations.narrowed import compares_set, narrowed, speaks_of_set
from assistant.answering.conversations.references import Referred
from assistant.answering.conversations.state import FollowUp, Understood, View
from assistant.answering.conversations.topics import AGENT_PHONE, PHONE, noun_question, topic_of
from assistant.answering.libraries.scope import Scope
from assistant.answering.questions.scope import FILE_NUMBER


def understand(question: str, view: View, names: Names) -> Understood:
    """How a question is meant after the answer that left this in view. Nothing is asked yet."""
    asked = " ".join(question.split())
    if not view.question and not view.filings:
        return standing_alone(asked, names)
    return _Understanding(asked, view, names).meant()


def standing_alone(question: str, names: Names) -> Understood:
    """A question that refers to nothing before it; a misspelt company is told by its name."""
    named = names.named(question)
    if named is None or named.ambiguous:
        return Understood(question=question)
    guessed = any(found.how.startswith("misspelt") for found in named.found)
    about = ", ".join(named.companies[:3]) if guessed else ""
    return Understood(question=question, told=guessed, about=about)


class _Understanding:
    """One question against what is in view."""

    def __init__(self, asked: str, view: View, names: Names) -> None:
        self.asked = asked
        self.bare = cues.STATEMENT.sub(
            r"\1registration statement", cues.LEAD.sub("", asked) or asked
        )
        self.led = self.bare != asked
        self.view = view
        self.names = names
        self.many = view.over_set and len(view.listed) != 1

    def meant(self) -> Understood:
        if cues.AGAIN.match(self.bare):
            return Understood(kind="again", question=self.view.question, filings=self.view.filings)
        if cues.MORE.match(self.bare):
            return self._unclear(f"“{self.bare.strip()}”")
        for way in (
            self._chosen, self._corrected, self._widened, self._same, self._elided,
            self._listing, self._narrowed, self._referred, self._new, self._pronoun,
        ):  # fmt: skip
            if (found := way()) is not None:
                return found
        return self._kept()

    # --- what is said outright ----------------------------------------------------------------

    def _chosen(self) -> Understood | None:
        """One of the companies, or people, that the last answer offered."""
        view = self.view
        said = re.sub(r"['’]s\b", "", self.bare.lower()).strip(" ?.!")
        if not view.choices or not said or cues.ASKS.match(self.bare):
            return None
        words = set(re.findall(r"\w+", said)) - {"the", "one", "plan", "company", "under", "for"}
        fitting = [c for c in view.choices if words and words <= set(re.findall(r"\w+", c.lower()))]
        if len(fitting) != 1:
            offered = View(listed=view.choices, over_set=True)
            taken = references.ordinal(said if said.startswith("the ") else f"the {said}", offered)
            fitting = list(taken.filings) if taken is not None else []
        if len(fitting) != 1:
            return None
        if view.choices in (view.people, view.plans, view.file_numbers):
            word = re.compile(rf"\b{re.escape(view.ambiguous)}\b", re.I)
            owned = "’s" if view.ambiguous.lower() in ("his", "her") else ""
            lead = "the " if view.choices == view.plans else ""
            text = word.sub(lambda _: lead + fitting[0] + owned, view.pending, count=1)
            return self._told("chosen", completed(text, view) or text, view.filings)
        pattern = name_pattern([view.ambiguous])
        text = pattern.sub(lambda _: fitting[0], view.pending) if pattern else view.pending
        return self._told("chosen", text, self.names.by_company(fitting))

    def _corrected(self) -> Understood | None:
        match = cues.NOT_BUT.match(self.bare) or cues.CORRECTION.match(self.asked)
        if match is None:
            return None
        what = re.split(r",? (?:and )?not ", match["what"])[0].strip()
        if cues.ASKS.match(what) and cues.VERB.search(what):
            again = _Understanding(what, self.view, self.names).meant()
            return again.model_copy(update={"told": True})
        found = self._put_to(what, "corrected")
        return found or self._unclear(f"“{what}”")

    def _widened(self) -> Understood | None:
        """ "And in the whole library?": the question before; a whole question is asked of all."""
        wide = cues.WIDE.search(self.bare)
        if wide is None and not (cues.ALL_FILINGS.match(self.bare) and not self.view.over_set):
            return None
        rest = cues.WIDE.sub("", self.bare) if wide else ""
        rest = re.sub(r"^(?:what|how) about\b|^the same\b|\W+$", "", rest, flags=re.I).strip()
        if rest and cues.ASKS.match(rest) and not is_bare(rest):
            return Understood(kind="widened", question=self.bare, as_set=self.names.count() == 1)
        before = self._without_company(self.view.question)
        whole = f"all {self.names.count():,} filings"
        if rest and (part := exchange(rest, self.view)):
            before = part
        elif rest and (short := elided(rest, self.view)):
            before = short.question
        return Understood(kind="widened", question=before, about=whole, told=True)

    def _same(self) -> Understood | None:
        """ "What about Calderon?", "the same for the other two", "and in 2005?", "Calderon?"."""
        if (match := cues.COMPARED.match(self.bare)) is not None:
            return self._beside(match["what"])
        match = cues.SAME.match(self.asked)
        if match is not None and not cues.ASKS.match(match["what"]):
            what = match["what"]
            led = f"{match['led']} " if match["led"] else ""
            return self._put_to(f"{led}{what}", "same") or self._noun(what)
        words = self.bare.strip(" ?.!,")
        if cues.ASKS.match(words) or len(words.split()) > 6 or cues.VERB.search(words):
            return None
        only = re.match(r"(?:just|only) (?P<name>.+)", words, re.I)
        if only is not None and self.names.named(only["name"]) is not None:
            return self._put_to(only["name"], "same")
        if asks_for_filings(words) or narrowed(words, self.view) or is_bare(words):
            return None
        return self._put_to(words, "same")

    def _beside(self, what: str) -> Understood | None:
        """The question before, put to the filing in view and to that of another company."""
        named = self.names.named(what)
        if named is None or named.ambiguous or len(self.view.companies) != 1:
            return None
        filings = [*self.view.filings, *self.names.ids(named.numbers)]
        asked = self._of_any_company(self._without_company(self.view.question))
        return self._told("same", asked, list(dict.fromkeys(filings)))

    def _put_to(self, what: str, kind: FollowUp) -> Understood | None:
        """The question before, put to others, or with one part exchanged."""
        view = self.view
        for found in (references.others(what, view), references.ordinal(what, view)):
            if found is not None:
                return self._of_referred(found, kind, view.question, whole=True)
        if references.all_of_them(what) and len(view.listed) > 1:
            return self._told(kind, view.question, view.listed, as_set=True)
        named = self.names.named(what)
        if named is not None and not named.ambiguous:
            return self._of_company(named, kind, what)
        if named is not None:
            return Understood(kind=kind, question=self._with_name(what))
        if FILE_NUMBER.search(what) and self.names.stranger(what, view.filings):
            return Understood(kind=kind, question=what)
        if (noun := self._noun(what)) is not None and view.kind != "how_many":
            return noun.model_copy(update={"kind": "part"})
        if (part := exchange(what, view)) is not None:
            kind = "corrected" if kind == "corrected" else "part"
            filings = view.asked_of if view.over_set else view.filings
            return self._told(kind, part, filings, as_set=view.over_set)
        if self.names.stranger(what, view.filings):
            return Understood(kind=kind, question=self._with_name(what))
        return None

    def _of_company(self, named: Scope, kind: FollowUp, said: str) -> Understood:
        """The question before, put to the filings of another company."""
        filings = self.names.ids(named.numbers)
        question = self.view.question
        if asks_for_filings(question) and topic_of(question) is not None:
            return self._told(kind, question, filings, as_set=True)
        question = self._of_any_company(question)
        pattern = name_pattern(named.named)
        match = pattern.search(said) if pattern is not None else None
        new = match[0] if match is not None else said
        return self._told(kind, self._without_company(question, new), filings)

    def _of_any_company(self, question: str) -> str:
        """The question without a person, plan or number that is the one company's alone."""
        own = [*self.view.people, *self.view.plans, *self.view.file_numbers]
        topic = topic_of(question)
        if not any(thing in question for thing in own) or topic is None:
            return question
        return topic.asks.get(cues.WHS.get(self.view.kind, "who")) or question

    def _without_company(self, question: str, new: str = "") -> str:
        """The question with another company in the place of its own, or with none."""
        scope = self.names.scope(question)
        own = scope.named if scope.by == "lookup" else [scope.unknown] if scope.unknown else []
        pattern = name_pattern(own)
        if pattern is None:
            return question
        if not new:
            return " ".join(pattern.sub("the registrant", question).split())
        return pattern.sub(lambda _: new.rstrip("."), question)

    def _with_name(self, name: str) -> str:
        """The question before with a name in the place of its company, or behind it."""
        found = self._without_company(self.view.question, name)
        return found if name in found else f"{found.rstrip('?. ')} ({name})?"

    def _noun(self, what: str) -> Understood | None:
        """ "And the lawyer?": what a noun alone asks of the filings in view."""
        asked = noun_question(what, many=self.many)
        if asked is None:
            return None
        topic = topic_of(self.view.question)
        of_agent = topic is not None and topic.name == "agent"
        if asked == PHONE and (of_agent or re.match(r"(?:his|her)\b", what, re.I)):
            asked = AGENT_PHONE
        found = self._told("part", asked, self._last_asked())
        other = AGENT_PHONE if asked == PHONE else None
        return found.model_copy(update={"otherwise": other})

    # --- what is left out ---------------------------------------------------------------------

    def _elided(self) -> Understood | None:
        if not is_bare(self.bare):
            return None
        found = elided(self.bare, self.view)
        if found is None:
            return self._unclear(f"“{self.bare.strip()}” after that question")
        of_filings = asks_for_filings(found.question)
        filings = self._last_asked() if self.view.filings else self.view.listed
        if self.view.over_set:
            filings = self.view.asked_of if of_filings else self._set()
        told = self._told("elided", found.question, filings, as_set=of_filings)
        return told.model_copy(update={"otherwise": found.otherwise})

    def _listing(self) -> Understood | None:
        """ "List them", "when did each close?": all that the last answer spoke of."""
        view = self.view
        if (asked := listing(self.bare, view)) is not None:
            return self._told("elided", asked, self._last_asked(), as_set=view.over_set)
        if (asked := of_each(self.bare, view)) is not None:
            return self._told("pronoun", asked, self._set(), as_set=True)
        if view.filings and (asked := noun_asked(self.bare, view)) is not None:
            return self._told("elided", asked, self._last_asked())
        return None

    def _narrowed(self) -> Understood | None:
        """A question within the last set: "how many of them are S-8s?", "which one was first?"."""
        view = self.view
        if not view.over_set and cues.OF_REFERENT.search(self.bare) and view.fields:
            of = cues.REFERENTS.get(view.fields[0])
            if of is not None and view.filings:
                text = " ".join(cues.OF_REFERENT.sub(of, self.bare).split())
                if not of:
                    unit = counted_unit(view)
                    text = re.sub(r"^(how many|how much)\b(?! \w+ (?:were|was))", rf"\1 {unit}",
                                  text, flags=re.I)  # fmt: skip
                return self._told("pronoun", text, view.filings)
        if not view.listed and not view.whole:
            return None
        compares = compares_set(self.bare, view)
        if not view.over_set and not speaks_of_set(self.bare) and not compares:
            return None
        if self.names.named(self.bare) is not None and not speaks_of_set(self.bare):
            return None
        asked = narrowed(self.bare, view)
        if asked is None and speaks_of_set(self.bare):
            asked = self.bare
        if asked is None:
            return None
        return self._told("narrowed", asked, self._set(), as_set=True)

    # --- what is referred to ------------------------------------------------------------------

    def _referred(self) -> Understood | None:
        """ "Who signed the second one?", "what is her title?", "when was that statement filed?"."""
        view = self.view
        if (found := references.ordinal(self.bare, view)) is not None:
            return self._of_referred(found, "pronoun", self.bare)
        if (found := references.others(self.bare, view)) is not None:
            return self._of_referred(found, "pronoun", self.bare)
        if (found := references.person(self.bare, view)) is not None:
            return self._of_referred(found, "pronoun", self.bare)
        for pattern, told, lead in (
            (cues.THAT_DAY, view.days, ""), (cues.THAT_PLAN, view.plans, ""),
            (cues.THAT_STATEMENT, view.file_numbers, "registration statement No. "),
        ):  # fmt: skip
            match = pattern.search(self.bare)
            if match is None or not told or not view.filings or view.over_set:
                continue
            if len(told) == 1:
                word = Referred(match.span(), words=lead + told[0])
                return self._of_referred(word, "pronoun", self.bare)
            if pattern is not cues.THAT_DAY:
                asked = f"“{match[0]}” could be {', '.join(told[:-1])} or {told[-1]}; name one."
                word = Referred(match.span(), unclear=asked, choices=tuple(told))
                return self._of_referred(word, "pronoun", self.bare)
        return None

    def _of_referred(
        self, found: Referred, kind: FollowUp, question: str, *, whole: bool = False
    ) -> Understood:
        """The question with what it refers to; with `whole` the question before, put to that."""
        if found.unclear:
            said = self.bare[found.said[0] : found.said[1]]
            return Understood(kind="unclear", question=self.bare, unclear=found.unclear,
                              choices=list(found.choices), ambiguous=said)  # fmt: skip
        start, end = found.said
        if found.filings:
            one = len(found.filings) == 1
            word = "it" if one else "they"
            text = question if whole else f"{question[:start]}{word}{question[end:]}"
            text = re.sub(r"\b(it|they)['’]s\b", r"its", text)
            text = self._without_company(text) if whole else text
            if not one:
                text = re.sub(r"\bthey\b", "these filings", text)
            return self._told(kind, text, list(found.filings))
        if whole:
            text = references.put_in_place(question, found.words, self.view) or ""
            if not text and found.words in self.view.people:
                text = f"What is the title of {found.words}?"
            if not text and self.view.fields[:1] not in [[field] for field in cues.AMOUNTS]:
                return self._unclear(f"“{found.words}”")
            text = text or f"{question.rstrip('?. ')} under {found.words}?"
        else:
            text = f"{question[:start]}{found.words}{question[end:]}"
            text = completed(text, self.view) or text
        return self._told(kind, text, self.view.filings)

    def _new(self) -> Understood | None:
        """A question that names its own filings, or asks which filings are so or so."""
        singular = cues.SINGULAR.search(self.bare) and self.view.filings
        if self.names.named(self.bare) is not None:
            return self._compared() or standing_alone(self.bare, self.names)
        if cues.OTHERS.match(self.bare):
            text = cues.OTHERS.sub("Which companies", self.bare)
            return self._told("widened", text, [])
        own = len(self.view.filings) == 1 and not self.view.over_set and cues.OWN.match(self.bare)
        if asks_for_filings(self.bare) and not singular and not own:
            return Understood(question=self.bare)
        if not singular and self.names.stranger(self.bare, self.view.filings):
            return Understood(question=self.bare)
        return None

    def _compared(self) -> Understood | None:
        """ "Did it remove more than Ferrocrest?": the company in view stands for "it"."""
        if len(self.view.companies) != 1 or not cues.COMPARES.search(self.bare):
            return None
        text, count = cues.SINGULAR.subn(lambda _: self.view.companies[0].rstrip("."), self.bare, 1)
        asked = self._told("pronoun", text, [])
        return asked.model_copy(update={"about": ""}) if count else None

    def _pronoun(self) -> Understood | None:
        """ "Who signed it?": of the filing in view; "who signed those?": of the last set."""
        view = self.view
        one = len(view.filings) == 1
        if cues.EFFECTIVE.match(self.bare) and view.filings:
            each = "of each filing " if not one else ""
            question = "When was the registration statement declared effective?"
            if each:
                question = f"When did the registration statement {each}become effective?"
            return self._told("pronoun", question, view.filings)
        if cues.PLURAL.search(self.bare) and view.over_set and self._set():
            return Understood(kind="pronoun", question=self.bare, filings=self._set(),
                              about=self.names.about(self._set()), as_set=True,
                              told=len(view.listed) != len(view.filings))  # fmt: skip
        if (cues.SINGULAR.search(self.bare) or cues.PLURAL.search(self.bare)) and view.filings:
            return Understood(kind="pronoun", question=self.bare, filings=view.filings,
                              about=self.names.about(view.filings), told=not one)  # fmt: skip
        return None

    def _kept(self) -> Understood:
        """A whole question without a name: of the filing in view, or of the last set."""
        self.bare = re.sub(r"^who else\b", "who", self.bare, flags=re.I)
        filings = self.view.filings if len(self.view.filings) == 1 else self._last_asked()
        if not filings:
            return Understood(question=self.bare)
        if (whole := completed(self.bare, self.view)) is not None:
            return self._told("elided", whole, filings)
        return Understood(kind="kept", question=self.bare, filings=filings, told=not self.led,
                          about=self.names.about(filings))  # fmt: skip

    # --- words for it -------------------------------------------------------------------------

    def _last_asked(self) -> list[str]:
        """What the question before was about: its set where it was over one, else its filings."""
        view = self.view
        if view.over_set and view.kind in ("which", "list", "how_many"):
            return view.filings if len(view.filings) == 1 < len(view.listed) else self._set()
        return view.filings or self._set()

    def _set(self) -> list[str]:
        return [] if self.view.whole else self.view.listed

    def _told(
        self, kind: FollowUp, question: str, filings: Sequence[str], *, as_set: bool = False
    ) -> Understood:
        text = " ".join(question.split())
        text = f"{text[:1].upper()}{text[1:].rstrip('?. ')}?"
        return Understood(
            kind=kind, question=text, filings=list(filings), as_set=as_set and bool(filings),
            about=self.names.about(filings), told=True,
        )  # fmt: skip

    def _unclear(self, what: str) -> Understood:
        return Understood(
            kind="unclear", question=self.asked,
            unclear=f"It is not clear what {what} asks for here; please ask it in full.",
        )  # fmt: skip
