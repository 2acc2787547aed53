"""Today: the morning start, and from 16:00 on the evening sweep."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.kinds import Kind
from storage.rules.working_days import month
from ui.kit.actions import Action
from ui.kit.buttons import WordTabs
from ui.kit.context import Context
from ui.kit.layout import PageHead, column
from ui.targets.calendar import calendar_of, currency_of
from ui.today import presenter
from ui.today.head import HeadNumbers
from ui.today.morning import MorningView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.today import Numbers
    from ui.planning.form import PlanOverlay
    from ui.today.evening import EveningView
    from ui.today.reading import Morning

_SHOWN = (Kind.VISIT, Kind.INTERACTION, Kind.PROMISE, Kind.TASK, Kind.TARGET, Kind.PURCHASE)
_SHOWN += (Kind.CUSTOMER, Kind.CONTACT, Kind.DEAL, Kind.ANSWER, Kind.PRODUCT)


class TodayPage(QWidget):
    """Two pages under one head; both read the book again whenever it changes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._on = context.today()
        self._clocks_read_on: date | None = None
        self._plan: PlanOverlay | None = None
        whole = column(self)
        self.head = PageHead(self.tr("Today"))
        self.numbers = HeadNumbers(context.formats)
        self.head.add_beside(self.numbers)
        self.tabs = WordTabs(
            [("morning", self.tr("Morning start")), ("evening", self.tr("Evening sweep"))],
            underline=True,
            name=self.tr("Morning or evening"),
        )
        self.tabs.chosen.connect(self._on_tab)
        self.head.add_tabs(self.tabs)
        whole.addWidget(self.head)
        self.stack = QStackedWidget()
        self.morning = MorningView(context)
        self._evening: EveningView | None = None
        self.stack.addWidget(self.morning)
        whole.addWidget(self.stack, 1)
        self._connect()
        self._choose("evening" if presenter.is_evening(self._local()) else "morning")

    @property
    def evening(self) -> "EveningView":
        """The evening, made when it is first wanted."""
        if self._evening is None:
            from ui.today.evening import EveningView

            self._evening = EveningView(self._context)
            self.stack.addWidget(self._evening)
        return self._evening

    def activate(self) -> None:
        """Shown: another day may have begun, and the evening may have come."""
        if self._context.today() != self._on:
            self._on = self._context.today()
            self._choose("evening" if presenter.is_evening(self._local()) else "morning")
        self.refresh()

    def main_widget(self) -> QWidget:
        if self._is_evening():
            return self.evening.main_widget()
        listed = self.morning.visits  # its chosen row is the next visit
        first = listed.rows()[0] if listed.rows() else self.morning
        return next((row for row in listed.rows() if listed.is_chosen(row)), first)

    def page_actions(self) -> list[Action]:
        return [
            Action("today.morning", self.tr("Morning start"), self.show_morning, "Alt+M", "sun"),
            Action("today.evening", self.tr("Evening sweep"), self.show_evening, "Alt+E", "moon"),
            Action("today.plan", self.tr("Plan a visit"), self._on_plan, "Ctrl+N", "calendar-days"),
            Action(
                "sweep.save",
                self.tr("Save what is ready"),
                self._in_evening(lambda evening: evening.sweep.save_ready()),
                "Ctrl+Return",
                "check",
            ),
            Action("sweep.paste", self.tr("Paste chat lines"), self._paste, "Ctrl+V", "clipboard"),
            Action(
                "report.copy",
                self.tr("Copy my day"),
                self._in_evening(lambda evening: evening.report.copy()),
                "Ctrl+Shift+C",
                "copy",
            ),
            Action(
                "report.send",
                self.tr("Send report"),
                self._in_evening(lambda evening: evening.report.send()),
                "Ctrl+Shift+Return",
                "upload",
            ),
            Action(
                "report.picture",
                self.tr("Save my day as a picture"),
                self._in_evening(lambda evening: evening.report.save_picture()),
                icon="image",
            ),
            Action(
                "report.write",
                self.tr("Write into the report"),
                self._in_evening(lambda evening: evening.report.write()),
                "Ctrl+R",
                "pencil-line",
            ),
        ]

    def help(self) -> str:
        return self.tr(
            "In the morning: today's number, the visits with the reason for each, and what is due. "
            "Enter opens the brief, Ctrl+L logs the next visit in one line, K marks a promise as "
            "kept. In the evening: paste the day's chat lines, answer the open questions with "
            "digits, save with Ctrl+Enter, and send the report that wrote itself."
        )

    def show_morning(self) -> None:
        self._choose("morning")
        self.main_widget().setFocus()

    def show_evening(self) -> None:
        self._choose("evening")
        self.main_widget().setFocus()

    def refresh(self) -> None:
        """Read the day again, off the GUI thread; of several answers only the last is shown."""
        from ui.today.reading import read_clocks, read_morning, read_numbers

        self.head.set_title(self.tr("Today"), self._context.formats.long_day(self._on))
        owner, on, zone = self._context.user_id, self._on, self._context.zone
        if owner is None:
            return
        if self._is_evening():
            self._context.tasks.read(
                lambda session: read_numbers(session, owner, on, zone),
                self._show_numbers,
                ticket="today",
            )
            self.evening.refresh(on)
            return
        self._context.tasks.read(
            lambda session: read_morning(session, owner, on, zone),
            self._on_read,
            ticket="today",
        )
        if self._clocks_read_on != on:
            self._clocks_read_on = on
            self._context.tasks.read(
                lambda session: read_clocks(session, owner, on),
                self.morning.show_clocks,
                ticket="clocks",
            )

    def _is_evening(self) -> bool:
        return self._evening is not None and self.stack.currentWidget() is self._evening

    def _in_evening(self, do: "Callable[[EveningView], object]") -> Callable[[], None]:
        """Whatever is done to the evening is done in sight: in the morning it only leads there."""

        def handler() -> None:
            if self._is_evening():
                do(self.evening)
            else:
                self.show_evening()

        return handler

    def _paste(self) -> None:
        if not self._is_evening():
            self.show_evening()
        self.evening.sweep.paste()

    def _choose(self, which: str) -> None:
        self.tabs.choose(which)
        self._on_tab(which)

    def _connect(self) -> None:
        self.morning.visit_planned.connect(self._on_visit_planned)
        self.morning.target_given.connect(self._on_target_given)
        self.morning.promise_kept.connect(self._on_promise_kept)
        self.morning.promise_dropped.connect(self._on_promise_dropped)
        self.morning.task_done.connect(self._on_task_done)
        self.morning.plan_requested.connect(self._on_plan)
        self._context.changes.changed.connect(self._on_changed)

    def _local(self) -> Any:
        return self._context.now().astimezone(self._context.zone)

    @Slot(str)
    def _on_tab(self, which: str) -> None:
        evening = which == "evening"
        self.stack.setCurrentWidget(self.evening if evening else self.morning)
        self.numbers.setVisible(evening)
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if changes.touches(Kind.PURCHASE, Kind.PRODUCT, Kind.CUSTOMER):
            self._clocks_read_on = None
        if changes.touches(*_SHOWN) and self.isVisible():
            self.refresh()

    def _on_read(self, morning: "Morning") -> None:
        self._show_numbers(morning.numbers)
        waited = self.morning.hasFocus()  # there was no row yet to give it to
        self.morning.show_morning(morning)
        if waited:
            self.main_widget().setFocus()

    def _show_numbers(self, numbers: "Numbers") -> None:
        strip = presenter.strip(numbers, self._on, calendar_of(self._context))
        self.numbers.show_strip(strip)

    # What the rep does in the morning

    @Slot(object)
    def _on_visit_planned(self, customer_id: UUID) -> None:
        from storage.commands.visits import plan_visit
        from storage.rules.planning import next_free

        taken = [each.planned_at for each in self.morning.planned()]
        at = next_free(self._on, self._context.now(), taken, self._context.zone)
        zone = self._context.zone.key
        when = self._context.formats.time(at, self._context.zone)
        self._context.do(
            lambda session: plan_visit(session, customer_id, at, zone),
            self.tr("Visit planned for {time}").format(time=when),
        )

    @Slot(int)
    def _on_target_given(self, amount_minor: int) -> None:
        from storage.commands.targets import set_amount

        on, zone, currency = self._on, self._context.zone, currency_of(self._context)
        days = calendar_of(self._context).count(*month(on))

        def command(session: "Session") -> None:
            set_amount(session, on, amount_minor, currency, days, zone)

        self._context.do(command, self.tr("Target set"))

    @Slot(object)
    def _on_promise_kept(self, promise_id: UUID) -> None:
        from storage.commands.promises import keep_promise

        on = self._on
        self._context.do(
            lambda session: keep_promise(session, promise_id, today=on), self.tr("Promise kept")
        )

    @Slot(object)
    def _on_promise_dropped(self, promise_id: UUID) -> None:
        from storage.commands.promises import drop_promise

        on = self._on
        self._context.do(
            lambda session: drop_promise(session, promise_id, today=on), self.tr("Promise dropped")
        )

    @Slot(object)
    def _on_task_done(self, task_id: UUID) -> None:
        from storage.commands.tasks import finish_task

        now = self._context.now()
        self._context.do(
            lambda session: finish_task(session, task_id, now=now), self.tr("Task done")
        )

    @Slot()
    def _on_plan(self) -> None:
        if self._plan is None:
            from ui.planning.form import PlanOverlay

            self._plan = PlanOverlay(self._context, self.window())
        self._plan.open_plan()
