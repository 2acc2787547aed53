"""Any file a rep may have, as one table: what it is decides its content, never its name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from storage.rules.columns import known_names
from storage.rules.errors import RuleBroken
from storage.transfer.csv_files import read_csv
from storage.transfer.encodings import decode
from storage.transfer.layout import Found, find_table, headless_list
from storage.transfer.spreadsheets_out import fused
from storage.transfer.table import Cell, Notice, Sheet, Table
from storage.transfer.vcards import looks_like_vcards, read_vcards
from storage.transfer.workbooks import looks_like_a_workbook, read_workbook

LARGEST_FILE = 200 * 1024 * 1024
LARGEST_TEXT = 64 * 1024 * 1024  # some 400,000 customers
_LONGEST_NAME = 80
_APOSTROPHE = re.compile(r"'[=+\-@\t\r\0]")


def read_file(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Table:
    """The table in the file; RuleBroken with one code if there is none to be had.

    `encoding` and `sheet` are the rep's choice where the one that was found is not meant.
    """
    data = _bytes_of(path)
    if looks_like_a_workbook(data):
        return _from_workbook(read_workbook(data), sheet)
    if len(data) > LARGEST_TEXT:
        raise RuleBroken("file.too_big")
    if data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<table")):
        raise RuleBroken("file.web_page")
    decoded = decode(data, encoding)
    if looks_like_vcards(decoded.text):
        return read_vcards(decoded.text, decoded.encoding)
    grid = read_csv(decoded.text)
    if _APOSTROPHE.search(decoded.text):
        grid = replace(grid, rows=[_as_exported(row) for row in grid.rows])
    found = headless_list(grid) if _is_a_list(grid) else find_table(grid, known_names)
    if found is None:
        raise RuleBroken("file.no_table")
    return Table(
        found.headers,
        found.rows,
        found.lines,
        encoding=decoded.encoding,
        notices=tuple(found.notices),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise RuleBroken("file.missing")
        if path.stat().st_size > LARGEST_FILE:
            raise RuleBroken("file.too_big")
        data = path.read_bytes()
    except OSError as unreadable:
        raise RuleBroken("file.unreadable") from unreadable
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise RuleBroken("file.empty")
    return data


def _as_exported(row: Sequence[Cell]) -> list[Cell]:
    """An export of ours guards what looks like a formula by an apostrophe: taken away again."""
    return [fused(cell) if isinstance(cell, str) else cell for cell in row]


def _is_a_list(grid: Sheet) -> bool:
    """One short text a line and no known name above them: a list without a header."""
    rows = [row for row in grid.rows if any(row)]
    if any(len(row) != 1 or len(str(row[0])) > _LONGEST_NAME for row in rows):
        return False
    return bool(rows) and not known_names([str(rows[0][0])])


def _from_workbook(sheets: Sequence[Sheet], wanted: str | None) -> Table:
    """The sheet asked for, else the one whose header says most, else the longest."""
    shown = [sheet for sheet in sheets if sheet.visible] or list(sheets)
    if wanted is not None:
        shown = [sheet for sheet in sheets if sheet.name == wanted]
    tables: list[tuple[Sheet, Found]] = []
    for sheet in shown:
        found = find_table(sheet, known_names)
        if found is not None:
            tables.append((sheet, found))
    if not tables:
        raise RuleBroken("file.empty")
    best, found = max(tables, key=lambda each: (each[1].score, len(each[1].rows)))
    others = tuple(each.name or "" for each in sheets if each is not best and each.rows)
    notices = list(found.notices)
    if others:
        facts = {"sheet": best.name, "others": ", ".join(others)}
        notices.insert(0, Notice("layout.sheet", None, facts))
    return Table(
        found.headers,
        found.rows,
        found.lines,
        sheet=best.name,
        other_sheets=others,
        notices=tuple(notices),
    )
