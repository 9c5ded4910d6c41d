"""People put together from the fragments of a signature page."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace

from assistant.checking.roles.signature_layout import Fragment
from assistant.language.names import is_person_name, same_person
from assistant.language.offices import first_office

_ATTORNEY = re.compile(r"attorney[s]?[\s-]+in[\s-]+fact|power\s+of\s+attorney|attorney", re.I)
_RUNS_ON = re.compile(
    r"(?:\b(?:and|of|the|vice|for|to|chief|senior|executive|principal|general)|[,&/–-])\s*$", re.I
)
_REPRESENTATIVE = re.compile(r"authori[sz]ed\s.{0,20}representative", re.I)
_BETWEEN = ("company", "text", "date", "label")  # between a company's name and its `By:`
_FOR_WHOM = re.compile(r"\b(?:for|on\s+behalf\s+of)\s*:?\s+", re.I)


@dataclass(slots=True)
class Signer:
    """One appearance of a person on a signature page.

    `signed` says that a signature mark stands there, `starred` that an asterisk does;
    `by` that the signature follows `By:`. `company` counts the companies under whose name
    the block stands, from 0. `titles` are the pieces of the printed title.
    """

    row: int
    company: int = 0
    signed: bool = False
    starred: bool = False
    by: bool = False
    ruled: bool = False
    names: list[Fragment] = field(default_factory=list)
    titles: list[Fragment] = field(default_factory=list)
    date: datetime.date | None = None
    date_span: tuple[int, int] | None = None
    date_blank: bool = False
    star_span: tuple[int, int] | None = None
    attorney: Fragment | None = None
    attorney_names: list[Fragment] = field(default_factory=list)
    heading: Fragment | None = None
    legend: bool = False  # `* By: /s/ …` below the table, for everyone with an asterisk
    opened_at: int = 0

    @property
    def name(self) -> str:
        """The fullest printed form of the name, in small letters where there is one."""
        return self.names[0].text if self.names else ""


@dataclass(slots=True)
class Block:
    """What follows one paragraph of a signature page: its people, and dates that stand alone."""

    signers: list[Signer] = field(default_factory=list)
    dates: list[Fragment] = field(default_factory=list)
    attorney_spans: list[tuple[int, int]] = field(default_factory=list)


class Assembler:
    """Reads the fragments of one block in order; `block` is what came of them."""

    def __init__(self, stream: list[Fragment]) -> None:
        self.stream = stream
        self.block = Block()
        self.current: Signer | None = None
        self.company = 0
        self.label = ""
        self.by: Fragment | None = None
        self.star: Fragment | None = None
        self.pending_date: Fragment | None = None
        self.heading: Fragment | None = None
        self.index = 0

    def read(self) -> Block:
        """The block's people, in reading order, those without a name left out."""
        for index, fragment in enumerate(self.stream):
            self.index = index
            getattr(self, "_on_" + fragment.kind)(fragment)
        for signer in self.block.signers:
            heading = signer.heading
            if heading and (not signer.titles or _REPRESENTATIVE.search(heading.text)):
                signer.titles.append(heading)
        signers = [s for s in self.block.signers if s.names]
        self.block.signers = [s for s in signers if _counts(s)]
        return self.block

    # One method for each kind of fragment.

    def _on_caption(self, fragment: Fragment) -> None:
        self.label = ""

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
            and before.kind in ("name", "sign")
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
            and _ATTORNEY.search(following.text)
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
        self.label = "" if self.label == "name" else self.label
        current = self.current
        if current is None:
            self.open(fragment).names.append(fragment)
        elif self.by is not None and self._is_hand_of(current, fragment):
            current.attorney, current.attorney_names, self.by = fragment, [fragment], None
        elif not current.names or same_person(current.name, fragment.text):
            current.names.append(fragment)
        elif self._is_for_whom(current, fragment):
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
        if current is None or heads or self._leads_next(current, fragment):
            current = self.open(fragment)
        if _ATTORNEY.search(fragment.text):
            self._read_attorney(current, fragment)
            return
        current.titles.append(fragment)

    def _on_text(self, fragment: Fragment) -> None:
        current = self.current
        if current is None:
            return
        if self.label == "name" or (current.signed and not current.names):
            if len(fragment.text.split()) <= 5 and fragment.text[:1].isupper():
                current.names.append(fragment)
            self.label = ""
        elif self.label == "title":
            current.titles.append(fragment)
            self.label = ""
        elif _ATTORNEY.search(fragment.text):
            self._read_attorney(current, fragment)
        elif self._continues_title(current, fragment) or self._is_unknown_title(current, fragment):
            current.titles.append(fragment)

    def _on_company(self, fragment: Fragment) -> None:
        current = self.current
        runs_on = (
            current is not None and current.titles and _RUNS_ON.search(current.titles[-1].text)
        )
        if self.by is None and not runs_on and self._begins_company(fragment):
            self.company += 1
            self.current = None
        elif current is not None and self._continues_title(current, fragment):
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

    # What the stream says about the place of a fragment.

    def peek(self, ahead: int) -> Fragment | None:
        """The fragment `ahead` places further on, or None."""
        at = self.index + ahead
        return self.stream[at] if at < len(self.stream) else None

    def open(self, fragment: Fragment) -> Signer:
        """A new signer who begins at the fragment."""
        signer = Signer(row=fragment.row, company=self.company, opened_at=fragment.start)
        signer.by = self.by is not None
        signer.legend = self.star is not None and (signer.by or fragment.kind == "sign")
        signer.heading = self.heading
        if self.star is not None and self.by is None and fragment.kind == "name":
            signer.starred, signer.star_span = True, (self.star.start, self.star.end)
        if self.pending_date is not None:
            self._set_date(signer, self.pending_date)
            self.pending_date = None
        self.by = self.star = None
        self.block.signers.append(signer)
        self.current = signer
        return signer

    def _set_date(self, signer: Signer, fragment: Fragment) -> None:
        signer.date, signer.date_span = fragment.date, (fragment.start, fragment.end)
        signer.date_blank = fragment.date is None

    def _last_row(self, signer: Signer) -> int:
        return max([signer.row, *(f.row for f in signer.names)])

    def _signed_above(self, signer: Signer) -> bool:
        return signer.signed or signer.starred

    def _beside(self, fragment: Fragment) -> bool:
        before = self.stream[self.index - 1] if self.index else None
        return before is not None and before.row == fragment.row

    def _name_follows(self, fragment: Fragment) -> bool:
        """A name below a rule, before any other signature: the rule waits for a signature."""
        for ahead in range(1, 12):
            following = self.peek(ahead)
            if following is None or following.kind in ("sign", "star", "prose"):
                return False
            if following.kind == "name":
                current = self.current
                known = current is not None and bool(current.names)
                return not (
                    known and current is not None and same_person(current.name, following.text)
                )
            if following.row - fragment.row > 6:
                return False
        return False

    def _is_typed_below(self, signer: Signer, fragment: Fragment) -> bool:
        """Another name right under a signature: the typed one says whose place it is."""
        if not signer.signed or signer.titles or len(signer.names) > 1 or signer.attorney:
            return False
        last = signer.names[-1]
        return (
            0 < fragment.row - last.row <= 2
            and not fragment.after_blank
            and abs(fragment.x - last.x) < 8
        )

    def _is_hand_of(self, signer: Signer, fragment: Fragment) -> bool:
        """`/s/ Hannah Lund by Cornelius Vos`: the second name is whose hand it was."""
        if not signer.signed or not signer.names:
            return False
        last = signer.names[-1]
        return last.row == fragment.row and last.cell == fragment.cell

    def _is_for_whom(self, signer: Signer, fragment: Fragment) -> bool:
        return (
            signer.attorney is not None
            and fragment.row - signer.attorney.row <= 1
            and (_FOR_WHOM.search(signer.attorney.text[-12:] + " ") is not None)
        )

    def _sign_for(self, agent: Signer, principal: Fragment) -> None:
        signer = self.open(principal)
        signer.names.append(principal)
        signer.attorney = agent.attorney
        signer.attorney_names = agent.names
        signer.row = agent.row

    def _leads_next(self, signer: Signer, fragment: Fragment) -> bool:
        """A title on a row of its own above or beside the next person's place of signature."""
        if not signer.names or not signer.titles or not fragment.after_blank:
            return False
        first_in_row = self.index == 0 or self.stream[self.index - 1].row != fragment.row
        if not first_in_row or abs(fragment.x - signer.titles[-1].x) > 3:
            return False
        if fragment.x <= signer.names[-1].x + 8:
            return False
        for ahead in range(1, 8):
            following = self.peek(ahead)
            if following is None or following.kind in ("prose", "caption"):
                return False
            if following.kind in ("name", "sign", "star", "rule") and following.row > fragment.row:
                return following.row - fragment.row <= 2 and not following.after_blank
        return False

    def _heads_row(self, fragment: Fragment) -> bool:
        """A title in the first column, the signature in a later one of the same row."""
        if self.index and self.stream[self.index - 1].row == fragment.row:
            return False
        ahead = 1
        while (following := self.peek(ahead)) and following.row == fragment.row:
            if following.kind in ("sign", "star"):
                return following.cell > fragment.cell
            if following.kind not in ("date", "title"):
                return False
            ahead += 1
        return False

    def _continues_title(self, signer: Signer, fragment: Fragment) -> bool:
        if not signer.titles or not signer.names:
            return False
        last = signer.titles[-1]
        if fragment.row - last.row > 1 or fragment.after_blank:
            return False
        if fragment.row == last.row and fragment.cell == last.cell:
            return True
        aligned = abs(fragment.x - last.x) <= 3 and fragment.x > 0
        return (
            bool(_RUNS_ON.search(last.text))
            or aligned
            or fragment.text[:1] in "(,"
            or (fragment.text[:1].islower())
        )

    def _is_unknown_title(self, signer: Signer, fragment: Fragment) -> bool:
        """Words that are no known office where a title stands: beside or right under the name."""
        if not signer.names or signer.titles or not fragment.text[:1].isupper():
            return False
        if any(c.isdigit() for c in fragment.text) or len(fragment.text.split()) > 8:
            return False
        last = signer.names[-1]
        if fragment.row in (signer.row, last.row):
            return fragment.x > last.x + 4 and fragment.cell > last.cell
        return (
            fragment.row - last.row == 1 and not fragment.after_blank and fragment.text[-1] != ":"
        )

    def _opens_row(self, fragment: Fragment) -> bool:
        """A date before the signature of its row, or before any signature."""
        for at in range(self.index - 1, -1, -1):
            before = self.stream[at]
            if before.row != fragment.row:
                break
            if before.kind != "label":
                return False
        for ahead in range(1, 6):
            following = self.peek(ahead)
            if following is None or following.row != fragment.row:
                return False
            if following.kind in ("sign", "by", "name", "star", "company"):
                return True
        return False

    def _read_attorney(self, signer: Signer, fragment: Fragment) -> None:
        """`Attorney-in-Fact`: the signer signs for others."""
        office = first_office(fragment.text)
        self.block.attorney_spans.append((signer.opened_at, fragment.end))
        signer.attorney = fragment
        whom = _FOR_WHOM.search(fragment.text)
        if office and office[0] > 3 and not _ATTORNEY.search(fragment.text[: office[1]]):
            signer.titles.append(fragment)
        if whom:
            self._read_principal(signer, fragment, whom.end())

    def _read_principal(self, agent: Signer, fragment: Fragment, offset: int) -> None:
        """`attorney-in-fact for Amelia Tran Director`: the principal, and a title that follows."""
        office = first_office(fragment.text[offset:])
        until = offset + office[0] if office else len(fragment.text)
        name = fragment.text[offset:until].strip(" ,.;:()\n")
        if not is_person_name(name):
            return
        start = fragment.start + fragment.text.index(name, offset)
        self._sign_for(agent, replace(fragment, text=name, start=start, end=start + len(name)))
        if office and self.current is not None:
            rest, at = fragment.text[until:], fragment.start + until
            self.current.titles.append(replace(fragment, text=rest, start=at))


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
