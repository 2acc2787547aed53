"""The papers of one trip on the screen: summary, review, and what the manager says to them."""

from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.rules.choices import TripStatus
from storage.rules.kinds import Kind
from storage.rules.reports import Report
from storage.rules.reviews import CauseDraft, ReviewDraft
from ui.comments.opened import OpenedBy
from ui.comments.pane import CommentsPane
from ui.comments.presenter import Line
from ui.kit.actions import Action
from ui.kit.context import Context
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import EmptyState, column, row, scrolled
from ui.trip_papers.bar import PapersBar, Step, next_step
from ui.trip_papers.causes_view import CausesView
from ui.trip_papers.own_lines import OwnLines
from ui.trip_papers.points_form import PointsForm
from ui.trip_papers.presenter import Papers
from ui.trip_papers.reading import read_papers
from ui.trip_papers.sheet import PaperSheet
from ui.trip_papers.summary_view import SummaryView
from ui.trip_papers.writing import PapersWriter

_SHOWN = (
    *(Kind.TRIP, Kind.STOP, Kind.VISIT, Kind.EXPENSE, Kind.LEG, Kind.STAY, Kind.SUMMARY),
    *(Kind.REVIEW, Kind.CAUSE, Kind.PURCHASE, Kind.PAYMENT, Kind.CONTACT, Kind.PROMISE, Kind.TASK),
)
_BEGUN = frozenset(
    (TripStatus.ON_THE_ROAD, TripStatus.SUMMARY_DUE, TripStatus.SUBMITTED, TripStatus.REVIEWED)
)
COMMENTS_WIDTH = 336


class PapersPane(QWidget):
    """Shows the papers of a trip; each edit is written at once and can be undone."""

    offers_changed = Signal()
    """Other actions are offered now: what was bound before the trip was read says nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._trip: UUID | None = None
        self._papers: Papers | None = None
        self._reading = self._entering = False
        self._keepers: dict[str, DraftKeeper] = {}
        self._writer = PapersWriter(context, self)
        self.lines = OwnLines(self)
        self.summary = SummaryView(context, self.lines, self)
        self.causes = CausesView(context)
        self.points = PointsForm(context)
        self.comments = CommentsPane(context)
        self.comments.setFixedWidth(COMMENTS_WIDTH)
        self.bar = PapersBar(context)
        self.note = Label("", "meta")
        self.opened = OpenedBy(context)
        self._lay_out()
        self.lines.added.connect(self.summary.add)
        self.lines.added.connect(self._on_line_added)
        self.summary.kept.connect(self._keep_summary)
        self.summary.line_focused.connect(self.comments.choose_line)
        self.causes.line_focused.connect(self.comments.choose_line)
        self.causes.cause_given.connect(self._keep_cause)
        self.causes.cause_removed.connect(self._writer.remove_cause)
        self.causes.settled.connect(self._writer.settle)
        self.points.committed.connect(self._keep_points)
        self.comments.numbers_changed.connect(self.summary.show_badges)
        self.comments.numbers_changed.connect(self.causes.show_badges)
        self.comments.line_chosen.connect(self.summary.focus_line)
        self.comments.line_chosen.connect(self.causes.focus_line)
        self.comments.left.connect(self.enter)
        self.bar.forward.connect(self.forward)
        self.bar.sent_back.connect(self._send_back)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self._on_contact)

    def _lay_out(self) -> None:
        notes, after = [self.note, self.opened], [self.comments, self.bar]
        self._sheet = PaperSheet(self.summary, self.causes, self.points, notes, after)
        whole = column(self)
        halves = row(spacing=0)
        self._nothing = EmptyState(
            self.tr("No summary yet"),
            self.tr("It drafts itself from the log once the trip is on the road."),
            icon="file-text",
        )
        self._area = scrolled(self._sheet)
        halves.addWidget(self._nothing, 1)
        halves.addWidget(self._area, 1)
        self._line = upright_line()
        halves.addWidget(self._line)
        halves.addWidget(self.comments)
        whole.addLayout(halves, 1)
        whole.addWidget(hairline())
        whole.addWidget(self.bar)
        for widget in (self._area, self._line, self.comments, self.bar):
            widget.hide()

    # What pages use

    def show_trip(self, trip_id: UUID, *, reading: bool = False) -> None:
        """Show the papers of a trip; `reading`: as a manager reads them."""
        if trip_id != self._trip:
            self.keep()
            self._trip, self._papers = trip_id, None
            self._hold_drafts(trip_id)
        self._reading = reading
        self.refresh()

    def main_widget(self) -> QWidget:
        return next(self.summary.lines(), self.bar.go)

    @Slot()
    def enter(self) -> None:
        """The cursor to the first line, now or when the trip has been read."""
        self._entering = self._papers is None
        if not self._entering and (place := self.main_widget()).isVisibleTo(self):
            place.setFocus()

    def page_actions(self) -> list[Action]:
        """What is offered while the papers are on show."""
        papers = self._papers
        if papers is None or papers.status not in _BEGUN:
            return []
        actions: list[Action] = []
        if self._step() is not Step.NOTHING:
            text = self.bar.go.text()
            actions.append(Action("papers.forward", text, self.forward, "Ctrl+Return", "upload"))
        if not papers.mine and papers.status is TripStatus.SUBMITTED:
            back = self.tr("Send back")
            actions.append(Action("papers.back", back, self.bar.ask_why, "Ctrl+Shift+Return"))
        if papers.mine and not papers.closed:
            add = self.tr("Add a cause")
            actions.append(Action("papers.cause", add, self.add_cause, "Ctrl+R", "plus"))
            actions += self.causes.files.page_actions()
        if any(line.again for line in papers.causes):
            earlier = self.tr("Open the earlier review")
            actions.append(Action("papers.earlier", earlier, self.causes.open_earlier))
        return [*actions, *(self.comments.actions_offered() if self._has_talk(papers) else [])]

    def keep(self) -> None:
        """Write down what is half typed."""
        for keeper in self._keepers.values():
            keeper.flush()
            keeper.deleteLater()
        self._keepers = {}

    def refresh(self) -> None:
        """Read the papers anew."""
        trip, me, today = self._trip, self._context.user_id, self._context.today()
        if trip is not None:
            self._context.tasks.read(
                lambda session: read_papers(session, trip, me, today), self._on_read,
                ticket="trip papers",
            )  # fmt: skip

    @Slot()
    def add_cause(self) -> None:
        """The cursor into an empty form for one more cause."""
        self.causes.form.begin()
        self.causes.form.code.setFocus()
        self._area.ensureWidgetVisible(self.causes.form)

    @Slot()
    def forward(self) -> None:
        """Submit, or mark as reviewed: whatever is next."""
        step, caused = self._step(), not self.causes.form.is_empty()
        if step in (Step.SUBMIT, Step.SUBMIT_REVIEW) and not self._sheet.take_in():
            return
        papers = self._papers
        if papers is None:
            return
        match step:
            case Step.SUBMIT:
                with_review = caused or papers.review_says_something or self.points.has_news()
                self._writer.submit(papers, self._taken_points(), with_review=with_review)
            case Step.SUBMIT_REVIEW:
                self._writer.submit_review(papers, self._taken_points())
            case Step.MARK_REVIEWED:
                self._writer.mark_reviewed(papers.board.id)
            case Step.NOTHING:
                pass

    # Showing

    def _on_read(self, papers: Papers | None) -> None:
        self._papers = papers
        self._show(papers)
        if self._entering and papers is not None:
            self.enter()
        self.offers_changed.emit()

    def _show(self, papers: Papers | None) -> None:
        begun = papers is not None and papers.status in _BEGUN
        self._nothing.setVisible(not begun)
        for widget in (self._area, self.bar):
            widget.setVisible(begun)
        talk = papers is not None and begun and self._has_talk(papers)
        self._line.setVisible(talk)
        self.comments.setVisible(talk)
        if papers is None or not begun:
            return
        writes = papers.mine and not self._reading
        self.lines.set_open(editable=writes and not papers.sent)
        self.summary.show_papers(papers, editable=writes and not papers.sent)
        self.causes.show_papers(papers, editable=writes and not papers.closed)
        self.points.show_review(papers.review, editable=writes and not papers.closed)
        self.bar.show_papers(papers, self._step(), reading=not writes)
        self.note.setText(self._noted(papers))
        sent_at = papers.summary_at
        self.opened.show_record(Kind.TRIP, papers.board.id if sent_at else None, sent_at)
        if talk:
            lines = [Line(*each) for each in (*self.summary.quotes(), *self.causes.quotes())]
            self.comments.show_record(
                Kind.TRIP, papers.board.id, writes_to=papers.board.owner_id, lines=lines
            )

    def _noted(self, papers: Papers) -> str:
        own = papers.own
        if not own:
            return self.tr("drafted from the log")
        if papers.mine:
            return self.tr("drafted, %n sentence(s) your own", "", own)
        return self.tr("drafted, %n sentence(s) the rep's own", "", own)

    def _has_talk(self, papers: Papers) -> bool:
        """There is something to comment on once it was sent."""
        return papers.summary_at is not None or papers.review_at is not None

    def _step(self) -> Step:
        papers = self._papers
        if papers is None:
            return Step.NOTHING
        return next_step(papers, reading=self._reading or not papers.mine)

    # Keeping

    def _hold_drafts(self, trip_id: UUID) -> None:
        self.lines.set_values({})
        self.causes.form.begin()
        self.points.taken()
        for form, name in (
            (self.lines, "trip_lines"),
            (self.causes.form, "trip_cause"),
            (self.points, "trip_points"),
        ):
            keeper = DraftKeeper(self._context, cast("Form", form), name, trip_id.hex)
            if keeper.restore() and form is self.points:
                self.points.restored()
            self._keepers[name] = keeper

    @Slot(object, str)
    def _keep_summary(self, report: Report, headline: str) -> None:
        if self._papers is not None:
            self._papers = self._papers.with_report(report, headline)
            self._writer.keep_summary(self._papers.board.id, report, headline)

    @Slot(object)
    def _keep_cause(self, cause: CauseDraft) -> None:
        if self._trip is not None:
            self._writer.keep_cause(self._trip, cause)
            self._keepers["trip_cause"].drop()

    @Slot()
    def _keep_points(self) -> None:
        if self._trip is not None:
            self._writer.keep_points(self._trip, self._taken_points())

    @Slot()
    def _on_line_added(self) -> None:
        self._keepers["trip_lines"].drop()

    def _taken_points(self) -> ReviewDraft:
        points = self.points.draft()
        self.points.taken()
        self._keepers["trip_points"].drop()
        return points

    @Slot(str)
    def _send_back(self, why: str) -> None:
        if self._trip is not None:
            self._writer.send_back(self._trip, why)

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.isVisible() and changes.touches(*_SHOWN):
            self.refresh()

    @Slot()
    def _on_contact(self) -> None:
        """What waited for the upload may be with the server now."""
        if self.isVisible() and self._papers is not None and self._papers.waiting:
            self.refresh()
