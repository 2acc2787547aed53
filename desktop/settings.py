"""The small choices that are kept in the book itself, and so are encrypted with it."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from storage.models import Setting

if TYPE_CHECKING:
    from storage.database import Database


EXPORT_RIGHT = "export_right"


def may_export(database: "Database") -> bool:
    """Whether this profile may write lists to files; so it is until a company says otherwise."""
    return bool(BookSettings(database).get(EXPORT_RIGHT, True))


class BookSettings:
    """Reads all choices once; a changed one holds at once and is written in its turn.

    `later` runs work beside the thread of the screens, which waits for no disk; without it, and
    from any other thread, the choice is on the disk when `set` returns.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database
        self.later: Callable[[Callable[[], None]], object] | None = None
        with database.read() as session:
            self._values = {row.name: row.value.get("is") for row in session.query(Setting)}

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def set(self, name: str, value: Any) -> None:
        if name in self._values and self._values[name] == value:
            return
        self._values[name] = value
        if self._database.read_only:
            return
        work = partial(self._write, name, value)
        if self.later is not None and threading.current_thread() is threading.main_thread():
            self.later(work)
        else:
            work()

    def _write(self, name: str, value: Any) -> None:
        with self._database.write() as session:
            session.merge(Setting(name=name, value={"is": value}))
