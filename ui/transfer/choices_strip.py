"""The few choices that concern a whole file: what its rows are, encoding, sheet, order of dates."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.rules.file_kinds import FileKind
from storage.transfer.dates import Order
from storage.transfer.encodings import CHOICES
from ui.kit.fields import ChoiceField
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.transfer.presenter import Prepared
from ui.transfer.words import kind_word

_NAMES = {"utf-8": "UTF-8", "gb18030": "GB18030 (GBK)", "big5": "Big5", "cp1252": "Windows-1252"}


class ChoicesStrip(QWidget):
    """One line of choices below the page's head; those that mean nothing here are hidden."""

    kind_chosen = Signal(object)
    encoding_chosen = Signal(str)
    sheet_chosen = Signal(str)
    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self)
        line = row(spacing=8, margins=(24, 8, 24, 8))
        whole.addLayout(line)
        whole.addWidget(hairline())
        self.kind = self._add(line, self.tr("The rows are"), 130)
        self.encoding = self._add(line, self.tr("Encoding"), 150)
        self.sheet = self._add(line, self.tr("Sheet"), 150)
        self.order = self._add(line, self.tr("Dates"), 150)
        line.addStretch(1)
        self.kind.set_choices([(kind, kind_word(kind)) for kind in FileKind])
        self.order.set_choices(
            [
                (None, self.tr("as the file shows")),
                (Order.DAY_FIRST, self.tr("day first")),
                (Order.MONTH_FIRST, self.tr("month first")),
            ]
        )
        self.kind.edited.connect(lambda: self.kind_chosen.emit(self.kind.value()))
        self.encoding.edited.connect(lambda: self.encoding_chosen.emit(self.encoding.value()))
        self.sheet.edited.connect(lambda: self.sheet_chosen.emit(self.sheet.value()))
        self.order.edited.connect(lambda: self.order_chosen.emit(self.order.value()))

    def show_choices(self, prepared: Prepared) -> None:
        table = prepared.table
        self.kind.set_value(prepared.kind)
        self._offer(self.encoding, _encodings(table.encoding))
        sheets = [table.sheet, *table.other_sheets] if table.sheet and table.other_sheets else []
        self._offer(self.sheet, [(name, name) for name in sheets if name])
        self.order.set_value(prepared.choices.order)

    def _add(self, line: object, name: str, width: int) -> ChoiceField:
        field = ChoiceField()
        field.setMinimumWidth(width)
        field.setAccessibleName(name)
        label = Label(name, "meta")
        label.setBuddy(field)
        line.addWidget(label)  # pyright: ignore[reportAttributeAccessIssue]
        line.addWidget(field)  # pyright: ignore[reportAttributeAccessIssue]
        line.addSpacing(12)  # pyright: ignore[reportAttributeAccessIssue]
        field.setProperty("label", label)
        return field

    def _offer(self, field: ChoiceField, choices: Sequence[tuple[str, str]]) -> None:
        """Show a choice only where there is one."""
        label: Label = field.property("label")
        label.setVisible(bool(choices))
        field.setVisible(bool(choices))
        if choices:
            field.set_choices(choices)
            field.set_value(choices[0][0])


def _encodings(found: str | None) -> list[tuple[str, str]]:
    """The one that was found, then the others."""
    if found is None:
        return []
    known = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(found, found)
    others = [name for name in CHOICES if name != known]
    return [(name, _NAMES.get(name, name.upper())) for name in (known, *others)]
