"""Showing a complete pull: root by root, with what still waits laid on top (decisions 16)."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import PRAGMAS, Database
from storage.index import merge_step
from storage.models import SyncState
from storage.models.driver import driver_of
from storage.outbox import Capture
from sync.client import queue, stage
from sync.client.shares import Share
from sync.client.showing import Publisher
from sync.client.stage import Arrived
from sync.client.state import Moving
from sync.protocol.messages import Ask, Complete, Page, Sums

AT_ONCE: Final = 100  # so many rows are shown in the transaction of the answer that brought them
_LONG_LOG: Final = 3_000  # pages
_BITE_MS: Final = 15  # between two looks at who waits
_LEAST_ROWS, _MOST_ROWS = 40, 400  # of a bite

_ROOTS = "SELECT root, count(*) FROM staged GROUP BY root ORDER BY root DESC"
_OF_ROOTS = (
    "SELECT id, kind, root, seq, deleted, doc FROM staged"
    " WHERE root IN (SELECT value FROM json_each(?))"
)
_CUSTOMERS = (
    "SELECT id, kind, root, seq, deleted, doc FROM staged WHERE kind = 'customer'"
    " AND (root, id) > (?, ?) ORDER BY root, id LIMIT ?"
)
_OTHERS = (
    "SELECT id, kind, root, seq, deleted, doc FROM staged WHERE kind <> 'customer'"
    " AND (root, id) > (?, ?) ORDER BY root, id LIMIT ?"
)
_SUMS = "SELECT kind, sum(held), sum(total) FROM replica_sum GROUP BY kind HAVING sum(held) > 0"


class Overtaken(Exception):
    """Another round of the same book moved on meanwhile."""


def fits_at_once(session: Session, state: Moving, ask: Ask, page: Page) -> bool:
    """Whether a page is a whole later pull, meant for this book, and too little to be staged."""
    pull, done = ask.pull, page.complete
    if pull is None or pull.lane >= 0 or pull.token or done is None or done.revoked:
        return False
    if len(page.rows) > AT_ONCE:
        return False
    driver = driver_of(session.connection())
    return queue.is_ours(driver, state, done.last_n, done.last_uid)


def publish_at_once(session: Session, state: Moving, page: Page) -> Publisher | None:
    """Show a pull of one small page in the transaction that notes its answer.

    None, and nothing is shown, where an echo is not what stands here: it is to be asked in full.
    """
    if (done := page.complete) is None:
        raise ValueError("the pull is not complete")
    publisher = Publisher(done, acks=True)
    publisher.begin(session, state)
    if page.echoes and not publisher.confirm(page.echoes):
        return None
    if page.rows:
        publisher.show(stage.arrived(page.rows))
    publisher.finish()
    state.cursor = done.seq
    return publisher


def publish(database: Database, done: Complete, run: int, tell: Callable[[int], None]) -> Publisher:
    """Make the book the server's at `done.seq`, plus what waits here.

    A cut in between repeats harmlessly: stage and cursor are done with in the last transaction.
    """
    publisher = Publisher(done, acks=True)
    with _log_in_own_hand(database):
        _show_all(database, publisher, _WholeRoots(database, done.revoked), run, tell)
    with database.write(Origin.SERVER) as session:
        state = _of(session, run)
        publisher.begin(session, state)
        publisher.finish()
        stage.is_shown(session, state, done.revoked)
        state.cursor = done.seq
    stage.sweep(database)
    return publisher


def publish_lane(
    database: Database, done: Complete, run: int, tell: Callable[[int], None]
) -> Publisher:
    """Show one lane of a first pull; acknowledgements wait for a pull of everything."""
    publisher = Publisher(done, acks=False)
    with _log_in_own_hand(database):
        _show_all(database, publisher, _CustomersFirst(), run, tell)
    with database.write(Origin.SERVER) as session:
        state = _of(session, run)
        publisher.begin(session, state)
        publisher.take_away(done.revoked)
        stage.is_shown(session, state, done.revoked)
        stage.next_lane(state, done.seq)
    stage.sweep(database)
    return publisher


def _of(session: Session, run: int) -> SyncState:
    """The state, unless another round moved it meanwhile."""
    state = session.get_one(SyncState, 1)
    if state.run != run:
        raise Overtaken
    return state


@contextmanager
def _log_in_own_hand(database: Database) -> Iterator[None]:
    """No commit, neither of a save, writes the log back meanwhile: that is done between two."""
    _set_log(database, "PRAGMA wal_autocheckpoint = 0")
    try:
        yield
    finally:
        _set_log(database, f"PRAGMA wal_autocheckpoint = {PRAGMAS['wal_autocheckpoint']}")


def _set_log(database: Database, pragma: str) -> None:
    with database.write(Origin.SERVER) as session:
        session.connection().exec_driver_sql(pragma)


class _Staged(Protocol):
    """The rows of the stage, some at a time."""

    def some(self, session: Session, room: int) -> list[Arrived]:
        """The next ones, about so many; none at the end."""
        ...


def _show_all(
    database: Database, publisher: Publisher, rows: _Staged, run: int, tell: Callable[[int], None]
) -> None:
    """Show what is staged in short transactions that end as soon as a save waits.

    What would hold a commit up now and then is done beforehand, in steps: the search index is
    tidied as it grows, and the log goes back into the file between two transactions.
    """
    ticks = database.world.ticks_ms
    shown, more, room, share = 0, True, _LEAST_ROWS, Share()
    while more:
        with database.write(Origin.SERVER) as session:
            began = bite_began = ticks()
            publisher.begin(session, _of(session, run))
            wanted = False
            while some := rows.some(session, room):
                shown += publisher.show(some)
                Capture.of(session).settle(session)
                now = ticks()
                fitting = len(some) * _BITE_MS // max(now - bite_began, 1)
                room = max(min(fitting, 2 * room, _MOST_ROWS), _LEAST_ROWS)
                bite_began = now
                wanted = database.turns.is_wanted()
                if wanted or now - began >= share.ms:
                    break
            else:
                more = False
            merge_step(session.connection())
            ended = ticks()
        share.learn(ended - began, ticks() - ended, wanted=wanted)
        database.write_log_back(_LONG_LOG)
        tell(shown)


class _WholeRoots:
    """A later pull, root by root: none of them is torn.

    What is to leave is not shown once more: what was answered meanwhile would be missing in it.
    """

    def __init__(self, database: Database, leaving: Sequence[str]) -> None:
        left_out = set(leaving)
        with database.read() as session:
            found = session.connection().exec_driver_sql(_ROOTS)
            self._todo: list[tuple[str, int]] = [
                (root, size) for root, size in found if root not in left_out
            ]

    def some(self, session: Session, room: int) -> list[Arrived]:
        roots, size = [], 0
        while self._todo and (not roots or size + self._todo[-1][1] <= room):
            root, rows = self._todo.pop()
            roots.append(root)
            size += rows
        if not roots:
            return []
        found = session.connection().exec_driver_sql(_OF_ROOTS, (json.dumps(roots),))
        return stage.staged(found)


class _CustomersFirst:
    """A first pull: it tears roots anyway, as their history comes later.

    Customers go before what hangs on them, and a large root does not hold a save up.
    """

    def __init__(self) -> None:
        self._todo = iter((_CUSTOMERS, _OTHERS))
        self._query = next(self._todo, None)
        self._after: tuple[Any, ...] = ("", UUID(int=0).bytes)

    def some(self, session: Session, room: int) -> list[Arrived]:
        while self._query is not None:
            asked = (*self._after, room)
            found = session.connection().exec_driver_sql(self._query, asked)
            if rows := stage.staged(found):
                self._after = rows[-1].root, rows[-1].id.bytes
                return rows
            self._query, self._after = next(self._todo, None), ("", UUID(int=0).bytes)
        return []


def sums_here(session: Session) -> Sums:
    """The sums over what the server confirmed to this book."""
    return sums_by(driver_of(session.connection()))


def sums_by(driver: Any) -> Sums:
    """The same through the driver alone."""
    return {kind: (count, total) for kind, count, total in driver.execute(_SUMS)}
