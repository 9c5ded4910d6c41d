"""The conditions that a question over many filings sets, read from its words.

Each rule takes its words out of the question; content words that no rule explains must
stand together in one sentence of a filing that counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.answering.conditions import filters, filters_of_places
from assistant.answering.conditions.absences_asked import ABSENCE_RULES
from assistant.answering.conditions.event_days import day_test, event_of
from assistant.answering.conditions.exceptions_asked import left_out, without_neither
from assistant.answering.conditions.figure_rules import FIGURE_RULES
from assistant.answering.conditions.figures_asked import without_figure
from assistant.answering.conditions.grounds_asked import read_grounds
from assistant.answering.conditions.particulars_asked import gone, none_sold
from assistant.answering.conditions.reader import DENIED, ConditionReader
from assistant.answering.conditions.registrants_asked import OF_ACQUIRER
from assistant.answering.conditions.rules import (
    RULES,
    no_firm,
    nothing_removed,
    obligation_ended,
)
from assistant.answering.conditions.typed_conditions import Condition, Test, every, negated
from assistant.answering.evidence.wording import joined
from assistant.answering.questions.names_asked import names_in_question, tokens
from assistant.answering.questions.periods import read_periods
from assistant.answering.questions.plan import Plan, content, make_plan
from assistant.answering.questions.query_frame import frame_words, neutral_words
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, plain, words
from assistant.language.places import find_jurisdictions


@dataclass(slots=True)
class Query:
    """What each filing must fulfil.

    `left` are content words that no condition explains, `loose` those of them that no
    ranking or sum explains either. `denied` says that what is left proves nothing: a "no"
    or "not", or a single word that nothing asks to be mentioned. `removal` says that nothing
    but a removal is asked for: "which ones take shares off registration?".
    `frame` is the question with `CONDITION` where conditions stand.
    """

    conditions: list[Condition] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    denied: bool = False
    removal: bool = False
    frame: str = ""

    @property
    def words(self) -> str:
        """The conditions in words, for the answer."""
        return joined(list(dict.fromkeys(c.words for c in self.conditions)))

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

_NOT_IN = re.compile(
    rf"{DENIED.pattern}|\b(?:outside(?: of)?|elsewhere than(?: in)?"
    r"|anywhere but(?: in)?)\s+(?:the )?(?:state of )?$",
    re.I,
)
"""As `DENIED`, before a place."""


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

_SPEAKS = re.compile(
    r"\b(?:mention|refer|involv|concern|contain|includ|relat|about|speak|talk|touch|anything"
    r"|cover|deal|name|discuss"
    r"|say|says|state|tell)",
    re.I,
)
_DENIAL = re.compile(r"\b(?:no|not|none|never|without|neither)\b|n['’]t\b", re.I)


_NO_DENIAL = re.compile(
    # "may resell without registration under Rule 144": the words deny no condition
    r"\bwithout (?:further |any |the |an? |the need (?:for|of) |having |limits? (?:of|on) )?"
    r"(?:regist\w+(?: statements?)?|restrictions?|limitations?|volume)\b",
    re.I,
)
_NO_CONDITIONS = re.compile(
    # what a sum or a ranking does anyway: "counting only filings that state a number"
    r"\b(?:counting |taking |among |of )?(?:only )?(?:the )?(?:filings|ones|those|amendments) "
    r"(?:that |which )(?:do )?(?:say|state|give|tell|specify|disclose)\w* (?:an? |the |any )?"
    r"(?:\w+ )?(?:number|amount|figure)s?\b"
    # "end their offerings because they leave the reporting system": the ground is what follows
    r"|\b(?:end|terminat|clos|stop|cancel)\w* (?:(?:its|their|all|any|the) )+(?:\w+ )?offerings?"
    r"(?= (?:because|since|as|due|on account|owing|only because)\b)",
    re.I,
)


_DENYING = (nothing_removed, no_firm, none_sold, gone, *(rule for _, rule in ABSENCE_RULES))
"""Rules of conditions that are denials themselves."""

_REPEATED = 3  # conditions of one sort in a question
_PLACES = 4  # states or countries in a question


def read_conditions(plan: Plan) -> Query:
    """The conditions of a question, and the content words that none of them explains."""
    asked = LEFT_ASIDE.sub(" ", _NO_CONDITIONS.sub(" ", without_figure(plan.question)))
    reader = ConditionReader(without_neither(_NO_DENIAL.sub("freely", asked)))
    forms = _left_out(reader, plan)
    _figures(reader, plan)
    for pattern, rule in RULES:
        for _ in range(_REPEATED):
            match = re.search(pattern, reader.asked, re.I)
            condition = rule(match, plan) if match else None
            if match is None or condition is None:
                break
            denial = None if rule in _DENYING else DENIED
            reader.put(condition, match.start(), match.end(), denial)
    _periods(reader, plan)
    _grounds(reader)
    _named_values(reader, plan, forms)
    query = Query(reader.joined(), frame=reader.marked)
    frame = frame_words(plan.question)
    left = content(plain(reader.rest))
    query.loose = [t for t in left if t not in frame]
    query.removal = not query.conditions and "deregister" in left and not set(left) - frame
    if not query.conditions:
        frame = neutral_words()
    query.left = [t for t in left if t not in frame]
    lone = len(query.left) == 1 and not query.conditions and not query.removal
    if lone and not _SPEAKS.search(plan.question):
        query.denied = True  # "which are profitable": a word in passing proves nothing
    query.denied = query.denied or _UNDONE.search(plan.question) is not None
    query.denied = query.denied or _DENIAL.search(reader.rest) is not None
    query.denied = query.denied or _WORKED.search(_told(query.left, plan)) is not None
    return query


_WORKED = re.compile(
    r"\b(?:percent(?:age)?s?|fractions?|ratios?|proportions?|medians?|ranges?|gaps?|quarters?|half"
    r"|halves|leap|except(?:ing)?|excluding|neither|nor|unless|same|twice|tied?|ties|versus|vs"
    r"|respectively|averages?|mean|nth|older|newer|earlier|later|longer|shorter|fewer)\b",
    re.I,
)
"""Words that say how values are set against one another: where none of the rules took them, no
sentence that has them makes a filing one of those that are meant."""


def _told(left: list[str], plan: Plan) -> str:
    """The words of a question that nothing explains, as it has them."""
    return " ".join(w.surface for w in words(plan.question) if w.concept in left)


_UNDONE = re.compile(
    # of an amendment that was given up no record tells; "withdrawn" alone is a removal
    r"\b(?:filings?|amendments?|ones|documents?)\b[^?]{0,40}\b(?:later|subsequently|afterwards"
    r"|thereafter|eventually) (?:been )?(?:withdrawn|rejected|refused|revoked|rescinded)\b",
    re.I,
)


def _left_out(reader: ConditionReader, plan: Plan) -> list[str]:
    """Filings that are left out: those that fulfil all that is said of them.

    Tells the forms of the question that are then still asked for.
    """
    out = left_out(reader.asked)
    if out is None:
        return plan.forms
    inner = read_conditions(make_plan(out.question, []))
    if not inner.conditions or inner.left or inner.denied:
        return plan.forms
    condition = Condition(f"not: {inner.words}", negated(inner.test))
    reader.put(condition, out.start, out.end, None)
    return make_plan(reader.rest, []).forms


def _figures(reader: ConditionReader, plan: Plan) -> None:
    """Figures that are worked out: a time between two events, a share of what was registered."""
    for pattern, rule in FIGURE_RULES:
        for _ in range(_REPEATED):
            match = re.search(pattern, reader.asked, re.I)
            taken = rule(match, plan) if match else None
            if match is None or taken is None:
                break
            reader.put(taken[0], match.start(), taken[1])


def _periods(reader: ConditionReader, plan: Plan) -> None:
    """The days between which a filing was made, a deal closed, a statement was filed."""
    asked = reader.asked
    periods = read_periods(asked)
    verbs: list[str] = []
    for i, period in enumerate(periods):
        last = periods[i - 1].end if i else 0
        goes_on = i and re.fullmatch(r"[\s,]*(?:or|and)?[\s,]*", asked[last : period.start], re.I)
        verbs.append(verbs[-1] if goes_on else event_of(asked[: period.start], plan))
    for period, verb in zip(periods[::-1], verbs[::-1], strict=True):
        said = " ".join(asked[period.start : period.end].split())
        condition = Condition(f"{verb} {said}", day_test(period, verb))
        reader.put(condition, period.start, period.end)


def _grounds(reader: ConditionReader) -> None:
    """The grounds that are asked for."""
    asked = reader.asked
    denied = False
    end = 0
    found: list[tuple[Condition, int, int]] = []
    for category, match in sorted(read_grounds(asked), key=lambda item: item[1].start()):
        # "other than a merger or the end of a plan": what is denied goes on over an "or"
        on = denied and re.fullmatch(
            r"[\s,]*(?:or|nor|and)\b[^.;:]{0,20}", asked[end : match.start()]
        )
        if category == "obligation_ended":
            condition = obligation_ended(match)
        else:
            condition = Condition(CATEGORY_NAMES[category], filters.has_category(category))
        denial = DENIED.search(asked[: match.start()])
        denied, end = bool(denial or on), match.end()
        if denied:
            condition = Condition(f"not: {condition.words}", negated(condition.test))
        found.append((condition, denial.start() if denial else match.start(), match.end()))
    reader.put_all(found)


def _named_values(reader: ConditionReader, plan: Plan, forms: list[str]) -> None:
    """Forms, places and names in roles."""
    if forms:
        name = f"Form {joined(forms)}"
        form = _FORMS.search(reader.asked)
        start, end = form.span() if form else (0, 0)
        test = filters.has_form(set(forms))
        if len(forms) > 1 and _BOTH_FORMS.search(reader.asked[:start]):
            test = every([Condition("", filters.has_form({one})) for one in forms])
        reader.put(Condition(name, test), start, end)
        reader.asked = FORM.sub(" ", reader.asked)
    _cities(reader)
    for _ in range(_PLACES):
        places = find_jurisdictions(reader.asked)
        if not places:
            break
        place, start, end = places[0]
        if OF_ACQUIRER.search(reader.asked[:start]):
            break  # "bought by a Texas company": of whom no record knows the state
        reader.put(_sited(place, reader.asked, start, end), start, end, _NOT_IN)
    bare = plan.bare.lower()
    for name in _whole_names(reader.asked)[:3]:
        if not all(t in bare for t in tokens(name)):
            continue  # the company that the question is about
        role = next((r for r in _ROLES if re.search(r[0], plan.question, re.I)), None)
        at = reader.asked.find(name)
        office = at >= 0 and _OFFICES.match(reader.asked[at + len(name) :])
        if office or (at >= 0 and _IN_CITY.search(reader.asked[:at])):
            end = at + len(name)
            reader.put(_in_city(name, reader.asked, at, end), at, end, _NOT_IN)
        elif role is not None and at >= 0:
            ending = _FIRM_END.match(reader.asked[at + len(name) :])
            end = at + len(name) + (ending.end() if ending else 0)
            reader.put(Condition(f"{role[2]} {name}", filters.names_in(role[1], name)), at, end)


_BOTH_FORMS = re.compile(r"\bboth (?:an? |the |form )*$", re.I)
_FORMS = re.compile(rf"(?:{FORM.pattern})(?:(?:,? (?:and|or) |, ?|/| & )(?:{FORM.pattern}))*", re.I)
"""Forms that stand together: "S-8 or S-3"."""

_CITY = re.compile(
    # "signed in New Philadelphia, Ohio": before the state that follows
    r"\b(?:in|at|from|near|of) (?:the )?(?:(?:city|town) of )?(?P<city>(?-i:[A-Z])[\w.'’-]+"
    r"(?: (?-i:[A-Z])[\w.'’-]+){0,2}),? ?(?:state of )?$",
    re.I,
)


def _is_state(city: str) -> bool:
    """Whether a city is rather a state before another one: "Tennessee, Mississippi"."""
    whole = [p for p, start, end in find_jurisdictions(city) if (start, end) == (0, len(city))]
    return bool(whole) and city not in ("New York", "Washington", "Georgia", "Delaware")


def _cities(reader: ConditionReader) -> None:
    """Cities with their state: one place."""
    for _ in range(_PLACES):
        for place, start, end in find_jurisdictions(reader.asked):
            city = _CITY.search(reader.asked[:start])
            if city is None or _is_state(city["city"]):
                continue
            at = city.start("city")
            whole = f"{city['city']}, {place}"
            condition = _sited(whole, reader.asked, at, end)
            if condition.words.startswith("organized"):
                condition = Condition(f"in {whole}", filters_of_places.located_in(whole))
            if reader.asked[end : end + 1] == "." and reader.asked[end - 1].isalpha():
                end += 1
            reader.put(condition, at, end, _NOT_IN)
            break
        else:
            return


_OF_FIRM = re.compile(r"\b(?:cop(?:y|ies|ied)|law firm|counsel|firm)\b", re.I)
_WITHIN = re.compile(r",? ?(?:& ?|and )?")


def _whole_names(asked: str) -> list[str]:
    """The names of a question; those of a firm's partners are one: `Greer, Ottinger & Sloan`."""
    names = names_in_question(asked)
    if not _OF_FIRM.search(asked):
        return names
    whole: list[str] = []
    end = -1
    for name in names:
        at = asked.find(name, max(end, 0))
        if at < 0:
            continue
        if whole and end >= 0 and _WITHIN.fullmatch(asked[end:at]):
            whole[-1] += asked[end : at + len(name)]
        else:
            whole.append(name)
        end = at + len(name)
    return whole


_IN_CITY = re.compile(r"\b(?:in|near|from|outside(?: of)?) (?:the )?(?:(?:city|town) of )?$", re.I)


def _in_city(name: str, asked: str, start: int, end: int) -> Condition:
    """Signed in, or sited in, a city."""
    condition = _sited(name, asked, start, end)
    if condition.words.startswith("organized"):
        return Condition(f"in {name}", filters_of_places.located_in(name))
    return condition


_FIRM_END = re.compile(r"(?:['’]s)?(?:,? (?:P?LLP|P?LLC|L\.L\.P|P\.[AC])\b\.?)?")


_ORGANIZED = re.compile(r"\s+(?:corporations?|compan|registrants?|issuers?|corp\b|filers?)", re.I)
_DONE_IN = re.compile(r"\b(?:signed|executed|based|located) in (?:the )?(?:state of )?$", re.I)
_STANDS_IN = re.compile(
    # "which filers are in Texas", "companies in Texas": where they are, not whose law they have
    r"\b(?:are|is|were|was|companies|company|filers?|registrants?|issuers?|businesses|operat\w+|people)"
    r" (?:\w+ )?in\s+(?:the )?(?:state of )?(?:[\ue000-\uf000]\s*(?:(?:,|/|or|and|nor)\s*)+)*$",
    re.I,
)
_OFFICES = re.compile(
    # "registrants with Massachusetts offices"
    r"\s+(?:(?:head|main|home|principal|executive|corporate|business) )*(?:offices?|headquarters"
    r"|address\w*|hq)\b",
    re.I,
)

_PLACED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("signed", re.compile(r"\b(?:sign|execut)\w*", re.I)),
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
    if not role and _STANDS_IN.search(before):
        role = "sited"
    if not role and re.search(r"\bin (?:the )?(?:state of )?$", before, re.I):
        role = next((name for name, cue in _PLACED[:2] if cue.search(asked[end:])), "")
    if _ORGANIZED.match(asked[end:]) and not _DONE_IN.search(before):
        role = "organized"
    elif _OFFICES.match(asked[end:]):
        role = "sited"
    if role == "signed":
        return Condition(f"signed in {place}", filters_of_places.signed_in(place))
    if role == "sited":
        return Condition(f"in {place}", filters_of_places.located_in(place))
    return Condition(f"organized in {place}", filters_of_places.organized_in(place))
