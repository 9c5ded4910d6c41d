"""What leads up to a question over many filings and asks for nothing itself, taken off.

"For my spreadsheet, I need the number of …", "Quick one: how many …", "Of the filings before us,
which …", "Run me a list of …", "I only care about Form S-8. Which filings are those?"
"""

from __future__ import annotations

import re

_ASKING = (
    r"(?=(?:how|which|what|who|whose|whom|when|where|in which|on which|is|are|was|were|do|does|did"
    r"|any|i|we|please|can|could|would|list|give|show|tell|name|count|find|identify|the|total"
    r"|number)\b)"
)
_WH = r"(?=(?:in )?(?:how many|how much|which|who|whose|what|when|where)\b)"
_ORDERS = (
    r"(?:identify|list|name|show|give|tell|state|provide|find|count|enumerate|report|which|what|who"
    r"|whose|how many)\b"
)
_LEADS: tuple[tuple[str, str], ...] = (
    # "Our vendor file has blanks in the firm column; which …", not "… which of them …"
    (rf"^[^;:?]{{0,120}}\b(?:i|we|our|my|us|me)\b[^;:?]{{0,120}}[;:] {_WH}"
     r"(?![^?]*\b(?:they|them|those|these|it|such|ones)\b)", ""),
    # "For our docket of signature practice, in how many …", "Going by the numbers printed, which …"
    (rf"^(?:for (?:our|my|the|a)|(?:going|judging) by) [^,?]{{3,80}}, {_WH}", ""),
    # "For a study of the years after the crisis: which …", "As to the deals we follow: who …"
    (rf"^(?:for|as to|regarding|concerning|in|to) (?:a|an|our|my|the) [^?;:,]{{3,100}}: {_WH}"
     r"(?![^?]*\b(?:they|them|those|these|it|such|ones)\b)", ""),
    # "In accordance with our retention schedule, identify …", "per policy, list …"
    (r"^(?:in (?:accordance|line|keeping|compliance|connection) with|(?:pursuant|according) to"
     r"|under|per|as required by|consistent with|for (?:the )?purposes of) "
     rf"(?:(?:our|my|the|company|internal) )*[^,?:;]{{3,60}}, (?:please )?(?={_ORDERS})", ""),
    # "We match EINs against our vendor master. Which EINs do …?"
    (rf"^(?:i|we|our|my)\b(?![^.?!]*\b(?:only|need|want|interested)\b)[^.?!]{{8,120}}\. {_WH}"
     r"(?![^?]*\b(?:they|them|those|these|it|such|ones|that)\b)", ""),
    # "For my spreadsheet, I need the …", "as part of our review: which …"
    (r"^(?:for|as part of|to (?:complete|finish|fill in|prepare|update)|in) (?:my|our|a|an) "
     rf"(?:[\w'’/-]+ ?){{1,4}}[,:]? {_ASKING}", ""),
    # "Quick one: …", "Conflict check: …", "QC: …", "For QC: …"
    (r"^(?:(?:a|one|another|just a|just one) )?(?:quick|final|last|easy|simple|small|short|further"
     rf"|stupid|silly) (?:one|question|q|thing|request|ask|check)\s*[:,;–—-]+ *{_ASKING}", ""),
    (r"^(?:for )?(?:the )?(?:(?:[A-Z]{2,4}|conflicts?|due diligence|diligence|billing|file|filing"
     r"|data|sanity|quality|audit)(?: (?:check|log|memo|report|review|request|question|control"
     r"|purposes))?|(?:check|question|query|request|task))\s*[:–—] *(?=\w)", ""),
    # "Kindly advise how many", "any idea which", "remind me who"
    (r"^(?:please |kindly |so |and |ok,? |hi,? |hello,? )*(?:any idea|do (?:you|we) (?:happen to )?"
     r"know|(?:can|could|would) (?:you|someone|anyone) (?:please )?(?:tell me|say|work out"
     r"|confirm|advise|check)|i(?:['’]d| would| ?[’']?m)? (?:like|love|want|need|have|trying|keen"
     r"|curious)(?: to (?:know|see|learn|find out))?|advise|confirm|tell me|say|work out"
     r"|figure out|find out|remind me|check|let me know|wondering)[,:]? "
     r"(?=(?:how (?:many|often|much)|which|who|whose|when|where|what)\b)", ""),
    # "of the filings before us", "the registrants in front of me"
    (r"\b(?P<noun>filings|amendments|registrants|companies|issuers|documents|filers|signatories"
     r"|papers|submissions|deals|mergers|ones|these) (?:that are )?(?:before|in front of) (?:us|me"
     r"|you)\b", r"\g<noun>"),
    # orders for a list, in other words than "list"
    (r"^(?:please |kindly |now |ok,? )*(?:set (?:out|forth)|(?:run|make|draw up|compile|prepare"
     r"|build|generate)"
     r"(?: me| us)? (?:a|the) (?:\w+ )?(?:list|listing|table|roster) of|let (?:me|us) (?:see|have)"
     r"|narrow (?:(?:it|them|this|that|the list) )?(?:down )?to|filter (?:(?:it|them|this) )?"
     r"(?:down )?(?:to|for|on)|extract|break out|get me|i(?:['’]d| would)? (?:want|like) to see"
     r"|dig (?:out|up)|weed out|pick out|sift out|restrict (?:it |them )?to|limit (?:it |them )?to)"
     r" (?:just |only )?(?:all |every |each )?(?:of )?(?:the )?"
     r"(?=(?!(?:how|which|what|who|number|count|total)\b)\w)", "List the "),
)  # fmt: skip

_TOPIC = re.compile(
    # "I'm checking on Acme LLP. Which filings are they counsel on?"
    r"^(?:i(?:['’]m| am)? )(?:only |just |mainly |really )*(?:looking (?:at|for|into)|checking"
    r"(?: on| up on)?|care about|interested in|after|hunting (?:for|down)|working on|concerned with"
    r"|want|need|have) (?:the )?(?P<topic>[^.?!]{2,80}?(?:\b(?:Inc|Corp|Co|Ltd|L\.P|P\.[CA]|N\.V"
    r"|S\.A|L\.L\.P|St)\b\.[^.?!]{0,40})?)[.!:;–—]+ (?P<asked>[A-Z][^?]+\??)$",
    re.I,
)
_POINTS = re.compile(
    r"\b(?:it|they|them|there|those|these|that|this|(?:the|that|this|these) (?:firm|company|one"
    r"|form|city|town|state|buyer|acquirer|plan|phrase|words?))\b(?! (?:sign|file)\w*)",
    re.I,
)


def without_leads(question: str) -> str:
    """The question without what only leads up to it; what it points back to is put in."""
    asked = _with_topic(question)
    for said, put in _LEADS:
        asked = " ".join(re.sub(said, put, asked, count=1, flags=re.I).split())
    return asked if any(c.isalnum() for c in asked) else question


def _with_topic(question: str) -> str:
    """The second sentence, with what the first one names in the place where it points to it."""
    match = _TOPIC.match(question)
    if match is None:
        return question
    topic, asked = match["topic"].strip(), match["asked"]
    at = list(_POINTS.finditer(asked))
    if not at:
        return question
    last = at[-1]
    led = f"in {topic}" if last[0].lower() == "there" else topic
    return f"{asked[: last.start()]}{led}{asked[last.end() :]}"
