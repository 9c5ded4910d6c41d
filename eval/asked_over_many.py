"""Asks many wordings of the usual questions over sets of the labelled filings, and judges them.

    python eval/asked_over_many.py [--each N] [--library] [--only TEMPLATE …] [-v]

`asked_over_many.jsonl` has the wordings: each line a `template` and a question `q` with slots such
as `{form}`. A set of 15 to 30 filings is drawn for each, its slots are filled with what the labels
of the set hold, and the answer is judged by what the labels say: the very filings, the number, the
groups. What an answer names as not counted for want of proof is left out of the truth as well, at
most a fifth of the set. `--library` asks a stored library too, which must say the same.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import over_many_truth as truths
from over_many_truth import Labelled, Slots

import assistant
from assistant.answering.library import Library
from assistant.record import Answer

HERE = Path(__file__).parent
SIZES = (15, 30)
Pair = tuple[assistant.Filing, assistant.Extraction]


@dataclass(slots=True)
class Asked:
    """One question over one set, with its answers and what is wrong with them."""

    template: str
    question: str
    files: list[str]
    fault: str = ""
    answer: str = ""
    rows: int = 0
    differs: str = ""


@dataclass(slots=True)
class Collection:
    """The labelled filings, read and extracted once."""

    folder: Path
    labels: dict[str, Labelled] = field(default_factory=dict)
    pairs: dict[str, Pair] = field(default_factory=dict)

    def load(self, labels: Path) -> None:
        """Reads every labelled filing that is an amendment."""
        for line in labels.read_text("utf-8").splitlines():
            label = json.loads(line)
            if label["record"] is None or truths.arguable(label):
                continue
            filing = assistant.read(self.folder / label["file"])
            self.labels[label["file"]] = Labelled(label, filing.text)
            self.pairs[label["file"]] = (filing, assistant.extract(filing))


def drawn(names: list[str], chance: random.Random) -> list[str]:
    """A random set of filings."""
    return sorted(chance.sample(names, chance.randint(*SIZES)))


def questions(
    collection: Collection, wordings: list[dict[str, str]], each: int, seed: int
) -> Iterator[tuple[str, Slots, list[str], str]]:
    """Every wording over `each` sets: template, slots, files, question."""
    names = sorted(collection.labels)
    for place, wording in enumerate(wordings):
        for turn in range(each):
            chance = random.Random(f"{seed} {place} {turn} {wording['q']}")
            for _ in range(30):
                files = drawn(names, chance)
                held = [collection.labels[name] for name in files]
                slots = truths.slots(wording["template"], held, chance)
                if slots is not None:
                    yield wording["template"], slots, files, wording["q"].format(**slots)
                    break


def _named(slots: Slots) -> list[str]:
    """The companies that a question names: they must stay in the set."""
    return [value for slot, value in slots.items() if slot.startswith("company")]


def judged(answer: Answer, template: str, slots: Slots, held: list[Labelled]) -> str:
    """What is wrong with an answer; empty where nothing is."""
    fault = truths.fault(template, slots, held, answer)
    if not fault:
        return ""
    told = truths.not_counted(answer, held)
    if told and len(told) <= max(1, len(held) // 5):
        rest = [label for label in held if label.file not in told]
        if any(named not in {truths.short(x.company) for x in rest} for named in _named(slots)):
            return fault
        if not truths.fault(template, slots, rest, answer):
            return ""
    return fault


def ask(
    collection: Collection, library: Library | None, chosen: list[tuple[str, Slots, list[str], str]]
) -> Iterator[Asked]:
    """Puts each question, and judges what comes back."""
    for template, slots, files, question in chosen:
        held = [collection.labels[name] for name in files]
        done = Asked(template, question, files)
        answer = assistant.answer(question, [collection.pairs[name] for name in files])
        done.fault, done.answer = judged(answer, template, slots, held), answer.answer
        done.rows = len(answer.rows)
        if library is not None:
            only = [collection.pairs[name][0].id for name in files]
            stored = library.ask(question, filings=only)
            if stored.answer != answer.answer:
                done.differs = stored.answer
        yield done


def report(asked: list[Asked], verbose: bool) -> None:
    """Prints how many of each template are right, and the faults."""
    templates = list(dict.fromkeys(a.template for a in asked))
    for template in templates:
        of = [a for a in asked if a.template == template]
        right = sum(not a.fault for a in of)
        print(f"{template:24} {right:4} of {len(of):4}")
        for a in of if verbose else []:
            if a.fault:
                print(f"    {a.question}\n        {a.fault}\n        {a.answer[:260]} [{a.rows}]")
    for a in asked:
        if a.differs:
            print(f"differs: {a.question}\n    {a.answer[:300]}\n    {a.differs[:300]}")
    right = sum(not a.fault for a in asked)
    print(f"{'all':24} {right:4} of {len(asked):4} = {right / max(1, len(asked)):.1%}")
    print(f"library differs: {sum(bool(a.differs) for a in asked)}")


def main(words: list[str] | None = None) -> int:
    """Runs the whole."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wordings", type=Path, default=HERE / "asked_over_many.jsonl")
    parser.add_argument("--labels", type=Path, default=HERE / "labels.jsonl")
    parser.add_argument("--folder", type=Path, default=HERE / "filings")
    parser.add_argument("--each", type=int, default=1, help="sets for each wording")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[], help="templates")
    parser.add_argument("--library", action="store_true", help="ask a stored library too")
    parser.add_argument("-v", "--verbose", action="store_true", help="the faults one by one")
    options = parser.parse_args(words)
    lines = options.wordings.read_text("utf-8").splitlines()
    wordings = [
        w for w in map(json.loads, lines) if not options.only or w["template"] in options.only
    ]
    collection = Collection(options.folder)
    collection.load(options.labels)
    chosen = list(questions(collection, wordings, options.each, options.seed))
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        library = None
        if options.library:
            library = Library(Path(folder) / "library", embedding="none")
            library.add([options.folder])
        asked = list(ask(collection, library, chosen))
    report(asked, options.verbose)
    print(f"{time.process_time() - began:.0f} s of processor", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
