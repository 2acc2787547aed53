"""An area that scrolls up and down, with a bar that lies over its margin and shifts nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_BAR = 10


class Scrolled(QScrollArea):
    """What stands at the right edge stays in line with the page's head above it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Tab stops at what is inside; the area follows the focus by itself.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._on_range)
        hidden.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(hidden.setValue)
        self.setWidget(content)

    def stop_tab(self, name: str) -> None:
        """Make it a stop of the Tab key under this name: what is inside is only to be read."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setProperty("stop", True)  # with a frame that shows where the focus is

    def _on_range(self, low: int, high: int) -> None:
        hidden = self.verticalScrollBar()
        self._bar.setRange(low, high)
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setVisible(high > low)
        self._bar.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _BAR, 0, _BAR, self.height())
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
