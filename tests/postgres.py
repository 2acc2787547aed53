"""A PostgreSQL of the tests' own: a cluster in a temporary folder, a fresh database per test."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest
from sqlalchemy import make_url

_NUMBERS = count()


@cache
def binaries() -> Path | None:
    """Where initdb and pg_ctl are; None where there is no PostgreSQL."""
    if found := shutil.which("pg_config"):
        told = subprocess.run([found, "--bindir"], capture_output=True, text=True, check=True)
        if (Path(told.stdout.strip()) / "initdb").exists():
            return Path(told.stdout.strip())
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda at: int(at.parts[-2]))
    return next((at for at in reversed(places) if (at / "initdb").exists()), None)


class Cluster:
    """A running PostgreSQL that listens on a socket in its own folder only."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        found = binaries()
        assert found is not None
        self._binaries = found
        self.folder = folder
        self._fsync = "on" if durable else "off"

    def start(self) -> None:
        """Make the cluster and start it; as somebody else where we are root, who may not."""
        if os.geteuid() == 0:
            os.chown(self.folder, _somebody().pw_uid, _somebody().pw_gid)
        self._run("initdb", "-D", self._data, "-A", "trust", "-U", "roadbook", "-E", "UTF8", "-N")
        quiet = f"-k {self.folder} -c listen_addresses='' -c unix_socket_permissions=0777"
        quick = f"-c fsync={self._fsync} -c shared_buffers=64MB -c max_connections=60"
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", self._data, "-l", log, "-w", "-o", f"{quiet} {quick}", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def new(self, template: str = "") -> str:
        """The URL of a new database: an empty one, or a copy of that of another URL."""
        name = f"roadbook{next(_NUMBERS)}"
        source = make_url(template).database if template else "template1"
        self.do(f"CREATE DATABASE {name} TEMPLATE {source}")
        return f"postgresql+psycopg://roadbook@/{name}?host={self.folder}"

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.do(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def do(self, statement: str) -> None:
        where = f"host={self.folder} user=roadbook dbname=postgres"
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute(statement.encode())

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._binaries / program), *arguments]
        if os.geteuid() == 0:
            command = [*_as_somebody(), *command]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, cwd="/", env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert done.returncode == 0, f"{program}: {done.stderr}"


def _somebody() -> pwd.struct_passwd:
    """Whom PostgreSQL runs as where we are root, as whom it refuses to."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return pwd.getpwnam("postgres" if "postgres" in known else "nobody")


def _as_somebody() -> list[str]:
    who = _somebody()
    if shutil.which("setpriv"):
        return ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]
    return ["runuser", "-u", who.pw_name, "--"]


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """A cluster while the tests last; where there is no PostgreSQL, CI fails and others skip.

    Only a `durable` one waits for the disk, as it must where times are compared.
    """
    if binaries() is None:
        why = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    # Not in a folder of pytest's: nobody else may enter those, and a socket's name must be short.
    folder = Path(mkdtemp(prefix="roadbook-"))
    folder.chmod(0o755)
    made = Cluster(folder, durable=durable)
    try:
        made.start()
        yield made
        made.stop()
    finally:
        shutil.rmtree(folder)
