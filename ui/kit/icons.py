"""Lucide's drawings, tinted when they are painted, so that a change of colours needs no reload."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.kit import theme


@cache
def _drawing(name: str) -> str:
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')


@cache
def _renderer(name: str, tint: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", tint).encode()))


def paint(painter: QPainter, name: str, rect: QRectF, tint: QColor) -> None:
    """Draw the icon into `rect` at whatever resolution the painter has."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, tint.name()).render(painter, rect)
    painter.restore()


class _Engine(QIconEngine):
    def __init__(self, name: str, tint: str, on_tint: str) -> None:
        super().__init__()
        self._name, self._tint, self._on_tint = name, tint, on_tint

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tint, self._on_tint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tint = self._on_tint if state == QIcon.State.On else self._tint
        if mode == QIcon.Mode.Disabled:
            tint = "line2"
        paint(painter, self._name, QRectF(rect), theme.color(tint))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


_icons: dict[tuple[str, str, str], tuple[QIcon, _Engine]] = {}


def icon(name: str, tint: str = "muted", on_tint: str = "accent") -> QIcon:
    """The icon in the colour of `tint`, or of `on_tint` on what is switched on."""
    key = (name, tint, on_tint)
    if key not in _icons:
        engine = _Engine(name, tint, on_tint)
        _icons[key] = (QIcon(engine), engine)
    return _icons[key][0]
