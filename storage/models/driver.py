"""Rows as the driver takes them, for the paths where objects one at a time would be too slow."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, update
from sqlalchemy.dialects import sqlite

from storage.models.base import compact_json
from storage.rules.fields import Codec, millis

TO_DISK: dict[Codec, Callable[[Any], Any]] = {
    Codec.TIME: millis,
    Codec.DATE: lambda day: day.isoformat(),
    Codec.UUID: lambda key: key.bytes,
    Codec.JSON: compact_json,
}


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


@cache
def _update_statement(table: Table, columns: tuple[str, ...]) -> str:
    this = update(table).where(table.c.id == bindparam("this"))
    values = {name: bindparam(f"new_{name}") for name in columns}
    compiled = this.values(values).compile(dialect=sqlite.dialect(paramstyle="qmark"))
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
