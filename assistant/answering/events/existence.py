"""Whether a company still exists, survived, merged or belongs to another, by what becomes of it.

In a merger its direction decides: of the company that merged into another the existence ended, and
the one that took it in goes on, be it as somebody's subsidiary. A company of which no sentence
tells what became of it is not decided about, least of all one that only bought another.
"""

from __future__ import annotations

import re

from assistant.answering.events.known_companies import LEAD, Known, known_of, party, turned
from assistant.answering.events.mergers_asked import MERGERS_ASKED
from assistant.answering.events.standings import ALIVE, GONE
from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, lacks
from assistant.answering.questions.plan import Plan

_AUX = r"(?P<aux>does|do|did|is|are|was|were|has|have|had|will)(?P<not>n['’]t)?"
_ADVERBS = (
    r"(?:(?:still|now|currently|even|actually|yet|legally|itself|really|today|always|also|then|ever"
    r"|since|to|be|been|being|continue[sd]?|remain(?:s|ed)?|(?P<never>not|never|no longer)) ){0,5}"
)
_AS = r"(?:an? |its |the |their )?(?:own |new )?"
_ENTITY = (
    r"(?:entity|company|corporation|business|bank|firm|partnership|reit|trust|organi[sz]ation)"
)
_ON = (
    r"exist(?:s|ing|ed)?|in existence|surviv(?:e[sd]?|ing|or)|around|alive|in being|lives? on"
    r"|go(?:es)? on(?: existing| to exist)?|outlive[sd]?|left standing"
    r"|(?:as )?the (?:survivor|surviving \w+|(?:\w+ )?(?:that|which|to) survive[sd]?"
    r"|\w+ left standing)"
    r"|c(?:o|a)me (?:out of|through) (?:the|this) \w+ as the surviv\w+(?: \w+)?"
    rf"|{_AS}(?:separate|distinct) (?:legal|corporate|juridical) {_ENTITY}"
)
_ALONE = (
    rf"{_AS}(?:independent|stand-?alone|freestanding)(?: {_ENTITY})?|on its own|its own {_ENTITY}"
    rf"|{_AS}separate {_ENTITY}|independently owned"
)
_ENDS = (
    r"cease[sd]? (?:to exist|existing|to be)|gone(?: out of existence)?|disappear(?:s|ed)?"
    r"|vanish(?:es|ed)?"
    r"|merged? (?:out of existence|away)|go(?:es)? (?:out of existence|away)|defunct"
    r"|exists? no longer"
    r"|stop(?:s|ped)? existing|dead|lose its (?:separate |corporate |legal )*existence"
    r"|exists? no more|extinct"
)
_WINDS_UP = r"dissolve[sd]?|liquidate[sd]?|w(?:ou|i)nd up"
_STATE = re.compile(
    rf"{LEAD}(?:{_AUX} )?(?P<who>[^?]{{2,90}}?) {_ADVERBS}(?:(?P<on>{_ON})|(?P<alone>{_ALONE})"
    rf"|(?P<ends>{_ENDS})|(?P<winds_up>{_WINDS_UP}))\b(?P<rest>[^?]{{0,120}})\W*$",
    re.I,
)
_EXISTENCE = re.compile(
    rf"{LEAD}{_AUX} (?:the (?:separate |corporate |legal "
    rf"|own )*existence of (?P<who>[^?]{{2,80}}?)"
    r"|(?P<whose>[^?]{2,80}?)['’]s? (?:(?:own|separate|corporate|legal) ){0,3}existence)"
    r" (?:been |have |to ){0,3}(?:(?P<ends>come to an end|came to an end|end(?:ed|s)?|cease[sd]?"
    r"|terminated?|stop(?:ped)?)|(?P<on>continued?|go on|survived?))(?P<rest>[^?]{0,120})\W*$",
    re.I,
)
_PLAIN_REST = re.compile(
    r"(?:after|following|in|through|upon|from|by|because|since|once|post|now|today|then|yet|any"
    r"|more|already|itself|alone|as|under|on|when|with|the|its|at|out|separately"
    r"|independently|longer|anymore|an?|of|and|own|this|that|it|is|was|were|mergers?|deals?"
    r"|transactions?|arrangement|combination|acquisition|reorgani[sz]ation|scheme|exchange"
    r"|redomicile|redomestication|restructuring|liquidation|bankruptcy|closing|completion"
    r"|effective|time|result|entity|legal|separate|independent|corporate|name|became|took"
    r"|place|been|completed|done|subsidiary|wholly|owned|surviving|all|holding|company|right"
    r"|business|corporation|partnership|existence|takeover|buyout|into|vehicle|folded"
    r"|combined|sub|back|end|step|persons?|juridical|second|first|initial|survived|for"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\Z"
)
"""Words that only say when, through which deal or as what a company goes on."""
_FORM_ASKED = re.compile(
    r"\bas (?:an? )(?:\w+ )?(?P<form>corporation|limited liability company|llc|partnership)\b", re.I
)
_UNDECIDED = "The filing does not say what became of that company."


def _state(known: Known, asked: re.Match[str]) -> Reply | None:
    """Whether a company still exists, stands alone, or is gone."""
    groups = asked.groupdict()
    company = party(known, asked["who"] or groups.get("whose") or "")
    if company is None or not _is_plain(known, asked["rest"]):
        return None
    negated = bool(asked["not"]) != bool(groups.get("never"))
    reply = _standing(known, company, asked)
    if reply is None:
        missing = lacks(_UNDECIDED)
        missing.settled = True
        return missing
    return turned(reply) if negated else reply


def _standing(known: Known, company: int, asked: re.Match[str]) -> Reply | None:
    gone = known.of(company, GONE)
    alive = [s for kind in ALIVE if (s := known.of(company, (kind,))) is not None]
    asks = {name for name in ("on", "alone", "ends", "winds_up") if asked.groupdict().get(name)}
    if (asked["aux"] or "").lower() == "will":
        planned = known.of(company, ("to_end",))
        return known.says(bool(asks & {"ends", "winds_up"}), planned) if planned else None
    if _FIRST_STEP.search(asked["rest"]) and (took := known.of(company, ("took_in",))):
        return known.says("on" in asks, took)
    if gone is not None:
        gone = known.of(company, ("dissolved",)) if "winds_up" in asks else gone
        return known.says(bool(asks & {"ends", "winds_up"}), gone) if gone else None
    if not alive:
        return None
    if "alone" in asks:
        return _alone(known, company, asked)
    form = _FORM_ASKED.search(asked["rest"])
    changed = known.of(company, ("converted",))
    if form is not None and changed is not None and "on" in asks:
        return known.says(_same_form(form["form"], changed.form), changed)
    return known.says("on" in asks, *alive)


_FIRST_STEP = re.compile(r"\b(?:first|initial) (?:merger|step)\b", re.I)
"""Who takes another in at first may itself be merged away at once."""


def _alone(known: Known, company: int, asked: re.Match[str]) -> Reply | None:
    """Whether a company that goes on stands alone: not as a subsidiary. One that is only said to be
    separate may be both."""
    owned = known.of(company, ("subsidiary",))
    separate = re.search(r"\bseparate\b", asked["alone"], re.I)
    return None if owned is None or separate else known.says(False, owned)


def _same_form(asked: str, told: str) -> bool:
    short = {"limited liability company": "llc", "limited partnership": "partnership"}
    return short.get(asked.lower(), asked.lower()) == short.get(told.lower(), told.lower())


def _is_plain(known: Known, rest: str) -> bool:
    """Whether what follows the verb only says when, or by which deal, and names nothing else."""
    rest = re.sub(r"\([^()]*\)", " ", rest)
    words = [w for w in re.findall(r"[\w'’&-]+", rest.lower()) if not w.isdigit()]
    left = [w for w in words if _PLAIN_REST.match(w) is None]
    named = {
        t for names in known.companies.names for n in names for t in re.findall(r"\w+", n.lower())
    }
    named |= {t for term in known.companies.terms for t in term.split()}
    return all(re.sub(r"['’]s?$", "", w) in named for w in left)


_ASKED = ((_EXISTENCE, _state), (_STATE, _state), *MERGERS_ASKED)


def answer_existence(reading: Reading, plan: Plan) -> Reply | None:
    """Yes or No to what became of a company, or that it is not told; None where something else is
    asked."""
    question, known = plan.question.strip(), None
    for pattern, answer in _ASKED:
        if (asked := pattern.match(question)) is not None:
            known = known or known_of(reading)
            if (reply := answer(known, asked)) is not None:
                return reply
    return None
