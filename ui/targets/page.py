"""The monthly target: set in money, shown as a ladder down to today's number."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storage.rules.days import bounds
from storage.rules.kinds import Kind
from storage.rules.targets import HISTORY_DAYS, History
from storage.rules.working_days import month
from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import Label, hairline
from ui.kit.layout import MARGIN, PageHead, SectionHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.targets.calendar import calendar_of, currency_of
from ui.targets.ladder import LadderView
from ui.targets.presenter import TargetForm, present

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.targets import TargetRow

_SHOWN = (Kind.TARGET, Kind.DEAL, Kind.INTERACTION)


class TargetsPage(QWidget):
    """This month's target with its ladder, the next month's, and those of the past."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._history = History()
        self._targets: list[TargetRow] = []
        whole = column(self)
        self.head = PageHead(self.tr("Targets"))
        whole.addWidget(self.head)
        inside = QWidget()
        body = column(inside, spacing=16, margins=(MARGIN, 20, MARGIN, 24))
        body.addLayout(self._form())
        self.problem = Label("", "meta", "bad")
        body.addWidget(self.problem)
        self.ladder = LadderView(context.formats)
        body.addWidget(self.ladder)
        self.explained = Label("", tone="muted", wrap=True)
        body.addWidget(self.explained)
        body.addWidget(hairline())
        self.past_head = SectionHead(self.tr("Targets so far"))
        body.addWidget(self.past_head)
        self.past = RowList(self.tr("Targets so far"), before_width=140, fills=False)
        body.addWidget(self.past)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        context.changes.changed.connect(self._on_changed)

    def _form(self) -> QHBoxLayout:
        line = row(spacing=12)
        today = self._context.today()
        months = [today, (month(today)[1] + timedelta(days=1))]
        self.month = ChoiceField([(day, self._context.formats.month(day)) for day in months])
        self.month.setAccessibleName(self.tr("Month"))
        self.month.edited.connect(self._on_month)
        line.addWidget(self.month)
        self.amount = LineField(self.tr("for example 30,000 or 30k"))
        self.amount.setAccessibleName(self.tr("Target of the month"))
        self.amount.setFixedWidth(220)
        self.amount.edited.connect(self._show_ladder)
        self.amount.returnPressed.connect(self.save)
        line.addWidget(self.amount)
        self.week = ChoiceField([(5, self.tr("Five days a week")), (6, self.tr("Six days a week"))])
        self.week.setAccessibleName(self.tr("Working week"))
        self.week.set_value(self._context.settings.get("working_week", 5))
        self.week.edited.connect(self._on_week)
        line.addWidget(self.week)
        line.addStretch(1)
        line.addWidget(Button(self.tr("Set target"), self.save, kind="primary", hint="Enter"))
        return line

    def activate(self) -> None:
        self._read()

    def main_widget(self) -> QWidget:
        return self.amount

    def page_actions(self) -> list[Action]:
        return [Action("targets.set", self.tr("Set target"), self.save, "Ctrl+Return", "target")]

    def help(self) -> str:
        return self.tr(
            "Type what you want to sell this month. It becomes deals, prospects and calls, and so "
            "today's number. Your own rates replace the usual ones from 20 cases on."
        )

    @Slot()
    def save(self) -> None:
        from storage.commands.targets import set_amount

        form, day, zone = self._read_form(), self._day(), self._context.zone
        if form.ladder is None:
            self.problem.setText(self.tr("An amount, please: 30,000 or 30k."))
            self.amount.setFocus()
            return
        days, currency = form.ladder.working_days, currency_of(self._context)

        def command(session: "Session") -> None:
            set_amount(session, day, form.amount_minor, currency, days, zone)

        self._context.do(command, self.tr("Target set"))

    # Inside

    def _day(self) -> date:
        return self.month.value() or self._context.today()

    def _read(self) -> None:
        from storage.queries import targets

        owner, zone = self._context.user_id, self._context.zone
        if owner is None:
            return
        since = self._context.today() - timedelta(days=HISTORY_DAYS)
        start, end = bounds(since, zone, HISTORY_DAYS + 1)
        currency = currency_of(self._context)

        def query(session: "Session") -> "tuple[History, list[TargetRow]]":
            history = targets.history(session, owner, start, end, since, currency)
            return history, targets.latest(session, owner)

        self._context.tasks.read(query, self._on_read, ticket="targets")

    def _on_read(self, answer: "tuple[History, list[TargetRow]]") -> None:
        self._history, self._targets = answer
        self.past.set_rows([self._row(target) for target in self._targets])
        self.past_head.set_count(len(self._targets))
        if not self.amount.value():
            self._fill_amount()
        self._show_ladder()

    def _fill_amount(self) -> None:
        here = self._stored()
        if here is not None and here.amount_minor is not None:
            self.amount.set_value(self._context.formats.number(here.amount_minor / 100))

    def _stored(self) -> "TargetRow | None":
        wanted = f"{self._day():%Y-%m}"
        return next((each for each in self._targets if each.month == wanted), None)

    def _read_form(self) -> TargetForm:
        calendar, currency = calendar_of(self._context), currency_of(self._context)
        return present(
            self.amount.value(), currency, self._history, self._day(), calendar, self._stored()
        )

    @Slot()
    def _show_ladder(self) -> None:
        form = self._read_form()
        wrong = self.tr("An amount, please: 30,000 or 30k.") if form.problem else ""
        self.problem.setText(wrong)
        self.ladder.setVisible(form.ladder is not None)
        if form.ladder is not None:
            self.ladder.show_ladder(form.ladder, currency_of(self._context))
        self.explained.setText(self._explained())

    def _explained(self) -> str:
        calendar, day = calendar_of(self._context), self._day()
        told = self.tr(
            "Deals are rounded up, so the calls of all days always reach the target. "
            "Today's number is the calls of a day; what is missed is spread over the days left."
        )
        if not calendar.published(day.year):
            gap = "" if self._context.language == "zh" else " "
            told += gap + self.tr("Official schedule not published yet.")
        return told

    def _row(self, target: "TargetRow") -> RowText:
        formats = self._context.formats
        first = date.fromisoformat(f"{target.month}-01")
        amount = formats.money(target.amount_minor, target.currency or "CNY")
        days = self.tr("%n working day(s)", "", target.working_days or 0)
        many = target.calls or 0
        calls = self.tr("%n call(s)", "", many).replace(str(many), formats.number(many))
        return RowText(
            key=target.id,
            before=Words(formats.month(first)),
            lines=((Words(amount, bold=True), Words(f"{calls}{formats.dot}{days}", "muted")),),
        )

    @Slot()
    def _on_month(self) -> None:
        self.amount.set_value("")
        self._fill_amount()
        self._show_ladder()

    @Slot()
    def _on_week(self) -> None:
        self._context.settings.set("working_week", self.week.value())
        self._show_ladder()

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self._read()
