"""All topics, in the order in which they are tried."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import Topic
from assistant.answering.topics.cover import COVER
from assistant.answering.topics.days import EVENTS
from assistant.answering.topics.deals import DEALS
from assistant.answering.topics.parties import PARTIES
from assistant.answering.topics.rules import RULES
from assistant.answering.topics.terms import TERMS

TOPICS: tuple[Topic, ...] = (*DEALS, *PARTIES, *RULES, *EVENTS, *COVER, *TERMS)
