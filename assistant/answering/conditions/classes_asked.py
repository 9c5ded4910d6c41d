"""How a question over many filings names classes of securities that are removed."""

from __future__ import annotations

import re

from assistant.answering.conditions import filters
from assistant.answering.conditions.typed_conditions import Condition, either, every
from assistant.answering.questions.plan import Plan

CLASS = (
    r"debt|(?:convertible |senior |subordinated )*(?:notes|bonds|debentures)|warrants|preferred"
    r"|(?:limited )?(?:partnership )?units|(?:plan |participation )?interests(?:,? (?:and|or"
    r"|and/or) "
    r"(?:plan|participation) interests)|participation interests|plan interests|interests in"
    r" (?:the|their|a) plans?"
    r"|interests|ordinary|depositary|american depositary|ADSs?|ADRs?|rights|class [a-z]\b"
)
SECURITIES = r"(?: (?:securities|stock|shares))?"
GOES = (
    # "warrants come off", "notes that were taken off the shelf", "interests being dropped"
    r"(?: (?:that|which|also|too|are|is|were|was|get|gets|got|being|been|to be|have|has|had))*"
    r" (?:(?:come|comes|came|coming|go|goes|went|going) off|(?:taken|took) (?:off|out)"
    r"|removed|dropped|withdrawn|de-?registered|pulled|de-?registrations?|removals?)\b"
    r"(?: (?:from|off|out of)?(?: the)? ?(?:regist\w+|shelf|books))?"
)


def classes_removed(match: re.Match[str], plan: Plan) -> Condition:
    """Securities of one or two classes are removed."""
    named = [name for name in (match["class"], match["other"]) if name]
    words = f"removes {' or '.join(named)}"
    tests = [Condition("", filters.has_class(name)) for name in named]
    return Condition(words, either(tests) if len(tests) > 1 else tests[0].test)


_SUMMED = re.compile(r"\b(?:how (?:many|much)|amounts?|number|totals?|sums?)\b[^,;]{0,40}$", re.I)


def classes_off(match: re.Match[str], plan: Plan) -> Condition | None:
    """Classes that come off; of a sum they say what is added up."""
    return None if _SUMMED.search(match.string[: match.start()]) else classes_removed(match, plan)


_REGISTERS = (
    r"(?:regist(?:er|ers|ering|ered)(?! for)|cover(?:s|ed|ing)?|includ\w+|list(?:s|ing)?|with|have"
    r"|has|having|offer(?:s|ed|ing)?|involv\w+|concern\w*|relat\w+ to|deal\w* (?:with|in))"
)
_BESIDE = (
    r"(?:next to|besides?|alongside|as well as|in addition to|together with|along with|plus|on top"
    r" of|and|or|and/or)"
)
_THE = r"(?:(?:the|any|some|also|both|their|its|such|an?|registered) ){0,4}"
REGISTERED = (
    # "register plan interests next to the common stock", "filings with warrants": not those that
    # lapsed, which is a ground
    rf"\b{_REGISTERS} {_THE}(?P<class>{CLASS})\b{SECURITIES}"
    rf"(?:,? (?P<joint>{_BESIDE}) {_THE}(?P<other>{CLASS}|common|ordinary)\b{SECURITIES}"
    rf"|,? {_BESIDE} {_THE}(?:shares|stock)\b)?"
    r"(?=[ ]*(?:[?.!,;]|$)| (?:in|on|from|under|and|or|too|as well|because|due|signed|filed"
    r"|registered|that (?:are|were) registered)\b)"
)
"""How a question names classes that are registered, be they removed or not."""


def classes_registered(match: re.Match[str], plan: Plan) -> Condition:
    """Securities of a class, or of two, stand on the statements that are amended."""
    named = [name for name in (match["class"], match["other"]) if name]
    tests = [Condition("", filters.registers_class(name)) for name in named]
    joint = "or" if match["joint"] in ("or", "and/or") else "and"
    test = either(tests) if joint == "or" else every(tests)
    return Condition(f"{f' {joint} '.join(named)} among the securities", test)


IN_MONEY = (
    r"(?:\b(?:securities|amounts|they) )?(?:\b(?:that|which|are|is|were|was) ){0,2}"
    r"\b(?:denominated|stated|expressed|measured|counted|given|quoted) in (?:US |U\.S\. )?"
    r"(?:dollars|money|dollar amounts|principal amounts?)"
    r"(?:,? (?:rather than|instead of|and not|not) (?:(?:in|by|number of) )*shares)?"
)
"""How a question names securities that are counted in money."""


def in_money(match: re.Match[str], plan: Plan) -> Condition:
    """An amount in money, of what is removed where a removal is asked for."""
    removed = "deregister" in plan.terms
    test = filters.has_class("usd") if removed else filters.registers_class("usd")
    return Condition(f"amounts in money{' removed' if removed else ''}", test)


PAR_ABROAD = (
    # "a par value other than in U.S. dollars", "par values in a foreign currency"
    r"(?:\b(?:with|have|has|having|whose|where|the|an?|stock|shares|print|state)\w*"
    r" ){0,6}\b(?:par|nominal)"
    r" (?:values?|amounts?)(?: (?:that|which|is|are|was|were|stated|expressed|denominated|given"
    r"|printed|its|their|of (?:its|their|the) (?:shares|stock)))*"
    r" (?:(?:(?:in|of) )?(?:an?(?:other|y)? |some )?(?:(?:foreign|other|different|non-(?:US"
    r"|U\.S\.)|non-dollar) )+(?:currenc(?:y|ies)|money)"
    r"|(?:(?:in |of )?(?:something |anything |a currency |currencies |money )?(?:other than|not"
    r"|but not"
    r"|rather than|except)(?: in| of)?|outside) (?:(?:the|an?) )?(?:US|U\.S\.|USA?|United States"
    r"|American)? ?dollars?)"
    r"(?: (?:other|rather) than (?:the )?(?:US |U\.S\. )?dollars?)?"
)
"""How a question names par values in another currency than the dollar."""


def par_abroad(match: re.Match[str], plan: Plan) -> Condition:
    """A par value in another currency than the dollar of the United States."""
    return Condition("a par value in another currency", filters.par_abroad)
