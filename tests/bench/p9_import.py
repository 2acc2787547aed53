"""P9: importing 100,000 customers from CSV, against the bare rows and against a raw script."""

import csv
import gc
import json
import tempfile
from pathlib import Path
from typing import Any

from storage.database import Database
from storage.models import Base
from storage.rules.fields import millis
from storage.rules.grams import grams, line_starts
from storage.rules.ids import uuid7
from storage.rules.indexing import party_text
from storage.rules.kinds import Kind
from storage.rules.names import company_key, sort_key
from storage.transfer import Request, read_file, run_import
from tests.bench import bare, volume
from tests.bench.measure import ROUNDS, Goal, Rounds, seconds_of

_BATCH = 2_000
_COLUMNS = {
    "客户名称": "name",
    "简称": "short_name",
    "客户编码": "customer_code",
    "行业": "industry",
    "省份": "province",
    "城市": "city",
    "电话": "phone",
    "邮箱": "email",
}
_CREATED = "name_key, sort_key, open_deals_minor, answers_known, revenue_12m_minor, created_at"


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p9-") as folder:
        return _measure(Path(folder), rounds)


def _measure(folder: Path, rounds: int) -> list[Goal]:
    source = folder / "customers.csv"
    _write_csv(source)
    measured = Rounds(
        {
            "bare rows": lambda: _fresh(folder, _bare_rows, source),
            "raw script": lambda: _fresh(folder, _raw_script, source),
            "import": lambda: _fresh(folder, _product, source),
        },
        rounds,
        warm=False,
    )
    measured.table("bare rows", scale=1, unit="s ")
    to_raw = measured.ratio("import", "raw script")
    return [
        Goal("import / raw script writing the same tables", to_raw, 1.5),
        Goal("P9 import / bare rows", measured.ratio("import", "bare rows"), 12),
    ]


def _write_csv(target: Path) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for row in volume.customer_rows(range(volume.CUSTOMERS)):
            writer.writerow([row[field] for field in _COLUMNS.values()])


def _fresh(folder: Path, job: Any, source: Path) -> float:
    """The seconds of a job on an empty book of its own; making and removing it do not count."""
    place = folder / "book.db"
    for left in folder.glob("book.db*"):
        left.unlink()
    database = Database(place, volume.KEY, volume.world())
    gc.collect()
    prepared = _rows(source) if job is _bare_rows else source
    taken = seconds_of(lambda: job(database, prepared))
    with database.read() as session:
        found = session.connection().exec_driver_sql("SELECT count(*) FROM customer").scalar_one()
    database.close()
    if found < volume.CUSTOMERS * 0.99:
        raise AssertionError(f"only {found} of {volume.CUSTOMERS} customers went in")
    return taken


def _product(database: Database, source: Path) -> None:
    request = Request(source.name, read_file(source))
    run_import(database, request, today=volume.TODAY)


def _rows(source: Path) -> list[dict[str, str]]:
    with source.open(encoding="utf-8-sig", newline="") as file:
        names = [_COLUMNS[header] for header in next(csv.reader(file))]
        return [dict(zip(names, row, strict=True)) for row in csv.reader(file)]


def _bare_rows(database: Database, rows: list[dict[str, str]]) -> None:
    """Nothing but the rows, read already, in one transaction and without any index."""
    connection = bare.connect(database.path)
    for (name,) in connection.execute(_INDEXES).fetchall():
        connection.execute(f'DROP INDEX "{name}"')
    names = list(rows[0])
    statement = _insert(Kind.CUSTOMER, ["id", *names, *_CREATED.split(", "), *_STAMPS])
    connection.execute("BEGIN")
    connection.executemany(
        statement,
        [
            (uuid7(n, _zeros).bytes, *row.values(), "", "", 0, 0, 0, *_stamps())
            for n, row in enumerate(rows)
        ],
    )
    connection.execute("COMMIT")
    connection.close()


_INDEXES = (
    "SELECT name FROM sqlite_master WHERE tbl_name = 'customer' AND type = 'index' AND sql <> ''"
)
_STAMPS = ("created_by", "updated_at", "updated_by")


def _stamps() -> tuple[Any, ...]:
    now = millis(volume.NOW)
    return now, volume.AUTHOR.bytes, now, volume.AUTHOR.bytes


def _zeros(count: int) -> bytes:
    return bytes(count)


def _raw_script(database: Database, source: Path) -> None:
    """The same tables and indexes by hand: rows, keys, search, outbox; a commit per 2,000 rows."""
    connection = bare.connect(database.path)
    rows = _rows(source)
    names = list(rows[0])
    customer = _insert(Kind.CUSTOMER, ["id", *names, *_CREATED.split(", "), *_STAMPS])
    outbox = (
        'INSERT INTO outbox (n, uid, tx, "group", kind, id, root, op, base, fields, old, author, '
        "at, ticks_ms, run, state) VALUES (?, ?, ?, ?, 'customer', ?, ?, 'create', 0, ?, '{}', ?, "
        "?, 0, 'raw', 'pending')"
    )
    now, author = millis(volume.NOW), volume.AUTHOR.bytes
    for first in range(0, len(rows), _BATCH):
        records: list[tuple[Any, ...]] = []
        changes: list[tuple[Any, ...]] = []
        parties: list[tuple[Any, ...]] = []
        cut: list[tuple[int, str]] = []
        for n, row in enumerate(rows[first : first + _BATCH], first + 1):
            id_ = uuid7(n, _zeros).bytes
            keys = company_key(row["name"]), sort_key(row["name"])
            records.append((id_, *row.values(), *keys, 0, 0, 0, *_stamps()))
            fields = json.dumps({name: {name: v} for name, v in row.items()}, ensure_ascii=False)
            changes.append((n, id_, first + 1, n, id_, id_, fields, author, now))
            written = party_text(Kind.CUSTOMER, row)
            parties.append((n, "customer", id_, id_, written))
            cut.append((n, " ".join(grams(written) | line_starts(written))))
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(customer, records)
        connection.executemany(
            "INSERT INTO party (n, kind, id, customer_id, text) VALUES (?, ?, ?, ?, ?)", parties
        )
        connection.executemany("INSERT INTO party_fts (rowid, grams) VALUES (?, ?)", cut)
        connection.executemany(outbox, changes)
        connection.execute("COMMIT")
    connection.close()


def _insert(kind: Kind, names: list[str]) -> str:
    known = Base.metadata.tables[kind].columns
    assert all(name in known for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{kind}" ({columns}) VALUES ({", ".join("?" * len(names))})'
