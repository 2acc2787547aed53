"""The rep's days in the demo: the plan, the calls, the reports, the month's target, loose notes."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from desktop.demo.book import Book
from desktop.demo.cast import Company, person_id
from desktop.demo.history import Teller
from desktop.demo.material import Material, dice, read
from storage.commands.reports import report_id
from storage.rules.choices import CallResult, Channel, Direction, VisitStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.quick_tokens import TokenKind
from storage.rules.reports import Block, Link, Sentence, to_stored
from storage.rules.working_days import SIX_DAYS, Calendar, days, month

CALENDAR = Calendar("CN", SIX_DAYS)
_REPORTS = 12
_EFFECTIVE = (CallResult.REACHED, CallResult.CALL_BACK, CallResult.INTERESTED, CallResult.DECLINED)
_OFTEN = (70, 14, 9, 7)


class Days:
    """Writes what belongs to one rep and to days rather than to a customer."""

    def __init__(
        self, book: Book, material: Material, companies: dict[str, Company], whose: str
    ) -> None:
        self._book, self._material, self._companies = book, material, companies
        self._owner = person_id(whose)
        self._days = read("plan.json")["people"][whose]
        self._phrases = read("phrases.json")
        self._calls_asked: int = (self._days["target"] or {}).get("calls", 0)

    def plan(self) -> None:
        """Today's visits and those of the days to come, and promises beyond the stories."""
        teller = Teller(self._book, self._material)
        for each in self._days["today"]:
            self._planned(teller, each)
        names = ("at", "customer", "who", "minutes", "purpose")
        for offset, clock, key, who, minutes, purpose in self._days["ahead"]:
            values = (clock, key, [who], minutes, purpose)
            each: dict[str, Any] = dict(zip(names, values, strict=True))
            self._planned(teller, each, self._shifted(offset))
        for key, by, who, text, due, made in read("plan.json")["promises"]:
            company = self._companies.get(key)
            if company is not None and company.owner == self._owner:
                teller.promise(company, by, who, text, due, made, "open")

    def _shifted(self, offset: int) -> int:
        """The n-th working day from today."""
        day = self._material.today
        for _ in range(offset):
            day = CALENDAR.next_working(day)
        return (day - self._material.today).days

    def _planned(self, teller: Teller, each: dict[str, Any], offset: int = 0) -> None:
        company = self._companies[each["customer"]]
        purpose = self._material.say(self._phrases["purposes"][each["purpose"]])
        if done := each.get("done"):
            more = {**done, "minutes": each["minutes"], "purpose": purpose, "fresh": True}
            said = self._material.say(done["note"])
            visit = teller.visit(company, offset, each["at"], each["who"][0], said, more)
            teller.task(company, done["next"][:2], done["next"][2], visit, fresh=True)
            return
        at = self._material.at(offset, each["at"])
        people = [company.who(who) or company.first for who in each["who"]]
        values = {
            "customer_id": company.id,
            "owner_id": self._owner,
            "contact_ids": [someone.id.hex for someone in people if someone],
            "status": VisitStatus.PLANNED,
            "was_planned": True,
            "planned_at": at,
            "planned_minutes": each["minutes"],
            "zone": self._material.zone.key,
            "purpose": purpose,
        }
        self._book.add(Kind.VISIT, f"plan/{self._owner}/{offset}/{company.key}", values, when=at)

    def target(self) -> None:
        """The month's target, and as many effective calls as the picture of the month asks for."""
        asked = self._days["target"]
        if asked is None:
            return
        first, last = month(self._material.today)
        working = CALENDAR.count(first, last)
        day = f"{self._material.today:%Y-%m}"
        values = {
            "owner_id": self._owner,
            "month": day,
            "amount_minor": asked["amount"] * 100,
            "currency": "CNY",
            "average_deal_minor": asked["average_deal"] * 100,
            "prospects_per_deal": asked["prospects_per_deal"],
            "calls_per_prospect": asked["calls_per_prospect"],
            "working_days": working,
            "calls": asked["calls"],
        }
        id_ = derived_id(Kind.TARGET, self._owner.hex, day)
        self._book.add(Kind.TARGET, "", values, record_id=id_)
        gone = [
            d
            for d in days(first, self._material.today - timedelta(days=1))
            if CALENDAR.is_working(d)
        ]
        due = asked["calls"] * len(gone) // working
        self._calls(gone, due * asked["before_today"] // asked["due_by_today"], "08:40")
        self._calls([self._material.today], asked["done_today"], "09:50")

    def _calls(self, on: list[date], wanted: int, start: str) -> None:
        """So many effective calls on these days, with the usual unanswered ones between."""
        if not on:
            return
        told = self._told()
        chance = dice("calls", on[0].isoformat(), wanted)
        left = max(0, wanted - sum(told[day] for day in on))
        shares = [chance.uniform(0.85, 1.15) for _ in on]
        counts = [int(left * share / sum(shares)) for share in shares]
        for place in range(left - sum(counts)):
            counts[place % len(counts)] += 1
        called = [
            c
            for c in self._companies.values()
            if c.row["story"] == "plain" and c.owner == self._owner
        ]
        weights = [4 if c.row["status"] == "prospect" else 1 for c in called]
        for day, count in zip(on, counts, strict=True):
            extra = count // 4
            results = [*chance.choices(_EFFECTIVE, _OFTEN, k=count)]
            results += chance.choices((CallResult.NO_ANSWER, CallResult.BUSY), (3, 1), k=extra)
            chance.shuffle(results)
            whom = chance.choices(called, weights, k=len(results))
            self._day_of_calls(day, results, whom, start)

    def _told(self) -> Counter[date]:
        """The effective calls that the customers' stories have told of already, by day."""
        return Counter(
            row["at"].astimezone(self._material.zone).date()
            for row in self._book.of(Kind.INTERACTION)
            if row.get("effective")
            and row["channel"] is Channel.CALL
            and row["owner_id"] == self._owner
        )

    def _day_of_calls(
        self, day: date, results: list[CallResult], whom: list[Company], start: str
    ) -> None:
        offset = (day - self._material.today).days
        step = timedelta(minutes=4 if offset == 0 else 11)
        for place, (result, company) in enumerate(zip(results, whom, strict=True)):
            at = self._material.at(offset, start) + place * step
            chance = dice("call", day, place)
            effective = result in _EFFECTIVE
            someone = company.first
            values = {
                "customer_id": company.id,
                "owner_id": self._owner,
                "contact_ids": [someone.id.hex] if someone and effective else None,
                "channel": Channel.CALL,
                "direction": Direction.OUT,
                "at": at,
                "zone": self._material.zone.key,
                "minutes": chance.randint(1, 9) if effective else None,
                "result": result,
                "effective": effective,
                "note": self._material.say(chance.choice(self._phrases["calls"][result])),
            }
            key = f"call/{self._owner}/{day}/{place}"
            self._book.add(Kind.INTERACTION, key, values, when=at)

    def reports(self) -> None:
        """A daily report for each of the last working days, drafted from that day's visits."""
        day, written = self._material.today - timedelta(days=1), 0
        while written < _REPORTS:
            if CALENDAR.is_working(day):
                self._report(day)
                written += 1
            day -= timedelta(days=1)

    def _report(self, on: date) -> None:
        chance = dice("report", on.isoformat())
        offset = (on - self._material.today).days
        visits = [
            row
            for row in self._book.of(Kind.VISIT)
            if row["owner_id"] == self._owner
            and (began := row.get("started_at")) is not None
            and began.astimezone(self._material.zone).date() == on
        ]
        numbers = {
            "calls": self._told()[on],
            "required": -(-self._calls_asked // CALENDAR.count(*month(on))),
            "planned": len(visits),
            "planned_done": len(visits),
            "unplanned": 0,
        }
        sentences = [Sentence("numbers", Block.PROGRESS, "numbers", numbers)]
        sentences += [self._visited(row) for row in visits]
        known = [c for c in self._companies.values() if c.owner == self._owner]
        customer = chance.choice(
            [c for c in known if c.row["story"] not in ("plain", "competitor")]
        )
        own = (
            (Block.PROBLEMS, "problems", 0.5),
            (Block.RESOURCES, "resources", 0.4),
            (Block.IMPROVEMENTS, "improvements", 0.7),
        )
        for block, name, often in own:
            text = self._material.say(chance.choice(self._phrases[name]), customer=customer.short)
            if text and chance.random() < often:
                sentences.append(Sentence(f"own:{name}", block, own=text, typed=len(text)))
        stored = to_stored(tuple(sentences))
        values = {
            "owner_id": self._owner,
            "on": on,
            **{block.value: entries for block, entries in stored.items() if entries},
            "typed": sum(each.typed for each in sentences),
            "submitted_at": self._material.at(offset, f"19:{chance.randint(10, 55)}"),
        }
        self._book.add(Kind.DAILY_REPORT, "", values, record_id=report_id(self._owner, on))

    def _visited(self, row: dict[str, Any]) -> Sentence:
        company = next(c for c in self._companies.values() if c.id == row["customer_id"])
        next_on = row.get("next_on")
        facts = {
            "customer": company.short,
            "at": f"{row['started_at'].astimezone(self._material.zone):%H:%M}",
            "note": row.get("note", ""),
            "answers": [],
            "demo": bool(row.get("demo_done")),
            "next": row.get("next_step", ""),
            "next_on": next_on.isoformat() if next_on else None,
        }
        link = Link("visit", str(row["id"]))
        return Sentence(f"visit:{row['id']}", Block.PROGRESS, "visit", facts, link)

    def desk(self) -> None:
        """The tasks on the rep's list and the notes still to be sorted, about known customers."""
        for due, key, text in self._phrases["tasks"]:
            company = self._companies.get(key or "")
            values = {
                "owner_id": self._owner,
                "customer_id": company.id if company else None,
                "text": self._material.say(text),
                "due_on": self._material.day(due),
            }
            self._book.add(Kind.TASK, f"desk/{text[1]}", values)
        for offset, text, key, word, fits in self._phrases["loose"]:
            company = self._companies.get(key or "")
            values = {
                "owner_id": self._owner,
                "text": self._material.say(text),
                "on": self._material.day(offset),
                "customer_id": company.id if company else None,
                "about": self._about(company, word, fits),
            }
            when = self._material.at(offset, "09:45")
            fresh = offset == 0
            self._book.add(Kind.LOOSE_NOTE, text[1], values, when=when, fresh=fresh)

    def _about(self, company: Company | None, word: list[str], keys: list[str]) -> dict[str, Any]:
        """What is open: who of the customer's people it was, or which customer."""
        if company is not None:
            what, fits = TokenKind.CONTACT, [company.people[key].id for key in keys]
        else:
            what, fits = TokenKind.CUSTOMER, [self._companies[key].id for key in keys]
        return {
            "what": what.value,
            "words": self._material.say(word),
            "choices": [f"{what.value}:{id_.hex}" for id_ in fits],
            "zone": self._material.zone.key,
        }
