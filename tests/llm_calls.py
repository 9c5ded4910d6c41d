"""A request, its schema and its answer, for the tests of calls; and a client for a server."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

from assistant.llm.calls import Message, Request
from assistant.llm.client import Client, connect
from assistant.llm.retries import Policy
from tests.scripted_server import ScriptedServer


class Cover(BaseModel):
    """What the cover says."""

    form: str = Field(description="The form, as printed.")
    number: str | None = None
    purpose: Literal["deregistration", "other"] = "other"


ASKED = Request(
    "cover",
    "Copy what the cover says.",
    (Message("Post-Effective Amendment No. 2 to Form S-3"),),
    schema=Cover,
    max_output_tokens=300,
    prompt_name="cover",
    prompt_version="1",
    command="extract",
    filing_id="f1",
)
TEXT = '{"form": "S-3", "number": "2", "purpose": "deregistration"}'
FOUND = Cover(form="S-3", number="2", purpose="deregistration")

VARIABLES = (
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "ASSISTANT_MODEL",
    "ASSISTANT_API",
    "ASSISTANT_PRICES",
)
"""What the environment of a test must not hold."""


def client_of(server: ScriptedServer, **options: Any) -> Client:
    """A client for the model `tiny` at the server, which waits next to nothing between attempts."""
    quick = {"announce": lambda line: None, "policy": Policy(first=0.001)}
    return connect("tiny", base_url=server.url, **{**quick, **options})
