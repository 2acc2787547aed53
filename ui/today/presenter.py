"""What Today says: the number strip, the month, the next visit, which of the two pages; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from storage.rules import targets as rules
from storage.rules.choices import VisitStatus
from storage.rules.targets import Pace, Today
from storage.rules.today import EVENING_FROM
from storage.rules.visits import fullness
from storage.rules.working_days import Calendar, month

if TYPE_CHECKING:
    from storage.queries.today import Numbers, PlannedVisit


@dataclass(frozen=True, slots=True)
class Strip:
    """The head of Today: today's number, and the month up to yesterday."""

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


@dataclass(frozen=True, slots=True)
class Day:
    """The visits of the day, counted."""

    total: int
    done: int
    fullness: int
    next_id: object


def strip(numbers: "Numbers", today: date, calendar: Calendar) -> Strip | None:
    """The number strip, or None while there is no target for the month."""
    target = numbers.target
    if target is None or not target.calls:
        return None
    first, last = month(today)
    gone = calendar.count(first, today - timedelta(days=1)) if today > first else 0
    left = calendar.count(today, last)
    working = calendar.is_working(today)
    return Strip(
        numbers=rules.today(
            target.calls,
            numbers.before,
            numbers.done,
            target.working_days or gone + left,
            left,
            working=working,
        ),
        pace=rules.pace(target.calls, numbers.before, gone, left),
        working=working,
        schedule_known=calendar.published(today.year),
    )


def day(visits: "Sequence[PlannedVisit]") -> Day:
    """How many visits there are, how many are done, how full the day is, which comes next."""
    open_ = [each.visit for each in visits if each.visit.status is VisitStatus.PLANNED]
    planned = [each.visit for each in visits if each.visit.was_planned]
    return Day(
        total=len(visits),
        done=sum(1 for each in visits if each.visit.status is VisitStatus.DONE),
        fullness=fullness(visit.minutes for visit in planned),
        next_id=open_[0].id if open_ else None,
    )


def is_evening(now: datetime) -> bool:
    """Which of the two pages a rep means by the clock where the rep is."""
    return now.hour >= EVENING_FROM
