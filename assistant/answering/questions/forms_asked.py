"""Forms as questions name filings by them: "S-8s", "the S-11s"."""

from __future__ import annotations

import re

A_FORM = r"(?:form )?(?:S|F|SB)-\d{1,2}(?:ASR|D)?"
"""A form, as people write it."""

FORMS = rf"{A_FORM}['’]?s\b"
"""Several filings by their form."""

_FORMS = re.compile(r"\b(?:form )?((?:S|F|SB)-\d{1,2}(?:ASR|D)?)['’]?s\b(?: filings)?", re.I)


def forms_as_filings(asked: str) -> str:
    """The words with filings by their noun: "S-8s from Ohio" are Form S-8 filings from Ohio."""
    return _FORMS.sub(lambda match: f"Form {match[1].upper()} filings", asked)
