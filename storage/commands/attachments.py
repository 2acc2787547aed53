"""Attaching a file to a record: the file first, then the transaction that speaks of it (C.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.comments import root_of
from storage.files import FileStore
from storage.models import Attachment, Blob, Writing
from storage.queries.attachments import NOT_HERE, unused
from storage.rules.coaching_choices import ContentState, FileUse
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind

MOST_FILES: Final = 50  # on one record
KEPT: Final = timedelta(days=30)  # of what was deleted: so long it can be brought back


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that lies in the store already, and what is known of it."""

    sha256: str
    size: int
    mime: str
    name: str = ""
    width: int | None = None
    height: int | None = None
    taken_at: datetime | None = None
    thumbnail: bytes | None = None


def attach(session: Session, about: Kind, about_id: UUID, file: TakenIn, use: FileUse) -> UUID:
    """Attach a file to a record; one that is attached there already stays as it is."""
    root = root_of(session, about, about_id)
    here = session.scalars(
        select(Attachment).where(Attachment.about_id == about_id, Attachment.deleted_at.is_(None))
    ).all()
    for known in here:
        if known.sha256 == file.sha256:
            return known.id
    if len(here) >= MOST_FILES:
        raise RuleBroken("file.too_many", limit=MOST_FILES)
    _note_bytes(session, file)
    values = {
        "root_id": root,
        "owner_id": Writing.of(session).author,
        "about_kind": about.value,
        "about_id": about_id,
        "use": use,
        "name": " ".join(file.name.split())[:200] or None,
        "sha256": file.sha256,
        "size": file.size,
        "mime": file.mime,
        "width": file.width,
        "height": file.height,
        "taken_at": file.taken_at,
    }
    return records.create(session, Kind.ATTACHMENT, values)


def _note_bytes(session: Session, file: TakenIn) -> None:
    known = session.get(Blob, file.sha256)
    if known is None:
        session.add(
            Blob(
                sha256=file.sha256, size=file.size, mime=file.mime, state="local",
                thumbnail=file.thumbnail, added_at=Writing.of(session).now,
            )
        )  # fmt: skip
    elif known.state in NOT_HERE:
        known.state, known.thumbnail = "here", file.thumbnail


def set_use(session: Session, attachment_id: UUID, use: FileUse) -> None:
    """Say what one's own file is: a photo, a card, a receipt."""
    if records.load(session, Attachment, attachment_id).owner_id != Writing.of(session).author:
        raise RuleBroken("file.not_yours")
    records.edit(session, Kind.ATTACHMENT, attachment_id, {"use": use})


def remove(session: Session, attachment_id: UUID) -> None:
    """Take a file away from a record; the bytes stay for as long as that can be undone."""
    attachment = records.load(session, Attachment, attachment_id)
    author = Writing.of(session).author
    if author not in (attachment.owner_id, attachment.root_id):
        raise RuleBroken("file.not_yours")
    records.delete(session, Kind.ATTACHMENT, attachment_id)


def ask_for(session: Session, attachment_id: UUID) -> None:
    """The next contact is to fetch this file, whatever its age."""
    attachment = records.load(session, Attachment, attachment_id)
    known = session.get(Blob, attachment.sha256)
    if known is not None and known.state == "small":
        known.state = "wanted"
    elif known is None:
        session.add(
            Blob(
                sha256=attachment.sha256, size=attachment.size, mime=attachment.mime,
                state="wanted", added_at=Writing.of(session).now,
            )
        )  # fmt: skip


def note_here(session: Session, attachment_id: UUID) -> None:
    """The bytes of a file have arrived and lie in the store."""
    attachment = session.get(Attachment, attachment_id)
    if attachment is None:
        return
    now = Writing.of(session).now
    known = session.get(Blob, attachment.sha256)
    if known is None:
        known = Blob(
            sha256=attachment.sha256, size=attachment.size, mime=attachment.mime, added_at=now
        )
        session.add(known)
    known.state = "here"


def note_small(session: Session, attachment_id: UUID, thumbnail: bytes) -> None:
    """The first piece of a photo has arrived, and in it its small picture."""
    attachment = session.get(Attachment, attachment_id)
    if attachment is None:
        return
    known = session.get(Blob, attachment.sha256)
    if known is None:
        known = Blob(
            sha256=attachment.sha256, size=attachment.size, mime=attachment.mime,
            state="small", added_at=Writing.of(session).now,
        )  # fmt: skip
        session.add(known)
    known.thumbnail = thumbnail


def note_sent(session: Session, sha256: str) -> None:
    """The server has the bytes."""
    known = session.get(Blob, sha256)
    if known is not None:
        known.state = "sent"


def note_refused(session: Session, sha256: str) -> None:
    """The server will not have the bytes; they stay here."""
    known = session.get(Blob, sha256)
    if known is not None:
        known.state = "refused"


def send_again(session: Session) -> int:
    """What the server would not have is offered to it once more; returns how many files."""
    refused = session.scalars(select(Blob).where(Blob.state == "refused")).all()
    for blob in refused:
        blob.state = "local"
    return len(refused)


def note_missing(session: Session, sha256: str) -> None:
    """The bytes are not on this disk any more, or not what they were."""
    known = session.get(Blob, sha256)
    if known is not None:
        session.delete(known)


def keep_thumbnail(session: Session, sha256: str, thumbnail: bytes) -> None:
    """Keep the small picture of a file that came from another laptop."""
    known = session.get(Blob, sha256)
    if known is not None:
        known.thumbnail = thumbnail


def let_go(session: Session, store: FileStore) -> int:
    """Take off the disk what nothing here speaks of any more: deleted long ago, or not ours now."""
    before = Writing.of(session).now - KEPT
    gone = session.scalars(select(Blob).where(unused(before))).all()
    for blob in gone:
        store.remove(blob.sha256)
        session.delete(blob)
    return len(gone)


def sweep(session: Session, store: FileStore) -> int:
    """At the start: files without a row go, and rows without a file are fetched again.

    What the server would not have is offered to it once more.
    """
    let_go(session, store)
    send_again(session)
    session.flush()
    known: Iterable[Blob] = session.scalars(select(Blob)).all()
    here = {blob.sha256 for blob in known if blob.state not in NOT_HERE}
    wanted = or_(Attachment.content == ContentState.AVAILABLE, Attachment.content.is_(None))
    arriving = session.scalars(
        select(Attachment.sha256).where(wanted, Attachment.sha256.not_in(here)).distinct()
    ).all()
    removed = store.sweep(here, arriving)
    for blob in known:
        if blob.state not in NOT_HERE and not store.has(blob.sha256, blob.size):
            session.delete(blob)
    return removed
