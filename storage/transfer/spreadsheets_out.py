"""Lists as CSV and XLSX that Excel opens as text and numbers, and never as formulas."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from storage.transfer.export_columns import Said

# What a spreadsheet would take for the beginning of a formula; an apostrophe before it defuses
# it. A text that already has such an apostrophe gets one more, so that reading takes away one.
_DANGEROUS = re.compile(r"'*[=+\-@\t\r\0]")
_DEFUSED = re.compile(r"'+[=+\-@\t\r\0]")
_LONGEST_CELL = 32_767
_WIDEST = 60


def defused(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def fused(text: str) -> str:
    """The text without the apostrophe that `defused` put there."""
    return text[1:] if _DEFUSED.match(text) else text


def write_csv(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Said]]) -> int:
    """UTF-8 with the mark that makes Excel read it so; returns how many rows were written."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers)
        for row in rows:
            writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in row])
            count += 1
    return count


def write_xlsx(path: Path, headers: Sequence[str], rows: Iterable[Sequence[Said]]) -> int:
    """One sheet, row by row in little memory; texts stay texts, also those that look otherwise."""
    from xlsxwriter import Workbook

    book = Workbook(
        str(path),
        {
            "constant_memory": True,
            "tmpdir": str(path.parent),  # in clear only where the rep wants it in clear
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        },
    )
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    for column, header in enumerate(headers):
        sheet.set_column(column, column, min(_WIDEST, 8 + 2 * len(header)))
        sheet.write_string(0, column, header, bold)
    count = 0
    for row in rows:
        count += 1
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(count, column, cell[:_LONGEST_CELL])
            elif isinstance(cell, date):
                sheet.write_datetime(count, column, datetime.combine(cell, time()), day)
            elif isinstance(cell, int | float | Decimal):
                sheet.write_number(count, column, float(cell))
    book.close()
    return count
