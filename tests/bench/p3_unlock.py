"""P3: opening the book, against plain SQLite and bare Argon2id; what encryption costs then."""

import random
import secrets
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import sqlcipher3.dbapi2 as sqlcipher
from argon2.low_level import Type, hash_secret_raw
from sqlalchemy import select

from storage import database as door
from storage.bulk import record_bulk
from storage.commands.records import edit
from storage.database import PRAGMAS, Database
from storage.models import Customer
from storage.queries import customers
from storage.rules.kinds import Kind
from storage.search import search
from storage.vault import Cost, Vault
from tests.bench import volume
from tests.bench.measure import ROUNDS, Goal, Rounds, percentile, seconds_of

_PASSWORD = "seven wet umbrellas in the hall"
_CUSTOMERS, _NOTES = 5_000, 20_000
_TIMES = 40
_LIMITS = {"bulk write": 1.35, "warm reads": 1.35, "search": 1.35, "one commit": 2.5}


class _Keychain:
    """A keychain that answers at once: what the system's own takes is not ours."""

    priority = 5

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._entries[service, username]


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p3-") as name, _plain_where_named_so():
        folder = Path(name)
        return [*_encryption(folder, rounds), *_opening(folder, max(rounds, 7))]


def _opening(folder: Path, rounds: int) -> list[Goal]:
    by_keychain = Vault(folder / "a.json", _Keychain(), random_bytes=secrets.token_bytes)
    by_password = Vault(folder / "b.json", None, random_bytes=secrets.token_bytes)
    key = by_keychain.create().key
    by_password.create(_PASSWORD)
    book, plain = folder / "book.db", folder / "empty" / "plain.db"
    plain.parent.mkdir()
    for place in (book, plain):  # the same tables: reading them is most of opening a file
        Database(place, key, volume.world()).close()

    def many(job: Any) -> Any:
        return lambda: percentile([seconds_of(job) for _ in range(_TIMES)], 50)

    opening = Rounds(
        {
            "plain SQLite": many(lambda: _open_plain(plain)),
            "keychain and file": many(lambda: _open_file(book, by_keychain.open())),
            "keychain and whole door": many(lambda: _open_door(book, by_keychain.open())),
        },
        rounds,
    )
    opening.table("plain SQLite")
    deriving = Rounds(
        {
            "bare Argon2id": _bare_argon2,
            "password": lambda: seconds_of(lambda: by_password.open(_PASSWORD)),
        },
        rounds,
    )
    deriving.table("bare Argon2id")
    to_file = opening.ratio("keychain and file", "plain SQLite")
    to_door = opening.ratio("keychain and whole door", "plain SQLite")
    print(f"  with SQLAlchemy's pools and its first read: {to_door:.1f}x plain SQLite")
    return [
        Goal("password / one bare Argon2id", deriving.ratio("password", "bare Argon2id"), 1.2),
        Goal("P3 unlock by keychain / open plain SQLite", to_file, 5),
    ]


def _open_plain(place: Path) -> None:
    connection = sqlite3.connect(place)
    connection.execute("SELECT * FROM customer LIMIT 1").fetchone()
    connection.close()


def _open_file(place: Path, key: bytes) -> None:
    connection = door.connect(place, key, writing=False)
    connection.execute("SELECT * FROM customer LIMIT 1").fetchone()
    connection.close()


def _open_door(place: Path, key: bytes) -> None:
    database = Database(place, key, volume.world())
    with database.read() as session:
        session.execute(select(Customer.id).limit(1)).first()
    database.close()


def _bare_argon2() -> None:
    cost = Cost()
    hash_secret_raw(
        _PASSWORD.encode(), bytes(16), cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
    )


# What encryption costs once the book is open: the same code over a file without a key


def _encryption(folder: Path, rounds: int) -> list[Goal]:
    jobs: dict[str, Any] = {}
    chance = random.Random(3)
    books: dict[str, Database] = {}
    for name in ("plain", "encrypted"):
        jobs[f"{name}: bulk write"] = lambda name=name: _bulk(folder, name, books)
        jobs[f"{name}: warm reads"] = lambda name=name: _reads(books[name])
        jobs[f"{name}: search"] = lambda name=name: _search(books[name])
        jobs[f"{name}: one commit"] = lambda name=name: _commits(books[name], chance)
    for name in ("plain", "encrypted"):
        _bulk(folder, name, books)
    goals: list[Goal] = []
    for what, limit in _LIMITS.items():
        pair = {name: jobs[f"{name}: {what}"] for name in ("plain", "encrypted")}
        print(f"  {what}:")
        measured = Rounds(pair, rounds)
        measured.table("plain")
        ratio = measured.ratio("encrypted", "plain")
        goals.append(Goal(f"{what}, encrypted / plain", ratio, limit))
    for database in books.values():
        database.close()
    return goals


def _bulk(folder: Path, name: str, books: dict[str, Database]) -> float:
    if name in books:
        books[name].close()
    for left in folder.glob(f"{name}.db*"):
        left.unlink()
    database = books[name] = Database(folder / f"{name}.db", volume.KEY, volume.world())
    rows = volume.customer_rows(range(_CUSTOMERS))
    notes = [volume.interaction(number, _CUSTOMERS) for number in range(_NOTES)]

    def write() -> None:
        with database.write() as session:
            record_bulk(session, Kind.CUSTOMER, rows)
        with database.write() as session:
            record_bulk(session, Kind.INTERACTION, notes)

    return seconds_of(write)


def _reads(database: Database) -> None:
    with database.read() as session:
        for skip in range(0, _CUSTOMERS, 500):
            customers.page(session, skip=skip, limit=100)


def _search(database: Database) -> None:
    with database.read() as session:
        for word in ("价格", "合同", "demo", "报价", "仓库盘", "printer", "墨鱼", "月"):
            search(session, word)


def _commits(database: Database, chance: random.Random) -> float:
    times: list[float] = []
    for _ in range(_TIMES):
        values = {"source": str(chance.random())}
        customer = volume.customer_id(chance.randrange(_CUSTOMERS))
        began = seconds_of(lambda c=customer, v=values: _save(database, c, v))
        times.append(began)
    return percentile(times, 50)


def _save(database: Database, customer: Any, values: dict[str, str]) -> None:
    with database.write() as session:
        edit(session, Kind.CUSTOMER, customer, values)


@contextmanager
def _plain_where_named_so() -> Iterator[None]:
    """Within it a book named plain.db is opened without a key; all else is as in the product."""
    encrypted = door.connect

    def connect(path: Path, key: bytes, *, writing: bool) -> Any:
        if path.name != "plain.db":
            return encrypted(path, key, writing=writing)
        connection = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=False, cached_statements=256
        )
        for name, wanted in PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {wanted}")
        if not writing:
            connection.execute("PRAGMA query_only = ON")
        return connection

    with patch.object(door, "connect", connect):
        yield
