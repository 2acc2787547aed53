"""A real server in a process of its own, and laptops that reach it over HTTP."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from storage.database import Database, World
from sync.client.engine import Engine, Enrolment, Receipt
from sync.client.http import Account, HttpServer, sign_in

PASSWORD = "correct horse battery"
KEY = b"k" * 32


class ServerProcess:
    """`roadbook-server` as an administrator runs it."""

    def __init__(self, folder: Path) -> None:
        self.url = f"sqlite:///{folder / 'server.db'}"
        self.address = ""
        self._process: subprocess.Popen[str] | None = None

    def run(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "sync.server", *arguments, "--database", self.url]
        environment = {**os.environ, "ROADBOOK_PASSWORD": PASSWORD}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout

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
def new_server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a server as the administrator's commands made it, once for all tests."""
    folder = tmp_path_factory.mktemp("server")
    process = ServerProcess(folder)
    process.run("init", "--company", "Example", "--admin", "admin@example.com")
    for name, role in (("ana", "rep"), ("bo", "rep"), ("chen", "manager")):
        process.run("user", "add", f"{name}@example.com", "--name", name, "--role", role)
    return folder / "server.db"


@pytest.fixture
def server(tmp_path: Path, new_server: Path) -> Iterator[ServerProcess]:
    shutil.copy(new_server, tmp_path / "server.db")
    process = ServerProcess(tmp_path)
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
