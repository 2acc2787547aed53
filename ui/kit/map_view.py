"""The map of a trip as a widget: the land is painted once, what lies on it each time."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import theme
from ui.kit.land import Window, rings
from ui.kit.map_painting import MapInk, MapStop, paint_land, paint_scale, paint_trip
from ui.kit.tasks import Tasks


class MapView(QWidget):
    """Shows where a trip goes; the coasts come from a worker, the stops are there at once."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stops: tuple[MapStop, ...] = ()
        self._home = False
        self._window: Window | None = None
        self._land: QPixmap | None = None
        self._known = False
        self.setMinimumSize(QSize(160, 140))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # to hear which places are on it
        self.setAccessibleName(self.tr("Map of the trip"))

    def show_stops(self, stops: Sequence[MapStop], *, home: bool) -> None:
        """Show these places, in this order; `home`: and the way back to the first."""
        self._stops, self._home = tuple(stops), home
        self.setAccessibleDescription(", ".join(f"{s.number} {s.name}".strip() for s in stops))
        self._frame()
        if not self._known:
            self._tasks.run(rings, self._on_coasts)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        ink = screen_ink()
        self._paint_map(painter, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink.accent, 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_map(self, painter: QPainter, ink: MapInk) -> None:
        if self._window is None or not self._stops:
            painter.fillRect(self.rect(), ink.sea)
            return
        if self._land is None and self._known:
            self._land = self._painted(self._window, ink)
        if self._land is not None:
            painter.drawPixmap(0, 0, self._land)
        else:
            painter.fillRect(self.rect(), ink.sea)
        paint_trip(painter, self._window, self._stops, ink, home=self._home)
        paint_scale(painter, self._window, ink, self.tr("{km} km"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        del event
        QTimer.singleShot(0, self, self._frame)

    def _frame(self) -> None:
        places = [(stop.latitude, stop.longitude) for stop in self._stops]
        margin = min(self.width(), self.height()) * 0.22
        self._window = Window.around(places, self.width(), self.height(), margin)
        self._land = None
        self.update()

    def _painted(self, window: Window, ink: MapInk) -> QPixmap:
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        sheet.setDevicePixelRatio(ratio)
        painter = QPainter(sheet)
        paint_land(painter, window, ink)
        painter.end()
        return sheet

    def _on_coasts(self, _found: object) -> None:
        self._known = True
        self._land = None
        self.update()


def screen_ink() -> MapInk:
    """The colours of the scheme in force."""
    return MapInk(
        sea=theme.color("sea"),
        land=theme.color("land"),
        coast=theme.color("line2"),
        text=theme.color("text"),
        muted=theme.color("muted"),
        accent=theme.color("accent"),
        on_accent=theme.color("on_accent"),
        font=theme.font("meta"),
    )
