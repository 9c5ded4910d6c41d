"""Other written forms of a right value: five for each, by kind, as people and tools write them."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from assistant.checking.fields import Kind
from eval.written import ORDINALS, SCALES, TENS, UNITS


def other_forms(kind: Kind, value: Any) -> list[str]:
    """Five other ways to write a right value of a record; none for classifications."""
    makers = {
        "amount": _amount,
        "number": _number,
        "date": _date,
        "file_number": _file_number,
        "ein": _ein,
        "phone": _phone,
        "par": _par,
        "form": _form,
        "person": _person,
        "company": _letters,
        "words": _letters,
        "jurisdiction": _letters,
        "address": _letters,
    }
    maker = makers.get(kind)
    return maker(value) if maker else []


def in_words(value: int) -> str:
    """A whole number spelled out, hyphenated as filings print it."""
    if value < 20:
        return UNITS[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return TENS[tens] + (f"-{UNITS[rest]}" if rest else "")
    for size, name in SCALES:
        if value >= size:
            count, rest = divmod(value, size)
            return f"{in_words(count)} {name}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError(value)


def _amount(value: Any) -> list[str]:
    amount = Decimal(str(value))
    if amount != amount.to_integral_value():
        return [
            f"{amount:f}",
            f"{amount:,f}",
            f"${amount:,f}",
            f"US${amount:,f}",
            f"USD {amount:,f}",
        ]
    whole = int(amount)
    swiss = f"{whole:,}".replace(",", "'")
    return [str(whole), f"{whole:,}", f"{whole:,} shares", in_words(whole), swiss]


def _number(value: Any) -> list[str]:
    words = in_words(int(value)).capitalize()
    named = [f"{lead} {value}" for lead in ("No.", "Amendment No.", "Post-Effective Amendment No.")]
    return [str(value), *named, words]


def _ordinal(day: int) -> str:
    if 10 < day < 20:
        return f"{day}th"
    return f"{day}" + {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _date(value: Any) -> list[str]:
    day = datetime.date.fromisoformat(str(value))
    month = f"{day:%B}"
    spelled = ORDINALS[day.day] if day.day < 20 else _ordinal(day.day)
    return [
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
        f"the {_ordinal(day.day)} day of {month}, {day.year}",
        f"the {spelled} day of {month.upper()}, A.D. {day.year}",
    ]


def _file_number(value: Any) -> list[str]:
    office, serial = str(value).split("-")
    padded = f"{office}-0{serial}" if len(serial) == 5 and office == "333" else f"Reg. No. {value}"
    return [
        f"{office}–{serial}",
        f"No. {value}",
        f"File No. {value}",
        f"{office} - {serial}",
        padded,
    ]


def _ein(value: Any) -> list[str]:
    first, second = str(value).split("-")
    return [
        f"{first}{second}",
        f"{first}–{second}",
        f"{first} - {second}",
        f"{first} {second}",
        f"EIN {value}",
    ]


def _phone(value: Any) -> list[str]:
    digits = re.findall(r"\d+", str(value))
    if len(digits) == 3 and [len(d) for d in digits] == [3, 3, 4]:
        area, office, line = digits
        return [
            f"({area}) {office}-{line}",
            f"({area}){office}-{line}",
            f"{area}.{office}.{line}",
            f"{area}/{office}-{line}",
            f"{area} {office} {line}",
        ]
    plain = " ".join(digits)
    return [plain, "-".join(digits), ".".join(digits), f"+{plain}", f"Tel. {value}"]


def _par(value: Any) -> list[str]:
    if str(value) == "no par":
        return ["No par", "no par value", "NO PAR VALUE", "without par value", "No  Par  Value"]
    amount = Decimal(str(value))
    short = f"{amount:f}".removeprefix("0")
    return [
        f"${amount:f}",
        f"${short}",
        f"${amount:f} per share",
        f"par value ${short}",
        f"\\${short} par value per share",
    ]


def _form(value: Any) -> list[str]:
    return [
        f"Form {value}",
        f"FORM {value}",
        str(value).lower(),
        str(value).replace("-", "–"),
        f"Form  {value}",
    ]


def _letters(value: Any) -> list[str]:
    text = str(value)
    return [
        text.upper(),
        text.lower(),
        re.sub(r"(?<=\D)[.,](?=\D|$)", "", text),
        text.replace(" ", "\n  ", 1) if " " in text else f" {text} ",
        text.replace("-", "\u2011").replace("'", "’"),
    ]


def _person(value: Any) -> list[str]:
    forms = _letters(value)
    forms[1] = f"Mr. {value}"
    forms[4] = f"{value}, Esq."
    return forms
