"""The marks on single records: only where somebody has to know (waiting, needs attention)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from ui.kit.cells import Mark, RowText

if TYPE_CHECKING:
    from storage.queries.waiting import Marks


def mark_for(*, waits: bool, asks: bool) -> Mark | None:
    """A decision comes before an upload."""
    if asks:
        return Mark("warn", QCoreApplication.translate("Marks", "needs attention"))
    if waits:
        return Mark("muted", QCoreApplication.translate("Marks", "waiting to upload"))
    return None


def marked(rows: Sequence[RowText], marks: "Marks") -> list[RowText]:
    """The same rows, each with the mark of the record that its key names."""
    return [
        row if (mark := _of(_record(row.key), marks)) is None else replace(row, mark=mark)
        for row in rows
    ]


def _of(record: UUID | None, marks: "Marks") -> Mark | None:
    if record is None:
        return None
    return mark_for(waits=record in marks.waiting, asks=record in marks.attention)


def _record(key: object) -> UUID | None:
    match key:
        case UUID() as record:
            return record
        case (_, UUID() as record):
            return record
        case _:
            return None
