"""The conditions that a question over many filings sets, read from its words.

Each rule takes its words out of the question; content words that no rule explains must
stand together in one sentence of a filing that counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.answering import filters
from assistant.answering.condition_rules import RULES, no_firm, nothing_removed, obligation_ended
from assistant.answering.event_days import day_test
from assistant.answering.grounds_asked import alternatives, read_grounds, without_holes
from assistant.answering.periods import read_periods
from assistant.answering.plan import Plan, content
from assistant.answering.scope import FORM, names_in_question, tokens
from assistant.answering.typed_conditions import Condition, Test, every, negated
from assistant.answering.vocabulary import CATEGORY_NAMES, plain
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
        return every(self.conditions)


LEFT_ASIDE = re.compile(
    r"\b(?:leaving|setting|putting) (?:\w+ ){0,3}aside\b"
    r"|\b(?:exclud\w+|without|except(?: for)?|ignor\w+|apart from|other than|not counting|but not"
    r"|disregarding) (?:\w+ )??(?:partnership |depositary )?(?:units|interests|adss|warrants|rights"
    r"|shares)\b",
    re.I,
)
"""Units that a sum leaves out: "leaving partnership units aside"."""

_NOT = re.compile(
    r"(?:\b(?:not|never|neither|nor|without|cannot|no(?!\.)|none of \w++|other than"
    r"|except(?: for)?|excluding|apart from|besides|rather than|instead of)|n['’]t)\s*"
    r"(?:(?:\w+\s+){0,2}|(?:(?:filed|made|because|due|owing|of|a|an|the|any|to|caused|prompted|by|in"
    r"|on|under|connection|with|for|its|their|been|being|be|based|incorporated|organi[sz]ed|signed"
    r"|involve|involving|mention|mentioning|relate|related|concern|concerning|result|amend|amending"
    r"|form|reasons?|state|grounds?|stem|from|were|was|are|is)\s+){0,7})$",
    re.I,
)
_NOT_IN = re.compile(rf"{_NOT.pattern}|\boutside(?: of)?\s+(?:the )?(?:state of )?$", re.I)
"""As `_NOT`, before a place."""


def _periods(query: Query, plan: Plan, asked: str) -> str:
    """The days between which a filing was made; gives the question without their words."""
    for period in read_periods(asked)[::-1]:
        said = " ".join(asked[period.start : period.end].split())
        before = asked[: period.start]
        verb, test = day_test(period, before, plan)
        _put(query, Condition(f"{verb} {said}", test), before)
        asked = _without(asked, period.start, period.end)
    return asked


def _put(query: Query, condition: Condition, before: str, denial: re.Pattern[str] = _NOT) -> None:
    """Adds a condition, or its opposite where the words before it deny it."""
    if denial.search(before):
        condition = Condition(f"not: {condition.words}", negated(condition.test))
    query.conditions.append(condition)


def _without(asked: str, start: int, end: int, denial: re.Pattern[str] = _NOT) -> str:
    """The question without these words, and without the "not" that goes with them."""
    before = asked[:start]
    denied = denial.search(before)
    return f"{before[: denied.start()] if denied else before} {asked[end:]}"


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
    break down split itemize itemise show shown put three four five six seven eight nine ten twenty
    kept greater larger happen happened occur undergo enter emerge experience mean deregistrations
    removals account entity entities basis behalf whos whats which's principal executive office
    offices head headquarters headquartered headquarter hq main home address addresses based located
    situated seat sit old older age aged different distinct unique various average mean person
    persons intend intends intended come comes came hail originate belong
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


_NO_DENIAL = re.compile(
    # "may resell without registration under Rule 144": the words deny no condition
    r"\bwithout (?:further |any |the need (?:for|of) |having |limits? (?:of|on) )?"
    r"(?:regist\w+|restrictions?|limitations?|volume)\b",
    re.I,
)
_NO_CONDITIONS = re.compile(
    # what a sum or a ranking does anyway: "counting only filings that state a number"
    r"\b(?:counting |taking |among |of )?(?:only )?(?:the )?(?:filings|ones|those|amendments) "
    r"(?:that |which )(?:do )?(?:say|state|give|tell|specify|disclose)\w* (?:an? |the |any )?"
    r"(?:\w+ )?(?:number|amount|figure)s?\b",
    re.I,
)


_REPEATED = 3  # conditions of one sort in a question


def read_conditions(plan: Plan) -> Query:
    """The conditions of a question, and the content words that none of them explains."""
    query = Query()
    asked = LEFT_ASIDE.sub(" ", _NO_CONDITIONS.sub(" ", plan.question))
    asked = _NO_DENIAL.sub("freely", asked)
    for pattern, rule in RULES:
        for _ in range(_REPEATED):
            match = re.search(pattern, asked, re.I)
            condition = rule(match, plan) if match else None
            if match is None or condition is None:
                break
            if rule in (nothing_removed, no_firm):
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
    denied = False
    end = 0
    for category, match in sorted(found, key=lambda item: item[1].start()):
        # "other than a merger or the end of a plan": what is denied goes on over an "or"
        on = denied and re.fullmatch(
            r"[\s,]*(?:or|nor|and)\b[^.;:]{0,20}", asked[end : match.start()]
        )
        if category == "obligation_ended":
            condition = obligation_ended(match)
        else:
            condition = Condition(CATEGORY_NAMES[category], filters.has_category(category))
        denial = _NOT.search(asked[: match.start()])
        denied, end = bool(denial or on), match.end()
        if denied:
            condition = Condition(f"not: {condition.words}", negated(condition.test))
        if denial:
            rest = f"{rest[: denial.start()]}{' ' * len(denial[0])}{rest[denial.end() :]}"
        elif not denied and len(found) > 1 and alternatives(rest):
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
        _put(query, _sited(place, asked, start, end), asked[:start], _NOT_IN)
        asked = _without(asked, start, end, _NOT_IN)
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


_ORGANIZED = re.compile(r"\s+(?:corporations?|compan|registrants?|issuers?|corp\b|filers?)", re.I)


_PLACED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("signed", re.compile(r"\bsign\w*", re.I)),
    # "with principal executive offices in", "headquartered in", "whose address is in"
    (
        "sited",
        re.compile(
            r"\b(?:based|located|headquarter\w*|hq|(?:head |main |home |executive )?offices?"
            r"|address\w*|situated|sits?|seat)\b",
            re.I,
        ),
    ),
    (
        "organized",
        re.compile(
            r"\b(?:incorporat\w+|organi[sz]\w+|charter\w*|domicil\w*|laws? of|come|comes|from"
            r"|jurisdictions?)\b",
            re.I,
        ),
    ),
)
"""What a state or country in a question is the place of: the nearest of these before it."""


def _sited(place: str, asked: str, start: int, end: int) -> Condition:
    """Signed in, sited in or organized in a state or country, as the question has it."""
    before = asked[:start]
    found = [(m.start(), role) for role, cue in _PLACED for m in cue.finditer(before)]
    role = max(found, default=(0, ""))[1]
    if not role and re.search(r"\bin (?:the )?(?:state of )?$", before, re.I):
        role = next((name for name, cue in _PLACED[:2] if cue.search(asked[end:])), "")
    if _ORGANIZED.match(asked[end:]):
        role = "organized"
    if role == "signed":
        return Condition(f"signed in {place}", filters.signed_in(place))
    if role == "sited":
        return Condition(f"in {place}", filters.located_in(place))
    return Condition(f"organized in {place}", filters.organized_in(place))
