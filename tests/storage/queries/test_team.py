"""The three questions of a manager, each from what was synced, by person, down to the customer."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from storage.commands import comments
from storage.models import LaptopState, Person, Team
from storage.queries import team
from storage.queries.team import Freshness, Member, Money, Schedule
from storage.rules.choices import IssueKind, Role
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ZONE, Book, ago, at

BOSS, CHIEF, OTHER = UUID(int=99), UUID(int=100), UUID(int=8)
EAST, COMPANY = UUID(int=50), UUID(int=51)


@pytest.fixture
def book(book: Book) -> Book:
    book.write(_company)
    return book


def _company(session) -> None:
    people = (
        (ME, "Zhou", Role.REP, EAST),
        (OTHER, "Liu", Role.REP, EAST),
        (BOSS, "Chen", Role.MANAGER, COMPANY),
        (CHIEF, "Wu", Role.MANAGER, None),
    )
    for id_, name, role, of in people:
        session.add(Person(id=id_, name=name, role=role, team_id=of, active=True))
    session.add(Team(id=COMPANY, name="Company", manager_id=CHIEF))
    session.add(Team(id=EAST, name="East", manager_id=BOSS, parent_id=COMPANY))


def paid(
    book: Book, customer: UUID, due_on: date | None, received_on: date | None, minor: int, **more
):
    values = {
        "due_on": due_on,
        "received_on": received_on,
        "amount_minor": minor,
        "currency": "CNY",
    }
    return book.add(Kind.PAYMENT, customer_id=customer, **(values | more))


def row(book: Book, person: UUID = ME, me: UUID = BOSS) -> team.TeamRow:
    found = book.read(team.board, me, TODAY, ZONE, "CNY")
    return next(row for row in found.rows if row.member.id == person)


def test_a_manager_looks_at_the_people_of_all_teams_below(book: Book) -> None:
    assert book.read(team.members, BOSS) == [
        Member(OTHER, "Liu", Role.REP),
        Member(ME, "Zhou", Role.REP),
    ]
    assert [one.name for one in book.read(team.members, CHIEF)] == ["Chen", "Liu", "Zhou"]
    assert book.read(team.members, ME) == []


def test_what_is_due_this_month_or_still_open_from_before_is_due(book: Book) -> None:
    customer = book.customer()
    paid(book, customer, TODAY.replace(day=5), TODAY.replace(day=6), 100)
    paid(book, customer, ago(60), None, 30)  # still open
    paid(book, customer, TODAY + timedelta(days=3), None, 7)  # to come
    paid(book, customer, ago(60), ago(50), 1_000)  # settled before this month
    paid(book, customer, TODAY + timedelta(days=40), None, 2_000)  # next month
    found = row(book).money
    assert (found.due, found.received, found.overdue) == (137, 100, 30)


def test_a_customer_of_another_rep_counts_for_that_one(book: Book) -> None:
    paid(book, book.customer(owner_id=OTHER), ago(1), None, 55)
    assert row(book).money == Money()
    assert row(book, OTHER).money.overdue == 55


def test_the_first_question_goes_down_to_the_customers(book: Book) -> None:
    late, fine = book.customer("Late"), book.customer("Fine")
    paid(book, fine, ago(3), ago(2), 500)
    paid(book, late, ago(16), None, 138)
    found = book.read(team.money_by_customer, ME, TODAY, "CNY")
    assert [(one.customer, one.money.overdue, one.days) for one in found] == [
        ("Late", 138, 16),
        ("Fine", 0, 0),
    ]


def test_amounts_of_another_currency_are_not_added_up(book: Book) -> None:
    customer = book.customer()
    paid(book, customer, ago(1), None, 500)
    paid(book, customer, ago(1), None, 40, currency="USD")
    found = book.read(team.board, BOSS, TODAY, ZONE, "CNY")
    assert (found.currency, found.others) == ("CNY", {"USD": 40})
    assert row(book).money.due == 500


def test_what_the_rep_entered_himself_is_as_old_as_his_laptop(book: Book) -> None:
    customer = book.customer()
    paid(book, customer, ago(1), None, 500)
    assert row(book).money.by_rep


def test_the_week_counts_planned_minutes_and_visits_made(book: Book) -> None:
    customer = book.customer()
    book.planned(customer, 14, planned_minutes=90)
    book.planned(customer, 16)
    book.visited(customer, 9)
    monday = at(9, TODAY - timedelta(days=1))
    book.visited(customer, planned_at=monday, started_at=monday, was_planned=True)
    book.visited(customer, started_at=at(9, ago(7)))
    assert row(book).schedule == Schedule(90 + 60 + 60, 3, 2)


def test_the_hard_ones_come_before_the_key_ones_then_the_oldest(book: Book) -> None:
    made = (
        (IssueKind.KEY, "Tender", ago(30)),
        (IssueKind.HARD, "New buyer", ago(2)),
        (IssueKind.HARD, "Two units down", ago(9)),
    )
    for kind, text, on in made:
        book.write(comments.open_issue, kind, text, on)
    gone = book.write(comments.open_issue, IssueKind.HARD, "Solved", ago(50))
    book.write(comments.resolve_issue, gone, TODAY, "Paid")
    assert [one.text for one in row(book).issues] == ["Two units down", "New buyer", "Tender"]


def test_of_whom_nothing_was_heard_for_a_day_is_stale(book: Book) -> None:
    with book.database.write() as session:
        session.add(LaptopState(person_id=ME, as_of=book.now - timedelta(hours=25), waiting=6))
        session.add(LaptopState(person_id=OTHER, as_of=book.now - timedelta(hours=23), waiting=0))
    assert row(book).fresh.stale(book.now)
    assert row(book).fresh.waiting == 6
    assert not row(book, OTHER).fresh.stale(book.now)
    assert Freshness().stale(book.now)


def test_a_rep_can_look_at_himself_as_his_manager_does(book: Book) -> None:
    paid(book, book.customer(), ago(1), None, 500)
    me = Member(ME, "Zhou", Role.REP)
    (found,) = book.read(team.board, ME, TODAY, ZONE, "CNY", [me]).rows
    assert found.money.overdue == 500
    assert found.fresh.waiting == book.read(team.freshness, ME)[ME].waiting > 0
