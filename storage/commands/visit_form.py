"""Saving the form of a visit: the visit, its next step, promises, and answers asked again."""

from datetime import datetime, time, tzinfo
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.commands.answers import answer_question, unchanged
from storage.commands.promises import make_promise
from storage.commands.records import load
from storage.commands.tasks import add_task
from storage.commands.visit_effect import judge
from storage.commands.visit_of_line import started
from storage.models.visit import Answer, Visit
from storage.models.work import Task
from storage.rules import visits as rules
from storage.rules.choices import VisitStatus
from storage.rules.days import at_time, local_day
from storage.rules.visit_draft import AnswerDraft, VisitDraft, day_typed

REMIND_AT = time(9)


def save_visit(
    session: Session, visit_id: UUID, draft: VisitDraft, *, now: datetime, zone: tzinfo
) -> UUID:
    """Write down what the form says; a planned visit is done by that."""
    visit = load(session, Visit, visit_id)
    today = local_day(now, zone)
    if visit.status != VisitStatus.DONE:
        rules.check_move(VisitStatus(visit.status), VisitStatus.DONE)
        visit.status = VisitStatus.DONE
        visit.not_visited = visit.not_visited_note = None
        day = local_day(visit.planned_at, zone) if visit.planned_at else today
        visit.started_at = visit.started_at or started(visit.planned_at, min(day, today), now, zone)
    _write(visit, draft, now, zone)
    _next_step(session, visit, now, zone)
    for promise in draft.promises:
        if promise.text.strip():
            make_promise(
                session,
                visit.customer_id,
                promise.text,
                promise.by,
                today=today,
                due_on=day_typed(promise.when, today),
                contact_id=_only_one(draft),
                visit_id=visit.id,
            )
    for answer in draft.answers:
        _answer(session, visit, answer, now, zone)
    session.flush()
    judge(session, visit, today=today)
    return visit.id


def _write(visit: Visit, draft: VisitDraft, now: datetime, zone: tzinfo) -> None:
    today = local_day(now, zone)
    values = {
        "contact_ids": [each.hex for each in draft.contact_ids] or None,
        "note": draft.note.strip() or None,
        "topics": list(draft.topics) or None,
        "reaction": draft.reaction,
        "reaction_quote": draft.reaction_quote.strip() or None,
        "demo_done": draft.demo_done,
        "demo_product": draft.demo_product.strip() or None,
        "next_step": draft.next_step.strip() or None,
        "next_on": draft.next_on(today),
        "continue_how": draft.continue_how.strip() or None,
        "problem": draft.problem.strip() or None,
    }
    for name, value in values.items():
        if getattr(visit, name) != value:
            setattr(visit, name, value)


def _next_step(session: Session, visit: Visit, now: datetime, zone: tzinfo) -> None:
    """The visit's open task says what the form says; without one it is made."""
    query = select(Task).where(
        Task.visit_id == visit.id, Task.done_at.is_(None), Task.deleted_at.is_(None)
    )
    task = session.scalars(query.limit(1)).first()
    if not visit.next_step:
        return
    remind = None if visit.next_on is None else at_time(visit.next_on, REMIND_AT, zone)
    remind = remind if remind and remind > now else None
    if task is None:
        add_task(
            session,
            visit.next_step,
            due_on=visit.next_on,
            remind_at=remind,
            customer_id=visit.customer_id,
            visit_id=visit.id,
        )
        return
    if (task.text, task.due_on) != (visit.next_step, visit.next_on):
        task.text, task.due_on, task.remind_at = visit.next_step, visit.next_on, remind


def _answer(
    session: Session, visit: Visit, answer: AnswerDraft, now: datetime, zone: tzinfo
) -> None:
    today = local_day(now, zone)
    if answer.says():
        answer_question(
            session,
            visit.customer_id,
            answer.question,
            on=today,
            text=answer.text,
            chip=answer.chip,
            contact_id=answer.contact_id,
            subject=answer.subject,
            visit_id=visit.id,
        )
        return
    if not answer.unchanged:
        return
    query = select(Answer.id).where(
        Answer.customer_id == visit.customer_id,
        Answer.question == answer.question.value,
        Answer.answered_on.is_not(None),
        Answer.deleted_at.is_(None),
    )
    for known in session.scalars(query).all():
        unchanged(session, known, on=today)


def _only_one(draft: VisitDraft) -> UUID | None:
    return draft.contact_ids[0] if len(draft.contact_ids) == 1 else None
