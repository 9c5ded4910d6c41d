"""The acquisition of the registrant: agreement, closing, acquirer, merger subsidiary, survivor."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from assistant.checking.mentions import Mention
from assistant.checking.roles.deals import ASSETS_SOLD
from assistant.checking.roles.substance import Substance, Unit
from assistant.language.gated import Gated, gated, may_hold
from assistant.language.names import same_company
from assistant.language.openings import compiled
from assistant.language.tokens import Token

_SUFFIX = (
    r"(?:Inc\.?|Incorporated|INC\.?|Corp\.?|Corporation|CORP\.?|CORPORATION|Company|COMPANY|Co\.|LLC|L\.L\.C\.|L\.P\.|LP|LLP|Ltd\.?|LTD\.?|Limited|plc|PLC|P\.L\.C\."
    r"|N\.V\.|B\.V\.|S\.A\.(?:\s?de\s+C\.V\.)?|S\.p\.A\.|S\.?[aà]\s?r\.?l\.|AG|SE|GmbH|A/S|ASA|AB|Oyj|KGaA|SAS|S\.A\.S\.|K\.K\.|KK|ULC|NV|BV|S\.A\.B\.(?:\s?de\s+C\.V\.)?|Pty\.?\s+(?:Ltd\.?|Limited)|Pte\.?\s+Ltd\.?|Bancorp|Bancorporation|Bancshares|Bankshares|Holdings?|Partners|Trust|Group|Bank"
    r"|Acquisition(?:\s+(?:Corp\.?|Sub))?|Merger\s+Sub(?:\s+(?:[IVX]{1,4}|\d|One|Two))?|International|Enterprises|Industries|Financial|Technologies)"
)
_NAME_WORD = r"(?:[A-Z0-9][\w&'/-]*\.?|&|of|and|the|de|for)"
COMPANY = compiled(
    rf"(?P<name>(?-i:(?!\d{{1,4}}\.[ ])[A-Z0-9][\w&'/-]*\.?(?:[ ]{_NAME_WORD}){{0,7}}?,?[ ]{_SUFFIX}(?:,?[ ](?:[IVX]{{1,4}}(?=,?[ ](?:L\.P|LP|LLC|Inc|Ltd|plc)\b)|Inc\.?|LLC|L\.P\.|LP|Ltd\.?|Corp\.?|plc|N\.V\.|Company|Group|Holdings?|Limited|Corporation|Partners|Sub|{_SUFFIX}))*))(?![\w-])"
)
# `Alpha Corp., a Delaware corporation and a wholly owned subsidiary of Beta ("Merger Sub")`
_DEFINES = re.compile(
    r"\s*+(?:\([^()\"]{0,40}\))?,?\s*+(?:(?:an?|the|its|each|and|which\s+is)\s++[^()\";]{0,140}?)?,?\s*+\((?:[^()\"]{0,60})\"([^\"]{2,60})\"(?:[^()\"]{0,20}\"([^\"]{2,40})\")?[^()]{0,60}\)"
)
_REGISTRANT = re.compile(
    r"^(?:the\s+)?(?:Registrant|Company|Corporation|Issuer|Bancorp|undersigned\s+Registrant|Bank|Partnership|Trust)$",
    re.I,
)
AGREEMENT = gated(
    r"\b(?:Agreement\s+and\s+Plan\s+of\s+(?:Merger|Reorganization|Share\s+Exchange|Acquisition)|(?:Merger|Arrangement|Acquisition|Purchase|Transaction|Implementation"
    r"|Share\s+Exchange|Business\s+Combination|Combination|Reorganization)\s+Agreement|Plan\s+of\s+Merger|Agreement\s+of\s+Merger|definitive\s+agreement)\b",
    re.I,
)
_MERGED = gated(
    r"(?P<left>(?:[^.;]|(?<=\bInc)\.|(?<=\bCorp)\.|(?<=\bCo)\.|(?<=\bLtd)\.|(?<=\bL\.P)\.|(?<=\bL)\.|(?<=\bN\.V)\.|(?<=\bS\.A)\.){2,260}?)\s*,?\s*(?:\b(?:was|were|has\s+been|had\s+been|will\s+be|would|will|is\s+being|being)\s+)?\bmerg(?:ed|ing|e|es)\s+(?:with\s+and\s+into|into|with)\s+"
    r"(?P<right>(?:the\s+)?[A-Z][^;(]{1,160})",
)
OWNED = gated(
    r"\b(?:becom\w+|became|is\s+now|was|as|being|continuing\s+as|survived\s+as|remaining\s+as|and)?\s*,?\s*(?:a|an|the)\s+(?:direct\s+|indirect\s+|direct\s+or\s+indirect\s+|new\s+)?"
    r"(?:wholly|majority)?[- ]?\s?owned,?\s+(?:\w+\s+)?subsidiary\s+of\s+(?P<owner>[^.;]{2,120})",
    re.I,
)
_SURVIVOR = gated(
    r"\bwith\s+(?P<name>[^,.;()]{2,90}?(?:,\s+(?:Inc\.|LLC|L\.P\.|Ltd\.|Corp\.))?)\s*(?:\([^)]*\)\s*)?,?\s*(?:\bcontinuing\s+as|surviving|as\s+the\s+(?:surviving|continuing)|being\s+the\s+surviving|continuing|remaining\s+as|survived)",
    re.I,
)
_SURVIVED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][^,.;()]{1,80})(?:,\s+which)?\s+(?:surviv(?:ed|ing|es)|continued|continuing|continues)\s+(?:the\s+Merger\s+)?as\s+(?:the|an?)\s"
)
_APPOSED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}),\s+(?:as\s+)?(?:the|being\s+the)\s+surviving\s+(?:corporation|entity|company)"
)
_OUTLIVED = gated(
    r"(?P<name>(?:the\s+)?[A-Z][\w&.' -]{1,60}?)\s+survived\s+(?:the\s+)?(?:Merger|merger)"
)
_CLOSING = gated(
    r"\b(?:consummat\w+|complet\w+|clos(?:ed|ing)|effective\s+time|became\s+effective|effective|merged|effected|became|acquired|occurred|carried\s+out|Effective\s+Date|accepted\s+for\s+payment"
    r"|(?:sold|transferred)\b[^;]{0,60}\bassets|assets\b[^;]{0,90}\b(?:sold|transferred))\b",
    re.I,
)


# `the court approved the Arrangement on`, `the Offer expired on`: steps before the closing.
_NOT_YET = re.compile(
    r"\b(?:orders?|approv\w+|announc\w+|special\s+meeting|expired|agreed|signed|entered\s+into)\b[^,.;]{0,70}$",
    re.I,
)
# `the offer, which expired at one minute past 11:59 p.m., Eastern Time, on`
_OFFER_ENDED = re.compile(r"\bexpir\w+\b(?:(?!\d{4}|;).){0,90}$", re.I)
# `On October 17, 2025, pursuant to …, Purchaser merged with and into the Registrant`
_DAY_FIRST = re.compile(r"(?:Effective\s++)?(?:on|as\s+of|at)?\s*+$", re.I)
# Terms that are defined for the company that is merged into the registrant.
SUB_TERM = re.compile(
    r"(?:\w+\s+)?(?:merger\s*sub(?:sidiary)?|mergersub|acquisition\s+sub|acquisition|merger\s*co|merger\s+corp|sub|subsidiary)(?:\s+(?:\d|i{1,3}|one|two|inc|llc|corp))?",
    re.I,
)


@dataclass(slots=True)
class Party:
    """A company of the text, at `[start, end)` of the flow."""

    name: str
    start: int
    end: int
    terms: tuple[str, ...] = ()


@dataclass(slots=True)
class Acquisition:
    """What was read of the acquisition; each value with its place in the flow."""

    kind: tuple[str, int, int] | None = None
    agreement_date: tuple[datetime.date, int, int] | None = None
    closed_on: tuple[datetime.date, int, int] | None = None
    acquirer: tuple[str, int, int] | None = None
    merger_sub: tuple[str, int, int] | None = None
    surviving_entity: tuple[str, int, int] | None = None
    rivals: dict[str, list[tuple[object, int, int]]] = field(default_factory=dict)


def find_parties(text: str, start: int, end: int) -> list[Party]:
    """The companies named in `[start, end)` of a flow, with the terms defined for them."""
    found = []
    for match in COMPANY.finditer(text, start, end):
        name, begin = match.group("name"), match.start("name")
        lead = re.match(
            r"(?:(?:(?:19|20)\d\d(?=\s+(?:the|The|[A-Z]))|(?:Company|Registrant|Corporation|Issuer)\s+and|The|On|In|As|By|Pursuant|Under|Effective|Upon|Following|Among|Between|of|and|the|for|to|with|Whereby|Subsidiary|(?:Company|Registrant|Corporation)\s+of)\s+)+(?=[A-Z0-9])",
            name,
        )
        if lead and len(name) - lead.end() > 6 and not re.fullmatch(_SUFFIX, name[lead.end() :]):
            begin += lead.end()
            name = name[lead.end() :]
        end_at = match.end("name")
        defined = _DEFINES.match(text, end_at, min(end + 200, end_at + 320))
        terms: tuple[str, ...] = ()
        if defined and not COMPANY.search(text, end_at, defined.start(1)):
            terms = tuple(t for t in defined.groups() if t)
        elif defined:
            inner = COMPANY.search(text, end_at, defined.start(1))
            if inner and re.search(r"subsidiary\s+of\s+$", text[end_at : inner.start()]):
                terms = tuple(t for t in defined.groups() if t)
        found.append(Party(" ".join(name.split()).rstrip(","), begin, end_at, terms))
    return found


class Parties:
    """The companies of a substance, with the terms defined for them and which is the registrant."""

    def __init__(self, substance: Substance, cover: list[Mention]) -> None:
        self.substance = substance
        self.text = substance.text
        self.registrants = [m for m in cover if m.role == "registrants.name"]
        self.parties = find_parties(self.text, substance.body, len(self.text))
        self._part_pairs()
        self.terms: dict[str, Party] = {}
        for party in self.parties:
            for term in party.terms:
                self.terms.setdefault(term.lower(), party)
        self.registrant_terms = {
            t.lower() for p in self.parties if self._is_registrant_name(p.name) for t in p.terms
        }

    def _part_pairs(self) -> None:
        """`the Company and Halden Limited`: a short name and a company, not one company."""
        short = {term.lower() for party in self.parties for term in party.terms}
        names = [str(m.value).lower() for m in self.registrants]
        names += [party.name.lower() for party in self.parties if " and " not in party.name]
        for party in self.parties:
            left, joined, right = party.name.partition(" and ")
            known = left.lower() in short or _REGISTRANT.match(left) is not None
            if joined and (known or any(name.startswith(f"{left.lower()} ") for name in names)):
                printed = re.search(r"\band\s+", self.text[party.start : party.end])
                if printed and len(right) > 6:
                    party.start += printed.end()
                    party.name = right

    def _is_registrant_name(self, name: str) -> bool:
        own = [p.name for p in self.parties if any(_REGISTRANT.match(term) for term in p.terms)]
        if any(same_company(name, other) for other in own):
            return True
        return any(same_company(name, str(m.value)) for m in self.registrants)

    def is_registrant(self, words: str) -> bool:
        """Whether words name the registrant: its name, a term defined for it, or `the Company`."""
        bare = re.sub(r"^(?:the|The)\s+", "", words.strip(" ,."))
        return (
            bool(_REGISTRANT.match(bare.rstrip(".")))
            or bare.lower().rstrip(".") in self.registrant_terms
            or self._is_registrant_name(bare)
        )

    def resolve(self, start: int, end: int) -> tuple[str, int, int] | None:
        """The company that a stretch of the flow names, by name or by a defined term, first one first."""
        words = self.text[start:end]
        inside = [p for p in self.parties if start <= p.start < end]
        best: tuple[int, tuple[str, int, int]] | None = None
        if inside:
            best = (inside[0].start - start, (inside[0].name, inside[0].start, inside[0].end))
        for term, party in self.terms.items():
            if not may_hold(words, term):
                continue
            match = re.search(rf"\b{re.escape(term)}\b", words, re.I)
            if match and (best is None or match.start() < best[0]):
                best = (match.start(), (party.name, party.start, party.end))
        return best[1] if best else None


def units_with(substance: Substance, pattern: re.Pattern[str] | Gated) -> list[Unit]:
    """The units after the cover in which a pattern matches."""
    return [
        u
        for u in substance.units
        if u.start >= substance.body and pattern.search(substance.text, u.start, u.end)
    ]


# `By agreement dated May 14, 1996, Osterley Group plc undertook to purchase the Company`
_BY_AGREEMENT = gated(
    r"\bagreement\s+dated\s+(?:as\s+of\s+)?(?=[^.;]{4,200}?\b(?:acquir\w+|purchas\w+|merg\w+|buy)\s+(?:by\s+)?(?:the\s+Company|[A-Z]|all\b|into\b))",
    re.I,
)


def agreement_date(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The date of the agreement to merge or to sell, with its place in the flow."""
    for unit in units_with(reader.substance, AGREEMENT):
        for match in AGREEMENT.finditer(reader.text, unit.start, unit.end):
            for token in unit.of("date"):
                between = reader.text[match.end() : token.start]
                if 0 <= token.start - match.end() < 260 and token.detail.precision == "day":
                    if re.search(
                        r"\bdated\b|\bas\s+of\b|\bentered\s+into\b|^,?\s*$", between, re.I
                    ) and not re.search(r"[.;]\s", between):
                        return token.value, token.start, token.end
    for unit in units_with(reader.substance, _BY_AGREEMENT):
        found = _BY_AGREEMENT.search(reader.text, unit.start, unit.end)
        after = [t for t in unit.of("date") if found and 0 <= t.start - found.end() < 4]
        if after and after[0].detail.precision == "day":
            return after[0].value, after[0].start, after[0].end
    for unit in units_with(reader.substance, AGREEMENT):
        before = [t for t in unit.of("date") if t.detail.precision == "day"]
        match_ = re.search(
            r"\b(?:entered\s+into|signed|executed)\b[^.;]{0,60}?\b(?:Agreement|agreement)",
            reader.text[unit.start : unit.end],
        )
        if before and match_ and before[0].start - unit.start < 12:
            return before[0].value, before[0].start, before[0].end
    return None


def closing(
    reader: Parties, agreed: tuple[datetime.date, int, int] | None
) -> tuple[datetime.date, int, int] | None:
    """The day on which the acquisition was carried out, with its place in the flow."""
    about = re.compile(
        r"\bmerge[dr]?\b|\bmergers?\b|\bacqui|\btransactions?\b|\boffer\b|\bsubsidiary\b|\barrangement\b|\bcombination\b|\bEffective\s+Time\b|\bshare\s+exchange\b|\bsubstantially\s+all\b",
        re.I,
    )
    told = reader.substance.clauses  # `merged into Tarn Valley, Inc. on May 31`: one clause
    scored: list[tuple[float, Token]] = []
    for unit in units_with(reader.substance, _CLOSING):
        words = reader.substance.words(unit)
        assets = ASSETS_SOLD.search(words)
        if not (assets or about.search(words)) or unit.kind == "row" or unit.of("file_number"):
            continue
        for token in unit.of("date"):
            if token.detail.precision != "day" or (agreed and token.value == agreed[0]):
                continue
            before = told[max(unit.start, token.start - 110) : token.start]
            after = told[token.end : unit.end]
            if re.search(
                r"\b(?:filed|dated|dated\s+as\s+of|registration\s+statement)\b[^.;]{0,60}$",
                before,
                re.I,
            ):
                continue
            score = 0.0
            if re.search(
                r"(?:^|[\s,])(?:on|effective(?:\s+(?:as\s+of|on|at))?|as\s+of|at\s+the\s+effective\s+time[^.;]{0,20})\s*+,?\s*+$",
                before,
                re.I,
            ):
                score += 1
            if re.match(r"[^.;]{0,120}?\bmerged\s+(?:with|into)", after):
                score += 0.5  # after a tender offer: the merger that completes it
            if _NOT_YET.search(before) or _OFFER_ENDED.search(before):
                score -= 2
            if _DAY_FIRST.fullmatch(reader.text, unit.start, token.start):
                score += 0.25  # the day of the sentence itself, not of a clause within it
            if re.search(
                r"\bmerged\s+(?:with\s+and\s+)?into|\b(?:consummat|complet|clos|effected|became|acquired)\w*",
                after,
                re.I,
            ):
                score += 2
            if re.search(
                r"\b(?:consummat|complet|clos|became\s+effective|effective|effected|occurred|carried\s+out|merged|acquired)\w*\b[^.;]{0,80}$",
                before,
                re.I,
            ):
                score += 2
            elif assets and not reader.text[unit.start : token.start].strip()[3:]:
                score += 2  # `On November 30, 2000 all of its assets were sold to`
            if score >= 2:
                scored.append((score, token))
    if not scored:
        return None
    token = max(scored, key=lambda item: item[0])[1]
    return token.value, token.start, token.end


def read_merger(reader: Parties, found: Acquisition) -> None:
    """`Sub merged with and into the Company, with the Company surviving as a subsidiary of Parent`."""
    for unit in units_with(reader.substance, re.compile(r"\bmerg(?:ed|ing|e|er)\b", re.I)):
        words = reader.text[unit.start : unit.end]
        match = _MERGED.search(words)
        if match:
            at = unit.start
            right_words = re.split(
                r"\s+(?:with|and|on|by|through|at|after|effective|pursuant|as|in|under|whereby|\()\b|,\s+(?:with|whereby|and|the|each|pursuant|which)",
                match.group("right"),
            )[0]
            left_start, left_end = at + match.start("left"), at + match.end("left")
            right_start = at + match.start("right")
            left = _last_named(reader, left_start, left_end)
            if reader.is_registrant(right_words):
                if left and not reader.is_registrant(left[0]) and found.merger_sub is None:
                    found.merger_sub = left
                    _survivor(reader, unit, found)
                    _outlives(reader, right_start, right_words, found)
            elif (
                left is None
                or reader.is_registrant(left[0])
                or _ends_with_registrant(reader, left_start, left_end)
            ):
                right = reader.resolve(right_start, right_start + len(right_words) + 1)
                if right and not reader.is_registrant(right[0]) and found.surviving_entity is None:
                    found.surviving_entity = right
        elif found.merger_sub is None:
            found.merger_sub = _merged_into(reader, unit)
        _survivor(reader, unit, found)


# `the merger into the Company of OG Cleveland, Inc.`, `the merger of Alder Sub with and into us`
_MERGER_OF = gated(
    r"\bmerger\s+(?:with\s+and\s+)?into\s++(?P<into>(?:the\s++)?[\w' ]{2,40}?)\s++of\s+(?P<sub>[A-Z])"
    r"|\bmerger\s+of\s+(?P<first>[A-Z](?:[^.;]|(?<=\bInc)\.|(?<=\bCorp)\.|(?<=\bCo)\.){2,140}?),?\s+(?:with\s+and\s+)?into\s+(?P<last>(?:the\s+)?[\w' ]{2,40})",
)


def _outlives(reader: Parties, start: int, words: str, found: Acquisition) -> None:
    """What another company is merged into survives, where nothing else is said to."""
    if found.surviving_entity is None and reader.registrants:
        name = str(reader.registrants[0].value)
        found.surviving_entity = (name, start, start + len(words))


def _merged_into(reader: Parties, unit: Unit) -> tuple[str, int, int] | None:
    """The company that a noun tells was merged into the registrant."""
    match = _MERGER_OF.search(reader.text, unit.start, unit.end)
    if match is None or not reader.is_registrant(match.group("into") or match.group("last")):
        return None
    at = match.start("sub") if match.group("sub") else match.start("first")
    named = reader.resolve(at, min(at + 90, unit.end))
    return named if named and not reader.is_registrant(named[0]) else None


def _ends_with_registrant(reader: Parties, start: int, end: int) -> bool:
    tail = re.search(
        r"(?:the\s+)?(?:Registrant|Company|Corporation|Issuer)\s*+(?:,\s[^,]*,)?\s*+(?:was|has\s+been)?\s*+$",
        reader.text[start:end],
    )
    return bool(tail)


def _last_named(reader: Parties, start: int, end: int) -> tuple[str, int, int] | None:
    """The subject before `merged`: the last term or company whose description runs up to the verb."""
    words = reader.text[start:end]
    if re.search(r"\b(?:[Tt]he\s+)?(?:Registrant|Company)\s*$", words):
        return None
    best: tuple[int, tuple[str, int, int]] | None = None
    for term, party in reader.terms.items():
        if not may_hold(words, term):
            continue
        for match in re.finditer(rf"\b{re.escape(term)}\b", words, re.I):
            if best is None or match.start() > best[0]:
                best = (match.start(), (party.name, party.start, party.end))
    # `Sub, Inc., a wholly owned subsidiary of Parent, merged`: the subject is the one described
    described = [p for p in reader.parties if start <= p.start < end]
    for index, party in enumerate(described):
        between = reader.text[party.end : end]
        if re.match(r"[^.;]{0,90}?\b(?:subsidiary|affiliate)\s+of\b", between) and index + 1 <= len(
            described
        ):
            if best is None or party.start - start >= best[0] - 220:
                return party.name, party.start, party.end
    if described and (best is None or described[-1].start - start >= best[0]):
        last = described[-1]
        return last.name, last.start, last.end
    return best[1] if best else None


def _survivor(reader: Parties, unit: Unit, found: Acquisition) -> None:
    if found.surviving_entity is not None:
        return
    for pattern in (_SURVIVOR, _SURVIVED, _OUTLIVED, _APPOSED):
        match = pattern.search(reader.text, unit.start, unit.end)
        if not match:
            continue
        tail = (
            match.group("name").rpartition(" into ")[2].strip()
        )  # `the Company merged into Sub II, which survived`
        name = re.sub(r"^(?:the\s+)", "", tail, flags=re.I)
        start = match.start("name") + match.group("name").rfind(name)
        named = reader.resolve(start, match.end("name"))
        if reader.is_registrant(name) and not (named and not reader.is_registrant(named[0])):
            if reader.registrants:
                found.surviving_entity = (
                    str(reader.registrants[0].value),
                    start,
                    start + len(name),
                )
        elif named:
            found.surviving_entity = named
        if found.surviving_entity:
            return
