"""One person's day below the table: the time line, the visits, the report; or what he is owed."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.choices import IssueKind
from ui.comments.presenter import moment
from ui.kit.buttons import WordTabs
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList
from ui.team import day_words
from ui.team.day_strip import DayStrip
from ui.team.visit_rows import VisitRows
from ui.team.words import TeamWords, issue_word

if TYPE_CHECKING:
    from storage.queries.comments import IssueRow
    from storage.queries.team import CustomerMoney
    from storage.queries.team_days import PersonDay


class DayPane(QWidget):
    """Three ways down from a person: the day, the payments by customer, what is key and hard."""

    visit_chosen = Signal(object)
    visit_opened = Signal(object)
    customer_opened = Signal(object)
    issue_opened = Signal(object)
    side_wanted = Signal(str)  # "day", "payments" or "problems"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.day: PersonDay | None = None
        self._numbers: dict[str, int] = {}
        whole = column(self, margins=(0, 8, 0, 0))
        head = row(spacing=10, margins=(20, 0, 20, 4))
        self.name = Label("", "row")
        self.on = Label("")
        self.sum = ElidedLabel("", tone="muted")
        head.addWidget(self.name)
        head.addWidget(self.on)
        head.addWidget(self.sum, 1)
        self.sides = WordTabs(
            [
                ("day", self.tr("Day")),
                ("payments", self.tr("Payments")),
                ("problems", self.tr("Key and hard")),
            ],
            name=self.tr("What is shown of this person"),
        )
        self.sides.chosen.connect(self.side_wanted)
        head.addWidget(self.sides)
        whole.addLayout(head)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._day())
        self.payments = RowList(self.tr("Payments"), margin=20)
        self.payments.opened.connect(self.customer_opened)
        self.problems = RowList(self.tr("Key and hard"), margin=20)
        self.problems.opened.connect(self.issue_opened)
        for rows in (self.payments, self.problems):
            inside = QWidget()
            body = column(inside)
            body.addWidget(rows)
            body.addStretch(1)
            self.stack.addWidget(scrolled(inside))
        whole.addWidget(self.stack, 1)

    def _day(self) -> QWidget:
        pane = QWidget()
        body = column(pane)
        self.strip = DayStrip(self.tr("The day's visits on the clock"))
        body.addWidget(self.strip)
        inside = QWidget()
        listed = column(inside)
        self.visits = VisitRows(self.tr("Visits of the day"))
        self.visits.chosen.connect(self.visit_chosen)
        self.visits.opened.connect(self.visit_opened)
        listed.addWidget(self.visits)
        self.nothing = Label(self.tr("No visit on this day."), tone="muted")
        self.nothing.setContentsMargins(20, 6, 20, 6)
        listed.addWidget(self.nothing)
        listed.addStretch(1)
        body.addWidget(scrolled(inside), 1)
        foot = row(spacing=10, margins=(20, 4, 20, 8))
        foot.addWidget(Label(self.tr("Daily report"), "meta", "muted", bold=True))
        self.sent = Label("", tone="muted")
        self.said = ElidedLabel("")
        self.read = Label("", "meta", "muted")
        foot.addWidget(self.sent)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.read)
        body.addLayout(foot)
        return pane

    # What the page shows here

    def show_person(self, name: str, on: date) -> None:
        """Whose day is coming; the rest follows when it was read."""
        self.name.setText(name)
        self.on.setText(self._context.formats.day_and_weekday(on, self._context.today()))

    def show_day(self, day: "PersonDay") -> None:
        """A day that was read."""
        self.day = day
        self.sum.setText(day_words.summed_up(day))
        self.strip.show_blocks(day_words.blocks(day, self._context))
        self._fill()
        self.nothing.setVisible(not day.visits)
        self._report(day)

    @Slot(object)
    def show_numbers(self, numbers: dict[str, int]) -> None:
        """Which visits are commented on."""
        self._numbers = numbers
        self._fill()

    def show_payments(self, found: "Sequence[CustomerMoney]", words: TeamWords) -> None:
        """The first question, by customer."""
        self.payments.set_rows(
            [
                RowText(
                    key=each.customer_id,
                    lines=(
                        (Words(each.customer, bold=True), *words.money_line(each.money, each.days)),
                    ),
                    height=28,
                )
                for each in found
            ]
            or [RowText(key=None, lines=((Words(self.tr("Nothing is due"), "muted"),),))]
        )

    def show_problems(self, found: "Sequence[IssueRow]") -> None:
        """The third question."""
        today, formats = self._context.today(), self._context.formats
        self.problems.set_rows(
            [
                RowText(
                    key=each.id,
                    before=Words(
                        issue_word(each.kind),
                        "bad" if each.kind is IssueKind.HARD else "accent",
                        bold=True,
                    ),
                    lines=((Words(each.customer, bold=True), Words(each.text)),),
                    right=(Words(formats.days_ago(each.days(today)), "muted"),),
                    height=28,
                )
                for each in found
            ]
            or [RowText(key=None, lines=((Words(self.tr("Nothing key or hard"), "muted"),),))]
        )

    def show_side(self, side: str) -> None:
        self.sides.choose(side)
        self.stack.setCurrentIndex(("day", "payments", "problems").index(side))

    def rows_on_show(self) -> RowList:
        """The list that the focus goes to."""
        return (self.visits, self.payments, self.problems)[self.stack.currentIndex()]

    def chosen_visit(self) -> UUID | None:
        """The visit that a comment would be on."""
        for each in self.visits.rows():
            if self.visits.is_chosen(each) and isinstance(each.text.key, UUID):
                return each.text.key
        return None

    # Inside

    def _fill(self) -> None:
        if self.day is None:
            return
        self.visits.show_cells(
            {
                each.visit.id: day_words.visit_cells(
                    each, at, self._context, self._numbers.get(f"visit:{each.visit.id.hex}", 0)
                )
                for at, each in enumerate(self.day.visits, 1)
            }
        )

    def _report(self, day: "PersonDay") -> None:
        context = self._context
        if day.report is None or day.report.submitted_at is None:
            self.sent.setText(self.tr("not sent"))
            self.said.setText("")
            self.read.setText("")
            return
        local = day.report.submitted_at.astimezone(context.zone)
        self.sent.setText(f"{local:%H:%M}")
        self.said.setText(day_words.own_words(day.report.report))
        if day.read_at is not None and day.owner != context.user_id:
            when = moment(context.formats, day.read_at, context.zone, context.today())
            self.read.setText(self.tr("you read it {when}").format(when=when))
        else:
            self.read.setText("")
