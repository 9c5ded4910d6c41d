"""Where a fragment of a signature page stands: beside, under or before which others."""

from __future__ import annotations

import re

from assistant.checking.roles.signature_fragments import Block, Fragment, Signer
from assistant.language.names import same_person
from assistant.language.offices import first_office

RUNS_ON = re.compile(
    r"(?:\b(?:and|of|the|vice|for|to|chief|senior|executive|principal|general)|[,&/–-])\s*$", re.I
)
_OFFICE_OPEN = re.compile(r"\b(?:chief|principal)\b(?:(?!\bofficer)[^;]){0,60}$", re.I)
FOR_WHOM = re.compile(r"\b(?:for|on\s+behalf\s+of)\s*:?\s+", re.I)


def _runs_on(title: str, following: str) -> bool:
    """Whether a title is cut: behind `and`, `Vice`, or before the `Officer` of `Chief Legal`."""
    if RUNS_ON.search(title):
        return True
    return following[:7].casefold() == "officer" and _OFFICE_OPEN.search(title) is not None


class Stream:
    """The fragments of one block, how far they are read, and what was read of them."""

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
        self.listed: Fragment | None = None  # what they are whose names a list goes on with
        self.title_cells: frozenset[int] = frozenset()
        self.index = 0

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
        if not signer.signed or len(signer.names) > 1 or signer.attorney:
            return False
        if signer.titles and not (self._is_titled_beside(signer) and self._hand_below(signer)):
            return False
        last = signer.names[-1]
        return (
            0 < fragment.row - last.row <= 2
            and not fragment.after_blank
            and abs(fragment.x - last.x) < 8
        )

    def _is_starred_for(self, signer: Signer, fragment: Fragment) -> bool:
        """`/s/ Ann Poe*` and another name in the same cell: that of the person signed for."""
        if not signer.signed or len(signer.names) != 1 or signer.titles or not signer.star_span:
            return False
        mark = signer.names[0]
        beside = (mark.row, mark.cell) == (fragment.row, fragment.cell)
        return beside and mark.end <= signer.star_span[0] < fragment.start

    def _stars_line(self, signer: Signer, title: Fragment, star: Fragment) -> bool:
        """`Ann Poe, Director*`: the asterisk at the end of a line with the name and the office."""
        name = signer.names[-1] if signer.names and not signer.signed else None
        following = self.peek(1)
        last = following is None or following.row != star.row
        whole = name is not None and (name.row, name.cell) == (title.row, title.cell)
        return whole and last and title.kind == "title" and title.end == star.start

    def _is_titled_beside(self, signer: Signer) -> bool:
        """Whether all that is printed of the signer's office stands beside the mark."""
        mark = signer.names[0] if signer.names else None
        return mark is not None and all(
            0 <= title.row - signer.row <= 2 and title.cell > mark.cell for title in signer.titles
        )

    def _hand_below(self, signer: Signer) -> bool:
        """`By` and the signer's name again, soon after: the name between is the principal's."""
        for ahead in range(1, 5):
            by, name = self.peek(ahead), self.peek(ahead + 1)
            if by is None or name is None or by.kind in ("sign", "star", "prose"):
                return False
            if by.kind == "by":
                return name.kind == "name" and same_person(signer.name, name.text)
        return False

    def _is_hand_below(self, signer: Signer, fragment: Fragment) -> bool:
        """The name in `By Ann Poe, Attorney-in-Fact` right under what was signed for another."""
        if self.by is None or self.star is not None or self.by.after_blank or not signer.signed:
            return False
        if signer.attorney_names:
            return same_person(signer.attorney_names[0].text, fragment.text)
        following = self.peek(1)
        if signer.attorney is not None or following is None or following.kind != "title":
            return False
        words = following.text.casefold().strip(" ()").removeprefix("his ").removeprefix("her ")
        below = following.row - fragment.row <= 1 and not following.after_blank
        return below and words in ("attorney-in-fact", "attorney in fact", "as attorney-in-fact")

    def _give_place(self, agent: Signer, principal: Signer) -> None:
        """The office and the day beside an attorney's mark are the principal's."""
        if agent.signed and not principal.titles and self._is_titled_beside(agent):
            principal.titles, agent.titles = agent.titles, []
            if principal.date is None and not principal.date_blank:
                principal.date, principal.date_span = agent.date, agent.date_span

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
            and (FOR_WHOM.search(signer.attorney.text[-12:] + " ") is not None)
        )

    def _is_principal_below(self, signer: Signer, fragment: Fragment) -> bool:
        """A name right under `/s/ Ann Poe, as attorney-in-fact`: that of the person signed for."""
        mark, attorney = signer.names[-1], signer.attorney
        if attorney is None or signer.attorney_names or not signer.signed or signer.legend:
            return False
        return attorney.row == mark.row and fragment.row == mark.row + 1 and not signer.titles

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

    def _stands_over_blank(self, signer: Signer, fragment: Fragment) -> bool:
        """A title over a name that has no mark and no title of its own, after somebody who
        has both: the cell for the signature is empty and was lost."""
        if not signer.titles or RUNS_ON.search(signer.titles[-1].text) or self._beside(fragment):
            return False
        if "ttorney" in fragment.text:
            return False
        position = 1
        while (name := self.peek(position)) is not None and name.kind in ("date", "rule"):
            position += 1
        following = self.peek(position + 1)
        if name is None or name.kind != "name" or not 0 < name.row - fragment.row <= 6:
            return False
        if following is not None and following.kind in ("title", "text", "name", "star"):
            return False
        return not any(same_person(known.text, name.text) for known in signer.names)

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
            _runs_on(last.text, fragment.text)
            or aligned
            or fragment.text[:1] in "(,"
            or (fragment.text[:1].islower())
        )

    def _goes_on_beside(self, signer: Signer, fragment: Fragment) -> bool:
        """The next line of a title that began beside the mark, before the name is typed:
        `*   Vice President and Chief` / `____   Financial Officer`."""
        if not signer.titles or signer.names:
            return False
        last = signer.titles[-1]
        below = fragment.row - last.row == 1 and not fragment.after_blank
        aligned = abs(fragment.x - last.x) <= 3 and fragment.x > 0
        return below and (aligned or (fragment.cell > 0 and _runs_on(last.text, fragment.text)))

    def _goes_on_heading(self, heading: Fragment, fragment: Fragment) -> bool:
        """The second line of a capacity that stands beside a company's name: `Authorized
        Representative` / `in the United States`."""
        below = fragment.row - heading.row == 1 and not fragment.after_blank
        return below and fragment.cell > 0 and abs(fragment.x - heading.x) <= 3

    def _closes_bracket(self, signer: Signer, fragment: Fragment) -> bool:
        """The rest of a bracketed capacity, whatever stands between: `(principal` … `officer)`."""
        if not signer.titles or not any(c in fragment.text for c in ")]"):
            return False
        printed = "".join(title.text for title in signer.titles[-3:])
        opened = printed.count("(") + printed.count("[") - printed.count(")") - printed.count("]")
        return opened > 0 and fragment.row - signer.titles[-1].row <= 8

    def _is_foreign_title(self, signer: Signer, fragment: Fragment) -> bool:
        """Words that could be a name where a title stands: after `Title:`, or in the column
        under the caption `Title` beside somebody's signature."""
        if not signer.names or (self.label != "title" and not self._in_title_column(fragment)):
            return False
        if self.label != "title" and signer.names[-1].row != fragment.row:
            return False
        return not any(same_person(name.text, fragment.text) for name in signer.names)

    def _in_title_column(self, fragment: Fragment) -> bool:
        before = self.stream[self.index - 1] if self.index else None
        beside = before is not None and before.row == fragment.row and before.cell < fragment.cell
        return beside and fragment.cell in self.title_cells

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

    def _is_broken_title(self, signer: Signer, fragment: Fragment) -> bool:
        """`Ann Poe, Senior Vice` / `President and Secretary`: an office over two lines, right
        after the name or in the column beside it."""
        if signer.titles or not (signer.names or (signer.starred and fragment.cell)):
            return False
        row, cell = (
            (signer.names[-1].row, signer.names[-1].cell) if signer.names else (signer.row, 0)
        )
        if row != fragment.row or fragment.cell < cell:
            return False
        following, ahead = self.peek(1), 1
        if fragment.cell > cell:
            while following is not None and following.kind in ("rule", "name", "date"):
                ahead += 1
                following = self.peek(ahead)
        if following is None or following.kind not in ("title", "text"):
            return False
        if following.row - fragment.row != 1 or following.after_blank:
            return False
        if fragment.cell > cell and abs(following.x - fragment.x) > 3:
            return False
        office = first_office(f"{fragment.text} {following.text}")
        return office is not None and office[0] == 0 and office[1] > len(fragment.text)

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
