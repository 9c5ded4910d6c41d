"""How a question is meant in view of the answers before: the order in which follow-ups are told.

What is said outright goes first (a correction, a set, another company), then what is left out,
then pronouns; a question with none of these stands alone, or keeps to the filing in view.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conversations import references
from assistant.answering.conversations.elided import elided, is_bare
from assistant.answering.conversations.exchanged import exchange
from assistant.answering.conversations.named import Names, name_pattern
from assistant.answering.conversations.narrowed import narrowed, speaks_of_set
from assistant.answering.conversations.references import Referred
from assistant.answering.conversations.state import FollowUp, Understood, View
from assistant.answering.conversations.topics import noun_question, topic_of
from assistant.answering.libraries.scope import Scope

_LEAD = re.compile(
    r"^(?:(?:and|but|also|ok(?:ay)?|so|then|well|now|or|hm+|ah|oh|right|good|great|thanks"
    r"|thank you|please|yes|plus|next)\b[,:.!]*\s+)+",
    re.I,
)
_CORRECTION = re.compile(
    r"^(?:(?:(?:no|nope|sorry|wait|actually|oops|not that(?: one)?|wrong(?: one)?)\b[,.:!;]*\s*)+"
    r"(?:(?:but )?(?:i|we) (?:mean|meant|was asking about|wanted)(?: to ask(?: about| for)?)?\s+"
    r"|(?:make|try|rather|i meant) (?:that |it )?)?"
    r"|(?:i|we) (?:mean|meant|was asking about)(?: to ask(?: about| for)?)?[,:]?\s+"
    r"|(?:rather|make (?:that|it)) )(?P<what>.+?)\W*$",
    re.I,
)
_NOT_BUT = re.compile(r"^not (?P<not>.+?)(?:,| but|;) (?:but )?(?P<what>.+?)\W*$", re.I)
_SAME = re.compile(
    r"^(?:(?:and |so |then )*(?:what|how) about|(?:and )?(?:the )?same(?: question| thing)?"
    r"(?: again)? (?:for|of|with|about)|(?:and )?(?:likewise|ditto)(?: for| of)?|and (?:for"
    r"|of|by|at"
    r"|in|on|under|with)?|or|for)\s+(?P<what>.+?)\W*$",
    re.I,
)
_ASKS = re.compile(
    r"^(?:(?:on|in|at|by|to|for|under|from|with|of) )?(?:who|whom|whose|what|which|when|where|why"
    r"|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|list|show|give|name|tell"
    r"|explain|compare|count)\b",
    re.I,
)
_WIDE = re.compile(
    r",?\s*\b(?:in|over|across|of|for|from|among|within|out of) (?:(?:the|my|our"
    r"|this) (?:whole |entire "
    r"|full )?library|all (?:of )?(?:the |my |our )?(?:other )?(?:filings|amendments|companies"
    r"|registrants)|the (?:whole|entire) (?:set|lot|collection|folder)|everything|all of them"
    r" in the library)\b|\b(?:library-wide|overall,? in the library)\b",
    re.I,
)
_ALL_FILINGS = re.compile(r"^(?:(?:in |over |across )?(?:all|everything|overall|everyone)"
                          r"(?: (?:of )?(?:the )?(?:filings|companies))?)\W*$", re.I)  # fmt: skip
_SINGULAR = re.compile(
    r"\b(?:it|its|itself|that (?:one|filing|amendment|company|registrant|deal|merger|statement|plan"
    r"|document)|this (?:one|filing|amendment|company|registrant)|the (?:filing|amendment|company"
    r"|registrant|issuer|same (?:filing|company|one)))\b(?! that\b)",
    re.I,
)
_PLURAL = re.compile(r"\b(?:they|them|their|those|these)\b", re.I)
_EFFECTIVE = re.compile(
    r"^(?:when|on (?:what|which) (?:day|date)) (?:did|was|were|is|had) (?:it|they|that|this|those"
    r"|the (?:statement|registration))\b.* effective\W*$",
    re.I,
)
_AGAIN = re.compile(
    r"^(?:where (?:does|did) (?:it|the filing|that) (?:say|state)(?: that| so| this)?|says who"
    r"|(?:show|give|read)(?: me)? (?:that|the (?:sources?|quotes?|passage|text))(?: again)?"
    r"|(?:what(?:'s| is) )?(?:the |your )?(?:source|sources|proof|evidence|quotes?)"
    r"|are you (?:sure|certain)|really|says where|again)\W*$",
    re.I,
)
_THAT_DAY = re.compile(r"\bthat (?:same )?(?:day|date)\b", re.I)
_THAT_STATEMENT = re.compile(r"\b(?:that|this) (?:registration )?statement\b", re.I)
_THAT_PLAN = re.compile(r"\b(?:that|this) plan\b", re.I)
_AMOUNTS = ("deregistered", "registered", "sold", "remaining", "unsold", "previously_removed")
_REFERENTS = {
    **dict.fromkeys(_AMOUNTS, ""), "signatories": "of the signatories",
    "signatory_count": "of the signatories", "file_numbers": "of the registration statements",
    "statement_count": "of the registration statements", "plans": "of the plans",
    "plan_count": "of the plans",
}  # fmt: skip
_OF_REFERENT = re.compile(r"\b(?:of|among) (?:them|these|those)\b", re.I)
_VERB = re.compile(r"\b(?:was|were|is|are|did|does|do|has|have|had|signed|filed|removed)\b", re.I)


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
        self.bare = _LEAD.sub("", asked) or asked
        self.led = self.bare != asked
        self.view = view
        self.names = names
        self.many = view.over_set and len(view.listed) != 1

    def meant(self) -> Understood:
        if _AGAIN.match(self.bare):
            return Understood(kind="again", question=self.view.question, filings=self.view.filings)
        for way in (
            self._chosen, self._corrected, self._widened, self._same, self._elided,
            self._narrowed, self._referred, self._new, self._pronoun,
        ):  # fmt: skip
            if (found := way()) is not None:
                return found
        return self._kept()

    # --- what is said outright ----------------------------------------------------------------

    def _chosen(self) -> Understood | None:
        """One of the companies, or people, that the last answer offered."""
        view = self.view
        said = re.sub(r"['’]s\b", "", self.bare.lower()).strip(" ?.!")
        if not view.choices or not said or _ASKS.match(self.bare):
            return None
        fitting = [c for c in view.choices if said in c.lower()]
        if len(fitting) != 1:
            offered = View(listed=view.choices, over_set=True)
            taken = references.ordinal(said if said.startswith("the ") else f"the {said}", offered)
            fitting = list(taken.filings) if taken is not None else []
        if len(fitting) != 1:
            return None
        if view.choices == view.people:
            word = re.compile(rf"\b{re.escape(view.ambiguous)}\b", re.I)
            owned = "’s" if view.ambiguous.lower() in ("his", "her") else ""
            text = word.sub(lambda _: fitting[0] + owned, view.pending, count=1)
            return self._told("chosen", text, view.filings)
        pattern = name_pattern([view.ambiguous])
        text = pattern.sub(lambda _: fitting[0], view.pending) if pattern else view.pending
        return self._told("chosen", text, self.names.by_company(fitting))

    def _corrected(self) -> Understood | None:
        match = _NOT_BUT.match(self.bare) or _CORRECTION.match(self.asked)
        if match is None:
            return None
        what = re.split(r",? (?:and )?not ", match["what"])[0].strip()
        if _ASKS.match(what) and _VERB.search(what):
            again = _Understanding(what, self.view, self.names).meant()
            return again.model_copy(update={"told": True})
        found = self._put_to(what, "corrected")
        return found or self._unclear(f"“{what}”")

    def _widened(self) -> Understood | None:
        """ "And in the whole library?": the question before; a whole question is asked of all."""
        wide = _WIDE.search(self.bare)
        if wide is None and not (_ALL_FILINGS.match(self.bare) and not self.view.over_set):
            return None
        rest = _WIDE.sub("", self.bare) if wide else ""
        rest = re.sub(r"^(?:what|how) about\b|^the same\b|\W+$", "", rest, flags=re.I).strip()
        if rest and _ASKS.match(rest) and not is_bare(rest):
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
        match = _SAME.match(self.asked)
        if match is not None and not _ASKS.match(match["what"]):
            what = match["what"]
            said = re.match(r"^(?:and|or|for) (for|of|by|at|in|on|under|with) ", self.asked, re.I)
            return self._put_to(f"{said[1]} {what}" if said else what, "same") or self._noun(what)
        words = self.bare.strip(" ?.!,")
        if _ASKS.match(words) or len(words.split()) > 6 or _VERB.search(words):
            return None
        if asks_for_filings(words) or narrowed(words, self.view) or is_bare(words):
            return None
        return self._put_to(words, "same")

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
        if (noun := self._noun(what)) is not None and view.kind != "how_many":
            return noun.model_copy(update={"kind": "part"})
        if (part := exchange(what, view)) is not None:
            of_set = view.over_set
            return self._told("corrected" if kind == "corrected" else "part", part,
                              self._last_asked(), as_set=of_set)  # fmt: skip
        if self.names.stranger(what, view.filings):
            return Understood(kind=kind, question=self._with_name(what))
        return None

    def _of_company(self, named: Scope, kind: FollowUp, said: str) -> Understood:
        """The question before, put to the filings of another company."""
        filings = self.names.ids(named.numbers)
        question = self.view.question
        if asks_for_filings(question) and topic_of(question) is not None:
            return self._told(kind, question, filings, as_set=True)
        pattern = name_pattern(named.named)
        match = pattern.search(said) if pattern is not None else None
        new = match[0] if match is not None else said
        return self._told(kind, self._without_company(question, new), filings)

    def _without_company(self, question: str, new: str = "") -> str:
        """The question with another company in the place of its own, or with none."""
        named = self.names.named(question)
        pattern = name_pattern(named.named) if named is not None else None
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
        return None if asked is None else self._told("part", asked, self._last_asked())

    # --- what is left out ---------------------------------------------------------------------

    def _elided(self) -> Understood | None:
        if not is_bare(self.bare):
            return None
        found = elided(self.bare, self.view)
        if found is None:
            return self._unclear(f"“{self.bare.strip()}” after that question")
        of_filings = asks_for_filings(found.question)
        filings = self._last_asked() if self.view.filings else self.view.listed
        if self.view.over_set and not of_filings:
            filings = self.view.listed
        told = self._told("elided", found.question, filings, as_set=of_filings)
        return told.model_copy(update={"otherwise": found.otherwise})

    def _narrowed(self) -> Understood | None:
        """A question within the last set: "how many of them are S-8s?", "which one was first?"."""
        view = self.view
        if not view.over_set and _OF_REFERENT.search(self.bare) and view.fields:
            of = _REFERENTS.get(view.fields[0])
            if of is not None and view.filings:
                text = " ".join(_OF_REFERENT.sub(of, self.bare).split())
                if not of:
                    text = re.sub(r"^(how many|how much)\b(?! \w+ (?:were|was))", r"\1 securities",
                                  text, flags=re.I)  # fmt: skip
                return self._told("pronoun", text, view.filings)
        if not view.listed and not view.whole:
            return None
        if not view.over_set and not speaks_of_set(self.bare):
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
            (_THAT_DAY, view.days, ""), (_THAT_PLAN, view.plans, ""),
            (_THAT_STATEMENT, view.file_numbers, "registration statement No. "),
        ):  # fmt: skip
            match = pattern.search(self.bare)
            if match is not None and len(told) == 1 and view.filings:
                word = Referred(match.span(), words=lead + told[0])
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
            text = f"What is the title of {found.words}?"
            if found.words not in self.view.people:
                text = f"{question.rstrip('?. ')} under {found.words}?"
        else:
            text = f"{question[:start]}{found.words}{question[end:]}"
        return self._told(kind, text, self.view.filings)

    def _new(self) -> Understood | None:
        """A question that names its own filings, or asks which filings are so or so."""
        singular = _SINGULAR.search(self.bare) and self.view.filings
        if self.names.named(self.bare) is not None:
            return standing_alone(self.bare, self.names)
        if asks_for_filings(self.bare) and not singular:
            return Understood(question=self.bare)
        if not singular and self.names.stranger(self.bare, self.view.filings):
            return Understood(question=self.bare)
        return None

    def _pronoun(self) -> Understood | None:
        """ "Who signed it?": of the filing in view; "who signed those?": of the last set."""
        view = self.view
        one = len(view.filings) == 1
        if _EFFECTIVE.match(self.bare) and view.filings:
            each = "of each filing " if not one else ""
            question = "When was the registration statement declared effective?"
            if each:
                question = f"When did the registration statement {each}become effective?"
            return self._told("pronoun", question, view.filings)
        if _PLURAL.search(self.bare) and view.over_set and self._set():
            return Understood(kind="pronoun", question=self.bare, filings=self._set(),
                              about=self._about(self._set()), as_set=True,
                              told=len(view.listed) != len(view.filings))  # fmt: skip
        if (_SINGULAR.search(self.bare) or _PLURAL.search(self.bare)) and view.filings:
            return Understood(kind="pronoun", question=self.bare, filings=view.filings,
                              about=self._about(view.filings), told=not one)  # fmt: skip
        return None

    def _kept(self) -> Understood:
        """A whole question without a name: of the filing in view, or of the last set."""
        filings = self.view.filings if len(self.view.filings) == 1 else self._last_asked()
        if not filings:
            return Understood(question=self.bare)
        return Understood(kind="kept", question=self.bare, filings=filings, told=not self.led,
                          about=self._about(filings))  # fmt: skip

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
            about=self._about(filings), told=True,
        )  # fmt: skip

    def _about(self, filings: Sequence[str]) -> str:
        if self.names.count() == 1:
            return ""
        companies = self.names.companies(filings)
        if not filings:
            return f"all {self.names.count():,} filings"
        if len(companies) == 1:
            more = f", {len(filings)} filings" if len(filings) > 1 else ""
            return f"{companies[0]}{more}"
        named = companies if len(companies) <= 2 else []
        return " and ".join(named) if named else f"the {len(filings):,} filings before"

    def _unclear(self, what: str) -> Understood:
        return Understood(
            kind="unclear", question=self.asked,
            unclear=f"It is not clear what {what} asks for here; please ask it in full.",
        )  # fmt: skip
