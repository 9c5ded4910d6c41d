"""Usual questions for the filings of a set that are so or so."""

from __future__ import annotations

import re

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.meant import Meaning, Meant, which
from assistant.answering.results.meant_terms import NAME, terms_of

_NEXT = {"doc", "set", "", "group", "company"}


_TWO = re.compile(r"\b(?:two|2) (?:of |or more )?(?:\w+ )?(?:filings|amendments|these|those)", re.I)


def _several_signed(meant: Meant) -> str | None:
    """Who signed more than one of the filings."""
    more = meant.has("several|repeat") or (meant.has("SOMANY") and _TWO.search(meant.question))
    if not meant.has("sign|signer") or not more:
        return None
    if not meant.only("sign", "signer", "several", "repeat", "named", "mention", "group", "SOMANY",
                      "registration"):  # fmt: skip
        return None
    if meant.has("several") and meant.after("several") not in _NEXT:
        return None
    who = re.search(
        r"\b(?:who|whose|sign\w+s|signator\w+|people|persons?|individuals?|any(?:one|body)|everyone"
        r"|officers|directors|names)\b", meant.question, re.I
    )  # fmt: skip
    return "Who signed more than one filing?" if who else None


def _several_statements(meant: Meant) -> str | None:
    """Filings that amend more than one registration statement."""
    if not meant.has("several", "statement") or meant.has("sign"):
        return None
    if meant.after("several") not in ("statement", "registration"):
        return None
    if meant.only("several", "statement", "amend", "registration", "count", "total", "filed",
                  "group", "mention"):  # fmt: skip
        return which(meant, "amend more than one registration statement")
    return None


def _removes_nothing(meant: Meant) -> str | None:
    """Filings that are no removals."""
    if not meant.has("no", "remove") and not re.search(
        r"\bleav\w+ (?:all )?(?:the |of the |its |their )*(?:registered )?(?:shares|securities)"
        r" (?:in place|registered|alone|untouched|as they (?:are|were))", meant.question, re.I
    ):  # fmt: skip
        return None
    if meant.has("SOMANY|cause|beyond") or not meant.only(
        "no", "remove", "shares", "securities", "registration", "count", "total", "statement",
        "filed",
        "amend", "city", "?" if "leave" in meant.question else "no",
    ):  # fmt: skip
        return None
    if re.search(r"\band (?:which|who|what|how many)\b", meant.question, re.I):
        return None  # "how many are deregistrations, and which are not?"
    return which(meant, "remove nothing")


def _on_form(meant: Meant) -> str | None:
    """Filings on one form."""
    if len(meant.values("FORM")) != 1:
        return None
    if not meant.only("FORM", "count", "total", "form", "statement", "registration", "amend",
                      "filed",
                      "each", "mention"):  # fmt: skip
        return None
    head = next((t.name for t in meant.terms if t.name in ("doc", "company", "statement")), "")
    if head == "statement":
        return None
    if meant.terms[0].name == "FORM" and not meant.counts and not meant.has("list|doc"):
        return None
    form = re.sub(r"(?i)^form |['’]?s$", "", meant.first("FORM").strip()).upper()
    return which(meant, f"are on Form {form}")


def _statements_on_form(meant: Meant) -> str | None:
    """How many registration statements are on one form."""
    if not meant.has("statement", "count", "FORM") or len(meant.values("FORM")) != 1:
        return None
    if not meant.only("FORM", "statement", "count", "total", "amend", "form", "filed", "set"):
        return None
    form = re.sub(r"(?i)^form |['’]?s$", "", meant.first("FORM").strip()).upper()
    head = next((t.name for t in meant.terms if t.name in ("doc", "company", "statement")), "")
    if head != "statement":
        return None
    return f"How many registration statements in all of these filings are on Form {form}?"


def _signed_in_year(meant: Meant) -> str | None:
    """Filings signed in one year."""
    if len(meant.values("YEAR")) != 1 or not meant.has("sign"):
        return None
    if not meant.only("YEAR", "sign", "count", "total", "year", "group", "registration"):
        return None
    year = meant.first("YEAR")
    if re.search(rf"\b(?:since|until|till|through|to|as of) {year}"
                 rf"|{year},? (?:onwards?|or|on(?= *[?.]*$))\b",
                 meant.question, re.I):  # fmt: skip
        return None
    if meant.has("group") and not re.search(r"\bby (?:sign|date)", meant.question, re.I):
        return None
    return which(meant, f"were signed in {year}")


def _signed_before(meant: Meant) -> str | None:
    """Filings signed before a day."""
    if not meant.has("DAY", "before", "sign") or len(meant.values("DAY")) > 1:
        return None
    if not meant.only("DAY", "before", "sign", "count", "total", "no", "last"):
        return None
    return which(meant, f"were signed before {meant.first('DAY')}")


def _of_state(meant: Meant) -> str | None:
    """Companies of one state."""
    if len(meant.values("STATE")) != 1 or not meant.has("company|organized"):
        return None
    if not meant.only("STATE", "organized", "state", "count", "total", "group", "each"):
        return None
    if not meant.has("organized") and not re.search(
        rf"{re.escape(meant.first('STATE'))} (?:\w+ )?"
        r"(?:compan|corporation|entit|registrant|issuer)"
        rf"|\b(?:of|from|under) (?:the )?(?:State of )?{re.escape(meant.first('STATE'))}",
        meant.question, re.I,
    ):  # fmt: skip
        return None
    return which(meant, f"are organized in {meant.first('STATE')}", "companies")


def _beyond(meant: Meant) -> str | None:
    """Filings that remove more shares than a number."""
    if not meant.has("NUMBER", "beyond", "remove") or len(meant.values("NUMBER")) > 1:
        return None
    if not meant.only("NUMBER", "beyond", "remove", "shares", "registration", "count", "total"):
        return None
    return which(meant, f"removed more than {meant.first('NUMBER')} shares")


def _rule_478(meant: Meant) -> str | None:
    """Filings that rely on Rule 478."""
    if not meant.has("RULE478"):
        return None
    if not meant.only(
        "RULE478", "rely", "mention", "sign", "signer", "count", "total", "amend", "filed", "state"
    ):
        return None
    return which(meant, "rely on Rule 478")


_ATTORNEY = re.compile(r"[\"“]attorneys?[- ]in[- ]fact[\"”]", re.I)


def _by_attorney(meant: Meant) -> str | None:
    """Filings that an attorney-in-fact signed."""
    if not (meant.has("attorney") or _ATTORNEY.search(meant.question)) or re.match(
        r"who\b", meant.question, re.I
    ):
        return None
    if not meant.only(
        "attorney", "sign", "signer", "count", "total", "QUOTE", "mention", "named", "group"
    ):
        return None
    if meant.has("mention|QUOTE") and not meant.has("sign|signer"):
        return None
    return which(meant, "were signed by an attorney-in-fact")


def _no_counsel(meant: Meant) -> str | None:
    """Filings without counsel."""
    if not meant.has("no", "firm"):
        return None
    if meant.only("no", "firm", "named", "mention", "count", "total", "advised"):
        whose = r"\b(?:counsel|lawyers?|attorneys?|cop(?:y|ies))\b"
        firm = "counsel" if re.search(whose, meant.question, re.I) else "law firm"
        return which(meant, f"name no {firm}")
    return None


def _old_statements(meant: Meant) -> str | None:
    """Registration statements filed before a year."""
    if not meant.has("statement", "before", "YEAR") or len(meant.values("YEAR")) > 1:
        return None
    if meant.only("statement", "before", "YEAR", "filed", "amend", "year", "group", "named"):
        if not meant.has("count"):
            return f"Which registration statements were filed before {meant.first('YEAR')}?"
    return None


def _who_bought_whom(meant: Meant) -> str | None:
    """All acquisitions with both sides."""
    if not meant.has("acquire|target|acquirer") or meant.has("count|no"):
        return None
    both = meant.has("acquirer") or re.match(
        r"(?:.*[:,] )?who (?:acquired|bought|took over)\b", meant.question, re.I
    )
    if both and meant.only("acquire", "acquirer", "target", "each", "group", "named", "cause"):
        return "Which companies were acquired, and by whom?"
    return None


_LONGEST_WORD = 3  # words of a plan's name that are asked for


def _plan_named(meant: Meant) -> str | None:
    """Plans with a word in their names."""
    if not meant.has("plan"):
        return None
    word = meant.first("QUOTE").strip('"“”') if meant.has("QUOTE") else meant.left
    rest = ("plan", "named", "mention", "count", "total", "amend", "QUOTE", "?", "NAME", "set")
    if not word or len(word.split()) > _LONGEST_WORD or not meant.only(*rest):
        return None
    if not meant.has("QUOTE") and not _of_name(meant, NAME if meant.name else word):
        return None
    return which(meant, f'are about a plan with "{word}" in its name')


def _of_name(meant: Meant, word: str) -> bool:
    """Whether a word of the question is one of a plan's name: "a plan called X", "X plans"."""
    led = r"words?|terms?|called|named|names?|titles?|includ\w+|incl\.?|contain\w*|for|with|having"
    said = re.escape(word)
    return bool(
        re.search(
            rf"\b(?:{led})\W+(?:something with \W*)?{said}|{said} plans?\b", meant.question, re.I
        )
        or (meant.has("named") and re.search(rf"\b(?:has|have) \W*{said}", meant.question, re.I))
    )


def _phrase(meant: Meant) -> str | None:
    """Filings in which a phrase stands."""
    if len(meant.values("QUOTE")) != 1 or meant.has("no"):
        return None
    if not meant.only("QUOTE", "mention", "count", "total", "named"):
        return None
    quote = meant.first("QUOTE").strip('"“”')
    return which(meant, f'mention "{quote}"')


def _signed_in_city(meant: Meant) -> str | None:
    """Filings signed in a city."""
    city = meant.left
    if not city or not meant.has("sign") or not re.match(r"[A-Z]", city):
        return None
    if re.match(r"(?:where|when|who)\b", meant.question, re.I):
        return None  # "Where was the amendment of Trask signed?"
    if not meant.only("sign", "city", "count", "total", "mention", "?", "NAME", "remove"):
        return None
    if not re.search(rf"(?:\b(?:in|at|of|say|says|as|signing)|=|:) (?:the )?(?:city of )?{NAME}"
                     rf"|{NAME} as the (?:city|town|place)|{NAME} signings",
                     meant.question, re.I):  # fmt: skip
        return None
    return which(meant, f'were signed in "{city}"')


_FIRM_LIKE = re.compile(
    r"(?:\bL\.?L\.?P\b|\bP\.?C\b|\bP\.?A\b|\bPLLC\b|\bP\.?L\.?L\.?P\b|\bL\.?P\.?A\b|\bS\.C\b"
    r"|\bChartered|\bSolicitors|\bLaw (?:Offices?|Group|Corporation))\.?$"
)


_WHICH_FIRM = re.compile(r"\b(?:which|what|whose) (?:law )?(?:firms?|counsel|lawyers?)\b", re.I)


def _of_firm(meant: Meant) -> str | None:
    """Filings with a law firm."""
    if not meant.name or not meant.only(
        "NAME", "firm", "advised", "named", "count", "total", "group"
    ):
        return None
    if not (meant.has("firm|advised") or _FIRM_LIKE.search(meant.name)):
        return None
    asks_names = re.match(r"who (?:is|are|acts?|at)\b", meant.question, re.I)
    if asks_names and not meant.has("advised"):
        return None
    if _WHICH_FIRM.search(meant.question) and not _FIRM_LIKE.search(meant.name):
        return None  # "counsel copied on the Acme and Bolt amendments - which firms?"
    return which(meant, f'name "{meant.name}" as law firm')


def _bought_by(meant: Meant) -> str | None:
    """Companies that a buyer acquired."""
    if not meant.name or not meant.has("acquire|acquirer|target"):
        return None
    if not meant.only("NAME", "acquire", "acquirer", "target", "group", "count", "total", "named",
                      "amend", "filed", "after"):  # fmt: skip
        return None
    bought = re.search(
        rf"\b(?:by|of|part of) (?:the )?{NAME}|\bdid {NAME}"
        rf"|{NAME} (?:acquisitions?\b|took|bought|acquired"
        rf"|purchased|buys|is the|was the|as )|(?:acquirer|buyer|purchaser) ?[=:]? ?{NAME}",
        meant.question, re.I,
    )  # fmt: skip
    whose = re.match(
        rf"(?:who|which \w+) (?:acquired|bought|took over) {NAME}", meant.question, re.I
    )
    if not bought or whose:
        return None
    return which(meant, f'were acquired by "{meant.name}"', "companies")


_BECAUSE = (
    r"because of|b/c of|due to|as a result of|resulting from|on account of|owing to|prompted by"
    r"|triggered by|caused by|attributable to|attributed to|occasioned by|in connection with"
    r"|follow(?:s|ed|ing)? from|c[ao]me about through|stem(?:s|med|ming)? from|brought about by"
    r"|driven by|arising from|by reason of|in the wake of|in consequence of|on the ground of"
    r"|motivated by|resulted from|result from|down to|blamed on|explained by|following"
)

_CAUSED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(said, re.I)
    for said in (
        rf"^(?P<frame>.{{0,160}}?)\b(?:{_BECAUSE}) (?P<cause>[^?:]{{1,160}}?)"
        r"(?P<tail>[?.: ]{0,9})$",
        r"^(?P<frame>.{0,160}?\b(?:reason|cause|ground)s?(?: \w+){0,2}?)"
        r"(?: (?:is|was|being)|:| ?=) (?P<cause>[^?:.,]{1,160})(?P<tail>(?:[?:.,].{0,160})?)$",
        r"^(?P<frame>.{0,160}?\b(?:giv|cit|stat|with|ha[vsd]|nam|show|list)\w* |)"
        r"(?P<cause>[^?:]{1,160}?) as (?:the |a |its |their )?(?:stated )?"
        r"(?:reason|cause|ground)(?P<tail>.{0,160})$",
        r"^(?P<frame>.{0,160}?\b(?:is|was|where|were)) (?P<cause>.{1,160}?)"
        r" (?:is |was |were )?(?:the|a) (?:reason|cause|ground)\b(?P<tail>.{0,160})$",
        r"^(?P<frame>.{0,160}? (?:in|for) which) (?P<cause>.{1,160}?) "
        r"(?:led to|caused|prompted|triggered|brought about|occasioned)(?P<tail>.{0,160})$",
    )
)

_OF_CAUSE = ("remove", "shares", "securities", "registration", "count", "total", "filed", "cause",
             "named", "mention", "amend", "NAME", "several")  # fmt: skip


_ADDED_UP = re.compile(r"\bhow (?:many|much)\b|\bnumbers? of\b|\btotal|\bsum\b|\badd", re.I)
"""A question for the shares of filings, not for the filings."""


def _because(meant: Meant) -> str | None:
    """Filings with one cause, where all that is said of the cause is known."""
    for pattern in _CAUSED:
        found = pattern.match(meant.question)
        if found is None:
            continue
        frame = re.sub(
            r"\b(?:happened|came about|ended|led|because)\b",
            " ",
            f"{found['frame']} {found['tail']}",
        )
        around = Meant(frame, terms_of(frame))
        if not around.only(*_OF_CAUSE) or around.has("NAME|several") or "no" in around.names:
            continue
        if around.has("shares") and _ADDED_UP.search(frame):
            continue
        first = terms_of(found["cause"])[:1]
        if first and first[0].name in ("doc", "company", "list", "count"):
            continue
        said = which(around, f"were made because of {found['cause'].strip()}")
        query = read_conditions(make_plan(said, []))
        if len(query.conditions) == 1 and not (query.left or query.denied):
            return said
    return None


LISTS: tuple[Meaning, ...] = (
    _because, _several_statements, _several_signed, _old_statements, _no_counsel, _removes_nothing,
    _plan_named, _phrase, _rule_478, _by_attorney, _signed_before, _signed_in_year, _beyond,
    _on_form,
    _statements_on_form,
    _of_state, _who_bought_whom, _bought_by, _of_firm, _signed_in_city,
)  # fmt: skip
"""The meanings, in the order in which they are tried."""
