"""P1: from the start of the process to the painted window, and to the rows of 100,000 customers."""

import tempfile
from pathlib import Path

from tests.bench import starting
from tests.bench.measure import ROUNDS, Goal, Rounds


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p1-") as name:
        profile = starting.profile(Path(name))
        rows: list[float] = []

        def app() -> float:
            said = starting.spawn("app", str(profile))
            rows.append(said["rows"][0])
            return said["window"][0]

        measured = Rounds(
            {"bare Qt window": lambda: starting.spawn("bare")["window"][0], "window": app},
            max(rounds, 7),
        )
        measured.seconds["rows"] = rows[1:]  # the first was to warm the disk's cache
        measured.table("bare Qt window")
    return [
        Goal("window and rail / bare Qt window", measured.ratio("window", "bare Qt window"), 1.7),
        Goal(
            "P1 rows on the screen / bare Qt window", measured.ratio("rows", "bare Qt window"), 4.5
        ),
    ]
