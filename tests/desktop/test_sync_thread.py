"""The contact with the server: when there is one, what it says, and that it never holds anybody up.

The server here is an object in this process; what waits for a time has its timer's time read.
"""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from desktop.pacing import Pace
from desktop.signed import Signed
from desktop.sync_thread import SyncThread
from storage.commands.records import create
from storage.database import Database, World
from storage.queries.sync_state import journal, receipts, standing
from storage.queries.waiting import waiting_changes
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from sync.client.engine import Engine, Enrolment
from tests.desktop.fake_server import FakeServer
from ui.kit.context import Context, Person
from ui.kit.sign_in_form import SignInForm
from ui.kit.sync_line import PAUSED, READERS_READ, SyncStatus

PACE = Pace()
FORM = SignInForm("https://book.example", "ana@example.com", "secret")
NOW = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)


class Clock:
    def now(self) -> datetime:
        return NOW


class Choices(dict[str, object]):
    def set(self, name: str, value: object) -> None:
        self[name] = value


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[Context]:
    database = Database(tmp_path / "book.db", b"k" * 32, World(uuid4(), lambda: NOW))
    made = Context(
        database, clock=Clock(), zone=ZoneInfo("Asia/Shanghai"),
        person=Person(database.world.author, "Zhou Yuan"), language="en",
        settings=Choices({READERS_READ: "2026-11-20"}),
    )  # fmt: skip
    yield made
    made.close()
    database.close()


@pytest.fixture
def start(context: Context, server: FakeServer) -> Iterator[Callable[..., SyncThread]]:
    started: list[SyncThread] = []

    def make(*, signed_in: bool = True, pace: Pace = PACE, **asked: Any) -> SyncThread:
        if signed_in:
            Engine(context.database, server).sign_in(Enrolment("d" * 32, 1, "e"))
        line: dict[str, Any] = {"signed": Signed(server, "https://book.example", "ana@example.com")}
        if not signed_in:
            line["signed"] = None

        def enter(form: SignInForm) -> None:
            if refusal := asked.get("refusal"):
                raise RuleBroken(str(refusal))
            Engine(context.database, server).sign_in(Enrolment("d" * 32, 1, "e"))
            line["signed"] = Signed(server, form.server, form.email, asked.get("person"))

        sync = SyncThread(
            context, lambda: line["signed"], enter, uniform=lambda _low, high: high, pace=pace
        )
        started.append(sync)
        return sync

    yield make
    if server.gate is not None:
        server.gate.set()
    for sync in started:
        sync.stop()


def add_customer(context: Context) -> None:
    with context.database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "华信精密"})


def ended(context: Context) -> Callable[[], bool]:
    return lambda: context.sync.status.signed_in and not context.sync.status.running


def test_what_waited_is_sent_at_the_start_and_written_down(qtbot, context, start):
    add_customer(context)
    start()
    qtbot.waitUntil(ended(context))
    assert context.sync.status.trouble == ""
    with context.database.read() as session:
        assert waiting_changes(session) == 0
        assert standing(session).contact == NOW
        assert standing(session).confirmed == 1
        assert [(line.pushed, line.trouble) for line in journal(session)] == [(1, "")]
    assert context.sync.status == SyncStatus(
        True, server="https://book.example", email="ana@example.com"
    )


def test_a_book_that_is_signed_in_says_so_before_the_first_contact_has_ended(start, context):
    start()
    assert context.sync.status.running
    assert context.sync.status.signed_in


def test_a_change_is_sent_two_seconds_later_and_many_are_one_contact(qtbot, context, start):
    sync = start()
    qtbot.waitUntil(ended(context))
    assert sync.next_in() > 200_000
    with qtbot.waitSignals([context.changes.changed] * 2):
        add_customer(context)
        add_customer(context)
    assert 0 < sync.next_in() <= 2_200


def test_what_the_server_changed_asks_for_no_contact(qtbot, context, start):
    from storage.changes import ChangeSet, Origin

    sync = start()
    qtbot.waitUntil(ended(context))
    context.changes.changed.emit(ChangeSet(Origin.SERVER, ids={Kind.CUSTOMER: {uuid4()}}))
    assert sync.next_in() > 200_000


def test_without_an_answer_it_is_a_state_and_the_tries_grow_rare(qtbot, context, server, start):
    server.trouble = "no_answer"
    sync = start()
    waits = []
    for _ in range(6):
        qtbot.waitUntil(ended(context))
        waits.append(round(sync.next_in(), -4))
        context.sync.sync_requested.emit()
    assert waits == [180_000, 300_000, 540_000, 960_000, 960_000, 960_000]
    assert context.sync.status.trouble == "no_answer"
    assert context.sync.status.since == NOW
    assert QApplication.activeModalWidget() is None
    server.trouble = ""
    qtbot.waitUntil(lambda: context.sync.status.running is False)
    context.sync.sync_requested.emit()
    qtbot.waitUntil(lambda: not context.sync.status.trouble)
    with context.database.read() as session:
        assert [line.trouble for line in journal(session)] == ["", "no_answer"]


def test_a_change_in_an_outage_waits_for_its_turn(qtbot, context, server, start):
    server.trouble = "no_answer"
    sync = start()
    qtbot.waitUntil(ended(context))
    with qtbot.waitSignal(context.changes.changed):
        add_customer(context)
    assert sync.next_in() >= 60_000


def test_a_wish_during_a_contact_is_one_more_afterwards(qtbot, context, server, start):
    server.gate = threading.Event()
    sync = start()
    context.sync.sync_requested.emit()
    context.sync.sync_requested.emit()
    server.gate.set()
    qtbot.waitUntil(ended(context))
    assert 0 < sync.next_in() <= 2_200


def test_closing_does_not_wait_for_a_silent_server_and_takes_no_late_answer(
    qtbot, context, server, start
):
    server.gate = threading.Event()
    add_customer(context)
    sync = start(pace=Pace(close_within=50))
    assert server.entered.wait(10)
    sync.stop()
    thread = sync._thread
    server.gate.set()
    thread.join(10)
    with context.database.read() as session:
        assert waiting_changes(session) == 1
        assert journal(session) == []


def test_without_an_account_nothing_is_asked_until_somebody_signs_in(qtbot, context, server, start):
    person = uuid4()
    sync = start(signed_in=False, person=person)
    qtbot.waitUntil(lambda: not context.sync.status.running)
    assert not context.sync.status.signed_in
    assert sync.next_in() == -1
    with qtbot.waitSignal(context.sync.sign_in_ended) as said:
        context.sync.sign_in_requested.emit(FORM)
    assert said.args == [""]
    qtbot.waitUntil(ended(context))
    assert server.rounds > 0
    assert context.person.id == person


def test_why_somebody_was_not_let_in_is_told(qtbot, context, start):
    start(signed_in=False, refusal="sync.other_book")
    qtbot.waitUntil(lambda: not context.sync.status.running)
    with qtbot.waitSignal(context.sync.sign_in_ended) as said:
        context.sync.sign_in_requested.emit(FORM)
    assert said.args == ["sync.other_book"]
    assert not context.sync.status.signed_in


def test_the_persons_id_stays_where_the_account_took_it_over(qtbot, context, start):
    before = context.person.id
    assert isinstance(before, UUID)
    start()
    qtbot.waitUntil(ended(context))
    assert context.person.id == before


def test_a_pause_lasts_across_restarts_and_nothing_is_said_to_the_server(
    qtbot, context, server, start
):
    context.settings.set(PAUSED, True)
    add_customer(context)
    sync = start()
    qtbot.waitUntil(ended(context))
    assert context.sync.status.paused
    context.sync.sync_requested.emit()
    assert (server.rounds, sync.next_in()) == (0, -1)
    context.sync.pause_requested.emit(False)
    qtbot.waitUntil(ended(context))
    qtbot.waitUntil(lambda: server.rounds > 0)
    assert not context.settings.get(PAUSED)


def test_on_a_metered_line_there_is_a_contact_only_when_it_is_asked_for(
    qtbot, context, server, start
):
    sync = start()
    qtbot.waitUntil(ended(context))
    context.sync.on_demand_requested.emit(True)
    rounds = server.rounds
    with qtbot.waitSignal(context.changes.changed):
        add_customer(context)
    assert (server.rounds, sync.next_in()) == (rounds, -1)
    context.sync.sync_requested.emit()
    qtbot.waitUntil(lambda: server.rounds > rounds)


def test_nothing_is_uploaded_before_somebody_has_read_who_will_read_it(
    qtbot, context, server, start
):
    context.settings.set(READERS_READ, None)
    add_customer(context)
    start()
    qtbot.waitUntil(ended(context))
    assert context.sync.status.unread
    assert server.last == (0, "")
    with context.database.read() as session:
        assert waiting_changes(session) == 1
    context.sync.readers_confirmed.emit()
    qtbot.waitUntil(lambda: not context.sync.status.unread)
    assert server.last[0] == 1
    with context.database.read() as session:
        assert waiting_changes(session) == 0


def test_a_contact_leaves_a_receipt(qtbot, context, start):
    add_customer(context)
    start()
    qtbot.waitUntil(ended(context))
    with context.database.read() as session:
        (receipt,) = receipts(session)
    assert (receipt.pushed, receipt.refused, receipt.agreed) == (1, 0, True)
