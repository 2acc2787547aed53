"""Everything that the head of a customer's page says, and who may be the same company."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from storage.models import Customer, Person
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.duplicates import Identity, Likeness, likeness
from storage.rules.names import company_key, pinyin


@dataclass(frozen=True, slots=True)
class CustomerDetails:
    """A customer, as its page shows it."""

    id: UUID
    name: str
    short_name: str
    status: CustomerStatus | None
    tier: Tier | None
    tier_by_hand: bool
    tier_reason: str
    industry: str
    province: str
    city: str
    county: str
    address: str
    phone: str
    email: str
    website: str
    employees_band: str
    party_roles: tuple[str, ...]
    owner_id: UUID | None
    owner: str
    owner_since: date | None
    previous_owner: str
    last_visit_at: datetime | None
    next_on: date | None
    answers_known: int

    @property
    def title(self) -> str:
        """The short name where there is one: what people call the company."""
        return self.short_name or self.name


def details(session: Session, customer_id: UUID) -> CustomerDetails | None:
    """A customer, or None if it is not in the book (any more)."""
    query = (
        select(Customer, Person.name)
        .outerjoin(Person, Person.id == Customer.owner_id)
        .where(Customer.id == customer_id, Customer.deleted_at.is_(None))
    )
    found = session.execute(query).first()
    if found is None:
        return None
    customer, owner = found
    return CustomerDetails(
        id=customer.id,
        name=customer.name,
        short_name=customer.short_name or "",
        status=CustomerStatus(customer.status) if customer.status else None,
        tier=Tier(customer.tier) if customer.tier else None,
        tier_by_hand=bool(customer.tier_by_hand),
        tier_reason=customer.tier_reason or "",
        industry=customer.industry or "",
        province=customer.province or "",
        city=customer.city or "",
        county=customer.county or "",
        address=customer.address or "",
        phone=customer.phone or "",
        email=customer.email or "",
        website=customer.website or "",
        employees_band=customer.employees_band or "",
        party_roles=tuple(customer.party_roles or ()),
        owner_id=customer.owner_id,
        owner=owner or "",
        owner_since=customer.owner_since,
        previous_owner=customer.previous_owner or "",
        last_visit_at=customer.last_visit_at,
        next_on=customer.next_on,
        answers_known=customer.answers_known,
    )


@dataclass(frozen=True, slots=True)
class Possible:
    """A customer that may be the one just typed, and why."""

    id: UUID
    name: str
    city: str
    likeness: Likeness


def possible_duplicates(
    session: Session,
    typed: Identity,
    *,
    matching: ColumnElement[bool] | None = None,
    apart_from: UUID | None = None,
    limit: int = 5,
) -> list[Possible]:
    """Customers that may be the one `typed`, the likeliest first.

    `matching` is what the search says of its name: it finds the names that contain it.
    """
    candidates: dict[UUID, Customer] = {}
    for condition in _conditions(typed, matching):
        query = select(Customer).where(Customer.deleted_at.is_(None), condition).limit(50)
        for customer in session.scalars(query):
            candidates[customer.id] = customer
    found: list[Possible] = []
    for customer in candidates.values():
        alike = likeness(typed, _identity(customer))
        if alike.shown and customer.id != apart_from:
            found.append(Possible(customer.id, customer.name, customer.city or "", alike))
    return sorted(found, key=lambda one: (-one.likeness.score, one.name, one.id))[:limit]


def identity_typed(name: str, *, phone: str = "", tax_id: str = "", code: str = "") -> Identity:
    """What tells a company apart, from what was typed of it."""
    key = company_key(name)
    phones = frozenset({phone} if phone else ())
    return Identity(key, pinyin(key), phones, tax_id, code)


def _identity(customer: Customer) -> Identity:
    return identity_typed(
        customer.name,
        phone=customer.phone or "",
        tax_id=customer.tax_id or "",
        code=customer.customer_code or "",
    )


def _conditions(
    typed: Identity, matching: ColumnElement[bool] | None
) -> Iterable[ColumnElement[bool]]:
    """Each on an index of its own; one OR over all of them would read the whole table."""
    if typed.name_key:
        yield Customer.name_key == typed.name_key
    if typed.tax_id:
        yield Customer.tax_id == typed.tax_id
    if typed.code:
        yield Customer.customer_code == typed.code
    if typed.phones:
        yield Customer.phone.in_(sorted(typed.phones))
    if matching is not None:
        yield matching
