"""Who is selected in the table, in short: the story, how to reach them, who is there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.queries import contacts, customer_details, customer_story
from storage.queries.contacts import ContactRow
from storage.queries.customer_details import CustomerDetails
from storage.rules.kinds import Kind
from storage.rules.story_facts import Story
from ui.customers.people import contact_rows
from ui.customers.story_block import StoryBlock
from ui.customers.story_words import StoryWords
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import EmptyState, SectionHead, column, row, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from storage.database import Session
    from ui.kit.context import Context

WIDTH, PEOPLE = 340, 3


@dataclass(frozen=True, slots=True)
class _Shown:
    details: CustomerDetails
    story: Story
    people: list[ContactRow]


class DetailPane(QWidget):
    """Follows the selection; what it shows is read off the GUI thread."""

    opened = Signal(object)

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = CustomerWords(self)
        self._customer_id: UUID | None = None
        self.setMinimumWidth(WIDTH)
        self._stack = QStackedWidget()
        column(self).addWidget(self._stack)
        self._stack.addWidget(
            EmptyState(self.tr("Nobody selected"), self.tr("Select a customer to see the story."))
        )
        content = QWidget()
        self._stack.addWidget(self._with_buttons(content))
        stack = column(content, spacing=4, margins=(20, 16, 20, 16))
        self.title = ElidedLabel("", "log", bold=True)
        self.meta = Label("", "meta", wrap=True)
        self.reach = Label("", wrap=True)
        self.story = StoryBlock(upright=True)
        self.people_head = SectionHead(self.tr("Contacts"))
        self.people = RowList(self.tr("Contacts"), fills=False)
        for widget in (self.title, self.meta, self.reach):
            stack.addWidget(widget)
        stack.addSpacing(10)
        stack.addWidget(self.story)
        stack.addSpacing(10)
        stack.addWidget(self.people_head)
        stack.addWidget(self.people)
        stack.addStretch(1)
        self.people.opened.connect(self._on_open)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(40)
        self._soon.timeout.connect(self._read)
        context.changes.changed.connect(self._on_changed)

    def _with_buttons(self, content: QWidget) -> QWidget:
        whole = QWidget()
        stack = column(whole)
        stack.addWidget(scrolled(content), 1)
        line = row(spacing=8, margins=(20, 8, 20, 12))
        self.open_button = Button(self.tr("Open"), self._on_open, hint="Enter")
        self.log_button = Button(self.tr("Log visit"), self._log)
        line.addWidget(self.open_button)
        if not self._context.person.writes_visits:
            self.log_button.hide()
        line.addWidget(self.log_button)
        line.addStretch(1)
        stack.addLayout(line)
        return whole

    def show_customer(self, customer_id: UUID | None) -> None:
        """Show this customer as soon as the selection rests."""
        self._customer_id = customer_id
        if customer_id is None:
            self._stack.setCurrentIndex(0)
        else:
            self._soon.start()

    @Slot()
    def _read(self) -> None:
        customer_id, context = self._customer_id, self._context
        if customer_id is None or not self.isVisible():
            return

        def read(session: "Session") -> _Shown | None:
            details = customer_details.details(session, customer_id)
            today, zone = context.today(), context.zone
            story = customer_story.of_customer(session, customer_id, today, zone)
            if details is None or story is None:
                return None
            return _Shown(details, story, contacts.of_customer(session, customer_id))

        context.tasks.read(read, self._on_read, ticket="customers.detail")

    @Slot(object)
    def _on_read(self, shown: _Shown | None) -> None:
        if shown is None or shown.details.id != self._customer_id:
            self._stack.setCurrentIndex(0)
            return
        details, formats = shown.details, self._context.formats
        self.title.setText(details.title)
        known = [self._words.of(details.tier)] if details.tier else []
        known += [self._words.of(details.status)] if details.status else []
        known += [one for one in (details.industry, details.city) if one]
        # Where the line is too long it breaks behind a dot, never before one.
        self.meta.setText(formats.dot.replace(" ", "\u00a0", 1).join(known))
        reach = "\n".join(one for one in (details.phone, details.email, details.address) if one)
        self.reach.setText(reach)
        self.reach.setVisible(bool(reach))
        self.story.show_story(shown.story, StoryWords(formats, self._context.today()))
        self.people_head.set_count(len(shown.people))
        self.people.set_rows(contact_rows(shown.people[:PEOPLE], self._words, self._context))
        self.people_head.setVisible(bool(shown.people))
        self._stack.setCurrentIndex(1)

    def _on_open(self, _key: object = None) -> None:
        if self._customer_id is not None:
            self.opened.emit(self._customer_id)

    def _log(self) -> None:
        self._context.wishes.log_requested.emit(f"@{self.title.text()} ")

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if self._customer_id is not None and changes.touches(*Kind):
            self._soon.start()

    # Qt's side

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()
