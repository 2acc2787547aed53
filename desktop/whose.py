"""Keeps the name and the role of the book's owner as the company has them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from storage.rules.kinds import Kind

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from storage.database import Session
    from ui.kit.context import Context


class Whose(QObject):
    """Reads the owner anew when people have changed, or when signing in made it another's book."""

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        context.changes.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if changes.touches(Kind.PERSON):
            self.refresh()

    def refresh(self) -> None:
        me = self._context.database.world.author

        def read(session: "Session") -> tuple[str, str] | None:
            from storage.models import Person

            person = session.get(Person, me)
            return (person.name, person.role) if person is not None else None

        self._context.tasks.read(read, self._on_read, ticket="whose")

    def _on_read(self, found: tuple[str, str] | None) -> None:
        context = self._context
        if found is None:
            return
        name, role = found
        fresh = replace(context.person, id=context.database.world.author, name=name, role=role)
        if fresh != context.person:
            context.person = fresh
            context.wishes.person_changed.emit()
