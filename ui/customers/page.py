"""The Customers section: the table and, for one of them, the story; and what can be done there."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from storage.commands import answers
from storage.commands.customers import delete_customer, move
from storage.queries.customer_reviews import status_moves, tier_moves
from storage.rules.choices import CustomerStatus, Question, Tier
from storage.rules.kinds import Kind
from ui.customers.answer_editor import Answered
from ui.customers.desk import Desk
from ui.customers.listing import CustomerList
from ui.customers.offered import customer_actions
from ui.customers.story_page import StoryPage
from ui.kit.actions import Action
from ui.kit.layout import column

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

REVIEWED = "customers.reviewed_on"
Moves = tuple[dict[UUID, CustomerStatus], dict[UUID, Tier | None]]


class CustomersPage(QWidget):
    """Enter opens the story of the selected customer, Esc leads back to where one was."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._desk = Desk(context, self)
        self._came_from = ""
        self._stack = QStackedWidget()
        column(self).addWidget(self._stack)
        self.list = CustomerList(context)
        self.list.opened.connect(self.open_record)
        self.list.new_requested.connect(self.new)
        self.list.save_view_requested.connect(self._save_view)
        self._stack.addWidget(self.list)
        self.story = StoryPage(context)
        self.story.left.connect(self.leave)
        self.story.gone.connect(self._on_gone)
        self.story.sheet.answered.connect(self._on_answered)
        self.story.sheet.unchanged_requested.connect(self._on_unchanged)
        self.story.sheet.all_unchanged_requested.connect(self.all_unchanged)
        self.story.sheet.removal_requested.connect(self._on_removal)
        self.story.side.opened.connect(self._on_opened)
        self.story.side.add_requested.connect(self._desk.add)
        self.story.timeline.opened.connect(self._on_opened)
        self._stack.addWidget(self.story)
        self._desk.customer_requested.connect(self.open_record)
        self._menu()

    # What the window asks for

    def activate(self) -> None:
        self._review()
        if self.in_story():
            self.story.refresh()
        else:
            self.list.refresh()

    def main_widget(self) -> QWidget:
        return self.story.log_button if self.in_story() else self.list.main_widget()

    def page_actions(self) -> list[Action]:
        return customer_actions(self, self._desk)

    def context(self) -> "Context":
        return self._context

    def open_form(self) -> QWidget | None:
        """The form that was opened last, if it is open still."""
        return self._desk.shown_form()

    def help(self) -> str:
        if not self._context.person.writes(Kind.ANSWER):
            return self.tr(
                "Type to find somebody by name, pinyin, initials, contact or phone. Enter opens "
                "the story: who decides, what is promised, when they buy next, what endangers it. "
                "What your role does not change opens for you to read. Esc leads back."
            )
        return self.tr(
            "Type to find somebody by name, pinyin, initials, contact or phone. Enter opens the "
            "story: who decides, what is promised, when they buy next, what endangers it. In the "
            "standing answers Enter edits a line, U says that it still holds, Ctrl+U that all do; "
            "the date of the last real answer stays. Esc leads back."
        )

    def log_prefill(self) -> str:
        """What the one-line log begins with while a customer's story is open."""
        return f"@{self.story.title()} " if self.in_story() and self.story.title() else ""

    @Slot(object)
    def open_record(self, customer_id: UUID) -> None:
        """Show the story of a customer."""
        if not self.in_story():
            self.opened_from("")
        self._desk.customer_id = customer_id
        self.story.show_customer(customer_id)
        self._stack.setCurrentWidget(self.story)
        self.story.log_button.setFocus()

    def opened_from(self, page: str) -> None:
        """Which page asked for the story, and has one back when it is left."""
        self._came_from = page
        self.story.show_way_back(elsewhere=bool(page))

    # What can be done

    def in_story(self) -> bool:
        return self._stack.currentWidget() is self.story

    def chosen(self) -> UUID | None:
        """The customer that an action is about."""
        if self.in_story():
            return self.story.customer_id
        row = self.list.current()
        return row.id if row else None

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        return (Kind.CUSTOMER, chosen) if (chosen := self.chosen()) is not None else None

    def new(self) -> None:
        self._desk.new_customer(self.list.view.text)

    def search(self) -> None:
        self.back()
        self.list.focus_search()

    def filter(self) -> None:
        self.back()
        self.list.bar.open_filters()

    def views(self) -> None:
        self.back()
        self.list.bar.open_views()

    def brief(self) -> None:
        if self.in_story():
            self.story.brief()

    def more(self) -> None:
        if self.in_story():
            self.story.more_button.showMenu()

    def edit(self) -> None:
        if (chosen := self.chosen()) is not None:
            self._desk.edit_customer(chosen)

    def delete(self) -> None:
        """Take the customer off the list; the toast takes it back."""
        customer_id, name = self.chosen(), self._chosen_name()
        if customer_id is not None and self._context.person.writes(Kind.CUSTOMER):
            told = self.tr("{name} deleted").format(name=name)
            self._context.do(lambda session: delete_customer(session, customer_id), told)
            self.back()

    @Slot()
    def leave(self) -> None:
        """Back to where one came from: another page, or the table."""
        came_from = self._came_from
        self.back()
        if came_from:
            self._context.wishes.page_requested.emit(came_from)

    def back(self) -> None:
        """The table again, where it was left."""
        if self.in_story():
            customer_id = self.story.customer_id
            self.story.sheet.close_editor()
            self.story.customer_id = None
            self._stack.setCurrentWidget(self.list)
            if customer_id is not None:
                self.list.table.select(customer_id)
            self.list.main_widget().setFocus()

    def all_unchanged(self) -> None:
        customer_id, today = self.story.customer_id, self._context.today()
        if self.in_story() and customer_id is not None:
            self._context.do(
                lambda session: answers.unchanged_all(session, customer_id, on=today),
                lambda count: self.tr("%n answer(s) unchanged", "", int(count)),
            )

    # Inside

    def _chosen_name(self) -> str:
        if self.in_story():
            return self.story.title()
        row = self.list.current()
        return (row.short_name or row.name) if row else ""

    def _menu(self) -> None:
        menu = QMenu(self.story.more_button)
        wanted = ("edit", "contact", "promise", "deal", "purchase", "payment", "link")
        offered = {action.id.removeprefix("customers."): action for action in self.page_actions()}
        for name in (*wanted, "status", "tier", "delete"):
            if (action := offered.get(name)) is not None:
                entry = menu.addAction(action.text)
                entry.triggered.connect(self._menu_runner(action))
        self.story.set_more(menu)

    def _menu_runner(self, action: Action) -> Callable[[], object]:
        return lambda: action.handler()

    def _review(self) -> None:
        """Once a day, time moves statuses and tiers of one's own; nobody waits for it."""
        today, settings, me = self._context.today(), self._context.settings, self._context.user_id
        if settings.get(REVIEWED) == today.isoformat():
            return
        settings.set(REVIEWED, today.isoformat())

        def find(session: "Session") -> Moves:
            return status_moves(session, today, owner=me), tier_moves(session, today, owner=me)

        self._context.tasks.read(find, self._on_reviewed)

    @Slot(object)
    def _on_reviewed(self, moves: Moves) -> None:
        if any(moves):
            self._context.tasks.write(lambda session: move(session, *moves))

    def _save_view(self) -> None:
        self._desk.save_view(self.list.save_view)

    @Slot()
    def _on_gone(self) -> None:
        self.back()

    @Slot(object)
    def _on_answered(self, answer: Answered) -> None:
        customer_id, today = self.story.customer_id, self._context.today()
        if customer_id is None:
            return
        self._context.do(
            lambda session: answers.answer_question(
                session,
                customer_id,
                answer.question,
                on=today,
                text=answer.text,
                chip=answer.chip,
                contact_id=answer.contact_id,
                subject=answer.subject,
            ),
            self.tr("Answer noted"),
        )

    @Slot(object)
    def _on_unchanged(self, question: Question) -> None:
        today, parts = self._context.today(), self.story.sheet.parts_of(question)

        def confirm(session: "Session") -> None:
            for part in parts:
                answers.unchanged(session, part, on=today)

        if parts:
            self._context.do(confirm, self.tr("Unchanged, noted"))

    @Slot(object)
    def _on_removal(self, question: Question) -> None:
        parts = self.story.sheet.parts_of(question)

        def remove(session: "Session") -> None:
            for part in parts:
                answers.remove_answer(session, part)

        if parts:
            self._context.do(remove, self.tr("Answer removed"))

    @Slot(object, object)
    def _on_opened(self, kind: Kind, record_id: UUID) -> None:
        page = self.story.shown
        if kind is Kind.VISIT:
            self._context.wishes.visit_requested.emit(record_id)
        elif page is not None:
            self._desk.open(kind, record_id, page)

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.in_story():
            self.leave()
        elif event.key() == Qt.Key.Key_Delete and not self.in_story():
            self.delete()
        else:
            super().keyPressEvent(event)
