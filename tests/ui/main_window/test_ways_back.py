"""What was opened from another page leads back to that page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.commands.records import create
from storage.rules.kinds import Kind
from ui.customers.page import CustomersPage
from ui.main_window import MainWindow
from ui.visits.page import VisitsPage


def test_a_visit_leads_back_to_the_page_that_one_came_from(open_window: Callable[..., MainWindow]):
    window = open_window()
    with window.context.database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "Huaxin", "status": "active"})
        plan = {"customer_id": customer, "status": "planned", "zone": "UTC"}
        visit = create(session, Kind.VISIT, {**plan, "planned_at": window.context.now()})
    today = window.page()
    window.context.wishes.visit_requested.emit(visit)
    visits = window.page()
    assert isinstance(visits, VisitsPage)
    assert visits.record_on_show() == (Kind.VISIT, visit)
    visits.close_visit()
    assert window.page() is today
    window.show_page("visits")
    visits.open_record(visit)
    visits.close_visit()
    assert window.page() is visits


def test_a_story_leads_back_to_the_page_that_one_came_from(open_window: Callable[..., MainWindow]):
    window = open_window()
    with window.context.database.write() as session:
        huaxin = create(session, Kind.CUSTOMER, {"name": "Huaxin", "status": "active"})
        other = create(session, Kind.CUSTOMER, {"name": "Other", "status": "active"})
        seen = {"customer_id": huaxin, "status": "done", "zone": "UTC"}
        visit = create(session, Kind.VISIT, {**seen, "started_at": window.context.now()})
    today, wishes = window.page(), window.context.wishes
    wishes.customer_requested.emit(huaxin)
    page = window.page()
    assert isinstance(page, CustomersPage)
    assert page.story.back_button.text() == "Back"
    # A visit of its timeline and a company that it is linked with are on the way.
    wishes.visit_requested.emit(visit)
    window.page().close_visit()
    assert (window.page(), page.chosen()) == (page, huaxin)
    page.open_record(other)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page() is today
    assert not page.in_story()
    window.show_page("customers")
    page.open_record(huaxin)
    assert page.story.back_button.text() == "All customers"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert (window.page(), page.in_story()) == (page, False)


def test_all_customers_are_a_key_away_wherever_one_came_from(
    open_window: Callable[..., MainWindow],
):
    window = open_window()
    with window.context.database.write() as session:
        huaxin = create(session, Kind.CUSTOMER, {"name": "Huaxin", "status": "active"})
    window.context.wishes.customer_requested.emit(huaxin)
    page = window.page()
    assert isinstance(page, CustomersPage)
    page.back()
    assert (window.page(), page.in_story()) == (page, False)
