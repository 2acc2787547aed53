"""Finding out whether both sides hold the same, and mending only what differs (`sync.md` 1.11)."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Finding, OutboxEntry, Replica, ReplicaSum, SyncState, Writing
from storage.models.driver import driver_of
from storage.replica import ReplicaWriter
from storage.rules.kinds import Kind
from sync.client import removal, stage
from sync.client.contract import Receipt, SyncTrouble
from sync.client.publish import sums_by, sums_here
from sync.client.queue import PENDING, SENT
from sync.client.showing import Publisher
from sync.client.state import Moving
from sync.protocol.messages import Answer, Ask, Compare, Complete, Row, Sums

AT_A_TIME: Final = 500  # records fetched with one request
_MOST_TIMES: Final = 5  # of comparing and mending, with nothing new in between
_MOST_NAMED: Final = 100  # ids written down of one finding
_HELD_AMONG = (
    "SELECT r.id, r.seq FROM replica r WHERE r.kind = ?"
    " AND r.id IN (SELECT unhex(value) FROM json_each(?))"
    " AND substr(r.root, -2) IN (SELECT value FROM json_each(?))"
)
_HOW_MANY = (
    "SELECT coalesce(sum(held), 0) FROM replica_sum WHERE kind = ?"
    " AND bucket IN (SELECT value FROM json_each(?))"
)
_HELD_IN = (
    "SELECT r.id, r.seq FROM replica r WHERE r.kind = ? AND r.root IN ("
    "SELECT DISTINCT root FROM replica WHERE substr(root, -2) IN (SELECT value FROM json_each(?)))"
)

# Puts such a question beside an empty pull, so that both sides speak of the same moment; None
# where something new came in between.
Question = Callable[[Ask], Answer | None]


# What a request said were the sums of this book, and the answer that goes into what differs.
Begun = tuple[Sums, Answer]


def is_due(state: Moving, now_there: int, every_ms: int) -> bool:
    """Whether both sides are to be compared with this contact."""
    return bool(state.doubt) or not every_ms or now_there - state.checked_at >= every_ms


def begun_by(ask: Ask, answer: Answer) -> Begun | None:
    """What the contact's own request has begun to compare, where it brought nothing new."""
    here = ask.compare.sums if ask.compare is not None else None
    return None if here is None or answer.buckets is None else (here, answer)


def compare(
    database: Database, ask: Question, receipt: Receipt, begun: Begun | None = None
) -> bool:
    """Compare everything, closer where it differs, and mend that; False if it must be done again.

    What differs without a reason to is a bug of ours, on either side: it is written down.
    Raises `SyncTrouble` where the server insists on a difference that nobody finds.
    """
    for _ in range(_MOST_TIMES):  # only equal sums end it
        if begun is not None:
            (here, said), begun = begun, None
        else:
            here = _sums(database)
            said = ask(_about(Compare(sums=here)))
        if said is None or said.sums is None:
            return False
        kinds = {kind for kind in {*here, *said.sums} if here.get(kind) != said.sums.get(kind)}
        there = {kind: (said.buckets or {}).get(kind, {}) for kind in kinds}
        for kind, some in _differing_buckets(database, there).items():
            if not _mend(database, ask, kind, some, receipt):
                return False
        # Nothing new came beside what was mended, so what the server said at first still holds.
        here = _sums(database) if kinds else here
        if here == said.sums:
            with database.write(Origin.SERVER) as session:
                _agree(session, session.get_one(SyncState, 1), here, said.time, receipt)
            return True
    raise SyncTrouble("going_nowhere", "what differs is not found")


def _sums(database: Database) -> Sums:
    with database.glance() as driver:
        return sums_by(driver)


def _about(question: Compare) -> Ask:
    return Ask("", "", 0, compare=question)


def agree_now(session: Session, state: Moving, answer: Answer, receipt: Receipt) -> None:
    """Where the answer said what this book should hold by now: see whether it does."""
    receipt.agreed = None
    if answer.sums is not None and sums_here(session) == answer.sums:
        _agree(session, state, answer.sums, answer.time, receipt)


def _agree(
    session: Session, state: SyncState | Moving, sums: Sums, at: int, receipt: Receipt
) -> None:
    if state.doubt:
        _let_go_of_deleted_work(session, state)
    state.doubt, state.checked_at = False, at
    receipt.agreed = True
    receipt.held = sum(count for count, _ in sums.values())
    receipt.checksum = sha256(repr(sorted(sums.items())).encode()).hexdigest()[:8].upper()


def _let_go_of_deleted_work(session: Session, state: SyncState | Moving) -> None:
    """Where nothing is confirmed of what somebody has, what he deleted leaves the disk too.

    No sum speaks of what was deleted, and a server that was put back does not know that it was
    ever seen here.
    """
    deleted = {root.hex for root in ReplicaWriter(session).roots_of_what_was_deleted()}
    deleted -= {*session.scalars(select(Replica.root).distinct())}
    waits = OutboxEntry.state.in_((PENDING, SENT)), OutboxEntry.root.is_not(None)
    waiting = session.scalars(select(OutboxEntry.root).distinct().where(*waits))
    mine = Writing.of(session).author.hex
    if gone := sorted(deleted - {root.hex for root in waiting if root} - {mine}):
        publisher = Publisher(Complete(0, [], 0, 0, ""), acks=False)
        publisher.begin(session, state)
        publisher.leave_nothing_of(gone)


def _differing_buckets(database: Database, there: Mapping[str, Sums]) -> dict[str, list[str]]:
    here: dict[str, Sums] = {kind: {} for kind in there}
    query = select(ReplicaSum).where(ReplicaSum.kind.in_(list(there)), ReplicaSum.held > 0)
    with database.read() as session:
        for each in session.scalars(query):
            here[each.kind][each.bucket] = (each.held, each.total)
    # Customers go before what hangs on them.
    kinds = sorted(there, key=lambda kind: (kind != Kind.CUSTOMER, kind))
    return {kind: _different(here[kind], there[kind]) for kind in kinds}


def _different(here: Mapping[str, object], there: Mapping[str, object]) -> list[str]:
    return sorted(key for key in {*here, *there} if here.get(key) != there.get(key))


def _mend(
    database: Database, ask: Question, kind: str, buckets: list[str], receipt: Receipt
) -> bool:
    said = ask(_about(Compare(buckets={kind: buckets})))
    if said is None or said.ids is None:
        return False
    there = said.ids.get(kind, {})
    with database.read() as session:
        here = _held(driver_of(session.connection()), kind, buckets, there)
        trusted = not session.get_one(SyncState, 1).doubt
    gone = sorted(here.keys() - there.keys())
    wanted = sorted(record for record, seq in there.items() if here.get(record) != seq)
    if not gone and not wanted:
        wanted = sorted(there)  # a mark here is not that of its number
    if trusted and (gone or wanted):
        _write_down(database, kind, [*gone, *wanted])
    for at in range(0, len(wanted), AT_A_TIME):
        some = [(kind, record) for record in wanted[at : at + AT_A_TIME]]
        answer = ask(Ask("", "", 0, fetch=some))
        if answer is None or answer.rows is None or answer.page is None:
            return False
        _put(database, answer.page.complete, answer.rows)
    if not _may_go(database, ask, gone):
        return False
    _drop(database, kind, gone)
    receipt.repaired += len(gone) + len(wanted)
    return True


def _held(driver: Any, kind: str, buckets: list[str], there: Mapping[str, int]) -> dict[str, int]:
    """What is held here in some buckets; all is gone through only where it is not just what is
    `there`."""
    these = json.dumps(buckets)
    found = driver.execute(_HELD_AMONG, (kind, json.dumps([*there]), these)).fetchall()
    if len(found) < driver.execute(_HOW_MANY, (kind, these)).fetchone()[0]:
        found = driver.execute(_HELD_IN, (kind, these)).fetchall()
    return {record.hex(): seq for record, seq in found}


def _may_go(database: Database, ask: Question, gone: list[str]) -> bool:
    """So much missing at once may be the server's mistake: it says so twice, or nothing goes."""
    with database.read() as session:
        question = removal.of_missing(session, gone)
    if question is None:
        return True
    answer = ask(Ask("", "", 0, removal=question.ask))
    if answer is None or answer.removal is not False:
        return answer is not None
    with database.write(Origin.SERVER) as session:
        may_go = removal.hold_back(session, question)
    if not may_go:
        raise SyncTrouble("mass_removal")
    return True


def _write_down(database: Database, kind: str, ids: list[str]) -> None:
    with database.write(Origin.SERVER) as session:
        at = Writing.of(session).now
        session.add(Finding(at=at, code="differed", kind=kind, ids=ids[:_MOST_NAMED]))


def _put(database: Database, done: Complete | None, rows: list[Row]) -> None:
    if done is None:
        return
    with database.write(Origin.SERVER) as session:
        publisher = Publisher(done, acks=True)
        publisher.begin(session, session.get_one(SyncState, 1))
        publisher.show(stage.arrived(rows))


def _drop(database: Database, kind: str, gone: list[str]) -> None:
    for at in range(0, len(gone), AT_A_TIME):
        with database.write(Origin.SERVER) as session:
            publisher = Publisher(Complete(0, [], 0, 0, ""), acks=False)
            publisher.begin(session, session.get_one(SyncState, 1))
            for record in gone[at : at + AT_A_TIME]:
                publisher.drop(kind, UUID(hex=record))
