"""Whether none of a class was sold: the sentences that say so, and of which statement and class."""

from __future__ import annotations

import re

from assistant.checking.roles.classes import CLASS, class_title, unit_of_noun
from assistant.checking.roles.known_classes import Class, same_class
from assistant.checking.roles.plans import find_plans, same_plan
from assistant.checking.roles.references import Reference, find_references
from assistant.checking.roles.statement import Statement
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["about", "none_referred", "none_sold", "nothing_gone"]

# `none of the shares were sold`, `no securities have been issued`.
NONE_SOLD = gated(
    # `No warrants and only 640,000 of the shares have been sold`, `No shares having been sold under it`
    r"\bno\s+(?!other|further|additional|more)(?:[\w-]+\s+){0,2}(?:shares|units|securities|notes|bonds|warrants|rights|interests)\s+(?:(?:and|but)\s+only\s+[$\d]|having\s+(?:ever\s+)?been\s+(?:issued|sold)\b)|"
    # `We have sold no shares under it`, `Not having sold any of the 75,000 shares`
    r"\b(?:sold|issued)\s+no\s+(?!other|further|additional|more)(?:[\w-]+\s+){0,3}(?:shares|units|securities|notes|bonds|warrants|rights|interests)\b|\bnot\s+having\s+(?:sold|issued)\s+any\b|"
    # `No preferred shares, and no American Depositary Shares representing them, have been sold`
    r"\bno\s+(?!other|further|additional|more)(?:[\w-]+\s+){0,3}(?:shares|units|securities|notes|bonds|warrants|interests),?\s+(?:and|or)\s+no\s+(?:[\w-]+\s+){1,6}?(?:(?:representing|underlying)\s+(?:them|these|those),?\s+)?(?:were|(?:have|has|had)\s+(?:ever\s+)?been)\s+(?:ever\s+)?(?:re)?(?:sold|issued)\b|"
    # `no selling shareholder sold any ordinary shares`
    r"\bno\s+(?:[a-z]+\s+){1,2}(?:has\s+|have\s+|had\s+)?(?:ever\s+)?(?:re)?(?:sold|issued|bought|purchased)\s+any\b|"
    # `terminated without any units having been sold`, `without the sale of any shares`
    r"\bwithout\s+(?:any\s+(?:[\w-]+\s+){0,3}(?:shares|units|securities|notes|sales)\s+(?:having\s+been|being)\s+(?:sold|issued|made)|the\s+(?:sale|issuance)\s+of\s+any)\b|"
    r"\bnone\s+of\s+(?:them|these|those|it)\s+(?:ha(?:ve|s|d)\s+been|were|was)\s+(?:ever\s+)?(?:sold|issued|purchased|resold)\b"
    # `None were sold.`, `none having been issued`, `Not one registered share was ever sold`, `Nothing was sold`
    r"|\bnone\s+(?:was|were|(?:has|have|had|having)\s+(?:ever\s+)?been)\s+(?:ever\s+)?(?:re)?(?:sold|issued|purchased)\b"
    r"|\bnot\s+(?:one|a\s+single)\s+(?:[\w-]+\s+){0,3}(?:share|unit|security|note|bond|warrant|interest)\b[^.;,]{0,40}\b(?:was|(?:has|had)\s+(?:ever\s+)?been)\s+(?:ever\s+)?(?:re)?(?:sold|issued|purchased)\b"
    r"|\bnothing\s+(?:was|(?:has|had|having)\s+(?:ever\s+)?been)\s+(?:ever\s+)?(?:re)?(?:sold|issued|purchased)\b"
    r"|\bnot\s+one\s+(?:was|has\s+been|had\s+been)\s+(?:ever\s+)?(?:re)?(?:sold|issued|purchased)\b"
    r"|\b(?:nobody|no\s+one)\s+(?:(?:has|had|ever)\s+){0,2}(?:bought|purchased|acquired)\s+any\b"
    # `The holder sold none.`
    r"|\b(?:sold|resold|bought|purchased)\s+none(?=\s*[.;,\u00b7])"
    # `Awards under the second have used none`, `has issued none of it`; and, a verb understood,
    # `under the first, 1,408,225 shares were issued, and under the second, not one`
    r"|\b(?:used|taken|received|issued|distributed|granted|placed|delivered|exercised)\s+none(?=\s*[.;,\u00b7])"
    r"|\b(?:issued|sold|resold|purchased|bought)\b[^.;]{0,60}[,;]\s+(?:and\s+|but\s+)?(?:under|of|on|from|by|as\s+to)\s+the\s+[^.;,\d]{1,40},?\s+(?:none|not\s+one|nil|nothing)(?=\s*[.;,\u00b7])"
    # `Less shares issued: none`, `sold, $0;`
    r"|\b(?:re)?(?:issued|sold|purchased)\b[^.;:,\d]{0,30}[:,]\s+(?:none|nil|zero|-0-|\$?0)(?![\d,.]\d)(?=\s)(?!\s+of\b)"
    r"|\b(?:re)?(?:issued|sold|purchased)\b[^.;:,\d]{0,30}[:,]\s+(?:none|nil|zero|-0-|\$?0)(?=\s*(?:[;,.\u00b7]|$))"
    # `$200,000,000 of debt securities was registered and none sold`
    # `$158,220,000 of notes was sold, and no shares were.`
    r"|\b(?:and|but)\s+no\s+(?:shares|units|warrants|notes|bonds|debentures|rights|interests)\s+(?:were|was|have\s+been|has\s+been|had\s+been|have|has|had)\s*[.;,\u00b7]"
    # `It bought none that were covered by File No. 333-1`
    r"|\b(?:bought|purchased|acquired|sold|issued)\s+none\s+(?:that|which|of\s+(?:the|those|these))\b[^.;,]{0,40}?\b(?:covered|registered)\b"
    # `1,100,000 of the shares were resold, but none of the Class B Warrants.`
    r"|(?<=sold), (?:but|and) none of the (?:[\w-]+ ){0,3}(?:shares|units|warrants|notes|rights|bonds|debentures)(?=\s*(?:[.;,\u00b7]|$))"
    # `none sold; 275,000 taken off`, `registered, 2.5 million shares; issued, none;`, `0 issued`
    r"|(?:^|[;:,]\s+)(?:none|no\s+(?:shares|units|securities))\s+(?:(?:was|were)\s+)?(?:ever\s+)?(?:re)?(?:sold|issued)(?=\s*(?:[;,.\u00b7]|$))"
    r"|[;,]\s+(?:re)?(?:sold|issued)[,:]\s+(?:none|nil)(?=\s*(?:[;,.\u00b7]|$))|[;,]\s+0\s+(?:shares\s+)?(?:re)?(?:sold|issued)\b"
    # `The Treasury sold none of these under the prospectus`
    r"|\b(?:sold|resold|bought|purchased|issued)\s+none\s+of\s+(?:the|these|those|them|its|our|their|his|her)\b"
    r"|\band\s+none\s+(?:(?:was|were|has\s+been|have\s+been)\s+)?(?:sold|issued)\b"
    r"|\bnone\s+of\s+which\s+(?:ha(?:ve|s|d)\s+been|were|was)\s+(?:offered\s+(?:or|and)\s+|issued\s+(?:or|and)\s+|ever\s+)?(?:sold|issued|purchased|resold)\b"
    r"|\b(?:none|not\s+(?:a\s+single\s+)?one)\s+of\s+(?:the|such|these|its|those|our)\s+(?:[\w,-]+\s+){0,4}?(?:shares|securities|stock|units|notes|interests|warrants)\b(?:[^.;:,]|\$\d?\.\d|,[^.;:,]{0,60},){0,140}?"
    r"\b(?:ha(?:ve|s|d)\s+(?:ever\s+)?been|were|was)(?:,?\s+or\s+(?:ever\s+)?will\s+(?:ever\s+)?be,?)?\s+(?:ever\s+)?(?:offered\s+(?:or|and)\s+|issued\s+(?:or|and)\s+)?(?:sold|issued|purchased|resold)\b"
    r"|\b(?:did\s+not|has\s+not|have\s+not|had\s+not|never)\s+(?:offer(?:ed)?\s+(?:or|and)\s+)?(?:issued?|sold|sell|made)\s+any\b"
    r"|\bno\s+sales?\b[^.;,]{0,60}\b(?:were|was|have\s+been|has\s+been|had\s+been)\s+(?:ever\s+)?made\b"
    r"|\bno\s+(?!other|further|additional|more)(?:[A-Z][\w'-]*\s+){0,3}(?:shares?|securities|stock|units|notes|bonds|debentures|warrants|rights|interests)\b[^.;,]{0,60}"
    r"\b(?:were|have\s+been|had\s+been|was|has\s+been|have\s+ever\s+been)\s+(?:ever\s+|actually\s+)?(?:issued|sold|offered|purchased|resold)\b",
    re.I,
)

# `none of the options were exercised`: of shares that are registered for options alone.
NONE_EXERCISED = gated(
    r"\b(?:none\s+of\s+(?:the|such|these|those)|no)\s+(?:[\w-]+\s+){0,3}(?:options?|warrants?|awards?)\b[^.;,]{0,60}"
    r"\b(?:were|was|ha(?:ve|s|d)(?:\s+been)?)\s+(?:ever\s+)?exercised\b",
    re.I,
)

_EACH = compiled(
    r"\b(?:any|each|either|all|both|none)\s+of\s+(?:the|these|its)\b|\bRegistration\s+Statements\b|\b(?:either|each|neither)\b",
    re.I,
)


def about(substance: Substance, statement: Statement, units: list[Unit]) -> list[Unit]:
    """The units that name a statement among several, or speak of all of them."""
    return [
        unit
        for unit in units
        if unit.start not in statement.others_unsold and _speaks_of(substance, statement, unit)
    ]


def _speaks_of(substance: Substance, statement: Statement, unit: Unit) -> bool:
    """Whether a unit names a statement, or all of them."""
    return bool(
        any(t.value == statement.number for t in unit.of("file_number"))
        or _EACH.search(substance.words(unit))
        or _names_its_plan(substance, statement, unit)
        or (statement.terms and find_references(substance, unit, [statement]))
    )


def none_referred(
    substance: Substance, unit: Unit, places: list[Reference]
) -> tuple[str, tuple[int, int]] | None:
    """The statement, named by an ordinal or term, under which a unit says that none was sold:
    `under the first, 1,408,225 shares were issued, and under the second, not one`; and where."""
    none = NONE_SOLD.search(substance.clauses, unit.start, unit.end) if places else None
    if none is None or _NOT_NONE.search(none.group()):
        return None
    before = [place for place in places if place[0] < none.end()]
    named = unit.of("file_number")
    return (before[-1][2], none.span()) if before and not named else None


def _names_its_plan(substance: Substance, statement: Statement, unit: Unit) -> bool:
    """Whether a unit tells of no sale under a plan that the statement has: `No shares were ever
    issued under the Directors' Plan`."""
    told = NONE_SOLD.search(substance.clauses, unit.start, unit.end) if statement.plans else None
    if told is None or re.search(r"\bregistered\b|\bstatements?\b", told.group(), re.I):
        return False  # `No shares registered by the second statement were issued`
    named = find_plans(substance.text, unit.start, unit.end)
    return len(named) == 1 and any(same_plan(named[0].title, p.value) for p in statement.plans)


# `no securities were sold in connection with the withdrawn document`: not under the statement
_OF_ANOTHER = re.compile(
    r"[^.;,]{0,20}\bin\s+connection\s+with\s+(?!the\s+(?:offering|registration))", re.I
)


# `No shares were issued under the plan after 2005`, `in the last quarter`: before, some were
_FOR_A_TIME = re.compile(
    r"[^.;,]{0,60}\b(?:after\s+(?:[A-Z][a-z]+\s+\d|\d{4}\b|that\b)|since\s+(?:[A-Z][a-z]+\s+\d|\d{4}\b|then\b|that\b)"
    r"|during\s+(?:the\s+(?:fiscal|last|past|year|quarter)|\d{4}\b)|in\s+(?:the\s+(?:last|past)\b|(?:19|20)\d\d\b))"
)
_NOT_NONE = re.compile(r"\b(?:further|additional|more|future|longer|remaining|other)\b", re.I)
_FOR_EXERCISE = compiled(
    r"\b(?:up)?on\s+(?:the\s+)?exercise\s+of\b|\bunderl(?:ying|ie)\b[^.;]{0,40}\b(?:options|warrants)\b",
    re.I,
)


def none_sold(
    substance: Substance, units: list[Unit], known: Class, classes: dict[str, Class]
) -> tuple[int, int] | None:
    """Where it is said that none of a class was sold: of that class, or of all.

    `none of the warrants were sold` says nothing of the shares.
    """
    text = substance.text
    for unit in units:
        match = NONE_SOLD.search(substance.clauses, unit.start, unit.end)
        beside = _none_beside(substance, unit, known, classes)
        if beside is not None:
            return beside
        if match is None or _NOT_NONE.search(match.group()):
            continue
        if _OF_ANOTHER.match(text, match.end(), unit.end) or _FOR_A_TIME.match(
            text, match.end(), unit.end
        ):
            continue
        end = min(match.end() + _CLASS_BEHIND, unit.end) if _OF_WHAT.search(match.group()) else 0
        named = CLASS.search(text, match.start(), end or match.end())
        if named is None and _counts_another(match.group(), known):
            continue
        if named is None and _of_other_classes(substance, unit, match, known, classes):
            continue
        if named is None or same_class(classes, class_title(named.group())) is known:
            return match.span()
        if known.title == known.unit and re.search(rf"\b{known.title}\b", match.group(), re.I):
            return match.span()  # `No Units and no Warrants were sold`
    return _none_exercised(substance, units, known, classes)


# `Holders have resold $71,250,000 of the notes and no shares`, `and none of the ordinary shares`
_NONE_BESIDE = gated(
    r"\b(?:and|but)\s+(?:no|none\s+of\s+(?:the|its|our|their|these|those|his|her))\s+((?:(?!(?:further|additional|more|other|longer)\b)[\w-]+\s+){0,3}"
    r"(?:shares|stock|units|securities|warrants|rights|notes|bonds|debentures|interests))(?=\s*(?:[.;,\u00b7]|$|under\b|pursuant\b|thereunder\b|at\s+all\b))",
    re.I,
)
_SOLD_BEFORE = re.compile(
    r"\b(?:re)?(?:sold|issued)\b:?\s+(?=(?:[A-Z][A-Za-z.]{0,3}\s?)?[$\d])", re.I
)
_FARTHEST = 200  # characters from a sale to the class of which none was sold beside it
_ANOTHER_VERB = re.compile(
    r"[;]|\b(?:remov\w*|deregist\w*|withdr\w*|register\w*|remain\w*|no\s+longer|was|were|is|are)\b",
    re.I,
)


def _none_beside(
    substance: Substance, unit: Unit, known: Class, classes: dict[str, Class]
) -> tuple[int, int] | None:
    """Where a sentence that tells what was sold of one class says that of this one nothing was."""
    none = _NONE_BESIDE.search(substance.clauses, unit.start, unit.end)
    if none is None:
        return None
    floor = max(unit.start, none.start() - _FARTHEST)
    sold = list(_SOLD_BEFORE.finditer(substance.clauses, floor, none.start()))
    if not sold or _ANOTHER_VERB.search(substance.clauses, sold[-1].end(), none.start()):
        return None
    title = class_title(none.group(1))
    named = CLASS.search(substance.text, *none.span(1))
    meant = same_class(classes, class_title(named.group()) if named else title)
    alone = [c for c in classes.values() if c.unit == unit_of_noun(title.split()[-1])]
    own = meant is known or (named is None and alone == [known])
    return none.span() if own else None


# `The selling shareholders sold none of their ordinary shares`: the class stands behind
_OF_WHAT = re.compile(r"\bof\s+(?:the|its|our|their|his|her|these|those)\Z|\bany\Z", re.I)
_CLASS_BEHIND = 40  # characters

_NONE = re.compile(r"(?:none|nothing|nobody|no\s+one)\s+(?!of\b)", re.I)


def _of_other_classes(
    substance: Substance,
    unit: Unit,
    told: re.Match[str],
    known: Class,
    classes: dict[str, Class],
) -> bool:
    """`The warrants expired. None had been sold`: of the classes that are named last, in the
    sentence or else in the one before, where these are others."""
    if len(classes) < 2 or not _NONE.match(told.group()):
        return False
    if _SECURITIES.search(substance.text, unit.start, told.start()):
        return False  # `All of these securities are removed; none were sold`
    own = substance.classes(unit.start, told.start())
    above = substance.unit_at(unit.start - 2) if not own and unit.start > substance.body else None
    named = own or (substance.classes(above.start, above.end) if above else [])
    meant = [same_class(classes, class_title(m.group())) for m in named]
    spoken = [one for one in meant if one is not None]
    return bool(spoken) and all(one is not known for one in spoken)


_SECURITIES = re.compile(r"\b(?:these|those|such|foregoing|the|said)\s+securities\b", re.I)
_OF_INTERESTS = re.compile(r"\b(?:interests?|securities|participations?)\b", re.I)
_COUNTED = re.compile(r"\bno\s+(shares|units|warrants|rights|notes|bonds|debentures)\b", re.I)


def _counts_another(words: str, known: Class) -> bool:
    """`no shares were sold` says nothing of notes, nor `no units were` of warrants."""
    noun = _COUNTED.search(words)
    if known.unit == "interests":
        return _OF_INTERESTS.search(words) is None  # `bought none that were covered by No. 33-1`
    if noun is None:
        return False
    counted = unit_of_noun(noun.group(1))
    return counted != known.unit and {counted, known.unit} <= {"shares", "units", "warrants", "usd"}


def _none_exercised(
    substance: Substance, units: list[Unit], known: Class, classes: dict[str, Class]
) -> tuple[int, int] | None:
    """`none of the options were exercised`, where all shares are registered for options alone."""
    registered = known.amounts.get("registered", [])
    if len(classes) != 1 or known.unit != "shares" or len({m.amount for m in registered}) != 1:
        return None
    if not any(_FOR_EXERCISE.search(substance.words(m.place)) for m in registered):
        return None
    for unit in units:
        if match := NONE_EXERCISED.search(substance.text, unit.start, unit.end):
            return match.span()
    return None


def nothing_gone(substance: Substance, known: Class) -> bool:
    """Whether what is removed may be all that was registered; where it is not told, of what was
    none sold: `A shares are removed, none of which were sold` speaks of these alone."""
    whole = {m.amount for m in known.amounts.get("registered", [])}
    gone = {m.amount for m in known.amounts.get("deregistered", [])}
    if whole and gone:
        aside = ("remaining", "carried_over", "previously_removed")
        staying = sum(sum({m.amount for m in known.amounts.get(role, [])}) for role in aside)
        return bool(whole & gone) or any(
            w - sum(gone) in (0, staying) for w in (sum(whole), *whole)
        )
    words = substance.text[slice(*known.none_sold)] if known.none_sold else ""
    return not gone or not re.match(r"none\s+of\s+(?:which|them|these|those)\b", words, re.I)
