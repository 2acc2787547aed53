"""R7: a disk that is full or fails: nothing is reported saved that is not, nothing is damaged."""

from datetime import date
from time import perf_counter

import pytest

from storage.check import check
from storage.commands.records import create
from storage.models import Customer
from storage.rules.errors import StorageTrouble
from storage.rules.kinds import Kind
from tests.faults.book_jobs import SAVES
from tests.faults.books import KEY, add_customer, fill, open_book, opened
from tests.faults.rig import Fault, fresh_copy, points

JOB = "tests.faults.book_jobs:stubborn_saves"
TODAY = date(2026, 11, 22)


def names(folder):
    with opened(folder / "book.db", seed=17) as database, database.read() as session:
        return {name for (name,) in session.query(Customer.name)}


def good(folder):
    assert [str(finding) for finding in check(folder / "book.db", KEY, TODAY)] == []


@pytest.mark.parametrize(
    "fault",
    [
        Fault.EIO_ONCE,
        Fault.EIO_EVER,
        Fault.NOSPACE_ONCE,
        Fault.NOSPACE_EVER,
        Fault.SYNC_FAILS,
    ],
    ids=lambda fault: fault.name.lower(),
)
@pytest.mark.parametrize("end", ["closed", "cut"])
def test_what_a_failing_disk_refused_is_not_reported_saved(
    rig, tmp_path, template, fault, end, every_point
):
    whole = rig.run(JOB, fresh_copy(template, tmp_path / "whole"))
    assert not whole.error
    assert len(whole.acks) == SAVES
    calls = whole.syncs if fault is Fault.SYNC_FAILS else whole.calls
    assert calls > 0
    refused = kept_refused = 0
    tried = points(calls, 6, all_of_them=every_point)
    for at in tried:
        folder = fresh_copy(template, tmp_path / "failing")
        outcome = rig.run(JOB, folder, fault, at, cut_at_end=end == "cut")
        # A sync needs no space.
        assert outcome.failures or "NOSPACE" in fault.name, "the disk did not fail"
        there = names(folder)
        good(folder)
        for ack in outcome.acks:
            said, _, what = ack.partition(" ")
            if said == "saved":
                assert f"try {what}" in there, f"{ack} is lost, {fault.name} at {at}"
            elif said == "refused":
                refused += 1
                kept_refused += f"try {what.split()[0]}" in there
                assert what.split()[1] in ("input_output", "disk_full", "busy")
    print(
        f"R7 {fault.name}, {end}: {len(tried)} points, {refused} refusals, 0 lost, "
        f"{kept_refused} refused but there"
    )
    assert refused


def test_the_app_saves_again_without_a_restart_when_there_is_room(rig, tmp_path, template):
    folder = fresh_copy(template, tmp_path / "full")
    job = "tests.faults.book_jobs:space_returns"
    outcome = rig.run(job, folder, Fault.NOSPACE_EVER, 30)
    assert not outcome.error, outcome.error
    # To open the file anew, SQLite lays files beside it; without room that is another trouble.
    assert outcome.acks[0] == "refused 0.0 disk_full"
    assert {ack.split()[-1] for ack in outcome.acks[1:3]} <= {"disk_full", "input_output"}
    assert outcome.acks[-1] == "saved 3.0"
    assert "try 3.0" in names(folder)
    assert "try 0.0" not in names(folder)
    good(folder)


def refusal(database, name):
    started = perf_counter()
    try:
        with database.write() as session:
            add_customer(session, name)
    except StorageTrouble as trouble:
        return trouble.code, perf_counter() - started
    return None


def test_a_book_that_may_not_grow_says_that_the_disk_is_full_within_a_second(tmp_path):
    database = open_book(tmp_path / "book.db")
    fill(database, 1)
    with database.write() as session:
        used = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {int(used) + 20}")
    made = 0
    while (told := refusal(database, f"more {made}")) is None:
        made += 1
    code, seconds = told
    assert code == "disk_full"
    assert seconds < 1
    with database.read() as session:
        assert session.query(Customer).count() == 1 + made
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "there is room again"})
    database.close()
    assert check(tmp_path / "book.db", KEY, TODAY) == []
