"""People put together from the fragments of a signature page."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking.roles.signature_fragments import Block, Fragment, Signer
from assistant.checking.roles.signature_stream import FOR_WHOM, RUNS_ON, Stream
from assistant.language.names import is_person_name, same_person
from assistant.language.offices import first_office
from assistant.language.openings import compiled

_ATTORNEY = compiled(r"attorney[s]?[\s-]+in[\s-]+fact|power\s+of\s+attorney|attorney", re.I)
_BRACKETED = re.compile(r"\s*\((?:as\s+)?attorney[\s-]+in[\s-]+fact\)?\s*$", re.I)
_REPRESENTATIVE = re.compile(r"authori[sz]ed\s.{0,20}representative", re.I)
# A heading that says more than the titles under it do.
_ADDED = re.compile(r".*authori[sz]ed\s.{0,20}representative|(?:the\s+)?principal\s.*officer", re.I)
_BETWEEN = ("company", "text", "date", "label")  # between a company's name and its `By:`
_TITLE_CAPTION = re.compile(
    r"(?:titles?|capacit(?:y|ies)|positions?|office)(?:\s*(?:\(s\)|held|/|and|or)\s*"
    r"(?:titles?|capacit(?:y|ies)|positions?|offices?)?)?\W*",
    re.I,
)


class Assembler(Stream):
    """Reads the fragments of one block in order; `block` is what came of them."""

    def read(self) -> Block:
        """The block's people, in reading order, those without a name left out."""
        for index, fragment in enumerate(self.stream):
            self.index = index
            getattr(self, "_on_" + fragment.kind)(fragment)
        for signer in self.block.signers:
            heading = signer.heading
            if signer.legend or heading is None:
                continue
            added = _ADDED.match(heading.text) and heading not in signer.titles
            if not signer.titles or added:
                signer.titles.append(heading)
        signers = [s for s in self.block.signers if s.names]
        self.block.signers = [s for s in signers if _counts(s)]
        return self.block

    # One method for each kind of fragment.

    def _on_caption(self, fragment: Fragment) -> None:
        self.label = ""
        row = [f for f in self.stream[self.index :][:8] if f.row == fragment.row]
        if fragment.cell == 0:
            self.title_cells = frozenset(f.cell for f in row if _TITLE_CAPTION.fullmatch(f.text))

    def _on_heading(self, fragment: Fragment) -> None:
        self.current, self.heading, self.label = None, fragment, ""

    def _on_prose(self, fragment: Fragment) -> None:
        self.heading = None
        self.current = self.by = self.star = None
        self.label = ""

    def _on_label(self, fragment: Fragment) -> None:
        word = fragment.text.rstrip(": ").casefold()
        if "name" in word or "signature" in word:
            self.label = "name" if "name" in word else ""
        elif word in ("its", "as") or word.startswith(("title", "capacity", "position")):
            self.label = "title"
        else:
            self.label = "date"

    def _on_by(self, fragment: Fragment) -> None:
        self.by = fragment
        self.label = ""

    def _on_sign(self, fragment: Fragment) -> None:
        current = self.current
        waiting = current is not None and not current.names and not current.signed
        if waiting and current is not None and not self.by and not current.ruled:
            current.signed = True
        else:
            current = self.open(fragment)
            current.signed = True
        self.label = ""

    def _on_star(self, fragment: Fragment) -> None:
        current, before = self.current, self.stream[self.index - 1] if self.index else None
        after_name = (
            before is not None and before.row == fragment.row and before.cell == fragment.cell
        )
        spaced = before is not None and before.end < fragment.start
        nxt = self.peek(1)
        if spaced and nxt is not None and nxt.cell == fragment.cell and nxt.row == fragment.row:
            after_name = after_name and nxt.kind not in ("title", "name")
        if (
            current is not None
            and after_name
            and before is not None
            and (before.kind in ("name", "sign") or self._stars_line(current, before, fragment))
        ):
            current.starred, current.star_span = True, (fragment.start, fragment.end)
            return
        following = self.peek(1)
        if following is not None and following.kind in ("by", "sign"):
            self.star = fragment
            return
        if (
            following is not None
            and following.kind in ("text", "title")
            and (_ATTORNEY.search(following.text) or following.text.casefold() == "signed")
        ):
            self.star = fragment
            return
        if (
            current is not None
            and not current.names
            and current.ruled
            and current.row >= fragment.row - 1
        ):
            current.starred, current.star_span = True, (fragment.start, fragment.end)
            return
        signer = self.open(fragment)
        signer.starred, signer.star_span = True, (fragment.start, fragment.end)

    def _on_rule(self, fragment: Fragment) -> None:
        current = self.current
        if current is not None and not (fragment.cell > 0 and self._beside(fragment)):
            near = fragment.row - self._last_row(current) <= 2
            if near and (not current.names or (not current.ruled and self._signed_above(current))):
                current.ruled = True
                return
        if not self._name_follows(fragment):
            return
        self.open(fragment).ruled = True

    def _on_name(self, fragment: Fragment) -> None:
        if self._read_list(fragment):
            return
        current = self.current
        if current is not None and self._is_foreign_title(current, fragment):
            self._on_title(replace(fragment, kind="title"))
            return
        self.label = "" if self.label == "name" else self.label
        if current is None:
            self.open(fragment).names.append(fragment)
        elif self.by is not None and self._is_hand_of(current, fragment):
            current.attorney, current.attorney_names, self.by = fragment, [fragment], None
        elif not current.names or same_person(current.name, fragment.text):
            current.names.append(fragment)
        elif self._is_starred_for(current, fragment):
            current.attorney_names, current.names = current.names, [fragment]
        elif self._is_hand_below(current, fragment):
            current.attorney_names, self.by = [*current.attorney_names, fragment], None
        elif self._is_for_whom(current, fragment) or self._is_principal_below(current, fragment):
            self._sign_for(current, fragment)
        elif self._is_typed_below(current, fragment):
            current.attorney_names = current.names
            current.names = [fragment]
        else:
            self.open(fragment).names.append(fragment)

    def _on_title(self, fragment: Fragment) -> None:
        current = self.current
        self.label = ""
        if _REPRESENTATIVE.match(fragment.text) and self._is_heading(fragment):
            self._on_heading(fragment)
            return
        heads = current is not None and bool(current.names) and self._heads_row(fragment)
        leads = current is not None and (
            self._leads_next(current, fragment) or self._stands_over_blank(current, fragment)
        )
        if current is None or heads or leads:
            current = self.open(fragment)
        if _ATTORNEY.search(fragment.text):
            self._read_attorney(current, fragment)
            return
        current.titles.append(fragment)

    def _on_text(self, fragment: Fragment) -> None:
        if self._read_list(fragment):
            return
        current = self.current
        if current is None:
            return
        whom = FOR_WHOM.match(fragment.text) if current.attorney is not None else None
        if whom and current.attorney is not None and fragment.row - current.attorney.row <= 1:
            self._read_principal(current, fragment, whom.end())
        elif self.heading is not None and self._goes_on_heading(self.heading, fragment):
            current.titles += [self.heading, fragment]
        elif self._closes_bracket(current, fragment) or self._goes_on_beside(current, fragment):
            current.titles.append(fragment)
        elif self.label == "name" or (self._signed_above(current) and not current.names):
            if len(fragment.text.split()) <= 5 and fragment.text[:1].isupper():
                current.names.append(fragment)
            self.label = ""
        elif self.label == "title":
            current.titles.append(fragment)
            self.label = ""
        elif _ATTORNEY.search(fragment.text):
            self._read_attorney(current, fragment)
        elif (
            self._continues_title(current, fragment)
            or self._is_unknown_title(current, fragment)
            or self._is_broken_title(current, fragment)
        ):
            current.titles.append(fragment)

    def _read_list(self, fragment: Fragment) -> bool:
        """`Directors: Ann Poe, Lee Orr and Kim Hale`, for whom the attorney below signs; whether
        the fragment is such names, or goes on with them."""
        before = self.stream[self.index - 1] if self.index else None
        body = _BODIES.fullmatch(before.text) if before is not None else None
        if before is not None and body and before.row == fragment.row and self._attorney_follows():
            self.listed = replace(
                before, kind="title", text=body[1], end=before.start + len(body[1])
            )
        elif self.listed is None or fragment.row - self.listed.row > 1 or fragment.after_blank:
            self.listed = None
            return False
        names = _several(fragment.text, 0, len(fragment.text))
        if not names or not all(is_person_name(name) for name, _ in names):
            self.listed = None
            return False
        for name, place in names:
            own = [s for s in self.block.signers if s.signed and same_person(s.name, name)]
            if own:  # who signed in person is on the list too
                own[0].titles.append(self.listed)
                continue
            start = fragment.start + place
            signer = self.open(fragment)
            signer.names = [replace(fragment, text=name, start=start, end=start + len(name))]
            signer.titles = [self.listed]
            signer.starred, signer.star_span = True, (start, start + len(name))
        self.listed = replace(self.listed, row=fragment.row)
        self.current = None
        return True

    def _attorney_follows(self) -> bool:
        ahead = self.stream[self.index + 1 : self.index + 14]
        return any(f.kind in ("title", "text") and _ATTORNEY.search(f.text) for f in ahead)

    def _on_company(self, fragment: Fragment) -> None:
        current = self.current
        runs_on = current is not None and current.titles and RUNS_ON.search(current.titles[-1].text)
        if self.by is None and not runs_on and self._begins_company(fragment):
            self.company += 1
            self.current = None
        elif current is not None and (
            self._continues_title(current, fragment) or self._is_broken_title(current, fragment)
        ):
            current.titles.append(fragment)
        self.by = None

    def _begins_company(self, fragment: Fragment) -> bool:
        """Another company's block: its name stands alone, over a place of signature, after
        someone has signed for the one before."""
        if not any(s.names and (s.signed or s.by) for s in self.block.signers):
            return False
        if self.heading is not None and _REPRESENTATIVE.search(self.heading.text):
            return False
        ahead = 1
        while (following := self.peek(ahead)) and following.kind in _BETWEEN:
            ahead += 1
        if following is None or following.row - fragment.row > 6:
            return False
        inside = self.index > 0 and self.stream[self.index - 1].kind in ("by", "label")
        return not inside and following.kind == "by" and self.block.signers[-1].attorney is None

    def _on_date(self, fragment: Fragment) -> None:
        self.label = ""
        current = self.current
        if self._opens_row(fragment):
            self.pending_date = fragment
        elif current is not None and current.date is None and not current.date_blank:
            self._set_date(current, fragment)
        else:
            self.pending_date = fragment
        self.block.dates.append(fragment)

    def _is_heading(self, fragment: Fragment) -> bool:
        """A capacity on a line of its own after somebody who has their title already."""
        current = self.current
        following = self.peek(1)
        if following is not None and following.kind == "prose":
            return True
        held = current is None or bool(current.titles) or current.attorney is not None
        return fragment.after_blank and held

    def _sign_for(self, agent: Signer, principal: Fragment) -> None:
        signer = self.open(principal)
        signer.names.append(principal)
        signer.attorney = agent.attorney
        signer.attorney_names = agent.names
        signer.row = agent.row
        following = self.peek(1)
        own = following is not None and following.kind == "title" and not following.after_blank
        if not own and agent.attorney is not None and not _BOTH.search(agent.attorney.text):
            self._give_place(agent, signer)

    def _read_attorney(self, signer: Signer, fragment: Fragment) -> None:
        """`Attorney-in-Fact`: the signer signs for others."""
        office = first_office(fragment.text)
        self.block.attorney_spans.append((signer.opened_at, fragment.end))
        signer.attorney = fragment
        whom = FOR_WHOM.search(fragment.text)
        own = office is not None and (office[0] > 3 or not signer.legend)
        if office and own and not _ATTORNEY.search(fragment.text[: office[1]]):
            bracket = _BRACKETED.search(fragment.text)
            end = bracket.start() if bracket else len(fragment.text)
            signer.titles.append(
                replace(fragment, text=fragment.text[:end], end=fragment.start + end)
            )
        if whom:
            self._read_principal(signer, fragment, whom.end())
        elif signer.by and not signer.legend and len(self.block.signers) > 1:
            above = self.block.signers[-2]
            unsigned = above.names and not above.signed and not above.starred
            if unsigned and above.names[-1].row == signer.row - 1:
                self._give_place(signer, above)

    def _read_principal(self, agent: Signer, fragment: Fragment, offset: int) -> None:
        """`attorney-in-fact for Amelia Tran Director`: the principal, and a title that follows;
        of several (`for A and B, Directors`) each has the title."""
        office = first_office(fragment.text[offset:])
        until = offset + office[0] if office else len(fragment.text)
        upto = len(fragment.text)
        if body := _BODY.search(fragment.text, offset, until):
            until, upto = body.span()
        names = _several(fragment.text, offset, until)
        if not names or not all(is_person_name(name) for name, _ in names):
            return
        rest, at = fragment.text[until:upto], fragment.start + until
        for name, place in names:
            start = fragment.start + place
            self._sign_for(agent, replace(fragment, text=name, start=start, end=start + len(name)))
            if rest and self.current is not None:
                title = replace(fragment, text=rest, start=at, end=at + len(rest))
                self.current.titles.append(title)


_BOTH = re.compile(r"\b(?:individually|(?:him|her)self|and\s+as)\b", re.I)
_BODIES = re.compile(r"(?:a\s+majority\s+of\s+(?:the\s+)?)?(director|trustee)s\W*", re.I)
_BODY = re.compile(r"\b(?:director|trustee)(?=s\W*$)", re.I)
_BETWEEN_NAMES = re.compile(r",?\s+and\s+|\s*&\s*|;\s*|,\s+(?!(?:jr|sr|i{2,3}|iv)\b)", re.I)


def _several(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The names in `text[start:end]` that commas and `and` part, each with its place."""
    found: list[tuple[str, int]] = []
    at = start
    for part in _BETWEEN_NAMES.split(text[start:end].rstrip(" ,.;:()\n")):
        name = part.strip(" ,.;:()\n")
        if name:
            at = text.index(name, at)
            found.append((name, at))
            at += len(name)
    return found


def _counts(signer: Signer) -> bool:
    """A typed name alone, without signature, rule, title or asterisk, is nobody's signature."""
    return bool(
        signer.signed
        or signer.starred
        or signer.by
        or signer.titles
        or signer.ruled
        or signer.attorney
    )
