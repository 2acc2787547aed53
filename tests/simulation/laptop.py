"""One laptop of a fleet, and how large a fleet grows."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sync.client.engine import Engine
from tests.simulation.ledger import Place
from tests.simulation.line import Line
from tests.simulation.slots import Book


@dataclass(frozen=True, slots=True)
class Shape:
    """How many laptops a fleet grows to, how much is typed, and how much more happens than that."""

    laptops: int
    edits: int
    storm: float = 0.0


SMALL: Final = Shape(4, 30)
STORMY: Final = Shape(4, 30, 0.4)
MIDDLE: Final = Shape(6, 60, 0.1)  # twice the small: what ten thousand of can be afforded
LARGE: Final = Shape(8, 200)


@dataclass(slots=True, eq=False)
class Laptop:
    """One laptop: its book, its line, and how wrong its clock is."""

    person: UUID
    line: Line
    skew: timedelta
    number: int
    book: Book = field(init=False)
    engine: Engine = field(init=False)
    typed: int = 0
    copied_from: tuple[Place, ...] = ()
    left: frozenset[tuple[str, str]] = frozenset()  # what of its edits had left its screen
    backup: tuple[Path, tuple[Place, ...], frozenset[tuple[str, str]]] | None = None
    checked: tuple[int, int] = (0, 0)  # the checkpoint at which it was last compared
    agreed: tuple[object, ...] = ()  # who and in which epoch it was when both sides were the same
    looked: int = -1  # at which commit of its book what waits was last looked for

    @property
    def place(self) -> Place:
        return (self.number, self.typed)
