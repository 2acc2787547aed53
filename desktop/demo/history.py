"""What happened at the demo's customers: contacts, answers, promises and next steps."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from desktop.demo.book import Book
from desktop.demo.cast import Company, person_id
from desktop.demo.material import Material, Pair, dice, read
from storage.commands.answers import answer_id
from storage.rules.choices import CallResult, Channel, Direction, Question, VisitStatus
from storage.rules.kinds import Kind

_TIMES = ("09:10", "09:40", "10:20", "11:00", "13:30", "14:10", "15:00", "15:40", "16:20")
# How long ago the last visit may be, so that few customers are overdue by their tier.
_SEEN = {"platinum": (4, 26), "gold": (5, 48), "silver": (8, 70), "bronze": (20, 120)}


@dataclass(slots=True)
class Teller:
    """Writes the history of one customer after the other into the book."""

    book: Book
    material: Material

    def tell(self, company: Company) -> None:
        """The customer's own story, the arc it follows, or a few touches."""
        key = company.row["story"]
        if company.row["previous"]:
            self._predecessor(company)
        if key == "story":
            self._story(company, read("stories.json")[company.key])
        elif key in (arcs := read("arcs.json")):
            self._arc(company, arcs[key])
        elif key == "plain":
            self._touches(company)

    def contact(
        self,
        company: Company,
        offset: int,
        clock: str,
        kind: str,
        who: str | None,
        text: str,
        more: dict[str, Any],
    ) -> UUID:
        """One visit, call or other contact."""
        if kind == "visit":
            return self.visit(company, offset, clock, who, text, more)
        channel = Channel.CALL if kind.startswith("call") else Channel(kind)
        is_call = channel is Channel.CALL
        someone = company.who(who)
        values: dict[str, Any] = {
            "customer_id": company.id,
            "owner_id": self._owner(company, offset),
            "contact_ids": [someone.id.hex] if someone else None,
            "channel": channel,
            "direction": Direction.IN if kind == "call_in" else Direction.OUT,
            "at": (when := self.material.at(offset, clock)),
            "zone": self.material.zone.key,
            "minutes": dice(company.key, offset).randint(2, 14) if is_call else None,
            "result": CallResult.REACHED if is_call else None,
            "effective": True if is_call else None,
            "note": text,
        }
        key = f"{company.key}/{offset}/{clock}"
        return self.book.add(Kind.INTERACTION, key, values, when=when)

    def visit(
        self,
        company: Company,
        offset: int,
        clock: str,
        who: str | None,
        text: str,
        more: dict[str, Any],
    ) -> UUID:
        """A visit that took place, with what was asked and answered there."""
        say = self.material.say
        chance = dice(company.key, offset, clock)
        someone = company.who(who)
        began = self.material.at(offset, clock)
        step = more.get("next")
        topics = [say(topic) for topic in more.get("topics", ())]
        talk = more.get("product_talk")
        values: dict[str, Any] = {
            "customer_id": company.id,
            "owner_id": self._owner(company, offset),
            "contact_ids": [someone.id.hex] if someone else None,
            "status": VisitStatus.DONE,
            "was_planned": chance.random() < 0.8,
            "planned_at": began,
            "planned_minutes": more.get("minutes", 60),
            "started_at": began,
            "ended_at": began + timedelta(minutes=chance.choice((25, 35, 40, 50, 65))),
            "zone": self.material.zone.key,
            "purpose": more.get("purpose"),
            "topics": topics or None,
            "product_talk": [say(talk)] if talk else None,
            "reaction": more.get("reaction"),
            "demo_done": True if more.get("demo") else None,
            "demo_product": self._product(more.get("demo")),
            "continue_how": say(more["continue_how"]) if more.get("continue_how") else None,
            "next_step": say(step[:2]) if step else None,
            "next_on": self.material.day(step[2]) if step else None,
            "effective": bool(topics and step and more.get("reaction") is not None and someone),
            "note": text,
        }
        fresh = bool(more.get("fresh"))
        key = f"{company.key}/{offset}/{clock}"
        return self.book.add(Kind.VISIT, key, values, when=began, fresh=fresh)

    def promise(
        self,
        company: Company,
        by: str,
        who: str | None,
        text: Pair,
        due: int,
        made: int,
        status: str,
    ) -> None:
        """A promise of ours or of theirs; one that was kept was kept on its day."""
        someone = company.who(who)
        values = {
            "customer_id": company.id,
            "owner_id": company.owner,
            "contact_id": someone.id if someone else None,
            "promised_by": by,
            "text": self.material.say(text),
            "due_on": self.material.day(due),
            "made_on": self.material.day(made),
            "status": status,
            "settled_on": self.material.day(due) if status == "kept" else None,
        }
        key = f"{company.key}/{due}/{text[1]}"
        self.book.add(Kind.PROMISE, key, values, when=self.material.at(made, "17:00"))

    def task(
        self, company: Company, text: Pair, due: int, visit: UUID | None, *, fresh: bool = False
    ) -> None:
        """A next step; one that lies behind was done on its day."""
        values = {
            "owner_id": company.owner,
            "customer_id": company.id,
            "text": (said := self.material.say(text))[:1].upper() + said[1:],
            "due_on": self.material.day(due),
            "done_at": self.material.at(due, "17:30") if due < 0 else None,
            "visit_id": visit,
        }
        when = self.material.at(min(due, 0), "12:00")
        key = f"{company.key}/{due}/{text[1]}"
        self.book.add(Kind.TASK, key, values, when=when, fresh=fresh)

    def answer(
        self,
        company: Company,
        question: str,
        offset: int,
        who: str | None,
        text: Pair,
        chip: str | None,
        amount: int | None = None,
        about: str | None = None,
        visit: UUID | None = None,
    ) -> None:
        """What the customer said to one of the standing questions."""
        someone = company.who(who)
        subject = ""
        if about:
            rival = next(row for row in read("customers.csv") if row["key"] == about)
            subject = rival["zh"] if self.material.chinese else rival["en"]
        value: dict[str, Any] = {"chip": chip} if chip else {}
        if amount is not None:
            value |= {"amount_minor": amount * 100, "currency": "CNY"}
        contact = someone.id if someone and question == "decision_power" else None
        values = {
            "customer_id": company.id,
            "question": question,
            "contact_id": contact,
            "subject": subject,
            "text": self.material.say(text),
            "value": value or None,
            "answered_on": self.material.day(offset),
            "visit_id": visit,
            "said_by": someone.name if someone else None,
        }
        id_ = answer_id(company.id, Question(question), contact, subject)
        self.book.add(Kind.ANSWER, "", values, record_id=id_)

    def _story(self, company: Company, story: dict[str, Any]) -> None:
        visits: dict[int, UUID] = {}
        for offset, clock, kind, who, text, *rest in story["events"]:
            more = rest[0] if rest else {}
            said = self.material.say(text)
            id_ = self.contact(company, offset, clock, kind, who, said, more)
            if kind == "visit":
                visits[offset] = id_
                if (step := more.get("next")) and step[2] < 0:
                    self.task(company, step[:2], step[2], id_)
        for question, offset, who, text, chip, *rest in story["answers"]:
            if offset == 0:  # the rep's answers of today come with today's visit
                offset = min(visits)
            visit = visits.get(offset)
            self.answer(company, question, offset, who, text, chip, *rest, visit=visit)
        for by, who, text, due, made, status in story["promises"]:
            self.promise(company, by, who, text, due, made, status)

    def _arc(self, company: Company, arc: dict[str, Any]) -> None:
        steps = arc["steps"]
        offsets = self._offsets(company, steps)
        chance = dice("arc", company.key)
        last = max(i for i, step in enumerate(steps) if step[0] == "visit")
        seen: list[tuple[int, UUID]] = []
        for place, (kind, who, _, text, more) in enumerate(steps):
            offset, clock = offsets[place], chance.choice(_TIMES)
            step = more.get("next")
            due = offset + step[2] if step else 0
            if step and (place == last or due >= 0):
                due = max(due, chance.randint(2, 24))
            said = dict(more)
            if step:
                said["next"] = [*step[:2], due]
            id_ = self.contact(company, offset, clock, kind, who, self.material.say(text), said)
            if kind == "visit":
                seen.append((offset, id_))
            if step and due >= 5 and chance.random() < 0.3:
                self.promise(company, "us", who, step[:2], due, offset, "open")
            elif step:
                self.task(company, step[:2], due, id_)
        for question, who, text, chip, *rest in arc["answers"]:
            offset, id_ = chance.choice(seen[-3:])
            self.answer(company, question, offset, who, text, chip, *rest, visit=id_)
        if company.row["previous"] != "liu":
            return
        self.promise(
            company, "us", None, ["刘洋答应的旧价单", "Liu Yang's old price list"], -40, -60, "kept"
        )

    def _offsets(self, company: Company, steps: list[Any]) -> list[int]:
        """The days of an arc's steps, such that its last visit falls on the customer's."""
        chance = dice("offsets", company.key)
        low, high = _SEEN.get(company.row["tier"], (20, 90))
        if company.row["status"] in ("dormant", "lost"):
            low, high = 90, 150
        planned: dict[str, int] = read("plan.json")["last_visit"]
        at_last = planned.get(company.key, -chance.randint(low, high))
        last = max(i for i, step in enumerate(steps) if step[0] == "visit")
        found = {last: at_last}
        for i in range(last - 1, -1, -1):
            found[i] = found[i + 1] - steps[i + 1][2] - chance.randint(0, 5)
        for i in range(last + 1, len(steps)):
            room = max(1, (-2 - found[i - 1]) // (len(steps) - i + 1))
            found[i] = found[i - 1] + min(steps[i][2], room)
        return [self.material.working(found[i]) for i in range(len(steps))]

    def _touches(self, company: Company) -> None:
        """A prospect that was seen a few times, or a small customer."""
        chance = dice("touches", company.key)
        count = chance.choices((0, 1, 2, 3, 4), (18, 30, 26, 16, 10))[0]
        days = sorted(chance.sample(range(12, 300), count))
        for days_ago, touch in zip(
            days, chance.sample(read("phrases.json")["touches"], count), strict=True
        ):
            kind, text, reaction = touch
            who = company.first
            said = self.material.say(text, who=who.name if who else "")
            more = {"reaction": reaction} if reaction is not None else {}
            offset = self.material.working(-days_ago)
            key = who.title if who else None
            self.contact(company, offset, chance.choice(_TIMES), kind, key, said, more)

    def _predecessor(self, company: Company) -> None:
        """What the one before wrote: it came along when the customer changed hands."""
        chance = dice("predecessor", company.key)
        since = int(company.row["since"])
        stories = read("stories.json")
        count = stories.get(company.key, {}).get("predecessor_records", chance.randint(2, 7))
        for _ in range(count):
            kind, text = chance.choice(read("phrases.json")["predecessor"])
            offset = self.material.working(since - chance.randint(20, 700))
            clock, who = chance.choice(_TIMES), company.first
            key = who.title if who else None
            said = self.material.say(text)
            self.contact(company, offset, clock, kind, key, said, {})

    def _owner(self, company: Company, offset: int) -> UUID:
        """Whose customer it was on that day."""
        before = company.row["previous"]
        return (
            person_id(before) if before and offset <= int(company.row["since"]) else company.owner
        )

    def _product(self, key: str | None) -> str | None:
        products = read("company.json")["products"]
        return next((self.material.say(p["name"]) for p in products if p["key"] == key), None)
