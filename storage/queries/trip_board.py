"""What the board of a trip shows besides the trip: who decides, visiting hours, what is due."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta, tzinfo
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.models import Contact, Customer, Person
from storage.queries import coaching, trips
from storage.queries.company_settings import company_setting, customer_minutes
from storage.queries.trip_suggestions import suggestions
from storage.queries.trips import TripBoard
from storage.rules.choices import CustomerStatus, DecisionPower, Tier
from storage.rules.company_settings import Decisions
from storage.rules.days import start_of
from storage.rules.tiers import RETURN_VISITS
from storage.rules.trip_suggestions import TripSuggestion
from storage.rules.trips import APPROVAL_SETTING


@dataclass(frozen=True, slots=True)
class Host:
    """What is known of a customer where a stop is planned."""

    person: str = ""
    title: str = ""
    decides: bool = False
    hours: tuple[dict[str, Any], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Planning:
    """One trip with all that planning it needs."""

    trip: TripBoard
    suggested: tuple[TripSuggestion, ...]
    hosts: dict[UUID, Host] = field(default_factory=dict)  # by customer
    approval: bool = False
    owner: str = ""
    rides: dict[UUID, str] = field(default_factory=dict)  # who rides along, by visit
    day_minutes: int = Decisions().customer_minutes  # that a working day has for customers


@dataclass(frozen=True, slots=True)
class ReturnVisits:
    """How many customers of a tier are due for a visit by a day, of how many (C.7)."""

    tier: Tier
    due: int
    of: int


def planning(
    session: Session, trip_id: UUID, today: date, me: UUID | None = None
) -> Planning | None:
    """The board of a trip as `me` sees it, or None if there is no such trip any more."""
    trip = trips.board(session, trip_id)
    if trip is None:
        return None
    suggested = tuple(suggestions(session, trip, today))
    customers = {stop.customer_id for stop in trip.stops} | {s.customer_id for s in suggested}
    owner = session.get(Person, trip.owner_id) if trip.owner_id else None
    return Planning(
        trip=trip,
        suggested=suggested,
        hosts=hosts(session, [each for each in customers if each is not None]),
        approval=bool(company_setting(session, APPROVAL_SETTING, False)),
        owner=owner.name if owner is not None else "",
        rides=_rides(session, trip_id, me) if me is not None else {},
        day_minutes=customer_minutes(session),
    )


def _rides(session: Session, trip_id: UUID, me: UUID) -> dict[UUID, str]:
    return {
        UUID(hex=visit): ride.rep if ride.coach_id == me else ride.coach
        for ride in coaching.of_trip(session, trip_id, me)
        for visit in ride.visits
    }


def hosts(session: Session, customers: Iterable[UUID]) -> dict[UUID, Host]:
    """Who decides at each customer, else who is known, and when one may come."""
    ids = list(customers)
    people: dict[UUID, tuple[str, str, bool]] = {}
    query = (
        select(Contact.customer_id, Contact.name, Contact.title, Contact.decision_power)
        .where(Contact.customer_id.in_(ids), Contact.deleted_at.is_(None))
        .order_by(Contact.customer_id, Contact.sort_key, Contact.id)
    )
    for customer_id, name, title, power in session.execute(query):
        decides = power == DecisionPower.DECIDES
        if customer_id not in people or (decides and not people[customer_id][2]):
            people[customer_id] = (name, title or "", decides)
    named = select(Customer.id, Customer.name, Customer.visiting_hours).where(Customer.id.in_(ids))
    return {
        id_: Host(*people.get(id_, ("", "", False)), hours=tuple(hours or ()), name=name)
        for id_, name, hours in session.execute(named)
    }


def return_visits(
    session: Session, owner: UUID, until: date, zone: tzinfo
) -> tuple[ReturnVisits, ...]:
    """By tier, how many of somebody's customers are due for their return visit by a day."""
    found: list[ReturnVisits] = []
    for tier, every in RETURN_VISITS.items():
        before = start_of(until - timedelta(days=every - 1), zone)
        query = select(
            func.count(), func.count().filter(Customer.last_visit_at < before)
        ).where(
            Customer.owner_id == owner,
            Customer.tier == tier,
            Customer.last_visit_at.is_not(None),
            or_(Customer.status.is_(None), Customer.status != CustomerStatus.LOST),
            Customer.deleted_at.is_(None),
        )  # fmt: skip
        of, due = session.execute(query).one()
        if of:
            found.append(ReturnVisits(tier, due, of))
    return tuple(found)
