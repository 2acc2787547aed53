"""What a laptop does when its past is not the one that the server remembers."""

from collections.abc import Callable

from sqlalchemy import update
from sqlalchemy.orm import Session

from storage.models import Replica, SyncState
from sync.client import queue, stage
from sync.client.contract import Enrolment
from sync.protocol.messages import MOST_RECOVERED, Answer, Ask


def missing(ask: Callable[[Ask], Answer], greeting: Ask, uids: list[str]) -> Answer:
    """The last answer to which of these operations the server does not have; it names them all."""
    found: list[str] = []
    while True:
        greeting.recover, uids = uids[:MOST_RECOVERED], uids[MOST_RECOVERED:]
        answer = ask(greeting)
        found += answer.missing or []
        if answer.refusal or not uids:
            answer.missing = found
            return answer
        greeting.lease = answer.lease


def go_on_as(session: Session, state: SyncState, new: Enrolment) -> None:
    """This book is a copy, or was put back: it goes on as a laptop of its own, from where it is."""
    # The epoch stays: if it is another one by now, the next request says so, and what to do.
    state.device_id, state.device_no = new.device_id, new.device_no
    state.lease = 0
    state.doubt = True
    queue.number_anew(session, state, first=1)
    stage.clear(session, state)


def go_back_to(session: Session, state: SyncState, epoch: str, seq: int) -> None:
    """The server was put back to clock `seq`: nothing after it is known to be true.

    The numbers after it are given a second time, to other changes: what was confirmed with one of
    them must not pass for what bears it now.
    """
    state.epoch = epoch
    state.cursor = min(state.cursor, seq)
    state.lane_seq = min(state.lane_seq, seq)
    state.doubt = True
    later = update(Replica).where(Replica.seq > seq)
    session.execute(later.values(seq=0, mark=0).execution_options(synchronize_session=False))
    stage.clear(session, state)


def begin_again_at(session: Session, state: SyncState, seq: int) -> None:
    """Away for so long that nobody knows any more what went meanwhile: compare everything."""
    state.cursor, state.doubt = seq, True
    stage.clear(session, state)
