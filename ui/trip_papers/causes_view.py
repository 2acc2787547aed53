"""The causes of a review: the list, the form below it, and an alarm for each that returned."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from storage.rules.reviews import PastCause
from ui.evidence.strip import EvidenceStrip
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.focus import set_shown
from ui.kit.labels import Label
from ui.kit.layout import clear, column, row
from ui.kit.rows import ListRow, RowList
from ui.trip_papers.alarm import AlarmBox
from ui.trip_papers.cause_form import CauseForm
from ui.trip_papers.presenter import CauseLine, Papers, anchor_of_cause
from ui.trip_papers.review_words import ReviewWords


class CausesView(QWidget):
    """Enter says a cause otherwise, Delete takes it out, O opens the review before."""

    cause_given = Signal(object)
    cause_removed = Signal(object)
    settled = Signal(object, object, str)
    """The earlier cause, whether its countermeasure was done, and a note."""
    line_focused = Signal(str)
    filled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ReviewWords(context.formats, context.today())
        self._causes: dict[UUID, CauseLine] = {}
        self._shown: tuple[object, ...] = ()
        self._editable = False
        self._numbers: dict[str, int] = {}
        whole = column(self)
        head = row(spacing=14, margins=(0, 4, 0, 6))
        head.addWidget(Label(self.tr("Review"), "headline"))
        head.addWidget(Label(self.tr("Why the goals and the actual differ"), tone="muted"))
        head.addStretch(1)
        self.state = Label("", "meta")
        head.addWidget(self.state)
        whole.addLayout(head)
        self.rows = RowList(self.tr("Causes"), before_width=76, fills=False)
        self.rows.opened.connect(self._on_opened)
        self.rows.chosen.connect(self._on_chosen)
        whole.addWidget(self.rows)
        self.nothing = Label(self.tr("No cause was written down."), tone="muted")
        whole.addWidget(self.nothing)
        self.form = CauseForm(context)
        self.form.given.connect(self.cause_given)
        self.form.left.connect(self._on_left)
        whole.addWidget(self.form)
        whole.addSpacing(8)
        self._alarms = column(spacing=10)
        whole.addLayout(self._alarms)
        whole.addSpacing(8)
        self.files = EvidenceStrip(context)
        self.files.signs = False
        whole.addWidget(self.files)
        self._files_of: tuple[UUID | None, bool] | None = None
        whole.addStretch(1)

    def show_papers(self, papers: Papers, *, editable: bool) -> None:
        """Show the causes as they stand; what is half typed in the form stays."""
        self._editable = editable
        set_shown(self.form, shown=editable)
        customers = {s.customer: s.customer_id for s in papers.board.stops if s.customer_id}
        self.form.offer(papers.codes, customers)
        self._causes = {line.cause.id: line for line in papers.causes if line.cause.id}
        self._fill_rows()
        self.rows.setVisible(bool(self._causes))
        self.nothing.setVisible(not self._causes and not editable)
        if self._files_of != (papers.review_id, editable):
            self._files_of = (papers.review_id, editable)
            self.files.show_record(Kind.REVIEW, papers.review_id, reading=not editable)
        shown = (papers.causes, editable, self._context.user_id)
        if shown != self._shown:
            self._shown = shown
            self._fill_alarms()

    @Slot(object)
    def show_badges(self, numbers: dict[str, int]) -> None:
        """Which causes are commented on."""
        self._numbers = numbers
        self._fill_rows()

    @Slot(str)
    def focus_line(self, anchor: str) -> None:
        """The cause of a comment."""
        for cause_id in self._causes:
            found = self.rows.row(cause_id)
            if anchor_of_cause(cause_id) == anchor and found is not None:
                found.setFocus()

    def quotes(self) -> list[tuple[str, str]]:
        """Each cause as a comment on it quotes it."""
        return [
            (anchor_of_cause(id_), f"{line.cause.code} {self._words.cause(line)}")
            for id_, line in self._causes.items()
        ]

    def alarms(self) -> list[AlarmBox]:
        found = [self._alarms.itemAt(place) for place in range(self._alarms.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, AlarmBox)]

    def _fill_rows(self) -> None:
        self.rows.set_rows([self._row(line) for line in self._causes.values()])
        self.filled.emit()

    def _row(self, line: CauseLine) -> RowText:
        number = self._numbers.get(anchor_of_cause(line.cause.id), 0) if line.cause.id else 0
        said = (Words(f"{number}", "accent", bold=True),) if number else ()
        again = line.again is not None
        right = Words(
            self._words.times(line.again), "warn" if again else "muted", bold=again, small=True
        )
        lines = ((Words(self._words.cause(line)),),)
        if measure := self._words.measure(line):
            lines += ((Words(measure, "muted", small=True),),)
        return RowText(
            key=line.cause.id,
            lines=lines,
            right=(right, *said),
            before=Words(line.cause.code, bold=True),
        )

    def _fill_alarms(self) -> None:
        clear(self._alarms)
        for line in self._causes.values():
            if line.again is None:
                continue
            earlier = line.again.earlier
            mine = earlier.owner_id == self._context.user_id
            box = AlarmBox(line, self._words, self._context, can_settle=mine and self._editable)
            box.open_requested.connect(lambda of=earlier: self._open(of))
            box.settled.connect(lambda done, note, of=earlier: self.settled.emit(of, done, note))
            self._alarms.addWidget(box)

    def open_earlier(self) -> None:
        """The review before: of the cause in the focus, else of the first that returned."""
        focused = self.focusWidget()
        chosen = None
        if isinstance(focused, ListRow) and isinstance(focused.text.key, UUID):
            chosen = self._causes.get(focused.text.key)
        lines = [chosen] if chosen is not None and chosen.again else list(self._causes.values())
        again = next((line.again for line in lines if line.again is not None), None)
        if again is not None:
            self._open(again.earlier)

    def _open(self, earlier: PastCause) -> None:
        if earlier.trip_id is not None:
            self._context.wishes.trip_requested.emit(earlier.trip_id)

    @Slot(object)
    def _on_opened(self, cause_id: UUID) -> None:
        if self._editable and cause_id in self._causes:
            self.form.edit(self._causes[cause_id].cause)

    @Slot(object)
    def _on_chosen(self, cause_id: UUID) -> None:
        self.line_focused.emit(anchor_of_cause(cause_id))

    @Slot()
    def _on_left(self) -> None:
        if first := next(iter(self.rows.rows()), None):
            first.setFocus()

    # Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        key = focused.text.key if isinstance(focused, ListRow) else None
        line = self._causes.get(key) if isinstance(key, UUID) else None
        if event.key() == Qt.Key.Key_O and not event.modifiers():
            self.open_earlier()
            return
        if line is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match Qt.Key(event.key()):
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._editable:
                self.cause_removed.emit(line.cause)
            case _:
                super().keyPressEvent(event)
