"""What waits to be sorted: names and days that a line left open, lines without a customer."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from storage.models.customer import Contact, Customer
from storage.models.work import LooseNote
from storage.rules.quick_tokens import TokenKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who was in question when the line was saved."""

    id: UUID
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class LooseNoteRow:
    """A note to be sorted: what was open in it, and between whom or which days."""

    id: UUID
    text: str
    on: date | None
    what: TokenKind | None
    words: str
    customer_id: UUID | None
    customer: str
    visit_id: UUID | None
    candidates: tuple[Candidate, ...] = ()
    days: tuple[date, ...] = ()


def waiting(session: Session, owner: UUID, limit: int = 100) -> list[LooseNoteRow]:
    """The notes that wait, the newest first."""
    query = (
        select(LooseNote, func.coalesce(func.nullif(Customer.short_name, ""), Customer.name))
        .outerjoin(Customer, Customer.id == LooseNote.customer_id)
        .where(
            LooseNote.owner_id == owner,
            LooseNote.sorted_at.is_(None),
            LooseNote.deleted_at.is_(None),
            or_(LooseNote.customer_id.is_(None), Customer.deleted_at.is_(None)),
        )
        .order_by(LooseNote.id.desc())
        .limit(limit)
    )
    return [_row(session, note, name or "") for note, name in session.execute(query)]


def count(session: Session, owner: UUID) -> int:
    """How many notes wait."""
    query = select(func.count()).where(
        LooseNote.owner_id == owner,
        LooseNote.sorted_at.is_(None),
        LooseNote.deleted_at.is_(None),
    )
    return session.scalar(query) or 0


def _row(session: Session, note: LooseNote, customer: str) -> LooseNoteRow:
    about = note.about or {}
    what = str(about.get("what") or "")
    keys = [str(key) for key in about.get("choices") or ()]
    return LooseNoteRow(
        id=note.id,
        text=note.text,
        on=note.on,
        what=TokenKind(what) if what in set(TokenKind) else None,
        words=str(about.get("words") or ""),
        customer_id=note.customer_id,
        customer=customer,
        visit_id=note.visit_id,
        candidates=_candidates(session, keys),
        days=tuple(date.fromisoformat(key[4:]) for key in keys if key.startswith("day:")),
    )


def _candidates(session: Session, keys: list[str]) -> tuple[Candidate, ...]:
    people = [UUID(hex=key[8:]) for key in keys if key.startswith("contact:")]
    companies = [UUID(hex=key[9:]) for key in keys if key.startswith("customer:")]
    found: list[Candidate] = []
    if people:
        query = select(Contact.id, Contact.name, Contact.title).where(
            Contact.id.in_(people), Contact.deleted_at.is_(None)
        )
        found += [Candidate(row.id, row.name, row.title or "") for row in session.execute(query)]
    if companies:
        query = select(Customer.id, Customer.name, Customer.city).where(
            Customer.id.in_(companies), Customer.deleted_at.is_(None)
        )
        found += [Candidate(row.id, row.name, row.city or "") for row in session.execute(query)]
    order = {id_: place for place, id_ in enumerate([*people, *companies])}
    return tuple(sorted(found, key=lambda one: order[one.id]))
