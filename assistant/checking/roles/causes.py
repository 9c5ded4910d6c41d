"""Why an amendment is filed: the grounds that a substance names, with the sentences that name them.

Categories are those of the record. A category's weight says how surely its words name a
ground rather than tell of something by the way. Where one event brings about another the
first of the chain is the ground, so that categories have an order of precedence too.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from assistant.checking.roles.cause_cues import CAUSES, PRECEDENCE, CauseCue
from assistant.checking.roles.consequences import drop_consequences
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.ended_plans import tell_plans
from assistant.checking.roles.ground import Ground
from assistant.checking.roles.head_events import read_head_events
from assistant.checking.roles.learned_grounds import MERGER_OFF, against_learned, learned_ground
from assistant.checking.roles.purposes import BOILERPLATE
from assistant.checking.roles.set_aside import is_of_options
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.cue_words import CueWords
from assistant.language.gated import gated
from assistant.language.openings import compiled

# Another company's merger, or an event that brought the shares into being: not the ground.
_BY_THE_WAY = gated(
    r"\b(?:acquired|(?:issued|issuable|received)(?:\s+by\s+[^.;]{0,40})?)\s+(?:in\s+connection\s+with|upon|pursuant\s+to|as\s+consideration|in)\s+(?:the\s+)?(?:Registrant's|Company's|our|its|an?|certain)\s+(?:acquisition|merger|purchase)"
    r"|\bmerger\s+of\s+(?:the\s+)?(?:Registrant's|Company's|our|its)\s+(?:\w+[- ]){0,3}subsidiary(?![^.;]{0,100}\binto\s+(?:the\s+)?(?:Registrant|Company|us)\b)|\bfor\s+issuance\s+(?:in|to)\b[^.;]{0,110}\bmerger\b|\bissued\s+in\s+(?:it|the\s+merger)\b"
    r"|\bin\s+connection\s+with\s+(?:its|our|the\s+(?:Registrant|Company)'s)\s+(?:merger|acquisition|combination|business\s+combination)\b"
    r"|\bacqui(?:red|sition\s+of)\b[^.;]{0,50}\binterests?\s+in\b|\bresulting\s+in\s+(?:the\s+|a\s+)?(?:name\s+change|change\s+of\s+(?:the\s+)?name)"
    r"|\b(?:Registrant's|Company's|its|our)\s+acquisition\s+of\b|\bregistered\b[^.;]{0,140}\bissu(?:ed|able)\b[^.;]{0,80}\b(?:merger|acquisition)\b",
    re.I,
)
# `The 401(k) Plan was merged into the Savings Plan`: plans, not companies.
_PLANS_MERGED = gated(
    r"\bPlan\b\"?\)?[^.;]{0,60}\bmerged\b[^.;]{0,80}\bPlan\b"
    # `the merger of the Thrift Plan`, and no `merger with Acme under the Plan of`
    r"|\bmerger\s+of\s+(?:the\s+)?(?:plans\b|(?-i:[A-Z0-9(][\w&'()-]*(?:\s(?:(?:of|and|for|the)\s)?[A-Z0-9(][\w&'()-]*){0,8}?\sPlans?\b(?!\s+of\b)))",
    re.I,
)
# What the securities are, not what became of them: `shares issuable upon the exercise of warrants`.
_WHAT_THEY_ARE = gated(
    r"\b(?:issuable|to\s+be\s+issued\s+(?:up)?on|reserved\s+for|registered\s+(?:for|the)|registering|resale|underlying|relat(?:ing|es)|covering)\b[^.;]{0,220}$",
    re.I,
)
_GROUND = gated(
    r"\b(?:as\s+a\s+result|because|since|due\s+to|in\s+connection\s+with|in\s+light\s+of|accordingly|therefore|following|upon|in\s+view\s+of|having|inasmuch|owing\s+to|thus|hence|now\s+that"
    r"|for\s+the\s+reason|as\s+the|in\s+that|consequently|pursuant\s+to\s+the\s+Merger|by\s+reason)\b",
    re.I,
)


_CAUSE_WORDS = CueWords(cue.pattern for cue in CAUSES)


# `the Preferred Stock may be converted`, `can be redeemed`: a right, and nothing that happened.
_A_RIGHT = re.compile(
    r"^(?!.*\b(?:no|not|none)\b).*\b(?:may|can|could|might|would)\s+be\b(?!\s+used\b)", re.I | re.S
)
# `no further offers under the Registration Statement`: of no plan.
_UNDER_A_STATEMENT = re.compile(
    r"no\s+\w+\s+(?:\w+\s+)?(?:offers|sales|securities|shares)\b(?:(?!\bplan\b)[^.;]){0,60}\b(?:Registration\s+Statements?|prospectus|shelf)\b(?![^.;]*\bplans?\b)",
    re.I,
)
# `were sold in an underwritten offering that closed on March 14, 2007`: how a part was sold
_HOW_SOLD = re.compile(
    r"\b(?:sold|issued)\b[^.;]{0,60}\b(?:in|through|by)\s+(?:an?|one|two|three)\s[^.;]{0,40}\bofferings?\s+(?:that|which)\s+\S+(?:\s+\S+)?$",
    re.I,
)
_MERGED = gated(
    r"\bmerged\s+(?:with|into)|\b(?:consummat|complet)\w*\b[^.;]{0,60}\b(?:merger|acquisition|transactions?)\b|\b(?:merger|acquisition|transactions?)\b[^.;]{0,60}\b(?:consummated|completed|became\s+effective)\b",
    re.I,
)
_INSOLVENT = compiled(
    r"\b(?:bankrupt|insolven|debtors?\b|creditors?\b|petition|confirm|chapter\s+(?:7|11|15)\b|(?:administ|liquidat|receiver)\w*|courts?\b)",
    re.I,
)
_OF_A_PLAN = compiled(
    r"\b(?:plans?|program|ESPP|(?:consulting|employment|compensation|services?)\s+agreements?|awards?|options?|(?:stock|company|employer)\s+fund|arrangement|participants?|grants?)\b",
    re.I,
)
_EVENTS = {"obligation_ended", "offering_complete"}
_LONG_AGO = 2  # years before the filing, at which a merger is history where another ground is told

_SUPPOSED = compiled(r"\b(?:if|(?-i:may)|could|might|unless|would|should)\b", re.I)


def _unit_weight(substance: Substance, unit: Unit, cue: CauseCue, match: re.Match[str]) -> float:
    words = substance.clause(unit)
    at = match.start()
    weight = float(cue.weight)
    if cue.category in _EVENTS and _A_RIGHT.match(match.group()):
        weight -= 3
    if _GROUND.search(words):
        weight += 0.5
    if REMOVAL.search(words):
        weight += 0.5
    if EARLIER.search(words):
        weight -= 3  # told of an earlier amendment
    if cue.category in _OF_COMPANIES and _of_another(words, at - unit.start):
        weight -= 4
    if cue.category == "merger" and _PLANS_MERGED.search(words):
        weight -= 4
    if cue.category == "merger" and _BY_THE_WAY.search(words):
        weight -= 3
    if cue.category == "offering_complete" and _HOW_SOLD.search(words[: match.end() - unit.start]):
        weight -= 3
    if cue.category == "plan_ended" and _of_no_ended_plan(words, match.group()):
        weight -= 4  # it says the opposite
    if cue.category == "plan_ended" and _UNDER_A_STATEMENT.match(words, at - unit.start):
        weight -= 3
    if cue.category != "merger" and _in_boilerplate(words, at - unit.start):
        weight -= 2.5 if cue.category == "offering_complete" else 1.5
    if cue.category == "obligation_ended" and _WHAT_THEY_ARE.search(words[: at - unit.start]):
        weight -= 3
    if _SUPPOSED.search(words[: max(at - unit.start, 0)][-60:]):
        weight -= 1.5
    return weight


_OF_COMPANIES = {"bankruptcy", "merger", "dissolution"}
# `Its former subsidiary Orchid Pumps, Inc. was merged into`, `A customer filed for bankruptcy`
_ANOTHER = re.compile(
    r"\A\W*(?:In\s+(?:[A-Z][a-z]+\s+)?\d{4},?\s+)?(?:(?:An?|One\s+of\s+(?:its|our|the)|Its|Our|Another|[Ii]ts|[Oo]ur|The\s+(?:Company|Registrant)'s)\s+(?:[a-z-]+\s+){0,3}?(?:former\s+)?(?:company\s+of\s+the\s+same\s+name|customers?|tenants?|suppliers?|competitors?|licensees?|borrowers?|joint\s+venture)\b"
    r"|(?:Its|Our|A|The\s+(?:Company|Registrant)'s)\s+former\s+(?:[a-z-]+\s+)?subsidiar(?:y|ies)\b)"
)
_INTO_US = re.compile(r"\binto\s+(?:the\s+)?(?:Company|Registrant|Corporation|us|it)\b")
_NOT_IN = re.compile(
    r"\b(?:is|was|are|were|has\s+been)\s+(?:itself\s+)?(?:not|never)\s+(?:\w+\s+)?$"
)


def _of_another(words: str, at: int) -> bool:
    """Whether an event is that of another company, or is denied: `is not in bankruptcy`."""
    if _NOT_IN.search(words[: max(at, 0)][-40:]):
        return True
    return _ANOTHER.match(words) is not None and _INTO_US.search(words) is None


# `Neither plan has been terminated`, `The Plan has not expired`
_STILL_ON = compiled(
    r"\A\W*(?:Neither|None\s+of|Not\s+one)\b[^.;]{0,80}\b(?:has|have|was|were|is|are)\s+(?:been\s+)?(?:terminat|expir|discontinu|suspend|end|replac)\w*"
    r"|\b(?:has|have|was|were|is|are)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:terminat|expir|discontinu|suspend|ended|replac)\w*",
    re.I,
)
# `ceased to offer shares in the Primary Offering`
_PUBLIC = compiled(r"\b(?:primary|public|follow-on|continuous|shelf)\s+offering\b", re.I)


# `terminated its at-the-market program`: of an offering, by its name
_AT_THE_MARKET = compiled(
    r"\b(?:at-the-market|ATM|equity\s+distribution|controlled\s+equity|medium-term\s+note|note)\s+(?:\w+\s+)?program\b",
    re.I,
)


def _of_no_ended_plan(words: str, matched: str) -> bool:
    """Whether words of an end are denied, or are those of an offering to the public."""
    if _STILL_ON.search(words) and re.search(r"\b(?:has|have|was|were|is|are)\b", matched):
        return True
    if _AT_THE_MARKET.search(words):
        return True
    return _PUBLIC.search(words) is not None and not _OF_A_PLAN.search(words)


def _in_boilerplate(words: str, at: int) -> bool:
    """Whether a place is in an undertaking, not before it or after the `hereby` behind it."""
    found = BOILERPLATE.search(words)
    if found is None or at < found.start():
        return False
    hereby = words.find("hereby", found.end())
    return hereby < 0 or at < hereby


def _named(substance: Substance, aside: frozenset[int]) -> dict[str, Ground]:
    """The categories that units name, each with those units; what stands `aside` is not read."""
    by_category: dict[str, Ground] = {}
    for unit, cues in _spoken_of(substance, aside):
        for cue in cues:
            match = cue.pattern.compiled.search(substance.clauses, unit.start, unit.end)
            if not match:
                continue
            weight = _unit_weight(substance, unit, cue, match)
            if weight < 1:
                continue
            ground = by_category.setdefault(cue.category, Ground(cue.category, 0, []))
            ground.units.append((weight, unit, match.span()))
    return by_category


def _weigh(substance: Substance, grounds: Iterable[Ground]) -> None:
    """Gives each ground its weight: its surest unit first, the others beside it a little."""
    for ground in grounds:
        ground.units.sort(key=lambda item: (-item[0], item[1].start))
        ground.weight = ground.units[0][0] + 0.3 * (len({id(u) for _, u, _ in ground.units}) - 1)
        if _of_one_statement(substance, ground):
            ground.weight -= 1.5


def read_grounds(
    substance: Substance, filed: datetime.date | None = None, *, exchange: bool = False
) -> list[Ground]:
    """The categories that the substance names, the ground first; empty where it names none.

    `filed` is the day of the filing, where it is known: what happened years before is history.
    `exchange` says that shares to be issued in a purchase were registered: a purchase that came to
    nothing is then a ground, and is set aside everywhere else.
    """
    text = substance.clauses
    by_category = _named(substance, frozenset() if exchange else substance.aside)
    tell_plans(substance, by_category)
    if not _OF_A_PLAN.search(text, substance.body):
        _of_no_plan(by_category)
    if _MERGED.search(text, substance.body) and not _INSOLVENT.search(text, substance.body):
        by_category.pop("bankruptcy", None)  # `the Plan of Reorganization`, of companies that merge
    if MERGER_OFF.search(text, substance.body) and not _MERGED.search(text, substance.body):
        by_category.pop("merger", None)
    _drop_history(by_category, filed)
    drop_consequences(substance, by_category)
    _weigh(substance, by_category.values())
    deciding = [g for g in by_category.values() if g.weight >= 2]
    deciding = _by_mistake(substance, sorted(deciding, key=_rank))
    if not deciding:
        return learned_ground(substance) or _by_place(substance)
    if exchange or deciding[0].by_pronoun:  # what was learned reads a sentence by itself
        return deciding
    return against_learned(substance, deciding)


# `The offering goes on`, `8,300,000 shares stay registered`: only what was wrong is removed.
_GOES_ON = gated(
    r"\b(?:offering|Registration\s+Statement|shares|units|notes|plan)\b[^.;]{0,60}\b(?:goes?\s+on|continues?|stays?\s+(?:in\s+effect|registered)|remains?\s+(?:in\s+effect|registered|effective))\b",
    re.I,
)
_MISTAKEN = re.compile(
    r"\b(?:error|mistake|inadvertent|erroneous|twice|second\s+time|should\s+have|already|duplicat|came\s+to\s+light)",
    re.I,
)


def _by_mistake(substance: Substance, grounds: list[Ground]) -> list[Ground]:
    """The grounds, a mistake before all others where the rest stays registered."""
    for ground in grounds[1:]:
        if ground.category != "other" or ground.weight < 3:
            continue
        mistaken = any(_MISTAKEN.search(substance.text[a:b]) for _, _, (a, b) in ground.units)
        if mistaken and _GOES_ON.search(substance.clauses, substance.body):
            return [ground, *(g for g in grounds if g is not ground)]
    return grounds


def _by_place(substance: Substance) -> list[Ground]:
    """The ground that stands where causes stand, in words that no table holds; the surest alone."""
    found: dict[str, Ground] = {}
    for category, weight, unit, span in read_head_events(substance):
        ground = found.setdefault(category, Ground(category, 0, [], by_place=True))
        ground.units.append((weight, unit, span))
        ground.weight = max(ground.weight, weight)
    return sorted(found.values(), key=lambda g: (-g.weight, PRECEDENCE.index(g.category)))[:1]


def _spoken_of(
    substance: Substance, aside: frozenset[int]
) -> Iterator[tuple[Unit, list[CauseCue]]]:
    """The units that hold all words which a cue needs, with those cues in their order."""
    units = [u for u in substance.units if u.start >= substance.body and u.end - u.start >= 12]
    for unit in units:
        beside = unit.start in aside
        if beside and not is_of_options(substance.clause(unit)):
            continue
        held = _CAUSE_WORDS.held(substance.spoken(unit))
        cues = [CAUSES[number] for number in _CAUSE_WORDS.may_match(held)]
        cues = [cue for cue in cues if cue.category == "plan_ended"] if beside else cues
        if cues:
            yield unit, cues


def _of_no_plan(grounds: dict[str, Ground]) -> None:
    """`no further shares will be issued` where no plan is told of: of an offering, or a merger."""
    ended = grounds.pop("plan_ended", None)
    if ended is not None and not grounds:
        grounds["offering_complete"] = Ground("offering_complete", 0, ended.units)


def _drop_history(grounds: dict[str, Ground], filed: datetime.date | None) -> None:
    """Leaves out a merger or an insolvency of years ago, where something else ended since.

    So the registrant came to be: `emerged from chapter 11 on December 20, 2011`.
    """
    for category in ("merger", "bankruptcy"):
        past = grounds.get(category)
        if past is None or filed is None or len(grounds) < 2:
            continue
        years = [_last_year(unit) for _, unit, _ in past.units]
        told = [year for year in years if year is not None]
        if told and max(told) <= filed.year - _LONG_AGO:
            others = [unit for g in grounds.values() if g is not past for _, unit, _ in g.units]
            if any((_last_year(unit) or 0) > max(told) for unit in others):
                del grounds[category]


def _last_year(unit: Unit) -> int | None:
    return max((token.detail.year for token in unit.of("date") if token.detail.year), default=None)


# `The merger was consummated on September 3, 1996`, `1,101,206 shares were issued in the merger`
_COMPLETED = compiled(
    r"\b(?:mergers?|acquisition|exchange(?!\s+ratio)(?:\s+offer)?|combination|consolidation)\b[^.;]{0,180}\b(?:consummat|complet|clos|effected|became\s+effective|took\s+(?:effect|place)|occurred|carried\s+out)\w*"
    r"|\b(?:consummat|complet|clos)\w*\b[^.;]{0,60}\b(?:merger|acquisition|exchange|combination)\b"
    r"|\b(?:were|was|been)\s+(?:actually\s+)?(?:issued|exchanged)\b[^.;]{0,60}\b(?:merger|acquisition|exchange)\b"
    # `In connection with the merger of X into our subsidiary on May 2, 2003, we issued 2,208,417`
    r"|\bin\s+connection\s+with\s+(?:the|our|its)\s+(?:mergers?|acquisition|combination)\b[^.;]{0,180}\b(?:issued|exchanged)\s+(?:an\s+aggregate\s+of\s+|a\s+total\s+of\s+)?\d[\d,]{3,}\b"
    r"|\b(?:in|upon|by)\s+(?:the\s+|its\s+|that\s+)?(?:merger|acquisition|exchange|affiliation)\b[^.;]{0,60}\b\d[\d,]{3,}\s+(?:[\w-]+\s+){0,4}(?:were|have\s+been)\s+issued\b"
    r"|\b(?:merged\s+(?:with\s+and\s+)?into|acquired\s+(?-i:[A-Z]))[^.;]{0,80}\bon\s+(?-i:[A-Z][a-z]+)\s+\d{1,2}",
    re.I,
)


def purchase_completed(substance: Substance) -> Ground | None:
    """The offering of shares in a purchase of the registrant's own, where it is said to be done."""
    found: list[tuple[float, Unit, tuple[int, int]]] = []
    for unit in substance.units:
        if unit.start >= substance.body and unit.kind != "row":
            match = _COMPLETED.search(substance.clauses, unit.start, unit.end)
            if match and not EARLIER.search(substance.clause(unit)):
                found.append((3.0, unit, match.span()))
    return Ground("offering_complete", 3.0, found) if found else None


def _of_one_statement(substance: Substance, ground: Ground) -> bool:
    """Whether a ground is told of some of the statements of a list, and not of the others."""
    named = {id(unit) for _, unit, _ in ground.units}
    items = [u for u in substance.units if u.kind == "item" and u.of("file_number")]
    told = [u for u in items if id(u) in named]
    return len(told) == len(named) and 0 < len(told) < len(items)


def _rank(ground: Ground) -> tuple[int, float]:
    strong = ground.weight >= 3
    if ground.category == "reorganization" and ground.units[0][0] >= 4:
        return 0, PRECEDENCE.index("merger") - 0.5  # the merger in it is only the means
    return (0 if strong else 1, PRECEDENCE.index(ground.category) - (0.01 * ground.weight))
