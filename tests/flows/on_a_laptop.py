"""A laptop in a process of its own: it does what a line of JSON asks for, and answers with one.

Run: python -m tests.flows.on_a_laptop ADDRESS EMAIL BOOK
"""

import csv
import json
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select

from storage.commands import comments, ride_alongs, trip_costs, trip_papers, trip_stops, trips
from storage.commands import records as record_commands
from storage.commands.trip_costs import ExpenseDraft
from storage.commands.trip_stops import StopPlace
from storage.commands.visit_form import save_visit
from storage.commands.visits import not_visited
from storage.database import Database, World
from storage.models import Person, Trip
from storage.queries import lessons
from storage.queries.comments import of_record, readers, unread
from storage.queries.reviews import earlier_times, review_of, summary_of
from storage.queries.ride_alongs import ride
from storage.queries.trip_facts import trip_facts
from storage.queries.trips import TripBoard, board
from storage.rules import reports
from storage.rules.choices import CommentStamp, CostCategory, NotVisited, StopStatus, TripStatus
from storage.rules.kinds import Kind
from storage.rules.reviews import CauseDraft, ReviewDraft, recurrence
from storage.rules.ride_alongs import Beat, Mark, RideDraft
from storage.rules.route_search import put_in_order
from storage.rules.routes import Place, RouteDay, RouteStop
from storage.rules.trip_draft import Goal, TripDraft
from storage.rules.trip_summary import draft
from storage.rules.visit_draft import VisitDraft
from sync.client.engine import Engine, Enrolment, SyncTrouble
from sync.client.http import HttpServer, sign_in
from tests.flows.conftest import KEY, PASSWORD

ZONE = ZoneInfo("Asia/Shanghai")


class Laptop:
    """One person's laptop and what the story asks of it; ids are 32 hex digits."""

    def __init__(self, address: str, email: str, book: Path) -> None:
        account = sign_in(address, email, PASSWORD, uuid4().hex, email)
        self.person = UUID(hex=account.person)
        self.database = Database(book, KEY, World(author=self.person))
        account.keep(self.database)
        self.engine = Engine(self.database, HttpServer(self.database, account))
        self.engine.sign_in(Enrolment(account.device, account.device_no, account.epoch))

    @property
    def today(self) -> date:
        return self.database.world.now().astimezone(ZONE).date()

    def sync(self) -> dict[str, Any]:
        try:
            done = self.engine.run_once()
        except SyncTrouble as trouble:
            return {"trouble": trouble.code}
        return {"pushed": done.pushed, "refused": done.refused, "conflicts": done.conflicts}

    def take_in(
        self, file: str, encoding: str, names: list[str], city: str, most: int
    ) -> list[str]:
        """Customers from a real list: the first of a city, with their places where it has them."""
        made: list[str] = []
        name, at, latitude, longitude = names
        with Path(file).open(encoding=encoding, newline="") as listed:
            rows = [row for row in csv.DictReader(listed) if row[at].strip() == city][:most]
        with self.database.write() as session:
            for row in rows:
                values: dict[str, Any] = {"name": row[name], "city": city.title()}
                if latitude:
                    values |= {"latitude": float(row[latitude]), "longitude": float(row[longitude])}
                made.append(record_commands.create(session, Kind.CUSTOMER, values).hex)
        return made

    def plan(self, title: str, city: str, customers: list[str], days: int = 3) -> str:
        """A trip of the last days, its stops in the best order."""
        first = self.today - timedelta(days=days - 1)
        plan = TripDraft(first, self.today, title, (city,), goals=(Goal("visits", len(customers)),))
        with self.database.write() as session:
            trip = trips.plan_trip(session, plan, ZONE.key)
            for number, customer in enumerate(customers):
                day = first + timedelta(days=number % days)
                trip_stops.put_stop(session, trip, UUID(hex=customer), day)
        found = self._board(trip.hex)
        stops = [
            RouteStop(
                stop.id, Place(stop.latitude or 0, stop.longitude or 0), stop.minutes,
                found.days.index(stop.on) if stop.on else None, movable=True,
            )
            for stop in found.stops
        ]  # fmt: skip
        route = put_in_order([RouteDay(9 * 60, 18 * 60)] * days, stops)
        places = [
            StopPlace(visit.key, found.days[day], at, int(visit.starts))
            for day, of_day in enumerate(route.days)
            for at, visit in enumerate(of_day.visits)
            if isinstance(visit.key, UUID)
        ]
        with self.database.write() as session:
            trip_stops.arrange(session, trip, places)
            trips.move_trip(session, trip, TripStatus.ON_THE_ROAD)
        return trip.hex

    def travel(self, trip: str, missed: int, text: str) -> dict[str, int]:
        """Every stop gets its line; the one of that number was not visited."""
        now = self.database.world.now()
        for number, stop in enumerate(self._board(trip).stops):
            assert stop.visit_id is not None
            with self.database.write() as session:
                if number == missed:
                    not_visited(session, stop.visit_id, NotVisited.NOBODY_THERE, text)
                else:
                    said = VisitDraft(note=f"{text} {number}", reaction=1)
                    save_visit(session, stop.visit_id, said, now=now, zone=ZONE)
        with self.database.write() as session:
            meal = ExpenseDraft(CostCategory.MEALS, self.today, 4_200)
            trip_costs.keep_expense(session, UUID(hex=trip), meal)
        count = [stop.status for stop in self._board(trip).stops].count
        return {"visited": count(StopStatus.VISITED), "missed": count(StopStatus.NOT_VISITED)}

    def sum_up(self, trip: str, code: str, text: str, rule: str, tags: list[str]) -> dict[str, Any]:
        """Summary and review, submitted; tells of an alarm."""
        id_ = UUID(hex=trip)
        with self.database.read() as session:
            past = earlier_times(session, code, self.today, but=id_)
            found = board(session, id_)
            assert found is not None
            report = reports.refresh((), draft(trip_facts(session, found)))
        again = recurrence(code, self.person, None, past)
        review = ReviewDraft((CauseDraft(code, text, "phone the day before"),), rule=rule,
                             rule_tags=tuple(tags))  # fmt: skip
        with self.database.write() as session:
            trip_papers.submit_summary(session, id_, report)
            trip_papers.submit_review(session, id_, review)
        alarm = again and {"times": again.times, "against": again.earlier.countermeasure}
        return {"sentences": len(report), "alarm": alarm}

    def to_read(self) -> list[dict[str, Any]]:
        """The manager's submitted trips."""
        with self.database.read() as session:
            query = select(Trip).where(Trip.status == TripStatus.SUBMITTED)
            return [
                {
                    "id": trip.id.hex,
                    "owner": trip.owner_id.hex if trip.owner_id else "",
                    "sentences": len(kept.report) if (kept := summary_of(session, trip.id)) else 0,
                    "codes": [c.code for c in r.draft.causes]
                    if (r := review_of(session, trip.id))
                    else [],
                }
                for trip in session.scalars(query.order_by(Trip.created_at))
            ]

    def read_and_comment(self, trip: str, text: str) -> str:
        """Open it, comment on its first stop, mark it reviewed."""
        id_ = UUID(hex=trip)
        stop = self._board(trip).stops[0]
        with self.database.write() as session:
            comments.mark_read(session, Kind.TRIP, id_)
            comment = comments.add_comment(
                session, Kind.TRIP, id_, text, stamp=CommentStamp.FIX, quote=stop.customer,
                anchor=f"stop:{stop.id.hex}",
            )  # fmt: skip
            trip_papers.mark_reviewed(session, id_)
        return comment.hex

    def news(self, trip: str) -> dict[str, Any]:
        """What came back to the rep."""
        with self.database.read() as session:
            found = session.get(Trip, UUID(hex=trip))
            assert found is not None
            opened = [row.name for row in readers(session, Kind.TRIP, found.id)]
            told = [
                {"id": row.id.hex, "text": row.text, "author": row.author}
                for row in unread(session, self.person)
            ]
        return {"status": found.status, "opened": opened, "comments": told}

    def answer(self, comment: str, text: str) -> None:
        with self.database.write() as session:
            comments.mark_read(session, Kind.COMMENT, UUID(hex=comment))
            comments.answer_comment(session, UUID(hex=comment), text)

    def talk(self, trip: str) -> list[str]:
        with self.database.read() as session:
            return [row.text for row in of_record(session, Kind.TRIP, UUID(hex=trip))]

    def brief(self, customer: str, purpose: str) -> list[str]:
        """The lessons that fit a visit which is planned now."""
        values = {
            "customer_id": UUID(hex=customer), "owner_id": self.person, "status": "planned",
            "planned_at": self.database.world.now(), "zone": ZONE.key, "purpose": purpose,
        }  # fmt: skip
        with self.database.write() as session:
            visit = record_commands.create(session, Kind.VISIT, values)
        with self.database.read() as session:
            return [fit.lesson.rule for fit in lessons.fitting_visit(session, visit, self.today)]

    def ride_along(self, coach: str, rep: str, trip: str) -> str:
        people = self._people()
        plan = RideDraft(
            people[coach], people[rep], self.today, focus=("demo",), trip_id=UUID(hex=trip)
        )
        with self.database.write() as session:
            return ride_alongs.plan_ride(session, plan, ZONE.key).hex

    def score(self, ride_id: str, score: int, text: str) -> None:
        with self.database.write() as session:
            mark = Mark("demo", Beat.DONE, text, score)
            ride_alongs.write_own_half(session, UUID(hex=ride_id), [mark], text, finished=True)

    def halves(self, ride_id: str) -> dict[str, int | None]:
        """The scores that this person sees."""
        with self.database.read() as session:
            found = ride(session, UUID(hex=ride_id), self.person)
        assert found is not None
        return {
            "rep": found.rep_half.marks[0].score if found.rep_half else None,
            "coach": found.coach_half.marks[0].score if found.coach_half else None,
        }

    def _board(self, trip: str) -> TripBoard:
        with self.database.read() as session:
            found = board(session, UUID(hex=trip))
        assert found is not None
        return found

    def _people(self) -> dict[str, UUID]:
        with self.database.read() as session:
            return {person.name: person.id for person in session.scalars(select(Person))}


def main() -> None:
    address, email, book = sys.argv[1:]
    laptop = Laptop(address, email, Path(book))
    print(json.dumps(laptop.person.hex), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        do: Callable[..., Any] = getattr(laptop, asked["do"])
        print(json.dumps(do(**asked["with"])), flush=True)
    laptop.database.close()


if __name__ == "__main__":
    main()
