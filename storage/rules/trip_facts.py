"""What a trip came to, as its records tell: planned and done, results, costs against budget."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.rules.choices import CostCategory, StopStatus, TripMetric
from storage.rules.trip_draft import BudgetLine, Goal


@dataclass(frozen=True, slots=True)
class StopFact:
    """One stop and what came of it."""

    id: str
    visit_id: str
    customer: str
    on: date | None
    at: str
    status: StopStatus
    unplanned: bool
    result: str = ""
    reason: str = ""
    reason_text: str = ""
    effective: bool = False
    demo: bool = False
    reaction: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MoneyFact:
    """An order or a payment of the trip's days."""

    id: str
    customer: str
    text: str
    amount_minor: int
    currency: str
    customer_id: str = ""


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A new contact, a promise made, or a next step that is still open."""

    id: str
    customer: str
    text: str
    due_on: date | None = None
    customer_id: str = ""


@dataclass(frozen=True, slots=True)
class TripFacts:
    """All that a summary is drafted from."""

    currency: str = "CNY"
    stops: tuple[StopFact, ...] = ()
    orders: tuple[MoneyFact, ...] = ()
    payments: tuple[MoneyFact, ...] = ()
    contacts: tuple[NamedFact, ...] = ()
    customers: tuple[NamedFact, ...] = ()  # new ones
    promises: tuple[NamedFact, ...] = ()
    open_ends: tuple[NamedFact, ...] = ()
    costs: tuple[tuple[CostCategory, int], ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    goals: tuple[Goal, ...] = ()

    def _stops(self, status: StopStatus) -> list[StopFact]:
        return [stop for stop in self.stops if stop.status is status]

    @property
    def planned(self) -> int:
        """How many stops were planned."""
        return sum(not stop.unplanned for stop in self.stops)

    @property
    def done(self) -> int:
        """How many of the planned ones took place."""
        return sum(not stop.unplanned for stop in self._stops(StopStatus.VISITED))

    @property
    def unplanned(self) -> int:
        """How many visits were made besides the plan."""
        return sum(stop.unplanned for stop in self._stops(StopStatus.VISITED))

    @property
    def not_visited(self) -> int:
        """How many stops did not take place, with a reason or without."""
        return self.planned - self.done


@dataclass(frozen=True, slots=True)
class GoalResult:
    """A goal against what was reached; `actual` is None where nobody but the rep can tell."""

    metric: str
    label: str
    target: int
    actual: int | None

    @property
    def percent(self) -> int | None:
        """How much of the goal was reached, to the nearest; 100 only where it was."""
        if self.actual is None:
            return None
        near = (self.actual * 200 + self.target) // (self.target * 2)
        return min(near, 99) if self.actual < self.target else near


@dataclass(frozen=True, slots=True)
class CostResult:
    """What one category was to cost and did."""

    category: CostCategory
    budget_minor: int
    actual_minor: int

    @property
    def over_minor(self) -> int:
        """More than planned; below zero: less."""
        return self.actual_minor - self.budget_minor


def goal_results(facts: TripFacts) -> list[GoalResult]:
    """Each goal with what the records say was reached."""
    return [
        GoalResult(goal.metric, goal.label, goal.target, _actual(facts, goal.metric))
        for goal in facts.goals
    ]


def _actual(facts: TripFacts, metric: str) -> int | None:
    visited = [stop for stop in facts.stops if stop.status is StopStatus.VISITED]
    match metric:
        case TripMetric.VISITS:
            return len(visited)
        case TripMetric.EFFECTIVE_VISITS:
            return sum(stop.effective for stop in visited)
        case TripMetric.DEMOS:
            return sum(stop.demo for stop in visited)
        case TripMetric.NEW_CUSTOMERS:
            return len(facts.customers)
        case TripMetric.NEW_CONTACTS:
            return len(facts.contacts)
        case TripMetric.ORDERS:
            return _total(facts, facts.orders)
        case TripMetric.PAYMENTS:
            return _total(facts, facts.payments)
        case _:
            return None


def _total(facts: TripFacts, found: Iterable[MoneyFact]) -> int:
    return sum(each.amount_minor for each in found if each.currency == facts.currency)


def cost_results(facts: TripFacts) -> list[CostResult]:
    """Each category that was planned or spent, in the order of the list."""
    planned: dict[CostCategory, int] = {}
    for line in facts.budget:
        planned[line.category] = planned.get(line.category, 0) + line.amount_minor
    spent: dict[CostCategory, int] = {}
    for category, amount in facts.costs:
        spent[category] = spent.get(category, 0) + amount
    return [
        CostResult(category, planned.get(category, 0), spent.get(category, 0))
        for category in CostCategory
        if category in planned or category in spent
    ]
