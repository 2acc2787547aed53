"""A customer is opened to a colleague on its page, and closed again there."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from storage.commands.records import create
from storage.models import Assist, Person
from storage.rules.choices import Role
from storage.rules.kinds import Kind
from tests.ui.conftest import TODAY, USER, settle
from ui.customers.forms.assist import OutcomeForm
from ui.customers.helpers import HelpersBlock

LIU = UUID(int=61)


@pytest.fixture
def customer(context) -> UUID:
    with context.database.write() as session:
        session.add(Person(id=USER, name="Zhou Yuan", role=Role.REP))
        session.add(Person(id=LIU, name="Liu Yang", role=Role.REP))
        return create(session, Kind.CUSTOMER, {"name": "Taihu Water", "owner_id": USER})


@pytest.fixture
def block(qtbot, context, customer, speak) -> HelpersBlock:
    speak("en")
    made = HelpersBlock(context)
    made.resize(361, 400)
    qtbot.addWidget(made)
    made.show_customer(customer)
    settle(context)
    return made


def open_to(context) -> list[Assist]:
    with context.database.read() as session:
        return session.query(Assist).filter(Assist.deleted_at.is_(None)).all()


def test_the_owner_opens_a_customer_until_a_day(block, context, customer):
    block.open_form()
    block.form.form.set_values({"helper": LIU, "until": "30 Nov", "reason": "audit"})
    block.form.save()
    settle(context)
    (row,) = open_to(context)
    assert (row.helper_id, row.until, row.reason) == (LIU, date(2026, 11, 30), "audit")
    block.show_customer(customer)
    settle(context)
    assert "Liu Yang until Mon 30 Nov audit" in block.rows.rows()[0].text.spoken()


def test_a_day_that_is_over_is_told_and_nothing_is_opened(block, context):
    block.open_form()
    block.form.form.set_values({"helper": LIU, "until": "2026-11-01"})
    block.form.save()
    settle(context)
    assert open_to(context) == []


def test_enter_on_a_colleague_ends_it(block, context, customer):
    test_the_owner_opens_a_customer_until_a_day(block, context, customer)
    block.rows.opened.emit(block.rows.rows()[0].text.key)
    settle(context)
    assert open_to(context) == []


def test_of_somebody_elses_customer_a_rep_opens_nothing(block, context):
    with context.database.write() as session:
        other = create(session, Kind.CUSTOMER, {"name": "Not mine", "owner_id": LIU})
    block.show_customer(other)
    settle(context)
    block.open_form()
    assert block.form is None


def test_what_came_of_help_that_is_over_is_asked_for_and_kept(block, context, customer):
    with context.database.write() as session:
        values = {"customer_id": customer, "owner_id": USER, "helper_id": LIU}
        create(session, Kind.ASSIST, values | {"until": TODAY - timedelta(days=3)})
    block.show_customer(customer)
    settle(context)
    (row,) = block.rows.rows()
    assert row.text.spoken() == "Liu Yang until 21 Nov, what came of it?"
    block.rows.opened.emit(row.text.key)
    settle(context)
    (form,) = block.window().findChildren(OutcomeForm)
    form.form.set_values({"outcome": "Trial agreed"})
    form.save()
    settle(context)
    assert [each.outcome for each in open_to(context)] == ["Trial agreed"]
    assert "Trial agreed" in block.rows.rows()[0].text.spoken()
