"""Paints the cells of a table: one call a cell, and no text is measured twice."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ui.kit import icons, theme
from ui.kit.cells import Cell
from ui.kit.chips import ChipState, chip_size, paint_chip

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_SINGLE = int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
_TONES = ("text", "muted", "accent", "ok", "warn", "bad")
_REMEMBERED = 20_000
DOT = 6


def paint_dot(painter: QPainter, left: float, middle: float, color: QColor) -> None:
    """The mark of a record."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(left, middle - DOT / 2 + 1, DOT, DOT))
    painter.restore()


class CellPainter:
    """Knows the fonts and the colours for as long as they stay; make a new one when they change."""

    def __init__(self) -> None:
        fonts = {
            "plain": theme.font("body"),
            "bold": theme.font("body", bold=True),
            "second": theme.font("meta"),
        }
        self._fonts = {name: (font, QFontMetrics(font)) for name, font in fonts.items()}
        self._colors: dict[str, QColor] = {}
        self._fitted: dict[tuple[str, int, str], str] = {}

    def begin(self) -> None:
        """Before the cells of one repaint: the scheme may have changed since the last."""
        self._colors = {name: theme.color(name) for name in _TONES}

    def width(self, text: str) -> int:
        """How wide a text is at most."""
        return self._fonts["bold"][1].horizontalAdvance(text)

    def paint(self, painter: QPainter, cell: Cell | str, box: QRect, *, right: bool) -> None:
        """Paint what a cell says into its box."""
        side = (RIGHT if right else LEFT) | _SINGLE
        if isinstance(cell, str):
            self._write(painter, cell, box, side, "plain", "text")
        elif cell.chip and cell.text:
            self._chip(painter, cell.text, box)
        else:
            self._lines(painter, cell, box, side)

    def _lines(self, painter: QPainter, cell: Cell, box: QRect, side: int) -> None:
        if cell.icon:
            where = QRect(box.left(), box.top() + (box.height() - 16) // 2, 16, 16)
            icons.paint(painter, cell.icon, where.toRectF(), self._colors[cell.tone])
            box = box.adjusted(24, 0, 0, 0)
        if cell.mark is not None:
            width = self._fonts["bold" if cell.bold else "plain"][1].horizontalAdvance(cell.text)
            at = box.left() + min(width + 8, box.width() - DOT)
            box = box.adjusted(0, 0, -DOT - 8, 0)
            paint_dot(painter, at, box.center().y(), self._colors[cell.mark.tone])
        if cell.second:
            middle = box.top() + box.height() // 2
            below = QRect(box.left(), middle, box.width(), 18)
            self._write(painter, cell.second, below, side, "second", cell.second_tone)
            box = QRect(box.left(), middle - 19, box.width(), 20)
        self._write(painter, cell.text, box, side, "bold" if cell.bold else "plain", cell.tone)

    def _write(
        self, painter: QPainter, text: str, box: QRect, side: int, weight: str, tone: str
    ) -> None:
        painter.setFont(self._fonts[weight][0])
        painter.setPen(self._colors[tone])
        painter.drawText(box, side, self._fit(text, box.width(), weight))

    def _chip(self, painter: QPainter, text: str, box: QRect) -> None:
        size = chip_size("", text, ChipState.KNOWN)
        corner = QPoint(box.left(), box.top() + (box.height() - size.height()) // 2)
        chip = QRect(corner, size)
        chip.setWidth(min(size.width() + 1, box.width()))
        paint_chip(painter, chip, "", self._fit(text, chip.width() - 15, "second"))

    def _fit(self, text: str, width: int, weight: str) -> str:
        key = (text, width, weight)
        line = self._fitted.get(key)
        if line is None:
            if len(self._fitted) >= _REMEMBERED:
                self._fitted.clear()
            line = self._fonts[weight][1].elidedText(
                text.replace("\n", " "), Qt.TextElideMode.ElideRight, width
            )
            self._fitted[key] = line
        return line
