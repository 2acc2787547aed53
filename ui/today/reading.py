"""All that the morning or the evening shows, read at once on the worker thread."""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from storage.queries import promises, purchase_clocks, tasks, today, visits
from storage.queries.company_settings import customer_minutes
from storage.queries.promises import PromiseRow
from storage.queries.purchase_clocks import ClockRow
from storage.queries.tasks import TaskRow
from storage.queries.today import Numbers, PlannedVisit, Suggestion
from storage.queries.visits import VisitRow
from storage.rules.choices import VisitStatus
from storage.rules.days import bounds
from storage.rules.working_days import Calendar
from ui.reports.presenter import DayReport
from ui.reports.reading import read_report

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PROMISES_AHEAD, CLOCKS_AHEAD = 7, 8


@dataclass(frozen=True, slots=True)
class Morning:
    """A day as the morning page shows it."""

    today: date
    numbers: Numbers
    visits: list[PlannedVisit]
    suggestions: list[Suggestion]
    promises: list[PromiseRow]
    tasks: list[TaskRow]
    tomorrow: list[VisitRow]
    day_minutes: int
    """What a working day has for customers, as the company decided."""


def read_morning(session: "Session", owner: UUID, on: date, zone: tzinfo) -> Morning:
    """The whole morning of `on`."""
    start, _ = bounds(on + timedelta(days=1), zone)
    week = on + timedelta(days=PROMISES_AHEAD)
    _, end = bounds(on + timedelta(days=1), zone)
    return Morning(
        today=on,
        numbers=today.numbers(session, owner, on, zone),
        visits=today.visits_today(session, owner, on, zone),
        suggestions=today.suggestions(session, owner, on, zone),
        promises=promises.due(session, owner, week),
        tasks=tasks.due(session, owner, week),
        tomorrow=visits.of_day(session, owner, start, end),
        day_minutes=customer_minutes(session),
    )


def read_numbers(session: "Session", owner: UUID, on: date, zone: tzinfo) -> Numbers:
    """The numbers alone, for the head of the evening."""
    return today.numbers(session, owner, on, zone)


def read_clocks(session: "Session", owner: UUID, on: date) -> list[ClockRow]:
    """Who is due for repurchase: over very many purchases a second's work, so read apart."""
    return purchase_clocks.due(session, on, owner=owner, ahead=CLOCKS_AHEAD, limit=20)


@dataclass(frozen=True, slots=True)
class Evening:
    """A day as the evening page shows it."""

    today: date
    open: list[VisitRow]
    """Planned visits without a result, of today and of the days before."""
    planned: int
    logged: list[VisitRow]
    report: DayReport
    tomorrow: list[VisitRow]


def read_evening(
    session: "Session", owner: UUID, on: date, zone: tzinfo, calendar: Calendar
) -> Evening:
    """The whole evening of `on`."""
    start, end = bounds(on, zone)
    made = visits.of_day(session, owner, start, end)
    tomorrow = visits.of_day(session, owner, *bounds(on + timedelta(days=1), zone))
    return Evening(
        today=on,
        open=visits.without_result(session, owner, end),
        planned=sum(1 for row in made if row.was_planned),
        logged=[row for row in made if row.was_planned and row.status is VisitStatus.DONE],
        report=read_report(session, owner, on, zone, calendar),
        tomorrow=tomorrow,
    )
