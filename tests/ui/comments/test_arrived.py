"""What came from above is on Today until it was read, and is answered there."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from storage.commands import comments
from storage.commands.records import create, edit
from storage.database import Database, World
from storage.models import Person
from storage.queries.comments import of_record
from storage.rules.choices import CommentStamp, Role, TripStatus
from storage.rules.kinds import Kind
from tests.ui.conftest import KEY, NOW, TODAY, USER, settle
from ui.comments.arrived import ArrivedBlock

BOSS = UUID(int=99)


@pytest.fixture
def boss(context):
    with context.database.write() as session:
        session.add(Person(id=BOSS, name="Chen Gang", role=Role.MANAGER))
    other = Database(context.database.path, KEY, World(BOSS, lambda: NOW - timedelta(hours=1)))
    yield other
    other.close()


@pytest.fixture
def report(context) -> UUID:
    with context.database.write() as session:
        return create(session, Kind.DAILY_REPORT, {"owner_id": USER, "on": TODAY})


def block_on(qtbot, context) -> ArrivedBlock:
    made = ArrivedBlock(context)
    qtbot.addWidget(made)
    settle(context)
    return made


def test_a_comment_is_answered_in_place_and_is_then_no_longer_new(
    qtbot, context, boss, report, speak
):
    speak("en")
    with boss.write() as session:
        comments.add_comment(
            session, Kind.DAILY_REPORT, report, "Why only half?",
            stamp=CommentStamp.ASK, quote="Lishui Chemical",
        )  # fmt: skip
    block = block_on(qtbot, context)
    block.show()
    (row,) = block.rows.rows()
    assert row.text.spoken() == "Chen Gang Ask Why only half?, Lishui Chemical, 09:10"
    block.rows.opened.emit(row.text.key)
    settle(context)
    field = block.talk.pane.field.text
    qtbot.keyClicks(field, "Li signs on Friday")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(context)
    settle(context)
    with context.database.read() as session:
        first, answer = of_record(session, Kind.DAILY_REPORT, report)
    assert (answer.reply_to, answer.text) == (first.id, "Li signs on Friday")
    assert first.read_at == NOW
    assert block.rows.rows() == []
    assert block.isHidden()


def test_a_trip_that_was_sent_back_says_why_and_leads_to_it(qtbot, context, boss, speak):
    speak("en")
    with context.database.write() as session:
        values = {"owner_id": USER, "starts_on": TODAY, "ends_on": TODAY, "zone": "UTC"}
        trip = create(
            session, Kind.TRIP, values | {"title": "Hangzhou", "status": TripStatus.SUBMITTED}
        )
    with boss.write() as session:
        moved = {"status": TripStatus.SUMMARY_DUE, "status_by": BOSS, "status_note": "No costs"}
        edit(session, Kind.TRIP, trip, moved | {"status_at": NOW - timedelta(hours=1)})
    block = block_on(qtbot, context)
    (row,) = block.rows.rows()
    assert row.text.spoken() == "Sent back Hangzhou, No costs, 09:10"
    with qtbot.waitSignal(context.wishes.trip_requested) as asked:
        block.rows.opened.emit(row.text.key)
    assert asked.args == [trip]
    settle(context)
    block.refresh()
    settle(context)
    assert block.rows.rows() == []


def test_nothing_new_takes_no_room(qtbot, context):
    assert block_on(qtbot, context).isHidden()
