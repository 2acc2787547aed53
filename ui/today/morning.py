"""The morning: the visits of the day with their reasons, and what is due."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storage.rules.kinds import Kind
from ui.coaching.due import RidesDue
from ui.comments.arrived import ArrivedBlock
from ui.kit.actions import Action, bind
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, upright_line
from ui.kit.layout import MARGIN, EmptyState, Picture, SectionHead, clear, column, row, scrolled
from ui.kit.rows import RowList
from ui.targets.calendar import calendar_of, currency_of
from ui.today import presenter
from ui.today.strip import NoTarget, NumberStrip
from ui.today.words import TodayWords
from ui.trip_papers.due import PapersDue

if TYPE_CHECKING:
    from storage.queries.purchase_clocks import ClockRow
    from storage.queries.visits import VisitRow
    from ui.today.reading import Morning


class MorningView(QWidget):
    """Number strip on top; visits at the left; promises, tasks and repurchases at the right."""

    visit_planned = Signal(object)
    """A customer whom the rep wants to see today."""
    target_given = Signal(int)
    promise_kept = Signal(object)
    promise_dropped = Signal(object)
    task_done = Signal(object)
    plan_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._customers: dict[object, UUID] = {}
        self._clock_customers: dict[object, UUID] = {}
        self._names: dict[object, str] = {}
        self._next: object = None
        self._planned: list[VisitRow] = []
        whole = column(self)
        self._top = column()
        whole.addLayout(self._top)
        self._strip: NumberStrip | None = None
        panes = row(spacing=0)
        panes.addWidget(scrolled(self._left()), 1)
        panes.addWidget(upright_line())
        right = scrolled(self._right())
        right.setFixedWidth(431)
        panes.addWidget(right)
        whole.addLayout(panes, 1)

    # The parts

    def _left(self) -> QWidget:
        pane = QWidget()
        whole = column(pane)
        head = column(margins=(MARGIN, 12, MARGIN, 0))
        self._visits_head = SectionHead(self.tr("Visits today"))
        head.addWidget(self._visits_head)
        whole.addLayout(head)
        self.visits = RowList(self.tr("Visits today"), margin=MARGIN, of_kind=Kind.VISIT)
        self.visits.opened.connect(self._context.wishes.visit_requested)
        whole.addWidget(self.visits)
        self._nothing = EmptyState(
            self.tr("Nothing planned for today"),
            action=self.tr("Plan a visit"),
            clicked=self.plan_requested.emit,
            hint="Ctrl+N",
        )
        self._nothing.hide()
        whole.addWidget(self._nothing)
        whole.addLayout(self._tomorrow())
        self._worth, worth_it = QWidget(), self.tr("Worth a visit")
        self._worth.hide()
        worth = column(self._worth, margins=(0, 16, 0, 0))
        inner = column(margins=(MARGIN, 0, MARGIN, 0))
        self._worth_head = SectionHead(worth_it, note=self.tr("Enter plans it for today"))
        inner.addWidget(self._worth_head)
        worth.addLayout(inner)
        self.suggestions = RowList(worth_it, margin=MARGIN, fills=False, of_kind=Kind.CUSTOMER)
        self.suggestions.opened.connect(self.visit_planned)
        worth.addWidget(self.suggestions)
        whole.addWidget(self._worth)
        whole.addStretch(1)
        return pane

    def _tomorrow(self) -> QHBoxLayout:
        line = row(spacing=8, margins=(MARGIN, 14, MARGIN, 14))
        line.addWidget(Picture("calendar-days", 16))
        line.addSpacing(36)
        line.addWidget(Label(self.tr("Tomorrow"), "heading"))
        self._tomorrow_text = ElidedLabel("", tone="muted")
        line.addWidget(self._tomorrow_text, 1)
        line.addWidget(Button(self.tr("Open plan"), self._open_plan, kind="link"))
        return line

    def _right(self) -> QWidget:
        pane = QWidget()
        whole = column(pane, margins=(MARGIN, 12, MARGIN, 16))
        for block in (ArrivedBlock, PapersDue, RidesDue):
            whole.addWidget(block(self._context))
        self.promises, self._promises_head = self._section(
            whole,
            self.tr("Promises due"),
            self.tr("No promise is due this week"),
            [
                ("kept", self.tr("Kept"), "K", self.promise_kept.emit),
                ("dropped", self.tr("Dropped"), "X", self.promise_dropped.emit),
            ],
        )
        whole.addSpacing(20)
        self.tasks, self._tasks_head = self._section(
            whole,
            self.tr("Tasks due"),
            self.tr("No task is due this week"),
            [("done", self.tr("Done"), "Space", self.task_done.emit)],
        )
        self.promises.of_kind, self.tasks.of_kind = Kind.PROMISE, Kind.TASK
        whole.addSpacing(20)
        self.clocks, self._clocks_head = self._section(
            whole, self.tr("Due for repurchase"), self.tr("Nobody is due for repurchase"), []
        )
        whole.addStretch(1)
        return pane

    def _section(
        self,
        whole: QVBoxLayout,
        title: str,
        empty: str,
        doings: list[tuple[str, str, str, Callable[[object], Any]]],
    ) -> tuple[RowList, SectionHead]:
        head = SectionHead(title)
        whole.addWidget(head)
        listed = RowList(title, fills=False)
        listed.opened.connect(self._on_customer_opened)
        nothing = Label(empty, tone="muted")
        nothing.hide()
        actions: list[Action] = []
        for name, text, key, act in doings:
            handler = self._on_chosen(listed, act)
            actions.append(Action(f"today.{name}", text, handler, key))
            button = Button(text, handler, kind="link", hint=key)
            button.setAccessibleName(f"{title}: {text}")
            button.hide()
            head.add(button)
        bind(listed, actions)
        whole.addWidget(listed)
        whole.addWidget(nothing)
        return listed, head

    def _on_chosen(self, listed: RowList, act: Callable[[object], Any]) -> Callable[[], None]:
        def handler() -> None:
            rows = listed.rows()
            chosen = next((row for row in rows if row.hasFocus()), rows[0] if rows else None)
            if chosen is not None:
                act(chosen.text.key)

        return handler

    # Showing a morning

    def show_morning(self, morning: "Morning") -> None:
        context = self._context
        words = TodayWords(context.formats, morning.today, context.zone)
        self._show_strip(morning)
        day = presenter.day(morning.visits, morning.day_minutes)
        self._before, self._next = self._next, day.next_id
        self._customers = {
            **{each.visit.id: each.visit.customer_id for each in morning.visits},
            **{each.id: each.customer_id for each in morning.promises},
            **{each.id: each.customer_id for each in morning.tasks if each.customer_id},
        }
        self._planned = [each.visit for each in morning.visits]
        self._names = {each.visit.id: each.visit.customer for each in morning.visits}
        self.visits.set_rows([words.visit(each, day.next_id) for each in morning.visits])
        self._dress_next()
        self._visits_head.set_count(day.total)
        self._visits_head.set_note(self._visits_note(day))
        self._nothing.setVisible(not morning.visits)
        self._nothing.text.setText(words.unplanned(morning.suggestions, context.person.role))
        self._tomorrow_text.setText(words.tomorrow(morning.tomorrow))
        self.suggestions.set_rows([words.suggestion(each) for each in morning.suggestions])
        self._worth.setVisible(bool(morning.suggestions))
        self._worth_head.set_count(len(morning.suggestions))
        self._fill(self.promises, self._promises_head, [words.promise(r) for r in morning.promises])
        self._fill(self.tasks, self._tasks_head, [words.task(r) for r in morning.tasks])
        self._order_tabs()

    def show_clocks(self, rows: "list[ClockRow]") -> None:
        """Who is due for repurchase."""
        words = TodayWords(self._context.formats, self._context.today(), self._context.zone)
        self._clock_customers = {(row.customer_id, row.product): row.customer_id for row in rows}
        texts = [words.clock(row, (row.customer_id, row.product)) for row in rows]
        self._fill(self.clocks, self._clocks_head, texts)
        self._order_tabs()

    def _fill(self, listed: RowList, head: SectionHead, rows: list[Any]) -> None:
        listed.set_rows(rows)
        head.set_count(len(rows))
        parent = listed.parentWidget()
        if (layout := parent.layout() if parent is not None else None) is not None:
            item = layout.itemAt(layout.indexOf(listed) + 1)
            if item is not None and (nothing := item.widget()) is not None:
                nothing.setVisible(not rows)
        for button in head.findChildren(Button):
            button.setVisible(bool(rows))

    def _show_strip(self, morning: "Morning") -> None:
        context = self._context
        strip = presenter.strip(morning.numbers, morning.today, calendar_of(context))
        if strip is None:
            if self._strip is not None or not self._top.count():
                self._strip = None
                clear(self._top)
                missing = NoTarget(context.formats.month(morning.today), currency_of(context))
                missing.amount_given.connect(self.target_given)
                self._top.addWidget(missing)
            return
        if self._strip is None:
            clear(self._top)
            self._strip = NumberStrip(context.formats)
            self._top.addWidget(self._strip)
        self._strip.show_strip(strip)

    def _visits_note(self, day: presenter.Day) -> str:
        if not day.total:
            return ""
        done = self.tr("{n} done").format(n=day.done)
        share = self._context.formats.percent(day.fullness / 100)
        full = self.tr("plan fullness {share}").format(share=share)
        return f"{done}{self._context.formats.dot}{full}"

    def _dress_next(self) -> None:
        """The next visit alone shows its two buttons, and is the chosen row."""
        place = self.visits.row(self._next) if self._next is not None else None
        if place is None:
            return
        box = QWidget()
        line = row(box, spacing=8)
        brief = Button(self.tr("Brief"), self._brief, hint=self.tr("Enter"), small=True)
        log = Button(self.tr("Log visit"), self.log_next, kind="primary", hint="Ctrl+L", small=True)
        line.addWidget(brief)
        line.addWidget(log)
        place.put_at_right(box)
        focused = next((each.text.key for each in self.visits.rows() if each.hasFocus()), None)
        if focused is None:
            self.visits.choose(self._next)
        elif focused == self._before:  # it was the next one and is done: on to what is next now
            place.setFocus()

    def _order_tabs(self) -> None:
        """From the top to the bottom, first the left half, then the right."""
        ring: list[QWidget] = []
        for listed, head in (
            (self.visits, self._visits_head),
            (self.suggestions, self._worth_head),
            (self.promises, self._promises_head),
            (self.tasks, self._tasks_head),
            (self.clocks, self._clocks_head),
        ):
            for place in listed.rows():
                ring += [place, *place.findChildren(Button)]
            ring += head.findChildren(Button)
        for before, after in pairwise(ring):
            QWidget.setTabOrder(before, after)

    # What the rep does

    def planned(self) -> "list[VisitRow]":
        """The visits of the day, as they were last read."""
        return self._planned

    def _open_plan(self) -> None:
        self._context.wishes.page_requested.emit("visits")

    def _brief(self) -> None:
        if isinstance(self._next, UUID):
            self._context.wishes.visit_requested.emit(self._next)

    def log_next(self) -> None:
        """The one-line log, with the next customer's name already in it."""
        name = self._names.get(self._next, "")
        self._context.wishes.log_requested.emit(f"@{name} " if name else "")

    def _on_customer_opened(self, key: object) -> None:
        customer = self._customers.get(key) or self._clock_customers.get(key)
        if customer is not None:
            self._context.wishes.customer_requested.emit(customer)
