"""The words in which people put the usual questions over a set of filings, each with what it means.

A question is read as a row of terms: what it counts, orders or groups by, and its values (a form,
a year, a state). `TERMS` has the ways to say each term, as plain words; the longest stands first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.places import find_jurisdictions
from assistant.library.embedding import is_common_word
from assistant.library.lookup import edit_distance

TERMS: dict[str, str] = {
    # what is asked of the filings that are meant
    "count": (
        "how many, number of, numbers of, the number, number, count, counts, counted, "
        "counting, headcount, #, no. of, how common, how often, how many times, count up, "
        "tally of, quantity of, in what numbers, in what number, frequently, frequency, how "
        "frequently, how numerous, total count, amount of filings"
    ),
    "list": (
        "which, what, who, whom, whose, list, show, find, identify, pull, give, filter, "
        "search, enumerate, display, any, only, in which, on which, list of, set out, where, "
        "whats, which ones, which one, provide, report, present, specify, return, print, "
        "extract, fetch, get me, select, pick, pick out, dig out, look up, look for, looking "
        "for, locate, spot, flag, itemize, break out, point me to, point out"
    ),
    "average": (
        "average, averages, on average, mean, arithmetic mean, avg, avg., typical, averaged, "
        "averaging, on the average"
    ),
    "total": (
        "total, totals, in total, sum, sum of, sum up, add up, adds up, add up to, "
        "altogether, in all, all told, aggregate, grand total, combined, together, overall, "
        "summed, add, in sum, come to, taken together, between them, cumulative, "
        "cumulatively, in aggregate, in the aggregate, tot up, totalled, totaled, summing, "
        "sums to, sum to, amount to, put together, all put together, collective, "
        "collectively, added up, taken as a whole, all amendments combined"
    ),
    "versus": (
        "compare, compared, compares, comparing, vs, vs., versus, against, between, as "
        "between"
    ),
    "most": (
        "most, largest, larger, bigger, greater, biggest, greatest, highest, max, maximum, "
        "top, longest, more than any other, more than any others, than any other, than any "
        "others, the most of, maximal, heaviest"
    ),
    "least": (
        "fewest, fewer, smaller, smallest, least, lowest, min, minimum, littlest, ranks last, "
        "rank last, the least of, tiniest, slightest, minimal"
    ),
    "first": (
        "first, earlier, sooner, earliest, oldest, longest ago, before all the others, before "
        "the others, before any other, first in time, first of all, before all others, "
        "soonest, at the earliest"
    ),
    "last": (
        "last, later, latest, newest, most recent, most recently, after all the others, last "
        "in time, after the others, after any other, last of all, after all others, final, "
        "most lately, at the latest"
    ),
    "rank": (
        "rank, ranked, ranking, sort, sorted, sort by, order by"
    ),
    "each": (
        "each, every, per, for each, for every, in each, of each, on each, each of"
    ),
    "group": (
        "by, breakdown, break down, break, broken down, split, splits, distribution, down, "
        "distributed, tally, tabulate, tabulated, group, grouped, summarize, summarise, "
        "summary, league table, spread, among, amongst, between the different, table, "
        "various, attributable, attributed, classified, classify, sorted by, categorize, "
        "categorized, categorise, bucket, pivot, histogram, statistics, stats"
    ),
    "example": (
        "e.g., eg, such as, and so on, etc, etc., other, for instance"
    ),
    # what a question is about
    "doc": (
        "filing, filings, amendment, amendments, post-effective amendment, post-effective "
        "amendments, post effective amendment, post effective amendments, document, "
        "documents, docs, doc, fillings, filling, pos am, pos ams, everything, submission, "
        "submissions, posams, everything filed, post-effectives, post-effective, papers, "
        "cases, case, instances, instance"
    ),
    "company": (
        "company, companies, companies', registrant, registrants, registrants', issuer, "
        "issuers, filer, filers, cos, cos., corporation, corporations, entity, entities, "
        "companys, businesses, outfits, corp, organizations, organisations"
    ),
    "set": (
        "folder, collection, set, batch, lot, here, these, those, them, of these, of them, of "
        "those, this, the rest, database, library, all, in this folder"
    ),
    "remove": (
        "remove, removes, removed, removing, removal, removals, deregister, deregisters, "
        "deregistered, deregistering, deregistration, deregistrations, withdraw, withdraws, "
        "withdrew, withdrawn, withdrawing, take off, takes off, took off, taken off, take, "
        "takes, took, taken, come off, comes off, came off, coming off, pulled, "
        "de-registered, de-registers, de-register, dereg, deregs, withdrawal, withdrawals, "
        "dropped, drop, drops, dropping, pull off, pulled off, pulling, stripped, "
        "unregistered, take out of, took out of, taken out of, takes out of"
    ),
    "shares": (
        "shares, share, shs, stock, number of shares, shares of stock, no. of shares"
    ),
    "securities": (
        "securities, security"
    ),
    "registration": (
        "registration, from registration, off registration, registered, off, register, off "
        "the register, the register, from the register"
    ),
    "sign": (
        "signed, sign, signs, signing, signature date, signature dates, signing date, signing "
        "dates, date of signature, date of signing, signature, execution, executed, execute, "
        "sign date, date signed, dates of signature, signature page, signature pages, "
        "executing, singed, date of execution, inked, signings, subscribed"
    ),
    "signer": (
        "signatory, signatories, signer, signers, signatures, people, persons, person, "
        "individuals, anyone, anybody, officers, directors, signing persons, people signing, "
        "signees, somebody, someone, everyone, signor, signors"
    ),
    "several": (
        "more than one, multiple, several, two or more, at least two, more than once, more "
        "than a single, >1, 2+, multi, more than 1, a number of, 2 or more, several "
        "different, two different, various different, at least 2, more than a couple of, a "
        "couple of, plural, multiple different"
    ),
    "repeat": (
        "repeat, repeated, recurring"
    ),
    "statement": (
        "registration statement, registration statements, reg statement, reg statements, reg. "
        "statement, reg. statements, statement, statements, file number, file numbers, "
        "registration number, registration numbers, registration no., registration nos., "
        "registration no, file no., file nos., underlying registration statements, file nos, "
        "reg. no., reg. nos., reg. number, reg. numbers"
    ),
    "amend": (
        "amend, amends, amended, amending, amend a, covers, cover, covering, relate, relates, "
        "relating, concern, concerns, concerning, apply, applies, deal, deals, list more than "
        "one, constitutes an amendment, at once, affect, affects"
    ),
    "filed": (
        "filed, file, made, submitted, filing date, date of filing, originally filed, first "
        "filed, originally, lodged, original, date from, dates from, dating from, go back, "
        "goes back"
    ),
    # values that filings are grouped by
    "form": (
        "form, forms, form type, form types, registration form, registration forms"
    ),
    "year": (
        "over the years, year, years, yearly, calendar year, calendar years, in the year, "
        "annum, annually"
    ),
    "cause": (
        "cause, causes, reason, reasons, ground, grounds, why, rationale, rationales, motive, "
        "motives, basis, bases, explanation, explanations, trigger, triggers, justification, "
        "justifications"
    ),
    "state": (
        "state, states, jurisdiction, jurisdictions, state or other jurisdiction, states of"
    ),
    "organized": (
        "organized, organised, incorporated, incorporation, organization, organisation, "
        "formed, chartered, domiciled, inc'd, inc, laws, under the laws of, incorporate"
    ),
    "firm": (
        "law firm, law firms, firm, firms, counsel, lawyer, lawyers, attorneys, outside "
        "counsel, legal counsel, firm of lawyers, counsels, solicitors, legal advisers, legal "
        "advisors, legal adviser, legal advisor, law practices, law practice, outside lawyers"
    ),
    "advised": (
        "represented, advised, clients, client, engaged, worked on, handle, handled, acted, "
        "acts, act, copies of communications, copies, retained, work on, works on, acting, "
        "act for, acted for, appear for, appeared for, acting for, copied, copy"
    ),
    "city": (
        "city, town, cities, place of, place"
    ),
    # what filings say
    "no": (
        "no, not, nothing, none, without, w/o, lack, lacks, lacking, missing, fail, fails, "
        "don't, doesn't, dont, doesnt, didn't, aren't, isn't, arent, isnt, other than, leave "
        "out, leaves out, non, blank, omit, omits, leave in place, weren't, didnt, neither, "
        "nor"
    ),
    "plan": (
        "plan, plans, plan's"
    ),
    "named": (
        "title, titles, called, named, names, name"
    ),
    "mention": (
        "mention, mentions, mentioned, mentioning, contain, contains, containing, say, says, "
        "saying, phrase, words, word, refer, refers, refer to, refers to, expression, full "
        "text, text, talk, talks, about, occur, occurs, include, includes, included, incl, "
        "incl., term, having, cite, cites, includes the words, include the words, uses the "
        "words, use the words, speak of, speaks of, quote, quotes, string, wording, passage, "
        "verbatim, literally, anywhere"
    ),
    "rely": (
        "rely, relies, relied, reliance, invoke, invokes, invoking, invoked, depend, depends, "
        "pursuant, rely upon, language, skip, skipping, skipped, took advantage of, takes "
        "advantage of, take advantage of, avail itself of, availed itself of, relying on, "
        "relying, based on"
    ),
    "before": (
        "before, in years before, years before, prior to, earlier than, preceding, pre, <, "
        "older than, ahead of, befor, up to but not, up until, prior, before the date of"
    ),
    "beyond": (
        "more than, over, >, in excess of, exceed, exceeds, exceeding, above, bigger than, "
        "greater than, upwards of, larger than, higher than, north of, beyond, surpass, "
        "surpasses, surpassing"
    ),
    "attorney": (
        "attorney-in-fact, attorney in fact, attorneys-in-fact, attorneys in fact, aif, "
        "atty-in-fact, power of attorney, attys-in-fact, atty in fact, on behalf of others, "
        "for others, attorney-in-facts, by power of attorney, under power of attorney, under "
        "a power of attorney, by proxy, poa"
    ),
    "after": (
        "after, following"
    ),
    "acquire": (
        "acquired, took them over, subject of an acquisition, acquire, acquires, acquiring, "
        "bought, buy, buys, purchased, purchase, purchases, taken over, took over, take over, "
        "takes over, takeover, takeovers, acquisition, acquisitions, merger, mergers, m&a, "
        "became part of, become part of, deals, swallowed, absorbed, snapped up, merged into, "
        "merged with, acquistion"
    ),
    "acquirer": (
        "acquirer, acquirers, buyer, buyers, acquiring party, purchaser, purchasers, by whom, "
        "who by, whom, acquiror, acquirors"
    ),
    "target": (
        "target, targets, company acquired, acquired company, acquired companies, what each "
        "acquired"
    ),
    # what narrows nothing
    "": (
        "the, a, an, of, in, on, to, for, from, with, at, and, or, as, it, its, it's, their, "
        "they, please, me, us, we, you, i, my, our, can, could, would, want, need, see, tell, "
        "is, are, was, were, be, been, being, do, does, did, has, have, had, having, get, "
        "gets, got, there, that, this folder, then, w, w/, pls, kindly, so, also, ever, "
        "across, throughout, whole, entire, single, one, ones, wich, in here, how, big, hold, "
        "holds, how big is this set, separate, you've, out, through, during, dated, carry, "
        "carries, bear, bears, carrying, bearing, falling, falls, i mean, which is, "
        "respective, respectively, involve, involves, involving, described, common to, "
        "compute, calculate, work out, state the, use, uses, using, under, listed, if, will, "
        "bring, up, size, quantity, amount, amounts, bottom, like, whatsoever, at all, any "
        "of, effected, effect, used here, used, kind, kinds, stated, thier, appear, appears, "
        "given, giving, gave, no other person is required to sign, no other person, no one "
        "else, nobody else, other signatures, required, act, securities act, the securities "
        "act, said, same filing, in the same filing, single filing, in a single filing, one "
        "document, in one document, the same, unsold, now, actually, just, or more, per these "
        "filings, according to these filings, records, record, data, type, types, exist, "
        "exists, information, today, current, currently, comes, turn up, turns up, own, under "
        "which, own filing, ended up, than, more, something, anything, bunch, entries, sec, "
        "commission, with the sec, with the commission, back, date, dates, "
        "marked, made by, shown, pertain, pertains, pertaining, loaded, uploaded, stored, "
        "sent, send, sends, receive, receives, received, going, belong, belongs, same, on the "
        "cover, on its cover, on their covers, cover page, law, under the law of, alone, "
        "untouched, purpose, purposes, going by, large, exactly, really, that "
        "are, done"
    ),
}  # fmt: skip
"""The ways to say each term; those of the empty one say nothing of which filings are meant."""

FORM_SAID = r"(?:S|F|SB)-\d{1,2}(?:ASR|D)?(?:['’]?s)?"
NAME = "\ue010"
"""Stands for a name in a question."""

_VALUES: tuple[tuple[str, str], ...] = (
    ("NAME", NAME),
    ("QUOTE", r"[\"“](?P<quote>[^\"“”]{2,80})[\"”]"),
    ("RULE478", r"\b(?:rule|r\.?) ?478\b|\b478(?= reliance)"),
    ("DAY", r"\b(?:January|February|March|April|May|June|July|August|September|October|November"
     r"|December) \d{1,2}, \d{4}\b"),
    ("FORM", rf"\b(?:form )?{FORM_SAID}(?!\w)"),
    ("NUMBER", r"\b\d{1,3}(?:,\d{3})+\b|\b\d{5,}\b|\b\d+(?:\.\d+)? (?:million|thousand)\b"),
    ("YEAR", r"\b(?:19[5-9]|20[0-4])\d\b(?!-)"),
    ("SOMANY", r"(?<![\w.])(?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)(?![\w+]"
     r"|\.\d| or more)"),
)  # fmt: skip
"""Values of a question by their looks; a state is found by its name."""

_LEAST_MISSPELT = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a question at `[start, end)`; `name` is `?` for a word that no table has."""

    name: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=1)
def _ways() -> dict[str, str]:
    return {way.strip(): name for name, ways in TERMS.items() for way in ways.split(",")}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(w for way in _ways() for w in way.split() if w.isalpha())


@lru_cache(maxsize=1)
def _scanner() -> re.Pattern[str]:
    ways = sorted(_ways(), key=len, reverse=True)
    values = [f"(?P<{name}>{said})" for name, said in _VALUES]
    said = "|".join(r"\s+".join(map(re.escape, way.split())) for way in ways)
    words = rf"(?<!\w)(?P<way>{said})(?:['’]s?)?(?!\w|,\d)"
    return re.compile(rf"{'|'.join(values)}|{words}|(?P<word>[^\s?.,;:!()=–—/+-]+)", re.I)


def _spelled(word: str) -> str:
    """A word as the table has it, where it is a letter away from the only one there."""
    low = word.lower()
    if low in _known() or len(low) < _LEAST_MISSPELT or is_common_word(low):
        return word
    near = {k for k in _known() if len(k) > 3 and abs(len(k) - len(low)) < 2
            and edit_distance(low, k, 1) < 2}  # fmt: skip
    names = {_ways().get(k, k) for k in near}
    return min(near) if len(names) == 1 else word


_REWRITTEN: tuple[tuple[str, str], ...] = (
    # "what's the split", "non-deregistration", "earliest-signed", "pre-2003"
    (r"\b(what|who|where|how|that|it|here|there|which)['’]s\b", r"\1 is"),
    (r"^((?:please |pls )?)name (?=the|all|every|each|any|those|me)\b", r"\1list "),
    (r"^((?:please |kindly |pls )*)state (?=how\b|the\b|which\b|what\b)", r"\1tell "),
    (r"\b(non|pre|multi)-(?=\w)", r"\1 "),
    (r"(?<=\w)-(?=(?:signed|incorporated|organi[sz]ed|chartered)\b)", " "),
    (r"\([^()]*(?:,|\be\.g\.|\betc\b)[^()]*\)", " "),  # examples in brackets
    (r"\bJanuary 1, (?=(?:19|20)\d\d\b)", " "),
)


@lru_cache(maxsize=256)
def well_spelled(question: str) -> str:
    """The question with words of the table put right; names and numbers stay as they are."""
    for said, put in _REWRITTEN:
        question = re.sub(said, put, question, flags=re.I)
    return re.sub(
        r"(?<![\w\"“'’&.-])(?:(?<=^)[A-Z])?[a-z]+(?![\w'’-])", lambda m: _spelled(m[0]), question
    )


_NO_NAME_TEXT = """
    r pos ams rule form registration no nos sec act pos am i aif securities commission city section
    january february march april may june july august september october november december edgar
    s f sb american m&a jan post-effective
"""
_NO_NAME = frozenset(_NO_NAME_TEXT.split())
_JOINS = frozenset(["&", "and", "of", "the", "de", "la", "des", "et", "y", "/", "–"])
_POINTED = re.compile(r"(?:^|\.)(?:[A-Z]|Inc|Corp|Co|Ltd|Bros|Jr|Sr|St)\.$")


def name_in(question: str) -> tuple[int, int] | None:
    """Where the only name of a question stands: of a firm, a company, a city; None for none."""
    words = list(re.finditer(r"\S+", question))
    named = [_is_name(word[0], question[: word.start()].rstrip()) for word in words]
    at = [i for i, yes in enumerate(named) if yes]
    if not at:
        return None
    between = (i for i in range(at[0], at[-1]) if not named[i])
    if any(words[i][0].lower() not in _JOINS for i in between):
        return None
    start, end = words[at[0]].start(), words[at[-1]].end()
    said = question[start:end].rstrip('?,;:!"”)')
    said = re.sub(r"['’]s$", "", said)
    said = said if _POINTED.search(said) else said.rstrip(".")
    return start, start + len(said)


def _is_name(word: str, before: str) -> bool:
    bare = word.strip("\"“”(),;:?!'’.")
    if re.fullmatch(r"\d+\(\w", bare):
        return True  # a 401(k) plan
    low = re.sub(r"['’]s?$|\.$", "", bare).lower()
    if not bare[:1].isupper() or low in _NO_NAME or re.fullmatch(FORM_SAID, bare, re.I):
        return False
    return bool(before and before[-1] not in ".?!:=-") or not (low in _known() or low in _ways())


def terms_of(question: str) -> list[Term]:
    """The terms of a question, in their order; what says nothing is left out."""
    places = [(start, end) for _, start, end in find_jurisdictions(question)]
    found: list[Term] = []
    at = 0
    while (match := _scanner().search(question, at)) is not None:
        place = next((p for p in places if p[0] == match.start()), None)
        if place is not None and match.lastgroup in ("word", "way"):
            found.append(Term("STATE", place[0], place[1], question[place[0] : place[1]]))
            at = place[1]
            continue
        at = match.end()
        name = match.lastgroup or "?"
        if name == "way":
            name = _ways()[" ".join(match["way"].lower().split())]
        name = {"quote": "QUOTE", "word": "?"}.get(name, name)
        found.append(Term(name, match.start(), match.end(), match[0]))
    return [term for term in found if term.name]
