"""The engine `cascade`: rules first, a model for what they could not prove.

The model is asked for the values that are not proven and for nulls at whose caption or cue
nothing was read (`cue_unread`), without being told what the rules say. Its value enters only
where the checker proves it. Where the two agree or disagree is recorded in the warnings.
"""

from __future__ import annotations

from assistant.checking.check import check_draft
from assistant.checking.fields import field_of, same
from assistant.checking.proof import typed_value
from assistant.errors import ModelError
from assistant.extraction.calls import FilingCalls
from assistant.extraction.model import (
    ask_again,
    ask_whole,
    engine_of,
    is_proven,
    lost,
    record_values,
    replaced,
    unproven,
    values_of,
)
from assistant.extraction.questions import Asked, listed, questions_for
from assistant.extraction.rules import VERSION, draft
from assistant.filing.model import Filing
from assistant.record import Draft, Drafted, Extraction, Notice

# A list of which nothing was read is asked for by its first item's key.
_FIRST_ITEM = {
    "/registration_statements": "/registration_statements/0/file_number",
    "/plans": "/plans/0",
    "/counsel": "/counsel/0/name",
    "/registrants": "/registrants/0/name",
    "/signing/signatories": "/signing/signatories/0/name",
    "/agent_for_service": "/agent_for_service/name",
}

# What an item is: another title would make its amounts those of another class, and prove them.
_IDENTIFYING = ("/title", "/file_number")


def extract_by_cascade(filing: Filing, calls: FilingCalls) -> Extraction:
    """The record by rules, with the model's proven values where the rules have none.

    A call that brings nothing back leaves the rules' record, with a warning.
    """
    drafted = draft(filing)
    by_rules = check_draft(drafted, filing, engine=engine_of("cascade", calls, VERSION))
    questions = questions_for(doubts(drafted, by_rules), record_values(drafted))
    if not questions or not calls.left:
        by_rules.usage = calls.usage
        return by_rules
    result, notices = _asked(filing, calls, drafted, by_rules, questions)
    result.warnings.extend(notices)
    result.usage = calls.usage
    return result


def doubts(drafted: Draft, by_rules: Extraction) -> list[str]:
    """The pointers that the model is asked for: not proven, or null at a caption or cue."""
    unread = [
        _FIRST_ITEM.get(pointer, pointer)
        for pointer, why in drafted.nulls.items()
        if why == "cue_unread" and pointer not in drafted.values
    ]
    return list(dict.fromkeys([*unproven(by_rules), *unread]))


def _asked(
    filing: Filing,
    calls: FilingCalls,
    drafted: Draft,
    by_rules: Extraction,
    questions: list[Asked],
) -> tuple[Extraction, list[Notice]]:
    """The record after the model's answers, and what they said of the rules' values."""
    try:
        reply = ask_whole(filing, calls, "values", "all", questions=listed(questions))
        answers = values_of(reply, questions)
    except ModelError as error:
        return by_rules, [lost("values", error)]
    notices = _compared(drafted, answers)
    trial = replaced(drafted, answers, filing)
    proofs = check_draft(trial, filing, engine=by_rules.engine).evidence
    failing = [
        q for q in questions if q.pointer in trial.values and not is_proven(proofs[q.pointer])
    ]
    if failing and calls.left:
        try:
            again = ask_again(filing, calls, failing, trial, proofs)
        except ModelError as error:
            notices.append(lost("repair", error))
        else:
            answers |= {pointer: value for pointer, value in again.items() if value is not None}
            trial = replaced(drafted, answers, filing)
            proofs = check_draft(trial, filing, engine=by_rules.engine).evidence
    candidates = [
        q.pointer
        for q in questions
        if answers.get(q.pointer)
        and is_proven(proofs.get(q.pointer))
        and _may_enter(q.pointer, drafted, trial)
    ]
    entered = [p for p in candidates if _proven_alone(filing, p, drafted, trial, by_rules)]
    return _with_entered(filing, calls, drafted, trial, entered), [
        *notices,
        *(Notice(code="from_model", message=f"{p}: the model's value, proven") for p in entered),
    ]


def _may_enter(pointer: str, drafted: Draft, trial: Draft) -> bool:
    """Whether the model's value, if proven, may stand where the rules had another or none."""
    if pointer in drafted.values and pointer.endswith(_IDENTIFYING):
        return False
    return not _held_unproven(pointer, drafted, trial)


def _held_unproven(pointer: str, drafted: Draft, trial: Draft) -> bool:
    """Whether the rules had this very value and could not prove it: saying it again is no proof."""
    field, ours = field_of(pointer), drafted.values.get(pointer)
    if field is None or ours is None:
        return False
    mine, theirs = typed_value(field, ours), typed_value(field, trial.values[pointer])
    return mine is not None and same(field.kind, mine, theirs)


def _proven_alone(
    filing: Filing, pointer: str, drafted: Draft, trial: Draft, by_rules: Extraction
) -> bool:
    """Whether a value is proven beside those of the rules, without the model's other ones.

    Values that prove one another, by a balance or as a pair, may all be wrong together.
    """
    alone = Draft(dict(drafted.values), dict(drafted.nulls), list(drafted.warnings))
    alone.values[pointer] = trial.values[pointer]
    return is_proven(check_draft(alone, filing, engine=by_rules.engine).evidence.get(pointer))


def _with_entered(
    filing: Filing, calls: FilingCalls, drafted: Draft, trial: Draft, entered: list[str]
) -> Extraction:
    """The rules' record with the proven values of the model, checked as a whole."""
    whole = Draft(dict(drafted.values), dict(drafted.nulls), list(drafted.warnings))
    for pointer in entered:
        whole.values[pointer] = trial.values[pointer]
        whole.nulls.pop(pointer, None)
    return check_draft(whole, filing, engine=engine_of("cascade", calls, VERSION))


def _compared(drafted: Draft, answers: dict[str, Drafted | None]) -> list[Notice]:
    """Where the two engines agree and where they do not, of the values that were asked for."""
    notices = []
    for pointer, answer in answers.items():
        field, ours = field_of(pointer), drafted.values.get(pointer)
        if field is None:
            continue
        mine = typed_value(field, ours) if ours else None
        theirs = typed_value(field, answer) if answer else None
        if mine is None and theirs is None:
            continue
        agree = same(field.kind, mine, theirs)
        said = f"{pointer}: rules {_quoted(mine)}, model {_quoted(theirs)}"
        notices.append(Notice(code="engines_agree" if agree else "engines_disagree", message=said))
    return notices


def _quoted(value: object) -> str:
    return "nothing" if value is None else f"“{value}”"
