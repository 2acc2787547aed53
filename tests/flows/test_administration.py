"""What the Administration screen asks for, through the real server, as the laptops see it then."""

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import select

from desktop.administration import ServerAdministration
from desktop.signed import Signed
from storage.commands import records
from storage.commands.company_fields import FieldSaid, define_field
from storage.models import Customer, Refusal
from storage.queries import company_fields
from storage.rules.choices import FieldType
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.flows.conftest import Laptop, ServerProcess
from ui.kit.company import Company

Make = Callable[[str], Laptop]
ERP = FieldSaid(Kind.CUSTOMER, FieldType.OPTION, "ERP system", "ERP 系统", ("SAP", "金蝶"))


def desk_of(laptop: Laptop) -> ServerAdministration:
    return ServerAdministration(lambda: Signed(laptop.server))


def person(company: Company, email: str) -> UUID:
    return next(one.id for one in company.people if one.email == email)


def fields_on(laptop: Laptop) -> list[str]:
    with laptop.database.read() as session:
        return [field.key for field in company_fields.own_fields(session, Kind.CUSTOMER)]


def test_a_field_of_the_company_reaches_every_laptop_and_its_values_come_back(
    laptop: Make,
) -> None:
    admin, ana = laptop("admin"), laptop("ana")
    with admin.database.write() as session:
        define_field(session, ERP)
    assert admin.sync().refused == 0
    ana.sync()
    assert fields_on(ana) == ["erp_system"]
    with ana.database.write() as session:
        values = {"name": "华信精密", "custom": {"erp_system": "SAP"}}
        made = records.create(session, Kind.CUSTOMER, values)
    assert ana.sync().refused == 0
    admin.sync()
    with admin.database.read() as session:
        assert session.get_one(Customer, made).custom == {"erp_system": "SAP"}


def test_a_rep_cannot_define_a_field_for_the_company(laptop: Make) -> None:
    ana, bo = laptop("ana"), laptop("bo")
    with ana.database.write() as session:
        define_field(session, ERP)
    assert ana.sync().refused == 1
    bo.sync()
    assert fields_on(bo) == []
    with ana.database.read() as session:
        assert session.scalars(select(Refusal.reason)).all() == ["right.company_data"]


def test_people_teams_laptops_and_customers_are_looked_after_from_a_laptop(
    laptop: Make, server: ServerProcess
) -> None:
    admin, ana = laptop("admin"), laptop("ana")
    with ana.database.write() as session:
        made = records.create(session, Kind.CUSTOMER, {"name": "华信精密", "customer_code": "K1"})
    ana.sync()
    desk = desk_of(admin)
    company = desk.company()
    mine, chen = person(company, "ana@example.com"), person(company, "chen@example.com")
    desk.add_team("North", None, chen)
    north = next(team for team in desk.company().teams if team.name == "North")
    desk.add_person("Dan", "dan@example.com", "rep", north.id, "a long first password")
    dan = person(desk.company(), "dan@example.com")
    seen = desk.preview(mine, dan, ["K1", "K9"])
    assert (seen.customers, seen.unmatched) == (1, ("K9",))
    assert dan in seen.gain
    assert mine in seen.lose
    assert desk.assign(mine, dan, ["K1", "K9"], partial=True) == 1
    ana.sync()
    with ana.database.read() as session:
        assert session.get(Customer, made) is None
    (theirs,) = [one for one in desk.laptops() if one.person == mine]
    desk.revoke(theirs.id, wipe=False)
    assert next(one for one in desk.laptops() if one.id == theirs.id).state == "revoked"


def test_what_cannot_be_is_told_as_a_code_with_its_facts(
    laptop: Make, server: ServerProcess
) -> None:
    admin, ana = laptop("admin"), laptop("ana")
    desk = desk_of(admin)
    with pytest.raises(RuleBroken) as taken:
        desk.add_person("Ana", "ana@example.com", "rep", None, "a long first password")
    assert taken.value.code == "admin.email_taken"
    with pytest.raises(RuleBroken) as stranger:
        desk_of(ana).company()
    assert stranger.value.code == "admin.not_admin"
    server.kill()
    with pytest.raises(RuleBroken) as silent:
        desk.company()
    assert silent.value.code == "line.no_answer"
