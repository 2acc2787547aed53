"""Search everything: customers, people, notes, and every action by its name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from storage.search import Hit, search
from ui.kit.actions import Actions, shown_key
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label, hairline
from ui.kit.layout import Picture, column, row
from ui.kit.overlay import Overlay
from ui.search.presenter import (
    Group,
    Result,
    arranged,
    matching_actions,
    results_of,
    wants_records,
)
from ui.search.results import ResultList

NAMES = frozenset({Kind.CUSTOMER, Kind.CONTACT})
TEXTS = frozenset(Kind) - NAMES
NAMES_SHOWN, TEXTS_SHOWN = 12, 20


class Palette(Overlay):
    """The focus stays in the field; the arrow keys mark, Enter does, Esc returns."""

    def __init__(self, context: Context, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._actions = context, actions
        self.panel.setAccessibleName(self.tr("Search everything"))
        self._names: list[Result] = []
        self._texts: list[Result] = []
        line = row(spacing=12, margins=(20, 0, 16, 0))
        line.addWidget(Picture("search", 18, "accent"))
        self.field = LineField(self.tr("Customers, people, notes; > for actions only"))
        self.field.setProperty("role", "palette")
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setFixedHeight(52)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        line.addWidget(self.field, 1)
        line.addWidget(Label("Esc", "hint"))
        self.content.addLayout(line)
        self.content.addWidget(hairline())
        headings = {
            Group.ACTIONS: self.tr("Actions"),
            Group.CUSTOMERS: self.tr("Customers"),
            Group.CONTACTS: self.tr("Contacts"),
            Group.NOTES: self.tr("Notes and records"),
        }
        self.list = ResultList(self.tr("Results"), headings, self._right)
        self.list.clicked.connect(self._on_clicked)
        self.content.addWidget(self.list)
        self._nothing = Label("", tone="muted", wrap=True)
        self._nothing.setContentsMargins(20, 16, 20, 16)
        self.content.addWidget(self._nothing)
        self._foot = QWidget()
        foot = column(self._foot, margins=(20, 6, 20, 8))
        foot.addWidget(
            Label(self.tr("Pinyin, initials and parts of phone numbers work too."), "hint")
        )
        self.content.addWidget(self._foot)

    def open(self) -> None:
        super().open()
        self.field.clear()
        self._search("")
        self.field.setFocus()
        # The first question reads the table of pinyin: not while somebody waits for a letter.
        QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        matching_actions(self._actions.all(), "a")

    # Finding

    def _on_text(self, text: str) -> None:
        self._search(text)

    def _search(self, text: str) -> None:
        self._texts = []
        if wants_records(text):
            # Names are found within the frame; texts may take longer and follow.
            with self._context.database.read() as session:
                self._names = results_of(search(session, text, kinds=NAMES, limit=NAMES_SHOWN))
            self._context.tasks.read(
                lambda session: search(session, text, kinds=TEXTS, limit=TEXTS_SHOWN),
                self._on_texts,
                ticket="palette",
            )
        else:
            self._names = []
        self._show()

    def _on_texts(self, hits: Sequence[Hit]) -> None:
        if not wants_records(self.field.text()):
            return
        self._texts = results_of(hits)
        self._show(keep=True)

    def _show(self, *, keep: bool = False) -> None:
        text = self.field.text()
        marked = self.list.marked() if keep else None
        offered = [action for action in self._actions.all() if action.id != "search"]
        results = arranged(matching_actions(offered, text), [*self._names, *self._texts], text)
        self.list.show_results(results, marked)
        self.list.setVisible(bool(results))
        self.list.setFixedHeight(self.list.wanted_height())
        self._nothing.setVisible(not results)
        if not results:
            self._nothing.setText(self.tr("Nothing found for “{text}”.").format(text=text.strip()))
        self.relayout()
        self._say_marked()

    def _say_marked(self) -> None:
        """The focus stays in the field, so whoever listens is told what is marked."""
        said = str(self.list.currentIndex().data() or self._nothing.text())
        self.field.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _right(self, result: Result) -> str:
        if result.group is Group.ACTIONS:
            action = next((a for a in self._actions.all() if a.id == result.action), None)
            return shown_key(action.shortcut) if action and action.shortcut else ""
        return self._kind_word(result.kind)

    def _kind_word(self, kind: Kind | None) -> str:
        words = {
            Kind.VISIT: self.tr("Visit"),
            Kind.INTERACTION: self.tr("Contact made"),
            Kind.ANSWER: self.tr("Standing answer"),
            Kind.PROMISE: self.tr("Promise"),
            Kind.TASK: self.tr("Task"),
            Kind.DEAL: self.tr("Deal"),
            Kind.DAILY_REPORT: self.tr("Daily report"),
            Kind.LOOSE_NOTE: self.tr("To be sorted"),
        }
        return words.get(kind, "") if kind else ""

    # Doing

    def _on_clicked(self, index: QModelIndex) -> None:
        self._do(self.list.results.result(index.row()))

    def _do(self, result: Result | None) -> None:
        if result is None:
            return
        self.close_panel()
        wishes = self._context.wishes
        if result.group is Group.ACTIONS:
            action = next(a for a in self._actions.all() if a.id == result.action)
            action.handler()
        elif result.kind is Kind.VISIT:
            wishes.visit_requested.emit(result.id)
        elif result.customer_id is not None:
            wishes.customer_requested.emit(result.customer_id)
        else:
            wishes.page_requested.emit("today")

    # Qt's side

    def panel_place(self, room: QRect) -> QRect:
        place = super().panel_place(room)
        place.setHeight(self.content.sizeHint().height())
        return place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and not self.field.composing()
            and self._on_key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if key in steps:
            self.list.move(steps[Qt.Key(key)])
            self._say_marked()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.marked())
            return True
        return False
