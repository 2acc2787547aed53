"""What a book shows and confirms, and what the server would show: read past the code on trial."""

import json
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from storage.documents import to_doc, without_operation
from storage.models import MODELS, OutboxEntry, Shadow
from storage.rules.kinds import Kind
from sync.client.queue import PENDING, SENT
from tests.simulation.fleet import Fleet
from tests.simulation.laptop import Laptop
from tests.simulation.outbox import something_waits

Doc = dict[str, Any]
Docs = dict[tuple[str, str], Doc]
Row = tuple[Any, ...]  # as it lies on the disk
COMMON: Final = frozenset(
    {Kind.PERSON, Kind.CUSTOMER, Kind.CONTACT, Kind.VISIT, Kind.TASK, Kind.TEAM}
    | {Kind.CONFLICT, Kind.REFUSAL}
)  # what a fleet writes

_SHOWN: Final = """
SELECT o.uid, max(?, coalesce(r.seq, 0)), o.root FROM outbox o LEFT JOIN replica r ON r.id = o.id
WHERE o.state IN (?, ?)
"""
_SEEN: Final = """
SELECT DISTINCT rs.root FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.person = ? AND sm.to_seq IS NULL AND rs.to_seq IS NULL
"""
# The same at an earlier clock.
_SEEN_AT: Final = """
SELECT DISTINCT rs.root FROM scope_member sm
JOIN root_scope rs ON rs.tenant = sm.tenant AND rs.scope = sm.scope
WHERE sm.person = ?1 AND sm.from_seq <= ?2 AND (sm.to_seq IS NULL OR sm.to_seq > ?2)
AND rs.from_seq <= ?2 AND (rs.to_seq IS NULL OR rs.to_seq > ?2)
"""
_KNOWN: Final = """
SELECT uid, seq FROM device_op WHERE res <> 'repeated' AND uid IN (SELECT value FROM json_each(?))
"""


class State(NamedTuple):
    """How far a laptop has come."""

    epoch: str
    cursor: int
    lane: int
    lane_seq: int
    doubt: bool


def state(laptop: Laptop) -> State:
    ((epoch, cursor, lane, lane_seq, doubt),) = laptop.book.look(
        "SELECT epoch, cursor, lane, lane_seq, doubt FROM sync_state"
    )
    return State(epoch, cursor, lane, lane_seq, bool(doubt))


def shown_as_answered(fleet: Fleet, laptop: Laptop) -> set[str]:
    """The changes that wait here, although what they came to on the server was read already.

    They were answered, and the publishing of it was cut; or a copy of this book has brought them.
    Or the answer was lost, and a first pull said that their customer had been given away by then.
    """
    here = state(laptop)
    now = asked(fleet, "SELECT 1 FROM tenant_clock WHERE epoch = ?", here.epoch)
    read = here.cursor if now else 0
    found = laptop.book.look(_SHOWN, read, PENDING, SENT)
    shown = {uid.hex(): seq for uid, seq, _ in found}
    if now and here.lane > 0:
        seen = {root for (root,) in asked(fleet, _SEEN_AT, laptop.person.hex, here.lane_seq)}
        shown |= {
            uid.hex(): here.lane_seq for uid, _, root in found if root and root.hex() not in seen
        }
    known = asked(fleet, _KNOWN, json.dumps(list(shown)))
    return {uid for uid, seq in known if seq <= shown[uid]}


def asked(fleet: Fleet, statement: str, *values: object) -> list[Any]:
    """What the server's file says."""
    return fleet.slots.ask_server(statement, *values)


def held(laptop: Laptop, kinds: Iterable[Kind] = COMMON) -> Docs:
    """Everything that the book shows, as documents."""
    return {key: doc for key, doc in _all(laptop, kinds).items() if _stays(Kind(key[0]), doc)}


def _stays(kind: Kind, doc: Doc) -> bool:
    """A deleted customer stays as a mark: what hangs on it comes back with it."""
    return kind is Kind.CUSTOMER or "deleted_at" not in doc


def base(laptop: Laptop) -> Docs:
    """What the book holds as confirmed by the server: without what waits here."""
    docs: dict[tuple[str, str], Doc | None] = dict(_all(laptop, COMMON))
    touched: set[str] = set()
    if something_waits(laptop.book) or laptop.book.look("SELECT 1 FROM shadow LIMIT 1"):
        touched = _take_off(laptop, docs)
    stay = {key: doc for key, doc in docs.items() if doc and _stays(Kind(key[0]), doc)}
    return {key: plain(doc) if key[1] in touched else doc for key, doc in stay.items()}


def _take_off(laptop: Laptop, docs: dict[tuple[str, str], Doc | None]) -> set[str]:
    """Take what waits off the records; returns which they are."""
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
    return {entry.id.hex for entry in entries}


def _all(laptop: Laptop, kinds: Iterable[Kind]) -> Docs:
    """All records of these kinds, the deleted ones too; what was read before is known."""
    docs: Docs = {}
    known = laptop.book.known
    for kind in sorted(kinds):
        statement, at = _everything(kind)
        for row in laptop.book.look(statement):
            if (kind, row) not in known:
                known[kind, row] = _doc(kind, row)
            docs[kind.value, row[at].hex()] = known[kind, row]
    return docs


@cache
def _everything(kind: Kind) -> tuple[str, int]:
    table = MODELS[kind].__table__
    return str(select(table)), table.columns.keys().index("id")


@cache
def _readers(kind: Kind) -> dict[str, Callable[[Any], Any] | None]:
    """How each column of a row is read off the disk."""
    columns = MODELS[kind].__table__.columns
    return {c.key: c.type.result_processor(_DIALECT, None) for c in columns}


def _doc(kind: Kind, row: Row) -> Doc:
    read = _readers(kind).items()
    values = {
        name: value if how is None else how(value)
        for (name, how), value in zip(read, row, strict=True)
    }
    return to_doc(kind, values)


def plain(doc: Doc) -> Doc:
    """Without the moments that a change which waits replaces for good."""
    rest = {name: value for name, value in doc.items() if name not in ("updated_at", "updated_by")}
    return rest if "deleted_at" not in doc else {**rest, "deleted_at": True}


def visible_roots(fleet: Fleet, person: Any) -> set[str]:
    return {root for (root,) in asked(fleet, _SEEN, person.hex)}


def every_root(fleet: Fleet) -> set[str]:
    return {root for (root,) in asked(fleet, "SELECT root FROM root_scope")}


def visible(fleet: Fleet, person: Any) -> Docs:
    """Everything that the server would show this person."""
    live = "SELECT kind, id, doc FROM sync_row WHERE (NOT deleted OR kind = 'customer')"
    found = asked(fleet, f"{live} AND root IN ({_SEEN})", person.hex)
    return {(kind, record): fleet.parsed(doc) for kind, record, doc in found if kind in _KINDS}


_DIALECT: Final = sqlite.dialect()
_KINDS: Final = {kind.value for kind in Kind}


def value_of(doc: Doc, name: str) -> Any:
    """A field's value in a document, "custom.key" being one of a dict."""
    outer, _, key = name.partition(".")
    return (doc.get(outer) or {}).get(key) if key else doc.get(name)


def dump(laptop: Laptop) -> dict[str, str]:
    """Every table of the book as text; an id is no text, whatever letters its bytes may be."""
    tables = laptop.book.look("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        name: repr([tuple(map(_told, row)) for row in laptop.book.look(f'SELECT * FROM "{name}"')])
        for (name,) in tables
        if "_fts" not in name
    }


def _told(value: object) -> object:
    return value.hex() if isinstance(value, bytes) and len(value) == 16 else value
