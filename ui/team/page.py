"""The manager's page: three questions, what is to be read, the check board, who was accompanied."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.kinds import Kind
from ui.kit.actions import Action, bind
from ui.kit.buttons import WordTabs
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import EmptyState, PageHead, column
from ui.team.check import CheckView
from ui.team.coverage import CoverageView
from ui.team.questions import QuestionsView
from ui.team.reading import ReadingView
from ui.team.words import week_line

if TYPE_CHECKING:
    from storage.queries.team import TeamBoard

_SHOWN = (Kind.PAYMENT, Kind.VISIT, Kind.ISSUE, Kind.DAILY_REPORT, Kind.TRIP, Kind.READ_MARK)
_SHOWN += (Kind.COMMENT, Kind.PERSON, Kind.TEAM, Kind.CUSTOMER, Kind.SUMMARY, Kind.REVIEW)
_SHOWN += (Kind.RIDE_ALONG,)
_TABS = ("questions", "reading", "check", "coverage")


class TeamPage(QWidget):
    """Four tabs under one head; a rep who looks at himself has two of them."""

    def __init__(
        self, context: Context, *, mirror: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context, self._mirror = context, mirror
        self._which = "questions"
        whole = column(self)
        title = self.tr("As my manager sees me") if mirror else self.tr("Team")
        self.head = PageHead(title)
        whole.addWidget(self.head)
        self.week = Label(week_line(context, context.today()), tone="muted")
        self._names = ("questions", "check") if mirror else _TABS
        words = {
            "questions": self.tr("Three questions"),
            "reading": self.tr("To read"),
            "check": self.tr("Check board"),
            "coverage": self.tr("Ride-along coverage"),
        }
        self.tabs = WordTabs(
            [(name, words[name]) for name in self._names], underline=True, name=title
        )
        self.tabs.chosen.connect(self.show_tab)
        self.head.add(self.week)
        self.head.right.addSpacing(12)
        self.head.add_tabs(self.tabs)
        self.stack = QStackedWidget()
        self.questions = QuestionsView(context, mirror=mirror)
        self.questions.board_shown.connect(self._on_board)
        self.reading = ReadingView(context)
        self.reading.counted.connect(self._on_counted)
        self.reading.offers_changed.connect(self._bind)
        self.check = CheckView(context)
        self.check.day_wanted.connect(self._on_day)
        self.coverage = CoverageView(context)
        self.nobody = EmptyState(
            self.tr("Nobody is in your team yet"),
            self.tr("The administrator puts people into teams; they come here with the next sync."),
            icon="users",
        )
        for view in (self.questions, self.reading, self.check, self.coverage, self.nobody):
            self.stack.addWidget(view)
        whole.addWidget(self.stack, 1)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)

    def activate(self) -> None:
        self.week.setText(week_line(self._context, self._context.today()))
        self.questions.refresh()

    def main_widget(self) -> QWidget:
        return self._view().main_widget()

    def page_actions(self) -> list[Action]:
        words = (
            self.tr("Three questions"),
            self.tr("To read"),
            self.tr("Check board"),
            self.tr("Ride-along coverage"),
        )
        by_name = dict(zip(_TABS, words, strict=True))
        tabs = [
            Action(f"team.{name}", by_name[name], lambda name=name: self._go(name), f"Ctrl+{n}")
            for n, name in enumerate(self._names, 1)
        ]
        if self._which == "questions":
            return [*tabs, *self.questions.actions_offered()]
        if self._which == "reading":
            return [*tabs, *self.reading.actions_offered()]
        return tabs

    def help(self) -> str:
        return self.tr(
            "J and K go from person to person, the left and right arrows from day to day, Enter "
            "goes down to the record. C comments on the line in focus, Shift+C on the whole; G, F "
            "and A in the empty field stamp the comment. Grey figures are older than 24 hours."
        )

    def record_on_show(self) -> tuple[Kind, UUID] | None:
        """The report of the day, for whoever asks who can see it."""
        day = self.questions.day.day
        on_show = self._which == "questions" and day is not None and day.report is not None
        return (Kind.DAILY_REPORT, day.report.id) if on_show and day and day.report else None

    @Slot(str)
    def show_tab(self, name: str) -> None:
        """One of the four."""
        self._which = name
        self.tabs.choose(name)
        if name == "reading":
            self.reading.begin()
        self._refresh()
        self._show()

    # Inside

    def _view(self) -> Any:
        return {
            "questions": self.questions,
            "reading": self.reading,
            "check": self.check,
            "coverage": self.coverage,
        }[self._which]

    def _go(self, name: str) -> None:
        self.show_tab(name)
        self.main_widget().setFocus()

    def _show(self) -> None:
        board = self.questions.board
        empty = board is not None and not board.rows and self._which != "coverage"
        self.stack.setCurrentWidget(self.nobody if empty else self._view())
        self._bind()

    @Slot()
    def _bind(self) -> None:
        bind(self, self.page_actions())

    def _refresh(self) -> None:
        """What is on show; the people are read first, everything else follows from them."""
        self.questions.refresh()
        if self._which == "coverage":
            self.coverage.refresh()

    @Slot(object)
    def _on_board(self, board: "TeamBoard") -> None:
        people = [each.member for each in board.rows]
        count = self.tr("%n rep(s)", "", len(people))
        comma = "，" if self._context.language == "zh" else ", "
        told = f"{board.name}{comma}{count}" if board.name else count
        if not self._mirror:
            self.head.set_title(self.tr("Team"), told)
            self.reading.read({each.id: each.name for each in people})
        if self._which == "check":
            self.check.show_people(people)
        self._show()

    @Slot(int)
    def _on_counted(self, number: int) -> None:
        word = self.tr("To read")
        self.tabs.set_word("reading", f"{word} {number}" if number else word)
        self._bind()

    @Slot(object, object)
    def _on_day(self, person: UUID, on: date) -> None:
        self.show_tab("questions")
        self.questions.show_day_of(person, on)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self._refresh()

    @Slot()
    def _on_contact(self) -> None:
        """A contact brings how fresh everybody is, also where nothing else is new."""
        if self.isVisible() and not self._context.sync.status.running:
            self._refresh()
