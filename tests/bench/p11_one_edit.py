"""P11: one edited customer brought to the server, and a round with nothing to bring.

The floor is one request behind the same framework that writes the rows which a contact has to
leave behind, raw: on the server the clock and its commit, the document with its stamps, operation,
history and the laptop's row; in the laptop's encrypted book, in one durable transaction, the
outbox's word that it was taken, the replica's number and mark, and the state. A floor without its
book and its row on the server ("bare edit") is shown beside it: it once was the goal's.

A contact that finds nothing within a minute of the last one writes nothing, and so its floor is an
empty request; a later one writes the laptop's row and the state ("noted").
"""

import secrets
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import requests
import zstandard

from storage.bulk import record_bulk
from storage.commands.records import edit
from storage.rules.kinds import Kind
from sync.protocol.messages import Ask, Operation, Pull, Push, encode
from sync.protocol.sums import mark
from tests.bench import bare, meeting
from tests.bench.measure import ROUNDS, Goal, Rounds, clock
from tests.bench.meeting import Company, Laptop
from tests.bench.raw_server import Sqlite, make_raw_app

_KNOWN = 100  # customers that are there already
_TIMES = 20  # of one round of measuring
_LATER = timedelta(minutes=2)

_WAITS = (
    'INSERT INTO outbox (n, uid, tx, "group", kind, id, root, op, base, fields, old, author, at,'
    " ticks_ms, run, state, schema) SELECT n + 1, randomblob(16), n + 1, n + 1, kind, ?, ?, op,"
    " base, fields, old, author, at, ticks_ms, run, 'pending', schema FROM outbox"
    " ORDER BY n DESC LIMIT 1"
)
_TAKEN = "UPDATE outbox SET state = 'acked' WHERE state = 'pending'"
_CONFIRMED = "UPDATE replica SET seq = ?, mark = ? WHERE id = ?"
_STATE = (
    "UPDATE sync_state SET run = run + 1, lease = lease + 1, contact_at = contact_at + 1,"
    " latest_at = latest_at + 1, cursor = ? WHERE id = 1"
)


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p11-") as place:
        name = meeting.fresh(Path(place))
        company = Company(f"sqlite:///{name('server')}")
        with meeting.listening(company.app()) as address:
            laptop = company.laptop(address, name("book"))
            with laptop.database.write() as session:
                record_bulk(session, Kind.CUSTOMER, meeting.customers(_KNOWN))
            laptop.engine.run_once()
            twin = name("raw-book")
            _make_book(company, address, twin)
            copy = name("floor")
            meeting.copy(Path(company.server.engine.url.database or ""), copy)
            with (
                meeting.listening(make_raw_app(Sqlite(f"sqlite:///{copy}"))) as floor,
                closing(bare.connect(twin)) as book,
            ):
                raw, ours = _Raw(floor, book, laptop.account.device), _Ours(company, laptop)
                jobs = {
                    "bare edit": raw.bare_edits, "raw edit": raw.edits, "edit": ours.edits,
                    "raw nothing": raw.nothing, "nothing": ours.nothing,
                    "raw noted": raw.noted, "noted": ours.noted,
                }  # fmt: skip
                measured = Rounds(jobs, rounds)
            laptop.close()
        company.close()
    measured.table("raw edit", scale=1e3 / _TIMES)
    print(f"  one edit / bare edit {measured.ratio('edit', 'bare edit'):.2f}x")
    return [
        Goal("P11 empty round, noted / raw", measured.ratio("noted", "raw noted"), 2),
        Goal("P11 empty round / empty request", measured.ratio("nothing", "raw nothing"), 1.5),
        Goal("P11 one edit / raw round trip", measured.ratio("edit", "raw edit"), 2),
    ]


def _make_book(company: Company, address: str, place: Path) -> None:
    """A book of the product's with the same customers, for the floor to write to."""
    other = company.laptop(address, place)
    other.engine.run_once()
    _edit(other, 0)
    other.engine.run_once()
    other.close()


def _edit(laptop: Laptop, number: int) -> None:
    with laptop.database.write() as session:
        edit(session, Kind.CUSTOMER, meeting.id_of(number), {"phone": secrets.token_hex(5)})


class _Ours:
    """The product's contacts; the saves that come before them are not counted."""

    def __init__(self, company: Company, laptop: Laptop) -> None:
        self._company, self._laptop = company, laptop

    def edits(self) -> float:
        taken = 0.0
        for number in range(_TIMES):
            _edit(self._laptop, number)
            taken += self._contact()
        return taken

    def nothing(self) -> float:
        self._contact()  # of another minute than the one before
        return sum(self._contact() for _ in range(_TIMES))

    def noted(self) -> float:
        taken = 0.0
        for _ in range(_TIMES):
            self._company.pass_time(_LATER)
            taken += self._contact()
        return taken

    def _contact(self) -> float:
        began = clock()
        self._laptop.engine.run_once()
        return clock() - began


class _Raw:
    """The floor's requests, and what they leave in the laptop's book."""

    def __init__(self, address: str, book: Any, device: str) -> None:
        self._address, self._book, self._device = address, book, device
        self._session = requests.Session()
        self._n = 10**6

    def bare_edits(self) -> float:
        return sum(self._bare_edit(number, lease=0)[0] for number in range(_TIMES))

    def edits(self) -> float:
        taken = 0.0
        for number in range(_TIMES):
            record = meeting.id_of(number)
            self._book.execute(_WAITS, (record.bytes, record.bytes))  # a part of the save
            seconds, seq = self._bare_edit(number, lease=1)
            began = clock()
            self._book.execute("BEGIN IMMEDIATE")
            self._book.execute(_TAKEN)
            self._book.execute(_CONFIRMED, (seq, mark(record.hex, seq), record.bytes))
            self._book.execute(_STATE, (seq,))
            self._book.execute("COMMIT")
            taken += seconds + clock() - began
        return taken

    def _bare_edit(self, number: int, *, lease: int) -> tuple[float, int]:
        self._n += 1
        record = meeting.id_of(number).hex
        said = {"phone": {"phone": secrets.token_hex(5)}}
        op = Operation(
            self._n, secrets.token_hex(16), self._n, Kind.CUSTOMER.value, record, record,
            "patch", 0, meeting.NOW_MS, said, {},
        )  # fmt: skip
        began = clock()
        ask = Ask(self._device, "", lease, push=Push([op]), pull=Pull(1))
        answer = self._post("push", zstandard.compress(encode(ask), 3))
        return clock() - began, int(msgspec.json.decode(answer)["results"][0][3])

    def nothing(self) -> float:
        began = clock()
        for _ in range(_TIMES):
            self._post("nothing", b"")
        return clock() - began

    def noted(self) -> float:
        began = clock()
        for _ in range(_TIMES):
            self._post("noted", encode(Ask(self._device, "", 1, pull=Pull(1))))
            self._book.execute(_STATE, (1,))
        return clock() - began

    def _post(self, what: str, body: bytes) -> bytes:
        answer = self._session.post(f"{self._address}/{what}", data=body, timeout=60)
        answer.raise_for_status()
        return answer.content
