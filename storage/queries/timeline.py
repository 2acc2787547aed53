"""Everything that happened with a customer, newest first, in one list that can be filtered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from storage.models import MODELS, Customer, Entry
from storage.queries import contacts
from storage.rules.kinds import Kind

SHOWN: Final = (
    Kind.VISIT,
    Kind.INTERACTION,
    Kind.PURCHASE,
    Kind.PAYMENT,
    Kind.DEAL,
    Kind.PROMISE,
)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, or is to happen; what a kind does not have stays empty."""

    n: int
    kind: Kind
    id: UUID
    at: datetime
    people: tuple[str, ...] = ()
    title: str = ""  # a product, a deal, the words of a promise
    text: str = ""
    state: str = ""  # planned, kept, won, lost, the channel of an interaction …
    topics: tuple[str, ...] = ()
    reaction: int | None = None
    demo: bool = False
    effective: bool = False
    next_step: str = ""
    amount_minor: int | None = None
    currency: str = ""
    due_on: date | None = None
    done_on: date | None = None


def of_customer(
    session: Session,
    customer_id: UUID,
    *,
    kinds: Collection[Kind] = SHOWN,
    after: Event | None = None,
    limit: int = 50,
) -> list[Event]:
    """The events that come after `after`, newest first."""
    query = (
        select(Entry.n, Entry.kind, Entry.id, Entry.at)
        .join(Customer, Customer.id == Entry.customer_id)
        .where(
            Entry.customer_id == customer_id,
            Entry.kind.in_([kind.value for kind in kinds]),
            Customer.deleted_at.is_(None),
        )
        .order_by(Entry.at.desc(), Entry.n.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(Entry.at, Entry.n) < (after.at, after.n))
    found = [(n, Kind(kind), id_, at) for n, kind, id_, at in session.execute(query)]
    records = _records(session, [(kind, id_) for _, kind, id_, _ in found])
    names = contacts.names(session, _contact_ids(records.values()))
    return [
        _event(n, kind, records[id_], at, names) for n, kind, id_, at in found if id_ in records
    ]


def _records(session: Session, wanted: Sequence[tuple[Kind, UUID]]) -> dict[UUID, Any]:
    by_kind: dict[Kind, list[UUID]] = {}
    for kind, id_ in wanted:
        by_kind.setdefault(kind, []).append(id_)
    return {
        record.id: record
        for kind, ids in by_kind.items()
        for record in session.scalars(select(MODELS[kind]).where(MODELS[kind].id.in_(ids)))
    }


def _contact_ids(records: Collection[Any]) -> set[UUID]:
    ids: set[UUID] = set()
    for record in records:
        ids.update(UUID(hex=text) for text in getattr(record, "contact_ids", None) or ())
        if contact_id := getattr(record, "contact_id", None):
            ids.add(contact_id)
    return ids


def _event(n: int, kind: Kind, record: Any, at: datetime, names: Mapping[UUID, str]) -> Event:
    told = _TOLD[kind](record)
    people = [UUID(hex=text) for text in getattr(record, "contact_ids", None) or ()]
    if contact_id := getattr(record, "contact_id", None):
        people.append(contact_id)
    known = tuple(names[one] for one in people if one in names)
    return Event(n=n, kind=kind, id=record.id, at=at, people=known, **told)


def _visit(record: Any) -> dict[str, Any]:
    return {
        "title": record.purpose or "",
        "text": record.note or "",
        "state": record.status,
        "topics": tuple(str(topic) for topic in record.topics or ()),
        "reaction": record.reaction,
        "demo": bool(record.demo_done),
        "effective": bool(record.effective),
        "next_step": record.next_step or "",
        "due_on": record.next_on,
    }


def _interaction(record: Any) -> dict[str, Any]:
    return {
        "title": record.result or "",
        "text": record.note or "",
        "state": record.channel,
        "effective": bool(record.effective),
    }


def _purchase(record: Any) -> dict[str, Any]:
    return {"title": record.product_name or "", "text": record.note or ""} | _money(record)


def _payment(record: Any) -> dict[str, Any]:
    dates = {"due_on": record.due_on, "done_on": record.received_on}
    return {"title": record.invoice_no or "", "text": record.note or ""} | dates | _money(record)


def _deal(record: Any) -> dict[str, Any]:
    state = record.status if record.closed_on else record.stage
    text = record.lost_reason or record.note or ""
    return {"title": record.title, "text": text, "state": state or ""} | _money(record)


def _promise(record: Any) -> dict[str, Any]:
    return {
        "title": record.text,
        "text": record.promised_by,
        "state": record.status or "",
        "due_on": record.due_on,
        "done_on": record.settled_on,
    }


def _money(record: Any) -> dict[str, Any]:
    return {"amount_minor": record.amount_minor, "currency": record.currency or ""}


_TOLD: Final[Mapping[Kind, Callable[[Any], dict[str, Any]]]] = {
    Kind.VISIT: _visit,
    Kind.INTERACTION: _interaction,
    Kind.PURCHASE: _purchase,
    Kind.PAYMENT: _payment,
    Kind.DEAL: _deal,
    Kind.PROMISE: _promise,
}
