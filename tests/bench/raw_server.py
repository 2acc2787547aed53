"""The floor of sync: a server behind the same framework that writes the same rows raw.

It keeps the product's tables, documents, stamps, operation log and history, and the laptop's row
with its number and its contact, and believes all that it is told: nobody is let in, no right is
looked at, nothing is merged. Each operation's digest is kept too: it is a column of the log, by
which a copied laptop is told from one that repeats itself.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Sequence
from typing import Any, Protocol

import msgspec
import psycopg
import zstandard
from litestar import Litestar, Response, get, post
from litestar.datastructures import State
from litestar.params import RawBody
from sqlalchemy import make_url

from sync.protocol.messages import Ask, Operation, decode_ask
from sync.protocol.sums import mark
from tests.bench import volume

KIND = "application/json"
TENANT = "company"
AT = 1_795_000_000_000
AUTHOR = volume.AUTHOR.hex
_dumps = msgspec.json.encode
_Row = tuple[Any, ...]


class Store(Protocol):
    """The raw statements of one database."""

    def begin(self) -> int: ...
    def docs(self, ids: list[str]) -> dict[str, tuple[str, str]]: ...
    def update(self, rows: Sequence[_Row]) -> None: ...
    def insert(self, rows: Sequence[_Row]) -> None: ...
    def log(self, ops: Sequence[_Row], told: Sequence[_Row]) -> None: ...
    def met(self, ask: Ask) -> None: ...
    def page(self, after: str, limit: int) -> list[_Row]: ...
    def commit(self) -> None: ...


class Sqlite:
    """Raw sqlite3: executemany in one transaction."""

    def __init__(self, url: str) -> None:
        path = make_url(url).database or ""
        self._raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._raw.execute("PRAGMA synchronous = FULL")
        for table in ("sync_row", "root_scope", "scope_member"):
            for when in ("insert", "update"):
                self._raw.execute(f"DROP TRIGGER IF EXISTS {table}_{when}_guard")

    def begin(self) -> int:
        self._raw.execute("BEGIN IMMEDIATE")
        taken = "UPDATE tenant_clock SET seq = seq + 1 RETURNING seq"
        seq = int(self._raw.execute(taken).fetchone()[0])
        self._raw.execute("INSERT INTO tenant_commit VALUES (?, ?, ?)", (TENANT, seq, AT))
        return seq

    def docs(self, ids: list[str]) -> dict[str, tuple[str, str]]:
        found = self._raw.execute(
            "SELECT id, doc, stamps FROM sync_row WHERE tenant = ? AND kind = 'customer'"
            " AND id IN (SELECT value FROM json_each(?))",
            (TENANT, _dumps(ids).decode()),
        )
        return {id_: (doc, stamps) for id_, doc, stamps in found}

    def update(self, rows: Sequence[_Row]) -> None:
        self._raw.executemany(
            "UPDATE sync_row SET seq = ?, doc = ?, stamps = ?, mark = ?"
            " WHERE tenant = 'company' AND kind = 'customer' AND id = ?",
            rows,
        )

    def insert(self, rows: Sequence[_Row]) -> None:
        self._raw.executemany(
            "INSERT INTO sync_row (tenant, kind, id, root, seq, created_seq, deleted, doc, stamps,"
            " mark) VALUES ('company', 'customer', ?, ?, ?, ?, 0, ?, ?, ?)",
            rows,
        )
        self._raw.executemany(
            "INSERT INTO root_scope (tenant, root, scope, from_seq) VALUES ('company', ?, ?, ?)",
            [(row[0], f"book:{AUTHOR}", row[2]) for row in rows],
        )

    def log(self, ops: Sequence[_Row], told: Sequence[_Row]) -> None:
        self._raw.executemany(
            "INSERT INTO device_op (tenant, device, n, uid, digest, res, seq)"
            " VALUES ('company', ?, ?, ?, ?, 'applied', ?)",
            ops,
        )
        self._raw.executemany(
            "INSERT INTO op_history (tenant, seq, at, person, device, kind, id, uid, res, fields,"
            " old) VALUES ('company', ?, ?, ?, ?, 'customer', ?, ?, 'applied', ?, ?)",
            told,
        )

    def met(self, ask: Ask) -> None:
        """Note the contact of a laptop, in a transaction or as one."""
        self._raw.execute(
            "UPDATE device SET last_n = ?, last_uid = ?, lease = lease + 1, lease_seen = lease,"
            " cursor = ?, contact_at = ?, waiting = ? WHERE tenant = 'company' AND device = ?",
            _contact(ask),
        )

    def page(self, after: str, limit: int) -> list[_Row]:
        return self._raw.execute(
            "SELECT kind, id, root, seq, deleted, doc FROM sync_row WHERE tenant = 'company' AND"
            " kind = 'customer' AND id > ? ORDER BY id LIMIT ?",
            (after, limit),
        ).fetchall()

    def commit(self) -> None:
        self._raw.execute("COMMIT")

    def replace(self, table: str, rows: Sequence[_Row]) -> None:
        """Write whole rows, whatever was there."""
        self._raw.executemany(_REPLACE[table], rows)


_REPLACE = {
    "sync_row": "INSERT OR REPLACE INTO sync_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "device_op": "INSERT INTO device_op VALUES (?, ?, ?, ?, ?, ?, ?)",
    "op_history": "INSERT INTO op_history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
}


class Postgres:
    """Raw psycopg: each statement takes one JSON parameter for all rows."""

    def __init__(self, url: str) -> None:
        to = make_url(url).set(drivername="postgresql")
        self._raw = psycopg.connect(to.render_as_string(hide_password=False), autocommit=True)
        for table in ("sync_row", "root_scope", "scope_member"):
            self._raw.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")  # pyright: ignore[reportArgumentType, reportCallIssue]

    def begin(self) -> int:
        self._raw.execute("BEGIN")
        taken = self._raw.execute("UPDATE tenant_clock SET seq = seq + 1 RETURNING seq").fetchone()
        seq = int(taken[0]) if taken else 0
        self._raw.execute("INSERT INTO tenant_commit VALUES (%s, %s, %s)", (TENANT, seq, AT))
        return seq

    def docs(self, ids: list[str]) -> dict[str, tuple[str, str]]:
        found = self._raw.execute(
            "SELECT id, doc, stamps FROM sync_row WHERE tenant = 'company' AND kind = 'customer'"
            " AND id = ANY(%s)",
            (ids,),
        )
        return {id_: (doc, stamps) for id_, doc, stamps in found}

    def update(self, rows: Sequence[_Row]) -> None:
        self._raw.execute(
            "UPDATE sync_row SET seq = new.seq, doc = new.doc, stamps = new.stamps,"
            " mark = new.mark FROM json_to_recordset(%s::json)"
            " AS new(seq bigint, doc text, stamps text, mark bigint, id text)"
            " WHERE tenant = 'company' AND kind = 'customer' AND sync_row.id = new.id",
            (_records(("seq", "doc", "stamps", "mark", "id"), rows),),
        )

    def insert(self, rows: Sequence[_Row]) -> None:
        raise NotImplementedError

    def log(self, ops: Sequence[_Row], told: Sequence[_Row]) -> None:
        self._raw.execute(
            "INSERT INTO device_op (tenant, device, n, uid, digest, res, seq)"
            " SELECT 'company', device, n, uid, digest, 'applied', seq"
            " FROM json_to_recordset(%s::json)"
            " AS new(device text, n bigint, uid text, digest text, seq bigint)",
            (_records(("device", "n", "uid", "digest", "seq"), ops),),
        )
        self._raw.execute(
            "INSERT INTO op_history (tenant, seq, at, person, device, kind, id, uid, res, fields,"
            " old) SELECT 'company', seq, at, person, device, 'customer', id, uid, 'applied',"
            " fields, old FROM json_to_recordset(%s::json) AS new(seq bigint, at bigint,"
            " person text, device text, id text, uid text, fields text, old text)",
            (_records(("seq", "at", "person", "device", "id", "uid", "fields", "old"), told),),
        )

    def met(self, ask: Ask) -> None:
        self._raw.execute(
            "UPDATE device SET last_n = %s, last_uid = %s, lease = lease + 1, lease_seen = lease,"
            " cursor = %s, contact_at = %s, waiting = %s"
            " WHERE tenant = 'company' AND device = %s",
            _contact(ask),
        )

    def page(self, after: str, limit: int) -> list[_Row]:
        raise NotImplementedError

    def commit(self) -> None:
        self._raw.execute("COMMIT")


def _contact(ask: Ask) -> _Row:
    ops = ask.push.ops if ask.push else []
    last = (ops[-1].n, ops[-1].uid) if ops else (0, "")
    return *last, ask.pull.cursor if ask.pull else 0, AT, ask.waiting, ask.device


def _records(names: tuple[str, ...], rows: Sequence[_Row]) -> str:
    return _dumps([dict(zip(names, row, strict=True)) for row in rows]).decode()


def make_raw_app(store: Store) -> Litestar:
    """The floor over one database."""
    return Litestar(
        [push, pull, noted, nothing],
        state=State({"store": store, "turn": threading.Lock()}),
        openapi_config=None,
        request_max_body_size=64 * 1024 * 1024,
    )


@post("/push", sync_to_thread=True)
def push(state: State, body: RawBody) -> Response[bytes]:
    """Write what came: new records, or new values of known ones."""
    ask = decode_ask(zstandard.decompress(body))
    ops = ask.push.ops if ask.push else []
    store: Store = state.store
    with state.turn:
        seq = store.begin()
        if ops and ops[0].op == "create":
            store.insert([_new(op, seq) for op in ops])
        else:
            known = store.docs([op.id for op in ops])
            store.update([_patched(op, seq, ask, known) for op in ops])
        store.log(
            [(ask.device, op.n, op.uid, _digest(op), seq) for op in ops],
            [(seq, AT, AUTHOR, ask.device, op.id, op.uid, *_said(op)) for op in ops],
        )
        if ask.lease:
            store.met(ask)
        store.commit()
    results = [(op.n, op.uid, "applied", seq) for op in ops]
    return Response(_dumps({"results": results}), status_code=200, media_type=KIND)


def _digest(op: Operation) -> str:
    return hashlib.sha256(_dumps(op)).hexdigest()


def _said(op: Operation) -> tuple[str, str]:
    return _dumps(op.f).decode(), _dumps(op.o).decode()


def _new(op: Operation, seq: int) -> _Row:
    doc = {name: value for said in op.f.values() for name, value in said.items()}
    doc |= {"created_at": AT, "created_by": AUTHOR, "updated_at": AT, "updated_by": AUTHOR}
    stamps = {"": [seq, 1, op.n, AT, AUTHOR]}
    texts = _dumps(doc).decode(), _dumps(stamps).decode()
    return op.id, op.id, seq, seq, *texts, mark(op.id, seq)


def _patched(op: Operation, seq: int, ask: Ask, known: dict[str, tuple[str, str]]) -> _Row:
    doc, stamps = (msgspec.json.decode(text) for text in known[op.id])
    for group, said in op.f.items():
        doc |= said
        stamps[group] = [seq, 1, op.n, AT, AUTHOR]
    doc |= {"updated_at": AT, "updated_by": AUTHOR}
    return seq, _dumps(doc).decode(), _dumps(stamps).decode(), mark(op.id, seq), op.id


@get("/pull", sync_to_thread=True)
def pull(state: State, after: str, limit: int) -> Response[bytes]:
    """A page of records as arrays, packed."""
    store: Store = state.store
    rows = [(*row[:5], msgspec.Raw(row[5].encode())) for row in store.page(after, limit)]
    packed = zstandard.compress(_dumps(rows), 3)
    return Response(packed, status_code=200, media_type=KIND)


@post("/noted", sync_to_thread=True)
def noted(state: State, body: RawBody) -> Response[bytes]:
    """A contact that is written down, and no more."""
    ask = decode_ask(body)
    store: Store = state.store
    with state.turn:
        store.met(ask)
    return Response(body, status_code=200, media_type=KIND)


@post("/nothing", sync_to_thread=True)
def nothing(body: RawBody) -> Response[bytes]:
    """An empty request."""
    return Response(body, status_code=200, media_type=KIND)
