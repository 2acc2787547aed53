"""The parent companies that the book already links."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Link
from storage.rules.choices import LinkType


def known_parents(session: Session) -> set[tuple[UUID, UUID | str]]:
    """(child, parent) of every such link, whichever side noted it; a name where that is all."""
    query = select(Link.customer_id, Link.other_id, Link.other_name, Link.type).where(
        Link.deleted_at.is_(None), Link.type.in_((LinkType.PARENT, LinkType.SUBSIDIARY))
    )
    there: set[tuple[UUID, UUID | str]] = set()
    for customer, other, name, kind in session.execute(query):
        if kind == LinkType.PARENT:
            there.add((customer, other or name))
        elif other is not None:
            there.add((other, customer))
    return there
