"""Making a server, and letting laptops in: `init`, `upgrade` and `serve`."""

import argparse
import secrets
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from tempfile import TemporaryDirectory

from sync.protocol import administration as asked
from sync.server import accounts, admin, opening
from sync.server.cli.given import (
    Commands,
    fitting,
    now_ms,
    open_server,
    password,
    reachable,
    share_metrics,
)
from sync.server.opening import AdminRefused


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    init = commands.add("init", _init, "make a new server")
    init.add_argument("--company", required=True)
    init.add_argument("--admin", required=True, metavar="EMAIL")
    about = "what the administrator is called; else as the e-mail before the @"
    init.add_argument("--admin-name", type=str.strip, metavar="NAME", help=about)
    init.add_argument("--password-stdin", action="store_true")
    commands.add("upgrade", _upgrade, "bring the database of an older version up to date")
    serve = commands.add("serve", _serve, "answer laptops")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=_port, default=8443)
    serve.add_argument("--workers", type=_workers, default=1, metavar="N")
    serve.add_argument("--behind-tls", action="store_true")
    serve.add_argument("--log-level", choices=("debug", "info", "warning"), default="info")
    serve.add_argument("--with-parent", action="store_true", help=argparse.SUPPRESS)


def _workers(text: str) -> int:
    return _number(text, 1, 64)


def _port(text: str) -> int:
    return _number(text, 0, 65_535)


def _number(text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text} is not a number from {least} to {most}")
    return int(text)


def _init(arguments: argparse.Namespace) -> int:
    secret = password(arguments)
    if len(secret) < accounts.PASSWORD_LENGTH:
        raise AdminRefused(f"A password has at least {accounts.PASSWORD_LENGTH} characters.")
    company, email = arguments.company.strip(), arguments.admin.strip()
    name = email.partition("@")[0] if arguments.admin_name is None else arguments.admin_name
    first = fitting(asked.UserAdd(email, name, "admin", secret))
    fitting(asked.UserAdd(email, company, "admin", secret))  # the same holds for its name
    url = reachable(arguments, new=True)
    server = arguments.server = opening.create(url, now_ms, secrets.token_hex, arguments.files)
    admin.add_user(server, first.email, first.name, first.role, secret)
    print(f"The server of {company} is ready; {name} may sign in as {email}.")
    return 0


def _upgrade(arguments: argparse.Namespace) -> int:
    kept = opening.upgrade(reachable(arguments))
    print("The database is up to date." + (f" As it was: {kept}" if kept else ""))
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    from sync.server import workers

    server = open_server(arguments)  # what is wrong with the database is said here, once
    if arguments.host not in ("127.0.0.1", "::1", "localhost") and not arguments.behind_tls:
        raise AdminRefused(
            "Plain HTTP is for this computer only. Put a TLS proxy in front and say --behind-tls."
        )
    with TemporaryDirectory(prefix="roadbook-figures-") as folder:
        metrics = share_metrics(folder) if arguments.workers > 1 else ""
        plan = workers.Plan(
            arguments.database, arguments.log_level, now_ms, arguments.files, metrics
        )
        config = workers.configuration(plan, arguments.host, arguments.port, arguments.workers)
        try:
            socket = workers.listening(config)
        except SystemExit:  # why not was logged
            where = f"{arguments.host}, port {arguments.port}"
            raise AdminRefused(f"The server cannot listen on {where}.") from None
        print(f"Listening on http://{arguments.host}:{socket.getsockname()[1]}", flush=True)
        if server.files is None:  # after the address, which programs read; the log has its stream
            told = "Photos and files stay on the laptops: say --files DIR to keep them here."
            print(told, flush=True)
        with suppress(KeyboardInterrupt):  # Ctrl+C, after everything was answered
            workers.run(config, socket, _with_parent if arguments.with_parent else lambda _: None)
    return 0


def _with_parent(stop: Callable[[], None]) -> None:
    """Stop when whoever started this lets go of our standard input, however they ended."""

    def wait() -> None:
        sys.stdin.buffer.read()
        stop()

    threading.Thread(target=wait, daemon=True).start()
