"""Whether something happened before, after or within a time: "Did the merger close in 2009?".

The question is asked as the one for the day itself ("When did the merger close?"); the days that
its answer tells decide, where all of them lie on one side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.relations import is_verb
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.shortening import shorten
from assistant.answering.one_filing.compared_with import ACTORS, of_nothing, untold, words_asked
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.spans import Span, first_of, last_of, read_span, time_last
from assistant.answering.questions.thesaurus import kin
from assistant.answering.questions.vocabulary import STOP_WORDS, Word, concepts, words
from assistant.answering.verdicts.verdict import verdict
from assistant.language.dates import Date, find_dates
from assistant.record import Citation, Sentence

_ASKS = re.compile(
    r"^(?:(?:so|and|y/n|yes or no)\b[:, ]*)?(?P<aux>is|are|was|were|did|does|do|has|have|had|will)"
    r" (?!not\b)(?!there\b)(?!.*\b(?:not|never|still|until|each|every|if|or not|any longer)\b)",
    re.I,
)
_PLAINLY = {"run out": "expire", "ran out": "expired", "signed up": "signed", "inked": "signed"}
_PHRASAL = re.compile(rf"\b(?:{'|'.join(_PLAINLY)})\b", re.I)
_FILLERS = re.compile(r"\b(?:only|already|actually|really|even|just|in fact) ", re.I)
_OF_A_THING = re.compile(r"\b(?:dated|due|maturing|expiring|starting|ending|beginning)$", re.I)
"""What has the day of a thing behind it: "did it repay the notes due in 2027"."""
_OFTEN = re.compile(
    r"\b(?:any|anyone|anybody|anything|some|us(?:e|ed|ing)|trad\w+|own(?:ed)?|h[eo]ld|have|had"
    r"|cover(?:ed)?|earn(?:ed)?|los[et]|lost|money|dividends?|distributions?)\b",
    re.I,
)
_OF_MANY = re.compile(
    r"(?=.*\b(?:shares?|stock|securities|units|options|notes|bonds|warrants|awards|interests|debt"
    r"|subscriptions|contributions)\b).*\b(?:sell|sold|issued?|grant(?:ed)?|award(?:ed)?|pay|paid"
    r"|buy|bought|purchased|(?<!stock )(?<!share )(?<!s )purchase|offer(?:ed)?|exercised?"
    r"|amend(?:ed)?|raised?|make|made)\b",
    re.I,
)
"""What may be done more than once: done at another time, it may have been done then too."""
_ENDMOST = re.compile(r"\b(?:first|last|final|all)\b", re.I)


def _is_repeated(head: str) -> bool:
    if _ENDMOST.search(head):
        return False
    return _OFTEN.search(head) is not None or _OF_MANY.match(head) is not None


def asks_of_act(question: str) -> re.Match[str] | None:
    """How a question for Yes or No about one act begins; None for any other."""
    return _ASKS.match(question)


def day_told(
    reading: Reading,
    question: str,
    answered: Callable[[str], Reply],
    own: frozenset[str],
    *,
    strictly: bool = False,
) -> tuple[Date, Sentence] | None:
    """The one day that the answer to "When …?" tells, and the sentence that tells it; `strictly`,
    where nothing that the question names is left untold."""
    question = _PHRASAL.sub(lambda m: _PLAINLY[m[0].lower()], question)
    head = _WHEN.sub("", question).strip(" ?")
    reply = answered(question)
    days, text = _days_told(reading, reply, head, own)
    if len({d.value for d in days}) != 1 or days[0].value is None:
        return None
    if not _names_told(reading, head, reply, own) or not _is_of_it(reading, head, reply, own):
        return None
    quotes = " ".join(_sentence(reading, c) for s in reply.sentences for c in s.citations)
    worded = not _is_quoted(text, quotes)
    if strictly and not worded and untold(reading, words_asked(reading, head, own), reply):
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    return days[0], Sentence(text=text, citations=cited)


def compared_day(
    reading: Reading, question: str, answered: Callable[[str], Reply], own: frozenset[str]
) -> Reply | None:
    """Yes or No by the day that answers the question put without its time; None where no time
    decides, or no one day answers. `own` are words that name the registrant."""
    question = time_last(question)
    asks = _ASKS.match(question)
    span = read_span(question) if asks is not None else None
    if asks is None or span is None:
        return None
    aux = asks["aux"].lower()
    head = _FILLERS.sub("", question[asks.end() : span.start]).strip(" ,")
    head = _PHRASAL.sub(lambda m: _PLAINLY[m[0].lower()], head)
    if _OF_A_THING.search(head) and aux in ("did", "do", "does", "has", "had"):
        return None
    bare = f"{head} {question[span.end :].strip(' ?.!')}".strip()
    reply = answered(f"When {aux} {bare}?")
    days, text = _days_told(reading, reply, head, own)
    verdicts = {span.holds(first_of(d), last_of(d)) for d in days}
    yes = verdicts.pop() if len(verdicts) == 1 else None
    if yes is None or (not yes and _is_repeated(head)):
        return None
    if not _names_told(reading, head, reply, own) or not _is_of_it(reading, bare, reply, own):
        return None
    told = verdict(yes, text, [c for s in reply.sentences for c in s.citations])
    told.sentences[0].derivation = reply.sentences[0].derivation
    told.settled = True
    return told


_OF_PAPER = re.compile(r"\b(?:dated|amended)(?: as)?(?: of)?\W*$", re.I)
"""A day that is only the date of a paper beside the event."""
_ASKS_PAPER = re.compile(
    r"\b(?:agreements?|contracts?|deals?|papers?|letters?)\b.*\b(?:dated?|sign\w*|execut\w*|made"
    r"|enter\w*|struck|reached|ink\w*|from)\b|\b(?:sign|enter|execut|strike|struck|reach|ink)\w*"
    r"\b.*\b(?:agreement|contract|deal)\b",
    re.I,
)
_CLOSED = re.compile(r"\b(?:completed|closed|consummated)\b", re.I)
_PAPER = re.compile(r"\b(?:agreement|contract|dated)\b", re.I)
_OPENS = re.compile(
    r"(?:^|[,;.:]|\band|\bwhich|\bthat)\W{0,5}(?:effective |as of |on |in ){0,3}$", re.I
)
_OPEN = re.compile(
    r"\b(?:not|never|no(?! ?\. ?\d)|neither|intends?|expects?|plans? to|means to|proposes?"
    r"|will|would|may|could|if)\b"
)
"""Words of what did not happen, or may yet."""
_ROOM = 60


def _days_told(
    reading: Reading, reply: Reply, head: str, own: frozenset[str]
) -> tuple[list[Date], str]:
    """The days that the reply tells of what the question asks, and the text that tells them."""
    if not reply.answered:
        return [], ""
    text = " ".join(s.text for s in reply.sentences)
    cited = [c for s in reply.sentences for c in s.citations]
    quotes = " ".join(_sentence(reading, c) for c in cited)
    if _ASKS_PAPER.search(head) and _CLOSED.search(text) and not _PAPER.search(text):
        return [], ""  # the day of the closing, where that of the agreement is asked for
    if not _is_quoted(text, quotes):
        dates = _dates(text)
        return _of_papers(text, dates, head) or dates, text
    days = _of_act(reading, quotes, _of_papers(quotes, _dates(quotes), head), head, own)
    return days, shorten(quotes, [(d.start, d.end) for d in days], _ROOM) if days else ""


_NAME = re.compile(r"(?<![\w'’.-])[A-Z][a-z][\w-]*")


def _names_told(reading: Reading, head: str, reply: Reply, own: frozenset[str]) -> bool:
    """Whether the names and forms in a question are the filing's own, or stand in what is cited."""
    statements = reading.record.registration_statements
    forms = {(s.form or "").upper() for s in statements} | {(reading.record.form or "").upper()}
    cited = [c for s in reply.sentences for c in s.citations]
    told = " ".join(_sentence(reading, c) for c in cited)
    if any(f not in " ".join(forms) and f not in told for f in FORM.findall(head.upper())):
        return False
    held = concepts(told) | own
    held |= concepts(" ".join(r.name or "" for r in reading.record.registrants))
    for citation in cited:
        passage = reading.passage_at(citation.start)
        held |= passage.implied if passage is not None else set()
    return all(concepts(name) <= held for name in _NAME.findall(head))


def _is_of_it(reading: Reading, bare: str, reply: Reply, own: frozenset[str]) -> bool:
    """Whether what is cited speaks of those whom the question names, and the filing of most else;
    a verb may be the asker's own word, and where a value of the record answers, one more."""
    wanted = words_asked(reading, bare, own)
    beside = untold(reading, wanted, reply)
    if beside & ACTORS:
        return False
    strange = of_nothing(reading, beside)
    verbs = [w for w in strange if is_verb(wanted[w])]
    text = " ".join(s.text for s in reply.sentences)
    quotes = " ".join(_sentence(reading, c) for s in reply.sentences for c in s.citations)
    worded = not _is_quoted(text, quotes)
    spare = max((len(wanted) - 1) // 2, 1 if verbs or worded else 0)
    return len(strange) <= min(spare, _STRANGE)


_STRANGE = 2


def _sentence(reading: Reading, citation: Citation) -> str:
    """The sentence of a citation; what stands on no page of sentences is quoted as it is."""
    passage = reading.passage_at(citation.start)
    return passage.text if passage is not None else one_line(citation.quote)


def _is_quoted(text: str, quotes: str) -> bool:
    """Whether an answer is words of the filing, not worded from a value."""
    said = text.strip("… .").split(" … ")[0]
    return said[:40] in quotes


def _dates(text: str) -> list[Date]:
    dates = [d for d in find_dates(text) if d.year is not None]
    return [d for d in dates if d.precision == "day"] or dates


def _of_papers(text: str, dates: list[Date], head: str) -> list[Date]:
    """The dates of papers where these are asked for, else the days that are none."""
    papers = [d for d in dates if _OF_PAPER.search(text[: d.start])]
    if _ASKS_PAPER.search(head):
        return papers or dates
    return [d for d in dates if d not in papers]


def _of_act(
    reading: Reading, text: str, dates: list[Date], head: str, own: frozenset[str]
) -> list[Date]:
    """Those of a sentence's days that stand with most of what is asked, its verbs above all; none
    where it is denied, or only meant to be."""
    head = _TOLD_OF.sub("", head)
    asked = [w for w in words(head) if w.surface.lower() not in STOP_WORDS]
    numbers = {w.concept for w in asked if w.surface[0].isdigit()} & concepts(text)
    asked = [w for w in asked if w.concept not in own | numbers]
    told = reading.past_verbs()
    scored: list[tuple[int, Date]] = []
    for i, date in enumerate(dates):
        beside = text[dates[i - 1].end if i else 0 : date.start]
        until = dates[i + 1].start if i + 1 < len(dates) else len(text)
        if _OPENS.search(beside):
            beside = clause = text[date.end : until]
        else:
            clause = _EDGE.split(beside)[-1]
        held = concepts(beside)
        if _OPEN.search(clause) or not numbers <= concepts(text[:until]):
            continue
        if has_other_subject(text[: date.start], asked):
            continue
        score = sum(
            (3 if is_verb(w) or w.concept in told else 1) * (2 if w.concept in held else 1)
            for w in asked
            if w.concept in held or kin(w.concept) & held
        )
        scored.append((score, date))
    best = max((score for score, _ in scored), default=0)
    return [date for score, date in scored if score == best]


_TOLD_OF = re.compile(r"(?<= )(?:that|of the fact that|whether) .+$", re.I)
"""What somebody was told: "when were holders told that the facility would close?" asks for the
day of the telling."""
_EDGE = re.compile(r"[,;:]|\b(?:and|but|until|when|which|after|before)\b")


def has_other_subject(before: str, asked: Sequence[Word]) -> bool:
    """Whether the clause that ends a text tells what is asked of something else, while what the
    question names stands in a clause before it: "the offer was withdrawn; the plan expired on …".
    """
    pieces = _SENTENCES.split(before)
    subject: list[Word] = []
    for word in words(pieces[-1]):
        if is_verb(word) or word.lowered in _AUXILIARIES:
            break
        subject.append(word)
    else:
        return False
    named = {w.concept for w in subject if w.lowered not in STOP_WORDS}
    wanted = {w.concept for w in asked if not is_verb(w)}
    if not named or named & _NEUTRAL or len(pieces) < 2:
        return False
    near = named | {k for n in named for k in kin(n)}
    return bool(wanted) and not wanted & near and bool(wanted & concepts(" ".join(pieces[:-1])))


_SENTENCES = re.compile(r";|[,.] (?:and|but|while|whereas) |\. (?=[A-Z])")
_AUXILIARIES = frozenset(["was", "were", "is", "are", "had", "has", "have", "did", "became"])
_NEUTRAL = concepts("company registrant corporation latter former it they which same")


def no_such_day(reading: Reading, question: str, reply: Reply) -> Reply | None:
    """That nothing is told of the question's time, where a Yes has no day of it in its quotes."""
    if not reply.answered or not reply.sentences[0].text.startswith("Yes."):
        return None
    question = time_last(question)
    span = read_span(question) if _ASKS.match(question) is not None else None
    if span is None:
        return None
    cited = [c for s in reply.sentences for c in s.citations]
    told = " ".join(_sentence(reading, c) for c in cited)
    head = question[: span.start]
    asked = [w for w in words(head) if w.surface.lower() not in STOP_WORDS]
    dates = [d for d in _dates(told) if not has_other_subject(told[: d.start], asked)]
    days = _of_papers(told, dates, head)
    if any(span.holds(first_of(d), last_of(d)) is not False for d in days):
        return None
    return _untold(question, span, reply)


def _untold(question: str, span: Span, reply: Reply) -> Reply:
    said = question[span.start : span.end].strip(" ,")
    cited = [c for s in reply.sentences for c in s.citations]
    missing = lacks(f'The filing does not state this for "{said}".', cited)
    missing.settled = True
    return missing


def with_day_of_act(reading: Reading, question: str, reply: Reply, own: frozenset[str]) -> Reply:
    """The answer to "when" with the day that its sentence tells of the asked act, where what is
    told of a sentence with several days has none of them."""
    if not reply.answered or len(reply.sentences) > 1 or _WHEN.match(question) is None:
        return reply
    sentence = reply.sentences[0]
    cited = [_sentence(reading, c) for c in sentence.citations]
    if len(cited) > 1 or not _is_quoted(sentence.text, cited[0]) or not _is_cut(sentence, cited):
        return reply
    head = _WHEN.sub("", question)
    dates = _dates(cited[0])
    asked = [w for w in words(head) if w.surface.lower() not in STOP_WORDS]
    if dates and all(has_other_subject(cited[0][: d.start], asked) for d in dates):
        return lacks("The filing does not state this day.", sentence.citations)
    days = _of_act(reading, cited[0], _of_papers(cited[0], dates, head), head, own)
    if len(days) != 1 or len(dates) < 2:
        return reply
    if not any(cited[0][d.start : d.end] in sentence.text for d in dates):
        sentence.text = shorten(cited[0], [(days[0].start, days[0].end)], _ROOM)
    return reply


def _is_cut(sentence: Sentence, cited: Sequence[str]) -> bool:
    """Whether each piece of an answer stands in what is cited as it is."""
    pieces = [one_line(piece).strip(" .") for piece in sentence.text.split("…")]
    return all(piece in one_line(cited[0]) for piece in pieces)


_WHEN = re.compile(r"^when (?:did|was|were|is|are|had|has|have|do|does) ", re.I)
