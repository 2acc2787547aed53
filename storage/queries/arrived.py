"""What a first sync has brought so far, heap by heap."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Customer, Replica, SyncState
from storage.rules.kinds import Kind
from storage.rules.lanes import HISTORY

_HEAPS: Final = (
    (Kind.CUSTOMER,), (Kind.CONTACT,), (Kind.PROMISE,), (Kind.TASK,), (Kind.TRIP,),
    (Kind.ANSWER,), (Kind.DEAL,), (Kind.PURCHASE, Kind.PAYMENT), (Kind.VISIT, Kind.INTERACTION),
    (Kind.DAILY_REPORT, Kind.SUMMARY, Kind.REVIEW),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heap:
    """Records that people know as one thing; usable as soon as its lane is complete."""

    kinds: tuple[Kind, ...]
    count: int
    usable: bool


def heaps(session: Session) -> list[Heap]:
    """In the order in which they come; what comes with the day's work first."""
    state = session.get(SyncState, 1)
    # 0 while the day's work arrives, 1 while the history does, -1 once everything has been here
    lane = state.lane if state is not None else 0
    counted = select(Replica.kind, func.count()).group_by(Replica.kind)
    counts: dict[str, int] = {}
    for kind, count in session.execute(counted):
        counts[kind] = count
    marks = select(func.count()).where(Customer.deleted_at.is_not(None))
    if Kind.CUSTOMER in counts:  # a deleted customer stays as a mark, which nobody counts
        counts[Kind.CUSTOMER] -= session.scalar(marks) or 0
    return [
        Heap(
            kinds,
            sum(counts.get(kind, 0) for kind in kinds),
            usable=lane == -1 or (lane == 1 and not HISTORY.intersection(kinds)),
        )
        for kinds in _HEAPS
    ]
