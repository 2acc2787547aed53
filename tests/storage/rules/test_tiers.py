"""The platinum customers, their real share, and how often each tier is visited."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules import tiers
from storage.rules.choices import Tier
from storage.rules.errors import RuleBroken


@pytest.mark.parametrize(
    ("customers", "platinum"), [(0, 0), (1, 1), (4, 1), (5, 1), (7, 2), (11, 3), (250, 50)]
)
def test_platinum_is_the_top_fifth_rounded_up(customers: int, platinum: int):
    ranked = tiers.ranking((key, 1000 - key) for key in range(customers))
    assert tiers.platinum_count(customers) == platinum
    assert tiers.platinum(ranked).count == platinum


def test_the_share_is_the_one_they_really_bring():
    ranked = tiers.ranking([("a", 500), ("b", 300), ("c", 100), ("d", 60), ("e", 40)])
    assert tiers.platinum(ranked) == tiers.Platinum(1, 5, 0.5)
    assert [one.tier for one in ranked] == [
        Tier.PLATINUM, Tier.GOLD, Tier.GOLD, Tier.SILVER, Tier.SILVER
    ]  # fmt: skip


def test_who_buys_nothing_is_never_platinum():
    ranked = tiers.ranking([("a", 0), ("b", -5)])
    assert [one.tier for one in ranked] == [Tier.BRONZE, Tier.BRONZE]
    assert tiers.platinum(ranked) == tiers.Platinum(0, 2, 0.0)


revenues = st.dictionaries(st.integers(), st.integers(-1_000, 10**12), max_size=60)


@given(revenues)
def test_nobody_in_a_better_tier_brings_less(revenue: dict[int, int]):
    ranked = tiers.ranking(revenue.items())
    order = list(Tier)
    assert {one.key for one in ranked} == set(revenue)
    for better, worse in pairwise(ranked):
        assert better.revenue_minor >= worse.revenue_minor
        assert order.index(better.tier) <= order.index(worse.tier)
        assert better.cumulative_share <= worse.cumulative_share


@given(revenues)
def test_the_order_in_which_customers_come_does_not_matter(revenue: dict[int, int]):
    pairs = list(revenue.items())
    assert tiers.ranking(pairs) == tiers.ranking(reversed(pairs))


def test_a_tier_set_by_hand_says_why():
    tiers.check_override(Tier.PLATINUM, "their new plant opens in May")
    tiers.check_override(None, "")
    with pytest.raises(RuleBroken, match=r"customer\.tier_needs_reason"):
        tiers.check_override(Tier.PLATINUM, "  ")


def test_a_better_tier_is_visited_more_often():
    days = [tiers.RETURN_VISITS[tier] for tier in Tier]
    assert days == sorted(days)
