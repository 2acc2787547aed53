"""Comments, answers and read marks meet on the record; what is key or hard stays until resolved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from storage.commands import comments
from storage.database import Database, World
from storage.models import Comment, Issue, Person, Task
from storage.queries.comments import issues, of_record, readers, unread
from storage.rules.choices import CommentStamp, IssueKind, Role
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, Book

BOSS = UUID(int=99)


@pytest.fixture
def boss(book: Book, tmp_path: Path) -> Iterator[Database]:
    """The same book in the hands of the manager."""
    book.write(lambda session: session.add(Person(id=BOSS, name="陈刚", role=Role.MANAGER)))
    other = Database(tmp_path / "book.db", b"k" * 32, World(author=BOSS, now=lambda: book.now))
    yield other
    other.close()


def a_report(book: Book) -> UUID:
    return book.add(Kind.DAILY_REPORT, owner_id=ME, on=TODAY, submitted_at=book.now)


def test_a_comment_on_a_line_is_answered_in_place_and_read_marks_go_both_ways(
    book: Book, boss: Database
) -> None:
    report = a_report(book)
    with boss.write() as session:
        asked = comments.add_comment(
            session, Kind.DAILY_REPORT, report, "Why only half?",
            stamp=CommentStamp.ASK, anchor="line:3", quote="half of 138,000",
        )  # fmt: skip
        comments.mark_read(session, Kind.DAILY_REPORT, report)
    assert [row.text for row in book.read(unread, ME)] == ["Why only half?"]
    book.write(comments.mark_read, Kind.COMMENT, asked)
    book.write(comments.answer_comment, asked, "The other half signs on Friday")
    first, answer = book.read(of_record, Kind.DAILY_REPORT, report)
    assert (first.author, first.stamp, first.anchor) == ("陈刚", CommentStamp.ASK, "line:3")
    assert first.read_at is not None
    assert (answer.reply_to, answer.waiting) == (asked, True)
    assert book.read(unread, ME) == []
    assert [row.text for row in book.read(unread, BOSS)] == ["The other half signs on Friday"]
    assert [row.name for row in book.read(readers, Kind.DAILY_REPORT, report)] == ["陈刚"]


def test_a_comment_belongs_to_the_root_of_what_it_is_about(book: Book, boss: Database) -> None:
    customer = book.customer()
    visit = book.visited(customer)
    with boss.write() as session:
        on_visit = comments.add_comment(session, Kind.VISIT, visit, "Good")
        on_report = comments.add_comment(session, Kind.DAILY_REPORT, a_report_in(session), "Good")
    with book.database.read() as session:
        assert session.get(Comment, on_visit).root_id == customer
        assert session.get(Comment, on_report).root_id == ME


def a_report_in(session) -> UUID:
    from storage.commands import records

    return records.create(session, Kind.DAILY_REPORT, {"owner_id": ME, "on": date(2026, 11, 2)})


def test_a_comment_becomes_a_task_of_whom_it_was_written_to(book: Book, boss: Database) -> None:
    report = a_report(book)
    with boss.write() as session:
        comment = comments.add_comment(session, Kind.DAILY_REPORT, report, "Book the gate")
        task = comments.task_of_comment(session, comment, ME, date(2026, 11, 27))
    with book.database.read() as session:
        assert session.get(Task, task).owner_id == ME
    assert book.read(of_record, Kind.DAILY_REPORT, report)[0].task_due == date(2026, 11, 27)


def test_nobody_takes_back_anothers_comment(book: Book, boss: Database) -> None:
    report = a_report(book)
    with boss.write() as session:
        comment = comments.add_comment(session, Kind.DAILY_REPORT, report, "Good")
    with pytest.raises(RuleBroken, match="comment.not_yours"):
        book.write(comments.delete_comment, comment)


def test_what_is_private_takes_no_comments(book: Book) -> None:
    note = book.add(Kind.LOOSE_NOTE, owner_id=ME, text="?")
    with pytest.raises(RuleBroken, match="comment.nobody_else"):
        book.write(comments.add_comment, Kind.LOOSE_NOTE, note, "hm")


def test_what_is_key_or_hard_stays_on_the_board_until_it_is_resolved(book: Book) -> None:
    customer = book.customer("晓山印染")
    issue = book.write(
        comments.open_issue, IssueKind.HARD, "new finance head", date(2026, 11, 12),
        customer_id=customer,
    )  # fmt: skip
    (row,) = book.read(issues)
    assert (row.customer, row.kind, row.days(TODAY)) == ("晓山印染", IssueKind.HARD, 12)
    with book.database.read() as session:
        assert session.get(Issue, issue).root_id == customer
    book.write(comments.resolve_issue, issue, TODAY, "met him")
    assert book.read(issues) == []
