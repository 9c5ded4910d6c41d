"""Cues of offerings, as issuers tell of them: what was on offer, what was taken up, what was not.

Each entry names the case it serves; what a cue is, `cue_model` says.
"""

from __future__ import annotations

from assistant.checking.roles.cue_model import Cue
from assistant.checking.roles.cue_model import cue_of as _cue

# Right before an amount in figures or in words.
_N = (
    r"(?:(?:an?|the)\s+(?:aggregate|total|number)\s+of\s+|only\s+|some\s+|about\s+|approximately\s+|altogether\s+|the\s+(?:(?:last|other|remaining|final)\s+)?)?"
    r"(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
_AT_MOST = (
    r"(?:up\s+to|not\s+more\s+than|no\s+more\s+than|as\s+many\s+as|at\s+most|a\s+maximum\s+of)"
)
_TAKE = r"(?:sell|issue|buy|purchase|use|need|place|take\s+up|subscribe\s+for|acquire)"
_TAKEN = r"(?:sold|issued|bought|purchased|used|needed|placed|taken\s+up|subscribed\s+for|acquired)"
_OF_SECURITIES = r"[\d,.]*\s+(?:(?:million|billion)\s+)?(?:[\w-]+\s+){0,5}(?:shares|units|interests|participations|stock|notes|bonds|debentures|certificates|securities|warrants|rights|ADSs)\b"

# Who takes securities under a plan or in an offering, and what uses them up.
_TAKERS = r"(?:employees|participants|directors|officers|optionees|grantees|members|shareholders|stockholders|holders|recipients|investors|purchasers|subscribers|customers|consultants)"
_USES = r"(?:awards|grants|options|purchases|issuances|exercises|sales|takedowns|elections|contributions)"

# Right before a number of several digits: more than a ratio or a price.
_MANY = r"(?:an?\s+(?:aggregate|total)\s+of\s+|only\s+|some\s+|about\s+|approximately\s+)?(?=\d[\d,]*\d\d\b(?![.\u00b7]\d))"

OFFERING_CUES: list[Cue] = [
    # `250,000 registered and 88,317 purchased`, `1,100,000 registered. 744,902 sold.`
    _cue("sold", "before", r"(?<=\d )(?:re)?(?:issued|sold|purchased|bought|delivered|exercised|used)(?=[.,;)]|\s+and\b|\s*\Z)", 9, 6),
    _cue("registered", "before", r"(?<=\d )registered(?=[.,;)]|\s+and\b|\s*\Z)", 9, 6),
    # `(430,060 of them issued to date)`
    _cue("sold", "before", r"\bof\s+(?:them|these|those)\s+(?:issued|sold|purchased|exercised|delivered)\b(?!\s+and\s+outstanding)", 9, 10),
    # `We put 6,204,377 shares to Larchwood`
    _cue("sold", "after", r"\b(?:we|it|company|corporation|registrant|issuer)\s+(?:has\s+|have\s+|had\s+)?put\s+(?=\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units)\s+to\b)", 7, 4),
    # `delivered on exercise ninety-nine thousand (99,000); withdrawn hereby one thousand (1,000)`
    _cue("sold", "after", rf"(?<!not )\b(?:issued|sold|delivered|purchased)\s+(?:up)?on\s+(?:the\s+)?exercises?\s+(?:of\s+(?:options|awards|warrants|rights)\s+)?{_N}", 7, 4),
    _cue("deregistered", "after", rf"\b(?:removed|withdrawn|deregistered)\s+(?:hereby|herewith)\s+{_N}", 12, 4),
    # `There are 318,466 shares still registered`
    _cue("unsold", "before", r"\b(?:still|now\s+still|yet)\s+registered\b", 9, 60),
    # `Employees have received 322,045 of those`, `directors were given 12,000 shares`
    _cue("sold", "after", rf"\b{_TAKERS}\b(?:(?!\bnot\b|\bnever\b|\bmay\b|\bcould\b|\bwill\b)[^.;,\d]){{0,30}}?\s(?:taken|took|drawn|drew|obtained|been\s+(?:given|issued|granted|sold)|received)\s+(?:up\s+)?{_MANY}", 7, 4),
    # `This amendment carries 275,400 shares from No. 333-1 to …`
    _cue("carried_over", "after", rf"\b(?:carr(?:y|ies|ying)|transfers?|moves|moving|shifts?|brings?)\s+(?:over\s+)?{_MANY}(?=[^.;]{{0,160}}\b(?:to|under|onto|into)\b)", 8, 4),
    # `(No. 333-1 as to 1,200,000 and No. 333-2 as to the other 800,000)`
    _cue("registered", "after", r"\d{1,3}-\d{3,6}\)?,?\s+(?:as\s+to|in\s+respect\s+of)\s+(?:the\s+)?(?:other\s+|first\s+|remaining\s+|last\s+)?(?=[$\d])", 16, 4),
    # `There remain on the shelf (File No. 333-1) $150,000,000 of debt securities`
    _cue("unsold", "after", r"\bthere\s+(?:still\s+|now\s+)?remain(?:s|ed)?\s+(?:on|under|of)\s(?:[^.;:$\d]|\d{1,3}-\d{3,6}){0,140}?\s(?=[$\d](?!\d{1,2}-\d{3}))", 9, 4),
    # `The shares so removed are 118,230 of the 400,000 shares registered`
    _cue("deregistered", "after", r"\b(?:so|thus|hereby|now|thereby)\s+(?:removed|withdrawn|deregistered)\s+(?:are|is|number|total|amount\s+to|come\s+to)\s+(?=[$\d])", 12, 4),
    # `Shares unissued when the plans expired number 91,000, 0 and 757,342`
    _cue("unsold", "after", r"\b(?:shares|securities|units|notes|interests)\s+(?:(?:then|still|that\s+(?:are|were)|which\s+(?:are|were))\s+)?(?:unissued|unsold|not\s+(?:yet\s+)?(?:issued|sold))\b[^.;\d]{0,60}\s(?:number|numbered|total|totall?ed)\s+(?=[$\d])", 12, 4),
    # `Awards under the first have used 1,733,904 shares`, `Purchases have consumed all but 9,000`
    _cue("sold", "after", rf"\b{_USES}\b(?:(?!\bnot\b|\bnever\b|\bmay\b|\bcould\b|\bwill\b)[^.;,\d]){{0,60}}?\s(?:used|consumed|absorbed|taken|exhausted|accounted\s+for|drawn\s+(?:on|down)?)\s+(?:up\s+)?{_N}", 7, 4),
    # `We gave out 51,212 shares`, `it handed out 7,000`
    _cue("sold", "after", rf"(?<!not )\b(?:gave|given|handed|paid|dealt)\s+out\s+{_N}", 6, 4),
    # `118,400 units had found buyers`
    _cue("sold", "before", r"(?<!not )\bfound\s+(?:\w+\s+)?(?:buyers|takers|purchasers|subscribers)\b", 8, 60),
    # `31,488 shares left`, `333-41234: 7,000 left`
    _cue("unsold", "before", r"(?:(?<=[\d)] )|(?<=shares )|(?<=units )|(?<=stock )|(?<=interests ))(?:left|unused|untouched)(?=\s*(?:[.,;)]|$))", 10, 30),
    # `Between 1,050,000 and 1,100,000 shares`: neither is told
    _cue("other", "after", r"\bbetween\s+(?=[$\d][\d,.]*\s+(?:million\s+)?and\s+[$\d])", 16, 4),
    # `Ames Oil & Gas, Inc. offered 300,000 units, each of two shares and one warrant`
    _cue("registered", "after", rf"(?<!was )(?<!were )(?<!be )(?<!been )(?<!being )(?<!is )(?<!are )(?<!not )\boffered\s+(?:for\s+sale\s+|to\s+the\s+public\s+)?(?:{_AT_MOST}\s+)?{_N}(?={_OF_SECURITIES})", 3, 4),
    # `offered, on a best-efforts basis, up to 7,000,000 shares`, `to offer, from time to time, up to`
    _cue("registered", "after", rf"\b(?:offer(?:ed|s|ing)?|sell|issue|resell)\b,\s+[^.;,\d]{{1,80}},\s+{_AT_MOST}\s+{_N}", 8, 4),
    # `Of the 640,000 shares that Registration Statement No. 333-1 originally covered, 150,000 were …`
    _cue("registered", "before", r"\b(?:which|that)\s+(?:(?:the|this|our|its|such)\s+)?(?:[\w-]+\s+){0,4}?(?:Statement|Form\s+[A-Z]+-\d+)?\s*\(?(?:No[.\u00b7]\s*)?(?:\d{1,3}-\d{3,6}\)?\s+)(?:originally\s+|initially\s+|at\s+first\s+|had\s+)?(?:registered|registers|covered|covers)\b", 9, 120),
    # `Removed are 97,650 shares`, `Deregistered hereby: 312,660 and 900,000`
    _cue("deregistered", "after", rf"\b(?:removed|withdrawn|deregistered)\s+(?:hereby\s+|herewith\s+|now\s+)?(?:are|is)\s+{_N}", 12, 4),
    # `We will not be giving out the other 23,788`, `will not use the last 7,000`
    _cue("unsold", "after", r"\b(?:will|shall|are|is)\s+not\s+(?:be\s+)?(?:going\s+to\s+)?(?:giv\w+\s+out|issu\w+|sell\w*|us(?:e|ing)|need\w*|award\w*|grant\w*|offer\w*|plac\w+)\s+(?:any\s+of\s+)?the\s+(?:(?:other|remaining|last|rest,)\s+)?(?=[$\d])", 12, 4),
    # `The underwriters did not take up the 150,000 which they could have bought`
    _cue("unsold", "after", rf"\b(?:did|does|do)\s+not\s+{_TAKE}\s+{_N}", 12, 4),
    _cue("unsold", "after", rf"\b(?:has|have|had)\s+not\s+{_TAKEN}\s+{_N}", 12, 4),
    # `It does not intend to sell the last 750,000`
    _cue("unsold", "after", rf"\b(?:did|does|do|will)\s+not\s+(?:(?:intend|expect|plan|propose|wish)\s+to\s+)?(?:sell|issue|offer|need)\s+{_N}", 12, 4),
    # `Up to $75,000,000 in shares of common stock could be sold through the sales agent`
    _cue("registered", "after", r"\bup\s+to\s+(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3][^.;]{0,140}\b(?:could|might)\s+be\s+(?:sold|offered|issued|resold)\b)", 6, 4),
    # `The 1,250,000 shares which are the subject of this registration statement`
    _cue("registered", "before", r"\bsubject\s+of\s+(?:this|the)\s+Registration\b", 8, 90),
    # `the 52,784 shares it did not issue`
    _cue("unsold", "before", rf"\b(?:it|they|we|he|she|which|that|employees|holders|participants|(?:the|our)\s+\w+)\s+(?:(?:did|do|does)\s+not\s+{_TAKE}|(?:has|have|had)\s+not\s+{_TAKEN})\b(?!\s+(?:[$\d]|any\b))", 9, 60),
    # `the holder sold 312,000 shares and keeps 188,000 for investment`: neither sold nor yet removed
    _cue("other", "after", r"\b(?:keeps?|kept|retains?|retained|still\s+(?:holds?|owns?)|continues?\s+to\s+(?:hold|own))\s+(?:the\s+(?:(?:other|remaining|rest,)\s+)?)?(?=\d)", 9, 4),
    # `18,712 shares went unsold`, `the notes that were left untaken`
    _cue("unsold", "before", r"\b(?:went|stayed|were\s+left|was\s+left)\s+(?:unsold|unissued|untaken|unsubscribed|unclaimed|unused)\b", 9, 60),
    # `There remain unissued under the statements numbered … the following numbers of shares: 12,250, …`
    _cue("unsold", "after", r"\bthere\s+(?:remain(?:s|ed)?|(?:are|were|is|was)\s+(?:still\s+)?left)\b(?:[^.;:\d]|\b\d{2,3}-\d{3,6}\b){0,220}:\s+(?=[$\d])", 9, 4),
    # `and by this amendment 887,060 shares cease to be registered`
    _cue("deregistered", "before", r"\bceas(?:e|es|ing)\s+to\s+be\s+registered\b", 8, 90),
    # `Members have subscribed and paid for $27,350,500`, `holders took up 212,000 Units`
    _cue("sold", "after", rf"(?<!not )\b(?:subscribed(?:\s+and\s+paid)?\s+for|took\s+up|taken\s+up|placed\s+with\s+investors)\s+{_N}", 7, 4),
    # `We raised US$112,400,000 in one offering`, `had raised gross offering proceeds of $84,000,000`
    _cue("sold", "after", rf"\b(?:we|it|company|corporation|registrants?|trust|partnership|fund)\s+(?:(?:has|have|had)\s+)?raised\s+(?:(?:gross\s+)?(?:offering\s+)?proceeds\s+of\s+)?{_N}(?=(?:[A-Z][A-Za-z.]{{0,3}})?[$\u20ac\u00a3])", 6, 4),
    # `Obligations of $9,480,000 had been incurred`, `$2,204,000 of compensation had been deferred`
    _cue("sold", "before", r"(?<!not )\b(?:had|have|has|were|was)\s+(?:been\s+)?(?:incurred|deferred)\b", 4, 50),
    # `which had originally been for $140,000,000`
    _cue("registered", "after", rf"\b(?:had|was|were)\s+(?:originally|initially|at\s+first)\s+(?:been\s+)?for\s+{_N}", 8, 4),
    # `in 2004 took $30,000,000 off by Post-Effective Amendment No. 1`
    _cue("previously_removed", "after", r"\btook\s+(?:another\s+|a\s+further\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d][\d,.]*\s+(?:(?:of|more|shares|units)\s+(?:[\w-]+\s+){0,4})?(?:off|out)\b[^.;]{0,60}\bamendment\b)", 12, 4),
    # `Tessellate bought 3,914,270 shares under the facility`
    _cue("sold", "after", r"\b(?:bought|purchased)\s+(?=\d[\d,]*\s+(?:[\w-]+\s+){1,6}(?:under|through|pursuant\s+to)\s+(?:the|its|that|this|our)\s+(?:[\w-]+\s+){0,3}(?:facility|equity\s+line|agreement|plan|program|offering|Registration)\b)", 6, 4),
    # `We had registered for them 1,875,000 shares`
    _cue("registered", "after", rf"\b(?:we|it|company|corporation|registrants?|trust|partnership)\s+(?:had\s+|have\s+|has\s+)?registered\s+for\s+(?:them|it|him|her|these|those)\s+{_N}", 6, 4),
    # `the 625,000 shares of Common Stock offered under this Registration Statement`
    _cue("registered", "before", r"\boffered\s+(?:under|by|pursuant\s+to)\s+(?:this|the|said)\s+(?:Registration|Prospectus)\b", 4, 60),
    # `its exchange offer, in which $135,000,000 of its Notes were registered`
    _cue("registered", "after", rf"\b(?:in|by|on|under)\s+which\s+{_N}(?=[^.;]{{0,120}}\b(?:were|was|had\s+been|is|are)\s+registered\b)", 8, 4),
    # `Registration No. 333-41234, for $25,000,000 of deferred compensation obligations`
    _cue("registered", "after", rf"\bNo[.\u00b7]?\s*\d{{2,3}}-\d{{3,6}}\)?,?\s+for\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[$\d]{_OF_SECURITIES})", 8, 4),
    # `filed January 7, 2005 (2,000,000 shares of common stock, par value $0.10, issuable under the Plan)`
    _cue("registered", "after", r"\bfiled\s+(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\s+\((?=\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units)\b[^()]{0,120}\b(?:issuable|for\s+issuance|under|for\s+the)\b)", 14, 4),
    # `Amount removed previously: $25,000,000`
    _cue("previously_removed", "after", r"\b(?:removed|withdrawn|deregistered)\s+(?:previously|earlier|before)\b[^.;:\d]{0,30}:?\s+(?=[$\d])", 14, 4),
    # `Sales came to 712,940 shares`
    _cue("sold", "after", rf"\b(?:re)?sales\b[^.;\d]{{0,60}}\b(?:came\s+to|reached|amounted\s+to|stood\s+at|ran\s+to|numbered)\s+{_N}", 8, 6),
    # `to offer up to $40,000,000 of Subordinated Capital Certificates`, `were to sell no more than`
    _cue("registered", "after", rf"(?<!board )(?<!directors )\bto\s+(?:offer|sell|issue|resell)(?:\s+(?:and|or)\s+(?:offer|sell|issue|resell))?\s+(?:[\w-]+\s+){{0,6}}?{_AT_MOST}\s+{_N}", 8, 4),
    # `no fewer than 400,000 and no more than 1,600,000 shares`
    _cue("registered", "after", rf"\b(?:no|not)\s+(?:fewer|less)\s+than\s+\d[\d,]*\s+(?:[\w-]+\s+){{0,3}}(?:and|or|but)\s+(?:no|not)\s+more\s+than\s+{_N}", 12, 4),
    _cue("other", "after", rf"\b(?:no|not)\s+(?:fewer|less)\s+than\s+{_N}", 14, 4),
    # `with an aggregate initial offering price of up to $640,000,000`, `not exceeding $250,000,000`
    _cue("registered", "after", rf"\b(?:aggregate|total|maximum)\s+(?:[\w-]+\s+){{0,3}}(?:price|amount|proceeds)\s+(?:of\s+)?(?:up\s+to|not\s+(?:exceeding|to\s+exceed|more\s+than|in\s+excess\s+of))\s+{_N}", 4, 4),
    # `the issue of not more than 4,000,000 shares`
    _cue("registered", "after", rf"\b(?:issue|issuance|offer|offering|sale)\s+of\s+{_AT_MOST}\s+{_N}", 4, 4),
    # `filed the Registration Statement on March 1, 2017 for 2,500,000 shares of its common stock`
    _cue("registered", "after", rf"\bStatement\b(?:[^.;:\d]|\d{{1,2}},\s\d{{4}}|\bNo\.\s?[\d-]+){{0,90}}\bfor\s+(?:an?\s+(?:aggregate|total|further|additional)\s+(?:of\s+)?)?(?=[$\d]{_OF_SECURITIES})", 5, 4),
    # `The first of the statements was for 200,000 shares, the second for 650,000`
    _cue("registered", "after", r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|former|latter|last|other)\s+(?:of\s+(?:them|these|those|the\s+\w+(?:\s\w+)?)\s+)?(?:(?:was|is)\s+)?for\s+(?=[$\d])", 9, 4),
    # `Options have been exercised as to 911,250 shares`, `Rights were exercised for 1,108,930 shares`
    _cue("sold", "after", rf"(?<!not )(?<!not been )\bexercised\s+(?:as\s+to|for|with\s+respect\s+to|in\s+respect\s+of)\s+{_N}", 8, 4),
    # `the Company could issue as many as 6,300,000 shares`
    _cue("registered", "after", rf"\b(?:could|might)\s+(?:offer|sell|issue|resell)(?:\s+(?:and|or)\s+(?:offer|sell|issue))?\s+{_AT_MOST}\s+{_N}", 8, 4),
    # `only 5,901,277 shares were needed`
    _cue("sold", "before", r"(?<!not )\b(?:were|was)\s+(?:needed|required)\b", 3, 40),
    # `In the rights offering 1,440,000 shares of common stock were offered to shareholders`
    _cue("registered", "before", r"\b(?:were|was)\s+(?:being\s+)?offered\b(?!\s+(?:and|or)\s+sold)", 4, 60),
    # `331,070 shares were not subscribed for`
    _cue("unsold", "before", r"\b(?:were|was|have|has|had|are|is)\s+not\s+(?:been\s+)?(?:subscribed|taken|bought|needed|required|placed|tendered|exchanged)\b(?!\s+again)", 9, 90),
    # `64,000 shares … shall no longer be registered`
    _cue("deregistered", "before", r"\b(?:shall|will)\s+no\s+longer\s+be\s+registered\b|\b(?:are|is)\s+no\s+longer\s+registered\b", 8, 120),
    # `Wexler continues to hold, and may sell under this Registration Statement, 402,000 shares`
    _cue("remaining", "after", rf"\bmay\s+(?:still\s+|yet\s+|continue\s+to\s+)?(?:offer|sell|resell)\s+(?:under|pursuant\s+to|by\s+means\s+of)\s+(?:this|the|such)\b[^.;\d]{{0,60}},?\s+{_N}", 12, 4),
    # `File No. 333-41234, filed May 2, 1998: 1,000,000 shares`, `No. 333-41234 on May 2, 1998 for 500,000 shares`
    _cue("registered", "after", r"\b\d{2,3}-\d{3,6}\)?,?\s+\(?(?:filed\s+)?(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\)?(?::|,?\s+for)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?(?=[$\d])", 14, 4),
    # `Registration Statement No. 333-41234 (filed August 8, 2003) - 850,000 Class A common shares`
    _cue("registered", "after", r"\b\d{2,3}-\d{3,6}\)?(?:\s+\([^()]{0,90}\))?\s+-{1,2}\s+(?=[$\d])", 14, 4),
    # `Issued: 397,112 shares. Removed by this amendment: 2,888 shares.`
    _cue("sold", "after", r"(?<!not )(?<!not been )(?<!never )(?<!never been )\b(?:issued|sold|purchased)(?:\s+(?:to\s+date|so\s+far|through\s+[^:.;\d]{0,20}\d{0,2}[^:.;]{0,8}|under\s+[^:.;\d]{0,40}))?:\s+(?=[$\d])", 9, 4),
    _cue("deregistered", "after", r"\b(?:removed|withdrawn|deregistered)\b[^.;:\d]{0,50}:\s+(?=[$\d])|(?<=[;,:]\s)(?:removed|withdrawn|deregistered)(?:\s+(?:hereby|herewith|now|by\s+this\s+amendment))?,\s+(?=[$\d])", 9, 4),
    # `the securities remaining unsold out of the $30,000,000 of common stock and preferred stock`
    _cue("registered", "after", r"\b(?:(?:unsold|unissued|remaining)\s+out|(?:not|never)\s+(?:yet\s+|been\s+){0,2}(?:re)?(?:sold|issued|purchased)(?:\s+out)?)\s+of\s+(?:the\s+|its\s+|our\s+)?(?:original\s+)?(?=[$\d])", 16, 4),
    # `all shares registered and not issued, the number of which is 212,000`
    _cue("unsold", "after", rf"\bthe\s+(?:number|amount)\s+of\s+which\s+(?:is|was)\s+{_N}", 14, 4),
    # `Three takedowns were made, for $185,000,000 altogether`
    _cue("sold", "after", rf"\btake-?downs?\b[^.;\d]{{0,60}}\b(?:for|of|totall?ing|aggregating)\s+{_N}", 8, 4),
    # `Please consider those 22,640 shares as removed from registration`
    _cue("deregistered", "before", r"\bas\s+(?:having\s+been\s+)?(?:removed|withdrawn|deregistered)\b", 8, 90),
    # `This Post-Effective Amendment No. 3 takes off the 31,250 shares that are still on it`
    _cue("deregistered", "after", r"\bamendment(?:\s+no.?\s*\d+)?\s+(?:hereby\s+|therefore\s+|accordingly\s+)?(?:takes\s+off|drops|releases|retires|gives\s+up|strikes(?:\s+off)?|deletes|cancels)\b", 10, 60),
    _cue("previously_removed", "after", r"\b(?:earlier|previous|prior)\s+(?:post-?\s?effective\s+)?amendments?\b[^.;\d]{0,60}\b(?:took|removed|withdrew|dropped|struck|deregistered|released)\s+", 14, 90),
    # `by the Form S-8 (No. 333-41234; US$400,000,000 of ordinary shares and warrants)`
    _cue("registered", "after", r"\b\d{2,3}-\d{3,6}\s+\((?:[^();]{0,60};\s+)?(?:covering\s+|for\s+)?(?=(?:[A-Z][A-Za-z.]{0,3})?[$\d\u20ac\u00a3][\d,.]*\s[^()]{0,200}\b(?:shares|stock|units|securities|notes|interests|warrants)\b)", 14, 4),
]  # fmt: skip
