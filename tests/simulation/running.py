"""Many fleets, in several processes; what each came to."""

import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from tests.simulation.laptop import LARGE, MIDDLE, SMALL, STORMY, Shape
from tests.simulation.life import live
from tests.simulation.slots import Crash, Slots

SHAPES: Final = {"small": SMALL, "stormy": STORMY, "middle": MIDDLE, "large": LARGE}


@dataclass(frozen=True, slots=True)
class Told:
    """One fleet: what was typed in it, its story in one number, and what did not hold."""

    seed: int
    edits: int = 0
    laptops: int = 0
    story: str = ""
    trouble: str = ""
    seconds: float = 0.0  # of a processor


@contextmanager
def opened_slots() -> Iterator[Slots]:
    with tempfile.TemporaryDirectory() as folder:
        slots = Slots(Path(folder))
        try:
            yield slots
        finally:
            slots.close()


def live_through(slots: Slots, seed: int, shape: Shape) -> Told:
    """One fleet's life; whatever goes wrong in it is told, not raised."""
    began = time.process_time()
    try:
        fleet = live(slots, seed, shape)
    except (Exception, Crash) as error:  # noqa: BLE001  (whatever it is, it is a failing seed)
        said = (str(error).splitlines() or [""])[0]
        at = traceback.extract_tb(error.__traceback__)[-1]
        trouble = f"{type(error).__name__}: {said} ({Path(at.filename).name}:{at.lineno})"
        return Told(seed, trouble=trouble, seconds=time.process_time() - began)
    spent = time.process_time() - began
    return Told(seed, fleet.edits, len(fleet.laptops), fleet.digest(), seconds=spent)


def run(seeds: Iterable[int], shape: str, processes: int = 1) -> Iterator[Told]:
    """Live through these fleets, each in one of so many processes."""
    if processes == 1:
        with opened_slots() as slots:
            for seed in seeds:
                yield live_through(slots, seed, SHAPES[shape])
        return
    spawn = get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        spawn.Pool(processes, _begin, (shape, folder)) as pool,
    ):
        yield from pool.imap_unordered(_one, seeds)


_here: tuple[Slots, Shape] | None = None  # of this process


def _begin(shape: str, folder: str) -> None:
    global _here  # the processes of a pool have no other place for it
    _here = Slots(Path(tempfile.mkdtemp(dir=folder))), SHAPES[shape]


def _one(seed: int) -> Told:
    assert _here is not None
    return live_through(_here[0], seed, _here[1])


def report(fleets: Iterable[Told], wanted: int, *, every: int = 25) -> list[Told]:
    """Say how it goes on standard error, and what it came to; returns those that failed."""
    failed: list[Told] = []
    edits = done = 0
    spent = 0.0
    for told in fleets:
        done, edits, spent = done + 1, edits + told.edits, spent + told.seconds
        if told.trouble:
            failed.append(told)
            _say(f"seed {told.seed}: {told.trouble}")
        if done % every == 0 or done == wanted:
            each = spent / done
            _say(
                f"{done} of {wanted} fleets, {edits} edits, {len(failed)} failed, {each:.2f} s each"
            )
    seeds = " ".join(str(told.seed) for told in failed)
    _say(f"failing seeds: {seeds}" if failed else "every fleet holds")
    return failed


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
