"""All topics, in the order in which they are tried."""

from __future__ import annotations

from assistant.answering.topic_model import Topic
from assistant.answering.topics_cover import COVER
from assistant.answering.topics_deals import DEALS
from assistant.answering.topics_events import EVENTS
from assistant.answering.topics_parties import PARTIES
from assistant.answering.topics_rules import RULES
from assistant.answering.topics_terms import TERMS

TOPICS: tuple[Topic, ...] = (*DEALS, *PARTIES, *RULES, *EVENTS, *COVER, *TERMS)
