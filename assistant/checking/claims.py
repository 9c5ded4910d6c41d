"""Which mentions of a filing speak of which value of a record."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from assistant.checking.fields import field_of, folded, same, same_title
from assistant.checking.mentions import Mention
from assistant.checking.pointers import keys_of, security_of

# Lists of the record whose items are found again by name: role of the name, prefix of the
# group, key of the name.
_ITEMS = {
    "registrants": ("registrants.name", "registrant", "name"),
    "counsel": ("counsel.name", "counsel", "name"),
    "signatories": ("signing.signatories.name", "signatory", "name"),
}
# Values of a statement that its cover may give once for all statements.
_SHARED = ("registration_statements.form", "registration_statements.amendment_number")


class Claims:
    """The mentions of a filing, asked by pointers into one record.

    `typed` maps the record's pointers to their values: items are found again by their keys
    (file number, name), not by their place in a list.
    """

    def __init__(self, typed: dict[str, Any], mentions: list[Mention]) -> None:
        self._typed = typed
        self._by_role: dict[str, list[Mention]] = defaultdict(list)
        self._by_group: dict[tuple[str, str | None], list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._by_role[mention.role].append(mention)
            self._by_group[mention.role, mention.group].append(mention)
        self._left: dict[str, list[Mention]] = {}
        self._groups: dict[str, str] = {}

    def of(self, pointer: str) -> list[Mention]:
        """The mentions that speak of a pointer's field and item."""
        field = field_of(pointer)
        if field is None:
            return []
        found = self.role(field.role)
        if not found and field.role in ("form", "amendment_number"):
            found = self._by_role.get(f"registration_statements.{field.role}", [])
        group = self.group(pointer)
        if group is not None:
            role = found[0].role if found else field.role
            tied = self._by_group.get((role, group), [])
            untied = self._by_group.get((role, None), [])
            # A par value is defined once for all statements (the record's rule); other
            # values are their own.
            everywhere = found if field.role.startswith("par_value") else []
            found = tied or untied or everywhere
        if not pointer.startswith("/registration_statements/"):
            return found
        found = self._of_class(pointer, found)
        if not found and field.role in _SHARED:
            found = self._by_role.get(field.role.split(".")[1], [])
        if field.role == "registration_statements.plans" and self._only_statement():
            found = found + self._by_role.get("plans", [])
        return found

    def _only_statement(self) -> bool:
        """Whether the filing amends one statement: then the cover's plans are that one's."""
        numbers = self._by_role.get("registration_statements.file_number", [])
        return len({m.value for m in numbers}) < 2

    def number(self, pointer: str) -> str | None:
        """The file number of the statement that a pointer lies in; None outside of statements."""
        return self.group(pointer) if pointer.startswith("/registration_statements/") else None

    def role(self, name: str) -> list[Mention]:
        """All mentions in a role."""
        return self._by_role.get(name, [])

    def left(self, pointer: str) -> list[Mention]:
        """The mentions of a pointer's field that no value of the record is equal to."""
        field = field_of(pointer)
        if field is None:
            return []
        if field.role not in self._left:
            held = {folded(str(v)) for p, v in self._typed.items() if field_of(p) is field}
            self._left[field.role] = [
                m for m in self.role(field.role) if folded(str(m.value)) not in held
            ]
        return self._left[field.role]

    def group(self, pointer: str) -> str | None:
        """The group of mentions of a pointer's item; None where the field has no items."""
        parts = keys_of(pointer)
        if parts[0] == "registration_statements":
            number = self._typed.get(f"/registration_statements/{parts[1]}/file_number")
            return str(number) if number is not None else None
        if parts[0] == "agent_for_service":
            return "agent:0"
        name = "signatories" if parts[:2] == ("signing", "signatories") else parts[0]
        if name not in _ITEMS:
            return None
        at = 2 if name == "signatories" else 1
        base = "/" + "/".join(parts[: at + 1])
        if base not in self._groups:
            self._groups[base] = self._named(base, name, parts[at])
        return self._groups[base]

    def _named(self, base: str, name: str, index: str) -> str:
        role, prefix, key = _ITEMS[name]
        value, field = self._typed.get(f"{base}/{key}"), field_of(f"{base}/{key}")
        own = f"{prefix}:{index}"
        if value is None or field is None:
            return own
        candidates = self._by_role.get(role, [])
        if any(m.group == own and same(field.kind, m.value, value) for m in candidates):
            return own
        return next(
            (m.group for m in candidates if m.group and same(field.kind, m.value, value)), own
        )

    def _of_class(self, pointer: str, found: list[Mention]) -> list[Mention]:
        """Of a security's mentions, those of its class where classes are told apart."""
        security = security_of(pointer)
        if security is None or security[1] in ("", "title"):
            return found
        title = self._typed.get(f"{security[0]}/title")
        titled = [m for m in found if title is not None and m.title is not None]
        own = [m for m in titled if same("words", m.title, title)] or [
            m for m in titled if same_title(str(m.title), str(title))
        ]
        untold = [m for m in found if m.title is None]
        classes = {folded(m.title) for m in found if m.title is not None}
        # Where the filing tells classes apart, none of them speaks for a class that it has not.
        wanted = folded(str(title or ""))
        amount = pointer.endswith(("/registered", "/sold", "/deregistered"))
        known = any(wanted in name or name in wanted for name in classes)
        told_apart = amount and len(classes) > 1 and not known
        return own or untold or ([] if told_apart else found)
