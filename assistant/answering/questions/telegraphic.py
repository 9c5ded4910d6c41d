"""Questions written as notes, put as the plain questions that they stand for.

"Acme: total shs registered for the ESPP" asks how many shares in total were registered for it.
Nothing is guessed: words are put in another order only.
"""

from __future__ import annotations

import re

from assistant.answering.questions.asked_values import head_of, noun_of

_POLITE = re.compile(
    r"^(?:(?:hi|hello|please|pls|kindly|ok|so|and)\b[ ,!]*|(?:i(?:['’]d| would)"
    r" (?:like|love|need|want) to (?:know|see|find out|have)|i (?:need|want)(?: to know)?"
    r"|(?:can|could|would) you (?:please )?(?:tell|give|show)(?: me| us)?"
    r"|(?:let me|we need to|we(?:['’]d| would) like to) know"
    r"|do you know|tell (?:me|us)|any idea)\b[ ,:]*)+",
    re.I,
)
"""How people lead up to a question; it asks for nothing."""
_ABBREVIATIONS: tuple[tuple[str, str], ...] = (
    (r"\btel\b\.?(?: (?:nos?\b\.?|#))?", "telephone number"),
    (r"\bfax (?:nos?\b\.?|#)", "fax number"),
    (r"\bch\. ?(?=(?:7|11)\b)", "chapter "),
    (r"\bexch\.", "exchange"), (r"\best\.(?= )", "estimated"), (r"\bincl\.", "including"),
    (r"\bRS\b(?= (?:no|num|#))", "registration statement"),
    (r"\bUS(?= rep)", "U.S."), (r"\brep\b\.?(?!\w)", "representative"),
    (r"\bpost-?eff\b\.?(?= )", "post-effective"), (r"\bamdts?\b\.?(?!\w)", "amendment"),
    (r"\bsig pages?\b", "signature page"), (r"\baccession nos?\b\.?", "accession number"),
    (r"\bstate of org\b\.?", "state of organization"), (r"\baddl\b\.?", "additional"),
    (r"\bmnay\b", "many"), (r"\bhwo\b", "how"), (r"\bwaht\b", "what"), (r"\bteh\b", "the"),
    (r"\bcase nos?\b\.?", "case number"), (r"\bfile #", "file number"),
    (r"\bgen\.? counsel\b", "general counsel"), (r"\bregd\b|\breg['’]d\b", "registered"),
    (r"\bdereg(?:['’]?d|ed)\b", "deregistered"),
    (r"\b(?:the|under) ['’]?(?=[5-9]\d (?:\w+ ){0,2}?(?:plan|program|S-8)\b)", "the 19"),
    (r"\b(?:the|under) ['’](?=[0-4]\d (?:\w+ ){0,2}?(?:plan|program|S-8)\b)", "the 20"),
)  # fmt: skip


def without_courtesy(question: str) -> str:
    """The question without what only leads up to it ("I'd like to know who …")."""
    bare = _POLITE.sub("", question).strip()
    return bare if len(bare) > 2 else question


def spelled_out(question: str) -> str:
    """The question with what clerks write short written out."""
    for pattern, whole in _ABBREVIATIONS:
        question = re.sub(pattern, whole, question, flags=re.I)
    return question


_LEAD = re.compile(r"^(?P<lead>[^:?]{3,60}?)(?::| [-–—]) (?=\S)")
_AND_OWN_TEXT = """
    inc corp co ltd llc lp plc the of and table amendment filing form
    s1 s3 s4 s8 s11 f1 f3 f4 f6 sb2 s f sb 1 2 3 4 6 8 11
"""
_AND_OWN = frozenset(_AND_OWN_TEXT.split())


def without_lead(question: str, own: frozenset[str]) -> str:
    """The question without the company's name before it: "Acme: total shares registered".

    `own` are the words, lower case, of the names of the registrants.
    """
    led = _LEAD.match(question)
    if led is None:
        return question
    said = {w.lower().removesuffix("'s") for w in re.findall(r"[A-Za-z0-9'’.]+", led["lead"])}
    strange = said - own - _AND_OWN
    short = {w for w in strange if len(said) > 1 and any(_is_short_for(w, name) for name in own)}
    return question[led.end() :] if strange == short and said - _AND_OWN else question


_LEAST_SHORT = 3


def _is_short_for(word: str, name: str) -> bool:
    """Whether a word is one of a name with letters left out: "grt" for "great"."""
    if not _LEAST_SHORT <= len(word) < len(name) or word[0] != name[0]:
        return False
    letters = iter(name)
    return all(letter in letters for letter in word)


_COUNTED = re.compile(
    r"^(?:the |all |total )*"
    r"(?:(?!(?:how|what|which|who|when|where|number|no|the|an?|of)\b)[\w'’-]+ ){0,4}?"
    r"(?:shares|shs|units|holders|employees|votes|options|warrants|adss|securities|notes)\b"
    r"(?! (?:price|plan|option|purchase|class|holder|certificate)s?\b)",
    re.I,
)
_ASKS = re.compile(
    r"^(?:(?:on|in|at|by|to|for|under|from|with) )?(?:who|whom|whose|what|which|when|where|how|why"
    r"|is|are|was|were|do|does|did|has|have|had|can|could|will|would|list|name|give|show|number"
    r"|amount|total|sum|add)\b",
    re.I,
)
_NAME_OF = re.compile(
    r"^(?:the )?names? of (?:the )?(?=(?:plan|registrant|company|issuer)s?\b)", re.I
)


_ACT = r"(?:registered|deregistered|removed|withdrawn|issued|sold|unsold|pulled|taken off)"
_SUMMED = re.compile(
    r"^(?:(?:please|kindly) )?(?:the )?(?:(?:grand |combined |overall )?(?:total|sum)s?(?: number)?"
    r"(?: of)?(?: all)?|(?:add(?:ing)?|sum(?:ming)?|tot(?:al)?) up"
    r"|what (?:is|was) the (?:grand |combined )?(?:total|sum)(?: number)?(?: of)?"
    r"|total number of)\b"
    r"(?: (?:all|every|the|of|everything))* ?(?P<rest>.*)$",
    re.I,
)
_THINGS = re.compile(
    r"(?P<thing>(?:[A-Z]\w+ ){0,2}(?:common |ordinary |class \w )?"
    r"(?:shares|shs|units|notes|securities|adss|stock))\b",
    re.I,
)
_FOR = re.compile(r"\b(?:for|under|on|to|by way of) (?:the |its |both |all )?[^,?]+", re.I)
_EXHIBITS = re.compile(r"^(?:the )?exhibits (?P<rest>.+)$", re.I)
_NUMBER_OF = re.compile(
    r"^(?:the |no\.? |total )*(?:number|count) of (?P<what>(?:registration )?statements|amendments"
    r"|plans|exhibits) (?P<being>being )?(?P<act>\w+ed)\W*$",
    re.I,
)
_OLD_NAME = re.compile(
    r"^(?:what (?:is|was) )?(?:the |its )?(?:prior|previous|former|old|earlier) "
    r"(?:corporate )?names?\b"
    r"(?! of (?:the )?(?!compan|regist|issuer))",
    re.I,
)
_PERSONS = re.compile(
    r"\b(?:representative|administrator|agent|trustee|judge|counsel|lawyer|attorney|chair\w*"
    r"|president|secretary|treasurer|officer|ceo|cfo|controller|contact|signer)\b",
    re.I,
)


def as_question(part: str) -> str:
    """A phrase as the question that it stands for: "DRIP shares sold" asks how many."""
    if (summed := _as_sum(part)) is not None:
        return summed
    if _OLD_NAME.match(part):
        return "What was the company called before?"
    if _ASKS.match(part) and not _NUMBER_OF.match(part):
        return part
    if listed := _EXHIBITS.match(part):
        rest = re.sub(r"^(?=filed|previously|incorporated)", "are ", listed["rest"])
        return f"Which exhibits {rest}"
    if counted := _NUMBER_OF.match(part):
        verb = "are" if counted["being"] else "were"
        return f"How many {counted['what']} {verb} {counted['act']}"
    noun = noun_of(part)
    if noun is not None and noun.type == "count" and _COUNTED.match(part):
        return f"How many {part}"
    if noun is not None and _NAME_OF.match(part):
        return f"What is the name of the {_NAME_OF.sub('', part)}"
    return part


def _as_sum(part: str) -> str | None:
    """ "Sum of the shares registered for the plan" as "how many shares in total were …"."""
    led = _SUMMED.match(part)
    act = re.search(rf"\b{_ACT}\b", led["rest"], re.I) if led else None
    if led is None or act is None or not led["rest"]:
        return None
    thing = _THINGS.search(led["rest"])
    what = thing["thing"] if thing else "shares"
    what = f"shares of {what}" if what.lower().endswith("stock") else what
    about = _FOR.search(led["rest"], act.end()) or _FOR.search(led["rest"])
    return f"How many {what} in total were {act[0]} {about[0] if about else ''}".strip() + "?"


def as_whole_question(part: str) -> str | None:
    """A phrase with the question word that it lacks: "What is the …", "Who is the …"."""
    if _ASKS.match(part) or len(part.split()) > _LONGEST or head_of(part) is None:
        return None
    bare = re.sub(r"^(?:the|an?|its) ", "", part.strip().rstrip("?. "), flags=re.I)
    named = re.match(r"^names? of (?:the )?(?P<who>.+)$", bare, re.I)
    if named and _PERSONS.search(named["who"]):
        return f"Who is the {named['who']}?"
    return f"{'Who' if _PERSONS.search(head_of(bare) or '') else 'What'} is the {bare}?"


_LONGEST = 9  # words of a phrase


_BEHALF = re.compile(
    r"\b(?:on|in) (?:the |its )?(?P<whom>(?:(?!behalf\b)[\w.&-]+ ){0,5}?[\w.&-]+?)(?:['’]s|s['’]|s)"
    r" (?P<how>behalf|name|stead)\b",
    re.I,
)
_UNLIKE = re.compile(
    r",? (?:as opposed to|rather than|as distinct from|not for) (?:the )?"
    r"(?:company|registrant|issuer|parent)(?: itself)?(?=\W*$)",
    re.I,
)
_FOR_IT = re.compile(r"\b(sign\w*) 4 (the|its|their)\b", re.I)
_PLAN_401K = re.compile(r"\b401 ?k\b", re.I)
_SIGNED = re.compile(r"\b(?:sign|execut)\w*", re.I)


def behalf_first(question: str) -> str:
    """A question of who signed, with the party behind: "on behalf of the guarantor", not "on the
    guarantors' behalf"; whom it does not mean is left out."""
    if _SIGNED.search(question) is None:
        return question
    asked = _FOR_IT.sub(r"\1 for \2", _PLAN_401K.sub("401(k)", question))
    return _UNLIKE.sub("", _BEHALF.sub(r"on behalf of the \g<whom>", asked))
