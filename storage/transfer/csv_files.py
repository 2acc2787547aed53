"""Delimited text: which delimiter, which records, and the line where each record begins."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from storage.rules.errors import RuleBroken
from storage.transfer.table import Cell, Sheet

DELIMITERS = ",;\t|"
MOST_CELLS, MOST_COLUMNS = 6_000_000, 1_000  # a few bytes of commas must not fill the memory
_SAMPLE = 1 << 16
_SAMPLE_RECORDS = 200


def read_csv(text: str, delimiter: str | None = None) -> Sheet:
    """The records of `text`; RuleBroken if a quote is opened and never closed."""
    if not text.strip():
        raise RuleBroken("file.empty")
    hint, text, skipped = _excel_hint(text)
    chosen = delimiter or hint or guess_delimiter(text)
    if text.count(chosen) + text.count("\n") + text.count("\r") > MOST_CELLS:
        raise RuleBroken("file.too_big")
    try:
        rows, lines = _records(text, chosen, strict=True)
    except csv.Error as first:
        rows, lines = _tolerant(text, chosen, first)
    if max(map(len, rows), default=0) > MOST_COLUMNS:
        raise RuleBroken("file.too_big")
    return Sheet(rows, [line + skipped for line in lines] if skipped else lines)


def guess_delimiter(text: str) -> str:
    """The delimiter that cuts the first records most evenly; a comma where nothing does."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = _field_counts(sample, delimiter)
        widths = Counter(count for count in counts if count > 1)
        if not widths:
            continue
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
        score = times / len(counts) * (1 - 0.5 / width)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _excel_hint(text: str) -> tuple[str | None, str, int]:
    """A first line such as ``sep=;`` belongs to Excel, not to the table."""
    first, _end, rest = text.partition("\n")
    hint = first.strip().strip('"').lower()
    if hint.startswith("sep=") and len(hint) == 5:
        return hint[4], rest, 1
    if hint == "sep=" and first.rstrip("\r").endswith("\t"):
        return "\t", rest, 1
    return None, text, 0


def _field_counts(sample: str, delimiter: str) -> list[int]:
    counts: list[int] = []
    try:
        for record in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(field.strip() for field in record):
                counts.append(len(record))
            if len(counts) >= _SAMPLE_RECORDS:
                break
    except csv.Error:
        pass
    return counts


def _records(
    text: str, delimiter: str, *, strict: bool
) -> tuple[list[Sequence[Cell]], Sequence[int]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    rows: list[Sequence[Cell]] = []
    lines: list[int] = []
    begin = 1
    try:
        for record in reader:
            rows.append(record)
            lines.append(begin)
            begin = reader.line_num + 1
    except csv.Error as broken:
        broken.add_note(str(begin))
        raise
    return rows, lines


def _tolerant(
    text: str, delimiter: str, first: csv.Error
) -> tuple[list[Sequence[Cell]], Sequence[int]]:
    """Quotes inside a field are taken as Excel takes them; one that swallows the rest is not."""
    line = int(first.__notes__[-1])
    if text.count('"') % 2:
        raise RuleBroken("file.quote_open", line=line) from first
    try:
        return _records(text, delimiter, strict=False)
    except csv.Error as second:
        raise RuleBroken("file.csv_broken", line=int(second.__notes__[-1])) from second
