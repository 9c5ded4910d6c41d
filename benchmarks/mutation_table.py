"""The result of the mutations as a table in Markdown."""

from __future__ import annotations

from typing import Any

_GROUPS = {
    "digits": "wrong digits of amounts, par values, numbers",
    "identifiers": "wrong file numbers, EINs, telephone numbers",
    "dates": "wrong dates",
    "letters": "wrong letters of names and titles",
    "roles": "another value of the same filing",
    "siblings": "values exchanged between two items, or two fields of one",
    "elsewhere": "a value of another filing",
    "right": "right values, as labelled and in five other forms",
}


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def write_table(result: dict[str, Any]) -> str:
    """What each tool accepts, by group, with the counts; ends with a line break."""
    others: dict[str, Any] = result["others"]
    lines = [
        f"{result['wrong_values']:,} wrong values and {result['right_forms']:,} right ones of "
        f"{result['filings']} labelled filings; share accepted. Of the wrong values it should be "
        f"0, of the right ones 100 %. The other tools were asked a sample of {result['sample']} of "
        "each row, first the value alone, then within a quote of a dozen words.",
        "",
        "| | `assistant.check` | " + " | ".join(others) + " |",
        "|---|---|" + "---|" * len(others),
    ]
    for group, words in _GROUPS.items():
        if group not in result["assistant"]:
            continue
        accepted, tried = result["assistant"][group]
        cells = [f"{accepted:,} of {tried:,} ({_share(accepted, tried)})"]
        for found in others.values():
            row = found.get(group)
            cells.append(
                f"{_share(row['value'], row['tried'])}, {_share(row['quote'], row['tried'])}"
                if row
                else "–"
            )
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    if result["not_installed"]:
        lines += ["", f"Not installed, so not asked: {', '.join(result['not_installed'])}."]
    return "\n".join(lines) + "\n"
