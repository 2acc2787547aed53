"""What the commands have in common: their database, the clock, and where a password comes from."""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sync.server import opening
from sync.server.opening import AdminRefused, Server

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
    arguments.server = opening.open_server(arguments.database, now_ms, arguments.files)
    return arguments.server


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
