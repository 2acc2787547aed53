"""The map of a trip for paper."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.kit import theme
from ui.kit.land import Window
from ui.kit.map_painting import MapInk, MapStop, paint_land, paint_scale, paint_trip
from ui.trip_print.sheet import WIDTH

_MAP_HEIGHT: Final = 250.0
_SHARP: Final = 3  # pixels of the map's picture for each of the page


def map_picture(stops: Sequence[MapStop], scale_words: str) -> QImage:
    """The map as a picture for paper."""
    ink = MapInk(
        sea=QColor(theme.LIGHT.sea), land=QColor(theme.LIGHT.land),
        coast=QColor(theme.LIGHT.line2), text=QColor(theme.LIGHT.text),
        muted=QColor(theme.LIGHT.muted), accent=QColor(theme.LIGHT.accent),
        on_accent=QColor(theme.LIGHT.on_accent), font=_map_font(),
    )  # fmt: skip
    image = QImage(round(WIDTH * _SHARP), round(_MAP_HEIGHT * _SHARP), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    places = [(stop.latitude, stop.longitude) for stop in stops]
    window = Window.around(places, WIDTH, _MAP_HEIGHT, 50)
    painter = QPainter(image)
    paint_land(painter, window, ink)
    paint_trip(painter, window, stops, ink, home=bool(stops and not stops[0].number))
    paint_scale(painter, window, ink, scale_words)
    painter.end()
    return image


def _map_font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(12)
    return font
