"""Prompts: Markdown files with TOML front matter, read once, filled in one literal pass.

A prompt's front matter names it (`name`, `version`), says what must come back (`returns`) and,
for a task, which prompt is its system message (`system`) and how long a reply may be. A
placeholder is `{{name}}`; what is put in is never read for placeholders again.

A filing stands between two lines with a mark, the first 16 hex digits of SHA-256 of the
system message's name and the filing's text. No text can hold its own hash, so no filing can
end its fence; and the same filing makes the same request on every run and for every task of
one system message, which call logs and servers' prompt caches live on.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.errors import PromptError

FENCE = "<<<<<<<<"
"""What the two lines around a filing begin with; the mark follows."""

_FRONT = re.compile(r"\A\+\+\+\n(?P<front>.*?)\n\+\+\+\n(?P<text>.*)\Z", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_TEXTS = {"name", "version", "returns"}
_KEYS = {*_TEXTS, "system", "max_output_tokens"}


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file. `system` is None for a prompt that is itself a system message.

    `max_output_tokens` is the most that a reply may have.
    """

    name: str
    version: str
    returns: str
    system: str | None
    text: str
    max_output_tokens: int = 2_000

    @property
    def label(self) -> str:
        """What outputs and logs call it: `facts 1`."""
        return f"{self.name} {self.version}"

    @property
    def placeholders(self) -> frozenset[str]:
        """The names of what is to be put in."""
        return frozenset(_PLACEHOLDER.findall(self.text))

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with each placeholder replaced, in one pass over the prompt.

        Raises `PromptError` where a value is missing or is not asked for.
        """
        if wrong := self.placeholders.symmetric_difference(values):
            raise PromptError(f"the prompt {self.name} and its values differ in {sorted(wrong)}")
        return _PLACEHOLDER.sub(lambda match: values[match[1]], self.text)


def folder() -> Path:
    """Where the prompts are: in the package as installed, else beside it in a source tree."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


@cache
def load(name: str) -> Prompt:
    """The prompt of this name. Raises `PromptError` where it is missing or malformed."""
    path = folder() / f"{name}.md"
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PromptError(
            f"{path}: the prompt cannot be read ({error.strerror}); install the program again"
        ) from error
    return parse(content, path)


def parse(content: str, path: Path) -> Prompt:
    """A prompt file's text as a `Prompt`; `path` is where it stands, for errors."""
    match = _FRONT.match(content)
    if match is None:
        raise PromptError(f"{path}: a prompt begins with TOML between two lines of +++")
    try:
        front = tomllib.loads(match["front"])
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"{path}: the front matter is no TOML ({error})") from error
    texts = all(isinstance(front[key], str) for key in front.keys() - {"max_output_tokens"})
    if not front.keys() >= _TEXTS or front.keys() - _KEYS or not texts:
        raise PromptError(f"{path}: the front matter needs name, version and returns as strings")
    if front["name"] != path.stem:
        raise PromptError(f"{path}: the prompt calls itself {front['name']}, not {path.stem}")
    return Prompt(
        name=front["name"],
        version=front["version"],
        returns=front["returns"],
        system=front.get("system"),
        text=match["text"].strip(),
        max_output_tokens=int(front.get("max_output_tokens", 2_000)),
    )


def names() -> list[str]:
    """The names of all prompts, in order."""
    return sorted(path.stem for path in folder().glob("*.md"))


def digest() -> str:
    """The first 16 hex digits of SHA-256 over all prompts: what is made with others is another."""
    whole = hashlib.sha256()
    for name in names():
        prompt = load(name)
        whole.update(f"{prompt.label}\n{prompt.max_output_tokens}\n{prompt.text}\f".encode())
    return whole.hexdigest()[:16]


def mark_of(family: str, text: str) -> str:
    """The mark of a filing's fence: of the system message's name and the text."""
    return hashlib.sha256(f"{family}\n{text}".encode()).hexdigest()[:16]


def fenced(family: str, text: str) -> str:
    """A filing's text between its two marked lines."""
    line = f"{FENCE} {mark_of(family, text)}"
    return f"{line}\n{text}\n{line}"


def system_of(prompt: Prompt) -> Prompt:
    """The system message of a task's prompt, the same bytes for every filing."""
    if prompt.system is None:
        raise PromptError(f"the prompt {prompt.name} is a system message, not a task")
    return load(prompt.system)
