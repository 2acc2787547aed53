"""The time of the day as notes name it beside a day: 下午3点, 10点半, 15:00, at 3pm, morning."""

import re
from datetime import time

from storage.rules.money import flat
from storage.rules.numerals import NUMERALS, read_number

_MORNING, _AFTERNOON, _EVENING = time(10), time(14), time(18)
_PARTS = {"早上": _MORNING, "上午": _MORNING, "中午": time(12), "下午": _AFTERNOON}
_PARTS |= {"傍晚": _EVENING, "晚上": _EVENING, "morning": _MORNING, "noon": time(12)}
_PARTS |= {"afternoon": _AFTERNOON, "evening": _EVENING}
_MINUTES = {"": 0, "半": 30, "一刻": 15, "三刻": 45}
_ZH = re.compile(
    rf"(?P<part>早上|上午|中午|下午|傍晚|晚上)? ?"
    rf"(?:(?P<hour>[0-9]{{1,2}}|[{NUMERALS}]{{1,2}})(?:点钟?|:)(?P<minute>半|[一三]刻|[0-5][0-9]分?)?)?"
)
_EN = re.compile(
    r"(?:at )?(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-5][0-9]))? ?(?P<half>am|pm)"
    r"|(?:at )?(?P<exact>[0-9]{1,2}):(?P<past>[0-5][0-9])"
    r"|(?:in the |at )?(?P<part>morning|afternoon|evening|noon)"
)
_FIRST_HOUR = 7
"""Nobody is called on before: "周四3点" is in the afternoon."""


def read_time(text: str) -> time | None:
    """The time that the whole text names; a part of the day stands for an hour of it."""
    plain = flat(text).strip()
    if not plain:
        return None
    if (match := _EN.fullmatch(plain)) is not None:
        return _english(match)
    match = _ZH.fullmatch(plain)
    return None if match is None else _chinese(match)


def _english(match: re.Match[str]) -> time | None:
    if match.group("part"):
        return _PARTS[match.group("part")]
    if match.group("exact"):
        return _at(int(match.group("exact")), int(match.group("past")))
    hour = int(match.group("hour"))
    if not 1 <= hour <= 12:
        return None
    return _at(hour % 12 + 12 * (match.group("half") == "pm"), int(match.group("minute") or 0))


def _chinese(match: re.Match[str]) -> time | None:
    part, hour = match.group("part"), read_number(match.group("hour") or "")
    if match.group("hour") is None or hour is None:
        return _PARTS[part] if part and match.group("hour") is None else None
    minute = (match.group("minute") or "").removesuffix("分")
    late = part in ("下午", "傍晚", "晚上") or (part == "中午" and hour < 3)
    if hour < 12 and (late or (part is None and hour < _FIRST_HOUR)):
        hour += 12
    return _at(hour, _MINUTES[minute] if minute in _MINUTES else int(minute))


def _at(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 else None
