"""When the server is spoken with, over hours that pass at once."""

from random import Random

import pytest

from desktop.pacing import Pace, Planner

PACE = Pace()
HOUR = 3_600_000


def contacts(planner: Planner, hours: int, *, wait_s: int = 0) -> list[int]:
    """When contacts are tried, in milliseconds, while nobody answers."""
    at, tried = 0, [0]
    while at < hours * HOUR:
        at += planner.next_in(trouble=True, wait_s=wait_s)
        tried.append(at)
    return tried


def most_in_an_hour(tried: list[int]) -> int:
    return max(sum(start <= at < start + HOUR for at in tried) for start in tried)


@pytest.mark.parametrize("luck", ["shortest", "longest", *range(20)])
def test_in_a_long_outage_the_server_is_asked_at_most_sixty_times_an_hour(luck: str | int):
    ends = {"shortest": lambda low, _high: low, "longest": lambda _low, high: high}
    tried = contacts(Planner(PACE, ends.get(str(luck)) or Random(luck).uniform), hours=24)
    assert most_in_an_hour(tried) <= 60
    assert max(b - a for a, b in zip(tried, tried[1:], strict=False)) <= 16 * 60_000


def test_the_usual_luck_is_a_handful_of_tries_an_hour():
    tried = contacts(Planner(PACE, Random(1).uniform), hours=24)
    assert 24 * 4 < len(tried) < 24 * 12


@pytest.mark.parametrize("seed", range(5))
def test_laptops_that_lost_the_server_together_do_not_come_back_together(seed: int):
    dice = Random(seed)
    tried = [contacts(Planner(PACE, dice.uniform), hours=2)[-1] for _ in range(200)]
    busiest = max(sum(0 <= other - at < 1_000 for other in tried) for at in tried)
    assert busiest <= 8


def test_who_is_asked_to_wait_waits_so_long_and_not_all_the_same():
    dice = Random(3)
    waits = {Planner(PACE, dice.uniform).next_in(trouble=True, wait_s=600) for _ in range(50)}
    assert min(waits) >= 600_000
    assert max(waits) <= 600_000 + PACE.least_in_outage
    assert len(waits) > 40


def test_a_short_wait_asked_for_makes_no_try_come_sooner():
    assert Planner(PACE, lambda low, _high: low).next_in(trouble=True, wait_s=1) == 60_000


def test_after_good_news_the_pace_is_the_usual_one_again():
    planner = Planner(PACE, lambda _low, high: high)
    for _ in range(9):
        planner.next_in(trouble=True)
    assert planner.next_in(trouble=False) == PACE.regular
    assert planner.next_in(trouble=False, again=True) == PACE.after_change
    assert planner.next_in(trouble=True) == 180_000
