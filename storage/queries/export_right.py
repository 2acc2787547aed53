"""What somebody may take out of the book, and who could allow more."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Person, SyncState
from storage.queries.company_settings import company_setting
from storage.rules.choices import Role
from storage.rules.exporting import ROWS_DECIDED, most_rows


@dataclass(frozen=True, slots=True)
class ExportRight:
    """The largest list, None for any; and the administrators to ask for more."""

    rows: int | None
    ask: tuple[str, ...] = ()


def export_right(session: Session, person: UUID) -> ExportRight:
    """The right of the person whose book this is; a book of no company is its owner's."""
    owner = session.get(Person, person)
    if owner is None or session.get(SyncState, 1) is None:
        return ExportRight(None)
    rows = most_rows(owner.role, company_setting(session, ROWS_DECIDED))
    admins = select(Person.name).where(
        Person.role == Role.ADMIN, Person.deleted_at.is_(None), Person.active.is_not(False)
    )
    return ExportRight(rows, tuple(session.scalars(admins.order_by(Person.name))))
