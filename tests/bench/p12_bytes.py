"""P12: the bytes on the wire of one edit and of an empty contact, heads and token included.

A proxy between laptop and server counts what crosses it, both ways together.
"""

import secrets
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from storage.bulk import record_bulk
from storage.commands.records import edit
from storage.rules.kinds import Kind
from tests.bench import meeting
from tests.bench.measure import ROUNDS, Goal
from tests.bench.meeting import Company, Laptop

_KNOWN, _TIMES = 100, 20


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Count, and return the goals with the decisive one last."""
    with tempfile.TemporaryDirectory(prefix="roadbook-p12-") as place:
        name = meeting.fresh(Path(place))
        company = Company(f"sqlite:///{name('server')}")
        with meeting.listening(company.app()) as server, _counting(server) as (address, crossed):
            laptop = company.laptop(address, name("book"))
            with laptop.database.write() as session:
                record_bulk(session, Kind.CUSTOMER, meeting.customers(_KNOWN))
            laptop.engine.run_once()
            laptop.engine.run_once()
            before = sum(crossed)
            for _ in range(_TIMES):
                laptop.engine.run_once()
            nothing = (sum(crossed) - before) / _TIMES
            before, bodies = sum(crossed), laptop.line.sent + laptop.line.received
            for number in range(_TIMES):
                _edit(laptop, number)
                laptop.engine.run_once()
            one = (sum(crossed) - before) / _TIMES
            bodies = (laptop.line.sent + laptop.line.received - bodies) / _TIMES
            laptop.close()
        company.close()
    print(f"  an empty contact {nothing:.0f} B; of one edit {bodies:.0f} B are bodies")
    return [Goal("P12 bytes of one edit, both ways, heads included", one, 1_600, unit=" B")]


def _edit(laptop: Laptop, number: int) -> None:
    with laptop.database.write() as session:
        change = {"phone": secrets.token_hex(5)}
        edit(session, Kind.CUSTOMER, meeting.id_of(number), change)


@contextmanager
def _counting(server: str) -> Iterator[tuple[str, list[int]]]:
    """A proxy before the server; yields its address and the size of each piece that crossed it."""
    target = urlsplit(server)
    crossed: list[int] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        with suppress(OSError):  # it is closed at the end
            while True:
                near, _ = listener.accept()
                far = socket.create_connection((target.hostname, target.port))
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=pump, args=(one, other), daemon=True).start()

    def pump(one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while piece := one.recv(65_536):
                crossed.append(len(piece))
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)

    threading.Thread(target=accept, daemon=True).start()
    with listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", crossed
