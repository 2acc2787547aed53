"""R4: a cut while the book is copied, put back or made leaves the old or the new, whole."""

from datetime import date

import pytest

from storage.backup import backup, verify
from storage.check import check
from storage.commands.records import create
from storage.models import Customer
from storage.rules.kinds import Kind
from tests.faults.books import KEY, fill, open_book, opened
from tests.faults.rig import Fault, fresh_copy, points

CUTS = (Fault.POWERLOSS, Fault.POWERLOSS_SOME, Fault.KILL, Fault.TORN)
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A book with a customer more than its copy, left open so that there is a log."""
    folder = tmp_path_factory.mktemp("template")
    (folder / "copies").mkdir()
    with opened(folder / "book.db") as database:
        fill(database, 3)
    backup(folder / "book.db", KEY, folder / "copy.db")
    database = open_book(folder / "book.db", seed=2)
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "added since"})
    made = fresh_copy(folder, folder.with_name("template-open"))
    database.close()
    return made


def names(path):
    with opened(path, seed=3) as database, database.read() as session:
        return {name for (name,) in session.query(Customer.name)}


def each_cut(rig, job, template, folder, *, every_point):
    whole = rig.run(job, fresh_copy(template, folder))
    assert not whole.error, whole.error
    assert whole.calls > 0
    for turn, at in enumerate(points(whole.calls, 24, all_of_them=every_point)):
        fault = CUTS[turn % len(CUTS)]
        outcome = rig.run(job, fresh_copy(template, folder), fault, at, seed=at)
        assert outcome.killed or fault is Fault.TORN, outcome.error
        yield outcome


def test_a_cut_copy_is_not_there_or_whole(rig, tmp_path, template, every_point):
    job, folder = "tests.faults.book_jobs:copy_out", tmp_path / "cut"
    for outcome in each_cut(rig, job, template, folder, every_point=every_point):
        copy = folder / "copies" / "copy.db"
        assert copy.exists() or not outcome.acks
        if copy.exists():
            assert verify(copy, KEY).counts["customer"] == 4
        assert "added since" in names(folder / "book.db")
        copy.unlink(missing_ok=True)
        backup(folder / "book.db", KEY, copy)  # what a cut left is no hindrance


def test_a_cut_restoration_leaves_the_book_or_the_copy(rig, tmp_path, template, every_point):
    job, folder = "tests.faults.book_jobs:put_back", tmp_path / "cut"
    copied, seen = names_of_copy(template, tmp_path), set()
    for outcome in each_cut(rig, job, template, folder, every_point=every_point):
        found = names(folder / "book.db")
        assert found in (copied, copied | {"added since"})
        assert found == copied or not outcome.acks
        assert check(folder / "book.db", KEY, TODAY) == []
        seen.add(len(found))
    assert len(seen) == 2


def names_of_copy(template, tmp_path):
    folder = fresh_copy(template, tmp_path / "copied")
    return names(folder / "copy.db")


def test_a_cut_first_opening_can_be_repeated(rig, tmp_path, template, every_point):
    job, folder = "tests.faults.book_jobs:migrate", tmp_path / "cut"
    for _outcome in each_cut(rig, job, template, folder, every_point=every_point):
        assert names(folder / "fresh.db") == set()
        assert check(folder / "fresh.db", KEY, TODAY) == []
