"""The life of a trip: which move is whose, in one table that screens, commands and server share."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum, auto
from types import MappingProxyType
from typing import Final

from storage.rules.choices import TripStatus
from storage.rules.errors import RuleBroken

_S = TripStatus


class Mover(StrEnum):
    """As what somebody moves a trip: its owner, or a manager above the owner."""

    OWNER = auto()
    MANAGER = auto()


class Approval(StrEnum):
    """Whether a move fits a company that wants to approve trips before the road."""

    ALWAYS = auto()
    WITH = auto()  # only where approval is wanted
    WITHOUT = auto()  # only where it is not


_O, _M = Mover.OWNER, Mover.MANAGER

# From, to: by whom, and with or without approval. "Sent back" is a move back (decisions 24). The
# moves back that nobody asks for by name are there so that each step can be undone by who made it.
MOVES: Final[Mapping[tuple[TripStatus, TripStatus], Mapping[Mover, Approval]]] = MappingProxyType(
    {
        (_S.DRAFT, _S.AWAITING): {_O: Approval.WITH},
        (_S.DRAFT, _S.ON_THE_ROAD): {_O: Approval.WITHOUT},
        (_S.DRAFT, _S.CANCELLED): {_O: Approval.ALWAYS},
        (_S.AWAITING, _S.DRAFT): {_O: Approval.ALWAYS, _M: Approval.ALWAYS},
        (_S.AWAITING, _S.ON_THE_ROAD): {_M: Approval.ALWAYS},
        (_S.AWAITING, _S.CANCELLED): {_O: Approval.ALWAYS},
        (_S.ON_THE_ROAD, _S.AWAITING): {_M: Approval.WITH},
        (_S.ON_THE_ROAD, _S.DRAFT): {_O: Approval.ALWAYS},
        (_S.ON_THE_ROAD, _S.SUMMARY_DUE): {_O: Approval.ALWAYS},
        (_S.ON_THE_ROAD, _S.SUBMITTED): {_O: Approval.ALWAYS},
        (_S.ON_THE_ROAD, _S.CANCELLED): {_O: Approval.ALWAYS},
        (_S.SUMMARY_DUE, _S.ON_THE_ROAD): {_O: Approval.ALWAYS},
        (_S.SUMMARY_DUE, _S.SUBMITTED): {_O: Approval.ALWAYS, _M: Approval.ALWAYS},
        (_S.SUBMITTED, _S.ON_THE_ROAD): {_O: Approval.ALWAYS},
        (_S.SUBMITTED, _S.SUMMARY_DUE): {_O: Approval.ALWAYS, _M: Approval.ALWAYS},
        (_S.SUBMITTED, _S.REVIEWED): {_M: Approval.ALWAYS},
        (_S.REVIEWED, _S.SUBMITTED): {_M: Approval.ALWAYS},
        (_S.CANCELLED, _S.DRAFT): {_O: Approval.ALWAYS},
        (_S.CANCELLED, _S.AWAITING): {_O: Approval.WITH},
        (_S.CANCELLED, _S.ON_THE_ROAD): {_O: Approval.WITHOUT},
    }
)
_FITS: Final = {
    True: frozenset({Approval.ALWAYS, Approval.WITH}),
    False: frozenset({Approval.ALWAYS, Approval.WITHOUT}),
}
APPROVAL_SETTING: Final = "trip_approval"  # the company's: whether trips are approved first
OPEN: Final = frozenset({_S.DRAFT, _S.AWAITING, _S.ON_THE_ROAD, _S.SUMMARY_DUE})


def may_move(
    before: TripStatus, after: TripStatus, mover: Mover, *, approval: bool | None = None
) -> bool:
    """Whether the table allows a move; `approval` None: whatever the company wants."""
    fits = MOVES.get((before, after), {}).get(mover)
    return fits is not None and (approval is None or fits in _FITS[approval])


def check_move(
    before: TripStatus, after: TripStatus, mover: Mover, *, approval: bool | None = None
) -> None:
    """Raise RuleBroken for a move that the table does not allow."""
    if not may_move(before, after, mover, approval=approval):
        raise RuleBroken("trip.no_such_move", before=before.value, after=after.value)


def moves_from(before: TripStatus, mover: Mover, *, approval: bool) -> frozenset[TripStatus]:
    """Where somebody may move a trip that stands at `before`."""
    return frozenset(
        after for after in TripStatus if may_move(before, after, mover, approval=approval)
    )


def standing(status: TripStatus, ends_on: date, today: date) -> TripStatus:
    """Where a trip stands today: over, it owes its summary, whether or not anybody moved it."""
    return _S.SUMMARY_DUE if status is _S.ON_THE_ROAD and ends_on < today else status
