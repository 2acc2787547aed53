"""The customer that a contact, purchase, payment or deal belongs to; made where nobody knows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from storage.rules.choices import CustomerStatus, PartyRole
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.transfer.known_book import KnownBook
from storage.transfer.known_customers import Known, KnownCustomers
from storage.transfer.plan import Duplicate, NewId, Plan, Write


@dataclass(slots=True)
class Companies:
    """Finds the company that a row names by code or by name."""

    known: KnownCustomers
    owner: UUID
    new_id: NewId
    made: set[UUID] = field(default_factory=set)

    @classmethod
    def of_book(cls, book: KnownBook, owner: UUID, new_id: NewId) -> "Companies":
        return cls(KnownCustomers.of_book(book), owner, new_id)

    def find(self, name: str | None, code: str | None, city: str | None = None) -> Known | None:
        """The one customer that is meant, None if nobody is.

        RuleBroken("customer.two_fit") where several could be: none is guessed.
        """
        if code and (found := self.known.coded(code)):
            return found
        if not name:
            return None
        fitting = self.known.named(name, code, None, city)
        if len(fitting) > 1:
            raise RuleBroken("customer.two_fit", name=name, count=len(fitting))
        return fitting[0] if fitting else None

    def make(
        self, plan: Plan, writes: list[Write], line: int, name: str, more: Mapping[str, Any]
    ) -> Known:
        """A customer of this name; others that it may be are shown."""
        values = {
            "name": name,
            "status": CustomerStatus.PROSPECT.value,
            "party_roles": [PartyRole.CUSTOMER.value],
            "owner_id": self.owner,
            **more,
        }
        one = Known(self.new_id(), values, line)
        for suspicion in self.known.suspicions(values):
            other = suspicion.other
            plan.duplicates.append(
                Duplicate(
                    line,
                    name,
                    other.values["name"],
                    suspicion.reason,
                    other_row=other.line,
                    other_id=other.id,
                    id=one.id,
                )
            )
        self.known.add(one)
        self.made.add(one.id)
        plan.customers_made += 1
        writes.append(Write(Kind.CUSTOMER, one.id, values))
        return one
