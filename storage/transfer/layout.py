"""Where the table begins and ends within a sheet: titles, headers of several lines, totals."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from storage.rules.text import fold
from storage.transfer.table import Cell, Merge, Notice, Sheet, is_blank, text_of

_HEADER_WITHIN = 40
_TOTAL = re.compile(
    r"(本页|本月|本年|本日|期末|当前)?(合计|总计|小计|共计|累计|总和|合計|總計|小計)"
    r"(金额|数量|人民币|大写|元|rmb)*[0-9]*[条笔项个家]?"
    r"|(grand|sub)?(total|totals|sum)(amount)?"
)
_FOOTER = re.compile(
    r"^(制表|制单|审核|复核|编制|打印|导出|核准|财务负责人|经办|第\s*\d+\s*页|共\s*\d+\s*[页条]"
    r"|printed|exported|prepared by|page\s+\d+|report generated)",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_FIRST_OF_TOTALS = frozenset("本期当合总小共累總tTgGsS制审复编打导核财经第pPeErR")

Score = Callable[[Sequence[str]], int]


@dataclass(frozen=True, slots=True)
class Found:
    """The header's texts and the rows below it, as wide as the header."""

    headers: tuple[str, ...]
    rows: list[Sequence[Cell]]
    lines: list[int]
    notices: list[Notice]
    score: int


def find_table(sheet: Sheet, score: Score) -> Found | None:
    """The table in `sheet`; `score` counts how many texts of a row are known column names."""
    rows = sheet.rows
    top = _header_row(sheet, score)
    if top is None:
        return None
    last = _header_end(sheet, top)
    headers, recognised = _headers(sheet, top, last, score)
    notices: list[Notice] = []
    if above := sum(1 for row in rows[:top] if any(not is_blank(cell) for cell in row)):
        notices.append(Notice("layout.title_lines", sheet.lines[top], {"count": above}))
    body, lines = _body(sheet, last + 1, headers, notices)
    return Found(headers, body, lines, notices, recognised)


def headless_list(sheet: Sheet) -> Found | None:
    """A file of one name a line has no header at all."""
    kept = [(row, line) for row, line in zip(sheet.rows, sheet.lines, strict=True) if any(row)]
    if not kept or any(len(row) != 1 for row, _line in kept):
        return None
    return Found(("name",), [row for row, _line in kept], [line for _row, line in kept], [], 1)


def _header_row(sheet: Sheet, score: Score) -> int | None:
    """The row with most known names; without any, the first that is as wide as the table."""
    best, best_score = None, 0
    head = [
        (index, row) for index, row in enumerate(sheet.rows) if any(not is_blank(c) for c in row)
    ]
    head = head[:_HEADER_WITHIN]
    for index, row in head:
        known = score([text_of(cell) for cell in row])
        if known > best_score:
            best, best_score = index, known
    widths = Counter(_filled(row) for _index, row in head[1:] or head)
    if not widths:
        return None
    usual = max(widths.items(), key=lambda item: (item[1], item[0]))[0]
    if best is not None and (best_score > 1 or _filled(sheet.rows[best]) * 10 >= usual * 6):
        return best
    for index, row in head:
        if _filled(row) * 10 >= usual * 6 and _only_texts(row):
            return index
    return head[0][0]


def _only_texts(row: Sequence[Cell]) -> bool:
    return all(isinstance(cell, str) for cell in row if not is_blank(cell))


def _filled(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if not is_blank(cell))


def _header_end(sheet: Sheet, top: int) -> int:
    """The last row of a header whose cells are merged downwards."""
    last = top
    for merge in sheet.merges:
        if merge.top <= top <= merge.bottom and merge.bottom > last and merge.bottom - top < 8:
            last = min(merge.bottom, len(sheet.rows) - 1)
    below = sheet.rows[top + 1 : last + 1]
    return last if all(_only_texts(row) for row in below) else top


def _headers(sheet: Sheet, top: int, last: int, score: Score) -> tuple[tuple[str, ...], int]:
    """One text per column: its own lines joined where the last alone says too little."""
    first = min((m.top for m in sheet.merges if m.top <= top <= m.bottom), default=top)
    width = max(len(row) for row in sheet.rows[first : last + 1])
    headers: list[str] = []
    for column in range(width):
        parts: list[str] = []
        for row in range(first, last + 1):
            text = " ".join(text_of(_merged_cell(sheet, row, column)).split())
            if text and text not in parts:
                parts.append(text)
        own = parts[-1:]
        known = bool(own) and score(own) > 0
        headers.append(own[0] if known else " ".join(parts))
    while headers and not headers[-1]:
        headers.pop()
    return tuple(headers), score(headers)


def _merged_cell(sheet: Sheet, row: int, column: int) -> Cell:
    cells = sheet.rows[row]
    value = cells[column] if column < len(cells) else None
    if not is_blank(value):
        return value
    for merge in sheet.merges:
        if merge.top <= row <= merge.bottom and merge.left <= column <= merge.right:
            anchor = sheet.rows[merge.top]
            return anchor[merge.left] if merge.left < len(anchor) else None
    return value


def _body(
    sheet: Sheet, begin: int, headers: tuple[str, ...], notices: list[Notice]
) -> tuple[list[Sequence[Cell]], list[int]]:
    """The rows below the header without blank ones, totals, footers and repeated headers."""
    down = _filled_down(sheet.merges, begin)
    width = len(headers)
    again = [fold(header) for header in headers]
    body: list[Sequence[Cell]] = []
    lines: list[int] = []
    for index in range(begin, len(sheet.rows)):
        row = sheet.rows[index]
        if index in down:
            row = _fill(sheet, row, down[index])
        if not any(row) and all(is_blank(cell) for cell in row):
            continue
        first = row[0] if row else None
        if not isinstance(first, str) or not first or _may_end_a_table(first):
            if not any(not is_blank(cell) for cell in row):
                continue
            if why := _no_data(row):
                notices.append(Notice(why, sheet.lines[index], {"text": _first_text(row)}))
                continue
        if first == headers[0] and [fold(text_of(cell)) for cell in row[:width]] == again:
            notices.append(Notice("layout.header_again", sheet.lines[index]))
            continue
        body.append(row if len(row) >= width else [*row, *[None] * (width - len(row))])
        lines.append(sheet.lines[index])
    return body, lines


def _may_end_a_table(text: str) -> bool:
    """A cheap look before the expressions: most rows of a long file are plain data."""
    return text[0] <= " " or text[0] in _FIRST_OF_TOTALS or text[-1] in "计計"


def _filled_down(merges: Sequence[Merge], begin: int) -> dict[int, list[Merge]]:
    """For each row, the cells that a merge from above covers: every row has the merged value."""
    down: dict[int, list[Merge]] = {}
    for merge in merges:
        if merge.top >= begin and merge.bottom > merge.top and merge.left == merge.right:
            for row in range(merge.top + 1, merge.bottom + 1):
                down.setdefault(row, []).append(merge)
    return down


def _fill(sheet: Sheet, row: Sequence[Cell], merges: Sequence[Merge]) -> list[Cell]:
    filled = list(row)
    if all(is_blank(cell) for cell in row):
        return filled
    for merge in merges:
        filled += [None] * (merge.left + 1 - len(filled))
        anchor = sheet.rows[merge.top]
        if is_blank(filled[merge.left]) and merge.left < len(anchor):
            filled[merge.left] = anchor[merge.left]
    return filled


def _no_data(row: Sequence[Cell]) -> str | None:
    """Why the row is no record: a total, or a line of the form around the table."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    if not texts:
        return None
    label = _NOT_LETTERS.sub("", fold(texts[0]))
    of_a_group = label.endswith(("小计", "合计", "总计"))
    if (of_a_group or _TOTAL.fullmatch(label)) and not any(_is_word(text) for text in texts[1:]):
        return "layout.total_row"
    if _FOOTER.match(texts[0].strip()) and len(texts) <= 3 and not _numbers(row):
        return "layout.footer"
    return None


def _is_word(text: str) -> bool:
    """Whether the text says something in words, other than a number with its signs and units."""
    rest = re.sub(
        r"[\d\s.,%()+\-—–/*¥￥$€£（），。:：]|元|万|人民币|rmb|cny|usd", "", text.casefold()
    )
    return bool(rest) and not _TOTAL.fullmatch(_NOT_LETTERS.sub("", fold(text)))


def _numbers(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if isinstance(cell, int | float) and not isinstance(cell, bool))


def _first_text(row: Sequence[Cell]) -> str:
    return next((text_of(cell).strip() for cell in row if not is_blank(cell)), "")
