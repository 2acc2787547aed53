"""Customers that may be the one being typed, beside the form, with the reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries.customer_details import Possible
from storage.rules.duplicates import Reason
from ui.kit.cells import RowText, Words
from ui.kit.labels import Label
from ui.kit.layout import column
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.context import Context


class DuplicatePane(QWidget):
    """Nothing is merged and nothing refused: who types decides."""

    opened = Signal(object)
    changed = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.found: list[Possible] = []
        self.setFixedWidth(272)
        stack = column(self, spacing=6, margins=(12, 12, 20, 12))
        stack.addWidget(Label(self.tr("In the book already?"), "row"))
        stack.addWidget(
            Label(self.tr("Enter opens it; what you typed is kept."), "meta", wrap=True)
        )
        self.rows = RowList(self.tr("Possible duplicates"), fills=False)
        self.rows.opened.connect(self.opened)
        stack.addWidget(self.rows)
        stack.addStretch(1)
        self.hide()

    @Slot(object)
    def show_possible(self, found: list[Possible]) -> None:
        """Show these, the likeliest first; the pane goes away when there are none."""
        had = bool(self.found)
        self.found = found
        self.rows.set_rows([self._row(one) for one in found])
        self.setVisible(bool(found))
        if had != bool(found):
            self.changed.emit()

    def _row(self, one: Possible) -> RowText:
        why = self._context.formats.listed([self._words()[r] for r in one.likeness.reasons])
        sure = one.likeness.sure
        return RowText(
            key=one.id,
            lines=(
                (Words(one.name, bold=True),),
                (Words(why, "warn" if sure else "muted", small=True),),
            ),
            right=(Words(one.city, "muted", small=True),),
        )

    def _words(self) -> dict[Reason, str]:
        return {
            Reason.TAX_ID: self.tr("same tax number"),
            Reason.CODE: self.tr("same customer code"),
            Reason.NAME: self.tr("same name"),
            Reason.PHONE: self.tr("same phone"),
            Reason.PINYIN: self.tr("sounds the same"),
            Reason.PART_OF_NAME: self.tr("one name contains the other"),
        }
