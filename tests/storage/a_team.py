"""A coach with his reps, and the ride-alongs of one of them: for the page's tests and pictures."""

from datetime import date, timedelta
from uuid import UUID

from storage.commands import records, ride_alongs
from storage.database import Database, World
from storage.models import Person, Team
from storage.rules.choices import Role
from storage.rules.kinds import Kind
from storage.rules.ride_alongs import Beat, Mark, RideDraft
from tests.storage.a_day import ME, TODAY, ZONE, Book, ago, at

REP, OTHER = UUID(int=21), UUID(int=22)
TEAM = UUID(int=30)
NAMES = {"en": ("Chen Gang", "Lin Xiao", "Hu Bin"), "zh": ("陈刚", "林晓", "胡斌")}
BEATS = (
    (ago(19), "opening", Beat.SHOWN), (ago(19), "need_finding", Beat.SHOWN),
    (ago(19), "opening", Beat.TOLD), (ago(19), "follow_up", Beat.SHOWN),
    (ago(12), "opening", Beat.DONE), (ago(12), "opening", Beat.TOLD_BACK),
    (ago(12), "product_talk", Beat.SHOWN), (ago(12), "demo", Beat.SHOWN),
    (ago(12), "need_finding", Beat.TOLD), (ago(12), "follow_up", Beat.TOLD),
    (ago(5), "need_finding", Beat.DONE), (ago(5), "demo", Beat.TOLD),
    (ago(5), "product_talk", Beat.TOLD), (ago(5), "objections", Beat.SHOWN),
    (ago(5), "objections", Beat.TOLD), (ago(5), "follow_up", Beat.DONE),
)  # fmt: skip
SCORES = {"opening": 4, "need_finding": 3, "follow_up": 4}


def staff(book: Book, me: Role = Role.MANAGER, language: str = "en") -> None:
    """Me as the manager of two reps, or as one of them."""
    coach, rep, other = NAMES[language]

    def people(session) -> None:
        session.add(Team(id=TEAM, name="East", manager_id=ME if me is Role.MANAGER else OTHER))
        session.add(Person(id=ME, name=coach, role=me))
        session.add(
            Person(id=REP, name=rep, role=Role.REP, team_id=TEAM, joined_on=date(2026, 11, 2))
        )
        session.add(Person(id=OTHER, name=other, role=Role.REP, team_id=TEAM))

    book.write(people)


def hand(book: Book, person: UUID) -> Database:
    """The same book in the hands of somebody else."""
    path = book.database.path
    return Database(path, b"k" * 32, World(author=person, now=lambda: book.now))


def planned(book: Book, on: date = TODAY, focus=("product_talk", "objections", "follow_up"),
            rep: UUID = REP, coach: UUID = ME, **more) -> UUID:  # fmt: skip
    draft = RideDraft(coach, rep, on, focus=tuple(focus), **more)
    return book.write(ride_alongs.plan_ride, draft, ZONE.key)


def score(book: Book, author: UUID, ride: UUID, *marks: Mark, well="", improve="") -> None:
    """This one's half, finished."""
    database = book.database if author == ME else hand(book, author)
    with database.write() as session:
        ride_alongs.write_own_half(session, ride, marks, well, improve, finished=True)
    if database is not book.database:
        database.close()


def history(book: Book) -> None:
    """Three ride-alongs of the rep by me: where he stands follows from them."""
    now = book.now
    for on in sorted({day for day, _, _ in BEATS}):
        book.now = at(15, on)
        ride = planned(book, on, focus=("opening",))
        marks = [_mark(skill, beat) for day, skill, beat in BEATS if day == on]
        score(book, REP, ride)
        score(book, ME, ride, *marks)
    book.now = now


def _mark(skill: str, beat: Beat) -> Mark:
    if beat is Beat.DONE:
        return Mark(skill, beat, score=SCORES[skill])
    return Mark(skill, beat, clear=True if beat is Beat.TOLD_BACK else None)


def debriefed(book: Book, on: date | None = None) -> UUID:
    """One of yesterday, scored by both, with a practice task and acknowledged."""
    on, now = on or ago(1), book.now
    book.now = at(15, on)
    customer = book.customer("Pinghu Foods")
    visit = {customer.hex: {"label": "Pinghu Foods", "role": "observe"}}
    ride = planned(book, on, visits=visit, starts_minute=14 * 60)
    book.now += timedelta(hours=1)
    score(book, REP, ride, Mark("product_talk", Beat.DONE, "Covered all four models", 3),
          Mark("objections", Beat.DONE, "Stayed calm when he said the price is high", 3),
          Mark("follow_up", Beat.DONE, "Next step with a date", 3),
          well="The opening question", improve="Shorter product talk")  # fmt: skip
    book.now += timedelta(hours=3)
    score(book, ME, ride, Mark("product_talk", Beat.DONE, "Four models in 12 minutes", 2),
          Mark("objections", Beat.DONE, "Calm, but answered before asking “than what?”", 3),
          Mark("objections", Beat.TOLD_BACK, "", clear=False),
          Mark("follow_up", Beat.DONE, "Date, person and paper agreed in the room", 4),
          Mark("follow_up", Beat.TOLD_BACK, "", clear=True),
          well="Need found in five minutes", improve="One model, three sentences")  # fmt: skip
    book.now = now
    return ride


def visit_ahead(book: Book, on: date, name: str = "Jiaxing Testing Centre") -> UUID:
    customer = book.customer(name)
    values = {"customer_id": customer, "owner_id": REP, "zone": ZONE.key, "status": "planned",
              "was_planned": True, "planned_at": at(10, on)}  # fmt: skip
    return book.write(records.create, Kind.VISIT, values)
