"""Looking after a server's database: what does not hold, copies, and putting one back."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from storage.rules.kinds import Kind
from sync.server.database import open_engine, restored
from sync.server.opening import AdminRefused, Server
from sync.server.store import clock as clock_table
from sync.server.store import rows


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
