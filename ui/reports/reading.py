"""A day's report read from the book, drafted from the day's facts where it was not sent yet."""

from datetime import date, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from storage.queries import reports, today
from storage.queries.waiting import waiting_of
from storage.rules.strip import strip
from storage.rules.working_days import Calendar
from ui.reports.presenter import DayReport

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def read_report(
    session: "Session", owner: UUID, on: date, zone: tzinfo, calendar: Calendar
) -> DayReport:
    """The report of `on` as it stands."""
    numbers = today.numbers(session, owner, on, zone)
    target = numbers.target
    required = catch_up = None
    if target is not None and target.calls:
        stand = strip(target.calls, target.working_days, numbers.before, numbers.done, on, calendar)
        required = stand.numbers.required
        catch_up = stand.numbers.catch_up_from_tomorrow
    kept = reports.of_day(session, owner, on)
    facts = reports.day_facts(
        session,
        owner,
        on,
        zone,
        required=required,
        catch_up=catch_up,
        next_day=calendar.next_working(on),
    )
    if kept is None:
        return DayReport.of(on, (), facts, None)
    waits = bool(waiting_of(session, [kept.id]))
    return DayReport.of(on, kept.report, facts, kept.submitted_at, waits=waits)
