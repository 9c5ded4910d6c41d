"""From a model's reply to a draft: strings under the record's pointers, for the checker to prove.

Nothing here judges a value. What the record cannot hold (a statement without a file number, a
date that is none) is left out, and told of where the model gave something in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from assistant.checking.fields import field_of, parse
from assistant.checking.roles.classes import class_title
from assistant.extraction.replies import (
    Facts,
    Part,
    Registrant,
    Security,
    Signatory,
    Signatures,
    Statement,
    Transaction,
)
from assistant.language.normal import fold
from assistant.language.offices import title_spans
from assistant.record import Draft, Drafted, Notice

CONFIDENCE = 0.9
"""Of a model's value; the checker lowers it where the value is not proven."""

SUMMARY_WORDS = 60
"""The most words of a summary (the record's rule)."""

_NOTHING = frozenset({"", "null", "none", "n/a", "na", "not stated", "not applicable", "unknown"})
# Printed in place of a number where none was sold.
_NONE_SOLD = frozenset({"none", "no", "zero", "no shares", "no securities", "nil"})


def draft_reply(reply: Part) -> Draft:
    """The draft of one reply, `Facts` or `Signatures`."""
    draft = Draft()
    if isinstance(reply, Facts):
        _draft_facts(reply, draft)
    elif isinstance(reply, Signatures):
        _draft_signatures(reply, draft)
    return draft


def merged(drafts: Iterable[Draft]) -> Draft:
    """One draft of several that speak of different fields."""
    whole = Draft()
    for draft in drafts:
        whole.values.update(draft.values)
        whole.nulls.update(draft.nulls)
        whole.warnings.extend(draft.warnings)
    return whole


def renumbered(draft: Draft) -> Draft:
    """The draft with its lists without gaps, and without strings that repeat one before them."""
    tree: dict[str, Any] = {}
    for pointer, drafted in draft.values.items():
        node = tree
        *path, last = pointer.strip("/").split("/")
        for part in path:
            node = node.setdefault(part, {})
        node[last] = drafted
    return Draft(dict(_leaves(tree, "")), draft.nulls, draft.warnings)


def _leaves(node: Any, base: str) -> Iterator[tuple[str, Drafted]]:
    if isinstance(node, Drafted):
        yield base, node
        return
    if not all(key.isdigit() for key in node):
        for key, child in node.items():
            yield from _leaves(child, f"{base}/{key}")
        return
    seen: list[object] = []
    for _, child in sorted(node.items(), key=lambda item: int(item[0])):
        words = fold(child.printed or str(child.value)) if isinstance(child, Drafted) else None
        if words is None or words not in seen:
            seen.append(words)
            yield from _leaves(child, f"{base}/{len(seen) - 1}")


def drafted_value(pointer: str, printed: str) -> Drafted | None:
    """One printed string as the value of a field; None where the field cannot hold it."""
    field, words = field_of(pointer), stated(printed)
    if field is None:
        return None
    if field.kind == "boolean":
        answer = printed.strip().casefold()
        known = {"true": True, "yes": True, "false": False, "no": False}
        return Drafted(value=known[answer], confidence=CONFIDENCE) if answer in known else None
    if field.kind == "amount" and pointer.endswith("/sold") and _says_none(printed):
        return Drafted(value=0, confidence=CONFIDENCE)
    if words is None or parse(field.kind, words) is None:
        return None
    if field.kind == "choice":
        return _choice(pointer, words)
    if pointer.endswith("/title") and "/securities/" in pointer:
        return Drafted(value=class_title(words), confidence=CONFIDENCE)
    return Drafted(printed=words, confidence=CONFIDENCE)


def stated(printed: str | None) -> str | None:
    """A reply's string without its surrounding space; None where it says that there is none."""
    words = (printed or "").strip()
    return None if words.casefold().strip(".") in _NOTHING else words


def _says_none(printed: str) -> bool:
    return printed.strip().casefold().strip(".") in _NONE_SOLD


def _choice(pointer: str, words: str) -> Drafted | None:
    """One of a vocabulary's words; a model that answers one question at a time may miss it."""
    from typing import get_args

    from assistant.record import Category, Purpose, TransactionKind

    choices = {"purpose": Purpose, "category": Category, "kind": TransactionKind}
    name = words.casefold().replace(" ", "_")
    vocabulary = choices.get(pointer.rsplit("/", 1)[1])
    held = vocabulary is not None and name in get_args(vocabulary)
    return Drafted(value=name, confidence=CONFIDENCE) if held else None


def _put(draft: Draft, pointer: str, printed: str | None) -> bool:
    """Writes a value under its pointer; whether it did."""
    drafted = drafted_value(pointer, printed) if printed is not None else None
    if drafted is not None:
        draft.values[pointer] = drafted
    elif printed is not None and any(character.isdigit() for character in printed):
        field = field_of(pointer)
        kind = field.kind if field else "value"
        draft.warnings.append(
            Notice(code="unparsed", message=f"{pointer}: the model's {printed!r} is no {kind}")
        )
    return drafted is not None


def _put_all(draft: Draft, base: str, part: Part, names: Iterable[str]) -> None:
    for name in names:
        _put(draft, f"{base}/{name}", getattr(part, name))


def _put_list(draft: Draft, base: str, strings: Iterable[str]) -> None:
    """Strings as the items of a list, without gaps and without repetitions."""
    held = list(dict.fromkeys(words for words in map(stated, strings) if words))
    for index, words in enumerate(held):
        draft.values[f"{base}/{index}"] = Drafted(printed=words, confidence=CONFIDENCE)


# --- cover and substance ------------------------------------------------------------------


def _draft_facts(facts: Facts, draft: Draft) -> None:
    _put(draft, "/form", facts.form)
    _put(draft, "/amendment_number", facts.amendment_number)
    draft.values["/purpose"] = Drafted(value=facts.purpose, confidence=CONFIDENCE)
    _put_list(draft, "/plans", facts.plans)
    named: list[Registrant] = [r for r in facts.registrants if stated(r.name)]
    for index, registrant in enumerate(named):
        _put_all(draft, f"/registrants/{index}", registrant, type(registrant).model_fields)
    if facts.agent is not None:
        _put_all(draft, "/agent_for_service", facts.agent, type(facts.agent).model_fields)
    lawyers = [c for c in facts.counsel if stated(c.name) or stated(c.firm)]
    for index, lawyer in enumerate(lawyers):
        _put_all(draft, f"/counsel/{index}", lawyer, type(lawyer).model_fields)
    _draft_statements(facts.statements, draft)
    _draft_reason(facts, draft)


def _draft_statements(statements: Iterable[Statement], draft: Draft) -> None:
    """One item for each file number; what has none, or repeats one, is no statement."""
    seen: set[Any] = set()
    for statement in statements:
        number = parse("file_number", stated(statement.file_number) or "")
        if number is None or number in seen:
            if number is None and statement.file_number:
                draft.warnings.append(
                    Notice(
                        code="unparsed",
                        message=f"the model's {statement.file_number!r} is no file number",
                    )
                )
            continue
        base = f"/registration_statements/{len(seen)}"
        seen.add(number)
        _put_all(
            draft,
            base,
            statement,
            ("file_number", "form", "amendment_number", "filed_on", "effective_on"),
        )
        _put_list(draft, f"{base}/plans", statement.plans)
        for index, security in enumerate(statement.securities):
            _draft_security(security, f"{base}/securities/{index}", draft)


def _draft_security(security: Security, base: str, draft: Draft) -> None:
    _put(draft, f"{base}/title", stated(security.title) or "securities")
    draft.values[f"{base}/unit"] = Drafted(value=security.unit, confidence=CONFIDENCE)
    _put_all(draft, base, security, ("par_value", "registered", "sold", "deregistered"))
    if security.all_unsold is not None:
        draft.values[f"{base}/all_unsold"] = Drafted(
            value=security.all_unsold, confidence=CONFIDENCE
        )


def _draft_reason(facts: Facts, draft: Draft) -> None:
    reason = facts.reason
    draft.values["/reason/category"] = Drafted(value=reason.category, confidence=CONFIDENCE)
    sentence = stated(reason.sentence)
    if sentence and reason.category != "not_stated":
        draft.values["/reason/summary"] = Drafted(printed=_short(sentence), confidence=CONFIDENCE)
    if reason.transaction is not None:
        _draft_transaction(reason.transaction, draft)


def _draft_transaction(deal: Transaction, draft: Draft) -> None:
    base = "/reason/transaction"
    names = ("agreement_date", "closed_on", "acquirer", "merger_sub", "surviving_entity")
    if not any(stated(getattr(deal, name)) for name in names):
        return  # an empty shell: nothing was acquired
    draft.values[f"{base}/kind"] = Drafted(value=deal.kind, confidence=CONFIDENCE)
    _put_all(draft, base, deal, names)


def _short(sentence: str) -> str:
    """A sentence cut at the last clause that ends within a summary's length."""
    words = sentence.split()
    if len(words) <= SUMMARY_WORDS:
        return " ".join(words)
    kept = words[:SUMMARY_WORDS]
    ends = [index for index, word in enumerate(kept) if word[-1] in ",;:"]
    cut = ends[-1] + 1 if ends and ends[-1] > SUMMARY_WORDS // 2 else len(kept)
    return " ".join(kept[:cut]).rstrip(",;:")


# --- signatures ---------------------------------------------------------------------------


def _draft_signatures(signatures: Signatures, draft: Draft) -> None:
    _put(draft, "/signing/place", signatures.place)
    _put(draft, "/signing/signed_on", signatures.signed_on)
    draft.values["/signing/rule_478"] = Drafted(value=signatures.rule_478, confidence=CONFIDENCE)
    people: dict[str, Signatory] = {}
    for person in signatures.signatories:
        name = stated(person.name)
        if name is not None:
            people.setdefault(name.casefold(), person)
    for index, person in enumerate(people.values()):
        _draft_signatory(person, f"/signing/signatories/{index}", draft)


def _draft_signatory(person: Signatory, base: str, draft: Draft) -> None:
    _put(draft, f"{base}/name", person.name)
    _put_list(draft, f"{base}/titles", _offices(person.titles))
    _put(draft, f"{base}/signed_on", person.signed_on)
    draft.values[f"{base}/attorney_in_fact"] = Drafted(
        value=person.attorney_in_fact, confidence=CONFIDENCE
    )


def _offices(titles: Iterable[str]) -> list[str]:
    """Single offices: `Chairman and Chief Executive Officer` is two (the record's rule)."""
    found = []
    for title in titles:
        spans = title_spans(title)
        found += [title[start:end] for start, end in spans] if spans else [title]
    return found
