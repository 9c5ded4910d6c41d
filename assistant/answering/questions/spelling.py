"""Words of a question that were typed in haste, put right before it is taken apart.

A word is taken for mistyped where neither the tables of this package nor the filing know it or one
of its forms, and for the one known word that is a letter away and begins alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.answering.questions.explained import EXPLAINED
from assistant.answering.questions.thesaurus import known_words
from assistant.answering.questions.vocabulary import FRAME_WORDS, STOP_WORDS, stem, synonyms
from assistant.library.embedding import is_common_word
from assistant.library.lookup import edit_distance

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{6,20}(?![\w'’-])")
_MORE_TEXT = """
    please which where their there people persons many much about after before other another
    registered originally registration statement amendment effective effectiveness deregistered
    deregister removed withdrawn remaining unsold issued issuance shares securities common stock
    filing filed signed signature signatory signatories director directors officer officers
    president secretary treasurer chairman trustee trustees counsel attorney address telephone
    incorporated organized jurisdiction company merger acquired acquirer acquisition agreement
    bankruptcy dissolution liquidation termination terminated terminate exchange exercise price
    warrants options notes debentures holders shareholders stockholders plan plans purchase
    employee employees number amount total aggregate percent percentage received receive because
    reason purpose explain describe completed closing consummated exhibit exhibits opinion
    accountants auditors custodian depositary transfer agent service principal executive offices
    amendments filings caused causes cause companies corporations mergers acquisitions grounds
    statements dates signing signatures average median percentage proportion addresses registrants
    actually eventually originally ultimately approximately altogether
    tender offer offered offering public private resale selling interest redemption redeemed
    converted conversion maturity subsidiary surviving parent administrator capacity position
"""


_SHORT = {
    "hw": "how", "mny": "many", "teh": "the", "hte": "the", "wich": "which", "whcih": "which",
    "adn": "and", "nad": "and", "taht": "that", "waht": "what", "thier": "their",
    "wehn": "when", "fo": "of", "ot": "to", "si": "is", "aer": "are", "wer": "were", "wre": "were",
    "filngs": "filings", "filigns": "filings", "sined": "signed", "singed": "signed",
}  # fmt: skip
"""Short words as they are mistyped, where a filing has none of them."""
_SHORT_WORD = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b")


@lru_cache(maxsize=1)
def _tables() -> frozenset[str]:
    """The words, lower case, that questions are made of."""
    told: set[str] = set(_MORE_TEXT.split()) | set(STOP_WORDS) | set(FRAME_WORDS)
    told |= set(synonyms()) | set(known_words())
    for text in EXPLAINED.values():
        told |= set(text.split())
    return frozenset(told)


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _tables())


def is_known_word(word: str) -> bool:
    """Whether a word, lower case, or one of its forms is one that questions are made of."""
    return word in _tables() or stem(word) in _stems()


def spelled(question: str, printed: Iterable[str]) -> str:
    """The question with its mistyped words put right.

    `printed` are the words of the filing: what stands there is no mistake, and names least of all.
    """
    held = {word.lower() for word in printed}
    forms = {stem(word) for word in held}

    def put_right(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word in held or word in _tables() or stem(word) in forms | _stems():
            return match[0]
        if match[0][0].isupper() and match.start():
            return match[0]
        return (None if is_common_word(word) else _nearest(word)) or match[0]

    def written_out(match: re.Match[str]) -> str:
        return match[0] if match[0] in held else _SHORT[match[0]]

    return _SHORT_WORD.sub(written_out, _WORD.sub(put_right, question))


def _is_transposed(word: str, known: str) -> bool:
    """Whether two letters beside each other have changed places: "shraes"."""
    apart = [at for at, (a, b) in enumerate(zip(word, known, strict=False)) if a != b]
    if len(word) != len(known) or len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    return word[apart[0]] == known[apart[1]] and word[apart[1]] == known[apart[0]]


def _nearest(word: str) -> str | None:
    """The only known word a letter away that begins alike; None where there are several."""
    near = {
        known for known in _tables()
        if known[0] == word[0] and abs(len(known) - len(word)) < 2 and len(known) > 4
        and (edit_distance(word, known, 1) < 2 or _is_transposed(word, known))
    }  # fmt: skip
    if len({stem(known) for known in near}) != 1:
        return None
    return max(near, key=lambda known: (len(known), known))
