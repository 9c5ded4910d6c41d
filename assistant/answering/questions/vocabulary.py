"""The words of questions about post-effective amendments, and what they mean alike.

Words are compared as concepts: a stem, or the name under which the field's synonyms are
gathered (`removed`, `withdrawn`, `pulled` are `deregister`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_SYNONYMS = {
    # removed, withdrawn, pulled, taken off: one act in these filings
    "deregister": "deregister deregistered deregistration removal remove removed removing withdraw"
    " withdrawn withdrew withdrawal pull pulled unregister unregistered drop dropped dropping"
    " drops",
    "sell": "sell sold sale sales selling resell resold resale reoffer",
    "issue": "issue issued issuable issuance issuing",
    "acquire": "acquire acquired acquirer acquisition buy bought buyer purchase purchased purchaser"
    " takeover",
    # a plan "terminates", a warrant "expires", a period "lapses": people ask with any of them
    "end": "end ended ends ending expire expired expires expiration expiry terminate terminated"
    " termination lapse lapsed cease ceased discontinue discontinued stop stopped",
    "complete": "complete completed completion consummate consummated consummation close closed"
    " closing closings finish finished conclude concluded finalize finalized",
    "redeem": "redeem redeemed redemption repay repaid repayment retire retired",
    "register": "register registered registers registering registration registrations",
    "file": "file filed filing filings submit submitted lodge lodged",
    "sign": "sign signed signs signing signature signatures signatory signatories signer signers"
    " executed",
    "effect": "effective effectiveness effect",
    "exercise": "exercise exercised exercisable exercising",
    "convert": "convert converted convertible conversion converting",
    "debt": "debt debts",
    "note": "note notes debenture debentures",
    "holder": "holder holders stockholder stockholders shareholder shareholders securityholder"
    " securityholders owner owners unitholder unitholders noteholder noteholders bondholder"
    " bondholders optionholder optionholders warrantholder warrantholders",
    "list": "listed listing listings delisted delist",
    "employee": "employee employees staff workers workforce headcount",
    "revenue": "revenue revenues turnover",
    "share": "share shares stock stocks",
    "security": "security securities",
    "reduce": "reduce reduced reduction decrease decreased cut",
    "grant": "grant granted grants award awarded awards",
    "cancel": "cancel cancelled canceled cancellation forfeit forfeited surrender surrendered",
    "merge": "merge merged merger merging mergers",
    "executive": "executive executives",
    "statement": "statement statements",
    "replace": "replace replaced replacement replaces supersede superseded succeed succeeded",
    "start": "start started begin began begun commence commenced commencement",
    "outstanding": "outstanding",
    "hold": "hold held holds holding",
    "pay": "pay paid pays payment",
    "counsel": "counsel lawyer lawyers attorney attorneys",
    "price": "price prices priced cost",
    "director": "director directors board",
    "transfer": "transfer transferred carry carried carryover move moved",
    "remain": "remain remains remained remaining left leftover stay stays stayed staying",
    "break": "break broke broken",
    "give": "give gave given",
    "intend": "intend intends intended",
    "bankrupt": "bankrupt bankruptcy insolvency",
    "subsidiary": "subsidiary subsidiaries sub",
    "raise": "raise raised proceeds",
    "approve": "approve approved approval adopt adopted adoption ratified",
    "contribute": "contribute contributed contribution contributions contributing",
    "entitle": "entitle entitled entitles",
    "bonus": "bonus bonuses",
    "receive": "receive received receives receipt",
    "guarantor": "guarantor guarantors",
    "dissolve": "dissolve dissolved dissolves dissolving dissolution",
    "extinguish": "extinguish extinguished",
    "continue": "continue continues continued continuing keep keeps kept",
}
"""Concept and the words that mean it. The single words of a line answer for each other."""

# Stems that words of other meanings have too: "state" and "statement", "stat" and "still".
_SHARED_STEMS = frozenset(
    {"stat", "execut", "direct", "secur", "over", "left", "sec", "not", "clos"}
)

_SUFFIXES = (
    "izations", "ization", "ations", "ation", "ating", "ated", "ates", "ate", "iveness", "ively",
    "ives", "ive", "ions", "ion", "ances", "ance", "ences", "ence", "ments", "ment", "able",
    "ible", "ings", "ing", "ies", "ied", "ers", "er", "ors", "or", "als", "al", "ed", "es", "e",
    "s", "ly", "y",
)  # fmt: skip

STOP_WORDS_TEXT = """
    a an the this that these those it its they their them he she his her we our us you your
    i of in on at by for to from with under into onto upon about as per via than then so
    such and or nor but if while although though however is are was were be been being am do
    does did done has have had having will would shall should can could may might must what
    which who whom whose when where why how much many there here please tell me give name
    state say says said list show explain describe any some all each every both either none
    no not only just also still yet ever now company registrant issuer corporation firm
    filing filings document text exactly precisely exact precise actual actually according
    mentioned stated given respect respectively regarding concerning relating pursuant
    thereto hereby take taken took get gets got make made happen happened happens go goes
    went gone going come came become became becomes need needs needed want wants manage
    managed old itself two three let own handle handled now longer originally original
    initially finally over don doesn didn isn aren wasn weren won hasn haven companies
    registrants issuers inc corp co ltd llc lp plc
"""
STOP_WORDS = frozenset(STOP_WORDS_TEXT.split())
"""Words of a question that ask for nothing in particular."""

FRAME_WORDS_TEXT = """
    amendment post statement registration form number no nos s f sb sec commission
    securities exchange act shelf
"""
FRAME_WORDS = frozenset(FRAME_WORDS_TEXT.split())
"""Words that name the filing itself: every one of these filings has them."""

_WORD = re.compile(
    r"de-(?=regist)|[A-Za-z]+(?:['’][A-Za-z]{2,})?|\$?\d[\d,]*(?:\.\d+)?(?:-\d+)*|\.\d+",
)


def synonyms() -> list[str]:
    """All words of the table of synonyms."""
    return [word for words in _SYNONYMS.values() for word in words.split()]


@lru_cache(maxsize=1)
def _concepts() -> dict[str, str]:
    table = {word: name for name, words in _SYNONYMS.items() for word in words.split()}
    for word, name in list(table.items()):  # other endings of the same verbs: "terminating"
        if stem(word) not in _SHARED_STEMS:
            table.setdefault(stem(word), name)
    return table


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of a lower-case word: one ending off, and a second one of a long rest."""
    for least in (3, 4):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= least:
                word = word[: -len(suffix)]
                break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word


@lru_cache(maxsize=8192)
def concept(word: str) -> str:
    """The concept of a word in any case; a number is itself without separators."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word[:1].isdigit() or word[:1] in "$.":
        return word.replace(",", "").lstrip("$")
    known = _concepts()
    return known.get(word) or known.get(stem(word)) or stem(word)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number of a text with its concept; `[start, end)` are offsets in that text."""

    concept: str
    surface: str
    start: int
    end: int
    lowered: str
    """The surface in lower case, which is asked for many times."""


def words(text: str) -> list[Word]:
    """All words and numbers of a text. `de-registered` is one word, other compounds are split."""
    found: list[Word] = []
    compounds = "de-" in text.lower()
    for match in _WORD.finditer(text):
        surface, (start, end) = match[0], match.span()
        lowered = surface.lower()
        if compounds and lowered == "de-":
            continue
        joined = compounds and start >= 3 and text[start - 3 : start].lower() == "de-"
        name = "deregister" if joined and lowered.startswith("regist") else concept(surface)
        found.append(Word(name, surface, start, end, lowered))
    return found


def concepts(text: str) -> set[str]:
    """The concepts that occur in a text."""
    return {word.concept for word in words(text)}


# --- what people say in several words ------------------------------------------------------

PHRASES = (
    (r"\bpls\b", "please"), (r"\bfavour", "favor"), (r"\bIPO\b", "initial public offering"),
    (r"\b(?:during|over|in|across) the (?:whole |entire |full )?life of\b", "under"),
    (r"\b(?:wiped|wip(?:e|ing)) out\b", "cancelled"),
    (r"\bwho (?:is running|runs|heads|leads|is (?:heading|leading))\b",
     "who is the chief executive officer of"),
    (r"\bwho chairs\b", "who is the chairman of"),
    (r"\b(what|who|where|when|how|why)['’]?d\b", r"\1 did"),
    # "add up all shares registered", "sum of shares registered", "total shares pulled"
    (r"^(?:(?:please|can you|could you|kindly) )*(?:add(?:ing)?|sum(?:ming)?|total(?:ling)?|tot) "
     r"(?:up|together)? ?(?:all )?(?:of )?(?:the )?(?=(?:\w+ ){0,2}(?:shares|securities|units"
     r"|amounts?)\b)", "how many total "),
    (r"^(?:the )?(?:combined |grand )?total (registered|sold|issued|deregistered|removed)\b",
     r"how many shares in total were \1"),
    (r"^(?:the )?(?:sum|total|combined (?:number|total)) (?:of )?(?:all )?(?:the )?(?:number of )?"
     r"(?=(?:\w+ ){0,2}(?:shares|securities|units)\b)", "how many total "),
    # typed in haste: "whats the ein", "how many shs r left", "the reg stmt"
    (r"\b(what|who|where|when|how|that)s\b(?! next)", r"\1 is"),
    (r"\b(what|who|where|when|how)['’]s\b", r"\1 is"),
    (r"\b(is|are|was|were|do|does|did|has|have|had|would|could|should)n['’]?t\b", r"\1 not"),
    (r"\b(?:shs|shrs)\b", "shares"), (r"(?<=[a-z] )r(?= [a-z])", "are"),
    (r"\b(?:reg\.? ?(?:stmt|statement)|registration stmt)(s?)\b\.?", r"registration statement\1"),
    (r"\bregist\w{1,6}n st\w{1,3}m\w{0,2}nt(s?)\b", r"registration statement\1"),
    (r"\bamt\b", "amount"), (r"\bnbr\b", "number"), (r"#\s?(?=of\b)", "number "),
    (r"\bde-?reg(?:'?d|ed)?\b(?!\w)", "deregister"), (r"\bamdt\b|\bamndt\b", "amendment"),
    (r"\bper ?cent of\b", "percent of"), (r"\bbk\b", "bankruptcy"),
    (r",? all told\b", " in total"),
    (r"\b(?:taken|took|pulled|came|come|went|gone|removed) (?:off|from) (?=(?:of )?(?:the )?"
     r"(?:NYSE|Nasdaq|AMEX|New York Stock|stock exchange|exchange\b))", "delisted from "),
    (r"\b(?:come|comes|came|coming|go|goes|went|fall|fell|drop|drops) off (?=(?:no\.? |file )*"
     r"(?:333|33|2)-\d)", "are removed from "),
    (r"\bput on (?:the |its |a )?(?:registration statement|shelf|register|books)\b", "register"),
    (r"\breg(?:istration)?\.? ?(?:nos?\b\.?|numbers?\b|#)", "registration number"),
    (r"\bthru\b", "through"),
    (r"\b(?:go|goes|going|carry|carries|keep|keeps) on\b(?! (?:record|file))", "continue"),
    # "take out", "come off registration", "came off the shelf"
    (r"\b(?:tak(?:e|es|en|ing)|took) (?:\S+ ){0,3}out(?=\s*(?:[?.]|$))", "remove"),
    (r"\b(?:come|comes|came|coming|go|goes|went) off (?:the )?(?:regist\w+|shelf|books)",
     "are removed"),
    (r"\b(?:keep|keeps|kept|stay|stays|stayed|leave|leaves|left) (?:on )?(?:the )?registered\b",
     "remain registered"),
    (r"\bchapter (?:11|7|eleven)(?! of)\b", "bankruptcy"),
    (r"\bput (?:any |new |more |further |in )*(?:money|cash|savings) (?:in|into)\b",
     "contribute to"),
    (r"\bput (?:any )?(?:new |more |further )?(?:money|cash|savings)\b", "contribute"),
    # "taken off the register", "pulled out of registration"
    (r"\b(?:tak(?:e|es|en|ing)|took)\b(?=.{0,60}\b(?:off|out of)\b)", "remove"),
    (r"\b(?:go|goes|went|gone|going) (?:private|dark)\b", "going private"),
    (r"\b(?:run|runs|ran|running) out\b", "expire"),
    (r"\btak(?:e|en|ing) over\b|\btook over\b", "acquired"),
    (r"\b(?:took|taken|take) ((?:\S+ ){1,4}?)over\b", r"acquired \1"),
    (r"\bde-?list", "delist"),
    # holders who get rid of shares sell them; a company removes them
    (r"(?<=holders )(.{0,20})\b(?:(?:get|gets|got) rid of|dispos(?:e|ed) of|unload(?:ed)?)\b",
     r"\1sell"),
    (r"\bget(?:s|ting)? rid of\b", "remove"),
    (r"\b(?:go|goes|went|gone|hand(?:ed)?|giv(?:e|en)|gave|was|were|been) out (?=to|under)\b",
     "issued "),
    (r"\bI\.?R\.?S\.? (?:number|no\.?)", "EIN"),
    (r"\b(?:is|was|were|are|be) over\b", "ended"),
    (r"\b(?:take|takes|taking|took|taken) out (?=(?:the|its|those|these|all|any|\d|\w+ "
     r"shares)\b)", "remove "),
    (r"\b(?:end|ends|ended|wind|wound) up with\b", "receive"),
    (r"\bplan(?:s|ned|ning)? to\b", "intend to"),
    (r"\bDRI?P\b", "reinvestment plan"),
    (r"\bESPP\b", "employee stock purchase plan"),
    (r"\b(?:file[sd]?|seek|sought) (?:for )?(?:bankruptcy|chapter 11)(?: protection)?",
     "filed petitions bankruptcy"),
    (r"\b(?:go|goes|went|gone|enter|enters|entered) (?:into )?(?:bankruptcy|chapter 11)",
     "filed petitions bankruptcy"),
    (r"\b(?:get|gets|got|(?:be|were|was) paid)\b(?=.*\b(?:per|each|every)\b)", "receive"),
    (r"(?<=per share did )(.+) (?:get|got)\b", r"\1 receive"),
    # "at the end of 2012" asks for a time, not for an end
    (r"\bat (?:the )?(?:year[- ])?end (?:of )?(?=(?:19|20)\d\d)", "in "),
    (r"\b(?:after|following|upon|before) (?:the |this )?(?:deregist\w+|removal|amendment"
     r"|filing)\b", " "),
    # "failed to sell", "never sold", "did not sell"
    (r"\b(?:fail(?:ed|s)? to|never|did ?n[o']t|could ?n[o']t|can(?: ?not|'t)|no longer|not) "
     r"(?:(?:be|been|got|get|yet|ever|actually|already) )*(?:sell|sold|issue|issued"
     r"|place)\b",
     "remain unsold"),
    (r"\b(?:take|takes|took|taken) effect\b", "become effective"),
    (r"\b(?:wind|winds|winding|wound) up\b", "dissolved"),
    (r"\bin the end\b(?! of)|\bultimately\b|\beventually\b", " "),
    # words as they are mistyped most: no other word is so spelled
    (r"\baquir|\bacquier|\baqcuir", "acquir"),
    (r"\bam+mend|\bamme?nd", "amend"),
    (r"\bsh(?:r?s|r)\b", "shares"),
    # what lawyers and clerks write short
    (r"\bPEAs?\b", "Post-Effective Amendment"),
    (r"\bam(?:d?t|end)s?\.? (?=no\b|\d)", "amendment "),
    (r"\breg(?:istration)?\.? (?:stmt|stat)(s?)\b\.?", r"registration statement\1"),
    (r"\bdereg(?:'?d|ged)\b", "deregistered"),
    (r"\bdereg\b\.?", "deregister"),
    (r"\bag(?:mt|rmt|reemt)\b\.?", "agreement"),
    (r"(?<!\S)# of\b", "number of"),
    (r"(?<!\S)w/(?=\s|\w)", "with "),
    (r"\bbankr\.?(?=\s)", "bankruptcy"),
    (r"\b(?:guy|man|woman|lady|gentleman|fellow)\b", "person"),
    (r"\bwhat (?:job|role|post) (?=(?:did|does|has|is)\b)", "what title "),
    (r"\bs/o\b|\bo/s\b", "outstanding"),
    (r"\bPIPE\b", "private placement"), (r"\bATM\b", "at-the-market"),
    (r"\bregist(?:at|ar?t|rt)ion", "registration"),
    (r"\bstat(?:e?me?nt|ment|emnt)(s?)\b", r"statement\1"),
    (r"\bsecurit(?:es|ites)\b", "securities"),
    (r"\bderegester|\bderigister|\bde-?registr(?=e)", "deregist"),
    (r"\brecieve", "receive"),
    (r"\bsubsid(?:ary|airy|ery)\b", "subsidiary"),
    (r"\b(?:go|goes|went|gone) effective\b", "become effective"),
)  # fmt: skip
"""Phrases of questions, and the word that the tables know for them."""


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(said, re.IGNORECASE), meant) for said, meant in PHRASES)


@lru_cache(maxsize=1024)
def plain(question: str) -> str:
    """The question with phrases replaced by the words that the tables know.

    It is kept for a while: each table of topics asks for it again.
    """
    for said, meant in _phrases():
        question = said.sub(meant, question)
    return _MILLIONS.sub(_written_out, question)


_MILLIONS = re.compile(
    r"(?<![$\d.])(\d{1,3}(?:\.\d{1,6})?) million (?=[A-Za-z’' ]{0,50}(?:shares|units)\b)"
)


def _written_out(match: re.Match[str]) -> str:
    """A count in millions as filings print it: `3.15 million shares` is 3,150,000."""
    return f"{round(Decimal(match[1]) * 1_000_000):,} "


# --- the grounds --------------------------------------------------------------------------

CATEGORY_WORDS = {
    "merger": r"\bmerg\w+|\bacquired\b|\bacquisition\b|\btender offer\b|takeover|buy-?out"
    r"|\b(?:bought|purchased|taken over)(?: out)? by (?:another|some other) \w+|\bbought out\b"
    r"|\btaken over\b|\b(?:on account of|because of|due to|owing to|caused by|through|by)"
    r" (?:an?|the|any) (?:deals?|transactions?)\b",
    "offering_complete": r"offering\w* (?:was |were |is |has |had )?(?:been )?(?:complet|ended"
    r"|over)"
    r"|complet\w+ (?:of )?(?:the |an? )?(?:offering|sales?)",
    "obligation_ended": r"resale|warrants?(?: \w+){0,2} (?:expir|laps)\w*|redeem\w*|redemption"
    r"|(?:notes|debentures|bonds) (?:\w+ ){0,2}convert\w*|registration rights|rule 144",
    "plan_ended": r"plans? (?:was |were |has |have |had )?(?:been )?(?:terminat|ended|expir|replac)"
    r"|(?:terminat|expir|end)\w*(?: of)? (?:the |a |their )?plan",
    "reporting_ended": r"going (?:private|dark)|form 15\b|form 25\b|15\(d\)|reporting",
    "bankruptcy": r"bankrupt|chapter 11|insolven",
    "dissolution": r"dissol|liquidat|wound up|winding up",
    "reorganization": r"reorgani[sz]|holding company|redomicil|reincorporat",
}
"""How a question names a reason category (for questions over many filings, and yes or no)."""

CATEGORY_NAMES = {
    "merger": "a merger or acquisition of the registrant",
    "offering_complete": "completion or end of the offering",
    "obligation_ended": "end of the rights or obligations that the registration served",
    "plan_ended": "the end of the plan",
    "reporting_ended": "the end of reporting obligations",
    "bankruptcy": "bankruptcy",
    "dissolution": "dissolution",
    "reorganization": "a reorganization",
    "not_stated": "no reason stated",
    "other": "another reason",
}
"""The categories in plain words."""

PURPOSE_NAMES = {
    "deregistration": "removes securities from registration",
    "share_transfer": "carries unsold securities over to another registration statement or plan",
    "successor": "adopts the registration statement as successor issuer",
    "form_conversion": "converts the registration statement to another form",
    "prospectus_update": "updates the prospectus",
    "exhibits": "files exhibits",
    "withdrawal": "withdraws the registration statement",
    "other": "amends the registration statement",
}
"""The purposes in plain words."""
