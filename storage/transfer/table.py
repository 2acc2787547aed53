"""What a reader makes of a file: a table with the line of every row, and what was left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Merge:
    """A rectangle of merged cells, counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One grid as it stands in the file; `lines[i]` is the line (or row) of `rows[i]`."""

    rows: list[Sequence[Cell]]
    lines: Sequence[int]
    name: str | None = None
    merges: Sequence[Merge] = ()
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Something done with the file that the rep should know; nobody's data was refused."""

    code: str
    line: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row, or one cell of a row that went in, that was not taken, and why."""

    row: int
    column: str
    value: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict[str, object])
    whole_row: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the rows below it and where each stands in the file."""

    headers: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    lines: Sequence[int]
    encoding: str | None = None
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def text_of(cell: Cell) -> str:
    """A cell as a person would type it: whole numbers without a point, dates as ISO."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        return repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return str(cell)


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
