"""Tables that never leave this laptop: the outbox, the indexes of the book, drafts, settings."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base
from storage.rules.kinds import VERSION


class OutboxEntry(Base):
    """One local change of one record, waiting for the server to confirm it.

    `n` counts this laptop's changes without a gap, `uid` names the change for ever. `tx` is the
    `n` of the first change of its transaction, `group` that of the changes that must arrive
    together. `fields` holds the new values by merge group, `old` the ones before.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(None, "tx"),
        Index(None, "kind", "id"),
        Index("ix_outbox_waiting", "n", sqlite_where=text("state = 'pending'")),
        Index("ix_outbox_overlay", "id", "n", sqlite_where=text("state IN ('pending', 'sent')")),
        {"sqlite_autoincrement": True},
    )

    n: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[UUID]
    tx: Mapped[int]
    group: Mapped[int]
    kind: Mapped[str]
    id: Mapped[UUID]
    root: Mapped[UUID | None]
    op: Mapped[str]
    base: Mapped[int] = mapped_column(default=0)
    fields: Mapped[dict[str, Any]]
    old: Mapped[dict[str, Any]]
    author: Mapped[UUID]
    at: Mapped[datetime]
    ticks_ms: Mapped[int]
    run: Mapped[str]
    state: Mapped[str] = mapped_column(default="pending")
    schema: Mapped[int] = mapped_column(default=VERSION)  # the registry it was written with
    noted_at: Mapped[int] = mapped_column(server_default="0")  # acknowledged: server's time


class Entry(Base):
    """One dated record of the book, for the timeline and the search in texts."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("ux_entry_id", "id", unique=True),
        Index(None, "customer_id", "at", "n"),
    )

    n: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    at: Mapped[datetime]


class Party(Base):
    """A customer or contact as it is looked for: its folded names, numbers and pinyin."""

    __tablename__ = "party"
    __table_args__ = (Index("ux_party_id", "id", unique=True), Index(None, "customer_id"))

    n: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    id: Mapped[UUID]
    customer_id: Mapped[UUID]
    text: Mapped[str]


class Draft(Base):
    """What somebody has typed into a form and not saved yet; survives a crash."""

    __tablename__ = "draft"

    form: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class Setting(Base):
    """A remembered choice of this laptop."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]


class ImportBatch(Base):
    """One imported file and the transactions it was written in, so that it can be undone."""

    __tablename__ = "import_batch"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    kind: Mapped[str]
    at: Mapped[datetime]
    tx: Mapped[list[Any]]
    counts: Mapped[dict[str, Any]]
    undone_at: Mapped[datetime | None]


class Blob(Base):
    """The bytes of an attached file on this disk, and how far they have travelled.

    `state`: ``local`` (the server does not have them yet), ``sent``, ``refused`` (it will not
    have them), ``wanted`` (it has them, this laptop not yet), ``small`` (the same, but for the
    small picture, which was in front of them) or ``here``.
    """

    __tablename__ = "blob"
    __table_args__ = (Index(None, "state", "added_at"),)

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    mime: Mapped[str]
    state: Mapped[str]
    upload_id: Mapped[str | None]
    offset: Mapped[int] = mapped_column(default=0)
    thumbnail: Mapped[bytes | None]
    added_at: Mapped[datetime]


class LaptopState(Base):
    """How fresh the data of a person below the manager are: last contact, changes still there."""

    __tablename__ = "laptop_state"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    as_of: Mapped[datetime | None]
    waiting: Mapped[int | None]
