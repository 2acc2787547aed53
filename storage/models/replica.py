"""What the laptop knows of the server: how far it has read, and the server's image of records."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base
from storage.rules.kinds import VERSION


class SyncState(Base):
    """One row: who this laptop is to the server, and the point that it has read up to.

    `lease` counts the server's answers to this laptop; `cursor` is the server's clock of the last
    complete pull, `token` where an unfinished one goes on. `lane` is the part of a first pull that
    is being read (`sync.md` 1.7b), -1 once there is one cursor for all; `lane_seq` the clock of the
    first part. `doubt` stays until both sides were found to hold the same. Times are milliseconds:
    `checked_at` the server's, `contact_at` and `latest_at` this laptop's (the last contact, and the
    greatest time it ever saw).
    """

    __tablename__ = "sync_state"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    device_id: Mapped[str]
    device_no: Mapped[int]
    epoch: Mapped[str]
    lease: Mapped[int] = mapped_column(default=0)
    cursor: Mapped[int] = mapped_column(default=0)
    token: Mapped[str] = mapped_column(default="")
    first_n: Mapped[int] = mapped_column(default=1)  # the outbox number that is 1 to the server
    run: Mapped[int] = mapped_column(default=0)  # fences two rounds off from each other
    lane: Mapped[int] = mapped_column(default=-1)
    lane_seq: Mapped[int] = mapped_column(default=0)
    estimate: Mapped[int] = mapped_column(default=0)  # rows of the pull that runs
    doubt: Mapped[bool] = mapped_column(default=False)
    schema: Mapped[int] = mapped_column(default=VERSION)  # the registry this book was read with
    checked_at: Mapped[int] = mapped_column(default=0)
    contact_at: Mapped[int] = mapped_column(default=0)
    latest_at: Mapped[int] = mapped_column(default=0)
    lease_days: Mapped[int] = mapped_column(default=14)


class Replica(Base):
    """A record that the server confirmed, and the server's clock of its last change."""

    __tablename__ = "replica"
    __table_args__ = (Index(None, "root"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    root: Mapped[str]
    seq: Mapped[int]
    mark: Mapped[int] = mapped_column(default=0)  # its part in the sums that both sides compare


class ReplicaSum(Base):
    """How many records of a kind the server confirmed, and the sum of their marks.

    By the last two digits of their roots; kept by triggers on `replica`, whoever writes there.
    """

    __tablename__ = "replica_sum"

    kind: Mapped[str] = mapped_column(primary_key=True)
    bucket: Mapped[str] = mapped_column(primary_key=True)
    held: Mapped[int]
    total: Mapped[int]


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
    __table_args__ = (Index(None, "root", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    root: Mapped[str]
    seq: Mapped[int]
    deleted: Mapped[bool]
    doc: Mapped[dict[str, Any]]


class Extra(Base):
    """Fields of a record that only a newer app knows; never sent, shown after an upgrade."""

    __tablename__ = "extra"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    fields: Mapped[dict[str, Any]]


class SetBy(Base):
    """A row that could not be shown: of a kind that only a newer app knows, or that did not fit.

    `reason` is ``kind`` or what went wrong; the row is tried again after an upgrade. With the
    reason ``customer`` it waits for its customer.
    """

    __tablename__ = "set_by"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    root: Mapped[str]
    seq: Mapped[int]
    doc: Mapped[dict[str, Any]]
    reason: Mapped[str]
    at: Mapped[datetime]


class Finding(Base):
    """What the comparison of both sides found to differ and mended: a bug of ours, to be told."""

    __tablename__ = "finding"

    n: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    code: Mapped[str]
    kind: Mapped[str]
    ids: Mapped[list[Any]]
