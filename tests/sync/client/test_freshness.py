"""A manager's laptop knows how fresh the work of the people below is."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.models import LaptopState
from storage.rules.kinds import Kind
from sync.client.contract import SyncTrouble
from sync.server import scopes

from .conftest import OTHER, REP, Company, Laptop, open_work

Known = dict[UUID, tuple[Any, int | None]]


def known_on(laptop: Laptop) -> Known:
    with laptop.book.read() as session:
        return {s.person_id: (s.as_of, s.waiting) for s in session.scalars(select(LaptopState))}


@pytest.fixture
def manager(company: Company) -> Laptop:
    """Who reads the rep's work."""
    with company.service.write() as (connection, tick):
        open_work(connection, tick, REP, to=OTHER)
    return company.laptop(OTHER)


def test_a_manager_is_told_when_the_rep_had_contact_last(company: Company, manager: Laptop) -> None:
    rep = company.laptop()
    rep.engine().run_once()
    company.now += timedelta(hours=3)
    manager.engine().run_once()
    assert known_on(manager) == {REP: (company.now - timedelta(hours=3), 0)}


def test_what_a_cut_contact_left_on_the_laptop_is_counted(
    company: Company, manager: Laptop
) -> None:
    rep = company.laptop()
    rep.write(Kind.CUSTOMER, name="Taihu Water")
    rep.write(Kind.CUSTOMER, name="Lishui Chemical")
    rep.line.change = _cut
    with pytest.raises(SyncTrouble):
        rep.engine(upload=False).run_once()
    manager.engine().run_once()
    assert known_on(manager) == {REP: (company.now, 2)}


def test_what_a_contact_has_brought_does_not_wait_any_more(
    company: Company, manager: Laptop
) -> None:
    rep = company.laptop()
    rep.engine().run_once()
    rep.write(Kind.CUSTOMER, name="Taihu Water", owner_id=REP)
    rep.line.said.clear()
    rep.engine().run_once()
    assert len(rep.line.said) == 1  # no later request says that nothing is left
    manager.engine().run_once()
    assert known_on(manager) == {REP: (company.now, 0)}


def test_of_several_laptops_the_latest_contact_counts_and_all_that_waits(
    company: Company, manager: Laptop
) -> None:
    old = company.laptop()
    old.write(Kind.CUSTOMER, name="Taihu Water")
    old.engine(upload=False).run_once()
    company.now += timedelta(days=2)
    company.laptop().engine().run_once()
    manager.engine().run_once()
    assert known_on(manager) == {REP: (company.now, 1)}


def test_a_rep_is_told_of_nobody(company: Company, manager: Laptop) -> None:
    manager.engine().run_once()
    rep = company.laptop()
    rep.engine().run_once()
    assert known_on(rep) == {}


def test_who_does_not_lead_the_rep_any_more_forgets_his_laptop(
    company: Company, manager: Laptop
) -> None:
    company.laptop().engine().run_once()
    manager.engine().run_once()
    assert known_on(manager).keys() == {REP}
    with company.service.write() as (connection, tick):
        scopes.leave(connection, tick, scopes.WORK + REP.hex, OTHER.hex)
    manager.engine().run_once()
    assert known_on(manager) == {}


def _cut(_answer: object) -> None:
    raise SyncTrouble("no_answer")
