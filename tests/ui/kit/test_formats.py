from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kit.formats import Formats

EN, ZH = Formats("en"), Formats("zh")
TUESDAY = date(2026, 11, 24)
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (690_000, "CNY", "¥6,900"),
        (690_050, "CNY", "¥6,900.50"),
        (-100, "CNY", "−¥1"),
        (None, "CNY", "–"),
        (1234, "JPY", "JP¥1,234"),
        (5, "USD", "$0.05"),
        (100, "XYZ", "XYZ\u202f1"),
    ],
)
def test_money_is_written_with_its_sign_and_only_the_cents_there_are(minor, currency, text):
    assert EN.money(minor, currency) == ZH.money(minor, currency) == text


@given(st.integers(-(10**13), 10**13))
def test_money_always_reads_back_as_the_same_amount(minor: int):
    text = EN.money(minor).replace(",", "").replace("¥", "").replace("−", "-")
    assert round(float(text) * 100) == minor


def test_days_are_written_as_people_of_each_language_do():
    assert EN.day(TUESDAY) == "24 Nov"
    assert ZH.day(TUESDAY) == "11月24日"
    assert EN.day(TUESDAY, date(2027, 1, 1)) == "24 Nov 2026"
    assert ZH.day(TUESDAY, date(2027, 1, 1)) == "2026年11月24日"
    assert EN.day_and_weekday(TUESDAY) == "Tue 24 Nov"
    assert ZH.day_and_weekday(TUESDAY) == "11月24日 周二"
    assert EN.long_day(TUESDAY) == "Tuesday 24 November"
    assert EN.month(TUESDAY) == "November 2026"
    assert ZH.month(TUESDAY) == "2026年11月"


@pytest.mark.parametrize(
    ("away", "english", "chinese"),
    [
        (0, "today", "今天"),
        (1, "tomorrow", "明天"),
        (-1, "yesterday", "昨天"),
        (3, "Fri 27 Nov", "11月27日 周五"),
        (-3, "21 Nov", "11月21日"),
        (400, "29 Dec 2027", "2027年12月29日"),
    ],
)
def test_near_days_are_called_by_name(away, english, chinese):
    day = TUESDAY + timedelta(away)
    assert EN.near_day(day, TUESDAY) == english
    assert ZH.near_day(day, TUESDAY) == chinese


def test_a_moment_is_told_where_the_rep_is():
    at = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    assert EN.time(at, SHANGHAI) == "00:30"
    assert EN.moment(at, SHANGHAI, TUESDAY) == "24 Nov 00:30"
    assert EN.when(at, SHANGHAI, TUESDAY) == "00:30"
    assert EN.when(at - timedelta(days=1), SHANGHAI, TUESDAY) == "yesterday"


def test_numbers_have_a_real_minus_and_never_a_negative_nothing():
    assert EN.number(-1234.5, 1) == "−1,234.5"
    assert EN.number(-0.01) == "0"
    assert EN.percent(0.784) == "78%"


def test_lists_are_joined_as_each_language_does():
    assert EN.listed(["a"]) == "a"
    assert EN.listed(["a", "b", "c"]) == "a, b and c"
    assert ZH.listed(["a", "b", "c"]) == "a、b、c"
    assert EN.listed([]) == ZH.listed([]) == ""


def test_ages_and_durations_are_short():
    assert EN.days_ago(0) == "today"
    assert EN.days_ago(1) == "1 day"
    assert ZH.days_ago(14) == "14 天"
    assert EN.duration(timedelta(minutes=70)) == "1 h 10 min"
    assert ZH.duration(timedelta(minutes=45)) == "45 分钟"
    assert ZH.duration(timedelta(hours=4)) == "4 小时"
    assert EN.duration(timedelta(0)) == "0 min"
