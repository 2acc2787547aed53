"""The three questions summed up: what the heads of the column groups say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from storage.rules.choices import IssueKind
from storage.rules.working_days import Calendar

if TYPE_CHECKING:
    from storage.queries.team import TeamBoard, TeamRow

FULL_FROM = 0.6  # a week that is less full is pointed at
OLD_DAYS = 7


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands above the columns; shares are None where there is nothing to divide."""

    people: int
    stale: int
    waiting: int
    due: int
    received: int
    overdue: int
    worst: str  # who owes most of what is overdue
    worst_share: float
    money_as_of: datetime | None
    full: float | None
    below: tuple[str, ...]
    planned: int
    done: int
    hard: int
    key: int
    oldest: int
    past: int

    @property
    def received_share(self) -> float | None:
        return self.received / self.due if self.due else None


def capacity(today: date, calendar: Calendar, day_minutes: int) -> int:
    """The minutes that a week has for customers."""
    monday = today - timedelta(days=today.weekday())
    return calendar.count(monday, monday + timedelta(days=6)) * day_minutes


def fullness(row: "TeamRow", minutes: int) -> float | None:
    """How much of the week is planned."""
    return row.schedule.minutes / minutes if minutes else None


def figures(board: "TeamBoard", now: datetime, today: date, minutes: int) -> Figures:
    """Everything summed up."""
    rows = board.rows
    overdue = sum(row.money.overdue for row in rows)
    worst = max(rows, key=lambda row: row.money.overdue, default=None)
    share = worst.money.overdue / overdue if worst is not None and overdue else 0.0
    issues = [issue for row in rows for issue in row.issues]
    ages = [issue.days(today) for issue in issues]
    moments = [row.money.as_of for row in rows if row.money.as_of is not None]
    planned = sum(row.schedule.minutes for row in rows)
    return Figures(
        people=len(rows),
        stale=sum(row.fresh.stale(now) for row in rows),
        waiting=sum(row.fresh.waiting or 0 for row in rows),
        due=sum(row.money.due for row in rows),
        received=sum(row.money.received for row in rows),
        overdue=overdue,
        worst=worst.member.name if worst is not None and overdue else "",
        worst_share=share,
        money_as_of=max(moments, default=None),
        full=planned / (minutes * len(rows)) if minutes and rows else None,
        below=_below(rows, minutes),
        planned=sum(row.schedule.planned for row in rows),
        done=sum(row.schedule.done for row in rows),
        hard=sum(issue.kind is IssueKind.HARD for issue in issues),
        key=sum(issue.kind is IssueKind.KEY for issue in issues),
        oldest=max(ages, default=0),
        past=sum(age > OLD_DAYS for age in ages),
    )


def _below(rows: "Sequence[TeamRow]", minutes: int) -> tuple[str, ...]:
    if not minutes:
        return ()
    found = [row for row in rows if row.schedule.minutes / minutes < FULL_FROM]
    found.sort(key=lambda row: -row.schedule.minutes)
    return tuple(row.member.name for row in found)


def first_day(today: date, calendar: Calendar, *, evening: bool) -> date:
    """The day that is read first: today once it is evening, else the working day before."""
    if evening:
        return today
    day = today - timedelta(days=1)
    for _ in range(14):
        if calendar.is_working(day):
            return day
        day -= timedelta(days=1)
    return today - timedelta(days=1)
