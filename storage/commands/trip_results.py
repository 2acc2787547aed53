"""What came of a visit, copied to the stop of the trip that it belongs to."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Customer, Stop, Trip, Visit
from storage.models.base import new_id
from storage.rules.choices import StopStatus, TripStatus, VisitStatus
from storage.rules.days import local_day
from storage.rules.visits import said_of

_STATUS = {
    VisitStatus.PLANNED: StopStatus.PLANNED,
    VisitStatus.DONE: StopStatus.VISITED,
    VisitStatus.NOT_VISITED: StopStatus.NOT_VISITED,
}
_ON_THE_WAY = (TripStatus.ON_THE_ROAD, TripStatus.SUMMARY_DUE)


def follow_visit(session: Session, visit: Visit) -> None:
    """Bring the stop of a visit up to date; a visit made on the road without one gets one."""
    stop = _stop_of(session, visit)
    if stop is None:
        if visit.status != VisitStatus.DONE or (trip := _trip_of(session, visit)) is None:
            return
        stop = _unplanned(session, visit, trip)
    stop.status = _STATUS[VisitStatus(visit.status)]
    stop.result = result_of(visit, stop.customer_name or "")
    stop.not_visited, stop.not_visited_note = visit.not_visited, visit.not_visited_note


def result_of(visit: Visit, customer: str = "") -> str | None:
    """What came of a visit in a line: what was said, else the next step."""
    said = said_of(visit.note or "", customer)
    return (said or visit.next_step or "")[:300] or None


def _stop_of(session: Session, visit: Visit) -> Stop | None:
    query = select(Stop).where(Stop.visit_id == visit.id, Stop.deleted_at.is_(None))
    return session.scalars(query.limit(1)).first()


def _trip_of(session: Session, visit: Visit) -> Trip | None:
    """The trip of the visitor that was on the road when the visit took place."""
    if visit.started_at is None:
        return None
    day = local_day(visit.started_at, ZoneInfo(visit.zone))
    query = select(Trip).where(
        Trip.owner_id == visit.owner_id,
        Trip.status.in_(_ON_THE_WAY),
        Trip.starts_on <= day,
        Trip.ends_on >= day,
        Trip.deleted_at.is_(None),
    )
    return session.scalars(query.order_by(Trip.starts_on.desc(), Trip.id).limit(1)).first()


def _unplanned(session: Session, visit: Visit, trip: Trip) -> Stop:
    customer = session.get(Customer, visit.customer_id)
    at: datetime | None = visit.started_at
    local = at.astimezone(ZoneInfo(visit.zone)) if at else None
    stop = Stop(
        id=new_id(session),
        owner_id=trip.owner_id,
        trip_id=trip.id,
        customer_id=visit.customer_id,
        customer_name=_name(customer, visit.customer_id),
        city=customer.city if customer else None,
        latitude=customer.latitude if customer else None,
        longitude=customer.longitude if customer else None,
        visit_id=visit.id,
        on=local.date() if local else None,
        position=99,
        starts_minute=local.hour * 60 + local.minute if local else None,
        unplanned=True,
        status=StopStatus.VISITED,
    )
    session.add(stop)
    if visit.trip_id is None:
        visit.trip_id = trip.id
    return stop


def _name(customer: Customer | None, customer_id: UUID) -> str:
    return (customer.short_name or customer.name) if customer else customer_id.hex[:8]
