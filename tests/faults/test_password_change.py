"""A change of password, cut at every point: the book opens with the old or the new one."""

import pytest

from storage.vault.errors import WrongPassword
from tests.faults.bare_jobs import NEW, OLD, vault
from tests.faults.rig import Fault, fresh_copy

JOB = "tests.faults.bare_jobs:change_password"
CUTS = [Fault.KILL, Fault.TORN, Fault.POWERLOSS, *[Fault.POWERLOSS_SOME] * 6]
ERRORS = [
    Fault.EIO_ONCE,
    Fault.EIO_EVER,
    Fault.NOSPACE_ONCE,
    Fault.NOSPACE_EVER,
    Fault.SYNC_FAILS,
]


@pytest.fixture
def made(tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    return folder, vault(folder).create(OLD)


def opens(folder, password, key):
    try:
        assert vault(folder).open(password) == key
    except WrongPassword:
        return False
    return True


def test_a_cut_at_any_point_of_a_change_of_password_loses_nothing(rig, tmp_path, made):
    template, new = made
    counted = rig.run(JOB, fresh_copy(template, tmp_path / "counted"))
    assert counted.acks == ["changed"], counted.error
    assert counted.calls >= 8
    tried, seen = 0, set()
    for at in range(1, counted.calls + 1):
        for seed, fault in enumerate(CUTS):
            folder = fresh_copy(template, tmp_path / "cut")
            outcome = rig.run(JOB, folder, fault, at, seed)
            assert outcome.killed or fault is Fault.TORN, outcome.error
            with_old, with_new = opens(folder, OLD, new.key), opens(folder, NEW, new.key)
            assert with_old != with_new
            assert with_new or not outcome.acks
            assert vault(folder).open_with_recovery_code(new.recovery_code) == new.key
            seen.add(with_new)
            tried += 1
    print(f"password change: {tried} cuts at {counted.calls} points, 0 lost")
    assert seen == {True, False}


def test_a_disk_that_fails_during_a_change_of_password_loses_nothing(rig, tmp_path, made):
    template, new = made
    counted = rig.run(JOB, fresh_copy(template, tmp_path / "counted"))
    for at in range(1, counted.calls + 1):
        for fault in ERRORS:
            folder = fresh_copy(template, tmp_path / "failing")
            outcome = rig.run(JOB, folder, fault, at, cut_at_end=True)
            assert "StorageTrouble" in outcome.error or not outcome.failures
            assert bool(outcome.acks) != bool(outcome.error)
            with_old, with_new = opens(folder, OLD, new.key), opens(folder, NEW, new.key)
            assert with_old != with_new
            assert with_new or not outcome.acks
