"""What an administrator does: set up, people, laptops, handing customers over, copies."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, func, select

from storage.rules.kinds import Kind
from sync.server import accounts, people
from sync.server.accounts import accounts as account_table
from sync.server.accounts import credentials
from sync.server.service import Service, initialise, open_engine, restored
from sync.server.store import clock as clock_table
from sync.server.store import devices, rows

PASSWORD_LENGTH = 12


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
        return engine.dialect.has_table(connection, clock_table.name)


def add_user(server: Server, email: str, name: str, role: str, password: str) -> None:
    """Add an account; the person appears with the first laptop that signs in."""
    if len(password) < PASSWORD_LENGTH:
        raise AdminRefused(f"A password has at least {PASSWORD_LENGTH} characters.")
    with server.service.transaction() as connection:
        known = select(account_table.c.email).where(account_table.c.email == email.lower())
        if connection.execute(known).first() is not None:
            raise AdminRefused(f"There is an account of {email} already.")
        accounts.add_account(connection, email, name, role, password)


def set_user_state(server: Server, email: str, state: str) -> None:
    """Shut an account, or open it again."""
    with server.service.transaction() as connection:
        if not accounts.set_state(connection, email, state):
            raise AdminRefused(f"There is no account of {email}.")


def users(server: Server) -> list[tuple[str, str, str, str]]:
    """E-mail, name, role and state of every account."""
    query = select(account_table).order_by(account_table.c.email)
    with server.service.transaction() as connection:
        return [(r.email, r.name, r.role, r.state) for r in connection.execute(query)]


def laptops(server: Server) -> list[tuple[str, str, str, int, str]]:
    """Id, e-mail, label, operations received and state of every laptop."""
    query = (
        select(devices.c.device, credentials.c.email, credentials.c.label)
        .add_columns(devices.c.last_n, devices.c.state)
        .join(credentials, credentials.c.device == devices.c.device)
        .order_by(credentials.c.email, devices.c.no)
    )
    with server.service.transaction() as connection:
        return [tuple(row) for row in connection.execute(query)]


def revoke_laptop(server: Server, device: str) -> None:
    """Shut a laptop out at once."""
    with server.service.transaction() as connection:
        if not accounts.revoke_device(connection, device):
            raise AdminRefused(f"There is no laptop {device}.")


def assign(server: Server, giver: str, taker: str) -> int:
    """Hand all customers of one person to another; returns how many."""
    with server.service.write() as (connection, tick):
        found: list[str] = []
        for email in (giver, taker):
            query = select(account_table.c.person).where(account_table.c.email == email.lower())
            person = connection.execute(query).scalar()
            if not person:
                raise AdminRefused(f"{email} has no account, or no laptop has signed in with it.")
            found.append(person)
        customers = people.customers_of(connection, found[0])
        return people.assign(connection, tick, customers, found[1])


def check(server: Server) -> list[str]:
    """What does not hold in the server's database, in words."""
    problems: list[str] = []
    with server.service.transaction() as connection:
        clock = connection.execute(select(clock_table)).one()
        top = connection.execute(select(func.max(rows.c.seq))).scalar() or 0
        if top > clock.seq:
            problems.append(f"A record bears the number {top}, beyond the clock at {clock.seq}.")
        kinds = connection.execute(select(rows.c.kind).distinct()).scalars()
        problems += [f"Unknown kind of record: {kind}" for kind in kinds if kind not in set(Kind)]
        if server.engine.dialect.name == "sqlite":
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            problems += [text for text in found if text != "ok"]
    return problems


def back_up(server: Server, target: Path) -> None:
    """An online copy of a server on SQLite; on PostgreSQL its own tools do that."""
    source = _sqlite_file(server)
    if target.exists():
        raise AdminRefused(f"{target} is there already; nothing was overwritten.")
    with sqlite3.connect(source) as one, sqlite3.connect(target) as other:
        one.backup(other)
    with sqlite3.connect(target) as copy:
        (verdict,) = copy.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        target.unlink()
        raise AdminRefused("The copy was not good and was removed; look at the disk.")


def put_back(url: str, source: Path, random_hex: Callable[[int], str]) -> None:
    """Put a copy in the place of a server on SQLite, as a new epoch that laptops notice."""
    engine = open_engine(url)
    path = Path(engine.url.database or "")
    if engine.dialect.name != "sqlite":
        raise AdminRefused("On PostgreSQL put the copy back with its own tools, then `restored`.")
    if not source.is_file():
        raise AdminRefused(f"There is no file {source}.")
    engine.dispose()
    shutil.copy(source, path)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    restored(open_engine(url), random_hex(8))


def _sqlite_file(server: Server) -> str:
    if server.engine.dialect.name != "sqlite" or not server.engine.url.database:
        raise AdminRefused("On PostgreSQL copies are made with its own tools (pg_dump).")
    return server.engine.url.database
