"""The administrator's command line: `roadbook-server`."""

import argparse
import logging
import os
import secrets
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sync.server import admin
from sync.server.admin import AdminRefused, Server

Command = Callable[[argparse.Namespace], int]
ROLES = ("rep", "manager", "office", "admin")


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _open(arguments: argparse.Namespace) -> Server:
    return admin.open_server(arguments.database, _now_ms)


def _password(arguments: argparse.Namespace) -> str:
    """From standard input or the environment, never from the arguments."""
    if arguments.password_stdin:
        return sys.stdin.readline().rstrip("\n")
    if password := os.environ.get("ROADBOOK_PASSWORD"):
        return password
    raise AdminRefused("Give the password in ROADBOOK_PASSWORD, or with --password-stdin.")


def _init(arguments: argparse.Namespace) -> int:
    password = _password(arguments)
    if len(password) < admin.PASSWORD_LENGTH:
        raise AdminRefused(f"A password has at least {admin.PASSWORD_LENGTH} characters.")
    server = admin.create(arguments.database, _now_ms, secrets.token_hex)
    admin.add_user(server, arguments.admin, arguments.company, "admin", password)
    print(f"The server of {arguments.company} is ready; {arguments.admin} may sign in.")
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    import uvicorn

    from sync.server.app import make_app

    server = _open(arguments)
    if arguments.host not in ("127.0.0.1", "::1", "localhost") and not arguments.behind_tls:
        raise AdminRefused(
            "Plain HTTP is for this computer only. Put a TLS proxy in front and say --behind-tls."
        )
    logging.basicConfig(level=logging.INFO)
    config = uvicorn.Config(
        make_app(server.service), host=arguments.host, port=arguments.port, access_log=False,
        log_level="warning", timeout_graceful_shutdown=5,
    )  # fmt: skip
    web = uvicorn.Server(config)
    socket = config.bind_socket()
    socket.listen(128)  # who reads the address below may call at once
    print(f"Listening on http://{arguments.host}:{socket.getsockname()[1]}", flush=True)
    web.run(sockets=[socket])
    return 0


def _user_add(arguments: argparse.Namespace) -> int:
    password = _password(arguments)
    admin.add_user(_open(arguments), arguments.email, arguments.name, arguments.role, password)
    print(f"{arguments.name} may sign in as {arguments.email}.")
    return 0


def _user_state(state: str) -> Command:
    def run(arguments: argparse.Namespace) -> int:
        admin.set_user_state(_open(arguments), arguments.email, state)
        print(f"{arguments.email} is {state}.")
        return 0

    return run


def _user_list(arguments: argparse.Namespace) -> int:
    for row in admin.users(_open(arguments)):
        print("\t".join(row))
    return 0


def _device_list(arguments: argparse.Namespace) -> int:
    for row in admin.laptops(_open(arguments)):
        print("\t".join(map(str, row)))
    return 0


def _device_revoke(arguments: argparse.Namespace) -> int:
    admin.revoke_laptop(_open(arguments), arguments.device)
    print("The laptop is shut out.")
    return 0


def _assign(arguments: argparse.Namespace) -> int:
    moved = admin.assign(_open(arguments), arguments.giver, arguments.taker)
    print(f"{moved} customers moved from {arguments.giver} to {arguments.taker}.")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    problems = admin.check(_open(arguments))
    print("\n".join(problems) if problems else "All is well.")
    return 3 if problems else 0


def _backup(arguments: argparse.Namespace) -> int:
    admin.back_up(_open(arguments), arguments.file)
    print(f"A verified copy is in {arguments.file}.")
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    admin.put_back(arguments.database, arguments.file, secrets.token_hex)
    print("The copy is in place; laptops send again what it does not have.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roadbook-server", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Command, about: str, under: Any = None) -> argparse.ArgumentParser:
        made = (under or commands).add_parser(name, help=about, description=about)
        made.add_argument("--database", required=True, metavar="URL")
        made.set_defaults(run=run)
        return made

    init = command("init", _init, "make a new server")
    init.add_argument("--company", required=True)
    init.add_argument("--admin", required=True, metavar="EMAIL")
    init.add_argument("--password-stdin", action="store_true")
    serve = command("serve", _serve, "answer laptops")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8443)
    serve.add_argument("--behind-tls", action="store_true")
    user = commands.add_parser("user", help="accounts").add_subparsers(required=True)
    add = command("add", _user_add, "add an account", user)
    add.add_argument("email")
    add.add_argument("--name", required=True)
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--password-stdin", action="store_true")
    for name, state in (("disable", "disabled"), ("enable", "active")):
        command(name, _user_state(state), f"{name} an account", user).add_argument("email")
    command("list", _user_list, "list accounts", user)
    device = commands.add_parser("device", help="laptops").add_subparsers(required=True)
    command("list", _device_list, "list laptops", device)
    command("revoke", _device_revoke, "shut a laptop out", device).add_argument("device")
    hand = command("assign", _assign, "hand customers over")
    hand.add_argument("--from", dest="giver", required=True, metavar="EMAIL")
    hand.add_argument("--to", dest="taker", required=True, metavar="EMAIL")
    command("check", _check, "look for what does not hold")
    command("backup", _backup, "make a verified copy").add_argument("file", type=Path)
    command("restore", _restore, "put a copy back").add_argument("file", type=Path)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 2 nothing done and why, 3 `check` found something."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except AdminRefused as refused:
        print(refused, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
