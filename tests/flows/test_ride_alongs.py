"""A coach of another team and a rep, each offline on a laptop, debrief one ride-along together."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from storage.commands import ride_alongs as commands
from storage.queries import ride_alongs as queries
from storage.queries.ride_alongs import RideRow
from storage.rules.ride_alongs import Beat, Mark, RideDraft
from tests.flows.conftest import Laptop, ServerProcess

Make = Callable[[str], Laptop]
TODAY = date(2026, 11, 22)


def seen(laptop: Laptop, ride: UUID) -> RideRow:
    with laptop.database.read() as session:
        found = queries.ride(session, ride, laptop.person)
    assert found is not None
    return found


def said(row: RideRow) -> tuple[str, str]:
    rep, coach = row.rep_half, row.coach_half
    return rep.went_well if rep else "", coach.went_well if coach else ""


def write_half(laptop: Laptop, ride: UUID, well: str, score: int) -> None:
    with laptop.database.write() as session:
        marks = [Mark("demo", Beat.DONE, well, score)]
        commands.write_own_half(session, ride, marks, well, finished=True)


def test_two_halves_written_offline_meet_and_reach_both_managers(
    laptop: Make, server: ServerProcess
) -> None:
    server.run("user", "add", "gu@example.com", "--name", "gu", "--role", "manager")
    server.run("team", "add", "North", "--manager", "gu@example.com")
    server.run(
        "user", "add", "cai@example.com", "--name", "cai", "--role", "rep", "--team", "North"
    )
    rep, coach = laptop("ana"), laptop("cai")
    with coach.database.write() as session:
        draft = RideDraft(coach.person, rep.person, TODAY, focus=("demo",), goal="ask once")
        ride = commands.plan_ride(session, draft, "Asia/Shanghai")
    coach.sync()
    rep.sync()
    assert seen(rep, ride).goal == "ask once"

    write_half(coach, ride, "of the coach", 2)
    with coach.database.write() as session:
        task = commands.set_practice(session, ride, "three sentences", times=2)
    coach.sync()
    rep.sync()
    assert said(seen(rep, ride)) == ("", "")

    write_half(rep, ride, "of the rep", 3)
    with rep.database.write() as session:
        commands.practised(session, task, 1)
    for one in (rep, coach, rep):
        assert one.sync().refused == 0
    with rep.database.write() as session:
        commands.acknowledge(session, ride, "I start with his sample", agrees=True)
    rep.sync()
    for one in (rep, coach, laptop("chen"), laptop("gu")):
        one.sync()
        row = seen(one, ride)
        assert said(row) == ("of the rep", "of the coach")
        assert row.rep_half is not None
        assert row.rep_half.comment == "I start with his sample"
        with one.database.read() as session:
            (practice,) = queries.practice_of(session, rep.person)
        assert (practice.text, practice.times_done) == ("three sentences", 1)
