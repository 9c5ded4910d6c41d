"""Invented filings with their proven records, for questions over sets of them."""

from __future__ import annotations

from typing import Any

from answering_filings import filing_text
from answering_records import proved

from assistant.filing.inputs import read
from assistant.filing.model import Filing
from assistant.record import Answer, Extraction

Pair = tuple[Filing, Extraction]


def security(title: str = "common stock", unit: str = "shares", **amounts: int) -> dict[str, Any]:
    return {"title": title, "unit": unit, "all_unsold": True, **amounts}


def filed(name: str, said: str, category: str, cue: str, **told: Any) -> Pair:
    number, form = told.get("number", "333-30001"), told.get("form", "S-8")
    state, place = told.get("state", "Ohio"), told.get("place", "Toledo, Ohio")
    signed, iso = told.get("signed", ("July 10, 2007", "2007-07-10"))
    firms = told.get("firms", ())
    copies = "".join(f"\nCopies to:\nLoris Vane\n{firm}\n" for firm in firms)
    office = told.get("office", "Secretary")
    agent = told.get("agent", "")
    text = filing_text(
        f"{said}\n{told.get('more', '')}", name=f"{name}", number=number, form=form, state=state,
        place=place, signed=signed, plan=copies + _agent(agent),
    ).replace("\nSecretary\n", f"\n{office}\n")  # fmt: skip
    filing = read(text.encode())
    deal = {"acquirer": told["acquirer"], "kind": "merger"} if "acquirer" in told else None
    record = {
        "form": form, "amendment_number": 1, "purpose": "deregistration",
        "registrants": [{"name": name, "jurisdiction": state}],
        "registration_statements": [
            {"file_number": number, "form": form,
             "securities": told.get("securities", [security()])}],
        "reason": {"category": category, "transaction": deal},
        "agent_for_service": {"name": agent} if agent else None,
        "counsel": [{"name": "Loris Vane", "firm": firm} for firm in firms],
        "signing": {"place": place, "signed_on": iso,
                    "signatories": [{"name": "Agnes Whitlow", "titles": [office]}]},
    }  # fmt: skip
    return filing, proved(filing, record, {"/reason/category": cue})


def _agent(name: str) -> str:
    return f"\n{name}\n(Name of agent for service)\n" if name else ""


def found(result: Answer) -> list[str]:
    """The first words of the companies in the rows of an answer."""
    return [str(row.values["company"]).split()[0] for row in result.rows]
