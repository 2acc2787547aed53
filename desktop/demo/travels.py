"""The demo's trips, planned and made, and what was learned from them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.demo.book import Book
from desktop.demo.cast import Company, person_id
from desktop.demo.material import Material, Pair, read
from storage.queries.reviews import review_id, summary_id
from storage.rules.choices import LessonStatus, StopStatus, TripStatus, VisitStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.places import City, find_city, find_district

_REP = "zhou"
_CURRENCY = "CNY"


class Travels:
    """Writes the trips of the team."""

    def __init__(self, book: Book, material: Material, companies: dict[str, Company]) -> None:
        self._book, self._material, self._companies = book, material, companies
        self._said = read("travels.json")

    def coming(self) -> None:
        """The rep's trip of the next days: its stops are the visits that are planned anyway."""
        said, owner = self._said["coming"], person_id(_REP)
        ahead = sorted(
            (
                row
                for row in self._book.of(Kind.VISIT)
                if row["owner_id"] == owner
                and row["status"] == VisitStatus.PLANNED
                and row["planned_at"] >= self._material.at(1, "00:00")
            ),
            key=lambda row: row["planned_at"],
        )
        if not ahead:
            return
        days = sorted({self._local(row["planned_at"]).date() for row in ahead})
        trip = self._trip("coming", owner, said, days[0], days[-1], TripStatus.DRAFT)
        for row in ahead:
            at = self._local(row["planned_at"])
            company = self._of(row["customer_id"])
            row["trip_id"] = trip
            self._stop(trip, owner, company, at, StopStatus.PLANNED, row["id"], row.get("purpose"))
        for number, mode, name, leaves, arrives, start, end, minor in said["legs"]:
            if number <= len(days):
                values = self._money(minor) | {
                    "mode": mode, "on": days[number - 1], "number": name,
                    "departs_minute": _minute(leaves), "arrives_minute": _minute(arrives),
                    "from_name": self._say(start), "to_name": self._say(end),
                }  # fmt: skip
                self._of_trip(Kind.LEG, trip, owner, f"{name}", values)
        for number, city, minor in said["stays"]:
            if number <= len(days):
                values = {"on": days[number - 1], "nights": 1, "city": self._say(city)}
                self._of_trip(Kind.STAY, trip, owner, str(number), values | self._money(minor))

    def done(self, name: str) -> UUID | None:
        """A trip that is over, with its summary, its review and the rule drawn from it."""
        said = self._said[name]
        owner = person_id(said["whose"])
        if any(stop[0] not in self._companies for stop in said["stops"]):
            return None
        first, last = said["from"], said["from"] + said["days"] - 1
        day = self._material.day
        status = TripStatus(said["status"])
        trip = self._trip(name, owner, said, day(first), day(last), status)
        for key, offset, clock, came, text in said["stops"]:
            company = self._companies[key]
            at = self._material.at(first + offset, clock)
            visit = self._visit(trip, owner, company, at, came, self._say(text))
            self._stop(
                trip,
                owner,
                company,
                self._local(at),
                StopStatus(came),
                visit,
                None,
                self._say(text),
            )
        for category, offset, minor in said["costs"]:
            values = {"category": category, "on": day(first + offset)} | self._money(minor)
            self._of_trip(Kind.EXPENSE, trip, owner, category, values)
        self._papers(name, trip, owner, said, last)
        return trip

    def _papers(self, name: str, trip: UUID, owner: UUID, said: dict[str, Any], last: int) -> None:
        written = self._material.at(min(last + 2, -1), "20:14")
        facts = {"trip_id": trip, "owner_id": owner}
        summary = facts | {"submitted_at": written}
        self._book.add(Kind.SUMMARY, name, summary, when=written, record_id=summary_id(trip))
        review, lesson = review_id(trip), derived_id(Kind.LESSON, review_id(trip).hex)
        texts = {key: self._say(said[key]) for key in ("keep", "stop", "start", "rule")}
        values = facts | texts | {"rule_tags": said["tags"], "submitted_at": written}
        values |= {"lesson_id": lesson}
        self._book.add(Kind.REVIEW, name, values, when=written, record_id=review)
        for code, text, against, done in said["causes"]:
            cause = facts | {
                "review_id": review, "code": code, "text": self._say(text),
                "countermeasure": self._say(against), "done": done,
                "on": self._material.day(last),
            }  # fmt: skip
            self._book.add(Kind.CAUSE, f"{name}/{code}", cause, when=written)
        active = said["status"] == TripStatus.REVIEWED
        rule = {
            "owner_id": owner, "rule": texts["rule"], "tags": said["tags"], "review_id": review,
            "status": LessonStatus.ACTIVE if active else LessonStatus.PROPOSED,
        }  # fmt: skip
        self._book.add(Kind.LESSON, name, rule, when=written, record_id=lesson)

    def _trip(
        self, name: str, owner: UUID, said: dict[str, Any], first: Any, last: Any,
        status: TripStatus,
    ) -> UUID:  # fmt: skip
        values = {
            "owner_id": owner, "title": self._say(said["title"]), "starts_on": first,
            "ends_on": last, "zone": self._material.zone.key,
            "from_place": self._place(said["from"]) if name == "coming" else None,
            "cities": [self._place(city) for city in said["cities"]],
            "purpose": self._say(said["purpose"]) if "purpose" in said else None,
            "goals": [{"metric": m, "label": "", "target": n} for m, n in said["goals"]],
            "budget": [
                {"category": category, "amount_minor": minor, "note": ""}
                for category, minor in said["budget"]
            ],
            "limit_minor": said.get("limit"), "currency": _CURRENCY, "status": status,
            "status_at": self._material.at(-1, "20:14"), "status_by": owner,
        }  # fmt: skip
        return self._book.add(Kind.TRIP, name, values, when=self._material.at(-1, "09:00"))

    def _place(self, pair: Pair) -> dict[str, Any]:
        city = find_city(pair[0])
        where = {} if city is None else _degrees(city)
        return {"name": self._say(pair)} | where

    def _stop(
        self, trip: UUID, owner: UUID, company: Company, at: datetime, status: StopStatus,
        visit: UUID, purpose: str | None, result: str | None = None,
    ) -> None:  # fmt: skip
        row = next(r for r in self._book.of(Kind.CUSTOMER) if r["id"] == company.id)
        city = find_district(row.get("county") or "", row.get("city") or "")
        place = {} if city is None else {**_degrees(city), "approximate": True}
        missed = status is StopStatus.NOT_VISITED
        before = [r for r in self._book.of(Kind.STOP) if r["trip_id"] == trip]
        values = place | {
            "customer_id": company.id, "customer_name": company.short, "city": row.get("city"),
            "visit_id": visit, "on": at.date(),
            "position": sum(r["on"] == at.date() for r in before),
            "starts_minute": at.hour * 60 + at.minute, "minutes": 60, "purpose": purpose,
            "status": status, "result": None if missed else result,
            "not_visited": "nobody_there" if missed else None,
            "not_visited_note": result if missed else None,
        }  # fmt: skip
        self._of_trip(Kind.STOP, trip, owner, company.key, values)

    def _visit(
        self, trip: UUID, owner: UUID, company: Company, at: datetime, came: str, text: str
    ) -> UUID:
        done = came == StopStatus.VISITED
        values = {
            "customer_id": company.id, "owner_id": owner, "trip_id": trip, "was_planned": True,
            "status": VisitStatus.DONE if done else VisitStatus.NOT_VISITED,
            "planned_at": at, "planned_minutes": 60, "zone": self._material.zone.key,
            "started_at": at if done else None,
            "ended_at": at + timedelta(minutes=50) if done else None,
            "not_visited": None if done else "nobody_there",
            "not_visited_note": None if done else text, "note": text if done else None,
            "reaction": 1 if done else None, "effective": True if done else None,
        }  # fmt: skip
        return self._book.add(Kind.VISIT, f"trip/{trip.hex}/{company.key}", values, when=at)

    def _of_trip(
        self, kind: Kind, trip: UUID, owner: UUID, key: str, values: dict[str, Any]
    ) -> None:
        belongs = {"trip_id": trip, "owner_id": owner}
        when = self._material.at(-1, "09:10")
        self._book.add(kind, f"{trip.hex}/{key}", belongs | values, when=when)

    def _of(self, customer: UUID) -> Company:
        return next(each for each in self._companies.values() if each.id == customer)

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._material.zone)

    def _say(self, pair: Pair) -> str:
        return self._material.say(pair)

    @staticmethod
    def _money(minor: int) -> dict[str, Any]:
        return {"amount_minor": minor, "currency": _CURRENCY}


def _minute(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def _degrees(city: City) -> dict[str, float]:
    return {"latitude": city.place.latitude, "longitude": city.place.longitude}
