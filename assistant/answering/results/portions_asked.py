"""Which part of which filings a question asks for: "In what percentage of the merger filings was
Rule 478 relied on?", "among S-8s, what share …", "mergers as a share of all filings".

The whole and the part are questions for filings by themselves. What cannot be read whole as
conditions is no portion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.questions.forms_asked import forms_as_filings
from assistant.answering.questions.plan import make_plan
from assistant.answering.results import portions
from assistant.answering.results.actions import lists
from assistant.answering.results.one_wording import in_one_wording
from assistant.answering.results.portions import PORTION
from assistant.answering.results.usual_wording import usual_wording


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of some filings: the questions for both; `whole` is empty for all in scope."""

    part: str
    whole: str = ""


_IN_PERCENT = re.compile(
    # "…? percent please", "…, in percent", "… (as a percentage)"
    r"[,.;?! (–-]+(?:(?:give|state|answer|express|expressed|rounded|as|in|please|pls|the|an?|to"
    r"|it|one"
    r"|whole|nearest|two|decimals?|places?) )*(?:percent(?:ages?)?|per ?cent|%)(?: (?:please|pls"
    r"|is fine|will do))?\)?[\s.?!]*$",
    re.I,
)
_PERCENT = r"(?:percent|per ?cent|%)"
_WHICH = (
    r"(?:(?:and|so|please|roughly|about) ){0,2}(?:(?:in|for|on|of|at|with|by|from) )?(?:(?:what"
    r"|which"
    r"|how (?:large|big|great|high) an?)(?: is| was| are| were)?(?: the| an?)?"
    rf" (?:rough |exact |approximate )?{PORTION}|how (?:many|much) {_PERCENT})(?!\w)"
)
_ASKED_OF = re.compile(
    rf"^{_WHICH} (?:of|in|among(?:st)?|for) (?P<set>[^?]{{4,300}}?)[\s?.!]*$", re.I
)
_NOTED = re.compile(
    # "percentage of filings signed in Texas", "share of merger filings that rely on Rule 478"
    rf"^(?:(?:give|show|tell|state|me|the|please|a|compute|calculate|work out|need|i|we|want) )*"
    rf"(?:overall |exact )?{PORTION} of (?P<set>[^?]{{4,300}}?)[\s?.!]*$",
    re.I,
)
_AMONG = re.compile(
    rf"^(?:(?:out )?of|among(?:st)?|for|within|in|across|taking|considering|looking at|counting)"
    rf"(?: (?:only|just|all|the|these|those)){{0,3}} (?P<np>[^?]{{3,160}}?),? {_WHICH}"
    rf"(?: of (?:them|those|these|the \w+))?,? (?P<vp>[^?]{{3,200}}?)[\s?.!]*$",
    re.I,
)
_AS_PART = re.compile(
    rf"^(?P<np>(?!(?:which|what|how|who|list|give)\b)[^?]{{3,200}}?) (?:as|in) (?:an? "
    rf"|the )?{PORTION}"
    rf" of (?P<base>[^?]{{2,120}}?)[\s?.!]*$",
    re.I,
)
_PLAIN = re.compile(rf"^{_WHICH} (?P<vp>(?!of\b|in\b|for\b)[^?]{{3,200}}?)[\s?.!]*$", re.I)

_ALL = re.compile(
    r"(?:(?:all|the|these|those|our|its|your|whole|entire|total|in scope) ?)*"
    r"(?:\d+ )?(?:(?:post-effective )?(?:filings?|amendments?|compan(?:y|ies)|registrants?|issuers?"
    r"|filers?|documents?|papers?|ones?)|them|these|those|total|whole|lot|set|collection|folder"
    r"|library|batch|sample|all|everything)(?: (?:of them|in scope|here|there are))?",
    re.I,
)
FINITE = (
    r"(?:is|are|was|were|has|have|had|do|does|did|rel(?:y|ies)|invokes?|uses?|names?|gives?|gave"
    r"|states?|lists?|shows?|amends?|involves?|concerns?|comes?|came|cites?|mentions?|removes?"
    r"|covers?|results?|follows?|relates?|bears?|carr(?:y|ies)|go|goes|went|ends?|contains?"
    r"|includes?"
    r"|appears?|stems?|arose|arises?|takes?|took|lacks?|provides?|prints?|leaves?|left|keeps?"
    r"|kept)\b"
)
_MODIFIES = (
    r"(?:that|which|who|whose|where|in which|with|without|signed|filed|removed|deregistered|sold"
    r"|registered|acquired|bought|made|incorporated|organi[sz]ed|dated|based|located|caused|naming"
    r"|giving|stating|leaving|relying|amending|involving|concerning|due|because|not|from|in|on"
    r"|by)\b"
)
RELATIVE = re.compile(r"\b(?:that|which|who|where|whose(?: \w+)?|they|it)$", re.I)
"""What stands before the verb of a clause, not of the question."""
_VERB = re.compile(rf"(?:{FINITE}|{_MODIFIES})", re.I)
_LONGEST = 24  # words of a set whose end is looked for


def in_usual_words(asked: str) -> tuple[str, Portion | None]:
    """A question over many filings in usual words, and the portion that it asks for.

    Of all in scope it may be told by any words; of some only by conditions.
    """
    asked = in_one_wording(asked)
    if (portion := portion_asked(asked)) is not None:
        return portion.part, portion
    wide, of_all = portions.portion_asked(usual_wording(asked))
    return wide, Portion(wide) if of_all else None


def portion_asked(question: str) -> Portion | None:
    """The part and the whole that a question asks the share of; None where it asks for none."""
    if not _SPEAKS.search(question):
        return None
    asked = question.strip()
    if tail := _IN_PERCENT.search(asked):
        kept = asked[: tail.start()]
        asked = kept if _SPEAKS.search(kept) else asked
    if match := _AMONG.match(asked):
        return _of(match["np"], _without_that(match["vp"]))
    if (match := _ASKED_OF.match(asked)) or (match := _NOTED.match(asked)):
        return _split(match["set"])
    if match := _AS_PART.match(asked):
        part = _filings(match["np"])
        return Portion(part) if part and _ALL.fullmatch(match["base"]) else None
    if (match := _PLAIN.match(asked)) and _VERB.match(match["vp"]):
        part = _verbal(match["vp"])
        return Portion(part) if part else None
    return None


_SPEAKS = re.compile(rf"(?<!\w){PORTION}(?!\w)", re.I)


def _split(said: str) -> Portion | None:
    """A set and what is said of it: "the merger filings" and "was Rule 478 relied on"."""
    for noun, verb in _cuts(said):
        if (found := _of(noun, verb)) is not None:
            return found
    part = _filings(said)  # "percentage of Delaware companies": of all
    return Portion(part) if part and not _ALL.fullmatch(said) else None


def _cuts(said: str) -> Iterator[tuple[str, str]]:
    """Where a set may end and what is said of it begin: at its verb, else at what narrows it."""
    spaces = [m.start() for m in re.finditer(" ", said)][:_LONGEST]
    cuts = [(said[:at], said[at + 1 :]) for at in spaces]
    for noun, verb in cuts:
        if re.match(FINITE, verb, re.I) and not RELATIVE.search(noun):
            yield noun, verb
    for noun, verb in cuts:
        if re.match(_MODIFIES, verb, re.I):
            yield noun, verb


def _of(noun: str, verb: str) -> Portion | None:
    whole = "" if _ALL.fullmatch(noun.strip()) else _filings(noun)
    part = _verbal(verb)
    return Portion(part, whole) if whole is not None and part else None


def _without_that(verb: str) -> str:
    return re.sub(r"^(?:that |it is that |would be |is it that )", "", verb, flags=re.I)


def _filings(noun: str) -> str | None:
    """A set as a question for it; None where it is not conditions alone."""
    said = re.sub(
        r"^(?:(?:all|the|these|those|any|every|each|our) )+", "", noun.strip(), flags=re.I
    )
    if re.fullmatch(r"(?:de-?registrations?|removals?)", said, re.I):
        said = "filings are deregistrations"
    return _conditions(f"Which {forms_as_filings(said)}?")


def _verbal(verb: str) -> str | None:
    return _conditions(f"Which filings {forms_as_filings(verb.strip())}?")


def _conditions(question: str) -> str | None:
    """The question in usual words, where it is a list by conditions that leave no word over."""
    asked = usual_wording(question)
    plan = make_plan(asked, [])
    query = read_conditions(plan)
    if not query.conditions or query.left or query.denied or not lists(plan):
        return None
    return asked
