"""The steps at the left: a tick for what is done, a number for where one is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.kit import icons, theme

_ROW, _CIRCLE = 54, 20


class StepList(QWidget):
    """Painted from top to bottom; the words of each step are said to screen readers too."""

    def __init__(self, words: Sequence[tuple[str, str]]) -> None:
        """`words` are a step's name, and what it is for."""
        super().__init__()
        self._words = list(words)
        self._current = 0
        self.setFixedHeight(_ROW * len(self._words))

    def show_step(self, current: int, done: str) -> None:
        """Everything before `current` is done; `done` says so."""
        self._current = current
        name, purpose = self._words[current]
        self.setAccessibleName(f"{current + 1} / {len(self._words)}: {name}. {purpose}. {done}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (name, purpose) in enumerate(self._words):
            top = place * _ROW
            if place < len(self._words) - 1:
                painter.setPen(QPen(theme.color("line"), 1))
                painter.drawLine(_CIRCLE // 2, top + _CIRCLE + 5, _CIRCLE // 2, top + _ROW - 3)
            self._mark(painter, place, QRectF(0, top, _CIRCLE, _CIRCLE))
            ahead = place > self._current
            painter.setFont(theme.font("row", bold=not ahead))
            painter.setPen(theme.color("muted" if ahead else "text"))
            painter.drawText(34, top + 15, name)
            painter.setFont(theme.font("meta"))
            painter.setPen(theme.color("muted"))
            painter.drawText(34, top + 34, purpose)
        painter.end()

    def _mark(self, painter: QPainter, place: int, circle: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if place < self._current:
            painter.setBrush(theme.color("accent_background"))
            painter.drawEllipse(circle)
            icons.paint(painter, "check", circle.adjusted(4, 4, -4, -4), theme.color("ok"))
            return
        here = place == self._current
        painter.setBrush(theme.color("accent" if here else "line"))
        painter.drawEllipse(circle)
        painter.setFont(theme.font("meta", bold=here))
        painter.setPen(theme.color("on_accent" if here else "muted"))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(place + 1))
