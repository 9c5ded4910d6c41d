"""The conditions that a question over many filings sets, read from its words.

Each rule takes its words out of the question; content words that no rule explains must
stand together in one sentence of a filing that counts.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.answering import filters
from assistant.answering.filters import Condition, Test
from assistant.answering.grounds_asked import alternatives, read_grounds, without_holes
from assistant.answering.periods import read_periods
from assistant.answering.plan import Plan, content
from assistant.answering.scope import FORM, names_in_question, tokens
from assistant.answering.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES, plain
from assistant.answering.wording import joined
from assistant.language.places import find_jurisdictions


@dataclass(slots=True)
class Query:
    """What each filing must fulfil.

    `left` are content words that no condition explains, `loose` those of them that no
    ranking or sum explains either. `denied` says that what is left proves nothing: a "no"
    or "not", or a single word that nothing asks to be mentioned.
    """

    conditions: list[Condition] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    denied: bool = False

    @property
    def words(self) -> str:
        """The conditions in words, for the answer."""
        return joined([c.words for c in self.conditions])

    @property
    def test(self) -> Test:
        """All conditions at once."""
        return filters.every(self.conditions)


LEFT_ASIDE = re.compile(
    r"\b(?:leaving|setting|putting) (?:\w+ ){0,3}aside\b"
    r"|\b(?:exclud\w+|without|except(?: for)?|ignor\w+|apart from|other than|not counting|but not"
    r"|disregarding) (?:\w+ )??(?:partnership |depositary )?(?:units|interests|adss|warrants|rights"
    r"|shares)\b",
    re.I,
)
"""Units that a sum leaves out: "leaving partnership units aside"."""

Rule = Callable[[re.Match[str], Plan], Condition | None]

_NOT = re.compile(
    r"(?:\b(?:not|never|without|cannot|no(?!\.)|none of \w+|other than|except(?: for)?|excluding"
    r"|apart from|besides|rather than|instead of|outside(?: of)?)|n['’]t)\s*"
    r"(?:(?:\w+\s+){0,2}|(?:(?:filed|made|because|due|owing|of|a|an|the|any|to|caused|prompted|by|in"
    r"|on|under|connection|with|for|its|their|been|being|be|based|incorporated|organi[sz]ed|signed"
    r"|involve|involving|mention|mentioning|relate|related|concern|concerning|result|amend|amending"
    r"|form|reasons?|state|grounds?|stem|from|were|was|are|is)\s+){0,7})$",
    re.I,
)
_REMOVE = r"(?:de-?regist\w*|remov\w*|withdr\w*|tak\w+|took|drop\w*|pull\w*)"


def _obligation(match: re.Match[str]) -> Condition:
    """The lapse of a right, and the very right that is asked for: warrants, notes."""
    said = content(plain(match[0]))
    named = [
        t for t in said if t not in ("sell", "register", "144", "rule", "end", "can", "holder")
    ]
    category = Condition("", filters.has_category("obligation_ended"))
    conditions = [category, *([Condition("", filters.mentions_words(named))] if named else [])]
    return Condition(CATEGORY_NAMES["obligation_ended"], filters.every(conditions))


def _purpose(name: str) -> Rule:
    words = PURPOSE_NAMES[name]
    return lambda match, plan: Condition(words, filters.has_purpose(name))


def _nothing_removed(match: re.Match[str], plan: Plan) -> Condition:
    return Condition(
        "removes nothing from registration", filters.negated(filters.has_purpose("deregistration"))
    )


def _no_firm(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("name no law firm", filters.negated(filters.names_firm))


def _mention(match: re.Match[str], plan: Plan) -> Condition:
    phrase = match["phrase"] if "phrase" in match.re.groupindex else match[0]
    pattern = r"\s+".join(re.escape(w) for w in phrase.split())
    end = r"(?![\w(])" if phrase[-1:].isalnum() else ""
    return Condition(f"mention of {phrase}", filters.mentions(re.compile(pattern + end, re.I)))


def _tender(match: re.Match[str], plan: Plan) -> Condition:
    offer = filters.mentions(re.compile(r"\b(?:tender|exchange) offer\b|\btendered\b", re.I))
    conditions = [
        Condition("tender offer", offer),
        Condition("", filters.has_category("merger")),
    ]
    return Condition("a tender offer for the registrant", filters.every(conditions))


_COUNTS = {"one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "a hundred": 100}


def _amount_beyond(match: re.Match[str], plan: Plan) -> Condition:
    more = re.match(r"more|over|at least|above|exceed", match["sign"], re.I) is not None
    number = _COUNTS.get(match["n"].lower()) or int(match["n"].replace(",", ""))
    number *= {"million": 1_000_000, "thousand": 1_000}.get((match["scale"] or "").lower(), 1)
    limit = number - 1 if match["sign"].lower() == "at least" else number
    verb = plan.question.lower()
    sold = re.search(r"\b(?:sold|sell|issued?)\b", verb) and "deregister" not in plan.terms
    kept = re.search(r"\bregistered\b", verb) and "deregister" not in plan.terms
    name = "sold" if sold else "registered" if kept else "deregistered"
    words = f"{match['sign']} {match['n']} {match['scale'] or ''} shares {name}"
    return Condition(words, filters.amount_beyond(plan, name, 1 if more else -1, limit))


def _periods(query: Query, plan: Plan, asked: str) -> str:
    """The days between which a filing was made; gives the question without their words."""
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    verb = "signed" if signed else "filed"
    for period in read_periods(asked)[::-1]:
        said = " ".join(asked[period.start : period.end].split())
        test = filters.in_days(period.first, period.last, signed=signed)
        _put(query, Condition(f"{verb} {said}", test), asked[: period.start])
        asked = _without(asked, period.start, period.end)
    return asked


def _put(query: Query, condition: Condition, before: str) -> None:
    """Adds a condition, or its opposite where the words before it deny it."""
    if _NOT.search(before):
        condition = Condition(f"not: {condition.words}", filters.negated(condition.test))
    query.conditions.append(condition)


def _without(asked: str, start: int, end: int) -> str:
    """The question without these words, and without the "not" that goes with them."""
    before = asked[:start]
    denial = _NOT.search(before)
    return f"{before[: denial.start()] if denial else before} {asked[end:]}"


_DECADES = {
    "eighties": 1980, "nineties": 1990, "twothousands": 2000, "noughties": 2000, "twentytens": 2010,
}  # fmt: skip


def _decade(match: re.Match[str], plan: Plan) -> Condition:
    first = int(match["decade"] or _DECADES[re.sub(r"\W", "", match["worded"].lower())])
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    bounds = datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31)
    test = filters.in_days(*bounds, signed=signed)
    return Condition(f"{'signed' if signed else 'filed'} {match[0].strip()}", test)


def _plan_kind(match: re.Match[str], plan: Plan) -> Condition:
    kind = re.sub(r"[^a-z0-9()]+", " ", match["plan"].lower())
    return Condition(f"{match['plan']} plan", filters.has_plan([*kind.split(), "plan"]))


_RULES: tuple[tuple[str, Rule], ...] = (
    # "say that nobody else has to sign because of Rule 478"
    (r"(?:\b(?:say|state)\w* )?(?:\bthat )?(?:\b(?:nobody|no one|no other \w+)\b(?: \w+){0,6} )?"
     r"\brule 478\b", lambda m, p: Condition("rely on Rule 478", filters.relies_on_478)),
    # "name no law firm to which copies are sent", "send copies to no lawyer"
    (r"\b(?:no|without(?: an?y?)?|(?:not|n't) (?:\w+ ){0,2}an?y?) (?:outside |other )?(?:law firms?"
     r"|counsel|lawyers?)\b(?: (?:to|for|that) (?:\w+ )*?(?:cop(?:y|ies)|sent|receive\w*)\b"
     r"(?: (?:are|is|were|be) sent)?)?", _no_firm),
    # "give no reason", "do not say why"
    (r"\b(?:no|any|without(?: \w+ing)?(?: a| any)?) (?:\w+ )?(?:reason|ground|cause"
     r"|explanation)s?\b(?: at all| for \w+)?|\b(?:not|n't) (?:say|state|explain|tell) why\b"
     r"|\bwithout saying why\b",
     lambda m, p: Condition(CATEGORY_NAMES["not_stated"], filters.has_category("not_stated"))),
    (rf"\b{_REMOVE} (?:nothing|no(?:ne)? (?:\w+ )?(?:shares|securities|stock)?)\b"
     r"(?: (?:off|from|out of)\b(?: the| any)?(?: regist\w+)?)?"
     rf"|\b(?:do|does|did|is|are)(?: not|n't) (?:actually )?{_REMOVE}\b(?: anything| any \w+)?"
     r"(?: (?:off|from|out of)(?: the)? regist\w+)?"
     rf"|\bnothing (?:was|is|were|gets?) {_REMOVE}(?: (?:off|from|out of)(?: the)? regist\w+)?",
     _nothing_removed),
    (r"\bupdat\w+ (?:\w+ ){0,4}prospectus\w*|\bprospectus update\w*",
     _purpose("prospectus_update")),
    (r"\b(?:add|fil|attach)\w* (?:\w+ ){0,3}exhibits?\b(?: only)?|\bexhibits[- ]only\b",
     _purpose("exhibits")),
    (r"\bsuccessors?\b(?: issuers?| registrants?)?|\badopt\w* (?:\w+ ){0,6}as (?:its|their) own\b"
     r"|\brule 414\b(?:\(d\))?", _purpose("successor")),
    (r"\b(?:carr|transfer|mov)\w+ (?:\w+ ){0,6}(?:over\b(?: to another "
     r"(?:plan|registration statement))?|to another (?:plan|registration|statement|form)\b"
     r"(?: statement)?)", _purpose("share_transfer")),
    (r"\b(?:non-?|not )(?:US|U\.S\.|American)\b|\bforeign\b|\babroad\b|\boutside (?:of )?(?:the )?"
     r"(?:United States|USA?|U\.S\.(?:A\.)?|America|country)",
     lambda m, p: Condition("organized abroad", filters.is_foreign)),
    (r"\battorneys?[- ]in[- ]fact\b|\bpowers? of attorney\b",
     lambda m, p: Condition("signed through an attorney-in-fact", filters.has_attorney)),
    (r"\b(?:everything|all)\b(?: \w+){0,5} (?:left|remain\w*|unsold)\b|\beverything\b",
     lambda m, p: Condition("removes all that is left", filters.is_whole)),
    (rf"\b{_REMOVE} (?:\w+ )?(?P<class>debt|notes|bonds|debentures|warrants|preferred|units"
     r"|interests|ADSs?)\b(?: (?:securities|stock|shares))?",
     lambda m, p: Condition(f"removes {m['class']}", filters.has_class(m["class"]))),
    (r"\bonly (?:a )?part\b(?: of)?|\bpartial(?:ly)?\b|\bnot all\b|\bin part\b",
     lambda m, p: Condition("removes only a part", filters.is_partial)),
    (r"\b(?P<phrase>rule \d+[a-z]?(?:-\d+)?(?:\([\w]+\))*)", _mention),
    (r"\b(?P<phrase>form (?:15F?|25|8-A|10|10-K|8-K|8-K12B|20-F))\b", _mention),
    # "Item 512(a)(3) of Regulation S-K", "Section 15(d) of the Exchange Act"
    (r"\b(?P<phrase>(?:section|item) \d+\w*(?:\(\w+\))*)(?: (?:of|under) (?:the )?(?:Regulation "
     r"[A-Z]-?[A-Z]\b|(?:Securities )?(?:Exchange )?Act(?: of 19\d\d)?|Bankruptcy Code))?",
     _mention),
    (r"[\"“](?P<phrase>[^\"“”]{3,80})[\"”]", _mention),
    # "speak of the Registration Rights Agreement": what is mentioned by its printed name
    (r"\b(?:mention\w*|refer\w* to|sp(?:eak|oke)\w* (?:of|about)|cit(?:e|es|ed|ing)|talk\w* about"
     r"|discuss\w*|invok\w+) (?:an? |the |any |their |its )?"
     r"(?P<phrase>(?-i:[A-Z][\w&-]*(?: (?:(?:of|and|the|for|&) )*[A-Z][\w&-]*)+))", _mention),
    (r"\bdated (?:as of )?(?P<phrase>(?-i:[A-Z])[a-z]+ \d{1,2}, \d{4})", _mention),
    (r"\btender offers?\b", _tender),
    (r"\b(?P<sign>more than|over|at least|above|exceeding|fewer than|less than|under|below) "
     r"(?P<n>\d[\d,]*|one|two|three|five|ten|a hundred)(?: (?P<scale>million|thousand))?"
     r"(?: shares)?\b(?! (?:registration|plan|person|people|compan))", _amount_beyond),
    (r"\b(?:in|during|from|of|throughout) (?:the )?(?:(?P<decade>(?:19|20)\d0)['’]?s"
     r"|(?P<worded>eighties|nineties|two[- ]thousands|noughties|twenty[- ]?tens))\b", _decade),
    (r"\b(?P<plan>employee stock purchase|employee stock ownership|stock purchase|401\(k\)|savings"
     r"|stock option|long-term incentive|equity incentive|stock incentive|incentive|omnibus"
     r"|deferred compensation|dividend reinvestment|retirement|directors?'?) plans?\b", _plan_kind),
)  # fmt: skip
"""What a condition looks like in a question, in order; earlier rules take their words first."""

_ROLES: tuple[tuple[str, str, str], ...] = (
    (r"\bsign", "signatory", "signed by"),
    (
        r"\b(?:law firm|counsel|cop(?:y|ies|ied)|lawyer|attorney|advis|represent)",
        "counsel",
        "copies to",
    ),
    (r"\bagent\b", "agent", "agent for service"),
    (r"\b(?:acquir|bought|buy|merged? (?:with|into)|taken over|parent)", "acquirer", "acquired by"),
)
"""The role in which a question names a person or firm."""

# Words of a question over many filings that every one of them fulfils.
_FRAME_TEXT = """
    amendments amends connection two filings everything nothing million
    deregister remove share shares security securities stock common unsold register registered
    registration off file filed filing amendment statement company companies one ones time case
    because due reason grounds cause since when after following result ground stated done each
    registrant issuer made went go through list name rely relies count counted total number
    altogether together overall whose where become currently find mention say refer involve
    reliance reliant relying invoke between
    concern contain use used apply applied cite remain left leftover rest option plan plans
    complete follow own been act kind sort type of involve relate under post effective group
    employee offer offering holder holders able can sell sold acquire merge end stop
    organize incorporate corporation base locate state sign firm counsel copy copies agent law
    lawyer attorney plain stay order most more large largest biggest highest greatest maximum
    fewest smallest lowest least minimum fewer less first last early earliest late latest recent
    recently newest oldest appear appears appearing often frequently frequent times top corporations
    corporation another other others else kindly pls enumerate rank tally reason reasons
    set sets collection among amongst here there exist filer filers law laws nobody anybody
    somebody date dated compare respectively separately counting organise organised organisation
    either whichever new add added whats single lone sole alone signature leave left out broken
    break down split itemize itemise show shown put
"""


# Without any condition only these go unsaid.
_NEUTRAL_TEXT = """
    file filed filing filings amendment amendments amend amends statement company companies one
    ones registrant issuer list name mention say refer involve concern contain show find include
    deal relate about speak share shares stock security securities connection
"""
_SPEAKS = re.compile(
    r"\b(?:mention|refer|involv|concern|contain|includ|relat|about|speak|cover|deal|name|discuss"
    r"|say|says|state|tell)",
    re.I,
)
_DENIAL = re.compile(r"\b(?:no|not|none|never|without|neither)\b|n['’]t\b", re.I)


_NO_CONDITIONS = re.compile(
    # what a sum or a ranking does anyway: "counting only filings that state a number"
    r"\b(?:counting |taking |among |of )?(?:only )?(?:the )?(?:filings|ones|those|amendments) "
    r"(?:that |which )(?:do )?(?:say|state|give|tell|specify|disclose)\w* (?:an? |the |any )?"
    r"(?:\w+ )?(?:number|amount|figure)s?\b",
    re.I,
)


def read_conditions(plan: Plan) -> Query:
    """The conditions of a question, and the content words that none of them explains."""
    query = Query()
    asked = LEFT_ASIDE.sub(" ", _NO_CONDITIONS.sub(" ", plan.question))
    for pattern, rule in _RULES:
        match = re.search(pattern, asked, re.I)
        condition = rule(match, plan) if match else None
        if match is None or condition is None:
            continue
        if rule in (_nothing_removed, _no_firm):
            query.conditions.append(condition)
            asked = f"{asked[: match.start()]} {asked[match.end() :]}"
        else:
            _put(query, condition, asked[: match.start()])
            asked = _without(asked, match.start(), match.end())
    asked = _periods(query, plan, asked)
    asked = _grounds(query, asked)
    asked = _named_values(query, plan, asked)
    frame = set(content(_FRAME_TEXT)) | set(_FRAME_TEXT.split())
    left = content(plain(asked))
    query.loose = [t for t in left if t not in frame]
    frame = frame if query.conditions else set(content(_NEUTRAL_TEXT))
    query.left = [t for t in left if t not in frame]
    if len(query.left) == 1 and not query.conditions and not _SPEAKS.search(plan.question):
        query.denied = True  # "which are profitable": a word in passing proves nothing
    query.denied = query.denied or _DENIAL.search(asked) is not None
    return query


def _grounds(query: Query, asked: str) -> str:
    """The grounds that are asked for; gives the question without their words."""
    found, rest = read_grounds(asked)
    wanted: list[str] = []
    for category, match in found:
        if category == "obligation_ended":
            condition = _obligation(match)
        else:
            condition = Condition(CATEGORY_NAMES[category], filters.has_category(category))
        if denial := _NOT.search(asked[: match.start()]):
            condition = Condition(f"not: {condition.words}", filters.negated(condition.test))
            rest = f"{rest[: denial.start()]}{' ' * len(denial[0])}{rest[denial.end() :]}"
        elif len(found) > 1 and alternatives(rest):
            wanted.append(category)
            continue
        query.conditions.append(condition)
    if wanted:
        words = " or ".join(CATEGORY_NAMES[name] for name in wanted)
        query.conditions.append(Condition(words, filters.has_category(*wanted)))
    return without_holes(rest)


def _named_values(query: Query, plan: Plan, asked: str) -> str:
    """Forms, places and names in roles; gives the question without them."""
    if plan.forms:
        name = f"Form {joined(plan.forms)}"
        form = FORM.search(asked)
        before = asked[: form.start()] if form else ""
        _put(query, Condition(name, filters.has_form(set(plan.forms))), before)
        asked = FORM.sub(" ", _without(asked, form.start(), form.end()) if form else asked)
    for place, start, end in find_jurisdictions(asked)[:1]:
        _put(query, _sited(place, asked), asked[:start])
        asked = _without(asked, start, end)
    bare = plan.bare.lower()
    for name in names_in_question(asked)[:2]:
        if not all(t in bare for t in tokens(name)):
            continue  # the company that the question is about
        for cue, role, words in _ROLES:
            if re.search(cue, plan.question, re.I):
                test = filters.names_in(role, name)
                at = asked.find(name)
                _put(query, Condition(f"{words} {name}", test), asked[:at])
                ending = _FIRM_END.match(asked[at + len(name) :])
                asked = _without(asked, at, at + len(name) + (ending.end() if ending else 0))
                break
    return asked


_FIRM_END = re.compile(r"(?:['’]s)?(?:,? (?:P?LLP|P?LLC|L\.L\.P|P\.[AC])\b\.?)?")


def _sited(place: str, asked: str) -> Condition:
    """Signed in, sited in or organized in a state or country, as the question has it."""
    if re.search(r"\bsign", asked, re.I):
        return Condition(f"signed in {place}", filters.signed_in(place))
    if re.search(r"\b(?:based|located|headquarter|offices? in)", asked, re.I):
        return Condition(f"in {place}", filters.located_in(place))
    return Condition(f"organized in {place}", filters.organized_in(place))
