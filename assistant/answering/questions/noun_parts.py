"""Questions of nouns: "date of the indenture, trustee", "warrants: number, exercise price".

They are taken apart into one phrase for each value; what a phrase leaves out (the object, the
subject) comes from its neighbour.
"""

from __future__ import annotations

import re

from assistant.answering.questions.asked_values import noun_of

_WH = re.compile(
    r"^(?:(?:on|in|at|by|to|for|under|from|with) )?(?:who|whom|whose|what|which|when|where|how"
    r"(?: many| much| old| long)?)\b",
    re.I,
)
_BETWEEN = re.compile(r"\s*(?:,\s+(?:and\s+)?|;\s+|\s+and\s+|\s*&\s*|\s+\+\s+|\s+/\s+|\s+plus\s+)")
_COLON = re.compile(r"^(?P<of>[^:?]{3,80})(?::\s+|\s+[-–—]\s+)(?P<asked>[^:?]{2,120})\??$")
_TAIL = re.compile(r"\s(?:of|for|under|in|on|to|at) .+$", re.I)
_MOST_WORDS = 11  # of one phrase: what is longer is a clause
_SHORT = 4  # words of a phrase behind a whole question
_LED_IN = re.compile(
    r"^(?:in|of|on|before|after|under|at|by|as|did|does|do|was|were|is|are|has|have)\b"
    r"(?! (?:what|which|whom|how)\b)",
    re.I,
)
# What a cover gives of the company: it is of nothing else.
_OF_COMPANY = re.compile(
    r"^(?:the |its )?(?:ein|par value|phone|telephone|address|sic code|i\.?r\.?s|ticker|symbol"
    r"|fax|cik|file n|form|registration n|amendment n)\w*",
    re.I,
)
_STATEMENT = re.compile(r"\b(?:statement|shelf|[SF]-\d+|plan)\b", re.I)
_PLAN = re.compile(
    r"^(?!(?:the |its |full )*plan$)(?!.*\b(?:of|under|for|in)\b).*\b(?:plan|program)$", re.I
)
_PRONOUN = re.compile(r"\s(?:of|to|for|under|in) (?:it|them|that|this)$|^(?:its|their)\s", re.I)


def noun_parts(question: str, own: frozenset[str] = frozenset()) -> list[str]:
    """The values that a question of nouns asks for, each as a phrase; the question alone where it
    asks for one, or is no such question. `own` are the words, lower case, of the company's name."""
    asked = question.strip().rstrip("?. ")
    if (led := _COLON.match(asked)) and not _WH.match(asked):
        of = led["of"].strip()
        of = "" if _words(of) <= own | {"table"} else of
        pieces = _pieces(led["asked"])
        lone = len(pieces) == 1 and _WH.match(pieces[0]) is not None
        if pieces and all(_asks(p) for p in pieces) and not lone and (of or len(pieces) > 1):
            return [_of(p, of) for p in pieces] if of else _completed(pieces)
    pieces = _pieces(asked)
    if len(pieces) < 2 or not all(_asks(p) for p in pieces):
        return [question]
    if _WH.match(pieces[0]) and not all(_goes_with(p) for p in pieces[1:]):
        return [question]
    return _completed(pieces) if len(pieces[0].split()) >= _least(pieces[0]) else [question]


def _least(piece: str) -> int:
    """Words of a first piece that asks something by itself: "which law firm" does not."""
    return 4 if _WH.match(piece) else 1


def _goes_with(piece: str) -> bool:
    """Whether a piece behind a whole question is another one: "… & its EIN", "… and when"."""
    return bool(_WH.match(piece)) or len(piece.split()) <= _SHORT


def _words(text: str) -> set[str]:
    return {w.lower() for w in re.findall(r"[A-Za-z0-9]+", text)}


def _pieces(text: str) -> list[str]:
    """The text at commas and "and", joined again where one side asks for no value."""
    found: list[str] = []
    at = 0
    gap = ""
    for match in [*_BETWEEN.finditer(text), None]:
        piece = text[at : match.start() if match else len(text)].strip()
        if found and (not _asks(piece) or (gap.strip() in ("&", "and") and piece[:1].isupper())):
            found[-1] = f"{found[-1]}{gap}{piece}"
        elif piece:
            found.append(piece)
        if match:
            gap, at = match[0], match.end()
    return found


def _asks(phrase: str) -> bool:
    if len(phrase.split()) > _MOST_WORDS or _LED_IN.match(phrase):
        return False
    if _PLAN.search(phrase):
        return False  # "savings and investment plan"
    return bool(_WH.match(phrase)) or noun_of(phrase) is not None


def _of(phrase: str, subject: str) -> str:
    """ "maturity" of "bank debt": "maturity of bank debt"; of what is asked whole, itself."""
    company = _OF_COMPANY.match(phrase) and not _STATEMENT.search(subject)
    if _WH.match(phrase) or company:
        return phrase
    return f"{phrase} of {subject}"


def _completed(pieces: list[str]) -> list[str]:
    """Each piece with the object that it leaves to its neighbour."""
    tails = [None if _WH.match(p) else _TAIL.search(p) for p in pieces]
    last = tails[-1]
    made: list[str] = []
    for i, piece in enumerate(pieces):
        if i and not _WH.match(piece) and _PRONOUN.search(piece):
            bare = _PRONOUN.sub("", piece)
            made.append(bare if _WH.match(pieces[0]) else _of(bare, _object(pieces[0])))
        elif tails[i] or _WH.match(piece) or _OF_COMPANY.match(piece):
            made.append(piece)
        elif last is not None and i < len(pieces) - 1:
            made.append(f"{piece}{last[0]}")  # "price and number of shares tendered"
        elif i and (tails[0] or len(piece.split()) == 1):
            made.append(_of(piece, _object(pieces[0])))  # "date of the indenture, trustee"
        else:
            made.append(piece)
    return made


def _object(piece: str) -> str:
    """What a phrase is about: its object, else itself."""
    found = re.search(r"\s(?:of|for|under|in) (.+)$", piece)
    return found[1] if found else piece
