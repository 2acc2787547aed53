"""What a field of a record may hold, how it travels, and when it is refused."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum, auto
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from storage.rules.text import unsendable

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SAFE_INTEGER = 2**53 - 1
LINE, TEXT = 500, 100_000


class Codec(StrEnum):
    """How a value is held in memory, stored and sent."""

    LINE = auto()  # str, a line of at most LINE characters
    TEXT = auto()  # str, several lines, at most TEXT characters
    INT = auto()  # int within what JSON carries exactly
    REAL = auto()  # finite float
    BOOL = auto()
    DATE = auto()  # datetime.date; ISO text
    TIME = auto()  # aware datetime in UTC; integer milliseconds
    UUID = auto()  # uuid.UUID; 16 bytes on disk, 32 hex digits on the wire
    CHOICE = auto()  # str, one of the field's choices
    JSON = auto()  # list or dict of plain values


class Merge(StrEnum):
    """How two sides that changed a field without seeing each other agree (decisions 17)."""

    LWW = auto()
    GROUP = auto()
    TEXT3 = auto()
    SET = auto()
    COUNTER = auto()
    SERVER = auto()
    LOCAL = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record: what it holds and how it merges.

    `group` names the fields that change together; without one, a field is its own group.
    """

    name: str
    codec: Codec = Codec.LINE
    merge: Merge = Merge.LWW
    group: str = ""
    required: bool = False
    sensitive: bool = False
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    per_key: bool = False  # a dict whose every key is a merge group of its own

    @property
    def merge_group(self) -> str:
        return self.group or self.name

    @property
    def travels(self) -> bool:
        return self.merge is not Merge.LOCAL


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value was refused: which field, and a code that the screens translate."""

    field: str
    code: str
    facts: Mapping[str, object]


def problem_with(field: Field, value: object) -> Problem | None:
    """What is wrong with `value` for `field`, or None."""
    if value is None or (value == "" and field.required):
        return Problem(field.name, "field.required", {}) if field.required else None
    code, facts = _check(field, value)
    return Problem(field.name, code, facts) if code else None


def _check(field: Field, value: Any) -> tuple[str, dict[str, object]]:
    match field.codec:
        case Codec.LINE | Codec.TEXT:
            return _check_text(value, LINE if field.codec is Codec.LINE else TEXT)
        case Codec.CHOICE:
            good = isinstance(value, str) and value in field.choices
            return ("", {}) if good else ("field.not_a_choice", {"value": str(value)})
        case Codec.BOOL:
            return ("", {}) if isinstance(value, bool) else ("field.not_yes_or_no", {})
        case Codec.INT | Codec.REAL:
            return _check_number(field, value)
        case Codec.DATE:
            good = isinstance(value, date) and not isinstance(value, datetime)
            return ("", {}) if good else ("field.not_a_date", {"value": str(value)})
        case Codec.TIME:
            good = isinstance(value, datetime) and value.tzinfo is not None
            return ("", {}) if good else ("field.not_a_time", {"value": str(value)})
        case Codec.UUID:
            return ("", {}) if isinstance(value, UUID) else ("field.not_an_id", {})
        case Codec.JSON:
            return _check_json(value, depth=0)


def _check_text(value: Any, longest: int) -> tuple[str, dict[str, object]]:
    if not isinstance(value, str):
        return "field.not_text", {}
    if what := unsendable(value):
        return f"field.{what}", {}
    if len(value) > longest:
        return "field.too_long", {"longest": longest, "length": len(value)}
    return "", {}


def _check_number(field: Field, value: Any) -> tuple[str, dict[str, object]]:
    allowed = int if field.codec is Codec.INT else (int, float)
    if isinstance(value, bool) or not isinstance(value, allowed):
        return "field.not_a_number", {"value": str(value)}
    if not math.isfinite(value) or abs(value) > SAFE_INTEGER:
        return "field.out_of_range", {"low": -SAFE_INTEGER, "high": SAFE_INTEGER}
    if (field.low is not None and value < field.low) or (
        field.high is not None and value > field.high
    ):
        return "field.out_of_range", {"low": field.low, "high": field.high}
    return "", {}


def _check_json(value: Any, depth: int) -> tuple[str, dict[str, object]]:
    if depth > 8:
        return "field.too_deep", {}
    if isinstance(value, str):
        return _check_text(value, TEXT)
    if value is None or isinstance(value, bool):
        return "", {}
    if isinstance(value, int | float):
        if not math.isfinite(value) or abs(value) > SAFE_INTEGER:
            return "field.out_of_range", {"low": -SAFE_INTEGER, "high": SAFE_INTEGER}
        return "", {}
    if isinstance(value, list):
        inner = value
    elif isinstance(value, dict) and all(isinstance(key, str) for key in value):
        inner = [*value.keys(), *value.values()]
    else:
        return "field.not_plain", {}
    for item in inner:
        if (found := _check_json(item, depth + 1))[0]:
            return found
    return "", {}


def millis(at: datetime) -> int:
    """Whole milliseconds since 1970 (UTC), rounded down."""
    return (at - EPOCH) // timedelta(milliseconds=1)


def to_wire(codec: Codec, value: Any) -> Any:
    """A value as JSON carries it."""
    if value is None:
        return None
    match codec:
        case Codec.TIME:
            return millis(value)
        case Codec.DATE:
            return value.isoformat()
        case Codec.UUID:
            return value.hex
        case _:
            return value


TRANSLATED: Final = frozenset({Codec.TIME, Codec.DATE, Codec.UUID})  # what `to_wire` changes

FROM_WIRE: Final[dict[Codec, Callable[[Any], Any]]] = {
    Codec.TIME: lambda value: EPOCH + timedelta(milliseconds=value),
    Codec.DATE: date.fromisoformat,
    Codec.UUID: lru_cache(maxsize=1024)(lambda value: UUID(hex=value)),  # few people, many rows
}


def from_wire(codec: Codec, value: Any) -> Any:
    """A value back from JSON."""
    read = FROM_WIRE.get(codec)
    return value if read is None or value is None else read(value)
