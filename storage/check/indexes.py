"""What must hold between the records, the timeline and the search index."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from storage.check.findings import Findings
from storage.index import party_grams
from storage.models import MODELS, Entry, Party
from storage.rules.grams import grams
from storage.rules.indexing import PARTIES, TEXTS, entry_at, entry_text, party_text
from storage.rules.kinds import Kind

# One row for each gram of each text: the whole index, read without asking it anything.
_LAY_OPEN = (
    text("CREATE VIRTUAL TABLE temp.note_grams USING fts5vocab(main, note_fts, instance)"),
    text("CREATE VIRTUAL TABLE temp.party_grams USING fts5vocab(main, party_fts, instance)"),
)
_COVER = (text("DROP TABLE temp.note_grams"), text("DROP TABLE temp.party_grams"))
_NOTE_GRAMS = "SELECT doc, term FROM temp.note_grams"
_PARTY_GRAMS = "SELECT doc, term FROM temp.party_grams"


def check_indexes(session: Session, found: Findings) -> None:
    """Each live record has its place in the timeline and the search, and nothing else has one."""
    for statement in _LAY_OPEN:
        session.execute(statement)
    try:
        _check_sums(session, _NOTE_GRAMS, _check_entries(session, found), found)
        _check_sums(session, _PARTY_GRAMS, _check_parties(session, found), found)
    finally:
        for statement in _COVER:
            session.execute(statement)


def _check_entries(session: Session, found: Findings) -> dict[int, int]:
    """Compares the timeline; returns what the search index must hold, summed up by number."""
    sums: dict[int, int] = {}
    for kind in TEXTS:
        table = MODELS[kind].__table__
        query = (
            select(
                table,
                Entry.n.label("entry_n"),
                Entry.kind.label("entry_kind"),
                Entry.customer_id.label("entry_customer"),
                Entry.at.label("entry_at"),
            )
            .outerjoin(Entry, Entry.id == table.c.id)
            .where(table.c.deleted_at.is_(None))
        )
        live = 0
        for row in session.execute(query).yield_per(1000):
            values, place = row._asdict(), f"{kind} {row.id}"
            if values["entry_n"] is None:
                found.add("timeline.missing", place)
                continue
            live += 1
            sums[values["entry_n"]] = _sum(grams(entry_text(kind, values)))
            if not _is_entry_of(kind, values):
                found.add("timeline.differs", place)
        listed = session.scalar(select(func.count()).where(Entry.kind == kind.value)) or 0
        if listed > live:
            found.add("timeline.stray", kind, listed - live)
    return sums


def _is_entry_of(kind: Kind, values: Mapping[Any, Any]) -> bool:
    return (
        values["entry_kind"] == kind.value
        and values["entry_customer"] == values.get("customer_id")
        and values["entry_at"] == entry_at(kind, values, values["created_at"])
    )


def _check_parties(session: Session, found: Findings) -> dict[int, int]:
    sums: dict[int, int] = {}
    for kind in PARTIES:
        table = MODELS[kind].__table__
        query = (
            select(
                table,
                Party.n.label("party_n"),
                Party.kind.label("party_kind"),
                Party.customer_id.label("party_customer"),
                Party.text.label("party_text"),
            )
            .outerjoin(Party, Party.id == table.c.id)
            .where(table.c.deleted_at.is_(None))
        )
        live = 0
        for row in session.execute(query).yield_per(1000):
            values, place = row._asdict(), f"{kind} {row.id}"
            if values["party_n"] is None:
                found.add("search.missing", place)
                continue
            live += 1
            wanted = party_text(kind, values)
            customer = values["id"] if kind is Kind.CUSTOMER else values["customer_id"]
            sums[values["party_n"]] = _sum(party_grams(wanted))
            if (values["party_kind"], values["party_customer"], values["party_text"]) != (
                kind.value,
                customer,
                wanted,
            ):
                found.add("search.differs", place)
        listed = session.scalar(select(func.count()).where(Party.kind == kind.value)) or 0
        if listed > live:
            found.add("search.stray", kind, listed - live)
    return sums


def _sum(cut: Iterable[str]) -> int:
    """The grams of a text as one number, whatever order they are read in."""
    return sum(map(hash, cut))


def _check_sums(session: Session, query: str, sums: dict[int, int], found: Findings) -> None:
    # Millions of rows: straight from the driver, which costs a third.
    driver: Any = session.connection().connection.driver_connection
    for n, term in driver.execute(query):
        sums[n] = sums.get(n, 0) - hash(term)
    for n, left in sums.items():
        if left:
            found.add("search.differs", n)
