"""Questions that leave out what they are about: "when?", "and how many?", "for how much?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.conditions.filings_asked import asks_for_filings
from assistant.answering.conversations.state import View
from assistant.answering.conversations.topics import (
    GENERAL,
    REGISTERED,
    REMOVED,
    Wh,
    noun_question,
    topic_of,
)

_UNIT = r"(?:shares?|units?|notes|warrants|securities|options|of (?:them|those|these))"
_BARE = re.compile(
    r"(?:(?:on|in|at|by|to|for|under|from|with|since) )?(?P<wh>when|why|who(?:m|se)?|where"
    r"|how (?:many|much|come|so)|what for|which(?: ones?)?|how|what (?:date|day|year|place|reason"
    rf"|price|total)|which (?:date|day|year))(?: (?P<unit>{_UNIT}))?"
    r"(?: (?:was|is|were|are|did|does|do) (?:it|that|this|those|they|these|he|she|there))?"
    r"(?: (?:exactly|precisely|then|again|happen(?:ed)?|done|so|all))?"
    r"(?P<total>,? (?:in total|in all|altogether|all told|overall|together|combined))?\W*",
    re.I,
)
_TOTAL = re.compile(
    r"(?:(?:what(?:'s| is| was) )?(?:the )?(?:grand )?total|in total|in all|altogether|all told"
    r"|together|combined|added up|all together)(?: number| amount)?(?: of (?:shares|them"
    r"|those))?\W*",
    re.I,
)
_HOW_MANY: tuple[tuple[str, Wh], ...] = (
    (r"when|.*\b(?:date|day|year)", "when"), (r"why|how come|how so|what (?:for|reason)", "why"),
    (r"who\w*", "who"), (r"where|what place", "where"), (r"how many|what total", "how many"),
    (r"how much|what price", "how much"), (r"which.*", "which"), (r"how", "how"),
)  # fmt: skip
_WH_AUX = re.compile(
    r"(?P<wh>(?:(?:on|in|at|by|to|for|under|from) )?(?:who(?:m|se)?|what|which|when|where|why"
    r"|how (?:many|much|long)|how))(?P<np>(?: (?!did|does|do|was|were|is|are|has|have|had)[\w’'-]+)"
    r"{0,5}?) (?P<aux>did|does|do|was|were|is|are|has|have|had) (?P<rest>[^?]+?)\W*",
    re.I,
)
_WH_SUBJECT = re.compile(
    r"(?:who|which [\w’'-]+(?: [\w’'-]+)?|what) (?P<verb>\w+ed|bought|sold|took|gave) "
    r"(?P<object>(?!by |on |in |for )[^?]+?)\W*",
    re.I,
)
_AUX = re.compile(r"(?P<aux>did|does|do|was|were|is|are|has|have|had) (?P<rest>[^?]+?)\W*", re.I)
_PARTICIPLES = {"took": "taken", "gave": "given"}
_WORDS: dict[Wh, str] = {
    "when": "When", "why": "Why", "where": "Where", "how": "How", "who": "By whom",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Elided:
    """The question in full, and one to be asked too where the filings do not state that."""

    question: str
    otherwise: str | None = None


def elided(bare: str, view: View) -> Elided | None:
    """The whole question that bare question words stand for after the one in view.

    None where the words are no such question, or where it cannot be said what they ask.
    """
    if _TOTAL.fullmatch(bare):
        return _in_total(view)
    match = _BARE.fullmatch(bare)
    if match is None:
        return None
    if match["wh"].lower() == "whose":
        return Elided("What is the name of the registrant?")
    if (lead := _TO_WHOM.match(bare)) is not None:
        parts = _WH_AUX.fullmatch(view.question)
        return Elided(f"{lead[0]} {parts['aux']} {parts['rest']}?") if parts else None
    wh = next(wh for said, wh in _HOW_MANY if re.fullmatch(said, match["wh"], re.I))
    unit = (match["unit"] or "").lower()
    if wh in ("how many", "how much") and (match["total"] or unit.startswith(("share", "unit"))):
        return _amount(unit, match["total"] is not None, view)
    if asks_for_filings(view.question) or (view.over_set and wh in ("which", "how many")):
        listed = _of_filings(wh, view)
        if listed is not None:
            return Elided(listed)
    return _of_topic(wh, view)


_NO_NOUN = r"(?!(?:ones?|of|was|is|were|are|did|does|do|has|had|his|her|its|their|\w+ed)\b)"
_NOUN_ASKED = re.compile(
    r"(?P<lead>(?:on|in|at|by|to|for|under|from|with|through|via|of) )?(?P<wh>which|what) "
    rf"(?P<noun>{_NO_NOUN}[\w’'-]+(?: {_NO_NOUN}[\w’'-]+){{0,3}})\W*",
    re.I,
)


def noun_asked(bare: str, view: View) -> str | None:
    """ "Through which subsidiary?": what the noun stands for, else of what was spoken of."""
    match = _NOUN_ASKED.fullmatch(bare)
    if match is None or _BARE.fullmatch(bare) is not None:
        return None
    many = view.over_set and len(view.listed) != 1
    if (asked := noun_question(match["noun"], many=many)) is not None:
        return asked
    if not match["lead"]:
        return None
    head = f"{match['lead']}{match['wh']} {match['noun']}"
    if parts := _WH_SUBJECT.fullmatch(view.question):
        verb = _PARTICIPLES.get(parts["verb"].lower(), parts["verb"])
        return f"{head} was {parts['object']} {verb}?"
    if parts := _WH_AUX.fullmatch(view.question):
        return f"{head} {parts['aux']} {parts['rest']}?" if not parts["np"] else None
    return None


def is_bare(question: str) -> bool:
    """Whether a question is nothing but question words."""
    return _BARE.fullmatch(question) is not None or _TOTAL.fullmatch(question) is not None


_TO_WHOM = re.compile(r"(?:to|for|from|with) whom?\b", re.I)
_LIST = re.compile(
    r"(?:(?:please |can you )?(?:list|name|show|give)(?: me)? (?:them|those|these|it)(?: all)?"
    r"|(?:who|which|what) are (?:they|those|these))\W*",
    re.I,
)


def listing(bare: str, view: View) -> str | None:
    """ "List them": what the last answer counted or spoke of."""
    if not _LIST.fullmatch(bare):
        return None
    if view.over_set:
        return "Which filings are they?"
    field = view.fields[0] if view.fields else ""
    return _LISTS.get(field)


_LISTS = {
    "statement_count": "Which registration statements does it amend?",
    "file_numbers": "Which registration statements does it amend?",
    "plan_count": "What are the titles of the plans?", "plans": "What are the titles of the plans?",
    "signatory_count": "Who signed the amendment?", "signatories": "Who signed the amendment?",
}  # fmt: skip


def of_each(bare: str, view: View) -> str | None:
    """ "When did each close?", "who signed them?": asked of each filing of the last set."""
    match = _EACH.fullmatch(bare)
    topic = topic_of(bare)
    if match is None or topic is None or not view.over_set:
        return None
    wh: Wh = "when" if (match["wh"] or "").lower() == "when" else "who"
    return topic.many.get(wh)


_EACH = re.compile(
    r"(?P<wh>when|who) (?:\w+ )?(?:each(?: one)?|(?:each|all|both) of (?:them|those)|they"
    r"|them|those"
    r"|these)(?: \w+){0,2}\W*",
    re.I,
)
_COUNT_OF = re.compile(r"how (?:many|much) (?=(?:under|for|from|on|in|by) )", re.I)


def completed(bare: str, view: View) -> str | None:
    """ "How many under the second one?": with what is counted, and what was done with it."""
    match = _COUNT_OF.match(bare)
    if match is None or view.over_set:
        return None
    return f"{_amount('', False, view).question.rstrip('?')} {bare[match.end() :]}"


def _in_total(view: View) -> Elided | None:
    if view.kind != "how_many":
        return _amount("", True, view)
    return Elided(f"{view.question.rstrip('?. ')} in total?")


_COUNTED = re.compile(r"(?<=\bhow many )(?:shares|units|notes|warrants|securities)\b", re.I)
_ACT_OF_FIELD = {
    "sold": "were sold", "unsold": "remained unsold", "remaining": "remain registered",
    "previously_removed": "had been removed from registration previously",
}  # fmt: skip


def counted_unit(view: View) -> str:
    """What was counted last: `shares`, `units`; `securities` where it was not said."""
    said = _COUNTED.search(view.question)
    return said[0] if said else "securities"


def _amount(unit: str, total: bool, view: View) -> Elided:
    """How many securities: of the amount that is spoken of, else those that were removed."""
    counted = unit if unit and not unit.startswith("of ") else counted_unit(view)
    in_total = " in total" if total else ""
    for field in view.fields:
        if field in _ACT_OF_FIELD:
            return Elided(f"How many {counted} {_ACT_OF_FIELD[field]}{in_total}?")
    if "registered" in view.fields:
        return Elided(f"How many {counted} were registered{in_total}?")
    registered = REGISTERED.replace("securities", counted)
    return Elided(REMOVED.replace("securities", counted), registered)


def _of_filings(wh: Wh, view: View) -> str | None:
    """ "How many?" after "which filings …", and the other way round; "when?" of each of them."""
    question = view.question
    if wh in ("which", "who") and re.search(r"\bhow many\b", question, re.I):
        return re.sub(r"\bhow many\b", "which", question, count=1, flags=re.I)
    if wh == "how many" and asks_for_filings(question):
        return re.sub(r"\bwhich\b", "how many", question, count=1, flags=re.I)
    if wh == "which":
        return "Which filings are they?"
    return None


def _of_topic(wh: Wh, view: View) -> Elided | None:
    topic = topic_of(view.question)
    many = view.over_set and len(view.listed) != 1
    table = topic or GENERAL
    if wh == "how much" and wh not in table.asks:
        wh = "how many"
    if view.fields[:1] and view.fields[0] in ("statement_count", "plan_count") and wh == "which":
        return _reworded("which", view.question)
    if many and (asked := table.many.get(wh) or GENERAL.many.get(wh)):
        return Elided(asked)
    if (
        wh == "how many"
        and view.kind in ("which", "list")
        and (counted := _reworded("how many", view.question))
    ):
        return counted
    if asked := table.asks.get(wh):
        second = REGISTERED if asked == REMOVED else None
        return Elided(asked, second)
    found = _reworded(wh, view.question)
    if found is None and (asked := GENERAL.asks.get(wh)) and (topic is None or wh == "why"):
        return Elided(asked, REGISTERED if asked == REMOVED else None)
    return found


def _reworded(wh: Wh, question: str) -> Elided | None:
    """The question before with another question word: "Who bought it?" - "When was it bought?"."""
    if wh in ("which", "how many"):
        old = r"^how many\b" if wh == "which" else r"^(?:which|what)\b"
        new = re.sub(old, "Which" if wh == "which" else "How many", question, flags=re.I)
        return Elided(new) if new != question else None
    word = _WORDS.get(wh)
    if word is None:
        return None
    if match := _WH_AUX.fullmatch(question):
        rest, noun, aux = match["rest"], match["np"].strip(), match["aux"]
        if noun:
            noun = f"the {noun}"
            rest = f"{noun} {rest}" if aux in ("was", "were", "is", "are") else f"{rest} {noun}"
        return Elided(f"{word} {aux} {rest}?")
    if match := _AUX.fullmatch(question):
        return Elided(f"{word} {match['aux'].lower()} {match['rest']}?")
    if match := _WH_SUBJECT.fullmatch(question):
        verb = _PARTICIPLES.get(match["verb"].lower(), match["verb"])
        return Elided(f"{word} was {match['object']} {verb}?")
    return None
