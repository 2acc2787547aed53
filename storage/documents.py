"""Records as the documents that travel, and the changes of the outbox laid over them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Connection, Table

from storage.models import MODELS, OutboxEntry, driver
from storage.rules.fields import FROM_WIRE, TRANSLATED, Codec, to_wire
from storage.rules.indexing import Values
from storage.rules.kinds import KINDS, Kind
from storage.rules.merging import set_values

# The stamps of a record travel beside its fields.
STAMPS: Final[Mapping[str, Codec]] = {
    "created_at": Codec.TIME,
    "created_by": Codec.UUID,
    "updated_at": Codec.TIME,
    "updated_by": Codec.UUID,
    "deleted_at": Codec.TIME,
}
UNREADABLE = (ValueError, TypeError, KeyError, OverflowError, AttributeError)


class Waiting(NamedTuple):
    """A change of the outbox that is not in the server's image yet."""

    n: int
    kind: str
    id: UUID
    op: str
    state: str
    fields: dict[str, dict[str, Any]]
    old: dict[str, Any]
    at: datetime
    author: UUID


@cache
def _codecs(kind: Kind) -> Mapping[str, Codec]:
    return {field.name: field.codec for field in KINDS[kind].travelling()} | dict(STAMPS)


@cache
def _readers(kind: Kind) -> Mapping[str, Callable[[Any], Any] | None]:
    """How each value of a document is read; None for one that stays as it is."""
    return {name: FROM_WIRE.get(codec) for name, codec in _codecs(kind).items()}


def from_doc(kind: Kind, doc: Mapping[str, Any]) -> dict[str, Any]:
    """The values of all that travels; raises one of UNREADABLE."""
    readers = _readers(kind)
    values: dict[str, Any] = dict.fromkeys(readers)
    for name, value in doc.items():
        if name in readers and value is not None:
            read = readers[name]
            values[name] = value if read is None else read(value)
    return values


def to_doc(kind: Kind, row: Values) -> dict[str, Any]:
    """A row as a document: what travels of it, without what is empty."""
    doc: dict[str, Any] = {}
    for name, codec in _codecs(kind).items():
        if (value := row[name]) is not None:
            doc[name] = to_wire(codec, value) if codec in TRANSLATED else value
    return doc


def docs_of(
    connection: Connection, kind: Kind, ids: Iterable[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The documents of many records, by their ids in hex digits; for what is there."""
    table = cast(Table, MODELS[kind].__table__)
    return driver.docs_of(connection, table, tuple(_codecs(kind)), ids)


def with_operation(doc: Mapping[str, Any] | None, entry: OutboxEntry | Waiting) -> dict[str, Any]:
    """A document with one waiting operation laid on top."""
    stamps = {"updated_at": _millis(entry), "updated_by": entry.author.hex}
    if doc is None:
        doc = {"created_at": _millis(entry), "created_by": entry.author.hex}
    result = {**doc, **stamps}
    if entry.op == "delete":
        return {**result, "deleted_at": _millis(entry)}
    result.pop("deleted_at", None)
    for values in entry.fields.values():
        result = set_values(result, values)
    return result


def without_operation(
    kind: Kind, doc: Mapping[str, Any] | None, entry: OutboxEntry | Waiting
) -> dict[str, Any] | None:
    """A document as it was before a waiting operation, by the values that it replaced."""
    if doc is None or entry.op == "create":
        return None
    result = dict(doc)
    match entry.op:
        case "delete":
            result.pop("deleted_at", None)
        case "restore":
            result["deleted_at"] = _millis(entry)
        case _:
            fields = KINDS[kind].fields
            result = set_values(result, {n: v for n, v in entry.old.items() if n in fields})
    return result


def _millis(entry: OutboxEntry | Waiting) -> int:
    return to_wire(Codec.TIME, entry.at)
