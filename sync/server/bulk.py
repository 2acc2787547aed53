"""Many rows in one statement: a list of ids to look for, or rows to write, as one parameter.

On SQLite rows go through the driver's `executemany`, on PostgreSQL as one JSON text: a statement a
row costs five times as much there.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

import msgspec
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    ColumnElement,
    Connection,
    Executable,
    Insert,
    Integer,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSON

ASKED: Final = "asked"  # the parameter that holds the ids
_PLAIN: Final = (Boolean, BigInteger, Integer)  # what else there is, is text


def text_of(value: Any) -> str:
    """JSON as it is kept and handed over."""
    return msgspec.json.encode(value).decode()


def given(name: str) -> BindParameter[str]:
    """A text that a prepared query is given."""
    return bindparam(name, type_=Text)


def asked_for(which: ColumnElement[str], dialect: str) -> ColumnElement[bool]:
    """Whether a column's value is among the ids of the parameter `ASKED`."""
    if dialect == "sqlite":
        each = func.json_each(given(ASKED)).table_valued("value")
        return which.in_(select(each.c.value))
    each = func.json_array_elements_text(cast(given(ASKED), JSON))
    return which.in_(select(each.column_valued("value")))


def find(connection: Connection, query: Executable, ids: Iterable[str], **more: Any) -> list[Any]:
    """The rows of a query with `asked_for` in it, for these ids; none are not asked for."""
    wanted = sorted(set(ids))
    if not wanted:
        return []
    return list(connection.execute(query, {ASKED: text_of(wanted), **more}).all())


def write(
    connection: Connection, table: Table, names: Sequence[str], rows: list[tuple[Any, ...]],
    *, over: bool = False,
) -> None:  # fmt: skip
    """Insert rows in the order of their keys; `over` lets them take the place of older ones."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_by_driver(table, tuple(names), over), rows)
        return
    said = text_of([dict(zip(names, row, strict=True)) for row in rows])
    connection.execute(_at_once(table, tuple(names), over), {"rows": said})


@cache
def _by_driver(table: Table, names: tuple[str, ...], over: bool) -> str:
    wanted = sqlite.insert(table)
    if over:
        keys = [each.name for each in table.primary_key]
        new = {name: wanted.excluded[name] for name in names if name not in keys}
        wanted = wanted.on_conflict_do_update(index_elements=keys, set_=new)
    dialect = sqlite.dialect(paramstyle="qmark")
    compiled = wanted.compile(dialect=dialect, column_keys=list(names))
    if tuple(compiled.positiontup or ()) != names:
        raise LookupError(f"columns of {table.name} out of order")
    return str(compiled)


@cache
def _at_once(table: Table, names: tuple[str, ...], over: bool) -> Insert:
    types = [table.c[name].type for name in names]
    columns = [
        column(name, kind if isinstance(kind, _PLAIN) else Text())
        for name, kind in zip(names, types, strict=True)
    ]
    said = func.json_to_recordset(cast(given("rows"), JSON))
    new = said.table_valued(*columns, name="said").render_derived(with_types=True)
    wanted = postgresql.insert(table).from_select(
        list(names), select(*(new.c[name] for name in names))
    )
    if over:
        keys = [each.name for each in table.primary_key]
        others = {name: wanted.excluded[name] for name in names if name not in keys}
        wanted = wanted.on_conflict_do_update(index_elements=keys, set_=others)
    return wanted
