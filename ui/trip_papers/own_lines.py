"""The open lines of a summary, where the rep adds a sentence of his own."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.rules.trip_summary import SummaryBlock
from ui.kit.fields import LineField
from ui.kit.focus import set_shown

OPEN_TO: Final = (SummaryBlock.RESULTS, SummaryBlock.OPEN)


class OwnLines(QWidget):
    """A form to its draft keeper, so that no half-written line is lost in a crash."""

    edited = Signal()
    added = Signal(object, str)  # the block, and the sentence

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._fields = {block: LineField() for block in OPEN_TO}
        for block, field in self._fields.items():
            field.edited.connect(self.edited)
            field.returnPressed.connect(lambda of=block: self._on_added(of))

    def field(self, block: SummaryBlock, title: str) -> LineField:
        """The line of a block, dressed as one of its rows."""
        field = self._fields[block]
        field.setStyleSheet("border: none; background: transparent; padding: 0 0 0 13px;")
        field.setFixedHeight(24)
        field.setPlaceholderText(self.tr("Add a sentence of your own"))
        field.setAccessibleName(self.tr("{block}: a sentence of your own").format(block=title))
        return field

    def set_open(self, *, editable: bool) -> None:
        for field in self._fields.values():
            set_shown(field, shown=editable)

    def values(self) -> dict[str, Any]:
        return {block.value: field.value() for block, field in self._fields.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        for block, field in self._fields.items():
            field.set_value(values.get(block.value, ""))

    def add_all(self) -> None:
        """Add what was typed without Enter."""
        for block in OPEN_TO:
            self._on_added(block)

    def _on_added(self, block: SummaryBlock) -> None:
        text = self._fields[block].text().strip()
        if text:
            self._fields[block].clear()
            self.added.emit(block, text)
