"""What is planned and promised as an iCalendar file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

_HOUR = 60


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to come: a visit at its hour, or a task or promise on its day."""

    id: UUID
    title: str
    customer: str
    at: datetime | None = None
    zone: str = ""
    minutes: int | None = None
    due_on: date | None = None
    address: str = ""


def write_calendar(path: Path, items: Iterable[FollowUp], *, now: datetime) -> int:
    """Visits as events, tasks and promises as to-dos; returns how many."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Roadbook//Follow-ups//EN")
    calendar.add("version", "2.0")
    count = 0
    for item in items:
        calendar.add_component(_component(item, now))
        count += 1
    calendar.add_missing_timezones()
    path.write_bytes(calendar.to_ical())
    return count


def _component(item: FollowUp, now: datetime):
    from icalendar import Event, Todo

    title = (
        f"{item.customer}: {item.title}"
        if item.customer and item.title
        else (item.title or item.customer)
    )
    if item.at is not None:
        component = Event()
        begin = item.at.astimezone(ZoneInfo(item.zone)) if item.zone else item.at
        component.add("dtstart", begin)
        component.add("dtend", begin + timedelta(minutes=item.minutes or _HOUR))
        if item.address:
            component.add("location", item.address)
    else:
        component = Todo()
        if item.due_on is not None:
            component.add("due", item.due_on)
    component.add("uid", f"{item.id}@roadbook")
    component.add("dtstamp", now)
    component.add("summary", title)
    return component
