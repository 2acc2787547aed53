"""One sentence of a report as it is read: a dot and a link, or the accent bar of the rep's own."""

import re
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.comments.card import paint_badge
from ui.kit import theme

_LEFT, _LINE, _GAP = 14, 20, "  "
_IN_A_DATE = re.compile(r"(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_BEFORE_A_MONTH = re.compile(rf"(?<=\d) (?=(?:{_MONTHS})\b)")


def unbroken(text: str) -> str:
    """The text with its dates held together: 11月25日 and 25 Nov stay on one line."""
    return _BEFORE_A_MONTH.sub("\u00a0", _IN_A_DATE.sub("\u2060", text))


def glued(text: str) -> str:
    """The words of a link stay together: a line breaks before it, not inside, not even in Han."""
    return "\u2060".join(text.replace(" ", "\u00a0"))


class SentenceRow(QWidget):
    """Reads as text; Enter edits it, Delete takes it out, O opens the record behind it."""

    edit_requested = Signal()
    remove_requested = Signal()
    link_requested = Signal()
    step_requested = Signal(int)

    def __init__(
        self,
        key: str,
        text: str,
        *,
        own: bool,
        link: str = "",
        note: str = "",
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key, self.text, self._shown = key, text, unbroken(text)
        self._role = role
        self._own, self._link, self._note = own, link, note
        self._link_boxes: list[QRectF] = []
        self._badge = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(bool(link))
        self.setAccessibleName(" ".join(part for part in (text, note, link) if part))

    def set_badge(self, number: int) -> None:
        """The number of the comment on this line; 0 for none."""
        self._badge = number
        self.update()

    def _lay_out(self, width: float) -> QTextLayout:
        made = QTextLayout(self._whole(), theme.font(self._role, bold=False))
        tail = QTextLayout.FormatRange()
        tail.start = len(self._shown) + len(_GAP)
        tail.length = len(self._whole()) - tail.start
        style = QTextCharFormat()
        style.setForeground(theme.color("accent" if self._link else "muted"))
        style.setFont(theme.font("meta", bold=False))
        tail.format = style
        made.setFormats([tail] if tail.length > 0 else [])
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(max(width - _LEFT, 40.0))
            line.setPosition(QPointF(0, top + (_LINE - line.height()) / 2))
            top += _LINE
        made.endLayout()
        return made

    def _whole(self) -> str:
        tail = self._link or self._note
        return self._shown + (_GAP + glued(tail) if tail else "")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._lay_out(event.size().width()).lineCount() * _LINE + 4)

    def sizeHint(self) -> QSize:
        return QSize(420, _LINE + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LINE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.fillRect(self.rect(), theme.color("accent_background"))
        if self._own:
            painter.fillRect(0, 3, 2, self.height() - 6, theme.color("accent"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("muted"))
            painter.drawEllipse(QPointF(4, 2 + _LINE / 2), 1.6, 1.6)
        made = self._lay_out(self.width())
        painter.setPen(theme.color("text"))
        made.draw(painter, QPointF(_LEFT, 2))
        self._link_boxes = self._boxes(made) if self._link else []
        if self._badge:
            paint_badge(painter, QRectF(self.width() - 18, 4, 16, 16), self._badge)
        painter.end()

    def _boxes(self, made: QTextLayout) -> list[QRectF]:
        start = len(self._shown) + len(_GAP)
        metrics = QFontMetricsF(theme.font("meta", bold=False))
        line = made.lineForTextPosition(start)
        left = cast("tuple[float, int]", line.cursorToX(start))[0]
        width = metrics.horizontalAdvance(self._link)
        return [QRectF(_LEFT + left, 2 + line.lineNumber() * _LINE, width, _LINE)]

    def _on_link(self, place: QPoint) -> bool:
        return any(box.contains(QPointF(place)) for box in self._link_boxes)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_link(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._on_link(event.position().toPoint()):
            self.link_requested.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._on_link(event.position().toPoint()):
            self.edit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.edit_requested.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove_requested.emit()
            case Qt.Key.Key_O if self._link:
                self.link_requested.emit()
            case Qt.Key.Key_Down:
                self.step_requested.emit(1)
            case Qt.Key.Key_Up:
                self.step_requested.emit(-1)
            case _:
                super().keyPressEvent(event)
