"""The box for the day's chat lines, which says into how many visits they fall."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.fields import TextField
from ui.kit.labels import Label


class PasteBox(TextField):
    """Takes pasted lines; Tab goes on to the rows below."""

    pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, lines=3)
        self.setFixedHeight(88)
        self.setPlaceholderText(
            self.tr(
                "One line per visit, as you wrote it in the chat: who, what was said, what next"
            )
        )
        self.setAccessibleName(self.tr("The day's chat lines"))
        self._count = Label("", "meta", parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_count(self, lines: int, visits: int) -> None:
        """ "3 lines → 3 visits", in the lower corner; nothing while the box is empty."""
        text = ""
        if lines:
            from_ = self.tr("%n line(s)", "", lines)
            to = self.tr("%n visit(s)", "", visits)
            text = self.tr("{lines} → {visits}").format(lines=from_, visits=to)
        self._count.setText(text)
        self._place_count()

    def replace_text(self, text: str) -> None:
        """Other text with the cursor kept at the end; nobody is told."""
        if text != self.value():
            self.set_value(text)
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)

    def _place_count(self) -> None:
        size = self._count.sizeHint()
        self._count.setGeometry(
            self.width() - size.width() - 26,  # clear of the scroll bar
            self.height() - size.height() - 8,
            size.width(),
            size.height(),
        )

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        self.pasted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
