"""Planning visits, and saying what became of the planned ones."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.commands.trip_results import follow_visit
from storage.models.base import Writing, new_id
from storage.models.customer import Customer
from storage.models.visit import Visit
from storage.rules import visits as rules
from storage.rules.choices import NotVisited, VisitStatus


def plan_visit(
    session: Session,
    customer_id: UUID,
    at: datetime,
    zone: str,
    *,
    purpose: str = "",
    minutes: int | None = None,
    contact_ids: Sequence[UUID] = (),
    trip_id: UUID | None = None,
) -> UUID:
    """Put a visit to a customer on the plan; what it says is refused, not guessed at."""
    load(session, Customer, customer_id)
    visit = Visit(
        id=new_id(session),
        customer_id=customer_id,
        owner_id=Writing.of(session).author,
        trip_id=trip_id,
        contact_ids=[each.hex for each in contact_ids],
        status=VisitStatus.PLANNED,
        was_planned=True,
        planned_at=at,
        planned_minutes=minutes,
        zone=zone,
        purpose=purpose.strip() or None,
    )
    session.add(visit)
    return visit.id


def move_visit(session: Session, visit_id: UUID, to: datetime) -> None:
    """Plan a visit for another time; one that was given up is planned anew."""
    visit = load(session, Visit, visit_id)
    if visit.status != VisitStatus.PLANNED:
        rules.check_move(VisitStatus(visit.status), VisitStatus.PLANNED)
        visit.status = VisitStatus.PLANNED
        visit.not_visited = None
        visit.not_visited_note = None
    visit.planned_at = to
    follow_visit(session, visit)


def not_visited(
    session: Session,
    visit_id: UUID,
    reason: NotVisited,
    note: str = "",
    moved_to: datetime | None = None,
) -> UUID | None:
    """Say why a planned visit did not take place.

    One that was moved to a known day leaves its trace in the day's plan and is planned anew, so
    that the plan can still be compared with what was done; the new visit's id is returned.
    """
    visit = load(session, Visit, visit_id)
    rules.check_move(VisitStatus(visit.status), VisitStatus.NOT_VISITED)
    visit.status = VisitStatus.NOT_VISITED
    visit.not_visited = reason
    visit.not_visited_note = note.strip() or None
    follow_visit(session, visit)
    if moved_to is None:
        return None
    return plan_visit(
        session,
        visit.customer_id,
        moved_to,
        visit.zone,
        purpose=visit.purpose or "",
        minutes=visit.planned_minutes,
        contact_ids=[UUID(hex=text) for text in visit.contact_ids or ()],
        trip_id=visit.trip_id,
    )
