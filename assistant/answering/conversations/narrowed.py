"""Questions within the last set of filings: "of them", "only the S-8s", "which one was first?"."""

from __future__ import annotations

import re

from assistant.answering.conversations.state import View
from assistant.answering.questions.scope import FORM
from assistant.language.dates import find_dates
from assistant.language.places import find_jurisdictions

_NOUN = r"(?:filings?|amendments?|compan(?:y|ies)|registrants?|ones?|documents?)"
_DOES = (
    r"(?: (?:of (?:them|these|those) )?(?:was|were|is|are|has|have|had|did|does|do|came|comes"
    r"|removed?s?|signed|filed|concern\w*|name[sd]?|state[sd]?|sold|covers?|registered|mention\w*"
    r"|amends?|went|closed|became)\b)"
)
_OF_THEM = re.compile(
    r"(?P<led>\b(?:which|how many|any|some|none|one|two|three|each|all|most|both|either|neither))"
    rf"(?P<ones> {_NOUN})? (?:of|among|in|from) (?:them|these|those"
    r"|the (?:last|previous) (?:set|list|ones))\b"
    r"|\b(?:of|among|from|out of|in) (?:them|these|those)\b(?! (?:filings|compan))",
    re.I,
)
_OF_COUNT = re.compile(
    r"\b(?:of|among|between|from) (?:the|those|these) (?:two|three|four|five|pair|lot)\b"
    r"(?: of (?:them|these|those))?|\bbetween them\b",
    re.I,
)
_COMPARATIVES: dict[str, str] = {
    "earlier": "first", "sooner": "first", "older": "first", "later": "last", "newer": "last",
    "more recently": "last", "more recent": "last", "more": "the most", "larger": "the most",
    "bigger": "the most", "greater": "the most", "higher": "the most", "fewer": "the fewest",
    "less": "the fewest", "smaller": "the fewest", "lower": "the fewest",
}  # fmt: skip
_COMPARATIVE = re.compile(
    rf"^(?:which|who|whose)\b.*?\b(?P<than>{'|'.join(_COMPARATIVES)})\b(?! than\b)", re.I
)
_ONE = re.compile(rf"^(?:which|who)(?: {_NOUN})?(?={_DOES})", re.I)
_THOSE_NOUN = re.compile(rf"\b(?:of |among )?(?:these|those|the same) (?:\w+ )?(?:{_NOUN})\b", re.I)
_ONLY = re.compile(
    r"(?:(?:and|show|list|give|keep|me|please) )*(?:only|just|nothing but)(?: show| list)?"
    r"(?: (?P<what>.+?))?\W*(?: (?:please|then))?\W*",
    re.I,
)
_THE_ONES = re.compile(
    r"(?:(?:show|list|give|me|only|just|and|please) )*(?:the (?:filings|ones)|those|ones)"
    r"(?: that| which| who)? (?P<rest>(?:were|was|are|is|had|have|has|did|do|signed|filed"
    r"|from|in|on"
    r"|by|with|without|because|due|made|name|state|remove|removed|concern)\b.+?)\W*",
    re.I,
)
_SUCH_ONES = re.compile(r"(?:(?:just|only|list|show) )*the (?P<what>.+?) ones\W*", re.I)
_WHICH_ONE = re.compile(rf"(?P<wh>which)(?P<one> ones?)?(?={_DOES})", re.I)
_END = re.compile(
    r"(?:(?:and|but|who|which|what)(?: one| ones)? )?(?:(?:was|were|is|are|came) )?(?:the )?"
    r"(?P<end>first|last|latest|earliest|oldest|newest|most recent|largest|biggest|smallest"
    rf"|highest|lowest|second largest)(?: {_NOUN}| removal)?(?: (?:of|among) (?:them|those|these)"
    r"(?: all)?)?\W*",
    re.I,
)
_ANY = re.compile(
    rf"(?:(?:is|are|was|were) there )?(?:any|some)(?: {_NOUN})?(?: (?:of (?:them|those|these)))? "
    r"(?P<what>.+?)\W*",
    re.I,
)
_HOW_MANY_ARE = re.compile(
    r"how many (?P<verb>were|are|was|have|had|did|do|signed|removed?|name)\b", re.I
)
_ENDS: dict[str, str] = {
    "first": "first", "earliest": "first", "oldest": "first", "last": "last", "latest": "last",
    "newest": "last", "most recent": "last",
}  # fmt: skip
_SIZES: dict[str, str] = {
    "largest": "the most", "biggest": "the most", "highest": "the most", "smallest": "the fewest",
    "lowest": "the fewest",
}  # fmt: skip


def narrowed(bare: str, view: View) -> str | None:
    """The whole question that is asked of the last set; None where it does not speak of a set.

    "of them" is left out and filings are named, so that it is a question over filings.
    """
    if match := _SUCH_ONES.fullmatch(bare):
        return _condition(match["what"])
    if match := _ONLY.fullmatch(bare):
        return _condition(match["what"] or "")
    if match := _THE_ONES.fullmatch(bare):
        return _condition(match["rest"])
    if match := _END.fullmatch(bare):
        return _at_end(match["end"].lower(), view)
    if (compared := _superlative(bare, view)) is not None:
        return compared
    if _OF_THEM.search(bare):
        return _named(_OF_THEM.sub(_with_filings, bare, count=1), view)
    if match := _WHICH_ONE.match(bare):
        noun = "filing" if (match["one"] or "").strip() == "one" else "filings"
        return _named(f"Which {noun}{bare[match.end() :]}", view)
    if _HOW_MANY_ARE.match(bare):
        return _HOW_MANY_ARE.sub(r"How many filings \g<verb>", bare, count=1)
    if match := _ANY.fullmatch(bare):
        return _condition(match["what"], whether=True)
    return None


def speaks_of_set(bare: str) -> bool:
    """Whether a question says that it is about the last set: "of them", "those filings"."""
    return any(said.search(bare) for said in (_OF_THEM, _THOSE_NOUN, _OF_COUNT))


def compares_set(bare: str, view: View) -> bool:
    """Whether a question compares the listed filings: "which was filed earlier?".

    The filing in view is one of them; what it names itself (its statements, its signers) is
    compared where the last answer was of these.
    """
    walked = len(view.filings) == 1 and view.filings[0] in view.listed and len(view.listed) > 1
    of_its_own = view.fields[:1] in [["file_numbers"], ["plans"]]
    return walked and not of_its_own and _superlative(bare, view) is not None


def _superlative(bare: str, view: View) -> str | None:
    """The end of the set that a comparative asks for: of a set, "earlier" is the first."""
    asked = " ".join(_OF_COUNT.sub(" ", _OF_THEM.sub(r"\g<led>", bare)).split()).strip(" ,")
    match = _COMPARATIVE.match(asked)
    if match is None or _ONE.match(asked) is None:
        return None
    end = _COMPARATIVES[match["than"].lower()]
    start, stop = match.span("than")
    before, after = asked[:start].rstrip(), asked[stop:].strip(" ?.!")
    before = _ONE.sub("Which filing", before)
    if re.search(r"\b(?:was|is|came|were)(?: the| an?)?$", before):
        before = re.sub(r"\s*\b(?:was|is|came|were)(?: the| an?)?$", "", before)
        if not end.startswith("the "):
            act = "signed" if re.search(r"\bsign", view.question, re.I) else "filed"
            return f"{before} was {act} {end}?"
        return f"{before} removed {end} shares?"
    if end.startswith("the ") and not after:
        return f"{before} {end} shares?"
    return " ".join(f"{before} {end} {after}".split()) + "?"


def _with_filings(match: re.Match[str]) -> str:
    led = match["led"]
    if led is None:
        return ""
    quantified = led.lower() in ("which", "how many", "each")
    return f"{led} filings" if quantified else f"{led} of the filings"


def _named(question: str, view: View) -> str:
    """The question in order, with what an end is an end of: "was first" - "was filed first"."""
    asked = " ".join(question.split()).strip(" ,")
    act = "signed" if re.search(r"\bsign", view.question, re.I) else "filed"
    asked = re.sub(
        r"\b(?P<be>was|is|were|are|came)(?: the)? (?P<end>first|earliest|oldest|last|latest|newest"
        r"|most recent)(?: one)?(?=\W*$)",
        lambda m: f"was {act} {_ENDS[m['end'].lower()]}", asked, flags=re.I,
    )  # fmt: skip
    asked = re.sub(
        r"\b(?:was|is|were|are) (?:the )?(?P<end>largest|biggest|highest|smallest|lowest)(?: one)?"
        r"(?=\W*$)",
        lambda m: f"removed {_SIZES[m['end'].lower()]} shares", asked, flags=re.I,
    )  # fmt: skip
    return f"{asked[:1].upper()}{asked[1:].rstrip('?. ')}?"


def _at_end(end: str, view: View) -> str:
    act = "signed" if re.search(r"\bsign", view.question, re.I) else "filed"
    if end in _ENDS:
        return f"Which filing was {act} {_ENDS[end]}?"
    if end in _SIZES:
        return f"Which filing removed {_SIZES[end]} shares?"
    return f"Which filing is the {end}?"


def _condition(what: str, *, whether: bool = False) -> str | None:
    """Which of the filings are so: a form, a day, a state, or a clause."""
    said = what.strip(" ?.!,")
    if not said:
        return None
    lead = "Are any of the filings" if whether else "Which filings are"
    bare = re.sub(rf"^(?:(?:the|those|these|{_NOUN}|that|which|who) )+", "", said, flags=re.I)
    form = re.fullmatch(rf"(?:on |form |forms )*(?P<form>{FORM.pattern})(?: filings| ones)?",
                        bare, re.I)  # fmt: skip
    if form is not None:
        named = FORM.search(form["form"])
        return f"{lead} on Form {named[1].upper()}?" if named else None
    dates = find_dates(bare)
    if dates and not re.search(r"\b(?:signed|filed|effective|closed|acquired)\b", bare, re.I):
        when = re.sub(r"^(?:from|of|dated|during) (?!\S+ to\b)", "in ", bare, flags=re.I)
        when = (
            when if re.match(r"(?:in|on|before|after|since|between|from)\b", when) else f"in {when}"
        )
        return f"{lead} filed {when}?".replace("are filed", "were filed")
    place = re.sub(r"^(?:in|from|of|incorporated in|based in) ", "", bare, flags=re.I)
    found = find_jurisdictions(place)
    if found and found[0][1:] == (0, len(place)):
        return f"{lead} incorporated in {place}?"
    if re.match(r"(?:were|was|are|is|had|have|has|did|do|name|state|remove|concern)\b", bare, re.I):
        return f"{'Are there any filings that' if whether else 'Which filings'} {bare}?"
    if re.match(r"(?:signed|filed|made|because|due|by|with|without|in|on|from)\b", bare, re.I):
        done = lead.replace("are", "were") if bare.startswith(("signed", "filed")) else lead
        return f"{done} {bare}?"
    if not whether and re.fullmatch(
        r"(?:mergers?|acquisitions?|deals?|takeovers?|bankruptc\w+)", bare, re.I
    ):
        return f"Which filings concern a {bare.rstrip('s')}?"
    return f"Which filings concern {bare}?" if not whether and len(bare.split()) <= 4 else None
