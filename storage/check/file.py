"""What must hold in the file itself, whatever is written in it."""

from contextlib import suppress
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from storage.check.findings import Findings
from storage.database import PRAGMAS
from storage.migrations import HEAD


def check_connection(connection: Any, found: Findings, *, read_only: bool) -> None:
    """Pages, tables, foreign keys, version and settings of an open file."""
    # The check of the cipher does not look into the log, where whole pages may still be.
    with suppress(sqlcipher.OperationalError):  # read-only: then nobody writes the log either
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    try:
        for (told,) in connection.execute("PRAGMA cipher_integrity_check"):
            found.add("file.page", told)
        for (told,) in connection.execute("PRAGMA integrity_check(20)"):
            if told != "ok":
                found.add("file.damaged", told)
        for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
            found.add("file.orphan", f"{table} {row}")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != HEAD:
            found.add("file.version", version)
        for name, wanted in PRAGMAS.items():
            is_set = connection.execute(f"PRAGMA {name}").fetchone()[0]
            # Without a folder to lay a log in, SQLite does without one.
            if is_set != wanted and not (read_only and name == "journal_mode"):
                found.add("file.pragma", name)
    except sqlcipher.DatabaseError as error:
        found.add("file.damaged", type(error).__name__)
