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
    only_known: bool = False  # whoever reads the file in may not take customers into the book
    made: set[UUID] = field(default_factory=set)

    @classmethod
    def of_book(
        cls, book: KnownBook, owner: UUID, new_id: NewId, *, only_known: bool = False
    ) -> "Companies":
        return cls(KnownCustomers.of_book(book), owner, new_id, only_known)

    def find(
        self,
        name: str | None,
        code: str | None,
        city: str | None = None,
        tax: str | None = None,
    ) -> Known | None:
        """The one customer that is meant, by code, else tax id, else name; None if nobody is.

        RuleBroken("customer.two_fit") where several could be: none is guessed.
        """
        if code and (found := self.known.coded(code)):
            return found
        fitting = self.known.taxed(tax, code) if tax else ()
        if len(fitting) > 1 and name:
            bearers = self.known.named(name, code, tax, city)
            fitting = [one for one in bearers if one in fitting] or fitting
        if not fitting and name:
            fitting = self.known.named(name, code, tax, city)
        if len(fitting) > 1:
            raise RuleBroken("customer.two_fit", name=name or tax, count=len(fitting))
        return fitting[0] if fitting else None

    def make(
        self, plan: Plan, writes: list[Write], line: int, name: str, more: Mapping[str, Any]
    ) -> Known:
        """A customer of this name; others that it may be are shown.

        RuleBroken("customer.unknown") where only those that are known count.
        """
        if self.only_known:
            raise RuleBroken("customer.unknown", name=name)
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
