"""Statements that contacts ask again and again: compiled once, given to the driver as they are.

SQLAlchemy's own way through a statement costs more than most of these take in the database.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

_SQLITE: Final = sqlite.dialect(paramstyle="named")


class Prepared:
    """A statement with named parameters, for either database."""

    def __init__(self, statement: Executable, *columns: str) -> None:
        """`columns` are those that an insert or an update is given values of."""
        self._statement, self._columns = statement, columns
        self._texts: dict[str, tuple[str, dict[str, Any]]] = {}
        self._named: Callable[[Iterable[Any]], Any] | None = None

    def run(self, connection: Connection, **values: Any) -> Any:
        """Execute it; returns the driver's cursor."""
        dialect = connection.dialect
        text, given = self._texts.get(dialect.name) or self._compiled(dialect)
        driver: Any = connection.connection.driver_connection
        try:
            return driver.execute(text, given | values)
        except dialect.loaded_dbapi.Error as error:
            raise _told(dialect, error) from error

    def all(self, connection: Connection, **values: Any) -> list[Any]:
        """The rows, with the names of their columns."""
        cursor = self.run(connection, **values)
        named = self._named or self._names(cursor)
        return [*map(named, cursor.fetchall())]

    def one(self, connection: Connection, **values: Any) -> Any:
        """The first row, or None."""
        cursor = self.run(connection, **values)
        row = cursor.fetchone()
        return None if row is None else (self._named or self._names(cursor))(row)

    def _names(self, cursor: Any) -> Callable[[Iterable[Any]], Any]:
        self._named = namedtuple(  # pyright: ignore[reportUntypedNamedTuple]
            "_Row", [each[0] for each in cursor.description], rename=True
        )._make
        return self._named

    def _compiled(self, dialect: Dialect) -> tuple[str, dict[str, Any]]:
        spoken = _SQLITE if dialect.name == "sqlite" else dialect
        made: Any = self._statement
        compiled = made.compile(dialect=spoken, column_keys=list(self._columns) or None)
        self._texts[dialect.name] = found = str(compiled), dict(compiled.params)
        return found


def many(connection: Connection, statement: str, rows: list[tuple[Any, ...]]) -> Any:
    """Execute a finished statement for each of some rows; returns the driver's cursor."""
    driver: Any = connection.connection.driver_connection
    try:
        return driver.executemany(statement, rows)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(connection.dialect, error) from error


def _told(dialect: Dialect, error: Exception) -> Exception:
    """The driver's error as SQLAlchemy's, without the values."""
    base = dialect.loaded_dbapi.Error
    return DBAPIError.instance(None, None, error, base, hide_parameters=True)
