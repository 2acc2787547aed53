"""The three numbers at the head of the sync page, each with what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.context import Context
from ui.kit.labels import Label, Tone, upright_line
from ui.kit.layout import KeyNumber, column, row
from ui.sync.presenter import SyncView
from ui.sync.words import size_word


class _Number(QWidget):
    """A key number with a line below it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        lines = column(self, spacing=0)
        self.number = KeyNumber(label)
        self.below = Label("", "meta")
        lines.addWidget(self.number)
        lines.addWidget(self.below)

    def set(self, value: str, unit: str, below: str, tone: Tone | None = None) -> None:
        self.number.set(value, unit, tone)
        self.below.setText(below)


class NumbersStrip(QWidget):
    """What the server confirmed, what waits, and what needs somebody."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        across = row(self, spacing=24, margins=(20, 12, 20, 12))
        self._confirmed = _Number(self.tr("Confirmed by server"))
        self._waiting = _Number(self.tr("Waiting to upload"))
        self._attention = _Number(self.tr("Needs attention"))
        across.addWidget(self._confirmed, alignment=Qt.AlignmentFlag.AlignTop)
        for number in (self._waiting, self._attention):
            across.addWidget(upright_line())
            across.addWidget(number, alignment=Qt.AlignmentFlag.AlignTop)
        across.addStretch(1)

    def values(self) -> tuple[str, str, str]:
        """The three numbers as they are written."""
        numbers = (self._confirmed, self._waiting, self._attention)
        first, second, third = (each.number.value.text() for each in numbers)
        return first, second, third

    def show_view(self, view: SyncView) -> None:
        self._show_confirmed(view)
        self._show_waiting(view)
        calm = self.tr("Nothing needs you")
        told = self.tr("Everything else goes on") if view.attention else calm
        count = self._context.formats.number(view.attention)
        tone: Tone | None = "warn" if view.attention else None
        unit = self.tr("record(s)", "", view.attention)
        if view.decisions > view.attention:
            unit = self.tr("{records}, %n to decide", "", view.decisions).format(records=unit)
        self._attention.set(count, unit, told, tone)

    def _show_confirmed(self, view: SyncView) -> None:
        context, standing = self._context, view.standing
        if standing.confirmed_at is None:
            self._confirmed.set("0", self.tr("items"), self.tr("No contact yet"))
            return
        when = context.formats.when(standing.confirmed_at, context.zone, context.today())
        unit = self.tr("item(s), {time}", "", standing.confirmed).format(time=when)
        agreed = any(line.agreed for line in view.receipts if line.at == standing.confirmed_at)
        told = self.tr("Count and checksum agree") if agreed else self.tr("Each was answered")
        self._confirmed.set(context.formats.number(standing.confirmed), unit, told)

    def _show_waiting(self, view: SyncView) -> None:
        context, queue = self._context, view.queue
        count = context.formats.number(view.standing.waiting)
        if queue.oldest is None:
            self._waiting.set(count, self.tr("changes"), self.tr("Everything is uploaded"))
            return
        size = size_word(queue.size, context.formats)
        unit = self.tr("change(s), {size}", "", view.standing.waiting).format(size=size)
        when = context.formats.when(queue.oldest, context.zone, context.today())
        told = self.tr("Oldest {time}, saved on this computer").format(time=when)
        self._waiting.set(count, unit, told)
