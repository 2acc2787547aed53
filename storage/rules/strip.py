"""The number strip: where a rep stands today in the month's target, by the working days."""

from dataclasses import dataclass
from datetime import date, timedelta

from storage.rules import targets
from storage.rules.targets import Pace, Today
from storage.rules.working_days import Calendar, month


@dataclass(frozen=True, slots=True)
class Strip:
    """Today's number, and the month up to yesterday."""

    numbers: Today
    pace: Pace
    working: bool
    schedule_known: bool
    """Whether the year's official working days are published (调休)."""

    @property
    def done_share(self) -> float:
        return self.pace.done / self.pace.target if self.pace.target else 0.0

    @property
    def mark_share(self) -> float:
        return self.pace.mark / self.pace.target if self.pace.target else 0.0


def strip(
    calls: int, working_days: int | None, before: int, done: int, today: date, calendar: Calendar
) -> Strip:
    """Where `before` calls until yesterday and `done` today leave a month of `calls`."""
    first, last = month(today)
    gone = calendar.count(first, today - timedelta(days=1)) if today > first else 0
    left = calendar.count(today, last)
    working = calendar.is_working(today)
    days = working_days or gone + left
    return Strip(
        numbers=targets.today(calls, before, done, days, left, working=working),
        pace=targets.pace(calls, before, gone, left),
        working=working,
        schedule_known=calendar.published(today.year),
    )
