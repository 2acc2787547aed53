"""Work that the server refused is not lost: its author asks again, or somebody vouches for it."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.commands.refusals import dismiss, release, resubmit
from storage.models import Customer, Refusal
from storage.queries.sync_open import open_refusals
from storage.queries.waiting import needing_attention
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.protocol.messages import Operation
from sync.server import people, push, records
from sync.server.people import NewPerson
from sync.server.store import history
from tests.sync.client.conftest import CHIEF, OTHER, REP, Company, Laptop

THIRD = UUID(int=1 << 64 | 9)
AWAY = timedelta(days=31)


def refusals(laptop: Laptop) -> list[tuple[str, bool]]:
    """Why each is there, and whether it is settled."""
    laptop.engine().run_once()
    with laptop.book.read() as session:
        return [(one.reason, one.settled_at is not None) for one in session.scalars(_ALL)]


def decide(laptop: Laptop, how) -> None:
    laptop.engine().run_once()
    with laptop.book.write() as session:
        how(session, session.scalars(_ALL).one().id)
    laptop.engine().run_once()


_ALL = select(Refusal).where(Refusal.owner_id == Refusal.created_by)  # as the author has them
_OFFERED = select(Refusal).where(Refusal.owner_id != Refusal.created_by)


def phone_of(laptop: Laptop, customer: UUID) -> str | None:
    laptop.engine().run_once()
    with laptop.book.read() as session:
        return session.get_one(Customer, customer).phone


@pytest.fixture
def rep(company: Company, chief: Laptop) -> Laptop:
    return company.laptop(REP)


@pytest.fixture
def customer(company: Company, rep: Laptop) -> UUID:
    """A customer who went to somebody else, so long ago that the rep's unsent work is refused."""
    made = rep.write(Kind.CUSTOMER, name="Linping Foods")
    rep.engine().run_once()
    assign(company, made, OTHER)
    rep.edit(Kind.CUSTOMER, made, phone="0571 1234")
    company.now += AWAY
    assert refusals(rep) == [("right.no_longer_yours", False)]
    return made


def assign(company: Company, customer: UUID, to: UUID) -> None:
    with company.service.write() as (connection, tick):
        people.assign(connection, tick, [customer.hex], to.hex)


def test_a_manager_vouches_for_it_and_it_is_written_under_his_right(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    decide(chief, release)
    assert phone_of(chief, customer) == "0571 1234"
    assert phone_of(company.laptop(OTHER), customer) == "0571 1234"
    assert refusals(rep) == refusals(chief) == [("right.no_longer_yours", True)]
    with company.service.read() as connection:
        said = select(history.c.person, history.c.res).where(history.c.id == customer.hex)
        assert connection.execute(said).all()[-1] == (CHIEF.hex, "applied")


def test_its_author_asks_again_and_gets_todays_answer(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    decide(rep, resubmit)
    assert refusals(rep) == [("right.no_longer_yours", False)]
    assign(company, customer, REP)
    decide(rep, resubmit)
    assert refusals(rep) == [("right.no_longer_yours", True)]
    assert phone_of(chief, customer) == "0571 1234"


def test_what_was_put_away_stays_as_it_is(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    decide(rep, dismiss)
    assert refusals(chief) == [("right.no_longer_yours", True)]
    assert phone_of(chief, customer) is None
    with chief.book.write() as session, pytest.raises(RuleBroken, match=r"refusal\.settled"):
        release(session, session.scalars(_ALL).one().id)


def test_what_was_typed_there_since_is_not_overwritten_without_a_word(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    other = company.laptop(OTHER)
    other.engine().run_once()
    other.edit(Kind.CUSTOMER, customer, phone="0571 9999")
    other.engine().run_once()
    decide(chief, release)
    assert phone_of(other, customer) == "0571 9999"
    assert other.line.said  # the two values that met are a record that both see
    with other.book.read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM conflict").scalar() == 1


def test_the_new_owner_of_the_customer_accepts_it_and_nobody_is_asked_any_more(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    other = company.laptop(OTHER)
    other.engine().run_once()
    with other.book.write() as session:
        (offered,) = open_refusals(session)
        assert (offered.by, offered.reason) == (REP, "right.no_longer_yours")
        release(session, offered.id)
    other.engine().run_once()
    assert phone_of(other, customer) == "0571 1234"
    assert refusals(rep) == refusals(chief) == [("right.no_longer_yours", True)]
    with company.service.read() as connection:
        said = select(history.c.person, history.c.res).where(history.c.id == customer.hex)
        assert connection.execute(said).all()[-1] == (OTHER.hex, "applied")


def test_who_sees_both_of_them_is_asked_once(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    chief.engine().run_once()
    with chief.book.read() as session:
        assert len(list(session.scalars(select(Refusal)))) == 2
        assert len(open_refusals(session)) == needing_attention(session) == 1


def test_what_its_author_put_away_is_not_offered_any_more(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    other = company.laptop(OTHER)
    other.engine().run_once()
    decide(rep, dismiss)
    other.engine().run_once()
    with other.book.read() as session:
        assert session.scalars(_OFFERED).one().settled_at is not None
        assert needing_attention(session) == 0


def offered_to(laptop: Laptop) -> list[UUID | None]:
    """Whose work lies there to be accepted."""
    laptop.engine().run_once()
    with laptop.book.read() as session:
        gone = [one.operations for one in session.scalars(_OFFERED) if one.deleted_at is not None]
        assert not any(gone)
        return [one.by for one in open_refusals(session)]


@pytest.fixture
def third(company: Company, customer: UUID) -> Laptop:
    """Somebody else, whom the customer may go on to."""
    with company.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson(THIRD.hex, "Third", "third@x", "rep"))
    return company.laptop(THIRD)


def test_what_is_offered_goes_on_with_the_customer_and_leaves_the_one_between(
    company: Company, rep: Laptop, customer: UUID, third: Laptop
):
    other = company.laptop(OTHER)
    assert offered_to(other) == [REP]
    assign(company, customer, THIRD)
    assert (offered_to(other), offered_to(third)) == ([], [REP])
    with third.book.write() as session:
        release(session, open_refusals(session)[0].id)
    third.engine().run_once()
    assert phone_of(third, customer) == "0571 1234"
    assert refusals(rep) == [("right.no_longer_yours", True)]
    assert offered_to(third) == []


def test_what_the_one_between_decides_too_late_decides_nothing(
    company: Company, rep: Laptop, customer: UUID, third: Laptop
):
    other = company.laptop(OTHER)
    assert offered_to(other) == [REP]
    with other.book.write() as session:
        release(session, open_refusals(session)[0].id)
    assign(company, customer, THIRD)
    assert (offered_to(other), offered_to(third)) == ([], [REP])
    assert phone_of(third, customer) is None
    assert refusals(rep) == [("right.no_longer_yours", False)]


def test_what_is_offered_comes_back_with_the_customer_and_its_author_has_it_once(
    company: Company, rep: Laptop, customer: UUID, third: Laptop
):
    other = company.laptop(OTHER)
    other.engine().run_once()
    assign(company, customer, THIRD)
    assert (offered_to(other), offered_to(third)) == ([], [REP])
    assign(company, customer, OTHER)
    assert (offered_to(other), offered_to(third)) == ([REP], [])
    assign(company, customer, REP)
    assert (offered_to(other), offered_to(third), offered_to(rep)) == ([], [], [REP])
    decide(rep, resubmit)
    assert refusals(rep) == [("right.no_longer_yours", True)]
    assign(company, customer, OTHER)
    assert (offered_to(other), offered_to(third)) == ([], [])


def test_the_author_s_own_is_decided_by_nobody_but_him_and_his_managers(
    company: Company, chief: Laptop, rep: Laptop, customer: UUID
):
    other = company.laptop(OTHER)
    other.engine().run_once()
    with rep.book.read() as session:
        refusal = session.scalars(_ALL).one().id
    with company.service.write() as (connection, tick):
        device = people.device(connection, other.line.device)
        assert device is not None
        said = {"decision": {"decision": "released"}}
        op = Operation(1, "7" * 32, 1, "refusal", refusal.hex, REP.hex, "patch", 1 << 40, 0, said)
        (result,) = push.take_in(connection, tick, device, [op])
        assert result.res == "refused"
        record = records.load(connection, Kind.CUSTOMER, customer.hex)
        assert record is not None
        assert "phone" not in record.doc


def test_work_that_waits_for_a_week_is_shown_to_its_author_until_it_came_through(
    company: Company, chief: Laptop, rep: Laptop
):
    rep.engine().run_once()
    missing = f"{9:032x}"
    bring(company, rep, visit_of(missing))
    assert refusals(rep) == []
    company.now += timedelta(days=8)
    assert refusals(rep) == [("operation.waits_long", False)]
    bring(company, rep, _op("customer", missing, missing, {"name": {"name": "Late"}}))
    company.now += timedelta(days=1)
    assert refusals(rep) == [("operation.waits_long", True)]


def test_what_waited_and_is_refused_in_the_end_stays_open_with_the_reason(
    company: Company, chief: Laptop, rep: Laptop
):
    rep.engine().run_once()
    missing = f"{9:032x}"
    bring(company, rep, visit_of(missing))
    company.now += timedelta(days=8)
    assert refusals(rep) == [("operation.waits_long", False)]
    other = company.laptop(OTHER)
    bring(company, other, _op("customer", missing, missing, {"name": {"name": "Not his"}}))
    company.now += timedelta(days=1)
    assert refusals(rep) == [("right.not_yours", False)]


def bring(company: Company, laptop: Laptop, op: Operation) -> None:
    with company.service.write() as (connection, tick):
        device = people.device(connection, laptop.line.device)
        assert device is not None
        op.n, op.g, op.uid = device.last_n + 1, device.last_n + 1, op.id[::-1]
        push.take_in(connection, tick, device, [op])


def visit_of(customer: str) -> Operation:
    fields = {"customer_id": {"customer_id": customer}, "status": {"status": "done"}}
    fields |= {"started_at": {"started_at": 10**12}, "zone": {"zone": "UTC"}}
    return _op("visit", f"{10:032x}", customer, fields)


def _op(kind: str, id_: str, root: str, fields: dict) -> Operation:
    return Operation(0, "", 0, kind, id_, root, "create", 0, 0, fields)
