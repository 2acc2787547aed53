"""The last step with a server: usable after the customers, before the history."""

from uuid import uuid4

import pytest

from storage.changes import Origin
from storage.models import Replica, SyncState
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.first_start.arrival import ArrivalPane
from ui.kit.context import Context
from ui.kit.sync_line import HISTORY_ON_DEMAND, Arriving, SyncStatus


def here(context: Context, lane: int, **counts: int) -> None:
    with context.database.write(Origin.SERVER) as session:
        state = session.get(SyncState, 1)
        if state is None:
            state = SyncState(device_id="d" * 32, device_no=1, epoch="e")
            session.add(state)
        state.lane = lane
        for kind, count in counts.items():
            session.add_all(
                Replica(id=uuid4(), kind=Kind[kind.upper()].value, root="", seq=1)
                for _ in range(count)
            )


@pytest.fixture
def pane(qtbot, context: Context, speak) -> ArrivalPane:
    speak("en")
    made = ArrivalPane(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_before_the_customers_are_here_there_is_nothing_to_open(pane, context):
    here(context, 0, customer=3)
    context.sync.show_status(SyncStatus(True, running=True, arriving=Arriving(0, 3, 40)))
    settle(context)
    assert pane.title.text().startswith("Welcome")
    assert not pane.read.isEnabled()
    assert pane.arriving.told.text().endswith("3 of 40 records")


def test_after_the_customers_it_can_be_used_while_the_history_arrives(pane, context):
    here(context, 1, customer=3, contact=2, visit=1)
    context.sync.show_status(SyncStatus(True, running=True, arriving=Arriving(1, 1, 90)))
    settle(context)
    assert pane.title.text().startswith("You can start now")
    assert pane.told.text() == "3 customers are here."
    assert pane.read.isEnabled()
    assert {heap.usable for heap in pane.heaps._shown} == {True, False}


def test_a_trouble_on_the_way_is_said_and_keeps_nobody_from_beginning(pane, context):
    here(context, 0)
    context.sync.show_status(SyncStatus(True, trouble="no_answer"))
    settle(context)
    assert pane.told.text().startswith("No network")
    assert pane.read.isEnabled()


def test_on_a_metered_line_the_history_can_wait_until_it_is_asked_for(pane, context):
    asked: list[bool] = []
    context.sync.sync_requested.connect(lambda: asked.append(True))
    here(context, 1, customer=3)
    context.sync.show_status(SyncStatus(True, running=True, arriving=Arriving(1, 1, 90)))
    settle(context)
    assert pane.history.isVisible()
    pane.history.when.chosen.emit("asked")
    assert context.settings.get(HISTORY_ON_DEMAND)
    assert not asked
    pane.history.when.chosen.emit("itself")
    assert asked
    here(context, -1)
    context.sync.show_status(SyncStatus(True))
    settle(context)
    assert not pane.history.isVisible()
