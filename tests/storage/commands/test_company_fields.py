"""Fields and lists that the company defined itself: defined, filled, retired, found."""

from dataclasses import replace

import pytest

from storage.commands import company_fields, customers, records
from storage.commands.company_fields import FieldSaid
from storage.models import Customer, FieldDef
from storage.queries import company_fields as fields
from storage.rules.choices import FieldType, Tier
from storage.rules.company_fields import missing, options_of, read_value
from storage.rules.errors import RuleBroken
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.search import search

ERP = FieldSaid(Kind.CUSTOMER, FieldType.OPTION, "ERP system", "ERP 系统", ("SAP", "用友", "金蝶"))


def defined(book, kind: Kind | None = Kind.CUSTOMER):
    with book.database.read() as session:
        return fields.definitions(session, kind)


def refused(book, code, command, *args, **named):
    with pytest.raises(RuleBroken) as trouble:
        book.write(command, *args, **named)
    assert trouble.value.code == code


def test_a_field_is_the_same_record_on_every_laptop_that_defines_it(book):
    made = book.write(company_fields.define_field, ERP)
    (field,) = defined(book)
    assert (field.key, field.label("zh"), field.label("en")) == (
        "erp_system",
        "ERP 系统",
        "ERP system",
    )
    assert made == derived_id(Kind.FIELD_DEF, Kind.CUSTOMER, "erp_system")


def test_a_field_with_a_chinese_label_alone_has_a_key_that_a_path_can_hold(book):
    book.write(
        company_fields.define_field, FieldSaid(Kind.CUSTOMER, FieldType.TEXT, "", "开票要求")
    )
    (field,) = defined(book)
    assert field.key == "kaipiaoyaoqiu"
    assert field.label("en") == "开票要求"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (replace(ERP, label_en="", label_zh=""), "company_field.no_label"),
        (replace(ERP, options=()), "company_field.no_options"),
        (replace(ERP, for_kind=Kind.VISIT), "company_field.no_such_kind"),
        (replace(ERP, key="owner_id"), "company_field.bad_key"),
        (replace(ERP, key="a.b"), "company_field.bad_key"),
        (replace(ERP, key="industry", type=FieldType.TEXT), "company_field.class_is_a_list"),
    ],
)
def test_a_field_that_no_laptop_could_show_is_refused(book, said, code):
    refused(book, code, company_fields.define_field, said)


def test_two_fields_of_one_label_are_refused_and_the_type_stays(book):
    made = book.write(company_fields.define_field, ERP)
    refused(book, "company_field.label_taken", company_fields.define_field, ERP)
    other = replace(ERP, type=FieldType.TEXT)
    refused(book, "company_field.type_stays", company_fields.change_field, made, other)


def test_a_retired_field_goes_from_the_forms_and_what_was_said_in_it_stays(book):
    made = book.write(company_fields.define_field, ERP)
    customer = book.write(
        customers.create_customer, {"name": "华信精密", "custom": {"erp_system": "SAP"}}
    )
    book.write(company_fields.retire_field, made)
    with book.database.read() as session:
        assert fields.own_fields(session, Kind.CUSTOMER) == []
        assert session.get_one(Customer, customer).custom == {"erp_system": "SAP"}
    book.write(company_fields.retire_field, made, retired=False)
    with book.database.read() as session:
        assert [field.id for field in fields.own_fields(session, Kind.CUSTOMER)] == [made]


def test_the_fields_stand_in_the_order_the_administrator_gave_them(book):
    first = book.write(company_fields.define_field, ERP)
    second = book.write(
        company_fields.define_field, FieldSaid(Kind.CUSTOMER, FieldType.NUMBER, "Machines")
    )
    assert [field.id for field in defined(book)] == [first, second]
    book.write(company_fields.order_fields, [second, first])
    assert [field.id for field in defined(book)] == [second, first]


def test_a_form_changes_its_own_fields_and_leaves_the_others_alone(book):
    customer = book.write(customers.create_customer, {"name": "华信", "custom": {"a": 1, "b": 2}})

    def change(session):
        said = company_fields.with_values(session, Kind.CUSTOMER, customer, {"a": None, "c": "x"})
        records.edit(session, Kind.CUSTOMER, customer, {"custom": said})

    book.write(change)
    with book.database.read() as session:
        assert session.get_one(Customer, customer).custom == {"b": 2, "c": "x"}


def test_the_usual_values_of_a_field_of_the_book_are_a_list_of_the_company(book):
    said = FieldSaid(
        Kind.CUSTOMER, FieldType.OPTION, options=("汽车零部件", "钢铁"), key="industry"
    )
    book.write(company_fields.define_field, said)
    with book.database.read() as session:
        usual = fields.usual_values(session, Kind.CUSTOMER)
        assert usual == {"industry": ("汽车零部件", "钢铁")}
        assert fields.own_fields(session, Kind.CUSTOMER) == []


def test_what_a_field_says_is_found_by_the_search(book):
    customer = book.write(
        customers.create_customer, {"name": "华信精密", "custom": {"erp_system": "Kingdee Cloud"}}
    )
    with book.database.read() as session:
        assert [hit.id for hit in search(session, "kingdee")] == [customer]
    book.write(customers.edit_customer, customer, {"custom": {"erp_system": "SAP"}})
    with book.database.read() as session:
        assert search(session, "kingdee") == []


def field(book, said):
    made = book.write(company_fields.define_field, said)
    return next(one for one in defined(book, said.for_kind) if one.id == made)


@pytest.mark.parametrize(
    ("type_", "said", "kept"),
    [
        (FieldType.TEXT, "  two  words ", "two words"),
        (FieldType.NUMBER, "1,200", 1200),
        (FieldType.NUMBER, "2.5", 2.5),
        (FieldType.DATE, "2026/11/22", "2026-11-22"),
        (FieldType.YES_NO, "是", True),
        (FieldType.YES_NO, False, False),
        (FieldType.OPTION, "sap", "SAP"),
        (FieldType.SEVERAL, "SAP、金蝶, SAP", ["SAP", "金蝶"]),
        (FieldType.SEVERAL, ["金蝶"], ["金蝶"]),
        (FieldType.TEXT, "  ", None),
    ],
)
def test_what_is_typed_becomes_what_the_field_holds(book, type_, said, kept):
    options = ("SAP", "金蝶") if type_ in (FieldType.OPTION, FieldType.SEVERAL) else ()
    one = field(book, FieldSaid(Kind.CONTACT, type_, "Field", options=options))
    assert read_value(one, said) == kept


@pytest.mark.parametrize(
    ("type_", "said", "code"),
    [
        (FieldType.NUMBER, "many", "field.not_a_number"),
        (FieldType.NUMBER, "1e999", "field.out_of_range"),
        (FieldType.DATE, "2026-02-30", "field.not_a_date"),
        (FieldType.YES_NO, "perhaps", "field.not_a_choice"),
        (FieldType.OPTION, "Oracle", "field.not_a_choice"),
        (FieldType.TEXT, "x" * 501, "field.too_long"),
        (FieldType.TEXT, "a\0b", "field.nul"),
    ],
)
def test_what_a_field_cannot_hold_is_said_beside_it(book, type_, said, code):
    options = ("SAP",) if type_ is FieldType.OPTION else ()
    one = field(book, FieldSaid(Kind.CONTACT, type_, "Field", options=options))
    with pytest.raises(RuleBroken) as trouble:
        read_value(one, said)
    assert (trouble.value.code, trouble.value.facts["field"]) == (code, "custom.field")


def test_a_choice_that_is_no_longer_offered_stays_where_it_was_made(book):
    one = field(book, ERP)
    assert read_value(one, "Oracle", "Oracle") == "Oracle"


def test_what_a_tier_needs_is_a_reminder_until_it_is_known(book):
    one = field(book, replace(ERP, needed_for=(Tier.PLATINUM,)))
    assert missing([one], "platinum", None) == [one]
    assert missing([one], "gold", None) == []
    assert missing([one], "platinum", {"erp_system": "SAP"}) == []


def test_options_are_typed_a_line_each():
    assert options_of(" SAP \n\n用友\nSAP\n") == ("SAP", "用友")


def test_a_field_of_a_newer_app_is_left_alone(book):
    made = book.write(company_fields.define_field, ERP)

    def newer(session):
        session.get_one(FieldDef, made).for_kind = "spaceship"

    book.write(newer)
    assert defined(book, None) == []
