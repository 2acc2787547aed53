"""A rep's own tasks: made, done, not done after all."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import load
from storage.models.base import Writing, new_id
from storage.models.work import Task
from storage.rules.errors import RuleBroken


def add_task(
    session: Session,
    text: str,
    *,
    due_on: date | None = None,
    remind_at: datetime | None = None,
    customer_id: UUID | None = None,
    visit_id: UUID | None = None,
) -> UUID:
    """Note something to be done."""
    if not text.strip():
        raise RuleBroken("task.empty")
    task = Task(
        id=new_id(session),
        owner_id=Writing.of(session).author,
        customer_id=customer_id,
        text=text.strip(),
        due_on=due_on,
        remind_at=remind_at,
        visit_id=visit_id,
    )
    session.add(task)
    return task.id


def finish_task(session: Session, task_id: UUID, *, now: datetime) -> None:
    """The task is done."""
    load(session, Task, task_id).done_at = now
