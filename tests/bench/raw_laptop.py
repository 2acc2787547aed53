"""The floor of a pull: a new encrypted book that gets the rows of a finished one, written raw.

The rows are read from a book that the product has pulled, before the clock runs: the customers,
the replica's numbers and marks with their sums, the parties of the search and their grams, cut
beforehand. The floor has the same tables with all their indexes and the same settings of the
search index, but no triggers. It keeps no stage, looks nothing up, decides nothing and tells
nobody: it inserts the rows of a page by `executemany`, a durable transaction a page.
"""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from storage.index import party_grams
from tests.bench import bare

_TABLES: Final = ("customer", "replica", "party")  # a row of each for every customer
_SEARCH, _SUMS = "party_fts", "replica_sum"
_SCHEMA = (
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
    " AND tbl_name IN ('customer', 'replica', 'party', 'party_fts', 'replica_sum')"
    " ORDER BY type DESC"
)
_SETTINGS = "SELECT k, v FROM party_fts_config WHERE k <> 'version'"
_SET = "INSERT INTO party_fts (party_fts, rank) VALUES (?, ?)"
_ALL = {
    "customer": "SELECT * FROM customer",
    "replica": "SELECT * FROM replica WHERE kind = 'customer'",
    "party": "SELECT id, text, party.* FROM party",
    "replica_sum": "SELECT * FROM replica_sum",
}
_COUNT = {table: f"SELECT count(*) FROM {table}" for table in _ALL}


class Finished:
    """What a pull of customers left in a book."""

    def __init__(self, place: Path) -> None:
        with closing(bare.connect(place)) as book:
            self.schema: list[str] = [sql for (sql,) in book.execute(_SCHEMA)]
            self.settings: list[Any] = book.execute(_SETTINGS).fetchall()
            self.sums: list[Any] = book.execute(_ALL[_SUMS]).fetchall()
            self.rows: dict[str, dict[str, Any]] = {
                table: {row[0].hex(): row for row in book.execute(_ALL[table])} for table in _TABLES
            }
        parties = self.rows["party"]
        self.grams: dict[str, Any] = {
            record: (row[2], " ".join(party_grams(row[1]))) for record, row in parties.items()
        }
        self.rows["party"] = {record: row[2:] for record, row in parties.items()}


class RawBook:
    """A new book that becomes the finished one."""

    def __init__(self, place: Path, finished: Finished) -> None:
        self._finished = finished
        self._book: Any = bare.connect(place)
        for sql in finished.schema:
            self._book.execute(sql)
        self._book.executemany(_SET, finished.settings)

    def take(self, ids: Iterable[str]) -> None:
        """Write all that a page of these customers comes to."""
        some = list(ids)
        self._book.execute("BEGIN IMMEDIATE")
        for table in _TABLES:
            rows = self._finished.rows[table]
            self._insert(table, [rows[record] for record in some])
        self._insert(_SEARCH, [self._finished.grams[record] for record in some])
        self._book.execute("COMMIT")

    def end(self) -> None:
        """Write the sums, and see that nothing is missing."""
        self._insert(_SUMS, self._finished.sums)
        wanted = {table: len(rows) for table, rows in self._finished.rows.items()}
        wanted[_SUMS] = len(self._finished.sums)
        for table, count in wanted.items():
            assert self._book.execute(_COUNT[table]).fetchone() == (count,), table

    def close(self) -> None:
        self._book.close()

    def _insert(self, table: str, rows: list[Any]) -> None:
        columns = "(rowid, grams)" if table == _SEARCH else ""
        places = ", ".join("?" * len(rows[0]))
        self._book.executemany(f"INSERT INTO {table} {columns} VALUES ({places})", rows)
