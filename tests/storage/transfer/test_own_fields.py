"""The company's own fields come in with a list and go out with it, under their labels."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from storage.commands.company_fields import FieldSaid, define_field, retire_field
from storage.models import Contact, Customer
from storage.rules.choices import FieldType
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.transfer import ExportRequest, export_list, read_file
from storage.transfer.plan import Outcome

FIELDS = (
    FieldSaid(Kind.CUSTOMER, FieldType.OPTION, "ERP system", "ERP 系统", ("SAP", "金蝶")),
    FieldSaid(Kind.CUSTOMER, FieldType.SEVERAL, "Certificates", "认证", ("CE", "ISO 9001")),
    FieldSaid(Kind.CUSTOMER, FieldType.NUMBER, "Machines", "设备台数"),
    FieldSaid(Kind.CUSTOMER, FieldType.YES_NO, "Own workshop", "自有车间"),
    FieldSaid(Kind.CUSTOMER, FieldType.DATE, "Audited on", "审核日期"),
    FieldSaid(Kind.CONTACT, FieldType.TEXT, "Football club", "球队"),
)
LIST = (
    "客户名称,ERP 系统,认证,设备台数,自有车间,审核日期\n华信精密,sap,CE、ISO 9001,12,是,2026/3/5\n"
)


@pytest.fixture(autouse=True)
def fields(database):
    with database.write() as session:
        for said in FIELDS:
            define_field(session, said)


def custom(database, model: type[Any] = Customer):
    with database.read() as session:
        return session.query(model).one().custom


def test_a_column_that_bears_the_label_is_the_field(database, bring_in):
    done = bring_in(LIST)
    assert done.counts[Outcome.CREATED] == 1
    assert custom(database) == {
        "erp_system": "SAP", "certificates": ["CE", "ISO 9001"], "machines": 12,
        "own_workshop": True, "audited_on": "2026-03-05",
    }  # fmt: skip
    assert bring_in(LIST).counts[Outcome.UNCHANGED] == 1


def test_a_cell_that_the_field_cannot_hold_stays_out_and_its_row_goes_in(database, bring_in):
    done = bring_in("客户名称,ERP 系统,设备台数\n华信精密,Oracle,12\n")
    assert [(one.column, one.code) for one in done.plan.refusals] == [
        ("ERP 系统", "field.not_a_choice")
    ]
    assert custom(database) == {"machines": 12}


def test_what_the_file_does_not_say_is_kept(database, bring_in):
    bring_in(LIST)
    bring_in("客户名称,设备台数\n华信精密,15\n")
    assert custom(database)["machines"] == 15
    assert custom(database)["erp_system"] == "SAP"


def test_contacts_have_fields_too(database, bring_in):
    bring_in("姓名,手机,公司,球队\n王建国,13800000001,华信精密,申花\n")
    assert custom(database, Contact) == {"football_club": "申花"}


def test_a_retired_field_is_a_column_that_is_not_used(database, bring_in):
    with database.write() as session:
        retire_field(session, derived_id(Kind.FIELD_DEF, Kind.CUSTOMER, "machines"))
    done = bring_in("客户名称,设备台数\n华信精密,15\n")
    assert "columns.unused" in [notice.code for notice in done.plan.notices]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_went_out_comes_in_again_unchanged(database, bring_in, tmp_path: Path, language):
    bring_in(LIST)
    path = tmp_path / "customers.xlsx"
    now = datetime(2026, 11, 22, tzinfo=UTC)
    request = ExportRequest("customers", path, allowed=True, language=language)
    export_list(database, request, now=now, zone=ZoneInfo("Asia/Shanghai"))
    label = {"en": "Own workshop", "zh": "自有车间"}[language]
    table = read_file(path)
    assert table.rows[0][table.headers.index(label)] == {"en": "yes", "zh": "是"}[language]
    assert bring_in(path).counts[Outcome.UNCHANGED] == 1
