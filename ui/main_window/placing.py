"""Where the window stands when it is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

# The smallest screen it is made for, and what a title bar and a task bar take of it.
WANTED, BARS = QSize(1366, 768), 80


def show_fitting(window: QMainWindow, *, kept: bool) -> None:
    """Show it where it was (`kept`), else in its own size, or over all of a small screen."""
    room = window.screen().availableSize()
    if not kept and (room.width() <= WANTED.width() or room.height() < WANTED.height() + BARS):
        window.showMaximized()
    else:
        window.show()
