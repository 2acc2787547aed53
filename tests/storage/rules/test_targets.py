"""The ladder from money to calls a day, and the way back from calls made to the landing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules import targets
from storage.rules.errors import RuleBroken
from storage.rules.targets import Defaults, History, Ladder, RateSource

DEFAULT_RATES = targets.rates(History(), Defaults())


def ladder(amount: int, days: int) -> Ladder:
    return targets.decompose(amount * 100, DEFAULT_RATES, days)


@pytest.mark.parametrize(
    ("amount", "days", "deals", "prospects", "calls", "per_day", "exact"),
    [
        (30_000, 25, 5, 100, 1_000, 40, "40.00"),
        (40_000, 25, 7, 140, 1_400, 56, "53.33"),
        (100_000, 75, 17, 340, 3_400, 46, "44.44"),
    ],
)
def test_the_ladder_of_the_catalogue(amount, days, deals, prospects, calls, per_day, exact):
    steps = ladder(amount, days)
    assert (steps.deals, steps.prospects, steps.calls) == (deals, prospects, calls)
    assert steps.per_day == per_day
    assert f"{float(steps.per_day_exact):.2f}" == exact


def test_three_months_are_summed_and_not_rounded_again():
    quarter = targets.total([ladder(30_000, 25), ladder(30_000, 25), ladder(40_000, 25)])
    assert (quarter.deals, quarter.prospects, quarter.calls) == (17, 340, 3_400)
    assert quarter.per_day == (40, 40, 56)


def test_catch_up_spreads_what_remains_over_the_days_that_remain():
    assert targets.catch_up(1_000, 320, 15) == 46


def test_on_the_last_evening_all_that_is_left_is_due():
    assert targets.catch_up(1_000, 960, 0) == 40
    assert targets.catch_up(1_000, 1_100, 5) == 0


def test_the_pace_says_where_the_month_lands():
    pace = targets.pace(1_000, 736, days_gone=19, days_left=6)
    assert (pace.landing, pace.short, pace.mark) == (968, 32, 760)


def test_before_the_first_working_day_ended_there_is_no_landing():
    pace = targets.pace(1_000, 0, days_gone=0, days_left=25)
    assert (pace.landing, pace.short, pace.mark) == (None, 0, 0)


def test_the_number_strip_of_a_morning_and_of_its_evening():
    morning = targets.today(1_000, before=736, done=12, days=25, days_left=6)
    assert (morning.required, morning.done, morning.remaining) == (40, 12, 28)
    assert morning.catch_up == 44
    evening = targets.today(1_000, before=736, done=37, days=25, days_left=6)
    assert (evening.remaining, evening.catch_up_from_tomorrow) == (3, 46)


def test_on_a_day_off_nothing_is_required_and_every_call_still_counts():
    sunday = targets.today(1_000, before=736, done=4, days=25, days_left=6, working=False)
    assert (sunday.required, sunday.remaining) == (0, 0)
    assert (sunday.catch_up, sunday.catch_up_from_tomorrow) == (44, 44)


def test_own_rates_replace_the_defaults_from_twenty_cases_on():
    nineteen = targets.rates(History(19, 19 * 900_000, 300, 2_400), Defaults())
    assert nineteen.average_deal.source is RateSource.DEFAULT
    assert nineteen.average_deal.cases == 19
    twenty = targets.rates(History(20, 20 * 900_000, 300, 2_400), Defaults())
    assert twenty.average_deal == targets.Rate(Fraction(900_000), RateSource.OWN, 20)
    assert twenty.prospects_per_deal.value == 15
    assert twenty.calls_per_prospect.value == 8


def test_a_step_with_enough_cases_is_own_even_if_another_is_not():
    mixed = targets.rates(History(3, 0, 40, 200), Defaults())
    assert mixed.average_deal.source is RateSource.DEFAULT
    assert mixed.calls_per_prospect == targets.Rate(Fraction(5), RateSource.OWN, 40)


@pytest.mark.parametrize(("amount", "days"), [(0, 25), (-1, 25), (30_000, 0)])
def test_a_ladder_needs_an_amount_and_a_working_day(amount, days):
    with pytest.raises(RuleBroken):
        ladder(amount, days)


@given(
    amount=st.integers(1, 10**12),
    days=st.integers(1, 366),
    history=st.builds(
        History,
        deals_won=st.integers(0, 500),
        won_minor=st.integers(0, 10**11),
        prospects=st.integers(0, 5_000),
        effective_calls=st.integers(0, 50_000),
    ),
)
def test_the_calls_of_all_days_always_reach_the_target(amount, days, history):
    steps = targets.decompose(amount, targets.rates(history, Defaults()), days)
    rates = steps.rates
    assert steps.deals * rates.average_deal.value >= amount
    assert (steps.deals - 1) * rates.average_deal.value < amount
    assert steps.prospects >= steps.deals * rates.prospects_per_deal.value
    assert steps.per_day * days >= steps.calls
    assert steps.per_day >= steps.per_day_exact


@given(
    target=st.integers(1, 10_000),
    before=st.integers(0, 12_000),
    left=st.integers(1, 31),
)
def test_whoever_keeps_the_catch_up_rate_arrives(target, before, left):
    assert before + targets.catch_up(target, before, left) * left >= target
