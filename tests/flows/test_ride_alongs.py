"""A coach of another team and a rep, each offline on a laptop, debrief one ride-along together."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from sqlalchemy import select

from storage.commands import ride_alongs as commands
from storage.models import Conflict
from storage.queries import ride_alongs as queries
from storage.queries.ride_alongs import RideRow
from storage.rules.coaching_choices import RideStatus
from storage.rules.ride_alongs import Beat, Mark, RideDraft
from tests.flows.conftest import Laptop, ServerProcess

Make = Callable[[str], Laptop]
TODAY = date(2026, 11, 22)


def seen(laptop: Laptop, ride: UUID) -> RideRow:
    with laptop.database.read() as session:
        found = queries.ride(session, ride, laptop.person)
    assert found is not None
    return found


def rides(laptop: Laptop, rep: UUID) -> list[RideRow]:
    with laptop.database.read() as session:
        return queries.rides_of(session, rep, laptop.person)


def asked(laptop: Laptop) -> list[tuple[str, str | None]]:
    """What somebody is asked to decide."""
    with laptop.database.read() as session:
        return [(one.about_kind, one.about_group) for one in session.scalars(select(Conflict))]


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


def test_one_ride_along_planned_and_held_by_both_offline_is_one_and_asks_nobody(
    laptop: Make,
) -> None:
    rep, coach = laptop("ana"), laptop("bo")
    of_rep = {"0" * 32: {"label": "Huaxin", "role": "observe"}}
    of_coach = {"1" * 32: {"label": "Ruitai", "role": "demonstrate"}}
    for one, score, visits in ((rep, 3, of_rep), (coach, 2, of_coach)):
        with one.database.write() as session:
            draft = RideDraft(coach.person, rep.person, TODAY, focus=("demo",), visits=visits)
            ride = commands.plan_ride(session, draft, "Asia/Shanghai")
        write_half(one, ride, f"scored {score}", score)
    for one in (rep, coach, rep, coach):
        assert one.sync().refused == 0
    for one in (rep, coach):
        (row,) = rides(one, rep.person)
        assert said(row) == ("scored 3", "scored 2")
        assert {each["label"] for each in row.visits.values()} == {"Huaxin", "Ruitai"}
        assert row.status is RideStatus.HELD
        assert asked(one) == []


def test_a_second_ride_along_of_the_same_day_is_another_one(laptop: Make) -> None:
    rep, coach = laptop("ana"), laptop("bo")
    for hour in (9, 14):
        with rep.database.write() as session:
            draft = RideDraft(coach.person, rep.person, TODAY, hour * 60, focus=("demo",))
            commands.plan_ride(session, draft, "Asia/Shanghai")
    rep.sync()
    coach.sync()
    assert sorted(row.starts_minute or 0 for row in rides(coach, rep.person)) == [540, 840]
