"""What arrives is shown in shares: short ones where a commit is long, and no long one in between.

The clock is the test's: it moves when it is looked at, and with each commit.
"""

import pytest

from storage.changes import ChangeSet, Origin
from storage.database import PRAGMAS, Database
from sync.client.engine import Progress, SyncTrouble
from sync.client.shares import CALM, FIRST_MS, Share
from tests.sync.client.conftest import Company


class Ticks:
    """Milliseconds that pass by being asked for."""

    def __init__(self, each: int) -> None:
        self.each, self.at = each, 0

    def __call__(self) -> int:
        self.at += self.each
        return self.at


def shares(company: Company, *, look_ms: int, commit_ms: int) -> tuple[Database, int]:
    """A new book that has read what there is, and in how many transactions it showed that."""
    ticks = Ticks(look_ms)
    laptop = company.laptop(ticks_ms=ticks)
    shown = []

    def hear(changes: ChangeSet) -> None:
        if changes.origin is Origin.SERVER:
            shown.append(changes)
            ticks.at += commit_ms

    laptop.book.changes.subscribe(hear)
    laptop.engine(page=500).run_once()
    return laptop.book, len(shown)


def test_where_commits_take_long_there_are_more_and_shorter_ones(company: Company) -> None:
    company.fill(customers=1_200)
    _, quick = shares(company, look_ms=20, commit_ms=1)
    _, slow = shares(company, look_ms=20, commit_ms=200)
    assert slow > 2 * quick


def test_while_somebody_saves_commits_are_shorter_than_in_a_calm() -> None:
    share = Share()
    lengths: list[int] = []
    for wanted in (True, *[False] * CALM, True):
        share.learn(100, 50, wanted=wanted)
        lengths.append(share.ms)
    assert lengths[0] == lengths[-1]
    assert lengths[-2] == 2 * lengths[0]


def test_no_share_of_a_pull_has_to_merge_all_that_came_before(company: Company) -> None:
    company.fill(customers=1_200)
    book, transactions = shares(company, look_ms=FIRST_MS, commit_ms=FIRST_MS)
    with book.read() as session:
        found = session.connection().exec_driver_sql(
            "SELECT count(DISTINCT segid) FROM party_fts_idx"
        )
        segments = found.scalar_one()
    assert transactions > 20
    assert segments < 16


def test_a_long_log_goes_back_while_rows_arrive(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    monkeypatch.setattr(Database, "write_log_back", lambda _, over=0: written.append(over))
    company.fill(customers=200)
    _, transactions = shares(company, look_ms=FIRST_MS, commit_ms=FIRST_MS)
    assert len(written) >= transactions > 1
    assert all(0 < over < 8_000 for over in written)


def test_no_commit_writes_the_log_back_while_rows_arrive_and_any_may_afterwards(
    company: Company,
) -> None:
    company.fill(customers=60)
    laptop = company.laptop()
    seen: list[int] = []

    def look(progress: Progress) -> None:
        if progress.showing:
            seen.append(pages_before_a_commit_writes_back(laptop.book))

    laptop.engine(on_progress=look).run_once()
    assert set(seen) == {0}
    assert pages_before_a_commit_writes_back(laptop.book) == PRAGMAS["wal_autocheckpoint"]


def test_a_pull_that_is_cut_leaves_the_log_to_the_commits_again(company: Company) -> None:
    company.fill(customers=60)
    laptop = company.laptop()

    def cut(progress: Progress) -> None:
        if progress.showing:
            raise SyncTrouble("no_answer")

    with pytest.raises(SyncTrouble):
        laptop.engine(on_progress=cut).run_once()
    assert pages_before_a_commit_writes_back(laptop.book) == PRAGMAS["wal_autocheckpoint"]


def pages_before_a_commit_writes_back(book: Database) -> int:
    with book.write() as session:
        asked = session.connection().exec_driver_sql("PRAGMA wal_autocheckpoint")
        return int(asked.scalar_one())
