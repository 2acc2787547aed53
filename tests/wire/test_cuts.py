"""The line breaks anywhere: every tenth byte of a request and of a reply, and requests twice."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import func, select

from storage.models import OutboxEntry, SyncState
from sync.client.engine import SyncTrouble
from sync.server.store import operations
from tests.wire.conftest import Laptop, RunningServer
from tests.wire.proxy import Fault, Message


def cursor_and_queue(laptop: Laptop) -> tuple[object, ...]:
    with laptop.database.read() as session:
        state = session.get_one(SyncState, 1)
        waiting = session.scalar(select(func.count()).where(OutboxEntry.state == "pending"))
        return state.cursor, state.token, state.lease, state.device_id, waiting


def taken_in(server: RunningServer, customer: UUID, laptop: Laptop) -> int:
    """How often the server applied what this laptop said of a customer."""
    with laptop.database.read() as session:
        uids = [uid.hex for uid in session.scalars(
            select(OutboxEntry.uid).where(OutboxEntry.id == customer)
        )]  # fmt: skip
    applied = (operations.c.uid.in_(uids), operations.c.res != "repeated")
    with server.opened.engine.connect() as connection:
        return connection.execute(select(func.count()).where(*applied)).scalar() or 0


def a_round(laptop: Laptop) -> tuple[Message, Message]:
    """What a round with something to send looks like on the wire, without its being answered."""
    told: list[Message] = []
    laptop.proxy.hit_once(
        Fault(change=lambda asked, reply: told.extend((asked, reply)) or reply, cut_reply_after=0)
    )
    with pytest.raises(SyncTrouble):
        laptop.sync()
    asked, reply = told
    return asked, reply


def cut_everywhere(laptop: Laptop, length: int, fault: Callable[[int], Fault]) -> int:
    before = cursor_and_queue(laptop)
    for after in range(0, length, 10):
        laptop.proxy.hit_once(fault(after))
        with pytest.raises(SyncTrouble) as met:
            laptop.sync()
        assert met.value.code == "no_answer", f"after {after} of {length} bytes"
        assert cursor_and_queue(laptop) == before
    return len(range(0, length, 10))


def test_a_request_cut_at_every_tenth_byte_changes_nothing_and_the_next_one_finishes(
    laptop: Laptop, server: RunningServer
):
    made = laptop.add_customer()
    asked, _ = a_round(laptop)
    again = laptop.add_customer()
    before = laptop.everything()
    cuts = cut_everywhere(laptop, len(asked.raw()), lambda after: Fault(cut_request_after=after))
    assert laptop.everything() == before
    laptop.proxy.heal()
    assert laptop.sync().agreed
    assert [taken_in(server, one, laptop) for one in (made, again)] == [1, 1]
    print(f"R11 requests: cut at {cuts} places, nothing changed, all sent once")


def test_a_reply_cut_at_every_tenth_byte_changes_nothing_and_all_is_applied_once(
    laptop: Laptop, server: RunningServer
):
    made = laptop.add_customer()
    _, reply = a_round(laptop)
    before = laptop.everything()
    cuts = cut_everywhere(laptop, len(reply.raw()), lambda after: Fault(cut_reply_after=after))
    assert laptop.everything() == before
    laptop.proxy.heal()
    assert laptop.sync().agreed
    assert taken_in(server, made, laptop) == 1
    print(f"R11 replies: cut at {cuts} places, nothing changed, all applied once")


def test_a_request_that_arrives_twice_is_applied_once(laptop: Laptop, server: RunningServer):
    made = laptop.add_customer()
    laptop.proxy.hit(Fault(twice=True))
    assert laptop.sync().agreed
    assert taken_in(server, made, laptop) == 1


def test_renewals_whose_answers_were_lost_leave_nobody_outside(laptop: Laptop):
    replace(laptop.account(), access="over").keep(laptop.database)
    for _ in range(3):
        laptop.proxy.hit_once(Fault(cut_reply_after=0), path="/v1/token")
        with pytest.raises(SyncTrouble):
            laptop.sync()
    laptop.proxy.heal()
    assert laptop.sync().agreed
