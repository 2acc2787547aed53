"""Search in everything: customers, contacts and all that was written about them.

The index narrows down, the text decides: whatever contains the query, folded, is found, and nothing
else. Texts come newest first; of names, those that begin with the query come before the others.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import is_normalized
from uuid import UUID

from sqlalchemy import ColumnElement, TextClause, bindparam, func, literal_column, select, text
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from storage.models import Contact, Customer, Party
from storage.rules.fields import Codec
from storage.rules.grams import match_expression, start_expression, terms
from storage.rules.indexing import PARTIES, TEXTS
from storage.rules.kinds import KINDS, Kind
from storage.rules.text import fold

_MANY = 1_000
_EntryRow = tuple[int, str, bytes, bytes | None, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found: what it is, whose it is, and the words to show for it."""

    kind: Kind
    id: UUID
    customer_id: UUID | None
    title: str
    snippet: str


def search(
    session: Session, query: str, *, kinds: Collection[Kind] | None = None, limit: int = 50
) -> list[Hit]:
    """The best `limit` records that contain every word of `query`: names first, then texts."""
    words = terms(query)
    if not words:
        return []
    wanted = set(Kind) if kinds is None else set(kinds)
    hits: list[Hit] = []
    if not wanted.isdisjoint(PARTIES):
        hits += search_parties(session, words, wanted, limit)
    if len(hits) < limit and wanted & TEXTS.keys():
        hits += search_texts(session, words, wanted, limit - len(hits))
    return hits


def customer_matches(query: str, *, many: bool = False) -> ColumnElement[bool]:
    """The condition on Customer that it, or one of its contacts, contains every word of `query`.

    With `many` matches (see `matches_many`) SQLite is kept from looking each of them up: a page is
    found sooner by walking along the index of its order.
    """
    words = terms(query)
    conditions: list[ColumnElement[bool]] = [func.instr(Party.text, word) > 0 for word in words]
    if match := match_expression(words):
        found = text("SELECT rowid FROM party_fts WHERE party_fts MATCH :party_match")
        numbers = found.bindparams(party_match=match).columns(literal_column("rowid"))
        conditions.insert(0, Party.n.in_(numbers))
    of_these = select(Party.customer_id).where(*conditions)
    if many:
        hidden = UnaryExpression(Customer.id.expression, operator=custom_op("+"))
        return hidden.in_(of_these)
    return Customer.id.in_(of_these)


def matches_many(session: Session, query: str) -> bool:
    """Whether so many customers may match that walking along an order beats looking them up."""
    match = match_expression(terms(query))
    if match is None:
        return True
    some = text("SELECT count(*) FROM (SELECT 1 FROM party_fts WHERE party_fts MATCH :m LIMIT :l)")
    return session.execute(some, {"m": match, "l": _MANY}).scalar_one() == _MANY


def search_parties(
    session: Session, words: Sequence[str], kinds: Collection[Kind], limit: int
) -> list[Hit]:
    """Customers and contacts that contain every word; those that begin with the first one first."""
    whole = match_expression(words)
    found: dict[UUID, None] = {}
    if (start := start_expression(words[0])) is not None:
        match = f"{start} AND {whole}" if whole else start
        found.update(_parties(session, words, kinds, match, limit, first=words[0]))
    if len(found) < limit:
        found.update(_parties(session, words, kinds, whole, limit))
    return _with_names(session, list(found)[:limit])


def _parties(
    session: Session,
    words: Sequence[str],
    kinds: Collection[Kind],
    match: str | None,
    limit: int,
    *,
    first: str = "",
) -> dict[UUID, None]:
    """The newest parties that match, the shortest names first where a line begins with `first`."""
    query = (
        select(Party.id, Party.kind, Party.text)
        .join(Customer, Customer.id == Party.customer_id)
        .where(Party.n.in_(bindparam("numbers", expanding=True)), Customer.deleted_at.is_(None))
        .order_by(Party.n.desc())
    )
    hits: list[tuple[int, int, UUID]] = []
    for numbers in _pages(session, _PARTIES, _ALL_PARTIES, match, limit):
        for id_, kind, written in session.execute(query, {"numbers": numbers}):
            if kind in kinds and all(word in written for word in words):
                begins = ("\n" + written).find("\n" + first) if first else 0
                if begins >= 0:
                    hits.append((begins > 0, len(written.split("\n", 1)[0]) if first else 0, id_))
        if len(hits) >= limit:
            break
    hits.sort(key=lambda hit: hit[:2])
    return dict.fromkeys(id_ for _, _, id_ in hits)


def _pages(
    session: Session, matching: TextClause, everything: TextClause, match: str | None, limit: int
) -> Iterator[list[int]]:
    """The numbers of what matches, the newest first; of everything where there is no match."""
    before, page = 1 << 62, limit + 10
    while True:
        values = {"before": before, "page": page}
        if match is None:
            numbers = [n for (n,) in session.execute(everything, values)]
        else:
            numbers = [n for (n,) in session.execute(matching, {**values, "match": match})]
        if not numbers:
            return
        yield numbers
        before, page = numbers[-1], min(page * 2, 500)


_PARTIES = text(
    "SELECT rowid FROM party_fts WHERE party_fts MATCH :match AND rowid < :before "
    "ORDER BY rowid DESC LIMIT :page"
)
_ALL_PARTIES = text("SELECT n FROM party WHERE n < :before ORDER BY n DESC LIMIT :page")


def _with_names(session: Session, ids: Sequence[UUID]) -> list[Hit]:
    customers = {
        row.id: row
        for row in session.execute(
            select(Customer.id, Customer.name, Customer.short_name, Customer.city).where(
                Customer.id.in_(ids)
            )
        )
    }
    contacts = {
        row.id: row
        for row in session.execute(
            select(
                *(Contact.id, Contact.name, Contact.title, Contact.customer_id),
                Customer.name.label("company"),
            )
            .join(Customer, Customer.id == Contact.customer_id)
            .where(Contact.id.in_(ids))
        )
    }
    hits: list[Hit] = []
    for found in ids:
        if customer := customers.get(found):
            snippet = "  ".join(filter(None, (customer.short_name, customer.city)))
            hits.append(Hit(Kind.CUSTOMER, found, found, customer.name, snippet))
        elif contact := contacts.get(found):
            snippet = "  ".join(filter(None, (contact.title, contact.company)))
            hits.append(Hit(Kind.CONTACT, found, contact.customer_id, contact.name, snippet))
    return hits


def search_texts(
    session: Session, words: Sequence[str], kinds: Collection[Kind], limit: int
) -> list[Hit]:
    """Dated records whose texts contain every word, the newest first."""
    hits: list[Hit] = []
    for page in _entry_pages(session, match_expression(words), limit):
        live = [row for row in page if row[5] is None and row[1] in kinds]
        written = _texts(session, live, len(page))
        for _, kind, id_, customer_id, company, _ in live:
            if snippet := _snippet(written.get(id_, ""), words):
                customer = UUID(bytes=customer_id) if customer_id else None
                hits.append(Hit(Kind(kind), UUID(bytes=id_), customer, company or "", snippet))
                if len(hits) == limit:
                    return hits
    return hits


def _entry_pages(session: Session, match: str | None, limit: int) -> Iterator[list[_EntryRow]]:
    """What matches, the newest first, as it lies on disk; everything where there is no match."""
    before, page = 1 << 62, limit + 10
    while True:
        if match is None:
            rows = _read(session, _ALL_ENTRIES, (before, page))
        else:
            rows = _read(session, _ENTRIES, (match, before, page))
        if not rows:
            return
        yield rows
        before, page = rows[-1][0], min(page * 2, 500)


def _texts(session: Session, rows: Sequence[_EntryRow], page: int) -> dict[bytes, str]:
    """What is written in these records, a field a line."""
    by_kind: dict[str, list[bytes]] = {}
    for row in rows:
        by_kind.setdefault(row[1], []).append(row[2])
    written: dict[bytes, str] = {}
    for kind, ids in by_kind.items():
        # Always as many places, so that the driver knows the statement again.
        places = (*ids, *[None] * (page - len(ids)))
        for id_, *fields in _read(session, _texts_statement(kind, page), places):
            written[id_] = "\n".join([field for field in fields if field])
    return written


@cache
def _texts_statement(kind: str, places: int) -> str:
    columns = [f.name for f in KINDS[Kind(kind)].fields.values() if f.name in TEXTS[Kind(kind)]]
    lists = {f.name for f in KINDS[Kind(kind)].fields.values() if f.codec is Codec.JSON}
    read = [_WORDS_OF_LIST.replace("?", name) if name in lists else name for name in columns]
    return " ".join(
        ("SELECT id,", ", ".join(read), "FROM", kind, "WHERE id IN (", ", ".join("?" * places), ")")
    )


# Driver-level: an ORM's statement and rows cost several times the search itself.
def _read(session: Session, statement: str, values: tuple[Any, ...]) -> list[Any]:
    driver = session.connection().connection.driver_connection
    return driver.execute(statement, values).fetchall() if driver is not None else []


_WORDS_OF_LIST = "(SELECT group_concat(value, ' ') FROM json_each(?))"
_ENTRY_COLUMNS = "SELECT e.n, e.kind, e.id, e.customer_id, c.name, c.deleted_at FROM "
_ENTRIES = _ENTRY_COLUMNS + (
    "note_fts f CROSS JOIN entry e ON e.n = f.rowid LEFT JOIN customer c ON c.id = e.customer_id "
    "WHERE note_fts MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?"
)
_ALL_ENTRIES = _ENTRY_COLUMNS + (
    "entry e LEFT JOIN customer c ON c.id = e.customer_id WHERE e.n < ? ORDER BY e.n DESC LIMIT ?"
)


def _snippet(written: str, words: Sequence[str]) -> str:
    """The part of a text around the first word, or nothing where a word is not in the text."""
    # Folding costs more than all else here, and most of what is written is folded already.
    if not is_normalized("NFKC", written) or not all(word in written for word in words):
        written = "\n".join(map(fold, written.split("\n")))
        if not all(word in written for word in words):
            return ""
    return _around(written, words[0])


def _around(written: str, word: str, width: int = 60) -> str:
    """The part of a text around a word, on one line."""
    at = max(written.find(word), 0)
    start = max(at - width // 2, 0)
    part = written[start : start + width * 2].replace("\n", " ")
    return ("…" if start else "") + part + ("…" if start + width * 2 < len(written) else "")
