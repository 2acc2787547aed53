"""Which days are worked: weekends, public holidays, and China's shifted working days (调休)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

FIVE_DAYS = frozenset(range(5))
SIX_DAYS = frozenset(range(6))
_SHIFTING = frozenset({"CN"})
"""Countries whose official schedule moves working days, and is published a year at a time."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one country ("" has no holidays) and one working week."""

    country: str = ""
    week: frozenset[int] = FIVE_DAYS

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked: a shifted day is, a holiday is not, else the week decides."""
        public = _holidays(self.country)
        if public is not None:
            if _is_shifted(public, day):
                return True
            if day in public:
                return False
        return day.weekday() in self.week

    def is_shifted(self, day: date) -> bool:
        """Whether `day` is a weekend day that is worked in exchange for another (调休)."""
        public = _holidays(self.country)
        return public is not None and _is_shifted(public, day)

    def holiday(self, day: date) -> str | None:
        """The name of the public holiday, in the country's own language, or None."""
        public = _holidays(self.country)
        return None if public is None else public.get(day)

    def count(self, first: date, last: date) -> int:
        """How many days are worked from `first` to `last`, both included."""
        return sum(1 for day in days(first, last) if self.is_working(day))

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        day += timedelta(days=1)
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def published(self, year: int) -> bool:
        """Whether the year's official schedule is known; until then shifted days are missing."""
        if self.country not in _SHIFTING:
            return True
        public = _holidays(self.country)
        if public is None:
            return False
        public.get(date(year, 1, 1))
        return any(day.year == year for day in public.weekend_workdays)


def days(first: date, last: date) -> Iterator[date]:
    """Each day from `first` to `last`, both included."""
    while first <= last:
        yield first
        first += timedelta(days=1)


def month(day: date) -> tuple[date, date]:
    """The first and the last day of the month of `day`."""
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - timedelta(days=1)


def _is_shifted(public: "HolidayBase", day: date) -> bool:
    # Looking a day up makes the library compute its year; before that the set is empty.
    return day not in public and day in public.weekend_workdays


@cache
def _holidays(country: str) -> "HolidayBase | None":
    """The library takes 0.1 s to import, so it is loaded when a day is first asked about."""
    if not country:
        return None
    import holidays

    if country not in holidays.list_supported_countries():
        return None
    return holidays.country_holidays(country)
