"""What the commands have in common: their database, the clock, and where a password comes from."""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from sync.protocol import administration as asked
from sync.server import opening
from sync.server.opening import AdminRefused, Server

_Asked = TypeVar("_Asked", bound=asked.Request)
_DRIVERS: Final = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")
_NO_URL: Final = (
    "This is no database URL. Write sqlite:////folder/server.db, "
    "or postgresql+psycopg://user@host/name."
)
# What a request does not take, by its field; from a screen it would not come so far.
_UNFIT: Final = {
    "email": "That is no e-mail address.",
    "name": "A name has 1 to 200 characters, in one line.",
    "device": "There is no such laptop; `device list` names them.",
    "password": "A password has at most 1,000 characters.",
    "customers": "The list names too many customers, or one of its names is too long.",
}
_FILES: Final = "where attached files lie; beside a file of SQLite if it is not given"
Command = Callable[[argparse.Namespace], int]


class Commands:
    """The commands of one level, each with the database it is about."""

    def __init__(self, level: Any) -> None:
        self._level = level

    def add(self, name: str, run: Command, about: str) -> argparse.ArgumentParser:
        """A command that `run` does."""
        made: argparse.ArgumentParser = self._level.add_parser(name, help=about, description=about)
        made.add_argument("--database", required=True, metavar="URL")
        made.add_argument("--files", type=Path, metavar="DIR", help=_FILES)
        made.set_defaults(run=run)
        return made

    def group(self, name: str, about: str) -> "Commands":
        """Commands about one thing: `user add`, `user list`."""
        made: argparse.ArgumentParser = self._level.add_parser(name, help=about, description=about)
        return Commands(made.add_subparsers(required=True, metavar="COMMAND"))


def now_ms() -> int:
    """Milliseconds since 1970, by this computer."""
    return time.time_ns() // 1_000_000


def open_server(arguments: argparse.Namespace) -> Server:
    """The server whose database was named; it is closed when the command has run."""
    arguments.server = opening.open_server(reachable(arguments), now_ms, arguments.files)
    return arguments.server


def reachable(arguments: argparse.Namespace, *, new: bool = False) -> str:
    """The URL of the database; AdminRefused where it can only be a mistake.

    SQLite would make an empty file of a name that was mistyped, and say yes to one that it may
    only read; unless a `new` one is asked for, the file has to be there.
    """
    try:
        url = make_url(arguments.database)
    except ArgumentError:
        raise AdminRefused(_NO_URL) from None
    if url.drivername not in _DRIVERS:
        raise AdminRefused(_NO_URL)
    if url.get_backend_name() == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise AdminRefused(_NO_URL)
        _check_file(Path(url.database or ""), new=new)
    return str(arguments.database)


def _check_file(path: Path, *, new: bool) -> None:
    folder = path.absolute().parent
    if not folder.is_dir():
        raise AdminRefused(f"There is no folder {folder}.")
    if path.is_dir():
        raise AdminRefused(f"{path} is a folder; the database is a file.")
    if not path.exists() and not new:
        raise AdminRefused(f"There is no file {path}; `roadbook-server init` makes a server.")
    mark = path.with_name(f"{path.name}.clock")
    for one in (folder, path, mark):
        if one.exists() and not os.access(one, os.W_OK):
            raise AdminRefused(f"You may not write {one}; run this as the user whose it is.")


def fitting(request: _Asked) -> _Asked:
    """The request, if it is one that the server would take over the line too."""
    try:
        return msgspec.convert(msgspec.to_builtins(request), type(request))
    except msgspec.ValidationError as unfit:
        field = str(unfit).rpartition("$.")[2].rstrip("`").partition("[")[0]
        raise AdminRefused(_UNFIT.get(field, f"The server takes no such {field}.")) from None


def counted(number: int, noun: str) -> str:
    """`1 customer`, `2 customers`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def password(arguments: argparse.Namespace) -> str:
    """From standard input or the environment, never from the arguments."""
    if arguments.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    if found := os.environ.get("ROADBOOK_PASSWORD"):
        return found
    raise AdminRefused("Give the password in ROADBOOK_PASSWORD, or with --password-stdin.")


def share_metrics(folder: str) -> str:
    """Let the processes started from now on put their figures together in a folder."""
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
    return folder
