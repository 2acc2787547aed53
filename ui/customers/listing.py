"""All customers: the table with its filters, and beside it who is selected."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.changes import Origin
from storage.queries import company_fields, customers
from storage.queries.customers import CustomerRow
from storage.rules.company_fields import CompanyField
from storage.rules.kinds import Kind
from ui.customers.detail import DetailPane
from ui.customers.filters import FilterBar
from ui.customers.nobody import nobody_fits, nobody_yet
from ui.customers.own_fields import lists_to_filter_by
from ui.customers.presenter import View, views, with_view, without_view
from ui.customers.table import NEEDS, OWN_WIDTH, CustomerColumns, CustomerSource
from ui.kit.buttons import Button
from ui.kit.detail_split import DetailSplit
from ui.kit.layout import PageHead, column
from ui.kit.paged_table import Counted, PagedTable
from ui.kit.table_view import TableView

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from storage.database import Session
    from ui.kit.context import Context

REMEMBER_AFTER_MS = 2_000
PLACES_AFTER_MS = 1_000
SAVED, LAST, COLUMNS = "customers.views", "customers.view", "customers.columns"
SHOWN_KINDS = (
    Kind.CUSTOMER,
    Kind.CONTACT,
    Kind.VISIT,
    Kind.DEAL,
    Kind.ANSWER,
    Kind.PROMISE,
    Kind.TASK,
    Kind.PURCHASE,
)


class CustomerList(QWidget):
    """The table, the bar above it and the pane beside it."""

    opened = Signal(object)  # a customer's id
    new_requested = Signal()
    save_view_requested = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view = View.from_plain(context.settings.get(LAST) or {})
        self.head = PageHead(self.tr("Customers"))
        self.head.add(Button(self.tr("Import …"), self._import, icon="file-down", hint="Ctrl+I"))
        new = self.new_requested.emit if context.person.writes(Kind.CUSTOMER) else None
        if new is not None:
            self.head.add(Button(self.tr("New customer"), new, kind="primary", hint="Ctrl+N"))
        self.bar = FilterBar()
        self.bar.view_requested.connect(self.show_view)
        self.bar.save_requested.connect(self.save_view_requested)
        self.bar.forget_requested.connect(self._on_forget)
        self.bar.left.connect(self._on_bar_left)
        self.bar.column_requested.connect(self._on_column)
        self._own: list[CompanyField] = []
        self._own_shown: list[CompanyField] = []
        self._columns = CustomerColumns(context, self)
        self._source_shown = self._source()
        self.model = PagedTable[CustomerRow](
            self._columns.all(), self._source_shown, self, counting=self._count_apart
        )
        self.model.set_sorted_by(self.view.sort.by, self.view.sort.descending)
        self.table = TableView(self.model, name=self.tr("Customers"))
        self.table.row_chosen.connect(self._on_chosen)
        self.table.row_opened.connect(self._on_opened)
        self.table.sort_requested.connect(self._on_sort)
        self.detail = DetailPane(context)
        self.detail.opened.connect(self.opened)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(nobody_yet(new))
        self._lists.addWidget(nobody_fits(self._show_all))
        self._lay_out()
        self._remember_soon = QTimer(self, singleShot=True, interval=REMEMBER_AFTER_MS)
        self._remember_soon.timeout.connect(self._remember)
        self._places_soon = QTimer(self, singleShot=True, interval=PLACES_AFTER_MS)
        self._places_soon.timeout.connect(self._ask_places)
        self._on_view()
        self._ask_places()
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)
        self.model.modelReset.connect(self._on_reset)
        self._on_reset()

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addWidget(self.head)
        main = QWidget()
        left = column(main)
        left.addWidget(self.bar)
        left.addWidget(self._lists, 1)
        whole.addWidget(DetailSplit(main, self.detail), 1)

    # What the page asks for

    def current(self) -> CustomerRow | None:
        """Who is selected."""
        return self.table.current_row()

    def main_widget(self) -> QWidget:
        return self.table if self.model.rowCount() else self.bar.search

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Filter or order anew; the bar, the header and the next start follow."""
        if view == self.view:
            return
        only_order = replace(view, sort=self.view.sort) == self.view
        self.view = view
        self._show_rows(same=only_order)
        self._on_view()

    def save_view(self, name: str) -> None:
        """Keep what is on show under a name."""
        settings = self._context.settings
        settings.set(SAVED, with_view(settings.get(SAVED) or [], name, self.view))
        self._show_saved()

    def focus_search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def refresh(self) -> None:
        """Look again: another day may have come, or a long time away."""
        self.model.refresh_soon()

    # Inside

    def _source(self, count: int | None = None) -> CustomerSource:
        context = self._context
        return CustomerSource(
            context.database,
            self.view,
            today=context.today(),
            now=context.now(),
            me=context.user_id,
            count=count,
            own=bool(self._own_shown),
        )

    def _show_rows(self, *, same: bool) -> None:
        """The rows of the view from the top; the `same` ones are not counted again."""
        known = same and not self._source_shown.rough
        self._source_shown = self._source(self.model.rowCount() if known else None)
        self.model.show(self._source_shown, (self.view.sort.by, self.view.sort.descending))
        if self._source_shown.rough:
            self.model.refresh_soon()

    def _on_view(self) -> None:
        self.bar.show_view(self.view)
        self._show_saved()
        self._remember_soon.start()

    @Slot()
    def _remember(self) -> None:
        """Keep the view for the next start; a write to the disk, so not with every key pressed."""
        self._context.settings.set(LAST, self.view.searching("").to_plain())

    def _show_saved(self) -> None:
        self.bar.set_saved(views(self._context.settings.get(SAVED) or []))

    def _ask_places(self) -> None:
        def read(session: "Session") -> tuple[Any, Any, Any]:
            own = company_fields.definitions(session, Kind.CUSTOMER)
            return customers.provinces(session), customers.cities(session), own

        self._context.tasks.read(read, self._on_places, ticket="customers.places")

    @Slot(object)
    def _on_places(self, found: tuple[Any, Any, Any]) -> None:
        provinces, cities, own = found
        self.bar.set_places(provinces, cities)
        self.bar.set_own(lists_to_filter_by(own, self._context.language))
        self._own = [one for one in own if not one.retired and not one.is_class]
        self._show_columns()

    def _show_columns(self) -> None:
        """The company's fields that were chosen, as columns behind the others."""
        wanted = self._context.settings.get(COLUMNS) or []
        shown = [one for one in self._own if one.key in wanted]
        language = self._context.language
        self.bar.set_columns([(f.key, f.label(language), f in shown) for f in self._own])
        if shown == self._own_shown:
            return
        self._own_shown = shown
        self.table.show_columns(self._columns.all(shown))
        self._show_rows(same=True)
        self._hide_what_has_no_room()

    @Slot(str)
    def _on_column(self, key: str) -> None:
        wanted = list(self._context.settings.get(COLUMNS) or [])
        wanted = [one for one in wanted if one != key] if key in wanted else [*wanted, key]
        self._context.settings.set(COLUMNS, wanted)
        self._show_columns()

    def _count_apart(self, told: Counted) -> None:
        """Many take longer to count than the window may stand still while others arrive."""
        source = self._source_shown

        def counted(exact: int) -> None:
            source.rough = False
            told(exact)
            self._show_count()

        def failed(error: BaseException) -> None:
            told(None)
            self._context.tasks.failed.emit(error)

        self._context.tasks.read(source.count_in, counted, failed, ticket="customers.count")

    def _show_count(self) -> None:
        self.head.set_title(self.tr("Customers"), self._count(self.model.rowCount()))

    @Slot()
    def _on_reset(self) -> None:
        shown = self.model.rowCount()
        self._lists.setCurrentIndex(0 if shown else 2 if self.view.filtered else 1)
        self._show_count()
        if not shown:
            self.detail.show_customer(None)
        elif not self.table.currentIndex().isValid() and not self.table.keeps_place():
            self.table.select_place(0)

    def _count(self, shown: int) -> str:
        number = self._context.formats.number(shown)
        if self._source_shown.rough:
            return self.tr("more than {number} shown").format(number=number)
        return self.tr("{number} shown").format(number=number) if self.view.filtered else number

    @Slot(object)
    def _on_chosen(self, chosen: CustomerRow | None) -> None:
        self.detail.show_customer(chosen.id if chosen else None)

    @Slot(object)
    def _on_opened(self, chosen: CustomerRow | None) -> None:
        if chosen is not None:
            self.opened.emit(chosen.id)

    @Slot(str, bool)
    def _on_sort(self, key: str, descending: bool) -> None:
        self.show_view(self.view.sorted_by(key, descending))

    @Slot(str)
    def _on_forget(self, name: str) -> None:
        settings = self._context.settings
        settings.set(SAVED, without_view(settings.get(SAVED) or [], name))
        self._show_saved()

    @Slot()
    def _on_bar_left(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if changes.touches(*SHOWN_KINDS):
            self.model.refresh_soon()
        if changes.touches(Kind.CUSTOMER, Kind.FIELD_DEF):
            # While a book arrives no save is to stand behind the counting of its cities.
            mine = changes.origin is Origin.LOCAL
            self._ask_places() if mine else self._places_soon.start()

    def _on_contact(self) -> None:
        """Whoever waited for the upload may be with the server now."""
        running = self._context.sync.status.running
        if not running and any(row.waits for row in self.table.on_show()):
            self.model.refresh_soon()

    def _import(self) -> None:
        self._context.wishes.page_requested.emit("import")

    def _show_all(self) -> None:
        self.show_view(self.view.cleared())

    # Qt's side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_what_has_no_room()

    def _hide_what_has_no_room(self) -> None:
        """What somebody chose to see comes before what is there anyhow."""
        room = self._lists.width() - OWN_WIDTH * len(self._own_shown)
        for place, shown in enumerate(self.model.columns):
            self.table.setColumnHidden(place, room < NEEDS.get(shown.key, 0))
