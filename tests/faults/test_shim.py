"""The shim itself: it sees SQLCipher's calls, and finds the losses that are there to be found."""

import pytest

from tests.faults.bare_jobs import kept
from tests.faults.rig import Fault, points

JOB = "tests.faults.bare_jobs:saves"


@pytest.fixture
def counted(rig, tmp_path):
    def count(**options):
        folder = tmp_path / "counted"
        folder.mkdir()
        outcome = rig.run(JOB, folder, **options)
        assert not outcome.error, outcome.error
        assert outcome.calls > 0, "the shim sees nothing of this SQLite"
        assert outcome.syncs > 0
        return outcome.calls

    return count


def sweep(rig, tmp_path, fault, calls, *, every_point, **options):
    """The number of points, and of points where something acknowledged was lost."""
    tried = points(calls, 30, all_of_them=every_point)
    lost = 0
    for at in tried:
        folder = tmp_path / f"at-{at}"
        folder.mkdir()
        outcome = rig.run(JOB, folder, fault, at, seed=at, **options)
        # A call that is no write cannot be torn.
        assert outcome.killed or fault is Fault.TORN, outcome.error
        lost += bool({int(ack) for ack in outcome.acks} - kept(folder))
    return len(tried), lost


@pytest.mark.parametrize("fault", [Fault.KILL, Fault.TORN, Fault.POWERLOSS, Fault.POWERLOSS_SOME])
def test_synchronous_full_loses_nothing(rig, tmp_path, counted, fault, every_point):
    calls = counted()
    tried, lost = sweep(rig, tmp_path, fault, calls, every_point=every_point)
    print(f"{fault.name}: {tried} points, {lost} with a loss")
    assert lost == 0


def test_the_control_synchronous_normal_loses_at_a_power_cut(rig, tmp_path, counted, every_point):
    calls = counted(synchronous="NORMAL")
    tried, lost = sweep(
        rig, tmp_path, Fault.POWERLOSS, calls, every_point=every_point, synchronous="NORMAL"
    )
    print(f"NORMAL: {tried} points, {lost} with a loss")
    assert lost > tried / 10
