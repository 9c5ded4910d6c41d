"""Whether one proven value fulfils a condition that looks at single values."""

from __future__ import annotations

import re

from assistant.answering.conditions.filters import NAME_ENDS, class_pattern, name_pattern
from assistant.answering.conditions.filters_of_places import is_abroad, sits_in, stands_in
from assistant.answering.conditions.typed_conditions import Typed
from assistant.language.places import find_states
from assistant.library.proven import COUNSEL_PLACE


def fits_value(condition: Typed, value: str) -> bool:
    """Whether one value fulfils a condition that looks at single values."""
    low, values = value.lower(), condition.values
    match condition.operator:
        case "is":
            return value in values
        case "begins":
            return value.startswith(str(values[0]))
        case "formed" if values[1:] == ("anywhere",):
            return re.search(str(values[0]), value, re.I) is not None
        case "formed":
            return re.search(f"{values[0]}{NAME_ENDS}", value, re.I) is not None
        case "titled":
            return re.search(class_pattern(str(values[0])), value, re.I) is not None
        case "contains":
            if condition.field == "class":
                return re.search(class_pattern(str(values[0])), value, re.I) is not None
            return re.search(name_pattern(str(values[0])), value, re.I) is not None
        case "holds":
            words = re.sub(r"[^a-z0-9()]+", " ", low)
            return all(str(v) in words for v in values)
        case "located" if condition.field == COUNSEL_PLACE:
            return sits_in(value, str(values[0]))
        case "located":
            return stands_in(value, str(values[0]))
        case "between" if condition.field in ("closed_on", "statement_filed_on", "effective_on"):
            return str(values[0]) <= value <= str(values[1])
        case "abroad" if condition.field in ("signing_place", "address"):
            return is_abroad(value)
        case "abroad":
            return not find_states(value)
        case _:
            return True
