"""Garbage is collected on the window's thread, and nowhere else.

Python collects on whichever thread allocates next. What a worker collects may hold widgets, and Qt
does not outlive a widget that is destroyed beside the thread that paints it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS: Final = 1_000


class Collector(QObject):
    """Looks every second whether enough was allocated for Python to have collected by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """From now on; what was loaded so far stays."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, and with it those that are younger."""
        count, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if count[generation] > limits[generation]]
        if due:
            gc.collect(due[0])
