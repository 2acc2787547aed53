"""Looking after the database: `check`, `backup`, `restore`."""

import argparse
import secrets
from pathlib import Path

from sync.server import care, checking
from sync.server.cli.given import Commands, open_server, reachable


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    commands.add("check", _check, "look for what does not hold")
    commands.add("backup", _backup, "make a verified copy").add_argument("file", type=Path)
    commands.add("restore", _restore, "put a copy back").add_argument("file", type=Path)


def _check(arguments: argparse.Namespace) -> int:
    problems = checking.check(open_server(arguments))
    print("\n".join(problems) if problems else "All is well.")
    return 3 if problems else 0


def _backup(arguments: argparse.Namespace) -> int:
    care.back_up(open_server(arguments), arguments.file)
    print(f"A verified copy is in {arguments.file}.")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    url = reachable(arguments, new=True)
    care.put_back(url, arguments.file, secrets.token_hex, arguments.files)
    print("The copy is in place; laptops send again what it does not have.")
    return 0
