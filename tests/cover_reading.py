"""How a test states a cover and what must be read from it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from assistant.checking.mentions import Mention
from assistant.checking.roles.cover import read_cover
from assistant.filing.model import Document, Filing, Section

Registrant = tuple[str | None, str | None, str | None, str | None, str | None]


@dataclass(slots=True)
class Case:
    """A cover, and its values. `counsel` None: not looked at."""

    name: str
    text: str
    form: str | None = None
    amendment: int | None = None
    filed: str | None = None
    numbers: dict[str, tuple[str | None, int | None]] = field(default_factory=dict)
    plans: list[str] = field(default_factory=list)
    registrants: list[Registrant] = field(default_factory=list)
    agent: tuple[str | None, str | None, str | None] | None = None
    counsel: list[tuple[str | None, str | None]] | None = field(default_factory=list)

    def expected(self) -> dict[str, Any]:
        result = {
            "form": self.form,
            "amendment": self.amendment,
            "filed": self.filed,
            "numbers": self.numbers,
            "plans": self.plans,
            "registrants": self.registrants,
            "agent": self.agent,
        }
        return result if self.counsel is None else result | {"counsel": self.counsel}


def filing_of(text: str) -> Filing:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(None, None, None, None, 0, len(text), True)
    cover = Section("cover", None, 0, len(text))
    return Filing("cover.txt", digest, digest, text, documents=[document], sections=[cover])


def best(mentions: list[Mention], role: str, group: str | None = None) -> Any:
    values = [m for m in mentions if m.role == role and (group is None or m.group == group)]
    return max(values, key=lambda m: m.strength).value if values else None


def groups(mentions: list[Mention], prefix: str) -> list[str]:
    names = {m.group for m in mentions if m.group and m.group.startswith(prefix + ":")}
    return sorted(names, key=lambda name: int(name.partition(":")[2]))


def squeezed(text: Any) -> Any:
    return text.replace(",", "") if isinstance(text, str) else text


def cover_of(case: Case) -> dict[str, Any]:
    mentions = read_cover(filing_of(case.text))
    filed = best(mentions, "filing.filed_on")
    numbers = {}
    for number in [m.value for m in mentions if m.role == "registration_statements.file_number"]:
        numbers[number] = (
            best(mentions, "registration_statements.form", number),
            best(mentions, "registration_statements.amendment_number", number),
        )
    agent = tuple(
        best(mentions, f"agent_for_service.{k}", "agent:0") for k in ("name", "title", "phone")
    )
    registrants = []
    for at, group in enumerate(groups(mentions, "registrant")):
        values = [
            best(mentions, f"registrants.{key}", group)
            for key in ("name", "jurisdiction", "ein", "address", "phone")
        ]
        stated = case.registrants[at][3] if at < len(case.registrants) else None
        if squeezed(values[3]) == squeezed(stated):  # commas between joined lines are free
            values[3] = stated
        registrants.append(tuple(values))
    result = {
        "form": best(mentions, "form"),
        "amendment": best(mentions, "amendment_number"),
        "filed": filed.isoformat() if filed else None,
        "numbers": numbers,
        "plans": [m.value for m in mentions if m.role == "plans"],
        "registrants": registrants,
        "agent": agent if any(agent) else None,
    }
    if case.counsel is not None:
        result["counsel"] = [
            (best(mentions, "counsel.name", group), best(mentions, "counsel.firm", group))
            for group in groups(mentions, "counsel")
        ]
    return result
