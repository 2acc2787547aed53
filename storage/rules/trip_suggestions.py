"""Who is worth a visit on a trip, each with the reasons: what is due by then, and what is near."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from storage.rules.routes import Place, kilometres
from storage.rules.today import Facts, Reason, Why, reasons

NEAR_KM: Final = 30.0  # from a city of the trip, or from a stop: the same district
STALE_FROM: Final = 2  # so many answers out of date are worth a visit
_ORDER: Final = list(Why)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer where the trip goes, with what is known of it."""

    id: UUID
    name: str
    city: str
    place: Place | None
    facts: Facts
    stale_answers: int
    taken: bool  # it is on the trip already


@dataclass(frozen=True, slots=True)
class TripSuggestion:
    """One customer to be put on a day; `city` is the trip's city that it belongs to."""

    customer_id: UUID
    customer: str
    city: str
    reasons: tuple[Reason, ...]
    place: Place | None


def suggest(
    candidates: list[Candidate], cities: dict[str, Place], stops: dict[str, Place], last_day: date
) -> list[TripSuggestion]:
    """The candidates with a reason, by city in the order of the trip, the strongest reason first.

    `stops` are the places of the stops that the trip has already, by the customer's name.
    """
    found: list[tuple[tuple[int, ...], TripSuggestion]] = []
    order = list(cities)
    for one in candidates:
        if one.taken or (city := _city_of(one, cities)) is None:
            continue
        why = _reasons(one, stops, last_day)
        if why:
            first = why[0]
            weight = (order.index(city), _ORDER.index(first.why), -first.days)
            found.append((weight, TripSuggestion(one.id, one.name, city, why, one.place)))
    found.sort(key=lambda pair: (pair[0], pair[1].customer, pair[1].customer_id))
    return [suggestion for _, suggestion in found]


def _city_of(one: Candidate, cities: dict[str, Place]) -> str | None:
    for name in cities:
        if one.city and name.rstrip("市县区") == one.city.rstrip("市县区"):
            return name
    if one.place is None or not cities:
        return None
    here = one.place
    nearest = min(cities, key=lambda name: kilometres(here, cities[name]))
    return nearest if kilometres(here, cities[nearest]) <= NEAR_KM else None


def _reasons(one: Candidate, stops: dict[str, Place], day: date) -> tuple[Reason, ...]:
    found = [reason for reason in reasons(one.facts, day) if reason.why is not Why.PLANNED]
    if one.facts.last_visit is None and not any(r.why is Why.TAKEN_OVER for r in found):
        found.append(Reason(Why.NEVER_VISITED))
    if one.stale_answers >= STALE_FROM:
        found.append(Reason(Why.STALE_ANSWERS, days=one.stale_answers))
    if one.place is not None and stops:
        here = one.place
        nearest = min(stops, key=lambda name: kilometres(here, stops[name]))
        if (km := kilometres(here, stops[nearest])) <= NEAR_KM:
            found.append(Reason(Why.NEAR, text=nearest, days=round(km)))
    return tuple(found)
