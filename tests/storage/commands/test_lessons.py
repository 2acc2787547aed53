"""The lesson library, and which of its rules stand in the brief of a visit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import lessons as commands
from storage.commands import records, trip_papers, trips
from storage.database import Database, World
from storage.queries import lessons
from storage.queries.reviews import codes_in_use, earlier_times, missing_papers, review_of
from storage.rules.choices import Countermeasure, LessonStatus, Role, TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.lesson_fit import FitTag, LessonRule, VisitFacts, fitting, reasons
from storage.rules.reports import Sentence
from storage.rules.reviews import CauseDraft, ReviewDraft
from storage.rules.trip_draft import TripDraft
from storage.rules.trip_summary import SummaryBlock
from tests.storage.a_day import ME, TODAY, ZONE, Book, ago

BOSS = UUID(int=99)


@pytest.fixture
def boss(tmp_path: Path, book: Book) -> Iterator[Database]:
    """The same book as its manager writes in it."""
    book.write(records.create, Kind.PERSON, {"name": "陈刚", "role": Role.MANAGER}, record_id=BOSS)
    opened = Database(tmp_path / "book.db", b"k" * 32, World(author=BOSS, now=lambda: book.now))
    yield opened
    opened.close()


def in_force(book: Book, *tags: str, rule: str = "先问谁付钱") -> UUID:
    return book.add(
        Kind.LESSON, owner_id=ME, rule=rule, tags=list(tags), status=LessonStatus.ACTIVE
    )


def test_a_rep_proposes_and_a_manager_takes_in(book: Book, boss: Database) -> None:
    lesson = book.write(commands.propose_lesson, " 要钱之前先知道谁签字 ", ["payment_due", ""])
    row = book.read(lessons.library)[0]
    assert (row.rule, row.tags, row.status) == (
        "要钱之前先知道谁签字", ("payment_due",), LessonStatus.PROPOSED,
    )  # fmt: skip
    with pytest.raises(RuleBroken, match="lesson.for_managers"):
        book.write(commands.take_in_lesson, lesson)
    with boss.write() as session:
        commands.take_in_lesson(session, lesson)
    assert book.read(lessons.library)[0].status is LessonStatus.ACTIVE


def test_a_lesson_is_retired_by_its_owner_or_a_manager_and_nobody_else(
    book: Book, boss: Database
) -> None:
    with boss.write() as session:
        of_boss = commands.propose_lesson(session, "早谈续约")
    with pytest.raises(RuleBroken, match="lesson.not_yours"):
        book.write(commands.retire_lesson, of_boss)
    mine = in_force(book)
    book.write(commands.retire_lesson, mine)
    with boss.write() as session:
        commands.retire_lesson(session, of_boss)
    assert {row.status for row in book.read(lessons.library)} == {LessonStatus.RETIRED}


def test_an_empty_rule_is_refused(book: Book) -> None:
    with pytest.raises(RuleBroken, match="lesson.empty"):
        book.write(commands.propose_lesson, "  ")


def test_the_library_is_narrowed_by_tag_and_by_words(book: Book) -> None:
    in_force(book, "price", rule="先谈价值再谈价格")
    in_force(book, "gate", rule="前一天给门卫打电话")
    rows = book.read(lessons.library)
    assert [row.rule for row in lessons.narrowed(rows, tag="gate")] == ["前一天给门卫打电话"]
    assert [row.rule for row in lessons.narrowed(rows, "价格 价值")] == ["先谈价值再谈价格"]
    assert lessons.narrowed(rows, "价格", "gate") == []


def test_a_lesson_about_money_due_stands_in_the_brief_of_who_owes_some(book: Book) -> None:
    lesson = in_force(book, FitTag.PAYMENT_DUE)
    in_force(book, FitTag.DEMO, rule="演示前先试机")
    owing, other = book.customer("金昌汽车"), book.customer("工业园精工")
    book.add(Kind.PAYMENT, customer_id=owing, due_on=TODAY + timedelta(days=3), amount_minor=1)
    visit, elsewhere = book.planned(owing), book.planned(other)
    found = book.read(lessons.fitting_visit, visit, TODAY)
    assert [(fit.lesson.id, fit.because) for fit in found] == [(lesson, ("payment_due",))]
    assert book.read(lessons.fitting_visit, elsewhere, TODAY) == []


@pytest.mark.parametrize(
    ("tag", "purpose"), [("demo", "做演示"), ("price", "谈价格"), ("gate", "约门卫")]
)
def test_what_is_planned_for_a_visit_makes_lessons_fit(book: Book, tag: str, purpose: str) -> None:
    in_force(book, tag)
    visit = book.planned(book.customer(), purpose=purpose)
    assert [fit.because for fit in book.read(lessons.fitting_visit, visit, TODAY)] == [(tag,)]


def test_a_first_visit_is_one_only_once(book: Book) -> None:
    in_force(book, FitTag.FIRST_VISIT)
    customer = book.customer()
    visit = book.planned(customer)
    assert book.read(lessons.fitting_visit, visit, TODAY)
    book.visited(customer, 8)
    assert book.read(lessons.fitting_visit, visit, TODAY) == []


def test_who_did_not_get_in_last_time_reads_about_the_gate(book: Book) -> None:
    in_force(book, FitTag.GATE)
    customer = book.customer()
    visit = book.planned(customer, 15)
    assert book.read(lessons.fitting_visit, visit, TODAY) == []
    book.planned(customer, 9, status="not_visited")
    assert book.read(lessons.fitting_visit, visit, TODAY)


def test_a_retired_or_proposed_lesson_stands_in_no_brief(book: Book) -> None:
    lesson = in_force(book, FitTag.FIRST_VISIT)
    book.write(commands.propose_lesson, "only proposed", [FitTag.FIRST_VISIT])
    visit = book.planned(book.customer())
    assert len(book.read(lessons.fitting_visit, visit, TODAY)) == 1
    book.write(commands.retire_lesson, lesson)
    assert book.read(lessons.fitting_visit, visit, TODAY) == []


def test_lessons_with_more_reasons_come_first_then_those_used_more() -> None:
    one = LessonRule(UUID(int=1), "one", ("demo",), used=5)
    two = LessonRule(UUID(int=2), "two", ("demo", "price"))
    three = LessonRule(UUID(int=3), "three", ("demo",), used=9)
    facts = VisitFacts(frozenset({"demo", "price"}))
    assert [fit.lesson.rule for fit in fitting((one, two, three), facts)] == ["two", "three", "one"]
    assert len(fitting([replace(one, id=UUID(int=n)) for n in range(9)], facts)) == 3


def test_a_tag_of_one_s_own_is_looked_for_in_the_plan_of_the_visit() -> None:
    assert reasons(("纺织", "demo"), VisitFacts(words="绍兴 纺织 续约")) == ("纺织",)
    assert reasons(("demo",), VisitFacts(words="demo")) == ()


def test_uses_are_counted_and_evidence_can_be_opened(book: Book) -> None:
    customer = book.customer("金昌汽车")
    seen = book.visited(customer, 9, note="续签两年")
    lesson = book.add(
        Kind.LESSON, owner_id=ME, rule="r", status=LessonStatus.ACTIVE, evidence=[seen.hex]
    )
    visit = book.planned(customer)
    book.write(trip_papers.use_lesson, lesson, visit, helped=True)
    row = book.read(lessons.library)[0]
    assert (row.used, row.helped) == (1, 1)
    assert [(each.id, each.text) for each in book.read(lessons.evidence_of, row)] == [
        (seen, "续签两年")
    ]
    assert book.read(lessons.used_before, visit) == {lesson}


def a_trip(book: Book, starts: date, ends: date) -> UUID:
    trip = book.write(trips.plan_trip, TripDraft(starts_on=starts, ends_on=ends, cities=("苏州",)),
                      ZONE.key)  # fmt: skip
    book.write(trips.move_trip, trip, TripStatus.ON_THE_ROAD)
    return trip


def owed(book: Book) -> list[tuple[UUID, bool, bool]]:
    found = book.read(missing_papers, [ME], TODAY)
    return [(each.trip_id, each.summary, each.review) for each in found]


def test_an_ended_trip_owes_its_summary_and_its_review_until_they_are_in(book: Book) -> None:
    a_trip(book, TODAY, TODAY)
    ended = a_trip(book, ago(5), ago(3))
    assert owed(book) == [(ended, True, True)]
    said = (Sentence("own:1", SummaryBlock.RESULTS, own="两个续约"),)
    book.write(trip_papers.submit_summary, ended, said)
    assert owed(book) == [(ended, False, True)]
    book.write(trip_papers.submit_review, ended, ReviewDraft(keep="早谈续约"))
    assert owed(book) == []


def test_codes_used_before_are_offered_first_and_the_earlier_time_says_whether_it_was_done(
    book: Book,
) -> None:
    first, second = a_trip(book, ago(70), ago(68)), a_trip(book, ago(5), ago(3))
    cause = CauseDraft("RIVAL-9", "对手低价", "先报服务")
    book.write(trip_papers.keep_review, first, ReviewDraft(causes=(cause,)))
    assert book.read(codes_in_use)[0] == "RIVAL-9"
    kept = book.read(review_of, first).draft.causes[0]
    book.write(trip_papers.settle_cause, kept.id, Countermeasure.NOT_DONE, "三家都没报")
    past = book.read(earlier_times, "rival-9", TODAY, but=second)
    assert [(each.done, each.done_note, each.trip_id) for each in past] == [
        (Countermeasure.NOT_DONE, "三家都没报", first)
    ]
