"""P7: search in a million notes, against a bare FTS5 query of pairs and against LIKE."""

import random
import statistics
from typing import Any

from storage.database import Database
from storage.rules.kinds import Kind
from storage.search import search
from tests.bench import bare, volume, words
from tests.bench.measure import ROUNDS, Goal, percentile, seconds_of

KINDS = (Kind.VISIT, Kind.INTERACTION)
_FIRST = 50
_RARE = 50


def queries() -> list[str]:
    """The fixed 200: from two characters up, frequent and rare, both languages, parts of words."""
    chance = random.Random(200)
    wanted: list[str] = [bare.folded(word) for word in words.RARE]
    while len(wanted) < 95:
        wanted.append(_part(chance, 2, 2))
    while len(wanted) < 135:
        wanted.append(_part(chance, 3, 6))
    wanted += [bare.folded(word) for word in words.ENGLISH]
    while len(wanted) < 180:
        word = chance.choice([word for word in words.ENGLISH if len(word) > 4])
        start = chance.randrange(len(word) - 3)
        wanted.append(bare.folded(word[start : start + chance.randint(2, 4)]))
    wanted += [f"{number}万" for number in chance.sample(range(2, 99), 10)]
    while len(wanted) < 200:
        wanted.append(f"{_part(chance, 2, 3)} {bare.folded(chance.choice(words.ENGLISH))}")
    return wanted


def _part(chance: random.Random, low: int, high: int) -> str:
    """A stretch of Chinese out of some note."""
    while True:
        note = volume.note_of(chance.randrange(volume.NOTES))
        size = chance.randint(low, high)
        start = chance.randrange(max(1, len(note) - size))
        part = note[start : start + size]
        if len(part) == size and all(letter >= "\u3400" and letter != "。" for letter in part):
            return part


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    wanted = queries()
    database = Database(volume.book(), volume.KEY, volume.world())
    raw = bare.connect(bare.notes())
    missed, extra, hits = _compare(database, raw, wanted)
    ratios: list[float] = []
    times: list[float] = []
    for query in wanted:
        _product(database, query), _bare(raw, query)
    for number in range(rounds):
        of_round: list[float] = []
        for query in wanted:
            product = seconds_of(lambda query=query: _product(database, query))
            floor = seconds_of(lambda query=query: _bare(raw, query))
            of_round.append(product / floor)
            times.append(product)
        ratios.append(statistics.median(of_round))
        print(f"  round {number + 1}: {ratios[-1]:.2f}x the bare query (median of {len(wanted)})")
    rare = [query for query in wanted if 0 < hits[query] < _RARE][:10]
    against_like = [
        seconds_of(lambda query=query: _like(raw, query))
        / min(seconds_of(lambda query=query: _product(database, query)) for _ in range(3))
        for query in rare
    ]
    ms = sorted(second * 1e3 for second in times)
    p95 = percentile(ms, 95)
    print(f"  product: median {statistics.median(ms):.2f} ms, p95 {p95:.2f}, max {ms[-1]:.2f}")
    share = _index_share(database)
    database.close()
    raw.close()
    return [
        Goal("missed or wrong hits of the 200 queries", missed + extra, 0, unit=""),
        Goal("index bytes of the base tables'", share, 1.0),
        Goal("faster than LIKE where hits are rare", statistics.median(against_like), 500, True),
        Goal("p95", p95, 10, unit=" ms"),
        Goal("P7 first 50 of 1M notes / bare FTS5 query", statistics.median(ratios), 3),
    ]


def _product(database: Database, query: str, limit: int = _FIRST) -> list[bytes]:
    with database.read() as session:
        return [hit.id.bytes for hit in search(session, query, kinds=KINDS, limit=limit)]


def _bare(raw: Any, query: str) -> list[tuple[bytes, str]]:
    return raw.execute(
        "SELECT id, body FROM note WHERE n IN (SELECT rowid FROM found WHERE found MATCH ? "
        "ORDER BY rowid DESC LIMIT 50) ORDER BY n DESC",
        (bare.phrase(query),),
    ).fetchall()


def _like(raw: Any, query: str) -> list[bytes]:
    parts = query.split()
    where = " AND ".join("body LIKE ?" for _ in parts)
    statement = f"SELECT id FROM note WHERE {where} ORDER BY n DESC"
    found = raw.execute(statement, [f"%{part}%" for part in parts])
    return [id_ for (id_,) in found]


def _compare(database: Database, raw: Any, wanted: list[str]) -> tuple[int, int, dict[str, int]]:
    """How many hits were missed and how many were wrong; all hits where they are few enough."""
    missed = extra = 0
    hits: dict[str, int] = {}
    for query in wanted:
        truth = _like(raw, query)
        hits[query] = len(truth)
        limit = len(truth) + 1 if len(truth) <= 2_000 else _FIRST
        expected = truth[:limit]
        found = _product(database, query, limit)
        missed += len(set(expected) - set(found))
        extra += len(set(found) - set(expected))
        if found != expected and set(found) == set(expected):
            print(f"  {query!r}: another order than newest first")
    print(
        f"  {len(wanted)} queries, {sum(count < _RARE for count in hits.values())} with fewer than "
        f"{_RARE} hits; {missed} hits missed, {extra} wrong"
    )
    return missed, extra, hits


def _index_share(database: Database) -> float:
    """The bytes of the text index over those of the tables whose texts it holds."""
    connection = database.raw_connection()
    index = connection.execute("SELECT sum(length(block)) FROM note_fts_data").fetchone()[0]
    size = 0
    for table in ("visit", "interaction"):
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        whole = " + ".join(f'coalesce(length(CAST("{name}" AS BLOB)), 0) + 1' for name in columns)
        size += connection.execute(f'SELECT sum({whole}) FROM "{table}"').fetchone()[0]
    connection.close()
    print(f"  index {index / 1e6:.0f} MB, base tables {size / 1e6:.0f} MB")
    return index / size
