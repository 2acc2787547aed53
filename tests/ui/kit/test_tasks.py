import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from storage.commands.records import create
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.kit.context import Context
from ui.kit.tasks import Tasks


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[object] = []

    def ask(self, tasks: Tasks) -> None:
        def hear(what: object) -> None:
            self.hear(what)

        tasks.run(lambda: 1, self.hear)
        tasks.run(lambda: 2, hear)
        tasks.run(lambda: 3, partial(hear))
        tasks.run(lambda: 4, lambda what: self.hear(what))

    def hear(self, what: object) -> None:
        self.heard.append(what)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def tasks(context: Context) -> Tasks:
    return context.tasks


def add_customer(session, name="Huaxin"):
    return create(session, Kind.CUSTOMER, {"name": name, "status": "prospect"})


def test_the_answer_arrives_on_the_gui_thread(qtbot: QtBot, tasks: Tasks):
    listener = Listener()
    tasks.write(add_customer, listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.threads == [listener.thread()]


def test_work_is_done_in_the_order_it_was_asked_for(qtbot: QtBot, tasks: Tasks):
    listener = Listener()
    for number in range(20):
        tasks.run(lambda number=number: number, listener.hear)
    qtbot.waitUntil(lambda: len(listener.heard) == 20)
    assert listener.heard == list(range(20))


def test_of_questions_with_the_same_ticket_only_the_last_is_answered(qtbot: QtBot, tasks: Tasks):
    listener, gate = Listener(), threading.Event()
    tasks.run(lambda: gate.wait(10))
    for number in range(3):
        tasks.read(lambda _session, number=number: number, listener.hear, ticket="t")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert listener.heard == [2]


def test_a_failure_is_told_to_whoever_asked_and_leaves_nothing_behind(
    qtbot: QtBot, tasks: Tasks, context: Context
):
    listener = Listener()

    def fail(session):
        add_customer(session)
        raise RuleBroken("record.gone")

    tasks.write(fail, None, listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert isinstance(listener.heard[0], RuleBroken)
    from storage.search import search

    with context.database.read() as session:
        assert search(session, "Huaxin") == []


def test_a_failure_that_nobody_asked_about_is_signalled(qtbot: QtBot, tasks: Tasks):
    def fail(session):
        raise RuleBroken("record.gone")

    with qtbot.waitSignal(tasks.failed) as told:
        tasks.write(fail)
    assert str(told.args[0]) == "record.gone"


def test_an_answer_names_the_transaction_it_came_from(qtbot: QtBot, tasks: Tasks):
    seen: list[object] = []
    tasks.write(add_customer, lambda _id: seen.append(tasks.tx))
    tasks.run(lambda: None, lambda _none: seen.append(tasks.tx))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert isinstance(seen[0], int)
    assert seen[1] is None


@pytest.mark.parametrize("gone", [False, True])
def test_a_listener_that_is_gone_is_not_told(qtbot: QtBot, tasks: Tasks, gone: bool):
    listener = Listener()
    heard = listener.heard
    listener.ask(tasks)
    if gone:
        shiboken6.delete(listener)
    qtbot.waitUntil(lambda: not tasks.busy())
    assert heard == ([] if gone else [1, 2, 3, 4])


def test_a_change_is_heard_on_the_gui_thread_before_its_answer(qtbot: QtBot, context: Context):
    order: list[str] = []
    listener = Listener()
    context.changes.changed.connect(listener.hear)
    context.changes.changed.connect(lambda _changes: order.append("changed"))
    context.tasks.write(add_customer, lambda _id: order.append("done"))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["changed", "done"]
    assert listener.threads == [listener.thread()]
    assert listener.heard[0].touches(Kind.CUSTOMER)


def test_a_save_does_not_wait_for_what_takes_long_apart(qtbot: QtBot, tasks: Tasks):
    saved, apart = threading.Event(), list[bool]()
    tasks.run_apart(lambda: saved.wait(20), apart.append)
    tasks.write(lambda session: saved.set())
    qtbot.waitUntil(lambda: apart == [True])
