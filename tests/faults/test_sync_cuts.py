"""R4 and R6: kills and power cuts on either end of a sync lose nothing and double nothing."""

import shutil
import sqlite3
import time
from contextlib import closing
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from storage.check import check
from storage.models import MODELS
from storage.rules.kinds import KINDS
from tests.faults.books import KEY, opened
from tests.faults.rig import Fault, fresh_copy, points
from tests.faults.sync_jobs import (
    CONTACTS,
    LAPTOPS,
    engine,
    make_first,
    make_later,
    make_several,
    serving,
)

KILLS = (Fault.KILL, Fault.POWERLOSS, Fault.TORN, Fault.POWERLOSS_SOME)
SHORT = 10
USABLE_WITHIN_S = 5
TODAY = date(2026, 11, 22)
Rows = dict[str, list[tuple[Any, ...]]]

dbapi2: Any = import_module("sqlcipher3.dbapi2")


@pytest.fixture(scope="module", params=[make_first, make_later], ids=["first", "later"])
def laptop(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("laptop") / "made"
    request.param(folder)
    return folder


@pytest.fixture(scope="module")
def several(tmp_path_factory):
    folder = tmp_path_factory.mktemp("several") / "made"
    make_several(folder)
    return folder


def read(path: Path, question: str) -> list[tuple[Any, ...]]:
    """What a book says; not through the app's own opening, which is thirty times as slow."""
    with closing(dbapi2.connect(path)) as book:
        book.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        return book.execute(question).fetchall()


def in_the_book(path: Path) -> Rows:
    return {
        kind.value: sorted(read(path, f"SELECT * FROM {model.__tablename__}"), key=repr)
        for kind, model in MODELS.items()
        if not KINDS[kind].stays
    }


def ask_server(folder: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "server.db")) as server:
        return server.execute(question).fetchall()


def at_the_server(folder: Path) -> list[tuple[Any, ...]]:
    assert ask_server(folder, "PRAGMA integrity_check") == [("ok",)]
    return sorted(ask_server(folder, "SELECT kind, id, deleted, doc FROM sync_row"))


def taken_in(folder: Path) -> list[str]:
    """The uid of each operation that the server applied, as often as it did."""
    return [
        uid for (uid,) in ask_server(folder, "SELECT uid FROM device_op WHERE res <> 'repeated'")
    ]


def outbox(path: Path, *states: str) -> set[str]:
    """The operations of these states, or all; what is private has no number."""
    found = read(path, "SELECT lower(hex(uid)), state FROM outbox WHERE n > 0")
    return {uid for uid, state in found if not states or state in states}


def finish(book: Path, server_folder: Path) -> None:
    """The app starts again: it is usable at once, and the next contact finishes by itself."""
    began = time.monotonic()
    with serving(server_folder) as server, opened(book, seed=82) as database:
        assert time.monotonic() - began < USABLE_WITHIN_S
        assert engine(database, server).run_once().agreed is not False


def assert_exactly_once(folder: Path, books: list[Path]) -> None:
    arrived = taken_in(folder / "server")
    assert len(arrived) == len(set(arrived)), "something was applied twice"
    assert set[str]().union(*(outbox(book) for book in books)) <= set(arrived), "something is lost"


def test_a_laptop_that_dies_in_a_contact_finishes_it_with_the_next(
    rig, tmp_path, laptop, every_point
):
    job = "tests.faults.sync_jobs:contact"
    whole = rig.run(job, fresh_copy(laptop, tmp_path / "whole") / "laptop")
    assert not whole.error, whole.error
    wanted = in_the_book(tmp_path / "whole" / "laptop" / "book.db")
    wanted_there = at_the_server(tmp_path / "whole" / "server")
    tried = points(whole.calls, SHORT, all_of_them=every_point)
    cut = tmp_path / "cut"
    for turn, at in enumerate(tried):
        fault = KILLS[turn % len(KILLS)]
        fresh_copy(laptop, cut)
        outcome = rig.run(job, cut / "laptop", fault, at, seed=at)
        assert outcome.killed or fault is Fault.TORN, outcome.error
        book = cut / "laptop" / "book.db"
        where = f"{fault.name} at call {at}"
        assert [str(found) for found in check(book, KEY, TODAY)] == [], where
        assert outbox(book, "sent", "acked") <= set(taken_in(cut / "server")), where
        finish(book, cut / "server")
        assert_exactly_once(cut, [book, cut / "other" / "book.db"])
        assert in_the_book(book) == wanted, where
        assert at_the_server(cut / "server") == wanted_there, where
    print(f"R4 laptop: {len(tried)} of {whole.calls} points, 0 lost, 0 twice")


def cut_server(rig, several, cut: Path, fault: Fault, at: int, **options: int) -> set[str]:
    """What laptops were told had arrived and the server does not have after the cut."""
    fresh_copy(several, cut)
    outcome = rig.run(
        "tests.faults.sync_jobs:several", cut / "server", fault, at, seed=at, **options
    )
    assert outcome.killed or fault is Fault.TORN or not outcome.error, outcome.error
    there = set(taken_in(cut / "server"))
    return set[str]().union(*(outbox(b, "sent", "acked") - there for b in books_of(cut)))


def books_of(cut: Path) -> list[Path]:
    return [cut / f"laptop{number}" / "book.db" for number in range(LAPTOPS)]


def test_a_server_that_dies_under_several_laptops_has_all_that_it_confirmed(
    rig, tmp_path, several, every_point
):
    whole = rig.run(
        "tests.faults.sync_jobs:several", fresh_copy(several, tmp_path / "whole") / "server"
    )
    assert not whole.error, whole.error
    assert len(whole.acks) == LAPTOPS * CONTACTS
    tried = points(whole.calls, SHORT, all_of_them=every_point)
    cut = tmp_path / "cut"
    for turn, at in enumerate(tried):
        fault = KILLS[turn % len(KILLS)]
        lost = cut_server(rig, several, cut, fault, at)
        assert not lost, f"{fault.name} at call {at}: {len(lost)} confirmed operations are gone"
        for book in books_of(cut):
            finish(book, cut / "server")
        for book in books_of(cut):
            finish(book, cut / "server")
        assert_exactly_once(cut, books_of(cut))
        at_the_server(cut / "server")
        first, *others = [in_the_book(book) for book in books_of(cut)]
        assert all(other == first for other in others), "one person's laptops differ"
    print(f"R6 server: {len(tried)} of {whole.calls} points, 0 confirmed lost, 0 twice")


def test_the_control_a_server_that_does_not_wait_for_its_disk_loses_what_it_confirmed(
    rig, tmp_path, several, every_point
):
    whole = rig.run(
        "tests.faults.sync_jobs:several",
        fresh_copy(several, tmp_path / "whole") / "server",
        synchronous=1,
    )
    assert not whole.error, whole.error
    # Between the first confirmation and the end, when closing writes all back to the disk.
    middle = range(whole.calls * 6 // 10, whole.calls * 9 // 10)
    tried = middle if every_point else middle[:: len(middle) // 6]
    losses = sum(
        bool(cut_server(rig, several, tmp_path / "cut", Fault.POWERLOSS, at, synchronous=1))
        for at in tried
    )
    print(f"R6 control NORMAL: {losses} of {len(tried)} points lose something confirmed")
    assert losses > len(tried) / 3
    shutil.rmtree(tmp_path / "cut")
