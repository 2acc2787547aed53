"""The company's own fields: in the form, on the page, and never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.commands.company_fields import FieldSaid, define_field
from storage.models import Customer
from storage.rules.choices import FieldType, Tier
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from tests.ui.customers.conftest import HUAXIN, Customers
from ui.customers.presenter import Chosen, Part
from ui.kit.offering import OfferField

FIELDS = (
    FieldSaid(Kind.CUSTOMER, FieldType.OPTION, "ERP system", "ERP 系统", ("SAP", "Yonyou")),
    FieldSaid(Kind.CUSTOMER, FieldType.SEVERAL, "Certificates", "认证", ("ISO 9001", "CE")),
    FieldSaid(Kind.CUSTOMER, FieldType.YES_NO, "Own workshop", "自有车间"),
    FieldSaid(Kind.CUSTOMER, FieldType.NUMBER, "Machines", "设备台数", needed_for=tuple(Tier)),
    FieldSaid(Kind.CUSTOMER, FieldType.OPTION, options=("Steel", "Printing"), key="industry"),
    FieldSaid(Kind.CONTACT, FieldType.TEXT, "Football club", "球队"),
)


@pytest.fixture
def with_fields(customers: Customers) -> Customers:
    def define(session):
        for said in FIELDS:
            define_field(session, said)

    customers.context.do(define)
    customers.settle()
    customers.open("Huaxin")
    return customers


def form_of(customers: Customers):
    customers.page.edit()
    customers.settle()
    return customers.form()


def custom(customers: Customers):
    return customers.read(lambda s: s.get_one(Customer, customers.find("Huaxin")).custom)


def test_what_is_filled_in_is_kept_and_shown_on_the_page(with_fields):
    panel = form_of(with_fields)
    values = {"custom.erp_system": "sap", "custom.certificates": "CE；iso 9001"}
    panel.form.set_values({**values, "custom.own_workshop": True})
    panel.save()
    with_fields.settle()
    assert custom(with_fields) == {
        "erp_system": "SAP", "certificates": ["CE", "ISO 9001"], "own_workshop": True
    }  # fmt: skip
    side = with_fields.page.story.side
    said = [row.text.spoken() for row in side.own.rows()]
    assert said == ["ERP system, SAP", "Certificates, CE · ISO 9001", "Own workshop, Yes"]
    assert "Machines" in side.wanted.text()


def test_a_field_that_is_wanted_never_keeps_a_form_from_being_saved(with_fields):
    panel = form_of(with_fields)
    panel.form.set_values({"city": "Ningbo"})
    panel.save()
    with_fields.settle()
    said = with_fields.read(lambda s: s.get_one(Customer, with_fields.find("Huaxin")).city)
    assert said == "Ningbo"


def test_what_a_field_cannot_hold_is_said_beside_it(with_fields):
    panel = form_of(with_fields)
    panel.form.set_values({"custom.machines": "many", "custom.erp_system": "Oracle"})
    panel.save()
    problems = panel.form._problems
    assert "many" in problems["custom.machines"].text()
    assert "Oracle" in problems["custom.erp_system"].text()
    assert panel.isVisible()
    panel.cancel()


def test_the_usual_values_are_offered_and_anything_else_can_be_typed(with_fields):
    panel = form_of(with_fields)
    industry = panel.form.field("industry")
    assert isinstance(industry, OfferField)
    industry.setText("")
    QTest.keyClick(industry, Qt.Key.Key_Down)
    popup = industry.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert industry.value() == "Steel"
    industry.setText("Shipbuilding")
    panel.save()
    with_fields.settle()
    said = with_fields.read(lambda s: s.get_one(Customer, with_fields.find("Huaxin")).industry)
    assert said == "Shipbuilding"


def test_a_form_that_is_saved_unchanged_writes_nothing(with_fields):
    panel = form_of(with_fields)
    panel.form.set_values({"custom.machines": "12"})
    panel.save()
    with_fields.settle()
    heard = []
    with_fields.context.changes.changed.connect(heard.append)
    form_of(with_fields).save()
    with_fields.settle()
    assert not any(change.touches(Kind.CUSTOMER) for change in heard)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_fields_bear_the_label_of_the_language(open_customers, language):
    customers = open_customers(language)
    customers.context.do(lambda session: define_field(session, FIELDS[0]))
    settle(customers.context)
    customers.open(HUAXIN[language])
    customers.page.edit()
    customers.settle()
    field = customers.form().form.field("custom.erp_system")
    assert field.accessibleName() == {"en": "ERP system", "zh": "ERP 系统"}[language]
    customers.form().cancel()


def test_a_list_of_the_company_is_a_filter_of_the_table(with_fields):
    listing = with_fields.page.list
    listing._ask_places()
    with_fields.settle()
    titles = [action.text() for action in listing.bar.filter_menu().actions()]
    assert {"ERP system", "Certificates", "Industry"} <= set(titles)
    panel = form_of(with_fields)
    panel.form.set_values({"custom.certificates": "CE"})
    panel.save()
    with_fields.settle()
    listing.bar.view_requested.emit(listing.view.toggled(Chosen(Part.OWN, "certificates=CE")))
    with_fields.settle()
    assert with_fields.names() == [with_fields.page.story.shown.details.title]
    assert listing.view.from_plain(listing.view.to_plain()).own == ("certificates=CE",)


def column_titles(customers: Customers) -> list[str]:
    model = customers.page.list.model
    return [
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    ]


def columns_menu(customers: Customers):
    menu = customers.page.list.bar.views_menu()
    (columns,) = [one.menu() for one in menu.actions() if one.text() == "Columns"]
    return menu, {one.text(): one for one in columns.actions()}


def test_a_field_of_the_company_is_a_column_for_whoever_wants_it(with_fields):
    panel = form_of(with_fields)
    panel.form.set_values({"custom.erp_system": "SAP", "custom.machines": "12"})
    panel.save()
    with_fields.settle()
    before = column_titles(with_fields)
    _menu, offered = columns_menu(with_fields)
    assert set(offered) == {"ERP system", "Certificates", "Own workshop", "Machines"}
    offered["ERP system"].trigger()
    with_fields.settle()
    assert column_titles(with_fields) == [*before, "ERP system"]
    model = with_fields.page.list.model
    place = next(
        n for n in range(model.rowCount()) if model.row(n).id == with_fields.find("Huaxin")
    )
    said = [model.index(n, len(before)).data() for n in (place, (place + 1) % model.rowCount())]
    assert said == ["SAP", "–"]
    _again, offered = columns_menu(with_fields)
    assert offered["ERP system"].isChecked()
    offered["ERP system"].trigger()
    with_fields.settle()
    assert column_titles(with_fields) == before
