"""A day's report with its head and its bar: copied for the team's chat, or sent."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from storage.rules.reports import Block
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label, hairline
from ui.kit.layout import MARGIN, column, row, scrolled
from ui.reports.pane import ReportPane
from ui.reports.picture import for_clipboard, picture
from ui.reports.presenter import DayReport

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ReportSheet(QWidget):
    """The report pane, what came of it, and its two buttons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        whole = column(self)
        head = row(spacing=8, margins=(MARGIN, 16, MARGIN, 4))
        head.addWidget(Label(self.tr("Daily report"), "heading"))
        head.addStretch(1)
        self.note = Label("", "meta")
        head.addWidget(self.note)
        whole.addLayout(head)
        self.pane = ReportPane(context)
        self.pane.shown.connect(self._on_shown)
        inside = QWidget()
        padded = column(inside, margins=(MARGIN, 0, MARGIN, 8))
        padded.addWidget(self.pane)
        self.extra = column(margins=(0, 8, 0, 0))
        padded.addLayout(self.extra)
        padded.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        foot = column(margins=(MARGIN, 4, MARGIN, 8))
        self.fate = Label("", "meta", wrap=True)
        foot.addWidget(self.fate)
        whole.addLayout(foot)
        whole.addWidget(hairline())
        bar = row(spacing=8, margins=(MARGIN, 11, MARGIN, 11))
        bar.addWidget(Label(self.tr("as text or picture"), "meta"))
        bar.addStretch(1)
        self.copy_button = Button(self.tr("Copy my day"), self.copy, icon="copy")
        self.send_button = Button(self.tr("Send report"), self.send, kind="primary")
        bar.addWidget(self.copy_button)
        bar.addWidget(self.send_button)
        whole.addLayout(bar)
        self.pane.filled.connect(self._order_tabs)

    @property
    def day(self) -> DayReport:
        return self.pane.day

    def open_day(self, on: date) -> None:
        self.pane.open_day(on)

    def show_report(self, day: DayReport) -> None:
        self.pane.show_report(day)

    def actions_offered(self) -> list[Action]:
        return [
            Action("report.copy", self.tr("Copy my day"), self.copy, "Ctrl+Shift+C", "copy"),
            Action("report.send", self.tr("Send report"), self.send, "Ctrl+Shift+Return", "upload"),
            Action("report.picture", self.tr("Save my day as a picture"), self.save_picture),
            Action("report.write", self.tr("Write into the report"), self.write, "Ctrl+R"),
        ]

    @Slot()
    def copy(self) -> None:
        """Text and picture at once: each chat takes what it can show."""
        made = for_clipboard(self.day.report, self.pane.words, self._context.person.name)
        QGuiApplication.clipboard().setMimeData(made)
        told = self.tr("Your day is on the clipboard, as text and as a picture")
        self._context.wishes.toast_requested.emit(told, None)

    @Slot()
    def save_picture(self) -> None:
        """The long picture as a PNG file, where the rep says."""
        name = f"{self.day.on.isoformat()}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save my day as a picture"), name, self.tr("Pictures (*.png)")
        )
        if chosen:
            self.write_picture(Path(chosen))

    def write_picture(self, path: Path) -> None:
        made = picture(self.day.report, self.pane.words, self._context.person.name)
        if made.save(str(path.with_suffix(".png"))):
            told = self.tr("Picture saved: {name}").format(name=path.name)
            self._context.wishes.toast_requested.emit(told, None)
        else:
            told = self.tr("The picture could not be written there.")
            self._context.wishes.problem_requested.emit(told)

    @Slot()
    def send(self) -> None:
        """Submitted: it waits in this book for the first upload."""
        from storage.commands.reports import submit_report

        day, now = self.day, self._context.now()
        report = day.caught_up() if self._goes_on(day) else day.report

        def command(session: "Session") -> None:
            submit_report(session, day.on, report, now=now)

        self._context.do(command, self.tr("Report sent; it waits for upload"))

    def write(self) -> None:
        """The cursor into the first block that has nothing of the rep's own to say yet."""
        own = {sentence.block for sentence in self.day.report if sentence.is_own}
        wanted = (Block.PROBLEMS, Block.RESOURCES, Block.IMPROVEMENTS)
        self.pane.focus_block(next((block for block in wanted if block not in own), wanted[-1]))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, from the first sentence to the last button."""
        return [*self.pane.stops(), self.copy_button, self.send_button]

    @Slot()
    def _order_tabs(self) -> None:
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _on_shown(self, day: DayReport) -> None:
        visits = self.tr("%n visit(s)", "", day.visits)
        calls = self.tr("%n call(s)", "", day.calls)
        typed = self.tr("you typed %n character(s)", "", day.typed)
        note = self.tr("Draft from {visits}, {calls}; {typed}")
        self.note.setText(note.format(visits=visits, calls=calls, typed=typed))
        self.fate.setText(self._fate(day))
        can_send = day.says_something and (day.submitted_at is None or self._goes_on(day))
        self.send_button.setEnabled(can_send)
        again = self.tr("Send again") if day.submitted_at is not None else self.tr("Send report")
        self.send_button.set_text(again)

    def _goes_on(self, day: DayReport) -> bool:
        """Whether today went on after its report was sent; another day's is as it was sent."""
        return day.news and day.on == self._context.today()

    def _fate(self, day: DayReport) -> str:
        if day.submitted_at is None:
            return self.tr(
                "A report that is sent waits in this book for the next upload. To share it now, "
                "copy it."
            )
        context = self._context
        at = context.formats.when(day.submitted_at, context.zone, context.today())
        told = (
            self.tr("Sent {when}; it waits for upload.") if day.waits else self.tr("Sent {when}.")
        )
        told = told.format(when=at)
        if not self._goes_on(day):
            return told
        more = self.tr("The day went on since: send it again to add what is new.")
        return told + ("" if self._context.language == "zh" else " ") + more
