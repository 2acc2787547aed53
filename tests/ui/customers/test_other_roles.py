"""The back office and the administrator look at customers; what only reps make is not begun."""

from dataclasses import replace

import pytest

from storage.rules.kinds import Kind
from tests.ui.customers.conftest import Customers


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
