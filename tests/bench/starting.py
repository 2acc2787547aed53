"""Spawning the app, and the bare window beside it, for the start and the memory."""

import csv
import os
import subprocess
import sys
import time
from pathlib import Path

from desktop.profile import Profile, write_whole
from tests.bench import volume
from tests.bench.measure import CPU

ROOT = Path(__file__).parent.parent.parent


def profile(folder: Path) -> Path:
    """A profile around a copy of the volume book; opened like a demo, without a keychain."""
    made = Profile(folder / "profile")
    made.create_folder()
    write_whole(made.folder / "demo", {"role": "rep"})
    made.become(volume.AUTHOR)
    volume.copied(made.folder).replace(made.book)
    few = folder / "few.csv"
    with few.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["客户名称", "电话", "城市"])
        writer.writerows((f"导入公司{n}", f"021-5550 {n:04}", "上海") for n in range(1_000))
    return made.folder


def spawn(*arguments: str, more: Path | None = None) -> dict[str, tuple[float, int]]:
    """What a started process says: name -> seconds since it was spawned, kilobytes resident."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("ROADBOOK_BENCH_MORE", None)
    if more is not None:
        environment["ROADBOOK_BENCH_MORE"] = str(more)
    child = str(Path(__file__).with_name("start_child.py"))
    said = subprocess.run(
        [sys.executable, child, str(time.time()), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    found: dict[str, tuple[float, int]] = {}
    for line in said.stdout.splitlines():
        name, passed, computed, kilobytes = line.split()
        found[name] = (float(computed if CPU else passed), int(kilobytes))
    if not found:
        raise AssertionError(said.stderr)
    return found
