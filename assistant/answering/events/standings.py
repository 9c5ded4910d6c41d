"""What becomes of companies, as the sentences of a filing tell it: who merged into whom, who
survived, became a subsidiary or was converted, and whose existence ended.

Each company that stands in a sentence is masked by one sign of its own, as long as its name, so
that a pattern reads "X merged into Y" whatever they are called and offsets stay those of the
sentence. What is only planned is told apart; what is agreed on or possible is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.answering.events.companies import Companies, parted
from assistant.answering.evidence.reading import Passage, Reading

Kind = Literal[
    "merged", "took_in", "survived", "subsidiary", "converted", "ended", "dissolved", "to_end"
]
GONE: tuple[Kind, ...] = ("ended", "merged", "dissolved")
ALIVE: tuple[Kind, ...] = ("survived", "subsidiary", "took_in", "converted", "to_end")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sentence tells of a company. `other` is the one that it merged into, that merged into
    it or that owns it; `form` what it was converted into; `start` and `end` are offsets."""

    kind: Kind
    company: int
    passage: Passage
    start: int
    end: int
    other: int | None = None
    form: str = ""
    below: int | None = None
    """Whose subsidiary it merged into, where that one has no name."""
    by_noun: bool = False
    """Whether "the merger of X into Y" is all that is told: it may be one that is to come."""

    @property
    def is_plain(self) -> bool:
        """Whether the sentence says it outright: "was dissolved", not what was filed for it."""
        return self.kind != "dissolved" or "dissolved" in self.passage.text[self.start : self.end]


_FIRST = 0xE000
_PAD = "\uf8ff"
_ANY = "[\ue000-\ue0ff]\uf8ff*+"
_GAP = (
    r"(?:(?:which|who|was|were|has|had|have|been|being|is|are|did|does|then|there(?:after|upon|by)"
    r"|first|itself|also|subsequently|duly|now|today|since|later|next|and|in turn|at once|so"
    r"|\w{3,}ly|(?:on|at|as of|effective(?: as of)?|in) [^;X]{3,40}),? )*"
).replace("X", "\ue000-\ue0ff")
_BARE_GAP = (
    r"(?:(?:which|who|was|were|has|had|have|been|is|are|being|then|there(?:after|upon|by)|itself"
    r"|also|subsequently|duly|now|today|since|thus|and|so|as|an?|the|its|became|becomes?|becoming"
    r"|remains?|remained|continue[sd]?|continuing|goes on|going on|went on|emerged|one|sole|only"
    r"|legal|\w{3,}ly|for an instant),? )*"
)
_DESCRIBED = r"(?:,? (?:an?|its|each) [^;X]{0,110}(?:X[^;X]{0,140})?,)?"
_INTO = r"(?:with and )?into (?:(?:its|an?|the) (?:(?!of\b)[\w-]+,? ){0,6})?"
_OWNED = r"(?:wholly|entirely|directly|indirectly|solely|in full|100%|then|and|held|,)"
_ROLE = (
    r"(?:corporation|company|entity|bank|partnership|trust|party|institution|person|association)"
)
_FILED = r"(?:certificate|articles|statement|notice)s? of (?:dissolution|cancellation|termination)"


def _told(pattern: str) -> re.Pattern[str]:
    """A pattern in which `<a>` is a company of the group `a`, `X` any company, and a space any
    white space."""
    pattern = re.sub(r"\[([^\]X]{0,12})X([^\]X]{0,12})\]", "[\\1\ue000-\ue0ff\\2]", pattern)
    pattern = re.sub(r"(?<![\w\\])X(?!\w)", _ANY, pattern)
    pattern = re.sub(r"<(\w)>", lambda m: f"(?P<{m[1]}>[\ue000-\ue0ff])\uf8ff*+", pattern)
    return re.compile(pattern.replace(" ", r"\s+"), re.I)


_MERGED = _told(
    rf"<m>{_DESCRIBED},? {_GAP}(?:merged|merges|consolidated|amalgamated|absorbed|folded|combined)"
    rf" (?:\w+ly )?(?:(?:on|as of|effective(?: as of)?) [^;X]{{3,40}}? )?{_INTO}<h>"
)
_MERGED_FAR = _told(rf"^\W*<m>[^X;]{{1,260}}?\bmerged {_INTO}<h>")
_THE_LAST = _told(
    rf"<m>[^X]{{0,30}}, the (?:latter|last(?:[ -]named)?(?: of (?:these|them"
    rf"|which))?),? {_GAP}merged {_INTO}<h>"
)
_INTO_SUBSIDIARY = r"(?:with and )?into an? (?:[\w-]+,? ){0,5}subsidiary of <o>"
_MERGED_BELOW = _told(
    rf"<m>{_DESCRIBED},? {_GAP}merged (?:(?:on|as of|effective) [^;X]{{3,40}}? )?{_INTO_SUBSIDIARY}"
)
_MERGER_BELOW = _told(rf"\bmerger\b[^;X]{{0,40}}\bof <m>[^;X]{{0,60}}? {_INTO_SUBSIDIARY}")
_OF_MERGER = re.compile(
    r"\bmergers?\b[^.;]{0,60}\b(?:consummated|completed|became effective|took effect"
    r"|was effected|closed)"
    r"|\b(?:consummation|completion) of the merger|\bin the merger,? (?:each|every|all)\b|\bby the"
    r" merger on\b|\bissued\b[^.;]{0,60}\bin the merger\b",
    re.I,
)
_NO_MERGER = re.compile(
    r"\bmerger\b[^.;]{0,80}\b(?:terminated|abandoned|not (?:be |been )?(?:consummated|completed)"
    r"|called off)",
    re.I,
)
"""Whether a merger that is only named took place."""
_MERGER_OF = _told(rf"\bmerger\b[^;X]{{0,40}}\bof <m>{_DESCRIBED}[^;X]{{0,60}}? {_INTO}<h>")
_AND_THEN = _told(rf"\bmerged\b.{{0,160}}\band (?:then )?<m> {_INTO}<h>")
_ABSORBED = _told(rf"<m>,? {_GAP}absorbed by <h>")
_SURVIVED = (
    _told(rf"<s>,? {_BARE_GAP}surviv(?:ed|es|ing|or)\b(?! by)"),
    _told(rf"\bsurviv(?:ing {_ROLE}|or)(?: (?:of|in) (?:the|that|this) \w+)? (?:is|was|being) <s>"),
    _told(r"<s>,? (?:being |as )?the (?:\w+ ){1,3}that survived"),
    _told(r"\bsurviving <s>"),
    _told(rf"<s>,? {_BARE_GAP}(?:in existence|to exist|its (?:\w+ )?existence)\b"),
    _told(r"<s>,? (?:continued|continues|continuing) as an? "),
    _told(r"<s>,? for an instant outlived\b"),
)
_SUBSIDIARY = (
    _told(
        r"<s>[^X;.]{0,90}?\b(?:became|becomes?|becoming|is|as|are|remains?|now"
        r"|surviv\w+[^X;.]{0,40}"
        r" and) (?:an? |its |the |now |today |thereby |in turn |both ){0,4}(?:[\w-]+,? ){0,6}?"
        r"subsidiary\b(?: of <o>)?"
    ),
    _told(
        r"<s>[^X;.]{0,60}?\b(?:became|becomes?|becoming|is|as|are|remains?|now) <o>['’]s? "
        r"(?:[\w-]+,? ){0,5}?subsidiary\b"
    ),
    _told(
        r"<s>[^X;.]{0,80}?(?:,|\b(?:is|are|being|becoming|became|becomes|now)) (?:now |today "
        r"|thereby ){0,3}"
        rf"(?:{_OWNED},? ){{0,4}}owned (?:\w+ )?by <o>"
    ),
    _told(
        r"<o> (?:now |thereby |then ){0,3}(?:became|is|becoming) the (?:sole |only "
        r"|new ){0,3}(?:owner"
        r"|holder|shareholder|stockholder|member|parent|holding company)(?: company)? of"
        r" (?:all (?:of )?(?:the )?(?:[\w-]+ ){1,6}of )?<s>"
    ),
    _told(r"<o>[^X;.]{0,60} (?:was |is )?placed over <s>"),
    _told(r"\ball (?:of )?the (?:[\w-]+ ){0,5}(?:stock|shares|units|interests) of <s> (?:has"
          r"|have|were"
          r"|was|is|are) (?:\w+ ){0,2}(?:acquired|held|owned) by <o>"),
)  # fmt: skip
_ENDED = (
    _told(r"\bexistence of <e> (?:\w+ ){0,3}(?:ceased|ended|terminated|came to an end)"),
    _told(r"<e>['’]s? (?:\w+ ){0,3}existence (?:\w+ ){0,2}(?:ceased|ended|terminated|came to)"),
    _told(rf"<e>,? {_BARE_GAP}ceas(?:ed|es|ing) to (?:exist|be an? (?:separate|legal)"
          rf"|have (?:an?|any)"
          r" (?:separate|corporate|legal|further))"),
    _told(rf"<e>,? {_BARE_GAP}(?:no longer exists?\b|went out of existence|disappeared\b)"),
    _told(r"<e>,? (?:did|does|has) not surviv"),
)  # fmt: skip
_DISSOLVED = (
    _told(
        rf"<e>,? {_BARE_GAP}(?:liquidated and |wound up and )?(?:dissolved|liquidated|wound up)\b"
    ),
    _told(rf"<e>,? (?:has |had |then |also |thereupon )*filed (?:an? |its |the )?{_FILED}"),
    _told(
        r"\bdissolution of <e> (?:became effective|was completed|took effect|occurred|took place)"
    ),
)
_DISSOLVED_ITSELF = _told(
    rf"{_FILED}[^X;.]{{0,60}} (?:was|were|has been|became) (?:\w+ )?(?:filed|effective)"
)
_TO_END = (
    _told(
        r"(?:<e>|^it)[^X;.]{0,90}? (?:will|shall|intends? to|expects? to|plans? to|is to)(?: be"
        r"| then"
        r"| thereafter)* (?:dissolved?|liquidated?|wound up)\b"
    ),
    _told(
        r"(?:<e>|^it)[^X;.]{0,90}? (?:will|shall|intends? to|expects? to|plans? to|is to) file\b"
        rf"[^X;.]{{0,120}}\b(?:{_FILED})"
    ),
)
_CONVERTED = _told(
    rf"<e>,? {_BARE_GAP}(?:converted|domesticated|re-?domesticated|re-?domiciled|reincorporated"
    r"|transformed)(?: itself)?(?:,? from [^X;.]{2,60}?)? (?:in)?to (?:be )?an? (?:[\w-]+ ){0,4}?"
    r"(?P<form>corporation|limited liability company|limited partnership|statutory trust"
    r"|business trust|company|partnership)\b"
)
_NOT_SUBJECT = re.compile(r"\b(?:of|by|among|between|from|to|under|per|against)\s+$", re.I)
_AFTER_HOLDER = re.compile(
    r"[,\s]*\band (?:there(?:upon|by) |so |thus |has |itself )*ceas(?:ed|es|ing) to exist", re.I
)
_UNSURE = re.compile(r"\b(?:if|unless|whether|propos\w+|would|(?-i:may)|contemplat\w+)\b", re.I)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|(?-i:may)|agree[sd]?|to be|to merge|if|unless|until|propos\w+|not)\b",
    re.I,
)
_GATE = re.compile(
    r"merge|surviv|dissol|liquidat|existence|exist\b|subsidiar|absorb|owned|owner|convert|domes"
    r"|placed over|wound|amalgam|consolidat|parent of|holding company of|stock of|acquired by",
    re.I,
)


def standings(reading: Reading, companies: Companies) -> list[Standing]:
    """What the sentences of a filing tell of its companies, in order."""
    masks = _masks(companies)
    if masks is None:
        return []
    found = [
        standing
        for passage in reading.passages
        if _GATE.search(passage.text)
        for standing in _of_sentence(passage, _masked(passage.text, masks, companies))
    ]
    done = any(_OF_MERGER.search(p.text) for p in reading.passages)
    done = done and not any(_NO_MERGER.search(p.text) for p in reading.passages)
    return [s for s in found if done or not s.by_noun]


def _masks(companies: Companies) -> re.Pattern[str] | None:
    """A pattern for every name and term; longer ones first."""
    found: dict[str, str] = {}
    for names in companies.names:
        for name in names:
            core = parted(name)[0]
            words = [re.escape(w.rstrip(".")) + r"\.?" for w in re.split(r"[\s,]+", name) if w]
            found[name] = "(?i:" + _BETWEEN.join(words) + ")"
            if len(core) > 1:
                found[" ".join(core)] = "(?i:" + _BETWEEN.join(map(re.escape, core)) + ")"
    for term in companies.printed:
        found[term] = _BETWEEN.join(map(_capital, term.split()))
    for word in ("Company", "Registrant", "Issuer", "Corporation"):
        found.setdefault(word.lower(), f"[Tt]he (?i:{word})")
    for names in companies.names[: companies.registrants]:
        first = names[0].split()[0].strip(",.").capitalize()
        if len(first) > _SHORT and sum(first.lower() in n[0].lower() for n in companies.names) == 1:
            found.setdefault(first.lower(), first)
    if not companies.names:
        return None
    longest = sorted(found, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w.-])(?:[Tt]he\s+)?(?:{'|'.join(found[n] for n in longest)})(?![\w-])"
    )


_SHORT = 3
_BETWEEN = r",?\s+"


def _capital(word: str) -> str:
    """A word of a term, as it is printed with a capital."""
    word = word.rstrip(".")
    return rf"(?:{re.escape(word[:1].upper())}(?i:{re.escape(word[1:])}))\.?"


def _masked(text: str, masks: re.Pattern[str], companies: Companies) -> str:
    """A sentence in which each company is masked and what stands in brackets blanked, of equal
    length; what is in brackets behind a company belongs to its name."""

    def mask(match: re.Match[str]) -> str:
        company = companies.named(match[0])
        if company is None or len(match[0]) < _SHORT:
            return match[0]
        return chr(_FIRST + company) + _PAD * (len(match[0]) - 1)

    def blank(match: re.Match[str]) -> str:
        behind = match.string[match.start() - 1 : match.start()]
        return (_PAD if "\ue000" <= behind <= _PAD else " ") * len(match[0])

    return _BRACKETS.sub(blank, masks.sub(mask, text))


_BRACKETS = re.compile(r"\s?\((?:[^()]|\([^()]{0,60}\)){0,300}\)")


def _of_sentence(passage: Passage, masked: str) -> Iterator[Standing]:
    """What a masked sentence tells."""
    holders: dict[int, Standing] = {}
    for told in _mergers(passage, masked):
        yield told
        holders[told.end] = told
        if told.kind == "merged" and _AFTER_HOLDER.match(masked, told.end):
            yield Standing("ended", told.company, passage, told.start, told.end + 30)
    for kind, patterns in _BY_KIND:
        for match in (m for pattern in patterns for m in pattern.finditer(masked)):
            company = _company(match, "s") if "s" in match.re.groupindex else _company(match, "e")
            company = 0 if company is None else company
            at = match.start()
            mention = re.compile(_ANY).match(masked, at)
            if (
                mention is not None
                and mention.end() in holders
                and _AFTER_HOLDER.match(masked, mention.end())
            ):
                continue  # "merged into Y and ceased to exist": of the one that merged
            if mention is not None and _NOT_SUBJECT.search(masked[max(0, at - 12) : at]):
                continue
            form = match["form"] if "form" in match.re.groupindex else ""
            other = _company(match, "o") if "o" in match.re.groupindex else None
            yield Standing(kind, company, passage, match.start(), match.end(), other, form)
    dissolved = _DISSOLVED_ITSELF.search(masked)
    if dissolved is not None and not set(re.findall(_ANY, masked)) - {chr(_FIRST)}:
        yield Standing("dissolved", 0, passage, *dissolved.span())


_BY_KIND: tuple[tuple[Kind, tuple[re.Pattern[str], ...]], ...] = (
    ("survived", _SURVIVED),
    ("subsidiary", _SUBSIDIARY),
    ("ended", _ENDED),
    ("dissolved", _DISSOLVED),
    ("to_end", _TO_END),
    ("converted", (_CONVERTED,)),
)


def _company(match: re.Match[str], group: str) -> int | None:
    sign = match[group]
    return ord(sign) - _FIRST if sign else None


def _mergers(passage: Passage, masked: str) -> Iterator[Standing]:
    """Who merged into whom: once for the one that merged, once for the one that took it in."""
    seen: set[tuple[int, int]] = set()
    for pattern in (_MERGED, _MERGED_FAR, _THE_LAST, _MERGER_OF, _AND_THEN, _ABSORBED):
        for match in pattern.finditer(masked):
            mover, holder = _company(match, "m"), _company(match, "h")
            at = match.start("m")
            if mover is None or holder is None or mover == holder or (mover, holder) in seen:
                continue
            object_of = pattern is _MERGER_OF
            if not object_of and _NOT_SUBJECT.search(masked[max(0, at - 12) : at]):
                continue
            doubted = masked if object_of else masked[max(0, at - 60) : at]
            if _UNSURE.search(doubted) or (pattern is _MERGED_FAR and _TO_COME.search(match[0])):
                continue
            seen.add((mover, holder))
            span = (at, match.end())
            yield Standing("merged", mover, passage, *span, holder, by_noun=object_of)
            yield Standing("took_in", holder, passage, *span, mover, by_noun=object_of)
    for pattern in (_MERGED_BELOW, _MERGER_BELOW):
        for match in pattern.finditer(masked):
            mover, at, noun = _company(match, "m"), match.start("m"), pattern is _MERGER_BELOW
            if mover is None or _UNSURE.search(masked[max(0, at - 60) : at]):
                continue
            if noun or not _NOT_SUBJECT.search(masked[max(0, at - 12) : at]):
                yield Standing("merged", mover, passage, at, match.end(), by_noun=noun,
                               below=_company(match, "o"))  # fmt: skip
