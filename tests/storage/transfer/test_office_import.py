"""What the back office brings in for everybody: found by code, tax id or name, never guessed."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.commands import records
from storage.models import Customer, Payment, Purchase
from storage.rules.kinds import Kind
from storage.transfer import Request, read_file, run_import
from storage.transfer.plan import Outcome
from storage.transfer.planning import plan_import
from storage.transfer.unmatched import unmatched, write_left_out
from tests.storage.transfer.conftest import TODAY

CUSTOMERS = (
    {"name": "上海华信精密机械有限公司", "customer_code": "K001", "tax_id": "91310000A"},
    {"name": "宁波海曙阀门厂", "tax_id": "91330200B", "status": "prospect"},
    {"name": "诚远电子", "city": "上海"},
    {"name": "诚远电子", "city": "苏州"},
)
ORDERS = """往来单位编码,税号,购货单位,订单号,订单日期,存货名称,数量,金额
K001,,,SO-1,2026-10-05,碳带,2,900
,91330200B,,SO-2,2026-10-06,标签,1,120
,,宁波海曙阀门厂,SO-3,2026-10-07,标签,1,130
,,诚远电子,SO-4,2026-10-08,标签,1,140
,,没有这家公司,SO-5,2026-10-09,标签,1,150
K999,,,SO-6,2026-10-10,标签,1,160
"""


@pytest.fixture
def customers(database):
    with database.write() as session:
        return [records.create(session, Kind.CUSTOMER, values) for values in CUSTOMERS]


@pytest.fixture
def given(tmp_path):
    def write(text: str, name: str = "orders.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def request(path: Path, **more: object) -> Request:
    return Request(path.name, read_file(path), only_known=True, **more)  # type: ignore[arg-type]


def count(database, model) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_orders_find_their_customer_by_code_by_tax_id_and_by_name(database, customers, given):
    done = run_import(database, request(given(ORDERS)), today=TODAY)
    assert done.counts[Outcome.CREATED] == 3
    with database.read() as session:
        found = session.execute(select(Purchase.order_no, Purchase.customer_id))
        assert dict(tuple(row) for row in found) == {
            "SO-1": customers[0], "SO-2": customers[1], "SO-3": customers[1]
        }  # fmt: skip


def test_what_fits_several_or_nobody_is_listed_and_no_customer_is_made(database, customers, given):
    plan = plan_import(database, request(given(ORDERS)))
    assert [(one.row, one.code) for one in unmatched(plan)] == [
        (5, "customer.two_fit"), (6, "customer.unknown"), (7, "customer.code_unknown")
    ]  # fmt: skip
    run_import(database, request(given(ORDERS)), today=TODAY)
    assert count(database, Customer) == len(CUSTOMERS)


def test_the_same_export_again_makes_no_twins(database, customers, given):
    run_import(database, request(given(ORDERS)), today=TODAY)
    again = run_import(database, request(given(ORDERS)), today=TODAY)
    assert (again.changed, again.counts[Outcome.UNCHANGED]) == (0, 3)
    assert count(database, Purchase) == 3


def test_a_payment_that_came_in_later_settles_the_one_that_was_due(database, customers, given):
    due = "客户名称,发票号,到期日,金额\n宁波海曙阀门厂,F-9,2026-11-30,500\n"
    paid = "客户名称,发票号,到期日,收款日期,金额\n宁波海曙阀门厂,F-9,2026-11-30,2026-11-20,500\n"
    run_import(database, request(given(due)), today=TODAY)
    run_import(database, request(given(paid)), today=TODAY)
    assert count(database, Payment) == 1


def test_the_status_of_a_customer_is_left_to_those_who_look_after_it(database, customers, given):
    run_import(database, request(given(ORDERS)), today=TODAY)
    with database.read() as session:
        assert session.get_one(Customer, customers[1]).status == "prospect"


def test_a_list_of_customers_brings_codes_and_tax_ids_and_nothing_else(database, customers, given):
    said = "客户名称,客户编码,城市\n宁波海曙阀门厂,K002,杭州\n新来的公司,K003,杭州\n"
    plan = plan_import(database, request(given(said)))
    assert [one.code for one in unmatched(plan)] == ["customer.unknown"]
    run_import(database, request(given(said)), today=TODAY)
    with database.read() as session:
        changed = session.get_one(Customer, customers[1])
        assert (changed.customer_code, changed.city) == ("K002", None)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_what_did_not_match_is_a_file_for_the_accountant(
    database, customers, given, tmp_path, suffix
):
    asked = request(given(ORDERS))
    plan = plan_import(database, asked)
    path = tmp_path / f"left.{suffix}"
    written = write_left_out(
        path, asked.table, plan, lambda one: one.code, headings=("Line", "Reason")
    )
    assert written == 3
    table = read_file(path)
    assert table.headers[:4] == ("Line", "Reason", "往来单位编码", "税号")
    assert [str(row[5]) for row in table.rows] == ["SO-4", "SO-5", "SO-6"]


def test_two_customers_of_one_tax_id_are_told_apart_by_name(database, given):
    with database.write() as session:
        for name in ("华信上海", "华信苏州"):
            records.create(session, Kind.CUSTOMER, {"name": name, "tax_id": "T1"})
    said = "税号,客户名称,订单号,订单日期,金额\nT1,华信苏州,A,2026-10-05,9\nT1,,B,2026-10-05,9\n"
    plan = plan_import(database, request(given(said)))
    assert [step.outcome for step in plan.steps] == [Outcome.CREATED, Outcome.REFUSED]
    assert unmatched(plan)[0].code == "customer.two_fit"
