"""The acts that filings tell of: which words name one act, and which verbs have no object."""

from __future__ import annotations

from functools import lru_cache

from assistant.answering.questions.vocabulary import Word, concept

_ACTS_TEXT = """
    end expire terminate lapse cease close conclude complete finish stop discontinue
    complete consummate close conclude effect occur finalize implement
    redeem repay retire
    cancel surrender forfeit extinguish
    convert exchange swap turn
    approve adopt sanction ratify confirm consent authorize vote clear
    acquire buy purchase assume absorb
    merge combine amalgamate consolidate fold
    sell issue place distribute
    offer propose bid tender
    appoint elect name designate choose chose chosen
    start begin commence open launch
    grant award give
    receive get obtain
    transfer move reallocate reassign shift carry
    announce disclose publish
    sign execute date enter conclude
    file lodge submit
    invest spend use apply
    rename change
    reduce cut lower decrease
    increase raise
    amend revise change update modify restate
    add include supplement
    own hold
    dissolve liquidate
    incorporate organize form establish
    distribute pay
    cancel rescind abandon deregister
    leave resign retire
    sue litigate
    reject refuse decline deny
    decide determine resolve elect choose chose chosen
    list trade quote
    suspend halt stop
    exercise use
    surrender return tender
    succeed replace
    effect perform implement accomplish
    split divide
    advise inform notify tell
    survive continue
"""
"""One act in each line. A word may stand in several: an offering that closed has ended, a merger
that closed was consummated."""

_NO_OBJECT_TEXT = (
    "end expire lapse occur cease survive resign effect begin commence start remain continue "
    "happen emerge close merge conclude trade"
)
_NO_OBJECT = frozenset(concept(w) for w in _NO_OBJECT_TEXT.split())
"""Verbs whose subject is what it happens to: "the offering closed"."""

_NOMINAL = (
    "tion", "sion", "ment", "ments", "tions", "sions", "sal", "sals", "ance", "merger", "mergers",
    "sale", "sales", "purchase", "takeover", "exercise", "split", "closing", "expiry", "approval",
    "offer", "grant", "grants", "dissolution", "surrender", "transfer", "resale", "effectiveness",
    "receipt", "adoption", "renewal",
)  # fmt: skip

_PAST_TEXT = (
    "sold bought made took taken gave given paid withdrew withdrawn began begun became left held "
    "split became cut put chose chosen met ran run got lost won went came brought sought drew "
    "drawn grew built rose fell set sent spent kept told forgone"
)
_PAST = frozenset(_PAST_TEXT.split())

PHRASAL = {
    ("taken", "over"): "acquire", ("took", "over"): "acquire", ("paid", "off"): "redeem",
    ("ran", "out"): "end", ("took", "place"): "occur", ("taken", "place"): "occur",
    ("carried", "out"): "implement", ("called", "off"): "abandon", ("set", "up"): "form",
    ("wound", "up"): "dissolve", ("gave", "up"): "abandon", ("given", "up"): "abandon",
}  # fmt: skip
"""Verbs of two words, and the act that they name."""

SELLERS = {
    # "the buyer of Y", "Y's new owner": a noun for the one who acts, with the act
    "buyer": "acquire", "acquirer": "acquire", "acquiror": "acquire", "purchaser": "acquire",
    "acquiring": "acquire", "bidder": "offer", "seller": "sell", "issuer": "issue",
    "survivor": "survive",
}  # fmt: skip
"""Nouns for the one who does it."""


def act_of(word: Word, following: str) -> str:
    """The act that a word names, with the word behind it: "taken over"."""
    name = PHRASAL.get((word.lowered, following.lower()))
    return concept(name) if name else word.concept


@lru_cache(maxsize=1)
def _acts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _ACTS_TEXT.strip().splitlines():
        group = {concept(word) for word in line.split()}
        for name in group:
            found.setdefault(name, {name}).update(group)
    return {name: frozenset(group) for name, group in found.items()}


def same_acts(name: str) -> frozenset[str]:
    """The concepts that name the same act, with the concept itself."""
    return _acts().get(name, frozenset({name}))


def is_act(name: str) -> bool:
    """Whether the table knows a concept as an act."""
    return name in _acts()


def has_no_object(name: str) -> bool:
    """Whether what a verb tells happens to its subject."""
    return name in _NO_OBJECT


def is_nominal(word: Word) -> bool:
    """Whether a word names the act as a noun: `acquisition`, `merger`, `expiry`."""
    return word.lowered.endswith(_NOMINAL)


def is_past(word: Word) -> bool:
    """Whether a word has the form of the past, finite or participle."""
    lower = word.lowered
    return lower in _PAST or (lower.endswith("ed") and len(lower) > 4)
