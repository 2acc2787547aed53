"""Small books with some of everything in them, the same ones for the same seed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from uuid import UUID

from sqlalchemy.orm import Session

from storage.commands.records import create, delete, edit
from storage.database import Database, World
from storage.rules.kinds import Kind

KEY = bytes(range(32))
REP = UUID(int=7 << 76 | 2 << 62)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Clock:
    """Goes a second on whenever it is asked."""

    def __init__(self) -> None:
        self._now = NOON

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def open_book(path: Path, *, seed: int = 1, key: bytes = KEY) -> Database:
    random = Random(seed)
    return Database(
        path,
        key,
        World(REP, now=Clock(), ticks_ms=lambda: 0, random_bytes=random.randbytes, run="r"),
    )


@contextmanager
def opened(path: Path, *, seed: int = 1) -> Iterator[Database]:
    database = open_book(path, seed=seed)
    try:
        yield database
    finally:
        database.close()


def write_filled(path: Path) -> Path:
    """A closed book with five customers; made once, then copied."""
    path.write_bytes(_filled())
    return path


@cache
def _filled() -> bytes:
    with TemporaryDirectory() as folder:
        with opened(Path(folder) / "book.db") as database:
            fill(database)
        return (Path(folder) / "book.db").read_bytes()


def fill(database: Database, customers: int = 5) -> list[UUID]:
    """Customers with contacts, visits, deals and all that hangs on them; returns their ids."""
    ids: list[UUID] = []
    for number in range(customers):
        with database.write() as session:
            ids.append(add_customer(session, f"华信精密 {number} Ltd."))
    with database.write() as session:
        edit(session, Kind.CUSTOMER, ids[0], {"city": "苏州", "note": "moved"})
    with database.write() as session:
        delete(session, Kind.CUSTOMER, ids[-1])
    return ids


def add_customer(session: Session, name: str) -> UUID:
    customer = create(session, Kind.CUSTOMER, {"name": name, "phone": "+86 512 6541 2210"})
    contact = create(
        session,
        Kind.CONTACT,
        {"customer_id": customer, "name": "单雄信", "phones": [{"number": "13912345678"}]},
    )
    create(
        session,
        Kind.VISIT,
        {
            "customer_id": customer,
            "owner_id": REP,
            "contact_ids": [contact.hex],
            "status": "done",
            "started_at": NOON,
            "zone": "Asia/Shanghai",
            "note": f"谈价格 at {name}",
            "next_on": date(2026, 11, 27),
        },
    )
    create(
        session,
        Kind.VISIT,
        {
            "customer_id": customer,
            "status": "planned",
            "planned_at": NOON + timedelta(days=3),
            "zone": "Asia/Shanghai",
        },
    )
    money = {"amount_minor": 125_000, "currency": "CNY"}
    for kind, values in (
        (Kind.DEAL, {"title": "Line 2", "status": "open", **money}),
        (Kind.PURCHASE, {"bought_on": date(2026, 10, 1), "product_name": "Valve", **money}),
        (Kind.PAYMENT, {"due_on": date(2026, 12, 1), **money}),
        (Kind.PROMISE, {"promised_by": "us", "text": "send the drawing", "status": "open"}),
        (Kind.ANSWER, {"question": "budget", "text": "50w", "answered_on": date(2026, 11, 1)}),
        (Kind.LINK, {"other_name": "金蝶", "type": "supplier"}),
        (Kind.INTERACTION, {"channel": "call", "at": NOON, "zone": "UTC", "note": "called back"}),
        (Kind.TASK, {"owner_id": REP, "text": "quote", "due_on": date(2026, 11, 25)}),
    ):
        create(session, kind, {"customer_id": customer, **values})
    create(session, Kind.LOOSE_NOTE, {"owner_id": REP, "text": "which Wang?"})
    return customer
