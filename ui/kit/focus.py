"""Where Tab leads, and where the focus goes when what had it is gone."""

from itertools import pairwise

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def is_there(widget: QWidget) -> bool:
    """Whether a widget still exists and is to be seen."""
    return shiboken6.isValid(widget) and widget.isVisible()


def around(widget: QWidget | None) -> list[QWidget]:
    """The panes and the page around a widget that say where their work begins."""
    found: list[QWidget] = []
    while widget is not None:
        if hasattr(widget, "main_widget"):
            found.append(widget)
        widget = widget.parentWidget()
    return found


def has_focus(widget: QWidget) -> bool:
    """Whether the focus is in a widget or in anything on it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show a widget or hide it; what is hidden gives the focus back to its page."""
    lost = not shown and has_focus(widget)
    widget.setVisible(shown)
    if lost:
        bring_back(widget.parentWidget())


def order_tabs(*places: QWidget) -> None:
    """Tab goes through these in this order; through what is on one that takes no focus itself."""
    for before, after in pairwise(stop for place in places for stop in _stops(place)):
        QWidget.setTabOrder(before, after)


def _stops(place: QWidget) -> list[QWidget]:
    if place.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        return [place]
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [stop for each in place.findChildren(QWidget, options=direct) for stop in _stops(each)]


def bring_back(place: QWidget | None) -> None:
    """The widget in the focus was taken away from `place`, and Qt has put the focus anywhere.

    Unless somebody gives it to something better meanwhile, the page takes it back: its keys would
    be dead otherwise.
    """
    page = next((each for each in around(place) if is_there(each)), None)
    if page is None:
        return
    landed = QApplication.focusWidget()

    def take_back() -> None:
        if QApplication.focusWidget() is landed and not has_focus(page):
            page.main_widget().setFocus()  # pyright: ignore[reportAttributeAccessIssue]

    QTimer.singleShot(0, page, take_back)
