"""People and teams as the book knows them, for when the server cannot be asked."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Customer, Person, Team


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of the company, with how many customers the book knows of them."""

    id: UUID
    name: str
    email: str
    role: str
    team_id: UUID | None
    active: bool
    customers: int


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team, the one above it, and who leads it."""

    id: UUID
    name: str
    parent_id: UUID | None
    manager_id: UUID | None


def people(session: Session) -> list[PersonRow]:
    """Everybody, by name."""
    tally = (
        select(Customer.owner_id, func.count().label("number"))
        .where(Customer.deleted_at.is_(None))
        .group_by(Customer.owner_id)
        .subquery()
    )
    query = (
        select(Person, tally.c.number)
        .outerjoin(tally, tally.c.owner_id == Person.id)
        .where(Person.deleted_at.is_(None))
        .order_by(Person.name, Person.id)
    )
    return [
        PersonRow(
            one.id, one.name, one.email or "", one.role, one.team_id, one.active is not False,
            number or 0,
        )
        for one, number in session.execute(query)
    ]  # fmt: skip


def teams(session: Session) -> list[TeamRow]:
    """All teams, by name."""
    query = select(Team).where(Team.deleted_at.is_(None)).order_by(Team.name, Team.id)
    return [
        TeamRow(one.id, one.name, one.parent_id, one.manager_id) for one in session.scalars(query)
    ]
