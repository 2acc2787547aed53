"""Every local change of a record, noted for the server in the transaction that makes it.

A write transaction carries a `Capture`. What the session flushes, and what `record_bulk` inserts,
is collected there; before the commit it becomes outbox entries, timeline, search index and derived
columns. Temporary triggers note on their own which records were touched (`storage.database` makes
them); `Capture.finish` refuses to go on unless both agree, so that no write can pass by the outbox.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, event, insert, inspect, text
from sqlalchemy.orm import InstanceState, Session, UOWTransaction

from storage.changes import ChangeSet, Origin
from storage.derived import SOURCES, name_keys, update_derived
from storage.index import Image, update_index
from storage.models import MODELS, OutboxEntry, Synced, Writing
from storage.models.base import STAMPS, compact_json
from storage.rules.errors import RuleBroken
from storage.rules.fields import Field, millis, to_wire
from storage.rules.ids import uuid7
from storage.rules.kinds import KINDS, Kind, Root

GROUP_OPERATIONS, GROUP_BYTES = 200, 128 * 1024
_NAMED = (Kind.CUSTOMER, Kind.CONTACT)
_TOUCHED = text("SELECT kind, id FROM temp.touched")
_FORGET = text("DELETE FROM temp.touched")
_LAST_N = text("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0)")


class OutboxBypassed(AssertionError):
    """A synced record was written past the outbox, so no server would know: a bug of ours."""


@dataclass(slots=True)
class Change:
    """What one transaction did to one record, over all its flushes."""

    kind: Kind
    id: UUID
    record: Synced | None  # None for a bulk insert, whose `values` never change again
    created: bool
    values: dict[str, Any] = field(default_factory=dict)
    old: dict[str, Any] = field(default_factory=dict)

    def now(self) -> dict[str, Any]:
        """All values as they are at the end of the transaction."""
        if self.record is None:
            return self.values
        names = (*KINDS[self.kind].fields, *STAMPS)
        return {name: getattr(self.record, name) for name in names}


class Capture:
    """The changes of one write transaction."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self._changes: dict[tuple[Kind, UUID], Change] = {}

    def note(self, change: Change) -> None:
        """Add what a flush did; the oldest `old` values win over later ones."""
        known = self._changes.setdefault((change.kind, change.id), change)
        if known is not change:
            known.old = {**change.old, **known.old}

    def finish(self, session: Session) -> ChangeSet:
        """Write outbox, index and derived columns; refuse what did not come through here."""
        session.flush()
        connection = session.connection()
        self._compare(connection)
        if not self._changes:
            return ChangeSet(self.origin)
        writing = Writing.of(session)
        changes = list(self._changes.values())
        tx = _write_outbox(connection, changes, writing) if self.origin is Origin.LOCAL else 0
        images = [_image(change) for change in changes]
        update_index(connection, images)
        _update_derived(connection, images, writing)
        ids: dict[Kind, set[UUID]] = {}
        for change in changes:
            ids.setdefault(change.kind, set()).add(change.id)
        return ChangeSet(self.origin, tx, ids)

    def _compare(self, connection: Connection) -> None:
        touched = {(Kind(row.kind), UUID(bytes=row.id)) for row in connection.execute(_TOUCHED)}
        if touched:
            connection.execute(_FORGET)
        if strays := touched - self._changes.keys():
            raise OutboxBypassed(f"written without an outbox entry: {_names(strays)}")
        if ghosts := self._changes.keys() - touched:
            raise OutboxBypassed(f"noted but not written: {_names(ghosts)}")


def _names(keys: Iterable[tuple[Kind, UUID]]) -> str:
    return ", ".join(sorted({kind.value for kind, _ in keys}))


def record_bulk(session: Session, kind: Kind, rows: Sequence[dict[str, Any]]) -> None:
    """Insert many new records at once, with the same guarantees as one at a time.

    Each row has an `id` and values by field name; what it does not name is empty. Raises
    RuleBroken if a value is not what the registry allows; nothing is inserted then.
    """
    if not rows:
        return
    writing = Writing.of(session)
    capture: Capture = session.info["capture"]
    table = MODELS[kind].__table__
    blank = dict.fromkeys(table.columns.keys())
    for name in ("open_deals_minor", "answers_known", "revenue_12m_minor"):
        if name in blank:
            blank[name] = 0
    stamp = {
        "created_at": writing.now,
        "created_by": writing.author,
        "updated_at": writing.now,
        "updated_by": writing.author,
    }
    whole: list[dict[str, Any]] = []
    for row in rows:
        values = {**blank, **row, **stamp}
        _refuse_problems(kind, {k: v for k, v in row.items() if k != "id"}, whole=True)
        if kind in _NAMED:
            values |= name_keys(kind, row["name"])
        whole.append(values)
    session.flush()
    session.execute(insert(MODELS[kind]), whole)
    for values in whole:
        capture.note(Change(kind, values["id"], None, True, values))


def _refuse_problems(kind: Kind, values: dict[str, Any], *, whole: bool) -> None:
    for problem in KINDS[kind].problems(values, whole=whole):
        raise RuleBroken(problem.code, kind=kind.value, field=problem.field, **problem.facts)


@event.listens_for(Session, "before_flush")
def _stamp(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Check what is about to be written against the registry, and say who writes it and when."""
    if "capture" not in session.info:
        return
    writing = Writing.of(session)
    for record in session.deleted:
        if isinstance(record, Synced):
            raise OutboxBypassed("synced records are marked as deleted, never removed")
    for record in session.new:
        if isinstance(record, Synced):
            _check_new(record)
            record.created_at = record.updated_at = writing.now
            record.created_by = record.updated_by = writing.author
    for record in session.dirty:
        if isinstance(record, Synced) and session.is_modified(record):
            _check_changed(record)
            record.updated_at, record.updated_by = writing.now, writing.author


def _check_new(record: Synced) -> None:
    kind = Kind(record.__tablename__)
    values = {n: v for n in KINDS[kind].fields if (v := getattr(record, n)) is not None}
    _refuse_problems(kind, values, whole=True)
    _keep_name_keys(kind, record)


def _check_changed(record: Synced) -> None:
    kind = Kind(record.__tablename__)
    fields = KINDS[kind].fields
    changed = {n: getattr(record, n) for n in _changed(record) if n in fields}
    _refuse_problems(kind, changed, whole=False)
    if "name" in changed:
        _keep_name_keys(kind, record)


def _keep_name_keys(kind: Kind, record: Any) -> None:
    if kind in _NAMED:
        for name, key in name_keys(kind, record.name).items():
            setattr(record, name, key)


def _changed(record: Synced) -> dict[str, Any]:
    """The attributes that a flush will write, each with its value before."""
    state: InstanceState[Synced] = inspect(record)
    before: dict[str, Any] = {}
    for attribute in state.attrs:
        history = attribute.history
        if not history.has_changes():
            continue
        if not history.deleted:
            raise OutboxBypassed(f"{attribute.key} was overwritten before it was read")
        before[attribute.key] = history.deleted[0]
    return before


@event.listens_for(Session, "after_flush")
def _collect(session: Session, _context: UOWTransaction) -> None:
    capture: Capture | None = session.info.get("capture")
    if capture is None:
        return
    for record in session.new:
        if isinstance(record, Synced):
            capture.note(Change(Kind(record.__tablename__), record.id, record, True))
    for record in session.dirty:
        if isinstance(record, Synced) and (before := _changed(record)):
            kind = Kind(record.__tablename__)
            travelling = {f.name for f in KINDS[kind].travelling()} | {"deleted_at"}
            if old := {name: value for name, value in before.items() if name in travelling}:
                capture.note(Change(kind, record.id, record, False, old=old))


def _image(change: Change) -> Image:
    now = change.now()
    before: dict[str, Any] | None = None if change.created else {**now, **change.old}
    if before is not None and before["deleted_at"] is not None:
        before = None
    after = None if now["deleted_at"] is not None else now
    return Image(change.kind, change.id, before, after)


def _update_derived(connection: Connection, images: list[Image], writing: Writing) -> None:
    kinds: set[Kind] = set()
    customers: dict[UUID, None] = {}
    for image in images:
        if image.kind in SOURCES:
            kinds.add(image.kind)
            for values in (image.before, image.after):
                if values is not None and values["customer_id"] is not None:
                    customers[values["customer_id"]] = None
    if customers:
        update_derived(connection, customers, kinds, writing.now.date())


def _write_outbox(connection: Connection, changes: list[Change], writing: Writing) -> int:
    """Insert the entries, numbered on from the last one ever; returns the transaction's number."""
    n = tx = int(connection.execute(_LAST_N).scalar_one()) + 1
    rows: list[dict[str, Any]] = []
    group, group_operations, group_bytes = n, 0, 0
    group_root: UUID | None = None
    changes.sort(key=lambda change: _root(change) or change.id)
    for change in changes:
        for op, fields, old in _operations(change):
            root = _root(change)
            fields_text, old_text = compact_json(fields), compact_json(old)
            size = len(fields_text) + len(old_text)
            full = group_operations >= GROUP_OPERATIONS or group_bytes + size > GROUP_BYTES
            if root != group_root or full:
                group, group_operations, group_bytes, group_root = n, 0, 0, root
            group_operations += 1
            group_bytes += size
            rows.append(
                {
                    "n": n,
                    "uid": uuid7(millis(writing.now), writing.random_bytes),
                    "tx": tx,
                    "group": group,
                    "kind": change.kind,
                    "id": change.id,
                    "root": root,
                    "op": op,
                    "fields": fields,
                    "old": old,
                    "author": writing.author,
                    "at": writing.now,
                    "ticks_ms": writing.ticks_ms,
                    "run": writing.run,
                }
            )
            n += 1
    connection.execute(insert(OutboxEntry), rows)
    return tx


def _root(change: Change) -> UUID | None:
    spec = KINDS[change.kind]
    if spec.root is Root.TENANT:
        return None
    if spec.root_field == "id":
        return change.id
    source: Any = change.record if change.record is not None else change.values
    found = (
        source[spec.root_field] if isinstance(source, dict) else getattr(source, spec.root_field)
    )
    return found


def _operations(change: Change) -> Iterable[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The operations of one record: what was set, by merge group, and what it was before."""
    now = change.now()
    fields = KINDS[change.kind].travelling()
    if change.created:
        said = [field for field in fields if now[field.name] is not None]
        yield "create", _by_group(said, now, {}), {}
    else:
        moved = [f for f in fields if f.name in change.old and change.old[f.name] != now[f.name]]
        if moved:
            old = {field.name: to_wire(field.codec, change.old[field.name]) for field in moved}
            yield "patch", _by_group(moved, now, change.old), old
    was_deleted = not change.created and change.old.get("deleted_at") is not None
    if now["deleted_at"] is not None and (change.created or "deleted_at" in change.old):
        if not was_deleted:
            yield "delete", {}, {}
    elif was_deleted:
        yield "restore", {}, {}


def _by_group(
    fields: Iterable[Field], now: dict[str, Any], old: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    groups: dict[str, dict[str, Any]] = {}
    for field_ in fields:
        value = now[field_.name]
        if field_.per_key:
            before = old.get(field_.name) or {}
            for key in sorted({*before, *(value or {})}):
                if before.get(key) != (value or {}).get(key):
                    group = f"{field_.name}.{key}"
                    groups[group] = {group: (value or {}).get(key)}
        else:
            groups.setdefault(field_.merge_group, {})[field_.name] = to_wire(field_.codec, value)
    return groups
