"""The summary writes itself, the review recognises what returns, the rule joins the lessons."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import trip_papers, trip_stops, trips
from storage.commands.visit_effect import judge
from storage.commands.visit_form import save_visit
from storage.database import Database, World
from storage.models import Lesson, LessonUse, Trip, Visit
from storage.queries.reviews import earlier_times, review_of, summary_of
from storage.queries.trip_facts import trip_facts
from storage.queries.trips import board
from storage.rules import reports
from storage.rules.choices import CostCategory, LessonStatus, StopStatus, TripMetric, TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.reviews import CauseDraft, ReviewDraft, is_code, recurrence
from storage.rules.trip_draft import BudgetLine, Goal, TripDraft
from storage.rules.trip_facts import GoalResult, cost_results, goal_results
from storage.rules.trip_summary import SummaryBlock, draft
from storage.rules.visit_draft import VisitDraft
from tests.storage.a_day import ME, TODAY, ZONE, Book, opened

DRAFT = TripDraft(
    starts_on=TODAY,
    ends_on=TODAY,
    cities=("苏州",),
    goals=(Goal(TripMetric.VISITS, 3), Goal(TripMetric.ORDERS, 1_000_000), Goal("", 1, "样品")),
    budget=(BudgetLine(CostCategory.HOTEL, 60_000),),
)
REVIEW = ReviewDraft(
    causes=(CauseDraft("gate-1", "没预约门卫", "前一天打电话"),),
    keep="早谈续约",
    rule="要钱之前先知道谁签字。",
    rule_tags=("payment",),
)


def on_the_road(book: Book, draft: TripDraft = DRAFT) -> UUID:
    trip = book.write(trips.plan_trip, draft, ZONE.key)
    book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    return trip


def facts(book: Book, trip: UUID):
    found = book.read(board, trip)
    assert found is not None
    return book.read(trip_facts, found)


def test_the_summary_tells_planned_done_and_unplanned_with_their_records(book: Book) -> None:
    trip = on_the_road(book)
    seen, missed = book.customer("金昌汽车"), book.customer("工业园精工")
    book.write(trip_stops.put_stop, trip, seen, TODAY, starts_minute=9 * 60)
    book.write(trip_stops.put_stop, trip, missed, TODAY)
    visit = book.read(board, trip).stops[0].visit_id
    visited(book, visit)
    extra = book.visited(book.customer("临时拜访"), 14)
    judged(book, extra)
    book.purchases(seen, "碳带", TODAY)
    book.add(Kind.EXPENSE, owner_id=ME, trip_id=trip, category="hotel", on=TODAY,
             amount_minor=32_800, currency="CNY")  # fmt: skip
    found = facts(book, trip)
    assert (found.planned, found.done, found.unplanned, found.not_visited) == (2, 1, 1, 1)
    results = {(goal.metric, goal.label): goal.actual for goal in goal_results(found)}
    assert results == {("visits", ""): 2, ("orders", ""): 860_000, ("", "样品"): None}
    assert [(c.category, c.over_minor) for c in cost_results(found)] == [("hotel", -27_200)]
    lines = draft(found)
    assert {line.link.id for line in lines if line.code == "visited"} == {str(visit), str(extra)}
    assert [line.code for line in lines if line.block is SummaryBlock.VISITS].count(
        "no_result"
    ) == 1


def visited(book: Book, visit_id: UUID) -> None:
    book.write(save_visit, visit_id, VisitDraft(note="演示完成，报价"), now=book.now, zone=ZONE)


def judged(book: Book, visit_id: UUID) -> None:
    book.write(lambda session: judge(session, session.get(Visit, visit_id), today=TODAY))


def test_what_the_rep_rewrote_stays_when_the_draft_is_refreshed(book: Book) -> None:
    trip = on_the_road(book)
    book.write(trip_stops.put_stop, trip, book.customer("金昌汽车"), TODAY)
    report = reports.refresh((), draft(facts(book, trip)))
    own = reports.edit(report, report[0].key, "我自己的话")
    book.write(trip_papers.keep_summary, trip, own, "两个续约")
    book.write(trip_stops.put_stop, trip, book.customer("新的客户"), TODAY)
    kept = book.read(summary_of, trip)
    fresh = reports.refresh(kept.report, draft(facts(book, trip)))
    assert kept.headline == "两个续约"
    assert [line.own for line in fresh if line.is_own] == ["我自己的话"]
    new = {(line.facts or {}).get("customer") for line in fresh} - {
        (line.facts or {}).get("customer") for line in report
    }
    assert new == {"新的客户"}


def test_an_empty_summary_is_not_submitted(book: Book) -> None:
    trip = on_the_road(book)
    with pytest.raises(RuleBroken, match="summary.empty"):
        book.write(trip_papers.submit_summary, trip, ())
    with book.database.read() as session:
        assert session.get(Trip, trip).status == TripStatus.ON_THE_ROAD


def test_a_code_that_returns_is_tied_to_the_time_before(book: Book) -> None:
    first = on_the_road(book, replace(DRAFT, starts_on=date(2026, 9, 8), ends_on=date(2026, 9, 10)))
    book.write(trip_papers.keep_review, first, REVIEW)
    second = on_the_road(book)
    past = book.read(earlier_times, "GATE-1", TODAY, but=second)
    again = recurrence("Gate-1", ME, None, past)
    assert again is not None
    assert (again.for_whom, again.times, again.earlier.countermeasure) == ("rep", 2, "前一天打电话")
    book.write(trip_papers.keep_review, second, REVIEW)
    assert book.read(review_of, second).draft.causes[0].code == "GATE-1"


def test_the_rule_is_proposed_by_the_rep_and_joins_the_lessons_when_reviewed(
    tmp_path: Path,
) -> None:
    with opened(tmp_path) as book:
        trip = on_the_road(book)
        customer = book.customer("金昌汽车")
        book.write(trip_stops.put_stop, trip, customer, TODAY)
        report = reports.refresh((), draft(facts(book, trip)))
        book.write(trip_papers.submit_summary, trip, report)
        book.write(trip_papers.submit_review, trip, REVIEW)
        lesson = book.read(review_of, trip).lesson_id
        with book.database.read() as session:
            assert session.get(Lesson, lesson).status == LessonStatus.PROPOSED
            assert len(session.get(Lesson, lesson).evidence or ()) == 1
    world = World(author=UUID(int=99), now=lambda: book.now)
    manager = Database(tmp_path / "book.db", b"k" * 32, world)
    with manager.write() as session:
        trip_papers.mark_reviewed(session, trip)
    with manager.read() as session:
        assert session.get(Trip, trip).status == TripStatus.REVIEWED
        assert session.get(Lesson, lesson).status == LessonStatus.ACTIVE
    manager.close()


def test_a_lesson_used_twice_before_one_visit_counts_once(book: Book) -> None:
    lesson = book.add(Kind.LESSON, owner_id=ME, rule="先问谁付钱", status=LessonStatus.ACTIVE)
    visit = book.planned(book.customer())
    for _ in range(2):
        book.write(trip_papers.use_lesson, lesson, visit)
    with book.database.read() as session:
        assert session.query(LessonUse).count() == 1


def test_a_stop_without_a_word_is_still_planned(book: Book) -> None:
    trip = on_the_road(book)
    book.write(trip_stops.put_stop, trip, book.customer(), TODAY)
    assert facts(book, trip).stops[0].status is StopStatus.PLANNED


@pytest.mark.parametrize("text", ["GATE-1", "pay-2", "门禁1", "价格-3", "Time"])
def test_a_code_is_a_word_and_a_number(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize("text", ["", "12", "no code", "GATE-1234", "x" * 21])
def test_what_is_no_code_is_refused(text: str) -> None:
    assert not is_code(text)


@pytest.mark.parametrize(
    ("actual", "target", "percent"),
    [(2, 3, 67), (8, 9, 89), (999, 1000, 99), (3, 3, 100), (4, 3, 133)],
)
def test_a_goal_is_reached_only_when_it_is(actual: int, target: int, percent: int) -> None:
    assert GoalResult("visits", "", target, actual).percent == percent
