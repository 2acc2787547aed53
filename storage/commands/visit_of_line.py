"""Which visit a line is about: the planned one of the day, one already made, or a new one."""

from datetime import date, datetime, time, timedelta, tzinfo
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.commands.visits import plan_visit
from storage.models.base import Writing, new_id
from storage.models.visit import Visit
from storage.queries.quick_log import planned_on
from storage.rules import visits as rules
from storage.rules.choices import VisitStatus
from storage.rules.days import at_time, local_day
from storage.rules.quick_log import fitted
from storage.rules.quick_tokens import NotThere, TokenKind, Understood

_LONGEST_AGO = timedelta(hours=12)
_IN_THE_MORNING = time(10)


def visit_for(
    session: Session,
    line: Understood,
    customer_id: UUID,
    visit_id: UUID | None,
    *,
    day: date,
    now: datetime,
    zone: tzinfo,
) -> tuple[Visit, VisitStatus | None]:
    """The visit, done (or not, with the reason), and what it was before; None if it is new."""
    absent = line.first(TokenKind.NOT_VISITED)
    status = VisitStatus.NOT_VISITED if absent else VisitStatus.DONE
    visit_id = visit_id or _planned(session, customer_id, day, zone)
    before: VisitStatus | None = None
    if visit_id is None:
        visit = _unplanned(session, customer_id, status, zone)
    else:
        visit = load(session, Visit, visit_id)
        before = VisitStatus(visit.status)
        if before is not status:
            rules.check_move(before, status)
        visit.status = status
    if absent is not None and isinstance(absent.value, NotThere):
        visit.not_visited = absent.value.reason
        visit.not_visited_note = fitted(absent.value.note) or None
        if absent.value.moved_to is not None:
            _plan_anew(session, visit, absent.value.moved_to, absent.value.moved_at, zone)
        # One that was not planned belongs to the day on which it was tried.
        visit.planned_at = visit.planned_at or started(None, day, now, zone)
    else:
        visit.not_visited = visit.not_visited_note = None
        visit.started_at = visit.started_at or started(visit.planned_at, day, now, zone)
    return visit, before


def _plan_anew(session: Session, visit: Visit, to: date, at: time | None, zone: tzinfo) -> None:
    """The visit on its new day, at the same time of the day if no other is named."""
    before = visit.planned_at.astimezone(zone).time() if visit.planned_at else _IN_THE_MORNING
    plan_visit(
        session,
        visit.customer_id,
        at_time(to, at or before, zone),
        visit.zone,
        purpose=visit.purpose or "",
        minutes=visit.planned_minutes,
        contact_ids=[UUID(hex=each) for each in visit.contact_ids or ()],
    )


def started(planned_at: datetime | None, day: date, now: datetime, zone: tzinfo) -> datetime:
    """When it was: now, the planned time where that is past, noon of a day gone by."""
    if day != local_day(now, zone):
        return planned_at or at_time(day, time(12), zone)
    if planned_at is not None and timedelta() <= now - planned_at <= _LONGEST_AGO:
        return planned_at
    return now


def _planned(session: Session, customer_id: UUID, day: date, zone: tzinfo) -> UUID | None:
    planned = planned_on(session, Writing.of(session).author, day, zone)
    return next((each.visit_id for each in planned if each.customer_id == customer_id), None)


def _unplanned(session: Session, customer_id: UUID, status: VisitStatus, zone: tzinfo) -> Visit:
    visit = Visit(
        id=new_id(session),
        customer_id=customer_id,
        owner_id=Writing.of(session).author,
        status=status,
        was_planned=False,
        zone=str(zone),
    )
    session.add(visit)
    session.flush()
    session.refresh(visit)  # what is written over must have been read: undo needs the value before
    return visit
