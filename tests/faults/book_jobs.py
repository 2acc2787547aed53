"""Jobs on a real book: saves and an import in batches, acknowledged when they are saved."""

from importlib import import_module
from pathlib import Path
from uuid import UUID

from storage.backup import backup, restore
from storage.bulk import record_bulk
from storage.commands.drafts import keep_draft
from storage.commands.records import create, delete, edit
from storage.commands.undo import undo
from storage.database import PRAGMAS, Database
from storage.models import Customer, new_id
from storage.rules.errors import StorageTrouble
from storage.rules.kinds import Kind
from storage.transfer import Request, read_file, run_import, writing
from tests.faults.books import KEY, NOON, add_customer, open_book
from tests.faults.rig import Ack

import_module("alembic.command")

SAVES, BATCHES, BATCH = 3, 3, 60


def saves(folder: Path, ack: Ack, synchronous: int = 2) -> None:
    """Customers with all that hangs on them, changed, deleted, undone; idle work in between."""
    PRAGMAS["synchronous"] = synchronous
    database = open_book(folder / "book.db", seed=11)
    for number in range(SAVES):
        save_one(database, number, ack)
        if number % 2 == 0:
            database.idle_step()
    database.close()


def save_one(database: Database, number: int, ack: Ack) -> None:
    seen: list[int] = []

    def note(changes):
        seen.append(changes.tx)

    database.changes.subscribe(note)
    with database.write() as session:
        customer = add_customer(session, f"job {number}")
    ack(f"made {number}")
    with database.write() as session:
        edit(session, Kind.CUSTOMER, customer, {"city": "edited", "note": "x" * 3000})
        keep_draft(session, "visit", str(number), {"text": "half a li"}, now=NOON)
    ack(f"edited {number}")
    with database.write() as session:
        extra = create(session, Kind.CUSTOMER, {"name": f"extra {number}"})
        create(session, Kind.CONTACT, {"customer_id": extra, "name": "gone"})
    with database.write() as session:
        undo(session, seen[-1])
    with database.write() as session:
        delete(session, Kind.TASK, one_task(session, customer))
    ack(f"done {number}")
    database.changes.unsubscribe(note)


def one_task(session, customer: UUID) -> UUID:
    from storage.models import Task

    return session.query(Task.id).filter(Task.customer_id == customer).scalar()


def bulk(folder: Path, ack: Ack, run: int = 1) -> None:
    """An import: batches of customers with a contact each, each batch all or nothing."""
    database = open_book(folder / "book.db", seed=20 + run)
    for batch in range(BATCHES):
        if not already_there(database, batch):
            import_batch(database, batch)
        ack(f"batch {batch}")
    database.close()


def already_there(database: Database, batch: int) -> bool:
    with database.read() as session:
        found = session.query(Customer).filter(Customer.customer_code.like(f"{batch}-%")).count()
    assert found in (0, BATCH), "part of a batch"
    return bool(found)


def import_batch(database: Database, batch: int) -> None:
    with database.write() as session:
        ids = [new_id(session) for _ in range(BATCH)]
        record_bulk(
            session,
            Kind.CUSTOMER,
            [
                {"id": one, "name": f"导入 {batch}-{number}", "customer_code": f"{batch}-{number}"}
                for number, one in enumerate(ids)
            ],
        )
        record_bulk(
            session,
            Kind.CONTACT,
            [{"id": new_id(session), "customer_id": one, "name": "Wang Min"} for one in ids],
        )


ROWS = 180


def write_list(path: Path) -> None:
    """A customer list as a rep has one."""
    lines = ["Customer name,Code,City,Phone"]
    lines += [f"Firma {number} GmbH,C-{number},苏州,0512-6541{number:04}" for number in range(ROWS)]
    path.write_text("\n".join(lines), encoding="utf-8")


def import_file(folder: Path, ack: Ack, run: int = 1) -> None:
    """The import of a file, told after each batch how many rows are in."""
    writing.BATCH = BATCH
    database = open_book(folder / "book.db", seed=40 + run)
    request = Request("list.csv", read_file(folder / "list.csv"))

    def told(done: int, _of: int) -> bool:
        ack(f"rows {done}")
        return True

    imported = run_import(database, request, today=NOON.date(), progress=told)
    ack(f"created {imported.changed}")
    database.close()


def stubborn_saves(folder: Path, ack: Ack) -> None:
    """Saves that go on after the disk refused one, as a person does who presses Save again."""
    database = open_book(folder / "book.db", seed=13)
    for number in range(SAVES):
        for attempt in range(4):
            try:
                with database.write() as session:
                    add_customer(session, f"try {number}.{attempt}")
            except StorageTrouble as trouble:
                ack(f"refused {number}.{attempt} {trouble.code}")
            else:
                ack(f"saved {number}.{attempt}")
                break
    try:
        database.idle_step()
    except StorageTrouble:
        ack("idle refused")
    database.close()


def space_returns(folder: Path, ack: Ack) -> None:
    """A disk that is full, and has room again before the app is closed."""
    from ctypes import CDLL

    database = open_book(folder / "book.db", seed=19)
    for number in range(3):
        try:
            with database.write() as session:
                add_customer(session, f"try {number}.0")
        except StorageTrouble as trouble:
            ack(f"refused {number}.0 {trouble.code}")
        else:
            ack(f"saved {number}.0")
    CDLL(None).faults_arm(b"", 0, 0, 0)
    with database.write() as session:
        add_customer(session, "try 3.0")
    ack("saved 3.0")
    database.close()


def copy_out(folder: Path, ack: Ack) -> None:
    backup(folder / "book.db", KEY, folder / "copies" / "copy.db")
    ack("copied")


def put_back(folder: Path, ack: Ack) -> None:
    restore(folder / "copy.db", folder / "book.db", KEY, folder / "aside")
    ack("restored")


def migrate(folder: Path, ack: Ack) -> None:
    """The first opening makes the tables, as a later one changes them."""
    open_book(folder / "fresh.db").close()
    ack("open")
