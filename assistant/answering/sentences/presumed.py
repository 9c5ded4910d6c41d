"""False presumptions: names, prices and receipts that a question takes to be told and that are not.

The sentence found nearest is then no answer: it holds no name, tells the price of something else,
or speaks of no receipt.
"""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.evidence.sought import asked_type
from assistant.answering.evidence.values import entities, values
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import concepts, plain, stem
from assistant.answering.sentences.barred import of_other_people
from assistant.language.places import is_whole_place

_HOLDERS = (
    r"(?:(?:selling |registered |record )?(?:share|stock|security|unit|note|warrant|bond)?-?holders"
    r"|purchasers|buyers|investors|institutions|employees|participants|lenders|subscribers|sellers"
    r"|underwriters|creditors|landlords|suppliers|customers|(?:sales )?agents|dealers|banks)"
)
_ONE_HOLDER = (
    r"(?:(?:share|stock|security|unit|note|warrant|bond)?-?holder|purchaser|buyer|investor"
    r"|institution|employee|participant|lender|subscriber|seller|underwriter|creditor|landlord"
    r"|supplier|customer|tenant|licensee|bidder)"
)
_NAMES_ASKED = re.compile(
    rf"^(?:please )?(?:name|list|identify|give (?:me )?the names? of|(?:what|who) (?:are|were)"
    rf"(?: the names of)?)\b[^?]{{0,60}}\b{_HOLDERS}\b|\bnames? of (?:the |all |each |any |one "
    rf"|its )*(?:[\w-]+ )?(?:{_HOLDERS}|{_ONE_HOLDER})\b",
    re.I,
)
_IN_ANOTHER_ROLE = re.compile(
    r"\b(?:(?:all|stock|shares|interests?|notes|business|assets|subsidiary|acquisition|purchase"
    r"|merger|laws?|State|City|Commonwealth|table) of|under|in|at|an?|File|Form|Court) "
    r"(?:the |said )*$"
)
"""What stands before a name that is none of the holder's: "all of the stock of Acme"."""
_NO_NAME = re.compile(
    r"^(?:One|Two|Another|Each|File No)$"
    r"|\b(?:Notes?|Debentures?|Stock|Shares?|Act|Rule|Section|Item|Statement|Plan|Agreement|Form"
    r"|Securities|Commission|Prospectus|Units?|Warrants?|Amendment|Series|Class|Selling|Purchase"
    r"|Offering|Offer|Merger|Date|Time|Annual|Report|Court|Number|Nasdaq|Exchange)\b"
)


def is_presumed(reading: Reading, plan: Plan, reply: Reply) -> Reply | None:
    """That it is not stated, where the answer found does not hold what was asked; else None."""
    if not reply.answered or plan.kind in ("yes_no", "why"):
        return None
    for presumed, missing in _PRESUMED:
        if presumed(reading, plan, reply):
            near = [c for s in reply.sentences for c in s.citations]
            told = lacks(missing, near)
            told.settled = True
            return told
    return None


def _told(reply: Reply) -> str:
    return " ".join(sentence.text for sentence in reply.sentences)


def _names_nobody(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether holders' names are asked for, and none stands there but the registrant's own."""
    if _NAMES_ASKED.search(plan.question) is None or plan.fields:
        return False
    deal = reading.record.reason.transaction
    own = " ".join(r.name or "" for r in reading.record.registrants)
    own += f" {deal.acquirer or ''} {deal.merger_sub or ''}" if deal else ""
    known, told = concepts(own), _told(reply)
    return not any(
        not concepts(e.text) <= known and not _NO_NAME.search(e.text)
        and not _IN_ANOTHER_ROLE.search(told[max(0, e.start - 40) : e.start])
        and not is_whole_place(e.text)
        for e in entities(told)
    )  # fmt: skip


_GOT = re.compile(
    rf"^what did (?:the |its |their )?(?:\S+ ){{0,5}}?{_HOLDERS}\b.*\b(?:get|got|receive|given"
    rf"|paid)\b",
    re.I,
)
_RECEIPT = re.compile(
    r"\b(?:receiv\w*|right to|convert\w*|exchanged|cancel\w*|paid|pay\w*|entitl\w*|distribut\w*"
    r"|extinguish\w*|issued|cash|consideration|bec[ao]mes?|turned into|swapped|got|given)\b",
    re.I,
)


def _tells_no_receipt(reading: Reading, plan: Plan, reply: Reply) -> bool:
    return _GOT.search(plan.question) is not None and _RECEIPT.search(_told(reply)) is None


_SALE_OF = re.compile(
    r"\b(?:how much|what price) (?:was|were|did) (?:the sale of )?(?:its|the|their|all|a)? ?"
    r"(?P<asset>[^?]{3,60}?) (?:sold|go|bring|fetch|sell|remain unsold)\b",
    re.I,
)
_ASSET = re.compile(
    r"\b(?:price|much|paid?|sum)\b[^?]{0,60}\b(?:get|got|receiv\w*|paid|pay|fetch\w*|sell|sold"
    r"|for)\b"
    r"[^?]{0,30}?\b(?:for|were|was) (?:its|the|their|all|a)? ?(?P<asset>[^?]{3,60}?)(?: sold"
    r"| bought)?\??$",
    re.I,
)
_SECURITIES = concepts(
    "share shares stock security securities unit units note notes warrant warrants option options "
    "ads adss bonds debentures company business it them each per registrant merger deal"
)
_FRAME = concepts("its the their all of for sold bought")
_NEAR = 70  # characters from a price to what it is the price of


def _price_of_something_else(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether the price of assets is asked for, and no sum stands beside them."""
    question = plain(plan.question)
    asked = _SALE_OF.search(question) or _ASSET.search(question)
    if (
        asked is None
        or plan.fields not in ([], ["sold"])
        or not re.search(r"\bprice|how much\b", plan.question, re.I)
    ):
        return False
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    wanted = concepts(asked["asset"]) - _FRAME - own
    if not wanted or wanted & _SECURITIES:
        return False
    text = _told(reply)
    for money in values(text, "money"):
        around = text[max(0, money.start - _NEAR) : money.end + _NEAR]
        per = re.match(r" (?:per|a|each|for each) ", text[money.end :])
        if wanted & concepts(around) and per is None and _SALE.search(around):
            return False
    return True


_SALE = re.compile(r"\b(?:sold|sale|sell|price|consideration|purchase\w*|bought)\b", re.I)

_AGAINST = re.compile(r"\b(?:against|oppos\w*|abstain\w*|abstention\w*|dissent\w*)\b", re.I)


def _tells_no_opposition(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether votes against something are asked for, and the sentence tells of none."""
    asked = re.search(r"\bvot\w*", plan.question, re.I) and _AGAINST.search(plan.question)
    return asked is not None and _AGAINST.search(_told(reply)) is None


_ACTOR = re.compile(
    r"(?<!how many )\b(management|insiders?|executives?|affiliates?|founders?|institutions?|family)"
    r"(?:['’]s)?\b"
    r"(?! (?:agreement|plan|company|compensation))",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:were|was|did|had|have|has|are|is)(?:n['’]?t| not) (?:been |yet |ever )*(?P<verb>\w{4,})",
    re.I,
)


_SOLD = concepts("sold issued purchased resold registered")


def _counts_of_others(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether it is counted what management did, or what was not done, and the sentence tells
    what others did, or what was."""
    if plan.kind != "how_many" or plan.fields not in ([], ["unsold"]):
        return False
    text = _told(reply)
    actor = _ACTOR.search(plan.question)
    if actor is not None and actor[1].lower().rstrip("s") not in text.lower():
        return True
    denied = _DENIED.search(plan.question)
    if denied is None or concepts(denied["verb"]) & _SOLD:
        return False
    verb = re.escape(stem(denied["verb"].lower()))
    return re.search(rf"\b(?:not|never|un)[ -]?(?:\w+ ){{0,2}}?{verb}", text, re.I) is None


_NO_FIGURE = re.compile(
    r"\b(?:none|nothing|no|all|every|both|indeterminate|indefinite|unspecified|half|dozen|hundred"
    r"|thousand|million|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty)\b",
    re.I,
)


def _counts_nothing(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether a number is asked for, and no number but of money or days stands there."""
    if asked_type(plan) != "number" or not re.search(r"\bhow many\b", plain(plan.question), re.I):
        return False
    text = _told(reply)
    return not values(text, "number") and _NO_FIGURE.search(text) is None


_EXCHANGE = re.compile(
    r"\b(?:which|what)(?: \w+)? (?:stock |securities )?(?:exchange|market)\b(?! value| price| ratio"
    r"| offer| act)",
    re.I,
)


def _names_no_exchange(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether a stock exchange is asked for, and none is named."""
    return _EXCHANGE.search(plan.question) is not None and not values(_told(reply), "exchange")


def _of_other_people(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether it is counted what some people did, and the sentence tells what others did."""
    return plan.kind == "how_many" and of_other_people(plan.question, _told(reply))


_RATIO_TOLD = re.compile(
    r"\bratio\b|(?<![$\d])\d?\.\d{2,}|\b(?:one|two|three|four|five|ten) (?:\w+ ){0,4}(?:shares?"
    r"|units?|ADSs?)"
    r"\b|-for-|\bof a share\b",
    re.I,
)


_RATIO_ASKED = re.compile(
    r"\b(?:exchange|conversion|merger|split) ratio\b|\bhow many\b[^?]{0,90}"
    r"\b(?:get|got|receive)s?\b[^?]{0,20}\b(?:for|per) (?:one|each|every|a single)"
    r" (?:[\w'’.-]+ ){0,3}?(?:share|unit|note)\b",
    re.I,
)


def _tells_no_ratio(reading: Reading, plan: Plan, reply: Reply) -> bool:
    asked = _RATIO_ASKED.search(plan.question)
    return asked is not None and _RATIO_TOLD.search(_told(reply)) is None


_SPENT = re.compile(
    r"^what did .{1,80}?\b(?:buy|spend|invest)\b.{0,80}?\b(?:with|proceeds|money)\b", re.I
)


_USED = re.compile(r"\b(?:bought|purchas|acqui|invest|spent|used|built)", re.I)


def _tells_no_purchase(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether it is asked what money was spent on, and only its source is told."""
    if _SPENT.search(plan.question) is None:
        return False
    return _USED.search(_told(reply)) is None


_PER_ONE = re.compile(
    r"\b(?:per|for each|for every|for one|a|on each) (?:common |ordinary |preferred )?"
    r"(?:share|unit|note|ads|warrant|right|bond)\b|\bapiece\b",
    re.I,
)
_TOLD_PER_ONE = re.compile(
    r"\b(?:per|each|every|apiece|a (?:share|unit)|one (?:share|unit))\b", re.I
)


def _tells_no_single(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether a sum for each share or unit is asked for, and only sums of the whole are told."""
    if not re.search(r"\bhow much\b", plan.question, re.I) or not _PER_ONE.search(plan.question):
        return False
    told = _told(reply)
    return bool(values(told, "money")) and _TOLD_PER_ONE.search(told) is None


_DONE = re.compile(
    r"\b(?:(?:had|has|have|were|was) (?:(?:ever|already|actually|in fact) )*(?:been )?(?:\w+ly )?"
    r"|did [^?]{1,60}? )(?P<act>convert|exercis|redeem|exchang|repurchas|repaid|prepaid)",
    re.I,
)
_POSSIBLY = re.compile(
    r"\b(?:may|might|could|can|would|shall|will|to)(?: be)?(?: \w+ly)? $|\b(?:upon|on|for|any|the"
    r"|of|initial) $",
    re.I,
)
_POSSIBLE = re.compile(r"(?:ibl|abl|ion\b|ption)", re.I)


def _tells_only_possible(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether it is counted what was converted, and the sentence tells what could be."""
    asked = _DONE.search(plan.question) if plan.kind == "how_many" and not plan.fields else None
    if asked is None:
        return False
    told = _told(reply)
    said = list(re.finditer(rf"\b{asked['act']}\w*", told, re.I))
    return bool(said) and all(
        _POSSIBLE.search(m[0]) or _POSSIBLY.search(told[max(0, m.start() - 24) : m.start()])
        for m in said
    )


_OWNED = re.compile(r"\bhow many\b[^?]*\b(?:own|hold|held|has|have)\w*\b", re.I)
_AND_OTHERS = re.compile(
    r"(?:,? (?:L\.?P\.?|LLC|Inc\.?|Ltd\.?|Corp\.?|N\.A\.|S\.A\.|plc))?"
    r"[,.]? (?:and|together with) (?:\w+ )?(?:two|three|four|five|six|\d+|certain|several|some"
    r"|the|its|his) (?:other|affiliat|further)",
    re.I,
)


def _shared_with_others(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether it is counted what one holds, and the sentence counts what several do together."""
    if plan.kind != "how_many" or not _OWNED.search(plan.question):
        return False
    told = _told(reply)
    return any(
        _AND_OTHERS.match(told, at.end())
        for e in entities(plan.question)
        for at in re.finditer(re.escape(e.text), told)
    )


_KINDS_OF_PERSON: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (  # a sentence about the case names its court, not its judge
        re.compile(r"\bjudges?\b", re.I),
        re.compile(r"\bjudges?\b|\bjustice\b|\bHon(?:\.|orable)\b", re.I),
    ),
    (  # an offering sold without one tells of itself
        re.compile(r"\bunderwriters?\b", re.I),
        re.compile(r"(?<!self-)\bunderwrit(?:ers?|ten by)\b|\bdealer[- ]managers?\b"
                   r"|\b(?:book-?running|lead|co-?) ?managers?\b|\bplacement agents?\b"
                   r"|\bmanaged by\b", re.I),
    ),
)  # fmt: skip
"""Whom a question asks for by office, and the words of which one must stand with the name."""
_WHO_IS = re.compile(
    r"^(?:who (?:is|was|were|are)(?: named as)?|(?:which|what)) (?:the |its |their )?"
    r"(?:[\w-]+ ){0,2}?(?P<kind>judges?|underwriters?)\b",
    re.I,
)


def _names_no_such_person(reading: Reading, plan: Plan, reply: Reply) -> bool:
    """Whether someone of an office is asked for, and nothing that is cited speaks of the office."""
    asked = _WHO_IS.match(plan.question)
    if asked is None or plan.fields:
        return False
    cited = " ".join([_told(reply), *(c.quote for s in reply.sentences for c in s.citations)])
    return any(
        kind.search(asked["kind"]) and not words.search(" ".join(cited.split()))
        for kind, words in _KINDS_OF_PERSON
    )


_PRESUMED = (
    (_names_no_such_person, "The filing names nobody in that office."),
    (_tells_only_possible, "The filing does not state that number."),
    (_shared_with_others, "The filing does not state that of this holder alone."),
    (_tells_no_single, "The filing does not state that for each one."),
    (_tells_no_ratio, "The filing states no ratio."),
    (_tells_no_purchase, "The filing does not state what it was spent on."),
    (_of_other_people, "The filing does not state that number."),
    (_counts_nothing, "The filing does not state that number."),
    (_names_no_exchange, "The filing names no exchange or market."),
    (_counts_of_others, "The filing does not state that number."),
    (_tells_no_opposition, "The filing does not tell of such votes."),
    (_names_nobody, "The filing does not give their names."),
    (_tells_no_receipt, "The filing does not state what they received."),
    (_price_of_something_else, "The filing does not state that price."),
)
