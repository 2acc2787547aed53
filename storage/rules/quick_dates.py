"""Days as people say them, in Chinese and English: 下周三, 月底, 三天后, next Wed, by 3 Nov.

Everything is read from `today` forwards. What names a stretch of days ("下周", "next week") is
not a date but a question with choices; what is not understood is simply not found.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from storage.rules import quick_dates_en, quick_dates_zh
from storage.rules.money import flat
from storage.rules.quick_days import Days

_Reader = Callable[[re.Match[str], date], Days]
_PATTERNS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (*quick_dates_zh.PATTERNS, *quick_dates_en.PATTERNS)
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day, or the days that a vague word leaves open, and where it stands in the text."""

    start: int
    end: int
    day: date | None
    choices: tuple[date, ...] = ()


def find_dates(text: str, today: date) -> list[FoundDate]:
    """All days named in the text from left to right; of two readings at one place the longer."""
    plain = flat(text)
    found: list[FoundDate] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(plain):
            days = read(match, today)
            if days is None:
                continue
            start, end = match.span()
            if isinstance(days, date):
                found.append(FoundDate(start, end, days))
            else:
                found.append(FoundDate(start, end, None, days))
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[FoundDate] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def find_date(text: str, today: date) -> FoundDate | None:
    """The first day named in the text, or None."""
    found = find_dates(text, today)
    return found[0] if found else None


def read_date(text: str, today: date) -> FoundDate | None:
    """The day that the whole text names, or None."""
    found = find_date(text, today)
    if found is None or text[: found.start].strip() or text[found.end :].strip():
        return None
    return found
