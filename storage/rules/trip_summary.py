"""A trip's summary as it writes itself: sentences as codes with facts, each with its record."""

from datetime import date
from enum import StrEnum
from typing import Any

from storage.rules.choices import StopStatus
from storage.rules.reports import Link, Sentence
from storage.rules.trip_facts import (
    MoneyFact,
    NamedFact,
    StopFact,
    TripFacts,
    cost_results,
    goal_results,
)


class SummaryBlock(StrEnum):
    """The parts of a summary, in their order (C.2)."""

    VISITS = "visits"
    GOALS = "goals"
    RESULTS = "results"
    PROMISES = "promises"
    OPEN = "open"
    COSTS = "costs"


def draft_headline(facts: TripFacts) -> dict[str, Any]:
    """What the one sentence on top says, as facts; the screens put them into words."""
    return {
        "planned": facts.planned,
        "done": facts.done,
        "unplanned": facts.unplanned,
        "not_visited": facts.not_visited,
        "orders_minor": sum(o.amount_minor for o in facts.orders if o.currency == facts.currency),
        "payments_minor": sum(
            p.amount_minor for p in facts.payments if p.currency == facts.currency
        ),
        "currency": facts.currency,
        "customers": len(facts.customers),
        "missed": [s.customer for s in facts.stops if s.status is StopStatus.NOT_VISITED],
    }


def draft(facts: TripFacts) -> list[Sentence]:
    """The sentences that the records write, block by block."""
    return [
        *(_stop(stop) for stop in facts.stops if stop.status is not StopStatus.PLANNED),
        *(_left(stop) for stop in facts.stops if stop.status is StopStatus.PLANNED),
        *_goals(facts),
        *(_money("order", "purchase", each) for each in facts.orders),
        *(_money("payment", "payment", each) for each in facts.payments),
        *(_named(SummaryBlock.RESULTS, "new_customer", "customer", c) for c in facts.customers),
        *(_named(SummaryBlock.RESULTS, "new_contact", "contact", c) for c in facts.contacts),
        *(_named(SummaryBlock.PROMISES, "promise", "promise", p) for p in facts.promises),
        *(_named(SummaryBlock.OPEN, "open", "task", task) for task in facts.open_ends),
        *_costs(facts),
    ]


def _stop(stop: StopFact) -> Sentence:
    visited = stop.status is StopStatus.VISITED
    facts: dict[str, Any] = {
        "customer": stop.customer,
        "on": _iso(stop.on),
        "at": stop.at,
        "unplanned": stop.unplanned,
        "result": stop.result,
        "reason": stop.reason,
        "text": stop.reason_text,
        "reaction": stop.reaction,
        "problem": stop.problem,
    }
    link = Link("visit", stop.visit_id) if stop.visit_id else None
    code = "visited" if visited else "not_visited"
    return Sentence(f"stop:{stop.id}", SummaryBlock.VISITS, code, facts, link)


def _left(stop: StopFact) -> Sentence:
    """A stop that nobody said anything of."""
    facts = {"customer": stop.customer, "on": _iso(stop.on), "at": stop.at}
    link = Link("visit", stop.visit_id) if stop.visit_id else None
    return Sentence(f"stop:{stop.id}", SummaryBlock.VISITS, "no_result", facts, link)


def _goals(facts: TripFacts) -> list[Sentence]:
    return [
        Sentence(
            f"goal:{at}",
            SummaryBlock.GOALS,
            "goal",
            {
                "metric": goal.metric,
                "label": goal.label,
                "target": goal.target,
                "actual": goal.actual,
                "currency": facts.currency,
            },
        )
        for at, goal in enumerate(goal_results(facts))
    ]


def _money(code: str, kind: str, each: MoneyFact) -> Sentence:
    facts: dict[str, Any] = {
        "customer": each.customer,
        "text": each.text,
        "amount_minor": each.amount_minor,
        "currency": each.currency,
        "customer_id": each.customer_id,
    }
    return Sentence(f"{code}:{each.id}", SummaryBlock.RESULTS, code, facts, Link(kind, each.id))


def _named(block: SummaryBlock, code: str, kind: str, each: NamedFact) -> Sentence:
    facts = {"customer": each.customer, "text": each.text, "due_on": _iso(each.due_on)}
    facts["customer_id"] = each.customer_id
    return Sentence(f"{code}:{each.id}", block, code, facts, Link(kind, each.id))


def _costs(facts: TripFacts) -> list[Sentence]:
    found = cost_results(facts)
    if not found:
        return []
    said: dict[str, Any] = {
        "budget_minor": sum(each.budget_minor for each in found),
        "actual_minor": sum(each.actual_minor for each in found),
        "over": {each.category.value: each.over_minor for each in found if each.over_minor > 0},
        "currency": facts.currency,
    }
    return [Sentence("costs", SummaryBlock.COSTS, "costs", said)]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
