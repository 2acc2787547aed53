"""Refused work lies with its author and with whom the customer is with, and nobody else."""

import pytest
from sqlalchemy import Engine

from sync.protocol.messages import Answer, Ask, Operation, Pull, Push, decode_answer, encode
from sync.server import people
from sync.server.applying import LATE_FOR
from sync.server.people import NewPerson
from sync.server.service import Service

ANA, BEN, CEM = (NewPerson(each * 32, each, f"{each}@example.com", "rep") for each in "abc")
CUSTOMER = "d" * 32
NOW = [1_000]


class Desk:
    """One person's laptop, and what it was sent of refused work."""

    def __init__(self, service: Service, who: NewPerson) -> None:
        self._service, self._who = service, who
        self._lease = self._cursor = 0

    def ask(self, *ops: Operation) -> Answer:
        ask = Ask(self._who.id, "first", self._lease, push=Push([*ops]) if ops else None)
        answer = decode_answer(self._service.round(encode(ask), self._who.id))
        assert answer.refusal == ""
        self._lease = answer.lease
        return answer

    def read(self) -> list[bool]:
        """Of each refusal that is new or changed: whether it is there to be decided."""
        ask = Ask(self._who.id, "first", self._lease, pull=Pull(self._cursor))
        answer = decode_answer(self._service.round(encode(ask), self._who.id))
        assert answer.page is not None
        assert answer.page.complete is not None
        self._lease, self._cursor = answer.lease, answer.page.complete.seq
        refusals = [row for row in answer.page.rows if row.kind == "refusal"]
        assert all(b"operations" in bytes(row.doc) for row in refusals if not row.deleted)
        assert not any(b"0571" in bytes(row.doc) for row in refusals if row.deleted)
        return [not row.deleted for row in refusals]


@pytest.fixture
def service(engine: Engine) -> Service:
    made = Service(engine, lambda: NOW[0])
    with made.write() as (connection, tick):
        for person in (ANA, BEN, CEM):
            people.add(connection, tick, person)
            people.enrol(connection, person.id, person.id)
    return made


def give(service: Service, to: NewPerson) -> None:
    with service.write() as (connection, tick):
        people.assign(connection, tick, [CUSTOMER], to.id)


def test_what_is_offered_goes_where_the_customer_goes(service: Service) -> None:
    ana, ben, cem = (Desk(service, person) for person in (ANA, BEN, CEM))
    new = Operation(1, "1" * 32, 1, "customer", CUSTOMER, CUSTOMER, "create", 0, 1_000)
    new.f = {"name": {"name": "Linping Foods"}}
    assert ana.ask(new).results[0].res == "applied"
    give(service, BEN)
    NOW[0] += LATE_FOR
    late = Operation(2, "2" * 32, 2, "customer", CUSTOMER, CUSTOMER, "patch", 1, 1_000)
    late.f = {"phone": {"phone": "0571 1234"}}
    assert ana.ask(late).results[0].res == "refused"
    assert (ana.read(), ben.read(), cem.read()) == ([True], [True], [])
    give(service, CEM)
    assert (ana.read(), ben.read(), cem.read()) == ([], [False], [True])
    give(service, BEN)
    assert (ana.read(), ben.read(), cem.read()) == ([], [True], [False])
    give(service, ANA)
    assert (ana.read(), ben.read(), cem.read()) == ([], [False], [])
