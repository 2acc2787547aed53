"""A real server in a thread, a fault proxy before it, and a laptop whose line goes through both."""

import socket
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import uvicorn
from sqlalchemy import select

from storage.commands import records
from storage.database import Database, World
from storage.models import Base
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Enrolment, Receipt
from sync.client.http import Account, HttpServer, sign_in
from sync.server import admin
from sync.server.app import make_app
from sync.server.opening import Server, create
from tests.wire.proxy import Proxy

PASSWORD = "correct horse battery"
KEY = b"k" * 32


class RunningServer:
    """`roadbook-server serve`, but in this process."""

    def __init__(self, folder: Path) -> None:
        self.now_ms = 1_795_000_000_000
        self.opened: Server = create(
            f"sqlite:///{folder / 'server.db'}",
            lambda: self.now_ms,
            lambda size: uuid4().hex[: 2 * size],
        )
        for name in ("ana", "bo"):
            admin.add_user(self.opened, f"{name}@example.com", name, "rep", PASSWORD)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of the framework's next version
            app = make_app(self.opened.service, "", self.opened.files)
        config = uvicorn.Config(app, log_level="error", access_log=False)
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = int(self._socket.getsockname()[1])
        self._web = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._web.run, kwargs={"sockets": [self._socket]}, daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        self._web.should_exit = True
        self._thread.join(10)
        self._socket.close()
        self.opened.engine.dispose()


@dataclass(slots=True)
class Laptop:
    """One laptop: its book, and its line through the proxy."""

    database: Database
    proxy: Proxy

    def account(self) -> Account:
        account = Account.of(self.database)
        assert account is not None
        return account

    def sync(self, *, page: int = 1_000, batch: int = 500) -> Receipt:
        """One contact, at whose end both sides are compared."""
        server = HttpServer(self.database, self.account())
        now = timedelta(0)
        return Engine(self.database, server, page=page, batch=batch, check_every=now).run_once()

    def add_customer(self, name: str = "华信精密") -> UUID:
        with self.database.write() as session:
            return records.create(session, Kind.CUSTOMER, {"name": name, "city": "上海"})

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table: what must not change by a hostile answer."""
        with self.database.read() as session:
            return {
                table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
                for table in Base.metadata.sorted_tables
            }


def new_laptop(folder: Path, proxy: Proxy, name: str = "ana") -> Laptop:
    """A laptop on which this person has just signed in."""
    account = sign_in(proxy.address, f"{name}@example.com", PASSWORD, uuid4().hex, "laptop")
    world = World(author=UUID(hex=account.person))
    database = Database(folder / f"{account.device}.db", KEY, world)
    account.keep(database)
    laptop = Laptop(database, proxy)
    enrolment = Enrolment(account.device, account.device_no, account.epoch)
    Engine(database, HttpServer(database, account)).sign_in(enrolment)
    return laptop


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = RunningServer(tmp_path_factory.mktemp("server"))
    yield running
    running.close()


@pytest.fixture(scope="module")
def proxy(server: RunningServer) -> Iterator[Proxy]:
    made = Proxy(server.port)
    yield made
    made.close()


@pytest.fixture(scope="module")
def known_laptop(proxy: Proxy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    proxy.heal()
    made = new_laptop(tmp_path_factory.mktemp("book"), proxy)
    made.add_customer()
    assert made.sync().agreed
    yield made
    made.database.close()


@pytest.fixture
def laptop(known_laptop: Laptop) -> Iterator[Laptop]:
    """A laptop in touch with the server, with something new to send; the line is good again."""
    known_laptop.proxy.heal()
    known_laptop.add_customer()
    yield known_laptop
    known_laptop.proxy.heal()


@pytest.fixture
def twin(laptop: Laptop, proxy: Proxy, tmp_path: Path) -> Iterator[Laptop]:
    """Another laptop of the same rep."""
    made = new_laptop(tmp_path, proxy)
    made.sync()
    yield made
    made.database.close()


@pytest.fixture
def colleague(laptop: Laptop, proxy: Proxy, tmp_path: Path) -> Iterator[Laptop]:
    made = new_laptop(tmp_path, proxy, "bo")
    made.sync()
    yield made
    made.database.close()
