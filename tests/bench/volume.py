"""A book of 100,000 customers and 1,000,000 notes, made once and kept for later runs."""

import os
import random
import shutil
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import storage
from desktop.opening import DEMO_KEY
from storage.bulk import record_bulk
from storage.changes import Origin
from storage.commands.customers import review_statuses, review_tiers
from storage.database import Database, World
from storage.rules.fields import millis
from storage.rules.ids import uuid7
from storage.rules.kinds import Kind
from tests.bench import words

KEY = DEMO_KEY  # so that the app opens it as it opens a demo
AUTHOR = UUID("018f0000-0000-7000-8000-000000000001")
NOW = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ZONE = "Asia/Shanghai"
CUSTOMERS = int(os.environ.get("ROADBOOK_BENCH_CUSTOMERS", "100000"))
NOTES = int(os.environ.get("ROADBOOK_BENCH_NOTES", "1000000"))
_MADE = 4  # raised when what is generated changes
_SHAPED_BY = ("migrations/versions/*.py", "rules/grams.py", "rules/indexing.py", "rules/names.py")
_BATCH = 20_000
_TIERS = ("platinum", "gold", "silver", "bronze")
_STATUSES = ("prospect", "active", "dormant", "lost")
_STAGES = ("identified", "needs", "proposal", "negotiation", "closing")
_CHANNELS = ("call", "call", "call", "message", "email", "quote", "service", "demo")


def world() -> World:
    return World(AUTHOR, now=lambda: NOW)


@cache
def folder() -> Path:
    """Where the made books lie between runs; others where tables or index are made otherwise."""
    if given := os.environ.get("ROADBOOK_BENCH_FOLDER"):
        return Path(given)
    made = sha256(f"{_MADE} {CUSTOMERS} {NOTES}".encode())
    here = Path(storage.__file__).parent
    for name in _SHAPED_BY:
        for source in sorted(here.glob(name)):
            made.update(source.read_bytes())
    return Path(tempfile.gettempdir()) / f"roadbook-bench-{made.hexdigest()[:12]}"


def book() -> Path:
    """The volume book; made now if there is none yet."""
    place = folder() / "book.db"
    if not place.exists():
        making = folder() / "making.db"
        shutil.rmtree(folder(), ignore_errors=True)
        folder().mkdir(parents=True)
        _make(making)
        making.replace(place)
    return place


def copied(into: Path) -> Path:
    """A copy of the volume book that may be written to."""
    target = into / "copy.db"
    shutil.copyfile(book(), target)
    return target


def customer_id(number: int) -> UUID:
    return id_of(Kind.CUSTOMER, number)


def customer_rows(numbers: range) -> list[dict[str, Any]]:
    """So many customers, as `record_bulk` takes them."""
    return [_customer(number) for number in numbers]


def note_of(number: int) -> str:
    return words.note(random.Random(f"note{number}"))


def id_of(kind: Kind, number: int) -> UUID:
    at = NOW - timedelta(days=700) + timedelta(seconds=30 * number % 60_000_000)
    return uuid7(millis(at), random.Random(f"{kind}{number}").randbytes)


def _make(place: Path) -> None:
    began = time.monotonic()
    print(f"making a book of {CUSTOMERS:,} customers and {NOTES:,} notes …", file=sys.stderr)
    database = Database(place, KEY, world())
    for kind, count, row in (
        (Kind.CUSTOMER, CUSTOMERS, _customer),
        (Kind.CONTACT, CUSTOMERS // 2, _contact),
        (Kind.DEAL, CUSTOMERS // 5, _deal),
        (Kind.PURCHASE, CUSTOMERS, _purchase),
        (Kind.VISIT, NOTES // 20, _visit),
        (Kind.INTERACTION, NOTES - NOTES // 20, interaction),
    ):
        for first in range(0, count, _BATCH):
            rows = [row(number) for number in range(first, min(count, first + _BATCH))]
            with database.write(Origin.SERVER) as session:
                record_bulk(session, kind, rows)
        print(f"  {time.monotonic() - began:6.0f} s  {count:>9,} {kind}", file=sys.stderr)
    with database.write(Origin.SERVER) as session:  # else the app does so when it is opened
        review_statuses(session, today=TODAY)
        review_tiers(session, today=TODAY)
    while database.idle_step():
        pass
    database.close()


def _customer(number: int) -> dict[str, Any]:
    chance = random.Random(f"customer{number}")
    name, short = words.company(chance)
    city = chance.choice(words.CITIES)
    return {
        "id": customer_id(number),
        "name": f"{name[:-4]}{number % 977}{name[-4:]}" if name.endswith("公司") else name,
        "short_name": short,
        "customer_code": f"K{number:06}",
        "status": chance.choices(_STATUSES, (50, 30, 14, 6))[0],
        "tier": chance.choices(_TIERS, (10, 20, 30, 40))[0],
        "party_roles": ["customer"],
        "industry": chance.choice(words.TRADES),
        "country": "CN",
        "province": words.PROVINCE.get(city, "江苏"),
        "city": city,
        "phone": f"1{chance.randrange(3 * 10**9, 10**10)}",
        "email": f"{chance.choice('abcdefgh')}{chance.randrange(10**7)}@example.com",
        "owner_id": AUTHOR,
    }


def _contact(number: int) -> dict[str, Any]:
    chance = random.Random(f"contact{number}")
    return {
        "id": id_of(Kind.CONTACT, number),
        "customer_id": customer_id(number * 2 % CUSTOMERS),
        "name": words.person(chance),
        "title": chance.choice(("总经理", "采购", "仓库主管", "buyer")),
        "phones": [{"label": "mobile", "number": f"199 {chance.randrange(10**8):08}"}],
    }


def _deal(number: int) -> dict[str, Any]:
    chance = random.Random(f"deal{number}")
    return {
        "id": id_of(Kind.DEAL, number),
        "customer_id": customer_id(chance.randrange(CUSTOMERS)),
        "title": chance.choice(("仓储系统", "标签框架", "打印机", "追溯系统")),
        "stage": chance.choice(_STAGES),
        "stage_since": TODAY - timedelta(days=chance.randint(0, 90)),
        "status": "open",
        "amount_minor": chance.randint(10, 5_000) * 10_000,
        "currency": "CNY",
        "owner_id": AUTHOR,
    }


def _purchase(number: int) -> dict[str, Any]:
    chance = random.Random(f"purchase{number}")
    return {
        "id": id_of(Kind.PURCHASE, number),
        "customer_id": customer_id(number // 5 % CUSTOMERS),
        "product_name": chance.choice(("碳带", "标签纸")),
        "bought_on": TODAY - timedelta(days=30 * (number % 5) + chance.randint(0, 300)),
        "amount_minor": chance.randint(10, 200) * 10_000,
        "currency": "CNY",
    }


def _visit(number: int) -> dict[str, Any]:
    chance = random.Random(f"visit{number}")
    at = NOW - timedelta(minutes=chance.randint(60, 700 * 24 * 60))
    return {
        "id": id_of(Kind.VISIT, number),
        "customer_id": customer_id(chance.randrange(CUSTOMERS)),
        "owner_id": AUTHOR,
        "status": "done",
        "was_planned": True,
        "planned_at": at,
        "started_at": at,
        "zone": ZONE,
        "topics": ["价格"],
        "reaction": chance.randint(-2, 2),
        "note": note_of(number),
    }


def interaction(number: int, among: int = CUSTOMERS) -> dict[str, Any]:
    """One contact with one of the first `among` customers."""
    chance = random.Random(f"interaction{number}")
    return {
        "id": id_of(Kind.INTERACTION, number),
        "customer_id": customer_id(chance.randrange(among)),
        "owner_id": AUTHOR,
        "channel": chance.choice(_CHANNELS),
        "direction": "out",
        "at": NOW - timedelta(minutes=chance.randint(60, 700 * 24 * 60)),
        "zone": ZONE,
        "result": "reached",
        "effective": True,
        "note": note_of(NOTES + number),
    }
