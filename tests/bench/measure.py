"""Timing by rounds: the product and its yardsticks in turn, medians of the ratios per round.

Absolute times wander by a third on a busy machine; the ratio of two things that were run one after
the other does not.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

ROUNDS = 5
CPU = os.environ.get("ROADBOOK_BENCH_CLOCK") == "cpu"
clock = time.process_time if CPU else time.perf_counter

Job = Callable[[], "float | None"]
"""Does its work once; returns the seconds it took where it measured them itself."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure has to keep: at most (or, turned round, at least) so much."""

    what: str
    value: float
    limit: float
    at_least: bool = False
    unit: str = "x"

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def sentence(self) -> str:
        sign = ">=" if self.at_least else "<="
        verdict = "met" if self.met else "MISSED"
        value, limit = f"{self.value:.3g}{self.unit}", f"{self.limit:g}{self.unit}"
        return f"{self.what}: {value} (goal {sign} {limit}: {verdict})"


class Rounds:
    """The seconds of several jobs, round by round."""

    def __init__(self, jobs: Mapping[str, Job], rounds: int = ROUNDS, *, warm: bool = True) -> None:
        self.seconds: dict[str, list[float]] = {name: [] for name in jobs}
        if warm:
            for job in jobs.values():
                job()
        for number in range(rounds):
            order = list(jobs) if number % 2 == 0 else list(jobs)[::-1]
            for name in order:
                began = clock()
                measured = jobs[name]()
                taken = clock() - began
                self.seconds[name].append(taken if measured is None else measured)

    def ratio(self, name: str, base: str) -> float:
        """The median of the per-round ratios."""
        pairs = zip(self.seconds[name], self.seconds[base], strict=True)
        return statistics.median(one / other for one, other in pairs)

    def median(self, name: str) -> float:
        return statistics.median(self.seconds[name])

    def table(self, base: str, *, scale: float = 1e3, unit: str = "ms") -> None:
        """Print each job's median, its range, and how it compares with `base`."""
        for name, seconds in self.seconds.items():
            values = sorted(second * scale for second in seconds)
            print(
                f"  {name:34} {statistics.median(values):>10.3f} {unit}"
                f"  ({values[0]:.3f}-{values[-1]:.3f})  {self.ratio(name, base):>8.2f}x {base}"
            )


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def seconds_of(job: Callable[[], object]) -> float:
    began = clock()
    job()
    return clock() - began


def say(goals: Iterable[Goal]) -> bool:
    """Print the goals, the decisive one last; True if all are met."""
    kept = list(goals)
    for goal in kept:
        print(goal.sentence())
    return all(goal.met for goal in kept)
