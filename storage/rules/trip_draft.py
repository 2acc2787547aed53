"""A trip as the rep plans it, and what is wrong with the plan."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from storage.rules.choices import CostCategory

LONGEST: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Goal:
    """One measurable goal; `metric` is a `TripMetric` or empty for one in the rep's own words."""

    metric: str
    target: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What is planned for one category."""

    category: CostCategory
    amount_minor: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class TripDraft:
    """What a plan consists of besides its stops and rides."""

    starts_on: date | None = None
    ends_on: date | None = None
    title: str = ""
    cities: tuple[str, ...] = ()
    from_city: str = ""
    purpose: str = ""
    goals: tuple[Goal, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    limit_minor: int | None = None
    currency: str = "CNY"
    companions: tuple[dict[str, str], ...] = field(default=())

    def name(self) -> str:
        """The title, or else the cities."""
        return self.title.strip() or ", ".join(self.cities)

    def problems(self) -> list[tuple[str, str]]:
        """Each field that cannot stay so, with the code of the reason."""
        found: list[tuple[str, str]] = []
        if not self.name():
            found.append(("title", "trip.no_name"))
        if self.starts_on is None:
            found.append(("starts_on", "trip.no_days"))
        elif self.ends_on is None:
            found.append(("ends_on", "trip.no_days"))
        elif self.ends_on < self.starts_on:
            found.append(("ends_on", "trip.ends_before_it_starts"))
        elif self.ends_on - self.starts_on >= LONGEST:
            found.append(("ends_on", "trip.too_long"))
        if any(goal.target <= 0 for goal in self.goals):
            found.append(("goals", "trip.goal_not_positive"))
        if any(line.amount_minor < 0 for line in self.budget):
            found.append(("budget", "trip.amount_below_zero"))
        return found
