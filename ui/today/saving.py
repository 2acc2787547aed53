"""What the sweep writes: lines with what is left of the paste, visits that did not take place."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any
from uuid import UUID

from storage.rules.choices import NotVisited
from storage.rules.days import at_time
from storage.rules.quick_tokens import Understood
from storage.rules.working_days import Calendar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.visits import VisitRow
    from ui.today.sweep import SweepRow


def understood_in(rows: "Sequence[SweepRow]") -> list[tuple[Understood, UUID | None]]:
    """What is to be written of each row, and the planned visit that it completes."""
    return [
        (row.understood, row.visit.id if row.visit else None)
        for row in rows
        if row.understood is not None
    ]


def saving(
    lines: Sequence[tuple[Understood, UUID | None]],
    left: dict[str, Any],
    day: str,
    *,
    now: datetime,
    zone: tzinfo,
) -> "Callable[[Session], int]":
    """The command that writes `lines` and keeps `left` as the draft of `day`."""
    from storage.commands.drafts import keep_draft
    from storage.commands.quick_log import log_line

    def command(session: "Session") -> int:
        for understood, visit_id in lines:
            log_line(session, understood, now=now, zone=zone, visit_id=visit_id)
        # With the visits, or a crash right after would offer their lines a second time.
        keep_draft(session, "sweep", day, left, now=now)
        return len(lines)

    return command


def missing(
    visit: "VisitRow", reason: NotVisited, to: date | None, zone: tzinfo
) -> "Callable[[Session], object]":
    """The command that says why a visit did not take place, and plans it anew for `to`."""
    from storage.commands.visits import not_visited

    moved_to = None
    if to is not None and visit.planned_at is not None:
        moved_to = at_time(to, visit.planned_at.astimezone(zone).time(), zone)

    def command(session: "Session") -> object:
        return not_visited(session, visit.id, reason, moved_to=moved_to)

    return command


def coming_days(calendar: Calendar, after: date, count: int = 5) -> list[date]:
    """The next working days."""
    days: list[date] = []
    for _ in range(count):
        after = calendar.next_working(after)
        days.append(after)
    return days
