"""Chips: grey is understood, an accent outline asks, dashes offer or say what is missing."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import icons, theme


class ChipState(StrEnum):
    """What a chip says about its value."""

    KNOWN = "known"
    ASKING = "asking"
    MISSING = "missing"


class Chip(QWidget):
    """A label and a value in one small box; clickable, and removable where that is wanted."""

    clicked = Signal()
    removed = Signal()

    def __init__(
        self,
        value: str,
        label: str = "",
        *,
        state: ChipState = ChipState.KNOWN,
        large: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value, self._label, self._state = value, label, state
        self._large, self._removable = large, removable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if removable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()

    def set_value(self, value: str, state: ChipState | None = None) -> None:
        self._value = value
        self._state = state or self._state
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._label, self._value, self._state, self._large, self._removable)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._label, self._value, self._state, self._large)
        if self._removable:
            box = QRectF(self.width() - 20, (self.height() - 12) / 2, 12, 12)
            icons.paint(painter, "x", box, theme.color("muted"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            return
        if self._removable and event.position().x() > self.width() - 24:
            self.removed.emit()
        else:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        elif self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._label} {self._value}".strip())


def chip_size(
    label: str, value: str, state: ChipState, large: bool = False, removable: bool = False
) -> QSize:
    """How much room a chip takes; for whatever paints chips by itself."""
    role = "body" if large else "meta"
    plain = QFontMetrics(theme.font(role, bold=False))
    strong = QFontMetrics(theme.font(role, bold=state is ChipState.ASKING))
    width = 16 + strong.horizontalAdvance(value) + (14 if removable else 0)
    if label:
        width += plain.horizontalAdvance(label) + 6
    return QSize(width, 28 if large else 22)


def paint_chip(
    painter: QPainter,
    box: QRect,
    label: str,
    value: str,
    state: ChipState = ChipState.KNOWN,
    large: bool = False,
) -> None:
    """Paint one chip into `box`."""
    role = "body" if large else "meta"
    asking, missing = state is ChipState.ASKING, state is ChipState.MISSING
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    if missing:
        painter.setPen(QPen(theme.color("line2"), 1, Qt.PenStyle.DashLine))
    elif asking:
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(theme.color("accent_background"))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("chip"))
    painter.drawRoundedRect(frame, 6, 6)
    plain, strong = theme.font(role, bold=False), theme.font(role, bold=asking)
    metrics = QFontMetrics(plain)
    base = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
    left = box.left() + 8.0
    if label:
        painter.setFont(plain)
        painter.setPen(theme.color("accent" if asking else "muted"))
        painter.drawText(QPointF(left, base), label)
        left += metrics.horizontalAdvance(label) + 6
    painter.setFont(strong)
    painter.setPen(theme.color("accent" if asking else "muted" if missing else "text"))
    painter.drawText(QPointF(left, base), value)
    painter.restore()
