"""A real server in a process of its own, and laptops that reach it over HTTP."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.database import Database, World
from sync.client.engine import Engine, Enrolment, Receipt
from sync.client.http import Account, HttpServer, sign_in
from sync.server import care
from tests.postgres import Cluster

if TYPE_CHECKING:
    from tests.flows.windows import Desk

PASSWORD = "correct horse battery"
KEY = b"k" * 32


class ServerProcess:
    """`roadbook-server` as an administrator runs it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.address = ""
        self._process: subprocess.Popen[str] | None = None

    def run(self, *arguments: str) -> str:
        done = self.try_run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def try_run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "sync.server", *arguments, "--database", self.url]
        environment = {**os.environ, "ROADBOOK_PASSWORD": PASSWORD}
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=60
        )

    def start(self) -> None:
        port = self.address.rpartition(":")[2] or "0"
        command = [sys.executable, "-m", "sync.server", "serve", "--port", port]
        self._process = subprocess.Popen(
            [*command, "--database", self.url], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip().removeprefix("Listening on ")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@pytest.fixture(scope="session")
def new_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a server as the administrator's commands made it, once for all tests."""
    path = tmp_path_factory.mktemp("server") / "server.db"
    set_up(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def new_postgresql(postgres: Cluster, new_sqlite: Path) -> str:
    """The same on PostgreSQL, where it moved to."""
    url = postgres.new()
    care.put_back(url, new_sqlite, lambda size: "5" * size)
    return url


def set_up(url: str) -> None:
    process = ServerProcess(url)
    process.run("init", "--company", "Example", "--admin", "admin@example.com")
    process.run("user", "add", "chen@example.com", "--name", "chen", "--role", "manager")
    process.run("team", "add", "Sales", "--manager", "chen@example.com")
    for name in ("ana", "bo"):
        email = f"{name}@example.com"
        process.run("user", "add", email, "--name", name, "--role", "rep", "--team", "Sales")


@pytest.fixture
def database_kind() -> str:
    """What the server keeps its records in; tests that want both say so in a fixture of theirs."""
    return "sqlite"


@pytest.fixture
def server_url(tmp_path: Path, database_kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The database of a server with a few people."""
    if database_kind == "sqlite":
        path = tmp_path / "server.db"
        shutil.copy(request.getfixturevalue("new_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    url = cluster.new(request.getfixturevalue("new_postgresql"))
    yield url
    cluster.drop(url)


@pytest.fixture
def server(server_url: str) -> Iterator[ServerProcess]:
    process = ServerProcess(server_url)
    process.start()
    yield process
    process.kill()


@dataclass(slots=True)
class Laptop:
    """One laptop: an encrypted book and its engine on a real line."""

    database: Database
    account: Account
    server: HttpServer
    engine: Engine

    @property
    def person(self) -> UUID:
        return UUID(hex=self.account.person)

    def sync(self) -> Receipt:
        return self.engine.run_once()


@pytest.fixture
def laptop(tmp_path: Path, server: ServerProcess) -> Iterator[Callable[[str], Laptop]]:
    """A laptop on which this person has just signed in."""
    opened: list[Database] = []

    def make(name: str) -> Laptop:
        person = uuid4()
        account = sign_in(
            server.address, f"{name}@example.com", PASSWORD, person.hex, f"laptop {len(opened)}"
        )
        world = World(author=UUID(hex=account.person))
        database = Database(tmp_path / f"book{len(opened)}.db", KEY, world)
        opened.append(database)
        account.keep(database)
        line = HttpServer(database, account)
        engine = Engine(database, line)
        engine.sign_in(Enrolment(account.device, account.device_no, account.epoch))
        return Laptop(database, account, line, engine)

    yield make
    for database in opened:
        database.close()


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    server: ServerProcess,
) -> "Iterator[Callable[[str], Desk]]":
    """Opens the app on one more laptop, and signs this person in there."""
    from tests.flows.windows import Desk

    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    with ExitStack() as opened:

        def open_one(name: str) -> Desk:
            number = len(list(tmp_path.glob("profile*")))
            made = Desk(qtbot, qapp, tmp_path / f"profile{number}", name)
            opened.callback(made.close)
            made.sign_in(server)
            return made

        yield open_one
