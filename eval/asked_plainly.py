"""Puts the plainest questions on one filing to each filing of a collection, in many wordings.

    python eval/asked_plainly.py                            # a wording of each field per filing
    python eval/asked_plainly.py --fields cfo,ceo --each 5  # five wordings of two fields
    python eval/asked_plainly.py --by-wording --show 2      # which wordings fail, with examples

`wordings.jsonl` holds how people ask for each field of the record, and the labels say what a right
answer holds (`plain_values.py`). Of a field that the label leaves empty the filing states nothing:
there silence is right, and an answer is counted as made up. Which wordings a filing is asked with
is drawn by its name and `--seed`, so that over the collection all of them are asked.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from plain_values import FIELDS, Wanted, judge, titles_of, with_alternates

import assistant

HERE = Path(__file__).parent
OUTCOMES = ("right", "refused", "lacking", "made up")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put to a filing, and what became of it."""

    file: str
    field: str
    wording: str
    question: str
    wanted: tuple[str, ...]
    outcome: str
    answer: str


def read_wordings(path: Path, fields: Iterable[str]) -> dict[str, list[str]]:
    """The wordings of each field in the file, of the fields named."""
    chosen = set(fields)
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["field"] in (chosen or set(FIELDS) | {"title_of"}):
            found[row["field"]].append(row["q"])
    return dict(found)


def _asked_for(field: str, wording: str) -> str:
    """The field of a wording: a controller is not always the principal accounting officer."""
    if field == "accounting" and "controller" in wording and "ccount" not in wording:
        return "controller"
    return field


def _filled(wording: str, record: dict[str, Any], signer: str) -> str | None:
    """The wording with the names of this filing; None where it has none."""
    named = record["registrants"][0]["name"] if record["registrants"] else None
    if "{company}" in wording and not named:
        return None
    filled = wording.replace("{company}", named or "").replace("{signer}", signer)
    return filled.replace("{form}", record["form"] or "S-8").replace("Form Form", "Form")


def questions_of(
    label: dict[str, Any], wordings: dict[str, list[str]], each: int, seed: str
) -> Iterator[tuple[str, str, str, Wanted]]:
    """Field, wording, question and what is wanted, for the fields that the label decides."""
    record, dice = label["record"], random.Random(f"{seed}:{label['file']}")
    people = (record["signing"] or {}).get("signatories") or []
    for field, texts in wordings.items():
        for wording in dice.sample(texts, min(each, len(texts))):
            signer = dice.choice(people) if people else None
            if field == "title_of":
                wanted = titles_of(signer) if signer else None
            else:
                wanted = FIELDS[_asked_for(field, wording)](record)
            question = _filled(wording, record, signer["name"] if signer else "")
            if wanted is not None and question is not None:
                alternates = label.get("alternates") or {}
                yield field, wording, question, with_alternates(wanted, field, alternates)


def ask_filing(
    label: dict[str, Any], *, folder: Path, wordings: dict[str, list[str]], each: int, seed: str
) -> list[Asked]:
    """All questions to one filing with their outcomes."""
    filing = assistant.read(folder / label["file"])
    pairs = [(filing, assistant.extract(filing))]
    found = []
    for field, wording, question, wanted in questions_of(label, wordings, each, seed):
        reply = assistant.answer(question, pairs)
        outcome = judge(reply.answered, reply.answer, wanted)
        found.append(
            Asked(label["file"], field, wording, question, wanted.values, outcome, reply.answer)
        )
    return found


def report(asked: list[Asked], *, by_wording: bool, show: int) -> None:
    """A line for each field, or for each wording that failed, with `show` examples."""
    groups: dict[tuple[str, str], list[Asked]] = defaultdict(list)
    for one in asked:
        groups[one.field, one.wording if by_wording else ""].append(one)
    print(f"{'asked':>7}{'refused':>9}{'lacking':>9}{'made up':>9}")
    for (field, wording), rows in groups.items():
        counts = Counter(row.outcome for row in rows)
        if by_wording and counts["right"] == len(rows):
            continue
        numbers = "".join(f"{counts[outcome]:9}" for outcome in OUTCOMES[1:])
        print(f"{len(rows):7}{numbers}  {field}{': ' + wording if wording else ''}")
        for row in [row for row in rows if row.outcome != "right"][:show]:
            print(f"{'':12}{row.file} {row.question}\n{'':16}{row.wanted} <- {row.answer[:240]!r}")
    counts = Counter(row.outcome for row in asked)
    print(f"{len(asked):7}" + "".join(f"{counts[outcome]:9}" for outcome in OUTCOMES[1:]) + "  all")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--labels", type=Path, default=HERE / "labels.jsonl")
    parser.add_argument("--folder", type=Path, default=HERE / "filings")
    parser.add_argument("--wordings", type=Path, default=HERE / "wordings.jsonl")
    parser.add_argument("--fields", default="", help="only these, with commas between them")
    parser.add_argument("--each", type=int, default=1, help="wordings of a field for each filing")
    parser.add_argument("--every", type=int, default=1, help="only every so manyth filing")
    parser.add_argument("--seed", default="0", help="draws other wordings")
    parser.add_argument("--by-wording", action="store_true", help="a line for each that fails")
    parser.add_argument("--show", type=int, default=0, help="examples of failures to print")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, help="writes every question with its outcome")
    chosen = parser.parse_args()
    wordings = read_wordings(chosen.wordings, filter(None, chosen.fields.split(",")))
    lines = chosen.labels.read_text(encoding="utf-8").splitlines()
    labels = [label for label in map(json.loads, lines) if label["record"]][:: chosen.every]
    ask = partial(ask_filing, folder=chosen.folder, wordings=wordings, each=chosen.each,
                  seed=chosen.seed)  # fmt: skip
    with ProcessPoolExecutor(chosen.workers) as pool:
        asked = [one for found in pool.map(ask, labels, chunksize=4) for one in found]
    if chosen.json:
        rows = (json.dumps(asdict(one), ensure_ascii=False) for one in asked)
        chosen.json.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    report(asked, by_wording=chosen.by_wording, show=chosen.show)


if __name__ == "__main__":
    main()
