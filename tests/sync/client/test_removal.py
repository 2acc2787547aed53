"""R16: what would empty a laptop is asked about first; a server's mistake takes nothing away."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import Raw
from sqlalchemy import func, select

from storage.commands import held_back as decisions
from storage.models import Customer, Replica
from storage.queries.held_back import GONE, MISSING, HeldBack, held_back
from sync.client.engine import SyncTrouble
from sync.protocol.messages import Answer, Row
from sync.server import database, people
from sync.server.people import NewPerson
from sync.server.service import Service
from tests.sync.client.conftest import OTHER, REP, Company, Laptop, keep_copy, put_back

MANY = 220
EACH_TIME = {"check_every": timedelta(0)}


@pytest.fixture
def laptop(company: Company) -> Laptop:
    """With many customers; beside the server lies its copy from before they came."""
    laptop = company.laptop()
    laptop.engine().run_once()
    keep_copy(company, "before.db")
    company.fill(customers=MANY)
    laptop.engine().run_once()
    assert customers(laptop) == MANY
    return laptop


def customers(laptop: Laptop) -> int:
    with laptop.book.read() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def roots_of(laptop: Laptop) -> list[str]:
    with laptop.book.read() as session:
        return [root for root in session.scalars(select(Replica.root).distinct()) if len(root) > 6]


Lie = Callable[[Answer, list[str]], None]


def all_revoked(answer: Answer, roots: list[str]) -> None:
    if answer.page is not None and answer.page.complete is not None:
        answer.page.complete.revoked = roots


def most_revoked(answer: Answer, roots: list[str]) -> None:
    all_revoked(answer, roots[:201])


def all_deleted(answer: Answer, roots: list[str]) -> None:
    page = answer.page
    if page is not None and page.complete is not None:
        seq = page.complete.seq
        page.rows = [Row("customer", root, root, seq, True, Raw(b"{}")) for root in roots]


def nothing_there(answer: Answer, _roots: list[str]) -> None:
    answer.sums = {} if answer.sums is not None else None
    answer.buckets = {} if answer.buckets is not None else None
    answer.ids = {} if answer.ids is not None else None


def half_there(answer: Answer, roots: list[str]) -> None:
    answer.sums = {} if answer.sums is not None else None
    answer.buckets = {kind: {} for kind in answer.buckets} if answer.buckets is not None else None
    for kind, ids in (answer.ids or {}).items():
        kept = {record: seq for record, seq in ids.items() if record not in roots[:205]}
        answer.ids = {**(answer.ids or {}), kind: kept}


@pytest.mark.parametrize("lie", [all_revoked, most_revoked, all_deleted, nothing_there, half_there])
def test_what_a_server_says_by_mistake_takes_nothing_away(
    company: Company, laptop: Laptop, lie: Lie
) -> None:
    roots = roots_of(laptop)
    company.fill(customers=0)
    laptop.line.change = lambda answer: lie(answer, roots)
    with pytest.raises(SyncTrouble) as told:
        laptop.engine(**EACH_TIME).run_once()
    assert told.value.code == "mass_removal"
    assert customers(laptop) == MANY


def test_a_server_put_back_to_before_everything_takes_nothing_away(
    company: Company, laptop: Laptop
) -> None:
    put_back(company, "before.db", epoch="f" * 16)
    with pytest.raises(SyncTrouble) as told:
        laptop.engine().run_once()
    assert told.value.code == "mass_removal"
    assert customers(laptop) == MANY


def test_another_companys_server_takes_nothing_away(
    company: Company, laptop: Laptop, tmp_path: Path
) -> None:
    sql = database.open_engine(f"sqlite:///{tmp_path / 'another.db'}")
    database.initialise(sql, "d" * 16)
    service = Service(sql, company.service.now_ms)
    with service.write() as (connection, tick):
        for person in (REP, OTHER):
            people.add(connection, tick, NewPerson(person.hex, "P", f"{person.int & 3}@y", "rep"))
    laptop.line.service = service
    with pytest.raises(SyncTrouble) as told:
        laptop.engine().run_once()
    assert told.value.code == "mass_removal"
    assert customers(laptop) == MANY
    sql.dispose()


def test_a_server_older_than_the_app_changes_nothing(laptop: Laptop) -> None:
    def is_older(answer: Answer) -> None:
        answer.refusal, answer.page = "server_older", None

    laptop.line.change = is_older
    with pytest.raises(SyncTrouble) as told:
        laptop.engine().run_once()
    assert told.value.code == "server_older"
    assert customers(laptop) == MANY


def test_a_wrong_count_of_roots_is_a_reason_to_compare_and_to_take_nothing_away(
    company: Company, laptop: Laptop
) -> None:
    def miscounted(answer: Answer) -> None:
        if answer.page is not None and answer.page.complete is not None:
            answer.page.complete.roots = 1

    with company.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson("f" * 32, "New", "new@x", "rep"))
    laptop.line.change = miscounted
    assert laptop.engine().run_once().agreed
    assert customers(laptop) == MANY


def test_what_really_went_to_somebody_else_is_confirmed_and_goes(
    company: Company, laptop: Laptop
) -> None:
    with company.service.write() as (connection, tick):
        people.assign(connection, tick, people.customers_of(connection, REP.hex), OTHER.hex)
    assert laptop.engine().run_once().revoked == MANY
    assert customers(laptop) == 0


def held(laptop: Laptop) -> HeldBack:
    with laptop.book.read() as session:
        found = held_back(session)
    assert found is not None
    return found


def hold_back(laptop: Laptop, roots: list[str], lie: Lie) -> None:
    laptop.line.change = lambda answer: lie(answer, roots)
    with pytest.raises(SyncTrouble):
        laptop.engine(**EACH_TIME).run_once()


@pytest.mark.parametrize("lie", [all_revoked, all_deleted, nothing_there])
def test_what_is_held_back_is_written_down_for_somebody_to_decide(laptop: Laptop, lie: Lie) -> None:
    hold_back(laptop, roots_of(laptop), lie)
    assert held(laptop).customers == MANY
    assert held(laptop).why == (MISSING if lie is nothing_there else GONE)
    assert held(laptop).names[0].startswith("Customer ")


def test_what_somebody_allowed_to_go_goes_with_the_next_contact(
    company: Company, laptop: Laptop
) -> None:
    put_back(company, "before.db", epoch="f" * 16)
    with pytest.raises(SyncTrouble):
        laptop.engine().run_once()
    with laptop.book.write() as session:
        decisions.allow(session, held(laptop).mark)
    assert laptop.engine().run_once().agreed
    assert customers(laptop) == 0


def test_who_allowed_some_to_go_has_not_allowed_others(laptop: Laptop) -> None:
    roots = roots_of(laptop)
    hold_back(laptop, roots[:-1], all_revoked)
    with laptop.book.write() as session:
        decisions.allow(session, held(laptop).mark)
    hold_back(laptop, roots, all_revoked)
    assert not held(laptop).allowed
    assert customers(laptop) == MANY
