"""The bar above the table: search as you type, the filters as chips, saved views."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from storage.rules.choices import CustomerStatus, Tier
from ui.customers.presenter import UNSEEN_DAYS, Chosen, Part, View, own_value
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.chips import Chip
from ui.kit.fields import LineField
from ui.kit.layout import MARGIN, clear, row

PLACES_IN_MENU = 25


class SearchLine(LineField):
    """The search of the table: Down and Enter go to the rows, Esc empties it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.edited.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Shows a View and wishes for another one."""

    view_requested = Signal(object)
    save_requested = Signal()
    forget_requested = Signal(str)
    column_requested = Signal(str)  # shown or no longer, by its key
    left = Signal()  # the search was left for the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._words = CustomerWords(self)
        self._places: tuple[Sequence[tuple[str, int]], Sequence[tuple[str, int]]] = ((), ())
        self._own: Sequence[tuple[str, str, Sequence[str]]] = ()
        self._saved: Sequence[tuple[str, View]] = ()
        self._columns: Sequence[tuple[str, str, bool]] = ()
        self.setFixedHeight(44)
        line = row(self, spacing=8, margins=(MARGIN, 6, 8, 6))
        self.search = SearchLine(self.tr("Name, pinyin, contact, phone …"))
        self.search.setAccessibleName(self.tr("Search in customers"))
        self.search.setFixedWidth(230)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_typed)
        self.search.left.connect(self.left)
        line.addWidget(self.search)
        self._chips = row(spacing=6)
        line.addLayout(self._chips)
        self.filter_button = Button(
            self.tr("Filter"), self.open_filters, icon="list-filter", hint="Alt+F", small=True
        )
        self.views_button = Button(
            self.tr("Views"), self.open_views, icon="star", hint="Alt+V", small=True
        )
        line.addWidget(self.filter_button)
        line.addWidget(self.views_button)
        line.addStretch(1)

    def show_view(self, view: View) -> None:
        """Show what is filtered by; nobody is told."""
        self._view = view
        if self.search.text().strip() != view.text:
            self.search.blockSignals(True)
            self.search.setText(view.text)
            self.search.blockSignals(False)
        clear(self._chips)
        for chosen in view.chips():
            chip = Chip(self.words(chosen), removable=True, parent=self)
            chip.removed.connect(self._toggler(chosen))
            chip.clicked.connect(self._toggler(chosen))
            self._chips.addWidget(chip)

    def set_places(
        self, provinces: Sequence[tuple[str, int]], cities: Sequence[tuple[str, int]]
    ) -> None:
        """What the filter menu offers as regions and cities, the most frequent first."""
        self._places = (provinces[:PLACES_IN_MENU], cities[:PLACES_IN_MENU])

    def set_own(self, lists: Sequence[tuple[str, str, Sequence[str]]]) -> None:
        """Key, label and values of the company's lists."""
        self._own = lists

    def set_columns(self, columns: Sequence[tuple[str, str, bool]]) -> None:
        """Key and label of the company's fields, and whether each is a column."""
        self._columns = columns

    def set_saved(self, saved: Sequence[tuple[str, View]]) -> None:
        self._saved = saved

    def words(self, chosen: Chosen) -> str:
        """What a chip says."""
        match chosen.part:
            case Part.STATUSES:
                return self._words.of(CustomerStatus(str(chosen.value)))
            case Part.TIERS:
                return self._words.of(Tier(str(chosen.value)))
            case Part.OWN:
                return own_value(str(chosen.value))
            case Part.OVERDUE:
                return self.tr("Next step overdue")
            case Part.UNSEEN:
                return self.tr("Not visited for %n day(s)", "", int(chosen.value))
            case Part.MINE:
                return self.tr("Mine")
            case _:
                return str(chosen.value)

    # The menus

    @Slot()
    def open_filters(self) -> None:
        self._pop_up(self.filter_menu(), self.filter_button)

    @Slot()
    def open_views(self) -> None:
        self._pop_up(self.views_menu(), self.views_button)

    def filter_menu(self) -> QMenu:
        """Every filter there is, those in force ticked."""
        menu = QMenu(self)
        provinces, cities = self._places
        self._add_many(menu, self.tr("Status"), Part.STATUSES, list(map(str, CustomerStatus)))
        self._add_many(menu, self.tr("Tier"), Part.TIERS, list(map(str, Tier)))
        self._add_many(menu, self.tr("Region"), Part.PROVINCES, [name for name, _ in provinces])
        self._add_many(menu, self.tr("City"), Part.CITIES, [name for name, _ in cities])
        for key, label, values in self._own:
            self._add_many(menu, label, Part.OWN, [f"{key}={value}" for value in values])
        self._add_many(menu, self.tr("Not visited for"), Part.UNSEEN, list(UNSEEN_DAYS))
        menu.addSeparator()
        self._add_one(menu, Chosen(Part.OVERDUE, True))
        self._add_one(menu, Chosen(Part.MINE, True))
        if self._view.filtered:
            menu.addSeparator()
            self._add_plain(menu, self.tr("Show all"), self._clear)
        return menu

    def views_menu(self) -> QMenu:
        """The saved views; the one on show can be saved, any of them forgotten."""
        menu = QMenu(self)
        for name, view in self._saved:
            action = self._add_plain(menu, name, self._shower(view))
            action.setCheckable(True)
            action.setChecked(view == self._view)
        if self._saved:
            menu.addSeparator()
        self._add_plain(menu, self.tr("Save this view …"), self.save_requested.emit)
        if self._saved:
            forget = menu.addMenu(self.tr("Forget a view"))
            for name, _ in self._saved:
                self._add_plain(forget, name, self._forgetter(name))
        if self._columns:
            inner = menu.addMenu(self.tr("Columns"))
            for key, label, shown in self._columns:
                action = self._add_plain(inner, label, self._column_toggler(key))
                action.setCheckable(True)
                action.setChecked(shown)
        return menu

    def _add_many(self, menu: QMenu, title: str, part: Part, values: Sequence[str | int]) -> None:
        if values:
            inner = menu.addMenu(title)
            for value in values:
                self._add_one(inner, Chosen(part, value))

    def _add_one(self, menu: QMenu, chosen: Chosen) -> None:
        action = self._add_plain(menu, self.words(chosen), self._toggler(chosen))
        action.setCheckable(True)
        action.setChecked(self._view.has(chosen))

    def _add_plain(self, menu: QMenu, words: str, called: Callable[[], object]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda: called())
        return action

    def _pop_up(self, menu: QMenu, below: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))

    def _toggler(self, chosen: Chosen) -> Callable[[], None]:
        return lambda: self.view_requested.emit(self._view.toggled(chosen))

    def _shower(self, view: View) -> Callable[[], None]:
        return lambda: self.view_requested.emit(view)

    def _forgetter(self, name: str) -> Callable[[], None]:
        return lambda: self.forget_requested.emit(name)

    def _column_toggler(self, key: str) -> Callable[[], None]:
        return lambda: self.column_requested.emit(key)

    def _clear(self) -> None:
        self.view_requested.emit(self._view.cleared())

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text.strip() != self._view.text:
            self.view_requested.emit(self._view.searching(text.strip()))
