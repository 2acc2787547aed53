"""The words of a line, edited where they stand: Enter keeps them, Esc leaves them as they were."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.fields import LineField


class InPlace(LineField):
    """A field over the words of a row; it tells once what became of it."""

    def __init__(
        self,
        row: QWidget,
        box: QRect,
        text: str,
        kept: Callable[[str], object],
        left: Callable[[], object],
    ) -> None:
        super().__init__(parent=row)
        self._kept, self._left = kept, left
        self._over = False
        self.setStyleSheet("min-height: 0; padding: 0 4px; border-radius: 4px;")
        self.setText(text)
        self.setGeometry(box)
        self.setAccessibleName(self.tr("The words; Enter keeps them, Esc leaves them as they were"))
        self.returnPressed.connect(self.keep)
        self.show()
        self.setFocus()
        self.end(False)

    def keep(self) -> None:
        """Enter."""
        if not self._over:
            self._over = True
            self._kept(self.text())

    def _leave(self) -> None:
        if not self._over:
            self._over = True
            self._left()

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.composing():
            event.accept()
            self._leave()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # or the row below would take it, and begin anew

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere has meant what stands there."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.OtherFocusReason):
            self.keep()
