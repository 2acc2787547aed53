"""One customer on one page: the story, the standing answers, the timeline, who is there."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from storage.queries import customer_page
from storage.queries.customer_page import CustomerPage
from storage.queries.waiting import Marks, marks_of
from ui.customers.answer_sheet import AnswerSheet
from ui.customers.panes import Panes
from ui.customers.side_pane import SidePane, shown_beside
from ui.customers.story_block import StoryBlock
from ui.customers.story_words import StoryWords
from ui.customers.timeline_pane import TimelinePane
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.chips import Chip
from ui.kit.layout import PageHead, column

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from storage.database import Session
    from ui.kit.context import Context


class StoryPage(QWidget):
    """Shows a customer; what is wished for here is carried out by the page around it."""

    left = Signal()
    gone = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = CustomerWords(self)
        self.customer_id: UUID | None = None
        self.shown: CustomerPage | None = None
        self.head = PageHead("")
        self.tier = Chip("")
        self.status = Chip("")
        for chip in (self.tier, self.status):
            self.head.add_beside(chip)
            chip.hide()
        self.back_button = Button(
            self.tr("All customers"), self.left.emit, kind="quiet", hint="Esc"
        )
        self.more_button = Button(self.tr("More"), icon="ellipsis", hint="Alt+M")
        self.brief_button = Button(self.tr("Brief"), self.brief, hint="Ctrl+B")
        self.brief_button.hide()
        self.log_button = Button(self.tr("Log visit"), self.log, kind="primary", hint="Ctrl+L")
        for button in (self.back_button, self.more_button, self.brief_button, self.log_button):
            self.head.add(button)
        if not context.person.writes_visits:
            self.log_button.hide()
            self.log_button.setFocusProxy(self.back_button)
        self.story = StoryBlock()
        self.sheet = AnswerSheet(context)
        self.timeline = TimelinePane(context)
        self.side = SidePane(context)
        self._lay_out()
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addWidget(self.head)
        self.panes = Panes(
            (self.tr("Story"), self.story),
            (
                (self.tr("Standing answers"), self.sheet, 463),
                (self.tr("Timeline"), self.timeline, 366),
                (self.tr("People and deals"), self.side, 361),
            ),
            self.tr("Parts of the page"),
        )
        whole.addWidget(self.panes, 1)

    # What the page around it uses

    def show_customer(self, customer_id: UUID) -> None:
        """Lead to a customer."""
        self.customer_id = customer_id
        self.refresh()

    def refresh(self) -> None:
        """Read the page again, off the GUI thread."""
        customer_id, context = self.customer_id, self._context
        if customer_id is None:
            return
        today, zone = context.today(), context.zone

        def read(session: "Session") -> tuple[CustomerPage | None, Marks]:
            page = customer_page.of_customer(session, customer_id, today, zone)
            return page, marks_of(session, shown_beside(page) if page else {})

        context.tasks.read(read, self._on_read, ticket="customers.page")

    def show_way_back(self, *, elsewhere: bool) -> None:
        """Whether Esc leads to another page than the table."""
        self.back_button.set_text(self.tr("Back") if elsewhere else self.tr("All customers"))

    def title(self) -> str:
        return self.shown.details.title if self.shown else ""

    def log(self) -> None:
        """Begin the one-line log with this customer."""
        self._context.wishes.log_requested.emit(f"@{self.title()} ")

    def brief(self) -> None:
        """Open the planned visit: its brief stands beside its log."""
        if self.shown is not None and self.shown.planned_visit is not None:
            self._context.wishes.visit_requested.emit(self.shown.planned_visit)

    def set_more(self, menu: QMenu) -> None:
        self.more_button.setMenu(menu)

    # Inside

    @Slot(object)
    def _on_read(self, found: tuple[CustomerPage | None, Marks]) -> None:
        page, marks = found
        if page is None:
            self.shown = None
            self.gone.emit()
            return
        if page.details.id != self.customer_id:
            return
        self.shown = page
        self._show_head(page)
        self.brief_button.setVisible(page.planned_visit is not None)
        words = StoryWords(self._context.formats, self._context.today())
        self.story.show_story(page.story, words)
        today = self._context.formats.day(self._context.today())
        self.story.as_of.setText(self.tr("Story, {day}").format(day=today))
        self.sheet.show_answers(page.details.id, page.sheet, page.contacts, page.last_visit)
        self.side.show_page(page, marks)
        self.timeline.show_customer(page.details.id)

    def _show_head(self, page: CustomerPage) -> None:
        details = page.details
        self.head.set_title(details.title)
        for chip, value in ((self.tier, details.tier), (self.status, details.status)):
            chip.setVisible(value is not None and not self.panes.narrow)
            if value is not None:
                chip.set_value(self._words.of(value))
        self.back_button.setVisible(not self.panes.narrow)
        second = [details.name] if details.short_name and details.short_name != details.name else []
        second += [self._place(details.city, details.county)]
        second += [self._employees(details.employees_band), self._owner(page)]
        known = [one for one in second if one]
        self.head.set_second(self._context.formats.dot.join(known) or details.name)

    def _place(self, city: str, county: str) -> str:
        if not (city and county):
            return city or county
        return self.tr("{county}, {city}").format(city=city, county=county)

    def _employees(self, band: str) -> str:
        return self.tr("{number} people").format(number=band) if band else ""

    def _owner(self, page: CustomerPage) -> str:
        details, formats = page.details, self._context.formats
        mine = details.owner_id is not None and details.owner_id == self._context.user_id
        owner = self.tr("you") if mine else details.owner
        if not owner:
            return ""
        if details.owner_since and details.previous_owner:
            return self.tr("owner: {owner}, since {month}, before {previous}").format(
                owner=owner,
                month=formats.month(details.owner_since),
                previous=details.previous_owner,
            )
        return self.tr("owner: {owner}").format(owner=owner)

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if self.customer_id is not None and bool(changes):
            self.refresh()

    @Slot()
    def _on_contact(self) -> None:
        """What waited for the upload may be with the server now."""
        lists = (self.timeline.rows, *self.side.lists.values())
        marked = any(row.text.mark for listed in lists for row in listed.rows())
        if marked and self.isVisible() and not self._context.sync.status.running:
            self.refresh()

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shown is not None:
            self._show_head(self.shown)
