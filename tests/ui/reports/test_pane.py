"""The report on the screen: edited in place, copied, sent."""

from uuid import UUID

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from sqlalchemy import update

from storage.changes import Origin
from storage.commands.comments import add_comment
from storage.commands.reports import submit_report
from storage.database import Database, World
from storage.models import OutboxEntry
from storage.queries import reports
from storage.rules.kinds import Kind
from storage.rules.reports import Block, add
from tests.storage.a_day import ME, TODAY, ZONE, ago, at
from tests.ui.a_day import Fingers, desk
from ui.kit.page import keep_drafts
from ui.reports.page import ReportsPage
from ui.reports.reading import read_report
from ui.reports.sentence import SentenceRow
from ui.reports.sheet import ReportSheet
from ui.targets.calendar import calendar_of


@pytest.fixture
def sheet(qapp, tmp_path):
    with desk(tmp_path) as made:
        made.book.now = at(18)
        made.book.visited(made.book.customer("Huaxin"), 11, topics=["price"])
        shown = ReportSheet(made.context)
        shown.resize(480, 600)
        shown.show()
        shown.activateWindow()
        again(made, shown)
        yield made, shown
        keep_drafts(shown)
        shown.close()
        shown.deleteLater()


def again(made, shown) -> None:
    calendar = calendar_of(made.context)
    shown.open_day(TODAY)
    shown.show_report(made.book.read(read_report, ME, TODAY, ZONE, calendar))
    made.settle()


def rows(shown) -> list[SentenceRow]:
    return [row for row in shown.findChildren(SentenceRow) if row.isVisible()]


def kept(made):
    return made.book.read(reports.of_day, ME, TODAY)


def test_a_drafted_sentence_is_edited_in_place_and_only_the_change_counts(sheet):
    made, shown = sheet
    row = rows(shown)[1]
    assert row.text == "Huaxin: talked about price."
    row.setFocus()
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_Return)
    fingers.type(" Signs Friday.")
    fingers.press(Qt.Key.Key_Return)
    assert rows(shown)[1].text == "Huaxin: talked about price. Signs Friday."
    assert kept(made).typed == len(" Signs Friday.")
    again(made, shown)
    assert rows(shown)[1].text == "Huaxin: talked about price. Signs Friday."


def test_escape_leaves_a_sentence_as_it_was(sheet):
    made, shown = sheet
    rows(shown)[1].setFocus()
    fingers = Fingers(made)
    fingers.press(Qt.Key.Key_F2)
    fingers.type("x")
    fingers.press(Qt.Key.Key_Escape)
    assert rows(shown)[1].text == "Huaxin: talked about price."
    assert kept(made) is None


def test_a_sentence_taken_out_stays_out_until_undo(sheet):
    made, shown = sheet
    rows(shown)[1].setFocus()
    Fingers(made).press(Qt.Key.Key_Delete)
    assert [row.text for row in rows(shown)] == ["0 effective calls; 1 unplanned."]
    again(made, shown)
    assert len(rows(shown)) == 1
    made.context.undo()
    made.settle()
    again(made, shown)
    assert len(rows(shown)) == 2


def test_a_line_of_one_s_own_goes_into_its_block(sheet):
    made, shown = sheet
    shown.pane.focus_block(Block.RESOURCES)
    fingers = Fingers(made)
    fingers.type("One demo scanner.")
    fingers.press(Qt.Key.Key_Return)
    fingers.type("And labels.")
    fingers.press(Qt.Key.Key_Return)
    assert [s.own for s in kept(made).report] == [None, None, "One demo scanner.", "And labels."]
    assert "28 character" in shown.note.text()


def test_a_half_written_line_survives(sheet):
    made, shown = sheet
    shown.pane.focus_block(Block.PROBLEMS)
    Fingers(made).type("half a")
    keep_drafts(shown)
    made.settle()
    other = ReportSheet(made.context)
    again(made, other)
    assert other.pane._lines.values()["problems"] == "half a"
    other.deleteLater()


def test_copy_puts_text_and_picture_on_the_clipboard_at_once(sheet):
    _made, shown = sheet
    shown.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("Daily report, Zhou Yuan, Tuesday 24 November")
    assert "- Huaxin: talked about price." in data.text()
    assert data.hasImage()
    picture = QImage(data.imageData())
    assert picture.width() == 960
    assert picture.height() > 200


def test_the_picture_is_as_long_as_the_day(sheet, tmp_path):
    made, shown = sheet
    shown.write_picture(tmp_path / "short.png")
    shown.pane.focus_block(Block.PROBLEMS)
    fingers = Fingers(made)
    fingers.type("a long problem " * 20)
    fingers.press(Qt.Key.Key_Return)
    shown.write_picture(tmp_path / "long.png")
    short, long = QImage(str(tmp_path / "short.png")), QImage(str(tmp_path / "long.png"))
    assert short.size().expandedTo(QSize(0, long.height())) == long.size()
    assert long.height() > short.height() + 100


def test_a_report_is_sent_once_and_again_when_the_day_went_on(sheet):
    made, shown = sheet
    shown.send()
    made.settle()
    again(made, shown)
    assert kept(made).submitted_at == made.book.now
    assert not shown.send_button.isEnabled()
    assert "waits for upload" in shown.fate.text()
    with made.book.database.write(Origin.SERVER) as session:
        session.execute(update(OutboxEntry).values(state="acked"))
    again(made, shown)
    assert shown.fate.text() == "Sent 18:00."
    made.book.visited(made.book.customer("Dongyue"), 16)
    again(made, shown)
    assert [row.text for row in rows(shown)][-1] == "Huaxin: talked about price."
    assert shown.send_button.isEnabled()
    shown.send()
    made.settle()
    again(made, shown)
    assert [row.text for row in rows(shown)][-1] == "Dongyue: visited."


def test_an_empty_day_cannot_be_sent(qapp, tmp_path):
    with desk(tmp_path) as made:
        shown = ReportSheet(made.context)
        again(made, shown)
        assert not shown.send_button.isEnabled()
        shown.deleteLater()


def test_the_page_lists_past_reports_and_shows_the_chosen_one(sheet):
    made, _shown = sheet
    for days, text in ((1, "yesterday"), (2, "the day before")):
        report = add((), Block.PROGRESS, "own:1", text)
        made.book.write(submit_report, ago(days), report, now=made.book.now)
    page = ReportsPage(made.context)
    made.show(page)
    assert [row.text.spoken().split(",")[0] for row in page.days.rows()] == [
        "Mon 23 Nov",
        "Sun 22 Nov",
    ]
    page.main_widget().setFocus()
    Fingers(made).press(Qt.Key.Key_Down)
    assert [row.text for row in rows(page)] == ["the day before"]
    page.close()
    page.deleteLater()


def test_a_sentence_that_was_commented_on_carries_the_number(sheet):
    made, _shown = sheet
    written = add((), Block.RESOURCES, "own:1", "Parts by Wednesday")
    made.book.write(submit_report, TODAY, written, now=made.book.now)
    page = ReportsPage(made.context)
    made.show(page)
    report = kept(made).id
    boss = Database(made.book.database.path, b"k" * 32, World(UUID(int=9), lambda: at(19)))
    with boss.write() as session:
        add_comment(session, Kind.DAILY_REPORT, report, "Which?", anchor="line:own:1")
    boss.close()
    page._read()
    made.settle()
    line = next(row for row in rows(page) if row.text == "Parts by Wednesday")
    page.comments.line_chosen.emit("line:own:1")
    assert line.hasFocus()
    assert line._badge == 1
    page.close()
    page.deleteLater()
