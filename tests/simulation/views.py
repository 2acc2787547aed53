"""What a book shows and confirms, and what the server would show: read past the code on trial."""

import json
from collections.abc import Iterable
from contextlib import closing
from typing import Any, Final

from sqlalchemy import select

from storage.models import MODELS, OutboxEntry, Shadow, SyncState
from storage.replica import to_doc, without_operation
from storage.rules.kinds import Kind
from sync.client.queue import PENDING, SENT
from sync.server import visibility
from sync.server.store import root_scope, rows
from tests.simulation.fleet import Fleet, Laptop

Doc = dict[str, Any]
Docs = dict[tuple[str, str], Doc]
COMMON: Final = frozenset(
    {Kind.PERSON, Kind.CUSTOMER, Kind.CONTACT, Kind.VISIT, Kind.TASK}
    | {Kind.CONFLICT, Kind.REFUSAL}
)  # what a fleet writes


def state(laptop: Laptop) -> SyncState:
    with laptop.book.read() as session:
        return session.get_one(SyncState, 1)


def held(laptop: Laptop, kinds: Iterable[Kind] = COMMON) -> Docs:
    """Everything that the book shows, as documents."""
    docs: Docs = {}
    with laptop.book.read() as session:
        for kind in sorted(kinds):
            table = MODELS[kind].__table__
            for row in session.execute(select(table)):
                doc = to_doc(kind, row._asdict())
                if _stays(kind, doc):
                    docs[kind.value, row.id.hex] = doc
    return docs


def _stays(kind: Kind, doc: Doc) -> bool:
    """A deleted customer stays as a mark: what hangs on it comes back with it."""
    return kind is Kind.CUSTOMER or "deleted_at" not in doc


def base(laptop: Laptop) -> Docs:
    """What the book holds as confirmed by the server: without what waits here."""
    docs: dict[tuple[str, str], Doc | None] = dict(_all(laptop))
    waiting = OutboxEntry.state.in_((PENDING, SENT))
    with laptop.book.read() as session:
        shadows = {row.id: row for row in session.scalars(select(Shadow))}
        entries = list(session.scalars(select(OutboxEntry).where(waiting)))
    for entry in sorted(entries, key=lambda entry: entry.n, reverse=True):
        if entry.id not in shadows:
            key = (entry.kind, entry.id.hex)
            docs[key] = without_operation(Kind(entry.kind), docs.get(key), entry)
    for shadow in shadows.values():
        docs[shadow.kind, shadow.id.hex] = shadow.doc
    stay = {key: doc for key, doc in docs.items() if doc and _stays(Kind(key[0]), doc)}
    touched = {entry.id.hex for entry in entries}
    return {key: plain(doc) if key[1] in touched else doc for key, doc in stay.items()}


def _all(laptop: Laptop) -> Docs:
    docs: Docs = {}
    with laptop.book.read() as session:
        for kind in sorted(COMMON):
            for row in session.execute(select(MODELS[kind].__table__)):
                docs[kind.value, row.id.hex] = to_doc(kind, row._asdict())
    return docs


def plain(doc: Doc) -> Doc:
    """Without the moments that a change which waits replaces for good."""
    rest = {name: value for name, value in doc.items() if name not in ("updated_at", "updated_by")}
    return rest if "deleted_at" not in doc else {**rest, "deleted_at": True}


def visible_roots(fleet: Fleet, person: Any) -> set[str]:
    with fleet.server.connect() as connection:
        return set(visibility.now(connection, person.hex))


def every_root(fleet: Fleet) -> set[str]:
    with fleet.server.connect() as connection:
        return set(connection.execute(select(root_scope.c.root)).scalars())


def without_stale_marks(docs: Docs, fleet: Fleet, theirs: Docs) -> Docs:
    """Without marks of deleted customers that came from a future which the server has lost.

    A server that was put back does not know that they were deleted, or that they ever were; no
    comparison finds a mark, as it is no live record.
    """
    if not fleet.ledger.restored_at:
        return docs
    return {key: doc for key, doc in docs.items() if "deleted_at" not in doc or key in theirs}


def visible(fleet: Fleet, person: Any) -> Docs:
    """Everything that the server would show this person."""
    with fleet.server.connect() as connection:
        seen = visibility.now(connection, person.hex)
        live = select(rows).where(rows.c.deleted.is_(False) | (rows.c.kind == Kind.CUSTOMER.value))
        return {
            (row.kind, row.id): json.loads(row.doc)
            for row in connection.execute(live)
            if row.root in seen and row.kind in set(Kind)
        }


def value_of(doc: Doc, name: str) -> Any:
    """A field's value in a document, "custom.key" being one of a dict."""
    outer, _, key = name.partition(".")
    return (doc.get(outer) or {}).get(key) if key else doc.get(name)


def dump(laptop: Laptop) -> dict[str, str]:
    """Every table of the book as text."""
    with closing(laptop.book.raw_connection()) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: repr(raw.execute(f'SELECT * FROM "{name}"').fetchall())
            for (name,) in tables
            if "_fts" not in name
        }


def emptied(laptop: Laptop) -> set[str]:
    """The changes whose contents were erased when their customer left this laptop."""
    said = OutboxEntry.op.in_(("create", "patch"))
    with laptop.book.read() as session:
        entries = session.scalars(select(OutboxEntry).where(said))
        return {entry.uid.hex for entry in entries if not entry.fields}
