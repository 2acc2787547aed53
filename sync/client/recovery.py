"""What a laptop does when its past is not the one that the server remembers."""

from collections.abc import Callable

from sqlalchemy import update
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Replica, SyncState
from sync.client import queue, stage
from sync.client.contract import Enrolment, Server, SyncTrouble
from sync.client.state import greeting, state_of
from sync.protocol.messages import MOST_RECOVERED, Answer, Ask

Question = Callable[[Ask], Answer]


def mend(database: Database, server: Server, ask: Question, answer: Answer) -> None:
    """Do what a refusal calls for; raises SyncTrouble where nothing can be done here."""
    match answer.refusal:
        case "forked" | "unknown_device":  # or a server put back to before this laptop came
            fork(database, server)
        case "epoch":
            _recover(database, server, ask, answer)
        case "horizon":
            with database.write(Origin.SERVER) as session:
                _begin_again_at(session, state_of(session), answer.seq)
        case "server_older":
            raise SyncTrouble(answer.refusal)
        case _:
            raise SyncTrouble("refused", answer.refusal)


def fork(database: Database, server: Server) -> None:
    """Go on as a laptop of its own."""
    new = server.fork()
    with database.write(Origin.SERVER) as session:
        go_on_as(session, state_of(session), new)


def _recover(database: Database, server: Server, ask: Question, answer: Answer) -> None:
    """The server was put back from a backup: send again what it does not have any more."""
    with database.read() as session:
        asking = greeting(state_of(session))
        uids = queue.sent_uids(session)
        ours = not answer.last_uid or queue.has(session, answer.last_uid)
    if not ours:  # a copy of this book was there first, and goes on under our name
        fork(database, server)
        return
    asking.epoch, asking.lease = answer.epoch, answer.lease
    asked = _missing(ask, asking, uids)
    if asked.refusal:
        if asked.refusal != "epoch":  # put back once more meanwhile: asked anew from here
            mend(database, server, ask, asked)
        return
    with database.write(Origin.SERVER) as session:
        state = state_of(session)
        state.lease = asked.lease
        queue.send_again(session, asked.missing or [], at_most=answer.restored_at)
        queue.number_anew(session, state, first=answer.expected)
        _go_back_to(session, state, answer.epoch, answer.restored_at)


def _missing(ask: Question, asking: Ask, uids: list[str]) -> Answer:
    """The last answer to which of these operations the server does not have; it names them all."""
    found: list[str] = []
    while True:
        asking.recover, uids = uids[:MOST_RECOVERED], uids[MOST_RECOVERED:]
        answer = ask(asking)
        found += answer.missing or []
        if answer.refusal or not uids:
            answer.missing = found
            return answer
        asking.lease = answer.lease


def go_on_as(session: Session, state: SyncState, new: Enrolment) -> None:
    """This book is a copy, or was put back: it goes on as a laptop of its own, from where it is."""
    # The epoch stays: if it is another one by now, the next request says so, and what to do.
    state.device_id, state.device_no = new.device_id, new.device_no
    state.lease = 0
    state.doubt = True
    queue.number_anew(session, state, first=1)
    stage.clear(session, state)


def _go_back_to(session: Session, state: SyncState, epoch: str, seq: int) -> None:
    """The server was put back to clock `seq`: nothing after it is known to be true.

    The numbers after it are given a second time, to other changes: what was confirmed with one of
    them must not pass for what bears it now.
    """
    state.epoch = epoch
    state.cursor = min(state.cursor, seq)
    state.lane_seq = min(state.lane_seq, seq)
    state.lane = min(state.lane, 0)  # whom a first pull did not bring may be there again
    state.doubt = True
    later = update(Replica).where(Replica.seq > seq)
    session.execute(later.values(seq=0, mark=0).execution_options(synchronize_session=False))
    stage.clear(session, state)


def _begin_again_at(session: Session, state: SyncState, seq: int) -> None:
    """Away for so long that nobody knows any more what went meanwhile: compare everything."""
    state.cursor, state.doubt = seq, True
    stage.clear(session, state)
