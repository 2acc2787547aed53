"""The company's fields: defined without a server, seen as the form will show them, retired."""

from storage.models import FieldDef
from storage.queries.company_fields import definitions, usual_values
from storage.rules.choices import FieldType, Tier
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.kit.fields import ChoiceField
from ui.kit.offering import OfferField


def saved(page, context, **values):
    """Fill in a new field and save it."""
    page.show_part("fields")
    page.fields.add()
    page.fields.form.form.set_values(values)
    page.fields.form._on_edited()
    page.fields.form.save()
    settle(context)
    settle(context)
    return read(context, definitions)


def read(context, query, *args):
    with context.database.read() as session:
        return query(session, *args)


def test_a_field_is_defined_and_stays_chosen(page, context):
    (field,) = saved(
        page, context, label_en="ERP system", label_zh="ERP 系统", type=FieldType.OPTION,
        options="SAP\nYonyou", **{"tier.platinum": True},
    )  # fmt: skip
    assert (field.options, field.needed_for) == (("SAP", "Yonyou"), (Tier.PLATINUM,))
    assert page.fields._chosen == field.id
    assert page.fields.form.title.text() == "ERP system"
    said = [row.text.spoken() for row in page.fields.rows.rows()]
    assert said == ["ERP system, Customer · One of a list · SAP · Yonyou, wanted: Platinum"]


def test_it_is_seen_as_the_form_will_show_it(page, context):
    page.show_part("fields")
    form = page.fields.form
    form.form.set_values({"label_en": "Own workshop", "type": FieldType.YES_NO})
    form._on_edited()
    shown = form._shown.field("preview")
    assert (type(shown), shown.accessibleName()) == (ChoiceField, "Own workshop")
    form.form.set_values({"type": FieldType.SEVERAL, "options": "CE"})
    form._on_edited()
    assert isinstance(form._shown.field("preview"), OfferField)


def test_the_usual_values_of_a_field_of_the_book_need_no_name(page, context):
    saved(page, context, key="industry", options="Steel\nPrinting")
    assert read(context, usual_values, Kind.CUSTOMER) == {"industry": ("Steel", "Printing")}


def test_what_is_wrong_is_said_beside_the_field(page, context):
    assert saved(page, context, type=FieldType.TEXT) == []
    assert page.fields.form.form._problems["label_en"].text()
    assert saved(page, context, label_en="Kind", type=FieldType.OPTION) == []
    assert page.fields.form.form._problems["options"].text()


def test_a_field_is_retired_and_used_again(page, context):
    saved(page, context, label_en="Fleet", type=FieldType.NUMBER)
    page.fields.form.retire()
    settle(context)
    settle(context)
    (field,) = read(context, definitions)
    assert field.retired
    assert page.fields.form.retire_button.text().startswith("Use it again")
    page.fields.form.retire()
    settle(context)
    assert not read(context, definitions)[0].retired


def test_the_order_of_the_forms_is_changed_with_two_keys(page, context):
    saved(page, context, label_en="One", type=FieldType.TEXT)
    saved(page, context, label_en="Two", type=FieldType.TEXT)
    page.fields.up()
    settle(context)
    assert [one.label_en for one in read(context, definitions)] == ["Two", "One"]


def test_every_field_reaches_the_outbox_so_that_it_travels(page, context):
    saved(page, context, label_en="Fleet", type=FieldType.NUMBER)
    with context.database.read() as session:
        (record,) = session.query(FieldDef).all()
    assert (record.key, record.for_kind) == ("fleet", "customer")
