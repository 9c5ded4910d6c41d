"""What a date says of a registration statement: filed, effective, or something else."""

from __future__ import annotations

import re

from assistant.checking.roles.units import Unit
from assistant.language.openings import compiled
from assistant.language.tokens import Token

_DATE_CUE = compiled(
    r"\b(?P<filed>filed|filing|submitted|lodged|(?:went|put|placed)\s+on\s+file|registered\s+on\s+Form\s+\S+\s+on)\b|(?<!\bhad )(?<!\bhas )(?<!\bhave )\b(?P<effective>(?:declared\s+it\s+|declared\s+|became\s+|becoming\s+)?effective(?!\s+amendment|\s+time)|effectiveness\s+was\s+(?:declared|ordered))\b"
    r"|\b(?P<other>dated|agreement|as\s+of|through|until|expir\w+|terminat\w+|adopted|approved|merger|end(?:ed|ing)|consummat\w+|clos(?:ed|ing)|prior\s+to|amended)\b",
    re.I,
)
_SUBJECT = compiled(
    r"(?P<amendment>(?P<this>\b(?:this|these|the\s+following)\s+)?(?:Post-?\s?Effective\s+)?\bAmendments?\s+Nos?\b)"
    r"|\bRegistration\s+Statements?\b|\bForm\s+[SF]",
    re.I,
)
_EFFECTIVE_ON = compiled(
    r"\b(?:declared|became|becoming|was|went|made)\s+(?:it\s+|them\s+|(?:the|this|that|our|its)\s+(?:[\w-]+\s+){0,3}?registration\s+statements?\s+)?effective,?\s+(?:by\s+the\s+(?:SEC|Commission|Securities\s+and\s+Exchange\s+Commission)\s+)?"
    # `became effective twenty days after filing on`, `effective by operation of law on`
    r"(?:(?:(?:automatically|immediately|by\s+operation\s+of\s+law|by\s+lapse\s+of\s+time)"
    r"|[\w-]+\s+days?\s+(?:after\s+(?:its\s+|the\s+|such\s+)?filing|later|thereafter)),?\s+)?(?:on|as\s+of|at)\s+$"
    r"|\beffective\s+date,?\s+(?:which\s+was\s+|of\s+)?$"
    # `a Registration Statement, No. 333-1, that took effect on`
    r"|\b(?:registration\s+statements?|shelf|Form\s+[SF]B?-\d+)\b(?:(?!\b(?:plan|merger|split)\b)[^;]){0,110}?\btook\s+effect,?\s+(?:on|as\s+of)\s+$",
    re.I,
)
# `terminated the Plan effective September 30, 2011`, `merged into the Company, effective May 1, 2010`
_ENDED_EFFECTIVE = compiled(
    r"\b(?:terminat|discontinu|suspend|merg|expir|adopt|amend|replac|ceas|clos|renam|chang|freez|froze|convert|reorgani|end(?:ed|s|ing)\b)"
    r"(?:(?!Registration\s+Statement|Form\s+[SF]-)[^.;]){0,120}(?<!\bdeclared )(?<!\bbecame )(?<!\bwent )\beffective\s+(?:as\s+of\s+|on\s+)?\Z",
    re.I,
)
# `On August 20, 2004, the Registration Statement (File No. 333-1) … was declared effective.`,
# `and on November 28, 2005 the SEC declared it effective`: no other date in between or after
_DECLARED_AFTER = re.compile(
    r",?\s+(?:the|such|this|that|our|its|an?)\s+(?:(?!\b(?:filed|terminat\w+|merg\w+|(?:19|20)\d\d)\b)[^;]){0,300}?\b(?:was\s+declared|were\s+declared|became|went|was\s+made|declared(?:\s+it|\s+them|\s+(?:the|our|this|its)\s+(?:[\w-]+\s+){0,2}?statements?)?)\s+effective\b(?!\s+(?:on|as\s+of|up?on)\b)",
    re.I,
)
# `filed on May 7, 2013, as amended by Amendment No. 1 filed June 3, 2013, and declared effective`
_AS_AMENDED_AND_EFFECTIVE = re.compile(
    r",?\s+as\s+amended\s+(?:by|on)\s[^;]{0,160},\s+and\s+(?:was\s+|were\s+)?declared\s+effective\s+(?:by\s+the\s+(?:SEC|Commission)\s+)?(?:on\s+)?$",
    re.I,
)
_ON = re.compile(r"\b(?:on|and)\s+$", re.I)
_FILED_AFTER = re.compile(
    r"^\s*+,?\s*+(?:[^;]{0,110}?)\b(?:filed|lodged|did\s+file|registered)\b", re.I
)
# `On December 2, 2008, the Company filed Post-Effective Amendment No. 1 to its Form S-8`
_FILED_AN_AMENDMENT = re.compile(
    r"^[^;]{0,112}?\bfiled\s+(?:(?:an?|its|the|that)\s+)?(?:certain\s+)?Post-?\s?Effective\s+Amendment",
    re.I,
)
# `At June 14, 2019 a total of 2,266,310 shares registered for the plan`: no day of a filing
_SINCE = re.compile(r"\b(?:at|as\s+of|since|before|until|through|by|after|from)\s+\Z", re.I)
# `filed by the Company and the others named above with the … Commission on`
_WITH_THE_COMMISSION = re.compile(
    r"\bwith\s+the\s+(?:U\.S\.\s+|United\s+States\s+)?(?:Securities\s+and\s+Exchange\s+Commission|SEC|Commission)"
    r"(?:\s+\([^)]{0,40}\))?,?\s+(?:on|as\s+of)\s+$",
    re.I,
)
_VERB = re.compile(r"\b(?:is|was|were|are|has|have|had|having|became|which)\b", re.I)
_UPON = r"\beffective\s+(?:automatically\s+|immediately\s+)?(?:up)?on\s+(?:its\s+|such\s+)?filing\b"
_UPON_FILING = re.compile(rf"{_UPON}[^.;]{{0,60}}$", re.I)
# `… on May 21, 2012, and it became effective upon filing`
_THEN_UPON_FILING = re.compile(
    rf"[\s,)]*(?:and\s+|which\s+)?(?:it\s+|that\s+)?(?:(?:became|was|is)\s+)?(?:automatically\s+|immediately\s+)?"
    rf"(?:{_UPON}|effective\s+(?:on|as\s+of)\s+(?:that|such|the\s+same)\s+(?:date|day)\b)",
    re.I,
)
# `filed and effective December 3, 2020`, `was filed and became effective automatically on …`
_FILED_AND_EFFECTIVE = re.compile(
    r"\bfiled(?:\s+on,?)?(?:\s+with\s+the\s+(?:SEC|Commission|Securities\s+and\s+Exchange\s+Commission))?(?:\s+on)?,?\s+and\s+"
    r"(?:(?:was|became|becoming|automatically|immediately)\s+)*effective(?:\s+(?:automatically|immediately))?(?:\s+(?:on|as\s+of|from))?,?\s+$",
    re.I,
)
# `filed with the Commission on May 2, 2001 and effective as of June 1, 2001`: two days of one statement
_FILED_THEN_EFFECTIVE = re.compile(
    r"\bfiled\b(?:(?!\b(?:adopt|approv|amend|merg|terminat)\w*)[^.;]){0,110}?\b(?:19|20)\d\d,?\s+and\s+"
    r"(?:(?:was|were|made)\s+)?effective\s+(?:as\s+of|on|from)\s+\Z",
    re.I,
)
# `filed Statement No. 333-1 on May 1, 2014, for …, and Statement No. 333-2 on …`
_NUMBER_ON = re.compile(r"\b\d{1,3}-\d{4,6}(?:-\d{1,2})?\)?,?\s+on\s+$")
# `on Registration Statement No. 333-22845, effective as of July 2, 1997`
_NUMBER_EFFECTIVE = re.compile(
    r"\b\d{1,3}-\d{4,6}(?:-\d{1,2})?\)?,?\s+(?:which\s+was\s+)?(?:declared\s+)?effective\s+(?:(?:as\s+of|on)\s+)?$",
    re.I,
)
# `registered 600,000 shares for the Stock Option Plan on June 26, 1992 (No. 33-49006)`
_BEFORE_NUMBER = re.compile(
    r",?\s+\((?:File|Registration(?:\s+Statement)?|Form)?\s*(?:S-\d\s+)?No", re.I
)
_REGISTERED_ON = re.compile(r"\bregistered\b[^;]*\bon\s+$", re.I)
_BEING_FILED = re.compile(r"\b(?:is|are)\s+(?:being\s+|hereby\s+)?$", re.I)
# `the filing of (a) preliminary proxy materials on Schedule 14A on May 24, 1996`: of another paper
_OF_A_PAPER = re.compile(
    r"\b(?:proxy\s+(?:materials?|statements?|solicitation)|information\s+statements?|Schedules?\s+(?:14[A-F]|13[DEG]|TO)"
    r"|(?:certificates?|articles)\s+of\s+(?:merger|incorporation|amendment|designations?|formation|dissolution))\b"
    r"(?:(?!\b(?:registration\s+statements?|Form\s+[SF]B?-\d))[^;]){0,200}\Z",
    re.I,
)


# `registered 400,000 shares of Common Stock (no par) for the Plan on October 14, 1997`: what stands
# between tells of no other event
_REGISTERED_THEN = compiled(
    r"(?<!de)(?<!de-)(?<!not )\bregistered\b(?:(?!\b(?:which|that(?!\s+(?:plan|Form|statement|registration)\b)|who|when|until|after|before|because|since|merge(?:[ds]|ger)?\s+(?:with|into|of)|merged|effective|end\w*|expir\w*|terminat\w*|clos\w*|adopt\w*|approv\w*|sold|issued|division|split|(?:19|20)\d\d(?!\s+(?:[A-Z][\w'-]*\s+){0,5}Plan\b|\s+plan\b)|Exchange|Section|holders?|office)\b)[^.;]|\.\d|\bNos?\.){0,170}\bon\s+\Z|(?<!de)(?<!de-)(?<!not )\bregistered\s+\Z",
    re.I,
)
# `On June 22, 2005 the Registrant registered the offer and sale of …`
_THEN_REGISTERED = re.compile(
    r",?\s+(?:the|we|it|our|[A-Z][\w&.'-]+)\s(?:[\w&.,'-]+\s){0,5}?(?:had\s+)?registered\s+(?!holder|office|under\s+the\s+Exchange)"
)
_AT_FIRST = compiled(r"\bOn\s+\Z")
# `the Form S-8 of December 10, 1997`, `No. 333-34807 of September 2, 1997`, `for which it was filed on`
_STATEMENT_OF = compiled(
    r"\b(?:Form\s+(?:S|F|SB)-\d+|Registration\s+Statements?|\d{1,3}-\d{4,6}\)?,?)\s+of\s+\Z"
    r"|\bfor\s+which\s+(?:that|it|the\s+same)\s+was\s+filed\s+(?:on\s+)?\Z|(?:^|[.;]\s+|\t)(?:Date|Filed|Filing\s+date|Date\s+(?:filed|of\s+filing)):\s+\Z",
    re.I,
)
# `Forms S-8 of May 4, 2004 (No. 333-1) and of May 7, 2007 (No. 333-2)`
_AND_OF = compiled(r"\band\s+of\s+\Z", re.I)


def registered_on(text: str, unit: Unit, token: Token) -> bool:
    """Whether a date is told as the day on which securities were registered: then the statement
    was filed."""
    before = text[max(unit.start, token.start - 190) : token.start]
    if _REGISTERED_THEN.search(before) or _STATEMENT_OF.search(before):
        return True
    if _AND_OF.search(before) and _BEFORE_NUMBER.match(text, token.end, unit.end):
        return True
    return bool(_AT_FIRST.search(before) and _THEN_REGISTERED.match(text, token.end, unit.end))


def date_role(text: str, unit: Unit, token: Token) -> str:
    """`filed`, `effective`, `other` or `` for a date: by the last cue before it, else the first after."""
    floor = max(unit.start, token.start - 320)
    cues = list(_DATE_CUE.finditer(text, floor, token.start))
    if _EFFECTIVE_ON.search(text[floor : token.start]):
        return "effective"
    if _FILED_AND_EFFECTIVE.search(text, floor, token.start):
        return "effective"
    if _FILED_THEN_EFFECTIVE.search(text, max(floor, token.start - 200), token.start):
        return "effective"
    if _NUMBER_EFFECTIVE.search(text, max(floor, token.start - 60), token.start):
        return "effective"
    if declared_after(text, unit, token):
        return "effective"
    if _ENDED_EFFECTIVE.search(text, floor, token.start):
        return "other"
    filed = any(cue.group("filed") for cue in cues)
    if filed and _NUMBER_ON.search(text, max(floor, token.start - 40), token.start):
        return "filed"
    if _AS_AMENDED_AND_EFFECTIVE.search(text, floor, token.start):
        return "effective"
    if _is_of_amendment(text, unit, token, floor):
        return "other"
    if registered_on(text, unit, token):
        return "filed"
    last = cues[-1] if cues else None
    role = _role_by_cue(text, token, last, floor) if last else ""
    if role is None:
        return ""  # the amendment, and not the statement
    if role:
        return role
    if not last and _BEFORE_NUMBER.match(text, token.end, unit.end):
        if _REGISTERED_ON.search(text, max(floor, token.start - 200), token.start):
            return "filed"
    if _SINCE.search(text, max(unit.start, token.start - 12), token.start):
        return ""
    after = text[token.end : min(unit.end, token.end + 150)]
    if _FILED_AFTER.match(after):
        return "other" if _FILED_AN_AMENDMENT.match(after) else "filed"
    return ""


def _is_of_amendment(text: str, unit: Unit, token: Token, floor: int) -> bool:
    """Whether a date is that of an amendment other than this one."""
    subject = next(reversed(list(_SUBJECT.finditer(text, floor, token.start))), None)
    if not subject or not subject.group("amendment") or subject.group("this"):
        return False
    numbered = any(subject.end() <= t.start < token.start for t in unit.of("file_number"))
    # `as amended by Post-Effective Amendment No. 1, filed on June 2, 2017`; in a list of
    # amendments (`Post-Effective Amendment No. 1 to No. 333-…, filed …`) the statement's day
    return unit.kind == "sentence" or not numbered


def _role_by_cue(text: str, token: Token, cue: re.Match[str], floor: int) -> str | None:
    """The role by the last cue before a date, empty where it is too far; None for what is no
    statement's day at all."""
    told = text[cue.end() : token.start]
    far = _WITH_THE_COMMISSION.search(told) or (told.endswith(" on ") and not _VERB.search(told))
    if token.start - cue.end() >= (320 if far else 110):
        return ""
    role = cue.lastgroup or ""
    if role == "filed" and _OF_A_PAPER.search(text, max(floor, cue.start() - 60), token.start):
        return "other"
    if role == "filed" and _BEING_FILED.search(text, max(floor, cue.start() - 24), cue.start()):
        return None
    if role == "other" and cue.group().lower() == "as of" and token.start - cue.end() > 3:
        return ""
    return role


# `from June 20, 2005, when our registration statement was declared effective`, `on August 13, 2012,
# the effective date of its Registration Statement`
_WHEN_EFFECTIVE = re.compile(
    r",?\s+(?:\(?(?:when|on\s+which|the\s+day\s+(?:on\s+which|when|that))\s+(?:(?:the|this|our|its|such)\s+)?(?:[\w-]+\s+){0,2}?registration\s+statement\b[^;]{0,90}?\b(?:was\s+(?:declared|made)|became|went)\s+effective\b"
    # `the date of effectiveness of Registration Statement No. 333-1`
    r"|\(?(?:which\s+(?:is|was)\s+)?the\s+(?:effective\s+(?:date|day)|(?:date|day)\s+of\s+(?:the\s+)?effectiveness)\s+of\s+(?:(?:the|this|our|its|such|said)\s+)?(?:[\w-]+\s+){0,2}?registration\s+statement\b)",
    re.I,
)


def declared_after(text: str, unit: Unit, token: Token) -> bool:
    """`On August 20, 2004, the Registration Statement … was declared effective.`"""
    if _WHEN_EFFECTIVE.match(text, token.end, unit.end):
        return True
    return bool(
        _DECLARED_AFTER.match(text, token.end, unit.end)
        and _ON.search(text, max(unit.start, token.start - 8), token.start)
    )


def on_filing(text: str, unit: Unit, token: Token) -> bool:
    """`became effective upon filing on …`: filed and effective on one day, as Form S-8 does."""
    before = text[max(unit.start, token.start - 120) : token.start]
    after = text[token.end : min(unit.end, token.end + 90)]
    return bool(_UPON_FILING.search(before) or _THEN_UPON_FILING.match(after))


def effective_upon_filing(words: str) -> bool:
    """`…, which became effective upon filing`, wherever a sentence says it."""
    return _BECAME_UPON.search(words) is not None


_BECAME_UPON = compiled(
    rf"\b(?:became|becoming|was|were)\s+(?:automatically\s+|immediately\s+)?{_UPON}", re.I
)


def filed_when_effective(text: str, unit: Unit, token: Token) -> bool:
    """`filed and effective on …`: one day for both."""
    before = text[max(unit.start, token.start - 120) : token.start]
    told = _FILED_AND_EFFECTIVE.search(before) or _DAY_OF_FILING.match(text, token.end, unit.end)
    return told is not None


# `took effect on May 5, 2001, the day on which it was filed`
_DAY_OF_FILING = re.compile(
    r",?\s+the\s+(?:day|date)\s+(?:(?:on\s+which|when|that)\s+(?:it|they)\s+(?:was|were)\s+filed|of\s+(?:its|their)\s+filing)\b"
)


_FEE_PAID = re.compile(
    r"\b(?:registration\s+statement|form\s+[sf]-\d{1,2})\s+(?:was\s+|as\s+|were\s+)?(?:(?:first|originally|initially|previously)\s+)?filed"
    r"(?:\s+with\s+the\s+[\w\s]{3,40}?)?\s+on\s+$"
    r"|\bfiling\s+of\s+(?:the|this)\s+(?:original\s+|initial\s+)?(?:registration\s+statement|form\s+[sf]-\d{1,2})\s+on\s+$",
    re.I,
)


# The head of a cover that lost its lines: `Amendment No. 1 to Form S-3 As filed with the … on …`
_AMENDMENT_OF = re.compile(r"\bamendment\s+no\.?\s*\w+\s+to\s+(?:the\s+)?$", re.I)


def fee_paid_on(text: str, unit: Unit, token: Token) -> bool:
    """A note to the fee table: `paid when the Registration Statement was first filed on …`."""
    told = _FEE_PAID.search(text, max(unit.start, token.start - 120), token.start)
    return told is not None and not _AMENDMENT_OF.search(
        text, max(unit.start, told.start() - 40), told.start()
    )
