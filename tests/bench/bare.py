"""The yardsticks' own files: the same texts in plain tables, with nothing around them."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from storage.rules.kinds import Kind
from tests.bench import volume

_CJK = "\u3400"


def connect(place: Path, key: bytes | None = volume.KEY) -> Any:
    """A driver connection with the product's durability and nothing else."""
    connection = sqlcipher.connect(str(place), isolation_level=None, check_same_thread=False)
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -16384")
    return connection


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def bigrams(text: str) -> list[str]:
    """Each pair of neighbours within a run of letters and digits; a lone one by itself."""
    found: list[str] = []
    for run in _runs(text):
        found += [run[i : i + 2] for i in range(len(run) - 1)] or [run]
    return found


def phrase(query: str) -> str:
    """What matches a query as a phrase of pairs, run by run."""
    return " AND ".join(f'"{" ".join(bigrams(run))}"' for run in _runs(query))


def _runs(text: str) -> Iterator[str]:
    run = ""
    for letter in text:
        if letter.isalnum() and (not run or (letter >= _CJK) == (run[-1] >= _CJK)):
            run += letter
            continue
        if run:
            yield run
        run = letter if letter.isalnum() else ""
    if run:
        yield run


def notes() -> Path:
    """All the notes of the volume book, folded, with a full-text index of pairs; made once."""
    place = volume.folder() / "notes.db"
    if not place.exists():
        making = place.with_suffix(".making")
        making.unlink(missing_ok=True)
        connection = connect(making)
        connection.execute("CREATE TABLE note (n INTEGER PRIMARY KEY, id BLOB, body TEXT)")
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(body, content='', columnsize=0)")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO note VALUES (?, ?, ?)", _numbered())
        texts = ((n, " ".join(bigrams(body))) for n, _, body in _numbered())
        connection.executemany("INSERT INTO found (rowid, body) VALUES (?, ?)", texts)
        connection.execute("COMMIT")
        connection.execute("INSERT INTO found (found) VALUES ('optimize')")
        connection.close()
        making.replace(place)
    return place


def _numbered() -> Iterable[tuple[int, bytes, str]]:
    """The notes in the order in which they went into the book."""
    visits = volume.NOTES // 20
    for n in range(volume.NOTES):
        if n < visits:
            id_, body = volume.id_of(Kind.VISIT, n), f"{volume.note_of(n)}\n价格"
        else:
            number = n - visits
            id_ = volume.id_of(Kind.INTERACTION, number)
            body = volume.note_of(volume.NOTES + number)
        yield n + 1, id_.bytes, folded(body)
