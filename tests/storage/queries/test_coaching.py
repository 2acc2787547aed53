"""Whom one may look at, what waits for whom, and the ride-along of a visit or a trip."""

from datetime import timedelta
from uuid import UUID

from storage.commands import records
from storage.queries import coaching
from storage.queries.coaching import Waits
from storage.rules.choices import Role
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, Book, ago
from tests.storage.a_team import OTHER, REP, planned, staff

FAR = UUID(int=40)


def names(book: Book) -> list[str]:
    return [one.name for one in book.read(coaching.accompanied, ME, TODAY)]


def test_a_manager_sees_the_reps_below_and_whom_he_accompanied_elsewhere(book: Book) -> None:
    staff(book)
    values = {"name": "Wang Lei", "role": Role.REP}
    book.write(lambda session: records.create(session, Kind.PERSON, values, record_id=FAR))
    assert names(book) == ["Hu Bin", "Lin Xiao"]
    planned(book, ago(2), rep=FAR)
    assert names(book) == ["Hu Bin", "Lin Xiao", "Wang Lei"]


def test_a_rep_sees_himself_alone(book: Book) -> None:
    staff(book, Role.REP)
    assert names(book) == ["Chen Gang"]


def test_nobody_need_be_in_ones_team_to_ride_along(book: Book) -> None:
    staff(book, Role.REP)
    assert [name for _, name in book.read(coaching.companions, ME)] == ["Hu Bin", "Lin Xiao"]


def test_what_waits_follows_from_who_one_is_and_how_far_it_is(book: Book) -> None:
    staff(book)
    ride = planned(book, ago(1))
    (mine,) = book.read(coaching.waiting, ME, TODAY, book.now)
    assert (mine.ride.id, mine.what, mine.late) == (ride, Waits.DEBRIEF, False)
    (reps,) = book.read(coaching.waiting, REP, TODAY, book.now)
    assert reps.what is Waits.SCORE
    assert book.read(coaching.waiting, OTHER, TODAY, book.now) == []
    assert book.read(coaching.waiting, ME, TODAY - timedelta(days=2), book.now) == []


def test_a_ride_along_is_found_by_its_visit_and_by_the_trip_of_its_visit(book: Book) -> None:
    staff(book)
    trip = UUID(int=50)
    visit = book.planned(book.customer(), trip_id=trip)
    ride = planned(book, visits={visit.hex: {"label": "Huaxin", "role": "observe"}})
    planned(book, focus=("demo",))
    assert [row.id for row in book.read(coaching.of_visit, visit, TODAY, ME)] == [ride]
    assert book.read(coaching.of_visit, visit, ago(1), ME) == []
    assert [row.id for row in book.read(coaching.of_trip, trip, ME)] == [ride]
