"""A trip refuses moves that its table does not have, whoever writes and by whatever way."""

import random
from datetime import date
from uuid import UUID

import pytest

from storage.commands.records import create, edit
from storage.commands.undo import undo
from storage.database import Database
from storage.models import Trip
from storage.rules.choices import TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.trips import MOVES, Mover, may_move


def a_trip(database: Database, owner: UUID) -> UUID:
    with database.write() as session:
        values = {
            "owner_id": owner,
            "title": "Suzhou, Wuxi",
            "starts_on": date(2026, 11, 25),
            "ends_on": date(2026, 11, 27),
            "zone": "Asia/Shanghai",
            "status": TripStatus.DRAFT,
        }
        return create(session, Kind.TRIP, values)


def status_of(database: Database, trip: UUID) -> TripStatus:
    with database.read() as session:
        found = session.get(Trip, trip)
        assert found is not None
        return TripStatus(found.status)


@pytest.mark.parametrize("mover", Mover)
@pytest.mark.parametrize("seed", range(8))
def test_no_path_leads_to_a_state_that_the_table_forbids(
    database: Database, mover: Mover, seed: int
) -> None:
    author = database.world.author
    trip = a_trip(database, author if mover is Mover.OWNER else UUID(int=8))
    chance = random.Random(seed)
    for _ in range(40):
        before, wanted = status_of(database, trip), chance.choice(list(TripStatus))
        if before is wanted:
            continue
        code = ""
        try:
            with database.write() as session:
                edit(session, Kind.TRIP, trip, {"status": wanted})
        except RuleBroken as refused:
            code = refused.code
        allowed = may_move(before, wanted, mover)
        assert allowed == (mover in MOVES.get((before, wanted), {}))
        assert code == ("" if allowed else "trip.no_such_move")
        assert status_of(database, trip) is (wanted if allowed else before)


def test_undoing_a_move_is_a_move_too(database: Database) -> None:
    trip = a_trip(database, database.world.author)
    told: list[int] = []
    database.changes.subscribe(lambda changes: told.append(changes.tx))
    with database.write() as session:
        edit(session, Kind.TRIP, trip, {"status": TripStatus.ON_THE_ROAD})
    with database.write() as session:
        undo(session, told[-1])
    assert status_of(database, trip) is TripStatus.DRAFT
