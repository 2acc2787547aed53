"""The contacts with the server: in words by day, and as receipts of what the server counted."""

from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.context import Context
from ui.kit.formats import DASH
from ui.kit.labels import Label, hairline
from ui.kit.layout import Picture, SectionHead, clear, column, row
from ui.sync.words import JournalWords

if TYPE_CHECKING:
    from storage.queries.sync_state import JournalLine

_TIME_WIDTH = 40


class JournalPane(QWidget):
    """What was said when, newest first; a line is as long as it needs to be."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._words = JournalWords(self)
        self._shown: list[JournalLine] = []
        lines = column(self)
        lines.addWidget(SectionHead(self.tr("Journal"), note=self.tr("45 days are kept")))
        lines.addWidget(hairline())
        self._rows = column()
        lines.addLayout(self._rows)
        self.nothing = Label(self.tr("No contact yet."), tone="muted")
        lines.addWidget(self.nothing)

    def said(self) -> list[str]:
        """The sentences on show."""
        return [self._words.say(line, self._context.formats) for line in self._shown]

    def show_lines(self, journal: "list[JournalLine]") -> None:
        if journal == self._shown:
            return
        self._shown = journal
        self.nothing.setVisible(not journal)
        clear(self._rows)
        for day, lines in groupby(journal, self._day):
            self._rows.addWidget(self._day_head(day))
            for line in lines:
                self._rows.addWidget(self._row(line))
            self._rows.addWidget(hairline())

    def _day(self, line: "JournalLine") -> date:
        return line.at.astimezone(self._context.zone).date()

    def _day_head(self, day: date) -> QWidget:
        formats, today = self._context.formats, self._context.today()
        near = formats.near_day(day, today) if abs((today - day).days) <= 1 else ""
        head = Label(near.capitalize() or formats.day_and_weekday(day, today), "meta", bold=True)
        head.setContentsMargins(0, 5, 0, 2)
        return head

    def _row(self, line: "JournalLine") -> QWidget:
        formats = self._context.formats
        said = self._words.say(line, formats)
        when = formats.time(line.at, self._context.zone)
        box = QWidget()
        box.setAccessibleName(f"{when} {said}")
        across = row(box, spacing=8, margins=(0, 2, 0, 3))
        time = Label(when, tone="muted")
        time.setFixedWidth(_TIME_WIDTH)
        across.addWidget(time, alignment=Qt.AlignmentFlag.AlignTop)
        tick = Picture("check", 16, "ok") if not line.trouble else QWidget()
        tick.setFixedWidth(16)
        across.addWidget(tick, alignment=Qt.AlignmentFlag.AlignTop)
        across.addWidget(Label(said, tone="muted" if line.trouble else None, wrap=True), 1)
        return box


class ReceiptsPane(QWidget):
    """For each contact that moved something: what was sent, and what the server itself counted."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: list[JournalLine] = []
        lines = column(self)
        note = self.tr("what the server itself counted")
        lines.addWidget(SectionHead(self.tr("Receipts"), note=note))
        lines.addWidget(hairline())
        self._table = QGridLayout()
        self._table.setContentsMargins(0, 4, 0, 0)
        self._table.setHorizontalSpacing(12)
        self._table.setVerticalSpacing(5)
        self._table.setColumnStretch(0, 1)
        lines.addLayout(self._table)

    def show_lines(self, receipts: "list[JournalLine]") -> None:
        if receipts == self._shown and self._table.count():
            return
        self._shown = receipts
        clear(self._table)
        heads = (
            self.tr("Sync"), self.tr("Sent"), self.tr("Received"), self.tr("Server holds"),
            self.tr("Checksum"),
        )  # fmt: skip
        for place, text in enumerate(heads):
            self._put(0, place, Label(text, "meta", bold=True))
        for number, line in enumerate(receipts, start=1):
            self._row(number, line)

    def _row(self, number: int, line: "JournalLine") -> None:
        formats = self._context.formats
        self._put(number, 0, Label(self._when(line.at)))
        self._put(number, 1, Label(formats.number(line.pushed - line.refused)))
        self._put(number, 2, Label(formats.number(line.pulled)))
        held = formats.number(line.held) if line.agreed and line.held else DASH
        self._put(number, 3, Label(held))
        agreed = QWidget()
        across = row(agreed, spacing=6)
        across.addStretch(1)
        mark = line.checksum
        if line.agreed:
            across.addWidget(Picture("check", 14, "ok"))
        across.addWidget(Label(f"{mark[:4]} {mark[4:]}" if mark else DASH, tone="muted"))
        agreed.setAccessibleName(
            self.tr("count and checksum agree") if line.agreed else self.tr("not compared")
        )
        self._put(number, 4, agreed)

    def _put(self, line: int, place: int, widget: QWidget) -> None:
        side = Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
        self._table.addWidget(widget, line, place, alignment=side)

    def _when(self, at: datetime) -> str:
        context = self._context
        return context.formats.moment(at, context.zone, context.today())
