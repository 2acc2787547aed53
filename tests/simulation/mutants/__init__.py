"""Bugs that the simulator must find: what is planted where, and what notices it."""

from dataclasses import dataclass
from typing import Final

FLEET, STORM, RULES = "fleet", "stormy fleet", "rules"  # what can notice a bug
MOST_FLEETS: Final = 1_000  # in which a bug without a known seed must be noticed


@dataclass(frozen=True, slots=True)
class Mutant:
    """One planted bug: `old` must stand exactly once in the file.

    `seed` is that of the fleet, or of the histories by the rules, that notices it; None where it
    is still looked for, in the long run.
    """

    name: str
    path: str
    old: str
    new: str
    seed: int | None
    noticed_by: str
