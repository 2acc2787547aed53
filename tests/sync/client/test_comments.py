"""What a manager says travels with what it is about, and is seen by who sees that."""

from datetime import date
from uuid import UUID

import pytest

from storage.commands import comments
from storage.queries.comments import of_record, readers, unread
from storage.rules.choices import CommentStamp, IssueKind
from storage.rules.kinds import Kind
from sync.server import people
from sync.server.people import NewPerson
from tests.sync.client.conftest import OTHER, REP, Company, Laptop, open_work

TODAY = date(2026, 11, 22)
CHIEF = UUID(int=1 << 64 | 3)


def led_by(company: Company, *managers: UUID) -> list[Laptop]:
    with company.service.write() as (connection, tick):
        if CHIEF in managers:
            people.add(connection, tick, NewPerson(CHIEF.hex, "Chief", "chief@x", "manager"))
        for manager in managers:
            open_work(connection, tick, REP, to=manager)
    return [company.laptop(manager) for manager in managers]


@pytest.fixture
def rep(company: Company) -> Laptop:
    return company.laptop()


def test_a_comment_reaches_the_rep_and_his_read_mark_comes_back(
    company: Company, rep: Laptop
) -> None:
    (manager,) = led_by(company, OTHER)
    report = rep.write(Kind.DAILY_REPORT, owner_id=REP, on=TODAY)
    rep.engine().run_once()
    manager.engine().run_once()
    with manager.book.write() as session:
        said = comments.add_comment(
            session, Kind.DAILY_REPORT, report, "Why?", stamp=CommentStamp.ASK, anchor="line:2"
        )
        comments.mark_read(session, Kind.DAILY_REPORT, report)
    manager.engine().run_once()
    rep.engine().run_once()
    with rep.book.read() as session:
        assert [row.text for row in unread(session, REP)] == ["Why?"]
        assert [row.person_id for row in readers(session, Kind.DAILY_REPORT, report)] == [OTHER]
    with rep.book.write() as session:
        comments.mark_read(session, Kind.COMMENT, said)
        comments.answer_comment(session, said, "Li signs on Friday")
    rep.engine().run_once()
    manager.engine().run_once()
    with manager.book.read() as session:
        first, answer = of_record(session, Kind.DAILY_REPORT, report)
        assert first.read_at is not None
        assert (answer.text, answer.waiting) == ("Li signs on Friday", False)
        assert [row.text for row in unread(session, OTHER)] == ["Li signs on Friday"]


def test_a_comment_on_a_visit_reaches_whoever_made_it(company: Company, rep: Laptop) -> None:
    (manager,) = led_by(company, OTHER)
    customer = rep.write(Kind.CUSTOMER, name="Lishui Chemical")
    visit = rep.write(
        Kind.VISIT, customer_id=customer, owner_id=REP, status="done", started_at=company.now,
        zone="UTC",
    )  # fmt: skip
    rep.engine().run_once()
    manager.engine().run_once()
    with manager.book.write() as session:
        comments.add_comment(session, Kind.VISIT, visit, "Take the manual along")
    manager.engine().run_once()
    rep.engine().run_once()
    with rep.book.read() as session:
        assert [row.text for row in unread(session, REP)] == ["Take the manual along"]


def test_the_line_manager_reads_what_a_higher_one_wrote(company: Company, rep: Laptop) -> None:
    line_manager, chief = led_by(company, OTHER, CHIEF)
    report = rep.write(Kind.DAILY_REPORT, owner_id=REP, on=TODAY)
    rep.engine().run_once()
    chief.engine().run_once()
    with chief.book.write() as session:
        comments.add_comment(session, Kind.DAILY_REPORT, report, "I was there")
    chief.engine().run_once()
    line_manager.engine().run_once()
    with line_manager.book.read() as session:
        (row,) = of_record(session, Kind.DAILY_REPORT, report)
        assert (row.text, row.author_id) == ("I was there", CHIEF)


def test_a_hard_problem_without_a_customer_is_seen_by_the_manager(
    company: Company, rep: Laptop
) -> None:
    from storage.queries.comments import issues

    (manager,) = led_by(company, OTHER)
    with rep.book.write() as session:
        comments.open_issue(session, IssueKind.HARD, "No spare parts", TODAY)
    rep.engine().run_once()
    manager.engine().run_once()
    with manager.book.read() as session:
        assert [row.text for row in issues(session, [REP])] == ["No spare parts"]
