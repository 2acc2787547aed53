"""Half-written forms, kept in the book and never sent anywhere."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ui.kit.tasks import Tasks, alive

if TYPE_CHECKING:
    from storage.database import Database


class Drafts:
    """Keeps, loads and drops drafts by the form's name and what it is about."""

    def __init__(self, database: "Database", tasks: Tasks, now: Callable[[], datetime]) -> None:
        self._database, self._tasks, self._now = database, tasks, now

    def load(self, form: str, key: str = "") -> dict[str, Any] | None:
        """What was typed, or None. One row by its key: read at once."""
        from storage.queries.drafts import draft

        with self._database.read() as session:
            return draft(session, form, key)

    def keep(
        self,
        form: str,
        key: str,
        payload: Mapping[str, Any],
        done: Callable[[], object] | None = None,
    ) -> None:
        """Write it down, off the GUI thread."""
        from storage.commands.drafts import keep_draft

        values, now = dict(payload), self._now()

        def kept(_none: object) -> None:
            if done is not None and alive(done):
                done()

        self._tasks.write(lambda session: keep_draft(session, form, key, values, now=now), kept)

    def drop(self, form: str, key: str = "") -> None:
        from storage.commands.drafts import drop_draft

        self._tasks.write(lambda session: drop_draft(session, form, key))
