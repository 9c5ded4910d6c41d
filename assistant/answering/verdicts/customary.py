"""Yes or no about what such filings tell by custom: counsel's stake, the fee, votes, a shelf's use.

Item 5 of Form S-8 and Item 509 of Regulation S-K ask for the interests of the counsel who pass upon
the securities; Rule 457 sets the fee; a merger under a short-form statute takes no vote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.evidence.reading import Passage, Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan
from assistant.answering.verdicts.verdict import verdict_from


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


_LAWYER = r"(?:counsel|attorneys?|lawyers?|law firms?|esq|llp|pllc)"
_HOLDERS = r"(?:(?:share|stock|unit|security)?holders?|owners?|investors?|members|public)"
_EDITED = (
    r"\b(?:edit\w*|rewrit\w+|chang\w+|amend(?:ed|s|ing)|revis\w+|updat\w+|touch\w*|alter\w*"
    r"|modif\w+)\b"
)
_PROSPECTUS = (
    r"\b(?:prospectus|(?:sales?|selling|offering) (?:document|section|portion|part)"
    r"|part (?:i|one)\b)"
)


@dataclass(frozen=True, slots=True)
class _Matter:
    """A matter: how it is asked for, what sentences affirm and deny it, and which other sentences
    leave it open."""

    asked: re.Pattern[str]
    affirmed: re.Pattern[str]
    denied: re.Pattern[str]
    unless: re.Pattern[str]
    by_statement: bool = False
    """Whether it is told of each statement apart."""


_NEVER = re.compile(r"(?!)")
_EXERCISED = _any(
    r"^(?:was|were|did|has|have|had)\b.*\bany\b.*\b(?:warrants?|options?|rights)\b.*\bexercis\w+",
    r"^(?:was|were|did|has|have|had)\b.*\b(?:warrants?|options?|rights)\b.*\bever\b.*\bexercis\w+",
    r"^(?:did|has|have|had)\b.*\b(?:any|ever)\b.*\bexercis\w+\b.*\b(?:warrants?|options?|rights)\b",
)
_MATTERS: tuple[_Matter, ...] = (
    _Matter(  # "does the lawyer vouching for the stock's legality own any of it?"
        asked=_any(
            rf"^(?:does|do|did|is|are|has|have)\b.*\b{_LAWYER}\b.*\b(?:owns?|stake"
            r"|skin in the game|(?:holds?|has|have|hold(?:ing)?) (?:\w+ ){0,2}(?:shares|stock"
            r"|position|interest"
            r"|stake|options)|(?:share|stock)holders?|invested)\b"
        ),
        affirmed=_any(
            rf"\b(?:{_LAWYER}|opinion|members of|partners (?:of|in)|validity|legality)\b.*"
            r"\b(?:owns?|owned|holds?|held)\b(?: \w+){0,4} \d[\d,]*\d"
        ),
        denied=_any(
            rf"\b{_LAWYER}\b[^.]*\b(?:does not|do not|did not|neither|none|no)\b[^.]*\b(?:own|hold"
            r"|interest|shares)\b"
        ),
        unless=_NEVER,
    ),
    _Matter(  # "did they owe the SEC money for this one?"
        asked=_any(
            r"^(?:does|do|did|is|are|was|were|will|must|has|have)\b.*\b(?:owe[sd]?|pay(?:able)?"
            r"|due|charged?)\b.*\b(?:(?:filing |registration )?fees?|the sec|commission)\b"
            r"(?=.*\b(?:this|amendment|filing|now|more|extra|further|additional)\b)",
            r"^(?:is|was|are) (?:there )?(?:an?|any) (?:\w+ )?(?:filing|registration) fee\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\bno (?:\w+ ){0,3}fees? (?:is|are|was|were|will be)(?: \w+)? (?:due|payable|owed"
            r"|required|charged|being paid|paid)\b"
        ),
        unless=_any(r"\bfee of \$[\d,.]+ (?:is|was|has been) (?:being )?paid (?:with|herewith)\b"),
    ),
    _Matter(  # "did the holders have to meet and cast ballots before the back-end step?"
        asked=_any(
            rf"^(?:did|were|was|do|does|had|has|have)\b.*\b{_HOLDERS}\b.*\b(?:votes?|voted"
            r"|voting|ballots?|a say|meeting)\b.*\b(?:squeeze|back-end|second step|short-form"
            r"|mergers?|takeover|buyout|step|clean-?up|mop)",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\bwithout (?:a|any) (?:\w+ ){0,2}(?:vote|meeting)\b",
            r"\bno (?:\w+ )?(?:vote|meeting) of (?:the |its )?(?:\w+ )?(?:holders|share|stock)",
        ),
        unless=_any(
            r"\b(?:share|stock|unit)?holders (?:\w+ ){0,6}(?:approved|adopted)\b",
            r"\b(?:approved|adopted) (?:by|at) (?:\w+ ){0,6}(?:share|stock|unit)?holders\b",
        ),
    ),
    _Matter(  # "was a special ballot of owners held for the new parent structure?"
        asked=_any(
            rf"^(?:was|were|is|did)\b.*\b(?:vote|ballot|meeting) of (?:\w+ ){{0,2}}{_HOLDERS}\b"
            r".*\b(?:structure|parent|holding compan\w+|reorgani\w+|mergers?|step)\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\bno (?:\w+ )?(?:vote|meeting) of (?:the |its )?(?:\w+ )?(?:holders|share|stock)",
            r"\bwithout (?:a|any) (?:\w+ ){0,2}(?:vote|meeting)\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "did the company itself pocket any money from these resales?"
        asked=_any(
            r"^(?:did|does|do|will|was|is|has)\b.*\b(?:company|issuer|registrant|it"
            r"|they)\b.*\b(?:pocket"
            r"|gets?|got|receiv\w+|earn\w*|keep|see|make|made)\b.*\b(?:money|proceeds|cash|anything"
            r"|cents?|dime|penny)\b.*\b(?:resales?|resold|selling (?:\w+ )?(?:holders?|\w+holders?)"
            r"|(?:sales?|sold) by|(?:share|stock)?holders (?:re)?sell)\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\breceiv(?:e|ed|es) (?:none|no part) of the proceeds\b",
            r"\bnot (?:receive|get) any (?:of the |part of the )?proceeds\b",
            r"\breceiv(?:e|ed|es) no proceeds\b",
            r"\breceiv(?:e|ed|es) nothing\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "does the company know how much stock the holders resold?"
        asked=_any(
            r"^(?:does|do|is|did|can|was)\b.*\b(?:knows?|able to (?:say|tell)|aware|sure|say"
            r"|tell)\b"
            r".*\b(?:how (?:many|much)|(?:the|what) (?:exact )?(?:number|amount|count|quantity))\b"
            r".*\b(?:re)?sold\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\b(?:does|do|did) not know how (?:many|much)\b",
            r"\bno (?:record|information|knowledge) (?:of|as to) (?:how (?:many|much)|the (?:number"
            r"|amount))\b",
            r"\b(?:cannot|unable to|not able to) (?:say|tell|determine) (?:how (?:many|much)|the"
            r" (?:exact )?(?:number|amount))\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "was the selling document amended as well?", "any rewrite of the sales section?"
        asked=_any(
            rf"^(?:any|was|were|is|are|does|did|do|has|have)\b.*{_EDITED}.*{_PROSPECTUS}",
            rf"^(?:any|was|were|is|are|does|did|do|has|have)\b.*{_PROSPECTUS}.*{_EDITED}",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\b(?:prospectus|part i)\b[^.;]{0,60}\b(?:is|are|has been|have been|being)"
            r" (?:not (?:being )?(?:changed|amended|modified|affected|altered)|unchanged"
            r"|unaffected)\b",
            r"\bno changes? (?:\w+ ){0,3}made (?:to|in) (?:part i|the prospectus)\b",
            r"\b(?:does|do) not (?:modify|change|amend|affect"
            r"|alter) (?:any (?:other )?(?:provisions?"
            r"|parts?) of )?(?:the )?(?:part i|prospectus)\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "does it change how many securities are on file?"
        asked=_any(
            r"^(?:does|did|do|is|are|was|were|any)\b.*\b(?:chang\w+|alter\w*|affect\w*)\b.*\b(?:how"
            r" many|how much|number of|amount of|count of)\b.*\b(?:on file|registered|on the shelf"
            r"|covered)\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\bnothing is (?:added|taken)\b",
            r"\bnumber of (?:shares|securities|units)(?: \w+){0,3} (?:does not change|is unchanged"
            r"|is not (?:changed|affected))\b",
            r"\bdoes not (?:change|affect|alter) the (?:number|amount) of\b",
            r"\bno (?:shares|securities|units) are added to and none are removed\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "were any of the warrants ever exercised?": some were, whatever became of the rest
        asked=_EXERCISED,
        affirmed=_any(
            r"\b\d[\d,]+\b[^.;]{0,60}\b(?:were|was|have been|had been|has been) exercised\b",
            r"\bexercised \d|\b(?:issued|sold|bought|purchased) (?:up)?on (?:the )?exercise\b",
        ),
        denied=_NEVER,
        unless=_any(r"\b(?:no|none|not) (?:\w+ ){0,4}exercised\b"),
    ),
    _Matter(
        asked=_EXERCISED,
        affirmed=_NEVER,
        denied=_any(
            r"\b(?:expired|lapsed)\b[^.;]{0,20}\bunexercised\b",
            r"\bno(?:ne of the)? (?:\w+ ){0,2}(?:warrants?|options?|rights)\b[^.;]{0,30}"
            r"\b(?:were|was|had been|has been|have been) (?:ever )?exercised\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "did refunded subscribers earn interest?"
        asked=_any(
            r"^(?:did|do|does|was|is|were|are|will)\b(?!.*\b(?:notes|bonds|debentures)\b).*\b(?:earn|get|got|receiv\w+|paid|pay|bear|with"
            r"|accru\w+)\b(?: any)? interest\b"
        ),
        affirmed=_any(r"(?<!without )\b(?:together )?with (?:accrued )?interest\b"),
        denied=_any(r"\bwithout (?:any )?interest\b", r"\bno interest (?:was|is|will be)\b"),
        unless=_NEVER,
    ),
    _Matter(  # "do the stated numbers take account of the split?"
        asked=_any(
            r"^(?:do|does|did|are|is|were|have|has)\b.*\b(?:reflect\w*|tak\w+ (?:\w+ )?account"
            r"|account for|adjust\w*|give[ns]? effect|restated|stated)\b.*\bsplit\b"
        ),
        affirmed=_any(
            r"\bafter (?:giving effect to|adjust\w+ for|the) [^.;]{0,60}\bsplit\b",
            r"(?<!not )(?<!not been )\b(?:reflect(?:s|ing)?|adjusted (?:for|to reflect)"
            r"|give effect to)\b[^.;]{0,60}\bsplit\b",
            r"(?<!not )\bsplit-adjusted\b",
        ),
        denied=_any(
            r"\b(?:do|does|did|have|has|are|is|were) not (?:been )?(?:reflect|adjust|give effect"
            r"|tak|restat)\w*\b[^.;]{0,60}\bsplit\b",
            r"\b(?:before|without) (?:giving effect to|adjust\w+ for|regard to) [^.;]{0,60}"
            r"\bsplit\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "was the offering underwritten by a broker-dealer?"
        asked=_any(r"^(?:was|were|is|are)\b.*\bunderwritten\b(?!.*\bor\b)"),
        affirmed=_any(
            r"(?<!self-)\bunderwritten (?:public )?offering\b|\bfirm[- ]commitment\b"
            r"|\b(?:sold|offered) (?:to|through|by) (?:the |an? |several )?underwriters?\b"
        ),
        denied=_any(
            r"\bself-underwritten\b|\b(?:without|no) (?:an? |any )?underwriters?\b"
        ),
        unless=_NEVER,
    ),
    _Matter(  # "can the contingent right be sold on to somebody else?"
        asked=_any(
            r"^(?:can|could|may|is|are|will)\b.*\b(?:cvrs?|contingent \w+ rights?|rights?)\b.*"
            r"\b(?:sold|sell|transfer\w*|assign\w*|traded?|pass(?:ed)?)\b"
        ),
        affirmed=_any(r"(?<!non-)(?<!not )\b(?:freely )?transferable (?:contingent|rights?)\b"),
        denied=_any(
            r"\bnon-?transferable\b[^.;]{0,60}\brights?\b",
            r"\brights?\b[^.;]{0,60}\b(?:non-?transferable|not (?:be )?(?:transferable|assignable)"
            r"|(?:may|can|could)(?: ?not) be (?:sold|transferred|assigned))\b",
        ),
        unless=_NEVER,
    ),
    _Matter(  # "was the shelf ever actually used?", "ever draw on its $350 million shelf?"
        asked=_any(
            r"^(?:is|was|were|has|have|had|did|does)\b.*\b(?:shelf|registration(?: statement)?"
            r"|prospectus|s-[1348]|f-[1348]|\$ ?\d+ ?m\w*)\b(?: \w+){0,2}? (?:used|tapped|drawn"
            r"|drawn on|taken down|touched|employed)\b",
            r"^(?:was|were|has|have|had|did|does)\b.*\b(?:ever|any|anything|anyone|anybody"
            r"|single)\b"
            r".*\b(?:draw\w*|drew|tap\w*|used?|s[eo]ll?d?|issued?|handed out|place[d]?|taken)\b"
            r"(?: (?!by|to)\w+){0,3}? (?:on|off|under|from|through|of)"
            r" (?:(?!plan|program)[^ ]+ ){0,4}?(?:shelf|registration|prospectus|(?:form )?s-[1348]"
            r"|f-[1348])\b",
        ),
        affirmed=_NEVER,
        denied=_any(
            r"\b(?:no|none of the) (?:shares|securities|units|notes|bonds|common stock|ordinary"
            r" shares|common shares|debt securities|of the securities)\b(?: \w+){0,5}? (?:was|were"
            r"|has been|have been|had been|having been)(?: ever| previously)? (?:sold|issued"
            r"|offered)\b(?! (?:other than|except|after|since|during))",
            r"\b(?:has|have|had|did) (?:not|never) (?:sold|issued|sell|issue|offered)(?: or \w+)?"
            r" (?:any|shares|securities)\b",
        ),
        unless=_any(
            r"\b(?:of which|it has|were|was|been)\b(?: \w+){0,3} \$?\d[\d,]+\d(?: \w+){0,4} (?:was|"
            r"were)? ?(?:sold|issued)\b",
        ),
        by_statement=True,
    ),
)  # fmt: skip


def customary_verdict(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or no from the sentence that tells of the matter; None where none does, or where
    something else is asked."""
    for matter in _MATTERS:
        if not matter.asked.search(plan.question):
            continue
        passages = [p for p in reading.passages if not p.text.isupper()]
        if matter.by_statement:
            passages = _of_statement(reading, plan, passages)
        if any(matter.unless.search(p.text) for p in passages):
            continue
        for yes, pattern in ((False, matter.denied), (True, matter.affirmed)):
            for passage in passages:
                if (match := pattern.search(passage.text)) is not None:
                    return verdict_from(reading, yes, passage, [match.span()])
    return None


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _of_statement(reading: Reading, plan: Plan, passages: list[Passage]) -> list[Passage]:
    """The sentences of the statement that is asked about: all of a lone one, else those with the
    number that the question gives, or with the number of the only one filed in its year."""
    statements = reading.record.registration_statements
    if len(statements) < 2:
        return passages
    numbers = list(plan.file_numbers)
    years = _YEAR.findall(plan.question)
    if not numbers and len(years) == 1:
        of_year = [s for s in statements if s.filed_on and str(s.filed_on.year) == years[0]]
        numbers = [s.file_number for s in of_year if s.file_number] if len(of_year) == 1 else []
    return [p for p in passages if any(n in p.text for n in numbers)]
