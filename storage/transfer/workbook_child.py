"""The program that opens one workbook, alone in a process with little memory and little time.

It imports nothing of ours, so that a file which gets the better of the parser finds no book, no
key and no network code in its memory. The file comes in by the standard input, so that no copy of
it is left anywhere; JSON lines go out: each sheet, then its rows.
"""

import gc
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import IO, Any

MEMORY = 512 * 1024 * 1024
SECONDS = 10
MOST_CELLS = 6_000_000
MOST_COLUMNS = 1_000


def main() -> int:
    _limit()
    gc.disable()  # nothing here makes cycles, and the process ends soon
    import python_calamine as calamine

    out = sys.stdout
    try:
        with calamine.CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read())) as book:
            _write(book, out)
    except calamine.PasswordError:
        return _fail(out, "password")
    except MemoryError:
        return _fail(out, "too_big")
    except (calamine.CalamineError, calamine.XmlError, calamine.ZipError, OSError, ValueError):
        return _fail(out, "damaged")
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: only the parent's clock
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write(book: Any, out: IO[str]) -> None:
    budget = MOST_CELLS
    encode = json.JSONEncoder(default=_tagged, check_circular=False).encode
    for about in book.sheets_metadata:
        if not str(about.typ).endswith("WorkSheet"):
            continue
        sheet = book.get_sheet_by_name(about.name)
        merges = [[*top, *bottom] for top, bottom in sheet.merged_cell_ranges or ()]
        head = {
            "sheet": about.name,
            "visible": str(about.visible).endswith("Visible"),
            "merges": merges[:50_000],
        }
        out.write(json.dumps(head) + "\n")
        if sheet.start is None:
            continue
        if sheet.total_width > MOST_COLUMNS and sheet.start[1] > MOST_COLUMNS:
            continue
        for row in _rows(sheet):
            budget -= len(row) + 1
            if budget < 0:
                raise MemoryError
            out.write(encode(row) + "\n")


def _rows(sheet: Any) -> Iterator[list[Any]]:
    for row in sheet.iter_rows():
        cells = row[:MOST_COLUMNS]
        while cells and cells[-1] == "":
            cells.pop()
        yield cells


def _tagged(value: object) -> dict[str, str | float]:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    raise ValueError(type(value).__name__)


def _fail(out: IO[str], why: str) -> int:
    out.write("\n" + json.dumps({"fail": why}) + "\n")
    return 3


if __name__ == "__main__":
    sys.exit(main())
