"""Search in everything: customers, contacts and all that was written about them.

The index narrows down, the text decides: whatever contains the query, folded, is found, and nothing
else. Newest first for texts; for names, what begins with the query comes first.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Row, bindparam, func, literal_column, select, text
from sqlalchemy.orm import Session

from storage.models import MODELS, Contact, Customer, Entry, Party
from storage.rules.grams import match_expression, terms
from storage.rules.indexing import TEXTS, entry_text
from storage.rules.kinds import Kind

_PAGE = 200
_EntryRow = Row[int, str, UUID, UUID | None, str]


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
    if Kind.CUSTOMER in wanted or Kind.CONTACT in wanted:
        hits += search_parties(session, words, wanted, limit)
    if len(hits) < limit and wanted & TEXTS.keys():
        hits += search_texts(session, words, wanted, limit - len(hits))
    return hits


def customer_matches(query: str) -> ColumnElement[bool]:
    """The condition on Customer that it, or one of its contacts, contains every word of `query`."""
    conditions = _party_conditions(terms(query))
    return Customer.id.in_(select(Party.customer_id).where(*conditions))


def _party_conditions(words: Sequence[str]) -> list[ColumnElement[bool]]:
    conditions = [func.instr(Party.text, word) > 0 for word in words]
    if match := match_expression(list(words)):
        found = text("SELECT rowid FROM party_fts WHERE party_fts MATCH :party_match").bindparams(
            party_match=match
        )
        conditions.insert(0, Party.n.in_(found.columns(literal_column("rowid"))))
    return conditions


def search_parties(
    session: Session, words: Sequence[str], kinds: Collection[Kind], limit: int
) -> list[Hit]:
    """Customers and contacts that contain every word; those that begin with the first one first."""
    first = words[0]
    begins = func.instr(func.char(10).concat(Party.text), "\n" + first) > 0
    found = (
        select(Party.kind, Party.id)
        .join(Customer, Customer.id == Party.customer_id)
        .where(*_party_conditions(words), Customer.deleted_at.is_(None))
        .where(Party.kind.in_([kind.value for kind in kinds]))
        .order_by(begins.desc(), Party.kind.desc(), func.length(Party.text), Party.n)
        .limit(limit)
    )
    return _with_names(session, [row.id for row in session.execute(found)])


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
                Contact.id,
                Contact.name,
                Contact.title,
                Contact.customer_id,
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
    for page in _entry_pages(session, words, kinds):
        for row, written in _with_texts(session, page):
            if all(word in written for word in words):
                title = row.company or ""
                hits.append(
                    Hit(Kind(row.kind), row.id, row.customer_id, title, _around(written, words[0]))
                )
                if len(hits) == limit:
                    return hits
    return hits


def _entry_pages(
    session: Session, words: Sequence[str], kinds: Collection[Kind]
) -> Iterator[Sequence[_EntryRow]]:
    query = (
        select(Entry.n, Entry.kind, Entry.id, Entry.customer_id, Customer.name.label("company"))
        .outerjoin(Customer, Customer.id == Entry.customer_id)
        .where(Entry.kind.in_([kind.value for kind in kinds]), Customer.deleted_at.is_(None))
    )
    if match := match_expression(list(words)):
        matching = text(
            "SELECT rowid FROM note_fts WHERE note_fts MATCH :match AND rowid < :before "
            "ORDER BY rowid DESC LIMIT :page"
        ).bindparams(match=match, page=_PAGE)
    else:
        matching = text(
            "SELECT n FROM entry WHERE n < :before ORDER BY n DESC LIMIT :page"
        ).bindparams(page=_PAGE)
    before = 1 << 62
    while True:
        numbers = [n for (n,) in session.execute(matching, {"before": before})]
        if not numbers:
            return
        before = numbers[-1]
        yield session.execute(query.where(Entry.n.in_(numbers)).order_by(Entry.n.desc())).all()


def _with_texts(session: Session, page: Sequence[_EntryRow]) -> Iterator[tuple[_EntryRow, str]]:
    by_kind: dict[Kind, list[UUID]] = {}
    for row in page:
        by_kind.setdefault(Kind(row.kind), []).append(row.id)
    written: dict[UUID, str] = {}
    for kind, ids in by_kind.items():
        model = MODELS[kind]
        columns = [getattr(model, name) for name in TEXTS[kind]]
        query = select(model.id, *columns).where(model.id.in_(bindparam("ids", expanding=True)))
        for found in session.execute(query, {"ids": ids}):
            written[found.id] = entry_text(kind, found._asdict())
    return ((row, written.get(row.id, "")) for row in page)


def _around(written: str, word: str, width: int = 60) -> str:
    """The part of a text around a word, on one line."""
    at = max(written.find(word), 0)
    start = max(at - width // 2, 0)
    part = written[start : start + width * 2].replace("\n", " ")
    return ("…" if start else "") + part + ("…" if start + width * 2 < len(written) else "")
