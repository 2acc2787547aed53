"""Why a customer is on today's list, the strongest reason first."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from storage.rules import tiers
from storage.rules.clocks import Clock

VISIT_EVERY = {tier.value: days for tier, days in tiers.RETURN_VISITS.items()}
DEAL_STANDS_STILL = 21
FIRST_VISIT_WITHIN = 14
EVENING_FROM = 16
"""The hour from which Today shows the evening."""


class Why(StrEnum):
    """The reasons, in the order in which they win."""

    PROMISE_DUE = "promise_due"
    TAKEN_OVER = "taken_over"
    PURCHASE_DUE = "purchase_due"
    TIER_DUE = "tier_due"
    DEAL_NOT_MOVING = "deal_not_moving"
    NEVER_VISITED = "never_visited"  # this one and the next two only where a trip is planned
    STALE_ANSWERS = "stale_answers"
    NEAR = "near"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """An open promise to or by the customer."""

    text: str
    due_on: date


@dataclass(frozen=True, slots=True)
class DealFact:
    """An open deal, and since when it has been in its stage."""

    stage: str
    since: date
    budget_known: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a customer that can be a reason to go there."""

    tier: str | None = None
    last_visit: date | None = None
    taken_over_on: date | None = None
    promises: tuple[PromiseFact, ...] = ()
    deals: tuple[DealFact, ...] = ()
    clocks: tuple[tuple[str, Clock], ...] = ()
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with what its sentence needs; unused facts stay at their defaults."""

    why: Why
    text: str = ""
    due_on: date | None = None
    days: int = 0
    every: int = 0
    budget_unknown: bool = False


def reasons(facts: Facts, today: date) -> list[Reason]:
    """All the reasons that hold today, the strongest first; PLANNED when nothing else does."""
    found = [*_promises(facts, today), *_taken_over(facts, today), *_purchases(facts, today)]
    found += [*_tier(facts, today), *_deals(facts, today)]
    return found or [Reason(Why.PLANNED, text=facts.purpose)]


def _promises(facts: Facts, today: date) -> list[Reason]:
    due = sorted((p for p in facts.promises if p.due_on <= today), key=lambda p: p.due_on)
    return [
        Reason(Why.PROMISE_DUE, text=p.text, due_on=p.due_on, days=(today - p.due_on).days)
        for p in due
    ]


def _taken_over(facts: Facts, today: date) -> list[Reason]:
    since = facts.taken_over_on
    if since is None or (facts.last_visit is not None and facts.last_visit >= since):
        return []
    due_on = since + timedelta(days=FIRST_VISIT_WITHIN)
    return [Reason(Why.TAKEN_OVER, due_on=due_on, days=(today - due_on).days)]


def _purchases(facts: Facts, today: date) -> list[Reason]:
    due = [
        Reason(
            Why.PURCHASE_DUE,
            text=product,
            due_on=clock.next_due,
            days=clock.days_late(today),
            every=clock.every_days,
        )
        for product, clock in facts.clocks
        if clock.days_late(today) >= 0 and not clock.lapsed(today)
    ]
    return sorted(due, key=lambda reason: -reason.days)


def _tier(facts: Facts, today: date) -> list[Reason]:
    every = VISIT_EVERY.get(facts.tier or "")
    if every is None or facts.last_visit is None:
        return []
    gone = (today - facts.last_visit).days
    if gone < every:
        return []
    return [Reason(Why.TIER_DUE, text=facts.tier or "", days=gone, every=every)]


def _deals(facts: Facts, today: date) -> list[Reason]:
    still = [
        Reason(
            Why.DEAL_NOT_MOVING,
            text=deal.stage,
            days=(today - deal.since).days,
            budget_unknown=not deal.budget_known,
        )
        for deal in facts.deals
        if (today - deal.since).days >= DEAL_STANDS_STILL
    ]
    return sorted(still, key=lambda reason: -reason.days)
