"""Fits the weights of `assistant/answering/questions/field_classifier.py` to wordings.

    python eval/fit_fields.py              # writes the weights
    python eval/fit_fields.py --held-out   # fits to four wordings in five, tries the fifth

`wordings.jsonl` has, a line each, the wording of a question and the field that it asks for;
`none` where it asks for something else though it uses the same words. The questions of
`questions.jsonl` about one filing are learned from as well: their facts tell whether a field
answers them. Needs scikit-learn (extra `dev`).
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.answering.questions import field_classifier as classifier
from assistant.answering.questions.field_classifier import NONE, features, masked, short_names
from assistant.answering.results.usual_slots import slots_of

HERE = Path(__file__).parent
WEIGHTS = Path(classifier.__file__).with_name("field_weights.npz")
SET_WEIGHTS = WEIGHTS.with_name("set_weights.npz")
_LEAST_TEXTS = 2  # wordings in which a feature stands, to be learned from
_TURNS = 2  # values with which each wording is learned from
_USUAL = 0.8  # the probability from which one over many is taken for a usual one
_PLAIN = 0.5  # the probability from which a question is taken for one of a field
_FILLED = {
    "form": ("S-8", "S-3", "F-1"), "state": ("Ohio", "Delaware", "New Jersey"),
    "year": ("2004", "1999", "2016"), "n": ("250,000", "1,000,000", "75,000"),
    "date": ("March 3, 2004", "June 30, 2011", "January 5, 1998"),
    "company": ("Wexley Corporation", "Amberline", "Tarn Hollow Networks, Inc."),
    "company2": ("Bexhill Foods, Inc.", "Corvex", "Dunlow Industries"),
    "acquirer": ("Ostley Holdings plc", "Garron Energy, Inc.", "Pell Lake Partners, L.P."),
    "firm": ("Tolley Marsh LLP", "Greer, Ottinger & Sloan", "Lander Voss & Pike, P.C."),
    "city": ("Tampa", "Cedar Rapids", "Leeds"), "word": ("Savings", "Directors", "Incentive"),
    "phrase": ("Rule 144", "no longer", "tender offer"),
    "cause": ("a merger", "the completion of the offering", "the end of a plan"),
}  # fmt: skip
"""Invented values for the slots of the usual questions over many filings."""
_SLOTS = {"company": classifier.COMPANY, "signer": classifier.PERSON, "form": classifier.FORM}


def wordings() -> list[tuple[str, str]]:
    """Each wording, masked, with its field."""
    lines = (HERE / "wordings.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return [(_slotted(entry["q"]), entry["field"]) for entry in found]


def usual_wordings() -> list[tuple[str, str]]:
    """Each wording of a usual question over many filings, masked, with its template.

    The collection's other questions over many are examples of none.
    """
    lines = (HERE / "asked_over_many.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    found = [
        (_in_set(entry["q"], turn + place), entry["template"])
        for place, entry in enumerate(entries)
        for turn in range(_TURNS)
    ]
    lines = (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    rest = [e["question"] for e in map(json.loads, lines) if len(e["files"] or ()) != 1]
    rest = [masked(slots_of(question)[1]) for question in rest]
    first = fit([t for t, _ in found], [f for _, f in found])
    guesses = probabilities(first, rest)
    return found + [(t, NONE) for t, (_, p) in zip(rest, guesses, strict=True) if p < _USUAL]


def _in_set(wording: str, turn: int) -> str:
    """A wording with its slots filled, and signs put for what fills them, as in any question."""
    filled = {name: values[turn % len(values)] for name, values in _FILLED.items()}
    return masked(slots_of(wording.format(**filled))[1])


def _slotted(wording: str) -> str:
    for slot, sign in _SLOTS.items():
        wording = re.sub(rf"\{{{slot}\}}(?:['’]s)?", sign, wording)
    return masked(wording)


def asked() -> list[tuple[str, list[str] | None, dict[str, Any]]]:
    """The collection's questions about one filing: masked, the facts of the answer, the record.

    The facts are None where the filing does not answer the question.
    """
    labels = (HERE / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    records = {entry["file"]: entry["record"] for entry in map(json.loads, labels)}
    lines = (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for entry in map(json.loads, lines):
        if len(entry["files"] or ()) == 1 and (record := records.get(entry["files"][0])):
            facts = entry["facts"] if entry["answerable"] else None
            found.append((_masked_for(entry["question"], record), facts, record))
    return found


def _masked_for(question: str, record: dict[str, Any]) -> str:
    companies = [form for r in record["registrants"] for form in short_names(r["name"] or "")]
    signing = record["signing"] or {}
    persons = [p["name"] for p in signing.get("signatories", ())]
    return masked(question, companies, persons)


def fit(texts: Sequence[str], fields: Sequence[str]) -> tuple[DictVectorizer, LogisticRegression]:
    """A fit to masked texts and their fields."""
    rows = [features(text) for text in texts]
    counts: dict[str, int] = {}
    for row in rows:
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    kept = [{n: v for n, v in row.items() if counts[n] >= _LEAST_TEXTS} for row in rows]
    vectors = DictVectorizer(dtype=np.float32)
    model = LogisticRegression(C=60, max_iter=3000)
    model.fit(vectors.fit_transform(kept), fields)
    return vectors, model


def probabilities(
    fitted: tuple[DictVectorizer, LogisticRegression], texts: Sequence[str]
) -> list[tuple[str, float]]:
    """The most probable field of each text."""
    vectors, model = fitted
    odds = model.predict_proba(vectors.transform([features(text) for text in texts]))
    return [(str(model.classes_[row.argmax()]), float(row.max())) for row in odds]


def fitted_with_asked(
    known: list[tuple[str, str]], questions: list[tuple[str, list[str] | None, dict[str, Any]]]
) -> tuple[DictVectorizer, LogisticRegression]:
    """A fit to the wordings and to the collection's questions.

    What a question asks for is told by its answer: where a fit to the wordings takes it for a
    field, and the record's value of that field holds all the facts, it asks for the field; where
    the value holds them not, for something else.
    """
    first = fit([t for t, _ in known], [f for _, f in known])
    guesses = probabilities(first, [text for text, _, _ in questions])
    more = [
        (text, field if field != NONE and p >= _PLAIN and holds(record, field, facts) else NONE)
        for (text, facts, record), (field, p) in zip(questions, guesses, strict=True)
    ]
    every = [*known, *more]
    return fit([t for t, _ in every], [f for _, f in every])


def holds(record: dict[str, Any], field: str, facts: list[str] | None) -> bool:
    """Whether a record's value of a field holds all facts of an answer."""
    value = _simple(" ".join(_printed(_values(record, field))))
    return facts is not None and all(_simple(fact) in value for fact in facts)


def _simple(text: str) -> str:
    return re.sub(r"[^a-z0-9.%$]+", " ", text.lower())


def _printed(values: Iterable[Any]) -> Iterator[str]:
    """Values as answers print them: days in words, amounts with commas."""
    for value in values:
        if isinstance(value, bool):
            yield "yes" if value else "no"
        elif isinstance(value, int):
            yield f"{value:,} {value}"
        elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            day = datetime.date.fromisoformat(value)
            yield f"{day:%B} {day.day}, {day.year}"
        elif value is not None:
            yield str(value)


_OFFICES = {
    "cfo": r"chief financial|principal financial|treasurer",
    "ceo": r"chief executive|principal executive|president",
    "accounting": r"accounting|controller",
    "directors": r"director|trustee",
    "signers": "",
    "title_of": "",
}


def _values(record: dict[str, Any], field: str) -> list[Any]:
    """The values of a record that answer a question for a field."""
    statements = record["registration_statements"]
    securities = [s for statement in statements for s in statement["securities"]]
    signing, reason = record["signing"] or {}, record["reason"] or {}
    people = signing.get("signatories", [])
    agent, deal = record["agent_for_service"] or {}, reason.get("transaction") or {}
    first = record["registrants"][0] if record["registrants"] else {}
    if field in _OFFICES:
        who = [p for p in people if any(re.search(_OFFICES[field], t, re.I) for t in p["titles"])]
        return [v for p in who for v in (p["name"], *p["titles"], p["signed_on"])]
    simple: dict[str, list[Any]] = {
        "removed_yes": [record["purpose"] == "deregistration"],
        "removed": [s["deregistered"] for s in securities],
        "registered": [s["registered"] for s in securities],
        "sold": [s["sold"] for s in securities],
        "title_sec": [s["title"] for s in securities],
        "par": [s["par_value"] for s in securities],
        "n_statements": [len(statements)],
        "form": [record["form"], *(s["form"] for s in statements)],
        "registrant": [r["name"] for r in record["registrants"]],
        "n_signers": [len(people)],
        "attorney_in_fact": [p["name"] for p in people if p["attorney_in_fact"]],
        "plans": list(record["plans"]),
        "counsel_firm": [c["firm"] for c in record["counsel"]],
        "counsel_name": [c["name"] for c in record["counsel"]],
        "agent": list(agent.values()),
        "agent_title": [agent.get("title")],
        "agent_phone": [agent.get("phone")],
        "why": [reason.get("summary"), *reason.get("facts", []), *deal.values()],
    }
    if field in simple:
        return simple[field]
    if field in ("file_number", "list_numbers"):
        return [s["file_number"] for s in statements]
    if field in ("filed_on", "effective_on", "amendment_number"):
        return [s[field] for s in statements]
    return [source.get(field) for source in (first, signing, deal)]


def write(
    fitted: tuple[DictVectorizer, LogisticRegression], known: list[tuple[str, str]], path: Path
) -> None:
    """Stores the weights, a byte each, and the words that the wordings have."""
    vectors, model = fitted
    weights = model.coef_.T.astype(np.float32)
    scale = np.abs(weights).max() / 127
    words = sorted({word for text, _ in known for word in classifier._WORD.findall(text)})
    np.savez_compressed(
        path,
        fields=np.array("\n".join(map(str, model.classes_))),
        features=np.array("\n".join(vectors.get_feature_names_out())),
        weights=np.rint(weights / scale).astype(np.int8),
        scale=np.float32(scale),
        intercept=model.intercept_.astype(np.float32),
        words=np.array("\n".join(words)),
    )


def held_out(
    known: list[tuple[str, str]], questions: list[tuple[str, list[str] | None, dict[str, Any]]]
) -> None:
    """Prints how a fit to four in five does on the fifth."""
    fitted = fitted_with_asked(
        [w for i, w in enumerate(known) if i % 5], [q for i, q in enumerate(questions) if i % 5]
    )
    mine, asked_apart = known[::5], questions[::5]
    guesses = probabilities(fitted, [t for t, _ in mine])
    right = sum(f == g for (_, f), (g, _) in zip(mine, guesses, strict=True))
    print(f"right field: {right} of {len(mine)} wordings that were not fitted to")
    taken = [
        holds(record, field, facts)
        for (_, facts, record), (field, p) in zip(
            asked_apart, probabilities(fitted, [t for t, _, _ in asked_apart]), strict=True
        )
        if field != NONE and p >= _PLAIN
    ]
    print(f"taken for a field: {len(taken)} of {len(asked_apart)} questions, {sum(taken)} rightly")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--held-out", action="store_true")
    known, questions = wordings(), asked()
    if parser.parse_args().held_out:
        held_out(known, questions)
    else:
        write(fitted_with_asked(known, questions), known, WEIGHTS)
        usual = usual_wordings()
        asked_for = [w for w in usual if w[1] != NONE]
        write(fit([t for t, _ in usual], [f for _, f in usual]), asked_for, SET_WEIGHTS)


if __name__ == "__main__":
    main()
