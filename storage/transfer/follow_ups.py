"""What is still to come: planned visits, open tasks and promises."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Customer, Promise, Task, Visit
from storage.rules.choices import PromiseStatus, VisitStatus
from storage.transfer.calendar_out import FollowUp


def follow_ups(session: Session) -> Iterator[FollowUp]:
    """Visits by their hour first, then tasks and promises by their day."""
    visits = (
        select(Visit, Customer.name, Customer.address)
        .join(Customer, Customer.id == Visit.customer_id)
        .where(
            Visit.status == VisitStatus.PLANNED,
            Visit.planned_at.is_not(None),
            Visit.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(Visit.planned_at, Visit.id)
    )
    for visit, name, address in session.execute(visits):
        yield FollowUp(
            visit.id,
            visit.purpose or "",
            name,
            at=visit.planned_at,
            zone=visit.zone,
            minutes=visit.planned_minutes,
            address=address or "",
        )
    tasks = (
        select(Task, Customer.name)
        .outerjoin(Customer, Customer.id == Task.customer_id)
        .where(Task.done_at.is_(None), Task.deleted_at.is_(None), Customer.deleted_at.is_(None))
        .order_by(Task.due_on, Task.id)
    )
    for task, name in session.execute(tasks):
        yield FollowUp(task.id, task.text, name or "", due_on=task.due_on)
    promises = (
        select(Promise, Customer.name)
        .join(Customer, Customer.id == Promise.customer_id)
        .where(
            Promise.status == PromiseStatus.OPEN,
            Promise.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
        .order_by(Promise.due_on, Promise.id)
    )
    for promise, name in session.execute(promises):
        yield FollowUp(promise.id, promise.text, name, due_on=promise.due_on)
