"""What was acknowledged long ago is let go; a book in which nothing is to go stays untouched."""

from contextlib import closing
from datetime import timedelta
from typing import Any

from storage.models import OutboxEntry
from storage.rules.fields import millis
from storage.rules.kinds import Kind
from sync.client.tidying import forget_old
from tests.sync.client.conftest import REP, Company, Laptop


def entries(laptop: Laptop) -> list[int]:
    with laptop.book.read() as session:
        return [entry.n for entry in session.query(OutboxEntry).order_by(OutboxEntry.n)]


def version(watching: Any) -> int:
    """It moves when somebody else has written to the file."""
    return int(watching.execute("PRAGMA data_version").fetchone()[0])


def test_only_a_book_in_which_something_is_to_be_noted_or_forgotten_is_written(
    company: Company,
) -> None:
    laptop = company.laptop()
    for number in range(3):
        laptop.write(Kind.CUSTOMER, name=f"Customer {number}", owner_id=REP)
    laptop.engine().run_once()
    now = millis(company.now)
    with closing(laptop.book.raw_connection()) as watching:
        forget_old(laptop.book, now)  # notes when they were acknowledged
        noted = version(watching)
        assert forget_old(laptop.book, now) == 0
        assert version(watching) == noted
        later = millis(company.now + timedelta(days=46))
        assert forget_old(laptop.book, later) == 2
        assert version(watching) != noted
    assert entries(laptop) == [3]  # the last one stays
