"""Numbers of statements that a filing names and does not amend: those that stay, the new one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.shortening import shorten
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER, FORM
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, plain, words

_STATEMENT = (
    r"(?:registration (?:statements?|numbers?|nos?\b)|statements?|registrations"
    r"|file (?:numbers?|nos?\b)|numbers?\b|(?:form )?[SF]B?-\d{1,2}(?:ASR|D)?(?:['’]?s)?\b)"
)
_NAMES_STATEMENT = re.compile(rf"\b{_STATEMENT}", re.I)
_ASKS = re.compile(r"\b(?:which|what|list|name|give|number|another|other)\b", re.I)
_CUES: tuple[tuple[str, str], ...] = (
    (r"\b(?:mention\w*|named|refer\w*)\b.*\bnot (?:be(?:ing)? )?amended\b|\bonly mentioned\b", r""),
    # what the question says; what stands with the number in print
    (r"\b(?:stays?|remains?|continues?|still)\b.*\b(?:open|force|effect(?:ive)?|active|registered"
     r"|place|alone|only|file)\b|\bkept (?:open|effective)\b|\b(?:un(?:affected|touched|changed)"
     r"|not (?:be )?(?:affected|touched|changed|amended))\b|\bstays?\b|\bleft (?:alone|open)\b",
     r"\b(?:remain\w*|continu\w*|stay\w*|unaffected|unchanged|not (?:be )?(?:affected|amended"
     r"|changed)|no effect on|(?:does|do) not (?:affect|amend|relate|apply)|in (?:full )?(?:force"
     r"|effect)|open)\b"),
    (r"\b(?:earlier|older|old|prior|previous)\b", r"\b(?:earlier|prior|previous\w*|old)\b"),
    (r"\bseparate(?:ly)?\b|\btoday\b|\balso (?:amended|terminated|being)\b",
     r"\bseparate\w*|\btoday\b|\bsame (?:day|date)\b|\bdate hereof\b|\bsimultaneous\w*"
     r"|\bconcurrent\w*"),
    (r"\bnew(?:er)?\b|\blater\b|\breplac\w*|\bsuccess\w*",
     r"\bnew\b|\bsubsequent\w*|\blater\b|\bsuccess\w*|\breplac\w*|\bfiled on the date\b|\btoday\b"),
    (r"\b(?:other|another|else|besides|apart from|aside from|in addition)\b", r""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Mention:
    passage: Passage
    numbers: tuple[tuple[int, int], ...]


def answer_other_number(reading: Reading, plan: Plan) -> Reply | None:
    """The sentence with the numbers of the other statements that the question asks for.

    None where it asks for none, where the filing names none, or where several sentences do and
    the question tells none of them apart.
    """
    asked = plain(plan.question)
    own = {s.file_number for s in reading.record.registration_statements}
    if plan.kind not in ("which", "what", "list", "how_many") or set(plan.file_numbers) - own:
        return None
    if not (_ASKS.search(asked) and _NAMES_STATEMENT.search(asked)):
        return None
    cue = next(((said, told) for said, told in _CUES if re.search(said, asked, re.I)), None)
    own_forms = {s.form for s in reading.record.registration_statements}
    if cue is None and plan.forms and not own_forms & set(plan.forms):
        cue = ("", "")  # no amended statement is on that form
    if cue is None or re.search(r"\bhow (?:many|much)\b", asked, re.I):
        return None
    mentions = [
        m for m in _mentions(reading, own)
        if re.search(cue[1], m.passage.text, re.I) and _of_form(plan, m)
    ]  # fmt: skip
    kept = _nearest(reading, asked, mentions)
    if kept is None:
        return None
    text = shorten(kept.passage.text, list(kept.numbers), 60)
    return says(text, [reading.cite_passage(kept.passage)])


def _mentions(reading: Reading, own: set[str]) -> list[_Mention]:
    found = []
    for passage in reading.passages:
        spans = tuple(m.span() for m in FILE_NUMBER.finditer(passage.text) if m[0] not in own)
        if spans:
            found.append(_Mention(passage, spans))
    return found


def _of_form(plan: Plan, mention: _Mention) -> bool:
    """Whether the number is of the form that the question names, where its sentence names one."""
    before = mention.passage.text
    told = {f.upper() for f in FORM.findall(before)}
    return not plan.forms or not told or bool(told & set(plan.forms))


_FRAME = concepts(
    "registration statement number file form another other new separate one stay remain alone only "
    "force effect open mention amended besides which says have own earlier old list give still in"
)


def _nearest(reading: Reading, asked: str, mentions: list[_Mention]) -> _Mention | None:
    """The one mention, or the one that holds most of the question's other words."""
    if not mentions:
        return None
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    wanted = {
        w.concept for w in words(asked)
        if w.lowered not in STOP_WORDS and w.concept not in own | _FRAME
    }  # fmt: skip
    fits = [len(wanted & (m.passage.concepts | m.passage.implied)) for m in mentions]
    best = max(fits)
    if wanted and not best:
        return None
    if 2 * best < len(wanted):
        return None
    top = [m for m, fit in zip(mentions, fits, strict=True) if fit == best]
    return top[0] if len(top) == 1 else None
