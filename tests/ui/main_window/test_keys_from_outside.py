"""The focus may be in the rail or on a page that was still empty: no key is dead there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import settle
from ui.kit.frame import RailItem
from ui.kit.rows import ListRow
from ui.trips.trip_form import TripForm

CTRL = Qt.KeyboardModifier.ControlModifier


def rail_item(window, name: str) -> RailItem:
    return next(item for item in window.findChildren(RailItem) if item.text() == name)


def test_today_begins_at_the_next_visit(qtbot, open_window):
    window = open_window()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ListRow)
    assert window.page().morning.visits.is_chosen(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Up)
    assert isinstance(QApplication.focusWidget(), ListRow)
    assert QApplication.focusWidget() is not focused


def test_enter_in_the_rail_opens_the_page_and_its_work(qtbot, open_window):
    window = open_window()
    item = rail_item(window, "Trips")
    item.setFocus()
    qtbot.keyClick(item, Qt.Key.Key_Return)
    settle(window.context)
    assert window.findChild(type(window.page())) is window.page()
    assert window.page().isAncestorOf(QApplication.focusWidget())


def test_the_keys_of_the_page_work_from_the_rail(qtbot, open_window):
    window = open_window()
    window.show_page("trips")
    settle(window.context)
    item = rail_item(window, "Visits")
    item.setFocus()
    qtbot.keyClick(item, Qt.Key.Key_N, CTRL)
    settle(window.context)
    assert window.findChild(TripForm) is not None
