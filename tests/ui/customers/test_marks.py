"""A record is marked only while it waits for the server, or for somebody's decision."""

from datetime import timedelta
from uuid import UUID, uuid4

from sqlalchemy import update

from storage.changes import Origin
from storage.commands.customers import create_customer, edit_customer
from storage.commands.records import create
from storage.models import Conflict, Customer, OutboxEntry
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.customers.page import CustomersPage
from ui.kit.context import Context
from ui.kit.sync_line import SyncStatus


def acknowledge(context: Context) -> None:
    with context.database.write(Origin.SERVER) as session:
        session.execute(update(OutboxEntry).values(state="acked"))


def clash(context: Context, customer: UUID) -> None:
    with context.database.write(Origin.SERVER) as session:
        session.add(
            Conflict(id=uuid4(), root_id=customer, about_kind="customer", about_id=customer)
        )


def names(page: CustomersPage) -> list[str]:
    model = page.list.model
    model.refresh()
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_the_table_marks_what_waits_and_what_needs_somebody(qtbot, context: Context) -> None:
    page = CustomersPage(context)
    qtbot.addWidget(page)
    with context.database.write() as session:
        known = create_customer(session, {"name": "Known"})
        create_customer(session, {"name": "Quiet"})
    acknowledge(context)
    with context.database.write() as session:
        create_customer(session, {"name": "Newer"})
    clash(context, known)
    assert names(page) == ["Known, needs attention", "Newer, waiting to upload", "Quiet"]
    acknowledge(context)
    assert names(page) == ["Known, needs attention", "Newer", "Quiet"]


def test_a_mark_goes_when_the_contact_ends_that_took_the_record_along(qtbot, context) -> None:
    page = CustomersPage(context)
    qtbot.addWidget(page)
    page.show()
    with context.database.write() as session:
        create_customer(session, {"name": "Newer"})
    assert names(page) == ["Newer, waiting to upload"]
    acknowledge(context)
    with qtbot.waitSignal(page.list.model.dataChanged):
        context.sync.show_status(SyncStatus(signed_in=True))
    assert page.list.model.index(0, 0).data() == "Newer"


def test_rows_of_a_customer_are_marked_each_for_itself(qtbot, context: Context) -> None:
    page = CustomersPage(context)
    qtbot.addWidget(page)
    with context.database.write() as session:
        customer = create_customer(session, {"name": "Huaxin"})
        create(session, Kind.CONTACT, {"customer_id": customer, "name": "Wang"})
    acknowledge(context)
    with context.database.write() as session:
        create(session, Kind.CONTACT, {"customer_id": customer, "name": "Zhao"})
        visit = {"customer_id": customer, "status": "done", "zone": "UTC", "note": "met"}
        create(session, Kind.VISIT, {**visit, "started_at": context.now()})
    page.open_record(customer)
    settle(context)
    settle(context)
    rows = page.story.side.lists[Kind.CONTACT].rows()
    marked = {row.text.lines[0][0].text: row.text.mark is not None for row in rows}
    assert marked == {"Wang": False, "Zhao": True}
    (line,) = page.story.timeline.rows.rows()
    assert line.accessibleName().endswith("waiting to upload")


def test_opening_the_page_moves_the_status_of_ones_own_customers_only(qtbot, context) -> None:
    long_ago = context.today() - timedelta(days=300)
    with context.database.write() as session:
        mine, his = (
            create_customer(session, {"name": name, "status": "active"}) for name in ("Mine", "His")
        )
        for one in (mine, his):
            create(session, Kind.PURCHASE, {"customer_id": one, "bought_on": long_ago})
        edit_customer(session, his, {"owner_id": uuid4()})
    page = CustomersPage(context)
    qtbot.addWidget(page)
    page.activate()
    settle(context)
    with context.database.read() as session:
        found = {row.name: row.status for row in session.query(Customer)}
    assert found == {"Mine": "dormant", "His": "active"}
    page.show()
    acknowledge(context)
    context.sync.show_status(SyncStatus(signed_in=True))
    settle(context)
    settle(context)
    shown = (page.story.timeline.rows, *page.story.side.lists.values())
    assert not any(row.text.mark for listed in shown for row in listed.rows())
