"""The purchase clock and its test vectors (F.8)."""

from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.clocks import ClockSource, Confidence, clock

START = date(2025, 3, 1)


def bought(*gaps: int) -> list[date]:
    return [START + timedelta(days=days) for days in accumulate(gaps, initial=0)]


def test_the_next_purchase_is_a_median_gap_after_the_last():
    found = clock([date(2025, 3, 1), date(2025, 3, 15), date(2025, 3, 30), date(2025, 4, 13)])
    assert found is not None
    assert (found.every_days, found.next_due) == (14, date(2025, 4, 27))
    assert found.source is ClockSource.OWN


def test_one_stock_out_does_not_move_the_clock():
    found = clock(bought(30, 33, 103))
    assert found is not None
    assert (found.every_days, found.spread) == (33, 3)


def test_with_two_purchases_the_default_of_the_product_holds():
    found = clock(bought(30), default_days=45)
    assert found is not None
    assert (found.every_days, found.source) == (45, ClockSource.DEFAULT)
    assert found.confidence is Confidence.LOW
    assert found.next_due == START + timedelta(days=75)


@pytest.mark.parametrize("purchases", [[], bought(30)])
def test_without_purchases_or_a_default_there_is_no_clock(purchases):
    assert clock(purchases) is None


def test_two_deliveries_of_one_day_are_one_purchase():
    assert clock([*bought(14, 14), *bought(14, 14)]) == clock(bought(14, 14))


def test_many_even_gaps_are_trusted_more_than_few_uneven_ones():
    steady = clock(bought(30, 31, 30, 29, 30))
    uneven = clock(bought(10, 90, 30))
    assert steady is not None
    assert uneven is not None
    assert steady.confidence is Confidence.HIGH
    assert uneven.confidence is Confidence.LOW


def test_a_customer_who_missed_two_more_purchases_is_not_due_but_lapsed():
    found = clock(bought(30, 30, 30))
    assert found is not None
    assert not found.lapsed(found.next_due + timedelta(days=60))
    assert found.lapsed(found.next_due + timedelta(days=61))
    assert found.days_late(found.next_due - timedelta(days=2)) == -2


@given(st.lists(st.dates(date(2015, 1, 1), date(2026, 11, 22)), min_size=3, unique=True))
def test_the_clock_never_depends_on_the_order_and_never_runs_backwards(days):
    found = clock(days)
    assert found == clock(sorted(days, reverse=True))
    assert found is not None
    assert found.next_due > max(days)
