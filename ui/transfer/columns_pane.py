"""The columns of a file beside the fields that they are: seen at a glance, changed by a choice."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storage.rules.file_kinds import FileKind
from ui.kit.fields import ChoiceField
from ui.kit.labels import ElidedLabel, hairline
from ui.kit.layout import SectionHead, clear, column, row, scrolled
from ui.transfer.field_words import field_word
from ui.transfer.presenter import ColumnLine, field_choices

WIDTH = 420


class ColumnsPane(QWidget):
    """One line per column."""

    mapped = Signal(str, str)  # the column's name, the field's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        whole = column(self, margins=(24, 12, 0, 0))
        self._head = SectionHead(self.tr("Columns"))
        whole.addWidget(self._head)
        inner = QWidget()
        inner.setObjectName("page")
        self._lines = column(inner, margins=(0, 0, 16, 16))
        whole.addWidget(scrolled(inner), 1)
        self.fields: list[ChoiceField] = []
        self._shown: tuple[FileKind, Sequence[ColumnLine]] | None = None

    def show_columns(
        self,
        kind: FileKind,
        lines: Sequence[ColumnLine],
        own: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show these; what is on show already stays, and with it the focus.

        `own` are the company's fields, which can be chosen like the others.
        """
        if self._shown == (kind, lines):
            return
        before = self._shown
        self._shown = (kind, lines)
        used = sum(1 for line in lines if line.field)
        self._head.set_count(self.tr("{used} of {all} used").format(used=used, all=len(lines)))
        if before is not None and before[0] is kind and len(before[1]) == len(lines):
            headers = [line.header for line in lines]
            if headers == [line.header for line in before[1]]:
                for choice, line in zip(self.fields, lines, strict=True):
                    choice.set_value(line.field)
                return
        clear(self._lines)
        choices = [
            (name, field_word(name) if name else self.tr("not used"))
            for name in field_choices(kind)
        ] + list(own)
        self.fields = [self._add(line, choices) for line in lines]
        self._lines.addStretch(1)

    def _add(self, line: ColumnLine, choices: Sequence[tuple[str, str]]) -> ChoiceField:
        holder = QWidget()
        across = row(holder, spacing=12, margins=(0, 5, 0, 5))
        said = column(spacing=0)
        header = line.header or self.tr("(no name)")
        said.addWidget(ElidedLabel(header, bold=bool(line.field)))
        said.addWidget(ElidedLabel(line.sample, "meta"))
        across.addLayout(said, 1)
        field = ChoiceField(choices)
        field.setFixedWidth(170)
        field.set_value(line.field)
        field.setAccessibleName(self.tr("Field of the column {column}").format(column=header))
        field.edited.connect(partial(self._on_edited, line.header, field))
        across.addWidget(field)
        self._lines.addWidget(holder)
        self._lines.addWidget(hairline())
        return field

    def _on_edited(self, header: str, field: ChoiceField) -> None:
        self.mapped.emit(header, field.value())
