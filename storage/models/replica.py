"""What the laptop knows of the server: how far it has read, and the server's image of records."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class SyncState(Base):
    """One row: who this laptop is to the server, and the point that it has read up to.

    `lease` counts the server's answers to this laptop; `cursor` is the server's clock of the last
    complete pull, `token` where an unfinished one goes on.
    """

    __tablename__ = "sync_state"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    device_id: Mapped[str]
    device_no: Mapped[int]
    epoch: Mapped[str]
    lease: Mapped[int] = mapped_column(default=0)
    cursor: Mapped[int] = mapped_column(default=0)
    full: Mapped[bool] = mapped_column(default=True)  # the next pull starts from nothing
    token: Mapped[str] = mapped_column(default="")
    first_n: Mapped[int] = mapped_column(default=1)  # the outbox number that is 1 to the server
    run: Mapped[int] = mapped_column(default=0)  # fences two rounds off from each other


class Replica(Base):
    """A record that the server confirmed, and the server's clock of its last change."""

    __tablename__ = "replica"
    __table_args__ = (Index(None, "root"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    root: Mapped[str]
    seq: Mapped[int]


class Shadow(Base):
    """The server's last image of a record that has changes waiting here."""

    __tablename__ = "shadow"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    doc: Mapped[dict[str, Any]]
    deleted: Mapped[bool]


class Staged(Base):
    """A row of an unfinished pull; nothing of it shows before the pull is complete."""

    __tablename__ = "staged"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    root: Mapped[str]
    seq: Mapped[int]
    deleted: Mapped[bool]
    doc: Mapped[dict[str, Any]]
