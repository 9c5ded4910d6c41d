"""Engines against each other on a drawn set of filings, and a model's answers to questions.

    python eval/baselines/run.py filings   --model MODEL --base-url http://127.0.0.1:8081/v1
    python eval/baselines/run.py questions --model MODEL --base-url http://127.0.0.1:8081/v1
    python eval/baselines/run.py table

Every result is written as it ends, and a run that was cut off goes on where it stopped; calls that
the log has are not made again, and count with the tokens and seconds that they took when they were.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import assistant
from assistant.answering.evidence.reading import read as read_for_questions
from assistant.answering.evidence.reply import as_answer
from assistant.answering.models.answers import answer_by_model
from assistant.evaluation.answers import score_answer
from assistant.evaluation.labels import Label, Question, read_labels, read_questions
from assistant.evaluation.scoring import score_extraction
from assistant.evaluation.scoring import total as sum_up
from assistant.evaluation.statistics import difference, f1, interval
from assistant.extraction.calls import FilingCalls, ModelRun
from assistant.extraction.cascade import extract_by_cascade
from assistant.extraction.model import extract_by_model
from assistant.llm.client import connect

HERE = Path(__file__).resolve().parent
FILINGS, REPAIRED, QUESTIONS = (
    HERE / name for name in ("filings.jsonl", "repaired.jsonl", "questions.jsonl")
)
TABLE = HERE / "results.md"
SEED = 2026
LONGEST = 7_000
"""Characters of an amendment's text: a small model on two cores reads 20 to 40 tokens a second."""
DRAWN = 24
COLLECTION = "abcde"
"""First letters of the files that are drawn from: a draw must stay the same as others are added."""
ENGINES = ("rules", "model", "cascade")
READING = 2
"""Calls that read a filing; a third repairs."""
PROVEN = ("verified", "derived")
Row = dict[str, Any]


# --- what is drawn ----------------------------------------------------------------------------


def read_filing(name: str) -> assistant.Filing:
    return assistant.read(ROOT / "eval" / "filings" / name)


def drawn_labels() -> list[Label]:
    """The labelled filings that are drawn, in drawn order; those with recordings go first."""
    from tests.recordings import FILINGS as RECORDED

    def size(label: Label) -> int:
        main = read_filing(label.file).main
        return main.end - main.start

    labels = {label.file: label for label in read_labels(ROOT / "eval" / "labels.jsonl")}
    known = (label for name, label in labels.items() if name[0] in COLLECTION)
    short = sorted(label.file for label in known if size(label) <= LONGEST)
    names = random.Random(SEED).sample(short, DRAWN)
    return [labels[name] for name in sorted(names, key=lambda name: name not in RECORDED)]


def drawn_questions() -> list[Question]:
    """Questions over one of the drawn filings each: those with recordings, and more of them."""
    from tests.recordings import QUESTIONS as RECORDED

    files = {label.file for label in drawn_labels()}
    asked = [
        question
        for question in read_questions(ROOT / "eval" / "questions.jsonl")
        if len(question.files) == 1 and question.files[0] in files
    ]
    first = [question for question in asked if question.id in RECORDED]
    recorded = {question.files[0] for question in first}
    rest = [question for question in asked if question.id not in RECORDED]
    random.Random(SEED).shuffle(rest)
    # A filing that was read for one question is soon read for the next.
    rest.sort(key=lambda question: question.files[0] not in recorded)
    more = sorted(rest[: DRAWN - len(first)], key=lambda question: question.files)
    return [*first, *more]


# --- running ----------------------------------------------------------------------------------


def run_filings(run: ModelRun, engines: list[str], until: float) -> None:
    """The engine `model` with two calls reads only; with a third its rows go to `REPAIRED`."""
    for label in drawn_labels():
        for engine in engines:
            path = REPAIRED if engine == "model" and run.most > READING else FILINGS
            done = {(row["file"], row["engine"]) for row in kept(path)}
            if (label.file, engine) in done or time.time() > until:
                continue
            row = filing_row(label, engine, run)
            keep(path, row)
            print(label.file, engine, row["status"], *row["counts"], row["seconds"], flush=True)


def filing_row(label: Label, engine: str, run: ModelRun) -> Row:
    filing = read_filing(label.file)
    calls = run.calls_for(filing.id)
    by_engine: dict[str, Callable[[], assistant.Extraction]] = {
        "rules": lambda: assistant.extract(filing, engine="rules"),
        "model": lambda: extract_by_model(filing, calls),
        "cascade": lambda: extract_by_cascade(filing, calls),
    }
    error = None
    began = time.perf_counter()
    try:
        result: assistant.Extraction | None = by_engine[engine]()
    except assistant.ModelError as fault:
        result, error = None, type(fault).__name__
    own = time.perf_counter() - began - sum(r.seconds for r in calls.replies if not r.from_log)
    scored = score_extraction(label, result)
    scores = sum_up([scored])
    slips = [
        outcome.pointer
        for outcome, verdict in zip(scored.outcomes, scored.verdicts, strict=True)
        if verdict in PROVEN and outcome.result in ("wrong", "extra")
    ]
    return {
        "file": label.file,
        "engine": engine,
        "model": run.model if engine != "rules" else None,
        "status": result.status if result else "failed",
        "error": error,
        "counts": [scores.total.tp, scores.total.fp, scores.total.fn],
        "wrong_but_proven": slips,
        "prompts": result.engine.prompt if result else None,
        "warnings": sorted(w.code for w in result.warnings) if result else [],
        **taken(calls, own),
    }


def taken(calls: FilingCalls, own: float) -> Row:
    """What the calls took when they were made, from the log or now."""
    return {
        "calls": len(calls.replies) + len(calls.lost),
        "input_tokens": sum(reply.input_tokens for reply in calls.replies),
        "output_tokens": sum(reply.output_tokens for reply in calls.replies),
        "seconds": round(max(own, 0) + sum(reply.seconds for reply in calls.replies), 2),
    }


def run_questions(run: ModelRun, until: float) -> None:
    done = {row["id"] for row in kept(QUESTIONS)}
    for question in drawn_questions():
        if question.id in done or time.time() > until:
            continue
        row = question_row(question, run)
        keep(QUESTIONS, row)
        print(question.id, row["right"], row["answer"][:100], row["seconds"], flush=True)


def question_row(question: Question, run: ModelRun) -> Row:
    filing = read_filing(question.files[0])
    reading = read_for_questions(filing, assistant.extract(filing, engine="rules"))
    calls = run.calls_for(filing.id)
    reply = answer_by_model(question.question, [reading], calls)
    answer = as_answer(question.question, reply, None)
    said = [s for r in calls.replies for s in getattr(r.parsed, "sentences", [])]
    score = score_answer(question, answer)
    return {
        "id": question.id,
        "kind": question.kind,
        "answerable": question.answerable,
        "answered": answer.answered,
        "right": score.right,
        "sentences_said": [sentence.text for sentence in said],
        "sentences_kept": len(answer.sentences),
        "answer": answer.answer,
        "unproven_numbers": unproven_numbers(answer),
        "unproven_numbers_said": sum(
            bool(set(numbers(s.text)) - set(numbers(filing.text))) for s in said
        ),
        **taken(calls, 0.0),
    }


def numbers(text: str) -> list[str]:
    """The runs of digits of a text, without separators: no parser of the program is used here."""
    return [re.sub(r"\D", "", found) for found in re.findall(r"\d[\d,.]*", text)]


def unproven_numbers(answer: assistant.Answer) -> list[str]:
    """Numbers of the answer that stand in none of the quotes of their sentence."""
    missing = []
    for sentence in answer.sentences:
        held = {n for citation in sentence.citations for n in numbers(citation.quote)}
        missing += [n for n in numbers(sentence.text) if n not in held]
    return missing


# --- files ------------------------------------------------------------------------------------


def kept(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines]


def keep(path: Path, row: Row) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


# --- the table --------------------------------------------------------------------------------


def table() -> str:
    by_file: dict[str, dict[str, Row]] = {}
    for row in kept(FILINGS):
        by_file.setdefault(row["file"], {})[row["engine"]] = row
    lines = list(filing_lines(by_file))
    lines += repair_lines(by_file)
    return "\n".join([*lines, "", *question_lines(kept(QUESTIONS)), ""])


def filing_lines(by_file: dict[str, dict[str, Row]]) -> Iterator[str]:
    every = [found for found in by_file.values() if set(found) == set(ENGINES)]
    models = {row["model"] for found in every for row in found.values() if row["model"]}
    yield f"Read by all three engines: {len(every)} of {DRAWN} filings; model: {', '.join(models)}."
    yield ""
    yield from engine_table(ENGINES, every)
    if every:
        counts = {e: np.array([found[e]["counts"] for found in every], float) for e in ENGINES}
        yield ""
        for one, other in (("rules", "cascade"), ("model", "cascade")):
            gain = difference(counts[one], counts[other], f1)
            yield f"F1 of `{other}` less that of `{one}`: {shown(gain)}."
            yield ""
    both = [found for found in by_file.values() if {"rules", "cascade"} <= set(found)]
    if len(both) > len(every):
        yield f"Read by rules and cascade: {len(both)} of {DRAWN} filings."
        yield ""
        yield from engine_table(("rules", "cascade"), both)
        yield ""


def repair_lines(by_file: dict[str, dict[str, Row]]) -> Iterator[str]:
    """What the third call brings: the same filings before and after it."""
    pairs = [
        (by_file[row["file"]]["model"], row)
        for row in kept(REPAIRED)
        if "model" in by_file.get(row["file"], {})
    ]
    if pairs:
        yield f"With a third call, which repairs: {len(pairs)} filings."
        yield ""
        yield HEAD
        yield RULE
        yield engine_line("model", [before for before, _ in pairs])
        yield engine_line("model, repaired", [after for _, after in pairs])
        yield ""


HEAD = "| engine | F1 (95 % interval) | wrong, called proven | need review | calls | tokens in | tokens out | seconds a filing |"
RULE = "|---|---|---|---|---|---|---|---|"


def engine_table(engines: tuple[str, ...], found: list[dict[str, Row]]) -> Iterator[str]:
    yield HEAD
    yield RULE
    for engine in engines:
        if found:
            yield engine_line(engine, [rows[engine] for rows in found])


def engine_line(engine: str, rows: list[Row]) -> str:
    score = interval(np.array([row["counts"] for row in rows], float), f1)
    review = sum(row["status"] != "accepted" for row in rows)
    wrong = sum(len(row["wrong_but_proven"]) for row in rows)
    sums = {
        key: sum(row[key] for row in rows) for key in ("calls", "input_tokens", "output_tokens")
    }
    seconds = sum(row["seconds"] for row in rows) / len(rows)
    return (
        f"| `{engine}` | {shown(score)} | {wrong} | {review} of {len(rows)} | {sums['calls']} |"
        f" {sums['input_tokens']:,} | {sums['output_tokens']:,} | {seconds:,.2f} |"
    )


def shown(found: Any) -> str:
    if found.value is None:
        return "none"
    return f"{found.value:.4f} ({found.low:.4f} to {found.high:.4f})"


def question_lines(rows: list[Row]) -> Iterator[str]:
    if not rows:
        return
    said = sum(len(row["sentences_said"]) for row in rows)
    answerable = [row for row in rows if row["answerable"]]
    rest = [row for row in rows if not row["answerable"]]
    yield f"{len(rows)} questions, answered by the model alone (no embedded answer before it):"
    yield ""
    yield f"- right: {sum(r['right'] for r in rows)} of {len(rows)}"
    yield f"- answerable ones answered: {sum(r['answered'] for r in answerable)} of {len(answerable)}"
    yield f"- unanswerable ones refused: {sum(not r['answered'] for r in rest)} of {len(rest)}"
    yield f"- sentences that the model gave: {said}; kept as proven: {sum(r['sentences_kept'] for r in rows)}"
    yield f"- sentences given with a number that the filing does not hold: {sum(r['unproven_numbers_said'] for r in rows)}"
    yield f"- numbers in answers that stand in no quote of their sentence: {sum(len(r['unproven_numbers']) for r in rows)}"


# --- the command line -------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["filings", "questions", "table"])
    parser.add_argument("--model")
    parser.add_argument("--base-url")
    parser.add_argument("--max-calls", type=int, default=3)
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--minutes", type=float, default=1e6, help="begin nothing after so long")
    chosen = parser.parse_args()
    if chosen.what != "table":
        until = time.time() + 60 * chosen.minutes
        with connect(chosen.model, base_url=chosen.base_url, time_out=1_200) as client:
            run = ModelRun(client, chosen.max_calls, "baselines")
            if chosen.what == "filings":
                run_filings(run, chosen.engines.split(","), until)
            else:
                run_questions(run, until)
    TABLE.write_text(table(), encoding="utf-8")
    print(table())


if __name__ == "__main__":
    main()
