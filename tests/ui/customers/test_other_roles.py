"""The back office and the administrator look at customers; what only reps make is not begun."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from storage.models import Visit
from storage.queries import record_values
from storage.rules.kinds import Kind
from tests.ui.customers.conftest import Customers
from ui.customers.page import CustomersPage
from ui.kit.buttons import Button


@pytest.mark.parametrize(
    ("role", "kind", "made"),
    [
        ("office", Kind.PAYMENT, True),
        ("office", Kind.CONTACT, False),
        ("admin", Kind.CONTACT, True),
        ("admin", Kind.DEAL, False),
        ("manager", Kind.DEAL, True),
    ],
)
def test_a_form_is_opened_only_for_what_the_server_takes_of_a_role(
    customers, role: str, kind: Kind, made: bool
):
    customers.open("Huaxin")
    customers.context.person = replace(customers.context.person, role=role)
    told = customers.toasts()
    customers.page.story.side.add_requested.emit(kind)
    customers.settle()
    assert (customers.page.open_form() is not None, told == []) == (made, made)


def test_the_back_office_begins_no_new_customer(customers):
    customers.context.person = replace(customers.context.person, role="office")
    told = customers.toasts()
    customers.page.new()
    customers.settle()
    assert customers.page.open_form() is None
    assert told == ["Not with your role: the server would not accept it"]


def test_who_visits_nobody_is_not_offered_a_visit_and_keeps_the_focus(open_window, qtbot):
    window = open_window()
    window.context.person = replace(window.context.person, role="office")
    window.show_page("customers")
    office = Customers(window, window.page(), window.context, qtbot)
    office.settle()
    assert not office.page.list.detail.log_button.isVisible()
    office.open("Huaxin")
    assert not office.page.story.log_button.isVisible()
    assert office.page.story.back_button.hasFocus()


@pytest.fixture
def as_role(open_window, qtbot):
    """The Customers page as somebody of a role has it, with one story open."""

    def open_it(role: str) -> Customers:
        window = open_window()
        window.context.person = replace(window.context.person, role=role)
        window.context.wishes.person_changed.emit()
        window.show_page("customers")
        page = window.page()
        assert isinstance(page, CustomersPage)
        found = Customers(window, page, window.context, qtbot)
        found.settle()
        found.open("Huaxin")
        return found

    return open_it


MAKING = {"contact", "promise", "deal", "purchase", "payment", "link"}
CHANGING = {"new", "edit", "delete", "status", "tier", "unchanged"}


@pytest.mark.parametrize(
    ("role", "left"),
    [
        ("office", {"edit", "purchase", "payment"}),
        ("admin", {"new", "edit", "delete", "status", "tier", "contact", "purchase", "payment"}),
        ("rep", MAKING | CHANGING),
    ],
)
def test_keys_palette_and_menu_offer_what_the_server_takes(as_role, role: str, left: set[str]):
    there = as_role(role)
    by_name = {
        action.id.removeprefix("customers."): action.text for action in there.window.offered.all()
    }
    assert (MAKING | CHANGING) & by_name.keys() == left
    entries = {entry.text() for entry in there.page.story.more_button.menu().actions()}
    assert entries == {by_name[name] for name in left - {"new", "unchanged"}}
    kinds = {kind for kind, head in there.page.story.side._heads.items() if _adds(head)}
    assert {kind.value for kind in kinds} == left & (MAKING - {"payment"})


def _adds(head: QWidget) -> bool:
    return any(button.isVisible() for button in head.findChildren(Button))


def test_what_the_back_office_does_not_write_opens_to_be_read(as_role):
    office = as_role("office")
    contact = office.page.story.shown.contacts[0]
    office.page.story.side.opened.emit(Kind.CONTACT, contact.id)
    form = office.form()
    assert form.note.text() == "For you to read: reps and managers change it."
    name = form.form.field("name")
    assert (name.text(), name.isReadOnly()) == (contact.name, True)
    shown = {button.text() for button in form.findChildren(Button) if button.isVisible()}
    assert shown == {"Close"}
    office.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.page.open_form() is form
    office.press(Qt.Key.Key_Escape)
    assert office.page.open_form() is None


def test_the_back_office_changes_the_code_of_a_customer_and_nothing_else(as_role):
    office = as_role("office")
    customer_id = office.page.chosen()
    before = office.read(record_values.values, Kind.CUSTOMER, customer_id)
    office.page.edit()
    form = office.form()
    assert form.form.field("name").isReadOnly()
    code = form.form.field("customer_code")
    assert code.hasFocus()
    code.set_value("K-77")
    office.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    after = office.read(record_values.values, Kind.CUSTOMER, customer_id)
    assert {name for name in after if after[name] != before[name]} == {"customer_code"}
    assert after["customer_code"] == "K-77"


def test_who_does_not_write_answers_reads_them_without_an_editor(as_role):
    office = as_role("office")
    sheet = office.page.story.sheet
    told = office.toasts()
    sheet._above.rows()[0].setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_U, Qt.Key.Key_Delete):
        office.press(key)
    assert (sheet._editor, told, sheet.all_button.isVisible()) == (None, [], False)


def test_a_visit_opens_for_who_visits_nobody_to_be_read(as_role):
    office = as_role("office")
    with office.context.database.read() as session:
        visit = session.scalars(select(Visit).where(Visit.owner_id == office.context.user_id))
        visit_id = visit.first().id
    office.context.wishes.visit_requested.emit(visit_id)
    office.settle()
    page = office.window.page()
    form = page._form
    assert form.visit_id() == visit_id
    assert not form.log.isEnabled()
    assert {button.text() for button in form.head.findChildren(Button) if button.isVisible()} == {
        "Back"
    }
    assert page.page_actions() == []
    office.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "log" not in office.window._floating
