"""The verdict on one drafted value: it stands there, in its role, without an equal claim."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from assistant.checking.balance import Balances
from assistant.checking.beside import printed_around
from assistant.checking.fields import Field, from_json, parse, same, same_title
from assistant.checking.locate import locate
from assistant.checking.mentions import Mention
from assistant.checking.prose import prove_in_flow
from assistant.checking.roles import Roles
from assistant.checking.typed_models import of_typed
from assistant.filing.model import Filing
from assistant.language.normal import find_folded
from assistant.record import Candidate, Drafted, Evidence, Source, Span, Verdict

_MOST_CANDIDATES = 8
_MOST_COMPARED = 60
# The confidence of an amount that the balance proves and no clause gives the role to.
BALANCED = 0.75


def typed_value(field: Field, drafted: Drafted) -> Any:
    """What a draft says, typed: its value, or its printed string parsed; None if neither."""
    if drafted.value is not None:
        return from_json(field.kind, drafted.value)
    return parse(field.kind, drafted.printed) if drafted.printed is not None else None


def _json(value: Any) -> Any:
    return value if isinstance(value, bool | int | str) else str(value)


def _candidates(mentions: list[Mention], text: str) -> list[Candidate]:
    if not mentions:
        return []
    return [
        Candidate(
            value=_json(m.value), role=m.role, start=m.start, end=m.end, quote=text[m.start : m.end]
        )
        for m in mentions[:_MOST_CANDIDATES]
    ]


def _nearest(value: Any, mentions: list[Mention]) -> list[Mention]:
    """The mentions whose values are written most like the one that was given, nearest first."""
    wanted = str(value)
    alike = [
        (-SequenceMatcher(None, wanted, str(m.value), autojunk=False).ratio(), place)
        for place, m in enumerate(mentions[:_MOST_COMPARED])
    ]
    return [mentions[place] for _, place in sorted(alike)]


def _span(text: str, start: int, end: int) -> Span:
    return of_typed(Span, start=start, end=end, quote=text[start:end])


def rivals(field: Field, equal: list[Mention], others: list[Mention]) -> list[Mention]:
    """The mentions of other values that have as good a claim to the role as the best equal one."""
    if field.many or not equal or not others:
        return []
    best = max(equal, key=lambda m: m.strength)
    strong = [m for m in others if m.strength >= best.strength]
    if field.earliest:
        first = min(m.start for m in equal if m.strength >= 0.7 or m is best)
        strong = [m for m in strong if m.start < first]
    return strong


def prove(
    field: Field,
    drafted: Drafted,
    value: Any,
    mentions: list[Mention],
    roles: Roles,
    filing: Filing,
) -> Evidence:
    """The evidence for one value.

    `mentions` are those of its role and item, `roles` all that was read of the filing.
    """
    text = filing.text
    if field.kind == "summary":
        return _prove_summary(drafted, str(value), roles, filing)
    equal: list[Mention] = []
    others: list[Mention] = []
    for mention in mentions:
        (equal if same(field.kind, mention.value, value) else others).append(mention)
    if not equal and field.kind in _PRINTED:
        equal = _printed(field, str(value), others, filing)
        others = [m for m in others if m not in equal]
    if drafted.sources:
        return _derived(drafted, text)
    if equal:
        return _mentioned(field, drafted, equal, others, text)
    return _unproven(field, value, others, roles.mentions, filing)


def _mentioned(
    field: Field, drafted: Drafted, equal: list[Mention], others: list[Mention], text: str
) -> Evidence:
    """The evidence for a value that the filing has in this role."""
    against = rivals(field, equal, others)
    doubted = bool(against) or all(mention.likely for mention in equal)
    start, end, more = _place(drafted, equal)
    return of_typed(
        Evidence,
        verdict="unsupported" if doubted else "verified",
        start=start,
        end=end,
        quote=text[start:end],
        more=[_span(text, a, b) for a, b in more],
        from_=[],
        confidence=min(drafted.confidence, 0.5) if doubted else drafted.confidence,
        candidates=_candidates(against, text),
    )


def weighed(proof: Evidence, pointer: str, balances: Balances, filing: Filing) -> Evidence:
    """The evidence of an amount after the balance: proven by it, or doubted for its sake."""
    if proof.verdict in ("wrong_role", "unsupported"):
        closing = balances.proof(pointer)
        if closing is None:
            return proof
        start, end = closing.place
        return Evidence(
            verdict="verified",
            start=start,
            end=end,
            quote=filing.text[start:end],
            more=[_span(filing.text, *place) for place in closing.others],
            confidence=BALANCED,
            candidates=proof.candidates,
        )
    rival = balances.rival(pointer)
    if rival is None:
        return proof
    role = pointer.rpartition("/")[2]
    claim = Mention(role, rival.value, *rival.place)
    return doubted(proof, [claim], filing)


# Kinds of which a mention may read more or less.
_PRINTED = ("words", "company", "address", "person")


def _printed(field: Field, value: str, others: list[Mention], filing: Filing) -> list[Mention]:
    """Mentions that give the value longer or shorter, where the value stands word for word."""
    if not others:
        return []
    places = locate(filing, field.kind, value)
    if field.titled and places:
        return [m for m in others if same_title(str(m.value), value)]
    return printed_around(field.kind, value, others, places, single=field.many)


def doubted(proof: Evidence, claims: list[Mention], filing: Filing) -> Evidence:
    """The evidence of a value that can't stand: unproven, with what the filing has for the role."""
    return proof.model_copy(
        update={
            "verdict": "unsupported",
            "confidence": min(proof.confidence, 0.3),
            "candidates": _candidates(claims, filing.text),
        }
    )


def _place(drafted: Drafted, equal: list[Mention]) -> tuple[int, int, list[tuple[int, int]]]:
    """Where to cite a value: where the draft found it if mentioned there, else the best mention."""
    if drafted.start is not None and drafted.end is not None:
        for mention in equal:
            if (
                mention.start <= drafted.start < mention.end
                or drafted.start <= mention.start < drafted.end
            ):
                return drafted.start, drafted.end, drafted.more or mention.more
    best = max(equal, key=lambda m: m.strength)
    return best.start, best.end, best.more


def _derived(drafted: Drafted, text: str) -> Evidence:
    sources = [
        Source(start=a, end=b, quote=text[a:b], rule=drafted.rule) for a, b in drafted.sources
    ]
    first = sources[0]
    return Evidence(
        verdict="derived",
        start=first.start,
        end=first.end,
        quote=first.quote,
        from_=sources,
        confidence=drafted.confidence,
    )


def _unproven(
    field: Field, value: Any, others: list[Mention], every: list[Mention], filing: Filing
) -> Evidence:
    """Found in another role, or nowhere; with what the filing gives for the role."""
    text = filing.text
    others = _nearest(value, others or [m for m in every if m.role == field.role])
    elsewhere = [
        m
        for m in every
        if m.role != field.role
        and type(m.value) is type(value)
        and same(field.kind, m.value, value)
    ]
    if elsewhere and field.kind not in ("choice", "boolean"):
        m = elsewhere[0]
        return Evidence(
            verdict="wrong_role",
            start=m.start,
            end=m.end,
            quote=text[m.start : m.end],
            confidence=0.1,
            candidates=_candidates([m, *others], text),
        )
    spans = locate(filing, field.kind, value)
    if spans:
        start, end = spans[0]
        return Evidence(
            verdict="wrong_role",
            start=start,
            end=end,
            quote=text[start:end],
            confidence=0.1,
            more=[_span(text, a, b) for a, b in spans[1:]],
            candidates=_candidates(others, text),
        )
    return Evidence(verdict="unsupported", confidence=0.0, candidates=_candidates(others, text))


def _prove_summary(drafted: Drafted, value: str, roles: Roles, filing: Filing) -> Evidence:
    """Verified where each of its numbers, dates, identifiers and names stands in the filing."""
    text = filing.text
    claims = prove_in_flow(value, roles.substance)
    missing = [claim.words for claim in claims if claim.span is None]
    spans = list(dict.fromkeys(claim.span for claim in claims if claim.span))
    at = (
        (drafted.start, drafted.end)
        if drafted.start is not None
        else (spans[0] if spans else (None, None))
    )
    quote = text[at[0] : at[1]] if at[0] is not None and at[1] is not None else None
    verdict: Verdict = "unsupported" if missing or len(value.split()) > 60 else "verified"
    # A draft that says where its summary stands was made from the grounds that are read there.
    if verdict == "verified" and drafted.start is None and _beside_the_ground(value, roles):
        verdict, missing = "wrong_role", [value]
    return Evidence(
        verdict=verdict,
        start=at[0],
        end=at[1],
        quote=quote,
        more=[_span(text, a, b) for a, b in spans],
        confidence=drafted.confidence if not missing else 0.2,
    )


def _beside_the_ground(value: str, roles: Roles) -> bool:
    """Whether a summary stands in the filing word for word, and tells none of its grounds there."""
    if not roles.grounds:
        return False
    places = find_folded(roles.substance.text, value.strip().rstrip("."))
    telling = [unit for ground in roles.grounds for _, unit, _ in ground.units]
    return bool(places) and not any(
        start < unit.end and unit.start < end for unit in telling for start, end in places
    )
