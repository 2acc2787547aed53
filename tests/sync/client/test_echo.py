"""Own changes come back without their documents, where what they made stands here already."""

from datetime import timedelta

import pytest

from storage.models import Customer, OutboxEntry, Replica
from storage.rules.kinds import Kind
from sync.protocol.messages import Answer
from sync.server import records as kept
from tests.sync.client.conftest import REP, Company, Laptop


@pytest.fixture
def laptop(company: Company) -> Laptop:
    """One with a customer that both sides know."""
    company.fill(customers=1)
    laptop = company.laptop()
    laptop.engine().run_once()
    laptop.line.said.clear()
    company.now += timedelta(hours=1)
    return laptop


def the_customer(laptop: Laptop) -> Customer:
    with laptop.book.read() as session:
        return session.query(Customer).one()


def replicas(laptop: Laptop) -> list[Replica]:
    with laptop.book.read() as session:
        return session.query(Replica).all()


def documents(said: list[Answer]) -> list[int]:
    return [len(answer.page.rows) for answer in said if answer.page is not None]


def test_an_edit_nobody_else_touched_comes_back_without_its_document(laptop: Laptop) -> None:
    record = the_customer(laptop).id
    laptop.edit(Kind.CUSTOMER, record, phone="1")
    laptop.engine().run_once()
    (answer,) = laptop.line.said
    assert answer.page is not None
    assert (len(answer.page.rows), [echo.id for echo in answer.page.echoes]) == (0, [record.hex])
    with laptop.book.read() as session:
        assert {entry.state for entry in session.query(OutboxEntry)} == {"acked"}
        assert session.get_one(Replica, record).seq == answer.page.echoes[0].seq


def test_new_records_come_back_without_their_documents(laptop: Laptop) -> None:
    made = {
        laptop.write(Kind.CUSTOMER, name=f"New {number}", owner_id=REP).hex for number in range(3)
    }
    laptop.engine(check_every=timedelta()).run_once()
    (answer,) = laptop.line.said
    assert answer.page is not None
    assert {echo.id for echo in answer.page.echoes} == made
    assert {row.id.hex: row.seq for row in replicas(laptop)}.keys() >= made


def test_what_a_colleague_wrote_beside_it_arrives(company: Company, laptop: Laptop) -> None:
    record = the_customer(laptop).id
    laptop.edit(Kind.CUSTOMER, record, phone="1")
    with company.service.write() as (connection, tick):
        known = kept.load(connection, Kind.CUSTOMER, record.hex)
        assert known is not None
        known.doc["email"] = "beside@example.com"
        kept.save(connection, known, tick)
    laptop.engine().run_once()
    seen = the_customer(laptop)
    assert (seen.phone, seen.email) == ("1", "beside@example.com")
    assert documents(laptop.line.said) == [0, 1]  # an echo that was another, then the document


def test_a_laptop_whose_clock_is_ahead_takes_the_servers_time(
    company: Company, laptop: Laptop
) -> None:
    record = the_customer(laptop).id
    right, company.now = company.now, company.now + timedelta(days=3)
    laptop.edit(Kind.CUSTOMER, record, phone="1")
    company.now = right
    laptop.engine().run_once()
    assert the_customer(laptop).updated_at == right
    assert documents(laptop.line.said) == [0]


def test_what_was_typed_meanwhile_stays_on_top(laptop: Laptop) -> None:
    record = the_customer(laptop).id
    laptop.edit(Kind.CUSTOMER, record, phone="1")

    def types(_: Answer) -> None:
        laptop.line.change = None
        laptop.edit(Kind.CUSTOMER, record, phone="2")

    laptop.line.change = types
    laptop.engine().run_once()
    laptop.engine().run_once()
    assert the_customer(laptop).phone == "2"
    with laptop.book.read() as session:
        assert {entry.state for entry in session.query(OutboxEntry)} == {"acked"}


def test_what_went_out_during_a_first_pull_comes_back_without_its_documents(
    company: Company,
) -> None:
    company.fill(customers=3, each=2)
    laptop = company.laptop()
    made = {laptop.write(Kind.CUSTOMER, name=f"New {n}", owner_id=REP).hex for n in range(6)}
    laptop.engine(batch=1).run_once()
    answers = [answer.page for answer in laptop.line.said if answer.page is not None]
    first_lane, later = answers[0], answers[1:]
    known = {row.id for row in first_lane.rows} & made
    assert len(known) == 1
    assert not made & {row.id for page in later for row in page.rows}
    assert {echo.id for page in later for echo in page.echoes} == made - known
    assert states(laptop) == {"acked"}


def states(laptop: Laptop) -> set[str]:
    with laptop.book.read() as session:
        return {entry.state for entry in session.query(OutboxEntry)}


@pytest.mark.parametrize("others", [2, 4])
def test_own_changes_take_no_room_from_those_of_others(
    company: Company, laptop: Laptop, others: int
) -> None:
    made = {laptop.write(Kind.CUSTOMER, name=f"New {n}", owner_id=REP).hex for n in range(5)}
    theirs = set(company.fill(customers=others))
    laptop.engine(page=3).run_once()
    pages = [answer.page for answer in laptop.line.said if answer.page is not None]
    fits = others < 3
    assert (len(pages) == 1) == fits
    assert {echo.id for page in pages for echo in page.echoes} == (made if fits else set())
    assert theirs <= {row.id for page in pages for row in page.rows}
    assert states(laptop) == {"acked"}
    assert {row.id.hex for row in replicas(laptop)} >= made | theirs
