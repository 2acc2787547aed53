"""The web of companies around a customer, seen from it, whichever side noted the link."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Customer, Link
from storage.rules.choices import LinkType
from storage.rules.links import seen_from_the_other


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What another company is to this customer."""

    id: UUID
    type: LinkType
    other_id: UUID | None
    other_name: str
    strength: int | None
    since: str
    note: str
    noted_here: bool  # False where the other company's page holds the record


def of_customer(session: Session, customer_id: UUID) -> list[LinkRow]:
    """All links of a customer, by what they are, then by name."""
    rows = [*_own(session, customer_id), *_others(session, customer_id)]
    order = list(LinkType)
    return sorted(rows, key=lambda row: (order.index(row.type), row.other_name, row.id))


def _own(session: Session, customer_id: UUID) -> list[LinkRow]:
    query = (
        select(Link)
        .join(Customer, Customer.id == Link.customer_id)
        .where(
            Link.customer_id == customer_id,
            Link.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
    )
    return [
        _row(link, LinkType(link.type), link.other_id, link.other_name, here=True)
        for link in session.scalars(query)
    ]


def _others(session: Session, customer_id: UUID) -> list[LinkRow]:
    query = (
        select(Link, Customer.name)
        .join(Customer, Customer.id == Link.customer_id)
        .where(
            Link.other_id == customer_id,
            Link.deleted_at.is_(None),
            Customer.deleted_at.is_(None),
        )
    )
    return [
        _row(link, seen_from_the_other(LinkType(link.type)), link.customer_id, name, here=False)
        for link, name in session.execute(query)
    ]


def _row(link: Link, kind: LinkType, other_id: UUID | None, name: str, *, here: bool) -> LinkRow:
    return LinkRow(
        id=link.id,
        type=kind,
        other_id=other_id,
        other_name=name,
        strength=link.strength,
        since=link.since or "",
        note=link.note or "",
        noted_here=here,
    )
