"""P11: one edited customer brought to the server, and a round with nothing to bring.

The floor is one request to a server behind the same framework that writes the same rows, and one
that writes nothing.
"""

import secrets
import tempfile
from pathlib import Path

import requests
import zstandard

from storage.bulk import record_bulk
from storage.commands.records import edit
from storage.rules.kinds import Kind
from sync.protocol.messages import Ask, Operation, Push, encode
from tests.bench import meeting
from tests.bench.measure import ROUNDS, Goal, Rounds, clock
from tests.bench.meeting import Company, Laptop
from tests.bench.raw_server import Sqlite, make_raw_app

_KNOWN = 100  # customers that are there already
_EDITS = 20  # of one round of measuring


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
            copy = name("floor")
            meeting.copy(Path(company.server.engine.url.database or ""), copy)
            with meeting.listening(make_raw_app(Sqlite(f"sqlite:///{copy}"))) as floor:
                raw, ours = _Raw(floor), _Ours(laptop)
                jobs = {
                    "raw edit": raw.edits, "edit": ours.edits,
                    "raw nothing": raw.nothing, "nothing": ours.nothing,
                }  # fmt: skip
                measured = Rounds(jobs, rounds)
            laptop.close()
        company.close()
    measured.table("raw edit", scale=1e3 / _EDITS)
    return [
        Goal("P11 empty round / empty request", measured.ratio("nothing", "raw nothing"), 1.5),
        Goal("P11 one edit / raw round trip", measured.ratio("edit", "raw edit"), 2),
    ]


class _Ours:
    """The product's contacts; the saves that come before them are not counted."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    def edits(self) -> float:
        taken = 0.0
        for number in range(_EDITS):
            with self._laptop.database.write() as session:
                change = {"phone": secrets.token_hex(5)}
                edit(session, Kind.CUSTOMER, meeting.id_of(number), change)
            taken += self._contact()
        return taken

    def nothing(self) -> float:
        return sum(self._contact() for _ in range(_EDITS))

    def _contact(self) -> float:
        began = clock()
        self._laptop.engine.run_once()
        return clock() - began


class _Raw:
    """The floor's requests."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._session = requests.Session()
        self._n = 10**6

    def edits(self) -> float:
        taken = 0.0
        for number in range(_EDITS):
            self._n += 1
            record = meeting.id_of(number).hex
            said = {"phone": {"phone": secrets.token_hex(5)}}
            op = Operation(
                self._n, secrets.token_hex(16), self._n, Kind.CUSTOMER.value, record, record,
                "patch", 0, meeting.NOW_MS, said, {},
            )  # fmt: skip
            began = clock()
            body = zstandard.compress(encode(Ask("d" * 32, "", 0, push=Push([op]))), 3)
            self._post("push", body)
            taken += clock() - began
        return taken

    def nothing(self) -> float:
        began = clock()
        for _ in range(_EDITS):
            self._post("nothing", b"")
        return clock() - began

    def _post(self, what: str, body: bytes) -> None:
        answer = self._session.post(f"{self._address}/{what}", data=body, timeout=60)
        answer.raise_for_status()
