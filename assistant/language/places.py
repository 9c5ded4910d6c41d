"""Places: states, provinces and countries as filings print them, and what they are called.

A jurisdiction is spelled out (`DE` and `DELAWARE` are `Delaware`). Codes are those of the
postal service and of EDGAR (Filer Manual, state and country codes: `V8` is Switzerland).
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.openings import compiled

__all__ = [
    "city_state",
    "find_jurisdictions",
    "find_states",
    "jurisdiction",
    "looks_like_city_state",
]

# Name, postal code, and the short forms that covers of the 1990s print.
_STATES: tuple[tuple[str, str, str], ...] = (
    ("Alabama", "AL", "Ala."), ("Alaska", "AK", ""), ("Arizona", "AZ", "Ariz."),
    ("Arkansas", "AR", "Ark."), ("California", "CA", "Calif."), ("Colorado", "CO", "Colo."),
    ("Connecticut", "CT", "Conn."), ("Delaware", "DE", "Del."),
    ("District of Columbia", "DC", "D.C."), ("Florida", "FL", "Fla."), ("Georgia", "GA", "Ga."),
    ("Hawaii", "HI", ""), ("Idaho", "ID", ""), ("Illinois", "IL", "Ill."),
    ("Indiana", "IN", "Ind."), ("Iowa", "IA", ""), ("Kansas", "KS", "Kan."),
    ("Kentucky", "KY", "Ky."), ("Louisiana", "LA", "La."), ("Maine", "ME", ""),
    ("Maryland", "MD", "Md."), ("Massachusetts", "MA", "Mass."), ("Michigan", "MI", "Mich."),
    ("Minnesota", "MN", "Minn."), ("Mississippi", "MS", "Miss."), ("Missouri", "MO", "Mo."),
    ("Montana", "MT", "Mont."), ("Nebraska", "NE", "Neb."), ("Nevada", "NV", "Nev."),
    ("New Hampshire", "NH", "N.H."), ("New Jersey", "NJ", "N.J."), ("New Mexico", "NM", "N.M."),
    ("New York", "NY", "N.Y."), ("North Carolina", "NC", "N.C."), ("North Dakota", "ND", "N.D."),
    ("Ohio", "OH", ""), ("Oklahoma", "OK", "Okla."), ("Oregon", "OR", "Ore."),
    ("Pennsylvania", "PA", "Penn."), ("Rhode Island", "RI", "R.I."),
    ("South Carolina", "SC", "S.C."), ("South Dakota", "SD", "S.D."), ("Tennessee", "TN", "Tenn."),
    ("Texas", "TX", "Tex."), ("Utah", "UT", ""), ("Vermont", "VT", "Vt."),
    ("Virginia", "VA", "Va."), ("Washington", "WA", "Wash."), ("West Virginia", "WV", "W.Va."),
    ("Wisconsin", "WI", "Wis."), ("Wyoming", "WY", "Wyo."), ("Puerto Rico", "PR", "P.R."),
    ("Guam", "GU", ""), ("U.S. Virgin Islands", "VI", ""), ("American Samoa", "AS", ""),
    ("Northern Mariana Islands", "MP", ""),
)  # fmt: skip

# Canadian provinces and territories, with EDGAR's codes.
_PROVINCES: tuple[tuple[str, str], ...] = (
    ("Alberta", "A0"), ("British Columbia", "A1"), ("Manitoba", "A2"), ("New Brunswick", "A3"),
    ("Newfoundland and Labrador", "A4"), ("Newfoundland", "A4"), ("Nova Scotia", "A5"),
    ("Ontario", "A6"), ("Prince Edward Island", "A7"), ("Quebec", "A8"), ("Québec", "A8"),
    ("Saskatchewan", "A9"), ("Yukon Territory", "B0"), ("Yukon", "B0"),
    ("Northwest Territories", ""), ("Nunavut", ""),
)  # fmt: skip

# Countries and other jurisdictions of incorporation, with EDGAR's codes where one exists.
_COUNTRIES: tuple[tuple[str, str], ...] = (
    ("Albania", "B3"), ("Algeria", "B4"), ("Andorra", "B6"), ("Angola", "B7"), ("Anguilla", "1A"),
    ("Antigua and Barbuda", "B9"), ("Argentina", "C1"), ("Armenia", "1B"), ("Aruba", "1C"),
    ("Australia", "C3"), ("Austria", "C4"), ("Azerbaijan", "1D"), ("Bahamas", "C5"),
    ("Bahrain", "C6"), ("Bangladesh", "C7"), ("Barbados", "C8"), ("Belarus", "1F"),
    ("Belgium", "C9"), ("Belize", "D1"), ("Bermuda", "D0"), ("Bolivia", "D3"),
    ("Botswana", "B1"), ("Brazil", "D5"), ("British Virgin Islands", "D8"), ("Brunei", "D9"),
    ("Bulgaria", "E0"), ("Cambodia", "E3"), ("Canada", "Z4"), ("Cayman Islands", "E9"),
    ("Channel Islands", ""), ("Chile", "F3"), ("China", "F4"), ("Colombia", "F8"),
    ("Congo", "G0"), ("Cook Islands", "G1"), ("Costa Rica", "G2"), ("Croatia", "1M"),
    ("Cuba", "G3"), ("Curaçao", ""), ("Curacao", ""), ("Cyprus", "G4"), ("Czech Republic", "2N"),
    ("Denmark", "G7"), ("Dominican Republic", "G8"), ("Ecuador", "H1"), ("Egypt", "H2"),
    ("El Salvador", "H3"), ("England and Wales", ""), ("England", ""), ("Estonia", "1H"),
    ("Fiji", "H8"), ("Finland", "H9"), ("France", "I0"), ("Germany", "2M"), ("Ghana", "J0"),
    ("Gibraltar", "J1"), ("Great Britain", ""), ("Greece", "J3"), ("Grenada", "J5"),
    ("Guatemala", "J8"), ("Guernsey", "Y7"), ("Guyana", "K0"), ("Haiti", "K1"),
    ("Honduras", "K2"), ("Hong Kong", "K3"), ("Hungary", "K5"), ("Iceland", "K6"),
    ("India", "K7"), ("Indonesia", "K8"), ("Ireland", "L2"), ("Isle of Man", "Y8"),
    ("Israel", "L3"), ("Italy", "L6"), ("Jamaica", "L8"), ("Japan", "M0"), ("Jersey", "Y9"),
    ("Jersey, Channel Islands", ""), ("Guernsey, Channel Islands", ""),
    ("Jordan", "M2"), ("Kazakhstan", "1P"), ("Kenya", "M3"), ("Korea", "M5"),
    ("South Korea", "M5"), ("Kuwait", "M6"), ("Latvia", "1R"), ("Lebanon", "M8"),
    ("Liberia", "N0"), ("Liechtenstein", "N2"), ("Lithuania", "1Q"), ("Luxembourg", "N4"),
    ("Luxemburg", ""), ("Macau", "N5"), ("Malaysia", "N8"), ("Malta", "O1"),
    ("Marshall Islands", "1T"), ("Mauritius", "O4"), ("Mexico", "O5"), ("Moldova", "1S"),
    ("Monaco", "O9"), ("Mongolia", "P0"), ("Morocco", "P2"), ("Netherlands Antilles", "P8"),
    ("Netherlands", "P7"), ("Nevis", ""), ("New Zealand", "Q2"), ("Nicaragua", "Q3"),
    ("Nigeria", "Q5"), ("Northern Ireland", ""), ("Norway", "Q8"), ("Pakistan", "R0"),
    ("Panama", "R1"), ("Papua New Guinea", "R2"), ("Paraguay", "R4"),
    ("People's Republic of China", "F4"), ("People’s Republic of China", "F4"), ("Peru", "R5"),
    ("Philippines", "R6"), ("Poland", "R9"), ("Portugal", "S1"), ("Qatar", "S3"),
    ("Romania", "S5"), ("Russian Federation", "1Z"), ("Russia", "1Z"), ("Samoa", ""),
    ("Saudi Arabia", "T0"), ("Scotland", ""), ("Serbia", "Z2"), ("Seychelles", "T2"),
    ("Singapore", "U0"), ("Slovakia", "2B"), ("Slovenia", "2A"), ("South Africa", "T3"),
    ("Spain", "U3"), ("Sri Lanka", "F1"), ("St. Lucia", ""), ("Sweden", "V7"),
    ("Switzerland", "V8"), ("Taiwan", "F5"), ("Tanzania", "W0"), ("Thailand", "W1"),
    ("Trinidad and Tobago", "W5"), ("Tunisia", "W6"), ("Turkey", "W8"), ("Türkiye", "W8"),
    ("Turks and Caicos Islands", "W7"), ("Ukraine", "2H"), ("United Arab Emirates", "C0"),
    ("United Kingdom", "X0"), ("United States of America", ""), ("United States", "X1"),
    ("Uruguay", "X3"), ("Uzbekistan", "2K"), ("Venezuela", "X5"), ("Vietnam", "Q1"),
    ("Wales", ""), ("Zambia", "Y4"), ("Zimbabwe", "Y5"),
    # states whose full name does not hold the short one, as covers of Forms F-3 and F-6 print them
    ("Portuguese Republic", ""), ("Hellenic Republic", ""), ("Italian Republic", ""),
    ("French Republic", ""), ("Argentine Republic", ""), ("Slovak Republic", ""),
    ("Swiss Confederation", ""), ("United Mexican States", ""),
)  # fmt: skip

_CODES: dict[str, str] = {code: name for name, code, _ in _STATES}
_CODES |= {code: name for name, code in reversed(_PROVINCES + _COUNTRIES) if code}
_CODES |= {"U.S.": "United States", "USA": "United States", "U.S.A.": "United States"}
_CODES |= {"UK": "United Kingdom", "U.K.": "United Kingdom", "BVI": "British Virgin Islands"}
_CODES |= {"B.V.I.": "British Virgin Islands", "PRC": "People's Republic of China"}
_SHORT: dict[str, str] = {short.casefold(): name for name, _, short in _STATES if short}
_STATE_NAMES: dict[str, str] = {name.casefold(): name for name, _, _ in _STATES}
_PROVINCE_NAMES: dict[str, str] = {name.casefold(): name for name, _ in _PROVINCES}
_COUNTRY_NAMES: dict[str, str] = {name.casefold(): name for name, _ in _COUNTRIES}
_NAMES: dict[str, str] = _COUNTRY_NAMES | _PROVINCE_NAMES | _STATE_NAMES

# What stands before a country's name and is kept (`Republic of Panama`, `The Netherlands`).
_STYLES = (
    r"(?:the\s+)?(?:republic|kingdom|state|commonwealth|federal\s+republic|united\s+mexican"
    r"|grand\s+duchy|principality|territory|bailiwick|federative\s+republic|province|islands?"
    r"|hong\s+kong|swiss\s+confederation)\s+of\s+(?:the\s+)?|the\s+"
)


def _names_pattern(names: list[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)


_PLACE = compiled(
    rf"(?<![\w-])(?P<style>{_STYLES})?(?P<name>{_names_pattern(list(_NAMES))})(?![\w-])"
    r"(?P<canada>,?\s*+\(?\s*+(?:canada(?:\s*+\(?\s*+federal(?:\s+level)?\)?)?|u\.?s\.?a\.?"
    r"|united\s+states(?:\s+of\s+america)?)\)?)?",
    re.I,
)
_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(word[0] for name in _NAMES if (word := _WORD.search(name)))
_POSTAL = "|".join(code for _, code, _ in _STATES)
_DOTTED_STATE = "|".join(
    sorted((re.escape(short).replace(r"\ ", r"\s*") for _, _, short in _STATES if short), key=len)
)
_STATE = rf"(?:{_names_pattern([name for name, _, _ in _STATES])}|{_POSTAL}|{_DOTTED_STATE})"
_STATE_TOKEN = re.compile(
    rf"(?<![\w.-])(?:(?i:{_names_pattern([name for name, _, _ in _STATES])})"
    rf"|(?:{_POSTAL})|(?:{_DOTTED_STATE}))(?![\w])"
)
_CITY_STATE = re.compile(
    rf"^\s*(?P<city>[A-Z][A-Za-z.'’ -]{{1,40}}?)\s*(?:,\s*|\s+)(?P<state>{_STATE})"
    r"\.?,?(?:\s+\(?\d{5}(?:\s?[-–]\s?\d{4})?\)?)?\s*+(?:U\.?S\.?A\.?|United\s+States)?\s*+$",
    re.I,
)


def _title_case(text: str) -> str:
    small = {"of", "the", "and"}
    words = [w.lower() if w.lower() in small else w.capitalize() for w in text.split()]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]]) if words else ""


def _spelled(match: re.Match[str]) -> str:
    key = " ".join(match.group("name").split()).casefold()
    name = _NAMES[key]
    style = " ".join((match.group("style") or "").split())
    if key in _STATE_NAMES:
        return name
    if key in _PROVINCE_NAMES:
        tail = match.group("canada") or ""
        return f"{name}, Canada" if "canada" in tail.casefold() else name
    return f"{_title_case(style)} {name}" if style else name


@lru_cache(maxsize=4096)  # covers and signature pages name a few hundred places over and over
def jurisdiction(text: str) -> str | None:
    """The state or country that the text names, spelled out; None where it names none.

    `text` is a short string such as a cover's cell (`DELAWARE`, `State of Delaware`, `DE`,
    `Ontario, Canada`, `The Netherlands`, `V8`). A state's style (`Commonwealth of`) is
    dropped, a country's (`Republic of`) kept. Of several places the first counts.
    """
    text = " ".join(text.split()).strip(" ,;:*")
    if not text or len(text) > 200:
        return None
    code = text.strip("().")
    if code in _CODES:
        return _CODES[code]
    if text in _CODES:
        return _CODES[text]
    if text.casefold() in _SHORT:
        return _SHORT[text.casefold()]
    if _FIRST_WORDS.isdisjoint(_WORD.findall(text.casefold())):
        return None
    match = _PLACE.search(text)
    return _spelled(match) if match else None


def find_jurisdictions(text: str) -> list[tuple[str, int, int]]:
    """Every place that is spelled out in the text, as (name, start, end), in order."""
    return [(_spelled(match), *match.span()) for match in _PLACE.finditer(text)]


_REGION = re.compile(r",?\s+(?:S\.?A\.?R\.?|P\.?R\.?C\.?)(?:,?\s+China)?\s*$")


@lru_cache(maxsize=1024)  # lines of covers, asked again and again
def is_whole_place(text: str) -> bool:
    """Whether the text is a state or country and nothing else (`New Zealand`, `Hong Kong SAR`)."""
    if len(text) > 60:
        return False
    return _PLACE.fullmatch(_REGION.sub("", text).strip(" ,.*")) is not None


def find_states(text: str) -> list[tuple[str, int, int]]:
    """Every state of the United States in the text, spelled out or as its postal code in
    capitals, as (name, start, end)."""
    found = []
    for match in _STATE_TOKEN.finditer(text):
        name = _state_name(match.group())
        if name:
            found.append((name, match.start(), match.end()))
    return found


def _state_name(printed: str) -> str | None:
    printed = " ".join(printed.split())
    folded = printed.casefold()
    if folded in _STATE_NAMES:
        return _STATE_NAMES[folded]
    return _CODES.get(printed.upper()) if len(printed) == 2 else _SHORT.get(folded)


def city_state(text: str) -> tuple[str, str] | None:
    """City and state of a line such as `Santa Clara, CA 95054`; the state is spelled out."""
    if len(text) > 100:
        return None
    match = _CITY_STATE.match(text)
    if match is None:
        return None
    state = _state_name(match.group("state"))
    city = match.group("city")
    if " ".join(text.split()).casefold() in _STATE_NAMES or city.casefold().endswith(" of"):
        return None  # `West Virginia`, `Commonwealth of Virginia`
    return (" ".join(city.split()), state) if state else None


def ends_with_country(text: str) -> bool:
    """Whether the text is a city and a state or country after a comma (`Auckland, New Zealand`)."""
    city, comma, place = text.strip(" .").rpartition(",")
    return bool(comma and city) and not any(c in city for c in "&|") and is_whole_place(place)


@lru_cache(maxsize=1024)  # lines of covers, asked again and again
def looks_like_city_state(text: str) -> bool:
    """Whether the text is a city and its state, with or without a zip code, and no more."""
    return city_state(text) is not None
