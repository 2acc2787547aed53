"""One turn of the clock as a unit of work: read together, changed in memory, written at the end.

A push of five hundred operations costs a handful of statements then, instead of thousands. What has
to be asked of the database in between is asked of `direct()`, which writes out first.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final

from sqlalchemy import Connection, NestedTransaction, Table, select

from storage.rules.kinds import KINDS, Kind, Root
from sync.protocol.messages import Operation
from sync.server import bulk, clock, looking_up, records, visibility
from sync.server.clock import Tick
from sync.server.prepared import Prepared
from sync.server.records import Record
from sync.server.store import TENANT, root_scope, scope_member
from sync.server.writes import Writes

_Key = tuple[Kind, str]
_Known = Record | Any | None  # opened or not; None of what is not there


class Work:
    """What one transaction that took the clock has read and is going to write."""

    def __init__(self, connection: Connection, tick: Tick) -> None:
        self.tick = tick
        self._connection = connection
        self._known: dict[_Key, _Known] = {}
        self._before: dict[_Key, _Known] = {}  # what the group that runs has changed
        self._earlier, self._own = Writes(), Writes()
        self._here = self._earlier  # where what is written goes: in a group, what it can take back
        self._savepoint: NestedTransaction | None = None
        self._group = _Group(self._begin, self._end)
        self._opened: list[tuple[str, str]] = []  # the roots that the group has opened
        self._sights: dict[tuple[str, str], int | None] = {}
        self._scopes: dict[str, set[str]] = {}
        self._roots: dict[str, bool] = {}
        self._uids: dict[str, bool] = {}
        self._awaited: dict[str, bool] = {}
        self._times: dict[int, int] = {}
        self._made: list[str] = []  # by the server itself; what lies before the group's own stays
        self._made_before = 0

    # Reading

    def expect(self, person: str, ops: list[Operation]) -> None:
        """Read at once what taking in these operations will ask for one by one."""
        dialect, here = self._connection.dialect.name, self._connection
        uids = {op.uid for op in ops}
        found = {row.uid for row in bulk.find(here, looking_up.known_uids(dialect), uids)}
        self._uids = {uid: uid in found for uid in uids}
        ids = {op.id for op in ops}
        waited = {row.waits_for for row in bulk.find(here, looking_up.awaited(dialect), ids)}
        self._awaited = {one: one in waited for one in ids}
        # What is there says itself whose it is; of what is new its root has to be looked up.
        new = [op for op in ops if op.op == "create"]
        roots = {op.id for op in new} | {op.root for op in new if op.root}
        there = {row.root for row in bulk.find(here, looking_up.known_roots(dialect), roots)}
        self._roots = {root: root in there for root in roots}
        self._find_records(ops)
        seen = {known.root for known in self._known.values() if known is not None} | there
        self._sights = {
            (person, root): until
            for root, until in visibility.seen_until_of(here, person, seen).items()
        }

    def _find_records(self, ops: list[Operation]) -> None:
        wanted: dict[Kind, set[str]] = {}
        for op in ops:
            kind = _KINDS.get(op.k)
            if kind is not None:
                wanted.setdefault(kind, set()).add(op.id)
                if op.root and KINDS[kind].root is Root.CUSTOMER:
                    wanted.setdefault(Kind.CUSTOMER, set()).add(op.root)
        for kind, ids in wanted.items():
            found = {row.id: row for row in records.find(self._connection, kind, ids)}
            self._known |= {(kind, one): found.get(one) for one in ids}

    def load(self, kind: Kind, record_id: str) -> Record | None:
        """A record as it is now, to be changed and saved; None if there has never been one."""
        known = self._find(kind, record_id)
        if known is None:
            return None
        return known.copy() if isinstance(known, Record) else records.opened(kind, known)

    def look_at(self, kind: Kind, record_id: str) -> Record | None:
        """The same only to be read: it may be asked for often, and is nobody's to change."""
        known = self._find(kind, record_id)
        if known is not None and not isinstance(known, Record):
            self._known[kind, record_id] = known = records.opened(kind, known)
        return known

    def _find(self, kind: Kind, record_id: str) -> _Known:
        key = kind, record_id
        if key not in self._known:
            told = kind is Kind.CONFLICT and bool(self._earlier.told or self._own.told)
            here = self.direct() if told else self._connection
            self._known[key] = next(iter(records.find(here, kind, [record_id])), None)
        return self._known[key]

    def is_known_uid(self, uid: str) -> bool:
        """Whether an operation came before, under whatever number."""
        if uid not in self._uids:
            query = looking_up.known_uids(self._connection.dialect.name)
            self._uids[uid] = bool(bulk.find(self._connection, query, [uid]))
        return self._uids[uid]

    def is_awaited(self, record_id: str) -> bool:
        """Whether something may wait for a record to arrive."""
        return self._awaited.get(record_id, True)

    def is_root(self, root: str) -> bool:
        """Whether an id names a root already: naming a new one after it would open the old one."""
        if root not in self._roots:
            self._roots[root] = records.is_root(self.direct(), root)
        return self._roots[root]

    def seen_until(self, person: str, root: str) -> int | None:
        """When somebody's sight of a root ended, as `visibility.seen_until` says it."""
        if (person, root) not in self._sights:
            until = visibility.seen_until(self.direct(), person, root)
            self._sights[person, root] = until
        return self._sights[person, root]

    def committed_at(self, seq: int) -> int:
        """When the transaction of `seq` was committed."""
        if seq not in self._times:
            self._times[seq] = clock.committed_at(self._connection, seq)
        return self._times[seq]

    # Writing

    def save(self, record: Record) -> None:
        """Write a record under this turn of the clock."""
        key = record.kind, record.id
        self._before.setdefault(key, self._known.get(key))
        self._known[key] = self._here.records[key] = record

    def tell(self, record_id: str, row: tuple[Any, ...]) -> None:
        """Write the finished row of a new record that nobody is going to change."""
        self._here.told[record_id] = row
        self._known.pop((Kind.CONFLICT, record_id), None)  # it may have been asked for in vain
        self.note_made(record_id)

    def note_made(self, record_id: str) -> None:
        """Something may wait for what the server makes itself, where it was put back."""
        self._made.append(record_id)

    def made_and_awaited(self) -> list[str]:
        """What the server has made since it was asked this last, and something waits for."""
        made, self._made = self._made, []
        here = self.direct() if made else self._connection
        waits = looking_up.awaited(here.dialect.name)
        return [row.waits_for for row in bulk.find(here, waits, made)]

    def add(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        """Add rows, with the values in the order that `COLUMNS` names."""
        self._here.added[table].extend(rows)

    def note_uid(self, uid: str) -> None:
        self._uids[uid] = True

    def open_root(self, person: str, root: str, scope: str) -> None:
        """Put a new root into a scope of its maker's."""
        self.add(root_scope, [(TENANT, root, scope, self.tick.seq)])
        self._roots[root] = True
        self._opened.append((person, root))
        if scope in self._scopes_of(person):
            self._sights[person, root] = visibility.FOREVER

    def _scopes_of(self, person: str) -> set[str]:
        if person not in self._scopes:
            found = _SCOPES.all(self._connection, person=person)
            self._scopes[person] = {row.scope for row in found}
        return self._scopes[person]

    def changed_sights(self) -> None:
        """Who sees what has changed by other ways: it is read anew."""
        self._sights.clear()
        self._roots.clear()

    def awaits(self, record_id: str) -> None:
        """From now on something waits for a record."""
        self._awaited[record_id] = True

    def direct(self) -> Connection:
        """The connection, with all that was changed so far written; in a group it can go back."""
        self._earlier.write(self._connection, self.tick)
        if self._here is self._own and self._savepoint is None:
            self._savepoint = self._connection.begin_nested()
        self._own.write(self._connection, self.tick)
        return self._connection

    def group(self) -> AbstractContextManager[None]:
        """What is done in here is done whole or, when it raises, not at all."""
        return self._group

    def _begin(self) -> None:
        self._here = self._own  # what is added between two groups is neither's to take back
        self._before.clear()
        self._opened.clear()
        self._made_before = len(self._made)

    def _end(self, failed: bool) -> None:
        try:
            if failed:
                self._take_back()
            else:
                if self._savepoint is not None:
                    self._savepoint.commit()
                self._earlier.take(self._own)
        finally:
            self._here, self._savepoint = self._earlier, None

    @contextmanager
    def inner(self) -> Iterator[None]:
        """The same within a group, which goes on if this is taken back."""
        savepoint = self.direct().begin_nested()
        outer, self._before = self._before, {}
        made = len(self._made)
        try:
            yield
        except BaseException:
            savepoint.rollback()
            del self._made[made:]
            self._forget(self._before)
            self._before = outer
            self.changed_sights()
            raise
        savepoint.commit()
        self._before |= outer

    def _take_back(self) -> None:
        self._forget(self._before)
        del self._made[self._made_before :]
        for person, root in self._opened:
            self._sights.pop((person, root), None)
            self._roots[root] = False
        if self._savepoint is not None:
            self._savepoint.rollback()
            self.changed_sights()

    def _forget(self, before: dict[_Key, _Known]) -> None:
        self._own.clear()
        self._known.update(before)

    def finish(self) -> None:
        """Write all that is not written yet."""
        self._earlier.write(self._connection, self.tick)


class _Group(AbstractContextManager[None]):
    """What begins and ends with each group, one for all; a generator each would cost more."""

    def __init__(self, begin: Callable[[], None], end: Callable[[bool], None]) -> None:
        self._begin, self._end = begin, end

    def __enter__(self) -> None:
        self._begin()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self._end(kind is not None)


_KINDS: Final = {kind.value: kind for kind in Kind}
_SCOPES: Final = Prepared(
    select(scope_member.c.scope).where(
        scope_member.c.tenant == TENANT,
        scope_member.c.to_seq.is_(None),
        scope_member.c.person == bulk.given("person"),
    )
)
