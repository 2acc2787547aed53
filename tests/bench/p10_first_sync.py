"""P10 and P12: 10,000 customers to the server and to a new laptop, against the same rows raw.

The floor sends the same operations to a server behind the same framework, which writes the same
rows by plain statements, and leaves in a book what the product's push leaves there: the outbox's
word that it was taken, the replica's numbers and marks with their sums, in one durable transaction
a batch. A floor without its book ("bare push") is shown beside it: it once was the goal's. What it
reads back it takes apart, and writes into a new encrypted book the same rows that the product's
pull has left in its own, page by page (`raw_laptop`).
"""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import requests
import zstandard

from storage.bulk import record_bulk
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.protocol.messages import Ask, Operation, Push, encode
from sync.protocol.sums import mark
from tests.bench import bare, meeting
from tests.bench.measure import ROUNDS, Goal, Rounds, clock
from tests.bench.meeting import ROWS, Company, Laptop
from tests.bench.raw_laptop import Finished, RawBook
from tests.bench.raw_server import Sqlite, make_raw_app

_BATCH = 1_000
_TAKEN = "UPDATE outbox SET state = 'acked' WHERE n BETWEEN ? AND ?"
_CONFIRMED = "INSERT INTO replica (id, kind, root, seq, mark) VALUES (?, 'customer', ?, ?, ?)"


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p10-") as place:
        moved = _Moved(meeting.fresh(Path(place)))
        measured = Rounds({}, rounds=0, warm=False)
        for _ in range(max(2, rounds // 2)):  # all four are of one moving, in its own order
            moved.all()
            for name, seconds in moved.seconds.items():
                measured.seconds.setdefault(name, []).append(seconds)
    measured.table("raw push", scale=1, unit="s ")
    print(f"  push / bare push {measured.ratio('push', 'bare push'):.2f}x")
    up, down, arrays = (moved.bytes[name] for name in ("push", "pull", "arrays"))
    return [
        Goal("P12 bytes of the push / the rows as arrays, packed", up / arrays, 1.15),
        Goal("P12 bytes of the pull / the rows as arrays, packed", down / arrays, 1.15),
        Goal(f"P10 pull of {ROWS:,} / raw", measured.ratio("pull", "raw pull"), 1.9),
        Goal(f"P10 push of {ROWS:,} / raw", measured.ratio("push", "raw push"), 1.9),
    ]


class _Moved:
    """Each time a company, a floor and two laptops of their own, as a first sync happens once."""

    def __init__(self, name: Callable[[str], Path]) -> None:
        self._name = name
        self._rows = meeting.customers()
        self.seconds: dict[str, float] = {}
        self.bytes: dict[str, int] = {}

    def all(self) -> None:
        """Move everything, raw and by the product."""
        company = Company(f"sqlite:///{self._name('server')}")
        bottom = self._name("floor")
        meeting.copy(Path(company.server.engine.url.database or ""), bottom)
        with (
            meeting.listening(company.app()) as product,
            meeting.listening(make_raw_app(Sqlite(f"sqlite:///{bottom}"))) as raw,
        ):
            self._raw_push(raw, self._book_to_push(company, product))
            self._raw_pull(raw, self._product(company, product))
        company.close()

    def _book_to_push(self, company: Company, address: str) -> Path:
        """A book of the product's in which the same waits as in the one that is measured."""
        place = self._name("raw-book")
        laptop = company.laptop(address, place)
        self._fill(laptop)
        laptop.close()
        return place

    def _fill(self, laptop: Laptop) -> None:
        with laptop.database.write() as session:
            record_bulk(session, Kind.CUSTOMER, self._rows)

    def _raw_push(self, address: str, place: Path) -> None:
        session = requests.Session()
        beside = 0.0
        with closing(bare.connect(place)) as book:
            began = clock()
            for first in range(0, ROWS, _BATCH):
                rows = self._rows[first : first + _BATCH]
                ops = [_op(n, row) for n, row in enumerate(rows, first)]
                body = zstandard.compress(encode(Ask("d" * 32, "", 0, push=Push(ops))), 3)
                answer = session.post(f"{address}/push", data=body, timeout=60)
                answer.raise_for_status()
                answered = clock()
                _confirm(book, ops, msgspec.json.decode(answer.content)["results"])
                beside += clock() - answered
            self.seconds["raw push"] = clock() - began
            self.seconds["bare push"] = self.seconds["raw push"] - beside

    def _raw_pull(self, address: str, finished: Finished) -> None:
        pages: list[Sequence[Any]] = []
        session = requests.Session()
        with closing(RawBook(self._name("bare"), finished)) as book:
            began, after = clock(), ""
            while rows := _page(session, address, after):
                book.take(row[1] for row in rows)
                after = rows[-1][1]
                pages.append(rows)
            book.end()
            self.seconds["raw pull"] = clock() - began
        packed = (zstandard.compress(msgspec.json.encode(rows), 3) for rows in pages)
        self.bytes["arrays"] = sum(map(len, packed))

    def _product(self, company: Company, address: str) -> Finished:
        first = company.laptop(address, self._name("first"))
        self._fill(first)
        self.seconds["push"] = _contact(first)
        self.bytes["push"] = first.line.sent
        place = self._name("second")
        second = company.laptop(address, place)
        self.seconds["pull"] = _contact(second)
        self.bytes["pull"] = second.line.received
        for laptop in (first, second):
            laptop.close()
        return Finished(place)


def _confirm(book: Any, ops: Sequence[Operation], results: Sequence[Any]) -> None:
    """Leave in a book what the product's push leaves there."""
    book.execute("BEGIN IMMEDIATE")
    book.execute(_TAKEN, (ops[0].n, ops[-1].n))
    book.executemany(_CONFIRMED, [
        (bytes.fromhex(op.id), op.id, seq, mark(op.id, seq))
        for op, (*_, seq) in zip(ops, results, strict=True)
    ])  # fmt: skip
    book.execute("COMMIT")


def _contact(laptop: Laptop) -> float:
    began = clock()
    laptop.engine.run_once()
    return clock() - began


def _page(session: requests.Session, address: str, after: str) -> Sequence[Any]:
    asked = {"after": after, "limit": str(_BATCH)}
    answer = session.get(f"{address}/pull", params=asked, timeout=60)
    return msgspec.json.decode(zstandard.decompress(answer.content))


def _op(n: int, row: dict[str, Any]) -> Operation:
    record = row["id"].hex
    return Operation(
        n + 1, derived_id("bench", n).hex, n + 1, Kind.CUSTOMER.value, record, record, "create", 0,
        meeting.NOW_MS, meeting.operation_fields(row), {},
    )  # fmt: skip
