"""The days of an acquisition: on which it was agreed, and on which it was carried out."""

from __future__ import annotations

import datetime
import re

from assistant.checking.roles.agreed_days import agreed_upon, is_of_another_kind
from assistant.checking.roles.closing_words import tells_closing
from assistant.checking.roles.deals import ASSETS_SOLD
from assistant.checking.roles.parties import AGREEMENT, Parties, units_with
from assistant.checking.roles.units import Unit
from assistant.language.gated import gated
from assistant.language.openings import compiled
from assistant.language.tokens import Token

__all__ = ["agreement_date", "closing"]

_CLOSING = gated(
    r"\b(?:consummat\w+|complet\w+|clos(?:ed|ing)|private|publicly|amalgamated|final|become|effective\s+time|became\s+effective|effective|merged|effected|became|acquired|occurred|carried\s+out|took\s+effect|implemented|mergers?|acquisition|exchanged|Effective\s+Date|accepted\s+for\s+payment"
    r"|combined|consolidated|operative|came\s+to\s+(?:own|hold)|(?:ceased\s+to\s+exist|extinguished)|succeeded\s+to|bought|purchased|t(?:aken|ook)\s+over|merging|sold\s+to|absorbed|unconditional|passed\s+(?:in)?to|ownership|subsidiary\s+of|owned\s+by|belonged|conveyed|share\s+exchange|(?:squeezed|cashed)\s+out|offer\s+for\s+all|transferred|part\s+of|consolidation"
    r"|(?:sold|transferred)\b[^;]{0,60}\bassets|assets\b[^;]{0,90}\b(?:sold|transferred))\b",
    re.I,
)


# `the court approved the Arrangement on`, `the Offer expired on`: steps before the closing.
_NOT_YET = re.compile(
    r"\b(?:orders?|approv\w+|adopt\w+|vot(?:e|ed|es)|sanction\w+|announc\w+|special\s+meeting|expired|agreed|signed|entered\s+into|(?:amended|amendment|varied|supplemented|restated))\b(?:(?!\band\s+(?:then\s+|was\s+|were\s+)*(?:complet|consummat|clos|carried|effect))[^,.;]){0,70}$|\bagreements?\s+of\s*$",
    re.I,
)
# `the offer, which expired at one minute past 11:59 p.m., Eastern Time, on`
_OFFER_ENDED = re.compile(
    r"\b(?:expir\w+|offer\s+(?:(?:that|which)\s+)?(?:was\s+)?closed)\b(?:(?!\d{4}|;|,\s+and\s+on\b).){0,90}$",
    re.I,
)
# `On October 17, 2025, pursuant to …, Purchaser merged with and into the Registrant`
_DAY_FIRST = re.compile(r"(?:Effective\s++)?(?:on|as\s+of|at)?\s*+$", re.I)
# Between an agreement's title and its day: `dated`, `by and among A and B, dated as of`.
_DATED = re.compile(
    r"\b(?:dated|entered\s+into|signed|executed|made|concluded)\b(?:\s+(?:as\s+of|on|effective\s+as\s+of))?(?:\s+the)?\s*$|\badopted\s+(?:by\s+)?(?:both|the\s+two|their|the\s+respective)\s+boards(?:\s+of\s+directors)?\s+on\s*$|\bbears\s+(?:the\s+)?date\s+(?:of\s+)?$|\bas\s+of\s*$|^\s*,?\s*of\s*$|^\W{0,3}$|\bagreed\s+(?:up)?on\s*$",
    re.I,
)
# `The Company entered, on July 29, 2013, into an agreement and plan of merger`
_ENTERED_ON = re.compile(
    r"\b(?:entered|signed|executed|concluded|made)\s*(?:into)?\s*,?\s+(?:on|as\s+of)\s*\Z", re.I
)
# `under the agreement to merge that A, B and C had signed on`
_SURE = 3.5  # the score of a day whose own words tell that it is that of the closing
_AGREED_ON = re.compile(
    r"\b(?:merge|merger|acqui\w+|purchase|sell|tender\s+offer)\b[^.;]{0,160}\bagreement\b[^.;]{0,160}\b(?:signed|entered\s+into|executed|concluded|made)\s+(?:on|as\s+of)\s*\Z"
    # `The agreement providing for the offer and the merger was made on`
    r"|\bagreement\b[^.;]{0,60}\b(?:merger|offer|acquisition|purchase)\b[^.;]{0,60}\b(?:was|were|been|is)\s+(?:signed|entered\s+into|executed|concluded|made|dated)\s+(?:on|as\s+of)?\s*\Z",
    re.I,
)
# `had entered into the merger agreement on July 22, 1996`
_ENTERED = re.compile(
    r"\b(?:entered\s+into|signed|executed|concluded|followed\s+by)\s+(?:the|an?|its|their)\s+(?:definitive\s+)?\Z",
    re.I,
)
_ON_DAY = re.compile(
    r"\s*(?:with\s+(?:[^.;,]|,\s(?=Inc|LLC|L\.|Ltd|Corp|plc|N\.)|(?<=Inc)\.|(?<=Corp)\.|(?<=Co)\.|(?<=Ltd)\.|(?<=\b[A-Z])\.){2,110}?\s+)?on\s*"
)
# Another sentence, or the day of an amendment of the agreement.
_PASSES_ON = re.compile(r"[.;]\s|\bamend(?:ed|ment)\b", re.I)
# `By agreement dated May 14, 1996, Osterley Group plc undertook to purchase the Company`
_BY_AGREEMENT = gated(
    r"\bagreement\s+(?:dated\s+(?:as\s+of\s+)?|of\s+)(?=[^.;]{4,200}?\b(?:acquir\w+|purchas\w+|merg\w+|buy)\s+(?:by\s+)?(?:the\s+Company|[A-Z]|all\b|into\b))",
    re.I,
)


def agreement_date(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The date of the agreement to merge or to sell, with its place in the flow."""
    told = reader.substance.clauses
    for unit in units_with(reader.substance, AGREEMENT):
        for match in AGREEMENT.finditer(reader.text, unit.start, unit.end):
            for token in unit.of("date"):
                between = told[match.end() : token.start]
                if 0 <= token.start - match.end() < 360 and token.detail.precision == "day":
                    made = _ENTERED.search(told, unit.start, match.start()) and _ON_DAY.fullmatch(
                        between
                    )
                    if (made or _DATED.search(between)) and not _PASSES_ON.search(between):
                        return token.value, token.start, token.end
    for unit in units_with(reader.substance, _BY_AGREEMENT):
        found = _BY_AGREEMENT.search(told, unit.start, unit.end)
        if found and is_of_another_kind(told, unit, found.start()):
            continue
        after = [t for t in unit.of("date") if found and 0 <= t.start - found.end() < 4]
        if after and after[0].detail.precision == "day":
            return after[0].value, after[0].start, after[0].end
    for unit in reader.substance.units:
        for token in unit.of("date") if unit.start >= reader.substance.body else ():
            if token.detail.precision != "day":
                continue
            before_, after_ = told[unit.start : token.start], told[token.end : unit.end]
            entered = _ENTERED_ON.search(before_) and AGREEMENT.search(after_[:90])
            if entered or (_AGREED_ON.search(before_) and not _PASSES_ON.search(before_[-200:])):
                return token.value, token.start, token.end
    for unit in units_with(reader.substance, AGREEMENT):
        before = [t for t in unit.of("date") if t.detail.precision == "day"]
        match_ = re.search(
            r"\b(?:entered\s+into|signed|executed)\b[^.;]{0,60}?\b(?:Agreement|agreement)",
            reader.text[unit.start : unit.end],
        )
        if before and match_ and before[0].start - unit.start < 12:
            return before[0].value, before[0].start, before[0].end
    return _agreed_on_day(reader) or agreed_upon(reader)


# `On April 21, 2011 an Agreement and Plan of Merger was signed`; `On the day after, March 30, 2011,
# the Company made an Agreement and Plan of Merger with`
_MADE = r"(?:made|signed|concluded|executed|entered\s+into)"
_THEN_AGREED = re.compile(
    rf"[^.;]{{0,200}}?(?:\b{_MADE}\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:Agreement|agreement)\b"
    rf"|\b(?:Agreement|agreement)\b[^.;]{{0,80}}?\b(?:was|were)\s+{_MADE}\b)"
)
_DAY_BEFORE = re.compile(r"(?:On|By|As\s+of)\s+(?:[\w ]{3,40},\s+)?")


def _agreed_on_day(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The day with which a sentence begins that tells that the agreement was made."""
    told = reader.substance.clauses
    for unit in units_with(reader.substance, AGREEMENT):
        for token in unit.of("date"):
            ends = [m.end() for m in _NEXT_SENTENCE.finditer(reader.text, unit.start, token.start)]
            first = _DAY_BEFORE.fullmatch(told, max(ends, default=unit.start), token.start)
            if token.detail.precision == "day" and first:
                if _THEN_AGREED.match(told, token.end, unit.end):
                    return token.value, token.start, token.end
    return None


# What the sentence of a closing speaks of.
_ABOUT = compiled(
    r"\bmerge[dr]?\b|\bmergers?\b|\bacqui|\btransactions?\b|\boffer\b|\bsubsidiary\b|\barrangement\b|\bcombination\b|\baffiliation\b|\bEffective\s+Time\b|\bschemes?\b|\bamalgamat|\bshare\s+exchange\b|\bsubstantially\s+all\b|\bexchanged\s+(?:for|all|their)\b|\b(?:combined|consolidated)\s+(?:on|with|(?:its|their)\s+business\w*)\b|\bplan\s+of\s+exchange\b|\bowned\s+by\b|\b(?:assets\s+and\s+business|business\s+and\s+assets)\b|\b(?:went|taken?|took)[\s-]+private\b|\bbelonged\b|\b(?:conveyed|exchanged)\s+(?:all\s+(?:of\s+)?)?(?:their|its)\b|\bcorporate\s+existence\b|\bthe\s+closing\s+(?:occurred|took\s+place|was\s+held)\b|\bpublicly\s+(?:owned|held|traded)\b|\bthe\s+(?:sole\s+)?owner\s+of\b|\bpurchase\s+of\s+(?:our|the)\s+company\b|\bmerging\b|\bshort-form\b|\bsole\s+ownership\b|\bshare\s+capital\b|\babsorbed\s+by\b|\btook\s+over\b|\b(?:was|were)\s+(?:sold\s+to|taken\s+over|bought\b[^.;]{0,60}\bby)\b|\bclosing\s+date\b|\b(?:day|date)\s+of\s+(?:the\s+)?closing\b|\b(?:is|became)\b[^.;]{0,40}\bpart\s+of\b|\bpassed\s+into\s+the\b|\bconsolidation\s+of\b|\bpurchase\s+of\s+all\b",
    re.I,
)
_OF_A_PAPER = re.compile(
    r"\b(?:filed|dated|dated\s+as\s+of|registration\s+statement)\b(?:(?!\b(?:clos\w+|complet\w+|consummat\w+)\b)[^.;]){0,60}\Z",
    re.I,
)
_ON = re.compile(
    r"(?:^|[\s,])(?:on|effective(?:\s+(?:as\s+of|on|at))?|as\s+of|at\s+the\s+effective\s+time[^.;]{0,20})\s*+,?\s*+$",
    re.I,
)
_MERGED_AFTER = re.compile(r"[^.;]{0,120}?\bmerged\s+(?:with|into)")
_CLOSED_AFTER = re.compile(
    r"\bmerged\s+(?:on\s+(?:that|such|the\s+same)\s+(?:date|day)\s+)?(?:with\s+and\s+into|into|with)\b|\b(?:consummat|complet|clos|effected|became|acquired)\w*|\b(?:consolidated|combined)\s+(?:its|their|with)\b|\bcame\s+to\s+(?:own|hold)\b|\bceased\s+to\s+exist\b|\bwent\s+private\b|\bmerged\b(?=\s*[,;)]|\s+and\b)|\bmergers\s+took\s+place\b|\b(?:squeezed|cashed|bought)\s+out\b|\b(?:exchanged\s+(?:for|all|their|each|every)|converted\s+into|took\s+over)\b|\bbeen\s+merged\b|\btook\s+effect\b|\b(?:was|were)\s+(?:bought|purchased|taken\s+over|sold\s+to)\b",
    re.I,
)
# `It was implemented on July 3, 2015`: of what the sentence before tells
_IT_CLOSED = re.compile(
    r"(?:It|This|They|The\s+same)\s+(?:was|were|has\s+been|became|took)\s+(?:then\s+)?(?:implemented|consummated|completed|closed|carried\s+out|effected|effective|effect)\b"
)
# `… was consummated on`, `by the merger on`
_CLOSED_BEFORE = re.compile(
    r"\b(?:consummat|complet|clos|became\s+(?:effective|an?\b|wholly)|effective|effected|occurred|took\s+effect|carried\s+out|accomplish|effectuat|finali[sz]|implement|merged|acquired|exchanged|ceased\s+to\s+exist|existence\s+(?:ended|ceased|terminated)|came\s+to\s+(?:own|hold)|extinguished|combined\s+(?:on|with|their)|consolidated\s+(?:on|with|its|their)|became\s+operative|succeeded\s+to|(?:went|taken)\s+private|ceased\s+to\s+be\s+(?:a\s+)?public|amalgamated|was\s+final|become\s+(?:as\s+of|on|effective)|became\s+(?:share|stock|unit)holders|mergers\s+took\s+place|(?:bought|purchased)\s+(?:(?:substantially\s+)?all|the\s+(?:whole|entire|rest|remain\w+|other))|(?:was|were|been|being)\s+(?:bought|purchased|taken\s+over|sold\s+to)|(?:squeezed|cashed|bought)\s+out|passed\s+(?:in)?to|took\s+(?:over|up)|absorbed|unconditional)\w*\b[^.;]{0,240}\Z"
    r"|\bmerger\b[^.;]{0,90}\binto\b[^.;]{0,50}\Z"
    r"|\bmerger\s+of\s+(?:[^.;]|\b(?:Inc|Corp|Co|Ltd)\.){3,90}\bwith\s[^.;]{3,80}\son\s*\Z"
    r"|\b(?:merger|acquisition),?\s+(?:effective\s+)?on\s*\Z|\bconsolidation\s+of\s[^;]{3,160}?\s(?:in)?to\s[^;]{3,80}?,?\s+on\s*\Z|\b(?:acquisition|takeover)\s+by\s[^.;]{2,80}\bon\s*\Z",
    re.I,
)
# Schemes of some countries take effect days before the shares pass: `was implemented on`
_IMPLEMENTED = compiled(r"\bimplement(?:ed|ation)\b[^.;,]{0,40}\Z", re.I)
_IMPLEMENTS = re.compile(r"\b(?:was|were|has\s+been)\s+implemented\b(?![^.;]*\bon\s)")
_MERGED_ON = re.compile(
    r"\bmerg(?:ed|ing)\s+(?:(?:its\s+[^.;]{2,40}?)?[A-Z][^;]{2,60}?\s)?(?:with\s+and\s+)?into\b[^.;,]{2,80}?(?:,\s+(?:with\s+[^,.;]{2,60}\s+surviving|(?:as\s+)?the\s+surviving\s+\w+|which\s+survived),)?\s*\bon\s*\Z"
)
# `The back-end merger was approved at a meeting and completed on`
_MERGER_DONE = re.compile(
    r"\bmerger\b(?:(?!\boffer\b)(?:[^.;]|\bCorp\.|\bInc\.)){0,160}\b(?:consummated|completed|effected|carried\s+out)\s+on\s*\Z"
)
_DONE_NEXT = re.compile(
    r"\b(?:consummated|completed|closed|effected|effective|merged|acquired|out)\s+(?:on|as\s+of)\s*\Z"
)
# `Articles of merger were filed on`: where nothing else tells the day
_PAPER_FILED = re.compile(
    r"\b(?:articles|certificates?|statements?)\s+of\s+(?:merger|share\s+exchange|exchange|arrangement|amalgamation|consolidation)\b[^.;]{0,160}?\b(?:filed|accepted|recorded|issued)\b[^.;]{0,90}?\bon\s*\Z",
    re.I,
)
_NEXT_SENTENCE = re.compile(r"[a-z)]\.\s+(?=[A-Z])")
# `On that date`: the day of the sentence before
_THAT_DAY = re.compile(
    r"(?:Effective\s+)?(?:on|as\s+of|at|upon)\s+(?:the\s+(?:morning|afternoon|evening|opening|close\s+of\s+business)\s+(?:of|on)\s+)?(?:that|such|the\s+same|the\s+said)\s+(?:date|day|time|hour|moment|instant)\b",
    re.I,
)

# `unsold on August 13, 2010, when Osprey Sub, Inc. merged into`, `was merged into it on that date`
_WHEN_MERGED = re.compile(
    r",?\s+(?:(?:when|on\s+which)\s[^;]{2,90}?\bmerged\b|(?:been\s+)?merged\s+(?:with|into)\b)"
)
_CLOSED_THAT_DAY = re.compile(
    r"\b(?:merged\s+(?:with\s+and\s+)?into|consummated|completed|acquired)\b(?:[^.;]|\b(?:Inc|Corp|Co|Ltd)\.){0,80}?\bon\s+(?:that|such|the\s+same)\s+(?:date|day)\b"
)


def closing(
    reader: Parties, agreed: tuple[datetime.date, int, int] | None
) -> tuple[datetime.date, int, int] | None:
    """The day on which the acquisition was carried out, with its place in the flow."""
    scored: list[tuple[float, Token]] = []
    scored += [(2.75, token) for token in _happened_on(reader)]
    for unit in units_with(reader.substance, _CLOSING):
        words = reader.substance.words(unit)
        assets = ASSETS_SOLD.search(words) is not None
        if unit.kind == "row" or not (assets or _tells_of_deal(reader, unit, words)):
            continue
        listed = not _MERGED_AFTER.match(words)
        for token in unit.of("date"):
            when = _WHEN_MERGED.match(reader.substance.clauses, token.end, unit.end)
            if listed and not when and _beside_number(reader, unit, token):
                continue  # when a statement was filed
            if token.detail.precision == "day" and not (agreed and token.value == agreed[0]):
                sure = tells_closing(reader.substance.clauses, unit, token)
                score = _SURE if sure else _closing_score(reader, unit, token, assets)
                scored.append((score, token))
        first = _THAT_DAY.match(words) and (_CLOSED_AFTER.search(words) or assets)
        if first or _CLOSED_THAT_DAY.search(words):
            scored += [(3.25, token) for token in _days_before(reader, unit, agreed)]
    likely = [item for item in scored if item[0] >= 2]
    if not likely:
        return _papers_filed(reader)
    day = max(likely, key=lambda item: item[0])[1]
    return day.value, day.start, day.end


# `Two things happened on May 19, 2011. First, OM First Step, Inc. merged into the Company.`
_HAPPENED_ON = gated(
    r"\b(?:things|steps|events|mergers|transactions?|(?-i:This|It))\s+(?:[\w]+\s+)?(?:happened|occurred|took\s+place|(?:was|were)\s+(?:taken|done|carried\s+out))\s+(?:\w+\s+)?on\s*(?=[A-Z\d])",
    re.I,
)


def _happened_on(reader: Parties) -> list[Token]:
    """The days on which steps are said to have been taken: the next sentence tells a merger."""
    units = reader.substance.units
    return [
        token
        for unit in units_with(reader.substance, _HAPPENED_ON)
        for after in units[units.index(unit) + 1 : units.index(unit) + 2]
        if _MERGED_AFTER.match(reader.substance.clause(after))
        for match in _HAPPENED_ON.finditer(reader.text, unit.start, unit.end)
        for token in unit.of("date")
        if token.start == match.end() and token.detail.precision == "day"
    ]


def _papers_filed(reader: Parties) -> tuple[datetime.date, int, int] | None:
    """The day on which the articles or the certificate of merger were filed."""
    for unit in reader.substance.units:
        for token in unit.of("date") if unit.start >= reader.substance.body else ():
            if token.detail.precision == "day" and _PAPER_FILED.search(
                reader.substance.clauses, unit.start, token.start
            ):
                return token.value, token.start, token.end
    return None


def _tells_of_deal(reader: Parties, unit: Unit, words: str) -> bool:
    """Whether a sentence, or the one that its `It` stands for, speaks of an acquisition."""
    if _ABOUT.search(words):
        return True
    units = reader.substance.units
    at = next(index for index, other in enumerate(units) if other is unit)
    it = at and _IT_CLOSED.match(words)
    return bool(it) and _ABOUT.search(reader.substance.words(units[at - 1])) is not None


def _beside_number(reader: Parties, unit: Unit, token: Token) -> bool:
    """Whether a day stands in a sentence with the file number of a statement."""
    told = reader.substance.clauses
    spans = [sorted((token.start, number.start)) for number in unit.of("file_number")]
    return any(not _NEXT_SENTENCE.search(told, start, end) for start, end in spans)


def _days_before(
    reader: Parties, unit: Unit, agreed: tuple[datetime.date, int, int] | None
) -> list[Token]:
    """The last day of the sentence before a unit, where it is not that of the agreement."""
    units = reader.substance.units
    at = next(index for index, other in enumerate(units) if other is unit)
    days = [t for t in units[at - 1].of("date") if t.detail.precision == "day"] if at else []
    return [t for t in days[-1:] if not (agreed and t.value == agreed[0])]


_BY_MERGER = re.compile(
    r",?\s+(?:by|through|in|by\s+means\s+of)\s+(?:a|the)\s+(?:(?:short-form|second-step|subsequent|cash)\s+){0,2}merger\b",
    re.I,
)


def _closing_score(reader: Parties, unit: Unit, token: Token, assets: bool) -> float:
    """How surely a day is that of the closing; from 2 it may be."""
    told = reader.substance.clauses  # `merged into Tarn Valley, Inc. on May 31`: one clause
    before = told[max(unit.start, token.start - 110) : token.start]
    after = told[token.end : unit.end]
    floor = max([token.start - 260, *(t.end for t in unit.of("date") if t.end <= token.start)])
    if _OF_A_PAPER.search(told, max(unit.start, floor, token.start - 110), token.start):
        return 0.0
    score = 1.0 if _ON.search(before) else 0.0
    first = _DAY_FIRST.fullmatch(reader.text, unit.start, token.start) is not None
    till = min([t.start for t in unit.of("date") if t.start >= token.end], default=unit.end)
    if _MERGED_AFTER.match(told, token.end, till):
        score += 0.5  # after a tender offer: the merger that completes it
    if _BY_MERGER.match(told, token.end, unit.end):
        score += 0.5  # `The rest were acquired on October 12, 2011 by a short-form merger`
    if _NOT_YET.search(before) or _OFFER_ENDED.search(before):
        score -= 2
    if first:
        score += 0.25  # the day of the sentence itself, not of a clause within it
    nearer = after if first else told[token.end : till]
    if not first and till < unit.end and _DONE_NEXT.search(nearer):
        nearer = ""  # `the Authority on August 12, 1997, and the merger was consummated on`
    if _CLOSED_AFTER.search(nearer) and not _CLOSED_BEFORE.search(before[-92:]):
        score += 2
    if first and _IMPLEMENTS.search(after):
        score += 2  # `On September 29, 2011 a scheme of arrangement was implemented`
    begin = max(unit.start, floor)
    if _MERGED_ON.search(told, begin, token.start):
        score += 0.75  # of a tender offer and the merger that completes it, the merger
    elif _MERGER_DONE.search(told, begin, token.start):
        score += 0.5
    if _IMPLEMENTED.search(before):
        score += 0.75
    if _CLOSED_BEFORE.search(before[-92:]):
        score += 2
    elif score >= 1 and _CLOSED_BEFORE.search(told, begin, token.start):
        score += 1.5  # what the company is stands between the verb and the day
    elif score >= 1 and assets and ASSETS_SOLD.search(told, begin, token.start):
        score += 2  # `sold all of its assets to Bellwether Corp. on December 21, 2001`
    elif assets and not reader.text[unit.start : token.start].strip()[3:]:
        score += 2  # `On November 30, 2000 all of its assets were sold to`
    return score
