"""The paste and its answers, kept like the draft of any form."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.today.sweep import Sweep


class SweepDraft(QWidget):
    """The sweep as a form, to the keeper of drafts."""

    edited = Signal()

    def __init__(self, sweep: Sweep, parent: QWidget) -> None:
        super().__init__(parent)
        self._sweep = sweep
        self.hide()

    def values(self) -> dict[str, Any]:
        return self._sweep.draft()

    def set_values(self, values: Mapping[str, Any]) -> None:
        self._sweep.restore(values)
