"""The files attached to records: what a strip shows, and what has to travel."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from storage.models import MODELS, Attachment, Blob, OutboxEntry
from storage.queries.comments import CommentRow, of_record
from storage.rules.coaching_choices import ContentState, FileUse
from storage.rules.kinds import Kind
from storage.rules.small_pictures import MIME

EVIDENCE: Final = "evidence"  # the anchor of what is asked about a record's evidence
NOT_HERE: Final = ("wanted", "small")  # the states of bytes that are still to be fetched
_AT_A_TIME: Final = 500


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """One file of a record; `here` says whether its bytes lie on this disk."""

    id: UUID
    use: FileUse
    name: str
    mime: str
    size: int
    sha256: str
    width: int | None
    height: int | None
    taken_at: datetime | None
    added_at: datetime
    owner_id: UUID | None
    here: bool
    on_server: bool
    lost: bool
    wanted: bool
    thumbnail: bytes | None
    refused: bool = False  # by the server, until it is offered again


def files_of(session: Session, about_id: UUID) -> list[AttachedFile]:
    """What is attached to a record, in the order it was added."""
    query = (
        select(Attachment, Blob)
        .outerjoin(Blob, Blob.sha256 == Attachment.sha256)
        .where(Attachment.about_id == about_id, Attachment.deleted_at.is_(None))
        .order_by(Attachment.created_at, Attachment.name, Attachment.id)
    )
    return [_file(attachment, blob) for attachment, blob in session.execute(query)]


def _file(attachment: Attachment, blob: Blob | None) -> AttachedFile:
    state = blob.state if blob else ""
    return AttachedFile(
        attachment.id, FileUse(attachment.use), attachment.name or "", attachment.mime,
        attachment.size, attachment.sha256, attachment.width, attachment.height,
        attachment.taken_at, attachment.created_at, attachment.owner_id,
        here=state in ("local", "sent", "here", "refused"),
        on_server=state == "sent" or attachment.content == ContentState.AVAILABLE,
        lost=attachment.content == ContentState.LOST,
        wanted=state == "wanted",
        thumbnail=blob.thumbnail if blob else None,
        refused=state == "refused",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class EvidenceTalk:
    """Whose record it is, and what was said about its evidence, in the order it was said."""

    owner: UUID | None
    said: tuple[CommentRow, ...] = ()


def evidence_talk(session: Session, about: Kind, about_id: UUID) -> EvidenceTalk:
    """What was asked and answered about the evidence of a record."""
    record = session.get(MODELS[about], about_id)
    owner: UUID | None = getattr(record, "owner_id", None)
    rows = of_record(session, about, about_id)
    return EvidenceTalk(owner, tuple(row for row in rows if row.anchor == EVIDENCE))


def evidence_counts(session: Session, ids: Iterable[UUID]) -> dict[UUID, int]:
    """How many files each of these records has; those without any are not named."""
    asked = list(ids)
    found: dict[UUID, int] = {}
    for at in range(0, len(asked), _AT_A_TIME):
        query = (
            select(Attachment.about_id, func.count())
            .where(
                Attachment.about_id.in_(asked[at : at + _AT_A_TIME]),
                Attachment.deleted_at.is_(None),
            )
            .group_by(Attachment.about_id)
        )
        found |= {row[0]: row[1] for row in session.execute(query)}
    return found


@dataclass(frozen=True, slots=True)
class Travelling:
    """A file that is to be sent or fetched."""

    id: UUID
    sha256: str
    size: int


def to_send(session: Session, author: UUID, *, besides: Collection[UUID] = ()) -> list[Travelling]:
    """One's own files that the server does not have, whose records it does; the oldest first."""
    waits = select(OutboxEntry.id).where(
        OutboxEntry.state == "pending", OutboxEntry.kind == Kind.ATTACHMENT
    )
    query = (
        _travelling()
        .join(Blob, Blob.sha256 == Attachment.sha256)
        .where(
            Attachment.owner_id == author,
            Attachment.deleted_at.is_(None),
            or_(
                Attachment.content.is_(None),
                Attachment.content == ContentState.PENDING,
                Attachment.content == ContentState.LOST,
            ),
            Blob.state.not_in((*NOT_HERE, "refused")),
            Attachment.id.not_in(waits),
        )
        .order_by(Blob.added_at, Attachment.id)
    )
    return [Travelling(*one) for one in session.execute(query) if one[0] not in besides]


def to_fetch(
    session: Session, since: datetime, *, besides: Collection[UUID] = ()
) -> list[Travelling]:
    """Files that the server has and this disk has not: those asked for, then the newest."""
    query = (
        _on_server()
        .where(or_(Blob.state == "wanted", _not_seen() & (Attachment.created_at >= since)))
        .order_by(_not_seen(), Attachment.created_at.desc(), Attachment.id)
    )
    return _each_once(session, query, besides)


def to_glance(
    session: Session, since: datetime, *, besides: Collection[UUID] = ()
) -> list[Travelling]:
    """Photos that are to be fetched and of which not even the small picture is here."""
    query = (
        _on_server()
        .where(
            Attachment.mime == MIME,
            or_(
                (Blob.state == "wanted") & Blob.thumbnail.is_(None),
                Blob.sha256.is_(None) & (Attachment.created_at >= since),
            ),
        )
        .order_by(Attachment.created_at.desc(), Attachment.id)
    )
    return _each_once(session, query, besides)


def _not_seen() -> ColumnElement[bool]:
    return Blob.sha256.is_(None) | (Blob.state == "small")


def _each_once(
    session: Session, query: Select[UUID, str, int], besides: Collection[UUID]
) -> list[Travelling]:
    seen: set[str] = set()
    found: list[Travelling] = []
    for one in session.execute(query):
        if one[0] not in besides and one[1] not in seen:
            seen.add(one[1])
            found.append(Travelling(*one))
    return found


def refused_files(session: Session) -> list[str]:
    """The names of one's files that the server would not have; "" for one without a name."""
    query = (
        select(Attachment.name)
        .join(Blob, Blob.sha256 == Attachment.sha256)
        .where(Blob.state == "refused", Attachment.deleted_at.is_(None))
        .order_by(Attachment.created_at, Attachment.id)
    )
    return [name or "" for name in session.scalars(query)]


def _travelling() -> Select[UUID, str, int]:
    return select(Attachment.id, Attachment.sha256, Attachment.size)


def _on_server() -> Select[UUID, str, int]:
    """What the server has, beside what of it lies on this disk."""
    return (
        _travelling()
        .outerjoin(Blob, Blob.sha256 == Attachment.sha256)
        .where(Attachment.deleted_at.is_(None), Attachment.content == ContentState.AVAILABLE)
    )


def unused(before: datetime) -> ColumnElement[bool]:
    """Of bytes here: no record speaks of them, nor did any until after `before`."""
    spoken = select(Attachment.sha256).where(
        or_(Attachment.deleted_at.is_(None), Attachment.deleted_at >= before)
    )
    return Blob.sha256.not_in(spoken)


def has_unused(session: Session, before: datetime) -> bool:
    """Whether there is anything to take off the disk."""
    return session.scalar(select(Blob.sha256).where(unused(before)).limit(1)) is not None
