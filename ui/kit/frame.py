"""The parts of the window's frame: the rail's items, the bar's two fields, the status bar."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit import icons, theme
from ui.kit.labels import Label, plain_tool_tip
from ui.kit.layout import row

RAIL_WIDTH, NARROW_RAIL, TOP_BAR, STATUS_BAR = 176, 56, 52, 28


class FrameButton(QAbstractButton):
    """A button that paints itself, and again whenever the mouse or the focus comes or goes."""

    def __init__(self, clicked: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: clicked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Enter,
            QEvent.Type.Leave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.update()
        return super().event(event)


class RailItem(FrameButton):
    """One section: icon, name and key; only the icon where the rail is narrow."""

    def __init__(self, text: str, icon: str, hint: str, clicked: Callable[[], object]) -> None:
        super().__init__(clicked)
        self._icon, self._hint, self._narrow = icon, hint, False
        self.setCheckable(True)
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def set_hint(self, hint: str) -> None:
        """The key that leads here."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(plain_tool_tip(self.text()) if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(self.text())
        hint = QFontMetrics(theme.font("hint", bold=False)).horizontalAdvance(self._hint)
        return QSize(38 + text + 12 + hint + 12, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(36, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_background" if here else "line"))
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        tint = "accent" if here else "muted"
        left = (self.width() - 18) / 2 if self._narrow else 10.0
        icons.paint(painter, self._icon, QRectF(left, 7, 18, 18), theme.color(tint))
        if not self._narrow:
            middle = int(Qt.AlignmentFlag.AlignVCenter)
            painter.setFont(theme.font("body", bold=here))
            painter.setPen(theme.color("accent" if here else "text"))
            painter.drawText(QRect(38, 0, self.width() - 50, 32), middle, self.text())
            painter.setFont(theme.font("hint", bold=False))
            painter.setPen(theme.color("muted"))
            right = middle | int(Qt.AlignmentFlag.AlignRight)
            painter.drawText(QRect(0, 0, self.width() - 12, 32), right, self._hint)
        painter.end()


class BarField(FrameButton):
    """Looks like an input and opens one: the one-line log, or the search."""

    def __init__(
        self, icon: str, hint: str, clicked: Callable[[], object], *, quiet: bool = False
    ) -> None:
        super().__init__(clicked)
        self._icon, self._hint, self._quiet = icon, hint, quiet
        self.setFixedHeight(36)

    def set_text(self, text: str, name: str) -> None:
        self.setText(text)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220 if self._quiet else 480, 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "line" if self._quiet else "line2"
        edge = "muted" if self.underMouse() and not self.hasFocus() else edge
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("background" if self._quiet else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        tint = "muted" if self._quiet else "accent"
        icons.paint(painter, self._icon, QRectF(11, 10, 16, 16), theme.color(tint))
        hint_font = theme.font("hint", bold=False)
        hint_width = QFontMetrics(hint_font).horizontalAdvance(self._hint)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("muted"))
        room = self.width() - 38 - hint_width - 24
        metrics = QFontMetrics(theme.font("body"))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(38, 0, room, 36), middle, text)
        painter.setFont(hint_font)
        right = middle | int(Qt.AlignmentFlag.AlignRight)
        painter.drawText(QRect(0, 0, self.width() - 12, 36), right, self._hint)
        painter.end()


class _Dot(QWidget):
    """The state as a colour; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._tint = "muted"
        self.setFixedSize(8, 8)

    def show_state(self, tint: str) -> None:
        self._tint = tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._tint))
        painter.drawEllipse(QPointF(4, 4), 3.5, 3.5)
        painter.end()


class StatusBar(QWidget):
    """What waits and whether there is contact, at the left; that all is saved, at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS_BAR)
        line = row(self, spacing=8, margins=(20, 1, 24, 0))
        self._dot = _Dot()
        self._waiting = Label("", "meta", "warn", bold=True)
        self._contact = Label("", "meta")
        self._saved = Label("", "meta")
        line.addWidget(self._dot)
        line.addWidget(self._waiting)
        self._between = Label("•", "meta")
        line.addWidget(self._between)
        line.addWidget(self._contact)
        line.addStretch(1)
        line.addWidget(self._saved)

    def show_state(self, waiting: str, contact: str, *, tint: str = "muted") -> None:
        self._waiting.setText(waiting)
        self._waiting.setVisible(bool(waiting))
        self._between.setVisible(bool(waiting) and bool(contact))
        self._contact.setText(contact)
        self._dot.show_state("warn" if waiting else tint)

    def show_saved(self, text: str) -> None:
        self._saved.setText(text)

    def words(self) -> str:
        """What it says, in one line."""
        parts = (self._waiting.text(), self._contact.text(), self._saved.text())
        return " · ".join(part for part in parts if part)
