"""Values of the cover that only a caption names: the agent for service where no record has one."""

from __future__ import annotations

import re

from assistant.answering.evidence.reading import Reading
from assistant.answering.evidence.reply import Reply, says

_AGENT_CAPTION = re.compile(r"\([^()]{0,140}\bagents?\s+for\s+service[^()]{0,40}\)", re.I)
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+ (?:[A-Z]\. ){1,2}[A-Z][\w'’-]+(?:, (?:Jr|Sr|I{2,3})\.?)?")


def captioned_agent(reading: Reading) -> Reply | None:
    """The first full name over the caption "(… of agent for service)", below the one before."""
    text = reading.filing.text
    caption = _AGENT_CAPTION.search(text, reading.filing.main.start, reading.filing.main.end)
    if caption is None:
        return _led_agent(reading)
    left = max(text.rfind(")", 0, caption.start()), caption.start() - 600)
    if re.search(r"\(\d{3}$", text[max(0, left - 4) : left]):  # of a telephone number
        left = max(text.rfind(")", 0, left - 4), caption.start() - 600)
    for line in re.finditer(r"[^\n|]+", text[left : caption.start()]):
        name = _FULL_NAME.fullmatch(line[0].strip(" \t,"))
        if name is not None:
            start = left + line.start() + line[0].index(name[0])
            return says(f"The agent for service is {name[0]}.",
                        [reading.cite(start, caption.end())])  # fmt: skip
    return None


_LED_AGENT = re.compile(
    r"^[ \t|]{0,40}Agent(?: for service(?: of process)?)?: ?(?P<name>[A-Z][^\n|]{3,70})", re.M
)


def _led_agent(reading: Reading) -> Reply | None:
    """The agent on a line that begins so: `Agent: Corporate Filings of Nevada`."""
    text, main = reading.filing.text, reading.filing.main
    found = _LED_AGENT.search(text, main.start, main.end)
    if found is None:
        return None
    cited = reading.cite(found.start("name"), found.end("name"))
    return says(f"The agent for service is {found['name'].strip(' ,')}.", [cited])
