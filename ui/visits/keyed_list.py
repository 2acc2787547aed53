"""A list that is worked off key by key: a button for each key above it, or why it is empty."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action, bind
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.layout import MARGIN, EmptyState, SectionHead, column, row, scrolled
from ui.kit.rows import RowList


class KeyedList(QWidget):
    """What calls and notes to be sorted have in common."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def main_widget(self) -> QWidget:
        return self.rows.rows()[0] if self.rows.rows() else self.rows

    def _lay_out(
        self,
        rows: RowList,
        buttons: Sequence[Button],
        actions: Sequence[Action],
        nothing: EmptyState,
    ) -> None:
        self.rows, self._nothing = rows, nothing
        self._head = SectionHead(rows.accessibleName())
        bind(rows, actions)
        whole = column(self)
        head = column(margins=(MARGIN, 12, MARGIN, 12))
        head.addWidget(self._head)
        keys = row(spacing=8)
        for button in buttons:
            keys.addWidget(button)
        keys.addStretch(1)
        head.addLayout(keys)
        whole.addLayout(head)
        inside = QWidget()
        listed = column(inside)
        listed.addWidget(rows)
        nothing.hide()
        listed.addWidget(nothing)
        listed.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
