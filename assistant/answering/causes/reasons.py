"""Why an amendment was filed: the sentences that name the cause, without the boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.causes.cause_before import proven_summary
from assistant.answering.causes.cause_beside import cause_beside
from assistant.answering.causes.earlier_removals import own_numbers, tells_of_earlier
from assistant.answering.causes.printed import CAUSES, NO_CHANGE
from assistant.answering.causes.restating import restates
from assistant.answering.causes.stated_purpose import stated_purpose
from assistant.answering.causes.told_causes import because, decided, own_words
from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import CATEGORY_WORDS, concepts, words
from assistant.answering.sentences.ranking import answer_by_ranking
from assistant.answering.verdicts.removals import KEEPING
from assistant.record import Citation, Sentence

_ROOM = 78  # words of an answer

_SHORT = 20  # words of a first sentence that leave room for a long one

_CONSEQUENCE = re.compile(
    r"^(?:accordingly|as a result|therefore|consequently|thus|in light of|in view of|for "
    r"(?:that|this|"
    r"these) reasons?|because of|hence|in accordance)\b",
    re.I,
)
_UNDERTAKING = re.compile(r"\bundertak\w+|item 512", re.I)
_ACTION = re.compile(
    r"\b(?:hereby|is being filed|are being filed|is filing|purpose|files? this|are filing"
    r"|to)\b.{0,80}"
    r"\b(?:de-?regist\w+|remov\w+|withdraw\w*|terminat\w+)\b|hereby amend",
    re.I,
)
_BACKGROUND = re.compile(
    r"\b(?:copies? of|reference is made|capitalized terms|relat(?:es?|ing) to the following"
    r"|previously"
    r" filed|foregoing description|qualified in its entirety)\b",
    re.I,
)
_GOES_ON = re.compile(
    r"\b(?:will|shall) continue to (?:file|make|furnish) (?:\w+ ){0,3}reports\b", re.I
)
"""Nor are reports that go on."""

_ABOUT_AMENDMENT_TEXT = """
    deregister share security amend amendment post effect file unsold remain offer offering
    terminate register statement end common number plan sell issue reason purpose need want
    decide ground reduce back longer behind prompt cause lead stat option original unissued
    unused necessary choose action shelf relevant submit drop cancel close hold holder
    stockholder keep maintain require event led circumstance development use any more
    registration available eligible effective anymore
"""
_ABOUT_AMENDMENT = frozenset(_ABOUT_AMENDMENT_TEXT.split())


@dataclass(slots=True)
class _Cause:
    passage: Passage
    score: float
    keep: list[tuple[int, int]]


def answer_reason(reading: Reading, plan: Plan) -> Reply:
    """The cause of the amendment in its own words, or that none is stated.

    A question for the cause of something else ("Why was the debt redeemed?") is answered
    from a sentence that names it with a cause, or not at all.
    """
    about_amendment = _asks_about_amendment(reading, plan)
    if not about_amendment:
        if told := decided(reading, plan):
            return told
        if (beside := cause_beside(reading, plan)).answered:
            return beside
        reply = answer_by_ranking(reading, plan, "The filing does not say why.")
        if not reply.answered and (told := because(reading, plan)):
            return told
        if reply.answered or not _about_offering(reading, plan):
            return reply
    if _REMOVAL & set(plan.terms) and _removes_nothing(reading):
        return lacks("The amendment removes nothing from registration.", _nearest(reading))
    untrue = _untrue_presumption(reading, plan)
    if untrue:
        return lacks(f"The filing does not mention {untrue}.", _nearest(reading))
    causes = [c for c in _causes(reading) if not restates(c.passage, plan)]
    if not about_amendment:  # that it expired is no cause of its expiry
        causes = [c for c in causes if not all(t in c.passage.concepts for t in plan.terms)]
    if _of_earlier_amendment(reading, plan):
        beside = cause_beside(reading, plan)
        return beside if beside.answered else lacks(beside.missing, _nearest(reading))
    if about_amendment and (told := _acquisition(reading)):
        return told
    if about_amendment and (stated := stated_purpose(reading, plan)) is not None:
        causes = [_Cause(stated, 0.0, []), *(c for c in causes if c.passage is not stated)]
    if not causes:
        return lacks("The filing states no reason for the amendment.", _nearest(reading))
    return _compose(reading, _with_what_is_pointed_at(reading, _with_acquirer(reading, causes)))


_REMOVAL = frozenset({"deregister"})


def _removes_nothing(reading: Reading) -> bool:
    """Whether the amendment proves to serve another purpose than a removal."""
    return reading.record.purpose in KEEPING and reading.evidence("/purpose") is not None


def _acquisition(reading: Reading) -> Reply | None:
    """The registrant's acquisition in the summary's plain words, where all of it is proven."""
    reason = reading.record.reason
    deal = reason.transaction
    if reason.category != "merger" or deal is None or not (deal.acquirer and reason.summary):
        return None
    told = proven_summary(reading, "/reason/category", "/registrants/0/name")
    if told is None:
        return None
    followed = _what_followed(reading, _ROOM - count_words(told.text))
    if followed:
        told.text = _ENDED_TOO.sub(".", told.text)
    return Reply([told, *followed])


_BY_THE_DEAL = re.compile(
    r"\b(?:as a (?:result|consequence)|by reason|because|in (?:connection|view|light|consequence)"
    r"|on account|owing to|following|upon|with|due to|in conjunction)\b[^.;]{0,20}"
    r"\b(?:mergers?|transactions?|acquisitions?|combinations?|arrangement|clos(?:e|ing)"
    r"|completion|consummation|foregoing|reorganization|amalgamation)\b",
    re.I,
)
_OFFERINGS_ENDED = re.compile(
    r"\b(?:terminat\w+|ceas\w+|discontinu\w+|no (?:further|more|longer)|ended"
    r"|not (?:be )?(?:issu\w+|off\w+|s[eo]ld?\w*))\b",
    re.I,
)
_ENDED_TOO = re.compile(r"; its offerings? (?:was|were) (?:terminated|ended)\.$")
_LEAST_ROOM = 12  # words below which no sentence is begun


def _what_followed(reading: Reading, room: int) -> list[Sentence]:
    """The sentence that ties the end of the offerings to the deal: why securities are removed."""
    for passage in _own_passages(reading) if room >= _LEAST_ROOM else []:
        tie = _BY_THE_DEAL.search(passage.text)
        ended = _OFFERINGS_ENDED.search(passage.text, tie.end()) if tie is not None else None
        if tie is None or ended is None:
            continue
        text = shorten(passage.text, [tie.span(), ended.span()], room)
        if count_words(text) <= room:
            return [Sentence(text=text, citations=[reading.cite_passage(passage)])]
    return []


_FOR_THAT_REASON = re.compile(r"\bfor (?:that|this|these|those) reasons?\b", re.I)
_ON_THAT_DAY = re.compile(r"\bon (?:that|such|the same) (?:day|date)\b", re.I)
_BARE = 14  # words of a sentence that tells an end, and no more than the day before it
_WAS_WRONG = re.compile(
    r"^(?:that|this|it|the (?:number|figure)) (?:was|is) (?:an? |the )?(?:\w+ )?(?:slip|mistake"
    r"|error|misprint|oversight|wrong)\b",
    re.I,
)
"""A sentence that calls the one before it wrong; the next one tells what would be right."""


def _with_what_is_pointed_at(reading: Reading, causes: list[_Cause]) -> list[_Cause]:
    """The causes, with the sentence that the first of them points back at ("for that reason")."""
    first = causes[0].passage
    pointing = _FOR_THAT_REASON.search(first.text) or _WAS_WRONG.match(first.text)
    if count_words(first.text) < _BARE:
        pointing = pointing or _ON_THAT_DAY.search(first.text)
    if first.index == 0 or pointing is None:
        return causes
    before = reading.passages[first.index - 1]
    if _WAS_WRONG.match(first.text):
        around = [before, first, *reading.passages[first.index + 1 : first.index + 2]]
        return [_Cause(p, causes[0].score, []) for p in around]
    rest = [c for c in causes[1:] if c.passage is not before]
    return [_Cause(before, causes[0].score, []), causes[0], *rest]


def _with_acquirer(reading: Reading, causes: list[_Cause]) -> list[_Cause]:
    """The causes, and where they tell of a merger but not with whom, the sentence that does."""
    deal = reading.record.reason.transaction
    proof = reading.evidence("/reason/transaction/acquirer")
    if deal is None or not deal.acquirer or proof is None or proof.start is None:
        return causes
    own = concepts(deal.acquirer) - own_words(reading)
    named = reading.passage_at(proof.start)
    told = causes[: 2 if len(causes) > 1 else 1]
    if named is None or not own or any(own & c.passage.concepts for c in told):
        return causes
    naming = _Cause(named, causes[0].score, [(proof.start - named.start, proof.end - named.start)]
                    if proof.end is not None else [])  # fmt: skip
    return [causes[0], naming, *(c for c in causes[1:] if c.passage is not named)]


_STILL_THERE = concepts("outstanding remaining existing unexercised granted employees")


def answer_fate(reading: Reading, plan: Plan) -> Reply:
    """What happened to something: the sentence about it that tells an event."""
    best: _Cause | None = None
    for passage in reading.passages[:400]:
        if passage.text.isupper() or not all(
            t in passage.concepts for t in plan.terms if t not in _STILL_THERE
        ):
            continue
        told = _weigh(reading, passage, [])
        if told is not None and (best is None or told.score > best.score):
            best = told
    if best is None:
        return lacks("The filing does not say what happened to it.", _nearest(reading))
    text = shorten(best.passage.text, best.keep, 60)
    return Reply([Sentence(text=text, citations=[reading.cite_passage(best.passage)])])


def _asks_about_amendment(reading: Reading, plan: Plan) -> bool:
    known = {w.concept for w in words(" ".join(_ABOUT_AMENDMENT))} | _ABOUT_AMENDMENT
    known |= own_words(reading)
    if "deregister" in plan.terms or not plan.terms:
        return True
    named = re.search(
        r"\bamend(?:ment|ed|ing|s)?\b|\bthis filing\b|\bfil(?:e|ed|ing)\b", plan.question, re.I
    )
    return bool(named) or all(t in known or _COUNTED.fullmatch(t) for t in plan.terms)


# `its four S-8s`: how many statements, and of which form, makes no other question.
_COUNTED = re.compile(r"(?:[sf]b?-?\d{1,2}s?|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})")

_OFFERING = frozenset({"end", "register", "continue", "off", "complete", "deregister"})
_NO_LONGER = re.compile(
    r"\b(?:no (?:longer|more)|not|never|any ?more|fewer|less|unsold)\b|n['’]t\b"
)


def _about_offering(reading: Reading, plan: Plan) -> bool:
    """Why the offering or the plan ended, in words that all stand in the filing."""
    known = reading.everything()
    deal = reading.record.reason.transaction
    buyer = concepts(deal.acquirer or "") - own_words(reading) if deal else set()
    if buyer & set(plan.terms):  # why the buyer bought
        return False
    stopped = _NO_LONGER.search(plan.question) and {"sell", "issue"} & set(plan.terms)
    known_frame = _ABOUT_AMENDMENT | own_words(reading) | _OFFERING
    if sum(t not in known_frame for t in plan.terms) > 1:
        return False  # why something else ended
    about = bool(stopped) or bool(_OFFERING & set(plan.terms))
    return about and all(t in known for t in plan.terms)


def _untrue_presumption(reading: Reading, plan: Plan) -> str | None:
    """What the question takes for granted and the filing does not say; None where all is well."""
    everything = reading.everything()
    for number in plan.numbers:
        if number.lstrip("$").replace(",", "") not in everything:
            return number
    bare = re.sub(r"\bmerger\b(?= sub)", "", plan.question)
    for category, pattern in CATEGORY_WORDS.items():
        match = re.search(pattern, bare, re.I)
        if (
            match
            and category in ("merger", "bankruptcy", "dissolution")
            and not any(w.concept in everything for w in words(match[0]))
        ):
            return match[0]
    return None


def _causes(reading: Reading) -> list[_Cause]:
    """The sentences that name the cause, best first."""
    cited = _cited_spans(reading)
    found: list[_Cause] = []
    for passage in _own_passages(reading):
        cause = _weigh(reading, passage, cited)
        if cause is not None:
            found.append(cause)
    found.sort(key=lambda c: (-c.score, c.passage.index))
    if found and found[0].score >= 4:
        found = [c for c in found if c.score >= max(2.5, found[0].score * 0.4)]
    return found


def best_cause(reading: Reading) -> Passage | None:
    """The sentence that tells the cause of the amendment best; None where none does."""
    causes = _causes(reading)
    return causes[0].passage if causes else None


def _own_passages(reading: Reading) -> list[Passage]:
    """Sentences that speak of the amendment: of an update, none of the prospectus itself."""
    own = own_numbers(reading)
    held = [p for p in reading.passages[:400] if not tells_of_earlier(p.text, own)]
    if reading.record.purpose in (None, "deregistration"):
        text = reading.filing.text
        return [p for p in held if not p.text.isupper() and "\t" not in text[p.start : p.end]]
    notes = [(s.start, s.end) for s in reading.filing.sections_of("substance")]
    return [p for p in held if any(a <= p.start < b for a, b in notes)] or held


def _of_earlier_amendment(reading: Reading, plan: Plan) -> bool:
    """Whether a figure of the question stands only where an earlier amendment is told of."""
    own = {p.index for p in _own_passages(reading)}
    figures = [n for n in plan.numbers if "," in n]
    holding = [p for p in reading.passages if any(n in p.text for n in figures)]
    return bool(holding) and not [p for p in holding if p.index in own]


def _cited_spans(reading: Reading) -> list[tuple[int, int, float]]:
    """What the record's proof of the reason cites, with how much that says."""
    spans: list[tuple[int, int, float]] = []
    category = reading.extraction.evidence.get("/reason/category")
    stated = reading.record.reason.category != "not_stated"
    if category is not None and category.verdict in ("verified", "derived") and stated:
        if category.start is not None and category.end is not None:
            spans.append((category.start, category.end, 3.0))
        spans += [(s.start, s.end, 2.5) for s in category.more]
    summary = reading.extraction.evidence.get("/reason/summary")
    if summary is not None and summary.verdict in ("verified", "derived"):
        spans += [(s.start, s.end, 0.5) for s in summary.more]
    purpose = reading.evidence("/purpose")
    updating = reading.record.purpose not in (None, "deregistration")
    if updating and purpose is not None and purpose.start is not None and purpose.end is not None:
        spans.append((purpose.start, purpose.end, 1.5))
    for name in ("closed_on", "agreement_date", "acquirer", "merger_sub"):
        proof = reading.evidence(f"/reason/transaction/{name}")
        if proof is not None and proof.start is not None and proof.end is not None:
            spans.append((proof.start, proof.end, 1.0))
    return spans


def _weigh(
    reading: Reading, passage: Passage, cited: list[tuple[int, int, float]]
) -> _Cause | None:
    text = passage.text
    if count_words(text) < 4 or NO_CHANGE.search(text) or _GOES_ON.search(text):
        return None
    keep: list[tuple[int, int]] = []
    score = 0.0
    for pattern, weight in CAUSES:
        match = pattern.search(text)
        if match:
            score += weight if not keep else weight * 0.4
            keep.append(match.span())
    proofs = [w for start, end, w in cited if passage.start <= start and end <= passage.end]
    score += max(proofs, default=0.0) + 0.1 * len(proofs)
    following = reading.passages[passage.index + 1 : passage.index + 2]
    if score and following and _CONSEQUENCE.match(following[0].text):
        score += 1.0
    if _UNDERTAKING.search(text):
        score -= 3.0
    elif _ACTION.search(text):
        score -= 1.5
    if _BACKGROUND.search(text):
        score -= 1.0
    return _Cause(passage, score, keep) if score >= 1.0 else None


def _compose(reading: Reading, causes: list[_Cause]) -> Reply:
    """Up to four sentences in the filing's order, in the room of an answer."""
    chosen: list[tuple[Passage, str]] = []
    left = _ROOM
    for cause in causes[:6]:
        if len(chosen) == 4 or left < 12:
            break
        more = 40 if not chosen or count_words(chosen[0][1]) > _SHORT else 60
        room = left if len(causes) == 1 else min(left, 64 if not chosen else more)
        if (
            chosen
            and count_words(cause.passage.text) > room + 8
            and cause.score < causes[0].score * 0.7
        ):
            continue
        text = shorten(cause.passage.text, cause.keep, room)
        size = count_words(text)
        if size > left or any(text.lower() == other.lower() for _, other in chosen):
            continue
        chosen.append((cause.passage, text))
        left -= size
    chosen.sort(key=lambda item: item[0].index)
    return Reply([
        Sentence(text=text, citations=[reading.cite_passage(passage)]) for passage, text in chosen
    ])  # fmt: skip


def _nearest(reading: Reading) -> list[Citation]:
    """What the amendment does, where it does not say why."""
    acting = [p for p in reading.passages[:400] if _ACTION.search(p.text)]
    return [reading.cite_passage(p) for p in (acting or reading.passages)[:1]]
