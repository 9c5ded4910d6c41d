"""Who signed for somebody else than the registrant: a plan, its committee, a depositary.

Each such signature stands under a sentence of its own: "… the committee that administers the Plan
has duly caused this amendment to be signed on its behalf …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answering.evidence.reading import Reading, one_line
from assistant.answering.evidence.reply import Reply, says
from assistant.answering.evidence.sought import is_light
from assistant.answering.evidence.values import DATE
from assistant.answering.evidence.wording import joined
from assistant.answering.questions.plan import Plan
from assistant.answering.questions.vocabulary import STOP_WORDS, concepts, words

_CAUSED = re.compile(r"\bduly\s+caused\b[^/]{0,700}?\bsigned\b", re.I)
_BY = re.compile(
    r"\bBy\b:?[\s|]*/s/\s*(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|la)){1,4}?)"
    r"(?=\s*(?:\n|\||_|-{2}|,|$)|(?: (?P=name)))"
)
_BEGINS = re.compile(r"Pursuant\s+to\s+the\s+requirements", re.I)
_CAPTION = 700  # characters from the sentence to its signature
_AHEAD = 400  # characters before "duly caused" in which its sentence begins
_STOPS = re.compile(
    r"\b(?:Pursuant|Dated?\b:?|By:|Signatures?|SIGNATURES?|The |Exhibit|EXHIBIT|Name:)|/s/|[*\d]"
    r"|_{2}"
)
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?", re.I)
_LINE = re.compile(r"[^\n|\t]+")


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature with its sentence: `[start, end)` are offsets in the filing's text."""

    start: int
    end: int
    name: str
    title: str
    told: str
    """The sentence and what stands above the signature, on one line."""


def signings(reading: Reading) -> Iterator[Signing]:
    """The signatures under sentences of their own, in the filing's order."""
    text, main = reading.filing.text, reading.filing.main
    for caused in _CAUSED.finditer(text, main.start, main.end):
        by = _BY.search(text, caused.end(), min(caused.end() + _CAPTION, main.end))
        if by is None or _CAUSED.search(text, caused.end(), by.start()):
            continue
        begun = [m.start() for m in _BEGINS.finditer(text, max(main.start, caused.start() - _AHEAD),
                                                     caused.start())]  # fmt: skip
        start = begun[-1] if begun else caused.start()
        title, end = title_under(text, by.end(), min(by.end() + 260, main.end), by["name"])
        told = one_line(text[start : by.start()])
        yield Signing(start, end, one_line(by["name"]), title, told)
        for other in _beside(text, end, main.end):
            title, end = title_under(text, other.end(), min(other.end() + 260, main.end),
                                     other["name"])  # fmt: skip
            yield Signing(start, max(end, other.end()), one_line(other["name"]), title, told)


_NEXT = 320  # characters from one signature to the next in the same block


def _beside(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The further signatures under the same sentence, before another one begins."""
    while (by := _BY.search(text, start, min(start + _NEXT, stop))) is not None:
        if _CAUSED.search(text, start, by.start()) or _BEGINS.search(text, start, by.start()):
            return
        yield by
        start = by.end()


def title_under(text: str, start: int, stop: int, name: str) -> tuple[str, int]:
    """The office under a signature and where it ends: behind rules and the name in print."""
    parts: list[str] = []
    end = start
    for line in _LINE.finditer(text, start, stop):
        said = re.sub(r"^[\s,(-]*(?:Name|Title|Its):\s*", "", line[0]).strip(" ,_-=()[]")
        said = re.sub(rf"^{re.escape(name)}\b[\s,]*", "", said, flags=re.I)
        said = re.sub(r"^(?:Title|Its):\s*", "", said).strip(" ,_-()[]")
        if not said:
            continue
        cut = _STOPS.search(said)
        kept = (said[: cut.start()] if cut else said).strip(" ,;")
        if cut and _MONTH.fullmatch(kept):
            break  # the day of the signing
        joins = not parts or re.search(r"(?:,|\band|\bof|&)$", parts[-1]) or len(kept.split()) < 3
        if not kept or not kept[0].isupper() or len(kept) > 90 or not joins or len(parts) == 2:
            break
        parts.append(kept)
        end = line.start() + line[0].find(kept) + len(kept)
        if cut:
            break
    return one_line(" ".join(parts)), end


_FOR = re.compile(
    r"\b(?:sign|execut)\w*\b(?:(?! as attorney)[^?])*?\b(?:for|on behalf of|as|in the name of)\b"
    r"(?: an?| the| its)? (?P<whom>[^?]+)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:plans?|ESPP|401 ?\(?k\)?|(?:thrift|savings|retirement) program|committee"
    r"|administrators?|depositar(?:y|ies)|trust\b|deposit "
    r"agreement|legal entity)",
    re.I,
)
_PLAN = re.compile(
    r"\b(?:plans?|ESPP|401 ?\(?k\)?|(?:thrift|savings|retirement) program|administrators?"
    r"|committee)(?!\w)",
    re.I,
)
_OF_PLAN = re.compile(
    r"\badminist\w+|\bon behalf of the plan|\btrustees? \(or other|\bplan\b.{0,40}\bha(?:s|ve) "
    r"duly|\bcommittee\b",
    re.I,
)
_ASIDE = frozenset(
    concepts(
        "plan itself own capacity title position what itself behalf name amendment under program"
        " paper document role thrift savings retirement two both"
    )
)


def signed_for_other(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed for the plan or the depositary that is asked for; None where none is told."""
    asked = _FOR.search(plan.question)
    if asked is not None and (group := _for_group(reading, asked["whom"])) is not None:
        return group
    if asked is None or not _OTHERS.search(asked["whom"]):
        return None
    found = list(signings(reading))
    if _PLAN.search(asked["whom"]):
        found = [s for s in found if _OF_PLAN.search(s.told)]
    narrower = _narrower(reading, asked["whom"])
    fitting = [s for s in found if narrower <= concepts(s.told + " " + s.title)]
    if not fitting and len(found) == 1 and _PLAN.search(asked["whom"]):
        fitting = found if narrower <= concepts(" ".join(_titles(reading))) else []
    if len({s.name for s in fitting}) > 1 and len({s.told for s in fitting}) == 1:
        return _signed_together(reading, fitting, _whom(asked["whom"]))
    if len({s.name for s in fitting}) != 1:
        return None
    signing = fitting[0]
    held = f" as {signing.title}" if signing.title else ""
    days = DATE.findall(signing.told)
    day = f", on {days[-1]}" if days else ""
    whom = _whom(asked["whom"])
    text = f"{signing.name} signed for {whom}{held}{day}."
    return says(text, [reading.cite(signing.start, signing.end)])


def _signed_together(reading: Reading, fitting: list[Signing], whom: str) -> Reply:
    """Those who signed under one sentence, each with the office under the signature."""
    named = {s.name: f"{s.name} ({s.title})" if s.title else s.name for s in fitting}
    last = fitting[-1]
    text = f"{joined(list(named.values()))} signed for {whom}."
    return says(text, [reading.cite(fitting[0].start, last.end)])


_GROUP = re.compile(
    r"\b(?:(?:additional|co-?|other|subsidiary|guarantor)[ -]?(?:registrants?|guarantors?)"
    r"|(?:subsidiary )?guarantors|guarantor subsidiaries)\b",
    re.I,
)
_EACH_OF = re.compile(
    r"\b(?:each|every|all) (?:of (?:the )?|the )?(?:(?:following|undersigned|above|said) )?"
    r"(?:additional |other |subsidiary |guarantor )?(?:co-?)?(?:registrants?|guarantors?"
    r"|subsidiaries)\b(?: named\b| listed\b)?",
    re.I,
)


def _for_group(reading: Reading, whom: str) -> Reply | None:
    """Who signed at one place for all the other registrants: "each of the guarantors has …"."""
    group = _GROUP.search(whom)
    if group is None:
        return None
    found = [s for s in signings(reading) if _EACH_OF.search(s.told)]
    if len({(s.name, s.title) for s in found}) != 1:
        return None
    signing = found[0]
    title = re.sub(r"\s*\([^)]*$", "", signing.title)  # "(of each)" cut at its bracket
    held = f" as {title}" if title else ""
    text = f"{signing.name} signed for the {group[0].lower()}{held}."
    return says(text, [reading.cite(signing.start, signing.end)])


def _whom(asked: str) -> str:
    if re.search(r"\bdepositar", asked, re.I):
        return "the depositary"
    if re.search(r"\bplans\b", asked, re.I):
        return "the plans"
    return "the plan" if _PLAN.search(asked) else "it"


def _narrower(reading: Reading, whom: str) -> set[str]:
    """The words that say for which plan or depositary."""
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    return {
        w.concept for w in words(whom)
        if w.lowered not in STOP_WORDS and not is_light(w.lowered)
        and w.concept not in own | _ASIDE
    }  # fmt: skip


def _titles(reading: Reading) -> list[str]:
    record = reading.record
    return [*record.plans, *(p for s in record.registration_statements for p in s.plans)]


_REPRESENTATIVE = re.compile(
    r"\bauthori[sz]ed (?:U\.?S\.? )?rep(?:resentative)?\b|\bU\.?S\.? (?:authori[sz]ed "
    r")?representative\b"
    r"|\brepresentative (?:in|for) (?:the )?(?:U\.?S\b|United States|America)",
    re.I,
)
_PRINTED_SO = re.compile(r"(?i:authori[sz]ed\s+representative)")
_FIRM_BY = re.compile(
    r"(?P<firm>[A-Z][\w.,&'’() -]{3,70}?)[\s|]*\n"
    r"(?:[\s|]*(?i:(?:duly )?authori[sz]ed [^\n|]{0,30}representative[^\n|]{0,30})\n)?"
    r"[\s|]*(?:By|Name):?[\s|]*/s/\s*(?P<name>[A-Z][\w.'’-]*(?: "
    r"[A-Z][\w.'’-]*){1,4})"
)
_WINDOW = 700  # characters behind the words in print
_ENDS = re.compile(
    r"\b(?:Inc|LLC|L\.L\.C|Corp|Corporation|Ltd|Limited|Company|Co|Associates"
    r"|Agents|LLP|Partners)\b|\w & \w",
    re.I,
)
SIGNED_IN = re.compile(
    r"\b(?:in|at) (?:the City of )?(?P<place>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
    r"(?:, (?:State of |Commonwealth of )?[A-Z][\w.]+(?: [A-Z]\w+)?)?)"
    r"(?=,? (?:on|this|as of)\b|\.\s)"
)
_WHERE = re.compile(r"\bwhere\b|\b(?:city|town|place|state)\b", re.I)


def signed_as_representative(reading: Reading, plan: Plan) -> Reply | None:
    """Who signed as United States representative for a firm; None where no firm stands there."""
    if _REPRESENTATIVE.search(plan.question) is None:
        return None
    text, main = reading.filing.text, reading.filing.main
    for section in reading.filing.sections_of("signatures"):
        for words_printed in _PRINTED_SO.finditer(text, section.start, section.end):
            start = max(main.start, words_printed.start() - _AHEAD)
            end = min(main.end, words_printed.end() + _WINDOW)
            found = [
                m for m in _FIRM_BY.finditer(text, start, end)
                if _ENDS.search(m["firm"]) and not _own(reading, m["firm"])
            ]  # fmt: skip
            if found:
                by = found[-1]
                firm, who = one_line(by["firm"]), one_line(by["name"])
                title, ends = title_under(text, by.end(), min(by.end() + 260, main.end), by["name"])
                held = f" ({title})" if title else ""
                cited = [
                    reading.cite(by.start("firm"), ends if title else by.end("name")),
                    reading.cite(words_printed.start(), by.start("firm")),
                ]
                told = one_line(text[words_printed.start() : by.start("firm")])
                role = "authorized representative"
                role += " in the United States" if "united states" in told.lower() else ""
                place = SIGNED_IN.search(told) if _WHERE.search(plan.question) else None
                where = f", in {place['place']}" if place is not None else ""
                return says(f"{who}{held} signed for {firm}, as {role}{where}.", cited)
    return _representative_in_person(reading)


_IN_PERSON = re.compile(
    r"/s/\s*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})[\s|]*\n(?:[^\n]{0,70}\n){0,3}?"
    r"[\s|]*(?P<role>(?i:(?:duly )?authori[sz]ed (?:u\.s\. )?representative)[^\n|]{0,40})"
)


def _representative_in_person(reading: Reading) -> Reply | None:
    """The person under whose signature the role stands in print."""
    text = reading.filing.text
    for section in reading.filing.sections_of("signatures"):
        if match := _IN_PERSON.search(text, section.start, section.end):
            role = one_line(match["role"]).rstrip(" .,")
            return says(f"{one_line(match['name'])} signed as {role}.",
                        [reading.cite(match.start(), match.end("role"))])  # fmt: skip
    return None


def answer_representative_place(reading: Reading, plan: Plan) -> Reply | None:
    """Where the United States representative signed: beside that signature, not the others'."""
    if plan.kind == "yes_no" or not (
        _WHERE.search(plan.question) and re.search(r"\bsign", plan.question, re.I)
    ):
        return None
    return signed_as_representative(reading, plan)


def _own(reading: Reading, firm: str) -> bool:
    own = concepts(" ".join(r.name or "" for r in reading.record.registrants))
    return concepts(firm) <= own
