"""Whether anybody signed several of the filings: Yes with the names, No with how many signed."""

from __future__ import annotations

import re

from assistant.answering.evidence.reply import Reply

SIGNED_SEVERAL = "Who signed the most filings?"
"""The question for the names."""

_SEVERAL = (
    r"(?:more than one|more than a single|several|multiple|two or more|at least two|two different"
    r"|both|two|various)(?: of (?:the|these|those|them))?"
)
_ASKED = re.compile(
    # "did any one person sign more than one of these filings?", "is there anyone who signed two?"
    r"^(?:(?:did|does|do|has|have) (?:(?:any(?:one|body)?|some(?:one|body)?|an?|the|one|and|same"
    r"|single) ?)+(?:person|people|individual|signator\w+|signer|officer|director|man|woman)?s? ?"
    r"|(?:is|are|was|were) there (?:any(?:one|body)?|some(?:one|body)?|an?|one)?"
    r"(?: (?:one|single|same))*(?: ?(?:person|people|individual|signator\w+|signer|officer"
    r"|director))?s?,? (?:that|who|whose name)? ?)"
    rf"(?:has |have |had )?(?:sign(?:ed|s)?|signing) (?:(?:off on|for|on) )?"
    rf"(?:{_SEVERAL}(?: (?:the |these |those )?(?:filings?|amendments?|documents?|compan\w+"
    r"|registrants?|issuers?|ones?|times))?|twice|more than once)"
    r"(?: (?:here|in this (?:folder|set|library|collection)))?[ ?.!]*$",
    re.I,
)


def asks_any_signer(question: str) -> bool:
    """Whether a question asks if there is anybody who signed several of the filings."""
    return _ASKED.match(question) is not None


def answer_any_signer(named: Reply) -> Reply:
    """Yes or No, from the answer that names them or says that there is none."""
    if not named.sentences:
        return named
    first = named.sentences[0]
    word = "No" if first.text.startswith("None of ") else "Yes"
    text = first.text.replace(" values stands in ", " signers signed ")
    told = first.model_copy(update={"text": f"{word}. {text}"})
    return Reply([told, *named.sentences[1:]], rows=named.rows)
