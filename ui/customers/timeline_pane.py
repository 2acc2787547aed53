"""The timeline on the customer's page: one list of everything, filtered by its tabs."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries import timeline
from storage.queries.timeline import SHOWN, Event
from storage.queries.waiting import Marks, marks_of
from storage.rules.kinds import Kind
from ui.customers.timeline_words import TimelineWords
from ui.kit.buttons import Button, WordTabs
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column
from ui.kit.marks import marked
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

PAGE = 40
Read = tuple[UUID, list[Event], Marks, bool]
_TABS = {
    "all": SHOWN,
    "visits": (Kind.VISIT,),
    "contacts": (Kind.INTERACTION,),
    "orders": (Kind.PURCHASE, Kind.PAYMENT),
    "deals": (Kind.DEAL, Kind.PROMISE),
}


class TimelinePane(QWidget):
    """Enter opens what a line is about; the last line asks for older ones."""

    opened = Signal(object, object)  # the kind and the id

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._customer_id: UUID | None = None
        self._events: list[Event] = []
        stack = column(self)
        self.head = SectionHead(self.tr("Timeline"))
        self.tabs = WordTabs(
            [
                ("all", self.tr("All")),
                ("visits", self.tr("Visits")),
                ("contacts", self.tr("Calls")),
                ("orders", self.tr("Orders")),
                ("deals", self.tr("Deals")),
            ],
            name=self.tr("Filter of the timeline"),
        )
        self.tabs.chosen.connect(self._on_tab)
        self.head.add(self.tabs)
        self.rows = RowList(self.tr("Timeline"), before_width=66, fills=False)
        self.rows.opened.connect(self._on_opened)
        nothing = self.tr("Nothing yet.")
        if context.person.writes_visits:
            nothing = self.tr("Nothing yet. Ctrl+L logs the first visit.")
        self.empty = Label(nothing, tone="muted", wrap=True)
        self.more = Button(self.tr("Show older"), self._read_more, kind="quiet", small=True)
        stack.addWidget(self.head)
        stack.addWidget(self.empty)
        stack.addWidget(self.rows)
        stack.addWidget(self.more)
        stack.addStretch(1)

    def show_customer(self, customer_id: UUID) -> None:
        """Show a customer's timeline from its newest event; as many as are on show already."""
        same = customer_id == self._customer_id
        self._customer_id = customer_id
        self._read(None, max(PAGE, len(self._events)) if same else PAGE)

    def _read(self, after: Event | None, limit: int) -> None:
        customer_id, kinds = self._customer_id, _TABS[self.tabs.current()]
        if customer_id is None:
            return

        before = self._events if after is not None else []

        def read(session: "Session") -> Read:
            found = timeline.of_customer(
                session, customer_id, kinds=kinds, after=after, limit=limit + 1
            )
            events = [*before, *found[:limit]]
            shown: dict[Kind, list[UUID]] = {}
            for event in events:
                shown.setdefault(event.kind, []).append(event.id)
            return customer_id, events, marks_of(session, shown), len(found) > limit

        self._context.tasks.read(read, self._on_read, ticket="customers.timeline")

    @Slot(object)
    def _on_read(self, answer: Read) -> None:
        customer_id, events, marks, more = answer
        if customer_id != self._customer_id:
            return
        self._events = events
        context = self._context
        words = TimelineWords(context.formats, context.today(), context.zone)
        self.rows.set_rows(marked([words.row(event) for event in self._events], marks))
        self.empty.setVisible(not self._events)
        self.more.setVisible(more)

    def _read_more(self) -> None:
        self._read(self._events[-1], PAGE)

    @Slot(str)
    def _on_tab(self, _key: str) -> None:
        self._events = []
        self._read(None, PAGE)

    @Slot(object)
    def _on_opened(self, key: tuple[Kind, UUID]) -> None:
        self.opened.emit(*key)
