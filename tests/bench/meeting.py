"""A company to measure sync with: the product's server in this process, and laptops that reach it.

Server and laptops run in one process, so that the CPU clock counts both sides.
"""

import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import uvicorn
from sqlalchemy import update

from storage.database import Database, World
from storage.rules.fields import millis, to_wire
from storage.rules.kinds import KINDS, Kind
from sync.client.engine import Engine, Enrolment
from sync.client.http import Account, HttpServer
from sync.server import accounts, clock, people, workers
from sync.server.admission import admit
from sync.server.app import make_app
from sync.server.opening import create, open_server
from sync.server.people import NewPerson
from tests.bench import volume

ROWS = 10_000
NOW_MS = millis(volume.NOW)
REP = volume.AUTHOR


@contextmanager
def listening(app: Any) -> Iterator[str]:
    """Serve an ASGI application on a thread; yields its address."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, access_log=False, log_level="warning")
    web = uvicorn.Server(config)
    socket = workers.listening(config)
    thread = threading.Thread(target=web.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    while not web.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    web.should_exit = True
    thread.join()


@dataclass(slots=True)
class Laptop:
    """One laptop of the rep: a book, its engine, and the line that counts bytes."""

    database: Database
    line: HttpServer
    engine: Engine
    account: Account

    def close(self) -> None:
        self.database.close()


class Company:
    """The product's server with one rep, on a database of its own."""

    def __init__(self, url: str, *, known: bool = False) -> None:
        """On a new database, or on one that was `known` to an earlier company."""
        workers.settle()
        self._at = NOW_MS + known * 10**6
        if known:
            self.server = open_server(url, self._tick)
            return
        self.server = create(url, self._tick, secrets.token_hex)
        password = accounts.hashed(secrets.token_hex())
        with self.server.service.write() as (connection, tick):
            accounts.add_account(connection, "rep@example.com", REP.hex, "Rep", "rep", password)
            people.add(connection, tick, NewPerson(REP.hex, "Rep", "rep@example.com", "rep"))

    def _tick(self) -> int:
        self._at += 1
        return self._at

    def now(self) -> datetime:
        """The time by everybody's clock: it moves with each thing that the server does."""
        return volume.NOW + timedelta(milliseconds=self._at - NOW_MS)

    def pass_time(self, how_much: timedelta) -> None:
        self._at += how_much // timedelta(milliseconds=1)

    def admitted(self, address: str) -> Account:
        """A laptop of the rep's that was let in."""
        with self.server.service.write() as (connection, tick):
            new = admit(connection, tick, REP.hex, "", "", "")
            connection.execute(update(accounts.tokens).values(until=NOW_MS * 2))  # as time passes
        return Account(
            address, "rep@example.com", new.person, new.name, new.role, new.device, new.device_no,
            self.epoch(), "", new.refresh, new.access,
        )  # fmt: skip

    def epoch(self) -> str:
        with self.server.service.transaction() as connection:
            return clock.read(connection).epoch

    def seq(self) -> int:
        """Where the server's clock stands."""
        with self.server.service.transaction() as connection:
            return clock.read(connection).seq

    def app(self) -> Any:
        return make_app(self.server.service)

    def laptop(self, address: str, place: Path) -> Laptop:
        """A new laptop with an empty book."""
        account = self.admitted(address)
        database = Database(place, volume.KEY, World(REP, now=self.now))
        line = HttpServer(database, account)
        engine = Engine(database, line)
        engine.sign_in(Enrolment(account.device, account.device_no, account.epoch))
        return Laptop(database, line, engine, account)

    def close(self) -> None:
        self.server.engine.dispose()


def customers(count: int = ROWS) -> list[dict[str, Any]]:
    """Customers as `record_bulk` takes them."""
    return volume.customer_rows(range(count))


def fresh(folder: Path) -> Callable[[str], Path]:
    """Names for files that no round before has used."""
    names = Random(1)

    def name(what: str) -> Path:
        return folder / f"{what}-{names.randrange(10**12)}.db"

    return name


def operation_fields(row: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What an operation that creates this customer says, by merge group."""
    said: dict[str, dict[str, Any]] = {}
    for name, value in row.items():
        if (field := KINDS[Kind.CUSTOMER].fields.get(name)) is not None and value is not None:
            said.setdefault(field.merge_group, {})[name] = to_wire(field.codec, value)
    return said


def id_of(number: int) -> UUID:
    return volume.customer_id(number)


def copy(source: Path, target: Path) -> None:
    """A copy of a database on SQLite, whole whatever its log still holds."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)
