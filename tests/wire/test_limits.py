"""R12: a server or proxy that takes only so much at a time, or nothing for a while."""

from collections.abc import Callable
from email.utils import formatdate
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import func, select

from storage.commands import records
from storage.models import Customer, OutboxEntry, Refusal
from storage.rules.kinds import Kind
from sync.client.engine import SyncTrouble
from sync.client.http import HttpServer
from sync.protocol.messages import Operation, decode_ask
from sync.protocol.packing import ZSTD, unpack
from sync.server.store import operations
from tests.wire.conftest import Laptop, RunningServer
from tests.wire.proxy import Fault, Message, page

MANY = 150
TOO_LARGE = Fault(answer=page("413 Content Too Large", b"<html>"))


def noise(dice: Random, size: int) -> str:
    """Text that no packing makes smaller than half."""
    return "".join(dice.choices("0123456789abcdef", k=size))


def edit_many(laptop: Laptop, customer: UUID, count: int = MANY, size: int = 300) -> None:
    dice = Random(count)
    for number in range(count):
        with laptop.database.write() as session:
            records.edit(
                session, Kind.CUSTOMER, customer, {"note": f"{number} {noise(dice, size)}"}
            )


def waiting(laptop: Laptop) -> int:
    with laptop.database.read() as session:
        return session.scalar(select(func.count()).where(OutboxEntry.state == "pending")) or 0


def arrived(server: RunningServer, laptop: Laptop) -> int:
    """How many operations of this laptop the server took in."""
    with server.opened.engine.connect() as connection:
        mine = select(func.count()).where(operations.c.device == laptop.account().device)
        return connection.execute(mine).scalar() or 0


def refusals(laptop: Laptop) -> list[Refusal]:
    with laptop.database.read() as session:
        return list(session.scalars(select(Refusal)))


def said(asked: Message) -> bytes:
    packed = asked.header("Content-Encoding") == ZSTD
    return unpack(asked.body, 1 << 26) if packed else asked.body


def pushed(asked: Message) -> list[Operation]:
    push = decode_ask(said(asked)).push if " /v1/sync " in asked.first else None
    return push.ops if push else []


def refusing(wrong: Callable[[Message], bool], fault: Fault) -> Callable[[Message], Fault]:
    return lambda asked: fault if wrong(asked) else Fault()


def test_a_proxy_that_takes_only_small_bodies_gets_small_ones(
    laptop: Laptop, server: RunningServer
):
    before = arrived(server, laptop)
    edit_many(laptop, laptop.add_customer())
    count = waiting(laptop)
    laptop.proxy.plan = refusing(lambda asked: len(asked.body) > 8_192, TOO_LARGE)
    laptop.proxy.seen.clear()
    assert laptop.sync().pushed == count
    assert arrived(server, laptop) == before + count
    assert (waiting(laptop), refusals(laptop)) == (0, [])
    tried = len(laptop.proxy.seen)
    assert tried < count / 2, "it went to single operations and stayed there"
    print(f"R12: {count} operations through a body of 8 KB in {tried} requests")


@pytest.mark.parametrize("status", ["413 Content Too Large", "422 Unprocessable Content"])
def test_an_operation_that_is_always_refused_is_set_aside_and_all_others_go_through(
    laptop: Laptop, server: RunningServer, status: str
):
    customer = laptop.add_customer()
    edit_many(laptop, customer, MANY // 2)
    with laptop.database.write() as session:
        records.edit(session, Kind.CUSTOMER, customer, {"address": "the stumbling block"})
    edit_many(laptop, customer, MANY // 2)
    before, count, known = arrived(server, laptop), waiting(laptop), len(refusals(laptop))
    laptop.proxy.plan = refusing(
        lambda asked: any("the stumbling block" in str(op.f) for op in pushed(asked)),
        Fault(answer=page(status, b"<html>")),
    )
    assert laptop.sync().agreed
    assert waiting(laptop) == 0
    assert arrived(server, laptop) == before + count - 1
    assert len(refusals(laptop)) == known + 1
    kept = max(refusals(laptop), key=lambda refusal: refusal.created_at)
    assert "the stumbling block" in str(kept.operations)
    laptop.proxy.heal()
    laptop.add_customer()
    assert laptop.sync().agreed


def test_pages_that_are_too_large_for_a_proxy_come_in_smaller_ones(laptop: Laptop):
    laptop.sync()
    with laptop.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Customer))
    laptop.proxy.hit_once(TOO_LARGE)
    assert laptop.sync().agreed


DATED = {"date": formatdate(1_795_000_000, usegmt=True)}
WAITS = {
    "seconds": ({"retry_after": "120"}, 120),
    "a date": ({"retry_after": formatdate(1_795_000_300, usegmt=True), **DATED}, 300),
    "a date of before": ({"retry_after": formatdate(1_794_000_000, usegmt=True), **DATED}, 0),
    "a date without today's": ({"retry_after": formatdate(1_795_000_300, usegmt=True)}, 0),
    "nothing": ({}, 0),
    "nonsense": ({"retry_after": "soon"}, 0),
    "below nothing": ({"retry_after": "-5"}, 0),
    "for ever": ({"retry_after": "9" * 30}, 3_600),
}


@pytest.mark.parametrize("name", WAITS)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_how_long_the_server_asks_to_be_left_alone(laptop: Laptop, status: str, name: str):
    headers, seconds = WAITS[name]
    laptop.proxy.hit(Fault(answer=page(status, b"", **headers)))
    with pytest.raises(SyncTrouble) as met:
        HttpServer(laptop.database, laptop.account()).round(b"{}")
    assert (met.value.code, met.value.wait_s) == ("busy", seconds)


def test_a_server_in_trouble_is_asked_once_a_contact_and_not_more(laptop: Laptop):
    for status in ("500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"):
        laptop.proxy.hit(Fault(answer=page(status, b"")))
        laptop.proxy.seen.clear()
        with pytest.raises(SyncTrouble):
            laptop.sync()
        assert len(laptop.proxy.seen) == 1


def test_errors_at_random_delay_what_is_sent_and_lose_nothing(
    laptop: Laptop, server: RunningServer
):
    dice = Random(7)
    before = arrived(server, laptop)
    edit_many(laptop, laptop.add_customer(), 30, 50)
    count = waiting(laptop)
    faults = [
        Fault(),
        Fault(answer=page("500 Internal Server Error", b"")),
        Fault(answer=page("503 Service Unavailable", b"")),
        Fault(cut_reply_after=50),
        Fault(cut_request_after=50),
    ]
    laptop.proxy.plan = lambda _asked: dice.choice(faults)
    for _ in range(200):
        try:
            laptop.sync(batch=4)
            break
        except SyncTrouble:
            continue
    laptop.proxy.heal()
    laptop.sync()
    assert arrived(server, laptop) == before + count
    assert waiting(laptop) == 0
