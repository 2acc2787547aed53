"""A short word on what was just done, with Undo; it goes away by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.kit.labels import Label
from ui.kit.layout import row


class Toast(QWidget):
    """One line at the lower edge of its parent; a new one takes the place of the old."""

    undo_requested = Signal(object)  # the transaction
    SHOWN_FOR_MS = 8000

    def __init__(self, parent: QWidget, *, above: int = 28, left: int | None = None) -> None:
        """`above` is the height of the status bar that it must not cover; `left` where it begins.

        Without `left` it stands in the middle.
        """
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around, self._above, self._left = parent, above, left
        self._tx: object = None
        self._line = line = row(self, spacing=16, margins=(16, 10, 16, 10))
        self.label = Label("", bold=False)
        self.undo = QPushButton()
        self.undo.setProperty("kind", "toast")
        self.undo.clicked.connect(self._on_undo)
        line.addWidget(self.label)
        line.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, tx: object = None) -> None:
        """Show `text`; with Undo if there is a transaction to take back."""
        self._tx = tx
        self.label.setText(text)
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Undo") + ": " + text)
        self.undo.setVisible(tx is not None)
        self.label.setWordWrap(False)
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)
        room = max(self._around.width() - 96, 200)
        wanted = self.sizeHint()
        if wanted.width() > room:
            self.label.setWordWrap(True)
            self.setFixedWidth(room)
            wanted.setHeight(self._line.heightForWidth(room))
            wanted.setWidth(room)
        self.resize(wanted)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self.SHOWN_FOR_MS)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit(self._tx)

    def _place(self) -> None:
        room = self._around.width() - self.width()
        left = room // 2 if self._left is None else max(min(self._left, room - 16), 0)
        self.move(left, self._around.height() - self._above - self.height() - 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
