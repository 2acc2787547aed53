"""One row of the board, painted from its card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QDrag,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.kit import icons, theme
from ui.kit.cells import Words
from ui.kit.labels import name_cut, plain_tool_tip
from ui.trips.cards import Card

if TYPE_CHECKING:
    from ui.trips.lane import Lane

MIME = "application/x-roadbook-stop"
_TIME, _GAP, _STEP, _SMALLEST = 46, 8, 20, 12


class CardRow(QWidget):
    """Paints one card; what keys do with it is the lane's to say."""

    def __init__(self, card: Card, lane: "Lane") -> None:
        super().__init__(lane)
        self.card, self._lane = card, lane
        self._pressed: QPoint | None = None
        self.setFocusPolicy(
            Qt.FocusPolicy.NoFocus if card.key is None else Qt.FocusPolicy.ClickFocus
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(card.height)
        self.setAccessibleName(card.spoken())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        card, margin = self.card, self._lane.margin
        left = float(margin)
        if card.filled:
            painter.fillRect(self.rect(), theme.color("background"))
        if self.hasFocus():
            painter.fillRect(self.rect(), theme.color("accent_background"))
            painter.fillRect(0, 0, 3, self.height(), theme.color("accent"))
        if card.dashed:
            self._paint_dashes(painter, margin)
            left += 12
        if card.before is not None:
            self._run(painter, card.before, left, self._bases()[0], _TIME)
            self._paint_number(painter, left)
            left += _TIME
        elif card.icon:
            box = QRectF(left, (self.height() - 18) / 2, 18, 18)
            icons.paint(painter, card.icon, box, theme.color("muted"))
            left += 30
        if card.key is not None and not (card.dashed or card.filled) and not self.hasFocus():
            line = theme.color("line")
            width = self.width() - margin - round(left)
            painter.fillRect(round(left), self.height() - 1, width, 1, line)
        end = float(self.width() - margin - (12 if card.dashed else 0))
        self._paint_lines(painter, left, end)
        painter.end()

    def _paint_lines(self, painter: QPainter, left: float, end: float) -> None:
        for at, (runs, base) in enumerate(zip(self.card.lines, self._bases(), strict=True)):
            room = end
            if at < len(self.card.right) and self.card.right[at].text:
                words = self.card.right[at]
                if at == 0 and self.card.at_rest is not None and not self.hasFocus():
                    words = self.card.at_rest
                made = theme.font("meta" if words.small else "body", bold=words.bold)
                width = QFontMetrics(made).horizontalAdvance(words.text)
                self._run(painter, words, end - width, base, max(width + 1, _SMALLEST))
                room = end - width - _GAP
            here = left
            for words in runs:
                here += self._run(painter, words, here, base, room - here) + _GAP

    def _paint_number(self, painter: QPainter, left: float) -> None:
        if not self.card.number:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(left + 9, self._bases()[1] - 4 + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("muted" if self.card.done else "accent"))
        painter.drawEllipse(middle, 9, 9)
        painter.setFont(theme.font("hint", bold=True))
        painter.setPen(theme.color("surface" if self.card.done else "on_accent"))
        box = QRectF(middle.x() - 9, middle.y() - 9, 18, 18)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self.card.number))
        if self.card.icon:
            place = QRectF(left + 24, middle.y() - 7, 14, 14)
            icons.paint(painter, self.card.icon, place, theme.color("muted"))

    def _paint_dashes(self, painter: QPainter, margin: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("accent_background"))
        box = QRectF(self.rect()).adjusted(margin + 0.5, 6.5, -margin - 0.5, -6.5)
        painter.drawRoundedRect(box, 6, 6)

    def _bases(self) -> list[float]:
        """The base lines: together in the middle of the row."""
        lines = max(len(self.card.lines), 1)
        step = 18.0 if self.height() < 60 else _STEP
        first = (self.height() - step * (lines - 1)) / 2 + 4.5
        return [first + step * number for number in range(lines)]

    def _run(self, painter: QPainter, words: Words, left: float, base: float, room: float) -> float:
        if room < _SMALLEST or not words.text:
            return 0.0
        bold = words.bold and not self.card.done
        made = theme.font("meta" if words.small else "body", bold=bold)
        metrics = QFontMetrics(made)
        plain = words.text.replace("\n", " ")
        cut = name_cut(plain) if words.bold else Qt.TextElideMode.ElideRight
        line = metrics.elidedText(plain, cut, int(room))
        muted = self.card.done and words.tone == "text"
        painter.setFont(made)
        painter.setPen(theme.color("muted" if muted else words.tone))
        painter.drawText(QPointF(left, base), line)
        return metrics.horizontalAdvance(line)

    # Qt's side

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        if self.card.key is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.card.draggable or self.card.key is None:
            return
        away = (event.position().toPoint() - self._pressed).manhattanLength()
        if away < QApplication.startDragDistance():
            return
        self._pressed = None
        data = QMimeData()
        kind, record_id = self.card.key
        data.setData(MIME, QByteArray(f"{kind} {record_id.hex}".encode()))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(event.position().toPoint())
        drag.exec(Qt.DropAction.MoveAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.card.key is not None:
            self._lane.pressed.emit(self.card.key, Qt.Key.Key_Return)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ) or not self._lane.take_key(self, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if event.type() is QEvent.Type.FocusIn:
                self._lane.came_to(self)
            self.update()
        elif event.type() is QEvent.Type.ToolTip:
            self.setToolTip(plain_tool_tip(self.card.spoken()))
        return super().event(event)
