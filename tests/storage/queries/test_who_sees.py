"""Who can see a record: by name, with the reason, as the company's people and teams stand."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from storage.changes import Origin
from storage.commands.records import create
from storage.database import Database, World
from storage.models import SyncState
from storage.queries.who_sees import Reach, Why, who_sees, will_read
from storage.rules.kinds import KINDS, Kind, Root

NOW = datetime(2026, 11, 24, 2, 10, tzinfo=UTC)
ME, OTHER, CHEN, LIN, OFFICE = (uuid4() for _ in range(5))
SALES, REGION = uuid4(), uuid4()


@pytest.fixture
def database(tmp_path: Path):
    opened = Database(tmp_path / "book.db", b"k" * 32, World(ME, lambda: NOW))
    yield opened
    opened.close()


@pytest.fixture
def company(database: Database) -> Database:
    """A rep in a team under a manager, who is under the head of the region; and the office."""
    people: list[tuple[UUID, str, str, UUID | None]] = [
        (ME, "Zhou Yuan", "rep", SALES), (OTHER, "Hu Bin", "rep", SALES),
        (CHEN, "Chen Gang", "manager", SALES), (LIN, "Lin Tao", "manager", REGION),
        (OFFICE, "Qian Min", "office", None),
    ]  # fmt: skip
    with database.write() as session:
        for person, name, role, team in people:
            values = {"name": name, "role": role, "team_id": team, "active": True}
            create(session, Kind.PERSON, values, record_id=person)
        region = {"name": "East", "manager_id": LIN}
        create(session, Kind.TEAM, region, record_id=REGION)
        team = {"name": "Suzhou", "manager_id": CHEN, "parent_id": REGION}
        create(session, Kind.TEAM, team, record_id=SALES)
    with database.write(Origin.SERVER) as session:
        session.add(SyncState(device_id="d" * 32, device_no=1, epoch="e"))
    return database


@pytest.fixture
def seen(database: Database) -> Callable[..., list[tuple[str, Why]]]:
    def ask(kind: Kind, record: UUID) -> list[tuple[str, Why]]:
        with database.read() as session:
            return [(r.name, r.why) for r in who_sees(session, kind, record, ME).readers]

    return ask


def make(database: Database, kind: Kind, **values: object) -> UUID:
    with database.write() as session:
        return create(session, kind, dict(values))


ABOVE = [("Chen Gang", Why.MANAGER), ("Lin Tao", Why.MANAGER)]


def test_my_customer_is_seen_by_the_managers_above_and_the_office(company, seen):
    customer = make(company, Kind.CUSTOMER, name="华信精密")
    expected = [("Zhou Yuan", Why.YOU), *ABOVE, ("Qian Min", Why.OFFICE)]
    assert seen(Kind.CUSTOMER, customer) == expected
    visit = make(company, Kind.VISIT, customer_id=customer, status="done", zone="UTC")
    assert seen(Kind.VISIT, visit) == expected


def test_my_own_work_is_seen_by_the_managers_above_and_nobody_else(company, seen):
    report = make(company, Kind.DAILY_REPORT, owner_id=ME, on=date(2026, 11, 24))
    assert seen(Kind.DAILY_REPORT, report) == [("Zhou Yuan", Why.YOU), *ABOVE]


def test_a_note_to_be_sorted_never_leaves_the_laptop(company):
    note = make(company, Kind.LOOSE_NOTE, owner_id=ME, text="which Wang?")
    with company.read() as session:
        assert who_sees(session, Kind.LOOSE_NOTE, note, ME).reach is Reach.LAPTOP


def test_a_ride_along_is_seen_by_its_two_people_and_the_managers(company, seen):
    ride = make(
        company, Kind.RIDE_ALONG, coach_id=CHEN, rep_id=ME, on=date(2026, 11, 25), zone="UTC",
        status="planned",
    )  # fmt: skip
    names = [name for name, _ in seen(Kind.RIDE_ALONG, ride)]
    assert names == ["Zhou Yuan", "Chen Gang", "Lin Tao"]


def test_what_belongs_to_the_company_is_everybodys(company):
    with company.read() as session:
        assert who_sees(session, Kind.TEAM, SALES, ME).reach is Reach.COMPANY


def test_before_there_is_a_server_nobody_else_sees_anything(database):
    customer = make(database, Kind.CUSTOMER, name="华信精密")
    with database.read() as session:
        assert who_sees(session, Kind.CUSTOMER, customer, ME).reach is Reach.NOT_YET


def test_the_page_before_the_first_upload_covers_every_kind_that_travels(company):
    with company.read() as session:
        shares = will_read(session, ME)
    told = [kind for share in shares for kind in share.kinds]
    assert sorted(told) == sorted(k for k, spec in KINDS.items() if spec.root is not Root.CARRIED)
    assert [share.sight.reach for share in shares] == [
        Reach.CUSTOMER, Reach.WORK, Reach.RIDE, Reach.COMPANY, Reach.LAPTOP,
    ]  # fmt: skip
    assert shares[-1].kinds == (Kind.LOOSE_NOTE,)
