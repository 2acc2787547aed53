"""An ended trip without its papers is visible on Today, and blocks nothing."""

from uuid import UUID

import pytest

from storage.commands import trip_papers, trips
from storage.rules.choices import TripStatus
from storage.rules.reports import Sentence
from storage.rules.reviews import ReviewDraft
from storage.rules.trip_draft import TripDraft
from storage.rules.trip_summary import SummaryBlock
from tests.storage.a_day import TODAY, ZONE, ago
from tests.ui.a_day import desk
from ui.today.page import TodayPage
from ui.trip_papers.due import PapersDue


@pytest.fixture
def today(qapp, tmp_path):
    with desk(tmp_path) as made:
        page = TodayPage(made.context)
        made.show(page)
        yield made, page.findChild(PapersDue)
        page.close()
        page.deleteLater()


def a_trip(made, first, last) -> UUID:
    draft = TripDraft(starts_on=first, ends_on=last, title="Hangzhou")
    trip = made.book.write(trips.plan_trip, draft, ZONE.key)
    made.book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    made.settle()
    return trip


def told(due: PapersDue) -> list[str]:
    return [row.text.lines[1][0].text for row in due.rows.rows()]


def test_nothing_is_there_while_a_trip_runs(today):
    made, due = today
    a_trip(made, TODAY, TODAY)
    assert not due.body.isVisible()


def test_an_ended_trip_is_there_until_both_papers_are_submitted(today):
    made, due = today
    trip = a_trip(made, ago(3), ago(1))
    assert due.body.isVisible()
    assert told(due) == ["summary and review"]
    wished = []
    made.context.wishes.trip_requested.connect(wished.append)
    due.rows.opened.emit(due.rows.rows()[0].text.key)
    assert wished == [trip]
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="x"),)
    made.book.write(trip_papers.submit_summary, trip, said)
    made.settle()
    assert told(due) == ["review"]
    made.book.write(trip_papers.submit_review, trip, ReviewDraft(keep="y"))
    made.settle()
    assert not due.body.isVisible()
