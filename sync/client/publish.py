"""Showing a complete pull: root by root, with what still waits laid on top (decisions 16)."""

from collections.abc import Callable, Iterator
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from storage.changes import Origin
from storage.database import Database
from storage.models import Replica, Staged, SyncState
from storage.rules.kinds import Kind
from sync.client import stage
from sync.client.showing import Publisher
from sync.protocol.messages import Complete, Sums

MOST_MS: Final = 50  # of one transaction, so that a save never waits long
LEAST_ROWS, MOST_ROWS = 25, 800
_BEGIN_WITH: Final = 100


class Overtaken(Exception):
    """Another round of the same book moved on meanwhile."""


def publish(database: Database, done: Complete, run: int, tell: Callable[[int], None]) -> Publisher:
    """Make the book the server's at `done.seq`, plus what waits here.

    A cut in between repeats harmlessly: the stage and the cursor go in the last transaction.
    """
    shown = 0
    publisher = Publisher(done, acks=True)
    for portion in _portions(database, whole_roots=True):
        with database.write(Origin.SERVER) as session:
            publisher.begin(session, _of(session, run))
            shown += publisher.show(portion(session))
        tell(shown)
    with database.write(Origin.SERVER) as session:
        state = _of(session, run)
        publisher.begin(session, state)
        publisher.finish()
        stage.clear(session, state)
        state.cursor = done.seq
    return publisher


def publish_lane(
    database: Database, done: Complete, run: int, tell: Callable[[int], None]
) -> Publisher:
    """Show one lane of a first pull; acknowledgements wait for a pull of everything."""
    shown = 0
    publisher = Publisher(done, acks=False)
    for portion in _portions(database, whole_roots=False):
        with database.write(Origin.SERVER) as session:
            publisher.begin(session, _of(session, run))
            shown += publisher.show(portion(session))
        tell(shown)
    with database.write(Origin.SERVER) as session:
        state = _of(session, run)
        publisher.begin(session, state)
        publisher.take_away(done.revoked)
        stage.clear(session, state)
        stage.next_lane(state, done.seq)
    return publisher


def _of(session: Session, run: int) -> SyncState:
    """The state, unless another round moved it meanwhile."""
    state = session.get_one(SyncState, 1)
    if state.run != run:
        raise Overtaken
    return state


_Portion = Callable[[Session], list[Staged]]


def _portions(database: Database, *, whole_roots: bool) -> Iterator[_Portion]:
    """The staged rows in portions that take about 50 ms each; no root is torn, if so wanted.

    A first pull tears them anyway, as their history comes later: customers go before what hangs on
    them, and a large root does not hold a save up.
    """
    ticks = database.world.ticks_ms
    room, todo = _BEGIN_WITH, _roots(database) if whole_roots else None
    rest = _Rest()
    while todo or (todo is None and rest.more):
        began = ticks()
        if todo is not None:
            roots, size = _some(todo, room)
            yield _by_roots(roots)
        else:
            rest.room = room
            yield rest
            size = rest.found
        spent = ticks() - began
        if spent > MOST_MS:
            room = max(min(room, size) * MOST_MS // spent, LEAST_ROWS)
        elif size >= room:
            room = min(room * 2, MOST_ROWS)


def _roots(database: Database) -> list[tuple[str, int]]:
    query = select(Staged.root, func.count()).group_by(Staged.root).order_by(Staged.root.desc())
    with database.read() as session:
        return [(root, size) for root, size in session.execute(query)]


def _some(todo: list[tuple[str, int]], room: int) -> tuple[list[str], int]:
    roots, size = [], 0
    while todo and (not roots or size + todo[-1][1] <= room):
        root, rows = todo.pop()
        roots.append(root)
        size += rows
    return roots, size


def _by_roots(roots: list[str]) -> _Portion:
    query: Select[Staged] = select(Staged).where(Staged.root.in_(roots))
    return lambda session: list(session.scalars(query))


class _Rest:
    """The staged rows in order: customers first, then all others root by root."""

    def __init__(self) -> None:
        self.more, self.found = True, 0
        self.room = 0
        self._customers = True
        self._after = ("", UUID(int=0))

    def __call__(self, session: Session) -> list[Staged]:
        is_customer = Staged.kind == Kind.CUSTOMER.value
        query = select(Staged).where(is_customer if self._customers else ~is_customer)
        beyond = tuple_(Staged.root, Staged.id) > self._after
        query = query.where(beyond).order_by(Staged.root, Staged.id).limit(self.room)
        rows = list(session.scalars(query))
        self.found = len(rows)
        if rows:
            self._after = (rows[-1].root, rows[-1].id)
        elif self._customers:
            self._customers, self._after = False, ("", UUID(int=0))
        else:
            self.more = False
        return rows


def sums_here(session: Session) -> Sums:
    """The sums over what the server confirmed to this book."""
    query = select(Replica.kind, func.count(), func.sum(Replica.mark)).group_by(Replica.kind)
    return {kind: (count, total) for kind, count, total in session.execute(query)}
