from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.errors import RuleBroken
from storage.transfer.dates import Order, order_of, read_date
from storage.transfer.partial_days import birthday_of, read_birthday, read_founding


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("2026/11/3", date(2026, 11, 3)),
        ("2026年11月3日", date(2026, 11, 3)),
        ("２０２６-11-03", date(2026, 11, 3)),
        ("2019/08/02 0:00:00", date(2019, 8, 2)),
        ("2026-11-03T10:00:00+08:00", date(2026, 11, 3)),
        ("20261103", date(2026, 11, 3)),
        ("45962", date(2025, 11, 1)),
        (45962.73, date(2025, 11, 1)),
        (20261103.0, date(2026, 11, 3)),
        (
            datetime(2026, 11, 3, 9),  # noqa: DTZ001 - spreadsheets know no zones
            date(2026, 11, 3),
        ),
        ("25/10/2016", date(2016, 10, 25)),
        ("10/25/2016", date(2016, 10, 25)),
        ("3/3/2017", date(2017, 3, 3)),
        ("3 Nov 26", date(2026, 11, 3)),
        ("Nov 3, 2026", date(2026, 11, 3)),
        ("", None),
    ],
)
def test_a_day_is_read_however_it_is_written(cell: object, day: date | None) -> None:
    assert read_date(cell, None) == day  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("cell", ["2026-02-30", "soon", "99", "13/13/2026", True])
def test_what_is_no_day_is_refused(cell: object) -> None:
    with pytest.raises(RuleBroken, match=r"cell\.not_a_date"):
        read_date(cell, None)  # pyright: ignore[reportArgumentType]


def test_one_day_beyond_the_twelfth_decides_for_the_whole_file() -> None:
    order = order_of([["3/1/2017", "10/20/2016"], ["1/2/2017"]])
    assert order is Order.MONTH_FIRST
    assert read_date("3/1/2017", order) == date(2017, 3, 1)
    assert order_of([["20/10/2016"]]) is Order.DAY_FIRST


def test_without_proof_no_order_is_guessed() -> None:
    assert order_of([["3/1/2017", "4/5/2017"]]) is None
    with pytest.raises(RuleBroken, match=r"cell\.ambiguous_date"):
        read_date("3/1/2017", None)


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)))
def test_iso_days_and_serials_come_back(day: date) -> None:
    assert read_date(day.isoformat(), None) == day
    serial = (day - date(1899, 12, 30)).days
    if serial >= 3654:
        assert read_date(float(serial), None) == day


def test_a_foundation_is_as_exact_as_the_file() -> None:
    assert read_founding("1996", None) == "1996"
    assert read_founding(1996.0, None) == "1996"
    assert read_founding("2003年5月", None) == "2003-05"
    assert read_founding("1998-05-17", None) == "1998-05-17"


def test_a_birthday_may_lack_its_year() -> None:
    assert read_birthday("--0517", None) == "--05-17"
    assert read_birthday("5月17日", None) == "--05-17"
    assert read_birthday("19800322", None) == "1980-03-22"
    assert birthday_of("1980", "3", "22") == "1980-03-22"
    assert birthday_of(None, 3, 22) == "--03-22"
    assert birthday_of("1980", "", "") is None
