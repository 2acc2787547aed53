"""Who opened a record: "opened by Chen Gang 08:39, commented within 2 h"."""

from datetime import datetime, timedelta
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


_IN_HOURS = timedelta(hours=48)  # beyond, whoever reads it would have to divide


class OpenedBy(Label):
    """One line that stays empty until somebody else has opened the record."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "meta", "muted", parent=parent)
        self._context = context
        self._about: tuple[Kind, UUID] | None = None
        self._sent_at: datetime | None = None
        context.changes.changed.connect(self._on_changed)

    def show_record(
        self, kind: Kind, record_id: UUID | None, sent_at: datetime | None = None
    ) -> None:
        """Whose read marks to tell; None for no record. `sent_at` is when it could be read."""
        about = (kind, record_id) if record_id is not None else None
        if about != self._about:
            self.setText("")
        self._about, self._sent_at = about, sent_at
        self._read()

    def _read(self) -> None:
        from storage.queries.comments import first_said, readers

        if (about := self._about) is None:
            return
        self._context.tasks.read(
            lambda session: (readers(session, *about), first_said(session, *about)),
            self._on_read,
            ticket=f"opened{id(self)}",
        )

    def _on_read(self, found: "tuple[list[ReadRow], datetime | None]") -> None:
        comma = "，" if self._context.language == "zh" else ", "
        said = (self._opened(found[0]), self._commented(found[1]))
        self.setText(comma.join(part for part in said if part))

    def _opened(self, found: "list[ReadRow]") -> str:
        if not found:
            return ""
        others = [each for each in found if each.person_id != self._context.user_id]
        formats, zone = self._context.formats, self._context.zone
        first = (others or found)[0]
        when = moment(formats, first.at, zone, self._context.today())
        if others:
            return self.tr("opened by {name} {when}").format(name=first.name, when=when)
        return self.tr("you read it {when}").format(when=when)

    def _commented(self, at: datetime | None) -> str:
        if at is None or self._sent_at is None:
            return ""
        took = at - self._sent_at
        if took > _IN_HOURS:
            return self.tr("commented after %n day(s)", "", took // timedelta(days=1))
        hours = max(1, -(-took // timedelta(hours=1)))
        return self.tr("commented within {hours} h").format(hours=hours)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self._about is not None and changes.touches(Kind.READ_MARK, Kind.COMMENT):
            self._read()
