"""Bugs that the simulator must find: what is planted where, and what notices it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutant:
    """One planted bug: `old` must stand exactly once in the file.

    `noticed_by` is the name of a story, or the seed of histories by the rules of merging.
    """

    name: str
    path: str
    old: str
    new: str
    noticed_by: int | str
