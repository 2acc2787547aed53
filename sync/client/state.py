"""Who this laptop is to the server, and the fence around two rounds of one book."""

from sqlalchemy.orm import Session

from storage.models import SyncState
from storage.rules.fingerprint import fingerprint
from storage.rules.kinds import VERSION
from sync.client.contract import Enrolment, SyncTrouble
from sync.protocol.messages import Ask


def enrol(session: Session, new: Enrolment) -> None:
    """Begin as this laptop, with a first pull in lanes; what waits keeps its numbers."""
    session.add(
        SyncState(device_id=new.device_id, device_no=new.device_no, epoch=new.epoch, lane=0)
    )


def greeting(state: SyncState) -> Ask:
    return Ask(state.device_id, state.epoch, state.lease, schema=VERSION, registry=fingerprint())


def state_of(session: Session) -> SyncState:
    state = session.get(SyncState, 1)
    if state is None:
        raise LookupError("this book was never signed in")
    return state


def fenced(session: Session, run: int) -> SyncState:
    """The state, unless another round moved it meanwhile."""
    state = state_of(session)
    if state.run != run:
        raise SyncTrouble("going_nowhere", "another round runs")
    state.run = run + 1
    return state
