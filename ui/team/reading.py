"""What waits to be read, and the one that is open: a daily report, or a trip's papers."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.kinds import Kind
from ui.kit.actions import Action
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import upright_line
from ui.kit.layout import EmptyState, column, row, scrolled
from ui.kit.rows import RowList
from ui.team.report_view import ReportView
from ui.trip_papers.due import PapersDue
from ui.trip_papers.pane import PapersPane

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.reading import Paper
    from storage.queries.team_days import PersonDay

_SINCE = timedelta(days=30)
_LIST_WIDTH = 232


class ReadingView(QWidget):
    """The oldest first; N goes on to the next one that waits."""

    counted = Signal(int)  # how many wait
    offers_changed = Signal()  # what can be done with the one that is open

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._papers: dict[UUID, Paper] = {}
        self._open: UUID | None = None
        self._kept: set[UUID] = set()
        whole = row(self, spacing=0)
        inside = QWidget()
        listed = column(inside)
        self.list = RowList(self.tr("To read"), margin=20)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        listed.addWidget(self.list)
        self._nothing = EmptyState(
            self.tr("Nothing waits for you"),
            self.tr("Daily reports and trips come here when they are sent."),
            icon="check",
        )
        listed.addWidget(self._nothing)
        listed.addSpacing(16)
        self.missing = PapersDue(context, margin=20)
        listed.addWidget(self.missing)
        listed.addStretch(1)
        area = scrolled(inside)
        area.setFixedWidth(_LIST_WIDTH)
        whole.addWidget(area)
        whole.addWidget(upright_line())
        self.stack = QStackedWidget()
        self.blank = QWidget()
        self.report = ReportView(context)
        self.papers: PapersPane | None = None
        self.stack.addWidget(self.blank)
        self.stack.addWidget(self.report)
        whole.addWidget(self.stack, 1)

    # What the page uses

    def main_widget(self) -> QWidget:
        rows = self.list.rows()
        return self.list.row(self._open) or (rows[0] if rows else self)

    def actions_offered(self) -> list[Action]:
        shown = self.stack.currentWidget()
        actions = [Action("reading.next", self.tr("Next to read"), self.next, "N")]
        if shown is self.report:
            actions += self.report.comments.actions_offered()
        elif self.papers is not None and shown is self.papers:
            actions += self.papers.page_actions()
        return actions

    def begin(self) -> None:
        """The tab was chosen: what was read before is gone from the list.

        By what was opened, not by when: after a clock was set back, each report would vanish as
        soon as it is read, the next one open by itself, and all be marked as read.
        """
        self._kept.clear()

    def read(self, people: Mapping[UUID, str]) -> None:
        """Read the list again: what these sent, and what they still owe."""
        from storage.queries.reading import to_read

        owners = list(people)
        self.missing.show_people(people)
        me, now = self._context.user_id, self._context.now()
        if me is None:
            return
        since, kept = now - _SINCE, tuple(self._kept)

        def query(session: "Session") -> "list[Paper]":
            return to_read(session, me, owners, since=since, kept=kept)

        self._context.tasks.read(query, self._on_read, ticket="team.reading")

    @Slot()
    def next(self) -> None:
        """Open the next one that waits; at the end, the first."""
        keys = list(self._papers)
        at = keys.index(self._open) + 1 if self._open and self._open in keys else 0
        for key in (*keys[at:], *keys[:at]):
            if self._papers[key].waits and key != self._open:
                self.list.choose(key)
                self._on_opened(key)
                return

    # Inside

    def _on_read(self, found: "list[Paper]") -> None:
        self._papers = {each.id: each for each in found}
        self.list.set_rows([self._row(each) for each in found])
        self._nothing.setVisible(not found)
        self.counted.emit(sum(each.waits for each in found))
        if self._open not in self._papers:
            self._open = None
            if not (found and self.isVisible()):
                self.stack.setCurrentWidget(self.blank)
        if self._open is None and found and self.isVisible():
            self.list.choose(found[0].id)
            self._show(found[0].id)
            self.main_widget().setFocus()

    def _row(self, each: "Paper") -> RowText:
        formats, context = self._context.formats, self._context
        if each.kind is Kind.TRIP:
            what = Words(each.title)
            day = f"{formats.day(each.first)}–{formats.day(each.last)}"
        else:
            what = Words(self.tr("Daily report"))
            day = formats.day_and_weekday(each.first, context.today())
        sent = formats.when(each.sent_at, context.zone, context.today()) if each.sent_at else ""
        said = self.tr("%n comment(s)", "", each.comments) if each.comments else ""
        return RowText(
            key=each.id,
            lines=((Words(each.owner, bold=True), what), (Words(day, "muted", small=True),)),
            right=(Words(sent, "muted", small=True), Words(said, "muted", small=True)),
            done=not each.waits,
        )

    @Slot(object)
    def _on_chosen(self, key: UUID) -> None:
        self._show(key)

    @Slot(object)
    def _on_opened(self, key: UUID) -> None:
        self._show(key)
        shown: Any = self.stack.currentWidget()
        if shown is self.report:
            self.report.main_widget().setFocus()
        elif self.papers is not None and shown is self.papers:
            self.papers.enter()

    def _show(self, key: UUID) -> None:
        paper = self._papers.get(key)
        if paper is None or paper.owner_id is None:
            return
        self._open = key
        self._kept.add(key)
        if paper.kind is Kind.TRIP:
            if self.papers is None:
                self.papers = PapersPane(self._context)
                self.papers.offers_changed.connect(self.offers_changed)
                self.stack.addWidget(self.papers)
            self.papers.show_trip(key, reading=True)
            self.stack.setCurrentWidget(self.papers)
        else:
            self._read_day(paper.owner_id, paper)
            self.stack.setCurrentWidget(self.report)
        self.offers_changed.emit()

    def _read_day(self, owner: UUID, paper: "Paper") -> None:
        from storage.queries.team_days import person_day

        me, zone, on = self._context.user_id, self._context.zone, paper.first
        if me is None:
            return

        def shown(day: "PersonDay") -> None:
            if self._open == paper.id:
                self.report.show_day(day, paper.owner)

        self._context.tasks.read(
            lambda session: person_day(session, owner, on, zone, me), shown, ticket="team.report"
        )
