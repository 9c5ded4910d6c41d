"""Cue words that give an amount its role, with the side of the cue that the amount stands on.

Each entry names the case it serves. `after` means that the amount follows the cue,
`before` that it precedes it. Where several cues govern one amount, the one listed in the
higher rank wins, then the nearer one.
"""

from __future__ import annotations

import re

from assistant.checking.roles.cue_model import Cue
from assistant.checking.roles.cue_model import cue_of as _cue
from assistant.checking.roles.offering_cues import OFFERING_CUES
from assistant.language.gated import gated
from assistant.language.openings import compiled

_UNREGISTER = r"(?:de-?\s?regist(?:er(?:s|ed|ing)?|ration)|unregister(?:s|ing)?)"
# `take out of registration`, `drop from the registration statement`, `strike from`
_TAKE_OUT = (
    r"(?:tak(?:e|es|en|ing)|drop(?:s|ped|ping)?|strik(?:e|es|ing)|struck|eliminat(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|delet(?:e|es|ed|ing))"
    r"(?=[^.;]{0,140}?\b(?:out\s+of|off|from)\s+(?:the\s+|such\s+|each\s+|its\s+)?(?:registration|registers?\b|Registration\s+Statements?))"
)
_DEREGISTER = rf"(?:{_UNREGISTER}|{_TAKE_OUT})"
_REMOVE = r"(?:(?:remov|withdraw)(?:e|es|ed|ing|al|s|n)?|withdrew)(?:\s+(?:and|or)\s+(?:remov\w+|withdraw\w*|deregister\w*))?"

# `all that remain unsold of the shares registered by it, being N`: N may be what is registered
_REST_OF = r"\b(?:unsold|unissued|remain\w*|left|balance|remainder|rest|portion|part|number)\s+of\s+(?:the|those)\s+(?:[\w-]+\s+){0,4}(?:registered|covered)\b"

_GIVE_UP = r"(?:giv(?:e|es|ing)\s+up|put(?:s|ting)?\s+an\s+end\s+to|bring(?:s|ing)?\s+to\s+an\s+end|relinquish(?:es|ing)?|surrender(?:s|ing)?|end(?:s|ing)|discontinu(?:es|ing))"

# A number in words: `withdraws four hundred forty-one thousand (441,000) shares`
_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"

# A participle right behind an amount or what it counts: `242,716 shares deregistered`.
_RIGHT_BEHIND = r"(?:(?<=[\d)] )|(?<=shares )|(?<=units )|(?<=stock )|(?<=interests ))"

# What is registered then: `after this amendment 550,000 shares are registered`
AFTER_THIS = (
    r"\b(?:after|upon|following)\s+(?:giving\s+effect\s+to\s+)?(?:this|the)\s+(?:(?:Post-?\s?Effective\s+)?amendment|removal|deregistration),?\s+(?:only\s+)?"
    r"(?=\d[\d,]*\s+(?:[\w-]+\s+){0,4}(?:shares|units|ADSs)\b[^.;]{0,90}\b(?:registered|covered|remain\w*|stay)\b)"
)

CUES: list[Cue] = [
    # --- negated and compared: decided before anything else
    _cue("unsold", "before", r"\b(?:ha(?:ve|s|d)|were|was|are|is)\s+(?:therefore\s+|thus\s+|accordingly\s+|consequently\s+|still\s+)?not\s+(?:yet\s+|been\s+|previously\s+){0,2}(?:offered\s+(?:and|or)\s+)?"
         r"(?:issued|sold|resold|purchased|granted|exercised|distributed|awarded|utilized|used)", 9),
    _cue("unsold", "before", r"\b(?:ha(?:ve|s|d)|were|was|are|is)\s+not\s*[.,;]|\b(?:were|was|ha(?:ve|s|d)(?:\s+been)?)\s+never\s+(?:been\s+)?(?:issued|sold|granted|purchased|used|bought|taken(?:\s+up)?|exercised|awarded|distributed|needed|placed|subscribed)"
         r"|\bneither\s+(?:been\s+)?(?:issued|sold|resold)|\b(?:not|never)\s+(?:so\s+)?(?:resold|sold|issued|disposed)|\bleft\s+over\b|\bnot\s+needed\b", 9),
    _cue("unsold", "before", r"(?<!none )(?<!nothing )\b(?:remain(?:s|ed|ing)?(?:\s(?:still|currently))?\s++(?:available|unissued|unsold|authorized|reserved|un-?awarded|ungranted|unexercised|unpurchased|undistributed|subject)"
         r"|(?:are|is|was|were)(?:\s(?:still|currently|then|now))?\s++(?:available|unissued|unsold|un-?awarded|ungranted|unexercised|unpurchased|undistributed))\b"
         r"(?!\s+registered)", 8),
    _cue("unsold", "before", r"\b(?:unsold|unissued|un-sold|available\s+for\s+(?:future\s+)?(?:issuance|grant|sale|awards?))\b", 6, 70),
    _cue("unsold", "before", r"\bremain(?:s|ed|ing)?\s+(?:to\s+be\s+(?:sold|issued)|under\s+(?:the|this|that|such|No)\b)", 7),
    # `and 266,710 shares remained.`, `3,285,000 common shares remain, and are deregistered`
    _cue("unsold", "before", r"\bremain(?:s|ed)?(?=\s*(?:[.,;\u00b7]|$)|\s+(?:and|on|at|as|when|because)\b)", 7, 60),
    # `31,007 shares … are no longer required for the plan`
    _cue("unsold", "before", r"\b(?:are|is|were|was)\s+(?:no\s+longer|not)\s+(?:required|needed)\b", 7, 130),
    # `Unsold securities amount to $93,800,000`
    _cue("unsold", "after", r"\b(?:unsold|unissued)\s+(?:shares|securities|units|interests|notes)\s+(?:amount(?:s|ed)?\s+to|total(?:s|ed)?|number(?:s|ed)?|are|were)\s+(?=[$\d])", 9, 6),
    # `Such shares total 883,418: 831,100 and 52,318, respectively`
    _cue("unsold", "after", r"\b(?:such|these|those)\s+(?:(?:unsold|unissued|remaining)\s+)?(?:shares|securities|units|interests|notes)\s+(?:total|number|amount\s+to)\s+(?=[$\d])", 9, 4),
    # `There remain 77,045 shares of Common Stock`, `there were left 1,200 Units`
    _cue("unsold", "after", r"\bthere\s+(?:then\s+|now\s+)?(?:remain(?:s|ed)?|(?:are|were|is|was)\s+(?:still\s+)?left)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[$\d])", 8, 6),
    # `742,091 of the former had not been made subject to awards`
    _cue("unsold", "before", r"\b(?:ha(?:ve|s|d)\s+not\s+been|were\s+not|was\s+not|never)\s+made\s+subject\s+to\b", 9),
    # `402,655 shares registered under No. 333-151529 were not subject to outstanding awards`
    _cue("unsold", "before", r"\b(?:were|are|was|is)\s+not\s+(?:currently\s+|now\s+|then\s+)?subject\s+to\s+(?:any\s+)?(?:outstanding|existing|awards|options|grants)\b", 9),
    # `2,266,310 shares registered for the 2009 Plan were subject to no award`
    _cue("unsold", "before", r"\b(?:were|are|was|is)\s+(?:subject\s+to|under|covered\s+by)\s+no\s+(?:outstanding\s+|existing\s+)?(?:awards?|options?|grants?)\b", 9),
    # `The number of ADSs that were never issued under the Registration Statement is 38,417,250`
    _cue("unsold", "after", r"\b(?:number|amount)\s+of\b[^.;]{0,80}\b(?:unsold|unissued|(?:not|never)\s+(?:been\s+)?(?:issued|sold))\b[^.;]{0,80}\b(?:is|was|are|totals|totall?ed)\b", 9, 90),
    _cue("unsold", "after", r"\b(?:remaining|balance\s+of|remainder\s+of)\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 6, 14),
    # `There remain unsold 2,742,790 shares`, `leaving unsold 12,000 Units`
    _cue("unsold", "after", r"\b(?:remain(?:s|ed|ing)?|leav(?:es|ing))\s+(?:unsold|unissued|available(?:\s+for\s+(?:sale|issuance))?)\s+(?=(?:an?\s+(?:aggregate|total)\s+of\s+)?[$\d])", 9, 24),
    # `registered but unsold, being $8,795,882`
    _cue("unsold", "after", r"\b(?:unsold|unissued),?\s+(?:being|namely,?|i\.?e\.?,?|that\s+is,?|which\s+total|which\s+(?:is|are|amounts?\s+to)|totall?ing|aggregating|amounting\s+to|numbering)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 12, 24),
    # `removes such number of the 6,300,000 shares as have not been sold`: of what is registered
    _cue("registered", "after", r"\b(?:such\s+(?:number|portion|amount|part)|any|those|so\s+many|whatever\s+(?:number|portion))\s+of\s+the\s+(?:original\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 16, 4),
    _cue("remaining", "before", r"(?<!nothing )(?<!none )\b(?:(?:will|shall|would)\s+)?(?:remain(?:s|ing)?|stay(?:s|ed|ing)?|continue[sd]?\s+to\s+be)\s+(?:so\s+)?"
         r"(?:registered|effective|covered|in\s+effect)", 9),
    _cue("remaining", "after", r"\bleav(?:es|ing)\s+(?:a\s+total\s+of\s+|an\s+aggregate\s+of\s+)?", 7, 40),
    # `After giving effect to this amendment 550,000 shares, of which 372,500 have been issued, are registered`
    _cue("remaining", "after", rf"{AFTER_THIS}(?=\d)", 14, 4),
    # `The 4,883,721 common units of the other two remain on the shelf`
    _cue("remaining", "before", r"\b(?:remain|stay)s?\s+on\s+(?:(?:the|this|that|our|its)\s+)?(?:[\w-]+\s+)?(?:shelf|registration|registers?|Form|statement|No[.·]?)\b", 12, 130),
    # `removes 4,050,000 of the shares, so that No. 333-198644 shall cover 450,000 shares`
    _cue("remaining", "after", r"\bso\s+that\b[^.;]{0,120}?\b(?:shall|will|would|now|hereafter|henceforth)\s+(?:hereafter\s+|henceforth\s+)?(?:only\s+)?(?:cover|register|relate\s+to|include)s?\s+(?:only\s+)?(?=[$\d])", 12, 6),
    # `so that 2,350,000 shares remain available for resale under the prospectus`
    _cue("remaining", "before", r"\bremains?\s+available\s+for\s+(?:re)?sale\s+(?:under|pursuant\s+to|by\s+means\s+of)\b", 12, 60),
    # `The other two may go on selling their 875,000 shares under this registration statement`
    _cue("remaining", "after", r"\b(?:(?:go|goes)\s+on|continue[sd]?)\s+(?:selling|offering|to\s+(?:offer|sell|resell))\s+(?:up\s+to\s+)?(?:(?:their|its|his|her|our|the|those|these)\s+)?(?:other\s+|remaining\s+)?(?=[$\d])", 12, 6),
    # --- reductions: `reduced the number of shares registered to N`, `decrease … from M to N`
    _cue("reduced_to", "after", r"\b(?:reduc|decreas)(?:e|es|ed|ing|tion)\b[^.;]{0,120}?\bto\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 10, 30),
    _cue("registered", "after", r"\b(?:reduc|decreas)(?:e|es|ed|ing|tion)\b[^.;]{0,120}?\bfrom\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 10, 30),
    _cue("deregistered", "after", r"\b(?:reduc|decreas)(?:e|es|ed|ing|tion)\b[^.;]{0,120}?\bby\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 10, 30),
    # --- what an earlier amendment did
    _cue("previously_removed", "after", rf"\b(?:previously|already|earlier|heretofore)\s+(?:{_DEREGISTER}|{_REMOVE})", 9),
    _cue("previously_removed", "before", rf"\b(?:previously|already|earlier|heretofore)\s+(?:been\s+)?(?:{_DEREGISTER}|{_REMOVE})", 9),
    # --- carried to another statement or plan
    _cue("carried_over", "after", r"\b(?:carr(?:y|ies|ied|ying)\s+(?:over|forward)|transferred|transferring|to\s+transfer|roll(?:ed|ing)?\s+over"
         r"|re-?allocat\w+)\b", 6),
    _cue("carried_over", "before", r"\b(?:carried\s+(?:over|forward)|moved\s+to\s+(?:the|an?|another|its)\b|transferred|rolled\s+over|re-?allocated|carry\s+(?:over|forward))\b", 8),
    # --- removed by this amendment
    _cue("deregistered", "after", rf"\b{_DEREGISTER}\b", 7, 170),
    _cue("deregistered", "after", rf"\b{_REMOVE}\b(?=[^.;]{{0,90}}\bregistration\b|\s+(?:of\s+)?(?:all|the|those|these|such|from|any|an|\d|\$|{_IN_WORDS}))", 7, 170),
    _cue("deregistered", "after", r"\b(?:terminat(?:e|es|ed|ing|ion)|cancel(?:s|ed|led|ling|ing|lation)?)\s+(?:of\s+)?(?:the\s+)?(?:registration|effectiveness)"
         r"\s+(?:of|for|with\s+respect\s+to|as\s+to)", 7),
    # `under which 91,500 were issued and 58,500 are now removed`
    _cue("deregistered", "before", rf"(?<!left to )(?<!nothing to )(?<!none to )\b(?:are|is|be|being|been|hereby|were|was)\s+(?:(?:hereby|being|thereby|so|now|therefore|accordingly|also|thus|likewise|similarly|herewith|all|each|both)\s+)*"
         rf"(?:{_DEREGISTER}|removed|withdrawn|struck)\b", 7, 170),
    _cue("deregistered", "before", r"\b(?:is|are)\s+(?:hereby\s+)?(?:ended|terminated)\s+by\s+this\b", 9, 220),
    # `The amendment puts an end to the registration of the balance, 116,093 shares`
    _cue("deregistered", "after", rf"\b{_GIVE_UP}\s+(?:the\s+)?registration\s+of\b", 9, 90),
    _cue("deregistered", "after", r"\bis\s+(?:hereby\s+)?reduced\s+by\b", 9, 60),
    _cue("deregistered", "before", rf"(?<!left )(?<!nothing )(?<!none )\bto\s+be\s+(?:{_DEREGISTER}|removed|withdrawn)\b", 7, 120),
    _cue("deregistered", "before", r"\b(?:that|which)\s+(?:we|the\s+(?:Company|Registrant|Corporation))\s+(?:now\s+|hereby\s+)?"
         r"(?:drop|strike|remove|deregister|withdraw)s?\b", 8),
    # `Registration Statement No. 333-237266 on March 19, 2020, for 2,000,000 common shares`
    _cue("registered", "after", r"\bRegistration\s+Statement\s+(?:\(?(?:File\s+|Registration\s+)?No.?\s?)[\d-]+\)?,?\s+(?:(?:filed\s+)?on\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+)?for\s+(?=\d)", 6, 4),
    # `(No. 333-57114; 1,900,000 shares)`, `filed January 13, 2017 (5,000,000 common shares, Option Plan)`
    _cue("registered", "after", r"\((?:(?:File\s+|Registration\s+)?No[.·]?\s*)?\d{1,3}-\d{4,6};\s+(?=\d)", 14, 4),
    _cue("registered", "after", r"\bfiled\s+(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\s+\((?=\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units),\s+(?:the\s+)?[A-Z])", 14, 4),
    # `numbered 333-32466 (filed March 14, 2000; 7,200,000 shares)`
    _cue("registered", "after", r"\b(?:filed|effective)\s+(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4};\s+(?=\d)", 14, 4),
    # `a Form S-8 on July 7, 2000 (No. 333-41234) for 2,000,000 shares`
    _cue("registered", "after", r"\bForm\s+(?:S|F|SB)-\d+[^.;()]{0,40}\((?:File\s+|Registration\s+)?No.?\s?[\d-]+\),?\s+for\s+(?:an\s+(?:additional|aggregate\s+of)\s+)?(?=\d)", 6, 4),
    # `from 3,000,000 to 1,850,000, the difference of 1,150,000 shares being no longer required`
    _cue("deregistered", "after", r"\breduc\w+\b[^;]{0,220}?\bdifference\s+of\s+(?=\d)", 9, 4),
    # `removes all of the shares registered by them that had not been issued, namely N, M and K shares`
    _cue("deregistered", "after", rf"\b(?:{_DEREGISTER}|{_REMOVE})\b(?:(?!{_REST_OF})[^.;\d]){{0,60}}\b(?:all|any|the|those)\b(?:(?!{_REST_OF})[^.;]){{0,240}}?[,:]\s*(?:namely|being|to\s+wit|that\s+is|viz·?)[,:]?\s+(?:an?\s+(?:aggregate|total)\s+of\s+|up\s+to\s+)?"
         r"(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 14, 60),
    # --- set aside: neither sold nor removed
    _cue("other", "before", r"\b(?:were|was|are|is|been)\s+(?:set\s+aside|reserved)\s+for\b", 2, 60),
    # `It did not register the 8,625,000 shares that underlie the public warrants`
    _cue("other", "after", r"\b(?:did|does|do)\s+not\s+(?:register|cover|include|relate\s+to)\b", 10, 60),
    # `The 90,000 Underwriter's Warrants were not registered by this Registration Statement`
    _cue("other", "before", r"\b(?:were|was|are|is|have\s+been|has\s+been)\s+(?:not|never)\s+registered\b", 10, 130),
    # `the new statement also registers 2,500,000 additional shares`
    _cue("other", "after", r"\bnew\s+(?:registration\s+)?statement\s+(?:on\s+Form\s+S-\d+\s+)?(?:also\s+)?(?:registers|covers)\b", 8, 60),
    # `having filed a new shelf for $600 million`
    _cue("other", "after", r"\bnew\s+(?:(?:universal\s+)?shelf(?:\s+registration(?:\s+statement)?)?|Form\s+[SF]-\d+)\s+(?:for|of|covering|in\s+the\s+amount\s+of)\s+(?=[$\d])", 14, 4),
    # `have not been sold, being 211,785 shares under No. 33-94218 and …`
    _cue("unsold", "after", r"\bnot\s+(?:been\s+)?(?:so\s+)?(?:sold|issued|resold|purchased),?\s+(?:being|namely|that\s+is,?)\s", 12, 170),
    # `is concurrently filing a Registration Statement on Form S-8 to register 4,000,000 shares`
    _cue("other", "after", r"\b(?:concurrently|simultaneously|contemporaneously|a\s+new\s+registration\s+statement|a\s+separate\s+registration\s+statement)\b"
         r"[^.;]{0,120}\b(?:to\s+register|registering|covering|for(?=\s+\d))\s", 9, 40),
    # `Simultaneously with this filing we have registered, for the new plan, 1,238,980 shares`
    _cue("other", "after", r"\b(?:concurrently|simultaneously|contemporaneously|together)\s+(?:with|herewith)\b[^.;]{0,60}\b(?:has|have|is|are)\s+(?:also\s+)?(?:been\s+)?register(?:ed|ing)\b(?:(?!\bof\s+which\b)[^.;]){0,90}?(?<![-\d])(?=\d[\d,]*\s+(?:[a-z-]+\s+){0,3}(?:shares|units)\b)", 10, 4),
    # `At the same time the Corporation is filing a Registration Statement on Form S-8 for 1,500,000 shares`
    _cue("other", "after", r"\b(?:(?:is|are)\s+(?:also\s+|now\s+|today\s+)?filing|(?:will|intends?\s+to|is\s+to)\s+(?:also\s+)?file|files?\s+(?:today|on\s+this\s+date|herewith))\b[^.;]{0,60}\b(?:Registration\s+)?Statement\b(?:[^.;]|\bNo\.){0,80}?\b(?:for|covering|registering|to\s+register)\s+(?:up\s+to\s+|an?\s+(?:additional|aggregate\s+of|total\s+of)\s+)?(?=[$\d])", 10, 6),
    # `The number of shares issued under the Plan is 640,000`
    _cue("sold", "after", r"\bnumber\s+(?:so\s+|actually\s+)?(?:issued|sold|purchased)\s+(?:is|was|being)\s", 8, 20),
    _cue("unsold", "after", r"\bnumber\s+(?:(?:which|that)\s+(?:remain\w*|(?:is|was|are|were)\s+(?:left|available))(?:\s+(?:available|unsold|unissued))?|(?:unsold|unissued|left|remaining|not\s+(?:sold|issued)))\s+(?:is|was|being)\s", 9, 20),
    _cue("sold", "after", r"\bnumber\s+of\s+(?:\w+\s+){0,2}(?:shares|units|securities)\b(?:(?!\bnot\b|\bnever\b)[^.;\d]){0,60}\b(?:issued|sold|purchased)\b[^.;\d]{0,60}\b(?:is|was|are|totals|totall?ed)\s", 8, 20),
    # `We are offering up to $690,000,000 in shares of our common stock`
    _cue("registered", "after", r"\b(?:is|are|was|were)\s+offering\s+(?:for\s+sale\s+)?(?:up\s+to\s+)?(?:a\s+maximum\s+of\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 6, 4),
    # `Registration Statement on Form S-8 (No. 333-…) for 3,000,000 shares of its Common Stock`
    _cue("registered", "after", r"\bRegistration\s+Statement\b[^.;()]{0,60}\((?:File\s+|Registration\s+)?No.?\s?[\d-]+\)\s+for\s+(?=[\d])", 6, 4),
    # `had accepted subscriptions for 46,218,905 shares`
    _cue("sold", "after", r"\baccepted\s+(?:investors'\s+)?subscriptions\s+(?:for|to\s+purchase)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[\d])", 8, 6),
    # `Holders exercised rights for 2,216,044 shares`, `closed with 41,238 Units sold`
    _cue("sold", "after", r"\bexercised\s+(?:[\w-]+\s+){0,3}(?:rights|options|warrants)\s+(?:for|to\s+(?:purchase|acquire))\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=\d)", 8, 6),
    _cue("sold", "after", r"\bwith\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=\d[\d,]*\s+(?:[\w-]+\s+){1,4}(?:having\s+been\s+)?(?:sold|issued|subscribed|purchased)\b)", 8, 6),
    # `to offer to exchange up to $350,000,000 of 7.75% Senior Notes`, `$349,200,000 … of notes was exchanged`
    _cue("registered", "after", r"\boffer(?:ed|ing|s)?\s+to\s+exchange\s+(?:up\s+to\s+)?(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=\$)", 6, 6),
    _cue("sold", "before", r"\b(?:was|were|been)\s+(?:validly\s+|duly\s+)?(?:tendered\s+(?:and|for)\s+)?exchanged\b(?!\s+for\s+(?:the\s+)?(?:right|cash|\$))", 5, 90),
    # `the former shareholders could resell the 2,318,406 shares that we issued to them`
    _cue("registered", "after", r"\b(?:could|can|may|might|to)\s+(?:offer\s+and\s+)?resell\s+(?:up\s+to\s+|the\s+)?(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=\d)", 9, 6),
    # `a minimum of 300,000 and a maximum of 1,500,000 shares`
    _cue("other", "after", r"\bminimum\s+of\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 14, 4),
    # `the Company sold, under it and by means of a prospectus supplement of that day, $125,000,000`
    _cue("sold", "after", r"(?<!not )(?<!never )(?<!not been )(?<!never been )\bsold,\s+(?!(?:and|but)\s)[^.;\d]{0,100},\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3])", 6, 4),
    # `has issued, since this Registration Statement became effective on November 20, 1996, 2,214,880 shares`
    _cue("sold", "after", r"\b(?:issued|sold|resold),\s+(?:since|from|through|under|pursuant|during|between|up\s+to|as\s+of|by|until)\b(?:[^.;\d]|\d{1,2},\s\d{4}|\b\d{4}\b){0,120},\s+(?=[$\d])", 6, 4),
    # `The Company offered 2,000,000 shares at $0.05 per share on a self-underwritten basis`
    _cue("registered", "after", r"\b(?:Company|Registrant|Partnership|Trust|Fund|we)\s+offered\s+(?:for\s+sale\s+)?(?:up\s+to\s+)?(?:a\s+maximum\s+of\s+)?(?=\d)", 3, 6),
    # `sales of Class A Interests pursuant to the Registration Statement, …, totalled 23,418.6 Interests`
    _cue("sold", "after", r"\bsales?\s+of\b[^.;]{0,220}?\b(?:totall?ed|amounted\s+to|were)\s+(?=\d)", 8, 6),
    # `Participants in the plan bought 2,216,900 shares`
    _cue("sold", "after", r"\b(?:participants|employees)\b[^.;,\d]{0,40}\b(?:bought|purchased|acquired)\s+(?=\d)", 7, 4),
    # `broke escrow upon the sale of 20,000 Units`
    _cue("sold", "after", r"\b(?:upon|after|on|following|from|through)\s+the\s+(?:re)?sale\s+of\s+(?:its\s+first\s+|the\s+first\s+)?(?=[$\d])", 8, 4),
    # --- issued or sold
    _cue("sold", "before", r"\b(?<!not )(?<!never )(?<!without having )(?<!without )(?:were|was|been|being|are|is|have)\s+(?:(?:subsequently|previously|actually|already|later|since|then|thereafter|so|all)\s+){0,2}"
         r"(?:(?:offered|granted|awarded|vested)\s+(?:and|or)\s+)?(?:issued|sold|resold|purchased|bought|taken\s+up|taken\s+down|placed|acquired|distributed|delivered|exercised|subscribed\s+for|accepted"
         r"|converted|utilized|used)\b(?!\s+(?:and\s+outstanding))", 6),
    _cue("sold", "before", r"(?<!; )(?<!; and )\b(?:they|we|it|(?:stock|share|security|note|unit)?holders|participants|employees|investors)\s+(?:\w+\s+){0,5}(?:sold|resold|purchased|bought)\b", 4, 60),
    _cue("sold", "after", r"\bsold\s+(?:its|their|his|all\s+of\s+(?:its|their))\s+(?:entire\s+)?", 5, 20),
    _cue("sold", "before", r"\bof\s+which\s+have\s+been\b", 5),
    _cue("sold", "after", r"(?<!to be )(?<!be )(?<!not )(?<!not been )(?<!not yet )(?<!never )(?<!neither )(?<!neither been )(?<!never been )(?<!previously un)(?<!not been issued or )(?<!not been issued and )\b(?:issued|sold|resold|sells|distributed|disposed\s+of)"
         r"(?:\s+and\s+(?:sold|issued))?\b(?!\s+(?:and\s+outstanding|under|by|in\b))", 4, 60),
    _cue("sold", "after", r"\b(?:ha[sd]|have)\s+(?:since\s+|so\s+far\s+)?(?:purchased|acquired|bought)\b", 5, 40),
    _cue("sold", "after", r"\b(?:employees|participants|holders|investors|purchasers|stockholders|shareholders)\s+(?:have\s+|had\s+)?(?:bought|purchased|acquired)\b", 5, 120),
    _cue("sold", "after", r"\b(?:sales?|issuances?)\s+(?:totall?ed|totall?ing|of\s+only)\b", 5, 40),
    _cue("sold", "after", r"\breported\s+(?:the\s+)?(?:re)?sales?\s+of\b", 6, 40),
    # `the trustee of the plan acquired 187,442 of the registered shares`
    _cue("sold", "after", r"\b(?:trustee|plan|agent|administrator)\s+(?:has\s+|had\s+)?(?:purchased|acquired|bought)\s+"
         # `The Savings Plan bought 212,774 shares covered by File No. 33-1`
         r"(?=[\d][\d,]*\s+(?:of\s+the\s+(?:registered|shares)|(?:[\w-]+\s+){0,2}shares\s+(?:covered|registered)\b))", 7, 4),
    # `there have been sold under the Plan, to date, 1,041,950 shares`
    _cue("sold", "after", r"\bthere\s+(?:have|has|had|were|was)\s+(?:been\s+)?(?:sold|issued)\b[^.;\d]{0,60}\s(?=\d)", 9, 4),
    # `4,000,000 shares registered; 3,208,911 issued; 291,089 unissued`; `242,716 shares deregistered`
    # and `$150,000,000 was registered and $125,000,000 sold`
    _cue("sold", "before", rf"{_RIGHT_BEHIND}(?:re)?(?:sold|issued)\b(?=\s*(?:[.,;]|$))", 10, 20),
    _cue("deregistered", "before", rf"{_RIGHT_BEHIND}(?:de-?registered|removed|withdrawn)\b(?=\s*(?:[.,;(]|$)|\s+(?:hereby|by\s+this)\b)", 10, 26),
    # `140,000 sold before Amendment No. 1; 310,000 taken off by Amendment No. 1; 450,000 by this one`
    _cue("sold", "before", rf"{_RIGHT_BEHIND}(?:re)?(?:sold|issued)\s+(?:before|prior\s+to|until|through|by)\b", 10, 20),
    _cue("previously_removed", "before", rf"{_RIGHT_BEHIND}(?:de-?registered|removed|withdrawn|taken\s+(?:off|out))\s+by\s+(?:(?:an?|the)\s+(?:earlier|first|previous)\s+|Post-?Effective\s+)?Amendment\b", 12, 26),
    _cue("deregistered", "before", rf"{_RIGHT_BEHIND}taken\s+(?:off|out)\s+(?:hereby|herewith|now|by\s+this)\b", 12, 26),
    # `we take the last 817 off`, `requests the withdrawal of the 407,884 others`
    _cue("deregistered", "after", r"\btak(?:e|es|ing)\s+(?:off\s+|out\s+)?(?:(?:the|those|these|all|last|other|remaining|of)\s+){0,3}(?=\d[\d,.·]*\s+(?:[\w-]+\s+){0,5}(?:off\b(?!\s+the\s+market)|out(?=\s*(?:[.;,]|$))))", 8, 4),
    # `From 333-105519, 1,155,002 common shares`, under `What is removed`
    _cue("deregistered", "after", r"(?:^|[.;:]\s+)From\s+(?:(?:Registration\s+Statement|File|Form\s+S-\d+),?\s+)?\(?(?:No[.·]?\s*)?\d{1,3}-\d{4,6}\)?[,:]\s+(?=\d)", 8, 4),
    # `Ms. Roux received 20,000 shares`, `holders received 6,918,304 shares`
    _cue("sold", "after", r"\breceived\s+(?=\d[\d,]*\s+(?:of\s+(?:the|these|those)\s+)?(?:[\w-]+\s+){0,2}shares\b)", 3, 4),
    # `one (33-36218) for 800,000 and one (No. 333-11742) for 650,000 shares`
    _cue("registered", "after", r"\((?:(?:File\s+|Registration\s+)?No[.·]?\s*)?\d{1,3}-\d{4,6}\)\s+for\s+(?:another\s+|a\s+further\s+)?(?=\d)", 8, 4),
    # `was filed for 50,000 shares`, `the Registration Statement of the parent, then named …, for 900,000 shares`
    _cue("registered", "after", r"\b(?:was|were)\s+filed\s+for\s+(?=\d)|\bRegistration\s+Statement\b[^.;\d]{0,90},\s+for\s+(?=\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units|interests)\b)", 6, 4),
    # `a Registration Statement on Form F-6 for 100,000,000 American Depositary Shares`
    _cue("registered", "after", r"\bRegistration\s+Statement(?:\s+on\s+Form\s+[A-Z]{1,2}-\d+)?(?:\s+\([^()]{0,60}\))?\s+for\s+(?=[$\d])", 6, 4),
    # `entitled to sell up to 1,210,000 shares`, `Of 8,000,000 shares registered, 7,450,000 were sold`
    _cue("registered", "after", r"\bto\s+(?:offer\s+and\s+)?sell\s+up\s+to\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[$\d])|\bOf\s+(?:the\s+|an?\s+)?(?:(?:total|aggregate)\s+(?:of\s+)?)?(?=\d[\d,]*\s[^.;,]{0,80}\b(?:registered|covered)(?:\s+(?:hereby|hereunder|thereby|thereunder|by\s+it))?,)", 9, 4),
    # `The Fund was authorized by this Registration Statement to sell 300,000 Units`
    _cue("registered", "after", r"\b(?:authorized|entitled|permitted|qualified)\b[^.;\d]{0,60}\bto\s+(?:offer\s+(?:and\s+|for\s+)?)?sell\s+(?:up\s+to\s+)?(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[$\d])", 9, 4),
    # `The other 3,100,000 shares registered under it are not affected`
    _cue("other", "before", r"\b(?:are|is)\s+(?:not\s+affected|unaffected)\b", 10, 110),
    # `under which up to $400,000,000 of debt securities may be offered`
    _cue("registered", "after", r"\b(?:under|pursuant\s+to|by\s+means\s+of)\s+which\s+up\s+to\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3][^;]{0,220}\b(?:may|might|could|can|were\s+to)\s+be\s+(?:offered|issued|sold)\b)", 9, 4),
    # `Of the 350,000 shares which this Registration Statement registered for the Stock Purchase Plan`
    _cue("registered", "before", r"\b(?:which|that)\s+(?:this|the|such|said)\s+(?:Registration\s+)?Statement\s+(?:originally\s+|had\s+)?(?:registered|registers|covered|covers)\b", 8, 120),
    # `(in which 1,000,000 shares were included)`
    _cue("registered", "before", r"\b(?:were|was|are|is)\s+(?:originally\s+|initially\s+)?included\b(?!\s+among)", 12, 30),
    # `Registration Statement No. 333-10203 was for 700,000 more`
    _cue("registered", "after", r"\bStatement\b(?:[^.;]|\bNo\.){0,80}\b(?:was|were|is)\s+for\s+(?=[$\d])", 5, 4),
    # `Not more than 1,800,000 shares could be issued under the Registration Statement`
    _cue("registered", "before", r"\b(?:could|may|might|can|were\s+to|was\s+to)\s+be\s+(?:offered|issued|sold)\s+(?:under|pursuant\s+to|by\s+means\s+of)\s+(?:the|this)\s+Registration\b", 8, 60),
    # --- outstanding, reserved: numbers in other roles
    # `503,000 under awards; 39,089 deregistered`
    _cue("outstanding", "before", rf"{_RIGHT_BEHIND}under\s+(?:outstanding\s+)?(?:awards|options|grants)(?=\s*(?:[.,;]|$))", 12, 20),
    _cue("outstanding", "before", r"\b(?:are|were|is|was|remain)\s+under\s+(?:outstanding\s+)?options?\b", 9, 60),
    _cue("outstanding", "before", r"(?<!of the )\b(?:issued\s+and\s+)?outstanding\b", 5, 70),
    _cue("outstanding", "before", r"\bsubject\s+to\s+(?:outstanding|issued|currently)\b", 7, 70),
    _cue("outstanding", "after", r"\b(?:options|awards)\s+(?:outstanding\s+)?(?:to\s+(?:purchase|acquire)|covering|for)\b", 3, 50),
    _cue("authorized", "after", r"\bauthoriz(?:es|ed|ing)\b", 3, 60),
    # --- originally registered
    _cue("registered", "before", r"\b(?:were|was|been|are|originally|initially|previously|so|being|is|of\s+which)\s+"
         r"(?:(?:originally|initially|previously|being)\s+)?registered\b", 6, 170),
    _cue("registered", "before", r"\b(?:originally|initially|previously)?\s*registered\s+(?:by|under|pursuant|on|for|in|with|hereunder|thereunder)\b", 4, 100),
    _cue("registered", "before", r"(?<![-e])\bregistered\b(?!\s+(?:office|holder|agent|public))", 4, 26),
    _cue("registered", "before", r"\bcovered\s+by\s+(?:the|such|this|that|it|Registration|File|No)\b", 2, 80),
    _cue("registered", "after", r"(?<!de)(?<!de-)(?<!not )\bregist(?:ered|ering|ers?)\b(?!\s+(?:statement|office|for\s+(?:them|it|him|her)\b))", 5, 170),
    _cue("registered", "after", r"\b(?:minimum\s+of\s+[\d,]+\s+(?:[\w-]+\s+){0,3}and\s+)?a\s+maximum\s+of\b", 5, 20),
    _cue("registered", "after", r"(?<!de)(?<!de-)(?<!from )\bregistration\s+(?:under\s+the\s+Securities\s+Act[^,;.]{0,30}\s+)?(?:of|for)\b", 5, 150),
    _cue("registered", "after", r"\b(?:relat(?:es|ing|ed)\s+to|pertain(?:s|ing|ed)?\s+to|cover(?:s|ed|ing)?|with\s+respect\s+to|in\s+respect\s+of)\b", 3, 150),
    _cue("registered", "after", r"\b(?:offer(?:s|ed|ing)?(?:\s+(?:and|or)\s+(?:sale|sell|resale))?|(?:re)?sale|issuance)\s+"
         r"(?:from\s+time\s+to\s+time\s+)?(?:by\s+[^,.;]{0,60}\s)?of\b", 3, 110),
    # `the resale by a selling shareholder, Ormen Maritime AS, of up to 6,350,000 common shares`
    _cue("registered", "after", r"\b(?:re)?sale\b[^.;\d]{0,120}?,\s+of\s+(?:up\s+to\s+)?(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=\d)", 4, 4),
    _cue("registered", "after", r"\bmaximum\s+of\s+(?=[\d])", 3, 12),
    # `brings the prospectus for 1,000,000 limited partnership units up to date`
    _cue("registered", "after", r"\bprospectus\s+(?:for|covering)\s+(?:up\s+to\s+)?(?=[$\d])", 3, 4),
    # `No. 333-1, filed May 28, 2013, for 1,000,000 shares under the Purchase Plan`
    _cue("registered", "after", r"\bfiled\s+(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+(?:was\s+)?for\s+(?:an\s+aggregate\s+of\s+)?(?=[\d])", 6, 4),
    _cue("registered", "before", r"\bavailable\s+(?:for\s+(?:sale|issuance)\s+)?under\s+the\s+Registration\b", 1, 60),
    *OFFERING_CUES,
]  # fmt: skip

# Words that put another amount's role between a cue and an amount.
CLAUSE_BREAK = compiled(
    r"[;:]|,\s+(?:and|of\s+which|but|which|whereas|leaving|while)\b|\band\s+the\s+(?:other|rest|remaining)\b|\b(?:of\s+which|whereas|while|other\s+than|except)\b",
    re.I,
)

# `other than the 5,000 shares`, `except for 12,000 shares`: not in the role of the clause.
EXCEPTED = compiled(
    r"\b(?:other\s+than|all\s+but|but\s+for|except(?:ing)?(?:\s+for)?|with\s+the\s+(?:sole\s+)?exception\s+of|save(?:\s+for)?|apart\s+from|excluding|exclusive\s+of|net\s+of|less)\s+(?:the\s+|only\s+)?$",
    re.I,
)

# What is named is removed as far as it is left: `The 50,000 shares …, to the extent not yet issued`.
AS_FAR_AS_LEFT = gated(
    r"\b(?:if\s+and\s+)?(?:to\s+the\s+extent|so\s+far\s+as|insofar\s+as|in\s+so\s+far\s+as)\s+(?:that\s+)?(?:[\w-]+\s+){0,5}?(?:not\b|never\b|unsold|unissued|remain\w*)",
    re.I,
)

# The same before what is named, and of a list: `such of the following securities as remained unsold: …`
SUCH_OF_FOLLOWING = gated(
    r"\b(?:such|those|any|so\s+(?:much|many)|what(?:ever)?|as\s+(?:much|many))\s+of\s+the\s+following\b",
    re.I,
)

# `1,300,000 shares less those sold`, `minus the number issued to date`: how much goes is not said
LESS_SOLD = compiled(
    r"(?:[^.;]|\.(?=\d)){0,80}?\b(?:less|minus|net\s+of|after\s+deducting|reduced\s+by)\s+(?:[\w-]+\s+){0,6}?(?:(?:re)?sold|issued|sales|purchased|exercised)\b",
    re.I,
)

# All that is left is removed, in any words.
ALL_REMOVED = gated(
    rf"{AS_FAR_AS_LEFT.pattern}|"
    rf"\b(?:{_DEREGISTER}|{_REMOVE}|terminat\w+)\b[^.;]{{0,160}}?"
    r"\b(?:all|any\s+and\s+all|any|each|every|the\s+(?:remaining|unsold|unissued|balance|remainder|rest)|such\s+(?:remaining|unsold|unissued|securities|shares)"
    r"|(?:those|these)\b(?!\s+\d)|remain(?:s|ed|ing)?|unsold|unissued|what(?:ever)?\s+is\s+left)\b"
    r"|\b(?:those|the\s+shares|shares)\b[^.;]{0,80}\b(?:and|have|has|were|been)\s+not\s+(?:been\s+)?(?:issued|sold)\b[^.;]{0,120}\b(?:removed|withdrawn|deregistered)\b"
    r"|\b(?:all|any|such|everything|whatever|the\s+remaining|the\s+unsold|unsold|remaining|unissued)\b[^.;]{0,200}?\b(?:are|is|be|being|hereby)\s+(?:hereby\s+|being\s+|thereby\s+)*"
    rf"(?:{_DEREGISTER}|removed|withdrawn)\b"
    rf"|\b(?:{_DEREGISTER}|{_REMOVE}|terminat\w+)\b[^.;]{{0,260}}\b(?:(?:which|that)\s+(?:are|were|is|remain\w*)\s+(?:still\s+)?(?:unsold|unissued)|amounts\s+not\s+(?:so\s+)?(?:sold|issued))\b"
    rf"|\b(?:{_DEREGISTER}|{_REMOVE}|terminat\w+)\b[^.;]{{0,120}}\b(?:remain(?:s|ed|ing)?|unsold|unissued|not\s+(?:been\s+)?(?:re)?(?:sold|issued)|unpurchased)\b"
    r"|\bno\s+(?:longer\s+|more\s+|additional\s+|further\s+|other\s+)?(?:securities|shares|units|notes)\b[^.;]{0,80}\bregistered\b"
    # `the shares in the last column are removed`, `the shares listed above as unsold`
    r"|\b(?:shares|securities|numbers?|amounts?)\b[^.;]{0,90}\bin\s+the\s+(?:last|right-?hand|far\s+right|final|third|fourth|fifth)\s+column\b"
    # `remove … which is everything that there is left under them`
    r"|\b(?:is|are|being|constitut\w+|represent\w*)\s+(?:everything|all)\s+(?:that\s+)?(?:there\s+is\s+)?(?:left|remains)\b"
    # `being all of those not issued`, `representing all of the securities that remain unsold`
    r"|\b(?:being|constitut\w+|represent\w+)\s+all\s+(?:of\s+)?(?:those|(?:the\s+)?(?:[\w-]+\s+){0,3}(?:shares|securities|units|notes|interests))\b[^.;]{0,60}\b(?:not\b|never\b|unsold|unissued|remain\w*)"
    # `these being, in each case, the shares that had not been sold`
    r"|\b(?:being|represent\w+|constitut\w+),?\s+(?:in\s+each\s+case,?\s+)?the\s+(?:[\w-]+\s+){0,3}(?:shares|securities|units|notes|interests)\b[^.;]{0,40}\b(?:not|never|unsold|unissued|remain\w*)\b"
    # `removes such number of the 6,300,000 shares as have not been sold`
    r"|\bsuch\s+(?:number\s+|portion\s+)?of\s+the\b[^.;]{0,120}\bas\s+(?:ha(?:s|ve|d)|were|was|are|remain\w*)\b[^.;]{0,30}\b(?:not|unsold|unissued)\b"
    # `Two hundred thousand remain and are removed`
    r"|\bremain\w*\b[^.;]{0,60}\band\s+(?:are|is)\s+(?:hereby\s+|being\s+)?(?:removed|withdrawn|deregistered)\b"
    # `we remove the 133,871 that were not`; `That entire number is hereby removed`
    rf"|\b(?:{_DEREGISTER}|{_REMOVE})\b[^.;]{{0,80}}\b(?:that|which)\s+(?:were|was|had|have|has|did|do|are|is)\s+not\b"
    rf"|\b(?:that|the)\s+(?:entire|whole|full)\s+(?:number|amount|balance|quantity)\b[^.;]{{0,60}}\b(?:is|are)\s+(?:hereby\s+|now\s+)?(?:{_DEREGISTER}|removed|withdrawn)\b"
    # `all of which may now be, and by this amendment are, removed`
    rf"|\ball\s+of\s+(?:which|them|these)\b[^.;]{{0,80}}\b(?:is|are),?\s+(?:hereby\s+|now\s+)?(?:{_DEREGISTER}|removed|withdrawn)\b"
    # `removes the other 161,583 shares`
    r"|\bthe\s+other\s+\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|securities|units|notes|interests)\b"
    r"|\b(?:terminat\w+|cancel\w*|withdr\w+)\b[^.;]{0,60}\b(?:the\s+)?(?:effectiveness\s+of\s+)?(?:the|such|each|these|all)\s+(?:[\w-]+\s+){0,3}Registration\s+Statements?\b",
    re.I,
)

# A removal by this amendment, as opposed to one that is only told of.
REMOVAL = gated(
    # `Please consider those 22,640 shares as removed`, `the rest should be considered withdrawn`
    r"\b(?:consider|treat|regard|deem)(?:ed)?\b[^.;]{0,90}\b(?:removed|withdrawn|deregistered)\b|"
    # `This amendment drops them`, `Post-Effective Amendment No. 3 takes off the 31,250 shares`
    r"\bamendment\s+(?:no[.·]?\s*\d+\s+)?(?:hereby\s+|therefore\s+|accordingly\s+|now\s+)?(?:drops?|strikes?|takes?\s+(?:off|out|away)|cancels?|deletes?|releases|retires|gives\s+up)\s+(?:off\s+)?(?:the\b|all\b|those\b|these\b|them\b|any\b|\$?\d)|"
    # `we give up the registration of the remaining 82,444 shares`
    rf"\b{_GIVE_UP}\s+(?:the\s+)?registration\s+of\b|"
    # `by this amendment they cease to be registered`
    r"\b(?:they|shares|securities|units|notes|which)\s+(?:hereby\s+)?cease\s+to\s+be\s+registered\b|"
    r"\b(?:shares|securities|units|notes|warrants|stock)\b[^.;]{0,90}\b(?:shall|will)\s+no\s+longer\s+be\s+registered\b|"
    # `This Post-Effective Amendment No. 2 withdraws the remaining 1,381,600 shares`
    # `The 587,656 shares that were not issued are hereby removed.`
    r"(?:(?<=hereby )|(?<=hereby being )|(?<=herewith ))(?:removed|withdrawn|struck)\b|\b(?:removed|withdrawn)\s+(?:hereby|herewith|by\s+this)\b"
    rf"|\bAmendment\s+(?:No.?\s*\d+\s+)?(?:hereby\s+|therefore\s+)?(?:withdraws|removes)\s+(?:the|all|those|these|from)"
    rf"|\b{_UNREGISTER}|\b{_TAKE_OUT}|\b{_REMOVE}\b[^.;]{{0,140}}\b(?:registration\b|Registration\s+Statement)"
    r"|\bremain\w*\b[^.;]{0,60}\b(?:and|which)\s+(?:are|is)\s+(?:removed|withdrawn)\b"
    # `in order to withdraw the shares of Common Stock which were not sold under them`, `remove the shares shown as left`
    r"|\b(?:remov(?:e|es|ing)|withdraw(?:s|ing)?)\s+(?:all|any|every|each|the|those|these|such|its|whatever)\s+(?:[^.;]{0,90}?\b(?:shares?|securit(?:y|ies)|units?|interests|notes?|warrants|obligations)\b[^.;]{0,90}?)?\b(?:(?:not|never)\s+(?:yet\s+|been\s+|so\s+){0,2}(?:re)?(?:sold|issued|purchased|used)|unsold|unissued|shown|listed)\b"
    # `The Company hereby withdraws 441,888 common shares`
    rf"|\b(?:hereby|herewith|therefore|accordingly|thus)\s+(?:removes?|withdraws?|strikes?|drops?)\s+(?:(?:the|an?|other|aggregate|of|remaining|unsold|said)\s+){{0,4}}(?:\$?\d|{_IN_WORDS})"
    # `withdraw all of the remaining unsold shares`, `removing from each of them the stock not issued`
    r"|\b(?:remov(?:e|es|ing)|withdraw(?:s|ing)?)\s+(?:all|any)\s+(?:of\s+)?(?:(?:the|its|our|such|those)\s+)?(?:[\w-]+\s+){0,2}(?:unsold|unissued|remaining)\b"
    r"|\b(?:remov(?:e|es|ing)|withdraw(?:s|ing)?)\s+from\s+(?:each|both|all|either)\s+(?:of\s+(?:them|these|those)\s+)?(?:the|all|any|its)\s+(?:[\w-]+\s+){0,3}(?:shares|stock|securities|units)\b"
    # `we remove from the first all shares that remain unsold`
    r"|\b(?:remov(?:e|es|ing)|withdraw(?:s|ing)?)\s+from\s+(?:the\s+(?:first|second|third|fourth|fifth|sixth|former|latter|last|other)|it|them|that\s+one)\b[^.;]{0,60}?\b(?:all|any|every|the|those|what(?:ever)?|\d)"
    # `The statements, and the shares of common stock removed from each, are:`
    r"|\b(?:shares|securities|units)\s+(?:of\s+(?:[\w-]+\s+){1,4})?(?:hereby\s+)?(?:removed|withdrawn)\s+(?:hereby\s+)?from\s+(?:each|it|them)\b[^.;]{0,30}:"
    # `We are removing the remaining 1,137,500 shares`, `amends it to withdraw the 342,000 shares`
    r"|\b(?:we|it|company|registrants?|corporation|issuer|trust|partnership|bank)\s+(?:is|are)\s+(?:(?:hereby|now|therefore|accordingly|also)\s+)?(?:removing|withdrawing)\s+(?:all|any|the|those|these|such|its|\$?\d)"
    r"|\bamends?\b[^.;]{0,90}\b(?:to|so\s+as\s+to)\s+(?:remove|withdraw)\s+(?:all|any|the|those|these|such|its|\$?\d)"
    # `With this amendment we remove the 133,871 that were not`, `all of which by this amendment are, removed`
    r"|\b(?:with|by)\s+this\s+(?:post-effective\s+)?(?:amendment|filing)(?:\s+no[.\u00b7]?\s*\d+)?,?\s+(?:we|it|the\s+[\w-]+)\s+(?:removes?|withdraws?|strikes?|drops?)\s+(?:all|any|the|those|these|such|its|\$?\d)"
    r"|\bby\s+this\s+(?:post-effective\s+)?(?:amendment|filing)\s+(?:is|are),?\s+(?:removed|withdrawn)\b"
    # `It will not sell the $50,000,000 that is left and hereby withdraws it`
    r"|\bhereby\s+(?:removes?|withdraws?)\s+(?:it|them|the\s+same)\b"
    # `We remove what is left`, `withdraws the rest`, `requests the withdrawal of the 407,884 others`
    r"|\b(?:remov|withdraw)(?:e|es|s|ing)?\s+(?:what(?:ever)?\s+(?:is\s+|was\s+|has\s+)?(?:left|remain\w*|unsold|not\b)|the\s+(?:rest|remainder|balance|others)\b)"
    r"|\brequests?\s+(?:the\s+)?withdrawal\s+of\s+(?:(?:the|all|those|these)\s+)?\d"
    # `the 44,102 shares not sold to the plan are removed from it`, `are taken off No. 333-90127`
    r"|\b(?:shares|securities|units|notes|interests|stock)\b[^.;]{0,90}\b(?:are|is)\s+(?:(?:now|therefore|accordingly|also|thus)\s+)?(?:removed|withdrawn)\s+from\s+(?:it|them|that\s+statement|No[s·]|\d{1,3}-\d)"
    r"|\b(?:tak(?:e|es|en|ing))\b[^.;]{0,60}\boff(?=\s*[.;,]|\s+(?:hereby|herewith|by\s+this|No[s·]|\d{1,3}-\d{4})|$)"
    # `takes the other 156,800 out`, `takes the rest out`
    r"|\btak(?:es?|ing)\s+(?:out\s+)?(?:the\s+(?:other|remaining|last|unsold|unissued|balance|rest|remainder)\b|(?:the\s+|those\s+|these\s+)?\d)[^.;]{0,60}\bout(?=\s*(?:[.;,]|$))"
    # `Any that were not sold are removed`, `such 1,906 shares, which are all of the unsold, are withdrawn`
    r"|\b(?:any|all|everything|what(?:ever)?|those|the\s+shares|securities)\b[^.;]{0,40}\b(?:not|never)\s+(?:been\s+)?(?:re)?(?:sold|issued|purchased|used)\b[^.;]{0,90}\b(?:are|is)\s+(?:(?:hereby|now|therefore|accordingly|thus|being)\s+)?(?:removed|withdrawn|deregistered)\b"
    r"|\b(?:such|those|these|said|the)\s+(?:(?:remaining|other|unsold|unissued|said)\s+)?[$\d][\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units|securities|notes|interests)\b[^.;]{0,160}\b(?:are|is)\s+(?:(?:hereby|now|therefore|accordingly|thus|being)\s+)?(?:removed|withdrawn|deregistered)(?=\s*(?:[.;,]|$))"
    # `removes any shares registered hereby which shall not have been issued`
    r"|\b(?:remov|withdraw)(?:es?|s|ing)\s+(?:any|all|those|such)\s+(?:[\w-]+\s+){0,8}?registered\b"
    # `the registration of 750,000 shares … is ended by this filing`
    r"|\bregistration\s+of\b[^.;]{0,200}\b(?:is|are)\s+(?:hereby\s+)?(?:ended|terminated|cancel+ed|withdrawn)"
    # `terminates the registration of the $125,000,000 that have not been issued`
    r"|\bterminat(?:e|es|ed|ing|ion)\s+(?:of\s+)?(?:the\s+)?registration\s+(?:of|for|as\s+to)\b"
    # `terminates the effectiveness of the Registration Statement`
    r"|\bterminat(?:e|es|ed|ing|ion)\b[^.;]{0,40}\beffectiveness\b|\bis\s+reduced\s+by\b[^.;]{0,60}\bshares",
    re.I,
)

# Told of an earlier amendment: `Post-Effective Amendment No. 1, filed in 1994, removed 60,000 shares`.
_GONE = r"(?:removed|withdrew|withdrawn|deregistered|de-registered|struck|taken\s+out)"
EARLIER_BY = gated(
    # `the number was reduced by 120,000 through Post-Effective Amendment No. 1`
    r"\b(?:was|were|had\s+been|been)\s+(?:previously\s+)?reduced\b[^.;]{0,60}\b(?:by|pursuant\s+to|through)\s+(?:an?\s+)?(?:earlier\s+)?(?:Post-?\s?Effective\s+)?Amendment\b|"
    rf"\b(?:were|was|had\s+been|been)\s+(?:previously\s+)?{_GONE}\b[^.;]{{0,80}}\b(?:by|pursuant\s+to|through)\s+(?:the\s+|an?\s+)?(?:earlier\s+)?"
    r"(?:Post-?\s?Effective\s+)?Amendment\b",
    re.I,
)
EARLIER = gated(
    rf"(?<!this )(?<!these )\bPost-?\s?Effective\s+Amendments?\s+(?:Nos?[.·]?\s*)?\w+\b(?:[^.;]|\bNos?\.){{0,160}}\b{_GONE}\b"
    # `Amendment No. 1 of June 8, 2006 removed 250,000 shares`
    rf"|(?<!this )(?<!effective )\bAmendment\s+No[.·]?\s*\d+\b[^.;]{{0,60}}\s(?:removed|withdrew|deregistered|de-registered|struck|took)\b|{EARLIER_BY.pattern}",
    re.I,
)
