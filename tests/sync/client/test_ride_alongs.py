"""Two laptops on one ride-along: the halves meet, and neither reads or writes the other's."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.commands import records, ride_alongs
from storage.models import Refusal, RideCoach, RideRep
from storage.queries.ride_alongs import coach_half_id, rep_half_id, ride
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import Beat, Mark, RideDraft
from sync.server import people, scopes
from sync.server.people import SERVER, NewPerson
from tests.sync.client.conftest import OTHER, REP, Company, Laptop

COACH = OTHER
CHIEFS = {REP: UUID(int=1 << 64 | 5), COACH: UUID(int=1 << 64 | 6)}
TODAY = date(2026, 11, 22)
CANARY = "Kanarienvogel"


@dataclass
class Pair:
    """The rep and the coach, who is in another team, with a ride-along that both have."""

    company: Company
    rep: Laptop
    coach: Laptop
    ride: UUID

    def score(self, laptop: Laptop, text: str, score: int = 3, *, finished: bool = True) -> None:
        marks = [Mark("demo", Beat.DONE, text, score)]
        with laptop.book.write() as session:
            ride_alongs.write_own_half(session, self.ride, marks, text, finished=finished)

    def sync(self, *laptops: Laptop) -> None:
        for laptop in laptops:
            assert laptop.engine().run_once().refused == 0


@pytest.fixture
def pair(company: Company) -> Pair:
    with company.service.write() as (connection, tick):
        for number, (person, chief) in enumerate(CHIEFS.items(), start=1):
            team = f"{number:032x}"
            email = f"chief{number}@example.com"
            people.add(connection, tick, NewPerson(chief.hex, f"M{number}", email, "manager"))
            values = {"name": f"Team {number}", "manager_id": chief.hex}
            people.make(connection, tick, Kind.TEAM, team, values, SERVER)
            member = people.records.load(connection, Kind.PERSON, person.hex)
            assert member is not None
            people.change(connection, tick, member, {"team_id": team})
        scopes.refresh(connection, tick)
    rep, coach = company.laptop(REP), company.laptop(COACH)
    with coach.book.write() as session:
        draft = RideDraft(COACH, REP, TODAY, focus=("demo",))
        planned = ride_alongs.plan_ride(session, draft, "Asia/Shanghai")
    made = Pair(company, rep, coach, planned)
    made.sync(coach, rep)
    return made


def halves(laptop: Laptop, ride_id: UUID) -> tuple[str | None, str | None]:
    """What lies on this laptop's disk of either half, shown or not."""
    with laptop.book.read() as session:
        rep = session.get(RideRep, rep_half_id(ride_id))
        coach = session.get(RideCoach, coach_half_id(ride_id))
        return rep and rep.went_well, coach and coach.went_well


def on_disk(laptop: Laptop, word: str) -> list[str]:
    """The tables of the opened book in which a word stands."""
    found: list[str] = []
    with laptop.book.read() as session:
        raw = session.connection()
        tables = raw.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        for name, made in tables.all():
            if "VIRTUAL TABLE" in made:
                continue  # what an index holds lies in tables beside it
            rows = raw.exec_driver_sql(f'SELECT * FROM "{name}"').all()
            if any(word.encode() in _plain(value) for row in rows for value in row):
                found.append(name)
    return found


def _plain(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def test_the_coachs_half_is_not_on_the_reps_disk_before_the_rep_has_scored(pair: Pair) -> None:
    pair.score(pair.coach, CANARY, 2)
    pair.score(pair.rep, "not done yet", finished=False)
    pair.sync(pair.coach, pair.rep, pair.coach, pair.rep)
    assert on_disk(pair.coach, CANARY)
    assert on_disk(pair.rep, CANARY) == []
    pair.score(pair.rep, "fine")
    pair.sync(pair.rep, pair.coach, pair.rep)
    assert "ride_coach" in on_disk(pair.rep, CANARY)
    with pair.rep.book.read() as session:
        shown = ride(session, pair.ride, REP)
    assert shown is not None
    assert shown.coach_half is not None
    assert [mark.score for mark in shown.coach_half.marks] == [2]


@pytest.mark.parametrize("rep_first", [True, False])
def test_both_halves_meet_whichever_arrives_last(pair: Pair, rep_first: bool) -> None:
    pair.score(pair.rep, "of the rep")
    pair.score(pair.coach, "of the coach", 2)
    order = (pair.rep, pair.coach) if rep_first else (pair.coach, pair.rep)
    pair.sync(*order, *order)
    for laptop in order:
        assert halves(laptop, pair.ride) == ("of the rep", "of the coach")


def test_what_the_coach_writes_after_the_release_still_arrives(pair: Pair) -> None:
    pair.score(pair.rep, "of the rep")
    pair.score(pair.coach, "first", 2)
    pair.sync(pair.rep, pair.coach)
    pair.score(pair.coach, "second", 4)
    pair.sync(pair.coach, pair.rep)
    assert halves(pair.rep, pair.ride) == ("of the rep", "second")


def test_a_second_laptop_of_the_coach_adds_to_the_half_that_was_released(pair: Pair) -> None:
    second = pair.company.laptop(COACH)
    pair.sync(second)
    pair.score(pair.rep, "of the rep")
    pair.score(pair.coach, "on the first laptop", 2)
    pair.sync(pair.rep, pair.coach)
    with second.book.write() as session:
        marks = [Mark("closing", Beat.SHOWN, "a summary")]
        ride_alongs.write_own_half(session, pair.ride, marks, finished=False)
    pair.sync(second, pair.rep)
    with pair.rep.book.read() as session:
        kept = session.get_one(RideCoach, coach_half_id(pair.ride)).marks
    assert kept is not None
    assert set(kept) == {"demo:3", "closing:1"}


def test_the_managers_of_both_see_both_halves_in_the_end(pair: Pair) -> None:
    pair.score(pair.coach, "of the coach", 2)
    pair.sync(pair.coach)
    of_rep, of_coach = (pair.company.laptop(CHIEFS[one]) for one in (REP, COACH))
    pair.sync(of_rep, of_coach)
    assert halves(of_rep, pair.ride) == (None, None)
    assert halves(of_coach, pair.ride) == (None, "of the coach")
    pair.score(pair.rep, "of the rep")
    pair.sync(pair.rep, of_rep, of_coach)
    for chief in (of_rep, of_coach):
        assert halves(chief, pair.ride) == ("of the rep", "of the coach")


def refusals(laptop: Laptop) -> list[str]:
    laptop.engine().run_once()
    with laptop.book.read() as session:
        return [refusal.reason for refusal in session.scalars(select(Refusal))]


def test_the_server_refuses_a_change_of_the_others_half(pair: Pair, monkeypatch) -> None:
    pair.score(pair.rep, "of the rep")
    pair.score(pair.coach, "of the coach", 2)
    pair.sync(pair.rep, pair.coach, pair.rep)
    for model in (RideRep, RideCoach):  # a laptop whose own rules were taken out
        monkeypatch.setattr(model, "refuse_change", lambda *_: None)
    pair.coach.edit(Kind.RIDE_REP, rep_half_id(pair.ride), went_well="forged")
    pair.rep.edit(Kind.RIDE_COACH, coach_half_id(pair.ride), went_well="forged")
    assert len(refusals(pair.coach)) == len(refusals(pair.rep)) == 1
    pair.sync(pair.rep, pair.coach)
    for laptop in (pair.rep, pair.coach):
        assert halves(laptop, pair.ride) == ("of the rep", "of the coach")


def test_the_server_refuses_a_half_in_the_others_name(pair: Pair) -> None:
    with pair.rep.book.write() as session:
        values = {"owner_id": REP, "root_id": REP, "ride_along_id": pair.ride}
        records.put(session, Kind.RIDE_COACH, coach_half_id(pair.ride), values)
    assert refusals(pair.rep) == ["ride.not_your_half"]


def test_the_server_refuses_to_put_another_in_the_place_of_one_of_the_two(pair: Pair) -> None:
    pair.rep.edit(Kind.RIDE_ALONG, pair.ride, coach_id=CHIEFS[REP])
    assert refusals(pair.rep) == ["ride.other_people"]


def test_the_server_refuses_a_ride_along_of_two_others(pair: Pair) -> None:
    pair.rep.write(
        Kind.RIDE_ALONG, coach_id=COACH, rep_id=CHIEFS[REP], on=TODAY, zone="UTC", status="planned"
    )
    assert refusals(pair.rep) == ["ride.not_yours"]
