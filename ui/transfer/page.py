"""The import page: a file, what it would do, doing it, and taking it back."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.errors import RuleBroken, StorageTrouble
from storage.rules.file_kinds import FileKind
from storage.transfer import Imported, ImportRun, UndoRun
from ui.kit import files
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.labels import Label, upright_line
from ui.kit.layout import PageHead, column, row
from ui.kit.texts import sentence
from ui.transfer.choices_strip import ChoicesStrip
from ui.transfer.columns_pane import ColumnsPane
from ui.transfer.export_panel import ExportPanel
from ui.transfer.outcome_pane import OutcomePane
from ui.transfer.presenter import Choices, Prepared, TwinLine, column_lines, prepare, toggled
from ui.transfer.progress_pane import ProgressPane
from ui.transfer.start_pane import StartPane
from ui.transfer.words import kind_word

if TYPE_CHECKING:
    from ui.kit.context import Context

_START, _PREVIEW, _PROGRESS = range(3)


class ImportPage(QWidget):
    """Start, preview, progress, result: one file at a time, the others wait."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[Path] = deque()
        self._prepared: Prepared | None = None
        self._done: Imported | None = None
        self._run: ImportRun | UndoRun | None = None
        self._stop = False
        self._asked = 0
        whole = column(self)
        self.head = PageHead("")
        self.export_button = Button(self.tr("Export…"), self.export, icon="file-up", hint="Ctrl+E")
        self.other = Button(self.tr("Choose a file…"), self.choose, hint="Ctrl+O")
        self.undo = Button(self.tr("Undo this import"), self._undo_this)
        self.write = Button("", self._write, kind="primary", hint="Ctrl+Enter")
        for button in (self.export_button, self.other, self.undo, self.write):
            self.head.add(button)
        whole.addWidget(self.head)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self.start = StartPane(context, self.choose)
        self.start.undo_requested.connect(self._on_undo_requested)
        self.progress = ProgressPane(self._cancel)
        for pane in (self.start, self._preview(), self.progress):
            self.stack.addWidget(pane)
        self._show_start()

    def _preview(self) -> QWidget:
        pane = QWidget()
        whole = column(pane)
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
        self.outcome = OutcomePane(self._context.formats)
        self.outcome.twin_toggled.connect(self._on_twin)
        across.addWidget(self.columns)
        across.addWidget(self.between)
        across.addWidget(self.outcome, 1)
        whole.addLayout(across, 1)
        return pane

    # What the window asks for

    def activate(self) -> None:
        self.start.refresh()

    def main_widget(self) -> QWidget:
        if self.stack.currentIndex() == _PROGRESS:
            return self.progress.cancel
        if self.stack.currentIndex() == _PREVIEW:
            return self.write if self.write.isVisible() else self.other
        return self.start.empty.button

    def page_actions(self) -> list[Action]:
        return [
            Action("import.choose", self.tr("Import: choose a file"), self.choose, "Ctrl+O"),
            Action("import.write", self.tr("Import: write it"), self._write, "Ctrl+Return"),
            Action("import.cancel", self.tr("Import: cancel"), self._cancel, "Esc"),
            Action("export.list", self.tr("Export a list"), self.export, "Ctrl+E"),
        ]

    def help(self) -> str:
        return self.tr(
            "A file goes in as it is: titles, merged cells and totals are recognised. What each "
            "column is can be changed at the left and is remembered for files of the same shape. "
            "What may be there twice is shown and never merged: Enter turns the decision round. "
            "Every import can be undone."
        )

    def open_files(self, paths: Sequence[Path]) -> None:
        """Files dropped on the window, or named elsewhere."""
        self._waiting.extend(paths)
        if self._run is None and self._waiting:
            self._open(Choices(self._waiting.popleft()))

    @Slot()
    def choose(self) -> None:
        pattern = self.tr("Lists and contacts") + (
            " (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xlsb *.vcf)"
        )
        self.open_files(files.ask_open(self, self.tr("Choose a file"), pattern))

    @Slot()
    def export(self) -> None:
        ExportPanel(self._context, self.window()).open()

    # Reading and planning

    def _open(self, choices: Choices, prepared: Prepared | None = None) -> None:
        """Read the file, or plan anew with what was read; only the last answer counts."""
        self._asked += 1
        number = self._asked
        database = self._context.database
        table = prepared.table if prepared is not None else None
        if table is None:
            self.head.set_title(choices.path.name, self.tr("is being read…"))
        self._context.tasks.run(
            lambda: prepare(database, choices, table),
            lambda found: self._show_preview(found) if number == self._asked else None,
            self._on_failed,
        )

    def _show_preview(self, prepared: Prepared) -> None:
        self._prepared, self._done = prepared, None
        table = prepared.table
        rows = self.tr("%n row(s)", "", len(table.rows))
        told = [rows, *(part for part in (table.sheet, table.encoding) if part)]
        if self._waiting:
            told.append(self.tr("%n more file(s) waiting", "", len(self._waiting)))
        self.head.set_title(prepared.choices.path.name, self._context.formats.dot.join(told))
        self.strip.show_choices(prepared)
        self.columns.show_columns(prepared.kind, column_lines(prepared))
        self.problem.setVisible(prepared.problem is not None)
        if prepared.problem is not None:
            self.problem.setText(sentence(prepared.problem))
        if prepared.plan is not None:
            self.outcome.show_plan(prepared.plan)
        self._parts(preview=True)
        count = prepared.rows_to_write()
        self.write.set_text(self.tr("Import %n row(s)", "", count))
        self.write.setEnabled(count > 0)
        if self.stack.currentIndex() != _PREVIEW:
            self.stack.setCurrentIndex(_PREVIEW)
            self.main_widget().setFocus()

    def _parts(self, *, preview: bool) -> None:
        """What belongs to a preview, and what to a result."""
        for widget in (self.strip, self.columns, self.between):
            widget.setVisible(preview)
        known = self._prepared is not None and self._prepared.plan is not None
        self.outcome.setVisible(known or not preview)
        self.write.setVisible(preview)
        self.undo.setVisible(not preview and self._done is not None and self._done.changed > 0)
        self.other.setVisible(True)
        self.export_button.setVisible(False)

    def _show_start(self) -> None:
        self.head.set_title(self.tr("Import"))
        for button in (self.other, self.undo, self.write):
            button.hide()
        self.export_button.setVisible(self._context.rights.export)
        self.stack.setCurrentIndex(_START)

    @Slot(object)
    def _on_kind(self, kind: FileKind) -> None:
        if self._prepared is not None:
            self._open(self._prepared.choices.of_kind(kind), self._prepared)

    @Slot(str)
    def _on_encoding(self, encoding: str) -> None:
        if self._prepared is not None:
            self._open(self._prepared.choices.read_anew(encoding=encoding))

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        if self._prepared is not None:
            self._open(self._prepared.choices.read_anew(sheet=sheet))

    @Slot(object)
    def _on_order(self, order: object) -> None:
        from dataclasses import replace

        if self._prepared is not None:
            self._open(replace(self._prepared.choices, order=order), self._prepared)

    @Slot(str, str)
    def _on_mapped(self, header: str, field: str) -> None:
        if self._prepared is not None:
            self._open(self._prepared.choices.mapped(header, field), self._prepared)

    @Slot(object)
    def _on_twin(self, twin: TwinLine) -> None:
        if self._prepared is not None:
            self._open(toggled(self._prepared.choices, twin), self._prepared)

    # Writing, a batch at a time: saves from other pages take their turn in between

    @Slot()
    def _write(self) -> None:
        prepared = self._prepared
        if prepared is None or not prepared.rows_to_write() or self._run is not None:
            return
        database, today = self._context.database, self._context.today()
        request = prepared.choices.request(prepared.table)
        self._begin(self.tr("The book is being compared…"))
        self._context.tasks.run(
            lambda: ImportRun(database, request, today=today), self._go_on, self._on_failed
        )

    def _begin(self, title: str, *, can_cancel: bool = True) -> None:
        self._stop = False
        told = self.tr("What is in stays in when you cancel, and the file can be brought in again.")
        self.progress.begin(title, told if can_cancel else "", can_cancel=can_cancel)
        for button in (self.other, self.undo, self.write, self.export_button):
            button.hide()
        self.stack.setCurrentIndex(_PROGRESS)
        self.progress.cancel.setFocus()

    def _go_on(self, run: ImportRun) -> None:
        self._run = run
        if self._stop:
            run.cancel()
            self._finish(run)
            return
        title = self.tr("{done} of {all} rows are in").format(
            done=self._context.formats.number(run.rows_in),
            all=self._context.formats.number(run.total),
        )
        self.progress.show_progress(run.rows_in, run.total, title)
        self._context.tasks.run(
            run.step,
            lambda more: self._go_on(run) if more else self._finish(run),
            self._on_failed,
        )

    def _finish(self, run: ImportRun) -> None:
        self._run, self._done = None, run.done
        done = run.done
        kind = kind_word(done.plan.kind)
        self.head.set_title(done.plan.file, kind)
        self.outcome.show_plan(done.plan, done.counts, asks=False)
        self.problem.setVisible(bool(done.stopped))
        if done.stopped == "cancelled":
            self.problem.setText(self.tr("Cancelled. The rows counted here are in the book."))
        elif done.stopped:
            self.problem.setText(sentence(StorageTrouble(done.stopped)))
        self._parts(preview=False)
        self.other.set_text(self.tr("Next file") if self._waiting else self.tr("Choose a file…"))
        if self._waiting:
            self.head.set_title(
                done.plan.file, self.tr("%n more file(s) waiting", "", len(self._waiting))
            )
        self.outcome.show_tab("refused" if done.plan.refusals else "rows")
        self.stack.setCurrentIndex(_PREVIEW)
        self.other.setFocus()
        told = self.tr("%n row(s) brought in", "", done.changed)
        self._context.wishes.toast_requested.emit(told, None)
        self.start.refresh()

    @Slot()
    def _cancel(self) -> None:
        if self.stack.currentIndex() == _PROGRESS:
            self._stop = True
        elif self.stack.currentIndex() == _PREVIEW:
            self._waiting.clear()
            self._prepared = None
            self._show_start()
            self.start.empty.button.setFocus()

    # Taking back

    @Slot()
    def _undo_this(self) -> None:
        if self._done is not None and self._done.batch_id is not None:
            self._on_undo_requested(self._done.batch_id)

    @Slot(object)
    def _on_undo_requested(self, batch: UUID) -> None:
        if self._run is not None:
            return
        database = self._context.database
        self._begin(self.tr("The import is being undone…"), can_cancel=False)
        self._context.tasks.run(
            lambda: UndoRun(database, batch), self._go_on_undoing, self._on_failed
        )

    def _go_on_undoing(self, run: UndoRun) -> None:
        self._run = run
        self.progress.show_progress(
            run.batches_done, run.total, self.tr("The import is being undone…")
        )
        self._context.tasks.run(
            run.step,
            lambda more: self._go_on_undoing(run) if more else self._undone(run),
            self._on_failed,
        )

    def _undone(self, run: UndoRun) -> None:
        self._run = None
        self._done = None
        told = self.tr("The import was undone")
        if run.done.kept:
            told = self.tr(
                "Undone; %n customer(s) stay because you have worked on them", "", run.done.kept
            )
        self._context.wishes.toast_requested.emit(told, None)
        self._show_start()
        self.start.refresh()

    # Trouble

    def _on_failed(self, error: BaseException) -> None:
        """A file that cannot be read, or a disk that refuses: said, with nothing changed."""
        self._run = None
        if not isinstance(error, RuleBroken | StorageTrouble):
            self._context.tasks.failed.emit(error)
            return
        self._context.wishes.problem_requested.emit(sentence(error))
        self._show_start()
        self.start.refresh()
        if self._waiting:
            self._open(Choices(self._waiting.popleft()))
