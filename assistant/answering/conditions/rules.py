"""What single conditions look like in a question over many filings, and what they test: a table."""

from __future__ import annotations

import calendar
import datetime
import re

from assistant.answering.conditions import filters, filters_of_counts, filters_of_places
from assistant.answering.conditions.absences_asked import ABSENCE_RULES, OFFICE_RULES, STATED_RULES
from assistant.answering.conditions.agents_asked import AGENT_RULES
from assistant.answering.conditions.amounts_asked import AMOUNT_RULES
from assistant.answering.conditions.buyers_asked import BUYER_RULES
from assistant.answering.conditions.care_asked import CARE_RULES
from assistant.answering.conditions.circumstances_asked import CIRCUMSTANCE_RULES
from assistant.answering.conditions.classes_asked import (
    CLASS,
    GOES,
    IN_MONEY,
    PAR_ABROAD,
    REGISTERED,
    SECURITIES,
    classes_off,
    classes_registered,
    classes_removed,
    in_money,
    par_abroad,
)
from assistant.answering.conditions.counted_rules import AGED, SIZE, aged, sized
from assistant.answering.conditions.file_numbers_asked import FILE_NUMBER_RULES
from assistant.answering.conditions.grounds_asked import PLAN_END
from assistant.answering.conditions.legal_forms_asked import LEGAL_FORM_RULES
from assistant.answering.conditions.mentions_asked import (
    FORM_FILED,
    SPEAKS_OF,
    delisting,
    form_filed,
    mention,
    phrase_spoken_of,
    tender,
    words_spoken_of,
)
from assistant.answering.conditions.particulars_asked import PARTICULAR_RULES
from assistant.answering.conditions.parts_of_years import PART_OF_YEAR_RULES
from assistant.answering.conditions.quoted_values import QUOTED_RULES
from assistant.answering.conditions.registrants_asked import (
    NATIONS,
    OF_ACQUIRER,
    REIT,
    bank,
    national,
    partnership,
    real_estate,
)
from assistant.answering.conditions.typed_conditions import Condition, Rule, either, every, negated
from assistant.answering.questions.plan import Plan, content
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, PURPOSE_NAMES, plain

_REMOVE = r"(?:de-?regist\w*|remov\w*|withdr\w*|tak\w+|took|drop\w*|pull\w*)"

_OF_RIGHTS = frozenset(content(
    "sell register 144 rule end can holder obligation right resale duty commitment expire lapse"
    " terminate cease keep maintain effective contractual registration agreement need require"
    " more any not oblige bound under covenant period term hold run use rely longer current ran "
    "out off have "
    "requirement promise prospectus course pledge undertaking"
))  # fmt: skip
"""Words for the right itself: what is left names whose, or of what."""


def obligation_ended(match: re.Match[str]) -> Condition:
    """The lapse of a right, and the very right that is asked for: warrants, notes."""
    said = content(plain(FORM.sub(" ", match[0])))
    named = [t for t in said if t not in _OF_RIGHTS]
    category = Condition("", filters.has_category("obligation_ended"))
    conditions = [category, *([Condition("", filters.mentions_words(named))] if named else [])]
    return Condition(CATEGORY_NAMES["obligation_ended"], every(conditions))


def _purpose(name: str) -> Rule:
    words = PURPOSE_NAMES[name]
    return lambda match, plan: Condition(words, filters.has_purpose(name))


def nothing_removed(match: re.Match[str], plan: Plan) -> Condition:
    """What the amendment does is no removal."""
    return Condition(
        "removes nothing from registration", negated(filters.has_purpose("deregistration"))
    )


def no_par(match: re.Match[str], plan: Plan) -> Condition:
    """Securities without par value."""
    return Condition("without par value", filters.without_par)


def no_firm(match: re.Match[str], plan: Plan) -> Condition:
    """No law firm is named."""
    return Condition("name no law firm", negated(filters.names_firm))


def _may_sell(match: re.Match[str], plan: Plan) -> Condition:
    said = mention(match, plan)
    category = Condition("", filters.has_category("obligation_ended"))
    words = f"{CATEGORY_NAMES['obligation_ended']}, with {said.words}"
    return Condition(words, every([category, said]))


_DECADES = {
    "eighties": 1980, "nineties": 1990, "twothousands": 2000, "noughties": 2000, "twentytens": 2010,
}  # fmt: skip


def _decade(match: re.Match[str], plan: Plan) -> Condition:
    first = int(match["decade"] or _DECADES[re.sub(r"\W", "", match["worded"].lower())])
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    bounds = datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31)
    test = filters.in_days(*bounds, signed=signed)
    return Condition(f"{'signed' if signed else 'filed'} {match[0].strip()}", test)


_MONTHS = "|".join(calendar.month_name[1:])


def _in_month(match: re.Match[str], plan: Plan) -> Condition:
    named = [m.title() for m in re.findall(_MONTHS, match["months"], re.I)]
    signed = re.search(r"\bsign", plan.question, re.I) is not None
    words = f"{'signed' if signed else 'filed'} in {' or '.join(named)}"
    numbers = [list(calendar.month_name).index(name) for name in named]
    tests = [Condition("", filters.in_month(number, signed=signed)) for number in numbers]
    return Condition(words, either(tests) if len(tests) > 1 else tests[0].test)


_PLAN_SHORT = {"espp": "stock purchase", "company stock": "stock fund"}


def _title_words(kind: str) -> list[str]:
    kind = _PLAN_SHORT.get(kind.lower(), kind)
    if kind == "stock fund":
        return ["stock", "fund"]
    return [*re.sub(r"[^a-z0-9()]+", " ", kind.lower()).split(), "plan"]


def _plan_kind(match: re.Match[str], plan: Plan) -> Condition:
    kinds = [match[name] for name in ("plan", "other", "third") if match[name]]
    tests = [Condition("", filters.has_plan(_title_words(kind))) for kind in kinds]
    named = Condition(f"{' or '.join(kinds)} plan", either(tests))
    if not match["ended"]:
        return named
    ended = Condition("", filters.has_category("plan_ended"))
    return Condition(f"{named.words}, ended", every([named, ended]))


_OFFICE = re.compile(
    r"\b(?:based|located|headquarter\w*|hq|offices?|address\w*|situated|sits?|seat)\b", re.I
)


def _abroad(match: re.Match[str], plan: Plan) -> Condition | None:
    """Signed, sited or organized outside the United States, as the question has it."""
    if OF_ACQUIRER.search(match.string[: match.start()]):
        return None
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(r"\bsign\w*(?: \w+){0,3}? ?$", before, re.I):
        return Condition("signed abroad", filters_of_places.signed_abroad)
    if _OFFICE.search(before) or re.match(r" (?:\w+ )?(?:offices?|address)", after, re.I):
        return Condition("sited abroad", filters_of_places.sited_abroad)
    return Condition("organized abroad", filters_of_places.is_foreign)


_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")


def _numbered_from(match: re.Match[str], plan: Plan) -> Condition:
    """ "No. 3 or higher", "numbered above 2"."""
    number = int(match["from"] or match["beyond"])
    way = match["way"] or match["beyond_way"]
    up = re.match(r"h|m|ab|la|up|g|ov|bey", way, re.I) is not None
    start = number if match["from"] else number + (1 if up else -1)
    numbers = range(start, _MOST_AMENDMENTS) if up else range(1, start + 1)
    return Condition(" ".join(match[0].split()), filters.has_number(*numbers))


_MOST_AMENDMENTS = 100


def _numbered(match: re.Match[str], plan: Plan) -> Condition:
    number = int(match["n"]) if match["n"] else _NTH.index(match["nth"].lower()) + 1
    return Condition(f"Amendment No. {number}", filters.has_number(number))


_ANOTHER = (
    r"(?:another|an?|the|its|their|a new|a newer|the new|its new|their new|a later|a different|a "
    r"successor"
    r"|the successor|a fresh|other|new)"
)
_OUTSIDE = (
    r"(?:(?:(?:in|of) )?(?:an?y? |some |the laws? of (?:an?y? )?)?(?:jurisdiction|countr(?:y|ie)"
    r"|state"
    r"|nation|place)s? (?:that (?:is|are"
    r"|lies?) )?(?=outside))?(?:outside (?:of )?(?:the )?(?:United States|USA?|U\.S\.(?:A\.)?"
    r"|States|America|country)"
    r"|(?:in a country |a country |anywhere |somewhere )?other than (?:in )?(?:the )?(?:United "
    r"States|USA?"
    r"|U\.S\.(?:A\.)?))"
)
_FOR_WHOM = (
    r"(?:(?:the|all|some|any|other|outside|absent|its|their|one or more|of|several|various) )*"
    r"(?:directors?|officers?|signator\w+|others?|people|persons?|members?)"
)
_PLAN_KIND = (
    r"(?:dividend|distribution)(?: or (?:dividend|distribution))? reinvestment"
    r"|employee stock purchase|ESPP|purchase|stock fund|company stock|employee stock ownership"
    r"|stock purchase|401\(k\)|savings|thrift"
    r"|profit[- ]sharing|stock option|long-term incentive|equity incentive|stock incentive"
    r"|incentive|omnibus|deferred compensation|dividend reinvestment|retirement|directors?'?"
    r"|pension|bonus|esop"
)


def _several_registrants(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("several registrants", filters_of_counts.has_count("registrant", 1, 1))


RULES: tuple[tuple[str, Rule], ...] = (
    *QUOTED_RULES,
    (r"\b(?:no|without(?: a| any)?) par(?: value)?s?\b", no_par),
    (PAR_ABROAD, par_abroad),
    (r"(?:\b(?:purpose|aim|object) (?:is|was) )?(?:\bto )?\bwithdraw\w* (?:\w+"
     r" ){0,5}(?:statements?|registrations?|filings?|it|them)"
     r"(?: (?:entirely|altogether|wholly|completely))? before (?:it|they|(?:its|their)) (?:\w+ "
     r"){0,3}effective(?:ness)?", _purpose("withdrawal")),
    (r"\b(?:(?:main|primary|sole|only|stated|chief|principal|whole) )?(?:purpose|aim|object)s? "
     r"(?:is|was|are|were|of|being) (?:to |an? |the )*(?:de-?regist\w+|remov\w+|withdraw\w*)"
     r"(?: (?:of )?(?:the |its |their |any |all )?(?:\w+ )?(?:shares|securities|stock))?"
     r"(?: from registration)?", _purpose("deregistration")),
    *FILE_NUMBER_RULES,
    *CARE_RULES,
    *AGENT_RULES,
    *BUYER_RULES,
    *LEGAL_FORM_RULES,
    *CIRCUMSTANCE_RULES,
    *ABSENCE_RULES,
    *STATED_RULES,
    *OFFICE_RULES,
    *PARTICULAR_RULES,
    (AGED, aged),
    (SIZE, sized),
    (REIT, real_estate),
    (rf"\b(?P<nation>{'|'.join(NATIONS)})(?= (?:compan|issuer|registrant|filer|corporation|entit"
     r"|group)|[?. ]*$)", national),
    (r"(?<=which )limited partnerships?\b|\b(?:are|is|were|was) (?:an? )?limited partnerships?\b"
     r"|^limited partnerships\b", partnership),
    # "which banks dropped out", "registrants that are banks or bank holding companies"
    (r"(?:(?<=^which )|(?<=^what )|(?<=^the )|(?<=^any )|(?<=^all )|(?<=\bof the )|(?<=\bare )"
     r"|(?<=\bby )|(?<=\bfrom )|(?<=\bconcern )|(?<=\bof )"
     r"|^|(?<=[a-z] )(?=banks\b(?: organized| that| which|[ ?.]*$)))(?:banks"
     r"|bank holding companies|thrifts|savings banks)\b(?:(?:,| or| and) (?:(?:bank "
     r"|their )?"
     r"holding companies|banks|thrifts|savings \w+))*", bank),
    (r"\brule 478 (?:(?:is|was|were|has been|had been) (?:not|never)|(?:is"
     r"|was)n['’]t)(?: \w+)? (?:invoked"
     r"|relied (?:up)?on|used|cited|mentioned|claimed|applied)",
     lambda m, p: Condition("not: rely on Rule 478", negated(filters.relies_on_478))),
    # "say that nobody else has to sign because of Rule 478"
    (r"(?:\b(?:say|state)\w* )?(?:\bthat )?(?:\b(?:nobody|no one|no other \w+)\b(?: \w+){0,6} )?"
     r"\brule 478\b", lambda m, p: Condition("rely on Rule 478", filters.relies_on_478)),
    # "name no law firm to which copies are sent", "send copies to no lawyer"
    (r"(?:\b(?:no|without(?: an?y?)?)|(?:\bnot|n['’]t) (?:\w+ ){0,2}an?y?) (?:outside |other "
     r")?(?:law firms?"
     r"|counsel|lawyers?)\b(?: (?:to|for|that) (?:\w+ )*?(?:cop(?:y|ies)|sent|receive\w*)\b"
     r"(?: (?:are|is|were|be) sent)?)?", no_firm),
    (r"\b(?:no|any|without(?: \w+ing)?(?: a| any)?) (?:\w+ )?(?:reason|ground|cause"
     r"|explanation)s?\b(?: at all| for \w+)?|(?:\bnot|n['’]t) (?:say|state|explain|tell) why\b"
     r"|(?:\b(?:not|never)|n['’]t) (?:\w+ )?(?:name|giv\w+|state|offer|provid\w+|disclos\w+|mention"
     r"|tell|contain"
     r"|includ\w+|specify)(?: for)? (?:an?y? |the )?(?:\w+ )?(?:reason|ground|cause|explanation)s?"
     r"(?: at all| for \w+(?: \w+)?)?"
     r"|\bwithout saying why\b|\b(?:reason|ground|cause)s?(?: \w+){0,3}? (?:is|was|are|were)"
     r" (?:not|never) (?:\w+ )?(?:stated|given|disclosed|told|explained|named|mentioned)\b"
     r"|\b(?:is|was|are|were) (?:the |any |an? )?(?:reason|ground|cause)s?(?: \w+){0,3}?"
     r" (?:not|never) (?:\w+ )?(?:stated|given|disclosed|told|explained|named|mentioned)\b"
     r"|\bun(?:stated|explained|disclosed) (?:reason|ground|cause)s?\b"
     r"|\bunexplained (?:de-?registrations?|removals?)\b",
     lambda m, p: Condition(CATEGORY_NAMES["not_stated"], filters.has_category("not_stated"))),
    (r"\b(?:do(?:es)?|did|are|is|were|was|make|made|concern\w*|serve\w*)? ?(?:something|anything"
     r"|other things?|an?other purpose)? ?(?:other than|besides|apart from|but not)(?: to)?"
     r" (?:a |the )?(?:de-?regist\w+|remov\w+|withdraw\w*)"
     r"(?: (?:of )?(?:shares|securities|stock|anything))?"
     r"(?: from registration)?", nothing_removed),
    (rf"\b{_REMOVE} (?:nothing|no(?:ne)? (?:\w+ )?(?:shares|securities|stock)?)\b"
     r"(?: (?:off|from|out of)\b(?: the| any)?(?: regist\w+)?)?"
     rf"|\b(?:do|does|did|is|are)(?: not|n't) (?:actually )?{_REMOVE}\b(?: anything| any \w+)?"
     r"(?: (?:off|from|out of)(?: the)? regist\w+)?"
     rf"|\bnothing (?:was|is|were|gets?) {_REMOVE}(?: (?:off|from|out of)(?: the)? regist\w+)?",
     nothing_removed),
    (r"(?<=, )(?:only )?deregistrations\b(?! of)|\b(?:only|pure|plain|mere) deregistrations\b"
     r"|(?:\b(?:are|is|were|was)(?: not)? |n't )(?:an? |pure |plain |mere |really )*"
     r"(?:deregistrations?|removals?)\b(?: amendments?| filings?)?", _purpose("deregistration")),
    (r"(?<!\bto )\b(?:leav|keep|kept|left)\w* (?:the |all |their |its |all the )?"
     r"(?:securities|shares|stock"
     r"|everything) (?:\w+ )?(?:on (?:file|the shelf|the register)|registered)", nothing_removed),
    # "refresh the prospectus", "whose prospectus is being brought up to date"
    (r"\b(?:updat|refresh|renew|reviv|bring|brought)\w* (?:\w+ ){0,4}prospectus\w*"
     r"(?: (?:up to date|current))?|\bprospectus\w* (?:\w+ ){0,3}?(?:updat\w*|refresh\w*|brought"
     r"(?: up to date| current)|up to date)|\bprospectus update\w*|\bupdat\w+ (?:\w+ "
     r")?disclosures?",
     _purpose("prospectus_update")),
    (r"\b(?:only |merely |just |simply )?(?:add|fil|attach|put(?=s|ting)?|lodge)\w* (?:\w+ ){0,3}"
     r"exhibits?\b(?: only| on (?:file|record))*"
     r"|\bexhibits[- ]only\b", _purpose("exhibits")),
    (r"\bsuccessors?\b(?! (?:plan|program|trustee))(?: issuers?| registrants?)?"
     r"|\b(?:adopt|assum|took over|taking over|take over)\w* (?:\w+ ){0,6}as (?:its|their) own\b"
     r"|\b(?:adopt|assum)\w* (?:(?:an?|the|its|their) )?(?:\w+['’]s? |predecessor\w* )?"
     r"(?:registration )"
     r"statements?(?: of (?:an?|its|their|the) predecessors?)?|\brule 414\b(?:\(d\))?",
     _purpose("successor")),
    (r"\b(?:carr\w+|transfer\w*|mov\w+|roll\w*|shift\w*|reallocat\w*) (?:\w+ ){0,6}?(?:over\b"
     rf"(?: (?:in)?to {_ANOTHER} (?:\w+ )??(?:plan|registration statement|statement|registration))?"
     rf"|(?:in)?to {_ANOTHER} (?:\w+ )??(?:plan|registration|statement|form)\b(?: statement)?)",
     _purpose("share_transfer")),
    (r"\b(?:turn|convert|switch|chang|mov)\w* (?:(?!plan)\w\S* ){0,5}(?:in)?to (?:an? )?"
     r"(?:form )?(?:S|F)-\d+\b", _purpose("form_conversion")),
    (r"\b(?:US|U\.S\.|American|domestic) (?:compan\w+|issuers?|registrants?|filers?|corporations?"
     r"|entit\w+)", lambda m, p: Condition(
         "organized in the United States", negated(filters_of_places.is_foreign))),
    # "foreign issuers", "signed outside the U.S.", "with offices abroad"
    (r"\b(?:non-?|not )(?:US|U\.S\.|American|domestic)(?!\w)|\bforeign\b(?! (?:acquir|buyer|parent"
     r"|purchaser|owner))(?: private)?(?: issuers?)?|\babroad\b|\boverseas\b(?! (?:acquir|buyer"
     rf"|parent|purchaser|owner))|\b{_OUTSIDE}", _abroad),
    (rf"(?:\bsign\w* )?(?:(?:via|through|by|under|using|with|as) )?(?:an? |the |their )?"
     r"(?:\battorneys?[- ]in[- ]fact\b|\bpowers? of attorney\b|(?<=by )attorney\b"
     r"|\bproxy(?= sign))"
     r"(?: (?:has |have |had |did )?(?:sign\w*)?"
     rf" ?(?:for|on behalf of) {_FOR_WHOM})?",
     lambda m, p: Condition("signed through an attorney-in-fact", filters.has_attorney)),
    (r"\b(?:everything|all)\b(?: \w+){0,5} (?:left|remain\w*|unsold)\b"
     r"|\beverything\b(?! *[\ue000-\ue0ff]| (?:filed|made|signed|by|from|that|on|in|about|else"
     r"|there|here))",
     lambda m, p: Condition("removes all that is left", filters.is_whole)),
    (rf"\b{_REMOVE}(?: off| out)? (?:(?:the|any|its|their|all|unsold|remaining|\w+) )?"
     rf"(?P<class>{CLASS})\b{SECURITIES}"
     rf"(?:,? (?:and |or |and/or )?(?P<other>{CLASS})\b{SECURITIES})?"
     r"(?: (?:off|from|out of)(?: the)? (?:regist\w+|shelf|books))?", classes_removed),
    (rf"\b(?P<class>{CLASS})\b{SECURITIES}(?:,? (?:and |or |and/or )?(?P<other>{CLASS})\b"
     rf"{SECURITIES})?{GOES}", classes_off),
    (IN_MONEY, in_money),
    (REGISTERED, classes_registered),
    (r"\b(?:post-effective )?(?:amendments? )?(?:(?:bear|carry|with|have|has|hav)\w* )?(?:an? )?"
     r"(?:number(?:s|ed)?|nos?\.?|#) ?(?:(?:is|are|of|was) )?(?:(?P<from>\d{1,2}),? (?:or|and) "
     r"(?P<way>"
     r"higher|above|more|later|up(?:wards)?|greater|over|beyond|lower|less|below|fewer|under"
     r"|earlier)"
     r"|(?P<beyond_way>above|over|higher than|greater than|more than|beyond|below|under|lower than"
     r"|less than) (?P<beyond>\d{1,2}))\b", _numbered_from),
    (r"\b(?:have|has|having|with|list|name|includ|cover)\w* (?:any |some |several )?(?:guarantors?"
     r"|co-?registrants?|co-?issuers?|additional registrants?|subsidiary (?:registrants?"
     r"|guarantors?))"
     r"(?:,? (?:or|and) (?:any )?(?:guarantors?|co-?registrants?|co-?issuers?))?",
     _several_registrants),
    (r"\b(?:amendments? (?:(?:that )?(?:carr|bear|ha(?:ve|s)|with|are|is|were)\w* )?|(?:carr|bear"
     r"|with)\w* )(?:the )?(?:no\.?|numbers?|numbered|#) ?(?P<n>\d{1,3})\b"
     r"|(?:\b(?:was|is) (?:the|a) )?\b(?P<nth>first|second|third|fourth|fifth|sixth)"
     r"(?: post-effective)? amendment(?:s\b(?: \(no\.? ?\d+\))?|\b(?= (?:to|of) (?:its|their|the"
     r"|a)\b))", _numbered),
    (r"\b(?:part|some)(?: of (?:the |its |their )?)? ?(?:shares|securities|stock) (?:\w+ )?"
     r"(?:stay|remain|left|kept|keep)\w*(?: registered| on the shelf)?",
     lambda m, p: Condition("removes only a part", filters.is_partial)),
    (r"\b(?:leav|keep|kept|left)\w* (?:a )?(?:part|some)\b(?: of)?(?: (?:the|its|their))?"
     r"(?: (?:shares|securities|stock))?(?: (?:still )?registered)?",
     lambda m, p: Condition("removes only a part", filters.is_partial)),
    (r"\bonly (?:a )?part\b(?: of)?|\bpartial(?:ly)?\b|\bnot all\b|\bin part\b",
     lambda m, p: Condition("removes only a part", filters.is_partial)),
    (r"[\"“](?P<phrase>[^\"“”]{3,80})[\"”]", mention),
    # "because holders can sell under Rule 144"
    (r"\b(?:\w+ )?(?:can|could|may|are (?:now )?(?:able|free|permitted) to) (?:\w+ )?(?:re)?sell"
     r" (?:\w+ ){0,4}(?:under|pursuant to|in reliance on|by) (?P<phrase>rule 144)\b(?:\(\w\))*",
     _may_sell),
    (r"\b(?P<phrase>rule \d+[a-z]?(?:-\d+)?(?:\([\w]+\))*)", mention),
    (FORM_FILED, form_filed),
    (r"\b(?P<phrase>form (?:15F?|25|8-A|10|10-K|8-K|8-K12B|20-F))\b", mention),
    # "Item 512(a)(3) of Regulation S-K", "Section 15(d) of the Exchange Act"
    (r"\b(?P<phrase>(?:section|item) \d+\w*(?:\(\w+\))*)(?: (?:of|under) (?:the )?(?:Regulation "
     r"[A-Z]-?[A-Z]\b|(?:Securities )?(?:Exchange )?Act(?: of 19\d\d)?|Bankruptcy Code))?",
     mention),
    # "speak of the Registration Rights Agreement", "quotes Regulation S-B", "mention PIPE"
    (rf"\b{SPEAKS_OF} (?:an? |the |any |their |its )?"
     r"(?P<phrase>(?-i:[A-Z][\w&.-]*(?: (?:(?:of|and|the|for|&) )*[A-Z][\w&.()-]*)*"
     r"(?: (?!and\b|or\b|in\b|that\b|of\b|with\b|by\b|from\b|for\b|on\b|as\b|are\b|is\b|were\b"
     r"|was\b)"
     r"[a-z]+){0,2}(?<=\w))(?=[?.,]|$| (?:and|or|in|that|of|with|by|from|for|on|as)\b))",
     phrase_spoken_of),
    (rf"\b{SPEAKS_OF} (?:an? |the |any |their |its )?(?P<phrase>(?!that\b|who|wh[aey]|how\b|no\b"
     rf"|any\b)"
     r"(?-i:[a-z])[\w-]*(?: (?!or\b|and\b|in\b)[\w-]+){1,4})(?=[?. ]*$)", words_spoken_of),
    # "the agreement dated May 3, 2001": of a filing that is dated it is the day
    (r"\b(?:dated as of|agreements? (?:\w+ ){0,4}?dated|dated (?=[A-Z][a-z]+ \d{1,2}, \d{4} "
     r"(?:merger|credit"
     r"|rights|purchase))) (?P<phrase>(?-i:[A-Z])[a-z]+ \d{1,2}, \d{4})", mention),
    (r"\btender offers?\b", tender),
    (r"\bde-?list(?:ed|ing|s)?\b", delisting),
    *AMOUNT_RULES,
    *PART_OF_YEAR_RULES,
    (rf"\b(?:in|during|dated|from|mean|on) (?:an? |any |some |the )?(?:months? of )?(?P<months>"
     rf"(?:{_MONTHS})(?:(?:,| or| "
     rf"and|,"
     rf" or|/) ?(?:{_MONTHS}))*)\b(?!,? \d| ?(?:to|through|thru|until|and|-"
     rf"|–) ?(?:{_MONTHS}))(?: (?:days?|of any year|of whatever year))?(?!['’\w])",
     _in_month),
    (r"\b(?:in|during|from|of|throughout) (?:the )?(?:(?P<decade>(?:19|20)\d0)['’]?s"
     r"|(?P<worded>eighties|nineties|two[- ]thousands|noughties|twenty[- ]?tens))\b", _decade),
    (rf"\b(?P<plan>{_PLAN_KIND})(?:(?: plans?)?(?:,| or| and|/| and/or)(?: other| an?| any)?"
     rf"(?: employee)? (?P<other>{_PLAN_KIND}))?"
     rf"(?:(?: plans?)?(?:,| or| and|/)(?: other| an?| any)?(?: employee)?"
     rf" (?P<third>{_PLAN_KIND}))? plans?\b"
     rf"(?P<ended> (?:(?:that|which|was|were|had|has|have|been|is|are) ){{0,3}}{PLAN_END})?",
     _plan_kind),
)  # fmt: skip
"""What a condition looks like in a question, in order; earlier rules take their words first."""
