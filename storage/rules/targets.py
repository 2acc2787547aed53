"""From a target in money to today's number of calls, and from the calls made to the landing."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from storage.rules.errors import RuleBroken

CASES_NEEDED = 20
"""From so many cases on, a rep's own rate replaces the default one."""

HISTORY_DAYS = 365
"""So far back a rep's own rates are counted."""


class RateSource(StrEnum):
    """Where a conversion rate comes from."""

    OWN = "own"
    DEFAULT = "default"
    AS_SET = "as_set"
    """As it was when the target was set."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One step of the ladder: its value, where it comes from, and out of how many cases."""

    value: Fraction
    source: RateSource
    cases: int


@dataclass(frozen=True, slots=True)
class Rates:
    """The three rates that turn money into calls; `average_deal` is in minor units."""

    average_deal: Rate
    prospects_per_deal: Rate
    calls_per_prospect: Rate


@dataclass(frozen=True, slots=True)
class Defaults:
    """The company's rates for whoever has too few cases of their own."""

    average_deal_minor: int = 6_000_00
    prospects_per_deal: int = 20
    calls_per_prospect: int = 10


@dataclass(frozen=True, slots=True)
class History:
    """What a rep did in the last twelve months, as far as the ladder needs it."""

    deals_won: int = 0
    won_minor: int = 0
    prospects: int = 0
    effective_calls: int = 0


@dataclass(frozen=True, slots=True)
class Ladder:
    """Amount to deals to prospects to calls to calls a day; rounded up first at the deals."""

    amount_minor: int
    deals: int
    deals_exact: Fraction
    prospects: int
    calls: int
    working_days: int
    per_day: int
    per_day_exact: Fraction
    rates: Rates


@dataclass(frozen=True, slots=True)
class Total:
    """Several ladders (the months of a quarter) added step by step."""

    deals: int
    prospects: int
    calls: int
    per_day: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the period stands; `landing` is unknown until one working day has passed."""

    target: int
    done: int
    days_gone: int
    days_left: int
    mark: int
    landing: int | None

    @property
    def short(self) -> int:
        """By how much the landing misses the target; 0 when it does not."""
        return 0 if self.landing is None else max(0, self.target - self.landing)


@dataclass(frozen=True, slots=True)
class Today:
    """The number strip: what today asks for, what is done, and what catching up would take."""

    required: int
    done: int
    remaining: int
    catch_up: int
    catch_up_from_tomorrow: int


def rates(history: History, defaults: Defaults) -> Rates:
    """The rep's own rates where there are enough cases, the company's where not."""
    return Rates(
        average_deal=_rate(history.won_minor, history.deals_won, defaults.average_deal_minor),
        prospects_per_deal=_rate(history.prospects, history.deals_won, defaults.prospects_per_deal),
        calls_per_prospect=_rate(
            history.effective_calls, history.prospects, defaults.calls_per_prospect
        ),
    )


def decompose(amount_minor: int, rates: Rates, working_days: int) -> Ladder:
    """The ladder of one period, or RuleBroken where a step has nothing to stand on."""
    if amount_minor <= 0:
        raise RuleBroken("target.not_positive")
    if working_days <= 0:
        raise RuleBroken("target.no_working_days")
    exact = Fraction(amount_minor) / rates.average_deal.value
    deals = ceil(exact)
    prospects = ceil(deals * rates.prospects_per_deal.value)
    calls = ceil(prospects * rates.calls_per_prospect.value)
    all_exact = exact * rates.prospects_per_deal.value * rates.calls_per_prospect.value
    return Ladder(
        amount_minor=amount_minor,
        deals=deals,
        deals_exact=exact,
        prospects=prospects,
        calls=calls,
        working_days=working_days,
        per_day=ceil(Fraction(calls, working_days)),
        per_day_exact=all_exact / working_days,
        rates=rates,
    )


def total(ladders: Iterable[Ladder]) -> Total:
    """The sum of the periods; each was rounded up on its own, so the sum is not rounded again."""
    parts = tuple(ladders)
    return Total(
        deals=sum(part.deals for part in parts),
        prospects=sum(part.prospects for part in parts),
        calls=sum(part.calls for part in parts),
        per_day=tuple(part.per_day for part in parts),
    )


def catch_up(target: int, done: int, days_left: int) -> int:
    """How many a day it takes from here on; on the last evening all that is left."""
    return ceil(Fraction(max(0, target - done), max(1, days_left)))


def pace(target: int, done: int, days_gone: int, days_left: int) -> Pace:
    """Where the period lands if the coming days are like those gone."""
    days = days_gone + days_left
    return Pace(
        target=target,
        done=done,
        days_gone=days_gone,
        days_left=days_left,
        mark=target * days_gone // days if days else target,
        landing=done * days // days_gone if days_gone else None,
    )


def today(
    target: int, before: int, done: int, days: int, days_left: int, *, working: bool = True
) -> Today:
    """Today's number; `before` was done until yesterday, `days_left` counts a working today.

    On a day off nothing is required, and what is done all the same counts towards the rest.
    """
    required = ceil(Fraction(target, days)) if days and working else 0
    return Today(
        required=required,
        done=done,
        remaining=max(0, required - done),
        catch_up=catch_up(target, before, days_left),
        catch_up_from_tomorrow=catch_up(target, before + done, days_left - working),
    )


def ceil(value: Fraction) -> int:
    """The next whole number upwards, exactly (no floats on the way)."""
    return -(-value.numerator // value.denominator)


def _rate(total: int, cases: int, default: int) -> Rate:
    if cases >= CASES_NEEDED and total > 0:
        return Rate(Fraction(total, cases), RateSource.OWN, cases)
    return Rate(Fraction(default), RateSource.DEFAULT, cases)
