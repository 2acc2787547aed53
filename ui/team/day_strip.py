"""The time line of a day: filled blocks are visits that took place, hollow ones did not."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit import theme
from ui.team.day_words import Block

_FIRST, _LAST = 8 * 60, 18 * 60
_STEP = 120


class DayStrip(QWidget):
    """From eight to six, or from the first visit to the last."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._name = name
        self.setFixedHeight(36)
        self.setAccessibleName(name)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        self._blocks = tuple(blocks)
        self.update()

    def span(self) -> tuple[int, int]:
        """The first and the last minute that are shown, at full steps."""
        first = min([_FIRST, *(block.start for block in self._blocks)])
        last = max([_LAST, *(block.end for block in self._blocks)])
        return first // _STEP * _STEP, min(-(-last // _STEP) * _STEP, 24 * 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.span()
        left, room = 20.0, float(self.width() - 40)
        scale = room / (last - first)
        painter.fillRect(QRectF(left, 9, room, 1), theme.color("line"))
        painter.setFont(theme.font("hint"))
        for minute in range(first, last + 1, _STEP):
            at = left + (minute - first) * scale
            painter.fillRect(QRectF(at, 6, 1, 7), theme.color("line"))
            painter.setPen(theme.color("muted"))
            box = QRectF(at - 30, 20, 60, 14)
            said = f"{minute // 60:02}:{minute % 60:02}"
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), said)
        for block in self._blocks:
            self._block(painter, block, left + (block.start - first) * scale, scale)
        painter.end()

    def _block(self, painter: QPainter, block: Block, at: float, scale: float) -> None:
        width = max((block.end - block.start) * scale, 18.0)
        box = QRectF(at, 2, width, 15)
        painter.setPen(theme.color("accent" if block.done else "line2"))
        painter.setBrush(theme.color("accent" if block.done else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(theme.font("hint", bold=True))
        painter.setPen(theme.color("on_accent" if block.done else "text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(block.number))
