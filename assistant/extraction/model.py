"""The engine `model`: a model drafts the record in small calls, and what fails is asked again.

Two calls read the filing: its cover and substance, and its signatures. The checker proves what
comes back. For values that are not proven, one more call shows what was wrong and the passages
with the candidates; what still is not proven keeps its verdict, and the record needs review.
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.checking.check import check_draft
from assistant.checking.given import with_derivations
from assistant.errors import ContextTooLongError, ModelError
from assistant.extraction.calls import FilingCalls
from assistant.extraction.drafting import draft_reply, drafted_value, merged, renumbered, stated
from assistant.extraction.excerpt import Topic, next_extent, passages_for, text_for
from assistant.extraction.questions import Asked, fault_of, is_key, listed, questions_for
from assistant.extraction.replies import REPLIES, Part, Values
from assistant.filing.model import Filing
from assistant.llm import prompts
from assistant.record import Draft, Drafted, Engine, Evidence, Extraction, Notice

FAMILY = "extract"
"""The system message of all prompts here, whose name is in every fence's mark."""

PROVEN = ("verified", "derived")
READINGS: tuple[tuple[str, Topic], ...] = (("facts", "facts"), ("signatures", "signatures"))
"""The calls that read a filing: prompt, and what of a long filing it gets to see."""


def extract_by_model(filing: Filing, calls: FilingCalls) -> Extraction:
    """The record of a filing as the model reads it, proven.

    Raises `ModelError` where no call brought anything back; one lost of several is a warning.
    """
    draft = with_derivations(read_by_model(filing, calls), filing)
    result = check_draft(draft, filing, engine=engine_of("model", calls))
    failing = unproven(result)
    if failing and calls.left:
        draft = repaired(draft, filing, calls, failing, result)
        result = check_draft(draft, filing, engine=engine_of("model", calls))
    elif failing:
        draft.warnings.append(_spent(len(failing)))
        result = check_draft(draft, filing, engine=engine_of("model", calls))
    result.usage = calls.usage
    return result


def engine_of(name: str, calls: FilingCalls, version: str | None = None) -> Engine:
    """The `engine` object of the output: which model, and which prompts were used."""
    return Engine(name=name, version=version, model=calls.model, prompt=calls.prompts or None)


def unproven(result: Extraction) -> list[str]:
    """The pointers of the values that are not proven, in the record's order."""
    return [p for p, proof in result.evidence.items() if proof.verdict not in PROVEN]


# --- the first calls ----------------------------------------------------------------------


def read_by_model(filing: Filing, calls: FilingCalls) -> Draft:
    """The draft of the small calls, made side by side where the server allows."""
    tasks = [_reading(filing, calls, prompt, topic) for prompt, topic in READINGS[: calls.left]]
    drafts: list[Draft] = []
    faults: list[ModelError] = []
    for (prompt, _), outcome in zip(READINGS, calls.side_by_side(tasks), strict=False):
        if isinstance(outcome, Part):
            drafts.append(draft_reply(outcome))
        else:
            faults.append(outcome)
            drafts.append(Draft(warnings=[lost(prompt, outcome)]))
    if faults and len(faults) == len(drafts):
        raise faults[0]
    draft = merged(drafts)
    if len(drafts) < len(READINGS):
        draft.warnings.append(_spent(len(READINGS) - len(drafts)))
    return draft


def _reading(filing: Filing, calls: FilingCalls, prompt: str, topic: Topic) -> Callable[[], Part]:
    return lambda: ask_whole(filing, calls, prompt, topic)


def ask_whole(filing: Filing, calls: FilingCalls, prompt: str, topic: Topic, **values: str) -> Part:
    """One call over the filing: whole if it is short, else, or if that is too long, by sections."""
    extent = None
    while True:
        text = text_for(filing, topic, extent)
        try:
            fenced = prompts.fenced(FAMILY, text)
            return calls.ask(prompt, REPLIES[prompt], {"filing": fenced, **values})
        except ContextTooLongError:
            extent = next_extent(filing, extent)
            if extent is None or not calls.left:
                raise


def lost(prompt: str, error: Exception) -> Notice:
    """A call that brought nothing back, as a warning of the record."""
    return Notice(code="model_failed", message=f"the call for {prompt} failed: {error}")


def _spent(open_values: int) -> Notice:
    return Notice(
        code="calls_spent",
        message=f"{open_values} more to ask, but the calls for this filing are used up",
    )


# --- repair -------------------------------------------------------------------------------


def repaired(
    draft: Draft, filing: Filing, calls: FilingCalls, failing: list[str], result: Extraction
) -> Draft:
    """The draft after one more call about the values that failed.

    A new value enters where it is proven; a value that the model takes back is left out, which
    the record's warnings tell.
    """
    questions = questions_for(failing, record_values(draft))
    try:
        answers = ask_again(filing, calls, questions, draft, result.evidence)
    except ModelError as error:
        draft.warnings.append(lost("repair", error))
        return draft
    trial = replaced(draft, answers, filing)
    proofs = check_draft(trial, filing, engine=result.engine).evidence
    kept = Draft(dict(draft.values), dict(draft.nulls), list(draft.warnings))
    for pointer, value in answers.items():
        if value is None and not is_key(pointer):
            del kept.values[pointer]
            kept.warnings.append(
                Notice(code="withdrawn", message=f"{pointer}: the model took its value back")
            )
        elif value is not None and is_proven(proofs.get(pointer)):
            kept.values[pointer] = trial.values[pointer]
    return with_derivations(renumbered(kept), filing)


def ask_again(
    filing: Filing,
    calls: FilingCalls,
    questions: list[Asked],
    given: Draft,
    proofs: dict[str, Evidence],
) -> dict[str, Drafted | None]:
    """What the model says of values that failed, shown what was wrong and the candidates."""
    faults = {
        asked.pointer: fault_of(_shown(given.values[asked.pointer]), proofs[asked.pointer])
        for asked in questions
        if asked.pointer in proofs and asked.pointer in given.values
    }
    text = passages_for(filing, [(q.pointer, proofs.get(q.pointer)) for q in questions])
    fenced = prompts.fenced(FAMILY, text)
    values = {"filing": fenced, "questions": listed(questions, faults)}
    reply = calls.ask("repair", Values, values)
    return values_of(reply, questions)


def values_of(reply: Part, questions: list[Asked]) -> dict[str, Drafted | None]:
    """The values of a reply to numbered questions: None where it says that there is none.

    Numbers that were not asked for, and what the field cannot hold, are passed over.
    """
    assert isinstance(reply, Values)
    by_number = {asked.number: asked.pointer for asked in questions}
    found: dict[str, Drafted | None] = {}
    for answer in reply.values:
        pointer = by_number.get(answer.number)
        if pointer is None or pointer in found:
            continue
        drafted = drafted_value(pointer, answer.value) if answer.value is not None else None
        if drafted is not None or stated(answer.value) is None:
            found[pointer] = drafted
    return found


def replaced(draft: Draft, answers: dict[str, Drafted | None], filing: Filing) -> Draft:
    """The draft with the new values that there are."""
    trial = Draft(dict(draft.values), dict(draft.nulls), list(draft.warnings))
    trial.values.update({p: value for p, value in answers.items() if value is not None})
    return with_derivations(trial, filing)


def record_values(draft: Draft) -> dict[str, str]:
    """The draft's values as strings, by which items are named in questions."""
    return {pointer: _shown(drafted) for pointer, drafted in draft.values.items()}


def is_proven(proof: Evidence | None) -> bool:
    """Whether a value has a proof, and the proof stands."""
    return proof is not None and proof.verdict in PROVEN


def _shown(drafted: Drafted) -> str:
    return str(drafted.printed if drafted.printed is not None else drafted.value)
