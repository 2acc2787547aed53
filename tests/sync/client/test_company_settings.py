"""What the company decided for everybody reaches each laptop with its answers."""

from uuid import UUID

import pytest

from storage.queries.company_settings import company_setting
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.server import people
from sync.server.people import NewPerson
from tests.sync.client.conftest import Company

BOSS = UUID(int=1 << 64 | 8)


@pytest.mark.parametrize(("value", "days"), [(3, 3), (31, 14), (0, 14), ("7", 14), (True, 14)])
def test_the_company_decides_how_long_a_book_is_open_without_the_server(
    company: Company, value: object, days: int
):
    with company.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson(BOSS.hex, "Boss", "boss@x", "admin"))
    boss = company.laptop(BOSS)
    with boss.book.write() as session:
        assert company_setting(session, "lease_days") is None
    setting = derived_id(Kind.COMPANY_SETTING, "lease_days")
    with company.service.write() as (connection, tick):
        values = {"name": "lease_days", "value": value}
        people.make(connection, tick, Kind.COMPANY_SETTING, setting.hex, values, BOSS.hex)
    boss.engine().run_once()
    assert boss.line.said[-1].lease_days == days
