"""What the outbox of a book holds, read past the code on trial."""

from typing import Any, Final, NamedTuple

import msgspec

from sync.client.queue import ACKED, PENDING, SENT
from tests.simulation.slots import Book

_COLUMNS: Final = "n, uid, kind, id, root, op, state, fields, old, base"
_WAITING: Final = "SELECT 1 FROM outbox WHERE state IN (?, ?) LIMIT 1"
_ANSWERED: Final = "SELECT uid FROM outbox WHERE state IN (?, ?)"
_EMPTIED: Final = "SELECT uid FROM outbox WHERE op IN ('create', 'patch') AND fields = '{}'"


class Entry(NamedTuple):
    """One change of one record; ids are hex, as everywhere on the wire."""

    n: int
    uid: str
    kind: str
    id: str
    root: str  # empty: the company's
    op: str
    state: str
    fields: dict[str, dict[str, Any]]
    old: dict[str, Any]
    base: int


def entries_after(book: Book, n: int) -> list[Entry]:
    """What was written behind number `n`, in order."""
    return _entries(book, f"SELECT {_COLUMNS} FROM outbox WHERE n > ? ORDER BY n", n)


def everything(book: Book) -> list[Entry]:
    """All that the book has noted, answered or not, in order."""
    return entries_after(book, 0)


def waiting(book: Book) -> list[Entry]:
    """What the server has not confirmed yet, in order."""
    asked = f"SELECT {_COLUMNS} FROM outbox WHERE state IN (?, ?) ORDER BY n"
    return _entries(book, asked, PENDING, SENT)


def _entries(book: Book, statement: str, *values: object) -> list[Entry]:
    return [_entry(*row) for row in book.look(statement, *values)]


def _entry(
    n: int, uid: bytes, kind: str, record: bytes, root: bytes | None, op: str, state: str,
    fields: str, old: str, base: int,
) -> Entry:  # fmt: skip
    said, before = msgspec.json.decode(fields), msgspec.json.decode(old)
    root_id = root.hex() if root else ""
    return Entry(n, uid.hex(), kind, record.hex(), root_id, op, state, said, before, base)


def last_n(book: Book) -> int:
    ((n,),) = book.look("SELECT max(n) FROM outbox")
    return n or 0


def something_waits(book: Book) -> bool:
    """Whether anything typed here is not confirmed yet."""
    return bool(book.look(_WAITING, PENDING, SENT))


def uids(book: Book) -> set[str]:
    """Every change that a book holds, sent or not."""
    return {uid.hex() for (uid,) in book.look("SELECT uid FROM outbox")}


def answered(book: Book) -> set[str]:
    """The changes that the server has answered."""
    return {uid.hex() for (uid,) in book.look(_ANSWERED, SENT, ACKED)}


def emptied(book: Book) -> set[str]:
    """The changes whose contents were erased when their customer left this laptop."""
    return {uid.hex() for (uid,) in book.look(_EMPTIED)}
