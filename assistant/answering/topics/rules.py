"""Topics of law: the rule, section, act or staff position that a filing relies on."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import Topic

_ASKING = "which what under by of does do is are it the rely relying reliance use cite pursuant to"
_MEANS = "permit allow let authorize govern apply carry out effect conduct do done"

RULES: tuple[Topic, ...] = (
    Topic(  # "Which staff C&DI does it rely on?"
        asked=r"\bC&DIs?\b|\bCDI\b|\binterpretations?\b|\bstaff (?:guidance|position)\b",
        kinds="which what list",
        told=(
            (
                "text",
                r"(?i:interpretations?|C&DIs?)(?: \([^()]{1,20}\))?,? (?:(?i:questions?|nos?"
                r"\.?|numbers?) ){0,2}(?P<v>\d{3}\.\d{2})",
            ),
        ),
        lead="The filing relies on interpretation {}.",
        words=f"{_ASKING} c&di cdi di c interpretation compliance disclosure staff sec guidance "
        "position number question",
    ),
    Topic(  # "Under what section of the DGCL was the merger carried out?"
        asked=r"\b(?:which|what) (?:\w+ ){0,3}section\b(?=.*\b(?:law|DGCL|code|act|merg\w*"
        r"|corporation|statute)\b)|\b(?:DGCL|corporat\w+ law)\b.*\bsection\b",
        unless=r"\b(?:securities|exchange) act\b|\bexempt|\bbankruptcy\b|\bregistered under\b"
        r"|\bsuspend|\breporting\b",
        kinds="which what",
        told=(
            (
                "text",
                r"(?P<v>(?i:sections?) \d[\d.-]{0,12}(?:\([a-z0-9]{1,3}\)){0,3}) of (?i:the "
                r")?(?:[A-Z][\w'’]+ ){0,4}(?:Law|Act|Code|Statutes)\b(?<!Securities Act)"
                r"(?<!Exchange Act)(?<!Bankruptcy Code)(?<!States Code)",
            ),
        ),
        words=f"{_ASKING} {_MEANS} section dgcl law general corporation business act code merger "
        "merge short form carried vote without statute company delaware state",
    ),
    Topic(  # "On what exemption was the new stock issued?"
        asked=r"\bexempt\w*",
        kinds="which what",
        told=(
            (
                "text",
                r"(?i:without registration|\bexempt\w{0,6}|not registered)[^.;]{0,90}?(?P<v>"
                r"(?:Section|Rule|Regulation) [A-Z0-9][\w.-]{0,8}(?:\(\w{1,3}\)){0,3})",
            ),
            (
                "text",
                r"(?P<v>(?:Section|Rule|Regulation) [A-Z0-9][\w.-]{0,8}(?:\(\w{1,3}\)){0,3})"
                r"[^.;]{0,60}(?i:exempt)",
            ),
        ),
        words=f"{_ASKING} exemption exempt on new common stock share issue registration securities "
        "act from sell rule section",
    ),
    Topic(  # "Under which rule does the successor adopt the statements?"
        asked=r"\b(?:which|what) (?:sec |securities act )?rules?\b",
        unless=r"\bsign",
        kinds="which what",
        told=(
            ("text", r"(?P<v>(?i:rule) \d{1,3}[a-zA-Z]?(?:-\d{1,2})?(?:\([a-z0-9]{1,3}\)){0,3})"),
        ),
        words=f"{_ASKING} rule sec securities act company successor issuer holding statement "
        "adopt assume",
    ),
    Topic(  # "What law lets the bank drop its registration?"
        asked=r"\b(?:which|what) (?:\w+ )?(?:law|act|statute)\b(?! firm)",
        unless=r"\b(?:merger|state|governing)\b|\bSIC\b",
        kinds="which what",
        told=(
            (
                "text",
                r"(?P<v>(?:[A-Z][\w'’]{0,20} ){1,7}Act(?: of \d{4})?\b(?<!Securities Act)"
                r"(?<!Exchange Act)(?<!Exchange Act of 1934)(?<!Securities Act of 1933))",
            ),
        ),
        words=f"{_ASKING} {_MEANS} law act statute drop deregister registration register "
        "terminate stop report bank end suspend",
    ),
    Topic(  # "Which form will the company file to end its reporting?"
        asked=r"\b(?:which|what) form\b.*\b(?:report|suspend|deregister under)\w*",
        kinds="which what",
        told=(
            (
                "text",
                r"(?i:file|files|filed|filing|certification on)(?: \w+){0,4} "
                r"(?P<v>(?i:form) 15F?)\b",
            ),
        ),
        words=f"{_ASKING} form will company file intend end suspend terminate stop "
        f"report reporting "
        "duty duties obligation its with sec deregister go to",
    ),
)
"""Topics about the law; the Securities Act and the Exchange Act are no answer: all rely on them."""
