"""Choosing customers of somebody's book from a list, for whoever does not know their codes."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from storage.queries.company import CustomerRow
from ui.administration.presenter import those_with
from ui.kit.buttons import Button
from ui.kit.fields import LineField, TickField
from ui.kit.labels import Label, hairline
from ui.kit.layout import clear, column, row, scrolled
from ui.kit.overlay import Overlay

SHOWN = 60  # at once; more are found by typing
_HEIGHT = 320


class CustomerPicker(Overlay):
    """Ticks beside names; what is ticked stays so while other words are looked for."""

    picked = Signal(list)  # the ids

    def __init__(
        self, window: QWidget, title: str, customers: Sequence[CustomerRow], ticked: set[UUID]
    ) -> None:
        super().__init__(window)
        self._customers, self._ticked = customers, set(ticked)
        self.title = Label(title, "log", bold=True)
        self.words = LineField(self.tr("Name, code or city"))
        self.words.setAccessibleName(self.tr("Look for customers"))
        self.words.textChanged.connect(self._show)
        self.more = Label("", "meta", wrap=True)
        self.ticks: list[TickField] = []
        self.take_button = Button("", self._take, kind="primary", hint="Ctrl+Enter")
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._take)
        self.closed.connect(self.deleteLater)
        self._show()

    def open(self) -> None:
        super().open()
        self.words.setFocus()

    def _lay_out(self) -> None:
        inner = column(spacing=12, margins=(20, 16, 20, 8))
        inner.addWidget(self.title)
        inner.addWidget(self.words)
        listed = QWidget()
        listed.setObjectName("page")
        self._list = column(listed, spacing=4, margins=(2, 2, 2, 2))
        area = scrolled(listed)
        area.setFixedHeight(_HEIGHT)
        inner.addWidget(area)
        inner.addWidget(self.more)
        foot = row(spacing=8, margins=(20, 10, 20, 12))
        foot.addWidget(Button(self.tr("Tick all shown"), self._tick_all))
        foot.addStretch(1)
        foot.addWidget(Button(self.tr("Cancel"), self.close_panel))
        foot.addWidget(self.take_button)
        self.content.addLayout(inner)
        self.content.addWidget(hairline())
        self.content.addLayout(foot)

    @Slot()
    def _show(self) -> None:
        """The customers that fit what was typed, the first of them."""
        clear(self._list)
        found = those_with(self._customers, self.words.value())
        self.ticks = [self._tick(one) for one in found[:SHOWN]]
        for tick in self.ticks:
            self._list.addWidget(tick)
        self._list.addStretch(1)
        left = len(found) - len(self.ticks)
        self.more.setText(self.tr("%n more; type to find them.", "", left) if left else "")
        self._count()

    def _tick(self, customer: CustomerRow) -> TickField:
        said = " · ".join(filter(None, (customer.name, customer.code, customer.city)))
        tick = TickField(said.replace("&", "&&"))
        tick.set_value(customer.id in self._ticked)
        tick.toggled.connect(lambda on, which=customer.id: self._set(which, on=on))
        return tick

    def _set(self, customer: UUID, *, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(customer)
        self._count()

    def _count(self) -> None:
        self.take_button.set_text(self.tr("Take %n customer(s)", "", len(self._ticked)))
        self.take_button.setEnabled(bool(self._ticked))

    @Slot()
    def _tick_all(self) -> None:
        for tick in self.ticks:
            tick.setChecked(True)

    @Slot()
    def _take(self) -> None:
        if self.take_button.isEnabled():
            self.picked.emit([one.id for one in self._customers if one.id in self._ticked])
            self.close_panel()
