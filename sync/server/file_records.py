"""What the records and the tables say of one attached file, for whoever asks."""

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select, update

from storage.rules.coaching_choices import ContentState
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.transfer.attached import LARGEST, type_of
from sync.server import records, visibility
from sync.server.records import Record
from sync.server.store import TENANT, files, uploads


class NoFile(Exception):
    """There is no such file for this person: which of the reasons it is, is not told."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the record says of its file."""

    attachment: str
    sha256: str
    size: int
    available: bool


def own(connection: Connection, person: str, attachment: str) -> Spoken:
    """The file of a record that this person owns and sees; raises NoFile."""
    record = _record(connection, person, attachment)
    if record.doc.get("owner_id", record.doc.get("created_by")) != person:
        raise NoFile
    return _spoken(record)


def visible(connection: Connection, person: str, attachment: str) -> Spoken:
    """The file of a record that this person sees; raises NoFile."""
    return _spoken(_record(connection, person, attachment))


def _record(connection: Connection, person: str, attachment: str) -> Record:
    record = records.load(connection, Kind.ATTACHMENT, attachment)
    if record is None or record.deleted:
        raise NoFile
    if visibility.seen_until(connection, person, record.root) != visibility.FOREVER:
        raise NoFile
    return record


def _spoken(record: Record) -> Spoken:
    sha256, size = record.doc.get("sha256"), record.doc.get("size")
    if not (isinstance(sha256, str) and isinstance(size, int) and 0 < size <= LARGEST):
        raise NoFile
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise NoFile
    available = record.doc.get("content") == ContentState.AVAILABLE
    return Spoken(record.id, sha256, size, available)


def kind_of(content: bytes, spoken: Spoken) -> str | None:
    """The type of what arrived, if it is the file that the record speaks of and may be kept."""
    if hashlib.sha256(content).hexdigest() != spoken.sha256:
        return None
    try:
        return type_of(content)
    except RuleBroken:
        return None


def upload_of(connection: Connection, attachment: str) -> Any:
    """How far the bytes of a record have come, if they are under way."""
    query = select(uploads).where(uploads.c.tenant == TENANT, uploads.c.attachment == attachment)
    return connection.execute(query).one_or_none()


def all_of(table: Any, attachment: str) -> Any:
    """The statement that deletes what a table says of a record."""
    return delete(table).where(table.c.tenant == TENANT, table.c.attachment == attachment)


def change(connection: Connection, attachment: str, **values: Any) -> None:
    """Note how far the bytes of a record have come."""
    connection.execute(
        update(uploads)
        .where(uploads.c.tenant == TENANT, uploads.c.attachment == attachment)
        .values(**values)
    )


def kept_size(connection: Connection, sha256: str) -> int | None:
    """How many bytes a file has that the server keeps; None if it keeps no such file."""
    query = select(files.c.size).where(files.c.tenant == TENANT, files.c.sha256 == sha256)
    return connection.execute(query).scalar()
