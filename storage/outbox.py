"""Every local change of a record, noted for the server in the transaction that makes it.

A write transaction carries a `Capture`. What the session flushes, and what `record_bulk` inserts,
is collected there; before the commit it becomes outbox entries, timeline, search index and derived
columns. Temporary triggers note on their own which records were touched; `Capture.finish` refuses
to go on unless both agree, so that no write can pass by the outbox.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import InstanceState, Session, UOWTransaction

from storage.changes import ChangeSet, Origin
from storage.derived import DECIDING, SOURCES, name_keys, update_derived
from storage.index import Image, update_index
from storage.models import MODELS, Synced, Writing
from storage.operations import Change, write_outbox
from storage.rules.errors import RuleBroken
from storage.rules.kinds import KINDS, Kind

NAMED = (Kind.CUSTOMER, Kind.CONTACT)
_TOUCHED = "SELECT kind, id FROM temp.touched"
_FORGET = "DELETE FROM temp.touched"


class OutboxBypassed(AssertionError):
    """A synced record was written past the outbox, so no server would know: a bug of ours."""


class Capture:
    """The changes of one write transaction."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self._changes: dict[tuple[Kind, UUID], Change] = {}
        self._images: dict[UUID, Image] = {}  # of records written as the server has them
        self._ids: dict[Kind, set[UUID]] = {}

    @classmethod
    def of(cls, session: Session) -> "Capture":
        return session.info["capture"]

    def note(self, change: Change) -> None:
        """Add what a flush did; the oldest `old` values win over later ones."""
        known = self._changes.setdefault((change.kind, change.id), change)
        if known is not change:
            known.old = {**change.old, **known.old}

    def note_image(self, image: Image) -> None:
        """Add a record written as the server has it; what it was at first stays the `before`."""
        first = self._images.get(image.id)
        if first is not None:
            image = replace(image, before=first.before)
        self._images[image.id] = image

    def settle(self, session: Session) -> None:
        """Index what was written as the server has it so far: less is left for the end."""
        images, self._images = list(self._images.values()), {}
        self._index(session, images)

    def finish(self, session: Session) -> ChangeSet:
        """Write outbox, index and derived columns; refuse what did not come through here."""
        session.flush()
        connection = session.connection()
        self._compare(connection)
        changes = list(self._changes.values())
        tx = 0
        if changes and self.origin is Origin.LOCAL:
            tx = write_outbox(connection, changes, Writing.of(session))
        self._index(session, [*self._images.values(), *map(_image, changes)])
        return ChangeSet(self.origin, tx, self._ids)

    def _index(self, session: Session, images: list[Image]) -> None:
        if images:
            update_index(session.connection(), images)
            _update_derived(session.connection(), images, Writing.of(session))
            for image in images:
                self._ids.setdefault(image.kind, set()).add(image.id)

    def _compare(self, connection: Connection) -> None:
        if self.origin is Origin.SERVER:
            connection.exec_driver_sql(_FORGET)
            return
        touched = {(kind, record) for kind, record in connection.exec_driver_sql(_TOUCHED)}
        if touched:
            connection.exec_driver_sql(_FORGET)
        noted = {(kind.value, id_.bytes) for kind, id_ in self._changes}
        if strays := touched - noted:
            raise OutboxBypassed(f"written without an outbox entry: {_names(strays)}")
        if ghosts := noted - touched:
            raise OutboxBypassed(f"noted but not written: {_names(ghosts)}")


def _names(keys: Iterable[tuple[str, bytes]]) -> str:
    return ", ".join(sorted({kind for kind, _ in keys}))


def refuse_problems(kind: Kind, values: dict[str, Any], *, whole: bool) -> None:
    """Raise RuleBroken for the first value that the registry does not allow."""
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
            _check_changed(record, writing.author)
            record.updated_at, record.updated_by = writing.now, writing.author


def _check_new(record: Synced) -> None:
    kind = Kind(record.__tablename__)
    values = {n: v for n in KINDS[kind].fields if (v := getattr(record, n)) is not None}
    refuse_problems(kind, values, whole=True)
    for field in KINDS[kind].travelling():
        if field.name not in record.__dict__:
            # Known to be empty: it may be set yet in the transaction that made the record.
            setattr(record, field.name, None)
    _keep_name_keys(kind, record)


def _check_changed(record: Synced, author: UUID) -> None:
    kind = Kind(record.__tablename__)
    fields = KINDS[kind].fields
    before = _changed(record)
    changed = {n: getattr(record, n) for n in before if n in fields}
    refuse_problems(kind, changed, whole=False)
    record.refuse_change(before, author)
    if "name" in changed or "short_name" in changed:
        _keep_name_keys(kind, record)


def _keep_name_keys(kind: Kind, record: Any) -> None:
    if kind in NAMED:
        short_name = getattr(record, "short_name", None)
        for name, key in name_keys(kind, record.name, short_name).items():
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
    after = None if now.get("deleted_at") is not None else now
    return Image(change.kind, change.id, before, after)


def _update_derived(connection: Connection, images: list[Image], writing: Writing) -> None:
    kinds: set[Kind] = set()
    customers: dict[UUID, None] = {}
    for image in images:
        if image.kind not in SOURCES or not _decides(image):
            continue
        kinds.add(image.kind)
        for values in (image.before, image.after):
            if values is not None and (customer := values.get("customer_id")) is not None:
                customers[customer] = None
    if customers:
        update_derived(connection, customers, kinds, writing.now.date())


def _decides(image: Image) -> bool:
    before, after = image.before, image.after
    if before is None or after is None:
        return True
    return any(before.get(name) != after.get(name) for name in DECIDING[image.kind])


def watch(connection: Any) -> None:
    """Temporary triggers that note every touched record, whatever wrote it (decisions 9)."""
    connection.execute(
        "CREATE TEMP TABLE touched (kind TEXT, id BLOB, PRIMARY KEY (kind, id)) WITHOUT ROWID"
    )
    for kind in MODELS:
        columns = ", ".join(f'"{f.name}"' for f in KINDS[kind].travelling())
        for name, when, row in (
            ("insert", "INSERT", "NEW"),
            ("update", f"UPDATE OF {columns}, deleted_at", "NEW"),
            ("delete", "DELETE", "OLD"),
        ):
            connection.execute(_TRIGGER.format(kind=kind, name=name, when=when, row=row))


_TRIGGER = (
    "CREATE TEMP TRIGGER touched_{kind}_{name} AFTER {when} ON main.{kind} "
    "BEGIN INSERT OR IGNORE INTO touched VALUES ('{kind}', {row}.id); END"
)
