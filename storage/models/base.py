"""What every table shares: column types, the base classes, and the id of a new record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import BLOB, Dialect, Float, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from storage.rules.fields import EPOCH, millis
from storage.rules.ids import uuid7


class Uuid16(TypeDecorator[UUID]):
    """A UUID as 16 bytes."""

    impl = BLOB
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class UtcMillis(TypeDecorator[datetime]):
    """An aware moment as whole milliseconds since 1970."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else millis(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(milliseconds=value)


class IsoDate(TypeDecorator[date]):
    """A day as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Plain lists and dicts as compact JSON text; assign a new value to change one."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else compact_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else msgspec.json.decode(value)


def compact_json(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no spaces, characters as they are."""
    return _encoder.encode(value).decode()


_encoder = msgspec.json.Encoder(order="sorted")


class Base(DeclarativeBase):
    """All tables of the book."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - read once by SQLAlchemy
        str: Text(),
        float: Float(),
        UUID: Uuid16(),
        datetime: UtcMillis(),
        date: IsoDate(),
        list[Any]: Json(),
        dict[str, Any]: Json(),
    }


class Synced(Base):
    """A record that travels: stamped when written, never removed but marked as deleted."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, sort_order=-9)
    created_at: Mapped[datetime] = mapped_column(sort_order=90)
    created_by: Mapped[UUID] = mapped_column(sort_order=91)
    updated_at: Mapped[datetime] = mapped_column(sort_order=92)
    updated_by: Mapped[UUID] = mapped_column(sort_order=93)
    deleted_at: Mapped[datetime | None] = mapped_column(sort_order=94)

    def refuse_change(self, before: Mapping[str, Any], author: UUID) -> None:
        """Raise RuleBroken for a change that this record does not allow; `before` is the past."""


STAMPS = ("created_at", "created_by", "updated_at", "updated_by", "deleted_at")


@dataclass(frozen=True, slots=True)
class Writing:
    """Who writes in this transaction, when, and where new ids come from."""

    author: UUID
    now: datetime
    ticks_ms: int  # a clock that never jumps, for telling edits of one run apart
    run: str  # names the run of the program that `ticks_ms` belongs to
    random_bytes: Callable[[int], bytes]

    @classmethod
    def of(cls, session: Session) -> "Writing":
        writing = session.info.get("writing")
        if not isinstance(writing, cls):
            raise LookupError("no write transaction: use Database.write()")
        return writing


def new_id(session: Session) -> UUID:
    """The id of a record about to be made in this write transaction, ordered by time."""
    writing = Writing.of(session)
    return uuid7(millis(writing.now), writing.random_bytes)
