"""What passes between the demo's manager and his people: comments, hard cases, ride-alongs."""

from typing import Any
from uuid import UUID

from desktop.demo.book import Book
from desktop.demo.cast import Company, person_id
from desktop.demo.material import Material, Pair, read
from storage.commands.reports import report_id
from storage.queries.ride_alongs import coach_half_id, rep_half_id
from storage.rules.coaching_choices import RideStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind

_BOSS, _REP, _NEW = "chen", "zhou", "lin"


class Coaching:
    """Writes what the manager said, what is on his board, and whom he rode with."""

    def __init__(self, book: Book, material: Material, companies: dict[str, Company]) -> None:
        self._book, self._material, self._companies = book, material, companies
        self._said = read("travels.json")

    def talk(self, trips: dict[str, UUID | None]) -> None:
        """What the manager wrote to trips and to the rep's last report."""
        boss, rep = person_id(_BOSS), person_id(_REP)
        when = self._material.at(-1, "21:05")
        for number, (about, anchor, stamp, text) in enumerate(self._said["comments"]):
            if about == "report":
                last = max(
                    (r for r in self._book.of(Kind.DAILY_REPORT) if r["owner_id"] == rep),
                    key=lambda row: row["on"], default=None,
                )  # fmt: skip
                if last is None:
                    continue
                on = (Kind.DAILY_REPORT, report_id(rep, last["on"]), rep)
            elif (trip := trips.get(about)) is not None:
                on = (Kind.TRIP, trip, person_id(self._said[about]["whose"]))
            else:
                continue
            values = {
                "root_id": on[2], "owner_id": boss, "about_kind": on[0].value, "about_id": on[1],
                "anchor": self._anchor(on[1], anchor), "stamp": stamp, "text": self._say(text),
            }  # fmt: skip
            self._book.add(Kind.COMMENT, str(number), values, when=when)

    def _anchor(self, trip: UUID, said: str) -> str | None:
        if not said:
            return None
        stops = [row for row in self._book.of(Kind.STOP) if row["trip_id"] == trip]
        return f"stop:{stops[int(said.partition(':')[2])]['id'].hex}"

    def issues(self) -> None:
        """What is key and hard, as the reps marked it."""
        for whose, key, kind, offset, text in self._said["issues"]:
            if (company := self._companies.get(key)) is None:
                continue
            values = {
                "root_id": company.id, "owner_id": person_id(whose), "kind": kind,
                "text": self._say(text), "customer_id": company.id,
                "customer_name": company.short, "opened_on": self._material.day(offset),
            }  # fmt: skip
            self._book.add(Kind.ISSUE, key, values, when=self._material.at(offset, "18:00"))

    def rides(self) -> None:
        """The new hire's ride-alongs with the manager, and when the others had theirs."""
        said = self._said
        for number, (offset, focus, coach, rep) in enumerate(said["rides"]):
            ride = self._ride(_NEW, offset, [focus])
            last = number == len(said["rides"]) - 1
            self._half(Kind.RIDE_REP, ride, _NEW, offset, rep, said["debrief"]["rep"], last=last)
            texts = said["debrief"]["coach"]
            self._half(Kind.RIDE_COACH, ride, _BOSS, offset, coach, texts, last=last)
        for skill, text, wanted, done in said["practice"]:
            ride = self._ride_id(_NEW, said["rides"][-2][0])
            values = {
                "ride_along_id": ride, "rep_id": person_id(_NEW), "coach_id": person_id(_BOSS),
                "skill": skill, "text": self._say(text), "times_wanted": wanted,
                "times_done": done,
            }  # fmt: skip
            self._book.add(Kind.PRACTICE, skill, values)
        for whose, offset in said["others"]:
            self._ride(whose, offset, ["objections"])

    def _ride_id(self, whose: str, offset: int) -> UUID:
        return derived_id("demo", "ride", whose, str(offset))

    def _ride(self, whose: str, offset: int, focus: list[str]) -> UUID:
        held = self._material.at(offset, "14:00")
        values = {
            "coach_id": person_id(_BOSS), "rep_id": person_id(whose),
            "on": self._material.day(offset), "starts_minute": 14 * 60,
            "zone": self._material.zone.key, "focus": focus, "status": RideStatus.HELD,
            "held_at": held,
        }  # fmt: skip
        id_ = self._ride_id(whose, offset)
        return self._book.add(Kind.RIDE_ALONG, "", values, when=held, record_id=id_)

    def _half(
        self, kind: Kind, ride: UUID, whose: str, offset: int, marks: dict[str, list[Any]],
        texts: list[Pair], *, last: bool,
    ) -> None:  # fmt: skip
        coach = kind is Kind.RIDE_COACH
        values: dict[str, Any] = {
            "owner_id": person_id(whose), "ride_along_id": ride,
            "marks": {key: self._mark(mark) for key, mark in marks.items()},
            "scored_at": self._material.at(offset, "19:40" if coach else "16:05"),
        }  # fmt: skip
        if last:
            values |= {"went_well": self._say(texts[0]), "to_improve": self._say(texts[1])}
        if coach:
            values["root_id"] = person_id(whose)
        elif not last:
            values |= {"acknowledged_at": self._material.at(offset, "20:05"), "agrees": True}
            values["comment"] = self._say(self._said["debrief"]["comment"])
        id_ = coach_half_id(ride) if coach else rep_half_id(ride)
        self._book.add(kind, "", values, record_id=id_)

    def _mark(self, said: list[Any]) -> dict[str, Any]:
        text = {"text": self._say(said[-2:])}
        if len(said) == 2:
            return text
        return text | ({"clear": True} if said[0] is True else {"score": said[0]})

    def _say(self, pair: Pair) -> str:
        return self._material.say(pair)
