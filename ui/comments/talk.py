"""The talk about one record on a panel above any page: read it, and answer in place."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.comments.pane import CommentsPane
from ui.kit.overlay import Overlay

if TYPE_CHECKING:
    from ui.kit.context import Context


class TalkOverlay(Overlay):
    """Esc leads back to where one was."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self.pane = CommentsPane(context)
        self.content.addWidget(self.pane)
        self.pane.left.connect(self.close_panel)

    def open_record(self, kind: Kind, record_id: UUID, writes_to: UUID | None) -> None:
        """Show what is said of a record; the cursor is in the answer to the first comment."""
        self.open()
        self.pane.show_record(kind, record_id, writes_to=writes_to)
        self.pane.field.text.setFocus()

    def panel_place(self, room: QRect) -> QRect:
        width, height = min(460, room.width() - 48), min(520, room.height() - 96)
        return QRect((room.width() - width) // 2, 72, width, height)
