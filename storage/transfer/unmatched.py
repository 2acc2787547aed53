"""The rows that stayed out, as a file to give back to whoever keeps the accounts."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from storage.rules.errors import RuleBroken
from storage.transfer.export_columns import Said
from storage.transfer.plan import Plan
from storage.transfer.spreadsheets_out import write_csv, write_xlsx
from storage.transfer.table import Cell, Refusal, Table, text_of

# Whose customer was not found, or could be several: what the office settles with the accountant.
CODES = frozenset(("customer.unknown", "customer.two_fit", "customer.code_unknown"))


def unmatched(plan: Plan) -> list[Refusal]:
    """The rows whose customer is not known, or not for certain."""
    return [one for one in plan.refusals if one.whole_row and one.code in CODES]


def write_left_out(
    path: Path,
    table: Table,
    plan: Plan,
    why: Callable[[Refusal], str],
    *,
    headings: tuple[str, str],
) -> int:
    """Write every row that stayed out as it was, after its line and the reason; returns how many.

    `headings` are the words above the two.
    """
    left_out = {one.row: one for one in plan.refusals if one.whole_row}

    def rows() -> Iterator[Sequence[Said]]:
        for line, row in zip(table.lines, table.rows, strict=True):
            if (refusal := left_out.get(line)) is not None:
                yield [line, why(refusal), *map(_said, row)]

    writer = write_xlsx if path.suffix.lower() == ".xlsx" else write_csv
    try:
        return writer(path, [*headings, *table.headers], rows())
    except OSError as not_written:
        raise RuleBroken("export.not_written") from not_written


def _said(cell: Cell) -> Said:
    if isinstance(cell, datetime):
        return text_of(cell)
    if isinstance(cell, int | float | date) and not isinstance(cell, bool):
        return cell
    return text_of(cell)
