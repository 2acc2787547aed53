"""What Today says: the number strip, the month, the next visit, which of the two pages; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from storage.rules import strip as rules
from storage.rules.choices import VisitStatus
from storage.rules.strip import Strip
from storage.rules.today import EVENING_FROM
from storage.rules.visits import fullness
from storage.rules.working_days import Calendar

if TYPE_CHECKING:
    from storage.queries.today import Numbers, PlannedVisit


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
    return rules.strip(
        target.calls, target.working_days, numbers.before, numbers.done, today, calendar
    )


def day(visits: "Sequence[PlannedVisit]", capacity: int) -> Day:
    """How many visits there are, how many are done, how full the day is, which comes next."""
    open_ = [each.visit for each in visits if each.visit.status is VisitStatus.PLANNED]
    planned = [each.visit for each in visits if each.visit.was_planned]
    return Day(
        total=len(visits),
        done=sum(1 for each in visits if each.visit.status is VisitStatus.DONE),
        fullness=fullness((visit.minutes for visit in planned), capacity),
        next_id=open_[0].id if open_ else None,
    )


def is_evening(now: datetime) -> bool:
    """Which of the two pages a rep means by the clock where the rep is."""
    return now.hour >= EVENING_FROM
