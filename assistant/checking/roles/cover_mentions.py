"""From what was read of a cover to mentions, one group for each registrant, agent and lawyer."""

from __future__ import annotations

from dataclasses import replace

from assistant.checking.mentions import Mention
from assistant.checking.roles.captions import Caption
from assistant.checking.roles.cover_agents import Agent
from assistant.checking.roles.cover_lawyers import Lawyer
from assistant.checking.roles.cover_page import Page
from assistant.checking.roles.cover_registrants import Registrant
from assistant.checking.roles.cover_values import UNTOLD, Found, mention_of

__all__ = ["agent_mentions", "lawyer_mentions", "registrant_mentions", "unread_mention"]


def registrant_mentions(page: Page, registrants: list[Registrant]) -> list[Mention]:
    """What the registrants are called, where they are, and the captions not read for them."""
    found: list[Mention | None] = []
    for at, registrant in enumerate(registrants):
        group = f"registrant:{at}"
        for key in ("name", "jurisdiction", "ein", "address", "phone"):
            values: list[Found] = _distinct(getattr(registrant, key))
            found += [mention_of(page, f"registrants.{key}", v, group) for v in values]
            caption = registrant.asked.get(key)
            if not values and caption is not None and key not in registrant.denied:
                found.append(unread_mention(page, f"registrants.{key}", caption, group))
    return [mention for mention in found if mention is not None]


def agent_mentions(page: Page, agents: list[Agent]) -> list[Mention]:
    """The agents for service, in the cover's order."""
    found: list[Mention | None] = []
    named = [agent for agent in agents if agent.name or agent.title or agent.phones]
    for at, agent in enumerate(named):
        for key, values in (
            ("name", [agent.name]),
            ("title", [agent.title]),
            ("phone", agent.phones),
        ):
            distinct = _distinct([value for value in values if value is not None])
            role = f"agent_for_service.{key}"
            found += [mention_of(page, role, value, f"agent:{at}") for value in distinct]
    return [mention for mention in found if mention is not None]


def lawyer_mentions(page: Page, lawyers: list[Lawyer]) -> list[Mention]:
    """The lawyers who get copies, in the cover's order."""
    found: list[Mention | None] = []
    for at, lawyer in enumerate(lawyers):
        for key, value in (("name", lawyer.name), ("firm", lawyer.firm)):
            if value is not None:
                found.append(mention_of(page, f"counsel.{key}", value, f"counsel:{at}"))
    return [mention for mention in found if mention is not None]


def unread_mention(page: Page, field: str, caption: Caption, group: str | None) -> Mention | None:
    """A caption that no value was read for: a mention of the role `caption`, of strength 0."""
    spot = [(caption.start, caption.end)]
    return mention_of(
        page, "caption", Found(field, spot, 0.0, caption, "caption without a value"), group
    )


def _distinct(values: list[Found]) -> list[Found]:
    """One of each value, the strongest first; what comes later is weaker."""
    kept: list[Found] = []
    for value in sorted(values, key=lambda item: -item.strength):
        if any(str(value.value).casefold() == str(other.value).casefold() for other in kept):
            continue
        told = value.rule != UNTOLD
        if kept and told and value.strength >= kept[0].strength:  # the first of equals is meant
            value = replace(value, strength=kept[0].strength - 0.2)
        kept.append(value)
    return kept
