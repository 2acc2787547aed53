"""Many rows in one statement: a list of ids to look for, or rows to write, as one parameter.

On SQLite rows go through the driver's `executemany`, on PostgreSQL as one JSON text: a statement a
row costs five times as much there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from operator import itemgetter
from typing import Any, Final

import msgspec
from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    Table,
    TableValuedAlias,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.exc import DBAPIError

from sync.server.prepared import Prepared, many

_Row = tuple[Any, ...]
_PLAIN: Final = (Boolean, BigInteger, Integer)  # what else there is, is text


def text_of(value: Any) -> str:
    """JSON as it is kept and handed over."""
    return msgspec.json.encode(value).decode()


def given(name: str) -> BindParameter[str]:
    """A text that a prepared query is given."""
    return bindparam(name, type_=Text)


def asked_for(which: ColumnElement[str], dialect: str) -> ColumnElement[bool]:
    """Whether a column's value is among the ids that `find` asks for."""
    if dialect == "sqlite":
        each = func.json_each(given("asked")).table_valued("value")
        return which.in_(select(each.c.value))
    each = func.json_array_elements_text(cast(given("asked"), JSON))
    return which.in_(select(each.column_valued("value")))


def find(connection: Connection, query: Prepared, ids: Iterable[str], **more: Any) -> list[Any]:
    """The rows of a query with `asked_for` in it, for these ids; none are not asked for."""
    wanted = sorted(set(ids))
    if not wanted:
        return []
    return query.all(connection, asked=text_of(wanted), **more)


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """What is added in here is sent without waiting for the answer to what went before.

    So PostgreSQL writes the one while the next is put together. It says at the end what failed,
    and never how many rows there were.
    """
    if connection.dialect.name == "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    errors = connection.dialect.loaded_dbapi.Error
    try:
        with driver.pipeline():
            yield
    except errors as error:
        raise DBAPIError.instance(None, None, error, errors, hide_parameters=True) from error


def write(
    connection: Connection, table: Table, names: Sequence[str], rows: list[_Row],
    *, over: bool = False,
) -> None:  # fmt: skip
    """Insert rows in the order of their keys; `over` lets them take the place of older ones."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        many(connection, _by_driver(table, tuple(names), over), rows)
        return
    said = text_of([dict(zip(names, row, strict=True)) for row in rows])
    _at_once(table, tuple(names), over).run(connection, rows=said)


def change(
    connection: Connection, table: Table, names: Sequence[str], rows: list[_Row],
    *, but: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Change rows that are there: found by their keys, given their other values `but` some."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        statement, ordered = _change_by_driver(table, tuple(names), but)
        done = many(connection, statement, [*map(ordered, rows)])
    else:
        said = text_of([dict(zip(names, row, strict=True)) for row in rows])
        done = _change_at_once(table, tuple(names), but).run(connection, rows=said)
    if done.rowcount != len(rows):
        raise LookupError(f"{len(rows)} rows of {table.name} to change, {done.rowcount} there")


@cache
def _change_by_driver(
    table: Table, names: tuple[str, ...], but: tuple[str, ...]
) -> tuple[str, Callable[[_Row], _Row]]:
    """The statement, and what puts a row into the order of its parameters."""
    keys = [each.name for each in table.primary_key]
    values = {name: bindparam(f"new_{name}") for name in names if name not in (*keys, *but)}
    which = (table.c[name] == bindparam(f"new_{name}") for name in keys)
    wanted = update(table).where(*which).values(values)
    compiled = wanted.compile(dialect=sqlite.dialect(paramstyle="qmark"))
    order = [names.index(each.removeprefix("new_")) for each in compiled.positiontup or ()]
    return str(compiled), itemgetter(*order)


@cache
def _change_at_once(table: Table, names: tuple[str, ...], but: tuple[str, ...]) -> Prepared:
    new = _handed_over(table, names)
    keys = [each.name for each in table.primary_key]
    values = {name: new.c[name] for name in names if name not in (*keys, *but)}
    which = (table.c[name] == new.c[name] for name in keys)
    return Prepared(update(table).where(*which).values(values))


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
def _at_once(table: Table, names: tuple[str, ...], over: bool) -> Prepared:
    new = _handed_over(table, names)
    wanted = postgresql.insert(table).from_select(
        list(names), select(*(new.c[name] for name in names))
    )
    if over:
        keys = [each.name for each in table.primary_key]
        others = {name: wanted.excluded[name] for name in names if name not in keys}
        wanted = wanted.on_conflict_do_update(index_elements=keys, set_=others)
    return Prepared(wanted)


def _handed_over(table: Table, names: tuple[str, ...]) -> TableValuedAlias:
    types = [table.c[name].type for name in names]
    columns = [
        column(name, kind if isinstance(kind, _PLAIN) else Text())
        for name, kind in zip(names, types, strict=True)
    ]
    said = func.json_to_recordset(cast(given("rows"), JSON))
    return said.table_valued(*columns, name="said").render_derived(with_types=True)
