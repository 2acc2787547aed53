"""What both sides changed: both values are kept and named, also where one lay unseen below."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.models import Conflict, Customer
from storage.rules.kinds import Kind
from tests.sync.client.conftest import REP, Company, Laptop


def phone_of(laptop: Laptop, customer: UUID) -> str | None:
    with laptop.book.read() as session:
        return session.scalar(select(Customer.phone).where(Customer.id == customer))


@pytest.mark.parametrize(("theirs_after", "kept", "other"), [(-1, "1", "9"), (1, "9", "1")])
def test_a_value_below_ones_own_unsent_one_is_named_by_the_first_edit_and_by_no_later_one(
    company: Company, chief: Laptop, theirs_after: int, kept: str, other: str
) -> None:
    rep = company.laptop()
    customer = rep.write(Kind.CUSTOMER, name="Linping Foods", owner_id=REP)
    rep.engine().run_once()
    chief.engine().run_once()
    began = company.now
    company.now = began + timedelta(hours=2)
    rep.edit(Kind.CUSTOMER, customer, phone="1")
    company.now += timedelta(hours=theirs_after)
    chief.edit(Kind.CUSTOMER, customer, phone="9")
    chief.engine().run_once()
    company.now = began + timedelta(hours=4)
    rep.engine(upload=False).run_once()
    assert phone_of(rep, customer) == "1"  # the manager's lies below it, and was not seen
    rep.edit(Kind.CUSTOMER, customer, phone="2")
    rep.engine().run_once()
    chief.engine().run_once()
    assert (phone_of(rep, customer), phone_of(chief, customer)) == ("2", "2")
    with rep.book.read() as session:
        (told,) = session.scalars(select(Conflict))
    assert (told.kept, told.other) == ({"phone": kept}, {"phone": other})
    assert told.settled_at is None
