"""A content word of a question that stands nowhere in the filing: nothing there answers it."""

from __future__ import annotations

from functools import lru_cache

from assistant.answering.evidence import Reading
from assistant.answering.explained import explained_words
from assistant.answering.plan import Plan
from assistant.answering.relations import RELATED
from assistant.answering.vocabulary import Word, concepts, words

_FRAME_TEXT = """
    anything everything nothing something anyone anybody everyone someone somebody more anymore
    mister touch affect change alter impact outside inside dollar dollars out among between deal
    dealt cover give given gave rest leftover leftovers exactly precisely actually really
    currently presently eventually finally originally initially specifically approximately roughly
    tell told explain explained mean means meant describe happen happened occur identify specify
    indicate mention mentioned disclose disclosed state states stated according
    company companies corporation business firm enterprise organization entity issuer
    registrant filer filing filings document documents paper paperwork submission
    lawyer lawyers attorney attorneys boss chief head person people individual individuals woman
    man executive executives folks signer signers signatory signatories signature
    headquarters headquartered located location situated based phone telephone call contact
    reach address city town state country place zip code
    pull pulled pulling yank yanked scrap scrapped drop dropped dropping kill killed retire
    cease ceased quit stop stopped halt halted discontinue abandon cancel drove drive driven
    prompt prompted trigger triggered behind cause caused lead leads motive rationale reasons
    figure figures many much worth size sized single sole only just still already ever
    handle handled acting acts serve serves served function receive gets getting supposed need needs
    needed want wants able long longer left over unneeded unsold unissued unused remaining
    altogether total combined overall sum kind type sort class describe under
    bought buyer buyers takeover owner owners parent purchaser acquirer merged merger combination
    belong belongs include includes included involve involved concern concerned relate
    percentage percent price prices priced cash money currency amount quantity value cost costs
    oldest newest earliest latest fewest smallest largest biggest highest lowest greatest most least
    first last second third because since during though although while until whether either
    please list name names give show find exactly half bring brought yield fetch
    earlier later before after previous previously prior next
"""


@lru_cache(maxsize=1)
def _frame() -> frozenset[str]:
    """Words by which people ask, whatever the filing says: they need not stand in print."""
    return frozenset(concepts(_FRAME_TEXT) | set(_FRAME_TEXT.split()) | explained_words())


_SHORTEST = 4  # letters; abbreviations and bits of names are no content words
_STEM = 5  # letters that words of one family share


def unmentioned(reading: Reading, plan: Plan) -> str | None:
    """The first content word that neither stands in the filing nor has a relative there."""
    if plan.offices:  # an office is held or not; its words need not stand there
        return None
    sought = [w for w in words(plan.question) if _is_content(reading, plan, w)]
    if not sought:
        return None
    everything = reading.everything()
    families = {name[:_STEM] for name in everything}
    for word in sought:
        known = {word.concept} | RELATED.get(word.concept, frozenset())
        if not known & everything and word.surface.lower()[:_STEM] not in families:
            return word.surface
    return None


def _is_content(reading: Reading, plan: Plan, word: Word) -> bool:
    """Whether the word is asked for in earnest and none of the sentences has it."""
    if word.concept not in plan.terms or word.concept in reading.counts:
        return False
    if word.concept in _frame() or word.surface[0].isupper():
        return False
    return len(word.surface) >= _SHORTEST and word.surface.isalpha()
