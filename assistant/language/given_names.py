"""Common given names: where line ends are lost they tell a second lawyer from a firm.

`Carmen L. Soto William Tadros Oakes Hale LLP` has two lawyers, `Carmen L. Soto Oakes Hale LLP`
one. Names that firms begin with as well (Allen, Baker, Morgan, Wilson) are left out.
"""

from __future__ import annotations

__all__ = ["is_given_name"]

_MEN = (
    "aaron abraham adam adrian alan albert alejandro alexander alfred andrew andrei angelo anthony "
    "antonio arthur barry benjamin bernard bradley brendan brian bruce byron carlos charles "
    "christian christopher craig curtis daniel darren david dean dennis derek dominic donald "
    "douglas edmund edward edwin eric erik ernest eugene felix francis francisco franklin "
    "frederick gabriel gary geoffrey george gerald gerard gregory guillermo gustavo harold henry "
    "herbert herman howard hugo ian isaac ivan jacob james jason javier jeffrey jeremy jerome "
    "jesse joel john jonathan jorge jose joseph joshua juan karl keith kenneth kevin kurt larry "
    "lars lawrence leonard leon leslie louis lucas luis manuel marc marco marcus mark martin "
    "matthew maurice michael miguel mitchell nathan nathaniel neil nicholas nicolas norman oliver "
    "oscar otto patrick paulo pedro peter philip phillip pierre rafael ralph randall raymond "
    "ricardo richard robert roberto roger roland ronald samuel sean sebastian sergio seth stephen "
    "steven terence terrence theodore thomas timothy todd victor vincent walter william zachary"
)
_WOMEN = (
    "abigail alice alicia alison allison amanda amelia amy andrea angela anita ann anna anne "
    "annette audrey barbara beatrice beth beverly bonnie brenda bridget carla carol caroline "
    "carolyn catherine cecilia charlotte cheryl christina christine claire claudia colleen "
    "constance cynthia deborah debra denise diana diane donna dorothy edith eileen elaine eleanor "
    "elena elisabeth elizabeth ellen emily emma erica erin esther eva evelyn frances gail gloria "
    "hannah heather heidi helen ingrid irene isabel jane janet janice jean jennifer jessica jill "
    "joan joanna joanne josephine joyce judith judy julia julie karen katherine kathleen kathryn "
    "kelly kimberly kristen kristin laura lauren leah lillian linda lisa lori louise lucy "
    "margaret maria marianne marie marilyn marjorie martha mary maureen megan melanie melissa "
    "michelle monica nancy natalie nicole nina olivia pamela patricia paula penelope phyllis "
    "priscilla rachel rebecca renee rhonda rita roberta rosa rose ruth sally samantha sandra sara "
    "sarah sharon sheila shirley simone sophia sophie stephanie susan susannah suzanne sylvia "
    "tamara teresa theresa tina tracy valerie vanessa veronica victoria virginia vivian wendy "
    "yolanda yvonne"
)
_NAMES = frozenset(f"{_MEN} {_WOMEN}".split())


def is_given_name(word: str) -> bool:
    """Whether the word is a common given name, in whatever letters."""
    return word.casefold() in _NAMES
