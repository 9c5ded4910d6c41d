"""Several ways to say one condition of a question over many filings, put as rules know it.

"non-Delaware companies", "S-3 and S-8 in one amendment", "removals bigger than 10,000 shares".
Nothing is taken out that narrows a question.
"""

from __future__ import annotations

import re

_FORM = r"(?:form )?(?:S|F|SB)-\d{1,2}(?:ASR|D)?"
_TWO = (
    rf"(?:an? |the )?(?P<a>{_FORM})(?:s|['’]s)?(?:,? (?:and(?: also)?|as well as|plus|together with"
    rf"|&)|,) (?:an? |the )?(?P<b>{_FORM})(?:s|['’]s)?"
)
_AT_ONCE = (
    r"(?: (?:registration )?statements?)? ?,? ?(?:at once|at the same time|simultaneously|together"
    r"|in (?:one|a single|the same) (?:amendment|filing|document|go))"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEARS = (
    r",? ?\(?(?:(?:of|in) (?:any|whatever|every) (?:year|yr)\b\.?|whatever the year|any year"
    r"|(?:regardless|irrespective) of (?:the )?year|(?:across )?all years|no matter (?:which|what)"
    r" year)\)?"
)
_COMPANIES = r"(?:compan(?:y|ies)|corporations?|registrants?|issuers?|filers?|entit(?:y|ies)|ones?)"
_AMOUNT = r"(?=(?:an? |half a |one |two |three |five |ten )?(?:\$ ?)?(?:\d|million))"

_WORDINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.I), put)
    for said, put in (
        (r"(?<!\w)w/o(?!\w)", "without"),
        (rf"\bnon-(?P<place>(?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?) (?P<who>{_COMPANIES})\b",
         r"\g<who> not organized in \g<place>"),
        (rf"\bnon-(?P<form>{_FORM})(?:s\b|['’]s\b)?(?: (?:filings|amendments))?",
         r"filings not on Form \g<form>"),
        (r"^every(?:one|body) (?P<so>not|that|who|whose|in|on|organi[sz]ed|incorporated)\b",
         r"Which companies are \g<so>"),
        # neither of two forms
        (rf"\b(?:on |to )?neither (?:an? )?(?P<a>{_FORM}) nor (?:on |to )?(?:an? )?(?P<b>{_FORM})"
         r"(?!\w)", r"not on Form \g<a> or Form \g<b>"),
        (rf"^who (?:filed|amended|was|is) (?:on )?(?:something|anything|a form) other than"
         rf" (?:an? )?(?P<a>{_FORM})(?:s|['’]s)?,? (?:or|and) (?:an? )?(?P<b>{_FORM})(?:s|['’]s)?",
         r"Which filings are not on Form \g<a> or Form \g<b>"),
        # two forms at once
        (rf"{_TWO}{_AT_ONCE}", r"both Form \g<a> and Form \g<b>"),
        (rf"(?<!both )(?<!either )(?:an? )(?P<a>{_FORM}) as well as (?:an? )?(?P<b>{_FORM})",
         r"both Form \g<a> and Form \g<b>"),
        (r"\bForm (?=form )", ""),
        # months of any year
        (rf"(?P<month>\b{_MONTH}\b){_YEARS}", r"\g<month> of any year"),
        (rf"^(?:across|over|in) all years,? (?P<rest>.*\b{_MONTH})\b", r"\g<rest> of any year"),
        (rf"\b(?:(?:with|carry|bear|have|show)\w* )?(?:an? |the )?(?P<month>{_MONTH})(?: of any"
         r" year)? (?:signature|signing) dates?\b", r"signed in \g<month> of any year"),
        (rf"\b(?:with|carry|bear|have|show)\w* (?:an? |the )?(?:signature|signing) dates? in (?:the"
         rf" month of )?(?P<month>{_MONTH})\b(?! \d)", r"signed in \g<month>"),
        # days of statements
        (r"(?<!registration )(?<!reg )(?<!reg\. )\b(?P<what>statements?)"
         r" (?P<did>(?:(?:that|which|were|was|originally)"
         r" )*(?:filed|made)|dating from|dated|from) (?P<when>in|before|after|since|during"
         r"|between|(?:19|20)\d\d)", r"registration \g<what> filed in \g<when>"),
        (r"\bfiled in (?=(?:in|before|after|since|during|between) )", "filed "),
        (r"(?<!went )(?<!became )(?<!become )(?<!becoming )(?<!declared )(?<!an )"
         r"(?<!post-)\beffective (?P<when>(?:in|during|before|after|since) (?:the year )?"
         r"(?:19|20)\d\d)", r"registration statements that became effective \g<when>"),
        (r"\b(?:with|have|has|having) (?:an )?effective dates? (?P<when>in|before|after|during)\b",
         r"that became effective \g<when>"),
        # amounts
        (rf"\b(?:bigger|larger|greater|higher) than {_AMOUNT}", "of more than "),
        (rf"\b(?:in excess of|upwards of|north of|exceed(?:s|ing)?|beyond) {_AMOUNT}",
         "more than "),
        (rf"\b(?:smaller|lower) than {_AMOUNT}", "of fewer than "),
        (rf"\b(?:not more than|no more than|at most|up to) {_AMOUNT}(?=[\d,]+ shares)",
         "fewer than "),
        (r"\bprecisely (?=(?:\d|one|two|three|four|five))", "exactly "),
        (r"(?P<n>\b(?:\d{1,2}|two|three|four|five|six) [\w ]{3,30}?),? no more(?: and|,) no (?:less"
         r"|fewer)\b", r"exactly \g<n>"),
        # grounds that are not so
        (r"\b(?:that |which )?(?:(?:have|has|had|having) )?nothing to do with\b", "not because of"),
        (r"\b(?:were |was |are |is )?(?:unrelated to|not (?:related|connected) (?:to|with)"
         r"|independent of)(?= (?:an? |any |the )?(?:merger|acquisition|plan|bankruptcy"
         r"|dissolution))", "were not because of"),
        (r"\bwithout having been (?P<done>acquired|bought|taken over)", r"and were not \g<done>"),
        # "what percent incorporated in Delaware", "S-8 share of the set in percent"
        (r"^(?P<p>(?:what )?percent(?:age)?) (?=(?:incorporated|organi[sz]ed|signed|filed|acquired"
         r"|on form|relying|naming)\b)", r"percentage of filings "),
        (rf"^(?P<form>{_FORM}) (?:share|percentage|proportion|part|fraction)(?: (?:of|in) (?:the"
         r" |this |all )?(?:set|total|whole|folder|filings|lot|batch))?,?(?: (?:in|as an?)"
         r" (?:percent(?:age)?|%))?[?.! ]*$", r"percentage of filings on Form \g<form>"),
        (r"\bIRS nos?\b\.?", "IRS number"),
        (r"\b(?P<phone>(?:tele)?phone|tel\.?) nos?\b\.?", r"\g<phone> number"),
        # "which removals give no number?": not those that remove nothing
        (r"\b(?:removals?|de-?registrations?)(?: that| which)? (?:(?:give|state|name|have|show)\w*"
         r" no|(?:with|having) no|without(?: an?y?)?) (?:stated )?(?:numbers?|amounts?|figures?)"
         r"(?: of (?:shares|securities)(?: removed)?)?", "deregistrations that do not say how many"
         r" shares are removed"),
        (r"\bremov\w+ (?:the |all |any )*(?:unsold )?(?:shares|securities) without"
         r" (?:giving|stating) (?:an?y?|the) (?:figure|number|amount)",
         "do not say how many shares are removed"),
        (r"\bfiled jointly with\b", "have"),
        (r"^where does (?:a sole|a single|one|only one) person sign\b",
         "Which filings were signed by a single person"),
    )
)  # fmt: skip


def in_one_wording(question: str) -> str:
    """The question with each of its conditions said in the way that rules know."""
    for said, put in _WORDINGS:
        question = said.sub(put, question)
    return " ".join(question.split())
