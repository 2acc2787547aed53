"""What becomes of a trip's papers is written here: kept, submitted, settled, sent back."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.choices import Countermeasure, TripStatus
from storage.rules.kinds import Kind
from storage.rules.reports import Report
from storage.rules.reviews import CauseDraft, PastCause, ReviewDraft
from ui.kit.context import Context
from ui.trip_papers.presenter import Papers, goals_as_kept

if TYPE_CHECKING:
    from storage.database import Session


class PapersWriter(QObject):
    """Each call is one transaction that can be undone."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def keep_summary(self, trip: UUID, report: Report, headline: str) -> None:
        from storage.commands.trip_papers import keep_summary

        self._do(lambda session: keep_summary(session, trip, report, headline))

    def keep_points(self, trip: UUID, points: ReviewDraft) -> None:
        from storage.commands.trip_papers import keep_points

        self._do(lambda session: keep_points(session, trip, points))

    def keep_cause(self, trip: UUID, cause: CauseDraft) -> None:
        from storage.commands.trip_papers import keep_cause

        told = self.tr("Cause {code} kept").format(code=cause.code)
        self._do(lambda session: keep_cause(session, trip, cause), told)

    def remove_cause(self, cause: CauseDraft) -> None:
        from storage.commands.records import delete

        if (id_ := cause.id) is not None:
            told = self.tr("Cause {code} taken out").format(code=cause.code)
            self._do(lambda session: delete(session, Kind.CAUSE, id_), told)

    def settle(self, earlier: PastCause, done: Countermeasure, note: str) -> None:
        """Say whether what was decided the time before was done."""
        from storage.commands.trip_papers import settle_cause

        told = self.tr("Noted what came of the countermeasure")
        self._do(lambda session: settle_cause(session, earlier.id, done, note), told)

    def submit(self, papers: Papers, points: ReviewDraft, *, with_review: bool) -> None:
        """The summary as it stands, and the review with it if it says something."""
        from storage.commands import trip_papers as commands

        trip, report, headline = papers.board.id, papers.report, papers.headline
        counted, goals = papers.counted(), goals_as_kept(papers.goals)

        def command(session: "Session") -> None:
            commands.submit_summary(session, trip, report, headline, counted)
            if with_review:
                commands.keep_points(session, trip, points)
                commands.submit_review(session, trip, goals=goals)

        both = self.tr("Summary and review submitted; they wait for upload")
        self._do(
            command, both if with_review else self.tr("Summary submitted; it waits for upload")
        )

    def submit_review(self, papers: Papers, points: ReviewDraft) -> None:
        """The review after its summary."""
        from storage.commands import trip_papers as commands

        trip, goals = papers.board.id, goals_as_kept(papers.goals)

        def command(session: "Session") -> None:
            commands.keep_points(session, trip, points)
            commands.submit_review(session, trip, goals=goals)

        self._do(command, self.tr("Review submitted; it waits for upload"))

    def mark_reviewed(self, trip: UUID) -> None:
        from storage.commands.trip_papers import mark_reviewed

        self._do(lambda session: mark_reviewed(session, trip), self.tr("Marked as reviewed"))

    def send_back(self, trip: UUID, why: str) -> None:
        from storage.commands.trips import move_trip

        back = TripStatus.SUMMARY_DUE
        told = self.tr("Summary sent back")
        self._do(lambda session: move_trip(session, trip, back, why), told)

    def _do(self, command: "Callable[[Session], object]", told: str = "") -> None:
        self._context.do(command, told)
