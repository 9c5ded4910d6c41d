"""What a right summary of each ground tells: facts as words of the filing, each with its worth.

A fact counts once, however often it is told. What an amendment's reader asks for is the event,
its day and its parties; how much each is worth was set by hand with the filings of `eval/`.
"""

from __future__ import annotations

import re

from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

__all__ = ["facts_of"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = compiled(rf"\b(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}})\b", re.I)
# `filed on June 17, 2014`, `declared effective on …`: days of a statement, not of the event
_OF_A_STATEMENT = compiled(
    r"\b(?:Registration\s+Statements?\b(?:[^.;]|\bNos?\.){0,80}\b(?:filed|effective)|(?:originally|initially|first)\s+filed|declared\s+effective|dated|enacted|signed\s+into\s+law|became\s+law|adopted\s+on|a\s+number\s+of\s+shares|annual\s+report\b[^.;]{0,50})\s*,?\s*(?:on|as\s+of)?\s*$"
    r"|\bfiled\s+(?:with\s+the\s+(?:Commission|SEC)\s+)?on\s*$|\bForms?\s+[SF]B?-\d+\s+of\s+(?:[^.;]{4,60}\s+and\s+)?$",
    re.I,
)
_PLAN = compiled(
    r"\b(?:(?:19|20)\d\d|401\(k\)|[A-Z][\w'&-]+)\s+(?:(?:and|of|for|401\(k\)|[A-Z(][\w'&()-]*)\s+){0,6}Plan\b"
)
_DOCUMENT = re.compile(
    r"\b(?:indenture|consent|opinion|agreement|statement\s+of\s+eligibility|certificate|bylaws|powers?\s+of\s+attorney|form\s+of)\b",
    re.I,
)
_EXHIBIT = re.compile(r"\bExhibits?\s+\d+(?:\.\d+)?(?:\([a-z]\))?")

_EVENT = 2.5  # the worth from which a fact is an event
_DAY_OF_EVENT, _DAY_BESIDES = 1.2, 0.7

# The day on which it is done comes before the day on which it was resolved.
_DAY_DONE, _DAY_RESOLVED = 0.8, 0.5
_DONE = compiled(
    r"\b(?:took\s+effect|(?:became\s+)?effective|completed|consummated|closed|expired|ended|terminated|lapsed|passed|redeemed|matured|dissolved|merged|converted|cancel+ed)\b[^,;]{0,40}$",
    re.I,
)
_RESOLVED = compiled(
    r"\b(?:approved|resolved|determined|adopted|decided|voted|authori[sz]ed|announced|dated|agreement|petitions?)\b[^;]{0,50}$",
    re.I,
)

_CARRIED = r"\b(?:carr(?:y|ied|ies|ying)\s+(?:over|forward)(?!\s+Shares)|transferred|rolled\s+over|re-?allocat(?:e|es|ed|ing)|(?:may|will)\s+(?:now\s+|also\s+)?be\s+(?:issued|offered)\s+(?:pursuant\s+to|under))\b"

Told = tuple[str, float, Gated]


def _told(name: str, worth: float, words: str) -> Told:
    return name, worth, gated(words, re.I)


_TOLD: dict[str, tuple[Told, ...]] = {
    "bankruptcy": (
        _told("bankrupt", 1, r"\bin\s+bankruptcy\b|\bTrustee\b|\breceiver(?:ship)?\b|\bliquidat\w+"),
        _told("chapter", 4, r"\bchapter\s+(?:11|7)\b"),
        _told("plan", 3, r"\bplan\b[^.;]{0,160}\b(?:effective|consummat\w+|in(?:to)?\s+force)|\b(?:became|become|was|in|into)\s+effect\w*"),
        _told("plan of reorganization", 1, r"\bplan\s+of\s+reorganization\b"),
        _told("confirmed", 1, r"\bconfirm\w+"),
        _told("cancelled", 5.5, r"\b(?:cancel+ed|cancel+ation|extinguish\w+|discharged)\b"),
        _told("petition", 1, r"\bpetitions?\b"),
    ),
    "merger": (
        _told("merged", 4, r"\bmerge[drs]?\b"),
        _told("acquired", 3, r"\bacqui\w+|\bpurchase\s+of\s+all\b"),
        _told("subsidiary", 1.5, r"\bowned\s+(?:\w+\s+)?subsidiary\b"),
        _told("offer", 2, r"\btender\s+offer\b|\barrangement\b"),
    ),
    "dissolution": (
        _told("plan", 3, r"\bplan\s+of\s+(?:complete\s+)?(?:liquidation|dissolution)"),
        _told("dissolved", 3, r"\bdissol(?:ved|ution)\b"),
        _told("certificate", 2, r"\b(?:certificate|articles)\s+of\s+dissolution\b"),
        _told("trust", 3, r"\bliquidating\s+trust\b"),
        _told("wound up", 2, r"\bw(?:ind|ound)(?:ing)?\s+up\b|\bliquidat\w+"),
        _told("approved", 1, r"\b(?:stockholders|shareholders|unitholders|members|partners)\b[^.;]{0,60}\bapproved\b"),
        # `will not complete an initial business combination`, of a blank check company
        _told("combination", 2, r"\bbusiness\s+combination\b"),
        _told("redeemed", 2, r"\bredeem\w*|\bredemption\b"),
        _told("assets", 1, r"\bsold\b[^.;]{0,60}\b(?:assets|properties|communities)\b"),
    ),
    "reorganization": (
        _told("holding", 4, r"\bholding\s+company\b"),
        _told("effective", 2.5, r"\b(?:reorganization|conversion|arrangement|merger|redomestication|domestication)\b[^.;]{0,60}\b(?:took\s+effect|effective|completed|effected|consummated)\b"),
        _told("Rule 414", 2.5, r"\bRule\s+414\b"),
        _told("successor", 1.5, r"\bsuccessor\b"),
        _told("moved", 3, r"\breincorporat\w+|\bredom\w+|\bdomesticat\w+|\b(?:domicile|(?:place|state|jurisdiction)\s+of\s+(?:incorporation|organization))\b"),
        _told("arrangement", 2.5, r"\barrangement\b"),
        _told("converted", 2, r"\bconver(?:ted|sion)\b"),
        _told("merged", 1.5, r"\bmerge[drs]?\b|\bmerging\b"),
        _told("exchanged", 1, r"\bexchanged\b"),
        _told("subsidiary", 2, r"\bsubsidiary\s+of\b|\bparent\s+of\b"),
        _told("from", 1, r"\bfrom\s+(?:[A-Z]\w++\s?){1,3}\s+(?:in)?to\s+[A-Z]"),
    ),
    "plan_ended": (
        _told("no more", 3, r"\bno\s+(?:further|more|additional|new|other|future)\s+(?:\w+\s+)?(?:awards?|options?|grants?|shares|purchases|contributions|rights|offers)\b|\bno\s+(?:options?|awards?|shares?)\s+(?:may|can|shall|will(?!\s+remain))\b|\b(?:will|shall|can|may)\s+(?:\w+\s+)?(?:never|not|no\s+longer)\s+be\s+(?:issued|granted|used)\b"),
        _told("ended", 3, r"\b(?:terminated|expired|discontinued|frozen|repealed|rescinded|suspended|abolished|lapsed)\b|\bterminat(?:ion|e|es|ing)\b[^.;]{0,60}\bPlan\b"),
        _told("at an end", 2, r"\bended\b|\bwound\s+up\b"),
        _told("replaced", 3, r"\breplac\w+|\bsupersed\w+|\b(?:in|took|taken|takes)\s+(?:the|its)\s+place\b|\bin\s+place\s+of\b|\bsuccessor\s+(?:to|plan)\b"),
        _told("merged", 3, r"\bPlan\b[^.;]{0,60}\bmerged\b|\bmerged\b[^.;]{0,60}\bPlan\b"),
        _told("fund", 3, r"\b(?:stock\s+fund|investment\s+(?:option|alternative|fund))\b"),
        # `was amended to close the stock fund to new contributions`
        _told("closed", 1.5, r"\b(?:close[ds]?|closing|shut|freez\w+|froze\w*|eliminat\w+)\b[^.;]{0,60}\b(?:funds?|contributions|plan)\b|\bfund\b[^.;]{0,60}\b(?:closed|shut|frozen|eliminated)\b"),
        _told("open market", 1.5, r"\bopen\s+market\b"),
        _told("no longer", 2.5, r"\b(?:no\s+longer|ceased\s+to)\b"),
        _told("approved", 1.5, r"\b(?:shareholders|stockholders|unitholders|members)\b[^.;]{0,60}\b(?:approved|adopted)\b"),
        _told("exercised", 2.5, r"\b(?:options?|awards)\b[^.;]{0,100}\bexercised\b"),
        # `the Rollover Shares may be issued under the 2017 Plan`
        _told("carried", 1.5, r"\bcarr(?:y|ied|ies|ying)\s+(?:over|forward)\b|\btransferred\s+to\b|\brolled\s+over\b|\b(?:may|will)\s+(?:now\s+|also\s+)?(?:be\s+(?:issued|offered)|become\s+available)\s+(?:pursuant\s+to|under)\b"),
        _told("spun off", 1.5, r"\bsp[iu]n(?:ning)?[- ]?off\b"),
    ),
    "obligation_ended": (
        _told("agreement", 2.5, r"\bregistration\s+rights\s+agreement\b"),
        _told("obligation", 2.5, r"\b(?:obligat\w+|obliged|required|covenant\w*|requirement|duty|undertaking)\b"),
        _told("period", 2, r"\bperiod\b[^.;]{0,60}\b(?:expired|ended|terminated|elapsed|lapsed)\b"),
        _told("ended", 2.5, r"\b(?:expired|terminated|ended|ceased|lapsed|ha(?:s|ve)\s+(?:now\s+)?(?:passed|gone\s+by|elapsed|run)|(?:were|are|is|was)\s+(?:up|over)|at\s+an\s+end|no\s+longer)\b"),
        _told("Rule 144", 4, r"\bRule\s+144\b"),
        _told("released", 2.5, r"\breleased\b|\bwaive\w*|\blegends?\b|\bno\s+(?:longer\s+any\s+|further\s+)?need\b"),
        _told("free", 2, r"\b(?:may|can)\s+(?:now\s+)?(?:be\s+)?(?:re)?(?:sold|sell)\b|\bfreely\b"),
        _told("warrants", 3, r"\bwarrants?\b[^.;]{0,100}\b(?:expir|terminat|(?<!not )(?<!not been )exercised|lapsed|redeem|cancel|became\s+void)\w*|\blast\s+day\b[^.;]{0,40}\bexercise\b|\b(?:expir|redemption)\w*\s+of\b[^.;]{0,40}\bwarrants?\b"),
        _told("called", 3.5, r"\bcall(?:ed|s)?\b[^.;]{0,90}\bfor\s+redemption\b|\bnotice\s+of\s+(?:the\s+)?redemption\b"),
        _told("agreed to keep", 2.5, r"\b(?:agreed|undertook|promised|covenanted|bound|bargained)\b[^.;]{0,90}\b(?:keep|maintain|hold)\b[^.;]{0,60}\b(?:effective|current|usable|open|in\s+effect)\b"),
        _told("so long", 1.5, r"\bfor\s+(?:an?\s+|the\s+)?(?:(?:period|term)\s+of\s+)?(?:one|two|three|four|five|six|nine|twelve|eighteen|\d{1,3})\s+(?:full\s+)?(?:years?|months?|days)\b"),
        _told("redeemed", 3, r"\b(?:redeemed|redeems?|redemption|repurchased|repaid|settled|came\s+due|paid\s+(?:them\s+)?off|matured|retired|called)\b"),
        _told("converted", 1.5, r"\b(?:converted|conversion)\b"),
        # `Harbour Investors LLC disposed of its whole holding`
        _told("disposed", 2, r"\bdisposed\s+of\s+(?:its|their|his|her|all|the\s+(?:whole|entire|last)|every)\b|\b(?:re)?sold\s+(?:its|their|his|her|all|the\s+(?:whole|entire|last)|every)\b[^.;]{0,40}\b(?:holdings?|shares|units|notes|position|stake|warrants)\b|\bno\s+longer\s+(?:holds?|owns?)\b"),
        # `holders converted $56,874,000 principal amount`: what became of them, after the call
        _told("were converted", 2.5, r"\bholders\b[^.;]{0,60}\bconverted\b|\b(?:was|were|been)\s+converted\b"),
        _told("were redeemed", 2.5, r"\b(?:was|were|been)\s+(?:thereupon\s+|then\s+|duly\s+)?(?:redeemed|repaid|retired|paid)\b"),
        # `the selling shareholders have sold 2,904,600 of the shares and no longer wish to sell the others`
        _told("sellers", 2, r"\bselling\s+\w*holders?\b[^.;]{0,120}\b(?:(?:re)?sold|no\s+longer|ceased|disposed|need|eligible)\b"),
        _told("resold", 1, r"\b(?:resold|sold)\s+(?:all|under|by|pursuant)\b|\bwithout\s+(?:registration|restriction|limitation)\b"),
    ),
    "offering_complete": (
        _told("ended", 3, r"\b(?:terminat\w+|complet\w+|conclu\w+|closed|ended|expired|at\s+an\s+end|stopped|ran\s+its\s+course|brought\b[^.;]{0,60}\bto\s+an?\s+(?:close|end)|came\s+to\s+(?:its|an)\s+end|suspend\w*|discontinu\w+)\b"),
        _told("offering", 2.5, r"\b(?<!initial )(?:offerings?|offers?|Note\s+Program|at[- ]the[- ]market|sales\s+agency|agency\s+agreement)\b(?!\s+price)"),
        _told("exchange offer", 2, r"\bexchange\s+offers?\b"),
        # `having sold 1,640,000 shares of common stock to 43 purchasers`, `1,226,000 units had been sold`
        _told("sold so many", 2.5, r"\b(?:sold|issued|subscriptions\s+for),?\s+(?:an\s+aggregate\s+of\s+|a\s+total\s+of\s+|only\s+)?\d[\d,]{3,}\s+(?:[\w-]+\s+){0,3}(?:shares|units|interests|notes)\b|\b\d[\d,]{3,}\s+(?:[\w-]+\s+){0,3}(?:shares|units|interests|bonds|notes|certificates)\b(?:\s|[^.;]{0,60}?\s(?:were|had\s+been|have\s+been)\s)(?:sold|taken|subscribed|placed)\b"),
        # `Gross proceeds came to $41,230,500`
        _told("raised", 1.5, r"\b(?:proceeds|raised|subscriptions)\b[^.;]{0,90}\$\d|\$\d[\d,.]*\b[^.;]{0,60}\b(?:proceeds|raised|had\s+been\s+accepted|were\s+accepted)\b"),
        _told("new shelf", 2.5, r"\b(?:new|another|replacement)\s+(?:shelf\s+)?registration\s+statement\b"),
        _told("last sold", 2, r"\blast\s+(?:of\s+the\s+|\w+\s+)?(?:sale|(?:shares?|units?|notes|securities)\s+(?:was|were)\s+sold)\b"),
        # `$98,400,000 of the outstanding notes were exchanged`
        _told("so many tendered", 2, r"\$\d[\d,]{4,12}\b[^.;]{0,100}\b(?:tendered|exchanged)\b|\btendered\s+\$"),
        _told("primary", 2, r"\b(?:primary|initial(?:\s+public)?|follow-on|rights|best[- ]efforts)\s+offering\b"),
        _told("open market", 1.5, r"\bopen\s+market\b"),
        _told("reinvestment", 2, r"\bDRIP\b|\breinvestment\b"),
        _told("no more", 2.5, r"\b(?:no\s+longer|not)\s+(?:intend|plan|expect|wish|desir)\w*|\bno\s+longer\s+(?:\w+\s+)?(?:sell|offer|issue)\b|\bnot\s+to\s+(?:issue|offer|sell|make|proceed)\b|\bno\s+(?:further|more|additional)\s+(?:[\w-]+\s+){0,3}(?:offers?|sales?|securities|shares|units|notes)\b"),
        _told("none sold", 1.5, r"\bno(?:ne)?\b[^.;,]{0,40}\b(?:were|was|has\s+been|have\s+been|had\s+been)\s+(?:ever\s+)?(?:sold|issued)\b"),
        _told("minimum", 2, r"\bminimum\b"),
        _told("abandoned", 2.5, r"\babandon\w*|\bnot\s+contemplate\b|\bobtained\b"),
        _told("needs", 2, r"\bneeds\b"),
        # of the shares registered for it: `The merger was consummated on July 31, 1996`
        _told("merger", 1.5, r"\bmerger\b[^.;]{0,80}\b(?:consummated|completed|effective|effected|closed)\b|\bmerged\b|\bconsummation\b"),
        _told("withdrawn", 1.5, r"\b(?:not\s+to\s+proceed|abandon\w*)\b"),
        _told("conditions", 1.2, r"\bmarket\s+conditions\b|\bconditions\s+in\b"),
        _told("expired", 2, r"\bRule\s+415\b"),
    ),
    "reporting_ended": (
        _told("Form 15", 5.5, r"\bForms?\s+15(?:F)?\b"),
        _told("Form 25", 3, r"(?<!no )\bForms?\s+25\b"),
        # `the Board of Directors determined to deregister the Common Stock`
        _told("decided", 1.5, r"\b(?:Board|directors|shareholders|stockholders)\b[^.;]{0,60}\b(?:determined|resolved|approved|decided|voted|authori[sz]ed)\b"),
        _told("deregistered", 1, r"\bderegist\w+|\bterminat\w*\s+(?:of\s+)?(?:the\s+|its\s+)?registration\b"),
        _told("delisted", 2, r"\b(?:take|took|taken|remove[ds]?|move[ds]?)\b[^.;]{0,40}\boff\s+(?:that|the|its)\s+exchange\b|\bnotice\s+to\s+(?:the\s+)?(?:NYSE|Nasdaq|New\s+York|American)\b|\bdelist\w*|\bwithdr[ae]w\w*\b[^.;]{0,60}\bfrom\s+(?:listing|the)\b"),
        _told("market", 1, r"\b(?:NASDAQ|NYSE|New\s+York\s+Stock\s+Exchange|American\s+Stock\s+Exchange|OTC)\b"),
        _told("15(d)", 2, r"\bSection\s+15\s?\(d\)|\bSections\s+[^.;]{0,30}15\s?\(d\)"),
        _told("12h-6", 2.5, r"\b12h-6\b"),
        _told("rule", 1, r"\b12h-\d|\b12g-\d|\bSection\s+12\s?\(g\)"),
        _told("duty", 1.5, r"\b(?:reporting|report|duty|duties|obligations?)\b"),
        _told("holders", 1.5, r"\bfewer\s+than\b|\bless\s+than\b|\bholders\s+of\s+record\b|\bheld\s+of\s+record\b"),
        _told("so many", 2, r"\b(?:by|only|approximately|about|had)\s+(?!fewer)(?:only\s+|approximately\s+|about\s+)?\d[\d,]*\s+(?:\w+\s+)?(?:persons|holders|shareholders|stockholders)\b|\bholders\s+of\s+record\b[^.;]{0,60}\bto\s+\d[\d,]*\b"),
        _told("split", 2.5, r"\breverse\s+(?:stock\s+|share\s+)?split\b"),
        _told("dark", 2, r"\bgo(?:ing)?[- ](?:private|dark)\b"),
        _told("Act", 3, r"\bJumpstart\b|\bJOBS\s+Act\b"),
        _told("costs", 1, r"\b(?:costs?|expenses?)\b"),
        # `that the expense of remaining a public company outweighs the benefit`: why the reporting ends
        _told("outweighed", 2.5, r"\b(?:costs?|expenses?|burdens?)\b[^.;]{0,140}\b(?:outweigh\w*|exceed\w*|(?:not|no\s+longer)\s+(?:justif\w+|warrant\w*|worth)|benefits?|advantages?)\b"),
    ),
    "other": (
        _told("deposit", 3, r"\bDeposit\s+Agreement\b"),
        _told("error", 3, r"\berrors?\b|\bmistake\w*|\binadvertent\w*|\berroneous\w*"),
        _told("miscounted", 3, r"\bmis(?:calculat|count)\w*|\bcounted\s+twice\b"),
        _told("twice", 3, r"\btwice\b|\balready\b[^.;]{0,40}\bregistered\b"),
        _told("difference", 2.5, r"\b(?:surplus|excess|difference)\s+of\s+\d"),
        _told("so many", 1.5, r"(?<!\$)\b\d{1,3}(?:,\d{3})+\b"),
        _told("eligible", 3, r"\beligib\w+"),
        _told("counted", 2.5, r"\bcounted\b"),
    ),
    # the purpose `other`: fees, names, interests, guarantees
    "amended": (
        # `was computed at the rate of …; the difference of $412.80 is paid`, `changed its name from`
        _told("fee", 2.5, r"\b(?:filing|registration)\s+fees?\b|\bthe\s+fee\b"),
        _told("difference", 2, r"\b(?:difference|shortfall|excess|surplus|balance)\s+of\s+\$?\d"),
        _told("name", 3, r"\bchang\w+\s+(?:its|the|their)\s+(?:corporate\s+)?name\b|\bname\b[^.;]{0,40}\bchanged\b|\brenamed\b"),
        _told("names", 2, r"\bnames?\b"),
        _told("interests", 2.5, r"\binterests\b"),
        _told("guarantees", 2.5, r"\bguarant\w+|\bco-?registrants?\b"),
        _told("misprint", 3, r"\bmisprints?\b|\bleft\s+out\b|\bomi(?:tted|ssion)\b|\bshould\s+read\b"),
        _told("error", 3, r"\berrors?\b|\bmistake\w*|\binadvertent\w*"),
        _told("Rule", 1.5, r"\bRule\s+4\d\d"),
    ),
    "exhibits": (
        _told("exhibits", 2, r"\bexhibits?\b"),
        _told("only", 2, r"\bsole(?:ly)?\b|\bonly\b|\bexclusively\b"),
        _told("T-1", 1, r"\bT-1\b"),
    ),
    "prospectus_update": (
        _told("10(a)(3)", 4, r"\bSection\s+10\s?\(a\)\s?\(3\)"),
        _told("prospectus", 2.5, r"\bprospectus\b"),
        _told("statements", 2, r"\bfinancial\s+statements\b"),
        _told("10-K", 1, r"\bForm\s+10-K\b|\bannual\s+report\b"),
        _told("year", 2, rf"\b(?:statements|report)\b[^.;]{{0,80}}\b(?:year|period)s?\s+ended\s+{_MONTH}\s+\d{{1,2}},\s+\d{{4}}"),
        _told("sellers", 1.5, r"\bselling\s+\w*holders?\b"),
        _told("updates", 1.5, r"\bupdat\w+|\bup\s+to\s+date\b|\breplac\w+"),
    ),
    "form_conversion": (
        _told("converts", 2, r"\bon\s+Form\s+(?:S|F)-\d|\bconver\w+"),
        _told("options", 2.5, r"\b(?:options?|awards?|restricted\s+stock|warrants?)\b"),
        _told("merged", 3, r"\bmerge[ds]?\b|\bmergers?\s+(?:of|with)\b|\bacquired\b"),
        _told("number", 4, r"\b\d{1,3}(?:,\d{3})+\s+(?:\w+\s+){0,2}shares\b"),
        _told("issuable", 1.5, r"\bissu\w+\s+(?:up)?on\b|\bexercise\b"),
    ),
    "share_transfer": (
        _told("carried", 3, r"\bcarr(?:y|ied|ies)\s+(?:over|forward|to\s+(?:the|its|a)\s+(?:new\s+)?Registration)\b|\btransfer\w*\b|\bre-?allocat\w+"),
        _told("plan", 2, r"\b(?:new|successor|(?:19|20)\d\d)\b[^.;]{0,60}\bPlan\b"),
        _told("number", 2, r"\b\d{1,3}(?:,\d{3})+\s+(?:\w+\s+)?shares\b"),
        # `to provide that those shares, 415,000 in all, may also be issued under the 2002 Plan`
        _told("so many carried", 2.5, rf"{_CARRIED}[^.;]{{0,120}}\b\d{{1,3}}(?:,\d{{3}}){{1,3}}\b|(?<![\d,])\d{{1,3}}(?:,\d{{3}}){{1,3}}(?![\d,])[^.;]{{0,140}}{_CARRIED}"),
        _told("options", 1.5, r"\boptions?\b"),
        _told("merged", 2, r"\bmerge[drs]?\b"),
    ),
}  # fmt: skip


def facts_of(ground: str, words: str, *, goes_on: bool = False) -> dict[str, float]:
    """The facts that `words` tell of a ground (or of a purpose, by its name), with their worth.

    Two names joined by `+` ask for the facts of both. `goes_on` says that they tell more of an event that the sentence before named.
    """
    found = {
        name: worth
        for told in ground.split("+")
        for name, worth, pattern in _TOLD.get(told, ())
        if pattern.search(words)
    }
    event = goes_on or max(found.values(), default=0) >= _EVENT
    of_event = _DAY_OF_EVENT if event else _DAY_BESIDES
    for match in _DAY.finditer(words):
        day = " ".join(match[0].lower().split())
        before = words[: match.start()]
        told = 0.1 if _OF_A_STATEMENT.search(before) else of_event
        if event and told == of_event:
            told += _DAY_DONE if _DONE.search(before[-70:]) else 0
            told -= _DAY_RESOLVED if _RESOLVED.search(before[-70:]) else 0
        found[day] = max(told, found.get(day, 0))
    if "plan_ended" in ground or "share_transfer" in ground:
        if _PLAN.search(words):
            found["plan named"] = 1.5
        for match in _PLAN.finditer(words):
            found[match[0].lower()[-24:]] = 1.2
    if ground == "exhibits":
        found |= {match[0].lower(): 2.0 for match in _EXHIBIT.finditer(words)}
        found |= {match[0].lower(): 1.0 for match in _DOCUMENT.finditer(words)}
    return found
