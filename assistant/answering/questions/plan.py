"""What a question asks: its kind, the fields of the record, offices, and what is left over."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from assistant.answering.questions.asked_fields import FIELDS, AskedField
from assistant.answering.questions.asked_values import head_of
from assistant.answering.questions.explained import EXPLAINED, GROUPS
from assistant.answering.questions.names_asked import tokens
from assistant.answering.questions.offices import offices
from assistant.answering.questions.scope import ACCESSION, FILE_NUMBER, FORM
from assistant.answering.questions.vocabulary import FRAME_WORDS, STOP_WORDS, plain, words
from assistant.record import Model

__all__ = ["AskedField", "Kind", "Plan", "content", "make_plan"]

Kind = Literal["why", "how_many", "who", "when", "which", "where", "yes_no", "list", "what"]


class Plan(Model):
    """A question, taken apart.

    `terms` are the concepts of its content words, in order; `rest` are those that the
    fields do not explain: where there are any, the answer is sought in the sentences.
    `offices` are patterns for the titles of signatories. `numbers` are figures and years
    that the question states, `names` the companies that it names.
    """

    question: str
    kind: Kind
    fields: list[AskedField] = Field(default_factory=list)
    terms: list[str] = Field(default_factory=list)
    rest: list[str] = Field(default_factory=list)
    offices: list[str] = Field(default_factory=list)
    numbers: list[str] = Field(default_factory=list)
    file_numbers: list[str] = Field(default_factory=list)
    forms: list[str] = Field(default_factory=list)
    amendment_number: int | None = None
    unit: list[str] = Field(default_factory=list)
    total: bool = False
    bare: str = ""
    names: list[str] = Field(default_factory=list)


_AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|will|would|has|have|had|can|could|should|may|isn't|aren't"
    r"|didn't|doesn't|wasn't|weren't|won't|hasn't|must|shall)"
)
_KINDS: tuple[tuple[Kind, str], ...] = (
    ("why", r"^why\b|\bwhy (?:did|does|do|is|are|was|were|has|have)\b|\bhow come\b"
            r"|\b(?:reason|ground|cause|motive|rationale)s?\b(?=.*\b(?:for|of|behind|why|give"
            r"|stat|to)\b)"
            r"|\bon what grounds?\b|\bwhat was the reason\b|\bfor which reason\b"
            r"|\bwhat (?:(?:event|circumstance|transaction|development|deal)s? )?(?:caused|led"
            r"|prompted|triggered|made|brought about|put an end to)\b"
            r"|for what reason"
            r"|\bexplain why|because of what|\bwhat (?:is|was) the (?:stated )?reason"),
    ("yes_no", rf"^(?:(?:according to|in|under|after|as of|per)\b[^,]*,\s*)?{_AUXILIARY}\b"),
    ("list", r"^(?:please )?(?:list|enumerate|name (?:all|every|each|the)|give (?:me )?(?:all|a "
             r"list|the"
             r" names))\b|\bwho (?:all|are (?:all )?the)\b|\bwhat are the names\b"),
    ("how_many", r"^(?!(?:who|what|where)\b[^?]{1,120}\b(?:of|about|on|over) how (?:many|much)\b)"
                 r".*\bhow (?:many|much)\b|\bwhat (?:dollar |total |principal |aggregate )*amount\b"
                 r"|\bwhat (?:is|was|were|are) the (?!(?:file|registration|amendment|phone"
                 r"|telephone|identification|commission) )(?:\w+ )?"
                 r"(?:total|aggregate|amount|quantity|number of)\b(?! the (?:post|amendment"
                 r"|registration statement\b))"
                 r"|\b(?:what|which) (?:number|quantity) of\b"
                 r"|^(?:the )?(?:total|sum of(?: the| all)?) (?:shares|units|amounts?|securities)\b"
                 # "Please state the number of shares", "number of units withdrawn?"
                 r"|^(?:(?:please|kindly|and) )*(?:(?:can|could) you )?(?:tell me |give me |state "
                 r"|give |indicate |specify |provide |confirm )?(?:the )?(?:exact |total "
                 r"|aggregate |principal |dollar )*(?:number|quantity|amount) of\b"),
    ("when", r"^(?:the )?(?:date|day) (?!of birth)|^(?!(?:what|which|who|why|how"
             r"|where)\b).*\bwhen\b|\bwhen (?:did|do|does|was|were"
             r"|is|will)\b|\b(?:what|which) (?:\w+ )?(?:date|day|month|year|time)\b|\bdate (?:of"
             r"|on|when)\b"
             r"|\bwhat (?:is|was) the (?:\w+ ){0,3}date\b|\bsince when\b|\bhow long ago\b"),
    ("where", r"^where\b|\b(?:in|at|from) (?:what|which) (?:city|place|location|town)\b|, where\b"),
    ("who", r"^(?!(?:what|which|when|where|how)\b).*\b(?:who|whom|whose)\b"),
    ("which", r"\bwhich\b"),
)  # fmt: skip
"""Kinds in order of precedence; the first pattern that is found decides."""

_SOLD = re.compile(
    r"\b(?:were|was|been|(?:has|have|had|did)(?: \S+){0,6}?|actually|already)(?: (?:actually"
    r"|already|been|ever|so far|in fact))*? (?:sold|issued|sell|issue|resold|resell|purchased"
    r"|bought|buy|purchase|placed|taken up)\b(?! and outstanding)",
    re.I,
)
_PURCHASE_PLAN = re.compile(
    r"(?:\b(?:employees?['’]?|stock|share|unit)s? )*\bpurchase (?:plan|program)", re.I
)
"""A plan's name holds a verb that asks for nothing: "the Employee Stock Purchase Plan"."""
_FOR_SALE = re.compile(
    r"\b(?:for|the) (?:the )?(?:offer|re-?sale|sale|issuance)(?: and sale)?\b", re.I
)
_EARLIER = re.compile(
    # "1999 and earlier", "before 2000" tell when the filings were made
    r"\b(?:previously|already|prior)\b|(?<!and )(?<!or )\bearlier\b(?! than)"
    r"|(?<!and )(?<!or )\bbefore\b(?! (?:the year |[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4})",
    re.I,
)


_UNTIL_THEN = re.compile(
    r"(?P<act>\b(?:sold|sell|issued?|bought|buy|acquired?|purchased?|placed?)\b[^?]{0,80}?),? "
    r"(?:before|by the time|until|when) [^?]{0,60}\b(?:de-?regist|remov|withdr|amend|pull"
    r"|t[ao]k)\w{0,12}\b[^?]{0,60}",
    re.I,
)
"""What was sold, with the removal as the time until which: it asks for no number removed."""
_COMES_OFF = re.compile(
    r"\b(?:shares?|stock|units?|notes?|securities|interests?|much)\b.{0,30}\b(?:com(?:e|es|ing)"
    r"|came|going|goes|go|taken|took|takes?) off\b",
    re.I,
)
"""How people say that securities are removed: "how many shares come off altogether"."""
_BRIEF = re.compile(
    r"^(?:how many|(?:total |the )?number) (sold|issued|registered|removed|deregistered|withdrawn)"
    r"(?= *(?:[?.]|$|in\b|by\b|under\b|from\b|from registration\b|on\b|so far\b))",
    re.I,
)
"""Notes instead of questions: `how many sold`, `number deregistered by Acme`."""

_ADDED = re.compile(r",? (?:all |if )?add(?:ed|ing) (?:them |it )?(?:all )?(?:up|together)\b", re.I)


def make_plan(question: str, names: list[str]) -> Plan:
    """Takes a question apart. `names` are the companies it names, which explain their words."""
    asked = _ADDED.sub(" in total", plain(" ".join(question.split())))
    asked = _BRIEF.sub(r"how many securities were \1", asked)
    kind: Kind = next((k for k, p in _KINDS if re.search(p, asked, re.I)), "what")
    plan = Plan(question=question, kind=kind)
    plan.file_numbers = [n.removeprefix("0") for n in FILE_NUMBER.findall(asked)]
    plan.forms = list(dict.fromkeys(f.upper() for f in FORM.findall(asked)))
    plan.amendment_number = _amendment_number(asked)
    plan.total = (
        re.search(
            r"\b(?:total|in all|altogether|combined|aggregate|together|sum of)\b", asked, re.I
        )
        is not None
    )
    if kind == "how_many":
        plan.unit = _unit(asked)
    bare = _without_references(asked, names)
    plan.names = list(dict.fromkeys(names))
    plan.terms = content(bare)
    plan.bare = " ".join(bare.split())
    plan.numbers = [w.surface for w in words(bare) if w.surface[0] in "$.0123456789"]
    plan.fields = _fields(kind, asked)
    if plan.kind in ("who", "which", "what", "list", "how_many"):
        plan.offices = [held.pattern for said, held in offices() if said.search(asked)]
        _settle_offices(plan, asked)
    elif plan.fields[:1] == ["signed_on"]:
        plan.offices = [held.pattern for said, held in offices() if said.search(asked)]
    plan.rest = _rest(plan)
    return plan


_LED_BY = re.compile(r"^(?:after|following|since|before|apart from|besides)\b[^,?]*, ", re.I)
"""A clause before the question, which names no amendment that is asked about."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NUMBERS = ("one", "two", "three", "four", "five", "six")
_NUMBERED = re.compile(
    rf"\bamendment (?:(?:no\.?|number|#) ?)?(\d{{1,3}}|{'|'.join(_NUMBERS)})\b(?![-/,]\d)", re.I
)
"""How a question gives an amendment's number: "amendment no. 2", "amendment 2", "amendment two"."""


def _amendment_number(asked: str) -> int | None:
    """The amendment that the question names: `Amendment No. 1`, `its first amendment`."""
    asked = _LED_BY.sub("", asked)
    number = _NUMBERED.search(asked)
    if number:
        told = number[1].lower()
        return int(told) if told.isdigit() else _NUMBERS.index(told) + 1
    ordinal = re.search(r"\b(\w+) (?:post-?effective )?amendment\b", asked, re.I)
    if ordinal and ordinal[1].lower() in _ORDINALS:
        return _ORDINALS.index(ordinal[1].lower()) + 1
    return None


def _without_references(asked: str, names: list[str]) -> str:
    """The question without what only names the filing: company, numbers, form."""
    for pattern in (ACCESSION, FILE_NUMBER):
        asked = pattern.sub(" ", asked)
    asked = re.sub(r"\bpost-?effective\b", " ", asked, flags=re.I)
    asked = re.sub(
        r"\b(?:post-effective )?amendment (?:no\.?|number|#) ?\d+", " amendment ", asked, flags=re.I
    )
    asked = re.sub(
        rf"\b(?:{'|'.join(_ORDINALS)}) (?=(?:post-?effective )?amendment)", " ", asked, flags=re.I
    )
    asked = FORM.sub(" ", asked)
    for name in sorted(set(names), key=len, reverse=True):
        parts = tokens(name)
        if not all(part.lower() in asked.lower() for part in parts):
            continue
        asked = re.sub(
            r"\b"
            + r"\W+(?:and\W+)?".join(map(re.escape, parts))
            + r"(?:['’]s)?(?:,? (?:Inc|Corp|Ltd|Co)\b\.?)?",
            " ",
            asked,
            flags=re.I,
        )
    return asked


def content(asked: str) -> list[str]:
    """The concepts of the words that ask for something, in order, each once."""
    found: list[str] = []
    for word in words(asked):
        lower = word.lowered.replace("’", "'").removesuffix("'s")
        if lower in STOP_WORDS or lower in FRAME_WORDS or (len(lower) == 1 and lower.isalpha()):
            continue
        found.append(word.concept)
    return list(dict.fromkeys(found))


def _unit(asked: str) -> list[str]:
    """What is counted: the words after "how many" up to the verb."""
    asked = FORM.sub(" ", asked)
    match = re.search(
        rf"(?:how many|number of|amount of|quantity of|total of)\s+(.+?)(?=\s{_AUXILIARY}\b|\?|$"
        r"|\s(?:that|which|under|of|remain|covered|issuable|reserved|registered|sold|come|came|left"
        r"|belong|went|bought|got|hold|held|took|made|had|paid|own|lost|voted?|buy|sell"
        r"|\w{3,}ed)\b)",
        asked,
        re.I,
    )
    return content(match[1]) if match else []


def _fields(kind: Kind, asked: str) -> list[AskedField]:
    if kind == "how_many":
        counted = [f for f in _matching(kind, asked) if f not in ("amendment_number",)]
        return counted[:1] or _amount_fields(asked)
    if kind == "yes_no":
        return []
    found = _matching(kind, asked)
    if not found:
        return []
    if found[0] == "plans" and (named := _NAME_THE.match(asked)) is not None:
        head = head_of(named["rest"]) or "plans"
        if head.rstrip("s") not in ("plan", "program", "title", "name", "scheme"):
            return []  # "name the two measures which the plan adds"
    chosen = [found[0]]
    # "Which law firm and which lawyer get copies", "form and amendment number": both
    if " and " in asked:
        chosen += [f for f in found[1:] if (found[0], f) in _PAIRED or (f, found[0]) in _PAIRED]
    return chosen


_NAME_THE = re.compile(
    r"^(?:please )?(?:name|list|give|state) (?:me )?(?:all |both |the |every |its |each of )*"
    r"(?P<rest>.+)",
    re.I,
)
_PAIRED = {
    ("acquirer", "merger_sub"), ("agreement_date", "closed_on"), ("ein", "jurisdiction"),
    ("form", "amendment_number"), ("address", "phone"), ("counsel_firm", "counsel_name"),
    ("form", "file_numbers"), ("amendment_number", "file_numbers"),
}  # fmt: skip


_PRICED = re.compile(
    r"\b(?:price|proceeds|fees?|revenues?|salary|compensation|consideration|stock exchange"
    r"|exchange\b.{0,40}"
    r"\b(?:list|trad|quot)\w*|(?:list|trad)ed)\b(?! but\b[^?]*\bsign)",
    re.I,
)


_ASKS_LAW = re.compile(
    r"\b(?:which|what) (?:\w+ ){0,2}(?:rules?|laws?(?! firm)|acts?|statutes?|sections?"
    r"|provisions?)\b",
    re.I,
)


def _matching(kind: Kind, asked: str) -> list[AskedField]:
    found: list[AskedField] = []
    if kind in ("what", "which") and (_PRICED.search(asked) or _ASKS_LAW.search(asked)):
        return []
    for name, kinds, wanted, unwanted in FIELDS:
        if kinds and kind not in kinds.split():
            continue
        if not all(re.search(p, asked, re.I) for p in wanted):
            continue
        if unwanted and re.search(unwanted, asked, re.I):
            continue
        found.append(name)
    return found


# What records count: "how many selling stockholders" is none of it.
_COUNTED = frozenset(
    {"share", "security", "unit", "note", "warrant", "bond", "debt", "interest", "right", "ads",
     "adss", "prefer", "preferred", "common", "ordin", "debentur", "remain", "unsold", "unissu",
     "deregister", "register", "total", "tot"}
)  # fmt: skip


_OF_MONEY_OR_FUTURE = re.compile(
    r"\bhow much\b.*\b(?:left|remain\w*)\b.*\b(?:expenses|proceeds|tax)\b"
    # what may be issued is neither sold nor the whole that was registered
    r"|\bissuable\b|\breserved\b|\bset aside\b|\b(?:may|to|could|can) be issued\b"
    r"|\bhow much\b.*\b(?:per|price|pay|paid|cost|fee|get|receive|rais)",
    re.I,
)
_OF_THE_COMPANY = re.compile(
    r"\boutstanding\b|\bauthori[sz]ed\b|(?:many|number of) (?:\w+-time )?employees\b(?! stock)",
    re.I,
)


def _amount_fields(asked: str) -> list[AskedField]:
    """Which of the amounts a "how many" asks for; none where it counts no securities."""
    counted = set(_unit(asked)) if re.search(r"\bhow many\b", asked, re.I) else set()
    if (counted and not counted & _COUNTED) or _OF_MONEY_OR_FUTURE.search(asked):
        return []
    if re.search(r"\b(?:no longer|cannot|can't|not|never)\b", asked, re.I):
        return ["unsold"]
    if _OF_THE_COMPANY.search(asked):
        return []
    asked = _UNTIL_THEN.sub(r"\g<act>", _PURCHASE_PLAN.sub("plan", asked))
    bare = _FOR_SALE.sub(" ", asked)
    names = {w.concept for w in words(bare)}
    if "deregister" in names or _COMES_OFF.search(asked):
        return ["previously_removed"] if _EARLIER.search(asked) else ["deregistered"]
    if re.search(
        r"\bun(?:sold|issued|used|subscribed)\b|not (?:been )?(?:sold|issued)", asked, re.I
    ):
        return ["unsold"]
    if "remain" in names and _WAS_LEFT.search(asked):
        return ["unsold"]
    if "remain" in names or re.search(r"\bstill (?:be )?(?:registered|covered)", asked, re.I):
        return ["remaining"]
    if _SOLD.search(bare):
        return ["sold"]
    if _asks_registered(asked, bare, names):
        return ["registered"]
    if "acquire" in names and re.search(r"\bshares?\b|\bstock\b", asked, re.I):
        return ["sold"]
    return ["sold"] if names & {"sell", "issue"} else []


def _asks_registered(asked: str, bare: str, names: set[str]) -> bool:
    """Whether the whole that was registered is asked for, where no other act is named."""
    if "register" in names and re.search(
        r"\bregister(?:ed|s)?\b|\boriginal",
        re.sub(r"registration statement", "", bare, flags=re.I),
        re.I,
    ):
        return True
    if re.search(r"\b(?:cover|covers|covered)\b", asked, re.I):
        return True
    return bool(_UNDER_PLAN.search(asked)) and names <= _NO_ACT | set(_unit(asked))


_WAS_LEFT = re.compile(r"\b(?:was|were|had been) (?:still )?left\b(?! (?:alone|as))", re.I)
_UNDER_PLAN = re.compile(
    r"\b(?:under|for|to) (?:the |its |each )?(?:[\w()'’&-]+ ){0,8}plans?\b", re.I
)
"""A count under a plan without a verb: "how many shares under the directors' plan"."""
_NO_ACT = frozenset(w.concept for w in words(
    "share shares stock common under for the to of plan program employee director incentive option"
    " purchase equity omnibus bonus savings total how many number long term each its all"
))  # fmt: skip
_OF_DEBT = re.compile(
    r"\btrustee\b.*\b(?:indenture|bonds?|notes?|debentures?|securities|escrow)\b"
    r"|\b(?:indenture|bond|note|escrow) trustee\b",
    re.I,
)


def _settle_offices(plan: Plan, asked: str) -> None:
    """A question for an office alone ("Who is the CFO?") asks for a signatory."""
    if _OF_DEBT.search(asked):
        plan.offices = []  # the trustee under an indenture signs no amendment
        return
    named = plan.kind in ("who", "list") or re.search(
        r"\bname of the|['’]s name\b|which (?:officer|director|person)", asked, re.I
    )
    did = re.search(r"\bsign|\bexecut", asked, re.I) is None and {"sell", "acquire"} & set(
        plan.terms
    )
    if named and plan.offices and not plan.fields and not did:
        plan.fields = ["signatories"]
    if plan.fields[:1] != ["signatories"] and plan.fields[:1] != ["signatory_count"]:
        plan.offices = []
    if plan.fields[:1] == ["signatory_count"] and re.search(
        r"\bpersons?|people|individuals?", asked, re.I
    ):
        return


def _rest(plan: Plan) -> list[str]:
    """The content words that the asked fields do not explain."""
    if not plan.fields:
        return list(plan.terms)
    group = GROUPS.get(plan.fields[0], "cover")
    explained = {w.concept for w in words(EXPLAINED[group])}
    if plan.offices:
        explained |= {w.concept for w in words(" ".join(s for s, _ in _office_words(plan)))}
    return [t for t in plan.terms if t not in explained]


def _office_words(plan: Plan) -> list[tuple[str, str]]:
    return [
        (" ".join(m[0] for m in said.finditer(plain(plan.question))), held.pattern)
        for said, held in offices()
        if held.pattern in plan.offices
    ]
