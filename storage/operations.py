"""What a transaction did to its records, as the operations that the outbox keeps."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, select, text

from storage.models import OutboxEntry, Replica, Synced, SyncState, Writing
from storage.models.base import STAMPS, compact_json
from storage.models.driver import insert_rows
from storage.rules.fields import TRANSLATED, Field, millis, to_wire
from storage.rules.ids import uuid7
from storage.rules.indexing import Values
from storage.rules.kinds import KINDS, VERSION, Kind, Root

GROUP_OPERATIONS, GROUP_BYTES = 200, 128 * 1024  # of what must arrive together (decisions 10)
_ENDS = text(
    "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0),"
    " coalesce((SELECT max(n) FROM outbox), 0)),"
    " min(0, coalesce((SELECT min(n) FROM outbox), 0))"
)
SET_ASIDE = "operation.too_large"  # a refusal that only this laptop knows of
PENDING, KEPT = "pending", "kept"  # waits for the server; is private and goes nowhere
_COLUMNS = (
    *("n", "uid", "tx", "group", "kind", "id", "root", "op", "base", "fields", "old"),
    *("author", "at", "ticks_ms", "run", "state", "schema"),
)


@dataclass(slots=True)
class Change:
    """What one transaction did to one record, over all its flushes."""

    kind: Kind
    id: UUID
    record: Synced | None  # None for a bulk insert, whose `values` never change again
    created: bool
    values: dict[str, Any] = field(default_factory=dict)
    old: dict[str, Any] = field(default_factory=dict)

    def now(self) -> Values:
        """The values as they are at the end of the transaction; what is not named is empty."""
        if self.record is None:
            return self.values
        names = (*KINDS[self.kind].fields, *STAMPS)
        return {name: getattr(self.record, name) for name in names}

    def root(self) -> UUID | None:
        """The record that decides who sees this one; None for what the whole company sees."""
        spec = KINDS[self.kind]
        if spec.root is Root.TENANT:
            return None
        if spec.root_field == "id":
            return self.id
        if self.record is None:
            return self.values.get(spec.root_field)
        return getattr(self.record, spec.root_field)


def last_number(connection: Connection) -> int:
    """The greatest number that an entry ever had, also one that is gone."""
    return int(connection.execute(_ENDS).one()[0])


def write_outbox(connection: Connection, changes: list[Change], writing: Writing) -> int:
    """Insert the entries, numbered on from the last one ever; returns the transaction's number.

    What never leaves the laptop is numbered downwards from 0, so that the server sees no gap.
    """
    last, least = connection.execute(_ENDS).one()
    n, kept_n = int(last) + 1, int(least) - 1
    leaves = any(not _stays(change) for change in changes)
    tx = n if leaves else kept_n
    bases = _bases(connection, changes)
    at = millis(writing.now)
    common = (writing.author.bytes, at, writing.ticks_ms, writing.run)
    rows: list[tuple[Any, ...]] = []
    # Counted up from a random one: in what is sent, each is then little more than the one before.
    first_uid = uuid7(at, writing.random_bytes).int
    group, operations, size, group_root = n, 0, 0, b""
    roots = [(root.bytes if (root := change.root()) else b"", change) for change in changes]
    roots.sort(key=lambda pair: pair[0])
    for root, change in roots:
        for op, fields, old in _operations(change):
            fields_text, old_text = compact_json(fields), compact_json(old)
            uid = (first_uid + len(rows)).to_bytes(16, "big")
            what = (change.kind.value, change.id.bytes, root or None, op, bases(change.id))
            told = (*what, fields_text, old_text, *common)
            if _stays(change):
                rows.append((kept_n, uid, tx, kept_n, *told, KEPT, VERSION))
                kept_n -= 1
                continue
            length = len(fields_text) + len(old_text)
            full = operations >= GROUP_OPERATIONS or size + length > GROUP_BYTES
            if root != group_root or full:
                group, operations, size, group_root = n, 0, 0, root
            operations += 1
            size += length
            rows.append((n, uid, tx, group, *told, PENDING, VERSION))
            n += 1
    insert_rows(connection, cast(Table, OutboxEntry.__table__), _COLUMNS, rows)
    return tx


def _stays(change: Change) -> bool:
    """Whether nobody but this laptop is to hear of it."""
    if change.kind is Kind.REFUSAL:
        return change.now().get("reason") == SET_ASIDE
    return KINDS[change.kind].stays


def _bases(connection: Connection, changes: list[Change]) -> Callable[[UUID], int]:
    """How much of the server's history each record showed when it was changed here."""
    cursor = connection.execute(_CURSOR).scalar()
    if cursor is None:
        return lambda _: 0
    seen: dict[UUID, int] = {}
    ids = [change.id for change in changes if not change.created]
    for at in range(0, len(ids), 500):
        found = connection.execute(_SEEN, {"ids": ids[at : at + 500]})
        seen.update((row.id, row.seq) for row in found)
    return lambda record: max(cursor, seen.get(record, 0))


_CURSOR = select(SyncState.cursor)
_SEEN = select(Replica.id, Replica.seq).where(Replica.id.in_(bindparam("ids", expanding=True)))
_Operation = tuple[str, dict[str, dict[str, Any]], dict[str, Any]]


def _operations(change: Change) -> Iterator[_Operation]:
    """The operations of one record: what was set, by merge group, and what it was before."""
    now = change.now()
    fields = KINDS[change.kind].fields
    if change.created:
        said = [f for name, value in now.items() if value is not None and (f := fields.get(name))]
        yield "create", _by_group(said, now, {}), {}
    else:
        moved = {
            f.merge_group
            for name, value in change.old.items()
            if (f := fields.get(name)) and value != now.get(name)
        }
        if moved:
            # A group travels whole: half an address from here and half from there is none.
            said = [f for f in fields.values() if f.merge_group in moved]
            before = {**now, **change.old}
            old = {f.name: to_wire(f.codec, before[f.name]) for f in said}
            yield "patch", _by_group(said, now, before), old
    was_deleted = not change.created and change.old.get("deleted_at") is not None
    is_deleted = now.get("deleted_at") is not None
    if is_deleted and not was_deleted and (change.created or "deleted_at" in change.old):
        yield "delete", {}, {}
    elif was_deleted and not is_deleted:
        yield "restore", {}, {}


def _by_group(fields: Iterable[Field], now: Values, old: Values) -> dict[str, dict[str, Any]]:
    groups: dict[str, dict[str, Any]] = {}
    for each in fields:
        if not each.travels:
            continue
        value = now.get(each.name)
        if each.per_key:
            _by_key(groups, each.name, value or {}, old.get(each.name) or {})
        else:
            sent = to_wire(each.codec, value) if each.codec in TRANSLATED else value
            groups.setdefault(each.merge_group, {})[each.name] = sent
    return groups


def _by_key(
    groups: dict[str, dict[str, Any]], name: str, now: dict[str, Any], before: dict[str, Any]
) -> None:
    for key in sorted({*before, *now}):
        if before.get(key) != now.get(key):
            group = f"{name}.{key}"
            groups[group] = {group: now.get(key)}
