"""What Today says, without a screen."""

from datetime import datetime
from uuid import UUID

from storage.queries.targets import TargetRow
from storage.queries.today import Numbers, PlannedVisit
from storage.queries.visits import VisitRow
from storage.rules.choices import VisitStatus
from storage.rules.working_days import SIX_DAYS, Calendar
from tests.storage.a_day import TODAY, ZONE, at
from ui.today import presenter

TARGET = TargetRow(UUID(int=1), "2026-11", 3_000_000, "CNY", 600_000, 20, 10, 25, 1_000)
CALENDAR = Calendar("CN", SIX_DAYS)


def visit(number: int, status: VisitStatus, hour: int) -> PlannedVisit:
    row = VisitRow(
        id=UUID(int=number),
        customer_id=UUID(int=100 + number),
        customer=f"customer {number}",
        city=None,
        people=(),
        status=status,
        was_planned=True,
        planned_at=at(hour),
        started_at=at(hour) if status is VisitStatus.DONE else None,
        minutes=None,
        purpose=None,
        reaction=None,
        effective=False,
        not_visited=None,
        not_visited_note=None,
        next_step=None,
        next_on=None,
        note="",
    )
    return PlannedVisit(row, (), "")


def test_the_strip_of_the_picture():
    strip = presenter.strip(Numbers(TARGET, before=736, done=12), TODAY, CALENDAR)
    assert strip is not None
    numbers, pace = strip.numbers, strip.pace
    assert (numbers.required, numbers.done, numbers.remaining, numbers.catch_up) == (40, 12, 28, 44)
    assert (pace.landing, pace.short, pace.mark, pace.days_left) == (968, 32, 760, 6)
    assert (strip.done_share, strip.mark_share) == (0.736, 0.76)
    assert strip.schedule_known


def test_without_a_target_there_is_no_strip():
    assert presenter.strip(Numbers(None, 10, 2), TODAY, CALENDAR) is None


def test_the_first_visit_still_open_is_the_next_one():
    visits = [
        visit(1, VisitStatus.DONE, 9),
        visit(2, VisitStatus.NOT_VISITED, 10),
        visit(3, VisitStatus.PLANNED, 11),
        visit(4, VisitStatus.PLANNED, 13),
    ]
    day = presenter.day(visits, 300)
    assert (day.total, day.done, day.next_id) == (4, 1, UUID(int=3))
    assert day.fullness == 80


def test_an_empty_day_has_no_next_visit():
    assert presenter.day([], 300) == presenter.Day(0, 0, 0, None)


def test_the_evening_begins_at_four_where_the_rep_is():
    assert not presenter.is_evening(datetime(2026, 11, 24, 15, 59, tzinfo=ZONE))
    assert presenter.is_evening(datetime(2026, 11, 24, 16, 0, tzinfo=ZONE))
