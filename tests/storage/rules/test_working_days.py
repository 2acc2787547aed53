"""Working days, holidays, and the shifted working days of China."""

from datetime import date

import pytest

from storage.rules.working_days import FIVE_DAYS, SIX_DAYS, Calendar, month

CHINA = Calendar("CN")


def test_a_saturday_worked_in_exchange_for_a_holiday_is_a_working_day():
    assert CHINA.is_working(date(2026, 10, 10))
    assert CHINA.is_shifted(date(2026, 10, 10))
    assert not CHINA.is_working(date(2026, 10, 7))
    assert not CHINA.is_working(date(2026, 10, 11))


def test_a_holiday_is_not_worked_and_has_a_name():
    assert not CHINA.is_working(date(2026, 2, 17))
    assert CHINA.holiday(date(2026, 2, 17))
    assert CHINA.holiday(date(2026, 2, 25)) is None


def test_october_2026_has_eighteen_working_days_in_china_with_its_shifted_one():
    assert CHINA.count(*month(date(2026, 10, 9))) == 18


def test_six_days_a_week_make_november_2026_twenty_five_days():
    six = Calendar("CN", SIX_DAYS)
    assert six.count(date(2026, 11, 1), date(2026, 11, 30)) == 25
    assert six.count(date(2026, 11, 24), date(2026, 11, 30)) == 6


@pytest.mark.parametrize("country", ["", "ZZ"])
def test_a_country_without_holidays_has_its_week(country):
    calendar = Calendar(country, FIVE_DAYS)
    assert calendar.is_working(date(2026, 12, 25))
    assert not calendar.is_working(date(2026, 12, 26))
    assert not calendar.is_shifted(date(2026, 12, 26))
    assert calendar.holiday(date(2026, 12, 25)) is None


def test_the_schedule_of_a_year_that_china_has_not_published_is_said_to_be_missing():
    assert CHINA.published(2026)
    assert not CHINA.published(2031)
    assert Calendar("DE").published(2031)


def test_the_next_working_day_skips_weekend_and_holidays():
    assert CHINA.next_working(date(2026, 9, 30)) == date(2026, 10, 8)
    assert CHINA.next_working(date(2026, 10, 9)) == date(2026, 10, 10)


def test_a_month_has_a_first_and_a_last_day():
    assert month(date(2026, 12, 31)) == (date(2026, 12, 1), date(2026, 12, 31))
    assert month(date(2028, 2, 3)) == (date(2028, 2, 1), date(2028, 2, 29))
