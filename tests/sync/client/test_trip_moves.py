"""Two people move one trip without a network: one state, and the loser's intention is kept."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storage.commands import records, trips
from storage.database import Database
from storage.models import Conflict, Refusal, Trip
from storage.models.base import Base
from storage.rules.choices import TripStatus
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trip_draft import TripDraft
from storage.rules.trips import APPROVAL_SETTING, MOVES, Mover, may_move
from sync.protocol.messages import Operation
from sync.server import people, scopes
from sync.server import records as kept
from sync.server.people import SERVER, NewPerson
from tests.sync.client.conftest import REP, Company, Laptop

CHIEF = UUID(int=1 << 64 | 5)
ADMIN = UUID(int=1 << 64 | 6)
TODAY = date(2026, 11, 22)
S = TripStatus


@dataclass
class Team:
    """A rep with two laptops, the manager above him, and a trip that all have."""

    company: Company
    rep: Laptop
    other: Laptop
    chief: Laptop
    trip: UUID

    def move(self, laptop: Laptop, *to: TripStatus) -> None:
        for status in to:
            self.company.now += timedelta(minutes=1)
            with laptop.book.write() as session:
                trips.move_trip(session, self.trip, status, "because")

    def sync(self, *laptops: Laptop) -> None:
        for laptop in laptops:
            laptop.engine().run_once()

    def states(self) -> set[str]:
        found = {state(laptop.book, self.trip) for laptop in (self.rep, self.other, self.chief)}
        return found | {self.on_server()}

    def on_server(self) -> str:
        with self.company.service.write() as (connection, _):
            record = kept.load(connection, Kind.TRIP, self.trip.hex)
        assert record is not None
        return record.doc["status"]


def state(book: Database, trip: UUID) -> str:
    with book.read() as session:
        found = session.get(Trip, trip)
        assert found is not None
        return found.status


def all_of(laptop: Laptop, model: type[Base]) -> list:
    with laptop.book.read() as session:
        return list(session.scalars(select(model)))


@pytest.fixture
def team(company: Company) -> Team:
    with company.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson(CHIEF.hex, "Chief", "chief@x", "manager"))
        people.add(connection, tick, NewPerson(ADMIN.hex, "Admin", "admin@x", "admin"))
        people.make(
            connection, tick, Kind.TEAM, f"{1:032x}",
            {"name": "Team", "manager_id": CHIEF.hex}, SERVER,
        )  # fmt: skip
        member = kept.load(connection, Kind.PERSON, REP.hex)
        assert member is not None
        people.change(connection, tick, member, {"team_id": f"{1:032x}"})
        scopes.refresh(connection, tick)
    rep, other, chief = company.laptop(REP), company.laptop(REP), company.laptop(CHIEF)
    with rep.book.write() as session:
        draft = TripDraft(starts_on=TODAY, ends_on=TODAY, title="Hangzhou")
        trip = trips.plan_trip(session, draft, "Asia/Shanghai")
    made = Team(company, rep, other, chief, trip)
    made.sync(rep, other, chief)
    return made


def test_a_trip_goes_its_whole_way_through_the_server(team: Team) -> None:
    team.move(team.rep, S.ON_THE_ROAD, S.SUMMARY_DUE, S.SUBMITTED)
    team.sync(team.rep, team.chief)
    team.move(team.chief, S.SUMMARY_DUE)
    team.sync(team.chief, team.rep)
    team.move(team.rep, S.SUBMITTED)
    team.sync(team.rep, team.chief)
    team.move(team.chief, S.REVIEWED)
    team.sync(team.chief, team.rep, team.other)
    assert team.states() == {S.REVIEWED}
    assert all_of(team.rep, Conflict) == all_of(team.rep, Refusal) == []


@pytest.mark.parametrize("first", ["rep", "chief"])
def test_two_who_move_a_trip_unseen_end_in_one_state_and_the_loser_is_told(
    team: Team, first: str
) -> None:
    team.move(team.rep, S.ON_THE_ROAD, S.SUBMITTED)
    team.sync(team.rep, team.chief)
    team.move(team.rep, S.SUMMARY_DUE)  # he takes it back, to mend something
    team.move(team.chief, S.REVIEWED)
    turns = [team.rep, team.chief] if first == "rep" else [team.chief, team.rep]
    team.sync(*turns, *turns, team.other)
    kept_state, lost = (
        (S.SUMMARY_DUE, S.REVIEWED) if first == "rep" else (S.REVIEWED, S.SUMMARY_DUE)
    )
    assert team.states() == {kept_state}
    for laptop in (team.rep, team.other, team.chief):
        conflict = all_of(laptop, Conflict)[0]
        assert (conflict.about_id, conflict.about_group) == (team.trip, "state")
        assert (conflict.kept["status"], conflict.other["status"]) == (kept_state, lost)
        assert conflict.settled_at is None


def test_what_else_was_changed_with_a_lost_move_is_kept(team: Team) -> None:
    team.move(team.rep, S.ON_THE_ROAD)
    team.sync(team.rep, team.other)
    team.move(team.rep, S.CANCELLED)
    team.company.now += timedelta(minutes=1)
    with team.other.book.write() as session:
        trips.move_trip(session, team.trip, S.SUMMARY_DUE)
        records.edit(session, Kind.TRIP, team.trip, {"title": "Hangzhou and Ningbo"})
    team.sync(team.rep, team.other, team.rep, team.chief)
    assert team.states() == {S.CANCELLED}
    with team.chief.book.read() as session:
        assert session.get(Trip, team.trip).title == "Hangzhou and Ningbo"


def want_approval(team: Team) -> None:
    admin = team.company.laptop(ADMIN)
    with admin.book.write() as session:
        id_ = derived_id(Kind.COMPANY_SETTING, APPROVAL_SETTING)
        values = {"name": APPROVAL_SETTING, "value": True}
        records.put(session, Kind.COMPANY_SETTING, id_, values)
    team.sync(admin)


def test_who_could_not_know_that_approval_is_wanted_is_on_the_road(team: Team) -> None:
    want_approval(team)
    team.move(team.rep, S.ON_THE_ROAD)
    team.sync(team.rep, team.other, team.chief)
    assert team.states() == {S.ON_THE_ROAD}


def pushed(team: Team, *status: TripStatus, act: str = "patch", trip: str = "") -> list[str]:
    """What the server says to a laptop that asks its own screens nothing."""
    said = []
    for to in status:
        said.append(_push(team, to, act, trip or team.trip.hex))
    return said


def _push(team: Team, to: TripStatus, act: str, trip: str) -> str:
    from sync.server import applying
    from sync.server.applying import Author, Refused
    from sync.server.work import Work

    values = {"status": to.value, "status_by": REP.hex}
    f = {"state": values}
    if act == "create":
        f |= {name: {name: value} for name, value in (
            ("title", "x"), ("zone", "UTC"), ("owner_id", REP.hex))}  # fmt: skip
        f["days"] = {"starts_on": "2026-11-22", "ends_on": "2026-11-22"}
    with team.company.service.write() as (connection, tick):
        work = Work(connection, tick)
        op = Operation(
            n=900, uid=f"{tick.seq:032x}", g=1, k="trip", id=trip, root=REP.hex, op=act,
            b=tick.seq, w=tick.at, f=f,
        )  # fmt: skip
        try:
            with work.group():
                result = applying.apply(work, Author(REP.hex, 99, tick.seq, "rep"), op)
        except Refused as refused:
            return refused.reason
        work.finish()
        return result


def test_a_laptop_that_keeps_no_rules_is_refused(team: Team) -> None:
    assert pushed(team, S.REVIEWED, S.SUBMITTED) == ["trip.no_such_move"] * 2
    assert team.on_server() == S.DRAFT
    born = pushed(team, S.REVIEWED, act="create", trip=f"{7:032x}")
    assert born == ["trip.no_such_move"]
    assert pushed(team, S.SUBMITTED, act="create", trip=f"{8:032x}") == ["applied"]


@given(st.lists(st.sampled_from(list(TripStatus)), max_size=12))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_sent_each_step_on_the_server_is_one_of_the_table(
    team: Team, wanted: list[TripStatus]
) -> None:
    for to in wanted:
        before = S(team.on_server())
        pushed(team, to)
        after = S(team.on_server())
        assert before is after or may_move(before, after, Mover.OWNER, approval=False)


@given(st.data())
@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_random_moves_of_three_laptops_meet_in_one_state_that_the_table_reaches(
    team: Team, data: st.DataObject
) -> None:
    laptops = [team.rep, team.other, team.chief]
    for _ in range(data.draw(st.integers(1, 8))):
        laptop = data.draw(st.sampled_from(laptops))
        here = S(state(laptop.book, team.trip))
        mover = Mover.MANAGER if laptop is team.chief else Mover.OWNER
        ways = [to for to in TripStatus if may_move(here, to, mover, approval=False)]
        if ways and data.draw(st.booleans()):
            team.move(laptop, data.draw(st.sampled_from(ways)))
        else:
            before = S(team.on_server())
            team.sync(laptop)
            assert S(team.on_server()) in reached(before)
    team.sync(*laptops, *laptops)
    assert len(team.states()) == 1
    assert not [laptop for laptop in laptops if all_of(laptop, Refusal)]


def reached(before: TripStatus) -> set[TripStatus]:
    """Where any number of moves of anybody can have led."""
    found, open_ = {before}, [before]
    while open_:
        here = open_.pop()
        more = {to for (at, to) in MOVES if at is here} - found
        found |= more
        open_ += more
    return found


def test_the_screens_refuse_what_the_server_would(team: Team) -> None:
    with pytest.raises(RuleBroken, match="trip.no_such_move"):
        team.move(team.rep, S.REVIEWED)
