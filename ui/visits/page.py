"""Visits: what is planned, what was made, whom to ring, what waits to be sorted."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from storage.rules.choices import NotVisited, VisitStatus
from storage.rules.kinds import Kind
from ui.kit.actions import Action
from ui.kit.buttons import Button, WordTabs
from ui.kit.context import Context
from ui.kit.layout import EmptyState, PageHead, column
from ui.kit.paged_table import ListSource, PagedTable
from ui.kit.table_view import TableView
from ui.planning.form import PlanOverlay
from ui.visits.calls import CallList
from ui.visits.lists import DoneSource, VisitColumns, planned_rows
from ui.visits.sorting import SortingList

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.visits import VisitRow

_SHOWN = (Kind.VISIT, Kind.CUSTOMER, Kind.CONTACT, Kind.INTERACTION, Kind.LOOSE_NOTE)
_SHOWN += (Kind.TASK, Kind.PROMISE, Kind.ATTACHMENT)


class VisitsPage(QWidget):
    """Four lists under one head; an open visit takes the whole page until Esc."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._plan: PlanOverlay | None = None
        self._form: Any = None
        whole = column(self)
        self.head = PageHead(self.tr("Visits"))
        self.tabs = WordTabs(
            [
                ("planned", self.tr("Planned")),
                ("done", self.tr("Made")),
                ("calls", self.tr("Calls")),
                ("sorting", self.tr("To be sorted")),
            ],
            underline=True,
            name=self.tr("Which list"),
        )
        self.tabs.chosen.connect(self.show_list)
        self.head.add(Button(self.tr("Plan a visit"), self.plan, hint="Ctrl+N", icon="plus"))
        self.head.right.addSpacing(12)
        self.head.add_tabs(self.tabs)
        whole.addWidget(self.head)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        self._columns = VisitColumns(context.formats, context.zone)
        self.planned = PagedTable(self._columns.of_planned(), ListSource(self._planned), self)
        self.planned_view = TableView(self.planned, name=self.tr("Planned visits"))
        self.planned_view.row_opened.connect(self._on_opened)
        self.done: PagedTable[VisitRow] | None = None
        self.done_view: TableView | None = None
        self._nothing = EmptyState(
            self.tr("No visit is planned"),
            self.tr("Plan one, or log a visit that took place in one line with Ctrl+L."),
            self.tr("Plan a visit"),
            self.plan,
            hint="Ctrl+N",
        )
        self.calls = CallList(context)
        self.sorting = SortingList(context)
        for widget in (self.planned_view, self._nothing, self.calls, self.sorting):
            self.stack.addWidget(widget)
        context.changes.changed.connect(self._on_changed)
        self._which, self._came_from = "planned", ""

    def activate(self) -> None:
        if self._form is not None and self.stack.currentWidget() is self._form:
            self._form.refresh()
        else:
            self._refresh()

    def main_widget(self) -> QWidget:
        shown = self.stack.currentWidget()
        if shown is self.calls:
            return self.calls.main_widget()
        if shown is self.sorting:
            return self.sorting.main_widget()
        return self._nothing.button if shown is self._nothing else shown or self

    def page_actions(self) -> list[Action]:
        if not self._context.person.writes_visits:
            return []  # he was led to one visit, to read it
        names = ("planned", "done", "calls", "sorting")
        words = (
            self.tr("Planned visits"),
            self.tr("Visits made"),
            self.tr("Calls to make"),
            self.tr("To be sorted"),
        )
        shown = [
            Action(f"visits.{name}", text, lambda name=name: self._go(name), f"Ctrl+{number}")
            for number, (name, text) in enumerate(zip(names, words, strict=True), 1)
        ]
        return [
            Action("visits.plan", self.tr("Plan a visit"), self.plan, "Ctrl+N", "plus"),
            Action("visits.move", self.tr("Move the visit"), self.move_visit, "Ctrl+M"),
            Action("visits.missed", self.tr("Not visited"), self.not_visited, "Ctrl+D"),
            *shown,
        ]

    def help(self) -> str:
        return self.tr(
            "Planned: Enter opens the brief and the log, Ctrl+M moves a visit, Ctrl+D says why it "
            "did not take place. Calls: 1 to 5 log the call to the row in focus and go on to the "
            "next. To be sorted: digits say who or which day was meant."
        )

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The visit, for whoever asks who can see it."""
        view = self.stack.currentWidget()
        if view is self._form and self._form is not None and (on_show := self._form.visit_id()):
            return Kind.VISIT, on_show
        row = view.current_row() if isinstance(view, TableView) else None
        return (Kind.VISIT, row.id) if row is not None else None

    @Slot(object)
    def open_record(self, visit_id: UUID) -> None:
        """One visit: the brief at the left, the log at the right."""
        from ui.visits.form import VisitForm

        if self.stack.currentWidget() is not self._form:
            self._came_from = ""
        if self._form is None:
            self._form = VisitForm(self._context)
            self._form.closed.connect(self.close_visit)
            self.stack.addWidget(self._form)
        self.stack.setCurrentWidget(self._form)
        self.head.hide()  # the visit has a head of its own
        self._form.open_visit(visit_id)

    def opened_from(self, page: str) -> None:
        """Which page asked for the visit, and has one back when it is closed."""
        self._came_from = page

    @Slot()
    def close_visit(self) -> None:
        """Back to where one came from: another page, or the list, exactly where one was."""
        if self.stack.currentWidget() is not self._form:
            return
        if self._came_from and self.isVisible():
            self.show_list(self._which)
            self._context.wishes.page_requested.emit(self._came_from)
        else:
            self._go(self._which)

    @Slot(str)
    def show_list(self, name: str) -> None:
        self.head.show()
        self._which = name
        self.tabs.choose(name)
        self._refresh()

    @Slot()
    def plan(self) -> None:
        self._overlay().open_plan()

    @Slot()
    def move_visit(self) -> None:
        """Another time for the selected visit."""
        chosen = self._chosen()
        if chosen is not None:
            self._overlay().open_move(chosen.id, chosen.customer, chosen.planned_at)

    @Slot()
    def not_visited(self) -> None:
        """Why the selected visit did not take place: digits choose."""
        chosen = self._chosen()
        if chosen is None:
            return
        menu = QMenu(self)
        reasons = (
            (NotVisited.MOVED, self.tr("&1 Moved by the customer")),
            (NotVisited.NOBODY_THERE, self.tr("&2 Nobody there")),
            (NotVisited.OUT_OF_TIME, self.tr("&3 Ran out of time")),
            (NotVisited.OTHER, self.tr("&4 Another reason")),
        )
        for reason, words in reasons:
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, r=reason: self._missed(chosen.id, r))
        place = self.planned_view.visualRect(self.planned_view.currentIndex()).bottomLeft()
        menu.popup(self.planned_view.viewport().mapToGlobal(place + QPoint(24, 0)))

    # Inside

    def _go(self, name: str) -> None:
        self.show_list(name)
        self.main_widget().setFocus()

    def _overlay(self) -> PlanOverlay:
        if self._plan is None:
            self._plan = PlanOverlay(self._context, self.window())
        return self._plan

    def _planned(self) -> "list[VisitRow]":
        owner = self._context.user_id
        if owner is None:
            return []
        return planned_rows(self._context.database, owner, self._context.now())

    def _done(self) -> TableView | None:
        owner = self._context.user_id
        if self.done_view is None and owner is not None:
            source = DoneSource(self._context.database, owner)
            self.done = PagedTable(self._columns.of_done(), source, self)
            self.done_view = TableView(self.done, name=self.tr("Visits made"))
            self.done_view.row_opened.connect(self._on_opened)
            self.stack.addWidget(self.done_view)
        return self.done_view

    def _chosen(self) -> "VisitRow | None":
        view = self.planned_view if self._which == "planned" else self.done_view
        row = view.current_row() if view is not None else None
        return row if row is not None and row.status is VisitStatus.PLANNED else None

    def _missed(self, visit_id: UUID, reason: NotVisited) -> None:
        from storage.commands.visits import not_visited

        def command(session: "Session") -> None:
            not_visited(session, visit_id, reason)

        self._context.do(command, self.tr("Noted why there was no visit"))

    def _refresh(self) -> None:
        self._columns.now, self._columns.today = self._context.now(), self._context.today()
        match self._which:
            case "calls":
                self.calls.refresh()
                self.stack.setCurrentWidget(self.calls)
            case "sorting":
                self.sorting.refresh()
                self.stack.setCurrentWidget(self.sorting)
            case "done":
                view = self._done()
                if view is not None and self.done is not None:
                    self.done.refresh()
                    _begin(view)
                    self.stack.setCurrentWidget(view)
            case _:
                self.planned.refresh()
                _begin(self.planned_view)
                empty = self.planned.rowCount() == 0
                self.stack.setCurrentWidget(self._nothing if empty else self.planned_view)

    @Slot(object)
    def _on_opened(self, row: "VisitRow") -> None:
        self.open_record(row.id)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        in_list = self.isVisible() and self.stack.currentWidget() is not self._form
        if in_list and changes.touches(*_SHOWN):
            self._refresh()


def _begin(view: TableView) -> None:
    """The first row is selected where none is: keys mean it, and that is to be seen."""
    if view.current_row() is None and view.model().rowCount():
        view.select_place(0)
