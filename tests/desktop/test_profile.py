"""A profile's files, and that one profile has one running copy."""

import subprocess
import sys
from pathlib import Path

from desktop.profile import Profile
from desktop.running import RunningCopy

HOLD = """
import sys, time
from pathlib import Path
from desktop.running import RunningCopy
copy = RunningCopy(Path(sys.argv[1]))
print("held" if copy.acquire() else "refused", flush=True)
sys.stdin.read()
"""


def test_who_one_is_does_not_change(tmp_path: Path):
    assert Profile(tmp_path).identity() == Profile(tmp_path).identity()
    assert Profile(tmp_path / "other").identity() != Profile(tmp_path).identity()


def test_preferences_survive_and_a_torn_file_is_as_none(tmp_path: Path):
    preferences = Profile(tmp_path).preferences()
    preferences.set("language", "zh")
    assert Profile(tmp_path).preferences().get("language") == "zh"
    (tmp_path / "preferences.json").write_text('{"language": "z')
    assert Profile(tmp_path).preferences().get("language", "en") == "en"


def test_a_second_copy_is_refused_and_the_lock_is_gone_after_kill_9(tmp_path: Path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert not RunningCopy(tmp_path).acquire()
        holder.kill()
    mine = RunningCopy(tmp_path)
    assert mine.acquire()
    mine.release()
