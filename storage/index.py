"""Keeps the timeline and the search index in step with the records, in the same transaction.

The FTS5 tables hold no text of their own (`content=''`): to take a record out, its old text is cut
into grams again, so nothing of a deleted word stays in the file (`secure-delete`, decisions 11).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Select, Table, bindparam, select, text

from storage.models import Entry, Party
from storage.models.driver import insert_rows
from storage.rules.fields import millis
from storage.rules.grams import grams, line_starts
from storage.rules.indexing import PARTIES, TEXTS, Values, entry_at, entry_text, party_text
from storage.rules.kinds import Kind

_ENTRY, _PARTY = cast(Table, Entry.__table__), cast(Table, Party.__table__)
_ADD_NOTE = "INSERT INTO note_fts(rowid, grams) VALUES (?, ?)"
_DROP_NOTE = "INSERT INTO note_fts(note_fts, rowid, grams) VALUES ('delete', ?, ?)"
_ADD_PARTY = "INSERT INTO party_fts(rowid, grams) VALUES (?, ?)"
_DROP_PARTY = "INSERT INTO party_fts(party_fts, rowid, grams) VALUES ('delete', ?, ?)"
_LAST_ENTRY, _LAST_PARTY = "SELECT max(n) FROM entry", "SELECT max(n) FROM party"
_MERGE = {
    "note_fts": text("INSERT INTO note_fts(note_fts, rank) VALUES ('merge', :pages)"),
    "party_fts": text("INSERT INTO party_fts(party_fts, rank) VALUES ('merge', :pages)"),
}


@dataclass(frozen=True, slots=True)
class Image:
    """A record before or after a transaction: its values, or None where it is not live."""

    kind: Kind
    id: UUID
    before: Values | None
    after: Values | None


def update_index(connection: Connection, images: Iterable[Image]) -> None:
    """Bring timeline and search from the `before` of each record to its `after`."""
    entries: list[Image] = []
    parties: list[Image] = []
    for image in images:
        if image.before is image.after is None:
            continue  # made and taken away again
        if image.kind in TEXTS:
            entries.append(image)
        elif image.kind in PARTIES:
            parties.append(image)
    if entries:
        _update_entries(connection, entries)
    if parties:
        _update_parties(connection, parties)


def merge_step(connection: Connection, pages: int = 16) -> bool:
    """One small step of tidying the search index; False when there is nothing left to tidy."""
    more = False
    for statement in _MERGE.values():
        before = _total_changes(connection)
        connection.execute(statement, {"pages": pages})
        more |= _total_changes(connection) - before >= 2
    return more


def _total_changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def _update_entries(connection: Connection, images: list[Image]) -> None:
    _add_entries(connection, [i for i in images if i.before is None and i.after is not None])
    old = [image for image in images if image.before is not None]
    found = _numbers(connection, _ENTRY_NUMBERS, old)
    for image in old:
        n = found[image.id]
        before = grams(entry_text(image.kind, image.before or {}))
        after: set[str] = set()
        if image.after is None:
            connection.execute(_DROP_ENTRY, {"this": n})
        else:
            after = grams(entry_text(image.kind, image.after))
            row = _entry_row(image.after, image.kind)
            if row != _entry_row(image.before or {}, image.kind):
                connection.execute(_MOVE_ENTRY, {"this": n, **row})
        _replace(connection, n, before, after, _DROP_NOTE, _ADD_NOTE)


def _add_entries(connection: Connection, images: list[Image]) -> None:
    if not images:
        return
    first = _next_number(connection, _LAST_ENTRY)
    rows: list[tuple[Any, ...]] = []
    cut: list[tuple[int, str]] = []
    for n, image in enumerate(images, first):
        row = _entry_row(image.after or {}, image.kind)
        customer = row["customer_id"].bytes if row["customer_id"] else None
        rows.append((n, image.kind.value, image.id.bytes, customer, millis(row["at"])))
        if words := grams(entry_text(image.kind, image.after or {})):
            cut.append((n, " ".join(words)))
    insert_rows(connection, _ENTRY, ("n", "kind", "id", "customer_id", "at"), rows)
    if cut:
        connection.exec_driver_sql(_ADD_NOTE, cut)


def _entry_row(values: Values, kind: Kind) -> dict[str, Any]:
    return {
        "customer_id": values.get("customer_id"),
        "at": entry_at(kind, values, values["created_at"]),
    }


def _update_parties(connection: Connection, images: list[Image]) -> None:
    _add_parties(connection, [i for i in images if i.before is None and i.after is not None])
    old = [image for image in images if image.before is not None]
    found = _numbers(connection, _PARTY_NUMBERS, old)
    for image in old:
        n = found[image.id]
        before = party_text(image.kind, image.before or {})
        after = party_text(image.kind, image.after) if image.after is not None else ""
        if image.after is None:
            connection.execute(_DROP_PARTY_ROW, {"this": n})
        elif before != after or _customer_of(image, image.before) != _customer_of(image):
            row = {"text": after, "customer_id": _customer_of(image)}
            connection.execute(_CHANGE_PARTY, {"this": n, **row})
        if before != after:
            gone, come = party_grams(before), party_grams(after)
            _replace(connection, n, gone, come, _DROP_PARTY, _ADD_PARTY)


def _add_parties(connection: Connection, images: list[Image]) -> None:
    if not images:
        return
    first = _next_number(connection, _LAST_PARTY)
    rows: list[tuple[Any, ...]] = []
    cut: list[tuple[int, str]] = []
    for n, image in enumerate(images, first):
        words = party_text(image.kind, image.after or {})
        rows.append((n, image.kind.value, image.id.bytes, _customer_of(image).bytes, words))
        cut.append((n, " ".join(party_grams(words))))
    insert_rows(connection, _PARTY, ("n", "kind", "id", "customer_id", "text"), rows)
    connection.exec_driver_sql(_ADD_PARTY, cut)


def _customer_of(image: Image, values: Values | None = None) -> UUID:
    if image.kind is Kind.CUSTOMER:
        return image.id
    return (values or image.after or {})["customer_id"]


def party_grams(words: str) -> set[str]:
    """All grams under which a customer or contact is found."""
    return grams(words) | line_starts(words)


def _replace(
    connection: Connection, n: int, before: set[str], after: set[str], drop: str, add: str
) -> None:
    """Take out the grams that went and put in those that came; the others are not touched.

    Without positions and sizes (`detail=none, columnsize=0`) each gram's list of numbers stands
    alone, so a part of a record's grams can change under the same number. FTS5 also counts its
    rows, one up for each insert and one down for each delete, and refuses to go below none: so
    both are said for a record that stays, if need be with nothing in it.
    """
    gone, come = before - after, after - before
    if gone or (come and before):
        connection.exec_driver_sql(drop, (n, " ".join(sorted(gone))))
    if come or (gone and after):
        connection.exec_driver_sql(add, (n, " ".join(sorted(come))))


def _next_number(connection: Connection, last: str) -> int:
    return (connection.exec_driver_sql(last).scalar() or 0) + 1


def _numbers(
    connection: Connection, query: Select[UUID, int], images: list[Image]
) -> dict[UUID, int]:
    found: dict[UUID, int] = {}
    for at in range(0, len(images), 500):
        ids = [image.id for image in images[at : at + 500]]
        found.update((row.id, row.n) for row in connection.execute(query, {"ids": ids}))
    return found


# Built once: putting a statement together costs more than running it.
_IDS = bindparam("ids", expanding=True)
_ENTRY_NUMBERS = select(Entry.id, Entry.n).where(Entry.id.in_(_IDS))
_PARTY_NUMBERS = select(Party.id, Party.n).where(Party.id.in_(_IDS))
_THIS_ENTRY = _ENTRY.c.n == bindparam("this")
_THIS_PARTY = _PARTY.c.n == bindparam("this")
_DROP_ENTRY = _ENTRY.delete().where(_THIS_ENTRY)
_DROP_PARTY_ROW = _PARTY.delete().where(_THIS_PARTY)
_MOVE_ENTRY = (
    _ENTRY.update()
    .where(_THIS_ENTRY)
    .values(customer_id=bindparam("customer_id"), at=bindparam("at"))
)
_CHANGE_PARTY = (
    _PARTY.update()
    .where(_THIS_PARTY)
    .values(text=bindparam("text"), customer_id=bindparam("customer_id"))
)
