"""A file as it was understood, and what would come of it; afterwards, what came of it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.rules.file_kinds import FileKind
from storage.transfer import Imported
from storage.transfer.table import Table
from ui.kit.labels import Label, upright_line
from ui.kit.layout import column, row
from ui.kit.texts import sentence
from ui.transfer.choices_strip import ChoicesStrip
from ui.transfer.columns_pane import ColumnsPane
from ui.transfer.left_out import LeftOut
from ui.transfer.outcome_pane import OutcomePane
from ui.transfer.presenter import Choices, Prepared, TwinLine, column_lines, own_choices, toggled

if TYPE_CHECKING:
    from ui.kit.context import Context


class PreviewPane(QWidget):
    """Choices above, columns at the left, rows at the right."""

    decided = Signal(object, bool)  # the new Choices, and whether the file must be read anew

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._prepared: Prepared | None = None
        self._table: Table | None = None
        whole = column(self)
        self.strip = ChoicesStrip()
        self.strip.kind_chosen.connect(self._on_kind)
        self.strip.encoding_chosen.connect(self._on_encoding)
        self.strip.sheet_chosen.connect(self._on_sheet)
        self.strip.order_chosen.connect(self._on_order)
        whole.addWidget(self.strip)
        self.problem = Label("", tone="warn", wrap=True)
        self.problem.setContentsMargins(24, 8, 24, 0)
        whole.addWidget(self.problem)
        across = row(spacing=0)
        self.columns = ColumnsPane()
        self.columns.mapped.connect(self._on_mapped)
        self.between = upright_line()
        self.outcome = OutcomePane(context.formats)
        self.outcome.twin_toggled.connect(self._on_twin)
        self.left_out = LeftOut(context, self)
        self.outcome.beside_tabs.addWidget(self.left_out.button)
        across.addWidget(self.columns)
        across.addWidget(self.between)
        across.addWidget(self.outcome, 1)
        across.addStretch(0)  # the columns stay at the left while there is no outcome
        whole.addLayout(across, 1)

    def show_prepared(self, prepared: Prepared) -> None:
        """Nothing of it is written yet, and all of it can be changed."""
        self._prepared = prepared
        self._table = prepared.table
        self.left_out.show_of(prepared.table, prepared.plan)
        self.strip.show_choices(prepared)
        own = own_choices(prepared, self._context.language)
        self.columns.show_columns(prepared.kind, column_lines(prepared), own)
        self._tell(sentence(prepared.problem) if prepared.problem is not None else "")
        if prepared.plan is not None:
            self.outcome.show_plan(prepared.plan)
        self._parts(preview=True)
        self.outcome.setVisible(prepared.plan is not None)

    def show_done(self, done: Imported, told: str) -> None:
        """What is in the book now; `told` says why it is less than the file."""
        self._prepared = None
        self.left_out.show_of(self._table, done.plan)
        self._tell(told)
        self.outcome.show_plan(done.plan, done.counts, asks=False)
        self.outcome.show_tab("refused" if done.plan.refusals else "rows")
        self._parts(preview=False)
        self.outcome.show()

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _parts(self, *, preview: bool) -> None:
        for widget in (self.strip, self.columns, self.between):
            widget.setVisible(preview)

    def _decide(self, choices: Choices, *, anew: bool = False) -> None:
        self.decided.emit(choices, anew)

    @Slot(object)
    def _on_kind(self, kind: FileKind) -> None:
        if self._prepared is not None:
            self._decide(self._prepared.choices.of_kind(kind))

    @Slot(str)
    def _on_encoding(self, encoding: str) -> None:
        if self._prepared is not None:
            self._decide(self._prepared.choices.read_anew(encoding=encoding), anew=True)

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        if self._prepared is not None:
            self._decide(self._prepared.choices.read_anew(sheet=sheet), anew=True)

    @Slot(object)
    def _on_order(self, order: object) -> None:
        if self._prepared is not None:
            self._decide(replace(self._prepared.choices, order=order))

    @Slot(str, str)
    def _on_mapped(self, header: str, field: str) -> None:
        if self._prepared is not None:
            self._decide(self._prepared.choices.mapped(header, field))

    @Slot(object)
    def _on_twin(self, twin: TwinLine) -> None:
        if self._prepared is not None:
            self._decide(toggled(self._prepared.choices, twin))
