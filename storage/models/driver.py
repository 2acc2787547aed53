"""Rows as the driver takes them, for the paths where objects one at a time would be too slow."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, insert
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


@cache
def _statement(table: Table, columns: tuple[str, ...]) -> str:
    compiled = insert(table).compile(
        dialect=sqlite.dialect(paramstyle="qmark"), column_keys=list(columns)
    )
    if tuple(compiled.positiontup or ()) != columns:
        raise LookupError(f"columns of {table.name} out of order")
    return str(compiled)
