"""Yes or no, only where the filing's text decides it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.shortening import shorten
from assistant.answering.evidence.wording import figure
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.scope import FORM
from assistant.answering.questions.vocabulary import CATEGORY_NAMES, CATEGORY_WORDS, concepts
from assistant.answering.records.amounts import items, securities
from assistant.answering.verdicts.classes import class_stays, is_buyer, only_plan_merged
from assistant.answering.verdicts.considered import considered_only
from assistant.answering.verdicts.customary import customary_verdict
from assistant.answering.verdicts.deals import deal_verdict
from assistant.answering.verdicts.in_accounts import answer_of_held
from assistant.answering.verdicts.named import has_named
from assistant.answering.verdicts.removals import (
    KEEPING,
    about_number,
    all_removed,
    anything_registered,
    anything_removed,
    asks_narrower,
    holders_got,
    stays_registered,
)
from assistant.answering.verdicts.signings import (
    is_so_titled,
    others_sign,
    rule_478,
    same_day,
    signed_by,
)
from assistant.answering.verdicts.stated_values import (
    STATES,
    amount_is,
    is_number,
    organized_in,
    survives,
    vanishes,
)
from assistant.answering.verdicts.told import told_verdict
from assistant.answering.verdicts.verdict import verdict, verdict_from

_UNDECIDED = "The filing does not say."


# --- further issues, all sold, all removed ----------------------------------------------------

_NO_MORE = re.compile(
    r"\b(?:will|shall|may|can) not (?:be )?(?:issue|offer|sell|make|issued|offered|sold|made)\b"
    r"|\bno (?:further|additional|more|other|new)?\s?(?:\w+ ){0,3}?(?:shares|securities|offers?"
    r"|sales?|offerings?"
    r"|issuances?|purchases|options|awards|notes|units|interests|common "
    r"stock)\b.{0,60}\b(?:will|may"
    r"|shall|can|are to)\b"
    r"|\bno longer (?:issu|offer|sell|intend)\w*|\bnot (?:been, and will not be|intend to)\b"
    r"|\bhas (?:terminated|ended|discontinued) (?:all|any|the) (?:\w+ ){0,3}offerings?\b"
    r"|\bwill not,? (?:hereafter )?(?:be )?(?:issue|issued|offer)",
    re.I,
)
_MORE = re.compile(
    r"\b(?:will|shall|intends? to) (?:continue to|go on|keep(?: on)?) (?:issu|offer|sell|be"
    r" (?:issued|offered|sold))\w*",
    re.I,
)


def _further_issues(reading: Reading, plan: Plan) -> Reply:
    for pattern, yes in ((_NO_MORE, False), (_MORE, True)):
        for passage in reading.passages:
            match = pattern.search(passage.text)
            if match:
                return verdict_from(reading, yes, passage, [match.span()])
    chosen = securities(reading, plan)
    if chosen and all(s.all_unsold for _, _, s in chosen):
        cited = [c for base, _, _ in chosen for c in reading.cite_value(f"{base}/all_unsold")]
        if cited:
            return verdict(False, "The amendment removes all securities that were left.", cited)
    return lacks("The filing does not say whether further securities will be issued.")


_ALL_SOLD = re.compile(
    r"\ball (?:of )?(?:the |such |its )?(?:[\w,]+ ){0,6}?(?:shares|securities|units|notes"
    r"|interests|stock)\b"
    r"[^.]{0,80}\b(?:have|has|had|were|was) (?:been )?(?:\w+ )?(?:sold|issued|resold"
    r"|distributed)\b",
    re.I,
)
_NONE_SOLD = re.compile(
    r"\bno(?:ne)?\b(?: of the)?(?: \w+){0,4} (?:have|has|had|were|was) (?:been |ever )*(?:sold"
    r"|issued)\b"
    r"|\bno (?:shares|securities|notes|sales)\b[^.]{0,60}\b(?:sold|issued|made)\b",
    re.I,
)


def _all_sold(reading: Reading, plan: Plan) -> Reply:
    asks_any = re.search(r"\bany(?:thing)?\b|\bever\b", plan.question, re.I)
    narrower = asks_narrower(plan) and re.search(r"\b(?:to|by|for|at)\b", plan.question, re.I)
    # where not all were sold, not all were sold to employees
    to_whom = not asks_any and re.search(r"\bto (?:[\w-]+ ){0,3}\w+\W*$", plan.question, re.I)
    if narrower and not (to_whom and any(i.value for i in items(reading, plan, "deregistered"))):
        return lacks("The filing does not say whether these were sold.")
    sold = items(reading, plan, "sold")
    if asks_any:
        return _any_sold(reading, plan)
    removed = [i for i in items(reading, plan, "deregistered") if i.value]
    if removed:
        count = figure(removed[0].value, removed[0].security)
        text = f"The amendment removes {count} securities that were not sold."
        return verdict(False, text, reading.cite_value(removed[0].pointer))
    for item in sold:
        if item.security.registered == item.value and reading.evidence(f"{item.base}/registered"):
            cited = reading.cite_value(item.pointer) + reading.cite_value(f"{item.base}/registered")
            return verdict(True, f"All {figure(item.value)} registered were sold.", cited)
    for passage in reading.passages:
        match = _ALL_SOLD.search(passage.text)
        if match:
            return verdict_from(reading, True, passage, [match.span()])
    unsold = [
        c
        for base, _, s in securities(reading, plan)
        if s.all_unsold
        for c in reading.cite_value(f"{base}/all_unsold")
    ]
    if unsold and re.search(
        r"\bunsold|not (?:been )?(?:sold|issued)|unissued", unsold[0].quote, re.I
    ):
        return lacks("The filing does not say whether any securities remained unsold.", unsold)
    return lacks("The filing does not say whether all securities were sold.")


_STOCK = re.compile(r"\b(?:shares?|stock)\b", re.I)


def _any_sold(reading: Reading, plan: Plan) -> Reply:
    found = items(reading, plan, "sold")
    if _STOCK.search(plan.question):  # obligations that were issued are no shares
        found = [i for i in found if i.security.unit != "usd"]
    for item in sorted(found, key=lambda item: not item.value):
        text = (
            f"{figure(item.value, item.security)} were sold." if item.value else "None were sold."
        )
        return verdict(item.value > 0, text, reading.cite_value(item.pointer))
    for passage in reading.passages:
        match = _NONE_SOLD.search(passage.text)
        if match:
            return verdict_from(reading, False, passage, [match.span()])
    return lacks("The filing does not say whether any securities were sold.")


# --- the ground -----------------------------------------------------------------------------


_GROUND_WORDS = (
    "because due reason result owing cause ground stated deregister shares filing amendment"
)


def _asks_ground(plan: Plan, pattern: str) -> bool:
    """Whether the ground itself is asked for, not a detail ("Did holders vote on the merger?")."""
    own = concepts(_GROUND_WORDS) | {"plan", "off", "complete", "end", "acquire", "merge"}
    own |= {c for m in re.finditer(pattern, plan.question, re.I) for c in concepts(m[0])}
    still = re.search(r"\b(?:still|stay|remain|continue|keep)", plan.question, re.I)
    return still is None and not [t for t in plan.terms if t not in own]


def _ground(reading: Reading, plan: Plan, category: str) -> Reply:
    """Was it a merger, a bankruptcy …: the record's category, or a sentence that denies it."""
    reason = reading.record.reason
    cited = reading.cite_value("/reason/category")
    if reason.category == category and cited:
        passage = reading.passage_at(cited[0].start)
        text = (
            shorten(passage.text, [], 55)
            if passage
            else f"The stated ground is {CATEGORY_NAMES[category]}."
        )
        return verdict(True, text, cited)
    pattern = re.compile(CATEGORY_WORDS[category], re.I)
    for passage in reading.passages:
        match = pattern.search(passage.text)
        if match:
            around = passage.text[max(0, match.start() - 40) : match.end() + 40].lower()
            named = re.search(r"merger|merged", plan.question, re.I)
            if category == "merger" and not named and "plan" in around:
                continue
            if re.search(
                r"\b(?:not|no)\b", passage.text[max(0, match.start() - 40) : match.start()]
            ):
                return verdict_from(reading, False, passage, [match.span()])
            return lacks("The filing does not decide this.", [reading.cite_passage(passage)])
    about_ground = re.search(r"\b(?:because|due to|reason|result of|owing)\b", plan.question, re.I)
    if about_ground and reason.category not in ("not_stated", "other") and cited:
        return verdict(False, f"The stated ground is {CATEGORY_NAMES[reason.category]}.", cited)
    return lacks("The filing does not mention this.", cited)


# --- other statements -----------------------------------------------------------------------

_UNAFFECTED = re.compile(
    r"\b(?:not (?:be |being )?(?:affected|amended|changed|modified)|(?:does|do|will|shall) not "
    r"(?:affect|amend"
    r"|change|apply)|unchanged"
    r"|no (?:other )?(?:further )?changes? (?:is|are|was|were|has been|have been)"
    r" (?:being |hereby )?made (?:in|to)|unaffected|no effect on"
    r"|remains? in (?:full )?(?:force|effect))\b",
    re.I,
)
_AFFECTED = re.compile(r"\b(?:affect|chang|amend|touch|alter|impact|appl)\w*\b", re.I)


def _others_affected(reading: Reading, plan: Plan) -> Reply:
    """Does it change anything about other statements or plans?"""
    for passage in reading.passages:
        match = _UNAFFECTED.search(passage.text)
        before = reading.passages[passage.index - 1] if passage.index else passage
        wanted = {t for t in plan.terms if not _AFFECTED.fullmatch(t)}
        wanted -= {"anyth", "share", "security", "deregister", "register"}
        near = (
            passage.concepts
            | before.concepts
            | {f.lower() for f in FORM.findall(passage.text + before.text)}
        )
        wanted |= {f.lower() for f in plan.forms} | set(plan.file_numbers)
        if match and wanted <= near:
            keep = [match.span()]
            reply = verdict_from(reading, False, passage, keep)
            if passage is not before and not wanted <= passage.concepts:
                reply.sentences[0].citations.insert(0, reading.cite_passage(before))
            return reply
    return lacks(_UNDECIDED)


_PLAINLY = frozenset(
    {"deregister", "share", "security", "register", "off", "out", "common", "anyth", "amend"}
) | concepts("paper document filing amendment thing take")


_OF_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|former|preceding) (?:post-effective )?amendments?\b", re.I
)


def _anything(reading: Reading, plan: Plan) -> Reply:
    """Is anything removed at all? Only where the question names nothing narrower."""
    own = _PLAINLY | concepts(" ".join(r.name or "" for r in reading.record.registrants))
    if [t for t in plan.terms if t not in own] or _OF_EARLIER.search(plan.question):
        return lacks(_UNDECIDED)
    return anything_removed(reading)


# --- which question it is ---------------------------------------------------------------------

Decision = Callable[[Reading, Plan], Reply]

_DECISIONS: tuple[tuple[str, Decision], ...] = (
    (r"\brule 478\b", rule_478),
    (r"\bsign\w*\b.*\bsame (?:day|date)\b", same_day),
    (r"\bany(?:one|body)?\b.*\b(?:powers? of attorney|attorneys?-in-fact|proxy)\b", has_named),
    (r"\b(?:incorporated|organi[sz]ed|domiciled)\b(?! by reference)|\b\w+ (?:corporation"
     r"|company|corp\.?)\?", organized_in),
    (r"\b(?:receive|received|get|got|paid|keep|kept|retain|retained)\b (?:\w+ )?(?:anything"
     r"|nothing|any (?:consideration"
     r"|payment|distribution|money|cash))\b", holders_got),
    (r"^(?:is|are|was|were|does|do|did|has|have|will)\b(?=.*\b(?:any|anything|something|some)\b)"
     r"(?=.*\b(?:de-?regist|remov|withdr|tak|drop|pull))(?!.*\b(?:remain|stay|further|more)\b)",
     _anything),
    (r"\beverything\b.*\b(?:de-?regist|remov|withdr|taken|dropped|pulled|off)"
     r"|\b(?:de-?regist|remov|withdr)\w*\b.*\beverything\b", all_removed),
    (r"^(?:will|do|does|is|are)\b.*\b(?:keep|stay|remain|continue|still)\w*\b.*\bregistered\b",
     stays_registered),
    (r"^(?:is|are|does|do|will)\b.*\b(?:additional|new|more|further|extra)\b.*\bregister(?:s|ed"
     r"|ing)?\b.*\b(?:amendment|filing|document|here|this)\b", anything_registered),
    (r"^(?:will|would|can|may|is|are|does)\b(?!.*\bfees?\b).*\b(?:further|additional|more"
     r"|continue|future|again|any)\b"
     r".*\b(?:issu|offer|sell|sold|sale|shares|securities|purchas|award|grant|option|bought|buy"
     r"|contribut)", _further_issues),
    (r"^(?:will|does)\b.*\b(?:issue|offer|sell)\b", _further_issues),
    (r"^(?:does|do|did|is|are|will)\b.*\b(?:affect|chang|touch|alter|impact)", _others_affected),
    (r"\b(?:anyone|anybody|else|besides|other than|other persons?)\b.*\bsign", others_sign),
    (r"\b(?:all|every|any|anything|entire|ever|whole|full|fully|completely"
     r"|entirely)\b.*\b(?:sold|issued|resold)\b",
     _all_sold),
    (r"\b(?:all|every|entire|any .* (?:remain|stay|left))\b.*\b(?:de-?regist|remov|withdr|taken "
     r"off|pulled)"
     r"|\b(?:remov|de-?regist|withdr)\w*\b.*\ball\b", all_removed),
    (r"\bsurviv\w*\b", survives),
    (r"\b(?:disappear|vanish|cease to exist|go under|go out of existence)\b", vanishes),
    (r"^(?:is|are|does|do|did|has|have)\b(?=.*\b(?:have|has|named?|names|list(?:ed|s)?"
     r"|identif\w+|given?|gives|show[ns]?|states?|any|there|copies)\b)"
     r"(?=.*\b(?:law firm|counsel|lawyers?|agent for service|EIN|employer identification|phone"
     r"|telephone number|par value|attorneys?-in-fact)\b)", has_named),
    (r"^(?:is|was)\b.*\b(?:the|an?) (?:director|chair|president|secretary|treasurer|chief"
     r"|trustee|officer)",
     signed_by),
    (r"\bamendment (?:no\.?|number) ?\d", is_number),
    (r"^(?:did|has|was|were|is)\b.*\bsign(?:ed|s|ing)?\b(?! into)", signed_by),
    (r"^(?:is|was) (?:(?:mr|ms|mrs|dr)\.? )?[A-Z]", is_so_titled),
)  # fmt: skip
"""What yes-or-no questions ask, by pattern; the first that is found decides."""


_DATED = re.compile(
    r"\b(?:after|before|since|until|during|between|in|on)\b[^?]{0,40}\b(?:19|20)\d\d\b", re.I
)


_OTHERS = re.compile(r"\b(?:any|some) other\b|\banything else\b", re.I)


def decide(reading: Reading, plan: Plan) -> Reply:
    """Yes or no with what the text says, or that it is not decided."""
    settled = amount_is(reading, plan) or about_number(reading, plan)
    settled = settled or class_stays(reading, plan) or only_plan_merged(reading, plan)
    settled = settled or is_buyer(reading, plan) or deal_verdict(reading, plan)
    settled = settled or told_verdict(reading, plan) or customary_verdict(reading, plan)
    settled = settled or answer_of_held(reading, plan) or considered_only(reading, plan)
    if settled is not None:
        return settled
    for pattern, decision in _DECISIONS:
        if not re.search(pattern, plan.question, re.I):
            continue
        narrower = _DATED.search(plan.question) or _OTHERS.search(plan.question)
        if decision in (_all_sold, _further_issues) and narrower:
            return lacks(_UNDECIDED)  # the record tells of no stretch of time, and of no others
        if decision is organized_in and not STATES.search(plan.question):
            continue
        return decision(reading, plan)
    for category, pattern in CATEGORY_WORDS.items():
        if re.search(pattern, plan.question, re.I) and _asks_ground(plan, pattern):
            return _ground(reading, plan, category)
    general = re.search(
        r"\b(?:amendment|filing)\b.*\b(?:de-?regist|remov|withdr)", plan.question, re.I
    )
    if (
        general
        and not _OF_EARLIER.search(plan.question)
        and not [t for t in plan.rest if t not in ("deregister", "share", "security", "register")]
    ):
        return anything_removed(reading)
    if _REMOVES.search(plan.question) and set(plan.rest) <= _REMOVED:
        if reading.record.purpose in KEEPING:  # "does it remove units", asked of an update
            return anything_removed(reading)
    return lacks(_UNDECIDED)


_REMOVES = re.compile(
    r"^(?:does|do|did|will|has|have)\b.*\b(?:de-?regist|remov|withdr)\w* (?:\w+ ){0,3}?"
    r"(?:shares|securities|units|notes|stock|warrants|interests|bonds|rights)\b",
    re.I,
)
_REMOVED = frozenset({"deregister", "register", "share", "security", "unit", "note", "common",
                      "warrant", "interest", "right", "bond"})  # fmt: skip
