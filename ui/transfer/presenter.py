"""What the import page shows and asks for, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from storage.database import Database
from storage.rules.choices import Role
from storage.rules.columns import Recognition, fields_of
from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind
from storage.transfer import Request, plan_import, read_file
from storage.transfer.dates import Order
from storage.transfer.plan import Duplicate, Outcome, Plan
from storage.transfer.planning import recognition_of
from storage.transfer.table import Table, is_blank, text_of
from storage.transfer.understanding import Options
from storage.transfer.unmatched import unmatched
from ui.kit.roles import brings_in

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Choices:
    """All that the rep decided about one file."""

    path: Path
    kind: FileKind | None = None
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    encoding: str | None = None
    sheet: str | None = None
    order: Order | None = None
    currency: str = "CNY"
    keep_both: frozenset[int] = frozenset()
    leave_out: frozenset[int] = frozenset()
    role: str = ""  # whose import it is

    @property
    def only_known(self) -> bool:
        """The back office makes no customers."""
        return self.role == Role.OFFICE

    def read_anew(self, *, encoding: str | None = None, sheet: str | None = None) -> "Choices":
        """Another encoding or sheet is another table: nothing said about columns holds for it."""
        return Choices(
            self.path,
            encoding=encoding or self.encoding,
            sheet=sheet or self.sheet,
            currency=self.currency,
            role=self.role,
        )

    def of_kind(self, kind: FileKind) -> "Choices":
        return replace(self, kind=kind, mapping={})

    def mapped(self, header: str, name: str) -> "Choices":
        return replace(self, mapping={**self.mapping, header: name})

    def decided(self, row: int, *, made: bool, held_back: bool) -> "Choices":
        """Make the row a record of its own, or not; `held_back` is what happens unasked."""
        keep, leave = set(self.keep_both), set(self.leave_out)
        keep.discard(row)
        leave.discard(row)
        if made and held_back:
            keep.add(row)
        elif not made and not held_back:
            leave.add(row)
        return replace(self, keep_both=frozenset(keep), leave_out=frozenset(leave))

    def request(self, table: Table) -> Request:
        return Request(
            self.path.name,
            table,
            self.kind,
            self.mapping,
            Options(self.currency, self.order),
            self.keep_both,
            self.leave_out,
            self.only_known,
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read, and what would come of it; `problem` where columns must be named."""

    choices: Choices
    table: Table
    recognition: Recognition | None = None
    plan: Plan | None = None
    problem: RuleBroken | None = None

    @property
    def kind(self) -> FileKind:
        if self.recognition is not None:
            return self.recognition.kind
        return self.choices.kind or FileKind.CUSTOMERS

    def rows_to_write(self) -> int:
        if self.plan is None:
            return 0
        return self.plan.count(Outcome.CREATED) + self.plan.count(Outcome.UPDATED)


def prepare(database: Database, choices: Choices, table: Table | None = None) -> Prepared:
    """Read the file (unless its table is there already) and plan; nothing is written."""
    if table is None:
        table = read_file(choices.path, encoding=choices.encoding, sheet=choices.sheet)
    request = choices.request(table)
    try:
        recognition = recognition_of(database, request)
        if not brings_in(choices.role, recognition.kind):
            refused = RuleBroken("columns.not_of_your_role")
            return Prepared(choices, table, recognition, problem=refused)
        return Prepared(choices, table, recognition, plan_import(database, request))
    except RuleBroken as problem:
        if not problem.code.startswith("columns."):
            raise
        return Prepared(choices, table, problem=problem)


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of the file: its name, some of its values, and the field that it is."""

    index: int
    header: str
    sample: str
    field: str


def column_lines(prepared: Prepared) -> list[ColumnLine]:
    """Every column; one without a recognised field has the field ""."""
    table, recognition, mapping = prepared.table, prepared.recognition, prepared.choices.mapping
    notices = prepared.plan.notices if prepared.plan is not None else []
    unfit = {n.facts["column"] for n in notices if n.code == "columns.values_unfit"}
    lines: list[ColumnLine] = []
    for index, header in enumerate(table.headers):
        known = recognition.fields[index] if recognition is not None else mapping.get(header, "")
        name = "" if header in unfit else known
        lines.append(ColumnLine(index, header, _sample(table, index), name))
    return lines


def _sample(table: Table, index: int) -> str:
    seen: dict[str, None] = {}
    for row in table.rows[:200]:
        if index < len(row) and not is_blank(row[index]):
            seen.setdefault(" ".join(text_of(row[index]).split())[:60])
        if len(seen) == _SAMPLES:
            break
    return " · ".join(seen)


def field_choices(kind: FileKind) -> tuple[str, ...]:
    """The fields that a column may be mapped to, the empty one ("not used") first."""
    return ("", *fields_of(kind))


def own_choices(prepared: Prepared, language: str) -> list[tuple[str, str]]:
    """The company's fields that a column may be, with their labels."""
    own = prepared.recognition.own if prepared.recognition is not None else ()
    return [(f"custom.{field.key}", field.label(language)) for field in own]


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of an import, planned or done."""

    rows: int
    created: int
    updated: int
    unchanged: int
    twice: int
    refused: int
    unmatched: int  # rows whose customer nobody knows for certain


def counts_of(plan: Plan, done: Mapping[Outcome, int] | None = None) -> Counts:
    """`done` are the counts of what was really committed."""
    number = {outcome: plan.count(outcome) for outcome in Outcome} if done is None else done
    return Counts(
        plan.rows,
        number[Outcome.CREATED],
        number[Outcome.UPDATED],
        number[Outcome.UNCHANGED],
        plan.suspected_rows(),
        len(plan.refusals),
        len(unmatched(plan)),
    )


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One refused row or cell."""

    id: UUID
    row: int
    column: str
    value: str
    code: str
    facts: Mapping[str, object]
    whole_row: bool


def refused_lines(plan: Plan) -> list[RefusedLine]:
    return [
        RefusedLine(UUID(int=number), r.row, r.column, r.value, r.code, r.facts, r.whole_row)
        for number, r in enumerate(plan.refusals)
    ]


@dataclass(frozen=True, slots=True)
class TwinLine:
    """A row beside the record that it may be."""

    id: UUID
    row: int
    name: str
    other_name: str
    other_row: int | None
    reason: str
    differing: Mapping[str, tuple[str, str]]
    made: bool


def twin_lines(plan: Plan) -> list[TwinLine]:
    return [_twin(number, one) for number, one in enumerate(plan.duplicates)]


def _twin(number: int, one: Duplicate) -> TwinLine:
    return TwinLine(
        UUID(int=number),
        one.row,
        one.name,
        one.other_name,
        one.other_row,
        one.reason,
        one.differing,
        one.id is not None,
    )


def toggled(choices: Choices, twin: TwinLine) -> Choices:
    """Turn the decision on a row round."""
    held_back = (not twin.made and twin.row not in choices.leave_out) or (
        twin.row in choices.keep_both
    )
    return choices.decided(twin.row, made=not twin.made, held_back=held_back)


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row of the file and what becomes of it."""

    id: UUID
    row: int
    title: str
    outcome: Outcome


def row_lines(plan: Plan) -> list[RowLine]:
    # A row that stays out has made nothing with a name: it is called by what was wrong in it.
    said = {refused.row: refused.value for refused in reversed(plan.refusals)}
    return [
        RowLine(UUID(int=number), step.line, step.title or said.get(step.line, ""), step.outcome)
        for number, step in enumerate(plan.steps)
    ]
