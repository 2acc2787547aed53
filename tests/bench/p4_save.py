"""P4: one edit saved completely, against a bare durable commit of two statements."""

import random
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from storage.commands.records import create, edit
from storage.database import Database
from storage.rules.kinds import Kind
from tests.bench import bare, volume
from tests.bench.measure import ROUNDS, Goal, Rounds, percentile, seconds_of

_SAVES = 60


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p4-") as folder:
        return _measure(Path(folder), max(rounds, 7))


def _measure(folder: Path, rounds: int) -> list[Goal]:
    database = Database(volume.copied(folder), volume.KEY, volume.world())
    raw = bare.connect(_bare_file(folder, database))
    chance = random.Random(4)
    saves: dict[str, list[float]] = {}

    def job(name: str, save: Callable[[], object], after: Callable[[], object]) -> float:
        times = [seconds_of(save) for _ in range(_SAVES)]
        saves.setdefault(name, []).extend(times)
        after()
        return percentile(times, 50)

    def idle() -> None:
        """What the app does in idle time: merge the index and the log in small steps."""
        while database.idle_step():
            pass

    measured = Rounds(
        {
            "two statements": lambda: job(
                "two statements", lambda: _two_statements(raw, chance), lambda: None
            ),
            "edited customer": lambda: job(
                "edited customer", lambda: _edit(database, chance), idle
            ),
            "new visit": lambda: job("new visit", lambda: _visit(database, chance), idle),
            "a call": lambda: job("a call", lambda: _call(database, chance), idle),
        },
        rounds,
    )
    measured.table("two statements")
    p99 = {name: percentile(times, 99) * 1e3 for name, times in saves.items()}
    for name, value in p99.items():
        print(f"  {name:34} p99 {value:.2f} ms")
    database.close()
    raw.close()
    slowest = max(value for name, value in p99.items() if name != "two statements")
    return [
        Goal("new visit, p50 / two statements", measured.ratio("new visit", "two statements"), 8),
        Goal("p99 of all saves", slowest, 20, unit=" ms"),
        Goal(
            "P4 edited customer, p50 / two statements",
            measured.ratio("edited customer", "two statements"),
            8,
        ),
    ]


def _bare_file(folder: Path, database: Database) -> Path:
    """The same customers in a table of the same columns and indexes, and a bare outbox."""
    place = folder / "bare.db"
    source = database.raw_connection()
    connection = bare.connect(place)
    schema = source.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'customer' AND sql IS NOT NULL "
        "ORDER BY type DESC"
    ).fetchall()
    rows = source.execute("SELECT * FROM customer").fetchall()
    source.close()
    for (statement,) in schema:
        connection.execute(statement)
    connection.execute("BEGIN")
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO customer VALUES ({marks})", rows)
    connection.execute(
        "CREATE TABLE outbox (n INTEGER PRIMARY KEY, id BLOB, fields TEXT, at INTEGER)"
    )
    connection.execute("COMMIT")
    connection.close()
    return place


def _two_statements(raw: Any, chance: random.Random) -> None:
    id_ = _some_customer(chance).bytes
    phone, tier = _news(chance)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE customer SET phone = ?, tier = ? WHERE id = ?", (phone, tier, id_))
    raw.execute("INSERT INTO outbox (id, fields, at) VALUES (?, ?, ?)", (id_, phone, 1))
    raw.execute("COMMIT")


def _edit(database: Database, chance: random.Random) -> None:
    phone, tier = _news(chance)
    with database.write() as session:
        edit(session, Kind.CUSTOMER, _some_customer(chance), {"phone": phone, "tier": tier})


def _visit(database: Database, chance: random.Random) -> None:
    at = volume.NOW - timedelta(minutes=chance.randint(1, 600))
    values = {
        "customer_id": _some_customer(chance),
        "owner_id": volume.AUTHOR,
        "status": "done",
        "started_at": at,
        "zone": volume.ZONE,
        "topics": ["价格"],
        "reaction": 1,
        "note": volume.note_of(chance.randrange(volume.NOTES)),
        "next_step": "报价",
        "next_on": volume.TODAY + timedelta(days=3),
    }
    with database.write() as session:
        create(session, Kind.VISIT, values)


def _call(database: Database, chance: random.Random) -> None:
    values = {
        "customer_id": _some_customer(chance),
        "owner_id": volume.AUTHOR,
        "channel": "call",
        "at": volume.NOW - timedelta(minutes=chance.randint(1, 600)),
        "zone": volume.ZONE,
        "result": "reached",
        "effective": True,
    }
    with database.write() as session:
        create(session, Kind.INTERACTION, values)


def _some_customer(chance: random.Random) -> UUID:
    return volume.customer_id(chance.randrange(volume.CUSTOMERS))


def _news(chance: random.Random) -> tuple[str, str]:
    tier = chance.choice(("platinum", "gold", "silver", "bronze"))
    return f"1{chance.randrange(3 * 10**9, 10**10)}", tier
