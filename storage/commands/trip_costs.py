"""Rides, nights and expenses of a trip, with what they cost."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Trip
from storage.rules.choices import CostCategory, LegMode
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind


@dataclass(frozen=True, slots=True)
class LegDraft:
    """A ride between two places; minutes of the local day, the arrival may be the next day's."""

    mode: LegMode
    on: date | None = None
    number: str = ""
    from_name: str = ""
    to_name: str = ""
    departs_minute: int | None = None
    arrives_minute: int | None = None
    amount_minor: int | None = None
    invoice_no: str = ""


@dataclass(frozen=True, slots=True)
class StayDraft:
    """Nights in a hotel."""

    on: date | None = None
    nights: int = 1
    name: str = ""
    city: str = ""
    amount_minor: int | None = None
    invoice_no: str = ""


@dataclass(frozen=True, slots=True)
class ExpenseDraft:
    """Money spent."""

    category: CostCategory
    on: date | None
    amount_minor: int | None
    invoice_no: str = ""
    note: str = ""


def keep_leg(session: Session, trip_id: UUID, draft: LegDraft, leg_id: UUID | None = None) -> UUID:
    """Add a ride to a trip, or change the one of that id."""
    departs, arrives = draft.departs_minute, draft.arrives_minute
    if departs is not None and arrives is not None and arrives < departs:
        arrives += 24 * 60  # it arrives after midnight
    values: dict[str, Any] = {
        "mode": draft.mode,
        "on": draft.on,
        "number": draft.number.strip() or None,
        "from_name": draft.from_name.strip() or None,
        "to_name": draft.to_name.strip() or None,
        "departs_minute": departs,
        "arrives_minute": arrives,
        "invoice_no": draft.invoice_no.strip() or None,
    }
    return _keep(session, Kind.LEG, trip_id, values, draft.amount_minor, leg_id)


def keep_stay(
    session: Session, trip_id: UUID, draft: StayDraft, stay_id: UUID | None = None
) -> UUID:
    """Add nights to a trip, or change those of that id."""
    values: dict[str, Any] = {
        "on": draft.on,
        "nights": draft.nights,
        "name": draft.name.strip() or None,
        "city": draft.city.strip() or None,
        "invoice_no": draft.invoice_no.strip() or None,
    }
    return _keep(session, Kind.STAY, trip_id, values, draft.amount_minor, stay_id)


def keep_expense(
    session: Session, trip_id: UUID, draft: ExpenseDraft, expense_id: UUID | None = None
) -> UUID:
    """Note money spent on a trip, or change what was noted."""
    if draft.amount_minor is None:
        raise RuleBroken("trip.no_amount", field="amount_minor")
    if draft.on is None:
        raise RuleBroken("trip.no_day", field="on")
    values: dict[str, Any] = {
        "category": draft.category,
        "on": draft.on,
        "invoice_no": draft.invoice_no.strip() or None,
        "note": draft.note.strip() or None,
    }
    return _keep(session, Kind.EXPENSE, trip_id, values, draft.amount_minor, expense_id)


def take_away(session: Session, kind: Kind, record_id: UUID) -> None:
    """Take a ride, nights or an expense off a trip; undo brings it back."""
    records.delete(session, kind, record_id)


def _keep(
    session: Session,
    kind: Kind,
    trip_id: UUID,
    values: dict[str, Any],
    amount_minor: int | None,
    record_id: UUID | None,
) -> UUID:
    trip = load(session, Trip, trip_id)
    if amount_minor is not None and amount_minor < 0:
        raise RuleBroken("trip.amount_below_zero", field="amount_minor")
    currency = trip.currency or "CNY" if amount_minor is not None else None
    values |= {"amount_minor": amount_minor, "currency": currency}
    if record_id is not None:
        records.edit(session, kind, record_id, values)
        return record_id
    return records.create(session, kind, values | {"trip_id": trip_id, "owner_id": trip.owner_id})
