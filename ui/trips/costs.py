"""The figures beside the board of a trip: visits, time, rides, costs against the budget; no Qt."""

from dataclasses import dataclass

from storage.queries.trips import LegRow, TripBoard
from storage.rules.choices import CostCategory, StopStatus


@dataclass(frozen=True, slots=True)
class CostLine:
    """One category: what it may cost, and what it did."""

    category: CostCategory
    planned_minor: int
    spent_minor: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures beside the board."""

    visits: int
    minutes: int
    rides: int
    ride_minutes: int
    nights: int
    costs: tuple[CostLine, ...]

    @property
    def planned_minor(self) -> int:
        return sum(line.planned_minor for line in self.costs)

    @property
    def spent_minor(self) -> int:
        return sum(line.spent_minor for line in self.costs)


def overview(trip: TripBoard) -> Overview:
    """What the trip amounts to: visits, time, rides, nights, costs by category."""
    placed = [stop for stop in trip.stops if stop.on is not None]
    planned: dict[CostCategory, int] = {}
    spent: dict[CostCategory, int] = {}
    for line in trip.draft.budget:
        planned[line.category] = planned.get(line.category, 0) + line.amount_minor
    rides = sum(leg.amount_minor or 0 for leg in trip.legs)
    nights = sum(stay.amount_minor or 0 for stay in trip.stays)
    for category, amount in ((CostCategory.TRANSPORT, rides), (CostCategory.HOTEL, nights)):
        if amount:
            planned.setdefault(category, amount)  # booked and not budgeted: that is the plan
            spent[category] = amount
    for expense in trip.expenses:
        spent[expense.category] = spent.get(expense.category, 0) + expense.amount_minor
    return Overview(
        visits=sum(stop.status is not StopStatus.NOT_VISITED for stop in placed),
        minutes=sum(stop.minutes for stop in placed if stop.status is not StopStatus.NOT_VISITED),
        rides=len(trip.legs),
        ride_minutes=sum(ride_minutes(leg) for leg in trip.legs),
        nights=sum(stay.nights for stay in trip.stays),
        costs=tuple(
            CostLine(category, planned.get(category, 0), spent.get(category, 0))
            for category in CostCategory
            if category in planned or category in spent
        ),
    )


def ride_minutes(leg: LegRow) -> int:
    """How long a ride takes, as far as its times are known."""
    if leg.departs_minute is None or leg.arrives_minute is None:
        return 0
    return leg.arrives_minute - leg.departs_minute
