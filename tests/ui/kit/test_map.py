"""The map is drawn from what ships: land is where land is, the words cover nothing."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from ui.kit import theme
from ui.kit.land import Window, latitude_of, mercator, rings, scale_bar
from ui.kit.map_painting import MapStop, paint_land, paint_trip
from ui.kit.map_view import screen_ink

STOPS = [
    MapStop(31.23, 121.47, "", "上海"),
    MapStop(31.30, 120.60, "1", "苏州", "09:00"),
    MapStop(31.57, 120.29, "4", "无锡", "11:00"),
    MapStop(32.06, 118.78, "8", "南京", "15:00"),
]


def window(width: float = 400, height: float = 300) -> Window:
    places = [(stop.latitude, stop.longitude) for stop in STOPS]
    return Window.around(places, width, height, 60)


def painted(view: Window) -> QImage:
    image = QImage(round(view.width), round(view.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_land(painter, view, screen_ink())
    painter.end()
    return image


@pytest.mark.parametrize(
    ("latitude", "longitude", "is_land"),
    [(31.9, 119.5, True), (31.1, 120.9, True), (32.2, 122.4, False), (30.6, 122.6, False)],
)
def test_land_is_where_land_is(qapp, latitude: float, longitude: float, *, is_land: bool) -> None:
    del qapp
    view = Window.around([(30.5, 118.5), (32.5, 122.8)], 400, 300, 10)
    x, y = view.point(latitude, longitude)
    expected = theme.color("land" if is_land else "sea")
    assert painted(view).pixelColor(round(x), round(y)) == QColor(expected)


def test_every_stop_lies_on_the_sheet_with_room_around() -> None:
    view = window()
    for stop in STOPS:
        x, y = view.point(stop.latitude, stop.longitude)
        assert 59 <= x <= view.width - 59
        assert 59 <= y <= view.height - 59


def test_one_place_alone_is_shown_with_its_surroundings() -> None:
    view = Window.around([(31.3, 120.6)], 300, 300, 30)
    west, south, east, north = view.box()
    assert east - west > 0.1
    assert south < 31.3 < north


def test_mercator_there_and_back_is_the_same_latitude() -> None:
    for latitude in (-60.0, 0.0, 31.2, 70.5):
        assert latitude_of(mercator(latitude)) == pytest.approx(latitude)


def test_the_scale_is_a_round_number_that_fits() -> None:
    assert scale_bar(2.0, 120) == (50, 100.0)
    assert scale_bar(0.1, 120) == (1000, 100.0)


def test_the_coasts_are_closed_rings_of_the_whole_world() -> None:
    boxes = [ring.box for ring in rings()]
    assert min(box[0] for box in boxes) <= -179 * 10**5
    assert max(box[2] for box in boxes) >= 179 * 10**5


def test_a_name_with_markup_is_painted_as_it_is(qapp) -> None:
    del qapp
    view = window()
    plain, marked = (painted(view) for _ in range(2))
    for image, name in ((plain, "b"), (marked, "<b>b</b>")):
        painter = QPainter(image)
        paint_trip(painter, view, [MapStop(31.6, 120.3, "1", name)], screen_ink(), home=False)
        painter.end()
    assert plain != marked
