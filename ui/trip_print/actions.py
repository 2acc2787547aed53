"""What can be done with a trip's paper: print, save, send to a calendar, copy for a chat."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from storage.queries.trip_paper import TripPaper, trip_paper
from ui.kit.actions import Action
from ui.kit.context import Context
from ui.trip_print.sheet import Sheet, page_layout, write_pdf
from ui.trip_print.trip_sheet import TripSheet

if TYPE_CHECKING:
    from storage.database import Session

_CHAT_WIDTH, _CHAT_MARGIN, _SHARP = 432.0, 24.0, 2


class PrintActions(QObject):
    """The actions of one trip's paper; each reads the trip anew."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self._trip: UUID | None = None

    def offer(self, trip_id: UUID | None) -> list[Action]:
        """The actions for this trip; none without one."""
        self._trip = trip_id
        if trip_id is None:
            return []
        return [
            Action("trip.print", self.tr("Print the trip…"), self.preview, "Ctrl+P"),
            Action("trip.pdf", self.tr("Save the trip as PDF…"), self.save_pdf, "Ctrl+Shift+P"),
            Action(
                "trip.calendar",
                self.tr("Save the appointments for a calendar…"),
                self.save_calendar,
            ),
            Action(
                "trip.copy",
                self.tr("Copy the summary as text and picture"),
                self.copy_summary,
                "Ctrl+Shift+C",
            ),
        ]

    @Slot()
    def preview(self) -> None:
        """Show the pages as they will be printed."""
        self._with_paper(self._preview)

    @Slot()
    def save_pdf(self) -> None:
        """Write the paper into a file."""
        self._with_paper(self._save_pdf)

    @Slot()
    def save_calendar(self) -> None:
        """Write the stops as appointments into a file that calendars read."""
        self._with_paper(self._save_calendar)

    @Slot()
    def copy_summary(self) -> None:
        """Both at once: a chat that takes pictures pastes the picture, a text field the text."""
        self._with_paper(self._copy)

    def _with_paper(self, then: Callable[[TripPaper], None]) -> None:
        trip_id = self._trip
        if trip_id is None:
            return

        def shown_then(paper: TripPaper | None) -> None:
            if paper is not None:
                then(paper)

        self._context.tasks.read(lambda session: trip_paper(session, trip_id), shown_then)

    def _today(self) -> date:
        return self._context.today()

    def _set(self, paper: TripPaper) -> tuple[Sheet, str]:
        setter = TripSheet(self._context.formats, self._today())
        return setter.made(paper), setter.footer()

    def _preview(self, paper: TripPaper) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        sheet, footer = self._set(paper)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(paper.board.draft.name())
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(paper.board.draft.name())
        dialog.paintRequested.connect(lambda device: sheet.paint(device, footer))
        dialog.exec()

    def _save_pdf(self, paper: TripPaper) -> None:
        path = self._asked(paper, self.tr("Save the trip as PDF"), "pdf")
        if path is None:
            return
        sheet, footer = self._set(paper)
        try:
            write_pdf(sheet, path, footer)
        except OSError:
            self._could_not(path)
            return
        self._told(path)

    def _save_calendar(self, paper: TripPaper) -> None:
        path = self._asked(paper, self.tr("Save the appointments"), "ics")
        if path is None:
            return
        trip_id, now = paper.board.id, self._context.clock.now()

        def work(session: "Session") -> int:
            from storage.transfer.trip_calendar import write_trip

            return write_trip(session, trip_id, path, now=now)

        self._context.tasks.read(work, lambda _: self._told(path), lambda _: self._could_not(path))

    def _copy(self, paper: TripPaper) -> None:
        if not paper.report:
            return
        made = QMimeData()
        setter = TripSheet(self._context.formats, self._today())
        made.setText(setter.as_text(paper))
        sheet = setter.for_chat(paper, _CHAT_WIDTH)
        made.setImageData(sheet.long_picture(_CHAT_MARGIN, _SHARP))
        QGuiApplication.clipboard().setMimeData(made)
        self._context.wishes.toast_requested.emit(
            self.tr("Copied. Paste it into a chat or a mail"), None
        )

    def _asked(self, paper: TripPaper, title: str, ending: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(c if c.isalnum() or c in " -_" else "_" for c in paper.board.draft.name())
        suggested = str(Path(folder) / f"{name.strip()}.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, f"*.{ending}")
        return Path(chosen) if chosen else None

    def _told(self, path: Path) -> None:
        words = self.tr("Saved as {file}").format(file=path.name)
        self._context.wishes.toast_requested.emit(words, None)

    def _could_not(self, path: Path) -> None:
        words = self.tr("{file} could not be written. Choose another folder.")
        self._context.wishes.problem_requested.emit(words.format(file=path.name))
