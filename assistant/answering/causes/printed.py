"""What the causes of these amendments look like in print."""

from __future__ import annotations

import re

CAUSES = tuple((re.compile(pattern, re.I), weight) for pattern, weight in (
    # the registrant was acquired
    (r"\bmerged (?:with and )?(?:into|with)\b|\bmerger (?:was|became|of)\b|consummat\w+ of the "
     r"merger"
     r"|\bthe merger\b.{0,60}\b(?:effective|consummated|completed|closed)", 4.0),
    (r"\b(?:was|were|been) acquired\b|\bacquired (?:all|100%|the)|\bbecame an? (?:\S+ "
     r"){0,4}subsidiary"
     r"|tender offer|\bas an? (?:direct |indirect )?wholly[- ]owned subsidiary|share "
     r"exchange", 3.5),
    (r"\beach (?:\w+ ){0,2}share\b.{0,120}\b(?:was|were|been) (?:\w+ )?exchanged\b"
     r"|agreement and plan of exchange", 3.0),
    # the number first registered was a mistake
    (r"\bslip of the pen\b|\b(?:by|through|was|is|as) (?:an? |the )?(?:\w+ )?(?:mistake|error"
     r"|oversight|inadvertence|misprint)\b|\b(?:in error|erroneous\w*|mistaken(?:ly)?"
     r"|inadvertent\w*)\b", 4.0),
    (r"agreement and plan of (?:merger|reorganization)|(?:merger|arrangement) agreement", 2.0),
    # rights lapsed, were redeemed, exercised; holders may sell without registration
    (r"\b(?:expired|lapsed)\b|\bexpiration of\b|\bexpires?\b.{0,30}\bterms?\b", 3.0),
    (r"(?<!\bnot )\b(?:been|was|were|fully|has|have) (?:(?!not )\w+ )?(?:redeemed"
     r"|repaid|retired|converted|repurchased|cancell?ed|surrendered|forfeited|exercised)\b", 3.0),
    (r"rule 144|144\(k\)|without (?:registration|restriction|limitation)|freely (?:trad|transfer)|"
     r"no longer (?:required|obligat|need|intend|hold|own|be|offer|eligible|issu|outstanding"
     r"|necessary"
     r"|subject|available|desire)", 3.0),
    (r"(?:anniversary|period|term|obligations?|rights?)\b.{0,60}\b(?:passed|ended|expired"
     r"|terminated"
     r"|satisfied|elapsed|lapsed|run)\b", 3.0),
    (r"(?:will|shall|may|can) not (?:be )?(?:issue|offer|sell|sold|offered|issued|make)|\bno "
     r"(?:further|"
     r"additional|more|other|option|award|securities|shares?)\b.{0,60}\b(?:will|may|shall|can"
     r"|remain|are|"
     r"is|have|has)\b", 2.5),
    # the offering or the plan ended
    (r"offering\w*\b.{0,60}\b(?:terminated|ended|completed?|expired|concluded|closed|withdrawn"
     r"|discontinued)\b|(?:completed?|completion of|terminat\w+|ended|discontinued) (?:\w+ "
     r"){0,4}offering", 3.0),
    (r"\b(?:deposit|purchase|rights|distribution|sales) agreement\b.{0,60}\b(?:terminated|ended"
     r"|expired|came to an end)\b|\bnotice of (?:its )?termination\b", 3.0),
    (r"\b(?:took|takes|taken) the place of\b|\bin (?:its )?(?:place|stead)\b"
     r"|\breplac(?:ed|es|ing)\b.{0,60}\bplan", 3.0),
    (r"\bpaid (?:\w+ )?off\b|\bcalled (?:all|the)\b.{0,40}"
     r"\b(?:notes|debentures|warrants|bonds)\b", 3.0),
    # what was owed came to its end: "keep the registration statement current until …"
    (r"\bkeep (?:the|such|each|this) (?:\w+ )?registration statement\b.{0,40}"
     r"\b(?:until|for|through)\b|\bcome and gone\b|\bcame to an end\b|\b(?:date|day|period|term)s?"
     r" (?:has|have|had) (?:now |since )?(?:passed|run|ended|expired|lapsed|elapsed)", 3.0),
    (r"\b(?:shut|closed|frozen)\b.{0,50}\bcontributions?\b|\bcan no longer\b", 3.0),
    (r"\bplans?\b.{0,80}\b(?:terminated|expired|ended|discontinued|replaced|superseded|merged"
     r"|frozen"
     r"|closed|amended to|eliminat\w+|suspended)\b|(?:terminated|replaced|discontinued) (?:the|its)"
     r" .{0,60}\bplans?\b", 3.0),
    (r"\ball (?:of )?(?:the |such )?(?:\w+ ){0,3}(?:shares|securities|options|awards|notes|units)"
     r"\b.{0,60}(?<!\bnot )\b(?:been|were|was|have) (?:(?!not )\w+ )?(?:sold"
     r"|issued|exercised|resold|distributed|paid|converted)", 3.0),
    # no longer public, bankrupt, dissolved, reorganised
    (r"form 15\b|form 25\b|15\(d\)|12\(g\)|12\(b\)|suspend\w* (?:\w+ ){0,4}report|deregister\w* "
     r"(?:\w+ )?"
     r"common stock under|going[- ]private|privately[- ]held|reporting (?:obligation|requirement)s?"
     r"|delist\w*", 3.0),
    (r"bankruptcy|chapter 11|plan of reorganization|insolven|receiver", 3.5),
    (r"\bdissol\w+|liquidat\w+|winding[- ]up|wound up", 3.5),
    (r"holding company|reincorporat\w+|redomicil\w+|domesticat\w+|successor (?:issuer|registrant)"
     r"|reorganiz\w+", 2.5),
    # decisions
    (r"\b(?:determined|decided|elected|resolved|chosen|agreed)\b.{0,40}\b(?:to|not)\b|no longer "
     r"intends?"
     r"|does not intend", 2.0),
    (r"section 10\(a\)\(3\)|updat\w+ the prospectus|rule 414|\bexpress\w* adopt\w*", 2.0),
    (r"\bfor the (?:sole |limited |only )?purpose of\b|\bsolely (?:to|for)\b"
     r"|\bin order (?:to|that)\b",
     1.5),
    (r"\b(?:because|due to|in light of|in view of|since|by reason of)\b", 1.5),
    (r"\bas a result of\b|\bin connection with the (?:merger|transaction|closing|completion)"
     r"|\bfollowing the\b|\bupon (?:the )?(?:completion|closing|consummation)", 1.5),
))  # fmt: skip
"""What causes look like in print, with how much each says; grouped as the record's categories."""

NO_CHANGE = re.compile(
    r"^no (?:other |further )?changes? (?:is|are|has|have|was|were)\b"
    r"|\bdo(?:es)? not (?:hereby |by this (?:filing|amendment) )?(?:amend|affect|change|concern)\b",
    re.I,
)
"""What an amendment leaves as it was is no cause of it."""
