"""Tests of an open visit: every key, drafts, and what the book says afterwards."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from storage.commands import records
from storage.commands.answers import answer_question
from storage.commands.promises import make_promise
from storage.database import Database
from storage.models import Answer, LessonUse, Person, Promise, Task, Visit
from storage.queries.comments import of_record
from storage.rules.choices import CommentStamp, PromiseBy, Question, Role, VisitStatus
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, TODAY, USER, ZONE, settle
from tests.ui.hands import all_of, press, saved, type_in
from ui.kit.context import Context
from ui.visits.form import VisitForm
from ui.visits.presenter import FORM

CTRL = Qt.KeyboardModifier.ControlModifier
REP = UUID(int=77)


@pytest.fixture
def visit_id(book: Database) -> UUID:
    """A planned visit to a customer with one person, a promise, and an answer that is stale."""
    with book.write() as session:
        customer = records.create(
            session, Kind.CUSTOMER, {"name": "Huaxin Precision", "short_name": "Huaxin"}
        )
        person = {"customer_id": customer, "name": "Wang Jianguo", "title": "general manager"}
        records.create(session, Kind.CONTACT, person)
        make_promise(session, customer, "the quote", PromiseBy.US, today=TODAY)
        old = TODAY - timedelta(days=200)
        answer_question(session, customer, Question.BUDGET, on=old, text="¥300,000")
        plan = {"status": VisitStatus.PLANNED, "was_planned": True, "planned_at": NOW}
        plan |= {"customer_id": customer, "owner_id": USER, "zone": ZONE.key}
        return records.create(session, Kind.VISIT, plan)


@pytest.fixture
def form(qtbot: QtBot, context: Context, visit_id: UUID) -> VisitForm:
    made = VisitForm(context)
    qtbot.addWidget(made)
    made.resize(1190, 688)
    made.show()
    made.activateWindow()
    made.open_visit(visit_id)
    QApplication.processEvents()
    return made


def test_the_brief_says_promises_people_and_what_is_stale(form: VisitForm) -> None:
    assert [row.accessibleName() for row in form.brief.list("promises").rows()] == [
        "We owe the quote"
    ]
    assert "Wang Jianguo" in form.brief.list("people").rows()[0].accessibleName()
    assert "stale, 200 days" in form.brief.list("stale").rows()[0].accessibleName()


def test_a_visit_is_logged_by_keyboard_alone(
    qtbot: QtBot, form: VisitForm, context: Context, book: Database, visit_id: UUID
) -> None:
    press(Qt.Key.Key_Space)  # Wang Jianguo was there
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_D, CTRL)
    form.log.topics.setFocus()
    QTest.keyClicks(form.log.topics, "price, delivery")
    press(Qt.Key.Key_N, CTRL)
    type_in("quote")
    press(Qt.Key.Key_Tab)
    type_in("Wed")
    press(Qt.Key.Key_P, CTRL)
    type_in("send a sample")
    press(Qt.Key.Key_Tab)
    type_in("by Fri")
    press(Qt.Key.Key_U, CTRL)
    assert "effective visit" in form.state.text()
    with qtbot.waitSignal(form.closed):
        press(Qt.Key.Key_Return, CTRL)
    saved(qtbot, context)
    (visit,) = all_of(book, Visit)
    assert (visit.status, visit.reaction, visit.demo_done) == (VisitStatus.DONE, 1, True)
    assert visit.topics == ["price", "delivery"]
    assert (visit.next_step, visit.next_on) == ("quote", date(2026, 11, 25))
    assert len(visit.contact_ids or ()) == 1
    assert visit.effective is True
    (task,) = all_of(book, Task)
    assert (task.text, task.due_on, task.visit_id) == ("quote", date(2026, 11, 25), visit_id)
    made = next(each for each in all_of(book, Promise) if each.visit_id == visit_id)
    assert (made.text, made.due_on) == ("send a sample", date(2026, 11, 27))
    (budget,) = all_of(book, Answer)
    assert (budget.text, budget.confirmed_on, budget.confirmed_count) == ("¥300,000", TODAY, 1)
    assert context.drafts.load(FORM, visit_id.hex) is None


def test_tab_leads_through_the_form_as_one_reads_it(
    form: VisitForm, context: Context, book: Database
) -> None:
    with book.write() as session:
        more = {"customer_id": all_of(book, Visit)[0].customer_id, "name": "Li Min"}
        records.create(session, Kind.CONTACT, more)
    QApplication.processEvents()
    form.log.promises.add_row()
    passed = []
    form.log.people.first().setFocus()
    for _ in range(17):
        passed.append(QApplication.focusWidget().accessibleName())
        press(Qt.Key.Key_Tab)
    assert passed == [
        *("Li Min", "Wang Jianguo  general manager", "What was said", "Topics"),
        *("Reaction", "Reaction in their words", "Demo done", "Product shown"),
        *("Next step", "Next step by when", "Contact by", "Problem"),
        *("Who owes", "Promise", "Promised by when", "Promise"),
        "Budget",
    ]


def test_digits_in_a_field_are_text_and_beside_the_fields_the_reaction(form: VisitForm) -> None:
    form.log.note.setFocus()
    press(Qt.Key.Key_4)
    assert form.log.note.value() == "4"
    assert form.log.reaction.value() is None
    form.log.reaction.setFocus()
    press(Qt.Key.Key_1)
    assert form.log.reaction.value() == -2
    assert form.log.reaction.accessibleName() == "Reaction −2 very negative"


def test_while_an_input_method_composes_the_keys_are_its_own(form: VisitForm) -> None:
    form.log.topics.setFocus()
    QApplication.sendEvent(form.log.topics, QInputMethodEvent("jia", []))
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_U, CTRL)
    assert not form.log.answers.value()
    assert form.log.topics.hasFocus()


def test_esc_keeps_a_draft_and_opening_restores_it(
    qtbot: QtBot, form: VisitForm, context: Context, visit_id: UUID
) -> None:
    form.log.note.setFocus()
    QTest.keyClicks(form.log.note, "they want a sample")
    press(Qt.Key.Key_P, CTRL)
    type_in("a sample")
    with qtbot.waitSignal(form.closed):
        press(Qt.Key.Key_Escape)
    saved(qtbot, context)
    again = VisitForm(context)
    qtbot.addWidget(again)
    again.open_visit(visit_id)
    assert again.log.note.value() == "they want a sample"
    assert [each.text for each in again.log.promises.value()] == ["a sample"]
    assert again.kept.text() == "Draft kept"


def test_a_new_answer_takes_the_place_of_the_old_one(
    qtbot: QtBot, form: VisitForm, context: Context, book: Database
) -> None:
    field = next(
        each
        for each in form.log.answers.findChildren(QLineEdit)
        if each.accessibleName() == "Budget"
    )
    field.setFocus()
    QTest.keyClicks(field, "500k")
    press(Qt.Key.Key_Enter, CTRL)
    saved(qtbot, context)
    (budget,) = all_of(book, Answer)
    assert (budget.text, budget.answered_on) == ("500k", TODAY)


def test_what_is_typed_stays_when_the_book_changes(
    qtbot: QtBot, form: VisitForm, book: Database
) -> None:
    form.log.note.setFocus()
    QTest.keyClicks(form.log.note, "half a sentence")
    with book.write() as session:
        customer = session.query(Visit).first().customer_id
        make_promise(session, customer, "another", PromiseBy.THEM, today=TODAY)
    qtbot.waitUntil(lambda: len(form.brief.list("promises").rows()) == 2)
    assert form.log.note.value() == "half a sentence"


def test_a_visit_made_is_changed_and_its_task_with_it(
    qtbot: QtBot, form: VisitForm, context: Context, book: Database, visit_id: UUID
) -> None:
    form.log.next.setFocus()
    QTest.keyClicks(form.log.next, "quote")
    press(Qt.Key.Key_Return, CTRL)
    saved(qtbot, context)
    form.open_visit(visit_id)
    form.log.when.set_value("3 Dec")
    form.save()
    saved(qtbot, context)
    (task,) = all_of(book, Task)
    assert task.due_on == date(2026, 12, 3)
    assert all_of(book, Visit)[0].next_on == date(2026, 12, 3)


def test_ctrl_l_opens_the_line_with_the_customer(qtbot: QtBot, form: VisitForm) -> None:
    with qtbot.waitSignal(form._context.wishes.log_requested) as wished:
        press(Qt.Key.Key_L, CTRL)
    assert wished.args == ["@Huaxin "]


def test_a_visit_that_is_gone_closes_the_form(
    qtbot: QtBot, form: VisitForm, book: Database, visit_id: UUID
) -> None:
    with qtbot.waitSignal(form.closed), book.write() as session:
        records.delete(session, Kind.VISIT, visit_id)


def test_every_control_has_a_name(form: VisitForm) -> None:
    form.log.promises.add_row()
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox):
        for control in form.findChildren(kind):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName(), control
    assert isinstance(form, QWidget)


def test_a_lesson_that_fits_stands_in_the_brief_and_says_that_it_was_used(
    form: VisitForm, book: Database, visit_id: UUID, qtbot: QtBot
) -> None:
    with book.write() as session:
        lesson = {"rule": "Ask who signs first", "tags": ["first_visit"], "status": "active"}
        lesson_id = records.create(session, Kind.LESSON, {**lesson, "owner_id": USER})
    form.open_visit(visit_id)
    assert form.brief.lessons.isVisible()
    told = [label.text() for label in form.brief.lessons.findChildren(QLabel)]
    assert "Ask who signs first" in told
    assert "fits because: first visit" in told
    used = form.brief.lessons.findChildren(QAbstractButton)[0]
    used.click()
    qtbot.waitUntil(lambda: not form.brief.lessons.findChildren(QAbstractButton))
    with book.read() as session:
        use = session.scalars(select(LessonUse)).one()
        assert (use.lesson_id, use.visit_id) == (lesson_id, visit_id)


def test_anothers_visit_is_read_and_asked_about_but_not_written(
    form: VisitForm, context: Context, book: Database, visit_id: UUID
) -> None:
    with book.write() as session:
        session.add(Person(id=REP, name="Wang Lei", role=Role.REP))
        records.edit(session, Kind.VISIT, visit_id, {"owner_id": REP})
    form.open_visit(visit_id)
    settle(context)
    assert not form.save_button.isVisible()
    QTest.keyClick(form, Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert form.evidence.asking.field.hasFocus()
    QTest.keyClicks(form.evidence.asking.field, "Where is the shelf photo?")
    QTest.keyClick(form.evidence.asking.field, Qt.Key.Key_Return)
    settle(context)
    with book.read() as session:
        (asked,) = of_record(session, Kind.VISIT, visit_id)
    assert (asked.text, asked.stamp) == ("Where is the shelf photo?", CommentStamp.ASK)
    assert (asked.anchor, asked.quote) == ("evidence", "No evidence")
