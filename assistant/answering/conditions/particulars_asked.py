"""Conditions by particulars that filings tell in their sentences, whatever words a question has.

"in which not a single share was sold", "bought for cash", "stock-for-stock deals", "a reverse
split", "a dividend reinvestment plan", "copies go to a lawyer of the company itself"
"""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.conditions import filters
from assistant.answering.conditions.record_rules import RECORD_RULES
from assistant.answering.conditions.typed_conditions import (
    Condition,
    Outcome,
    Rule,
    Test,
    Typed,
    either,
    every,
    negated,
)
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.wording import letters
from assistant.answering.questions.plan import Plan
from assistant.answering.records.price_paid import price_of

_THINGS = r"(?:shares?|securit(?:y|ies)|units?|notes?|stock|ADSs?|interests?|warrants?|bonds?)"
_SOLD = r"(?:sold|issued|bought|purchased|subscribed(?: for)?|placed|taken up)"
_BEEN = (
    r"(?: (?:that|which|was|were|is|are|had|has|have|having|being|been|ever|actually"
    r"|registered))*"
)
_THERE = (
    r"(?: (?:in|under|through|by|of|from|on|for|to)"
    r" (?:(?:it|them|investors|anyone|anybody|the public)\b|(?:the|its|their|that|this|those) "
    r"(?:[\w-]+ )?(?:registration statements?|statements?|offerings?|prospectus|registrations?)))*"
    r"(?: (?:for|because of|owing to|due to) (?:(?:lack|want) of |no |an? )?(?:subscriptions?"
    r"|buyers?|investors?|demand|interest))?"
)
_NO_ONE = (
    r"(?:no|not (?:a|one|any)(?: single)?(?: one)?|none|without (?:a|one|any)(?: single)?|zero"
    r"|never an?y?|nary an?)(?: (?:of (?:the|its|their|those|these)|single|registered|offered|such"
    r"|common|ordinary|debt))*"
)
_SOLD_NOTHING = re.compile(
    rf"\b(?:no|none of the|not one of the)\b (?!other|further|more|additional)(?:(?!sold"
    rf"|issued)\w+ ){{0,8}}?"
    rf"(?:{_THINGS})?[^.;]{{0,80}}?\b(?:have been|has been|had been|were|was|been) (?:\w+ )?"
    r"(?:sold|issued)\b(?! (?:since|after|between|pursuant to the exemption))"
    r"|\b(?:sold|issued) (?:none|no (?:shares|securities|units|notes|stock))\b"
    r"|\bnone (?:of (?:them|these|which|those) )?(?:has|have|had|was|were)(?: ever)? (?:been )?"
    r"(?:sold|issued)\b|\bno (?:sales|sale|issuances?)\b[^.;]{0,40}"
    r"\b(?:made|took place|occurred)\b",
    re.I,
)
_NOTHING_TOLD = ("sold", "issued", "sale", "sales", "issuance", "issuances")


def none_sold(match: re.Match[str], plan: Plan) -> Condition:
    """Nothing of what was registered was sold, as a sentence says."""
    return Condition("none sold", filters.mentions(_SOLD_NOTHING, *_NOTHING_TOLD))


_IN_CASH = re.compile(
    r"[$€£] ?\d[\d,.]{0,20}+(?:[^.;$€£]{0,60}\bcash\b|[^.;$€£]{0,30}"
    r"\b(?:per|a|each|every|for each) (?:\w+ )?share\b)",
    re.I,
)
"""What a share was paid for; sentences that tell of prices for other things have no `per share`."""
_IN_STOCK = re.compile(
    r"\b(?:converted|exchanged|turned|changed|receive|received)\b[^.;]{0,160}?(?<![\d,$])"
    r"(?:\d{0,3}\.\d{2,5}|\b(?:one|two|three)\b) (?:of )?(?:an? |one )?(?:validly \w+ |new |\w+ )?"
    r"(?:\w+ ){0,3}?(?:shares?|units?|ADSs?)\b(?! of the surviving)"
    r"|\bexchange ratio\b",
    re.I,
)
_MERGED = Condition("", filters.has_category("merger"))


def _paid_in_cash(match: re.Match[str], plan: Plan) -> Condition:
    told = Condition("", filters.mentions(_IN_CASH, "cash", "per share", "price"))
    return Condition("acquired for cash", every([_MERGED, told]))


def _paid_in_stock(match: re.Match[str], plan: Plan) -> Condition:
    told = Condition("", filters.mentions(_IN_STOCK, "converted", "exchanged", "exchange ratio"))
    return Condition("acquired for stock", every([_MERGED, told]))


_SPLIT = re.compile(
    r"\b(?:stock|share|reverse|forward)[- ]splits?\b|\bsplit of (?:the|its|our) \w+"
    r"|\b(?:one|two|three|four|five|ten|\d+)-(?:for|to)-(?:one|two|three|four|five|\d+)\b"
    r"|\bsplit \w+-for-\w+|\bsubdivi(?:sion|ded)\b[^.;]{0,40}\bshares?\b"
    r"|\bconsolidation of (?:the|its|our) (?:\w+ )?shares\b",
    re.I,
)
_REVERSE = re.compile(
    r"\breverse (?:(?:stock|share|unit) )?splits?\b"
    r"|\bconsolidation of (?:the|its|our) (?:\w+ )?shares\b",
    re.I,
)
_SPLIT_WORDS = ("split", "splits", "subdivision", "subdivided", "consolidation")


def _split(match: re.Match[str], plan: Plan) -> Condition:
    if ratio := match["ratio"]:
        one, other = re.split(r"[- ](?:for|to)[- ]", ratio)
        said = re.compile(rf"\b{one}[- ](?:for|to)[- ]{other}\b", re.I)
        return Condition(f"mention of a {ratio} split", filters.mentions(said, *_SPLIT_WORDS))
    if re.search(r"\breverse\b", match[0], re.I):
        return Condition("mention of a reverse split", filters.mentions(_REVERSE, *_SPLIT_WORDS))
    return Condition("mention of a stock split", filters.mentions(_SPLIT, *_SPLIT_WORDS))


_REINVEST = re.compile(
    r"\b(?:dividend|distribution)s?(?: (?:and|or) (?:dividend|distribution)s?)? reinvestment"
    r"|\breinvestment plan\b|\bDRIP\b",
    re.I,
)


def _reinvestment(match: re.Match[str], plan: Plan) -> Condition:
    told = filters.mentions(_REINVEST, "reinvestment", "DRIP")
    named = filters.names_in("plan", "Reinvestment")
    either_way = either([Condition("", named), Condition("", told)])
    return Condition("a dividend or distribution reinvestment plan", either_way)


def _own_lawyers(reading: Reading) -> list[int]:
    """Those who get copies and belong to no law firm, or to the registrant itself."""
    own = {letters(r.name) for r in reading.record.registrants if r.name}
    return [
        i
        for i, person in enumerate(reading.record.counsel)
        if person.name and (not person.firm or letters(person.firm) in own)
    ]


def _copies_inside(reading: Reading) -> Outcome:
    found = _own_lawyers(reading)
    cited = [c for i in found for c in reading.cite_value(f"/counsel/{i}/name")]
    return (True, cited) if cited else (False, [])


def _only_inside(reading: Reading) -> Outcome:
    found = _copies_inside(reading)
    outside = len(_own_lawyers(reading)) < len(reading.record.counsel)
    return found if found is None or not outside else (False, [])


_ONLY = re.compile(r"\b(?:nobody|no one|none|only|alone|solely)\b(?! \(or)", re.I)


def _in_house(match: re.Match[str], plan: Plan) -> Condition:
    if _ONLY.search(plan.question) and not re.search(r"\bnot only\b", plan.question, re.I):
        return Condition("copies to the company's own lawyer alone", Test(_only_inside))
    return Condition("copies to a person inside the company", Test(_copies_inside))


_FORMERLY = re.compile(
    r"\b(?:(?:formerly|previously) (?:known as|called|named)|f/k/a|formerly|change of name from"
    r"|changed (?:its|our) name (?:from|to))[ \t]+[\"“(]*(?-i:[A-Z])"
    r"|\bFORMER CONFORMED NAME:",
    re.I,
)


def _renamed_test(reading: Reading) -> Outcome:
    match = _FORMERLY.search(reading.filing.text)
    return (True, reading.cite_spans([match.span()])) if match else (False, [])


def _renamed(match: re.Match[str], plan: Plan) -> Condition:
    typed = Typed("", "printed", (_FORMERLY.pattern,))
    return Condition("a former name", Test(_renamed_test, typed))


def _gone(reading: Reading) -> Outcome:
    """Whether the company that the merger left is another than the registrant."""
    deal = reading.record.reason.transaction
    if deal is None or not deal.surviving_entity:
        return False, []
    cited = reading.cite_value("/reason/transaction/surviving_entity")
    names = [letters(r.name) for r in reading.record.registrants if r.name]
    said = letters(deal.surviving_entity)
    same = any(said in name or name in said for name in names)
    return (not same, cited) if cited else None


def gone(match: re.Match[str], plan: Plan) -> Condition:
    """A registrant that its merger did away with."""
    return Condition("the registrant did not survive its merger", Test(_gone))


def _survived(match: re.Match[str], plan: Plan) -> Condition:
    test = every([_MERGED, Condition("", negated(Test(_gone)))])
    return Condition("the registrant survived its merger", test)


def _priced(match: re.Match[str], plan: Plan) -> Condition:
    wanted = Decimal(match["sum"].replace(",", ""))

    def test(reading: Reading) -> Outcome:
        price = price_of(reading)
        return (price[0] == wanted, [price[2]]) if price is not None else (False, [])

    return Condition(f"a price of ${match['sum']} per share", Test(test))


def _some_firm(match: re.Match[str], plan: Plan) -> Condition | None:
    """A law firm is named; that none is has rules of its own."""
    if re.search(
        r"\b(?:not|never|without|neither)\b|n['’]t\b", match.string[: match.start()], re.I
    ):
        return None
    return Condition("name a law firm", filters.states_firm)


_COPIES = r"(?:cop(?:y|ies)|copied)"
_INSIDE = (
    r"(?:(?:an? |the |its |their |some )*in-?house (?:\w+ ){0,2}?(?:lawyers?|counsel|attorneys?)"
    r"|(?:an? |the |some )?(?:lawyers?|persons?|people|officers?|attorneys?|counsel|somebody"
    r"|someone|employees?) without (?:an?y? |the )?(?:law )?firms?(?: (?:behind|beside|of) \w+(?:"
    r" own)?)?"
    r"(?:,? ?\(?(?:apparently|evidently|presumably|i\.e\.|that is|so|probably),? in-?house\)?)?"
    r"|(?:an? |the |some )?(?:lawyers?|persons?|people|officers?|attorneys?|counsel|somebody"
    r"|someone|employees?) (?:of|at|inside|within|from|in) (?:the|its|their|a) "
    r"(?:own )?(?:company|registrant|issuer|business)(?: itself| themselves)?)"
)

PARTICULAR_RULES: tuple[tuple[str, Rule], ...] = (
    *RECORD_RULES,
    # "signed in 2005 and have counsel", "with a law firm"
    (r"\b(?:have|has|having|names?|lists?|shows?|with)(?: (?:an?|some|outside|legal))* "
     r"(?:counsel|law firms?|lawyers?)(?=[?.!, ]*$| (?:and|or|but)\b)", _some_firm),
    # "not a single security having been sold in them", "say that no shares were sold under it"
    (rf"(?:\b(?:say|state|tell|report)\w* )?(?:\bthat )?\b{_NO_ONE} (?:{_THINGS} )?"
     rf"(?:{_THINGS}\b)?{_BEEN} {_SOLD}\b{_THERE}"
     rf"|\b(?:sold|issued|placed) (?:nothing|none|no (?:\w+ )?{_THINGS}|not (?:a|one)(?: single)? "
     rf"{_THINGS})\b(?: at all)?{_THERE}|\bnothing{_BEEN} {_SOLD}\b{_THERE}"
     rf"|(?:\bnever|\b(?:did|do|does|had|have|has) ?(?:not|n['’]t)) (?:actually |ever )?"
     rf"(?:sold|sell|issued?|place)\w* (?:an?y?|one|a single)(?: of (?:the|its|their))? ?"
     rf"(?:\w+ )?(?:{_THINGS})?{_THERE}|\bmade no sales?\b{_THERE}", none_sold),
    # "state a former name on the cover", "used to be called something else"
    (r"\b(?:(?:state|give|print|show|have|had|has|bear|carry|mention|list|tell)\w* )?(?:an? |the "
     r"|any |their |its )*(?:former|previous|prior|old) (?:corporate |company )?names?\b"
     r"(?: (?:on|in) (?:the|its|their) (?:cover|filing)s?(?: pages?)?)?"
     r"|\b(?:used to be|(?:were|was) (?:formerly|previously|once)) (?:called|known|named)\b"
     r"(?: (?:as|by|under) (?:something else|another name|an?other \w+|a different name))?"
     r"|\bchanged (?:its|their) (?:corporate |company )?names?\b", _renamed),
    # "survived their merger", "live on as a subsidiary"
    (r"(?<!not )(?<!n['’]t )(?<!never )\b(?:surviv\w+|(?:liv|exist|go|went|continu)\w* on)"
     r" (?:its|their|the|an?) (?:own )?(?:mergers?|deals?|acquisitions?|take-?overs?)\b"
     r"(?: as (?:an? )?(?:\w+ ){0,2}subsidiar(?:y|ies))?", _survived),
    # "the listed company itself vanished, i.e. it was not the survivor", "did not survive"
    (r"\b(?:did |does |do )?(?:the )?(?:(?:listed |acquired )?(?:compan(?:y|ies)|registrants?"
     r"|targets?|issuers?) )?(?:itself |themselves )?(?:(?:(?:did|do|does|was|were|is|are)"
     r"(?: not|n['’]t)|not|never) (?:\w+ )?(?:surviv\w+(?: (?:its|their|the) (?:own )?(?:mergers?"
     r"|deals?)(?: as (?:an? )?(?:\w+ ){0,2}subsidiar(?:y|ies))?)?|the surviv\w+(?: (?:entity"
     r"|company|corporation))?)(?: \([^)]*\))?"
     r"|(?:vanish|disappear)\w*)(?:,? (?:i\.e\.|that is),? (?:it|they|the \w+) (?:was|were|is|are)"
     r" not the surviv\w+(?: \w+)?)?", gone),
    # "was the price $18.75 a share", "at a price of $41 per share"
    (r"\b(?:(?:(?:was|is|were|at|for|paid|the|a|merger|deal|cash|price|consideration|of) ){1,6})"
     r"\$ ?(?P<sum>\d[\d,]*(?:\.\d+)?) (?:in cash )?(?:a|per|for each|for every|each) share\b",
     _priced),
    # "bought for cash", "all-cash deals", "mergers for cash"
    (r"\b(?:(?:were |was |got |been )?(?:bought|acquired|taken over|purchased)(?: out)?|mergers?"
     r"|deals?|acquisitions?|take-?overs?) (?:(?:entirely|only|solely|wholly|paid) )*"
     r"(?:for|in|with)"
     r" (?:all )?cash\b|\b(?:all[- ])?cash (?:mergers?|deals?|acquisitions?|take-?overs?"
     r"|transactions?)\b", _paid_in_cash),
    (r"\b(?:(?:were |was |got |been )?(?:bought|acquired|taken over|purchased)(?: out)?|mergers?"
     r"|deals?|acquisitions?|take-?overs?) (?:(?:entirely|only|solely|wholly|paid) )*"
     r"(?:for|in|with)"
     r" (?:(?:the )?(?:acquirer|buyer|parent)['’]s )?(?:stock|shares)\b"
     r"|\b(?:all[- ])?(?:stock|share)[- ](?:for[- ](?:stock|share)|swap|exchange) ?"
     r"(?:mergers?|deals?|acquisitions?|take-?overs?|transactions?)\b"
     r"|\ball[- ]stock (?:mergers?|deals?|acquisitions?|take-?overs?)\b", _paid_in_stock),
    (r"\b(?:(?:mention|speak of|tell of|refer to|report|had|have|did|went through|undergo)\w* )?"
     r"(?:an? |any |the )?(?:(?:reverse |forward |stock |share )+|(?:(?:reverse|forward|stock) )?"
     r"(?P<ratio>\w+[- ](?:for|to)[- ]\w+) (?:reverse |forward |stock |share )*)"
     r"splits?(?: \([^)]*\))?(?![\w-])", _split),
    (r"(?:\b(?:shares|stock|securities) (?:that were |were )?registered for )?(?:an? |the |its "
     r"|their |any )*\b(?:(?:dividend|distribution)s?(?:,? (?:and|or|/) ?(?:dividend"
     r"|distribution)s?)?[- ]reinvestment(?: (?:and \w+(?: \w+)? )?(?:plans?|programs?))?"
     r"|reinvestment (?:plans?|programs?)|DRIPs?)\b", _reinvestment),
    # "send copies to an in-house lawyer", "copies go to a person inside the company"
    (rf"(?:\bunder {_COPIES} to,? )?(?:which covers )?(?:\b(?:name|list|direct|send|give"
     rf"|have)\w* )?(?:nobody but |no one but |only )?(?:{_COPIES} (?:going |sent |go )?to )?"
     rf"{_INSIDE}"
     rf"(?: (?:among|as one of|is|are|to|for|who|that|which|get|receiv\w*|to be) [^?,;]{{0,60}}?"
     rf"\b{_COPIES}(?: to)?\b| and not \([^)]*\) to an outside (?:law )?firm)?", _in_house),
)  # fmt: skip
"""What such a condition looks like in a question, and what it tests."""
