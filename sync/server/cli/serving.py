"""Making a server, and letting laptops in: `init`, `upgrade` and `serve`."""

import argparse
import logging
import secrets
import sys
import threading
from typing import TYPE_CHECKING

from sync.server import accounts, admin, opening
from sync.server.cli.given import Commands, now_ms, open_server, password
from sync.server.opening import AdminRefused

if TYPE_CHECKING:
    from uvicorn import Server


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    init = commands.add("init", _init, "make a new server")
    init.add_argument("--company", required=True)
    init.add_argument("--admin", required=True, metavar="EMAIL")
    init.add_argument("--password-stdin", action="store_true")
    commands.add("upgrade", _upgrade, "bring the database of an older version up to date")
    serve = commands.add("serve", _serve, "answer laptops")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8443)
    serve.add_argument("--behind-tls", action="store_true")
    serve.add_argument("--with-parent", action="store_true", help=argparse.SUPPRESS)


def _init(arguments: argparse.Namespace) -> int:
    secret = password(arguments)
    if len(secret) < accounts.PASSWORD_LENGTH:
        raise AdminRefused(f"A password has at least {accounts.PASSWORD_LENGTH} characters.")
    server = arguments.server = opening.create(arguments.database, now_ms, secrets.token_hex)
    admin.add_user(server, arguments.admin, arguments.company, "admin", secret)
    print(f"The server of {arguments.company} is ready; {arguments.admin} may sign in.")
    return 0


def _upgrade(arguments: argparse.Namespace) -> int:
    kept = opening.upgrade(arguments.database)
    print("The database is up to date." + (f" As it was: {kept}" if kept else ""))
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    import uvicorn

    from sync.server.app import make_app

    server = open_server(arguments)
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
    if arguments.with_parent:
        threading.Thread(target=_end_with_parent, args=(web,), daemon=True).start()
    socket = config.bind_socket()
    socket.listen(128)  # who reads the address below may call at once
    print(f"Listening on http://{arguments.host}:{socket.getsockname()[1]}", flush=True)
    web.run(sockets=[socket])
    return 0


def _end_with_parent(web: "Server") -> None:
    """Stop when whoever started this lets go of our standard input, however they ended."""
    sys.stdin.buffer.read()
    web.should_exit = True
