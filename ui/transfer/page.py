"""The import page: a file, what it would do, doing it, and taking it back."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.errors import RuleBroken, StorageTrouble
from storage.transfer import Imported, ImportRun, UndoRun
from ui.kit import files
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.layout import PageHead, column
from ui.kit.texts import sentence
from ui.transfer.batches import Batches
from ui.transfer.export_panel import ExportPanel
from ui.transfer.presenter import Choices, Prepared, prepare
from ui.transfer.preview_pane import PreviewPane
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
        self._asked = 0
        self._batches = Batches(context, self)
        self._batches.stepped.connect(self._on_stepped)
        self._batches.stopped.connect(self._on_stopped)
        self._batches.ended.connect(self._on_ended)
        self._batches.failed.connect(self._on_failed)
        whole = column(self)
        self.head = PageHead("")
        self.export_button = Button(self.tr("Export…"), self.export, icon="file-up", hint="Ctrl+E")
        self.other = Button(self.tr("Choose a file…"), self.next_or_choose, hint="Ctrl+O")
        self.undo = Button(self.tr("Undo this import"), self._undo_this)
        self.write = Button("", self._write, kind="primary", hint="Ctrl+Enter")
        for button in (self.export_button, self.other, self.undo, self.write):
            self.head.add(button)
        whole.addWidget(self.head)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self.start = StartPane(context, self.choose)
        self.start.undo_requested.connect(self._on_undo_requested)
        self.preview = PreviewPane(context)
        self.preview.decided.connect(self._on_decided)
        self.progress = ProgressPane(self._cancel)
        for pane in (self.start, self.preview, self.progress):
            self.stack.addWidget(pane)
        self._show_start()

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
        offered = [
            Action(
                "import.choose", self.tr("Import: choose a file"), self.next_or_choose, "Ctrl+O"
            ),
            Action("import.write", self.tr("Import: write it"), self._write, "Ctrl+Return"),
            Action("import.cancel", self.tr("Import: cancel"), self._cancel, "Esc"),
        ]
        if self._context.rights.export:
            offered.append(Action("export.list", self.tr("Export a list"), self.export, "Ctrl+E"))
        return offered

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
        if not self._batches.running() and self._waiting:
            self._open(self._next())

    def _next(self) -> Choices:
        """The next file, as the role of whoever brings it in has it."""
        return Choices(self._waiting.popleft(), role=self._context.person.role)

    @Slot()
    def next_or_choose(self) -> None:
        """The next of several files, if some are waiting."""
        if self._waiting and self._done is not None:
            self.open_files([])
        else:
            self.choose()

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
        self.preview.show_prepared(prepared)
        for button in (self.undo, self.export_button):
            button.hide()
        for button in (self.other, self.write):
            button.show()
        count = prepared.rows_to_write()
        self.write.set_text(self.tr("Import %n row(s)", "", count))
        self.write.setEnabled(count > 0)
        if self.stack.currentIndex() != _PREVIEW:
            self.stack.setCurrentIndex(_PREVIEW)
            self.main_widget().setFocus()

    def _show_start(self) -> None:
        self.head.set_title(self.tr("Import"))
        for button in (self.other, self.undo, self.write):
            button.hide()
        self.export_button.setVisible(self._context.rights.export)
        self.stack.setCurrentIndex(_START)

    @Slot(object, bool)
    def _on_decided(self, choices: Choices, anew: bool) -> None:
        self._open(choices, None if anew else self._prepared)

    # Writing, a batch at a time: saves from other pages take their turn in between

    @Slot()
    def _write(self) -> None:
        prepared = self._prepared
        if prepared is None or not prepared.rows_to_write() or self._batches.running():
            return
        database, today = self._context.database, self._context.today()
        request = prepared.choices.request(prepared.table)
        self._begin(self.tr("The book is being compared…"))
        self._batches.start(lambda: ImportRun(database, request, today=today))

    def _begin(self, title: str, *, can_cancel: bool = True) -> None:
        told = self.tr("What is in stays in when you cancel, and the file can be brought in again.")
        self.progress.begin(title, told if can_cancel else "", can_cancel=can_cancel)
        for button in (self.other, self.undo, self.write, self.export_button):
            button.hide()
        self.stack.setCurrentIndex(_PROGRESS)
        self.progress.cancel.setFocus()

    @Slot(object)
    def _on_stepped(self, run: ImportRun | UndoRun) -> None:
        if isinstance(run, UndoRun):
            title = self.tr("The import is being undone…")
            self.progress.show_progress(run.batches_done, run.total, title)
            return
        number = self._context.formats.number
        title = self.tr("{done} of {all} rows are in").format(
            done=number(run.rows_in), all=number(run.total)
        )
        self.progress.show_progress(run.rows_in, run.total, title)

    @Slot(object)
    def _on_stopped(self, run: ImportRun) -> None:
        run.cancel()
        self._on_ended(run)

    @Slot(object)
    def _on_ended(self, run: ImportRun | UndoRun) -> None:
        told = self._undone(run) if isinstance(run, UndoRun) else self._imported(run.done)
        self._context.wishes.toast_requested.emit(told, None)
        self.start.refresh()

    def _imported(self, done: Imported) -> str:
        self._done = done
        meta = kind_word(done.plan.kind)
        if self._waiting:
            meta = self.tr("%n more file(s) waiting", "", len(self._waiting))
        self.head.set_title(done.plan.file, meta)
        told = ""
        if done.stopped == "cancelled":
            told = self.tr("Cancelled. The rows counted here are in the book.")
        elif done.stopped:
            told = sentence(StorageTrouble(done.stopped))
        self.preview.show_done(done, told)
        self.write.hide()
        self.other.show()
        self.undo.setVisible(done.changed > 0)
        self.other.set_text(self.tr("Next file") if self._waiting else self.tr("Choose a file…"))
        self.stack.setCurrentIndex(_PREVIEW)
        self.other.setFocus()
        return self.tr("%n row(s) brought in", "", done.changed)

    @Slot()
    def _cancel(self) -> None:
        if self.stack.currentIndex() == _PROGRESS:
            if self.progress.cancel.isVisible():
                self._batches.stop()
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
        if self._batches.running():
            return
        database = self._context.database
        self._begin(self.tr("The import is being undone…"), can_cancel=False)
        self._batches.start(lambda: UndoRun(database, batch))

    def _undone(self, run: UndoRun) -> str:
        self._done = None
        self._show_start()
        if kept := run.done.kept:
            return self.tr("Undone; %n customer(s) stay because you have worked on them", "", kept)
        return self.tr("The import was undone")

    # Trouble

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        """A file that cannot be read, or a disk that refuses: said, with nothing changed."""
        if not isinstance(error, RuleBroken | StorageTrouble):
            self._context.tasks.failed.emit(error)
            return
        self._context.wishes.problem_requested.emit(sentence(error))
        self._show_start()
        self.start.refresh()
        if self._waiting:
            self._open(self._next())
