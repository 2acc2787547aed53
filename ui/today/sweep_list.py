"""The rows of the sweep below each other; keys move between them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.layout import clear
from ui.today.sweep_row import SweepRowWidget, SweepText


class SweepList(QWidget):
    """Keeps the focus on its row while the rows around it change."""

    digit_pressed = Signal(str, int)
    save_requested = Signal(str)
    suggestion_requested = Signal(str)
    edit_requested = Signal(str)
    line_given = Signal(str, str)
    left_above = Signal()
    laid_out = Signal()
    """Other rows stand there now: the order of Tab has to be said again."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[SweepRowWidget] = []

    def rows(self) -> list[SweepRowWidget]:
        return list(self._rows)

    def row(self, key: str) -> SweepRowWidget | None:
        return next((row for row in self._rows if row.key == key), None)

    def focused_key(self) -> str:
        return next((row.key for row in self._rows if row.hasFocus()), "")

    def show_rows(self, texts: Sequence[SweepText], offering: frozenset[str]) -> None:
        """Same rows: say them anew. Other rows: lay them out again, the focus kept by its row."""
        if any(row.editing() for row in self._rows):
            return
        if [row.key for row in self._rows] == [text.key for text in texts]:
            for row, text in zip(self._rows, texts, strict=True):
                row.show_text(text, offers=text.key in offering)
            return
        focused = self.focused_key()
        place = next((n for n, row in enumerate(self._rows) if row.key == focused), -1)
        clear(self._column)
        self._rows = [self._made(text, offering) for text in texts]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # now: what the layout shows later cannot take the focus yet
        self.laid_out.emit()
        if focused and self._rows:
            kept = self.row(focused) or self._rows[min(place, len(self._rows) - 1)]
            kept.setFocus()

    def focus_row(self, key: str | None) -> None:
        row = self.row(key) if key else None
        row = row or (self._rows[0] if self._rows else None)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def _made(self, text: SweepText, offering: frozenset[str]) -> SweepRowWidget:
        row = SweepRowWidget(text, self)
        row.show_text(text, offers=text.key in offering)
        row.digit_pressed.connect(self.digit_pressed)
        row.save_requested.connect(self.save_requested)
        row.suggestion_requested.connect(self.suggestion_requested)
        row.edit_requested.connect(self.edit_requested)
        row.line_given.connect(self.line_given)
        row.step_requested.connect(self._step)
        return row

    def _step(self, key: str, step: int) -> None:
        keys = [row.key for row in self._rows]
        place = keys.index(key) + step
        if place < 0:
            self.left_above.emit()
        elif place < len(keys):
            self.focus_row(keys[place])

    # Qt's side

    def minimumSizeHint(self) -> QSize:
        return QSize(200, sum(row.height() for row in self._rows))
