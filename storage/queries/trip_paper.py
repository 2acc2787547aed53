"""All of one trip that goes on paper: the plan, what came of it, the review."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from storage.models import Person
from storage.queries.reviews import KeptReview, KeptSummary, review_of, summary_of
from storage.queries.trip_facts import trip_facts
from storage.queries.trips import TripBoard, board
from storage.rules import reports
from storage.rules.choices import StopStatus
from storage.rules.reports import Report
from storage.rules.trip_facts import TripFacts
from storage.rules.trip_summary import draft


@dataclass(frozen=True, slots=True)
class TripPaper:
    """A trip as its paper tells of it; `report` is empty where no summary was begun."""

    board: TripBoard
    owner: str
    facts: TripFacts
    report: Report
    summary: KeptSummary | None
    review: KeptReview | None


def trip_paper(session: Session, trip_id: UUID) -> TripPaper | None:
    """The summary as it was kept, with today's draft where it is still open."""
    trip = board(session, trip_id)
    if trip is None:
        return None
    facts = trip_facts(session, trip)
    summary = summary_of(session, trip_id)
    told = any(stop.status is not StopStatus.PLANNED for stop in trip.stops)
    if summary is not None and summary.submitted_at is not None:
        report = summary.report
    else:
        begun = summary is not None or told
        report = reports.refresh(summary.report if summary else (), draft(facts)) if begun else ()
    person = session.get(Person, trip.owner_id) if trip.owner_id else None
    owner = person.name if person is not None else ""
    return TripPaper(trip, owner, facts, report, summary, review_of(session, trip_id))
