"""Links from a customer to other companies."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands import records
from storage.commands.records import load
from storage.models import Customer
from storage.rules.choices import LinkType
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.links import check_link


def create_link(
    session: Session,
    customer_id: UUID,
    kind: LinkType,
    other_name: str,
    *,
    other_id: UUID | None = None,
    strength: int | None = None,
    since: str = "",
    note: str = "",
) -> UUID:
    """Note what another company is to this one; `other_id` where that one is in the book too."""
    load(session, Customer, customer_id)
    check_link(customer_id, other_id)
    if other_id is not None:
        other_name = load(session, Customer, other_id).name
    if not other_name.strip():
        raise RuleBroken("link.no_name")
    values: dict[str, Any] = {
        "customer_id": customer_id,
        "type": kind.value,
        "other_id": other_id,
        "other_name": other_name.strip(),
        "strength": strength,
        "since": since.strip() or None,
        "note": note.strip() or None,
    }
    return records.create(session, Kind.LINK, values)


def edit_link(session: Session, link_id: UUID, values: Mapping[str, Any]) -> None:
    """Change what is known of a link."""
    records.edit(session, Kind.LINK, link_id, values)


def delete_link(session: Session, link_id: UUID) -> None:
    """Take a link away; undo brings it back."""
    records.delete(session, Kind.LINK, link_id)
