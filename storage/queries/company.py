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


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer as one finds it in a list."""

    id: UUID
    name: str
    code: str
    city: str


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


def customers_of(session: Session, person: UUID) -> list[CustomerRow]:
    """The customers in somebody's book, as far as this one knows them, by name."""
    columns = (Customer.id, Customer.name, Customer.customer_code, Customer.city)
    mine = (Customer.owner_id == person, Customer.deleted_at.is_(None))
    query = select(*columns).where(*mine).order_by(Customer.sort_key, Customer.id)
    return [
        CustomerRow(one, name, code or "", city or "")
        for one, name, code, city in session.execute(query)
    ]
