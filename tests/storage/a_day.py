"""A book with one rep's day in it: builders for the tests of Today, visits, calls and reports."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from storage.commands import records
from storage.database import Database, World
from storage.rules.choices import Channel, VisitStatus
from storage.rules.days import at_time
from storage.rules.kinds import Kind

ME = UUID(int=7)
ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 11, 24)


class Book:
    """The open book, its clock, and short ways to put records into it."""

    def __init__(self, folder: Path) -> None:
        self.now = at(11)
        self.database = Database(
            folder / "book.db", b"k" * 32, World(author=ME, now=lambda: self.now)
        )

    def read(self, query, *args, **named) -> Any:
        with self.database.read() as session:
            return query(session, *args, **named)

    def write(self, command, *args, **named) -> Any:
        with self.database.write() as session:
            return command(session, *args, **named)

    def add(self, kind: Kind, **values) -> UUID:
        return self.write(records.create, kind, values)

    def customer(self, name: str = "华信精密", **values) -> UUID:
        return self.add(Kind.CUSTOMER, **{"name": name, "owner_id": ME, **values})

    def contact(self, customer: UUID, name: str = "王建国", **values) -> UUID:
        return self.add(Kind.CONTACT, customer_id=customer, name=name, **values)

    def planned(self, customer: UUID, hour: float = 11, **values) -> UUID:
        plan = {"status": VisitStatus.PLANNED, "was_planned": True, "planned_at": at(hour)}
        return self._of_mine(Kind.VISIT, customer, **(plan | values))

    def visited(self, customer: UUID, hour: float = 9, **values) -> UUID:
        made = {"status": VisitStatus.DONE, "started_at": at(hour)}
        return self._of_mine(Kind.VISIT, customer, **(made | values))

    def call(self, customer: UUID, when: datetime, result: str = "reached", **values) -> UUID:
        made = {"channel": Channel.CALL, "at": when, "result": result}
        made["effective"] = result == "reached"
        return self._of_mine(Kind.INTERACTION, customer, **(made | values))

    def promise(self, customer: UUID, due_on: date | None, **values) -> UUID:
        made = {"text": "the quote", "promised_by": "us", "status": "open", "due_on": due_on}
        return self.add(Kind.PROMISE, customer_id=customer, owner_id=ME, **(made | values))

    def purchases(self, customer: UUID, product: str, *days: date, **values) -> None:
        for day in days:
            made = {"product_name": product, "bought_on": day, "amount_minor": 860_000}
            self.add(Kind.PURCHASE, customer_id=customer, currency="CNY", **(made | values))

    def _of_mine(self, kind: Kind, customer: UUID, **values) -> UUID:
        return self.add(
            kind, **{"customer_id": customer, "owner_id": ME, "zone": ZONE.key, **values}
        )


@contextmanager
def opened(folder: Path) -> Iterator[Book]:
    book = Book(folder)
    yield book
    book.database.close()


def at(hour: float, day: date = TODAY) -> datetime:
    """That time of the day where the rep is."""
    midnight = at_time(day, time(), ZONE)
    return (midnight + timedelta(hours=hour)).astimezone(UTC)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)
