"""Where a trip may go, on the server: the laptop's own table, for moves that met on the way."""

from collections.abc import Mapping
from typing import Any, Final

from storage.rules.choices import TripStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.merging import Incoming, seen
from storage.rules.trips import APPROVAL_SETTING, Mover, may_move
from sync.server.records import Record
from sync.server.work import Work

STATE: Final = "state"  # the merge group of a trip's status, with who moved it and when
NO_SUCH_MOVE: Final = "trip.no_such_move"


def strayed(
    work: Work, edit: Incoming, record: Record, groups: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any]] | None:
    """A move that no longer fits, taken out of `groups`: it is to lose, and to be told.

    None for one that was made knowing where the trip stood: it is to be refused.
    """
    said = groups.get(STATE) if record.kind is Kind.TRIP else None
    if said is None or _may_take(work, edit, record, said):
        return {}
    if seen(record.stamp_of(STATE), edit):
        return None
    return {STATE: groups.pop(STATE)}


def _may_take(work: Work, edit: Incoming, record: Record, said: Mapping[str, Any]) -> bool:
    """Whether a patch of a trip's state is a move that the table has, from where it stands now."""
    before, after = record.doc.get("status"), said.get("status", record.doc.get("status"))
    if before == after:
        return True
    mover = Mover.OWNER if edit.author == record.doc.get("owner_id") else Mover.MANAGER
    approval = _approval(work, edit)
    return may_move(TripStatus(before), TripStatus(after), mover, approval=approval)


def may_begin(work: Work, edit: Incoming, status: str) -> bool:
    """Whether a trip may come into being in this state: where its owner alone can have moved it."""
    approval = _approval(work, edit)
    reached, open_ = {TripStatus.DRAFT}, [TripStatus.DRAFT]
    while open_:
        here = open_.pop()
        for there in TripStatus:
            if there not in reached and may_move(here, there, Mover.OWNER, approval=approval):
                reached.add(there)
                open_.append(there)
    return TripStatus(status) in reached


def _approval(work: Work, edit: Incoming) -> bool | None:
    """What the company wants; None where the author could not know it yet, and either is right."""
    setting = work.look_at(
        Kind.COMPANY_SETTING, derived_id(Kind.COMPANY_SETTING, APPROVAL_SETTING).hex
    )
    if setting is None or setting.deleted:
        return False
    if not seen(setting.newest(), edit):
        return None
    return bool(setting.doc.get("value"))
