"""A list and the detail of what is selected in it, side by side while there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW_BELOW = 1100


class DetailSplit(QSplitter):
    """Hides the detail where the window is narrower than 1100 px; the list takes all of it."""

    def __init__(self, main: QWidget, detail: QWidget, *, detail_width: int = 340) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._detail, self._detail_width = detail, detail_width
        self._started = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.addWidget(detail)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def detail_shown(self) -> bool:
        """Whether there is room for the detail now."""
        return self.window().width() >= NARROW_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        shown = self.detail_shown()
        if self._detail.isVisibleTo(self) != shown:
            self._detail.setVisible(shown)
        super().resizeEvent(event)
        if shown and not self._started:
            self._started = True
            self.setSizes([self.width() - self._detail_width, self._detail_width])
