"""Conditions on addresses in care of somebody else: "c/o addresses", "offices care of a law"
" firm"."""

from __future__ import annotations

import re

from assistant.answering.conditions.typed_conditions import Condition, Outcome, Rule, Test, Typed
from assistant.answering.evidence.reading import Reading
from assistant.answering.questions.plan import Plan

IN_CARE = r"\bc/o\b|\bcare of\b"
"""How an address says that it is somebody else's."""


def _in_care(reading: Reading) -> Outcome:
    """Whether the first registrant's address is in care of somebody; undecided without one."""
    registrants, cited = reading.record.registrants, reading.cite_value("/registrants/0/address")
    address = registrants[0].address if registrants else None
    return (re.search(IN_CARE, address, re.I) is not None, cited) if address and cited else None


in_care = Test(_in_care, Typed("address", "formed", (IN_CARE, "anywhere")))


def _asked(match: re.Match[str], plan: Plan) -> Condition:
    return Condition("an address in care of somebody else", in_care)


CARE_RULES: tuple[tuple[str, Rule], ...] = (
    # "give their principal offices as care of somebody else (c/o)", "with a c/o address"
    (
        r"(?:\b(?:giv|hav|has|us|list|stat|show|print|with|whose|put|nam)\w* )?"
        r"(?:(?:an?|the|their|its"
        r"|principal|executive|head|main|home|business|registered|offices?|address(?:es)?|is|are|as"
        r"|shown|given|listed|to be) ){0,8}\(?(?:in )?(?:\bcare of|\bc/o)\b\)?"
        r"(?: (?:(?:an?|the|some)(?:body|one)|another|other|someone|its|their|the|an?)\b"
        r"(?: (?:else|party|person|company|firm|parent|buyer|acquirer|adviser|addresses))*)?"
        r"(?: address(?:es)?)?(?: \(c/o\))?",
        _asked,
    ),
)
"""What such a condition looks like in a question, and what it tests."""
