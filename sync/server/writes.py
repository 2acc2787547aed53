"""What a turn of the clock is going to write, kept until it is written at once."""

from collections import defaultdict
from typing import Any, Final

from sqlalchemy import Connection, Table

from storage.rules.kinds import Kind
from sync.server import bulk, records
from sync.server.clock import Tick
from sync.server.records import Record
from sync.server.store import history, operations, root_scope

COLUMNS: Final[dict[Table, tuple[str, ...]]] = {
    operations: ("tenant", "device", "n", "uid", "digest", "res", "seq"),
    history: (
        "tenant", "seq", "at", "person", "device", "kind", "id", "uid", "res", "fields", "old",
    ),
    root_scope: ("tenant", "root", "scope", "from_seq"),
}  # fmt: skip


class Writes:
    """What is to be written: records by key, and rows that are only ever added."""

    def __init__(self) -> None:
        self.records: dict[tuple[Kind, str], Record] = {}
        self.told: dict[str, tuple[Any, ...]] = {}  # finished rows of new records
        self.added: defaultdict[Table, list[tuple[Any, ...]]] = defaultdict(list)

    def take(self, others: "Writes") -> None:
        if others.records:
            self.records.update(others.records)
            others.records.clear()
        if others.told:
            self.told.update(others.told)
            others.told.clear()
        if others.added:
            for table, more in others.added.items():
                self.added[table] += more
            others.added.clear()

    def write(self, connection: Connection, tick: Tick) -> None:
        if not (self.records or self.told or self.added):
            return
        with bulk.together(connection):
            for table, more in self.added.items():
                bulk.write(connection, table, COLUMNS[table], more)
            kept = [self.records[key] for key in sorted(self.records)]  # one order: no deadlocks
            new, known = records.rows_of(kept, tick)
            records.write_rows(connection, [*self.told.values(), *new])
        records.change_rows(connection, known)
        self.clear()

    def clear(self) -> None:
        self.records.clear()
        self.told.clear()
        self.added.clear()
