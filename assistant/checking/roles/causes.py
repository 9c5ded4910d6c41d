"""Why an amendment is filed, and what it does: cue words by category, with the sentence that decides.

Categories are those of the record. A category's weight says how surely its words name a
ground rather than tell of something by the way. Where one event brings about another the
first of the chain is the ground, so that categories have an order of precedence too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.checking.roles.consequences import drop_consequences
from assistant.checking.roles.cues import EARLIER, REMOVAL
from assistant.checking.roles.substance import Substance, Unit
from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

_R = r"(?:the\s+)?(?:Registrant|Company|Corporation|Issuer|Bank|Trust|Partnership|Fund|Bancorp|Holdings)"


@dataclass(frozen=True, slots=True)
class CauseCue:
    """Words that name a ground: the category, their weight (3 decides, 1 supports)."""

    category: str
    weight: int
    pattern: Gated


def _cue(category: str, weight: int, words: str) -> CauseCue:
    return CauseCue(category, weight, gated(words, re.I))


# A unit without any of a category's words is not searched for its cues: most units have none.
_TRIGGERS: dict[str, tuple[str, ...]] = {
    "bankruptcy": ("chapter", "bankruptcy", "petition", "reorganization"),
    "merger": ("merg", "acqui", "subsidiary", "tender", "arrangement", "combination", "transaction", "exchange agreement", "purchase agreement", "offer"),
    "dissolution": ("liquidat", "dissol", "wind", "business combination"),
    "reorganization": ("holding company", "reincorp", "redom", "domestic", "successor", "rule 414", "conver", "reorganiz", "domicile", "place of", "state of", "jurisdiction", "country of", "continu"),
    "other": ("error", "mistake", "inadvertent", "twice", "deposit agreement"),
    "plan_ended": ("plan", "program", "espp", "arrangement", "award", "option", "grant", "no longer", "no further", "no more", "no additional", "fund", "no new", "ceased", "place of", "no option", "no award", "no share", "no right"),
    "obligation_ended": ("oblig", "requir", "undertak", "commit", "agreed", "duty", "144", "resale", "resold", "sell", "sold", "sale", "transfer", "freely", "warrant", "note",
                         "debenture", "convertible", "debt", "preferred", "bond", "rights agreement", "holder", "period", "put option", "contingent", "will not"),
    "offering_complete": ("offer", "subscription", "rule 415", "merger", "sale", "selling", "issuing", "distribution", "intend", "intention", "determined", "reinvestment", "sold", "will not", "securities", "shares", "units"),
    "reporting_ended": ("form 15", "form 25", "report", "section 1", "exchange act", "going", "go ", "go-", "fewer", "less than", "delist", "no longer", "duty", "filing"),
}  # fmt: skip


CALLED_OFF = (
    r"\bterminated\b[^.;]{0,60}\b(?:Merger\s+Agreement|Agreement\s+and\s+Plan\s+of\s+(?:Merger|Reorgani[sz]ation))\b"
    r"|\b(?:Merger\s+Agreement|Agreement\s+and\s+Plan\s+of\s+Merger|(?:proposed\s+)?merger)\b[^.;]{0,80}\b(?:was|were|has\s+been|have)\s+(?:mutually\s+)?(?:terminated|abandoned|called\s+off)\b"
)
CAUSES: list[CauseCue] = [
    # --- bankruptcy
    _cue("bankruptcy", 4, r"\bplan\s+of\s+reorganization\b[^.;]{0,200}\b(?:effective|confirm|bankruptcy|Chapter\s+11)|\bChapter\s+(?:11|7)\b|\bBankruptcy\s+Co(?:de|urt)\b"
         r"|\bvoluntary\s+petition"),
    # --- merger or acquisition of the registrant
    _cue("merger", 4, r"\bmerge[drs]*\s+with\s+and\s+into\b"),
    _cue("merger", 3, r"\bAgreement\s+and\s+Plan\s+of\s+(?:Merger|Reorganization)|\bMerger\s+Agreement\b|\b(?:Arrangement|Share\s+Exchange|Purchase|Transaction)\s+Agreement\b"),
    _cue("merger", 4, r"\b(?:became|becoming|become|is\s+now|was)\s+(?:a|an)\s+(?:direct\s+|indirect\s+|direct\s+or\s+indirect\s+)?(?:wholly|majority)?-?\s?owned\s+(?:\w+\s+)?subsidiary"),
    _cue("merger", 3, r"\b(?:as\s+a\s+result\s+of|in\s+connection\s+with|following|upon|pursuant\s+to|because\s+of|due\s+to|by\s+virtue\s+of|effective\s+upon|after|since)\s+"
         r"(?:the\s+)?(?:consummation|completion|closing|effectiveness|effective\s+time)?\s*(?:of\s+)?(?:the\s+|such\s+|this\s+)?\"?(?:Merger|Mergers|Acquisition|Arrangement|Business\s+Combination|Offer|Transactions?)\b"),
    _cue("merger", 3, rf"\bacqui(?:red|sition\s+of)\s+(?:all\s+(?:of\s+)?(?:the\s+)?(?:outstanding|issued|shares|capital|common)|{_R}\b)|\bacquired\s+by\b"),
    _cue("merger", 3, r"\btender\s+offer\b|\bshort-form\s+merger\b|\bscheme\s+of\s+arrangement\b"),
    _cue("merger", 3, r"\bmerger\s+(?:into|with|of)\s+(?:the\s+)?(?:Company|Registrant|[A-Z])"),
    _cue("merger", 3, r"\bmerged\s+(?:into|with)\s+(?:the\s+)?(?:Company|Registrant|Predecessor|[A-Z])"),
    _cue("merger", 2, r"\bin\s+the\s+merger\b|\bundertook\s+to\s+(?:purchase|acquire)\b|\bagreement\b[^.;]{0,80}\b(?:purchase|acquire|acquisition\s+of)\s+(?:the\s+Company|the\s+Registrant|all)"),
    # --- dissolution
    _cue("dissolution", 4, r"\bplan\s+of\s+(?:complete\s+)?(?:liquidation|dissolution)|\bcertificate\s+of\s+dissolution|\barticles\s+of\s+dissolution|\bdissol(?:ved|ution)\s+(?:of|and|on|effective)"
         r"|\bwind(?:ing)?\s+up\b|\bliquidat(?:ed|ion)\s+(?:of\s+the\s+(?:Registrant|Company|Trust|Partnership)|and\s+dissol)"),
    # `will dissolve and liquidate`; a blank check company without a target
    _cue("dissolution", 3, r"\b(?:will|shall|intends?\s+to|decided\s+to|determined\s+to|resolved\s+to)\s+(?:be\s+)?(?:promptly\s+|voluntarily\s+)?(?:dissolved?|liquidated?)\b"
         r"|\b(?:not|unable\s+to|without|failed\s+to)\s+(?:be\s+able\s+to\s+)?(?:complet|consummat)\w*\s+(?:an?\s+|its\s+|any\s+)?(?:initial\s+)?business\s+combination\b"),
    # --- holding company, redomicile, conversion
    # `UVT Holding Corp., the new holding company`, `became the holding company of the Bank`
    _cue("reorganization", 4, rf"\bnew(?:ly\s+formed)?\s+(?:parent\s+)?holding\s+company\b|\bbec(?:ame|ome|oming)\s+the\s+(?:\w+\s+){{0,2}}holding\s+company\s+(?:of|for)\b|\bform(?:ed|ation\s+of)\s+(?:an?\s+|its\s+)?(?:\w+\s+)?holding\s+company\s+(?:of|for)\s+{_R}"),
    _cue("reorganization", 3, r"\bconver(?:ted|sion)\s+(?:of\s+[^.;]{0,50})?(?:from\s+a[^.;]{0,60}\s)?(?:in)?to\s+a\s+(?:\w+\s+)?(?:limited\s+liability\s+company|corporation|real\s+estate|limited\s+partnership|statutory\s+trust)"
         r"|\binternal\s+(?:corporate\s+)?reorganization|\bcorporate\s+reorganization"),
    _cue("reorganization", 4, r"\bholding\s+company\s+(?:reorganization|structure|formation|merger)|\b(?:reincorporat|redomicil|redomestic|domesticat)\w*|\bsuccessor\s+issuer\b|\bRule\s+414\b"),
    # `moved its place of incorporation from New Zealand to Delaware`, `continued from Alberta into Nevada`
    _cue("reorganization", 4, r"\b(?:mov|chang|transfer|shift|relocat)\w*\b[^.;]{0,40}\b(?:domicile|(?:place|state|jurisdiction|country)\s+of\s+(?:incorporation|organi[sz]ation|domicile|formation))\b"
         r"|\bcontinu(?:ed|ance|ation)\b[^.;]{0,60}\b(?:from|out\s+of)\b[^.;]{0,60}\b(?:in)?to\s+(?:the\s+(?:State|laws)\s+of\s+)?[A-Z]"),
    # --- plan ended, replaced, merged, no longer offers the stock
    _cue("plan_ended", 4, r"\b(?:Plans?|Program|ESPP|Arrangement)\"?\)?\s+(?:\([^)]*\)\s+)?(?:ha(?:s|ve|d)\s+(?:been\s+|now\s+|subsequently\s+)?|was\s+|were\s+|is\s+(?:being\s+)?|are\s+|will\s+be\s+)?"
         r"(?:terminated|expired|discontinued|frozen|suspended|superseded|replaced|merged|cancel+ed|consolidated|concluded)\b"),
    _cue("plan_ended", 4, r"\b(?:terminat|expir|replac|discontinu|supersed|merg)\w*\s+(?:of\s+)?(?:the\s+|its\s+|such\s+|each\s+of\s+the\s+)?(?:[\w&'(),.-]+\s+){0,8}?(?:Plans?|ESPP|Program)\b(?!\s+of\s+(?:Merger|Reorgani|Share|Exchange|Liquidation|Dissolution|Arrangement|Conversion|Acquisition))"),
    _cue("plan_ended", 4, r"\bno\s+(?:further|more|additional|new|longer|future|other)\s+(?:stock\s+|equity\s+|such\s+)?(?:awards?|options?|grants?|shares|securities|purchases|contributions|rights|offers|sales|interests|issuances|stock|units)\b[^.;]{0,110}"
         r"\b(?:granted|made|issued|issuable|awarded|offered|sold|under|pursuant|purchased|available)\b"),
    _cue("plan_ended", 3, r"\b(?:all|any|no)\s+(?:of\s+the\s+)?(?:outstanding\s+)?(?:stock\s+)?(?:options|awards)\b[^.;]{0,120}\b(?:exercised|lapsed|expired|cancel+ed|forfeited|remain(?:s|ing)?\s+outstanding|outstanding)\b"),
    _cue("plan_ended", 4, r"\b(?:no\s+longer|ceased\s+to|discontinu\w+)\s+(?:offer|permit|include|invest|allow|being\s+offered|available|an?\s+investment)\w*+[^.;]{0,120}\b(?:stock|shares|fund|investment|option|Plan)\b"),
    _cue("plan_ended", 3, r"\b(?:stock|company\s+stock|unitized)\s+fund\b[^.;]{0,100}\b(?:clos|eliminat|terminat|discontinu|remov|frozen)\w*|\b(?:eliminat|remov|clos)\w*\b[^.;]{0,80}\b(?:investment\s+(?:option|alternative)|stock\s+fund)"),
    _cue("plan_ended", 2, r"\b(?:adopted|approved)\b[^.;]{0,120}\b(?:new|(?:19|20)\d\d)\b[^.;]{0,60}\bPlan\b"),
    _cue("plan_ended", 3, r"\b(?:took|taken|takes|in)\s+the\s+place\s+of\b"),
    _cue("plan_ended", 3, r"\b(?:adopted|approved)\b[^.;]{0,200}\b(?:to\s+)?(?:replac|supersed|succeed)\w*|\bsuccessor\s+to\s+(?:the\s+)?[^.;]{0,60}\bplan\b|\bmerged\s+(?:with\s+and\s+)?into\s+(?:the\s+)?[^.;]{0,80}\bPlan\b"),
    _cue("plan_ended", 4, r"\bno\s+(?:option|award|right|share|grant|purchase)s?\s+(?:may|can|will|shall|could)\s+(?:\w+\s+)?be\s+(?:granted|made|issued|awarded|purchased)"),
    _cue("plan_ended", 3, r"\bPlan\b[^.;]{0,60}\b(?:repealed|rescinded|abolished|wound\s+up|lapsed|closed|shut|ceased|came\s+to\s+an\s+end|ended)\b|\b(?:options|awards)\b[^.;]{0,60}\bhave\s+(?:all\s+)?been\s+exercised"),
    _cue("plan_ended", 3, r"\bfund\b[^.;]{0,60}\b(?:shut|closed|frozen)\b|\bno\s+longer\s+(?:acquire|purchase|offered)"),
    # --- resale or conversion rights lapsed, were redeemed, exercised
    _cue("obligation_ended", 4, r"\b(?:obligations?|required|requirement|undertaking|commitment|duty|agreed)\b[^.;]{0,120}\b(?:(?:maintain|keep)\b[^.;]{0,60}\b(?:effective|registration)|register)\b[^.;]{0,160}"
         r"\b(?:expired|terminated|ended|ceased|lapsed|satisfied|no\s+longer|fulfilled)\b|\b(?:expired|terminated|no\s+longer|ceased|lapsed|satisfied|expiration|termination|fulfilled)\b[^.;]{0,140}\b(?:obligat\w+|required|requirement)\b"
         r"[^.;]{0,100}\b(?:maintain|keep|register|effective|registration)\b"),
    _cue("obligation_ended", 4, r"\bRule\s+144\b(?!A)"),
    _cue("obligation_ended", 3, r"\b(?:resale|resold|sell|sold|sale|transfer\w*|freely)\b[^.;]{0,140}\bwithout\s+(?:registration|restriction|limitation|regard\s+to|volume)"),
    _cue("obligation_ended", 4, r"(?<!\bno )\bwarrants?\b(?:\s+term)?[^.;]{0,80}\b(?:expir|terminat|(?<!not )(?<!not been )exercised|lapsed|redeem|cancel)\w*|\b(?:expir|terminat|redemption|redeem|exercise)\w*\s+of\s+(?:all\s+(?:of\s+)?)?(?:the\s+|such\s+)?(?:outstanding\s+)?(?:[\w-]+\s+){0,3}warrants?"),
    _cue("obligation_ended", 4, r"\b(?:notes?|debentures?|convertible\s+(?:debt|notes|securities|preferred(?:\s+stock)?)|debt\s+securities|preferred\s+stock|bonds)\b[^.;]{0,120}\b(?:redeemed|redemption|repurchased|repaid|converted|matured|retired|exchanged|paid\s+in\s+full|no\s+longer\s+outstanding|satisfied)\b"
         r"|\b(?:redemption|redeemed|repurchased?|conversion|maturity|retirement|repayment|called\s+for\s+redemption)\b[^.;]{0,60}\b(?:notes|debentures|debt|preferred|bonds)\b"),
    _cue("obligation_ended", 3, r"\bregistration\s+rights\s+agreement\b[^.;]{0,140}\b(?:terminat|expir|ceas|no\s+longer|lapsed|ended)\w*|\bselling\s+(?:stock|share|security|unit)\s?holders?\b[^.;]{0,160}\b(?:have\s+sold\s+all|no\s+longer|ceased|eligible)\b"),
    _cue("obligation_ended", 3, r"\b(?:resale|effectiveness|registration)\s+period\b[^.;]{0,80}\b(?:expir|end|terminat|laps|elaps)\w*|\bput\s+option\b|\bcontingent\s+value\b"),
    _cue("obligation_ended", 3, r"\b(?:required|obligated|obliged|agreed)\s+to\s+(?:keep|maintain)\b[^.;]{0,120}\beffective|\b(?:that|this|such|the)\s+(?:\w+\s+)?period\s+(?:has\s+(?:now\s+)?)?(?:ended|expired|elapsed|lapsed)"),
    # --- offering over
    _cue("offering_complete", 3, r"\b(?:offerings?|sale|distribution)\b\"?[^.;]{0,80}\b(?:ha(?:s|ve|d)\s+(?:been\s+|now\s+)?|was\s+|were\s+|is\s+)?(?:complet\w+|terminat\w+|conclu\w+|expir\w+|clos\w+|ended|discontinued)\b"),
    _cue("offering_complete", 2, r"\b(?:terminat|suspen|discontinu|ceas)\w*\s+(?:of\s+)?(?:the\s+|its\s+|this\s+|such\s+|all\s+|any\s+)?(?:[\w'-]+\s+){0,4}(?:offerings?|offers?|sale|distribution)\b"),
    _cue("offering_complete", 3, r"\b(?:complet|conclu|expir|clos)\w*\s+(?:of\s+)?(?:the\s+|its\s+|this\s+|such\s+|all\s+|any\s+)?(?:[\w'-]+\s+){0,4}(?:offerings?|offers?|sale|distribution)\b"),
    _cue("offering_complete", 3, r"\b(?:no\s+longer|not)\s+(?:intend|plan|expect|wish|desir)\w*\s+to\s+(?:offer|sell|issue|make|use)|\bdetermined\s+(?:not\s+to|to\s+(?:terminate|discontinue|cease))|\bdoes\s+not\s+intend\b"),
    _cue("offering_complete", 3, r"\ball\s+(?:of\s+the\s+)?(?:securities|shares|units)\s+(?:that\s+(?:it\s+|were\s+)?|which\s+(?:it\s+)?)?(?:intended|proposed|expected)\b|\bdividend\s+reinvestment\b[^.;]{0,100}\b(?:terminat|discontinu|suspend|clos)\w*"),
    _cue("obligation_ended", 1, r"\bwill\s+not\s+(?:issue|sell|offer)\s+any\s+(?:additional|further|more|other)\b"),
    _cue("offering_complete", 2, r"\bwill\s+not\s+(?:issue|sell|offer|make)\s+any\s+(?:additional|further|more|other)\b|\bno\s+(?:further|additional|more)\s+(?:offers?|sales?)\b"),
    _cue("offering_complete", 2, r"\b(?:met|satisfied|fulfilled)\s+(?:the|its|all)\s+(?:\w+\s+)?needs\b|\b(?:sell|offer|issue)\s+no\s+(?:more|further|additional)\b|\baccept\s+no\s+(?:more\s+|further\s+)?subscriptions\b"),
    _cue("obligation_ended", 3, r"\bcalled\s+(?:all\s+)?(?:of\s+)?(?:the\s+|its\s+)?(?:[\w.%]+\s+){0,3}(?:notes|debentures|bonds|warrants|securities|preferred|units|obligations)\b|\bpaid\s+(?:them\s+|the\s+(?:notes|debentures|bonds)\s+)?off\b|\bcovenant\b[^.;]{0,120}\b(?:effect|effective|register)"),
    # `the exchange offer … expired at 5:00 p.m.`, `the offering came to its end`, `accepted its last subscriptions`
    _cue("offering_complete", 4, r"\bexchange\s+offers?\b[^.;]{0,120}\b(?:expired|terminated|completed|consummated|closed|ended)\b"),
    _cue("offering_complete", 3, r"\bofferings?\b[^.;]{0,60}\b(?:(?:is|was|are|were)\s+(?:now\s+)?(?:at\s+an\s+end|over)|came\s+to\s+(?:its|an)\s+end)\b|\baccepted\s+(?:its|the|their|our)\s+(?:last|final)\s+subscriptions?\b"),
    # `pursuant to Rule 415(a)(5), expired on November 17, 2012`; `is no longer offering securities`
    _cue("offering_complete", 4, r"\bRule\s+415\s*\(a\)\s*\([56]\)[^.;]{0,200}\b(?:expir\w*|terminat\w*|replac\w*|lapsed)\b|\b(?:expir\w*|terminat\w*|lapsed)\b[^.;]{0,200}\bRule\s+415\s*\(a\)\s*\([56]\)"),
    _cue("offering_complete", 3, r"\b(?:no\s+longer|ceased|not\s+currently)\s+(?:offering|selling|issuing)\s+(?:any\s+)?(?:of\s+)?(?:the\s+|its\s+)?(?:securities|shares|notes|units|bonds)\b"),
    # `terminated by mutual consent the Agreement and Plan of Merger`: nothing will be issued in it
    _cue("offering_complete", 4, CALLED_OFF),
    # the depositary's facility is at an end
    _cue("other", 3, r"\bDeposit\s+Agreement\b[^.;]{0,220}\bterminat\w+|\bterminat\w+\b[^.;]{0,60}\bDeposit\s+Agreement\b"),
    # --- stated, and none of these: `found a clerical error`, `were inadvertently registered`, `registered twice`
    _cue("other", 3, r"\b(?:clerical|scrivener'?s|typographical|printing|filing|administrative|computational)\s+errors?\b|\b(?:by|through|in|due\s+to\s+a)\s+(?:a\s+)?(?:mistake|error)\b"
         r"|\b(?:inadvertent|mistaken|erroneous)(?:ly)?\b[^.;]{0,80}\b(?:regist|fil|includ|submi|transmi)\w*|\bregistered\s+twice\b|\bregist\w*\b[^.;]{0,60}\b(?:inadvertently|erroneously|mistakenly|in\s+error)\b"),
    # --- reporting ended
    _cue("reporting_ended", 4, r"\bForm\s+15\b|\bForm\s+25\b"),
    _cue("reporting_ended", 4, r"\b(?:suspend|terminat|deregist|end|ceas|eliminat|discontinu)\w*\b[^.;]{0,100}\b(?:reporting\s+(?:obligations?|requirements?|duties|company|status)|duty\s+to\s+file|filing\s+obligations?|Exchange\s+Act|Section\s+1[25]\s?\()"),
    _cue("reporting_ended", 4, r"\bgo(?:ing)?[- ](?:private|dark)\b|\bfewer\s+than\s+(?:300|500|1,200)\b|\bless\s+than\s+(?:300|500|1,200)\b|\bdelist\w*|\bno\s+longer\s+(?:subject\s+to|required\s+to\s+file|a\s+reporting)"),
]  # fmt: skip

# First of the chain first.
PRECEDENCE = [
    "bankruptcy",
    "merger",
    "dissolution",
    "reorganization",
    "plan_ended",
    "obligation_ended",
    "offering_complete",
    "reporting_ended",
    "other",
]

# Sentences of forms and undertakings that hold cue words and tell of nothing that happened.
_BOILERPLATE = gated(
    r"\b(?:512\s*\(a\)|undertak(?:ing|es)|check\s+the\s+following\s+box|delayed\s+or\s+continuous\s+basis|reasonable\s+grounds|by\s+reference\s+into|as\s+soon\s+as\s+practicable"
    r"|in\s+accordance\s+with\s+(?:an\s+)?undertaking|Approximate\s+date)\b",
    re.I,
)
# Another company's merger, or an event that brought the shares into being: not the ground.
_BY_THE_WAY = gated(
    r"\b(?:issued|issuable|acquired|received)\s+(?:by\s+[^.;]{0,40}\s)?(?:in\s+connection\s+with|upon|pursuant\s+to|as\s+consideration|in)\s+(?:the\s+)?(?:Registrant's|Company's|our|its|an?|certain)\s+(?:acquisition|merger|purchase)"
    r"|\bmerger\s+of\s+(?:the\s+)?(?:Registrant's|Company's|our|its)\s+(?:\w+[- ]){0,3}subsidiary|\bfor\s+issuance\s+(?:in|to)\b[^.;]{0,110}\bmerger\b|\bissued\s+in\s+(?:it|the\s+merger)\b"
    r"|\bin\s+connection\s+with\s+(?:its|our|the\s+(?:Registrant|Company)'s)\s+(?:merger|acquisition|combination|business\s+combination)\b"
    r"|\bacqui(?:red|sition\s+of)\b[^.;]{0,50}\binterests?\s+in\b|\bresulting\s+in\s+(?:the\s+|a\s+)?(?:name\s+change|change\s+of\s+(?:the\s+)?name)"
    r"|\b(?:Registrant's|Company's|its|our)\s+acquisition\s+of\b|\bregistered\b[^.;]{0,140}\bissu(?:ed|able)\b[^.;]{0,80}\b(?:merger|acquisition)\b",
    re.I,
)
# `The 401(k) Plan was merged into the Savings Plan`: plans, not companies.
_PLANS_MERGED = gated(r"\bPlan\b\"?\)?[^.;]{0,60}\bmerged\b[^.;]{0,80}\bPlan\b", re.I)
# What the securities are, not what became of them: `shares issuable upon the exercise of warrants`.
_WHAT_THEY_ARE = gated(
    r"\b(?:issuable|reserved\s+for|registered\s+(?:for|the)|registering|resale|underlying|relat(?:ing|es)|covering)\b[^.;]{0,220}$",
    re.I,
)
_GROUND = compiled(
    r"\b(?:as\s+a\s+result|because|since|due\s+to|in\s+connection\s+with|in\s+light\s+of|accordingly|therefore|following|upon|in\s+view\s+of|having|inasmuch"
    r"|for\s+the\s+reason|as\s+the|in\s+that|consequently|pursuant\s+to\s+the\s+Merger|by\s+reason)\b",
    re.I,
)


@dataclass(slots=True)
class Ground:
    """A category with its weight and the units that name it, the most telling first."""

    category: str
    weight: float
    units: list[tuple[float, Unit, tuple[int, int]]]


# `the Preferred Stock may be converted`, `can be redeemed`: a right, and nothing that happened.
_A_RIGHT = re.compile(
    r"^(?!.*\b(?:no|not|none)\b).*\b(?:may|can|could|might|would)\s+be\b", re.I | re.S
)
# `no further offers under the Registration Statement`: of no plan.
_UNDER_A_STATEMENT = re.compile(
    r"no\s+\w+\s+(?:\w+\s+)?(?:offers|sales|securities|shares)\b(?:(?!\bplan\b)[^.;]){0,60}\b(?:Registration\s+Statements?|prospectus|shelf)\b(?![^.;]*\bplans?\b)",
    re.I,
)
_MERGER_OFF = compiled(CALLED_OFF, re.I)
_MERGED = re.compile(
    r"\bmerged\s+(?:with|into)|\b(?:consummat|complet)\w*\b[^.;]{0,60}\b(?:merger|acquisition|transactions?)\b|\b(?:merger|acquisition|transactions?)\b[^.;]{0,60}\b(?:consummated|completed|became\s+effective)\b",
    re.I,
)
_OF_A_PLAN = compiled(
    r"\b(?:plans?|program|ESPP|awards?|options?|fund|arrangement|participants?|grants?)\b", re.I
)
_EVENTS = {"obligation_ended", "offering_complete"}


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
    if cue.category == "merger" and _PLANS_MERGED.search(words):
        weight -= 3
    if cue.category == "merger" and _BY_THE_WAY.search(words):
        weight -= 3
    if cue.category == "plan_ended" and _UNDER_A_STATEMENT.match(words, at - unit.start):
        weight -= 3
    if cue.category == "offering_complete" and _BOILERPLATE.search(words):
        weight -= 2.5
    elif _BOILERPLATE.search(words) and cue.category != "merger":
        weight -= 1.5
    if cue.category == "obligation_ended" and _WHAT_THEY_ARE.search(words[: at - unit.start]):
        weight -= 3
    if re.search(
        r"\b(?:if|(?-i:may)|could|might|unless|would|should)\b",
        words[: max(at - unit.start, 0)][-60:],
        re.I,
    ):
        weight -= 1.5
    return weight


def read_grounds(substance: Substance) -> list[Ground]:
    """The categories that the substance names, the ground first; empty where it names none."""
    by_category: dict[str, Ground] = {}
    text = substance.clauses
    for unit in substance.units:
        if unit.start < substance.body or unit.end - unit.start < 12:
            continue
        low = substance.clause(unit).casefold()
        named = {
            category for category, words in _TRIGGERS.items() if any(word in low for word in words)
        }
        for cue in CAUSES:
            if cue.category not in named or not cue.pattern.may_match(low):
                continue
            match = cue.pattern.compiled.search(text, unit.start, unit.end)
            if not match:
                continue
            weight = _unit_weight(substance, unit, cue, match)
            if weight < 1:
                continue
            ground = by_category.setdefault(cue.category, Ground(cue.category, 0, []))
            ground.units.append((weight, unit, match.span()))
    if not _OF_A_PLAN.search(text, substance.body):
        by_category.pop("plan_ended", None)  # `no further shares will be issued` in a merger
    if _MERGER_OFF.search(text, substance.body) and not _MERGED.search(text, substance.body):
        by_category.pop("merger", None)
    drop_consequences(substance, by_category)
    for ground in by_category.values():
        ground.units.sort(key=lambda item: (-item[0], item[1].start))
        ground.weight = ground.units[0][0] + 0.3 * (len({id(u) for _, u, _ in ground.units}) - 1)
        if _of_one_statement(substance, ground):
            ground.weight -= 1.5
    deciding = [g for g in by_category.values() if g.weight >= 2]
    return sorted(deciding, key=_rank)


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


# --- purposes ---------------------------------------------------------------------------------

_THIS_AMENDMENT = r"\b(?:this|these|the)\s+(?:Post-?\s?Effective\s+)?Amendments?\b"

PURPOSES: list[tuple[str, int, Gated]] = [
    # Removal by this amendment, in any words.
    ("deregistration", 3, REMOVAL),
    ("deregistration", 3, gated(r"\b(?:terminat\w+|cancel\w*)\b[^.;]{0,80}\b(?:effectiveness|registration)\b[^.;]{0,80}\b(?:Registration\s+Statements?|securities|shares)\b", re.I)),
    ("deregistration", 3, gated(r"\bremov\w+\b[^.;]{0,140}\b(?:unsold|unissued|remain)", re.I)),
    # Shares of another statement or plan carried here: `on Form S-8 to Form S-4`, old plan to new plan.
    ("share_transfer", 3, gated(r"\b(?:carr(?:y|ied|ies|ying)\s+(?:over|forward)|rolled\s+over|re-?allocat\w+)\b[^.;]{0,200}\b(?:shares|securities|registration|plan)\b"
            r"|\b(?:transferred|transferring|to\s+transfer|transfers)\b[^.;]{0,160}\b(?:to|under)\b[^.;]{0,80}\b(?:Registration\s+Statement|Plan|Form\s+S-8)\b", re.I)),
    ("share_transfer", 3, gated(r"\b(?:may\s+(?:now\s+|also\s+)?be|will\s+(?:now\s+)?be|become|became|are)\s+(?:issued|available|offered|issuable|used)[^.;]{0,80}\b(?:under|pursuant\s+to)\s+(?:the\s+)?[^.;]{0,80}(?:\bnew\b|successor|\b(?:19|20)\d\d\b)[^.;]{0,80}\bPlan\b", re.I)),
    ("share_transfer", 3, gated(r"\bPost-?\s?Effective\s+Amendment\b[^.]{0,80}\bon\s+Form\s+S-8\s+to\s+(?:the\s+)?(?:Registration\s+Statement\s+on\s+)?Form\s+S-4", re.I)),
    ("share_transfer", 2, gated(r"\bto\s+(?:reflect|provide|cover)\b[^.;]{0,140}\b(?:also|now)\b[^.;]{0,60}\b(?:issued|cover|offered)\b[^.;]{0,80}\bPlan\b", re.I)),
    ("successor", 3, gated(r"\bRule\s+414\b|\bsuccessor\s+(?:issuer|registrant)\b|\bexpressly\s+adopts?\b|\badopts?\s+(?:the|such|each|said)\s+(?:[\w-]+\s+){0,4}Registration\s+Statements?\b", re.I)),
    ("form_conversion", 3, gated(r"\b(?:to\s+)?conver(?:t|ts|ting|sion)\b[^.;]{0,140}\bForm\s+(?:S|F|SB)-\d", re.I)),
    # `by filing this Post-Effective Amendment No. 1 on Form S-8`: part of a Form S-4 goes on as a Form S-8.
    ("form_conversion", 3, gated(r"\bfil(?:es?|ing|ed)\s+(?:of\s+)?(?:this|such)\s+Post-?\s?Effective\s+Amendment\b[^.;]{0,20}(?:\bNo\W\s*\d+\s*)?\bon\s+Form\s+(?:S|F)-\d", re.I)),
    ("prospectus_update", 3, gated(r"\bSection\s+10\s*\(a\)\s*\(3\)|\bupdat\w+\b[^.;]{0,100}\b(?:prospectus|financial\s+statements|information|registration\s+statement)|\b(?:amended\s+and\s+restated|revised|updated)\s+prospectus", re.I)),
    ("prospectus_update", 2, gated(r"\bto\s+(?:include|incorporate|reflect|add|register|identify|amend|supplement|set\s+forth|revise)\b[^.;]{0,140}\b(?:selling\s+(?:stock|share|security)\s?holders?|audited|annual\s+report|Form\s+10-K|prospectus)", re.I)),
    ("exhibits", 3, gated(r"\b(?:solely|sole\s+purpose|only|exclusively)\b[^.;]{0,140}\bexhibits?\b|\bexhibits?-only\b|\bRule\s+462\s*\(d\)|\b(?:to\s+(?:add|file|include|replace|amend)|filing|adding)\b[^.;]{0,100}\bexhibits?\b", re.I)),
    ("withdrawal", 3, gated(r"\bRule\s+477\b|\b(?:withdraw(?:s|al|ing|n)?)\b[^.;]{0,60}\bRegistration\s+Statement\b(?![^.;]*\bfrom\s+registration)", re.I)),
]  # fmt: skip

_CHECK_BOX = compiled(r"check\s+the\s+following\s+box", re.I)
_ONLY_TOLD = gated(
    r"\b(?:previously|already)\s+(?:deregistered|removed)|\b(?:does|do|did|is|are|was|were|has|have|will)\s+not\s+(?:\w+\s+){0,3}(?:deregist|remov|withdraw)"
    r"|\bundertak(?:e|es)\b|\bamendment\s+does\s+not\s+(?:touch|concern|affect)|\bshall\s+be\s+deemed\b|\bhereby\s+undertakes|\bThe\s+undersigned\s+[Rr]egistrant\s+hereby\s+undertakes",
    re.I,
)


@dataclass(slots=True)
class Aim:
    """A purpose, its weight, and the unit and words of the flow that decide it."""

    purpose: str
    weight: float
    unit: Unit
    span: tuple[int, int]


# `No shares are removed from registration by this amendment`, `and none are being removed`.
_NOTHING_REMOVED = gated(
    r"\bnothing\s+in\s+(?:this|these)\s+(?:Post-?\s?Effective\s+)?Amendments?\s+(?:removes|deregisters|withdraws)\b|"
    r"\b(?:no(?:ne)?)\b(?:\s+of\s+(?:the|these|those))?\s*+(?:[\w-]+\s++){0,3}(?:shares|securities|units|notes)?\s*+\b(?:are|is)\s+(?:hereby\s+|being\s+){0,2}"
    r"(?:removed|deregistered|withdrawn)\b(?![^.;]*\b(?:No\W\s?\d|333-|33-))",
    re.I,
)
# `if we end it we will, as we have undertaken, remove`: not by this amendment.
_CONDITIONAL = re.compile(r"\b(?:if|will|would|shall|might)\b[^.;]{0,80}$", re.I)
_DENIED = re.compile(r"\b(?:none|nothing|no(?![.·])|nor|neither|not)\b[^,;]*$", re.I)
_DOES_REMOVE = re.compile(r"\bhereby\s+(?:remov|deregist|de-regist|withdr)", re.I)
_OF_THIS = compiled(_THIS_AMENDMENT + r"|\bhereby\b|\bthis\s+filing\b", re.I)
_ON_A_COVER = compiled(r"Approximate\s+date|Post-?\s?Effective\s+Amendment", re.I)
# Purposes whose words are often said by the way: they count less without `this amendment`.
_BY_NAME = {"prospectus_update", "exhibits", "form_conversion", "share_transfer"}


def _aim_weight(substance: Substance, unit: Unit, purpose: str, at: int) -> float:
    """What the words around a purpose's cue at `at` add to its weight; -9 where they deny it."""
    words = substance.clause(unit)
    this = _OF_THIS.search(words) is not None
    told = _ONLY_TOLD.search(words) is not None
    if purpose in ("deregistration", "share_transfer") and EARLIER.search(words) and not this:
        return -9
    if purpose == "deregistration":
        if _DENIED.search(substance.clauses[max(at - 70, unit.start) : at]):
            return -9
        if told and not _DOES_REMOVE.search(words):
            return -9
        if not this and _CONDITIONAL.search(substance.clauses[unit.start : at]):
            return -9
    weight = 1.5 if this else -1.0 if purpose in _BY_NAME else 0.0
    if told:
        weight -= 2.5
    if unit.start < substance.body or unit.start > substance.body + 6_000:
        weight -= 1
    if _BOILERPLATE.search(words) and purpose != "deregistration":
        weight -= 1.5
    return weight


def read_purposes(substance: Substance) -> list[Aim]:
    """The purposes that the filing states, each once, the most weighty sentence of each."""
    best: dict[str, Aim] = {}
    for unit in substance.units:
        words = substance.clause(unit)
        if len(words) < 25 or _CHECK_BOX.search(words):
            continue
        if unit.start < substance.body and not _ON_A_COVER.search(words):
            continue
        folded = words.casefold()
        for purpose, weight, pattern in PURPOSES:
            if not pattern.may_match(folded):
                continue
            match = pattern.compiled.search(substance.clauses, unit.start, unit.end)
            if not match:
                continue
            score = weight + _aim_weight(substance, unit, purpose, match.start())
            held = best.get(purpose)
            if score >= 2 and (held is None or score > held.weight):
                best[purpose] = Aim(purpose, score, unit, match.span())
    body = substance.clauses[substance.body :]
    if _NOTHING_REMOVED.may_match(body.casefold()) and _NOTHING_REMOVED.compiled.search(body):
        best.pop("deregistration", None)
    return sorted(best.values(), key=lambda aim: -aim.weight)


# The order in which a purpose is chosen where an amendment does several (`record.Purpose`).
PURPOSE_ORDER = [
    "deregistration",
    "share_transfer",
    "successor",
    "form_conversion",
    "prospectus_update",
    "exhibits",
    "withdrawal",
]


def deciding_aim(aims: list[Aim]) -> Aim | None:
    """The first purpose of the order among those stated about as strongly as the strongest."""
    if not aims:
        return None
    near = {aim.purpose: aim for aim in aims if aim.weight >= min(aims[0].weight - 1.5, 3.0)}
    return next((near[purpose] for purpose in PURPOSE_ORDER if purpose in near), aims[0])
