"""Sentences that a note tells only to set aside: deals that came to nothing, what may yet come, and
what the note itself says is no reason of the amendment.

A note tells of talks that were broken off, of an offer that was turned down, of a merger that is
only proposed. Their words are those of causes; they are no cause, and nobody in them is a party of
the transaction. What became of a deal is often told in the sentence after the one that tells of it
(`They came to nothing.`), which is then set aside with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.gated import gated
from assistant.language.openings import compiled

__all__ = ["is_of_options", "set_aside"]

_DEAL = (
    r"(?:(?:re)?mergers?|acquisitions?|combinations?|take-?overs?|proposals?|offers?(?!ing)|bids?|talks|discussions|negotiations?|transactions?|deals?|suitors?"
    r"|strategic\s+(?:alternatives|review)|letters?\s+of\s+intent|(?:merger|definitive|acquisition)\s+agreements?|(?:earlier|first|previous|prior)\s+(?:agreements?|contracts?)|sale\s+of\s+(?:the|its|our)\s+(?:Company|Registrant|business))"
)
# How a deal fails, said of it as the subject: `was rejected`, `came to nothing`, `ended without agreement`
_FAILS = (
    r"(?:(?:was|were|has\s+been|have\s+been|had\s+been|is|being)\s+(?:\w+ly\s+|later\s+|then\s+|looked\s+into\s+and\s+|considered\s+and\s+|in\s+the\s+meantime\s+){0,2}(?:rejected|declined|refused|turned\s+down|voted\s+down|broken\s+off|called\s+off|given\s+up|withdrawn|abandoned|rebuffed|dropped|opposed|terminated|cancel+ed|rescinded|not\s+(?:\w+\s+)?(?:approved|pursued|accepted|carried|consummated|completed|recommended|made))"
    r"|(?:could|did|would|has|had)\s+not\s+(?:be\s+(?:financed|agreed|concluded|completed|consummated|had|reached|carried\s+out)|come\s+about|go\s+forward|receive|obtain|proceed|succeed|materiali[sz]e|been\s+(?:approved|accepted|completed|consummated))"
    r"|(?:came|had\s+come|led|has\s+led|had\s+led)\s+to\s+nothing|fell\s+through|failed|lapsed|(?:ended|expired|closed|(?:was|were)\s+(?:concluded|ended))\s+(?:\w+\s+){0,4}?without\b)"
)
# What stands between a deal and the verb said of it: whose it was, in brackets, when it was made.
_ATTRIBUTE = r"(?:(?:\s*,)?\s+(?:of|with|from|by|for|to|between|among|made|agreed|announced|put|dated|begun|first|that|which|on|in|as|received)\b[^.;]{0,110}?)?,?\s+"

_FAILED = gated(
    rf"\b{_DEAL}{_ATTRIBUTE}{_FAILS}"
    # `The Board declined`, `rejected the proposal`, `voted against the merger`
    rf"|\b(?:rejected|declined|refused|turned\s+down|rebuffed|broke\s+off|called\s+off|abandoned|withdrew|voted\s+against|(?:decided|resolved)\s+against|did\s+not\s+(?:recommend|approve|accept|pursue)|gave\s+up)\s+(?:the|that|this|an?|any|its|all|such|both|every|each|these)?\s*(?:[\w'-]+\s+){{0,3}}?{_DEAL}\b"
    # `a hostile tender offer, which its stockholders did not accept`
    rf"|\b{_DEAL},?\s+(?:which|that)\s+[^.;]{{2,60}}?\b(?:did|would)\s+not\s+(?:accept|approve|support|recommend|pursue)\b"
    # `No agreement was signed`, `without an agreement`, `no offer has been made`
    rf"|\bno\s+(?:\w+\s+)?(?:agreement|transaction|offer|deal|merger|contract|sale)\s+(?:was|were|has\s+been|had\s+been|ever)\s+(?:ever\s+)?(?:signed|made|reached|concluded|entered|agreed|resulted|completed|consummated)"
    r"|\bno\s+(?:agreement|transaction|deal|merger)\s+(?:resulted|came|followed)|\bwithout\s+(?:any\s+|an?\s+)?(?:agreement|transaction|result|success|shares\s+being\s+accepted)\b"
    r"|\b(?:talks|discussions|negotiations)\b[^.;]{0,80}\b(?:ended|broken\s+off|broke\s+down|terminated|ceased|discontinued)\b"
    # `in order to accept a superior proposal`
    r"|\bsuperior\s+(?:proposal|offer)\b|\bunsolicited\b[^.;]{0,60}\b(?:proposal|offer|bid)\b",
    re.I,
)
# `Following the merger of X with Y, options held by its employees were cancelled`: of the options
_ANOTHER_SUBJECT = re.compile(
    r"\s+(?:all|the|its|our|each|every|any|these|those|such|both|outstanding|unvested|options?|awards?|shares|stock|warrants|rights|units|trading|listing|registration)\s"
)
_A_DEAL = compiled(rf"\b{_DEAL}\b", re.I)
# `That agreement was terminated`: of a deal, where its own words or the sentence before say so.
_AGREEMENT_ENDED = gated(
    r"\b(?:that|this|the|said)\s+(?:\w+\s+)?(?:agreement|contract)\b[^.;,]{0,60}?\s(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:terminated|cancel+ed|rescinded|given\s+up|called\s+off)\b",
    re.I,
)
_OF_A_DEAL = compiled(r"\b(?:merge[rd]?|acqui\w+|combination|take-?over)\b", re.I)
# What has not happened yet, and may not: `a proposed merger`, `is expected to close`, `a letter of intent`
_TO_COME = gated(
    r"\b(?:proposed|possible|potential|pending|contemplated(?!\s+(?:by|in|under)\b)|prospective|planned)\s+(?:[\w-]+\s+){0,2}?(?:mergers?|acquisitions?|combinations?|take-?overs?|offers?(?!ing)|sale|transactions?|tender\s+offer|exchange\s+offer)\b"
    r"|\bproposed\s+(?:a|an|to)\b[^.;]{0,60}\b(?:acquire|purchase|buy|merge|merger|acquisition|combination)\b"
    r"|\b(?:merger|acquisition|combination|offer|sale|transaction)\b[^.;]{0,90}\b(?:(?:is|are|was|were)\s+(?:not\s+)?(?:expected|anticipated|scheduled|due)\s+to|under\s+negotiation|still\s+subject\s+to|has\s+not\s+(?:yet\s+)?(?:closed|been\s+(?:completed|made)))\b"
    r"|\bletters?\s+of\s+intent\b|\b(?:explor|consider|evaluat|weigh)(?:ing|ed|es)\b[^.;]{0,60}\b(?:strategic\s+alternatives|merger|sale\s+of|combination|take-?over|extending|extension)\b"
    r"|\b(?:in|began|held|entered\s+into|holds?|holding)\s+(?:\w+\s+)?(?:talks|discussions|negotiations)\b|\b(?:talks|discussions)\s+(?:were\s+held|with)\b"
    r"|\b(?:(?-i:may)|might|could)\b[^.;]{0,80}\b(?:by\s+way\s+of\s+(?:an?\s+)?(?:merger|sale)|merge\s+with|be\s+acquired)\b|\bholds?\s+an\s+option\b[^.;]{0,60}\bto\s+(?:purchase|acquire|buy)\b|\b(?:suggestion|proposal|idea)\s+that\b",
    re.I,
)
# The amendment is filed because of what is to come.
_IN_ANTICIPATION = compiled(
    r"\b(?:in\s+(?:anticipation|contemplation|connection|view|light|advance|preparation)|because|as\s+a\s+result|in\s+order|conditions?\s+(?:of|to)|required\s+by|prior\s+to|ahead\s+of|since)\b",
    re.I,
)
# The amendment, as such sentences call it.
_HERE = r"(?:this|these|the\s+present|that)\s+(?:[\w-]+\s+){0,2}?(?:amendments?|filings?|post-effective|registration|removal|deregistration|document)\b|here(?:of|with|to|by)?\b|(?:these|those|the)\s+shares\b"
_NO_REASON = gated(
    rf"\b(?:no|not|nothing|neither|nor|without)\b[^.;]{{0,70}}\b(?:bearing|connection|connected|to\s+do\s+with|related?\s+to|part|reason|cause|concerns?|affects?|affected|touch(?:es|ed)?|occasion(?:ed)?)\b[^.;]{{0,40}}\b(?:{_HERE})"
    r"|\b(?:has|have|had)\s+(?:no|nothing)\s+(?:bearing|connection|to\s+do)\b|\bplays?\s+no\s+part\b|\b(?:is|are|was|were)\s+not\s+(?:affected|touched|altered|the\s+(?:reason|cause|ground))\b|\bunaffected\b|\bunrelated\s+to\b",
    re.I,
)
# `The former offering was closed out by an earlier amendment`
_OF_BEFORE = gated(
    r"\b(?:former|previous|earlier)\s+(?:\w+\s+){0,2}?offering\b(?=[^.;]*\bin\s+(?:19|20)\d\d\b)|\b(?:was|were)\s+(?:\w+\s+)?(?:closed|removed|deregistered|withdrawn|taken)\b[^.;]{0,40}\bby\s+an\s+earlier\s+(?:post-effective\s+)?amendment\b",
    re.I,
)
# `All of the options issued pursuant to the Agreement and Plan of Merger … have been exercised`: the
# agreement is the one under which they were granted, often years before.
_GRANTED_UNDER = gated(
    r"\b(?:options?|awards?|stock\s+rights)\b,?\s+(?:(?:that|which)\s+)?(?:(?:were|had\s+been|have\s+been)\s+)?(?:issued|granted|assumed|exchanged)\s+"
    r"(?:pursuant\s+to|under|in\s+accordance\s+with)\s+(?:the|that|an)\s+(?:Agreement\s+and\s+Plan\s+of\s+\w+|Merger\s+Agreement)\b"
    r"[^;]{0,300}?\b(?:have|has|were|was|had)\s+(?:either\s+|all\s+|now\s+|since\s+|been\s+|fully\s+){0,3}(?:exercised|expired|cancel+ed|forfeited|lapsed|terminated)\b",
    re.I,
)
# An amendment that has no effect on other statements, exhibits, plans: nothing is said of a cause.
_OF_THE_AMENDMENT = compiled(
    r"\A\W*(?:this|these|the\s+present)\s+(?:[\w-]+\s+){0,3}(?:amendments?|filings?)\b", re.I
)
# `It has no bearing`, `They came to nothing`, `No agreement was signed`, `The process was concluded`
_LEANS = compiled(
    r"\A\W*(?:(?:But|However|Yet|In\s+the\s+end|Later)\b,?\s+)?(?:It|They|This|That|These|Those|Such|Neither|Nothing|None|Both|No\s+(?:agreement|transaction|offer|deal|merger|contract|sale)\b|The\s+(?:(?:two|first|latter|former|said)\s+)?(?:talks|discussions|negotiations|proposal|offer|bid|process|parties|deal|suitor|approach|review|agreement|merger|transaction|sale|letter|board|directors|Board)\b)"
)
# Told before it: that somebody proposed, talked, agreed.
_BEGUN = gated(
    r"\b(?:talks|discussions|negotiat\w+|proposals?|proposed|offer(?:ed)?(?!ing)|letters?\s+of\s+intent|bid|approach(?:ed)?|agreements?|agreed|strategic\s+alternatives|explor\w+|contract|suitor|merge|merger|option)\b",
    re.I,
)
# What is said to be done all the same; a sentence that removes is never set aside.
_REMOVES = gated(
    r"\b(?:hereby|herewith)\b|\b(?:de-?regist|remov)\w*\b[^.;]{0,120}\b(?:registration|registered|unsold|unissued)\b|\bderegisters?\b",
    re.I,
)
# `under an Agreement and Plan of Merger of August 22, 2011, which a letter of intent had preceded`
_AGREED = re.compile(
    r"\bAgreement\s+and\s+Plan\s+of\s+\w+\b[^;]{0,120}?\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b[^;]{0,120}?\bAgreement\s+and\s+Plan\s+of"
)
_LONGEST = 3  # sentences before it that a sentence can set aside with it
# Something that did happen is told in the same sentence.
_HAPPENED = compiled(
    r"(?<!not )(?<!not been )\bconsummated\b|\bwas\s+(?:completed|implemented)\b|\bmerged\s+(?:with\s+and\s+)?into\b|\bplan\s+of\s+(?:\w+\s+)?(?:dissolution|liquidation|reorgani[sz]ation)\b|\bpetitions?\b|\bForm\s+15F?\b|\bRule\s+144\b",
    re.I,
)


def set_aside(sentences: Sequence[str], paragraphs: Sequence[int]) -> set[int]:
    """The numbers of the sentences that tell of no cause of the amendment.

    `sentences` are clauses in order (points within them replaced), `paragraphs` the number of the
    paragraph of each.
    """
    found: set[int] = set()
    for number, words in enumerate(sentences):
        before = sentences[number - 1] if number else ""
        if not _is_aside(words) and not _ends_a_deal(words, before):
            continue
        found.add(number)
        at = number
        while at and number - at < _LONGEST and _LEANS.match(sentences[at]):
            before = sentences[at - 1]
            if paragraphs[at - 1] != paragraphs[number] or _holds(before):
                break
            at -= 1
            found.add(at)
    return found


def _ends_a_deal(words: str, before: str) -> bool:
    """Whether a sentence tells that the agreement of a merger was ended, named in it or before it."""
    if _AGREEMENT_ENDED.search(words) is None or _REMOVES.search(words):
        return False
    return (_OF_A_DEAL.search(words) or _OF_A_DEAL.search(before)) is not None


def is_of_options(words: str) -> bool:
    """Whether a sentence tells what became of options that were granted under the agreement of a
    merger: of the merger it tells nothing."""
    return _GRANTED_UNDER.search(words) is not None


def _is_aside(words: str) -> bool:
    """Whether a sentence by itself is one that tells of no cause."""
    if _REMOVES.search(words):
        return False
    if _OF_BEFORE.search(words) or is_of_options(words):
        return True
    if _NO_REASON.search(words):
        return not _OF_THE_AMENDMENT.match(words)
    failed = _FAILED.search(words)
    if failed is not None and not _is_of_another_subject(failed[0]):
        return not _HAPPENED.search(words)
    if _TO_COME.search(words) is None:
        return False
    return not any(told.search(words) for told in (_IN_ANTICIPATION, _HAPPENED, _AGREED))


def _is_of_another_subject(words: str) -> bool:
    """Whether the verb of a failure, behind the last comma of words, is said of something else."""
    clause = words.rpartition(",")[2] if "," in words else ""
    return _ANOTHER_SUBJECT.match(clause) is not None and _A_DEAL.search(clause) is None


def _holds(words: str) -> bool:
    """Whether the sentence before tells of something else than of what is set aside."""
    return (
        _REMOVES.search(words) is not None
        or not _BEGUN.search(words)
        or _HAPPENED.search(words) is not None
    )
