"""The purchase clock: when a customer will need a product again, by its median gap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

PURCHASES_NEEDED = 3
"""With fewer there are too few gaps for a median, and the product's default holds."""


class ClockSource(StrEnum):
    """Whether the gap is the customer's own or the product's default."""

    OWN = "own"
    DEFAULT = "default"


class Confidence(StrEnum):
    """How far the next date can be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Clock:
    """The rhythm of one customer and product; `spread` is in days to either side."""

    every_days: int
    spread: int
    last: date
    next_due: date
    purchases: int
    source: ClockSource
    confidence: Confidence

    def days_late(self, today: date) -> int:
        """How long it is overdue; negative while it is still to come."""
        return (today - self.next_due).days

    def lapsed(self, today: date) -> bool:
        """Whether two more purchases were missed: then it is a lost customer, not a reminder."""
        return self.days_late(today) > 2 * self.every_days


def clock(purchases: Iterable[date], default_days: int | None = None) -> Clock | None:
    """The clock of these purchases, or None where neither they nor the product tell a gap.

    The median, because one stock-out must not move it; two deliveries of a day are one purchase.
    """
    bought = sorted(set(purchases))
    if not bought:
        return None
    if len(bought) < PURCHASES_NEEDED:
        if not default_days:
            return None
        return Clock(
            every_days=default_days,
            spread=0,
            last=bought[-1],
            next_due=bought[-1] + timedelta(days=default_days),
            purchases=len(bought),
            source=ClockSource.DEFAULT,
            confidence=Confidence.LOW,
        )
    gaps = [(later - earlier).days for earlier, later in pairwise(bought)]
    middle = median(gaps)
    every = _half_up(middle)
    spread = _half_up(median(abs(gap - middle) for gap in gaps))
    return Clock(
        every_days=every,
        spread=spread,
        last=bought[-1],
        next_due=bought[-1] + timedelta(days=every),
        purchases=len(bought),
        source=ClockSource.OWN,
        confidence=_confidence(len(bought), every, spread),
    )


def _confidence(purchases: int, every: int, spread: int) -> Confidence:
    if purchases >= 6 and spread * 5 <= every:
        return Confidence.HIGH
    if purchases >= 4 and spread * 3 <= every:
        return Confidence.MEDIUM
    return Confidence.LOW


def _half_up(value: float) -> int:
    return int(value + 0.5)
