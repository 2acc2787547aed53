"""The promise ledger: what may become of a promise, and how it stands today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from storage.rules.choices import PromiseStatus
from storage.rules.errors import RuleBroken


class Standing(StrEnum):
    """How a promise stands on a given day, the most urgent first."""

    OVERDUE = "overdue"
    TODAY = "today"
    AHEAD = "ahead"
    UNDATED = "undated"
    SETTLED = "settled"


MOVES: dict[PromiseStatus, frozenset[PromiseStatus]] = {
    PromiseStatus.OPEN: frozenset({PromiseStatus.KEPT, PromiseStatus.DROPPED}),
    PromiseStatus.KEPT: frozenset({PromiseStatus.OPEN}),
    PromiseStatus.DROPPED: frozenset({PromiseStatus.OPEN}),
}


@dataclass(frozen=True, slots=True)
class Due:
    """A promise's standing, with the days it is late (negative: still ahead)."""

    standing: Standing
    days_late: int = 0


def check_move(now: PromiseStatus, to: PromiseStatus) -> None:
    """Refuse a step that a promise cannot take."""
    if to not in MOVES[now]:
        raise RuleBroken("promise.wrong_state", status=now.value, to=to.value)


def due(status: PromiseStatus, due_on: date | None, today: date) -> Due:
    """How a promise with this due date stands today."""
    if status is not PromiseStatus.OPEN:
        return Due(Standing.SETTLED)
    if due_on is None:
        return Due(Standing.UNDATED)
    late = (today - due_on).days
    if late > 0:
        return Due(Standing.OVERDUE, late)
    return Due(Standing.TODAY if late == 0 else Standing.AHEAD, late)
