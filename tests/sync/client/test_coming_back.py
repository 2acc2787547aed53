"""A customer who leaves a laptop and comes back: what was typed about him and waits."""

from uuid import UUID

from storage.models import Visit
from storage.rules.kinds import Kind
from sync.server import people
from tests.sync.client.conftest import OTHER, REP, Company


def test_what_waits_about_a_customer_who_left_is_seen_again_when_he_is_back(
    company: Company,
) -> None:
    (customer,) = company.fill(customers=1)
    laptop = company.laptop()
    laptop.engine().run_once()
    planned = {"status": "planned", "planned_at": company.now, "zone": "UTC"}
    visit = laptop.write(Kind.VISIT, customer_id=UUID(hex=customer), **planned)
    seen: list[bool] = []
    for owner in (OTHER, REP):
        with company.service.write() as (connection, tick):
            people.assign(connection, tick, [customer], owner.hex)
        laptop.engine(upload=False).run_once()
        with laptop.book.read() as session:
            seen.append(session.get(Visit, visit) is not None)
    assert seen == [False, True]
    assert laptop.engine().run_once().pushed == 1
