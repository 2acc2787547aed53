"""What the sync page shows, without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from storage.rules.fields import Codec
from storage.rules.kinds import KINDS
from ui.kit.formats import Formats

if TYPE_CHECKING:
    from storage.database import Session
    from storage.queries.held_back import HeldBack
    from storage.queries.sync_open import OpenConflict, OpenRefusal, Settled, WaitingChange
    from storage.queries.sync_state import JournalLine, Queue, Standing

SHOWN: Final = 12  # of what waits; the count above says how many there are
LINES: Final = 40
RECEIPTS: Final = 8
TOLD: Final = 8
TOLD_FOR: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SyncView:
    """All that the page reads from the book at once."""

    standing: "Standing"
    conflicts: "list[OpenConflict]"
    refusals: "list[OpenRefusal]"
    waiting: "list[WaitingChange]"
    queue: "Queue"
    journal: "list[JournalLine]"
    receipts: "list[JournalLine]"
    settled: "list[Settled]"
    files: list[str]  # that the server would not have
    held: "HeldBack | None" = None

    @property
    def attention(self) -> int:
        """How many records need somebody, as the status bar counts them; and refused files."""
        return self.standing.attention + bool(self.files)

    @property
    def decisions(self) -> int:
        """How many cards ask: two fields of one customer are two."""
        asked = self.held is not None and self.held.is_open
        return len(self.conflicts) + len(self.refusals) + bool(self.files) + asked


def read_view(session: "Session", now: datetime) -> SyncView:
    from storage.queries import sync_open, sync_state
    from storage.queries.attachments import refused_files
    from storage.queries.held_back import held_back

    return SyncView(
        sync_state.standing(session),
        sync_open.open_conflicts(session),
        sync_open.open_refusals(session),
        sync_open.latest_waiting(session, SHOWN),
        sync_state.queue(session),
        sync_state.journal(session, LINES),
        sync_state.receipts(session, RECEIPTS),
        sync_open.settled_by_itself(session, now - TOLD_FOR, TOLD),
        refused_files(session),
        held_back(session),
    )


def is_meant(typed: str, number: int) -> bool:
    """Whether somebody typed this number, however he groups its digits."""
    digits = "".join(sign for sign in typed if sign.isdecimal())
    others = [sign for sign in typed if not (sign.isdecimal() or sign in ",.，' \u00a0\u202f")]
    return bool(digits) and not others and int(digits) == number


class Whose(Enum):
    """Which of the two values is the reader's own."""

    OTHER = auto()
    KEPT = auto()
    UNKNOWN = auto()  # both are (two laptops), or neither is


def whose(conflict: "OpenConflict", me: UUID | None) -> Whose:
    kept, other = conflict.kept.by == me, conflict.other.by == me
    if kept == other:
        return Whose.UNKNOWN
    return Whose.KEPT if kept else Whose.OTHER


def differing(conflict: "OpenConflict") -> list[str]:
    """The fields that the two sides do not agree on."""
    names = {**conflict.kept.values, **conflict.other.values}
    values = (conflict.kept.values, conflict.other.values)
    return [name for name in names if values[0].get(name) != values[1].get(name)]


def combinable(conflict: "OpenConflict", names: list[str]) -> str:
    """The field whose two texts can be put into one; empty if there is none."""
    if len(names) != 1:
        return ""
    name = names[0]
    values = (conflict.kept.values.get(name), conflict.other.values.get(name))
    both_texts = all(isinstance(value, str) and value.strip() for value in values)
    field = KINDS[conflict.kind].fields.get(name.partition(".")[0])
    written = field is None or field.codec in (Codec.LINE, Codec.TEXT, Codec.JSON)
    return name if both_texts and written else ""


def value_text(value: Any, formats: Formats, zone: tzinfo, today: date) -> str:
    """One value as it is read; empty for none."""
    if isinstance(value, datetime):
        return formats.moment(value, zone, today)
    if isinstance(value, date):
        return formats.day(value, today)
    if isinstance(value, int) and not isinstance(value, bool):
        return formats.number(value)
    if isinstance(value, dict | list):
        return ", ".join(_pieces(value))
    return "" if value is None else str(value)


def _pieces(value: Any) -> Iterator[str]:
    inner = value.values() if isinstance(value, dict) else value
    for piece in inner if isinstance(value, dict | list) else ():
        yield ", ".join(_pieces(piece)) if isinstance(piece, dict | list) else str(piece)
