"""Making and opening the server of one company."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine

from sync.server.database import initialise, open_engine
from sync.server.service import Service
from sync.server.store import clock


class AdminRefused(Exception):
    """What was asked cannot be done; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Server:
    """An open server database and its service."""

    engine: Engine
    service: Service


def create(url: str, now_ms: Callable[[], int], random_hex: Callable[[int], str]) -> Server:
    """Make the tables of a new server."""
    engine = open_engine(url)
    if _is_there(engine):
        raise AdminRefused("This database holds a server already; nothing was changed.")
    initialise(engine, random_hex(8))
    return Server(engine, Service(engine, now_ms))


def open_server(url: str, now_ms: Callable[[], int]) -> Server:
    """Open a server that was made by `create`."""
    engine = open_engine(url)
    if not _is_there(engine):
        raise AdminRefused("There is no server in this database; `roadbook-server init` makes one.")
    return Server(engine, Service(engine, now_ms))


def _is_there(engine: Engine) -> bool:
    with engine.connect() as connection:
        return engine.dialect.has_table(connection, clock.name)
