"""Taking what is planned on a trip along to other days: its stops, rides, nights, ride-alongs."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.commands.trip_plan import retime
from storage.commands.trip_stops import StopPlace, arrange
from storage.models import Leg, RideAlong, Stay, Stop, Trip
from storage.rules.choices import StopStatus
from storage.rules.coaching_choices import RideStatus


def shift_plan(session: Session, trip_id: UUID, by: timedelta) -> None:
    """Move what has not taken place by some days; the trip has its new first and last day already.

    A stop whose day is not part of the trip any more loses it, and its planned visit with it.
    """
    if not by:
        return
    stops = _planned_stops(session, trip_id)
    visits = {stop.visit_id.hex for stop in stops if stop.visit_id}
    _shift_stops(session, load(session, Trip, trip_id), stops, by)
    for leg in session.scalars(select(Leg).where(Leg.trip_id == trip_id)):
        if leg.on is not None and leg.deleted_at is None:
            leg.on += by
    for stay in session.scalars(select(Stay).where(Stay.trip_id == trip_id)):
        if stay.on is not None and stay.deleted_at is None:
            stay.on += by
    rides = select(RideAlong).where(
        RideAlong.deleted_at.is_(None), RideAlong.status == RideStatus.PLANNED
    )
    for ride in session.scalars(rides):
        if ride.trip_id == trip_id or visits & set(ride.visits or {}):
            ride.on += by
    session.flush()
    days = {stop.on for stop in stops if stop.on is not None}
    retime(session, trip_id, sorted(days))


def _shift_stops(session: Session, trip: Trip, stops: list[Stop], by: timedelta) -> None:
    places: list[StopPlace] = []
    for stop in stops:
        if stop.on is None:
            continue
        on = stop.on + by
        if trip.starts_on <= on <= trip.ends_on:
            places.append(StopPlace(stop.id, on, stop.position or 0, stop.starts_minute))
        else:
            minute = stop.starts_minute if stop.fixed else None
            places.append(StopPlace(stop.id, None, 0, minute))
    arrange(session, trip.id, places)


def _planned_stops(session: Session, trip_id: UUID) -> list[Stop]:
    query = select(Stop).where(
        Stop.trip_id == trip_id, Stop.deleted_at.is_(None), Stop.status == StopStatus.PLANNED
    )
    return list(session.scalars(query))
