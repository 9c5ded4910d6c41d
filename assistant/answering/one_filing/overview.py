"""What a filing is about, in a few sentences: "summarize it", "tell me about Quillon"."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply
from assistant.answering.questions.plan import Plan, make_plan

_THING = (
    r"(?:(?:of|about|on|for|regarding)\b ?)?(?:(?:the|this|that|their|its|['’]s|s) )*"
    r"(?:(?:post-?effective )?(?:amendment|filing|document|paper|submission)s?|it|company"
    r"|registrant)?"
)
_OVERVIEW = re.compile(
    r"(?:(?:please|pls|kindly|can you|could you|hi|hello|i need|i want|i['’]d like)[, ]*)*"
    r"(?:(?:give|get|write|show)(?: me| us)? )?(?:"
    # "summary of the filing", "a short overview, please"
    r"(?:(?:an?|the) )?(?:(?:brief|short|quick|one-paragraph|executive) )*"
    r"(?:summary|overview|synopsis|tl;?dr|gist|recap|outline|rundown|key facts|main points)"
    rf" ?{_THING}(?: in (?:a few|two|three|plain)(?: \w+){{1,2}})?"
    # "summarize it", "describe the filing in a few sentences", "brief me on it"
    rf"|(?:summari[sz]e|describe|outline|recap|brief me(?: on)?|explain) ?{_THING}"
    r"(?: (?:for me|briefly|in (?:a few|two|three|plain)(?: \w+){1,2}))?"
    # "tell me everything about it", "what is the filing about?"
    rf"|(?:tell (?:me|us)(?: (?:everything|all|more|something|a bit))?|everything|all"
    rf"|more) about ?{_THING}"
    rf"|(?:so )?what(?:['’]s| is| does)? ?{_THING}(?: (?:all )?about| say| do about)"
    rf"|what(?:['’]s| is) in ?{_THING}"
    r"|)[ ,]*(?:please)?\W*",
    re.I,
)
_TOLD = (
    "Which registration statements does the amendment amend?",
    "When was the amendment filed?",
    "What is the purpose of the amendment?",
    "Why was the amendment filed?",
)
_AMOUNTS = (
    "How many securities were deregistered in total?",
    "How many securities were registered in total?",
)
"""Of these the first that the filing states."""

_SIGNED = "Who signed the amendment?"


def asks_overview(plan: Plan) -> bool:
    """Whether a question, its company's name left out, asks what the filing is about."""
    bare = re.sub(r"\s+(?=[?.,!])|(?<=\s)['’]s\b", "", plan.bare).strip()
    said = bare.strip(" ?.!,#")
    if not said or plan.forms or plan.amendment_number is not None:
        return not said and bool(plan.names or plan.file_numbers)
    if plan.file_numbers:
        return False
    return _OVERVIEW.fullmatch(bare) is not None


def answer_overview(reading: Reading, answer: Callable[[Reading, Plan], Reply]) -> Reply:
    """What is amended, when and why, how much is removed, who signed: each with its citations."""
    whole = Reply()
    said: set[str] = set()

    def take(question: str) -> bool:
        reply = answer(reading, make_plan(question, []))
        fresh = [s for s in reply.sentences if s.text not in said and not s.text.isupper()]
        whole.sentences += fresh
        said.update(s.text for s in fresh)
        return reply.answered

    for question in _TOLD:
        take(question)
    if reading.record.purpose == "deregistration":
        any(take(question) for question in _AMOUNTS)
    take(_SIGNED)
    return whole
