"""The left half of the evening: the paste box, the sweep, and what saves it."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.rules.choices import NotVisited
from storage.rules.quick_tokens import Understood
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label, hairline
from ui.kit.layout import MARGIN, EmptyState, SectionHead, column, row, scrolled
from ui.targets.calendar import calendar_of
from ui.today.paste import PasteBox
from ui.today.saving import coming_days, missing, saving, understood_in
from ui.today.sweep import REASONS, TYPE_A_LINE, RowState, Sweep, SweepRow
from ui.today.sweep_draft import SweepDraft
from ui.today.sweep_list import SweepList
from ui.today.sweep_words import SweepWords

if TYPE_CHECKING:
    from storage.queries.quick_log import BookDirectory
    from storage.queries.visits import VisitRow
    from ui.today.reading import Evening


class SweepPane(QWidget):
    """What the rep pasted or typed, laid onto the visits without a result."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._on = context.today()
        self._directory: BookDirectory | None = None
        self._sweep = Sweep(self._read_line)
        self._words = SweepWords(context.formats, self._on, context.zone)
        self._kept = SweepDraft(self._sweep, self)
        self._keeper: DraftKeeper | None = None
        whole = column(self)
        whole.addLayout(self._top())
        self.list = SweepList(self.tr("Visits without a result"))
        self._connect()
        whole.addWidget(scrolled(self._listed()), 1)
        whole.addWidget(hairline())
        whole.addLayout(self._bar())

    @property
    def sweep(self) -> Sweep:
        return self._sweep

    # The parts

    def _top(self) -> QVBoxLayout:
        top = column(margins=(MARGIN, 14, MARGIN, 0))
        head = SectionHead(self.tr("Paste the day's chat lines"), note="Ctrl+V")
        top.addWidget(head)
        self.box = PasteBox()
        self.box.edited.connect(self._on_typed)
        self.box.pasted.connect(self._go_on)
        top.addWidget(self.box)
        top.addSpacing(12)
        self._head = SectionHead(self.tr("Without a result"))
        top.addWidget(self._head)
        return top

    def _listed(self) -> QWidget:
        inside = QWidget()
        listed = column(inside)
        listed.addWidget(self.list)
        self._nothing = EmptyState(
            self.tr("Every planned visit has its result"),
            self.tr("Paste chat lines above for visits that were not planned."),
        )
        listed.addWidget(self._nothing)
        listed.addStretch(1)
        return inside

    def _bar(self) -> QHBoxLayout:
        bar = row(spacing=16, margins=(MARGIN, 11, MARGIN, 11))
        bar.addWidget(Label(self.tr("Enter saves the row and goes on"), "meta"))
        bar.addWidget(Label(self.tr("Tab takes the suggestion"), "meta"))
        bar.addStretch(1)
        self.save_button = Button("", self.save_ready, hint="Ctrl+Enter")
        bar.addWidget(self.save_button)
        return bar

    def _connect(self) -> None:
        self.list.digit_pressed.connect(self._on_digit)
        self.list.save_requested.connect(self._on_save)
        self.list.suggestion_requested.connect(self._on_suggestion)
        self.list.edit_requested.connect(self._on_edit)
        self.list.line_given.connect(self._on_line)
        self.list.left_above.connect(self.box.setFocus)

    # Showing an evening

    def open_day(self, on: date) -> None:
        """Another day: its own draft, its own directory."""
        if self._directory is not None and on == self._on:
            return
        from storage.queries.quick_log import BookDirectory

        owner = self._context.user_id
        if owner is None:
            return
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.deleteLater()
        self._on = on
        self._words = SweepWords(self._context.formats, on, self._context.zone)
        self._directory = BookDirectory(self._context.database.read, owner, on, self._context.zone)
        self._sweep.restore({})
        self._keeper = DraftKeeper(self._context, cast("Form", self._kept), "sweep", on.isoformat())
        self._keeper.restore()
        self.box.replace_text(self._sweep.text)

    def show_evening(self, evening: "Evening") -> None:
        self.open_day(evening.today)
        if self._directory is not None:
            self._directory.forget()
        self._sweep.set_visits(evening.open)
        names = [row.customer for row in evening.logged]
        note = ""
        if evening.planned:
            note = self.tr("{n} of {planned} logged on the road").format(
                n=len(names), planned=evening.planned
            )
            if names:
                listed = self._context.formats.listed(names[:3])
                note += self._context.formats.colon + listed
        self._head.set_note(note)
        self._show()

    def _show(self) -> None:
        rows = self._sweep.rows()
        texts = [self._words.row(each) for each in rows]
        offering = frozenset(each.key for each in rows if each.suggestion)
        self.list.show_rows(texts, offering)
        self.box.replace_text(self._sweep.text)
        lines = self._sweep.line_count
        self.box.show_count(lines, lines)
        planned = sum(1 for each in rows if each.visit is not None)
        self._head.set_count(self._counted(planned, len(rows) - planned))
        self._nothing.setVisible(not rows)
        ready = len(self._sweep.ready())
        self.save_button.set_text(self.tr("Save {n} ready").format(n=ready))
        self.save_button.setEnabled(bool(ready))

    def _counted(self, planned: int, unplanned: int) -> str:
        if not unplanned:
            return str(planned)
        both = self.tr("{n}, and {m} unplanned")
        return both.format(n=planned, m=unplanned)

    def _read_line(self, line: str, picks: Mapping[str, str]) -> Understood:
        if self._directory is None:
            return Understood(line, ())
        from storage.rules.quick_log import understand  # its patterns take a while: not at start

        return understand(line, self._directory, today=self._on, picks=picks)

    # What the rep does

    @Slot()
    def paste(self) -> None:
        """The clipboard's lines below those that are there."""
        text = QGuiApplication.clipboard().text().strip("\r\n")
        if text:
            before = self._sweep.text.rstrip("\n")
            self._changed_text(f"{before}\n{text}" if before else text)
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """From the paste to the first row that needs the rep."""
        self.list.focus_row(self._sweep.first_open())

    @Slot()
    def _on_typed(self) -> None:
        self._sweep.set_text(self.box.value())
        self._kept.edited.emit()
        self._show()

    @Slot(str, int)
    def _on_digit(self, key: str, digit: int) -> None:
        row_ = self._sweep.row(key)
        if row_ is None:
            return
        if row_.state is RowState.NOTHING:
            self._without_result(row_, digit)
        elif row_.question is not None:
            self._sweep.answer(row_, digit)
        else:
            self._sweep.react(row_, digit)
        self._changed()

    def _without_result(self, row_: SweepRow, digit: int) -> None:
        visit = row_.visit
        if visit is None:
            return
        if row_.days:
            if digit <= len(row_.days):
                to = row_.days[digit - 1] if digit else None
                self._sweep.ask_day(row_, ())
                self._not_visited(row_.key, visit, NotVisited.MOVED, to)
        elif digit == TYPE_A_LINE:
            self._on_edit(row_.key)
        elif 1 <= digit <= len(REASONS) and REASONS[digit - 1] is NotVisited.MOVED:
            days = coming_days(calendar_of(self._context), self._on)
            self._sweep.ask_day(row_, days)
        elif 1 <= digit <= len(REASONS):
            self._not_visited(row_.key, visit, REASONS[digit - 1], None)

    def _not_visited(
        self, key: str, visit: "VisitRow", reason: NotVisited, to: date | None
    ) -> None:
        self.list.focus_row(self._sweep.next_open(key))
        command = missing(visit, reason, to, self._context.zone)

        self._context.do(command, self.tr("Noted why there was no visit"))

    @Slot(str)
    def _on_suggestion(self, key: str) -> None:
        row_ = self._sweep.row(key)
        if row_ is not None and self._sweep.take(row_):
            self._changed()

    @Slot(str)
    def _on_edit(self, key: str) -> None:
        widget, row_ = self.list.row(key), self._sweep.row(key)
        if widget is not None and row_ is not None:
            widget.edit(self._sweep.line_of(row_))

    @Slot(str, str)
    def _on_line(self, key: str, line: str) -> None:
        row_ = self._sweep.row(key)
        if row_ is not None:
            self._sweep.write(row_, line)
            self._changed()

    @Slot(str)
    def _on_save(self, key: str) -> None:
        """Enter: the row as it stands, what is open waits under "to be sorted"; then the next."""
        row_ = self._sweep.row(key)
        if row_ is None:
            return
        if row_.understood is None:
            self._on_edit(key)
            return
        self.list.focus_row(self._sweep.next_open(key))
        self._save([row_])

    @Slot()
    def save_ready(self) -> None:
        self._save(self._sweep.ready())

    def _save(self, rows: list[SweepRow]) -> None:
        lines = understood_in(rows)
        if not lines:
            return
        now, zone, day = self._context.now(), self._context.zone, self._on.isoformat()
        for row_ in sorted(rows, key=lambda each: -(each.line or 0)):
            self._sweep.drop(row_)
        done = {visit_id for _, visit_id in lines}
        self._sweep.set_visits([v for v in self._sweep.visits if v.id not in done])
        texts = [understood.line for understood, _ in lines]
        self._context.do(
            saving(lines, self._sweep.draft(), day, now=now, zone=zone),
            lambda count: self.tr("%n line(s) saved", "", count),
            failed=lambda error: self._on_refused(error, texts),
        )
        self._changed()

    def _on_refused(self, error: BaseException, lines: list[str]) -> None:
        """Nothing was saved: the lines come back, and the window says why."""
        self._changed_text("\n".join([*self._sweep.text.splitlines(), *lines]))
        self._context.tasks.failed.emit(error)

    def _changed_text(self, text: str) -> None:
        self._sweep.set_text(text)
        self._changed()

    def _changed(self) -> None:
        self._kept.edited.emit()
        self._show()
