"""A rep's tasks as lists show them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from storage.models.customer import Customer
from storage.models.work import Task


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Something still to be done."""

    id: UUID
    text: str
    due_on: date | None
    customer_id: UUID | None
    customer: str | None
    done_at: datetime | None


def due(session: Session, owner: UUID, until: date, limit: int = 20) -> list[TaskRow]:
    """The open tasks due by `until`, the most overdue first."""
    query = (
        select(
            Task.id,
            Task.text,
            Task.due_on,
            Task.customer_id,
            func.coalesce(func.nullif(Customer.short_name, ""), Customer.name),
            Task.done_at,
        )
        .outerjoin(Customer, Customer.id == Task.customer_id)
        .where(
            Task.owner_id == owner,
            Task.done_at.is_(None),
            Task.due_on <= until,
            Task.deleted_at.is_(None),
            or_(Task.customer_id.is_(None), and_(Customer.deleted_at.is_(None))),
        )
        .order_by(Task.due_on, Task.id)
        .limit(limit)
    )
    return [TaskRow(*row) for row in session.execute(query)]
