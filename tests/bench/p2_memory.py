"""P2: resident memory at the first rows, and after a search, an import and Today."""

import statistics
import tempfile
from pathlib import Path

from tests.bench import starting
from tests.bench.measure import ROUNDS, Goal


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    found: dict[str, list[float]] = {"bare": [], "rows": [], "more": []}
    with tempfile.TemporaryDirectory(prefix="roadbook-p2-") as name:
        profile = starting.profile(Path(name))
        for _ in range(rounds):
            found["bare"].append(starting.spawn("bare")["window"][1] / 1024)
            said = starting.spawn("app", str(profile), more=Path(name))
            found["rows"].append(said["rows"][1] / 1024)
            found["more"].append(said["more"][1] / 1024)
    for what, megabytes in found.items():
        low, high = min(megabytes), max(megabytes)
        print(f"  {what:6} {statistics.median(megabytes):7.1f} MB ({low:.1f}-{high:.1f})")

    def ratio(what: str) -> float:
        pairs = zip(found[what], found["bare"], strict=True)
        return statistics.median(one / other for one, other in pairs)

    return [
        Goal("after search, import and Today / bare Qt", ratio("more"), 2.75),
        Goal("P2 at the first rows / bare Qt", ratio("rows"), 2.2),
    ]
