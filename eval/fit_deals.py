"""Fits the weights of `assistant/checking/roles/learned_deals.py` to notes whose deals are known.

    python eval/fit_deals.py              # writes the weights
    python eval/fit_deals.py --held-out   # fits without each writer in turn, and tries it on that

Learned from: the passages of `deals_told.jsonl`, a line each, with the deal that it tells; the
notes of `notes.jsonl` and the filings of the collection, those without a deal too, whose companies
and days are all others. A passage is read as `notes.py` reads a note: between a plain cover and a
plain signature page. Companies and days are read as the rules read them; what the rules say of them
is not learned from, for the rules know most of these notes and would look too sure. Needs
scikit-learn (extra `dev`).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from linear_weights import scaled_rows
from notes import page, plain_text
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import assistant
from assistant.checking.mentions import Mention
from assistant.checking.roles import learned_deals as learned
from assistant.checking.roles.acquisitions import acquisition_by_rules
from assistant.checking.roles.mergers import read_mergers
from assistant.checking.roles.note_words import note_words
from assistant.checking.roles.parties import Parties
from assistant.checking.roles.substance import read_substance
from assistant.checking.roles.whole_lines import with_whole_lines
from assistant.language.names import same_company

HERE = Path(__file__).parent
TOLD = HERE / "deals_told.jsonl"
WEIGHTS = Path(learned.__file__).with_name("deal_weights.json")
_LEAST = 3  # companies or days that have a feature, for it to be learned from
_FEATURES = 8_000  # that are kept, those that say most
_SCALE = 100
_TELLING = 3  # a weight, so scaled, that is worth its time
_STRENGTH = 1.0  # the inverse of the penalty on large weights
LEVELS = (0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Features = dict[str, float]


@dataclass(frozen=True)
class Deal:
    """A note's companies and days, and what its label and the rules say of a deal."""

    writer: str
    told: dict[str, str | None]
    """All None where the note tells of none."""
    by_rules: dict[str, str | None]
    features: dict[str, dict[str, Features]]
    """By kind, then by name or ISO day."""

    def role(self, kind: str, one: str) -> str:
        """The role that the label gives a company or a day."""
        for role in learned.ROLES[kind]:
            if _same(role, one, self.told[role]):
                return role
        return learned.OTHER


@dataclass(frozen=True)
class Fitted:
    """What was fitted of companies or of days."""

    vectors: DictVectorizer
    model: LogisticRegression

    def likeliest(self, features: dict[str, Features], role: str) -> tuple[str | None, float]:
        """The one that most probably has a role, with the probability."""
        if not features:
            return None, 0.0
        odds = self.model.predict_proba(self.vectors.transform(list(features.values())))
        column = odds[:, list(self.model.classes_).index(role)]
        return list(features)[int(column.argmax())], float(column.max())


def _same(role: str, one: str | None, told: str | None) -> bool:
    if one is None or told is None:
        return one == told
    if role in learned.ROLES["days"]:
        return one == told
    return any(same_company(one, name) for name in (told, *told.split(" and ")))


def note_of(passage: dict[str, Any]) -> dict[str, Any]:
    """A passage as a note of `notes.py`."""
    return {
        "id": passage["id"], "form": passage["form"], "registrant": passage["registrant"],
        "jurisdiction": "Delaware", "date": "2026-05-14", "plans": [],
        "statements": [
            {"file_number": "333-44071", "form": passage["form"], "amendment_number": 1}
        ],
        "note": passage["told"],
        "label": {"reason": {"transaction": passage["transaction"]}},
    }  # fmt: skip


def of_note(note: dict[str, Any]) -> Deal:
    """A note, read as plain text or as HTML by turns."""
    told = (note["label"].get("reason") or {}).get("transaction") or {}
    html = int(note["id"].rpartition("-")[2]) % 2 == 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{note['id']}.{'htm' if html else 'txt'}"
        path.write_text(page(note) if html else plain_text(note), encoding="utf-8")
        filing = assistant.read(path)
    return _deal(filing, [note["registrant"]], told, note["id"].partition("-")[0])


def of_filing(label: dict[str, Any]) -> Deal | None:
    """A labelled filing of the collection; None where it has no record."""
    record = label["record"]
    path = HERE / "filings" / label["file"]
    if not record or not path.exists():
        return None
    told = record["reason"]["transaction"] or {}
    names = [registrant["name"] for registrant in record["registrants"]]
    return _deal(assistant.read(path), names, told, "collection")


def _deal(
    filing: assistant.Filing, registrants: Sequence[str], told: dict[str, Any], writer: str
) -> Deal:
    substance = read_substance(replace(filing, text=with_whole_lines(filing.text)))
    cover = [Mention("registrants.name", name, 0, 0) for name in registrants]
    reader = Parties(substance.without_aside(), cover)
    words = note_words(reader)
    ruled = acquisition_by_rules(reader, read_mergers(reader))
    roles = [role for roles in learned.ROLES.values() for role in roles]
    by_rules = {role: getattr(ruled, role) for role in roles}
    return Deal(
        writer,
        {role: told.get(role) for role in roles},
        {role: str(value[0]) if value else None for role, value in by_rules.items()},
        {
            "companies": {
                name: learned.company_features(words, name, reader) for name in words.companies
            },
            "days": {day.isoformat(): learned.day_features(words, day) for day in words.days},
        },
    )


def deals(path: Path) -> list[Deal]:
    """All that is learned from."""
    notes = [*_lines(HERE / "notes.jsonl"), *map(note_of, _lines(path))]
    with ProcessPoolExecutor(2) as pool:
        found = [
            *pool.map(of_note, notes, chunksize=16),
            *pool.map(of_filing, _lines(HERE / "labels.jsonl"), chunksize=16),
        ]
    return [deal for deal in found if deal is not None]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def fit(known: Sequence[Deal], kind: str) -> Fitted:
    """The weights that fit the companies or the days best, of the features that say most."""
    pairs = [
        (features, deal.role(kind, one))
        for deal in known
        for one, features in deal.features[kind].items()
    ]
    counts = Counter(name for features, _ in pairs for name in features)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        [{n: size for n, size in own.items() if counts[n] >= _LEAST} for own, _ in pairs]
    )
    model = LogisticRegression(C=_STRENGTH, max_iter=300)
    return Fitted(vectors, model.fit(matrix, [role for _, role in pairs]))


def write(known: Sequence[Deal]) -> None:
    """Writes the weights: for each feature numbers of classes and their weights, by turns."""
    models = {kind: _scaled(fit(known, kind)) for kind in learned.ROLES}
    held = {"scale": _SCALE, "models": models}
    WEIGHTS.write_text(json.dumps(held, separators=(",", ":")) + "\n", encoding="utf-8")


def _scaled(fitted: Fitted) -> dict[str, Any]:
    weights = fitted.model.coef_.T - fitted.model.coef_.T.mean(axis=1, keepdims=True)
    names = fitted.vectors.get_feature_names_out()
    kept = sorted(np.argsort(-np.abs(weights).max(axis=1))[:_FEATURES])
    rows = scaled_rows({str(names[at]): weights[at] for at in kept}, _SCALE, _TELLING)
    return {
        "classes": [str(name) for name in fitted.model.classes_],
        "bias": [round(value * _SCALE) for value in fitted.model.intercept_],
        "weights": {name: row for name, row in rows.items() if row},
    }


@dataclass(frozen=True)
class Tried:
    """What a deal has in a role by its label, by the rules, and as learned."""

    role: str
    told: str | None
    by_rules: str | None
    said: str | None
    probability: float

    def given(self) -> str | None:
        """What the program gives: by the rules, unless what was learned goes before it."""
        ruled = self.by_rules is not None
        least = (learned.OVERRULES if ruled else learned.LIKELY).get(self.role, 1.0)
        return self.said if self.probability >= least else self.by_rules

    def is_right(self, said: str | None) -> bool:
        """Whether that is what the label has."""
        return _same(self.role, said, self.told)


def held_out(known: Sequence[Deal]) -> None:
    """Prints what a fit to all other writers adds to the rules, on each."""
    by_writer = defaultdict(list)
    for deal in known:
        by_writer[deal.writer].append(deal)
    tried: list[Tried] = []
    for writer, every in sorted(by_writer.items()):
        own = [deal for deal in every if any(deal.told.values())]
        if not own:
            continue
        found = list(_tried([deal for deal in known if deal.writer != writer], own))
        print(f"{writer}: {len(own)} deals, {_shares(found)}")
        tried += found
    for role in dict.fromkeys(one.role for one in tried):
        _report([one for one in tried if one.role == role])


def _tried(known: Sequence[Deal], own: Sequence[Deal]) -> Iterator[Tried]:
    for kind, roles in learned.ROLES.items():
        fitted = fit(known, kind)
        for deal in own:
            for role in roles:
                said = fitted.likeliest(deal.features[kind], role)
                yield Tried(role, deal.told[role], deal.by_rules[role], *said)


def _shares(found: Sequence[Tried]) -> str:
    both = sum(one.is_right(one.given()) for one in found)
    ruled = sum(one.is_right(one.by_rules) for one in found)
    return f"rules {ruled / len(found):.3f}, with what was learned {both / len(found):.3f}"


def _report(found: Sequence[Tried]) -> None:
    """Prints what learning adds where no rule reads a role, and who is right where both differ."""
    print(f"{found[0].role}: {_shares(found)}")
    bare = [one for one in found if one.by_rules is None]
    differ = [
        one for one in found
        if one.by_rules is not None and not _same(one.role, one.said, one.by_rules)
    ]  # fmt: skip
    for level in LEVELS:
        filled = [one.is_right(one.said) for one in bare if one.probability >= level]
        against = [one for one in differ if one.probability >= level]
        print(
            f"  at {level}: no rule {sum(filled)} right, {len(filled) - sum(filled)} wrong;"
            f" differs: learned {sum(one.is_right(one.said) for one in against)} right,"
            f" rules {sum(one.is_right(one.by_rules) for one in against)}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--told", type=Path, default=TOLD, metavar="FILE")
    arguments = parser.parse_args()
    known = deals(arguments.told)
    if arguments.held_out:
        held_out(known)
    else:
        write(known)


if __name__ == "__main__":
    main()
