"""Comments on what others wrote, read marks, and what is key or hard until it is resolved."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import MODELS, Comment, Customer, Issue, ReadMark, Writing
from storage.models.base import Synced
from storage.rules.choices import CommentStamp, IssueKind
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import KINDS, Kind, Root


def add_comment(
    session: Session,
    about: Kind,
    about_id: UUID,
    text: str,
    *,
    stamp: CommentStamp | None = None,
    anchor: str = "",
    quote: str = "",
) -> UUID:
    """Comment on a record as a whole (点评), or with an anchor on one line of it (批注).

    `quote` keeps what the line said, for whoever reads the comment after the line was changed.
    """
    if not text.strip():
        raise RuleBroken("comment.empty")
    values = {
        "root_id": root_of(session, about, about_id),
        "owner_id": Writing.of(session).author,
        "about_kind": about.value,
        "about_id": about_id,
        "anchor": anchor or None,
        "quote": " ".join(quote.split())[:300] or None,
        "stamp": stamp,
        "text": text.strip(),
    }
    return records.create(session, Kind.COMMENT, values)


def answer_comment(session: Session, comment_id: UUID, text: str) -> UUID:
    """Answer a comment in place; an answer to an answer joins the same talk."""
    if not text.strip():
        raise RuleBroken("comment.empty")
    asked = load(session, Comment, comment_id)
    values = {
        "root_id": asked.root_id,
        "owner_id": Writing.of(session).author,
        "about_kind": asked.about_kind,
        "about_id": asked.about_id,
        "anchor": asked.anchor,
        "text": text.strip(),
        "reply_to": asked.reply_to or asked.id,
    }
    return records.create(session, Kind.COMMENT, values)


def delete_comment(session: Session, comment_id: UUID) -> None:
    """Take one's own comment back."""
    if load(session, Comment, comment_id).owner_id != Writing.of(session).author:
        raise RuleBroken("comment.not_yours")
    records.delete(session, Kind.COMMENT, comment_id)


def task_of_comment(
    session: Session, comment_id: UUID, owner: UUID, due_on: date | None, text: str = ""
) -> UUID:
    """Make a task of one's own comment, for whom it was written to."""
    comment = load(session, Comment, comment_id)
    values = {"owner_id": owner, "text": (text.strip() or comment.text)[:500], "due_on": due_on}
    task = records.create(session, Kind.TASK, values)
    comment.task_id = task
    return task


def mark_read(session: Session, about: Kind, about_id: UUID, since: datetime | None = None) -> None:
    """Note that the reader opened something that another wrote; once is enough.

    `since` is when it last changed: a mark from before that is renewed.
    """
    writing = Writing.of(session)
    id_ = derived_id(Kind.READ_MARK, about.value, about_id.hex, writing.author.hex)
    known = session.get(ReadMark, id_)
    if known is not None and known.deleted_at is None and (since is None or known.at >= since):
        return
    values = {
        "root_id": root_of(session, about, about_id),
        "owner_id": writing.author,
        "about_kind": about.value,
        "about_id": about_id,
        "at": writing.now,
    }
    records.put(session, Kind.READ_MARK, id_, values)


def open_issue(
    session: Session,
    kind: IssueKind,
    text: str,
    on: date,
    *,
    customer_id: UUID | None = None,
    source: tuple[Kind, UUID] | None = None,
) -> UUID:
    """Put something key or hard on the board until it is resolved; about a customer or not."""
    if not text.strip():
        raise RuleBroken("issue.empty")
    author = Writing.of(session).author
    customer = load(session, Customer, customer_id) if customer_id else None
    values = {
        "root_id": customer_id or author,
        "owner_id": author,
        "kind": kind,
        "text": text.strip()[:500],
        "customer_id": customer_id,
        "customer_name": (customer.short_name or customer.name) if customer else None,
        "source_kind": source[0].value if source else None,
        "source_id": source[1] if source else None,
        "opened_on": on,
    }
    return records.create(session, Kind.ISSUE, values)


def resolve_issue(session: Session, issue_id: UUID, on: date, resolution: str = "") -> None:
    """Say that it is resolved, and how."""
    issue = load(session, Issue, issue_id)
    issue.resolved_on, issue.resolution = on, resolution.strip() or None


def root_of(session: Session, kind: Kind, record_id: UUID) -> UUID:
    """The root of a record that is here: who sees the record sees what is written about it.

    Raises RuleBroken("comment.nobody_else") for what the whole company sees, or nobody else.
    """
    spec = KINDS[kind]
    record: Synced = load(session, MODELS[kind], record_id)
    if spec.root is Root.TENANT or spec.stays:
        raise RuleBroken("comment.nobody_else")
    if spec.root_field == "id":
        return record_id
    root: UUID | None = getattr(record, spec.root_field)
    if root is None:
        raise RuleBroken("comment.nobody_else")
    return root
