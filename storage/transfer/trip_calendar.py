"""The appointments of a trip as an iCalendar file."""

from datetime import date, datetime, time
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Customer
from storage.queries.trips import board
from storage.rules.choices import StopStatus
from storage.rules.days import at_time
from storage.transfer.calendar_out import FollowUp, write_calendar


def write_trip(session: Session, trip_id: UUID, path: Path, *, now: datetime) -> int:
    """Write the planned stops and the rides that have a time; returns how many."""
    trip = board(session, trip_id)
    if trip is None:
        return 0
    zone = ZoneInfo(trip.zone)
    ids = [stop.customer_id for stop in trip.stops if stop.customer_id is not None]
    query = select(Customer.id, Customer.address).where(Customer.id.in_(ids))
    addresses = {id_: address or "" for id_, address in session.execute(query)}
    items = [
        FollowUp(
            stop.visit_id or stop.id, stop.purpose, stop.customer,
            _at(stop.on, stop.starts_minute, zone), trip.zone, stop.minutes, stop.on,
            addresses.get(stop.customer_id, "") if stop.customer_id else "",
        )
        for stop in trip.stops
        if stop.status is StopStatus.PLANNED and stop.on is not None
    ]  # fmt: skip
    for leg in trip.legs:
        begins = _at(leg.on, leg.departs_minute, zone)
        if begins is not None and leg.departs_minute is not None:
            lasts = (leg.arrives_minute or leg.departs_minute + 60) - leg.departs_minute
            way = f"{leg.number} {leg.from_name} – {leg.to_name}".strip()
            items.append(FollowUp(leg.id, way, "", begins, trip.zone, lasts))
    return write_calendar(path, items, now=now)


def _at(day: date | None, minute: int | None, zone: ZoneInfo) -> datetime | None:
    if day is None or minute is None:
        return None
    return at_time(day, time(minute // 60 % 24, minute % 60), zone)
