"""What was opened from another page leads back to that page."""

from collections.abc import Callable

from storage.commands.records import create
from storage.rules.kinds import Kind
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
