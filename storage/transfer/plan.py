"""What an import would do: the changes row by row, and all that the rep should see before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Any
from uuid import UUID

from storage.rules.file_kinds import FileKind
from storage.rules.kinds import Kind
from storage.transfer.table import Notice, Refusal

NewId = Callable[[], UUID]


class Outcome(StrEnum):
    """What becomes of one row of the file."""

    CREATED = auto()
    UPDATED = auto()
    UNCHANGED = auto()
    HELD_BACK = auto()  # the same record as an earlier row: shown, neither merged nor made twice
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Write:
    """One record to make (`old` is None), or the fields to change of one that exists."""

    kind: Kind
    id: UUID
    values: Mapping[str, Any]
    new: bool = True


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records, or a row and a record, that may be one; the rep decides."""

    row: int
    name: str
    other_name: str
    reason: str
    other_row: int | None = None  # None: the other is in the book
    other_id: UUID | None = None
    id: UUID | None = None  # the record made from the row; None if it was held back
    differing: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])


@dataclass(slots=True)
class Step:
    """One row: what becomes of it, and the records that this takes."""

    line: int
    outcome: Outcome
    writes: list[Write] = field(default_factory=list)
    title: str = ""


@dataclass(slots=True)
class Plan:
    """A whole file, understood against the book."""

    file: str
    kind: FileKind
    encoding: str | None
    steps: list[Step] = field(default_factory=list)
    links: list[Write] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    customers_made: int = 0  # for contacts, purchases … of companies that the book did not know
    customers_bought: set[UUID] = field(default_factory=set[UUID])
    keep_both: frozenset[int] = frozenset()  # lines of rows to be made whatever they look like
    leave_out: frozenset[int] = frozenset()  # lines of rows that the rep knows to be there already
    only_known: bool = False  # rows of customers that nobody knows stay out
    unread: int = 0  # records that the reader of the file refused

    @property
    def rows(self) -> int:
        """The records of the file, those included that its reader refused."""
        return len(self.steps) + self.unread

    def count(self, outcome: Outcome) -> int:
        return sum(1 for step in self.steps if step.outcome is outcome)

    def refuse(self, line: int, column: str, value: str, code: str, **facts: object) -> None:
        """The row stays out."""
        self.refusals.append(Refusal(line, column, value, code, facts))
        self.steps.append(Step(line, Outcome.REFUSED))

    def refuse_cell(self, line: int, column: str, value: str, code: str, **facts: object) -> None:
        """The cell stays out; its row goes in."""
        self.refusals.append(Refusal(line, column, value, code, facts, whole_row=False))

    def suspected_rows(self) -> int:
        """How many rows may be duplicates of something."""
        return len({duplicate.row for duplicate in self.duplicates})
