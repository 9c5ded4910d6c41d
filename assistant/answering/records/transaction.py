"""Answers from the record of the signing, the transaction, and the purpose."""

from __future__ import annotations

import datetime
import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import FieldAnswer, Reply, lacks, says, unique
from assistant.answering.evidence.shortening import count_words, shorten
from assistant.answering.evidence.wording import date_shown, joined, shown
from assistant.answering.people.signers import company_words, names_person, signatories
from assistant.answering.people.signing_for import signed_for_other
from assistant.answering.questions.plan import AskedField, Plan
from assistant.answering.questions.vocabulary import PURPOSE_NAMES
from assistant.record import Sentence, TransactionKind

_ROOM = 80


# --- dates ----------------------------------------------------------------------------------


def _date(
    reading: Reading, pointer: str, value: datetime.date | None, lead: str, missing: str
) -> Reply:
    if value is None or not reading.evidence(pointer):
        return lacks(missing)
    text, derivation = date_shown(reading, pointer, value)
    return says(f"{lead} {text}.", reading.cite_value(pointer), derivation)


def _signed_on(reading: Reading, plan: Plan) -> Reply:
    if (other := signed_for_other(reading, plan)) is not None:
        return other
    if (of_person := _day_of_person(reading, plan)) is not None:
        return of_person
    return _date(
        reading,
        "/signing/signed_on",
        reading.record.signing.signed_on,
        "The amendment was signed on",
        "The filing does not state when it was signed.",
    )


def _day_of_person(reading: Reading, plan: Plan) -> Reply | None:
    """The day beside the signature of whom the question names by last name or by office; None where
    it names nobody, or the filing has no such days."""
    people = list(enumerate(reading.record.signing.signatories))
    named = [
        (index, one)
        for index, one in people
        if names_person(plan.question, one.name, company_words(reading))
    ]
    told: dict[datetime.date | None, list[int]] = {}
    for index, one in named[:1] or (signatories(reading, plan) if plan.offices else []):
        told.setdefault(one.signed_on, []).append(index)
    replies = [_signed_together(reading, day, indices) for day, indices in told.items()]
    if not all(reply.answered for reply in replies):
        return None
    return Reply([s for reply in replies for s in reply.sentences]) if replies else None


def _signed_together(reading: Reading, day: datetime.date | None, indices: list[int]) -> Reply:
    """That those persons signed on the day."""
    names = [reading.record.signing.signatories[index].name for index in indices]
    pointers = [f"/signing/signatories/{index}" for index in indices]
    reply = _date(reading, f"{pointers[0]}/signed_on", day, f"{joined(names)} signed on", "")
    for sentence in reply.sentences:
        cited = [c for at in pointers for c in reading.cite_value(f"{at}/name")]
        days = [c for at in pointers[1:] for c in reading.cite_value(f"{at}/signed_on")]
        sentence.citations = unique([*sentence.citations, *days, *cited])
    return reply


# --- the transaction ------------------------------------------------------------------------


_DEALS: dict[TransactionKind, str] = {
    "merger": "merger", "share_exchange": "share exchange", "asset_sale": "sale of assets",
}  # fmt: skip
"""What was completed; behind a tender offer it is the merger that follows, where there is one."""
_CLOSED, _AGREED = "The {deal} was completed on", "The {deal}agreement is dated"


def _deal_date(field: str, lead: str, missing: str) -> FieldAnswer:
    """How a date of the transaction is answered: by what it is called, where that is proven."""

    def answer(reading: Reading, plan: Plan) -> Reply:
        deal = reading.record.reason.transaction
        value = getattr(deal, field) if deal else None
        proven = deal is not None and reading.evidence("/reason/transaction/kind") is not None
        called = _DEALS.get(deal.kind, "") if deal is not None and proven else ""
        if deal is not None and deal.kind == "tender_offer" and deal.merger_sub:
            called = "merger"  # which closes what the offer began
        if lead == _AGREED:
            called = f"{called} " if called == "merger" else ""
        told = lead.format(deal=called or ("transaction" if lead == _CLOSED else ""))
        return _date(reading, f"/reason/transaction/{field}", value, told, missing)

    return answer


_ITSELF = re.compile(r"(?:the )?(?:Company|Registrant|Issuer|Corporation|Trust|Partnership)")
"""The registrant under the term that the filing has for it."""


def _party(field: str, lead: str, missing: str) -> FieldAnswer:
    """How a party to the transaction is answered; two are written with "and" between."""

    def answer(reading: Reading, plan: Plan) -> Reply:
        deal = reading.record.reason.transaction
        value = getattr(deal, field) if deal else None
        pointer = f"/reason/transaction/{field}"
        proof = reading.evidence(pointer)
        if not value or proof is None:
            return lacks(missing)
        cited = reading.cite_value(pointer)
        own = reading.record.registrants[:1]
        if (
            _ITSELF.fullmatch(reading.printed(pointer) or value)
            and own
            and own[0].name
            and reading.evidence("/registrants/0/name")
        ):
            cited += reading.cite_value("/registrants/0/name")
            name = shown(reading, "/registrants/0/name", own[0].name)
            return says(f"{lead} {name}.".replace("..", "."), cited)
        if " and " not in value:
            return says(f"{lead} {shown(reading, pointer, value)}.", cited)
        return says(
            f"{lead} {value}.", cited + reading.cite_spans([(s.start, s.end) for s in proof.more])
        )

    return answer


def _kind(reading: Reading, plan: Plan) -> Reply:
    deal = reading.record.reason.transaction
    if deal is None or not reading.evidence("/reason/transaction/kind"):
        return lacks("The filing describes no such transaction.")
    return says(
        f"It was a {deal.kind.replace('_', ' ')}.", reading.cite_value("/reason/transaction/kind")
    )


# --- purpose --------------------------------------------------------------------------------


def _purpose(reading: Reading, plan: Plan) -> Reply:
    record = reading.record
    proof = reading.evidence("/purpose")
    if record.purpose is None or proof is None:
        return lacks("The purpose of the amendment could not be proven.")
    cited = reading.cite_value("/purpose")
    passage = reading.passage_at(cited[0].start)
    lead = f"The amendment {PURPOSE_NAMES[record.purpose]}."
    sentences = [Sentence(text=lead, citations=cited)]
    if passage is not None:
        text = shorten(passage.text, [], _ROOM - count_words(lead) - 2)
        sentences = [Sentence(text=text if _acts(text) else lead, citations=cited)]
    return Reply(sentences)


def _acts(text: str) -> bool:
    return (
        re.search(r"de-?regist|remov|withdr|amend|terminat|updat|adopt|fil(?:e|ing)", text, re.I)
        is not None
    )


def _acquirer_state(reading: Reading, plan: Plan) -> Reply:
    """`Ostrander Corp., a Nevada corporation`: the words after the party's name."""
    deal = reading.record.reason.transaction
    sub_asked = re.search(r"merger sub", plan.question, re.I) is not None
    name = (deal.merger_sub if sub_asked else deal.acquirer) if deal else None
    for passage in reading.passages if name else ():
        match = re.search(
            re.escape(str(name))
            + r",? an? [\w ]{3,60}? (?:incorporated|organi[sz]ed|existing|formed)"
            r" (?:in|under the laws of) (?:the (?:State of |Commonwealth of )?)?((?:[A-Z]\w+ "
            r"?(?:and )?){1,4})()",
            passage.text,
        ) or re.search(
            re.escape(str(name)) + r",? an? ((?:[A-Z]\w+ ?){1,3})(?:\S+ ){0,3}(?:corporation"
            r"|company|partnership)",
            passage.text,
        )
        if match:
            return says(
                f"{name} is organized in {match[1].strip()}.", [reading.cite_passage(passage)]
            )
    return lacks("The filing does not state where that company is organized.")


ANSWERS: dict[AskedField, FieldAnswer] = {
    "signed_on": _signed_on,
    "agreement_date": _deal_date(
        "agreement_date",
        _AGREED,
        "The filing does not state the date of an agreement.",
    ),
    "closed_on": _deal_date(
        "closed_on",
        _CLOSED,
        "The filing does not state when a transaction was completed.",
    ),
    "acquirer": _party("acquirer", "The acquirer is", "The filing names no acquirer."),
    "acquirer_state": _acquirer_state,
    "merger_sub": _party(
        "merger_sub", "The merger subsidiary is", "The filing names no merger subsidiary."
    ),
    "surviving_entity": _party(
        "surviving_entity", "The surviving entity is", "The filing names no surviving entity."
    ),
    "transaction_kind": _kind,
    "purpose": _purpose,
}
"""How each question about signing, transaction and purpose is answered."""
