"""A line of text that offers what is usual: anything else can be typed as well."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.kit import icons
from ui.kit.fields import LineField

_PARTS = re.compile(r"(.*[;；]\s*)?(.*)", re.DOTALL)


class _LastPart(QCompleter):
    """Completes what stands after the last semicolon."""

    def splitPath(self, path: str) -> list[str]:
        found = _PARTS.fullmatch(path)
        return [found[2] if found else path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen, field = super().pathFromIndex(index), self.widget()
        found = _PARTS.fullmatch(field.text()) if isinstance(field, QLineEdit) else None
        return (found[1] or "" if found else "") + chosen


class OfferField(LineField):
    """Down, or a click on the arrow, shows all that is offered; typing narrows it."""

    def __init__(
        self,
        options: Sequence[str],
        placeholder: str = "",
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`several` values stand in the line with semicolons between."""
        super().__init__(placeholder, parent)
        self._offered = (_LastPart if several else QCompleter)(self)
        self._options = QStringListModel(list(options), self)
        self._offered.setModel(self._options)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offered.setMaxVisibleItems(10)
        self._offered.activated.connect(self._on_activated)
        self.setCompleter(self._offered)
        arrow = self.addAction(
            icons.icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition
        )
        arrow.triggered.connect(self.offer_all)

    def set_options(self, options: Sequence[str]) -> None:
        """Offer these from now on."""
        if self._options.stringList() != list(options):
            self._options.setStringList(list(options))

    def offer_all(self) -> None:
        """Show everything that is offered, whatever is typed already."""
        if self.isReadOnly():
            return
        self.setFocus()
        self._offered.setCompletionPrefix("")
        self._offered.complete()

    def _on_activated(self, _text: str) -> None:
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.composing():
            self.offer_all()
            event.accept()
            return
        super().keyPressEvent(event)
