"""What a question asks of one plan, class, offering or statement among several: role and words.

`How many shares were left under the 2011 Plan?` asks for what was unsold, of what `2011` names.
Only questions of which every word is known are read so: a verb that tells of another act, one of
several by its place among them, two things at once make it none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.entries import Kind, Role, keys_of, role_in, without_roles
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.sought import is_light
from assistant.answering.evidence.values import DATE
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FILE_NUMBER, FORM
from assistant.answering.questions.vocabulary import concepts, plain
from assistant.answering.questions.whether import asks_whether

__all__ = ["Wanted", "wanted_of"]

_SHORT_YEAR = re.compile(
    r"(?<![\w,.$-])['’]?(\d\d)(?= (?:[\w-]+ ){0,4}?(?:plan|program|s-8|statement|filing)\b)"
)
_PIVOT = 50
_IN_YEAR = re.compile(r"\b(?:in|during) (?P<year>(?:19|20)\d\d)\b(?! (?:\w+ ){0,4}?plan\b)", re.I)
"""The year in which something was done: "registered in 2001"."""
_YEAR_OF = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\b"
    r"(?=(?: (?!under\b|for\b|of\b|in\b|on\b|to\b|by\b|from\b)[\w&'’().-]+){0,7}?"
    r" (?P<of>plans?|program|statements?|registrations?|filing|s-8|s-3|form|amendment)\b)",
    re.I,
)
_WHEN = re.compile(
    r"^when\b|\b(?:what|which) (?:date|day)\b|\b(?:date|day) (?:of |was |were )?(?:\w+ )?fil"
    r"|\bfil(?:ing|ed) (?:date|when)|\b(?:original )?registration date\b|\bdate filed\b",
    re.I,
)
_FILED = re.compile(
    r"\b(?:fil(?:e[ds]?|ing)|lodged?|registered|registration date|submitted)\b", re.I
)
_WHICH = re.compile(
    r"^(?:and )?(?:(?:which|what)(?: of the)?|under (?:which|what)|on (?:which|what))"
    r" (?:(?P<number>(?:registration |file )?(?:statement|number(?! (?:of|is|was|are|were)\b)|no\b"
    r"|file\b|s-8\b|registration\b))|(?P<name>plan\b))",
    re.I,
)
_LASTING = re.compile(r"\b(?:remain\w*|still|stay\w*)\b", re.I)
"""What a question says of awards that are outstanding, which the word itself says."""
_FRAME = re.compile(
    r"\b(?:how (?:many|much)|what(?: was| were| is| are)?|which|when|according to the table|so far"
    r"|in (?:the )?total|in all|altogether|all told|combined)\b",
    re.I,
)
_OTHER_NOUN = re.compile(
    r"\b(?:par|prices?|values?|dates?|days?|names?|title|class of|forms?|address|rules?|exchange"
    r"|percent\w*|ratio|reasons?|purpose|kind|fees?(?! (?:and|plan))|file number|number (?!of\b)"
    r"|who|where|when|which|why|how(?! m(?:any|uch))|else|besides)\b",
    re.I,
)
_AMOUNT_HEAD = re.compile(
    r"^what (?:(?:dollar )?amount\b|(?:gross |net |total )?proceeds\b|(?:was|were|is|are) (?:\w+ )?"
    r"(?:registered|sold|issued|left|removed|raised|deregistered|withdrawn|unsold|outstanding|covered)\b"
    r"|(?:did|does|do) .*\b(?:raise|gross|register|cover|bring in|take in|sell|issue|remove)\b)",
    re.I,
)
_OF_SHARES = re.compile(
    r"^.{0,200}?\bhow m(?:any|uch)\b(?! times\b)[ #]*(?P<of>.*?)(?:#|\b(?:did|does|do|was|were|is"
    r"|are|has|have|had|will|would|can|could|may|went|go|goes)\b|[?.]|$)",
    re.I,
)
"""What a question counts: all between `how many` and its verb."""
_SHARES = re.compile(
    r"\b(?:shares?|stock|units?|securities|interests?|warrants?|ads?s|notes|debentures|bonds)\b",
    re.I,
)
_UNREAD_VERB = re.compile(
    r"\b(?:turn\w*|tak(?:e[ns]?|ing)|took|put|went(?! #)|go(?:es|ne)?|g[ia]ven?|g[eo]t|came|comes?"
    r"|becom\w+|became|happen\w*|set aside|end(?:ed|s)?|exercised|converted|exchanged"
    r"|redeemed)\b",
    re.I,
)
"""Verbs that tell what no role does."""
_CAME_FROM = re.compile(r"# (?:that |which )?(?:came|comes) (?:in )?(?:from|through|by)\b", re.I)
_ED = re.compile(
    r"\b(?!registered|reserved|allotted|allocated|included|provided|covered|offered|granted)\w{2,}ed\b"
)
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|earlier|earliest|later|latest|newest|oldest|last|other"
    r"|previous|prior|same|new|most recent) (?:\w+ ){0,2}?(?:statements?|registrations?|filings?"
    r"|s-\d|plans?|offerings?|amendment)\b"
    r"|\b(?:earlier|earliest|later|latest|newest|oldest|last|first|second|third|fourth) of\b",
    re.I,
)
"""One of several by its place among them, which no word of an entry tells."""
_SEVERAL = re.compile(
    r"\b(?:both|all|each|every|combined|together|two|three|four|five)\b"
    r"(?=(?: \S+){0,3}? (?:plans|statements|s-8s|s-3s|registrations|offerings|classes|filings)\b)"
    r"|\bcounting\b|\bone by one\b|\beach\b",
    re.I,
)
_PART_OF = re.compile(r"\b(?:what|which) (?:share|part|portion|proportion|fraction)\b", re.I)
_WHETHER = re.compile(r"^[^?,]{0,60}, (?:has|have|is|are|was|were|did|does|do)\b", re.I)
_TWO_THINGS = re.compile(r"\b(?:what|which) \w+\b.*\bhow m(?:any|uch)\b| / ", re.I)
_OTHER_FORM = re.compile(r"\bforms? (?!S-|F-)\S*\d", re.I)
_NOTES = 16  # words of a question without a question word
_COUNTED = re.compile(r"\b(?:how many|shares|units|warrants|stock|interests)\b", re.I)
_WORTH = re.compile(r"\b(?:how much|dollars?|proceeds|money)\b|\$", re.I)
_DID = re.compile(r"\b(?:did|does|do|has|have|had|been|will|would|can|could|may)\b", re.I)
_ALLOTS = re.compile(r"\b(?:add(?:ed)?|allot\w*|allocat\w+|includ\w+|provid\w+|reserv\w+)\b", re.I)
"""Verbs that tell of a statement what `registered` does."""
_BY_THEN = re.compile(
    rf"\b(?:by|through|thru|until|till|up to|as of|to|as at) (?P<day>{DATE.pattern})", re.I
)
_WORDED = frozenset(concepts("one two three four five six seven eight nine ten"))
_COUNT_OF = re.compile(
    r"\b(?:all |the )*(?:\d|two|three|four|five|six) (?=plans|statements|registrations)", re.I
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question asks of one entry: its role and kind, the words that single it out.

    `of_plan` and `of_day` are years that the question gives to a plan and to a statement.
    """

    role: Role
    kinds: tuple[Kind, ...]
    keys: frozenset[str]
    of_plan: frozenset[str]
    of_day: frozenset[str]
    numbers: frozenset[str]
    total: bool
    own: frozenset[str]
    """The words of the registrants' names, which tell no plan from another."""


def wanted_of(reading: Reading, plan: Plan) -> Wanted | None:
    """What the question asks of an entry; None where it singles none out or asks another thing."""
    if plan.kind in ("why", "list", "who", "where") or asks_whether(plan):
        return None
    asked = _SHORT_YEAR.sub(_whole_year, plain(plan.question))
    asked = FILE_NUMBER.sub(" ", _COUNT_OF.sub("", asked))
    asked = _BY_THEN.sub(lambda m: " " if _tells(reading, m["day"]) else m[0], asked)
    read = _role_and_kinds(asked, plan)
    if read is None:
        return None
    role, kinds = read
    years = {m["year"]: m["of"].lower()[:4] in ("plan", "prog") for m in _YEAR_OF.finditer(asked)}
    years |= {m["year"]: False for m in _IN_YEAR.finditer(asked)}
    bare = FORM.sub(" ", _FRAME.sub(" ", asked))
    told = role if kinds[0] in ("count", "money") and role != "proceeds" else None
    bare = without_roles(bare, told)  # what was raised was raised by shares that were sold
    bare = _LASTING.sub(" ", bare) if role == "outstanding" else bare
    own = frozenset(c for r in reading.record.registrants for c in concepts(r.name or ""))
    keys = frozenset(k for k in keys_of(bare) if not is_light(k) and k not in own | _WORDED)
    numbers = frozenset(plan.file_numbers)
    total = plan.total or _SEVERAL.search(asked) is not None
    if not keys and not numbers and not total:
        return None
    return Wanted(
        role, kinds, keys, frozenset(y for y, planned in years.items() if planned),
        frozenset(y for y, planned in years.items() if not planned), numbers, total, own,
    )  # fmt: skip


def _tells(reading: Reading, day: str) -> bool:
    """Whether a day until which something was done stands in a sentence of the filing."""
    named = concepts(day)
    return any(named <= passage.concepts for passage in reading.passages)


def _whole_year(short: re.Match[str]) -> str:
    return f"{20 if int(short[1]) < _PIVOT else 19}{short[1]}"


def _role_and_kinds(asked: str, plan: Plan) -> tuple[Role, tuple[Kind, ...]] | None:
    """What a question asks to be told, by its words."""
    if any(other.search(asked) for other in (_PART_OF, _OTHER_FORM, _WHETHER, _TWO_THINGS)):
        return None
    role = role_in(asked)
    if role != "removed_before" and _ORDINAL.search(asked):
        return None
    which = _WHICH.match(asked)
    if which is not None:
        return ("number", ("number",)) if which["number"] else ("name", ("name",))
    if _WHEN.search(asked):
        return ("filed", ("day",)) if _FILED.search(asked) else None
    if role == "price" or not _asks_amount(asked, plan, role):
        return None
    if role == "proceeds":
        return role, ("money", "count")
    counted, worth = _COUNTED.search(asked), _WORTH.search(asked)
    if role is None and not counted:
        return None
    return role or "registered", ("count",) if counted and not worth else ("count", "money")


def _asks_amount(asked: str, plan: Plan, role: Role | None) -> bool:
    """Whether a question asks how many or how much of what is registered, in a sentence or in
    notes, and has no verb that no role tells."""
    bare = without_roles(asked, role, "#") if role else asked
    if _UNREAD_VERB.search(bare) and not (role == "proceeds" and _CAME_FROM.search(bare)):
        return False
    if role is None and (_DID.search(asked) or _ED.search(asked)) and not _ALLOTS.search(asked):
        return False
    counted = _OF_SHARES.match(bare)
    if counted is not None:
        of = without_roles(counted["of"]).strip(" ,")
        return (not of or _SHARES.search(of) is not None or of.startswith("of ")) and (
            _OTHER_NOUN.search(bare[counted.end("of") :]) is None
        )
    if plan.kind == "how_many" or _AMOUNT_HEAD.match(asked):
        return _OTHER_NOUN.search(re.sub(r"^what\b", "", asked)) is None
    return (
        len(asked.split()) <= _NOTES
        and _OTHER_NOUN.search(asked) is None
        and (not asked.lower().startswith("what"))
    )
