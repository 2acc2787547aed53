"""The small choices that are kept in the book itself, and so are encrypted with it."""

from typing import TYPE_CHECKING, Any

from storage.models import Setting

if TYPE_CHECKING:
    from storage.database import Database


EXPORT_RIGHT = "export_right"


def may_export(database: "Database") -> bool:
    """Whether this profile may write lists to files; so it is until a company says otherwise."""
    return bool(BookSettings(database).get(EXPORT_RIGHT, True))


class BookSettings:
    """Reads all choices once; a changed one is written at once."""

    def __init__(self, database: "Database") -> None:
        self._database = database
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
        with self._database.write() as session:
            session.merge(Setting(name=name, value={"is": value}))
