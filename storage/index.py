"""Keeps the timeline and the search index in step with the records, in the same transaction.

The FTS5 tables hold no text of their own (`content=''`): to take a record out, its old text is cut
into grams again, so nothing of a deleted word stays in the file (`secure-delete`, decisions 11).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, func, select, text, update

from storage.models import Entry, Party
from storage.models.driver import insert_rows
from storage.rules.fields import millis
from storage.rules.grams import grams, line_starts
from storage.rules.indexing import PARTIES, TEXTS, Values, entry_at, entry_text, party_text
from storage.rules.kinds import Kind

_ENTRY, _PARTY = cast(Table, Entry.__table__), cast(Table, Party.__table__)
_ADD_NOTE = text("INSERT INTO note_fts(rowid, grams) VALUES (:n, :grams)")
_DROP_NOTE = text("INSERT INTO note_fts(note_fts, rowid, grams) VALUES ('delete', :n, :grams)")
_ADD_PARTY = text("INSERT INTO party_fts(rowid, grams) VALUES (:n, :grams)")
_DROP_PARTY = text("INSERT INTO party_fts(party_fts, rowid, grams) VALUES ('delete', :n, :grams)")
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
    new = [image for image in images if image.before is None and image.after is not None]
    old = [image for image in images if image.before is not None]
    _add_entries(connection, new)
    if not old:
        return
    found = _numbers(connection, Entry, [image.id for image in old])
    for image in old:
        n = found[image.id]
        before = entry_text(image.kind, image.before or {})
        after = entry_text(image.kind, image.after) if image.after is not None else ""
        if before != after or image.after is None:
            _replace_note(connection, n, before, after)
        if image.after is None:
            connection.execute(delete(Entry).where(Entry.n == n))
        else:
            values = _entry_row(image)
            connection.execute(update(Entry).where(Entry.n == n).values(values))


def _add_entries(connection: Connection, images: list[Image]) -> None:
    if not images:
        return
    first = _next_number(connection, Entry)
    rows: list[tuple[Any, ...]] = []
    cut: list[dict[str, Any]] = []
    for n, image in enumerate(images, first):
        row = _entry_row(image)
        customer = row["customer_id"].bytes if row["customer_id"] else None
        rows.append((n, image.kind.value, image.id.bytes, customer, millis(row["at"])))
        if words := grams(entry_text(image.kind, image.after or {})):
            cut.append({"n": n, "grams": words})
    insert_rows(connection, _ENTRY, ("n", "kind", "id", "customer_id", "at"), rows)
    if cut:
        connection.execute(_ADD_NOTE, cut)


def _entry_row(image: Image) -> dict[str, Any]:
    after = image.after or {}
    return {
        "customer_id": after.get("customer_id"),
        "at": entry_at(image.kind, after, after["created_at"]),
    }


def _update_parties(connection: Connection, images: list[Image]) -> None:
    new = [image for image in images if image.before is None and image.after is not None]
    old = [image for image in images if image.before is not None]
    _add_parties(connection, new)
    if not old:
        return
    found = _numbers(connection, Party, [image.id for image in old])
    for image in old:
        n = found[image.id]
        before = party_text(image.kind, image.before or {})
        if image.after is None:
            _replace_party(connection, n, before, "")
            connection.execute(delete(Party).where(Party.n == n))
            continue
        after = party_text(image.kind, image.after)
        if before != after:
            _replace_party(connection, n, before, after)
        row = {"text": after, "customer_id": _customer_of(image)}
        connection.execute(update(Party).where(Party.n == n).values(row))


def _add_parties(connection: Connection, images: list[Image]) -> None:
    if not images:
        return
    first = _next_number(connection, Party)
    rows: list[tuple[Any, ...]] = []
    cut: list[dict[str, Any]] = []
    for n, image in enumerate(images, first):
        words = party_text(image.kind, image.after or {})
        rows.append((n, image.kind.value, image.id.bytes, _customer_of(image).bytes, words))
        cut.append({"n": n, "grams": _party_grams(words)})
    insert_rows(connection, _PARTY, ("n", "kind", "id", "customer_id", "text"), rows)
    connection.execute(_ADD_PARTY, cut)


def _customer_of(image: Image) -> UUID:
    return image.id if image.kind is Kind.CUSTOMER else (image.after or {})["customer_id"]


def _party_grams(words: str) -> str:
    return f"{grams(words)} {line_starts(words)}".strip()


def _replace_note(connection: Connection, n: int, before: str, after: str) -> None:
    if old := grams(before):
        connection.execute(_DROP_NOTE, {"n": n, "grams": old})
    if new := grams(after):
        connection.execute(_ADD_NOTE, {"n": n, "grams": new})


def _replace_party(connection: Connection, n: int, before: str, after: str) -> None:
    if old := _party_grams(before):
        connection.execute(_DROP_PARTY, {"n": n, "grams": old})
    if new := _party_grams(after):
        connection.execute(_ADD_PARTY, {"n": n, "grams": new})


def _next_number(connection: Connection, table: type[Entry] | type[Party]) -> int:
    return (connection.execute(select(func.max(table.n))).scalar() or 0) + 1


def _numbers(
    connection: Connection, table: type[Entry] | type[Party], ids: list[UUID]
) -> Mapping[UUID, int]:
    found: dict[UUID, int] = {}
    query = select(table.id, table.n).where(table.id.in_(bindparam("ids", expanding=True)))
    for at in range(0, len(ids), 500):
        rows = connection.execute(query, {"ids": ids[at : at + 500]})
        found.update((row.id, row.n) for row in rows)
    return found
