"""Words that name a ground: for each category of the record, with how surely they name it.

The words of an end stand before or after what has ended (`the offering was terminated`,
`terminated its offering`), so that most cues are made of both orders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.gated import Gated, alternatives_of, gated

_R = r"(?:the\s+)?(?:Registrant|Company|Corporation|Issuer|Bank|Trust|Partnership|Fund|Bancorp|Holdings)"


@dataclass(frozen=True, slots=True)
class CauseCue:
    """Words that name a ground: the category, their weight (3 decides, 1 supports)."""

    category: str
    weight: int
    pattern: Gated


_Cues = list[CauseCue]


def _cue(category: str, weight: int, words: str) -> _Cues:
    """A cue for each alternative: it is looked for only where its own words stand."""
    return [CauseCue(category, weight, gated(branch, re.I)) for branch in alternatives_of(words)]


# The end of something, in any words.
_END = (
    r"(?:terminat\w+|expir\w+|ended|ceas\w+|clos(?:ed|ing)|conclu\w+|complet\w+|discontinu\w+|suspen\w+|stopp\w+|halt\w+|laps\w+|abandon\w+|wound\s+(?:up|down)|called\s+off"
    r"|(?:is|are|was|were)\s+(?:now\s+|all\s+)?over|r[au]n\s+(?:out|its\s+course)|(?:brought|come)\b(?:(?![.;]).){0,60}?\bto\s+an?\s+(?:close|end)|c[oa]me\s+to\s+(?:an|its|a)\s+(?:end|close)|at\s+an\s+end|exhausted)"
)
# A plan for employees or shareholders, and no `financing plan`.
_PLAN = r"(?:(?<!ADS )(?<!ADR )\b(?:(?-i:Plans?)|(?:the|this|that|such|both|each|old|option|purchase|stock|incentive|savings|thrift|bonus|award|(?:19|20)\d\d)\s+plans?|ESPP|DRIP|DSPP|purchase\s+program)\b)"
CALLED_OFF = (
    r"\bterminated\b[^.;]{0,60}\b(?:Merger\s+Agreement|Agreement\s+and\s+Plan\s+of\s+(?:Merger|Reorgani[sz]ation))\b"
    r"|\b(?:Merger\s+Agreement|Agreement\s+and\s+Plan\s+of\s+Merger|(?:proposed\s+)?merger)\b[^.;]{0,80}\b(?:was|were|has\s+been|have)\s+(?:mutually\s+)?(?:terminated|abandoned|called\s+off)\b"
)
_CUES: list[_Cues] = [
    # --- bankruptcy; an `Agreement and Plan of Reorganization` is one between companies that merge
    _cue("bankruptcy", 4, r"(?<!Agreement and )\bplan\s+of\s+reorganization\b(?!\s+and\s+(?:Merger|Share\s+Exchange))[^.;]{0,200}\b(?:effective|confirm|bankruptcy|Chapter\s+11)|\bChapter\s+(?:11|7)\b|\bBankruptcy\s+Co(?:de|urt)\b"
         r"|\beffective\s+date\s+of\s+(?:its|our|the|such)\s+(?:[\w'-]+\s+){0,5}?plan\s+of\s+reorganization\b"
         r"|\bvoluntary\s+petition"),
    _cue("bankruptcy", 3, r"\bin\s+(?:bankruptcy|receivership)\b|\bbankruptcy\s+(?:trustee|proceedings?|case|petition)|\breceiver\s+(?:was|has\s+been|of\s+the)\b|\bassignment\s+for\s+the\s+benefit\s+of\s+(?:its\s+)?creditors\b|\bCompanies'\s+Creditors\s+Arrangement\s+Act\b|\bin\s+administration\b"),
    _cue("bankruptcy", 3, r"\b(?:declared|adjudged|adjudicated)\s+(?:an?\s+)?bankrupt\b"),
    # --- merger or acquisition of the registrant
    _cue("merger", 4, r"\bmerge[drs]*\s+with\s+and\s+into\b"),
    _cue("merger", 3, r"\bAgreement\s+and\s+Plan\s+of\s+(?:Merger|Reorganization|(?:Share\s+|Stock\s+)?Exchange)|\bMerger\s+Agreement\b|(?-i:\b)(?=(?-i:[A-Z]))(?:Arrangement|Share\s+Exchange|(?<!Securities )(?<!Stock )(?<!Notes )(?<!Note )(?<!Unit )(?<!Warrant )(?<!Share )(?<!Debenture )Purchase|Transaction|Acquisition|Implementation)\s+Agreement\b"),
    _cue("merger", 4, r"\b(?:became|becoming|become|is\s+now|was|has\s+been)\s+(?:a|an)\s+(?:direct\s+|indirect\s+|direct\s+or\s+indirect\s+)?(?:wholly|majority)?-?\s?owned\s+(?:\w+\s+)?subsidiary"),
    _cue("merger", 3, r"\b(?:as\s+a\s+result\s+of|in\s+connection\s+with|following|upon|pursuant\s+to|because\s+of|due\s+to|by\s+virtue\s+of|effective\s+upon|after|since)\s+"
         r"(?:the\s+)?(?:consummation|completion|closing|effectiveness|effective\s+time)?\s*(?:of\s+)?(?:the\s+|such\s+|this\s+)?\"?(?:Merger|Mergers|Acquisition|Arrangement|Business\s+Combination|Offer|Transactions?)\b"),
    _cue("merger", 3, rf"\bacqui(?:red|sition\s+of)\s+(?:all\s+(?:of\s+)?(?:the\s+)?(?:outstanding|issued|shares|stock|capital|common)|{_R}\b)|\bacquired\s+by\b"),
    _cue("merger", 3, r"\b(?:its|our|(?:Registrant|Company)'s)\s+(?:acquisition|takeover)\s+by\s+(?-i:[A-Z])"),
    # `The Registrant's shares were acquired for cash by Larkin plc`
    _cue("merger", 3, r"\b(?:shares|stock|Registrant|Company|capital)\b[^.;]{0,40}\b(?:was|were|been)\s+(?:acquired|bought|purchased)\b[^.;]{0,30}\bby\s+(?-i:[A-Z])"),
    _cue("merger", 3, r"\btender\s+offer\b|\bstatutory\s+share\s+exchange\b|\bshort-form\s+merger\b|\bscheme\s+of\s+arrangement\b"),
    _cue("merger", 3, r"\bmerger\s+(?:with\s+and\s+)?(?:into|with|of)\s+(?:the\s+)?(?:Company|Registrant|(?-i:[A-Z]))(?!(?-i:[\w&'’()-]*(?:\s(?:(?:of|and|for|the)\s)?[A-Z0-9(][\w&'’()-]*){0,8}?\sPlans?\b(?!\s+of\b)))"),
    _cue("merger", 3, r"\bmerged\s+(?:with\s+and\s+)?(?:into|with)\s+(?:the\s+)?(?:it\b|us\b|Company|Registrant|Predecessor|(?-i:[A-Z]))"),
    # `was merged on May 5, 2001 with Alden Sub, Inc.`, `was merged out of existence`
    _cue("merger", 3, r"\bmerged\s+(?:on|as\s+of|effective)\s[^.;]{4,50}?\b(?:into|with)\s+(?:the\s+)?(?:it\b|us\b|Company|Registrant|(?-i:[A-Z]))|\bmerged\s+out\s+of\s+existence\b"
         r"|\binto\s+which\s+(?:it|we|the\s+(?:Company|Registrant|Corporation))\s+(?:(?:was|were|has\s+been)\s+)?merged\b"),
    # `following the amalgamation of Alden Ltd. with Quill Ltd.`, `The amalgamated company`
    _cue("merger", 3, r"\bamalgamation\s+(?:with\s+and\s+)?(?:into|with|of|between)\s+(?:the\s+)?(?:Company|Registrant|(?-i:[A-Z]))(?![^.;]*\bPlans?\b(?!\s+of\b))|\bamalgamat(?:ed|ing)\s+(?:company|corporation|with|into)\b"),
    # `took Alden Corp. private`, `has had but one stockholder`
    _cue("merger", 2, rf"\btake-private\b|\bt(?:ook|aken)\s+(?:{_R}\b|us\b|(?-i:[A-Z])[^.;]{{2,60}}?)\s+private\b|\b(?:has|have)\s+(?:had\s+)?(?:but|only|just)\s+one\s+(?:share|stock)holder\b"),
    _cue("merger", 2, r"\bin\s+the\s+merger\b|\bundertook\s+to\s+(?:purchase|acquire)\b|\bagreement\b[^.;]{0,80}\b(?:purchase|acquire|acquisition\s+of)\s+(?:the\s+Company|the\s+Registrant|all)"),
    # `became the owner of all of the Company's stock`
    _cue("merger", 3, rf"\bbec[ao]me\s+the\s+(?:sole\s+|only\s+)?(?:owner|holder)\s+of\s+all\s+(?:of\s+)?{_R}'s\s+(?:\w+\s+)?(?:shares|stock)\b"),
    _cue("merger", 4, r"\bsuccessors?\s+(?:by|in|through)\s+merger\b"),
    # `It bought the shares from the founders`, `owns the Company`
    _cue("merger", 3, r"\b(?:bought|purchased|acquired)\s+(?:all\s+(?:of\s+)?)?(?:the|its|our)\s+(?:shares|stock)\s+(?:of\s+the\s+(?:Company|Registrant)\s+)?from\s+(?:the\s+|its\s+)?(?:\w+\s+){0,3}(?:founders|(?:share|stock)holders|owners|family)\b|(?-i:[A-Z])[\w.,&' ]{2,60}\bowns\s+(?:all\s+(?:of\s+)?)?the\s+(?:Company|Registrant)\b"),
    # `all of its operating assets were sold to Lind AB`; without a buyer, of a liquidation more often
    _cue("merger", 3, r"\b(?:sale|sold|sell|transferred)\b[^.;]{0,60}\b(?:all|substantially\s+all)\b[^.;]{0,50}\bassets\b[^.;]{0,40}\bto\s+(?-i:[A-Z])|\ball\b[^.;]{0,60}\bassets\b[^.;]{0,90}\b(?:sold|transferred)\s+to\s+(?-i:[A-Z])"),
    # `the Company was combined with Alden Corp. in a merger`, `the consolidation of A and B into C`
    _cue("merger", 3, rf"\b(?:{_R}|we)\b[^.;]{{0,40}}\b(?:was|were|been)\s+combined\s+with\s+(?-i:[A-Z])(?![^.;]{{0,60}}\bPlans?\b)|\bin\s+an?\s+merger\s+in\s+which\b|\bPlan\s+of\s+(?:Share\s+)?Exchange\b"
         r"|\bconsolidation\s+of\s+(?:the\s+)?(?-i:[A-Z])[^.;]{3,140}?\s(?:in)?to\s+(?:form\s+)?(?:an?\s+(?:\w+,?\s+){1,3})?(?:the\s+)?(?-i:[A-Z])(?![^.;]*\bPlans?\b(?!\s+of\b))"),
    # `By plan of arrangement, all of the common shares were transferred on May 5, 2001 to Alden Ltd.`
    _cue("merger", 3, r"\bplan\s+of\s+arrangement\b[^.;]{0,200}\b(?:shares|stock)\b[^.;]{0,120}\b(?:transferred|sold|passed|conveyed)\b[^.;]{0,40}\bto\s+(?:the\s+)?(?-i:[A-Z])"),
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
    _cue("reorganization", 4, r"\bholding\s+company\s+form\b|\breorganization\b[^.;]{0,60}\binto\s+a\s+holding\s+company\b|\bholding\s+company\s+(?:reorganization|structure|formation|merger)|\b(?:reincorporat|redomicil|redomestic|domesticat)\w*|\bsuccessor\s+issuer\b|\bRule\s+414\b"),
    # `put a holding company over itself`
    _cue("reorganization", 3, r"\b(?:put|placed|interposed|established|set\s+up)\s+an?\s+(?:new\s+)?holding\s+company\b"),
    # a company put above the registrant, whose holders are those of the registrant
    _cue("reorganization", 4, r"\bput\s+(?:above|over)\s+(?:the\s+)?(?:Company|Registrant|Corporation)\b"),
    # the merger of Delaware law by which a holding company is put above: without a vote
    _cue("reorganization", 4, r"\bSection\s+251\s?\(g\)"),
    # `moved its place of incorporation from New Zealand to Delaware`, `continued from Alberta into Nevada`
    _cue("reorganization", 4, r"\b(?:mov|chang|transfer|shift|relocat)\w*\b[^.;]{0,40}\b(?:domicile|(?:place|state|jurisdiction|country)\s+of\s+(?:incorporation|organi[sz]ation|domicile|formation))\b"
         r"|\bcontinu(?:ed|ance|ation)\b[^.;]{0,60}\b(?:from|out\s+of)\b[^.;]{0,60}\b(?:in)?to\s+(?:the\s+(?:State|laws)\s+of\s+)?[A-Z]"),
    # --- plan ended, replaced, merged, no longer offers the stock
    _cue("plan_ended", 4, r"(?<!ADS )(?<!ADR )(?<!note )(?<!notes )(?<!offering )\b(?:Plans?|Program|ESPP|Arrangement)\"?\)?\s+(?:\([^)]*\)\s+)?(?:ha(?:s|ve|d)\s+(?:been\s+|now\s+|subsequently\s+)?|was\s+|were\s+|is\s+(?:being\s+)?|are\s+|will\s+be\s+)?"
         r"(?:terminated|expired|discontinued|frozen|suspended|superseded|replaced|merged|cancel+ed|consolidated|concluded)\b"),
    _cue("plan_ended", 4, r"\b(?:(?:terminat|expir|replac|discontinu|supersed)\w*|merg(?:ed|ing|es)|merger\s+of)\s+(?:of\s+)?(?:the\s+|its\s+|such\s+|each\s+of\s+the\s+)?(?:(?!offer|sale|since\b|because\b|on\b|as\b)[\w&'(),.-]+\s+){0,8}?(?<!financing )(?<!business )(?<!ADS )(?<!ADR )(?<!note )(?<!notes )(?<!offering )(?:Plans?|ESPP|Program)\b(?!\s+of\s+(?:Merger|Reorgani|Share|Exchange|Liquidation|Dissolution|Arrangement|Conversion|Acquisition)|\s+(?:of|for)\s+(?:the\s+)?(?:offer|sale))"),
    _cue("plan_ended", 4, r"\bno\s+(?:further|more|additional|new|longer|future|other)\s+(?:stock\s+|equity\s+|such\s+)?(?:awards?|options?|grants?|shares|securities|purchases|contributions|rights|offers|sales|interests|issuances|stock|units)\b[^.;]{0,110}"
         r"\b(?:granted|made|issued|issuable|awarded|offered|sold|under|pursuant|purchased|available)\b"),
    _cue("plan_ended", 3, r"\b(?:all|any|no|every\s+one|each)\s+(?:of\s+(?:the|those|such|these)\s+)?(?:outstanding\s+)?(?:stock\s+)?(?:options?|awards?)\b(?:[^.;]|\.(?=,|\s[a-z])){0,260}\b(?:exercised|lapsed|expired|cancel+ed|forfeited|remain(?:s|ing)?\s+outstanding|outstanding)\b"),
    _cue("plan_ended", 4, r"\b(?:no\s+longer|ceased\s+to|discontinu\w+)\s+(?:offer|permit|include|invest|allow|being\s+offered|available|an?\s+investment)\w*+[^.;]{0,120}\b(?:stock|shares|fund|investment|option|Plan)\b"),
    _cue("plan_ended", 3, r"\b(?:stock|company\s+stock|unitized)\s+fund\b[^.;]{0,100}\b(?:clos|eliminat|terminat|discontinu|remov|frozen)\w*|\b(?:eliminat|remov|clos)\w*\b[^.;]{0,80}\b(?:investment\s+(?:option|alternative)|stock\s+fund)"),
    _cue("plan_ended", 2, r"\b(?:adopted|approved)\b[^.;]{0,120}\b(?:new|(?:19|20)\d\d)\b[^.;]{0,60}\bPlan\b"),
    _cue("plan_ended", 3, r"\b(?:took|taken|takes|in)\s+the\s+place\s+of\b"),
    _cue("plan_ended", 3, r"\b(?:adopted|approved)\b[^.;]{0,200}\b(?:to\s+)?(?:replac|supersed|succeed)\w*|\bsuccessor\s+to\s+(?:the\s+)?[^.;]{0,60}\bplan\b|\bmerged\s+(?:with\s+and\s+)?into\s+(?:the\s+)?[^.;]{0,80}\bPlan\b(?!\s+of\s+(?:Merger|Reorgani|Share|Exchange|Acquisition|Consolidation))"),
    _cue("plan_ended", 4, r"\bno\s+(?:option|award|right|share|grant|purchase)s?\s+(?:may|can|will|shall|could)\s+(?:\w+\s+)?be\s+(?:granted|made|issued|awarded|purchased)"),
    _cue("plan_ended", 3, r"\bPlan\b[^.;]{0,60}\b(?:repealed|rescinded|abolished|wound\s+up|lapsed?|closed|shut|ceased|came\s+to\s+(?:an|its)\s+end|(?<!year )(?<!years )(?<!period )(?<!months )(?<!quarter )ended)\b|\b(?:options|awards)\b[^.;]{0,60}\bhave\s+(?:all\s+)?been\s+exercised"
         r"|\b(?:options|awards)\b(?:[^.;]|\.(?=,|\s[a-z])){0,160}\bhave\s+all\s+(?:now\s+|since\s+|either\s+)?(?:been\s+)?(?:exercised|expired|lapsed|cancel+ed|forfeited)\b"),
    _cue("plan_ended", 3, r"\b(?:stock|shares?|company|employer|unitized|investment)\s+fund\b[^.;]{0,60}\b(?:shut|closed|frozen)\b|\bno\s+longer\s+(?:acquire|purchase|offered)"),
    _cue("plan_ended", 3, r"\bplan\s+out\s+of\s+existence\b|\b(?:did|done)\s+away\s+with\s+(?:the|its|our)\s+(?:\w+\s+){0,3}plan\b"),
    # --- resale or conversion rights lapsed, were redeemed, exercised
    # `400,000 of them were exercised; the others are void`
    _cue("obligation_ended", 3, r"\b(?:others?|rest|remaining|remainder|balance)\b(?!\s+(?:options?|awards?))[^.;]{0,40}\b(?:are|is|were|was|became)\s+(?:now\s+)?(?:void|worthless)\b"),
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
    _cue("obligation_ended", 3, r"\b(?:required|obligated|obliged|agreed|undertook|covenanted|promised(?:\s+\w+){0,3}?)\s+to\s+(?:keep|maintain)\b[^.;]{0,120}\b(?:effective|current|in\s+effect|usable)\b|\b(?:that|this|such|the)\s+(?:(?!offering|subscription|selling|purchase|option)\w+\s+)?period\s+(?:has\s+(?:now\s+)?)?(?:ended|expired|elapsed|lapsed)"),
    # --- offering over
    _cue("offering_complete", 3, r"\b(?:offerings?|sale|distribution)\b\"?[^.;]{0,80}\b(?:ha(?:s|ve|d)\s+(?:been\s+|now\s+)?|was\s+|were\s+|is\s+)?(?:complet\w+|terminat\w+|conclu\w+|expir\w+|clos\w+|ended|discontinued)\b"),
    _cue("offering_complete", 2, r"\b(?:terminat|suspen|discontinu|ceas)\w*\s+(?:of\s+)?(?:the\s+|its\s+|this\s+|such\s+|all\s+|any\s+)?(?:[\w'-]+\s+){0,4}(?:offerings?|offers?|sale|distribution)\b"),
    _cue("offering_complete", 3, r"\b(?:complet|conclu|expir|clos)\w*\s+(?:of\s+)?(?:the\s+|its\s+|this\s+|such\s+|all\s+|any\s+)?(?:[\w'-]+\s+){0,4}(?:offerings?|offers?|sale|distribution)\b"),
    _cue("offering_complete", 3, r"\b(?:no\s+longer|not)\s+(?:intend|plan|expect|wish|desir)\w*\s+to\s+(?:offer|sell|issue|make|use)|\b(?:decided|determined|elected|resolved|chose|chosen)\b[^.;]{0,40}?\b(?:not\s+to|against|to\s+(?:terminate|discontinue|cease|abandon|make\s+no|sell\s+no|issue\s+no|offer\s+no)(?!\s+(?:the\s+|its\s+)?(?:registration|reporting|listing|Plan|existence|filing)|\s+to\s+(?:be\s+a\s+reporting|report|file)))|\bdoes\s+not\s+intend\b"),
    _cue("offering_complete", 3, r"\ball\s+(?:of\s+the\s+)?(?:securities|shares|units)\s+(?:that\s+(?:it\s+|were\s+)?|which\s+(?:it\s+)?)?(?:intended|proposed|expected)\b|\bdividend\s+reinvestment\b[^.;]{0,100}\b(?:terminat|discontinu|suspend|clos)\w*"),
    _cue("obligation_ended", 1, r"\bwill\s+not\s+(?:issue|sell|offer)\s+any\s+(?:additional|further|more|other)\b"),
    _cue("offering_complete", 2, r"\bwill\s+not\s+(?:issue|sell|offer|make)\s+any\s+(?:additional|further|more|other)\b|\bno\s+(?:further|additional|more)\s+(?:offers?|sales?)\b"),
    _cue("offering_complete", 2, r"\b(?:met|satisfied|fulfilled)\s+(?:the|its|all)\s+(?:\w+\s+)?needs\b|\b(?:sell|offer|issue)\s+no\s+(?:more|further|additional)\b|\baccept\s+no\s+(?:more\s+|further\s+)?subscriptions\b"),
    _cue("obligation_ended", 3, r"\bcalled\s+(?:all\s+)?(?:of\s+)?(?:the\s+|its\s+)?(?:[\w.%]+\s+){0,3}(?:notes|debentures|bonds|warrants|securities|preferred|units|obligations)\b|\bpaid\s+(?:them\s+|the\s+(?:notes|debentures|bonds)\s+)?off\b|\bcovenant\b[^.;]{0,120}\b(?:effect|effective|register)"),
    # `the exchange offer … expired at 5:00 p.m.`, `the offering came to its end`, `accepted its last subscriptions`
    _cue("offering_complete", 4, r"\bexchange\s+offers?\b[^.;]{0,120}\b(?:expired|terminated|completed?|consummated|closed|ended)\b"),
    _cue("offering_complete", 3, r"\bofferings?\b[^.;]{0,60}\b(?:(?:is|was|are|were)\s+(?:now\s+)?(?:at\s+an\s+end|over)|came\s+to\s+(?:its|an)\s+end)\b|\baccepted\s+(?:its|the|their|our)\s+(?:last|final)\s+subscriptions?\b"),
    # `pursuant to Rule 415(a)(5), expired on November 17, 2012`; `is no longer offering securities`
    _cue("offering_complete", 4, r"\bRule\s+415\s*\(a\)\s*\([56]\)[^.;]{0,200}\b(?:expir\w*|terminat\w*|replac\w*|lapsed)\b|\b(?:expir\w*|terminat\w*|lapsed)\b[^.;]{0,200}\bRule\s+415\s*\(a\)\s*\([56]\)"),
    _cue("offering_complete", 3, r"\b(?:no\s+longer|ceased|not\s+currently)\s+(?:offering|selling|issuing)\s+(?:any\s+)?(?:of\s+)?(?:the\s+|its\s+)?(?:securities|shares|notes|units|bonds)\b"),
    # `terminated by mutual consent the Agreement and Plan of Merger`: nothing will be issued in it
    _cue("offering_complete", 4, CALLED_OFF),
    _cue("offering_complete", 3, r"\b(?:call(?:ed|ing)?\s+off|gave\s+up|giv(?:e|ing)\s+up)\b[^.;]{0,30}\bofferings?\b"),
    # the depositary's facility is at an end
    _cue("other", 3, r"\bDeposit\s+Agreement\b[^.;]{0,220}\bterminat\w+|\bterminat\w+\b[^.;]{0,60}\bDeposit\s+Agreement\b"),
    # --- stated, and none of these: `found a clerical error`, `were inadvertently registered`, `registered twice`
    _cue("other", 3, r"\b(?:clerical|scrivener'?s|typographical|printing|filing|administrative|computational)\s+errors?\b|\b(?:by|through|in|due\s+to\s+a)\s+(?:a\s+)?(?:mistake|error)\b"
         r"|\b(?:inadvertent|mistaken|erroneous)(?:ly)?\b[^.;]{0,80}\b(?:regist|fil|includ|submi|transmi)\w*|\bregistered\s+twice\b|\bregist\w*\b[^.;]{0,60}\b(?:inadvertently|erroneously|mistakenly|in\s+error)\b"),
    # --- reporting ended
    _cue("reporting_ended", 4, r"\bForms?\s+15F?\b|\bForms?\s+25\b"),
    _cue("reporting_ended", 4, r"\b(?:suspend|terminat|deregist|end|ceas|eliminat|discontinu)\w*\b[^.;]{0,100}\b(?:reporting\s+(?:obligations?|requirements?|duties|company|status)|duty\s+to\s+file|filing\s+obligations?|Exchange\s+Act|Section\s+1[25]\s?\()"),
    _cue("reporting_ended", 4, r"\bgo(?:ing)?[- ](?:private|dark)\b|\bfewer\s+than\s+(?:300|500|1,200)\b|\bless\s+than\s+(?:300|500|1,200)\b|\bdelist\w*|\bno\s+longer\s+(?:subject\s+to|required\s+to\s+file|a\s+reporting)"),
    # --- the same in other words, each in both orders
    # `merged, on August 31, 2001, into`
    _cue("merger", 4, r"\bmerged,?\s+(?:effective|on|as\s+of)\b[^;]{3,40}?,?\s+(?:with\s+and\s+)?into\s+(?-i:[A-Z])|\bAgreement\s+of\s+Merger\b"),
    # `The minimum was not subscribed for`, `the subscriptions were returned`
    _cue("offering_complete", 3, r"\bnot\s+(?:reach|meet|attain|rais|receiv|sell|achiev)\w*\b[^.;]{0,60}\bminimum\b"),
    _cue("offering_complete", 3, r"\bminimum\b[^.;]{0,80}\bnot\b[^.;]{0,40}\b(?:subscribed|reached|sold|met|raised|attained|received|obtained|achieved)\b|\bsubscriptions?\b[^.;]{0,60}\breturned\b"),
    _cue("offering_complete", 3, r"\b(?:does|do)\s+not\s+(?:contemplate|anticipate|propose|foresee|expect|intend|plan)\b[^.;]{0,60}\b(?:sale|sell|offer|issu|use)\w*|\b(?:abandoned|withdr[ae]wn?)\s+(?:from\s+)?(?:the|its|this|such)\s+(?:\w+\s+){0,2}offering\b"),
    # `froze its Plan`; `No deferrals can be made`; `options … lapsed`; `which succeeded the 2001 Stock Plan`
    _cue("plan_ended", 3, r"\bfroze\b[^.;]{0,60}\b(?:plan|fund)\b|\bno\s+(?:deferrals|contributions|elections|purchases)\s+(?:can|may|will)\b|(?<!purchase )(?<!allotment )\b(?:options?|awards?)\b[^.;]{0,160}\b(?:lapsed|were\s+(?:forfeited|surrendered)|expired\s+unexercised)\b|\bsucceed(?:s|ed)\s+(?:the\s+)?[^.;]{0,60}\bPlan\b"),
    # `released the Registrant from its agreement`, `no need of this registration any more`, `every legend has been removed`
    # `the Company had to keep a prospectus available for two years`; `The two years were up`; `our undertaking has lapsed`
    _cue("obligation_ended", 3, r"\b(?:had|has|have|was|were)\s+(?:obliged\s+|required\s+|bound\s+)?to\s+(?:keep|maintain)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:prospectus|registration)\b|\b(?:two|three|one|five)\s+years?\s+(?:were|was|are|is)\s+(?:now\s+)?(?:up|over|past)\b|\b(?:our|its|the|this|that)\s+(?:undertaking|commitment|covenant)\s+(?:\w+\s+){0,3}(?:lapsed|expired|ended|ceased)\b"),
    _cue("obligation_ended", 3, r"\breleased\s+(?:the\s+)?(?:Registrant|Company|Trust|Corporation|us)\s+from\b|\bwaived?\b[^.;]{0,100}\bregist\w*|\bno\s+(?:longer\s+(?:any\s+|a\s+)?|further\s+)?need\b[^.;]{0,40}\b(?:registration|keep|maintain)\b|\blegends?\b[^.;]{0,60}\bremoved\b"),
    _cue("obligation_ended", 4, r"\b(?:term|exercise\s+period|life)\s+of\s+(?:the\s+|such\s+)?(?:[\w-]+\s+){0,2}warrants?\b[^.;]{0,40}\b(?:ended|expired|ran\s+out)\b"),
    _cue("reporting_ended", 4, r"\bRule\s+12h-\d|\b12g-4\b"),
    _cue("reporting_ended", 3, r"\b(?:Section\s+1[35]\s?\([ad]\)|reporting|duty\s+to\s+file)\b[^.;]{0,80}\b(?:suspend|terminat)\w*"),
    _cue("other", 3, r"\bmis(?:calculat|count)\w*|\bcounted\s+twice\b"),
    # `The Investment Agreement was terminated by mutual consent`: nothing more is put to the investor
    _cue("offering_complete", 3, rf"\b(?:investment|equity\s+(?:line|distribution)|sales|placement|subscription|underwriting|agency|standby|stock\s+purchase|at[- ]the[- ]market(?:\s+\w+)?)\s+agreement\b[^.;]{{0,200}}?\b{_END}\b"),
    # `ceased accepting subscriptions`, `stopped offering shares`, `has discontinued sales`
    _cue("offering_complete", 3, r"\b(?:ceas|stopp|discontinu|end|halt|suspend|terminat|clos)\w*\s+(?:the\s+|its\s+|all\s+|any\s+)?(?:\w+\s+)?(?:offering|selling|issuing|accepting|sales|acceptance\s+of\s+subscriptions|solicitation)\b"),
    _cue("offering_complete", 3, rf"\b(?:offerings?|subscription\s+period|selling\s+period|subscriptions)\b[^.;]{{0,100}}\b{_END}\b"),
    _cue("offering_complete", 3, r"\bterminat\w+\b[^.;]{0,80}\b(?:investment|equity\s+(?:line|distribution)|sales|placement|subscription|underwriting|agency|standby|stock\s+purchase|at[- ]the[- ]market(?:\s+\w+)?)\s+agreement\b"
         r"|\babandon\w*\b[^.;]{0,60}\b(?:sales?|offerings?|offer|issu\w+)\b"),
    # `discontinued its program for the offering of Medium-Term Notes`
    _cue("offering_complete", 3, r"\b(?:terminat|discontinu|ceas|clos|suspen)\w*\b[^.;]{0,60}\b(?:offering\s+of|medium-term\s+note|notes?\s+program|ATM\s+program|at[- ]the[- ]market)\b|\b(?:notes?|offering|ATM)\s+program\b[^.;]{0,60}\b(?:terminat|discontinu|ceas|clos|suspen|complet)\w*"),
    # `will make no further issuances of Bonds`, `no more of the notes will be sold`
    _cue("offering_complete", 3, r"\b(?:make|makes|made|making|sell|sells|offer|offers|issue|issues)\s+no\s+(?:further|additional|more|other)\b(?!\s+(?:\w+\s+)?(?:reports|filings|payments|distributions))"),
    _cue("offering_complete", 2, r"\bno\s+(?:further|additional|more|other)\s+(?:[\w-]+\s+){0,3}(?:securities|shares|notes|bonds|units|certificates|debentures|stock|sales|offers|offerings|issuances)\b[^.;]{0,60}\b(?:will|are\s+to|shall|is\s+to|would|can|may)\s+be\b"),
    _cue("offering_complete", 2, r"\b(?:securities|shares|notes|bonds|units|stock|warrants)\b[^.;]{0,60}\b(?:are\s+no\s+longer|will\s+(?:not|no\s+longer|never))\s+(?:be\s+)?(?:being\s+)?(?:sold|offered|issued)\b"),
    _cue("offering_complete", 3, r"\b(?:will|does|do|shall|can|may)\s+(?:therefore\s+|thus\s+|accordingly\s+)?no\s+longer\s+(?:\w+\s+)?(?:sell|offer|issue)\b"),
    _cue("offering_complete", 3, r"\bno\s+(?:present\s+|current\s+|further\s+)?(?:intention|plans?|wish|desire|need)\s+(?:of|to|for)\s+(?:\w+\s+)?(?:sell|offer|issu|mak)\w*|\bno\s+longer\s+(?:wish|need|requir|desir|propos|intend|expect|plan)\w*\b[^.;]{0,60}\b(?:sell|sale|offer|issu|shelf)\w*"
         r"|\bnot\s+(?:to\s+)?(?:go\s+forward|go\s+ahead|proceed)\b|\b(?:decided|determined|elected)\b[^.;]{0,40}\bwithdraw\s+(?:the|its)\s+(?:\w+\s+)?offering"),
    _cue("offering_complete", 3, r"\b(?:market|economic)\s+conditions\b|\bconditions\s+in\s+the\b[^.;]{0,40}\bmarkets?\b"),
    _cue("offering_complete", 4, r"\bRule\s+415\b[^.;]{0,140}\b(?:three[- ]year|third\s+anniversary|three\s+years)\b|\b(?:three[- ]year|third\s+anniversary|three\s+years)\b[^.;]{0,140}\b(?:Rule\s+415|shelf\s+registration)\b"
         r"|\b(?:replacement|replaced\s+by\s+(?:a\s+)?(?:new|another|later))\s+(?:shelf\s+)?registration\s+statement\b"),
    _cue("offering_complete", 3, r"\b(?:new|another)\s+(?:shelf\s+)?registration\s+statement\b[^;]{0,140}\b(?:replac|supersed|takes?\s+the\s+place|in\s+place\s+of|instead\s+of)\w*"),
    # `The plan reached the end of its life`; `has been superseded by`
    _cue("plan_ended", 3, rf"{_PLAN}(?!\s+of\s+(?:merger|reorgani|liquidation|dissolution|arrangement|distribution))[^.;]{{0,90}}?\b(?:terminat\w+|expired|expires|discontinu\w+|ceased|superseded|replaced|wound\s+up|frozen|abolished|rescinded|repealed|suspended|(?<!year )(?<!years )(?<!quarter )(?<!quarters )(?<!period )(?<!months )ended|reached\s+the\s+end|r[au]n\s+out|c[oa]me\s+to\s+an\s+end|stopped|freeze|no\s+longer\s+in\s+effect)\b"),
    _cue("plan_ended", 3, r"\b(?:freez|suspen|terminat|abolish|clos)\w*\b(?:(?!\boffer|\bsales?\b|\bagreement\b|[,.;]).){0,60}(?:\bstock\s+fund\b|" + _PLAN + r")(?!\s+of\s+(?:merger|reorgani|liquidation|dissolution|arrangement))"),
    _cue("plan_ended", 4, r"\b(?:participants|employees|members|directors)\b[^.;]{0,60}\b(?:(?:may|can|could|are|were|will)\s+no\s+longer|ceased\s+to\s+be\s+eligible)\b"),
    # `shares bought through the Thrift Plan … it buys no more`
    _cue("plan_ended", 3, r"\b(?:it|plan|trustee)\s+(?:now\s+)?(?:buys|purchases|acquires)\s+no\s+(?:more|longer|further)\b|\b(?:it|plan|trustee)\s+no\s+longer\s+(?:buys|purchases|acquires)\b"),
    _cue("plan_ended", 3, r"\bceased\s+to\s+be\s+(?:available|offered|used)\b|\bstopped\s+(?:all\s+)?(?:purchas\w+|grant\w+|contribut\w+)|\bno\s+longer\s+(?:represent|constitut|involv|available)\w*"),
    _cue("plan_ended", 3, r"\b(?:last|final)\s+(?:purchase|offering|option|grant|enrollment)\s+(?:period|date)\b[^.;]{0,100}\b(?:clos|end|expir|conclu)\w*"),
    _cue("plan_ended", 2, r"\b(?:shares|options|awards|stock)\b[^.;]{0,90}\b(?:will|shall|can|may)\s+(?:therefore\s+|thus\s+|accordingly\s+|now\s+)?(?:not|never|no\s+longer)\s+be\s+(?:issued|granted|offered|awarded|used)\b"),
    # `Neither plan offers the Company's stock as an investment option after December 29, 2000`
    _cue("plan_ended", 3, r"\b(?:neither|no)\s+(?:[\w-]+\s+){0,3}plan\s+(?:now\s+)?(?:offers|permits|allows|includes|invests|buys|purchases|holds)\b[^.;]{0,120}\b(?:after|since|any\s+(?:more|longer)|investment)\b"),
    # `That period having ended`, `As the two years are over`, `That date has passed`
    _cue("obligation_ended", 3, r"\b(?:that|this|such|the|those)\s+(?:(?!offering|subscription|selling|purchase|option|plan|restricted|waiting)[\w-]+\s+){0,3}?(?:period|date|day|time|term|anniversary|years?)\b[^.;]{0,60}\b(?:ha(?:s|ve|d|ving)\s+(?:now\s+|since\s+)?(?:ended|expired|elapsed|lapsed|passed|run|terminated|come|arrived)|(?:is|are|was|were)\s+(?:now\s+)?(?:over|past|at\s+an\s+end))\b"),
    _cue("obligation_ended", 3, r"\b(?:those|these|such|its|our|the|contractual)\s+obligations?\b[^.;]{0,60}\b(?:terminated|ended|expired|ceased|lapsed)\b(?![^.;]*\breport)"),
    _cue("obligation_ended", 3, r"\b(?:that|this|such|the|those)\s+(?:(?!offering|subscription|selling|purchase|option)[\w-]+\s+)?(?:years|period|term)\s+(?:expired|elapsed|lapsed|passed|ran\s+out|ended\s+on)\b"),
    _cue("obligation_ended", 3, r"\bno\s+longer\s+(?:ha[sd]|have|needs?|obliged|obligated|required|bound)\b[^.;]{0,100}\b(?:keep|maintain|effective|regist)\w*"),
    _cue("obligation_ended", 3, r"\bselling\s+(?:stock|share|security|unit|warrant|note)?\s?holders?\b[^.;]{0,160}\b(?:have\s+(?:all\s+|since\s+)?(?:disposed|sold|resold)|no\s+longer\s+(?:own|hold|need|wish|desire|require)|ceased\s+to\s+hold)\b"),
    _cue("obligation_ended", 3, r"\bfreely\s+(?:trad|transfer|sal|sold|sell|resold)\w*"),
    _cue("obligation_ended", 3, r"\b(?:all|every)\s+(?:one\s+)?(?:of\s+)?(?:the\s+|those\s+|such\s+|its\s+)?(?:[\w.%/-]+\s+){0,4}(?:units|notes|debentures|certificates|warrants|preferred)\b[^.;]{0,80}\b(?:have\s+been|were|was|has\s+been)\s+(?:\w+\s+)?(?:redeemed|converted|exchanged|repurchased|retired|paid|exercised)\b"),
    _cue("obligation_ended", 3, r"\b(?:the\s+)?last\s+of\s+(?:the\s+|its\s+)?(?:[\w.%-]+\s+){0,3}(?:units|notes|debentures|warrants|preferred|bonds)\b[^.;]{0,80}\b(?:redeemed|converted|exchanged|repurchased|retired|paid|exercised)\b"),
    _cue("dissolution", 3, r"\baffairs\b[^.;]{0,60}\bwound\s+up\b|\b(?:Registrant|Company|Trust|Partnership|Fund)\b[^.;]{0,30}\b(?:was|is|has\s+been|being)\s+(?:being\s+)?wound\s+up\b|\bfinal\s+(?:liquidating\s+)?distribution\b"),
    # `had been set down twice`, `were included a second time`
    _cue("other", 3, r"\b(?:set\s+down|entered|listed|included|shown|named|recorded|put\s+down|counted|reckoned)\s+(?:[^.;]{0,60}\s)?(?:twice|a\s+second\s+time|two\s+times)\b"),
    # `has sold all of the preferred shares that it intended to sell`, `The offering ran until August 26`
    _cue("offering_complete", 3, r"\bsold\s+all\b[^.;]{0,60}\bintended\s+to\s+(?:sell|offer|issue)\b|\boffering\b[^.;]{0,80}\bran\s+(?:until|to|through)\b"),
    # `All 1,000,000 of the shares, other than 2,377 shares, have been sold under the Plan`
    _cue("offering_complete", 3, r"\b(?:all|every)\s+(?:but\s+[\d,]{3,15}\s+)?(?:of\s+)?(?:the\s+)?(?:[\d,]{3,15}\s+)?(?:of\s+the\s+)?(?:shares|units|notes|interests)\b(?:(?!\bremain|\bunsold|\bnot\b|\bremov|\bdereg|\bthat\b|\bwhich\b)[^.;]){0,120}\b(?:were|have\s+(?:now\s+)?been)\s+(?:re)?sold\b(?!\s+or)"),
    _cue("reorganization", 3, r"\bexchanged\s+its\s+(?:[\w-]+\s+)?charter\b"),
    # `are not consultants to whom shares may be issued on Form S-8`
    _cue("other", 3, r"\bnot\s+(?:\w+\s+){0,3}(?:consultants|employees|persons)\b[^.;]{0,80}\bForm\s+S-8\b"),
    # `The fee table overstated the amount`
    _cue("other", 3, r"\b(?:table|cover|statement)\b[^.;]{0,60}\b(?:overstated|misstated)\b|\b(?:amount|number)\b[^.;]{0,60}\b(?:was|were)\s+(?:overstated|misstated)\b"),
    # the form may not be used any more: `is no longer eligible to use Form S-3`
    _cue("other", 3, r"\bceased\b[^.;]{0,50}\bto\s+be\s+(?:eligible|entitled|qualified)\b[^.;]{0,40}\bForm\b|\blost\s+(?:its|the)\s+eligibility\b"),
    _cue("other", 3, r"\b(?:no\s+longer|not|ceased\s+to\s+be)\b[^.;]{0,30}\b(?:eligib\w+|qualif\w+|permitted|entitled|allowed|able)\b[^.;]{0,40}\b(?:Form\s+[SF]-\d|form)\b|\b(?:no\s+longer|not)\s+(?:meets?|satisf\w+)\b[^.;]{0,60}\b(?:eligibility|requirements)\b[^.;]{0,50}\bForm\s+[SF]-\d"),
    # `Rule 457(p), the filing fee … to be carried forward`
    _cue("other", 3, r"\bRule\s+457\s*\(p\)|\bfees?\b[^.;]{0,100}\b(?:carried\s+(?:forward|over)|appl(?:y|ied)|offset|credited)\b[^.;]{0,80}\bregistration\s+statement"),
    # `has never commenced the offering`, `The rights expired`, `this shelf registration statement expired`
    _cue("offering_complete", 3, r"\b(?:never|not)\s+(?:\w+\s+)?(?:commenced|begun|began|started)\b[^.;]{0,60}\b(?:offering|offers?|sales?)\b|\b(?:subscription\s+)?rights\s+(?:expired|lapsed)\b|\brights\s+(?:to\s+(?:subscribe|purchase)|offering)\b[^.;]{0,160}\b(?:expired|lapsed|ran\s+out)\b"
         r"|\b(?:registration\s+statement|shelf)\b[^.;]{0,40}\b(?:has\s+)?(?:expired|lapsed)\b|\ball\s+(?:of\s+)?the\s+(?:shares|units|notes)\b[^.;]{0,80}\b(?:were|have\s+been)\s+sold\b(?!\s+or)"
         r"|\b(?:offering|sale)\b[^.;]{0,40}\b(?:should|would|was\s+to|is\s+to)\s+(?:end|terminate|close|cease|expire)\b"),
    # `The shareholders did not approve the Plan`, `no longer funded with shares`, `dropped as an investment choice`
    _cue("plan_ended", 3, r"\bnot\s+approved?\b[^.;]{0,60}\bPlan\b|\bPlan\b[^.;]{0,80}\b(?:never\s+(?:took|became|been|put|used|adopted|implemented)|no\s+longer)\b"
         r"|\b(?:dropped|deleted|withdrawn|removed|eliminated|discontinued|closed)\b[^.;]{0,60}\binvestment\s+(?:choice|option|alternative|fund|vehicle)|\b(?:awards?|options?|units|rights)\b[^.;]{0,80}\b(?:settled|paid)\s+(?:only\s+)?in\s+cash\b"
         r"|\b(?:employment|consulting|option)\s+agreements?\b[^.;]{0,240}\b(?:ended|expired|terminated|lapsed|cancel+ed|rescinded)\b|\b(?:last|final)\s+(?:purchase|offering|option|enrollment)\s+period\b[^.;]{0,40}\bover\b"
         r"|\boption\s+(?:granted|held)\b[^.;]{0,160}\b(?:exercised|expired|lapsed)\b|\bshares\b[^.;]{0,60}\bunder\s+the\b[^.;]{0,40}\bPlan\s+have\s+(?:all\s+)?been\s+issued\b"),
    _cue("obligation_ended", 3, r"\bno\s+Registrable\s+Securities\b|\bwaived\s+(?:their|its|all|any)\s+(?:\w+\s+)?rights\b|\b(?:asked|requested)\b[^.;]{0,40}\bto\s+(?:end|terminate|withdraw)\s+(?:the\s+)?registration\b"
         r"|\b(?:notes?|debentures?|bonds)\b[^.;]{0,40}\b(?:were|was|have\s+been|has\s+been)\s+(?:called|paid)\b|\b(?:notes?|debentures?|bonds)\b[^.;]{0,60}\b(?:came\s+due|fell\s+due|settled|discharged|defeased)\b|\b(?:holders|lenders?)\b[^.;]{0,60}\bconverted\b|\bpreferred\s+shares\b[^.;]{0,80}\b(?:converted|redeemed|exchanged)\b|\bwarrants\b[^.;]{0,80}\bvoid\b"
         r"|\b(?:undertaking|commitment|covenant|duty|obligation)\b[^.;]{0,120}\b(?:prospectus|registration|effective|available)\b[^.;]{0,60}\b(?:lapsed|expired|ended|ceased|terminated)\b|\b(?:pledge|lien|security\s+interest)\b[^.;]{0,80}\breleased\b"
         r"|\bagreement\b[^.;]{0,140}\b(?:terminated|expired|ended|lapsed)\b[^.;]{0,80}\b(?:duty|obligation|requirement|commitment)\b[^.;]{0,60}\b(?:maintain|keep|regist\w+)\b"),
    _cue("merger", 3, r"\bamalgamat(?:ed|ion)\b[^.;]{0,40}\bwith\s+(?-i:[A-Z])|\btaken\s+private\s+by\b|\b(?:bought|purchased)\s+(?:all|the\s+whole)\s+of\s+(?:its|the|our)\s+(?:[\w']+\s+){0,3}(?:shares|stock)\b|\bexchanged\s+all\s+of\s+their\s+shares\b[^.;]{0,40}\bfor\s+(?:\w+\s+)?shares\s+of\s+(?-i:[A-Z])"
         r"|\bconsolidation\s+with\s+(?-i:[A-Z])(?![^.;]{0,60}\bPlan\b)|\bcombination\s+of\s+(?:the\s+)?(?:Registrant|Company)\s+with\s+(?-i:[A-Z])|\b(?:is\s+now|became|has\s+become)\s+a\s+subsidiary\s+of\s+(?-i:[A-Z])"),
    # `each share not owned by Marsh plc was converted`, `has had a single stockholder`
    _cue("merger", 3, r"\b(?:each|every|all)\b[^.;]{0,60}\b(?:shares?|units?)\b[^.;]{0,40}\bnot\s+(?:(?:already|then)\s+)?(?:owned|held|own|hold)\b[^.;]{0,160}\b(?:converted|exchanged|cancell?ed|turned)\b"
         r"|\b(?:has|have|had|is|are|been|with)\s+(?:(?:had|now|since|then|been|today)\s+)*(?:our|its|an?|only\s+one|one|the\s+(?:Company|Registrant)['’]s)\s+(?:sole|single|only)\s+(?:stock|share|unit)holder\b"
         r"|\b(?:we|Company|Registrant|Corporation)\s+(?:have|has)\s+been\s+(?:bought|taken\s+over)\b"),
    # `squeezed out the remaining holders by merging Sub, Inc. into us`, `made an offer for all shares`
    _cue("merger", 3, r"\b(?:squeezed|cashed)\s+out\b[^.;]{0,60}\b(?:holders|shareholders|stockholders|minority|shares|rest|others)\b|\b(?:share|stock)holders\s+(?:have\s+)?sold\s+(?:us\b|the\s+(?:Company|Registrant|company)\b)"
         r"|\bmerg(?:ed|ing)\s+(?:its\s+[^.;]{2,40}?)?(?-i:[A-Z])[^.;]{2,60}?\s(?:with\s+and\s+)?into\s+(?:us\b|the\s+(?:Company|Registrant|Corporation)\b)"
         r"|\boffer\s+for\s+all\s+(?:of\s+)?(?:(?:the|our|its|outstanding|issued|ordinary|common|and)\s+){0,5}(?:shares|stock)\b|\b(?:Company|Registrant|Corporation|(?-i:[Ww]e))\s+(?:was|were|has\s+been|have\s+been)\s+(?:bought|sold\s+to\s+(?-i:[A-Z])|taken\s+over)\b"
         r"|\bpassed\s+into\s+the\s+(?:\w+\s+)?(?:ownership|hands)\s+of\b"),
    # `bought all of the Company's assets`, `the former be merged into the latter`
    _cue("merger", 3, r"\b(?:bought|purchased|acquired|took\s+over)\s+(?:substantially\s+)?(?:all|the\s+(?:whole|entire\w*))\b[^.;]{0,40}\b(?:(?:Company|Registrant|Corporation)['’]s|our)\s+(?:\w+\s+){0,3}(?:assets|business)\b"
         r"|\bthe\s+former\s+(?:\w+\s+){0,3}merged\b[^.;]{0,40}\bthe\s+latter\b|\b(?:holders|shareholders|stockholders)\s+of\s+all\s+(?:of\s+)?(?:our|its)\s+(?:stock|shares)\b"),
    # `nothing further may be granted under the plan`, `Three plans will be combined in`
    _cue("plan_ended", 3, r"\bnothing\s+(?:further|more|else)\s+(?:may|can|will|shall)\s+be\s+(?:granted|awarded|issued|offered)\b[^.;]{0,40}\bplan\b"
         r"|\bplans\b[^.;]{0,80}\b(?:will\s+be|were|have\s+been|are)\s+(?:combined|merged|consolidated)\b[^.;]{0,60}\bplan\b|\bparticipants?\b[^.;]{0,40}\b(?:no\s+longer|not\s+been\s+able|unable|no\s+opportunity)\b[^.;]{0,40}\b(?:acquire|buy|invest|purchase)\b"),
    # `a subsidiary of a newly organized holding company`, `the place of incorporation was moved`
    _cue("reorganization", 4, r"\bsubsidiary\s+of\s+(?:an?|its|our)\s+new(?:ly\s+\w+)?\s+(?:\w+\s+)?holding\s+company\b"
         r"|\b(?:domicile|(?:place|state|jurisdiction|country)\s+of\s+(?:incorporation|organi[sz]ation))\b[^.;]{0,60}\b(?:was|were|has\s+been|have\s+been)\s+(?:moved|changed|transferred|shifted)\b"),
    _cue("reorganization", 3, r"\bconversion\s+of\s+(?:the\s+|its\s+)?mutual\s+holding\s+company\b|\bnewly\s+(?:organized|formed)\s+(?:bank\s+|financial\s+)?holding\s+company\b|\bbecome\s+a\s+real\s+estate\s+investment\s+trust\b"),
    _cue("dissolution", 3, r"\b(?:was|has\s+been|were)\s+(?:\w+\s+and\s+)?liquidated\b|\bw(?:ind|ound)(?:ing)?\s+down\s+(?:of\s+)?(?:its|the|our)\s+(?:business|affairs|operations)\b|\b(?:Trust|Partnership|Fund)\s+(?:was\s+)?terminated\s+(?:on|in|as|after|upon)\b"),
    _cue("bankruptcy", 3, r"\bprotection\s+from\s+(?:its\s+)?creditors\b|\bBankruptcy\s+(?:and\s+Insolvency\s+)?Act\b|\breorganization\s+(?:case|proceedings?)\b|\bfiled\s+for\s+(?:bankruptcy|protection)\b|\bappointed\b[^.;]{0,40}\b(?:receiver|administrator|liquidator|conservator)\b|\btrustee\s+in\s+bankruptcy\b"),
    _cue("reporting_ended", 3, r"\bwithdr[ae]wn?\b[^.;]{0,60}\bfrom\s+listing\b|\b(?:only|has|had)\s+(?:only\s+)?\d{1,3}\s+holders\s+of\s+record\b|\bno\s+longer\s+required\s+to\s+report\b|\bwish(?:es)?\s+to\s+(?:suspend|terminate|end)\b[^.;]{0,40}\breport"),
    _cue("other", 3, r"\b(?:clerical|typographical)\s+mistakes?\b|\bwrong\s+form\b|\balready\s+(?:been\s+)?(?:registered|covered|included)\b|\b(?:ceased|no\s+longer)\b[^.;]{0,40}\bwell-known\s+seasoned\s+issuer\b|\b(?:ADR|ADS|American\s+Depositary)\b[^.;]{0,80}\b(?:facility|program(?:me)?)\b[^.;]{0,60}\b(?:terminated|at\s+an\s+end|ended|closed)\b"),
    # `It should have been 825,000, a zero having been added`
    _cue("other", 3, r"\bshould\s+have\s+(?:been|read)\b|\bshould\s+read\b"),
    # registered twice, or by mistake
    _cue("other", 3, r"\b(?:had|have|has|were|was)\s+already\s+(?:been\s+)?registered\b|\bduplicat\w+\b|\bregistered\s+(?:a\s+second\s+time|again)\b|\bcorrects?\s+an?\s+(?:\w+\s+)?error\b|\b(?:inadvertent|mistaken|erroneous)ly\b"),
]  # fmt: skip
CAUSES: list[CauseCue] = [cue for cues in _CUES for cue in cues]

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
