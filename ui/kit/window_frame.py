"""The window's frame: the rail, the bar above the page, the place for the page, the status bar."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.actions import shown_key
from ui.kit.frame import NARROW_RAIL, RAIL_WIDTH, TOP_BAR, BarField, RailItem, StatusBar
from ui.kit.labels import ElidedLabel, Label, hairline
from ui.kit.layout import column, row

NARROW_BELOW = 900


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One section as the rail shows it."""

    name: str
    icon: str
    key: str
    hint: str
    below: bool


class WindowFrame(QWidget):
    """Everything around the page; it only wishes, the window decides."""

    page_requested = Signal(str)
    log_requested = Signal()
    search_requested = Signal()

    def __init__(self, entries: Sequence[RailEntry], person: str = "") -> None:
        super().__init__()
        self._items: dict[str, RailItem] = {}
        outer = column(self)
        middle = row(spacing=0)
        outer.addLayout(middle, 1)
        self._rail = self._make_rail(entries, person)
        middle.addWidget(self._rail)
        right = column()
        middle.addLayout(right, 1)
        right.addWidget(self._make_bar())
        self.banner = Label("", "hint", "warn", wrap=True)
        self.banner.setContentsMargins(24, 8, 24, 8)
        self.banner.hide()
        right.addWidget(self.banner)
        self.stack = QStackedWidget()
        blank = QWidget()
        blank.setObjectName("page")
        self.stack.addWidget(blank)
        right.addWidget(self.stack, 1)
        self.status = StatusBar()
        outer.addWidget(self.status)

    def set_current(self, name: str) -> None:
        """Mark the section one is in."""
        for key, item in self._items.items():
            item.setChecked(key == name)

    def show_sections(self, entries: Sequence[RailEntry], *, log: bool = True) -> None:
        """Only these are on the rail, with these keys; `log`: visits are written here."""
        shown = {entry.name: entry for entry in entries}
        for name, item in self._items.items():
            item.setVisible(name in shown)
            if name in shown:
                item.set_hint(shown[name].hint)
        self._log.setVisible(log)
        self._without_log.setVisible(not log)

    def show_banner(self, text: str) -> None:
        """What holds for the whole book, above every page; nothing is shown for no text."""
        self.banner.setText(text)
        self.banner.setVisible(bool(text))

    def set_person(self, name: str, role: str) -> None:
        self._person.setText(name)
        self._role.setText(role)

    def retranslate(self, names: Mapping[str, str]) -> None:
        """Say everything in the language of now; `names` are the sections'."""
        self._brand.setText("" if self.width() < NARROW_BELOW else self.tr("Roadbook"))
        for name, item in self._items.items():
            item.set_text(names[name])
        self._log.set_text(
            self.tr("Log a visit in one line:  @customer  who  what was said  next: …"),
            self.tr("Log a visit in one line"),
        )
        self._search.set_text(self.tr("Search everything"), self.tr("Search everything"))

    def _make_rail(self, entries: Sequence[RailEntry], person: str) -> QWidget:
        rail = QWidget()
        rail.setObjectName("rail")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        items = column(rail, spacing=4, margins=(10, 0, 11, 9))
        self._brand = Label("", "headline")
        self._brand.setContentsMargins(12, 0, 0, 0)
        self._brand.setFixedHeight(TOP_BAR)
        items.addWidget(self._brand)
        items.addSpacing(2)
        stretched = False
        for entry in entries:
            if entry.below and not stretched:
                items.addStretch(1)
                stretched = True
            item = RailItem("", entry.icon, entry.hint, self._wisher(entry.name))
            item.setAutoExclusive(False)
            self._items[entry.name] = item
            items.addWidget(item)
        items.addSpacing(4)
        items.addWidget(hairline())
        self._who = QWidget()
        who = row(self._who, spacing=4, margins=(10, 6, 10, 0))
        self._person = ElidedLabel(person, bold=True)
        self._role = Label("", "hint")
        who.addWidget(self._person, 1)
        who.addWidget(self._role)
        items.addWidget(self._who)
        rail.setFixedWidth(RAIL_WIDTH)
        return rail

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("topbar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(TOP_BAR)
        line = row(bar, spacing=12, margins=(24, 0, 24, 0))
        self._log = BarField("pencil-line", shown_key("Ctrl+L"), self.log_requested.emit)
        search = BarField("search", shown_key("Ctrl+K"), self.search_requested.emit, quiet=True)
        search.setFixedWidth(220)
        self._search = search
        self._without_log = QWidget()
        self._without_log.hide()
        line.addWidget(self._log, 1)
        line.addWidget(self._without_log, 1)
        line.addWidget(search)
        return bar

    def _wisher(self, name: str) -> Callable[[], None]:
        return lambda: self.page_requested.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        self._rail.setFixedWidth(NARROW_RAIL if narrow else RAIL_WIDTH)
        self._brand.setText("" if narrow else self.tr("Roadbook"))
        self._who.setVisible(not narrow)
        for item in self._items.values():
            item.set_narrow(narrow)
