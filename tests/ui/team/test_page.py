"""The manager's page with the keyboard: three questions, one person's day, reading, checking."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.commands.records import create
from storage.queries.comments import of_record, readers
from storage.rules.choices import CommentStamp
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, TODAY, USER, FixedClock, settle
from tests.ui.team.conftest import MA, MONDAY, WANG
from ui.kit.context import Person as Somebody
from ui.team.page import TeamPage


def cells(page, person):
    return page.questions.table.rows.row(person).cells


def press(page, key, widget=None) -> None:
    QTest.keyClick(widget or page.focusWidget() or page, key)
    settle(page._context)
    settle(page._context)


def test_each_row_says_as_of_when_and_what_still_waits_there(page):
    fresh, stale = cells(page, WANG), cells(page, MA)
    assert (fresh.as_of.text, fresh.waiting.text, fresh.stale) == ("today 08:10", "2", False)
    assert (stale.as_of.text, stale.waiting.text, stale.stale) == ("21 Nov 10:10", "≥ 6", True)
    assert stale.name.tone == "muted"


def test_the_worst_overdue_stands_out_and_unknown_is_never_zero(page):
    assert (cells(page, WANG).overdue.text, cells(page, WANG).overdue.tone) == ("138,000", "bad")
    assert cells(page, MA).due.text == "–"


def test_j_and_k_go_from_person_to_person_and_enter_down_to_the_visit(qtbot, page, reps):
    actions = {action.id: action for action in page.page_actions()}
    assert (actions["team.next"].shortcut, actions["team.before"].shortcut) == ("J", "K")
    actions["team.next"].handler()
    settle(page._context)
    assert page.questions.day.name.text() == "Wang Lei"
    assert page.questions.day.sum.text() == "planned 0, done 1, unplanned 1, not visited 0"
    page.questions._on_opened(WANG)
    with qtbot.waitSignal(page._context.wishes.visit_requested) as asked:
        press(page, Qt.Key.Key_Return, page.questions.day.visits.rows()[0])
    assert asked.args == [reps["visit"]]


def test_the_arrows_go_from_day_to_day_and_never_beyond_today(page):
    page.questions.show_person(WANG)
    settle(page._context)
    assert page.questions.on == MONDAY
    press(page, Qt.Key.Key_Right, page.questions)
    assert page.questions.on == TODAY
    press(page, Qt.Key.Key_Right, page.questions)
    assert page.questions.on == TODAY
    press(page, Qt.Key.Key_Left, page.questions)
    assert page.questions.on == MONDAY


def test_payments_go_down_to_the_customer(qtbot, page, reps):
    page.questions.show_person(WANG)
    page.questions.show_side("payments")
    settle(page._context)
    (row,) = page.questions.day.payments.rows()
    assert "overdue ¥138,000, 9 days" in row.text.spoken()
    with qtbot.waitSignal(page._context.wishes.customer_requested) as asked:
        page.questions.day.payments.opened.emit(row.text.key)
    assert asked.args == [reps["customer"]]


def test_the_day_is_commented_on_by_line_and_opening_it_is_told(qtbot, page, reps):
    page.questions.show_person(WANG)
    settle(page._context)
    settle(page._context)
    context = page._context
    with context.database.read() as session:
        marks = readers(session, Kind.DAILY_REPORT, reps["report"])
    assert [mark.person_id for mark in marks] == [USER]
    page.questions.day.visits.choose_row(page.questions.day.visits.rows()[0])
    page.questions.comments.comment_line()
    qtbot.keyClicks(page.questions.comments.field.text, "aWhy only half?")
    qtbot.keyClick(page.questions.comments.field.text, Qt.Key.Key_Return)
    settle(context)
    with context.database.read() as session:
        (row,) = of_record(session, Kind.DAILY_REPORT, reps["report"])
    assert row.anchor == f"visit:{reps['visit'].hex}"
    assert (row.stamp, row.text) == (CommentStamp.ASK, "Why only half?")


def test_what_waits_is_read_one_after_the_other(page, reps):
    page.show_tab("reading")
    settle(page._context)
    settle(page._context)
    assert page.tabs.chosen_button().text() == "To read"
    said = [row.text.spoken() for row in page.reading.report.lines.rows()]
    assert page.reading.report.title.text() == "Wang Lei  Mon 23 Nov"
    assert len(page.reading.report.visits.rows()) == 1
    assert said


def test_what_was_read_stays_in_the_list_and_opens_no_other_also_where_the_clock_went_back(
    page, reps
):
    context = page._context
    with context.database.write() as session:
        friday = MONDAY - timedelta(days=3)
        report = {"owner_id": MA, "on": friday, "submitted_at": NOW - timedelta(hours=13)}
        second = create(session, Kind.DAILY_REPORT, report)
    settle(context)
    # The tab is opened by this clock, and what is read is marked by the book's, hours before it.
    context.clock = FixedClock(NOW + timedelta(hours=5))
    page.show_tab("reading")
    for _ in range(5):
        settle(context)
    done = {row.text.key: row.text.done for row in page.reading.list.rows()}
    assert done == {reps["report"]: True, second: False}
    assert page.tabs.chosen_button().text() == "To read 1"
    with context.database.read() as session:
        assert readers(session, Kind.DAILY_REPORT, second) == []


def test_the_check_board_says_done_of_required_and_leads_to_the_evidence(page):
    page.show_tab("check")
    settle(page._context)
    settle(page._context)
    rows = page.check.rows
    assert "1/0" in rows.row(WANG).text.spoken()
    rows.choose_day(rows.days.index(MONDAY))
    rows.opened.emit(WANG)
    settle(page._context)
    assert page._which == "questions"
    assert (page.questions._person, page.questions.on) == (WANG, MONDAY)


def test_a_rep_sees_himself_as_his_manager_does(qtbot, context, reps, speak):
    speak("en")
    context.person = Somebody(WANG, "Wang Lei", "rep")
    mirror = TeamPage(context, mirror=True)
    qtbot.addWidget(mirror)
    mirror.resize(1190, 658)
    mirror.show()
    mirror.activate()
    settle(context)
    settle(context)
    assert [row.member.id for row in mirror.questions.board.rows] == [WANG]
    assert cells(mirror, WANG).overdue.text == "138,000"


def test_who_leads_nobody_is_told_so(qtbot, context, speak):
    speak("en")
    context.person = Somebody(USER, "Chen Gang", "manager")
    empty = TeamPage(context)
    qtbot.addWidget(empty)
    empty.show()
    empty.activate()
    settle(context)
    assert empty.stack.currentWidget() is empty.nobody


def test_a_line_of_a_report_is_commented_on_in_two_keys_and_is_tied_to_it_by_a_number(
    qtbot, page, reps
):
    page.show_tab("reading")
    settle(page._context)
    settle(page._context)
    view = page.reading.report
    view.lines.choose_row(view.lines.row("line:own:1"))
    view.lines.row("line:own:1").setFocus()
    press(page, Qt.Key.Key_C)
    press(page, Qt.Key.Key_A, view.comments.field.text)
    press(page, Qt.Key.Key_Return, view.comments.field.text)
    with page._context.database.read() as session:
        (row,) = of_record(session, Kind.DAILY_REPORT, reps["report"])
    assert (row.anchor, row.stamp, row.quote) == (
        "line:own:1", CommentStamp.ASK, "Parts by Wednesday",
    )  # fmt: skip
    assert view.lines.row("line:own:1").text.before.text == "1"
    assert view.opened.text() == "you read it 10:10, commented within 14 h"


def test_a_trip_that_ended_without_its_summary_is_seen_by_the_manager(qtbot, page):
    with page._context.database.write() as session:
        trip = {
            "owner_id": MA, "title": "Huzhou", "status": "on_the_road", "zone": "Asia/Shanghai",
            "starts_on": TODAY - timedelta(days=6), "ends_on": TODAY - timedelta(days=4),
        }  # fmt: skip
        trip_id = create(session, Kind.TRIP, trip)
    page.show_tab("reading")
    settle(page._context)
    settle(page._context)
    (row,) = page.reading.missing.rows.rows()
    assert row.text.spoken() == "Ma Chao Huzhou, summary and review, ended 20 Nov"
    with qtbot.waitSignal(page._context.wishes.trip_requested) as asked:
        page.reading.missing.rows.opened.emit(row.text.key)
    assert asked.args == [trip_id]
