"""Two laptops and a manager talk through a real server, each in the words of a rep's week."""

from collections.abc import Callable
from uuid import UUID

import pytest
import requests
from sqlalchemy import select

from storage.commands import records
from storage.models import Conflict, Customer, Visit
from storage.rules.kinds import Kind
from sync.client.engine import SyncTrouble
from sync.client.http import SignInRefused, sign_in
from tests.flows.conftest import PASSWORD, Laptop, ServerProcess

Make = Callable[[str], Laptop]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    return request.param


def customer(laptop: Laptop, **values: str) -> UUID:
    with laptop.database.write() as session:
        return records.create(session, Kind.CUSTOMER, {"name": "华信精密", **values})


def edit(laptop: Laptop, record: UUID, **values: object) -> None:
    with laptop.database.write() as session:
        records.edit(session, Kind.CUSTOMER, record, values)


def read(laptop: Laptop, record: UUID) -> Customer | None:
    with laptop.database.read() as session:
        return session.get(Customer, record)


def conflicts(laptop: Laptop) -> list[Conflict]:
    with laptop.database.read() as session:
        open_ = Conflict.settled_at.is_(None)
        return list(session.scalars(select(Conflict).where(open_)))


def test_what_a_rep_wrote_offline_reaches_the_other_laptop_and_the_manager(laptop: Make) -> None:
    first, manager = laptop("ana"), laptop("chen")
    made = customer(first, city="上海")
    receipt = first.sync()
    assert (receipt.pushed, receipt.refused, receipt.agreed) == (1, 0, True)
    second = laptop("ana")
    second.sync()
    manager.sync()
    for other in (second, manager):
        found = read(other, made)
        assert found is not None
        assert (found.name, found.city, found.owner_id) == ("华信精密", "上海", first.person)


def test_another_rep_sees_nothing_of_it_until_it_is_handed_over(
    laptop: Make, server: ServerProcess
) -> None:
    ana, bo = laptop("ana"), laptop("bo")
    made = customer(ana)
    ana.sync()
    bo.sync()
    assert read(bo, made) is None
    with ana.database.write() as session:  # not sent yet when the customer moves
        visit = {"customer_id": made, "status": "done", "zone": "Asia/Shanghai", "note": "报价"}
        written = records.create(session, Kind.VISIT, visit)
    said = server.run("assign", "--from", "ana@example.com", "--to", "bo@example.com")
    assert said.startswith("1 customer moved")
    ana.sync()
    bo.sync()
    assert read(ana, made) is None
    assert read(bo, made) is not None
    with bo.database.read() as session:
        assert session.get_one(Visit, written).note == "报价"


def test_different_fields_changed_on_two_laptops_are_both_kept_without_a_question(
    laptop: Make,
) -> None:
    one, two = laptop("ana"), laptop("ana")
    made = customer(one)
    one.sync()
    two.sync()
    edit(one, made, industry="机械")
    edit(two, made, phone="021-5555 0100")
    for each in (one, two, one):
        each.sync()
    for each in (one, two):
        found = read(each, made)
        assert found is not None
        assert (found.industry, found.phone) == ("机械", "021-5555 0100")
        assert conflicts(each) == []


def test_the_same_field_changed_on_two_laptops_keeps_both_values_in_sight(laptop: Make) -> None:
    one, two = laptop("ana"), laptop("ana")
    made = customer(one)
    one.sync()
    two.sync()
    edit(one, made, industry="机械")
    edit(two, made, industry="电子")
    for each in (one, two, one):
        each.sync()
    for each in (one, two):
        (met,) = conflicts(each)
        found = read(each, made)
        assert found is not None
        assert met.kept == {"industry": found.industry}
        assert {str(met.kept), str(met.other)} == {"{'industry': '机械'}", "{'industry': '电子'}"}


def test_a_customer_deleted_here_and_visited_there_comes_back(laptop: Make) -> None:
    one, two = laptop("ana"), laptop("ana")
    made = customer(one)
    one.sync()
    two.sync()
    with one.database.write() as session:
        records.delete(session, Kind.CUSTOMER, made)
    with two.database.write() as session:
        visit = {"customer_id": made, "status": "done", "zone": "Asia/Shanghai", "note": "见了王总"}
        records.create(session, Kind.VISIT, visit)
    for each in (one, two, one):
        each.sync()
    for each in (one, two):
        found = read(each, made)
        assert found is not None
        assert found.deleted_at is None
        assert conflicts(each) == []  # it is told; nobody has to decide
        with each.database.read() as session:
            assert [met.rule for met in session.scalars(select(Conflict))] == ["edit_over_delete"]


def test_a_server_that_is_killed_in_mid_sync_loses_and_doubles_nothing(
    laptop: Make, server: ServerProcess
) -> None:
    ana = laptop("ana")
    made = [customer(ana, city=f"城{n}") for n in range(30)]
    server.kill()
    with pytest.raises(SyncTrouble) as trouble:
        ana.sync()
    assert trouble.value.code == "no_answer"
    server.start()
    assert ana.sync().agreed
    other = laptop("ana")
    other.sync()
    assert all(read(other, each) is not None for each in made)


def test_the_company_s_data_is_put_back_from_a_backup_and_the_laptop_sends_the_rest_again(
    laptop: Make, server: ServerProcess, tmp_path: object
) -> None:
    ana = laptop("ana")
    before = customer(ana, city="before")
    ana.sync()
    copy = f"{tmp_path}/copy.db"
    server.run("backup", copy)
    after = customer(ana, city="after")
    ana.sync()
    server.kill()
    server.run("restore", copy)
    server.start()
    assert ana.sync().agreed
    fresh = laptop("ana")
    fresh.sync()
    assert read(fresh, before) is not None
    assert read(fresh, after) is not None


def test_a_wrong_password_and_an_unknown_account_get_the_same_answer(
    server: ServerProcess,
) -> None:
    codes: list[str] = []
    for email, password in (("ana@example.com", "wrong password"), ("who@example.com", PASSWORD)):
        with pytest.raises(SignInRefused) as refused:
            sign_in(server.address, email, password, "0" * 32, "x")
        codes.append(refused.value.code)
    assert codes == ["not_let_in", "not_let_in"]


def test_a_shut_out_laptop_gets_nothing_and_keeps_its_work(
    laptop: Make, server: ServerProcess
) -> None:
    ana = laptop("ana")
    made = customer(ana)
    server.run("device", "revoke", ana.account.device)
    with pytest.raises(SyncTrouble):
        ana.sync()
    assert read(ana, made) is not None


def test_nobody_gets_in_without_a_token(server: ServerProcess) -> None:
    for path in ("/v1/sync", "/v1/fork"):
        answer = requests.post(f"{server.address}{path}", data=b"{}", timeout=10)
        assert answer.status_code == 401


@pytest.mark.parametrize("address", ["http://example.com", "ftp://127.0.0.1", "example.com"])
def test_a_password_never_goes_over_plain_http_to_another_computer(address: str) -> None:
    with pytest.raises(SignInRefused) as refused:
        sign_in(address, "ana@example.com", PASSWORD, "0" * 32, "x")
    assert refused.value.code == "address_not_safe"
