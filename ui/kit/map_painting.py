"""A map of a trip, drawn offline: land and coast, numbered stops, the way, a scale."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ui.kit.land import Window, scale_bar

_DOT: Final = 9.0  # pixels from the middle of a stop to its rim
_AWAY: Final = 6.0  # between a stop and its words


@dataclass(frozen=True, slots=True)
class MapStop:
    """A place on the map; `number` empty: where the trip begins, or a city without stops."""

    latitude: float
    longitude: float
    number: str
    name: str
    detail: str = ""
    approximate: bool = False
    on_the_way: bool = True


@dataclass(frozen=True, slots=True)
class MapInk:
    """The colours and the font of a map, on the screen or on paper."""

    sea: QColor
    land: QColor
    coast: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    font: QFont


def paint_land(painter: QPainter, window: Window, ink: MapInk) -> None:
    """Sea and land of a window; without borders, which would need a licence."""
    painter.fillRect(QRectF(0, 0, window.width, window.height), ink.sea)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for coast in window.coasts():
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in coast]))
        path.closeSubpath()
    painter.setPen(QPen(ink.coast, 1))
    painter.setBrush(ink.land)
    painter.drawPath(path)


def paint_trip(
    painter: QPainter, window: Window, stops: Iterable[MapStop], ink: MapInk, *, home: bool
) -> None:
    """The stops in their order with the way between them; `home`: and dashed back to the first."""
    shown = list(stops)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    points = [QPointF(*window.point(stop.latitude, stop.longitude)) for stop in shown]
    way = [point for stop, point in zip(shown, points, strict=True) if stop.on_the_way]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink.accent, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(way))
    if home and len(way) > 2:
        painter.setPen(QPen(ink.accent, 1.5, Qt.PenStyle.DashLine))
        painter.drawPath(_bow(way[-1], way[0]))
    taken = [QRectF(p.x() - _DOT, p.y() - _DOT, 2 * _DOT, 2 * _DOT) for p in points]
    for stop, point in zip(shown, points, strict=True):
        _paint_stop(painter, point, stop, ink)
    told: set[str] = set()
    for stop, point in zip(shown, points, strict=True):
        if stop.name not in told:
            told.add(stop.name)
            _paint_words(painter, window, point, stop, ink, taken, way)


def paint_scale(painter: QPainter, window: Window, ink: MapInk, words: str) -> None:
    """A bar of a round number of kilometres; `words` has {km}."""
    km, length = scale_bar(window.kilometre(), min(120.0, window.width / 4))
    left, bottom = 16.0, window.height - 16.0
    painter.setFont(ink.font)
    painter.setPen(QPen(ink.text, 1.5))
    painter.drawLine(QPointF(left, bottom), QPointF(left + length, bottom))
    painter.drawText(QPointF(left, bottom - 6), words.format(km=km))


def _paint_stop(painter: QPainter, point: QPointF, stop: MapStop, ink: MapInk) -> None:
    plain = not stop.number
    painter.setPen(QPen(ink.land, 1.5))
    painter.setBrush(ink.muted if plain else ink.accent)
    radius = 5.0 if plain else _DOT
    painter.drawEllipse(point, radius, radius)
    if plain:
        return
    number = QFont(ink.font)
    number.setBold(True)
    number.setPixelSize(11)
    painter.setFont(number)
    painter.setPen(ink.on_accent)
    box = QRectF(point.x() - _DOT, point.y() - _DOT, 2 * _DOT, 2 * _DOT)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, stop.number)


def _paint_words(
    painter: QPainter,
    window: Window,
    point: QPointF,
    stop: MapStop,
    ink: MapInk,
    taken: list[QRectF],
    way: list[QPointF],
) -> None:
    bold = QFont(ink.font)
    bold.setBold(True)
    detail = ("≈ " if stop.approximate else "") + stop.detail
    first, second = QFontMetricsF(bold), QFontMetricsF(ink.font)
    width = first.horizontalAdvance(stop.name)
    gap = 6.0 if detail else 0.0
    whole, tall = width + gap + second.horizontalAdvance(detail), first.height()
    spot = _spot(window, point, whole, tall, taken, way)
    if spot is None:
        return
    taken.append(spot)
    painter.setFont(bold)
    painter.setPen(ink.text)
    base = spot.top() + first.ascent()
    painter.drawText(QPointF(spot.left(), base), stop.name)
    painter.setFont(ink.font)
    painter.setPen(ink.muted)
    painter.drawText(QPointF(spot.left() + width + gap, base), detail)


def _bow(start: QPointF, end: QPointF) -> QPainterPath:
    """The way home as a bow, so that it does not lie on the way there."""
    middle = (start + end) / 2
    across = QPointF(start.y() - end.y(), end.x() - start.x()) * 0.18
    path = QPainterPath(start)
    path.quadTo(middle + across, end)
    return path


def _spot(
    window: Window,
    point: QPointF,
    width: float,
    height: float,
    taken: list[QRectF],
    way: list[QPointF],
) -> QRectF | None:
    """Where the words of a stop cover nothing: right, left, above or below it, or nowhere.

    Best is a place off the way too; where there is none, the words lie on the line.
    """
    away = _DOT + _AWAY
    sheet = QRectF(0, 0, window.width, window.height)
    free = [
        box
        for x, y in (
            (point.x() + away, point.y() - height / 2),
            (point.x() - away - width, point.y() - height / 2),
            (point.x() - width / 2, point.y() - away - height),
            (point.x() - width / 2, point.y() + away),
        )
        if sheet.contains(box := QRectF(x, y, width, height))
        and not any(box.intersects(other) for other in taken)
    ]
    clear = [box for box in free if not any(_crosses(box, *leg) for leg in pairwise(way))]
    return next(iter(clear or free), None)


def _crosses(box: QRectF, start: QPointF, end: QPointF) -> bool:
    line = QLineF(start, end)
    corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft())
    bounded = QLineF.IntersectionType.BoundedIntersection
    return any(line.intersects(QLineF(a, b))[0] is bounded for a, b in pairwise(corners))
