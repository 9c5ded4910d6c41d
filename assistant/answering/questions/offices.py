"""The offices that questions ask for, and the titles by which a signature page gives them."""

from __future__ import annotations

import re
from functools import lru_cache

OFFICES = (
    # what the question says; what a title of the record holds
    (r"\bceo\b|chief executive(?: officer)?", r"chief executive|\bCEO\b"),
    (r"\bcfo\b|chief financial(?: officer)?|finance chief", r"chief financial|\bCFO\b"),
    (r"\bcoo\b|chief operating(?: officer)?", r"chief operating|\bCOO\b"),
    (r"chief accounting(?: officer)?", r"chief accounting|financial and accounting officer"),
    (r"chief legal(?: officer)?", r"chief legal"),
    (r"principal executive officer", r"principal executive"),
    (r"principal (?:financial (?:and|&) (?:principal )?accounting"
     r"|accounting (?:and|&) (?:principal )?financial) officer",
     r"principal (?:financial (?:and|&) (?:principal )?accounting"
     r"|accounting (?:and|&) (?:principal )?financial)"),
    (r"principal financial officer", r"principal financial|principal accounting and financial"),
    (r"principal accounting officer", r"principal (?:financial (?:and|&) )?accounting"),
    (r"\bcontroller\b|comptroller", r"controller|comptroller"),
    (r"general counsel", r"general counsel"),
    (r"\bvice[- ]chair(?:man|woman|person)?\b", r"vice[- ]chair"),
    (r"\bchair(?:man|woman|person)?\b", r"(?<!vice )(?<!vice-)\bchair"),
    (r"executive vice president", r"executive vice president"),
    (r"senior vice president", r"senior vice president"),
    (r"\bvice[- ]president\b", r"vice[- ]president"),
    (r"\bpresident\b", r"(?<!vice )(?<!vice-)\bpresident"),
    (r"\btreasurer\b", r"treasurer"),
    (r"\bsecretary\b", r"secretary"),
    (r"\bdirectors?\b(?!['’]s? (?:\w+ ){0,3}(?:plan|shares|options))|board members?"
     r"|members? of the board",
     r"(?<!managing )(?<!executive )(?<!finance )\bdirectors?\b(?! of (?!the (?:board|company)))"),
    (r"\btrustees?\b", r"trustee"),
    (r"\b(?:general )?partner\b", r"partner"),
    (r"plan administrator|administrator of the plan", r"administrator"),
    (r"authori[sz]ed (?:u\.?s\.? )?representative"
     r"|representative (?:in|for) (?:the )?(?:u\.?s\b|united states|america)",
     r"authori[sz]ed (?:u\.?s\.? )?representative"),
    (r"authori[sz]ed (?:signatory|person|officer)", r"authori[sz]ed (?:signatory|person|officer)"),
)  # fmt: skip
"""Offices as people ask for them, with the pattern that a signatory's title must hold."""

_CHIEF_EXECUTIVE = r"chief executive|\bCEO\b"
_PRINCIPAL_FINANCIAL = r"principal financial|principal accounting and financial"
_PRINCIPAL_ACCOUNTING = r"principal (?:financial (?:and|&) )?accounting"
SAME_OFFICES = {
    # asked for; what else is that office, in the words of the signature page (Form S-8,
    # "Signatures": the principal executive, principal financial and principal accounting officer)
    _CHIEF_EXECUTIVE: r"principal executive",
    r"principal executive": _CHIEF_EXECUTIVE,
    r"chief financial|\bCFO\b": r"chief finance|principal (?:\w+ (?:and|&) )?financ"
    r"|(?:chief|principal) accounting (?:and|&) financ|\bfinancial (?:and|&) (?:\w+ )?accounting",
    _PRINCIPAL_FINANCIAL: r"principal (?:\w+ (?:and|&) )?financ|chief financ|\bCFO\b"
    r"|accounting (?:and|&) (?:\w+ )?financial|\bfinancial (?:and|&) (?:\w+ )?accounting",
    _PRINCIPAL_ACCOUNTING: r"(?:principal|chief) accounting|accounting officer"
    r"|principal (?:\w+,? )?(?:and |& )?(?:\w+ )?(?:and|&) (?:\w+ )?accounting"
    r"|accounting (?:and|&) (?:\w+ )?financ",
    r"chief accounting|financial and accounting officer": r"(?:principal|chief) (?:\w+ (?:and|&) )?"
    r"accounting|accounting (?:and|&) (?:\w+ )?financ",
}
"""Titles of the same office in other words: they count where nobody holds it in those asked for."""


@lru_cache(maxsize=1)
def offices() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """`OFFICES`, compiled at first use."""
    return tuple((re.compile(a, re.I), re.compile(b, re.I)) for a, b in OFFICES)
