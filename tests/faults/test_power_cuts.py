"""R5 and R4: power cuts and kills during saves and imports lose nothing that was acknowledged."""

from datetime import date

from storage.check import check
from storage.models import Customer, Draft, Task
from tests.faults.book_jobs import BATCH, BATCHES, ROWS, SAVES, already_there, write_list
from tests.faults.books import KEY, open_book, opened
from tests.faults.rig import Fault, fresh_copy, points

SHORT = 60
CUTS = (Fault.POWERLOSS, Fault.POWERLOSS_SOME, Fault.KILL, Fault.TORN)
TODAY = date(2026, 11, 22)


def counted(rig, job, template, folder, **options):
    outcome = rig.run(job, fresh_copy(template, folder), **options)
    assert not outcome.error, outcome.error
    assert outcome.calls > 0, "the shim sees nothing of this SQLite"
    return outcome


def cuts(rig, job, template, folder, faults, calls, *, every_point, at_most=SHORT, **options):
    """Each point in the long run, a sample in the short one; the faults take turns."""
    for turn, at in enumerate(points(calls, at_most, all_of_them=every_point)):
        fault = faults[turn % len(faults)]
        outcome = rig.run(job, fresh_copy(template, folder), fault, at, seed=at, **options)
        assert outcome.killed or fault is Fault.TORN, outcome.error
        yield at, fault, outcome


def good(folder):
    assert [str(finding) for finding in check(folder / "book.db", KEY, TODAY)] == []


def saved(folder):
    """What the job would have acknowledged for what is in the book."""
    with opened(folder / "book.db", seed=14) as database, database.read() as session:
        rows = session.query(Customer.name, Customer.city, Customer.id).all()
        drafts = {key for (key,) in session.query(Draft.key)}
        deleted = {
            customer
            for (customer,) in session.query(Task.customer_id).filter(Task.deleted_at.is_not(None))
        }
    acks = set()
    for name, city, customer in rows:
        if name.startswith("job "):
            number = name.removeprefix("job ")
            acks.add(f"made {number}")
            assert (city == "edited") == (number in drafts), "half a transaction"
            if city == "edited":
                acks.add(f"edited {number}")
            if customer in deleted:
                acks.add(f"done {number}")
    return acks


def test_a_cut_during_saves_loses_nothing_acknowledged(rig, tmp_path, template, every_point):
    job = "tests.faults.book_jobs:saves"
    whole = counted(rig, job, template, tmp_path / "whole")
    assert saved(tmp_path / "whole") == set(whole.acks)
    assert len(whole.acks) == 3 * SAVES
    tried = 0
    for at, fault, outcome in cuts(
        rig, job, template, tmp_path / "cut", CUTS, whole.calls, every_point=every_point
    ):
        good(tmp_path / "cut")
        lost = set(outcome.acks) - saved(tmp_path / "cut")
        assert not lost, f"{lost} after {fault.name} at call {at}"
        tried += 1
    print(f"R5 saves: {tried} of {whole.calls} points, 0 lost")


def test_the_control_with_synchronous_normal_loses_saves(rig, tmp_path, template, every_point):
    job = "tests.faults.book_jobs:saves"
    whole = counted(rig, job, template, tmp_path / "whole", synchronous=1)
    tried = losses = 0
    for _at, _fault, outcome in cuts(
        rig,
        job,
        template,
        tmp_path / "cut",
        (Fault.POWERLOSS,),
        whole.calls,
        every_point=False,
        at_most=200 if every_point else 20,
        synchronous=1,
    ):
        losses += bool(set(outcome.acks) - saved(tmp_path / "cut"))
        tried += 1
    print(f"R5 control NORMAL: {losses} of {tried} points lose something acknowledged")
    assert losses > tried / 10


def test_a_cut_import_of_a_file_leaves_whole_batches_and_can_be_repeated(
    rig, tmp_path, template, every_point
):
    job = "tests.faults.book_jobs:import_file"
    start = fresh_copy(template, tmp_path / "start")
    write_list(start / "list.csv")
    whole = counted(rig, job, start, tmp_path / "whole")
    assert whole.acks[-1] == f"created {ROWS}"
    tried = 0
    for at, fault, outcome in cuts(
        rig, job, start, tmp_path / "cut", CUTS, whole.calls, every_point=every_point, at_most=44
    ):
        there = imported_rows(tmp_path / "cut")
        told = max([int(ack.split()[1]) for ack in outcome.acks], default=0)
        assert there % BATCH == 0, f"half a batch after {fault.name} at call {at}"
        assert there >= told, f"{told - there} rows lost after {fault.name} at call {at}"
        good(tmp_path / "cut")
        if tried % 6 == 0:
            again = rig.run(job, tmp_path / "cut", run=2)
            assert not again.error, again.error
            assert imported_rows(tmp_path / "cut") == ROWS
            good(tmp_path / "cut")
        tried += 1
    print(f"R4/R5 import of a file: {tried} of {whole.calls} points, 0 rows lost, 0 twice")


def imported_rows(folder):
    with opened(folder / "book.db", seed=18) as database, database.read() as session:
        names = [
            name
            for (name,) in session.query(Customer.name).filter(Customer.customer_code.is_not(None))
        ]
    assert len(names) == len(set(names))
    return len(names)


def test_a_cut_bulk_insert_leaves_whole_batches_and_goes_on(rig, tmp_path, template, every_point):
    job = "tests.faults.book_jobs:bulk"
    whole = counted(rig, job, template, tmp_path / "whole")
    tried = 0
    for at, fault, outcome in cuts(
        rig, job, template, tmp_path / "cut", CUTS, whole.calls, every_point=every_point, at_most=16
    ):
        database = open_book(tmp_path / "cut" / "book.db", seed=15)
        there = {batch for batch in range(BATCHES) if already_there(database, batch)}
        database.close()
        told = {int(ack.split()[1]) for ack in outcome.acks}
        assert told <= there, f"{told - there} lost after {fault.name} at call {at}"
        good(tmp_path / "cut")
        if tried % 10 == 0:
            again = rig.run(job, tmp_path / "cut", run=2)
            assert not again.error, again.error
            assert_as_uninterrupted(tmp_path / "cut")
        tried += 1
    print(f"R4/R5 bulk: {tried} of {whole.calls} points, 0 lost, 0 half batches")


def assert_as_uninterrupted(folder):
    good(folder)
    with opened(folder / "book.db", seed=16) as database, database.read() as session:
        codes = [code for (code,) in session.query(Customer.customer_code) if code]
    assert len(codes) == len(set(codes)) == BATCHES * BATCH
