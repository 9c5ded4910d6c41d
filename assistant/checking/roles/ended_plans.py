"""Plans that ended, told by a pronoun: `The Plan ran for ten years. It expired on May 1, 2001.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checking.roles.ground import Ground
from assistant.checking.roles.substance import Substance
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated

__all__ = ["tell_plans"]

_ENDED = (
    r"(?:expired|terminated|ended|lapsed|ceased|discontinued|closed|ran\s+out|replaced|superseded"
    r"|came\s+to\s+(?:an|its|their)\s+end|not\s+(?:been\s+)?(?:renewed|extended))\b"
)
_NOW = r"(?:(?:since|now|then|thus|therefore|accordingly)\s+)?"
_AUXILIARY = rf"(?:(?:has|have|had|was|were)\s+)?{_NOW}(?:been\s+)?"
# `By its terms it expired`, `The Board discontinued it on`, `That day has passed`
_IT_ENDED = gated(
    rf"\A\W*(?:(?:by|under)\s+its\s+(?:own\s+)?terms,?\s+)?(?:it|they)\s+(?:therefore\s+|then\s+)?{_AUXILIARY}{_ENDED}"
    r"|\A\W*(?:the\s+(?:\w+\s+)?(?:board(?:\s+of\s+directors)?|company|registrant|corporation)|we|they)\s+"
    r"(?:therefore\s+|then\s+)?(?:closed|ended|terminated|discontinued)\s+(?:it|them)\b"
    r"|\A\W*(?:that|this|such|the)\s+(?:day|date|time|term)\s+(?:has\s+(?:now\s+)?(?:passed|come|arrived)|is\s+(?:now\s+)?past)\b",
    re.I,
)
_A_PLAN = re.compile(r"\b(?:Plans?|ESPP)\b")
# What else a pronoun may mean: then it is not told what ended.
_ELSE = re.compile(
    r"\b(?:offerings?|warrants?|notes?|debentures?|obligat\w+|agree\w+|prospectus|effective|merger|period)\b",
    re.I,
)


_WEIGHT = 4.0  # of a sentence that tells of such an end


def tell_plans(substance: Substance, grounds: dict[str, Ground]) -> None:
    """Adds the ends of plans that are told by a pronoun: they are those of no offering or right."""
    for unit, span in _told_on(substance):
        for category in ("offering_complete", "obligation_ended"):
            if ground := grounds.get(category):
                ground.units = [told for told in ground.units if told[1] is not unit]
                if not ground.units:
                    del grounds[category]
        ended = grounds.setdefault("plan_ended", Ground("plan_ended", 0, []))
        ended.units.append((_WEIGHT, unit, span))
        ended.by_pronoun = True


def _told_on(substance: Substance) -> Iterator[tuple[Unit, tuple[int, int]]]:
    """The sentences that tell by a pronoun of the end of a plan, each with the words that do.

    The sentence before each tells of a plan, and of nothing else that may end.
    """
    before: Unit | None = None
    for unit in substance.units:
        if unit.start < substance.body or unit.kind == "row":
            continue
        if before is not None and before.paragraph == unit.paragraph:
            match = _IT_ENDED.search(substance.clause(unit))
            told = substance.clause(before) if match else ""
            if match and _A_PLAN.search(told) and not _ELSE.search(told):
                yield unit, (unit.start + match.start(), unit.start + match.end())
        before = unit
