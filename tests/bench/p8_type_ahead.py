"""P8: type-ahead over 100,000 customers, against a bare FTS5 join and against LIKE."""

import random
import statistics
from pathlib import Path
from typing import Any

from storage.database import Database
from storage.rules.names import initials
from tests.bench import bare, volume
from tests.bench.measure import ROUNDS, Goal, seconds_of
from ui.customers.presenter import View
from ui.customers.table import CustomerSource

_FIRST = 50
_EACH = 15


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    wanted = queries()
    database = Database(volume.book(), volume.KEY, volume.world())
    raw = bare.connect(_parties(database))
    ratios: dict[str, list[float]] = {}
    times: dict[str, list[float]] = {}
    for word in (word for words in wanted.values() for word in words):
        _product(database, word), _bare(raw, word)
    for _ in range(rounds):
        for kind, words in wanted.items():
            of_round: list[float] = []
            for word in words:
                product = seconds_of(lambda word=word: _product(database, word))
                of_round.append(product / seconds_of(lambda word=word: _bare(raw, word)))
                times.setdefault(kind, []).append(product)
            ratios.setdefault(kind, []).append(statistics.median(of_round))
    for kind, of_kind in ratios.items():
        ms = sorted(second * 1e3 for second in times[kind])
        print(
            f"  {kind:10} {statistics.median(ms):8.3f} ms ({ms[0]:.3f}-{ms[-1]:.3f})"
            f"  {statistics.median(of_kind):6.2f}x the bare join"
        )
    wrong = _wrong(database, raw, wanted)
    names = [word for word in wanted["name"] if len(_like(raw, word)) < _FIRST]
    faster = [
        seconds_of(lambda word=word: _like(raw, word))
        / min(seconds_of(lambda word=word: _product(database, word)) for _ in range(3))
        for word in names
    ]
    database.close()
    raw.close()
    overall = [statistics.median(of_kind) for of_kind in zip(*ratios.values(), strict=True)]
    return [
        Goal("first pages that differ from LIKE's", wrong, 0, unit=""),
        Goal(f"faster than LIKE on {len(names)} rare names", statistics.median(faster), 50, True),
        Goal("P8 key press to 50 rows / bare FTS5 join", statistics.median(overall), 3),
    ]


def queries() -> dict[str, list[str]]:
    """Parts of names, initials, parts of phone numbers and of e-mail addresses."""
    chance = random.Random(8)
    found: dict[str, list[str]] = {"name": [], "initials": [], "phone": [], "e-mail": []}
    while len(found["initials"]) < _EACH:
        row = volume.customer_rows(range(n := chance.randrange(volume.CUSTOMERS), n + 1))[0]
        short = row["short_name"]
        if short.isascii():
            continue
        size = chance.randint(2, len(short) - 1)
        start = chance.randrange(len(short) - size + 1)
        found["name"].append(short[start : start + size])
        found["initials"].append(initials(short)[: chance.randint(3, 5)])
        start = chance.randrange(1, 5)
        found["phone"].append(row["phone"][start : start + chance.randint(4, 7)])
        found["e-mail"].append(row["email"].split("@")[0][: chance.randint(4, 7)])
    return found


def _product(database: Database, word: str) -> list[bytes]:
    """What the customers table reads before it paints its first page."""
    source = CustomerSource(database, View(text=word), today=volume.TODAY, now=volume.NOW, me=None)
    source.count()
    return [row.id.bytes for row in source.fetch(None, 0, _FIRST)]


def _bare(raw: Any, word: str) -> list[Any]:
    return raw.execute(
        "SELECT customer.* FROM found JOIN customer ON customer.n = found.rowid "
        "WHERE found MATCH ? LIMIT 50",
        (bare.phrase(bare.folded(word)),),
    ).fetchall()


def _like(raw: Any, word: str) -> list[Any]:
    return raw.execute(
        "SELECT id FROM customer WHERE text LIKE ?", (f"%{bare.folded(word)}%",)
    ).fetchall()


def _wrong(database: Database, raw: Any, wanted: dict[str, list[str]]) -> int:
    """In how many cases the first page is not what LIKE finds (its contacts' names included)."""
    wrong = 0
    for word in (word for words in wanted.values() for word in words):
        truth = {id_ for (id_,) in _like(raw, word)}
        found = _product(database, word)
        if not truth.issuperset(found) or len(found) != min(len(truth), _FIRST):
            wrong += 1
            print(f"  {word!r}: {len(found)} found, LIKE finds {len(truth)}")
    return wrong


def _parties(database: Database) -> Path:
    """Each customer with all it is looked for by, and an index of pairs over that; made once."""
    place = volume.folder() / "parties.db"
    if place.exists():
        return place
    making = place.with_suffix(".making")
    making.unlink(missing_ok=True)
    source = database.raw_connection()
    rows = source.execute(
        "SELECT c.rowid, c.id, c.name, c.short_name, c.city, c.phone, c.email, "
        "group_concat(p.text, char(10)) FROM customer c JOIN party p ON p.customer_id = c.id "
        "GROUP BY c.id"
    ).fetchall()
    source.close()
    connection = bare.connect(making)
    connection.execute(
        "CREATE TABLE customer "
        "(n INTEGER PRIMARY KEY, id, name, short_name, city, phone, email, text)"
    )
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(body, content='', columnsize=0)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO customer VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany(
        "INSERT INTO found (rowid, body) VALUES (?, ?)",
        ((row[0], " ".join(bare.bigrams(row[-1]))) for row in rows),
    )
    connection.execute("COMMIT")
    connection.execute("INSERT INTO found (found) VALUES ('optimize')")
    connection.close()
    making.replace(place)
    return place
