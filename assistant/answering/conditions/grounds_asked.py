"""How questions over many filings name the ground that a filing gives: a table per category."""

from __future__ import annotations

import re

from assistant.answering.questions.vocabulary import CATEGORY_WORDS

_OTHERS = (
    r"(?:another|some other|a third|an?|some|one)\b(?: (?:company|corporation|firm|party|group"
    r"|entity"
    r"|business|buyer|acquirer|purchaser|bank|parent|concern|organi[sz]ation))?|somebody|someone"
    r"|others?\b(?: (?:companies|firms|parties|corporations))?"
)
PLAN_END = (
    r"(?:terminat|ended|ending|expir|replac|merged|closed|closing|discontinu|frozen|stopped|laps"
    r"|r[au]n out|ran its course|run its course|superse|wound up|phased out|retired|over\b|finish"
    r"|done\b|c[ao]me to an end|no "
    r"longer)\w*"
)
_PLAN = (
    r"(?:plans?|ESPPs?|DRIPs?|(?:stock |share |purchase |option |savings )+programs?|stock funds?)"
)
_QUIT = (
    r"(?:stop|ceas|end|quit|suspend|terminat|discontinu|leav|left|exit|giv\w* up|gave up|drop\w* "
    r"out"
    r"|withdr\w* from|get\w* out|got out|g[eo]t\w* rid|shed|escap|no longer)\w*"
)
_KEEP = r"(?:keep|maintain)\w*(?: [\w-]+){0,6}? (?:effective|current|registered|in effect|on file)"
_HAVE_ENDED = (
    r"(?:ended|ends|ending|expir\w*|laps\w*|terminat\w*|ceas\w*|ran (?:out|off)|run (?:out|off|its"
    r" course)|(?:has|have|had) run|fall\w* away|fell away|passed|over\b|up\b)"
)

GROUND_WORDS: dict[str, tuple[str, ...]] = {
    "plan_ended": (
        # "a plan that had expired or been merged into another plan", "stock plans that lapsed"
        rf"\b{_PLAN} (?:(?!(?:was|were) (?:acquir|adopt|approv|sponsor|maintain|remov|assum)\w* "
        rf"by)\w+ ){{0,3}}{PLAN_END}"
        rf"(?:,? ?(?:or |and )?(?:had |has |have |was |were )?(?:been )?{PLAN_END})*"
        r"(?: into (?:another|a new|the) (?:\w+ )?plan)?(?: offering the \w+)?",
        r"\b(?:dropp|eliminat|remov|clos|discontinu|fr[eo]z)\w* (?:the |its |their |an? )?"
        r"(?:company )?"
        r"(?:stock|share) funds?",
        r"\b(?:terminat|expir|end|clos|replac|discontinu|laps|fr[eo]ez|retir)\w*(?: of)? (?:the "
        r"|a |an "
        rf"|their |its )?(?:[\w-]+ ){{0,3}}{_PLAN}\b",
    ),
    "bankruptcy": (
        # "restructured under chapter 11", "reorganized in bankruptcy court"
        r"\b(?:restructur|reorgani[sz]|fil|seek|sought|enter|went|go|gone|going)\w* "
        r"(?:\w+ ){0,3}?"
        r"(?:under|in|for|into|through) (?:chapter (?:11|7|eleven|seven)|bankruptcy|court "
        r"protection)"
        r"(?: (?:court|code|protection|proceedings?))*",
        # "coming out of chapter 11", "emerged from bankruptcy"
        r"\b(?:com(?:e|es|ing)|came|emerg\w*|exit\w*|out) (?:out )?(?:of|from) (?:chapter (?:11|7"
        r"|eleven|seven)|bankruptcy|insolvency|court protection|receivership)",
        CATEGORY_WORDS["bankruptcy"],
        r"\b(?:went|go|goes|gone|going) (?:bust|under|broke|belly[- ]up)\b|\breceivership\b"
        r"|\bchapter (?:7|eleven|seven)\b|\b(?:or|and) (?:bust|broke)\b|\bcreditor protection\b",
    ),
    "dissolution": (
        r"\badopt\w* (?:an? |the |its |their )?plans? of (?:complete )?(?:liquidation|dissolution)"
        r"(?: and (?:liquidation|dissolution))?",
        r"\bliquidat\w* (?:of )?(?:its |their |the |all )+(?:\w+ )?(?:assets|business\w*|affairs)",
        r"\bw(?:ind|ound)(?:ing)? (?:up|down)\b(?: (?:its|their|the) (?:affairs|business"
        r"|operations))?"
        r"|\bshut(?:ting|s)? down\b|\bceas\w* (?:\w+ )?operations\b|\bclos(?:ed|ing) (?:its"
        r"|their) doors\b|\bclos\w* (?:down|up shop)\b(?: for good)?|\b(?:go|goes|going|went"
        r"|gone) out of"
        r" business\b",
        CATEGORY_WORDS["dissolution"],
    ),
    "reporting_ended": (
        # "whose reporting duty is ending"
        rf"\b(?:SEC |Exchange Act )?reporting (?:obligations?|dut\w+|status|requirements?) "
        rf"(?:\w+ ){{0,3}}{_HAVE_ENDED}",
        # "leaving the SEC reporting system", "quit reporting to the Commission"
        rf"\b{_QUIT} (?:of |to )?(?:(?:its|their|the|all|SEC|Exchange Act|public|periodic|being|an?"
        r"|file|filing) )*(?:report(?:s|ing)?|filing)\b(?: (?:system|regime|dut\w+|obligations?"
        r"|status"
        r"|requirements?|compan\w+|reports?))*"
        r"(?: (?:to|with) the (?:SEC|Commission|Securities and Exchange Commission))?",
        rf"\b{_QUIT} (?:being|to be) (?:an? )?(?:public|SEC|reporting|listed|registered)(?:ly)?"
        r"(?:[ -](?:held|traded|reporting|registered|compan\w+|registrants?|issuers?))*"
        r"(?: of (?:its|their) own accord)?",
        # "gave up its public company status", "terminated their duty to file reports"
        rf"\b{_QUIT} (?:its|their|the|an?) (?:public|SEC|reporting|listed)(?: (?:company"
        rf"|reporting))*"
        r" (?:status|registration)",
        rf"\b{_QUIT} (?:its|their|the|an?) (?:dut\w+|obligations?|requirements?) (?:to|of) "
        rf"(?:file|filing"
        r"|report)\w*(?: reports?)?(?: (?:to|with) the (?:SEC|Commission))?",
        r"(?:\bnot|n['’]t) (?:want|wish|have|need) to (?:report|file)\w*(?: reports?)?"
        r"(?: (?:to|with) the (?:SEC|Commission))?(?: any ?(?:more|longer))?",
        r"\bde-?regist\w+ (?:\w+ ){0,3}under (?:section 12\S*|the (?:Securities )?Exchange Act"
        r"|the 1934"
        r" Act)|\bExchange Act deregistrations?",
        CATEGORY_WORDS["reporting_ended"],
        r"\b(?:stop|ceas|end|quit|suspend)\w* (?:to )?(?:report|fil)\w*(?: (?:periodic )?reports)?"
        r"(?: (?:to|with) the SEC)?|\b(?:went|go|goes|gone|going)[ -](?:private|dark)\b"
        r"|\b(?:taken|took|take|taking) (?:itself |themselves )?dark\b",
    ),
    "reorganization": (
        # "became subsidiaries of a new holding company", "put under a new parent"
        r"\bbec(?:a|o)m\w* (?:a )?subsidiar\w+ of (?:an?|the) (?:new )?(?:holding|parent) "
        r"compan\w+|\b(?:under|beneath|behind) (?:an?|its|their) new (?:holding|parent)(?: "
        r"compan\w+)?",
        CATEGORY_WORDS["reorganization"],
        # "moved to another state", "changed its legal home"
        r"\b(?:mov|chang|transfer|shift|relocat)\w* (?:to |of |from )?(?:(?:its|their|the"
        r"|another|a new"
        r"|a different|legal|corporate) )*"
        r"(?:state|jurisdiction|country|domicile|home|seat|place)\b(?: of \w+)?"
        r"(?: (?:to|in) (?:another|a new|a different) \w+)?",
        r"\bre-?domicil|\bredomesticat|\bschemes? of arrangement",
    ),
    "merger": (
        CATEGORY_WORDS["merger"],
        # "became wholly owned subsidiaries of another company", "cause the deal closed"
        r"\bbec(?:a|o)m\w* (?:an? )?(?:(?:indirect|direct|wholly[- ]owned)[, ]+)*subsidiar\w+"
        rf"(?: of (?:{_OTHERS}))?",
        r"\b(?:the|an?|their|its) (?:deals?|transactions?) (?:\w+ )?"
        r"(?:clos|complet|consummat|went through)\w*",
        # "got bought", "gobbled up by another firm", "disappeared into a buyer"
        r"\b(?:got|get|gets|getting) (?:bought|purchased|acquired|swallowed|taken)(?: out| up| "
        r"over)?"
        rf"(?: by (?:{_OTHERS}))?",
        rf"\b(?:gobbled|snapped|swallowed|swept) up(?: by (?:{_OTHERS}))?|\babsorbed\b"
        rf"(?: (?:by|into) (?:{_OTHERS}))?|\bdisappeared into (?:{_OTHERS})"
        r"|\bsold (?:itself|themselves|out to)\b|\btaken (?:private|out) by\b",
        rf"\b(?:bought|purchased|swallowed|taken over|taken private)(?: out| up)?"
        rf"(?: by (?:{_OTHERS}))?(?= *(?:$|[?.,;]|or\b|and\b))",
        rf"\b(?:bought|purchased|swallowed|taken over)(?: out| up)? by (?:{_OTHERS})",
        r"\b(?:an?|the|some|any) deals?\b(?! with)|\bM&A\b|\bchanges? (?:of|in) control\b",
        r"\b(?:someone|somebody|another company|others) (?:else )?(?:bought|acquired|purchased"
        r"|took over)"
        r"(?: (?:them|it)\b)?",
        rf"\bcombin\w* with (?:{_OTHERS})",
        r"\b(?:has|have|got|under|to) (?:an? )?new (?:owners?|ownership)\b",
    ),
    "offering_complete": (
        r"\b(?:(?:exchange|public|initial|primary|secondary|rights|best[- ]efforts"
        r"|self-underwritten"
        r"|unit|stock|share|note|debt|shelf) )*offer(?:ing)?s? (?:(?:by|of) (?:the |its |their "
        r"|an? )?(?:compan\w+"
        r"|issuers?|registrants?)(?: itself| themselves)? )?(?:that (?:was|were|is|are|has|have) )?"
        r"(?:\w+ ){0,2}"
        r"(?:finish|over|ended|clos|done|expir|terminat|conclud"
        r"|complet|ran (?:its|their) course)\w*",
        r"\b(?:done|finished|through) with (?:its|their|the|an?) (?:\w+ ){0,2}?offerings?\b",
        r"\bran (?:its|their) course\b",
        CATEGORY_WORDS["offering_complete"],
        r"\b(?:end|clos|complet|finish|conclud)\w* (?:of |up )?(?:its|their|the|an?) "
        r"(?:[\w-]+ ){0,3}?offerings?\b",
    ),
    "obligation_ended": (
        r"\bwarrants? (?:\w+ ){0,2}(?:r[au]n out|lapsed|expired)(?: unexercised| worthless)?",
        r"\b(?:redemptions?|redeem\w*|repayments?|conversions?) of (?:the |its |their |all |any "
        r")*(?:\w+ )?"
        r"(?:notes?|debentures?|bonds?|warrants?)",
        # "no longer have to keep the resale registration effective"
        r"(?:\b(?:no longer|not|never)|n['’]t) (?:\w+ ){0,2}(?:have|has|had|need\w*|required"
        r"|obliged"
        r"|obligated|bound|under (?:an|any) \w+)(?: to)?(?: \w+)?? "
        rf"{_KEEP}",
        r"(?:\b(?:no longer|not|never)|n['’]t) need\w* (?:the |an? |their |its )?(?:re-?sale )?"
        r"(?:registration"
        r"|shelf|statement)(?: statement)?(?: any ?(?:more|longer))?",
        # "the end of an obligation to keep the shares registered"
        r"\b(?:end|expir\w+|laps\w*|terminat\w+|cessation)(?: of)? "
        r"(?:(?:an?|the|its|their|any) )?(?:\w+ ){0,2}?"
        r"(?:obligations?|dut(?:y|ies)|commitments?|covenants?|requirements?|undertakings?) to "
        rf"(?:{_KEEP}|(?:keep|maintain)(?: \w+){{0,3}}? (?:registered|registration)|register)"
        r"(?: (?:the |its |their )?(?:shares|securities|stock|resale))?",
        # "the resale obligation has ended", "their registration rights lapsed", "their promise to
        # keep the prospectus effective had run its course"
        r"\b(?:re-?sale |registration |contractual |holding )*(?:rights?|obligations?|dut(?:y|ies)"
        r"|commitments?|covenants?|requirements?|periods?|promises?|undertakings?|pledges?)"
        r"(?: or (?:\w+ )?(?:rights?|obligations?"
        r"|terms?|periods?))?"
        rf"(?: to (?:register|{_KEEP}|(?:keep|maintain)(?: \w+){{0,6}}?))? (?:\w+ ){{0,2}}"
        rf"{_HAVE_ENDED}",
        r"\b(?:holders? )?(?:can|could|may|are able to) (?:now )?(?:(?:re)?sell (?:\w+ ){0,3}under"
        r"|use|rely on|go by) rule 144\b(?:\(\w\))*",
        CATEGORY_WORDS["obligation_ended"],
    ),
}
"""The categories in order: those in front take their words first ("a plan that was merged")."""


def read_grounds(asked: str) -> list[tuple[str, re.Match[str]]]:
    """The categories that a question names, each with its words.

    Whole words are taken. A category that is named twice ("a reorganization or a redomicile")
    comes twice.
    """
    found: list[tuple[str, re.Match[str]]] = []
    for category, patterns in GROUND_WORDS.items():
        for pattern in patterns:
            whole = re.compile(rf"(?:{pattern})\w*{_PROCEEDINGS}", re.I)
            for match in list(whole.finditer(asked))[::-1]:
                found.append((category, match))
                asked = f"{asked[: match.start()]}{_HOLE * len(match[0])}{asked[match.end() :]}"
    return found


_PROCEEDINGS = (
    r"(?: (?:proceedings?|process|court|protection|cases?|events?|transactions?|filings?"
    r"|deals?)\b)?"
)
"""What people add to a ground: "insolvency proceedings", "merger transactions"."""

_HOLE = "\x00"
"""Stands where words were taken out, so that what stood between two of them is still seen."""
