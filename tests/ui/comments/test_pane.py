"""The talk beside a record: stamped by one key, tied to its line by a number, answered in place."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from storage.commands import comments
from storage.commands.records import create
from storage.database import Database, World
from storage.models import Person, Task
from storage.queries.comments import of_record, readers
from storage.rules.choices import CommentStamp, Role
from storage.rules.kinds import Kind
from tests.ui.conftest import KEY, USER, settle
from ui.comments.opened import OpenedBy
from ui.comments.pane import CommentsPane
from ui.comments.presenter import Line

REP = UUID(int=77)
LINES = (Line("line:1", "Jinling Pharma"), Line("line:2", "Lishui Chemical"))


@pytest.fixture
def report(context) -> UUID:
    """The report of a rep who is not the one at this laptop."""
    with context.database.write() as session:
        session.add(Person(id=REP, name="Wang Lei", role=Role.REP))
        values = {"owner_id": REP, "on": date(2026, 11, 23)}
        return create(session, Kind.DAILY_REPORT, values)


@pytest.fixture
def pane(qtbot, context, report, speak) -> CommentsPane:
    speak("en")
    made = CommentsPane(context)
    qtbot.addWidget(made)
    made.resize(336, 640)
    made.show()
    made.show_record(Kind.DAILY_REPORT, report, writes_to=REP, lines=LINES)
    settle(context)
    return made


def said(pane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def stored(pane, report):
    with pane._context.database.read() as session:
        return of_record(session, Kind.DAILY_REPORT, report)


def write(qtbot, pane, keys: str) -> None:
    qtbot.keyClicks(pane.field.text, keys)
    qtbot.keyClick(pane.field.text, Qt.Key.Key_Return)
    settle(pane._context)


def test_ctrl_enter_keeps_what_was_typed_before_it_means_anything_to_the_page(qtbot, pane, report):
    page: list[str] = []
    key = QShortcut(QKeySequence("Ctrl+Return"), pane)
    key.activated.connect(lambda: page.append("reviewed"))
    pane.activateWindow()
    pane.comment_whole()
    qtbot.keyClicks(pane.field.text, "Who books the gate?")
    qtbot.keyClick(pane.field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(pane._context)
    assert [row.text for row in stored(pane, report)] == ["Who books the gate?"]
    assert page == []
    qtbot.keyClick(pane.field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page == ["reviewed"]


def test_a_comment_on_a_line_is_stamped_with_one_key(qtbot, pane, report):
    pane.choose_line("line:2")
    pane.comment_line()
    write(qtbot, pane, "aWhy only half?")
    (row,) = stored(pane, report)
    assert (row.text, row.stamp, row.anchor) == ("Why only half?", CommentStamp.ASK, "line:2")
    assert row.quote == "Lishui Chemical"
    assert {"On one line", "Ask", "Waiting to upload"} <= set(said(pane))


def test_a_word_may_begin_with_the_letter_of_a_stamp(qtbot, pane, report):
    pane.comment_whole()
    write(qtbot, pane, "Good work")
    (row,) = stored(pane, report)
    assert (row.text, row.stamp, row.anchor) == ("Good work", None, "")


def test_a_stamp_alone_is_a_comment_of_two_keys_and_enter(qtbot, pane, report):
    pane.comment_whole()
    write(qtbot, pane, "g")
    (row,) = stored(pane, report)
    assert (row.text, row.stamp) == ("Good", CommentStamp.GOOD)


def test_the_numbers_follow_the_lines_and_are_told_to_the_page(qtbot, pane):
    told: list[dict[str, int]] = []
    pane.numbers_changed.connect(told.append)
    for anchor in ("line:2", "line:1"):
        pane.comment_on(anchor)
        write(qtbot, pane, "fBy when?")
    assert told[-1] == {"line:1": 1, "line:2": 2}


def test_opening_anothers_report_is_told_to_him(pane, report, context):
    with context.database.read() as session:
        assert [row.person_id for row in readers(session, Kind.DAILY_REPORT, report)] == [USER]


def test_the_rep_sees_who_opened_his_report(qtbot, context, speak):
    speak("en")
    boss = UUID(int=99)
    with context.database.write() as session:
        session.add(Person(id=boss, name="Chen Gang", role=Role.MANAGER))
        mine = create(session, Kind.DAILY_REPORT, {"owner_id": USER, "on": date(2026, 11, 23)})
    at = datetime(2026, 11, 24, 0, 39, tzinfo=UTC)
    other = Database(context.database.path, KEY, World(boss, lambda: at))
    with other.write() as session:
        comments.mark_read(session, Kind.DAILY_REPORT, mine)
        comments.add_comment(session, Kind.DAILY_REPORT, mine, "Good")
    other.close()
    label = OpenedBy(context)
    qtbot.addWidget(label)
    label.show_record(Kind.DAILY_REPORT, mine)
    settle(context)
    assert label.text() == "opened by Chen Gang 08:39"
    label.show_record(Kind.DAILY_REPORT, mine, at - timedelta(hours=47, minutes=30))
    settle(context)
    assert label.text().endswith("commented within 48 h")
    label.show_record(Kind.DAILY_REPORT, mine, at - timedelta(hours=74))
    settle(context)
    assert "commented after 3 day" in label.text()


def test_a_comment_becomes_a_task_of_whom_it_was_written_to(qtbot, pane, report):
    pane.comment_whole()
    write(qtbot, pane, "fBook the gate the day before")
    pane._on_task(stored(pane, report)[0].id)
    settle(pane._context)
    with pane._context.database.read() as session:
        (task,) = session.query(Task).all()
        assert (task.owner_id, task.text) == (REP, "Book the gate the day before")
    assert any(text.startswith("Became a task, due") for text in said(pane))


def test_an_answer_stands_below_what_it_answers(qtbot, pane, report):
    pane.comment_whole()
    write(qtbot, pane, "aWho signs?")
    pane.answer(stored(pane, report)[0].id)
    write(qtbot, pane, "Li Gong, on Friday")
    (talk,) = pane.talks
    assert [answer.text for answer in talk.answers] == ["Li Gong, on Friday"]


def test_escape_leads_back_to_the_record_and_keeps_what_was_typed(qtbot, pane):
    with qtbot.waitSignal(pane.left):
        pane.comment_whole()
        qtbot.keyClicks(pane.field.text, "Half")
        qtbot.keyClick(pane.field.text, Qt.Key.Key_Escape)
    assert pane.field.text.value() == "Half"
