"""What a visit's form asks again of the standing answers, and what becomes of what is typed."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from storage.commands import records
from storage.commands.answers import answer_question
from storage.database import Database
from storage.models import Answer, Contact
from storage.rules.choices import DecisionPower, Question, VisitStatus
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, TODAY, USER, ZONE, settle
from ui.kit.context import Context
from ui.visits.form import VisitForm

OLD = TODAY - timedelta(days=200)


@pytest.fixture
def customer(book: Database) -> UUID:
    """A customer with one person and nothing known yet."""
    with book.write() as session:
        customer = records.create(session, Kind.CUSTOMER, {"name": "Huaxin Precision"})
        records.create(session, Kind.CONTACT, {"customer_id": customer, "name": "Wang Jianguo"})
    return customer


@pytest.fixture
def form(qtbot: QtBot, context: Context) -> VisitForm:
    made = VisitForm(context)
    qtbot.addWidget(made)
    made.resize(1190, 688)
    return made


def opened(form: VisitForm, book: Database, context: Context, customer: UUID) -> dict:
    """The form of a visit to the customer; its rows of answers by question."""
    with book.write() as session:
        plan = {"status": VisitStatus.PLANNED, "planned_at": NOW, "customer_id": customer}
        plan |= {"owner_id": USER, "zone": ZONE.key}
        visit = records.create(session, Kind.VISIT, plan)
    form.show()
    form.activateWindow()
    form.open_visit(visit)
    settle(context)
    return {row.question: row for row in form.log.answers._rows}


def known(book: Database, customer: UUID, *answers: tuple[Question, str, str]) -> None:
    with book.write() as session:
        for question, subject, chip in answers:
            answer_question(session, customer, question, on=OLD, subject=subject, chip=chip)


def saved(form: VisitForm, book: Database, context: Context) -> dict[tuple[str, str], Answer]:
    form.log.note.setFocus()
    QTest.keyClick(form.log.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(context)
    with book.read() as session:
        found = session.scalars(select(Answer).where(Answer.deleted_at.is_(None))).all()
        session.expunge_all()
    return {(answer.question, answer.subject or ""): answer for answer in found}


def test_a_competitor_is_named_with_how_far_it_has_come(form, book, context, customer):
    row = opened(form, book, context, customer)[Question.COMPETITORS]
    QTest.keyClicks(row.of, "Kingdee")
    row.chip.set_value("quoted")
    QTest.keyClicks(row.text, "10% below us")
    answer = saved(form, book, context)["competitors", "Kingdee"]
    assert (answer.text, answer.value) == ("10% below us", {"chip": "quoted"})
    assert answer.answered_on == TODAY
    assert answer.visit_id is not None


def test_the_one_competitor_that_is_known_is_meant_and_keeps_its_word(
    form, book, context, customer
):
    known(book, customer, (Question.COMPETITORS, "Kingdee", "quoted"))
    row = opened(form, book, context, customer)[Question.COMPETITORS]
    assert (row.of.value(), row.chip.value()) == ("Kingdee", "quoted")
    QTest.keyClicks(row.text, "came again")
    found = saved(form, book, context)
    assert list(found) == [("competitors", "Kingdee")]
    assert found["competitors", "Kingdee"].value == {"chip": "quoted"}
    assert found["competitors", "Kingdee"].text == "came again"


def test_of_several_competitors_the_one_named_keeps_its_word(form, book, context, customer):
    known(book, customer, (Question.COMPETITORS, "Kingdee", "quoted"))
    known(book, customer, (Question.COMPETITORS, "Yonyou", "in_use"))
    row = opened(form, book, context, customer)[Question.COMPETITORS]
    assert row.of.value() == ""
    row.of.setFocus()
    QTest.keyClicks(row.of, "yonyou")
    QTest.keyClick(row.of, Qt.Key.Key_Tab)
    assert row.chip.value() == "in_use"
    row.chip.set_value("none")
    found = saved(form, book, context)
    assert found["competitors", "yonyou"].value == {"chip": "none"}
    assert found["competitors", "Kingdee"].answered_on == OLD


def test_what_nobody_touched_is_no_answer(form, book, context, customer):
    known(book, customer, (Question.COMPETITORS, "Kingdee", "quoted"))
    opened(form, book, context, customer)
    assert form.log.draft().answers == ()
    assert saved(form, book, context)["competitors", "Kingdee"].answered_on == OLD


def test_how_a_competitor_stands_is_asked_once_one_is_known(form, book, context, customer):
    assert Question.COMPETITOR_RELATION not in opened(form, book, context, customer)
    known(book, customer, (Question.COMPETITORS, "Kingdee", "quoted"))
    rows = opened(form, book, context, customer)
    assert Question.COMPETITOR_RELATION in rows


def test_who_decides_is_said_of_one_of_the_people(form, book, context, customer):
    row = opened(form, book, context, customer)[Question.DECISION_POWER]
    row.chip.set_value("decides")
    (answer,) = saved(form, book, context).values()
    with book.read() as session:
        person = session.scalars(select(Contact)).one()
        assert (answer.contact_id, person.decision_power) == (person.id, DecisionPower.DECIDES)


def test_a_draft_remembers_of_whom_and_in_which_word(form, book, context, customer):
    row = opened(form, book, context, customer)[Question.COMPETITORS]
    row.of.set_value("Kingdee")
    row.chip.set_value("looking")
    kept = form.log.values()
    form.log.set_values({})
    assert form.log.draft().answers == ()
    form.log.set_values(kept)
    assert (row.of.value(), row.chip.value()) == ("Kingdee", "looking")
