"""What a question speaks of (a signing, a removal), and what "when?" or "why?" asks of it.

A table: each topic has the words by which a question is known to be of it, and the whole question
that each bare question word stands for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Wh = Literal["when", "who", "where", "why", "how many", "how much", "which", "how", "what"]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question speaks of. `asks` gives the question for a question word; `many` is how the
    word is asked of several filings."""

    name: str
    said: re.Pattern[str]
    asks: dict[Wh, str] = field(default_factory=dict)
    many: dict[Wh, str] = field(default_factory=dict)


def _topic(name: str, said: str, asks: dict[Wh, str], many: dict[Wh, str] | None = None) -> Topic:
    return Topic(name, re.compile(said, re.I), asks, many or {})


WHY = "Why was the amendment filed?"
REMOVED = "How many securities were deregistered in total?"
REGISTERED = "How many securities were registered in total?"
PHONE = "What is the telephone number?"
AGENT_PHONE = "What is the telephone number of the agent for service?"
_PRICE = "How much was paid per share in the merger?"
_AMOUNTS: dict[Wh, str] = {"why": "Why were the shares removed from registration?",
                           "which": "Which securities were removed from registration?"}  # fmt: skip

TOPICS: tuple[Topic, ...] = (
    # "Who signed it?" - "when?"
    _topic(
        "signing", r"\bsign(?:ed|s|ing|ers?)?\b|\bsignator|\btitle of\b|['’]s title\b|\bsignature"
        r"|\bexecuted (?:it|the amend)",
        {"when": "When was the amendment signed?", "who": "Who signed the amendment?",
         "where": "Where was the amendment signed?", "why": WHY,
         "how many": "How many people signed the amendment?"},
        {"when": "When was each filing signed?", "who": "Who signed each filing?",
         "where": "Where was each filing signed?"},
    ),
    # "When did it become effective?" - "and filed?"
    _topic(
        "effectiveness", r"\beffective(?! amend)\b|(?<!post-)(?<!post )\beffectiveness\b",
        {"when": "When was the registration statement declared effective?"},
        {"when": "When did the registration statement of each filing become effective?"},
    ),
    # "Who is the agent for service?" - "where?"
    _topic(
        "agent", r"\bagents?\b(?!.*\btransfer)",
        {"who": "Who is the agent for service?",
         "where": "What is the address of the agent for service?"},
        {"who": "Who is the agent for service in each filing?"},
    ),
    _topic(
        "counsel", r"\bcounsel\b|\blawyers?\b|\blaw firms?\b|\bcopies\b",
        {"who": "Which lawyer receives copies?", "which": "Which law firm receives copies?",
         "where": "What is the address of the law firm that receives copies?"},
    ),
    # "Why did Quellhaven deregister?" - "how many shares in total?"
    _topic(
        "removal",
        r"\bde-?regist|\bremov|\bwithdr[ae]w|\btak(?:e|en|ing) off\b|\btook\b.*\boff\b"
        r"|\bpull(?:ed|s)?"
        r"\b|\bcame off\b|\bterminat",
        {"when": "When was the amendment filed?", "who": "Who signed the amendment?",
         "where": "Where was the amendment signed?", "how many": REMOVED, "how much": REMOVED,
         **_AMOUNTS},
        {"when": "When was each filing filed?", "why": "Why were the amendments filed?"},
    ),
    # "Who bought it?" - "when?", "for how much?"
    _topic(
        "merger", r"\bacqui[rs]|\bmerge|\bclos(?:e|ed|ing)\b"
        r"|\bbought\b|\bbuy(?:er|ers|out|s)?\b|\btake ?-?over\b"
        r"|\btook over\b|\btaken over\b|\bparent\b|\bpurchaser\b",
        {"when": "When was the registrant acquired?", "who": "Who acquired the registrant?",
         "how much": _PRICE, "how": "How was the registrant acquired?",
         "why": "Why did the merger take place?", "where": "Where is the acquirer organized?"},
        {"who": "Who was the acquirer of each?", "when": "When was each company acquired?"},
    ),
    _topic(
        "sold", r"\b(?:un)?sold\b|\bissued\b|\bsale\b",
        {"how many": "How many securities were sold?", **_AMOUNTS},
    ),
    _topic(
        "registered", r"\boriginally registered\b|\bwere registered\b|\bregistered\b|\bregister\b",
        {"when": "When was the registration statement filed?", "how many": REGISTERED,
         "how much": REGISTERED, "why": "Why were the securities registered?"},
    ),
    _topic(
        "plan", r"\bplans?\b",
        {"which": "What are the titles of the plans?", "how many": "How many plans are there?"},
    ),
    _topic(
        "statement filing", r"\bregistration statements?\b.*\bfiled\b|\bfile numbers?\b",
        {"when": "When was the registration statement filed?",
         "which": "What are the file numbers of the registration statements?",
         "how many": "How many registration statements does it amend?"},
    ),
    _topic(
        "filing", r"\bfil(?:ed|ing|ings|e)\b|\bamendments?\b",
        {"when": "When was the amendment filed?", "why": WHY, "who": "Who signed the amendment?",
         "how many": REMOVED, "where": "Where was the amendment signed?"},
        {"when": "When was each filing filed?", "why": "Why were the amendments filed?",
         "who": "Who signed each filing?"},
    ),
)  # fmt: skip
"""In order of precedence: the first whose words a question has is what it speaks of."""

GENERAL = _topic(
    "the filing", r"",
    {"when": "When was the amendment filed?", "why": WHY, "who": "Who signed the amendment?",
     "how many": REMOVED, "where": "What is the address of the principal executive offices?"},
    {"when": "When was each filing filed?", "why": "Why were the amendments filed?",
     "who": "Who signed each filing?"},
)  # fmt: skip
"""What a question of no topic is about: the filing itself."""


def topic_of(question: str) -> Topic | None:
    """What a question speaks of; None where its words are of no topic."""
    return next((topic for topic in TOPICS if topic.said.search(question)), None)


# --- nouns --------------------------------------------------------------------------------------

_NOUNS: tuple[tuple[str, str, str], ...] = (
    # (what a follow-up names, the question, the question to several filings)
    # "and the lawyer?"
    (r"(?:lawyers?|attorneys?|counsels?|outside counsel|copy recipients?)",
     "Which lawyer receives copies?", "Which lawyer receives copies in each filing?"),
    (r"(?:law )?firms?", "Which law firm receives copies?", ""),
    (r"attorneys?[- ]in[- ]fact", "Who signed as attorney-in-fact?", ""),
    (r"(?:service )?agents?(?: for service)?", "Who is the agent for service?",
     "Who is the agent for service in each filing?"),
    (r"agents? title|title of the agent", "What is the title of the agent for service?", ""),
    (r"agents? (?:phones?|telephones?)(?: numbers?| no\.?)?"
     r"|(?:tele)?phone(?: number)? of the agent",
     AGENT_PHONE, ""),
    (r"(?:company |registrants? )?(?:phones?|telephones?)(?: numbers?| no\.?)?", PHONE, ""),
    (r"(?:company |registrants? )?address(?:es)?|headquarters|hq|head office"
     r"|principal (?:executive )?offices?",
     "What is the address of the principal executive offices?",
     "What is the address of each company?"),
    (r"(?:irs|employer|ein|tax)(?: (?:identification|id|employer))*(?: numbers?| no\.?)?",
     "What is the IRS employer identification number?", ""),
    (r"states?(?: of incorporation)?|jurisdictions?|country|place of incorporation",
     "In which state is the registrant incorporated?",
     "In which state is each company incorporated?"),
    (r"(?:file|registration|statement|sec|commission)(?: file)? (?:numbers?|nos?\.?)",
     "What are the file numbers of the registration statements?",
     "What are the file numbers of each filing?"),
    (r"(?:registration )?statements?", "Which registration statements does it amend?", ""),
    (r"forms?(?: types?)?", "On which form is the registration statement?",
     "On which form is each filing?"),
    (r"plans?|titles? of the plans?|plan titles?|plan names?", "What are the titles of the plans?",
     "What are the plans of each filing?"),
    (r"amendment (?:numbers?|nos?\.?)", "What is the number of the amendment?",
     "What is the amendment number of each filing?"),
    (r"prices?|merger (?:price|consideration)|consideration",
     "How much was paid per share in the merger?", ""),
    (r"par(?: values?)?", "What is the par value?", ""),
    (r"(?:buyers?|acquir[eo]rs?|purchasers?|parents?)(?: company)?", "Who acquired the registrant?",
     "Who was the acquirer of each?"),
    (r"(?:merger |acquisition )?(?:sub(?:sidiar(?:y|ies))?|vehicle)",
     "What is the merger subsidiary?", ""),
    (r"reasons?|causes?|grounds?|motives?", WHY, "Why were the amendments filed?"),
    (r"(?:signature|signing) (?:date|day)s?|date of (?:signature|signing)",
     "When was the amendment signed?", "When was each filing signed?"),
    (r"filing (?:date|day)s?|date of filing", "When was the amendment filed?",
     "When was each filing filed?"),
    (r"effective (?:date|day|time)s?|effectiveness|date of effectiveness",
     "When was the registration statement declared effective?", ""),
    (r"closing(?: (?:date|day))?", "When was the registrant acquired?", ""),
    (r"(?:merger )?agreement(?: (?:date|day))?|date of the (?:merger )?agreement",
     "When was the merger agreement signed?", ""),
    (r"signers?|signator(?:y|ies)|signatures?", "Who signed the amendment?",
     "Who signed each filing?"),
    (r"directors?|board", "Which directors signed the amendment?", ""),
    (r"place(?: of signing)?|city", "Where was the amendment signed?",
     "Where was each filing signed?"),
    (r"registrants?|company|companies|filers?|names?", "What is the name of the registrant?",
     "Which companies are they?"),
)  # fmt: skip

_OFFICES = re.compile(
    r"(?:(?:chief|principal|vice|executive|general|financial|accounting|operating|assistant|deputy"
    r"|corporate|managing|co) ?-?)*(?:officers?|president|chairman|chairwoman|chair|secretary"
    r"|treasurer|controller|comptroller|trustees?|partners?|counsel|director|ceo|cfo|coo|cao|clo"
    r"|evp|svp|vp)",
    re.I,
)
_NAMED = tuple((re.compile(said, re.I), one, many) for said, one, many in _NOUNS)


def noun_question(noun: str, *, many: bool) -> str | None:
    """The question that a noun alone stands for: "the lawyer"; None for one of no table."""
    bare = re.sub(r"^(?:the|its|their|his|her|any|an?)\s+", "", noun.strip(), flags=re.I)
    bare = re.sub(r"['’]s?\b", "", bare)
    for said, one, each in _NAMED:
        if said.fullmatch(bare):
            return each if many and each else one
    if _OFFICES.fullmatch(bare):
        return f"Who is the {bare}?"
    return None
