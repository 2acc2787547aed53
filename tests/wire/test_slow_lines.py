"""Slow lines that break: what has arrived stays, and little is fetched twice."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from storage.commands import records
from storage.models import Customer, Interaction
from storage.rules.kinds import Kind
from sync.client.engine import SyncTrouble
from sync.server import clock, people
from tests.bench.volume import interaction
from tests.wire.conftest import Laptop, RunningServer, new_laptop
from tests.wire.lean import Lean, customers
from tests.wire.proxy import Fault, Message, Proxy

CUTS = 10
AT_MOST = 1.15
GOAL_S, GOAL_BITS, ROUND_TRIP_S = 30, 64_000, 0.6


@pytest.fixture
def empty_server(tmp_path: Path) -> Iterator[RunningServer]:
    running = RunningServer(tmp_path)
    yield running
    running.close()


@pytest.fixture
def fresh(empty_server: RunningServer, tmp_path: Path) -> Iterator[Laptop]:
    proxy = Proxy(empty_server.port)
    made = new_laptop(tmp_path, proxy, "bo")
    yield made
    made.database.close()
    proxy.close()


def fill(server: RunningServer, laptop: Laptop, count: int, notes: int = 0) -> None:
    """Customers of this laptop's person and notes with them, brought by another laptop."""
    person, device = laptop.account().person, f"{count:032x}"
    service = server.opened.service
    with service.write() as (connection, _):
        people.enrol(connection, device, person)
        epoch = clock.read(connection).epoch
    lean = Lean(lambda body: service.round(body, person), device, epoch)
    for first in range(0, count, 500):
        lean.bring(Kind.CUSTOMER, customers(min(500, count - first), first))
    for first in range(0, notes, 500):
        rows = [interaction(number, count) for number in range(first, min(first + 500, notes))]
        lean.bring(Kind.INTERACTION, rows)


def held(laptop: Laptop) -> int:
    with laptop.database.read() as session:
        counted = (select(func.count()).select_from(kind) for kind in (Customer, Interaction))
        return sum(session.scalar(count) or 0 for count in counted)


def cutting(proxy: Proxy, whole: int) -> None:
    """Cut the line ten times, each time within the reply that is then under way."""
    dice, start = Random(3), proxy.down
    places = sorted(dice.randrange(whole) for _ in range(CUTS))

    def plan(_asked: Message) -> Fault:
        if places and proxy.down - start >= places[0]:
            places.pop(0)
            return Fault(cut_reply_after=-dice.randrange(1, 2_000))
        return Fault()

    proxy.plan = plan


def sync_until_done(laptop: Laptop, page: int) -> int:
    """Contacts until one comes to its end; how many were cut."""
    for cut in range(10 * CUTS):
        try:
            laptop.sync(page=page)
        except SyncTrouble:
            continue
        return cut
    raise AssertionError("it never came to an end")


def arrive(
    server: RunningServer, fresh: Laptop, folder: Path, *, count: int, notes: int = 0, page: int
) -> None:
    fill(server, fresh, count, notes)
    proxy, rate = fresh.proxy, fresh.proxy.rate
    measured = new_laptop(folder, Proxy(server.port), "bo")
    before = measured.proxy.down
    measured.sync(page=page)
    whole = measured.proxy.down - before
    measured.database.close()
    measured.proxy.close()
    before, began = proxy.down, time.monotonic()
    cutting(proxy, whole)
    cuts = sync_until_done(fresh, page)
    lasted, ratio = time.monotonic() - began, (proxy.down - before) / whole
    line_s = (proxy.down - before) / rate if rate else 0
    print(
        f"{count + notes} rows: {whole / 1e6:.2f} MB whole, {cuts} cuts, {ratio:.3f} times the "
        f"bytes, {lasted:.0f} s, of which the line {line_s:.0f} s"
    )
    assert held(fresh) == count + notes
    assert cuts == CUTS
    assert ratio <= AT_MOST


def test_a_first_sync_that_is_cut_ten_times_fetches_little_twice(
    empty_server: RunningServer, fresh: Laptop, tmp_path: Path
):
    arrive(empty_server, fresh, tmp_path, count=1_000, page=12)


@pytest.mark.long
def test_fifty_thousand_rows_through_fifty_kilobits_a_second(
    empty_server: RunningServer, fresh: Laptop, tmp_path: Path
):
    fresh.proxy.rate = 50_000 / 8
    arrive(empty_server, fresh, tmp_path, count=10_000, notes=40_000, page=1_000)


def test_a_day_s_two_hundred_changes_go_over_a_slow_line_in_half_a_minute(laptop: Laptop):
    laptop.sync()
    customer = laptop.add_customer()
    dice = Random(5)
    for number in range(199):
        note = " ".join(dice.choices(("谈了价格", "he wants a quote", "演示", "next week"), k=12))
        values = {"customer_id": customer, "status": "done", "zone": "Asia/Shanghai", "note": note}
        with laptop.database.write() as session:
            records.create(session, Kind.VISIT, values | {"purpose": f"visit {number}"})
    proxy = laptop.proxy
    up, down, asked = proxy.up, proxy.down, len(proxy.seen)
    assert laptop.sync().pushed >= 200
    trips = len(proxy.seen) - asked + 1  # and one to connect
    seconds = (proxy.up - up + proxy.down - down) * 8 / GOAL_BITS + trips * ROUND_TRIP_S
    print(
        f"200 changes: {proxy.up - up} up, {proxy.down - down} down, {trips} trips: {seconds:.1f} s"
    )
    assert seconds <= GOAL_S
