"""Who this laptop is to the server, and the fence around two rounds of one book."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from sqlalchemy.orm import Session

from storage.models import SyncState
from storage.models.driver import driver_of
from storage.rules.fingerprint import fingerprint
from storage.rules.kinds import VERSION
from sync.client.contract import Enrolment, SyncTrouble
from sync.protocol.messages import Ask


def enrol(session: Session, new: Enrolment) -> None:
    """Begin as this laptop, with a first pull in lanes; what waits keeps its numbers."""
    session.add(
        SyncState(device_id=new.device_id, device_no=new.device_no, epoch=new.epoch, lane=0)
    )


@dataclass(slots=True)
class Moving:
    """The state as columns of its row: read and written by the driver, as each contact does."""

    device_id: str
    epoch: str
    lease: int
    cursor: int
    token: str
    first_n: int
    run: int
    lane: int
    lane_seq: int
    estimate: int
    doubt: bool
    schema: int
    checked_at: int
    contact_at: int
    latest_at: int
    lease_days: int


@dataclass(slots=True)
class Standing(Moving):
    """The state as a request begins, with how many operations have no answer yet, and the first
    that was answered and that no complete pull has shown (0: none)."""

    waiting: int
    answered: int
    staged: int


_STATE = (
    "SELECT device_id, epoch, lease, cursor, token, first_n, run, lane, lane_seq, estimate, doubt,"
    " schema, checked_at, contact_at, latest_at, lease_days FROM sync_state WHERE id = 1"
)
# Written out, as only so SQLite finds the indexes of what waits. Of many that wait, each would be
# looked at for one that was answered: so the two indexes are counted first.
_WAITING = (
    "SELECT (SELECT count(*) FROM outbox WHERE state = 'pending'),"
    " CASE WHEN (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sent'))"
    " > (SELECT count(*) FROM outbox WHERE state = 'pending') THEN (SELECT min(+n) FROM outbox"
    " WHERE state IN ('pending', 'sent') AND state = 'sent') ELSE 0 END,"
    " EXISTS (SELECT 1 FROM staged)"
)
_MOVED = (
    "UPDATE sync_state SET device_id = ?, epoch = ?, lease = ?, cursor = ?, token = ?, first_n = ?,"
    " run = ?, lane = ?, lane_seq = ?, estimate = ?, doubt = ?, schema = ?, checked_at = ?,"
    " contact_at = ?, latest_at = ?, lease_days = ? WHERE id = 1"
)
_VALUES = attrgetter(*(field.name for field in fields(Moving)))


def standing_of(driver: Any) -> Standing:
    """The state as it stands, read at little cost: most contacts find nothing new."""
    return Standing(*_row(driver), *driver.execute(_WAITING).fetchone())


def _row(driver: Any) -> tuple[Any, ...]:
    row = driver.execute(_STATE).fetchone()
    if row is None:
        raise LookupError("this book was never signed in")
    return row


@contextmanager
def moving(session: Session, run: int) -> Iterator[Moving]:
    """The state, unless another round moved it meanwhile; written as it is in the end."""
    driver = driver_of(session.connection())
    state = Moving(*_row(driver))
    if state.run != run:
        raise SyncTrouble("going_nowhere", "another round runs")
    state.run = run + 1
    yield state
    driver.execute(_MOVED, _VALUES(state))


def greeting(state: SyncState | Standing) -> Ask:
    return Ask(state.device_id, state.epoch, state.lease, schema=VERSION, registry=fingerprint())


def state_of(session: Session) -> SyncState:
    state = session.get(SyncState, 1)
    if state is None:
        raise LookupError("this book was never signed in")
    return state
