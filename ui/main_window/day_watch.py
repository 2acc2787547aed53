"""The day turns while the window stays open: over night, or asleep in a bag."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.kit.context import Context
from ui.kit.overlay import Overlay
from ui.kit.page import activate

_EVERY_MS = 60_000


class DayWatch(QObject):
    """Brings the page on show to the new day, though not below the hands of one who types."""

    def __init__(self, context: Context, page: Callable[[], QWidget | None], parent: QObject):
        super().__init__(parent)
        self._context, self._page = context, page
        self._on = context.today()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.applicationStateChanged.connect(self._on_state)

    @Slot()
    def look(self) -> None:
        """Turn the day if it has turned; where somebody types, at one of the next looks."""
        page = self._page()
        if self._context.today() == self._on or (page is not None and _is_busy(page.window())):
            return
        self._on = self._context.today()
        self._context.day_began.emit()
        if page is not None:
            activate(page, focus=False)

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def _is_busy(window: QWidget) -> bool:
    if any(panel.isVisible() for panel in window.findChildren(Overlay)):
        return True
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit):
        return bool(focused.text())
    return isinstance(focused, QPlainTextEdit) and bool(focused.toPlainText())
