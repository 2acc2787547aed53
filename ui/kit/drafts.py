"""Half-written forms, kept in the book and never sent anywhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ui.kit.tasks import Tasks, alive

if TYPE_CHECKING:
    from storage.database import Database, Session


@dataclass(frozen=True, slots=True, eq=False)
class _OnTheWay:
    payload: dict[str, Any] | None
    """None: the draft is on its way to be dropped."""


class Drafts:
    """Keeps, loads and drops drafts by the form's name and what it is about."""

    def __init__(self, database: "Database", tasks: Tasks, now: Callable[[], datetime]) -> None:
        self._database, self._tasks, self._now = database, tasks, now
        self._on_the_way: dict[tuple[str, str], _OnTheWay] = {}

    def load(self, form: str, key: str = "") -> dict[str, Any] | None:
        """What was typed last, or None. One row by its key: read at once."""
        from storage.queries.drafts import draft

        waiting = self._on_the_way.get((form, key))
        if waiting is not None:
            return waiting.payload
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
        self._write(
            (form, key), values,
            lambda session: keep_draft(session, form, key, values, now=now), done,
        )  # fmt: skip

    def drop(self, form: str, key: str = "") -> None:
        from storage.commands.drafts import drop_draft

        self._write((form, key), None, lambda session: drop_draft(session, form, key))

    def _write(
        self,
        which: tuple[str, str],
        payload: dict[str, Any] | None,
        command: "Callable[[Session], None]",
        done: Callable[[], object] | None = None,
    ) -> None:
        # Until the book holds it, a form that is opened again finds it here.
        waiting = self._on_the_way[which] = _OnTheWay(payload)

        def written(_none: object) -> None:
            if self._on_the_way.get(which) is waiting:
                del self._on_the_way[which]
            if done is not None and alive(done):
                done()

        self._tasks.write(command, written)
