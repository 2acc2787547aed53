"""R7: a disk that is full or fails: nothing is reported saved that is not, nothing is damaged."""

from datetime import date

import pytest

from storage.check import check
from storage.models import Customer
from tests.faults.book_jobs import SAVES
from tests.faults.books import KEY, fill, opened
from tests.faults.rig import Fault, fresh_copy, points

JOB = "tests.faults.book_jobs:stubborn_saves"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("template")
    with opened(folder / "book.db") as database:
        fill(database, 2)
    return folder


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
    tried = points(calls, 12, all_of_them=every_point)
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
