"""Looking after the folder of files: what is let go of, what is copied with the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, and_, delete, select, update

from storage.rules.kinds import Kind
from sync.server.database import reading
from sync.server.file_folder import FileFolder, hash_of
from sync.server.service import Service
from sync.server.store import TENANT, file_uses, files, rows, uploads

DAY_MS: Final = 24 * 3_600_000
UPLOADS_KEPT_MS: Final = 30 * DAY_MS
UNUSED_KEPT_MS: Final = 90 * DAY_MS


def folder_of(engine: Engine, given: Path | None = None) -> FileFolder | None:
    """The folder of a server: the one that was named, else the one beside a file of SQLite."""
    if given is not None:
        return FileFolder(given)
    if engine.dialect.name == "sqlite" and engine.url.database:
        return beside(Path(engine.url.database))
    return None


def beside(path: Path) -> FileFolder:
    """The folder that goes with a database or a copy of one."""
    return FileFolder(path.with_name(f"{path.name}.files"))


def tidy(service: Service, folder: FileFolder) -> None:
    """Let go of uploads that stopped a month ago, and of files unused for three."""
    now = service.now_ms()
    with service.transaction() as connection:
        stopped = and_(uploads.c.tenant == TENANT, uploads.c.touched_at < now - UPLOADS_KEPT_MS)
        given_up = connection.execute(select(uploads.c.attachment).where(stopped)).scalars().all()
        connection.execute(delete(uploads).where(stopped))
        unused = _unused(connection)
        _note_unused(connection, unused, now)
        long_ago = and_(files.c.tenant == TENANT, files.c.unused_since < now - UNUSED_KEPT_MS)
        gone = connection.execute(select(files.c.sha256).where(long_ago)).scalars().all()
        for table in (file_uses, files):
            connection.execute(
                delete(table).where(table.c.tenant == TENANT, table.c.sha256.in_(gone))
            )
    # The bytes after the rows: a cut in between leaves bytes too many, never too few.
    for attachment in given_up:
        folder.give_up(attachment)
    for sha256 in gone:
        folder.remove(sha256)


def _unused(connection: Connection) -> set[str]:
    """Files that no live record speaks of."""
    live = (
        select(file_uses.c.sha256)
        .join(
            rows,
            and_(
                rows.c.tenant == file_uses.c.tenant,
                rows.c.kind == Kind.ATTACHMENT.value,
                rows.c.id == file_uses.c.attachment,
            ),
        )
        .where(file_uses.c.tenant == TENANT, rows.c.deleted.is_(False))
    )
    query = select(files.c.sha256).where(files.c.tenant == TENANT, files.c.sha256.not_in(live))
    return set(connection.execute(query).scalars())


def _note_unused(connection: Connection, unused: set[str], now: int) -> None:
    noted = select(files.c.sha256, files.c.unused_since).where(
        files.c.tenant == TENANT, files.c.unused_since.is_not(None)
    )
    before = {row.sha256 for row in connection.execute(noted)}
    for sha256 in sorted(unused ^ before):
        since = now if sha256 in unused else None
        one = and_(files.c.tenant == TENANT, files.c.sha256 == sha256)
        connection.execute(update(files).where(one).values(unused_since=since))


def problems(connection: Connection, folder: FileFolder) -> Iterator[str]:
    """Files that are not there, or not what they were."""
    query = select(files.c.sha256, files.c.size).where(files.c.tenant == TENANT)
    for row in connection.execute(query.order_by(files.c.sha256)):
        if not folder.has(row.sha256, row.size):
            yield f"The file {row.sha256[:12]} is missing from {folder.folder}."
        elif hash_of(folder.path(row.sha256)) != row.sha256:
            yield f"The file {row.sha256[:12]} is not what it was."


def copy_all(engine: Engine, source: FileFolder, target: FileFolder) -> list[str]:
    """Copy what the database of `engine` speaks of; returns what was missing or damaged."""
    with reading(engine) as connection:
        query = select(files.c.sha256, files.c.size).where(files.c.tenant == TENANT)
        spoken = [(row.sha256, row.size) for row in connection.execute(query)]
    return [
        sha256
        for sha256, size in spoken
        if not target.has(sha256, size) and not target.take_over(source, sha256)
    ]
