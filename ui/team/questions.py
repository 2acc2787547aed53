"""The three questions over everybody, and below them one person's day with what is said of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from storage.rules.kinds import Kind
from ui.comments.issues import ResolveForm
from ui.kit.actions import Action
from ui.kit.context import Context
from ui.kit.labels import hairline
from ui.kit.layout import column
from ui.targets.calendar import calendar_of, currency_of
from ui.team import day_words, presenter
from ui.team.day_and_talk import LEAST, DayAndTalk
from ui.team.head_words import HeadWords
from ui.team.table import TeamTable
from ui.team.words import TeamWords

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.comments import IssueRow
    from storage.queries.team import CustomerMoney, TeamBoard, TeamRow
    from storage.queries.team_days import PersonDay

_EVENING = 16
_TABLE, _LEAST_TABLE = 214, 169  # with the heads, the total and two rows and a half, or one row


class QuestionsView(QWidget):
    """A table of people; J and K walk it, the arrows walk the days, Enter goes down."""

    board_shown = Signal(object)  # a TeamBoard

    def __init__(
        self, context: Context, *, mirror: bool = False, parent: QWidget | None = None
    ) -> None:
        """`mirror`: a rep looks at himself as his manager does."""
        super().__init__(parent)
        self._context, self._mirror = context, mirror
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # until there are rows
        self.board: TeamBoard | None = None
        self._person: UUID | None = None
        self._side = "day"
        self.on = self._first_day()
        whole = column(self)
        self.table = TeamTable(self.tr("The team"))
        self.table.rows.chosen.connect(self.show_person)
        self.table.rows.opened.connect(self._on_opened)
        whole.addWidget(self.table, 1)
        whole.addWidget(hairline())
        self._below = DayAndTalk(context)
        self.day, self.comments = self._below.day, self._below.comments
        whole.addWidget(self._below)
        self.day.visit_chosen.connect(self._on_visit)
        self.day.visit_opened.connect(context.wishes.visit_requested)
        self.day.customer_opened.connect(self._open_customer)
        self.day.issue_opened.connect(self._open_issue)
        self.day.side_wanted.connect(self.show_side)
        self.comments.numbers_changed.connect(self.day.show_numbers)
        self.comments.line_chosen.connect(self._choose_line)
        self.comments.left.connect(self._to_the_day)

    # What the page uses

    def main_widget(self) -> QWidget:
        rows = self.table.rows.rows()
        chosen = self.table.rows.row(self._person)
        return chosen or (rows[0] if rows else self)

    def actions_offered(self) -> list[Action]:
        return [
            Action("team.next", self.tr("Next person"), self._step(1), "J"),
            Action("team.before", self.tr("Person before"), self._step(-1), "K"),
            Action("team.day", self.tr("The person's day"), lambda: self.show_side("day"), "D"),
            Action("team.payments", self.tr("Payments"), lambda: self.show_side("payments"), "P"),
            Action(
                "team.problems", self.tr("Key and hard"), lambda: self.show_side("problems"), "H"
            ),
            Action("team.resolve", self.tr("Resolve the problem"), self.resolve, "R"),
            *self.comments.actions_offered(),
        ]

    def refresh(self) -> None:
        """Read everybody again."""
        from storage.queries import team
        from storage.rules.choices import Role

        me, context = self._context.user_id, self._context
        if me is None:
            return
        today, zone, currency = context.today(), context.zone, currency_of(context)
        own = [team.Member(me, context.person.name, Role.REP)] if self._mirror else None

        def query(session: "Session") -> "TeamBoard":
            return team.board(session, me, today, zone, currency, own)

        context.tasks.read(query, self._on_board, ticket="team")

    @Slot(object)
    def show_person(self, person: UUID) -> None:
        """One person's day below."""
        self._person = person
        self.table.show_person(person)
        self._read_below()

    def show_day_of(self, person: UUID, on: date) -> None:
        """A day that somebody asked for elsewhere."""
        self.on, self._side = on, "day"
        self.day.show_side("day")
        self.show_person(person)

    @Slot(str)
    def show_side(self, side: str) -> None:
        """The day, the payments or the problems of the person."""
        self._side = side
        self.day.show_side(side)
        self._read_below()
        self._to_the_day()

    @Slot()
    def resolve(self) -> None:
        """Say how the chosen problem was resolved."""
        if (chosen := self._chosen_issue()) is not None:
            ResolveForm(self._context, self.window(), chosen.id, chosen.text).open_with({})

    def step_day(self, step: int) -> None:
        """The working day before or after; never beyond today."""
        calendar, day = calendar_of(self._context), self.on + timedelta(days=step)
        while not calendar.is_working(day) and abs((day - self.on).days) < 14:
            day += timedelta(days=step)
        if day <= self._context.today():
            self.on = day
            self._read_below()

    # Inside

    def _first_day(self) -> date:
        local = self._context.now().astimezone(self._context.zone)
        calendar, evening = calendar_of(self._context), local.hour >= _EVENING
        return presenter.first_day(local.date(), calendar, evening=evening)

    def _on_board(self, board: "TeamBoard") -> None:
        self.board, context = board, self._context
        minutes = presenter.capacity(context.today(), calendar_of(context), board.day_minutes)
        told = presenter.figures(board, context.now(), context.today(), minutes)
        words = TeamWords(context, board.currency)
        heads = HeadWords(context, board.currency).heads(told, board)
        self.table.heads.show_heads(heads, board.currency)
        cells: dict[object, Any] = {
            each.member.id: words.cells(each, minutes, told.worst) for each in board.rows
        }
        self.table.rows.show_cells(cells)
        self.table.total.show_cells(words.total(told))
        self.table.total.setVisible(not self._mirror)
        self.board_shown.emit(board)
        known = [each.member.id for each in board.rows]
        if known and self._person not in known:
            self._person = known[0]
        if self._person is not None:
            self.show_person(self._person)
        if self.hasFocus():
            self.main_widget().setFocus()

    def _row(self) -> "TeamRow | None":
        rows = self.board.rows if self.board is not None else ()
        return next((each for each in rows if each.member.id == self._person), None)

    def _read_below(self) -> None:
        from storage.queries import team, team_days

        found, context, me = self._row(), self._context, self._context.user_id
        if found is None or me is None or self.board is None:
            return
        person, zone, on, today = found.member.id, context.zone, self.on, context.today()
        currency = self.board.currency
        self.day.show_person(found.member.name, on)
        if self._side == "problems":
            self.day.show_problems(found.issues)
        elif self._side == "payments":
            context.tasks.read(
                lambda session: team.money_by_customer(session, person, today, currency),
                self._on_payments,
                ticket="team.below",
            )
        context.tasks.read(
            lambda session: team_days.person_day(session, person, on, zone, me),
            self._on_day,
            ticket="team.day",
        )

    def _on_payments(self, found: "list[CustomerMoney]") -> None:
        if self.board is not None:
            self.day.show_payments(found, TeamWords(self._context, self.board.currency))

    def _on_day(self, day: "PersonDay") -> None:
        if day.owner != self._person or day.on != self.on:
            return
        self.day.show_day(day)
        self._show_talk(day)

    def _show_talk(self, day: "PersonDay") -> None:
        """The talk is on the day's report; without one, on the chosen visit."""
        if day.report is not None:
            lines = day_words.comment_lines(day, self._context)
            self.comments.show_record(
                Kind.DAILY_REPORT, day.report.id, writes_to=day.owner, lines=lines
            )
            return
        visit = self.day.chosen_visit()
        here = {each.visit.id for each in day.visits}
        if visit is None or visit not in here:
            visit = day.visits[0].visit.id if day.visits else None
        if visit is None:
            self.comments.show_nothing()
        else:
            self.comments.show_record(Kind.VISIT, visit, writes_to=day.owner)

    @Slot(object)
    def _on_visit(self, visit: UUID) -> None:
        self.comments.choose_line(f"visit:{visit.hex}")
        if self.day.day is not None and self.day.day.report is None:
            self._show_talk(self.day.day)

    @Slot(str)
    def _choose_line(self, anchor: str) -> None:
        kind, _, key = anchor.partition(":")
        if kind == "visit" and (found := self.day.visits.row(UUID(hex=key))) is not None:
            found.setFocus()

    @Slot(object)
    def _on_opened(self, person: UUID) -> None:
        self.show_person(person)
        self._to_the_day()

    @Slot()
    def _to_the_day(self) -> None:
        rows = self.day.rows_on_show()
        for each in [*filter(rows.is_chosen, rows.rows()), *rows.rows()][:1]:
            each.setFocus()

    @Slot(object)
    def _open_customer(self, customer: UUID | None) -> None:
        if customer is not None:
            self._context.wishes.customer_requested.emit(customer)

    @Slot(object)
    def _open_issue(self, issue: UUID | None) -> None:
        row = self._row()
        found = next((each for each in row.issues if each.id == issue), None) if row else None
        if found is not None and found.customer_id is not None:
            self._context.wishes.customer_requested.emit(found.customer_id)

    def _chosen_issue(self) -> "IssueRow | None":
        row, listed = self._row(), self.day.problems
        if self._side != "problems" or row is None:
            return None
        key = next((each.text.key for each in listed.rows() if listed.is_chosen(each)), None)
        return next((each for each in row.issues if each.id == key), None)

    def _step(self, step: int) -> Callable[[], None]:
        def go() -> None:
            rows = self.board.rows if self.board is not None else ()
            ids: list[UUID | None] = [each.member.id for each in rows]
            if self._person in ids:
                place = min(max(ids.index(self._person) + step, 0), len(ids) - 1)
                self.table.show_person(ids[place])
                self._person = ids[place]
                self._read_below()
                self.main_widget().setFocus()

        return go

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST_TABLE + LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._below.give(self.height() - _TABLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.step_day(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.main_widget().setFocus()
        else:
            super().keyPressEvent(event)
