"""All that the papers of a trip show, read at once on the worker thread."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from storage.queries import reviews, trips, waiting
from storage.queries.people import names_of
from storage.queries.trip_facts import trip_facts
from storage.rules.choices import TripStatus
from storage.rules.reviews import CauseDraft, Recurrence, ReviewDraft, recurrence
from storage.rules.trips import standing
from ui.trip_papers.presenter import CauseLine, Papers, refreshed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.trips import TripBoard


def read_papers(session: "Session", trip_id: UUID, me: UUID | None, today: date) -> Papers | None:
    """The summary and the review of a trip; None if there is no such trip any more."""
    board = trips.board(session, trip_id)
    if board is None:
        return None
    facts = trip_facts(session, board)
    summary, review = reviews.summary_of(session, trip_id), reviews.review_of(session, trip_id)
    draft = review.draft if review else ReviewDraft()
    sent = board.status in (TripStatus.SUBMITTED, TripStatus.REVIEWED)
    names = names_of(session, [board.owner_id, board.status_by])
    papers = [reviews.summary_id(trip_id), reviews.review_id(trip_id), trip_id]
    return Papers(
        board=board,
        facts=facts,
        report=refreshed(summary.report if summary else (), facts, sent=sent),
        headline=summary.headline if summary else "",
        figures=summary.figures if summary else {},
        summary_at=summary.submitted_at if summary else None,
        review=draft,
        review_id=review.id if review else None,
        review_at=review.submitted_at if review else None,
        causes=tuple(CauseLine(cause, _again(session, board, cause)) for cause in draft.causes),
        codes=tuple(reviews.codes_in_use(session)),
        owner=names.get(board.owner_id, ""),
        moved_by=names.get(board.status_by, ""),
        status=standing(board.status, board.draft.ends_on or today, today),
        mine=board.owner_id == me,
        waiting=bool(waiting.waiting_of(session, papers)),
    )


def _again(session: "Session", board: "TripBoard", cause: CauseDraft) -> Recurrence | None:
    if board.draft.ends_on is None:
        return None
    past = reviews.earlier_times(session, cause.code, board.draft.ends_on, but=board.id)
    return recurrence(cause.code, board.owner_id, cause.customer_id, past)
