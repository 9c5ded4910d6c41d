"""Small values that nobody changes, made as fast as objects that somebody might."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

ValueT = TypeVar("ValueT")


@dataclass_transform(frozen_default=True)
def value_class(cls: type[ValueT]) -> type[ValueT]:
    """A dataclass with slots, equal and hashed by its fields. mypy lets nobody set one of them.

    `frozen=True` would ask for the same at run time, and sets each field through a call for it:
    such a value takes ten times as long to make, and a filing has some hundred of them.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
