"""The plainest jobs: SQLCipher alone, and a change of password."""

from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.faults.rig import Ack
from tests.storage.vault.fakes import vault_in

# What is loaded lazily is loaded here, so that each forked child finds it loaded.
dbapi2: Any = import_module("sqlcipher3.dbapi2")
import_module("argon2.low_level")
import_module("cryptography.hazmat.primitives.ciphers.aead")
import_module("cryptography.hazmat.primitives.kdf.hkdf")

KEY = "PRAGMA key = \"x'" + "5a" * 32 + "'\""


def connect(path: Path, synchronous: str = "FULL"):
    book = dbapi2.connect(path, isolation_level=None)
    book.execute("PRAGMA cipher_log_level = NONE")
    book.execute(KEY)
    book.execute("PRAGMA journal_mode = WAL").fetchone()
    book.execute(f"PRAGMA synchronous = {synchronous}")
    return book


def saves(folder: Path, ack: Ack, synchronous: str = "FULL", times: int = 20) -> None:
    """`times` transactions of two rows each."""
    with closing(connect(folder / "book.db", synchronous)) as book:
        book.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, body TEXT)")
        for number in range(times):
            book.execute("BEGIN IMMEDIATE")
            for half in (0, 1):
                book.execute(
                    "INSERT INTO note VALUES (?, ?)", (number * 2 + half, "x" * 500 * (half + 1))
                )
            book.execute("COMMIT")
            ack(str(number))
            if number % 7 == 6:
                book.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def kept(folder: Path) -> set[int]:
    """The transactions in the file, each of which must be whole."""
    with closing(connect(folder / "book.db")) as book:
        assert book.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        # The check of the cipher does not look into the -wal, where the whole pages may still be.
        book.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert book.execute("PRAGMA cipher_integrity_check").fetchall() == []
        if not book.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return set()
        ids = {row[0] for row in book.execute("SELECT id FROM note")}
    assert all(one ^ 1 in ids for one in ids), "half a transaction"
    return {one // 2 for one in ids}


OLD, NEW = "seven grey herons", "eleven quiet tractors"


def vault(folder: Path):
    return vault_in(folder)


def change_password(folder: Path, ack: Ack) -> None:
    vault(folder).change_password(OLD, NEW)
    ack("changed")
