"""The customers where a trip goes, with what is known of them."""

from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session

from storage.models import Answer, Customer
from storage.queries import reasons
from storage.queries.assists import is_his_to_visit
from storage.queries.rivals import ONLY_A_RIVAL
from storage.queries.trips import TripBoard
from storage.rules.answers import SHELF_LIVES
from storage.rules.choices import CustomerStatus, Question
from storage.rules.routes import Place
from storage.rules.trip_suggestions import Candidate, TripSuggestion, suggest

MOST: Final = 2_000  # customers of the trip's cities that are weighed
_ENDINGS: Final = ("", "市", "县", "区")
_DEGREES: Final = 0.35  # of latitude: about the distance that counts as near


def suggestions(session: Session, trip: TripBoard, today: date) -> list[TripSuggestion]:
    """Who is worth a visit on this trip and is not on it, with the reasons.

    Of the customers that whoever travels visits: a manager's book has those of others, too.
    """
    cities = {
        str(each["name"]): Place(each["latitude"], each["longitude"])
        for each in trip.places
        if each.get("latitude") is not None
    }
    names = [str(each["name"]) for each in trip.places]
    rows = session.execute(
        select(
            Customer.id,
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
            Customer.city,
            Customer.latitude,
            Customer.longitude,
        )
        .where(
            or_(*_where(names, list(cities.values()))),
            or_(Customer.status.is_(None), Customer.status != CustomerStatus.LOST),
            Customer.deleted_at.is_(None),
            ~ONLY_A_RIVAL,
            true() if trip.owner_id is None else is_his_to_visit(trip.owner_id, today),
        )
        .order_by(Customer.last_visit_at, Customer.id)
        .limit(MOST)
    ).all()
    ids = [row[0] for row in rows]
    facts = reasons.facts_of(session, ids, ZoneInfo(trip.zone))
    stale = _stale(session, ids, today)
    taken = {stop.customer_id for stop in trip.stops}
    candidates = [
        Candidate(
            id_, name, city or "",
            None if latitude is None or longitude is None else Place(latitude, longitude),
            facts[id_], stale.get(id_, 0), id_ in taken,
        )
        for id_, name, city, latitude, longitude in rows
        if id_ in facts
    ]  # fmt: skip
    known = {name: cities.get(name, Place(0.0, 0.0)) for name in names}
    stops = {
        stop.customer: Place(stop.latitude, stop.longitude)
        for stop in trip.stops
        if stop.latitude is not None and stop.longitude is not None and not stop.approximate
    }
    return suggest(candidates, known, stops, trip.draft.ends_on or today)


def _where(names: list[str], places: list[Place]) -> list[ColumnElement[bool]]:
    spelled = {name.rstrip("市县区") + end for name in names for end in _ENDINGS} | set(names)
    found: list[ColumnElement[bool]] = [Customer.city.in_(spelled), Customer.county.in_(spelled)]
    for place in places:
        found.append(
            and_(
                Customer.latitude.between(place.latitude - _DEGREES, place.latitude + _DEGREES),
                Customer.longitude.between(
                    place.longitude - 1.5 * _DEGREES, place.longitude + 1.5 * _DEGREES
                ),
            )
        )
    return found


def _stale(session: Session, ids: list[UUID], today: date) -> dict[UUID, int]:
    """How many standing answers of each customer are out of date."""
    found: dict[UUID, set[str]] = {}
    for at in range(0, len(ids), 500):
        query = select(
            Answer.customer_id, Answer.question, Answer.answered_on, Answer.confirmed_on
        ).where(Answer.customer_id.in_(ids[at : at + 500]), Answer.deleted_at.is_(None))
        for customer_id, question, answered_on, confirmed_on in session.execute(query):
            last = max(filter(None, (answered_on, confirmed_on)), default=None)
            life = SHELF_LIVES.get(Question(question))
            if last is not None and life is not None and (today - last).days > life:
                found.setdefault(customer_id, set()).add(question)
    return {id_: len(questions) for id_, questions in found.items()}
