"""Tests of spoken days, in both languages, from a Tuesday and from the weekend."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.quick_dates import find_date, find_dates, read_date

TUESDAY = date(2026, 11, 24)
SUNDAY = date(2026, 11, 22)

DAYS = [
    ("今天", "2026-11-24"),
    ("今日", "2026-11-24"),
    ("今晚", "2026-11-24"),
    ("明天", "2026-11-25"),
    ("明日", "2026-11-25"),
    ("后天", "2026-11-26"),
    ("後天", "2026-11-26"),
    ("大后天", "2026-11-27"),
    ("昨天", "2026-11-23"),
    ("前天", "2026-11-22"),
    ("周三", "2026-11-25"),
    ("星期三", "2026-11-25"),
    ("礼拜三", "2026-11-25"),
    ("周一", "2026-11-30"),
    ("周二", "2026-12-01"),
    ("周日", "2026-11-29"),
    ("星期天", "2026-11-29"),
    ("周五前", "2026-11-27"),
    ("下周三", "2026-12-02"),
    ("下个星期三", "2026-12-02"),
    ("下周日", "2026-12-06"),
    ("下下周一", "2026-12-07"),
    ("这周五", "2026-11-27"),
    ("本周五之前", "2026-11-27"),
    ("月底", "2026-11-30"),
    ("本月底", "2026-11-30"),
    ("月底前", "2026-11-30"),
    ("月初", "2026-12-01"),
    ("下月初", "2026-12-01"),
    ("下个月初", "2026-12-01"),
    ("下月中", "2026-12-15"),
    ("下月底", "2026-12-31"),
    ("下个月15号", "2026-12-15"),
    ("下月15日", "2026-12-15"),
    ("下个月十五号", "2026-12-15"),
    ("本月28号", "2026-11-28"),
    ("11月30日", "2026-11-30"),
    ("11月30号前", "2026-11-30"),
    ("１１月３０日", "2026-11-30"),
    ("十二月三号", "2026-12-03"),
    ("11月3日", "2027-11-03"),
    ("11 月 30 日", "2026-11-30"),
    ("2026年12月3日", "2026-12-03"),
    ("12月底", "2026-12-31"),
    ("12月初", "2026-12-01"),
    ("11/30", "2026-11-30"),
    ("11/3", "2027-11-03"),
    ("25/11", "2026-11-25"),
    ("3号", "2026-12-03"),
    ("30号", "2026-11-30"),
    ("二十八号", "2026-11-28"),
    ("三天后", "2026-11-27"),
    ("3天后", "2026-11-27"),
    ("3 天之后", "2026-11-27"),
    ("3天内", "2026-11-27"),
    ("两周后", "2026-12-08"),
    ("一个星期后", "2026-12-01"),
    ("一个月后", "2026-12-24"),
    ("半个月后", "2026-12-09"),
    ("半年后", "2027-05-24"),
    ("年底", "2026-12-31"),
    ("季度末", "2026-12-31"),
    ("today", "2026-11-24"),
    ("Tonight", "2026-11-24"),
    ("tomorrow", "2026-11-25"),
    ("the day after tomorrow", "2026-11-26"),
    ("yesterday", "2026-11-23"),
    ("Wed", "2026-11-25"),
    ("WEDNESDAY", "2026-11-25"),
    ("Tue", "2026-12-01"),
    ("Sun", "2026-11-29"),
    ("by Fri", "2026-11-27"),
    ("on Sat", "2026-11-28"),
    ("this Fri", "2026-11-27"),
    ("next Wed", "2026-12-02"),
    ("next wednesday", "2026-12-02"),
    ("by next Monday", "2026-11-30"),
    ("in 3 days", "2026-11-27"),
    ("in three days", "2026-11-27"),
    ("within 3 days", "2026-11-27"),
    ("in a week", "2026-12-01"),
    ("in two weeks", "2026-12-08"),
    ("two weeks later", "2026-12-08"),
    ("a month from now", "2026-12-24"),
    ("in a fortnight", "2026-12-08"),
    ("end of month", "2026-11-30"),
    ("end of the month", "2026-11-30"),
    ("by month end", "2026-11-30"),
    ("EOM", "2026-11-30"),
    ("end of next month", "2026-12-31"),
    ("early next month", "2026-12-01"),
    ("beginning of next month", "2026-12-01"),
    ("mid next month", "2026-12-15"),
    ("end of the week", "2026-11-27"),
    ("end of next week", "2026-12-04"),
    ("end of the year", "2026-12-31"),
    ("3 Dec", "2026-12-03"),
    ("3rd of December", "2026-12-03"),
    ("Dec 3", "2026-12-03"),
    ("December 3rd, 2027", "2027-12-03"),
    ("3 Nov", "2027-11-03"),
    ("Nov 3", "2027-11-03"),
    ("by the 3rd", "2026-12-03"),
    ("2026-11-03", "2026-11-03"),
    ("2026/11/03", "2026-11-03"),
    ("2026.11.03", "2026-11-03"),
    ("Ｗｅｄ", "2026-11-25"),
]

QUESTIONS = [
    ("下周", ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]),
    ("下个星期", ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]),
    ("next week", ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]),
    ("本周", ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]),
    ("this week", ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]),
    ("early next week", ["2026-11-30", "2026-12-01"]),
    ("下周初", ["2026-11-30", "2026-12-01"]),
    ("周末", ["2026-11-28", "2026-11-29"]),
    ("this weekend", ["2026-11-28", "2026-11-29"]),
    ("下周末", ["2026-12-05", "2026-12-06"]),
    ("这周一", ["2026-11-23", "2026-11-30"]),
    ("this Mon", ["2026-11-23", "2026-11-30"]),
    ("过两天", ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]),
    ("下个月", ["2026-12-01", "2026-12-10", "2026-12-20", "2026-12-31"]),
    ("next month", ["2026-12-01", "2026-12-10", "2026-12-20", "2026-12-31"]),
]

WORDS = [
    "",
    "soon",
    "以后",
    "春节后",
    "每周三",
    "一周三次",
    "周三次",
    "2月30日",
    "13/45",
    "2026-02-30",
    "40号",
    "2号线",
    "may be",
    "Mr Sun",
    "he sat down",
    "sunny",
    "50%",
    "1/2/3",
    "weddings",
    "前台",
    "周报",
    "a date that nobody understands",
    "99999999999天后",
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_named_day_is_found(text: str, day: str) -> None:
    found = read_date(text, TUESDAY)
    assert found is not None
    assert (found.day, found.choices) == (date.fromisoformat(day), ())


@pytest.mark.parametrize(("text", "days"), QUESTIONS)
def test_a_stretch_of_days_is_a_question(text: str, days: list[str]) -> None:
    found = read_date(text, TUESDAY)
    assert found is not None
    assert found.day is None
    assert [day.isoformat() for day in found.choices] == days


@pytest.mark.parametrize("text", WORDS)
def test_what_is_not_understood_stays_words(text: str) -> None:
    assert find_dates(text, TUESDAY) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("周一", "2026-11-23"),
        ("下周三", "2026-11-25"),
        ("next Wed", "2026-11-25"),
        ("周日", "2026-11-29"),
        ("下下周一", "2026-11-30"),
    ],
)
def test_weeks_begin_on_monday_also_when_asked_on_a_sunday(text: str, day: str) -> None:
    found = read_date(text, SUNDAY)
    assert found is not None
    assert found.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("一个月后", date(2027, 1, 31), "2027-02-28"),
        ("31号", date(2026, 11, 24), "2026-12-31"),
        ("2月29日", date(2026, 11, 24), "2028-02-29"),
        ("月底", date(2026, 11, 30), "2026-11-30"),
        ("下月初", date(2026, 12, 31), "2027-01-01"),
        ("明天", date(2026, 12, 31), "2027-01-01"),
        ("下周五", date(2026, 12, 31), "2027-01-08"),
    ],
)
def test_months_and_years_end_where_the_calendar_says(text: str, today: date, day: str) -> None:
    found = read_date(text, today)
    assert found is not None
    assert found.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("周三报价", "周三", "2026-11-25"),
        ("报价周五前给", "周五前", "2026-11-27"),
        ("周五前台来电", "周五", "2026-11-27"),
        ("send a sample by Fri please", "by Fri", "2026-11-27"),
        ("Wed quote", "Wed", "2026-11-25"),
        ("call them on 3 Dec at ten", "on 3 Dec", "2026-12-03"),
        ("下次大后天见", "大后天", "2026-11-27"),
        ("周五15点见", "周五", "2026-11-27"),
        ("11月27日15:00见", "11月27日", "2026-11-27"),
    ],
)
def test_a_day_is_found_within_a_sentence(text: str, part: str, day: str) -> None:
    found = find_date(text, TUESDAY)
    assert found is not None
    assert (text[found.start : found.end], found.day) == (part, date.fromisoformat(day))


def test_two_days_in_one_sentence_are_both_found() -> None:
    found = find_dates("周三报价，周五签", TUESDAY)
    assert [each.day for each in found] == [date(2026, 11, 25), date(2026, 11, 27)]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_always_within_the_next_seven_days(today: date, weekday: int) -> None:
    day_names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    for name in (
        "周" + "一二三四五六日"[weekday],
        f"by {day_names[weekday]}",
    ):
        found = read_date(name, today)
        assert found is not None
        assert found.day is not None
        assert found.day.weekday() == weekday
        assert timedelta(0) < found.day - today <= timedelta(7)


@given(st.text(), st.dates())
def test_any_text_on_any_day_is_read_without_trouble(text: str, today: date) -> None:
    for found in find_dates(text, today):
        assert 0 <= found.start < found.end <= len(text)
        assert (found.day is None) == bool(found.choices)
