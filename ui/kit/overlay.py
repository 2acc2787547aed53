"""A panel that floats over the window on a scrim: the open log, the palette, short questions."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit import theme
from ui.kit.focus import around, is_there
from ui.kit.layout import column

_SHADOW = 20
_STATUS_BAR = 28  # high; it is never dimmed


class Overlay(QWidget):
    """Dims its window down to the status bar, holds the focus, and gives it back when it closes.

    Put the content into `self.panel` (a column layout is there: `self.content`).
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._came_from: QWidget | None = None
        self._around: list[QWidget] = []  # what that stands in, from the inside out
        self.panel = QWidget(self)
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.content = column(self.panel, margins=1)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, remembering where the focus was."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self._around = around(self._came_from)
        self._cover()
        self.show()
        self.raise_()

    def close_panel(self) -> None:
        """Hide it and return exactly where the user was."""
        if not self.isVisible():
            return
        self.hide()
        came_from = self._came_from
        if came_from is not None and is_there(came_from):
            came_from.setFocus()
        elif place := next((each for each in self._around if is_there(each)), None):
            # A list that was refreshed meanwhile has made its rows anew.
            place.main_widget().setFocus()  # pyright: ignore[reportAttributeAccessIssue]
        self._came_from, self._around = None, []
        self.closed.emit()

    def escape(self) -> None:
        """What Esc and a click beside the panel do; a subclass may keep a draft first."""
        self.close_panel()

    def panel_place(self, room: QRect) -> QRect:
        """Where the panel lies in `room`; the middle of the upper third unless overridden."""
        width = min(600, room.width() - 48)
        height = min(self.panel.sizeHint().height(), room.height() - 96)
        return QRect((room.width() - width) // 2, 72, width, height)

    def relayout(self) -> None:
        """Call when the panel's content has grown or shrunk."""
        self.panel.setGeometry(self.panel_place(self.rect()))
        self.update()  # the shadow lies outside of the panel

    def _cover(self) -> None:
        self.setGeometry(0, 0, self._window.width(), self._window.height() - _STATUS_BAR)
        self.relayout()

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("scrim"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        around = self.panel.geometry()
        for spread in range(_SHADOW, 0, -2):
            shade = around.adjusted(-spread, 4 - spread, spread, 4 + spread)
            painter.drawRoundedRect(shade, 10 + spread, 10 + spread)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.escape()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the panel."""
        stops = [
            child
            for child in self.panel.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isVisibleTo(self.panel)
            and child.isEnabled()
        ]
        if not stops:
            return False
        now = QApplication.focusWidget()
        ring = _in_tab_order(self.panel, stops)
        place = ring.index(now) if now in ring else -1 if forward else 0
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(place + step) % len(ring)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)


def _in_tab_order(start: QWidget, stops: list[QWidget]) -> list[QWidget]:
    wanted, ring = set(stops), []
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        if widget in wanted:
            ring.append(widget)
        widget = widget.nextInFocusChain()
    return ring


def escape_all(root: QWidget) -> None:
    """Leave every overlay that is open below `root`, as Esc would."""
    for overlay in root.findChildren(Overlay):
        if overlay.isVisible():
            overlay.escape()
