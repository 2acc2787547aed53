"""Tiers: which customers are platinum (F.6), and how often each tier is visited (C.7)."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from storage.rules.choices import Tier
from storage.rules.errors import RuleBroken

Key = TypeVar("Key", bound=Hashable)


PLATINUM_PERCENT: Final = 20
GOLD_PERCENT: Final = 50  # platinum and gold together

# Days between two visits.
RETURN_VISITS: Final[Mapping[Tier, int]] = {
    Tier.PLATINUM: 30,
    Tier.GOLD: 60,
    Tier.SILVER: 90,
    Tier.BRONZE: 180,
}


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Key]):
    """One customer in the order of revenue, with the share of all revenue down to and with it."""

    key: Key
    rank: int
    revenue_minor: int
    cumulative_share: float
    tier: Tier


@dataclass(frozen=True, slots=True)
class Platinum:
    """How many customers are platinum, and the share of revenue that they really bring."""

    count: int
    of: int
    share: float


def platinum_count(customers: int) -> int:
    """The top fifth, rounded up: of one customer one, of seven two, of 250 fifty."""
    return _ceil_percent(customers, PLATINUM_PERCENT)


def _ceil_percent(count: int, percent: int) -> int:
    return -(-count * percent // 100)


def ranking(revenues: Iterable[tuple[Key, int]]) -> list[Ranked[Key]]:
    """All customers by revenue, highest first; equal revenue is ordered by key.

    A customer without revenue is never better than bronze, however few customers there are.
    """
    ordered = sorted(revenues, key=lambda pair: (-pair[1], str(pair[0])))
    platinum = platinum_count(len(ordered))
    gold = _ceil_percent(len(ordered), GOLD_PERCENT)
    total = sum(revenue for _, revenue in ordered if revenue > 0)
    so_far = 0
    ranked: list[Ranked[Key]] = []
    for rank, (key, revenue) in enumerate(ordered, start=1):
        so_far += max(0, revenue)
        ranked.append(
            Ranked(
                key,
                rank,
                revenue,
                so_far / total if total else 0.0,
                _tier(rank, revenue, platinum, gold),
            )
        )
    return ranked


def _tier(rank: int, revenue: int, platinum: int, gold: int) -> Tier:
    if revenue <= 0:
        return Tier.BRONZE
    if rank <= platinum:
        return Tier.PLATINUM
    return Tier.GOLD if rank <= gold else Tier.SILVER


def platinum(ranked: Iterable[Ranked[Key]]) -> Platinum:
    """The platinum customers of a ranking and their real share of the revenue."""
    ranked = list(ranked)
    top = [one for one in ranked if one.tier is Tier.PLATINUM]
    return Platinum(len(top), len(ranked), top[-1].cumulative_share if top else 0.0)


def check_override(override: Tier | None, reason: str) -> None:
    """A tier set by hand says why; taking it back needs no reason."""
    if override is not None and not reason.strip():
        raise RuleBroken("customer.tier_needs_reason", tier=override.value)
