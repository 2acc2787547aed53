"""A customer is opened to a colleague until a day; the access ends by itself, on his disk too."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from storage.commands import assists
from storage.models import Customer, OutboxEntry, Replica, Visit
from storage.queries.assists import open_now
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.client.lending import give_back
from tests.sync.client.conftest import OTHER, REP, Company, Laptop

TODAY = date(2026, 11, 22)


@pytest.fixture
def rep(company: Company) -> Laptop:
    return company.laptop()


@pytest.fixture
def helper(company: Company) -> Laptop:
    return company.laptop(OTHER)


@pytest.fixture
def customer(rep: Laptop) -> UUID:
    made = rep.write(Kind.CUSTOMER, name="Taihu Water")
    rep.write(Kind.TASK, owner_id=REP, text="Private")
    rep.engine().run_once()
    return made


def lend(rep: Laptop, customer: UUID, days: int = 3) -> UUID:
    with rep.book.write() as session:
        made = assists.open_to(session, customer, OTHER, TODAY, TODAY + timedelta(days=days))
    rep.engine().run_once()
    return made


def names(laptop: Laptop) -> list[str]:
    with laptop.book.read() as session:
        return sorted(customer.name for customer in session.query(Customer).all())


def visit(laptop: Laptop, customer: UUID) -> UUID:
    return laptop.write(
        Kind.VISIT, customer_id=customer, owner_id=OTHER, status="done",
        started_at=laptop.book.world.now(), zone="UTC",
    )  # fmt: skip


def test_the_helper_gets_this_customer_and_works_there(
    rep: Laptop, helper: Laptop, customer: UUID
) -> None:
    rep.write(Kind.CUSTOMER, name="Not lent")
    lend(rep, customer)
    helper.engine().run_once()
    assert names(helper) == ["Taihu Water"]
    made = visit(helper, customer)
    assert helper.engine().run_once().refused == 0
    rep.engine().run_once()
    with rep.book.read() as session:
        assert session.get(Visit, made) is not None
        assert [row.helper_id for row in open_now(session, customer, TODAY)] == [OTHER]


def test_the_access_ends_by_the_servers_clock(
    company: Company, rep: Laptop, helper: Laptop, customer: UUID
) -> None:
    lend(rep, customer)
    helper.engine().run_once()
    company.now += timedelta(days=3)
    helper.engine().run_once()
    assert names(helper) == ["Taihu Water"]
    company.now += timedelta(days=2)
    helper.engine().run_once()
    assert names(helper) == []


def test_without_a_contact_it_ends_on_the_helpers_disk_and_his_unsent_work_is_kept(
    company: Company, rep: Laptop, helper: Laptop, customer: UUID
) -> None:
    lend(rep, customer)
    helper.engine().run_once()
    made = visit(helper, customer)
    assert give_back(helper.book, OTHER, company.now + timedelta(days=3)) == []
    assert give_back(helper.book, OTHER, company.now + timedelta(days=5)) == ["Taihu Water"]
    assert names(helper) == []
    with helper.book.read() as session:
        assert session.query(Replica).filter(Replica.root == customer.hex).count() == 0
        waiting = session.query(OutboxEntry).filter(OutboxEntry.state == "pending").all()
        assert [entry.id for entry in waiting] == [made]
    company.now += timedelta(days=5)
    helper.engine().run_once()
    rep.engine().run_once()
    with rep.book.read() as session:
        assert session.get(Visit, made) is not None


def test_it_can_be_ended_early(rep: Laptop, helper: Laptop, customer: UUID) -> None:
    made = lend(rep, customer)
    helper.engine().run_once()
    with rep.book.write() as session:
        assists.end_assist(session, made)
    rep.engine().run_once()
    helper.engine().run_once()
    assert names(helper) == []


def test_a_helper_cannot_lend_on(rep: Laptop, helper: Laptop, customer: UUID) -> None:
    lend(rep, customer)
    helper.engine().run_once()
    with helper.book.write() as session:
        assists.open_to(session, customer, UUID(int=5), TODAY, TODAY)
    assert helper.engine().run_once().refused == 1


def test_of_ones_own_customers_nothing_leaves_the_disk(
    company: Company, rep: Laptop, customer: UUID
) -> None:
    lend(rep, customer)
    assert give_back(rep.book, REP, company.now + timedelta(days=50)) == []
    assert names(rep) == ["Taihu Water"]


def test_a_day_that_is_over_opens_nothing(rep: Laptop, customer: UUID) -> None:
    with rep.book.write() as session, pytest.raises(RuleBroken, match=r"assist\.past"):
        assists.open_to(session, customer, OTHER, TODAY, TODAY - timedelta(days=1))
