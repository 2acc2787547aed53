"""Rows as the driver takes them, for the paths where objects one at a time would be too slow."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any, Final
from uuid import UUID

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects import sqlite

from storage.models.base import IsoDate, Json, UtcMillis, Uuid16, compact_json
from storage.rules.fields import EPOCH, Codec, millis

TO_DISK: dict[Codec, Callable[[Any], Any]] = {
    Codec.TIME: millis,
    Codec.DATE: lambda day: day.isoformat(),
    Codec.UUID: lambda key: key.bytes,
    Codec.JSON: compact_json,
}

_FROM_DISK: Final[dict[type[Any], Callable[[Any], Any]]] = {
    Uuid16: lambda key: UUID(bytes=key),
    UtcMillis: lambda at: EPOCH + timedelta(milliseconds=at),
    IsoDate: date.fromisoformat,
    Json: msgspec.json.decode,
    Boolean: bool,
}


def driver_of(connection: Connection) -> Any:
    """What is below a connection that has begun: around a small statement SQLAlchemy takes longer
    than the database."""
    return connection.connection.driver_connection


def rows_of(connection: Connection, table: Table, ids: Iterable[UUID]) -> Iterator[dict[str, Any]]:
    """The rows of these records that are there, each as its values by column."""
    statement, columns, readers = _reading(table)
    these = json.dumps([record.hex for record in ids])
    for found in driver_of(connection).execute(statement, (these,)):
        row = dict(zip(columns, found, strict=True))
        for name, read in readers:
            if (value := row[name]) is not None:
                row[name] = read(value)
        yield row


def docs_of(
    connection: Connection, table: Table, names: tuple[str, ...], ids: Iterable[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records that are there, by their ids in hex digits, each as the document of what it has
    under these names: straight from the disk, where most values lie as they travel."""
    statement, readers = _travelling(table, names)
    for found in driver_of(connection).execute(statement, (json.dumps(list(ids)),)):
        doc = {
            name: value
            for name, value in zip(names, islice(found, 1, None), strict=True)
            if value is not None
        }
        for name, read in readers:
            if name in doc:
                doc[name] = read(doc[name])
        yield found[0].hex(), doc


_ON_THE_WAY: Final[dict[type[Any], Callable[[Any], Any]]] = {
    Uuid16: bytes.hex,
    Json: lambda text: msgspec.Raw(text.encode()),
    Boolean: bool,
}
_Readers = tuple[tuple[str, Callable[[Any], Any]], ...]


@cache
def _travelling(table: Table, names: tuple[str, ...]) -> tuple[str, _Readers]:
    columns = [table.c[name] for name in names]
    return _asking(select(table.c.id, *columns), table), _by_name(columns, _ON_THE_WAY)


@cache
def _reading(table: Table) -> tuple[str, tuple[str, ...], _Readers]:
    columns = tuple(table.columns.keys())
    return _asking(select(table), table), columns, _by_name(table.columns, _FROM_DISK)


def _by_name(
    columns: Iterable[ColumnElement[Any]], how: dict[type[Any], Callable[[Any], Any]]
) -> _Readers:  # fmt: skip
    found = ((column.key, how.get(type(column.type))) for column in columns)
    return tuple((name, read) for name, read in found if name is not None and read is not None)


def _asking(query: Select[Any], table: Table) -> str:
    """A query about the records whose ids are the parameter."""
    wanted = func.json_each(bindparam("these")).table_valued("value")
    query = query.where(table.c.id.in_(select(func.unhex(wanted.c.value))))
    return str(query.compile(dialect=sqlite.dialect(paramstyle="qmark")))


def referring(
    connection: Connection, columns: tuple[Column[Any], ...], key: UUID
) -> Iterator[tuple[str, UUID]]:
    """The records that have `key` in one of these columns, by their tables' names and their ids."""
    asked = [each for column in columns for each in (column.table.key, key.bytes)]
    for table, record in driver_of(connection).execute(_referring(columns), asked):
        yield table, UUID(bytes=record)


@cache
def _referring(columns: tuple[Column[Any], ...]) -> str:
    parts = [
        select(bindparam(f"table{n}"), column.table.c.id).where(column == bindparam(f"key{n}"))
        for n, column in enumerate(columns)
    ]
    return str(union_all(*parts).compile(dialect=sqlite.dialect(paramstyle="qmark")))


def insert_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    """Insert rows whose values are as they lie on disk, in the order of `columns`."""
    if rows:
        connection.exec_driver_sql(_statement(table, tuple(columns)), rows)


def update_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    """Set columns of known records; each row has the values as they lie on disk, then the id."""
    if rows:
        connection.exec_driver_sql(_update_statement(table, tuple(columns)), rows)


def delete_rows(connection: Connection, table: Table, ids: Iterable[UUID]) -> None:
    """Take these records out, as far as they are there."""
    connection.exec_driver_sql(_delete_statement(table), [(record.bytes,) for record in ids])


@cache
def _delete_statement(table: Table) -> str:
    gone = delete(table).where(table.c.id == bindparam("this"))
    return str(gone.compile(dialect=sqlite.dialect(paramstyle="qmark")))


@cache
def _update_statement(table: Table, columns: tuple[str, ...]) -> str:
    this = update(table).where(table.c.id == bindparam("this"))
    values = [(name, bindparam(f"new_{name}")) for name in columns]
    compiled = this.ordered_values(*values).compile(dialect=sqlite.dialect(paramstyle="qmark"))
    if tuple(compiled.positiontup or ()) != (*(f"new_{name}" for name in columns), "this"):
        raise LookupError(f"columns of {table.name} out of order")
    return str(compiled)


@cache
def _statement(table: Table, columns: tuple[str, ...]) -> str:
    compiled = insert(table).compile(
        dialect=sqlite.dialect(paramstyle="qmark"), column_keys=list(columns)
    )
    if tuple(compiled.positiontup or ()) != columns:
        raise LookupError(f"columns of {table.name} out of order")
    return str(compiled)
