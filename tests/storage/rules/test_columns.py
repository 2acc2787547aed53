import csv
from pathlib import Path

import pytest

from storage.rules.columns import fields_of, known_names, recognise, shape
from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind


@pytest.mark.parametrize(
    ("headers", "kind", "fields"),
    [
        ("客户名称,税号,手机,城市", "customers", "name,tax_id,phone,city"),
        ("公司名称,联系人,电话,手机", "customers", "name,contact.name,phone,contact.mobile"),
        ("sym,name", "customers", "customer_code,name"),
        ("省份,城市,医院名称,标签", "customers", "province,city,name,industry"),
        ("name,phone,email", "customers", "name,phone,email"),
        ("姓名,单位,电话,生日", "contacts", "name,customer,phone,birthday"),
        ("name,email,company,title", "contacts", "name,email,customer,title"),
        ("往来单位,单据编号,应收金额,到期日", "payments", "customer,invoice_no,amount,due_on"),
        ("日期,往来单位,回款金额", "payments", "received_on,customer,received_amount"),
        (
            "购货单位,日期,品名,数量,单价",
            "purchases",
            "customer,bought_on,product,quantity,unit_price",
        ),
        ("商机名称,客户名称,阶段,赢率", "deals", "title,customer,stage,probability"),
        ("product,series,sales_price", "products", "name,line,price"),
    ],
)
def test_columns_say_what_the_file_is(headers: str, kind: str, fields: str) -> None:
    found = recognise(headers.split(","))
    assert (found.kind, ",".join(found.fields)) == (kind, fields)


def test_the_unit_in_a_header_scales_its_column() -> None:
    found = recognise(["客户名称", "日期", "产品", "金额（万元）"])
    assert found.scales == (1, 1, 1, 10_000)


def test_what_the_rep_says_wins() -> None:
    found = recognise(["a", "b"], mapping={"A": "name", "b": ""})
    assert (found.kind, found.fields) == (FileKind.CUSTOMERS, ("name", ""))
    with pytest.raises(RuleBroken, match=r"columns\.no_such_column"):
        recognise(["a"], mapping={"x": "name"})
    with pytest.raises(RuleBroken, match=r"columns\.no_such_field"):
        recognise(["a"], mapping={"a": "shoe_size"})
    with pytest.raises(RuleBroken, match=r"columns\.kind_unknown"):
        recognise(["a", "b"])
    with pytest.raises(RuleBroken, match=r"columns\.required_missing"):
        recognise(["电话"], FileKind.CUSTOMERS)


def test_files_with_the_same_headers_have_the_same_shape() -> None:
    assert shape(["Name", "City"]) == shape(["name", "ｃity "])
    assert shape(["Name", "City"]) != shape(["City", "Name"])


def test_a_title_with_a_value_in_it_is_no_name_of_a_column() -> None:
    assert known_names(["Create date: 18.5.2020", "编制单位：宁波"]) == 0


def test_a_field_can_be_named_by_the_name_that_map_uses() -> None:
    for kind in FileKind:
        names = list(fields_of(kind))
        found = recognise(names, kind, {name: name for name in names})
        assert list(found.fields) == names


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [
        ("crm-maven/accounts.csv", "customers", 7),
        ("crm-maven/sales_pipeline.csv", "deals", 8),
        ("places-us-hospitals/hospitals_dev.csv", "customers", 17),
        ("contacts/headers/google_contacts_new.csv", "contacts", 17),
        ("contacts/headers/google_contacts_old.csv", "contacts", 11),
        ("contacts/headers/outlook_en.csv", "contacts", 42),
        ("contacts/thunderbird/export.csv", "contacts", 24),
    ],
)
def test_the_headers_of_real_exports_are_known(
    shared_data: Path, name: str, kind: str, known: int
) -> None:
    with (shared_data / name).open(encoding="utf-8-sig", newline="") as file:
        found = recognise(next(csv.reader(file)))
    assert (found.kind, len(found.fields) - len(found.unused())) == (kind, known)
