"""What says that part of what is registered stays: in general, by what stays, by what goes on."""

from __future__ import annotations

import re

from assistant.language.gated import gated

__all__ = ["NONE_STAYS", "OFFERED_ON", "PART_NAMED", "PART_STAYS"]

_SECURITY = (
    r"(?:shares?|stock|securit(?:y|ies)|units?|notes?|bonds?|interests?|warrants?|obligations?)"
)
# All that is left goes, told by what is then there: none.
NONE_STAYS = gated(
    # `With that, no share remains registered on either`, `No stock is left on the Registration Statement`
    rf"\bno\s+(?:[\w-]+\s+){{0,3}}{_SECURITY}\b[^.;]{{0,60}}\b(?:(?:remain|stay)s?|(?:is|are|be)\s+left|(?:will|shall)\s+(?:then\s+|thereafter\s+)?(?:be|remain|stay|continue\s+to\s+be))\s+(?:(?:registered|covered)\b|on\s+(?:the|this|that|its|either|any)\s+(?:registration|shelf|statement))"
    # `the registrant will have no common shares registered under any of them`
    rf"|\b(?:has|have)\s+no\s+(?:[\w-]+\s+){{0,4}}{_SECURITY}\s+(?:(?:that|which)\s+(?:is|are)\s+)?(?:left\s+|still\s+)?(?:registered|covered)\b"
    # `Nothing remains registered thereafter`, `after which none is registered`
    r"|\b(?:nothing|none)\s+(?:of\s+(?:it|them|these|those)\s+)?(?:then\s+|thereafter\s+)?(?:(?:remain|stay)s?|(?:is|are)(?:\s+left)?|(?:will|shall)\s+(?:then\s+|thereafter\s+)?(?:be|remain|stay))\s+(?:(?:registered|covered)\b|on\s+(?:the|this|that|its)\s+(?:registration|shelf|statement))"
    # `After that the Registration Statement covers no shares`
    rf"|\bStatements?\s+(?:(?:will|shall|then|thereafter|now)\s+){{0,2}}covers?\s+no\s+(?:more\s+|further\s+)?{_SECURITY}\b",
    re.I,
)

# Part of what is registered stays.
PART_STAYS = gated(
    r"(?<!cease )(?<!ceases )(?<!ceasing )\b(?:will|shall|continues?\s+to|to)\s+(?:remain|be)\s+(?:registered|effective|in\s+(?:full\s+)?(?:force|effect))\b(?![^.;]*\bno\b)"
    r"|\bleaving\s+[$\d][\d,]*\s+(?:[\w-]+\s+){0,4}?registered\b|\b(?:remain|stay)(?:s|ing)?\s+(?:registered\b(?!\s+(?:under|pursuant\s+to)\s+(?:Section|the\s+(?:Securities\s+)?Exchange))|covered\s+by\b|on\s+(?:the\s+|this\s+)?(?:shelf|registration\s+statement)\b)|\bcontinue[sd]?\s+to\s+(?:be\s+(?:registered|effective|covered)|cover|register)\b"
    r"|\bcontinues?\s+to\s+(?:offer|sell|issue)\b(?![^.;]*\b(?:new|another|other|different|subsequent)\b)[^.;]{0,60}\b(?:under|pursuant\s+to)\s+(?:its|the|our)\b"
    r"|\bpartial(?:ly)?\s+(?:de-?regist|removal\b|withdrawal\s+of\s+(?:shares|securities))|\ba\s+portion\s+of\s+the\s+(?:shares|securities)\b",
    re.I,
)

# The offering goes on under the statement: `will continue to offer shares pursuant to the DRP under it`.
OFFERED_ON = gated(
    r"\bcontinues?\s+to\s+(?:offer|sell|issue)\b[^.;]{0,80}\b(?:under|pursuant\s+to)\s+(?:the|this|such|its)\s+Registration\s+Statement\b"
    r"(?!\s+on\b)"
    # `The 12,882,660 shares not yet issued under the DRIP remain registered and will be offered`
    r"|\bremains?\s+registered\s+and\s+(?:will|may)\s+(?:continue\s+to\s+)?be\s+(?:offered|sold)\b",
    re.I,
)

# What stays is named: what is subject to awards, or expressly not removed.
PART_NAMED = gated(
    # `It does not deregister 23,000 further Common Shares`
    r"\b(?:does|do)\s+not\s+(?:(?:hereby|now|yet|thereby)\s+)?(?:de-?register|remove|withdraw)\s+(?:the\s+|any\s+of\s+the\s+)?(?:\d|any\s+(?:shares?|units?|securities)\b)|"
    r"\b(?:after|upon|following)\s+(?:giving\s+effect\s+to\s+)?(?:this|the)\s+(?:(?:Post-?\s?Effective\s+)?amendment|removal|deregistration),?\s+(?:only\s+)?[1-9][\d,]*\s+(?:[\w-]+\s+){0,4}(?:shares|units)\b[^.;]{0,90}\b(?:registered|covered|remain\w*|stay)\b|"
    # `890,440 shares are subject to awards that outlive the plan; these stay registered`
    r"\b(?:shares|units|securities)\b[^.;]{0,90}[;,]\s+(?:these|those|which|they)\s+(?:will\s+|shall\s+)?(?:stay|remain)\s+(?:registered|effective|covered)\b|"
    # `A further 455,600 Shares are retained for outstanding awards`
    r"\b\d[\d,]*\s+(?:[\w'-]+\s+){1,9}?(?:are|is|will\s+be)\s+(?:being\s+)?(?:retained|kept)\s+(?:registered|for|under|on)\b|"
    # `The 475,000 shares reserved for employee options are not affected.`
    r"\bthe\s+\d[\d,]*\s+(?:[\w-]+\s+){0,3}(?:shares|units|securities)\b[^.;]{0,90}\bare\s+not\s+affected\b|"
    # `continues to hold, and may sell under this Registration Statement, 402,000 shares`
    r"\bmay\s+(?:still\s+|yet\s+|continue\s+to\s+)?(?:offer|sell|resell)\s+(?:under|pursuant\s+to|by\s+means\s+of)\s+(?:this|the)\s+(?:Registration\s+Statement|prospectus)\b,?\s+(?:the\s+|its\s+|their\s+)?[$\d]|"
    # `The other 3,100,000 shares registered under it are not affected`
    r"\bthe\s+other\s+[\d,]+\s[^.;]{0,90}\b(?:are|is)\s+(?:not\s+affected|unaffected)\b|"
    # `Only the latter are deregistered by this amendment.`
    r"\bonly\s+(?:the\s+latter|the\s+former|those|these|such)\b[^.;]{0,60}\b(?:are|is)\s+(?:hereby\s+|being\s+)?(?:deregistered|removed|withdrawn)\b|"
    # `The remaining 1,500,000 shares may still be sold under it`
    r"\b(?:remaining|other)\s+[\d,]+\s+(?:[\w-]+\s+){1,6}(?:may|can|will)\s+(?:still\s+|continue\s+to\s+|yet\s+)be\s+(?:offered|sold|resold|issued)\b|"
    # `We will go on offering the distribution reinvestment plan shares`, `and continues to offer DRIP shares`
    r"\b(?:will|shall|we|it|and|but|(?:company|corporation|registrant|trust|partnership|fund|cooperative))\s+(?:(?:go(?:es)?\s+on|keeps?(?:\s+on)?|continues?)\s+(?:offering|selling|issuing)|continues?\s+to\s+(?:offer|sell|issue))\s+(?:the\s+|its\s+|our\s+)?(?:[\w,-]+\s+){0,4}(?:shares|units|notes|stock|securities)\b(?![^.;]*\b(?:new|another|other|different|separate|subsequent|Form|No)\b)(?=[^.;]{0,60}(?:[.;]|$))|"
    # `Shares subject to awards outstanding on that day continue to be registered`
    r"\b(?:shares|units)\s+(?:that\s+are\s+)?subject\s+to\s+(?:(?!no\b)\w+\s+){0,2}(?:awards|options|grants)\b[^.;]{0,110}\b(?:remain|continue|stay)s?\s+(?:to\s+be\s+)?(?:registered|covered)\b|"
    # `The registration of shares held by the other holders continues`
    r"\bregistration\s+of\b[^.;]{0,90}\b(?:shares|units|securities|notes)\b[^.;]{0,60}\bcontinues(?=\s*(?:[.;,]|$))|"
    # `The other two may go on selling their 875,000 shares under this registration statement`
    r"\b(?:may|can|will)\s+(?:go\s+on|continue)\s+(?:selling|offering|to\s+(?:offer|sell|resell))\b[^.;]{0,120}\b(?:under|pursuant\s+to|by\s+means\s+of)\s+(?:this|the)\s+(?:Registration\s+Statement|prospectus)\b(?!\s+(?:on|filed)\b)|"
    # `so that 2,350,000 shares remain available for resale under the prospectus`
    r"\bso\s+that\b(?!\s+(?:no|none|nothing)\b)[^.;]{0,80}\bremains?\s+(?:available|registered|covered)\b|"
    # `the prospectus … covers the remaining 3,221,145 shares`
    r"\b(?:prospectus|Registration\s+Statement)\b[^.;]{0,120}\bcovers?\s+(?:only\s+)?the\s+(?:remaining|other|balance\s+of)\s+[\d,]+|"
    # `The 1,250,000 shares of the other selling stockholders remain registered`
    r"\b\d[\d,]*\s+(?:[\w'-]+\s+){1,9}?(?:will\s+|shall\s+)?(?:remain|stay|continue)s?\s+(?:to\s+be\s+)?registered\b"
    r"|\b(?:are|is)\s+not\s+being\s+(?:deregistered|removed|withdrawn)\b"
    # `the shares not yet issued under the DRIP remain registered`, `remain effective as to the shares subject to them`
    r"|\b(?:shares|securities|units)\s+(?:that\s+(?:have|were|are)\s+)?not\s+yet\s+(?:been\s+)?(?:issued|sold)\b[^.;]{0,60}\bremain\s+registered\b"
    r"|\b(?:remain|stay)s?\s+(?:effective|in\s+effect)\s+(?:only\s+)?(?:as\s+to|with\s+respect\s+to|for|to\s+cover)\s+(?:the\s+|those\s+|all\s+)?(?:[\d,]+\s+)?(?:(?:outstanding\s+|existing\s+|other\s+|remaining\s+)?(?:shares|awards|options|securities|units|notes|holders)|others?|rest|remainder|balance)\b"
    # `shares that are subject to outstanding awards are not affected and may be issued as before`
    # but `Shares that are already held in Plan accounts` were sold
    r"|\bshares\b(?![^.;]{0,40}\b(?:already|previously|heretofore|theretofore|held\s+(?:in|by|for|under)|credited)\b)[^.;]{0,90}\b(?:are|is)\s+not\s+affected\b(?:[^.;]{0,20}\bmay\b|\s+by\s+this\b)|\bnot\s+subject\s+to\s+any\s+(?:outstanding\s+)?(?:options?|awards?|grants?)\b|\b(?:nor|not)\s+subject\s+to\s+(?:issuance\s+(?:under|upon|pursuant\s+to)\s+(?:the\s+)?(?:exercise\s+of\s+)?)?(?:any\s+)?(?:outstanding|existing)\b"
    r"|\bsubject\s+to\s+(?:those|such|these|outstanding|existing)\s+(?:awards|options|grants)[^.;]{0,80}\b(?:remain|continue|not\s+affected|may\s+be\s+issued)\b",
    re.I,
)
