"""The number strip by the working days."""

from datetime import date

from storage.rules.strip import strip
from storage.rules.working_days import SIX_DAYS, Calendar

CALENDAR = Calendar("CN", SIX_DAYS)


def test_a_tuesday_of_the_picture():
    found = strip(1_000, 25, 736, 37, date(2026, 11, 24), CALENDAR)
    assert (found.numbers.required, found.numbers.catch_up) == (40, 44)
    assert found.numbers.catch_up_from_tomorrow == 46
    assert (found.pace.landing, found.pace.mark) == (968, 760)
    assert found.working


def test_on_a_sunday_nothing_is_required_and_the_rest_is_spread_over_the_days_left():
    found = strip(1_000, 25, 736, 0, date(2026, 11, 22), CALENDAR)
    assert (found.numbers.required, found.working) == (0, False)
    assert found.numbers.catch_up == 38


def test_on_the_first_day_there_is_no_pace_yet():
    found = strip(1_000, 25, 0, 3, date(2026, 11, 1), CALENDAR)
    assert found.pace.landing is None
    assert (found.pace.days_gone, found.pace.days_left) == (0, 25)


def test_the_holidays_of_october_are_not_counted():
    found = strip(1_000, None, 0, 0, date(2026, 10, 9), Calendar("CN"))
    assert found.pace.days_left == 17
    assert found.numbers.required == 56


def test_an_unpublished_year_is_said_to_be_one():
    assert not strip(1_000, 25, 0, 0, date(2031, 3, 3), CALENDAR).schedule_known
