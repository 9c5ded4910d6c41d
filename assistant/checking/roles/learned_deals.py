"""Who bought the registrant, through which company and on which days, as learned from notes.

Deals are told in thousands of ways, and rules hold those that somebody thought of.
`eval/fit_deals.py` fits two logistic regressions to notes, with a deal and without, whose deals are
known: of what each company of a note is, and what each of its days. A company is read by all its
mentions together, its name, the terms defined for it, and its place among the others; a day by all
its mentions and its place among the days. What is read by this alone is likely, and not proven.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from assistant.checking.roles.agreed_days import is_of_another_paper
from assistant.checking.roles.deals import Acquisition
from assistant.checking.roles.linear_model import LinearModel
from assistant.checking.roles.note_words import Mentioned, NoteWords, context_of, note_words
from assistant.checking.roles.parties import Parties, Party, is_vehicle

__all__ = [
    "LIKELY", "OTHER", "OVERRULES", "ROLES", "LikelyDeal", "company_features", "day_features",
    "likely_deal",
]  # fmt: skip

ROLES = {"companies": ("acquirer", "merger_sub"), "days": ("agreement_date", "closed_on")}
"""What a company and a day may be, as `Acquisition` has it; all others are `other`."""
OTHER = "other"
_MOST = 12  # companies, and days, that are weighed: a note of more tells of many deals
LIKELY = {"acquirer": 0.2, "merger_sub": 0.4, "agreement_date": 0.5, "closed_on": 0.2}
"""The probability from which a company or a day is taken where a deal is known to be told."""
OVERRULES = {"acquirer": 0.7, "closed_on": 0.5}
"""The probability from which one goes before another that the rules read; of the other roles the
rules are surer."""
_TELLS = 0.5
"""The mean of the probabilities of an acquirer and a closing from which a note is likely to tell of
a deal: nine in ten of those that do, one in two hundred of the others."""
_UNLIKELY = 0.2  # the probability below which all are in one of a hundred notes that tell of a deal
_MOST_NTH = 5
_WORDS = re.compile(r"[A-Za-z.]+")
Key = TypeVar("Key", str, datetime.date)


def company_features(words: NoteWords, name: str, reader: Parties) -> dict[str, float]:
    """The features of a company, each with its size."""
    found = context_of(words, words.companies[name])
    found.update(dict.fromkeys(_of_place(words.companies, name), 1.0))
    found.update(dict.fromkeys(_of_name(words, name, reader), 1.0))
    return found


def day_features(words: NoteWords, day: datetime.date) -> dict[str, float]:
    """The features of a day, each with its size."""
    found = context_of(words, words.days[day])
    found.update(dict.fromkeys(_of_place(words.days, day), 1.0))
    ordered = sorted(words.days)
    rank = ordered.index(day)
    found[f"rank:{min(rank, _MOST_NTH)}/{min(len(ordered), _MOST_NTH)}"] = 1.0
    found[f"from last:{min(len(ordered) - 1 - rank, _MOST_NTH)}"] = 1.0
    return found


def _of_place(every: Mapping[Key, Mentioned], one: Key) -> Iterator[str]:
    """The features of where something is told first among its like, and how often it is told."""
    times = len(every[one].at)
    yield f"nth:{min(list(every).index(one), _MOST_NTH)}"
    yield f"of:{min(len(every), _MOST_NTH)}"
    yield f"times:{min(times, _MOST_NTH)}"
    if times == max(len(other.at) for other in every.values()):
        yield "most told"


def _of_name(words: NoteWords, name: str, reader: Parties) -> Iterator[str]:
    """The features of a company's name and of the terms defined for it."""
    parts = [part.rstrip(".") for part in _WORDS.findall(name.lower())] or [""]
    for part in parts[1:]:
        yield f"word:{part}"
    yield f"last word:{parts[-1]}"
    if reader.first.lower().split()[:1] == parts[:1]:
        yield "own first word"
    if any(other != name and other.lower().split()[0] == parts[0] for other in words.companies):
        yield "shared first word"
    party = next((party for party in reader.parties if party.name == name), None)
    terms = party.terms if party is not None else ()
    if not terms:
        yield "no term"
    for term in terms:
        yield f"term:{term.lower()}"
        for word in term.lower().split():
            yield f"word of term:{word}"


@cache
def _models() -> dict[str, LinearModel]:
    """The model of companies, and that of days."""
    held = json.loads(files(__package__).joinpath("deal_weights.json").read_text(encoding="utf-8"))
    return {
        kind: LinearModel.stored(part["classes"], held["scale"], part["bias"], part["weights"])
        for kind, part in held["models"].items()
    }


@dataclass(frozen=True, slots=True)
class LikelyDeal:
    """How probable each role is of each company and each day of a note."""

    words: NoteWords
    companies: dict[str, dict[str, float]]
    days: dict[datetime.date, dict[str, float]]

    def told_at(self) -> list[int]:
        """Where the acquirer and the closing are told, as positions in the flow; none where the
        note is not likely to tell that the registrant was bought."""
        buyer, day = _best(self.companies, "acquirer"), _best(self.days, "closed_on")
        places = [self.words.days[day].start] if day else []
        places += [self.words.companies[buyer].start] if buyer else []
        whole = _most(self.companies, "acquirer") + _most(self.days, "closed_on")
        return places if whole / 2 >= _TELLS else []

    def is_unlikely(self) -> bool:
        """Whether there are companies or days, and none is likely to have a part in a deal."""
        words = self.words
        if len(self.companies) < len(words.companies) or len(self.days) < len(words.days):
            return False  # too many to be weighed
        if not self.companies and not self.days:
            return False
        days = max(_most(self.days, role) for role in ROLES["days"])
        return max(_most(self.companies, "acquirer"), days) < _UNLIKELY

    def settle(self, found: Acquisition) -> None:
        """Gives an acquisition the companies and days that are likely where the rules found none,
        or others that are far less so; `found.likely` then names them."""
        _settle(found, self.companies, self.words.companies, ROLES["companies"])
        _settle(found, self.days, self.words.days, ROLES["days"])


def likely_deal(reader: Parties) -> LikelyDeal:
    """What is likely of the companies and days of a note; nothing where it has too many."""
    words = note_words(reader)
    names = words.companies if len(words.companies) <= _MOST else ()
    days = words.days if len(words.days) <= _MOST else ()
    when = {day: _odds("days", day_features(words, day)) for day in days}
    for day, odds in when.items():
        if odds["agreement_date"] < _UNLIKELY:
            continue  # below this nothing is asked of it
        once = len(words.days[day].at) == 1  # told again, it may be the agreement's too
        if once and is_of_another_paper(reader.substance.clauses, words.days[day].start):
            odds["agreement_date"] = 0.0  # of which passages that are learned from have few
    whose = {name: _odds("companies", company_features(words, name, reader)) for name in names}
    for name, odds in whose.items():
        if odds["acquirer"] >= LIKELY["acquirer"] and _owns_another(reader, words.companies[name]):
            odds["acquirer"] = 0.0
    return LikelyDeal(words, whose, when)


# `Tolland Trust is the sole holder of the stock of Fairway Press, Inc.`
_OWNS = re.compile(
    r",?\s+(?:is|was)\s+the\s+(?:sole\s+|only\s+)?(?:holder|owner|parent)\s+(?:of\s+(?:all\s+)?the\s+(?:\w+\s+){1,2})?of\s+"
)


def _owns_another(reader: Parties, company: Mentioned) -> bool:
    """Whether a company is told to own one that is neither the registrant nor a vehicle."""
    told = _OWNS.match(reader.substance.clauses, company.end)
    uses = reader.named(told.end(), told.end() + 60) if told else []
    if not told or not uses or uses[0].start != told.end() or uses[0].registrant:
        return False
    return not is_vehicle(Party(*uses[0].party))


def _odds(kind: str, features: Mapping[str, float]) -> dict[str, float]:
    """How probable each role is of a company or a day."""
    model = _models()[kind]
    logits = list(model.bias)
    model.add(logits, features.items())
    return model.odds(logits)


def _most(odds: Mapping[Key, dict[str, float]], role: str) -> float:
    """How probable a role is of the likeliest; nought where there is none."""
    return max((own[role] for own in odds.values()), default=0.0)


def _best(odds: Mapping[Key, dict[str, float]], role: str) -> Key | None:
    """The likeliest for a role."""
    return max(odds, key=lambda one: odds[one][role], default=None)


def _settle(
    found: Acquisition,
    odds: Mapping[Key, dict[str, float]],
    places: Mapping[Key, Mentioned],
    roles: Iterable[str],
) -> None:
    """Takes the likeliest company or day for each role, where it is likely enough."""
    for role in roles:
        read = getattr(found, role)
        taken = {getattr(found, other)[0] for other in roles if getattr(found, other)}
        taken -= {read[0]} if read else set()
        best = _best({one: own for one, own in odds.items() if one not in taken}, role)
        survives = found.surviving_entity is not None and read == found.surviving_entity
        least = LIKELY[role]
        if read:  # of the company that came out of the merger the rules are sure
            least = 1.0 if survives else OVERRULES.get(role, 1.0)
        if best is not None and odds[best][role] >= least and not (read and best == read[0]):
            setattr(found, role, (best, places[best].start, places[best].end))
            found.likely.add(role)
