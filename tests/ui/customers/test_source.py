"""What the customers table shows is what the book holds, row for row, wherever one looks."""

import pytest
from PySide6.QtWidgets import QApplication

from storage.commands.customers import create_customer
from ui.customers.page import CustomersPage
from ui.kit.context import Context

MANY = 250


@pytest.fixture
def page(qapp: QApplication, context: Context) -> CustomersPage:
    with context.database.write() as session:
        for number in range(MANY):
            create_customer(session, {"name": f"Customer {number:03}"})
    return CustomersPage(context)


@pytest.mark.parametrize("order", [range(MANY), range(MANY - 1, -1, -1), (249, 0, 120, 99, 100)])
def test_every_place_holds_its_row_in_whatever_order_one_gets_there(page: CustomersPage, order):
    model = page.list.model
    model.refresh()
    assert model.rowCount() == MANY
    for place in order:
        row = model.row(place)
        assert row is not None, place
        assert row.name == f"Customer {place:03}"
