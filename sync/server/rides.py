"""The two halves of a ride-along: whose each is, and when the coach's is opened to the rep."""

from typing import Any, Final

from storage.rules.ids import derived_id, is_id
from storage.rules.kinds import Kind
from sync.protocol.messages import Operation
from sync.server.records import Record
from sync.server.work import Work

HALVES: Final = {Kind.RIDE_REP: "rep_id", Kind.RIDE_COACH: "coach_id"}


def trouble_with(
    work: Work, author: str, kind: Kind, record: Record | None, op: Operation
) -> str | None:
    """Why this may not be written about a ride-along, as a code; None if it may.

    Raises LookupError with the id of the ride-along where that has not arrived yet.
    """
    said = {name: value for values in op.f.values() for name, value in values.items()}
    if kind is Kind.RIDE_ALONG:
        return _trouble_with_ride(author, record, said)
    if kind not in HALVES:
        return None
    before = record.doc if record is not None else said
    if any(said.get(name, before.get(name)) != before.get(name) for name in _FIXED):
        return "ride.not_your_half"
    if record is not None:
        return None if before.get("owner_id") == author else "ride.not_your_half"
    ride_id = said.get("ride_along_id")
    if not is_id(ride_id) or op.id != half_id(kind, str(ride_id)):
        return "record.malformed"
    ride = work.look_at(Kind.RIDE_ALONG, str(ride_id))
    if ride is None:
        raise LookupError(ride_id)
    mine = ride.doc.get(HALVES[kind]) == author == said.get("owner_id")
    hidden = kind is Kind.RIDE_REP or said.get("root_id") == author
    return None if mine and hidden else "ride.not_your_half"


_FIXED: Final = ("owner_id", "ride_along_id")


def _trouble_with_ride(author: str, record: Record | None, said: dict[str, Any]) -> str | None:
    if record is None:
        two = said.get("coach_id"), said.get("rep_id")
        return "ride.alone" if two[0] == two[1] else None if author in two else "ride.not_yours"
    # Its scopes and the owners of its halves follow from the two: others are another ride-along.
    for name in HALVES.values():
        if said.get(name, record.doc.get(name)) != record.doc.get(name):
            return "ride.other_people"
    return None


def open_half(work: Work, kind: Kind, record_id: str) -> None:
    """Move the coach's half to the ride-along's root once both have finished, whichever was last.

    Its new number in the sequence brings it to everybody who sees the ride-along.
    """
    if kind not in HALVES:
        return
    written = work.look_at(kind, record_id)
    if written is None:
        return
    ride_id = str(written.doc["ride_along_id"])
    rep = work.look_at(Kind.RIDE_REP, half_id(Kind.RIDE_REP, ride_id))
    coach = work.load(Kind.RIDE_COACH, half_id(Kind.RIDE_COACH, ride_id))
    if rep is None or rep.deleted or coach is None or coach.root == ride_id:
        return
    if rep.doc.get("scored_at") is not None and coach.doc.get("scored_at") is not None:
        coach.root = coach.doc["root_id"] = ride_id
        work.save(coach)


def half_id(kind: Kind, ride_id: str) -> str:
    """The one id that this half of a ride-along can have."""
    return derived_id(kind, ride_id).hex
