"""Reading a cover's places and numbers: whose a jurisdiction, an employer number, a zip code is."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_copies import Copies
from assistant.checking.roles.cover_names import read_bare_names
from assistant.checking.roles.cover_places import read_employer_numbers, read_jurisdictions
from assistant.checking.roles.cover_registrants import Registrant, with_zip
from assistant.checking.roles.cover_rows import read_columns, read_rows
from assistant.checking.roles.cover_sharing import share_out
from assistant.checking.roles.cover_values import Found, Group, is_placeholder, title_end

__all__ = ["Codes"]


@dataclass(slots=True)
class Codes(Copies):
    """A page being read: the registrants that the next codes belong to, and where codes stood."""

    _current: list[int] = field(default_factory=list)
    _codes: tuple[int, int] = (0, 0)
    _named: int = 0
    _early: list[Found] = field(default_factory=list)

    def _read_rows(self, group: Group, stretch: tuple[int, int]) -> bool:
        """Whether the registrants have a row each, without columns, above their captions."""
        caption = group.get("name", "jurisdiction", "ein")
        rows = []
        if caption and not self.registrants:
            rows = read_rows(self.page, *stretch, caption)
            rows = rows or read_columns(self.page, *stretch, caption)
        self._current = [*range(len(rows))] or self._current
        self.registrants += rows
        return bool(rows)

    def _read_bare_names(self, at: int, stretch: tuple[int, int], caption: Caption) -> None:
        """Companies between the title and the codes of a cover that has no caption for names."""
        if any(group.get("name") for group in self._groups):
            return
        wanted = self._wanted(at, stretch[0])
        names, self._named = read_bare_names(self.page, *stretch, wanted, caption)
        for found in names:
            self._current.append(len(self.registrants))
            self.registrants.append(Registrant(name=[found]))

    def _read_codes(self, at: int, stretch: tuple[int, int]) -> None:
        group = self._groups[at]
        if not at:
            stretch = (title_end(self.page.text, *stretch), stretch[1])
        for kind, read in (("jurisdiction", read_jurisdictions), ("ein", read_employer_numbers)):
            caption = group.get(kind)
            if caption is None:
                continue
            found = read(self.page, *stretch, caption)
            if not found and not self._is_denied(stretch):
                if not caption.leading:  # both values above both captions
                    found = read(self.page, *self._codes, caption)
                    found = found or read(self.page, *self._last_lines(at), caption)[-1:]
                if not found and kind == "ein":
                    found = self._inside_caption(at, caption)
            self._assign(kind, found, caption, stretch, beside=self._repeats(at, kind))
        if group.get("jurisdiction", "ein", "sic") and self._filled(stretch):
            self._codes = stretch

    def _is_denied(self, stretch: tuple[int, int]) -> bool:
        """Whether `Not applicable` or the like stands where a value is asked for."""
        return any(is_placeholder(line.text) for line in self.page.lines(*stretch))

    def _assign(
        self,
        key: str,
        found: list[Found],
        caption: Caption,
        stretch: tuple[int, int],
        *,
        beside: bool = False,
    ) -> None:
        current = [self.registrants[i] for i in self._current] or self.registrants[-1:]
        current = self._next_in_turn(key, current) if len(found) == 1 else current
        if not current:
            if not found:
                return
            self.registrants.append(Registrant())
            self._current = [len(self.registrants) - 1]
            current = self.registrants[-1:]
        if not found:
            denied = self._is_denied(stretch)
            for registrant in current:
                registrant.asked.setdefault(key, caption)
                if denied:
                    registrant.denied.add(key)
            return
        early = share_out(self.page, stretch, current, key, found, caption, beside=beside)
        self._early = early or self._early

    def _next_in_turn(self, key: str, current: list[Registrant]) -> list[Registrant]:
        """The first registrant without a value, where each has a caption and all names came first:
        columns whose lower halves are read after both upper ones."""
        captions = sum(group.get(key) is not None for group in self._groups)
        if len(self.registrants) < 2 or captions != len(self.registrants):
            return current
        bare = [r for r in self.registrants if not getattr(r, key) and key not in r.asked]
        return bare[:1] or current

    def _add_zip(self, stretch: tuple[int, int]) -> None:
        for registrant in self.registrants:
            if registrant.address:
                registrant.address[0] = with_zip(registrant.address[0], self.page, *stretch)
