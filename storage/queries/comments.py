"""Comments, read marks, and key and hard problems as the screens show them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from storage.models import (
    MODELS,
    Comment,
    Customer,
    Issue,
    OutboxEntry,
    Person,
    ReadMark,
    RideAlong,
    Task,
    Visit,
)
from storage.rules.choices import CommentStamp, IssueKind
from storage.rules.kinds import Kind

_Comments = Select[Comment, str, date | None, datetime | None]


@dataclass(frozen=True, slots=True)
class CommentRow:
    """One comment or answer; `waiting`: the server has not confirmed it yet."""

    id: UUID
    author_id: UUID | None
    author: str
    about: Kind
    about_id: UUID
    anchor: str
    quote: str
    stamp: CommentStamp | None
    text: str
    reply_to: UUID | None
    task_id: UUID | None
    task_due: date | None
    task_done: bool
    at: datetime
    waiting: bool
    read_at: datetime | None  # by whom it was written to: the first other person who opened it


@dataclass(frozen=True, slots=True)
class ReadRow:
    """Who opened something, and when."""

    person_id: UUID | None
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class IssueRow:
    """Something key or hard."""

    id: UUID
    owner_id: UUID | None
    owner: str
    kind: IssueKind
    text: str
    customer_id: UUID | None
    customer: str
    opened_on: date
    resolved_on: date | None
    resolution: str

    def days(self, today: date) -> int:
        """Its age, until it was resolved."""
        return ((self.resolved_on or today) - self.opened_on).days


def of_record(session: Session, about: Kind, about_id: UUID) -> list[CommentRow]:
    """The comments on one record in the order of the talk: each with its answers after it."""
    query = _comments().where(Comment.about_kind == about.value, Comment.about_id == about_id)
    rows = _rows(session, query.order_by(Comment.created_at, Comment.id))
    asked = {row.id: at for at, row in enumerate(rows) if row.reply_to is None}
    return sorted(
        rows,
        key=lambda row: (
            asked.get(row.reply_to or row.id, len(rows)),
            row.reply_to is not None,
            row.at,
        ),
    )


def unread(session: Session, person: UUID, *, limit: int = 50) -> list[CommentRow]:
    """What others wrote to somebody's own work, or answered him, and he has not opened."""
    mine = aliased(ReadMark)
    asked = aliased(Comment)
    query = (
        _comments()
        .outerjoin(
            mine,
            and_(mine.about_id == Comment.id, mine.owner_id == person, mine.deleted_at.is_(None)),
        )
        .outerjoin(asked, asked.id == Comment.reply_to)
        .where(
            Comment.owner_id != person,
            mine.id.is_(None),
            or_(
                Comment.root_id == person,
                asked.owner_id == person,
                Comment.about_id.in_(select(Visit.id).where(Visit.owner_id == person))
                & (Comment.about_kind == Kind.VISIT.value),
                Comment.root_id.in_(select(Customer.id).where(Customer.owner_id == person)),
                Comment.root_id.in_(select(RideAlong.id).where(_rides_with(person))),
            ),
        )
    )
    return _rows(session, query.order_by(Comment.created_at.desc(), Comment.id).limit(limit))


def _rides_with(person: UUID) -> ColumnElement[bool]:
    return or_(RideAlong.rep_id == person, RideAlong.coach_id == person)


def readers(session: Session, about: Kind, about_id: UUID) -> list[ReadRow]:
    """Who opened a record, the first one first."""
    query = (
        select(ReadMark.owner_id, Person.name, ReadMark.at)
        .outerjoin(Person, Person.id == ReadMark.owner_id)
        .where(
            ReadMark.about_kind == about.value,
            ReadMark.about_id == about_id,
            ReadMark.deleted_at.is_(None),
        )
        .order_by(ReadMark.at)
    )
    return [ReadRow(person, name or "", at) for person, name, at in session.execute(query)]


def first_said(session: Session, about: Kind, about_id: UUID) -> datetime | None:
    """When the first comment came that is not its author's own."""
    owner: UUID | None = getattr(session.get(MODELS[about], about_id), "owner_id", None)
    return session.scalar(
        select(func.min(Comment.created_at)).where(
            Comment.about_kind == about.value,
            Comment.about_id == about_id,
            Comment.owner_id.is_distinct_from(owner),
            Comment.deleted_at.is_(None),
        )
    )


def issues(
    session: Session, owners: Collection[UUID] | None = None, *, unresolved: bool = True
) -> list[IssueRow]:
    """What is key and hard, the oldest first; of these people, or of all that can be seen."""
    query = (
        select(Issue, Person.name)
        .outerjoin(Person, Person.id == Issue.owner_id)
        .where(Issue.deleted_at.is_(None))
        .order_by(Issue.opened_on, Issue.id)
    )
    if unresolved:
        query = query.where(Issue.resolved_on.is_(None))
    if owners is not None:
        query = query.where(Issue.owner_id.in_(list(owners)))
    return [
        IssueRow(
            issue.id, issue.owner_id, name or "", IssueKind(issue.kind), issue.text,
            issue.customer_id, issue.customer_name or "", issue.opened_on, issue.resolved_on,
            issue.resolution or "",
        )
        for issue, name in session.execute(query)
    ]  # fmt: skip


def _comments() -> _Comments:
    return (
        select(Comment, Person.name, Task.due_on, Task.done_at)
        .outerjoin(Person, Person.id == Comment.owner_id)
        .outerjoin(Task, and_(Task.id == Comment.task_id, Task.deleted_at.is_(None)))
        .where(Comment.deleted_at.is_(None))
    )


def _rows(session: Session, query: _Comments) -> list[CommentRow]:
    found = session.execute(query).all()
    ids = [row[0].id for row in found]
    waiting = set(
        session.scalars(
            select(OutboxEntry.id).where(
                OutboxEntry.kind == Kind.COMMENT.value,
                OutboxEntry.id.in_(ids),
                OutboxEntry.state == "pending",
            )
        )
    )
    read: dict[UUID, datetime] = {}
    marks = select(ReadMark.about_id, ReadMark.at).where(
        ReadMark.about_id.in_(ids), ReadMark.deleted_at.is_(None)
    )
    for about_id, at in session.execute(marks.order_by(ReadMark.at)):
        read.setdefault(about_id, at)
    return [
        CommentRow(
            comment.id, comment.owner_id, name or "", Kind(comment.about_kind), comment.about_id,
            comment.anchor or "", comment.quote or "",
            CommentStamp(comment.stamp) if comment.stamp else None, comment.text,
            comment.reply_to, comment.task_id, due_on, done_at is not None, comment.created_at,
            comment.id in waiting, read.get(comment.id),
        )
        for comment, name, due_on, done_at in found
    ]  # fmt: skip
