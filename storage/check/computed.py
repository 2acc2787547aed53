"""What must hold in the columns that are computed from other records."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, select

from storage.check.findings import Findings
from storage.derived import SOURCES, YEAR, update_derived
from storage.models import Contact, Customer, Purchase

_CHUNK = 200
_COLUMNS = ("last_visit_at", "next_on", "open_deals_minor", "answers_known")


def check_computed(engine: Engine, found: Findings, today: date) -> None:
    """Compute the columns anew and compare, a few customers at a time, keeping nothing."""
    after: UUID | None = None
    while True:
        with engine.connect().execution_options(sqlite_begin="IMMEDIATE") as connection:
            query = select(Customer.id).order_by(Customer.id).limit(_CHUNK)
            if after is not None:
                query = query.where(Customer.id > after)
            customers = list(connection.scalars(query))
            if not customers:
                return
            before = _seen(connection, customers)
            update_derived(connection, customers, SOURCES, today)
            fresh = _seen(connection, customers)
            for place, value in before.items():
                if fresh[place] != value and not (
                    place[1] == "revenue_12m_minor"
                    and _was_right_once(connection, place[0], value, today)
                ):
                    found.add("derived.differs", f"{place[1]} of {place[0]}")
            connection.rollback()
        after = customers[-1]


def _seen(connection: Connection, customers: list[UUID]) -> dict[tuple[UUID, str], Any]:
    seen: dict[tuple[UUID, str], Any] = {}
    names = (*_COLUMNS, "revenue_12m_minor")
    columns = [getattr(Customer, name) for name in names]
    for row in connection.execute(select(Customer.id, *columns).where(Customer.id.in_(customers))):
        seen |= {(row.id, name): row._mapping[name] for name in names}
    met = select(Contact.id, Contact.last_met_at).where(Contact.customer_id.in_(customers))
    for row in connection.execute(met):
        seen[row.id, "last_met_at"] = row.last_met_at
    return seen


def _was_right_once(connection: Connection, customer: UUID, value: int, today: date) -> bool:
    """Whether the revenue of a year was `value` on some day: it ages while nothing is written."""
    bought = select(Purchase.bought_on, Purchase.amount_minor).where(
        Purchase.customer_id == customer, Purchase.deleted_at.is_(None)
    )
    purchases = [(on, amount or 0) for on, amount in connection.execute(bought)]
    days = {today, *(on for on, _ in purchases), *(on + YEAR for on, _ in purchases)}
    return any(
        sum(amount for on, amount in purchases if day - YEAR < on <= day) == value
        for day in days
        if day <= today + timedelta(days=1)
    )
