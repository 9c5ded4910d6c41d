"""Covers: every value on the cover of an amendment, with its role.

The values stand above their captions (nearly always), beside or below them. The cover is
laid out in the order of reading, cut at its captions, and each stretch between two
captions is read for what its caption asks for.
"""

from __future__ import annotations

from assistant.checking.mentions import Mention
from assistant.checking.roles.cover_bounds import cover_bounds, find_second_cover
from assistant.checking.roles.cover_layout import lay_out
from assistant.checking.roles.cover_mentions import (
    agent_mentions,
    lawyer_mentions,
    registrant_mentions,
    unread_mention,
)
from assistant.checking.roles.cover_organized import organized_under
from assistant.checking.roles.cover_reading import Reading
from assistant.checking.roles.cover_title import read_filed_on, read_title
from assistant.checking.roles.cover_values import (
    mention_of,
)
from assistant.filing.model import Filing
from assistant.stages import Stages, whole

__all__ = ["read_cover"]


def read_cover(filing: Filing) -> list[Mention]:
    """Every value on the cover of the main document, with its role and group.

    Groups are `registrant:0` …, `agent:0` …, `counsel:0` …, and the file number for what
    belongs to a registration statement. Where a caption stands without a value that was
    read, a mention of the role `caption` names the field (strength 0). A second cover later
    in the document is one mention of the role `second_cover`.
    """
    return whole(cover_in_stages(filing))


def cover_in_stages(filing: Filing) -> Stages[list[Mention]]:
    """As `read_cover`: its layout, captions, the values of each group of captions, its title."""
    start, end = cover_bounds(filing)
    if start >= end:
        return []
    page = lay_out(filing.text, start, end)
    yield
    reading = Reading(page)
    yield from reading.in_stages()
    yield
    title = reading.title_limit()
    spans = page.spans(title, title + 1) if title is not None else []
    limit = max(spans[0][0] if spans else min(end, start + 3000), start)
    mentions = read_filed_on(filing.text, start, max(limit, min(end, start + 1500)))
    mentions += read_title(filing.text, start, limit)
    mentions += registrant_mentions(page, reading.registrants)
    mentions += organized_under(filing.text, end, mentions)
    plans = [mention_of(page, "plans", plan, None) for plan in reading.plans]
    mentions += [mention for mention in plans if mention is not None]
    mentions += agent_mentions(page, reading.agents)
    mentions += lawyer_mentions(page, reading.lawyers)
    unread = [unread_mention(page, f, caption, None) for f, caption in reading.asked.items()]
    mentions += [mention for mention in unread if mention is not None]
    return mentions + find_second_cover(filing, end)
