"""The daily report being read and edited in place: four blocks, a line of one's own in each."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.rules.kinds import Kind
from storage.rules.reports import Block, Report, Sentence, shown
from ui.comments.presenter import Line
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label, hairline
from ui.kit.layout import clear, column
from ui.reports.presenter import DayReport
from ui.reports.sentence import SentenceRow
from ui.reports.words import ReportWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class OwnLines(QWidget):
    """The four open lines; a form to its draft keeper, so that none is lost in a crash."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = {block: LineField() for block in Block}
        for field in self.fields.values():
            field.edited.connect(self.edited)

    def values(self) -> dict[str, Any]:
        return {block.value: field.value() for block, field in self.fields.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        for block, field in self.fields.items():
            field.set_value(values.get(block.value, ""))


class ReportPane(QWidget):
    """Shows one day's report; each edit is written at once and can be undone."""

    shown = Signal(object)
    """The DayReport now on the screen."""
    filled = Signal()
    """Other sentences stand there now: the order of Tab has to be said again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day = DayReport(context.today())
        self._words = ReportWords(context.formats, self._day.on)
        self._editor: LineField | None = None
        self._focus_key = ""
        self._numbers: dict[str, int] = {}
        self._lines = OwnLines(self)
        self._lines.hide()
        self._keeper: DraftKeeper | None = None
        self._columns: dict[Block, QVBoxLayout] = {}
        whole = column(self)
        for place, block in enumerate(Block):
            whole.addLayout(self._block(block, last=place == len(Block) - 1))
        whole.addStretch(1)

    @property
    def day(self) -> DayReport:
        return self._day

    @property
    def words(self) -> ReportWords:
        return self._words

    def open_day(self, on: date) -> None:
        """Which day's report to show; `show_report` brings it."""
        if self._keeper is not None and on == self._day.on:
            return
        self._day = DayReport(on)
        self._words = ReportWords(self._context.formats, on)
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.deleteLater()
        form = cast("Form", self._lines)
        self._keeper = DraftKeeper(self._context, form, "report", on.isoformat())
        self._keeper.restore()

    def show_report(self, day: DayReport) -> None:
        """Show a report as it stands now; what is being edited stays open."""
        if day.on != self._day.on:
            self.open_day(day.on)
        same = day.report == self._day.report
        self._day = day
        if self._editor is None and (not same or not any(self._rows())):
            self._fill()
        self.shown.emit(day)

    def anchors(self) -> list[Line]:
        """Each sentence as a comment on it names and quotes it."""
        return [
            Line(f"line:{sentence.key}", self._words.text(sentence))
            for block in Block
            for sentence in shown(self._day.report, block)
        ]

    @Slot(object)
    def show_badges(self, numbers: dict[str, int]) -> None:
        """Which sentences are commented on."""
        self._numbers = numbers
        for row in self._rows():
            row.set_badge(numbers.get(f"line:{row.key}", 0))

    @Slot(str)
    def focus_line(self, anchor: str) -> None:
        """The sentence of a comment."""
        for row in self._rows():
            if f"line:{row.key}" == anchor:
                row.setFocus()

    def focus_block(self, block: Block) -> None:
        """Put the cursor into the open line of a block."""
        self._lines.fields[block].setFocus()

    def _block(self, block: Block, *, last: bool) -> QVBoxLayout:
        whole = column(spacing=2, margins=(0, 8, 0, 4))
        whole.addWidget(Label(self._words.title(block), "meta", bold=True))
        rows = column()
        self._columns[block] = rows
        whole.addLayout(rows)
        field = self._lines.fields[block]
        field.setParent(self)
        field.setStyleSheet("border: none; background: transparent; padding: 0 0 0 13px;")
        field.setFixedHeight(24)
        field.setPlaceholderText(self.tr("Add a sentence of your own"))
        field.setAccessibleName(
            self.tr("{block}: a sentence of your own").format(block=self._words.title(block))
        )
        field.returnPressed.connect(self._on_added)
        field.installEventFilter(self)
        whole.addWidget(field)
        if not last:
            whole.addSpacing(4)
            whole.addWidget(hairline())
        return whole

    def _fill(self) -> None:
        focused = next((row.key for row in self._rows() if row.hasFocus()), self._focus_key)
        self._focus_key = ""
        for block, rows in self._columns.items():
            clear(rows)
            for sentence in shown(self._day.report, block):
                row = self._row(sentence)
                rows.addWidget(row)
                row.set_badge(self._numbers.get(f"line:{row.key}", 0))
                row.show()  # now: what the layout shows later cannot take the focus yet
        self.filled.emit()
        for row in self._rows():
            if row.key == focused:
                row.setFocus()

    def stops(self) -> list[QWidget]:
        """Where Tab stops: block by block its sentences, then its open line."""
        ring: list[QWidget] = []
        for block in Block:
            ring += [row for row in self._rows() if self._columns[block].indexOf(row) >= 0]
            ring.append(self._lines.fields[block])
        return ring

    def _row(self, sentence: Sentence) -> SentenceRow:
        note = self.tr("yours") if sentence.is_own and sentence.link is None else ""
        row = SentenceRow(
            sentence.key,
            self._words.text(sentence),
            own=sentence.is_own,
            link=self._words.link(sentence),
            note=note,
        )
        row.edit_requested.connect(lambda: self._edit(row, sentence))
        row.remove_requested.connect(lambda: self._remove(sentence))
        row.link_requested.connect(lambda: self._open(sentence))
        row.step_requested.connect(lambda step: self._step(row, step))
        return row

    def _rows(self) -> list[SentenceRow]:
        found: list[SentenceRow] = []
        for rows in self._columns.values():
            for place in range(rows.count()):
                item = rows.itemAt(place)
                widget = item.widget() if item is not None else None
                if isinstance(widget, SentenceRow):
                    found.append(widget)
        return found

    def _step(self, row: SentenceRow, step: int) -> None:
        rows = self._rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    # Editing

    def _edit(self, row: SentenceRow, sentence: Sentence) -> None:
        if self._editor is not None:
            return
        editor = LineField()
        editor.setText(row.text)
        editor.setAccessibleName(self.tr("The sentence; Enter keeps it, Esc leaves it as it was"))
        editor.installEventFilter(self)
        self._columns[Block(sentence.block)].replaceWidget(row, editor)
        row.hide()
        row.deleteLater()
        self._editor = editor
        editor.returnPressed.connect(lambda: self._finish(sentence, editor.text()))
        editor.setFocus()
        editor.end(False)

    def _finish(self, sentence: Sentence, text: str) -> None:
        if self._editor is None:
            return
        self._editor = None
        self._focus_key = sentence.key
        drafted = self._words.drafted(sentence)
        self._keep(self._day.edited(sentence.key, text, drafted))

    def _remove(self, sentence: Sentence) -> None:
        self._keep(self._day.without(sentence.key), self.tr("Sentence taken out"))

    @Slot()
    def _on_added(self) -> None:
        field = self.sender()
        for block, line in self._lines.fields.items():
            if line is field and line.text().strip():
                report = self._day.added(block, line.text(), self._context.now())
                line.clear()
                self._keep(report)
                if self._keeper is not None:
                    self._keeper.drop()

    def _keep(self, report: Report, told: str = "") -> None:
        from storage.commands.reports import save_report

        day = self._day
        self._day = replace(day, report=report)
        self._fill()

        def command(session: "Session") -> None:
            save_report(session, day.on, report)

        self._context.do(command, told)
        self.shown.emit(self._day)

    def _open(self, sentence: Sentence) -> None:
        link, facts = sentence.link, sentence.facts or {}
        if link is not None and link.kind == Kind.VISIT:
            self._context.wishes.visit_requested.emit(UUID(link.id))
        elif facts.get("customer_id"):
            self._context.wishes.customer_requested.emit(UUID(facts["customer_id"]))

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._editor
            and self._editor is not None
            and not self._editor.composing()
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self._editor = None
            self._fill()
            return True
        return super().eventFilter(watched, event)
