"""Who opened a record: "opened by Chen Gang 08:39"."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.comments.presenter import moment
from ui.kit.context import Context
from ui.kit.labels import Label

if TYPE_CHECKING:
    from storage.queries.comments import ReadRow


class OpenedBy(Label):
    """One line that stays empty until somebody else has opened the record."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "meta", "muted", parent=parent)
        self._context = context
        self._about: tuple[Kind, UUID] | None = None
        context.changes.changed.connect(self._on_changed)

    def show_record(self, kind: Kind, record_id: UUID | None) -> None:
        """Whose read marks to tell; None for no record."""
        self._about = (kind, record_id) if record_id is not None else None
        self.setText("")
        self._read()

    def _read(self) -> None:
        from storage.queries.comments import readers

        if (about := self._about) is None:
            return
        self._context.tasks.read(
            lambda session: readers(session, *about), self._on_read, ticket=f"opened{id(self)}"
        )

    def _on_read(self, found: "list[ReadRow]") -> None:
        others = [each for each in found if each.person_id != self._context.user_id]
        formats, zone = self._context.formats, self._context.zone
        if not found:
            self.setText("")
            return
        first = (others or found)[0]
        when = moment(formats, first.at, zone, self._context.today())
        mine = self.tr("you read it {when}").format(when=when)
        told = self.tr("opened by {name} {when}").format(name=first.name, when=when)
        self.setText(told if others else mine)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self._about is not None and changes.touches(Kind.READ_MARK):
            self._read()
