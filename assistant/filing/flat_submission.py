"""Submissions that lost their tags and line breaks: an SGML header and documents on one line.

Text collections print EDGAR's full submissions so: `… ACCESSION NUMBER: 0000… CONFORMED
SUBMISSION TYPE: S-8 POS … ZIP: 63166 S-8 POS 1 POST-EFFECTIVE AMENDMENT As filed with …`.
"""

from __future__ import annotations

import re

__all__ = ["split_flat"]

_REACH = 12_000  # characters in which such a header stands
_OPENING = re.compile(
    r"ACCESSION NUMBER:[ \t]{0,9}\d{10}-\d{2}-\d{6}[ \t]+CONFORMED SUBMISSION TYPE:"
)
_BEGINNING = re.compile(r"As filed with|Registration No|SECURITIES AND EXCHANGE", re.I)
# The keys and groups of a header, as `KEY:`; what stands between two of them is a value.
_KEYS = re.compile(
    r"(?<![A-Z-])(?:ACCESSION NUMBER|CONFORMED SUBMISSION TYPE|PUBLIC DOCUMENT COUNT"
    r"|CONFORMED PERIOD OF REPORT|FILED AS OF DATE|DATE AS OF CHANGE|EFFECTIVENESS DATE|SROS"
    r"|FILER|SUBJECT COMPANY|FILED BY|CO-REGISTRANT|COMPANY DATA|COMPANY CONFORMED NAME"
    r"|CENTRAL INDEX KEY|STANDARD INDUSTRIAL CLASSIFICATION|IRS NUMBER|EIN"
    r"|STATE OF INCORPORATION|FISCAL YEAR END|FILING VALUES|FORM TYPE|SEC ACT|SEC FILE NUMBER"
    r"|FILM NUMBER|BUSINESS ADDRESS|MAIL ADDRESS|STREET [123]|CITY|STATE|ZIP|BUSINESS PHONE"
    r"|FORMER COMPANY|FORMER CONFORMED NAME|DATE OF NAME CHANGE):"
)


def split_flat(text: str) -> tuple[str, str] | None:
    """The header, a line for each key, and the rest of such a text; None where it is none.

    The main document's type, number and description (`S-8 POS 1 …`) stay with the header.
    """
    head = text[:_REACH]
    opening = _OPENING.search(head)
    if opening is None or "\n" in head[opening.start() : opening.end() + 300]:
        return None
    keys = list(_KEYS.finditer(head, opening.start()))
    if len(keys) < 4:
        return None
    printed = head[keys[1].end() : keys[2].start()].strip()
    main = re.compile(rf"(?<=\s){re.escape(printed)}[ \t]+1(?=\s)").search(head, keys[-1].end())
    if main is None:
        return None
    end = main.start()
    begin = _BEGINNING.search(head, main.end(), main.end() + 250)
    start = begin.start() if begin else end
    header = "\n".join(
        text[key.start() : after].rstrip()
        for key, after in zip(keys, [*(k.start() for k in keys[1:]), end], strict=True)
    )
    return f"{header}\n{text[end:start]}".rstrip(), text[start:]
