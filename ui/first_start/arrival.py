"""The last step with a server: what is usable, what still arrives, and who will read what."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.first_start.steps import StepPane
from ui.joining.arriving import ArrivingPane, HeapsPane
from ui.joining.history_choice import HistoryChoice
from ui.joining.words import trouble_word
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import row
from ui.readers.list import ReadersList

if TYPE_CHECKING:
    from storage.queries.arrived import Heap


class ArrivalPane(StepPane):
    """Usable after the customers, long before the history is there."""

    opened = Signal()
    widest = 860

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.lines.setSpacing(6)
        self.title = Label("", "number", wrap=True)
        self.told = Label("", tone="muted", wrap=True)
        self.arriving = ArrivingPane(context)
        self.heaps = HeapsPane(context)
        self.history = HistoryChoice(context)
        self.readers = ReadersList(context)
        parts = (self.title, self.told, self.arriving, self.heaps, self.history, self.readers)
        for part in parts:
            self.lines.addWidget(part)
        buttons = row(spacing=8)
        self.read = Button(
            self.tr("I have read this; open Today"), self.confirm, kind="primary", hint="Enter"
        )
        self.read.setAutoDefault(True)
        self.later = Button(self.tr("Read it later"), self.opened.emit, kind="quiet")
        buttons.addWidget(self.read)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        self.lines.addLayout(buttons)
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self._refresh)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._refresh)
        self._refresh()

    def first(self) -> QWidget | None:
        return self.read

    def confirm(self) -> None:
        """It was read: what is written from now on may be uploaded."""
        self._context.sync.readers_confirmed.emit()
        self.opened.emit()

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _refresh(self) -> None:
        from storage.queries.arrived import heaps

        self.readers.refresh()
        self._context.tasks.read(heaps, self._show, ticket="first_start.heaps")

    def _show(self, heaps: "list[Heap]") -> None:
        context, status = self._context, self._context.sync.status
        usable = any(heap.usable for heap in heaps)
        hello = self.tr("You can start now, {name}") if usable else self.tr("Welcome, {name}")
        self.title.setText(hello.format(name=context.person.name))
        told = self.tr("Your customers are arriving; it goes on by itself.")
        if usable:
            told = self.tr("%n customer(s) are here.", "", heaps[0].count)
        if status.trouble:
            told = trouble_word(status.trouble)
        self.told.setText(told)
        self.arriving.show_arriving(status.arriving if status.running else None)
        self.heaps.show_heaps(heaps)
        self.history.show_choice(open_still=not all(heap.usable for heap in heaps))
        for button in (self.read, self.later):
            button.setEnabled(usable or bool(status.trouble))
