"""Values that no field holds, cells that cannot be read, days that could be two."""

import csv
import json
from datetime import date
from pathlib import Path

from sqlalchemy import select

from storage.database import Database
from storage.models import Customer, Purchase
from storage.transfer.dates import Order
from storage.transfer.plan import Outcome
from storage.transfer.understanding import Options
from tests.storage.transfer.conftest import BringIn


def customer(database: Database, name: str) -> Customer:
    with database.read() as session:
        return session.scalars(select(Customer).where(Customer.name == name)).one()


def test_days_that_could_be_two_are_refused_until_the_order_is_chosen(
    database: Database, bring_in: BringIn
) -> None:
    text = "customer,date,product\nAcme,3/4/2026,ink\n"
    done = bring_in(text)
    assert [(r.value, r.code, r.whole_row) for r in done.plan.refusals] == [
        ("3/4/2026", "cell.ambiguous_date", True)
    ]
    bring_in(text, options=Options(order=Order.DAY_FIRST))
    with database.read() as session:
        assert session.scalars(select(Purchase.bought_on)).one() == date(2026, 4, 3)


def test_a_row_whose_values_have_slipped_is_refused(bring_in: BringIn) -> None:
    done = bring_in("name,city\nAcme,Oslo\nBluth, Sons,Rome\n")
    assert [(r.row, r.value, r.code) for r in done.plan.refusals] == [(3, "Rome", "row.too_wide")]
    assert done.counts[Outcome.CREATED] == 1


def test_a_cell_that_cannot_be_read_does_not_keep_its_row_out(
    database: Database, bring_in: BringIn
) -> None:
    done = bring_in("name,city,email\nAcme,Os\0lo,nobody\n")
    assert sorted(r.code for r in done.plan.refusals) == ["cell.no_email", "cell.unreadable"]
    assert customer(database, "Acme").city is None


def test_a_value_that_no_field_holds_stays_out_by_itself(
    database: Database, bring_in: BringIn
) -> None:
    numbers = "/".join(f"138{n:08}" for n in range(60))
    text = f"name,latitude,longitude,phone\nAcme,999,12.5,{numbers}\nBluth,1,2,;;\n"
    done = bring_in(text)
    assert done.counts[Outcome.CREATED] == 2
    assert sorted((r.row, r.column, r.code) for r in done.plan.refusals) == [
        (2, "latitude", "field.out_of_range"),
        (2, "phone", "field.too_long"),
    ]
    assert (customer(database, "Acme").longitude, customer(database, "Bluth").phone) == (12.5, None)
    assert bring_in(text).changed == 0


def test_the_naughty_strings_go_in_or_are_refused_one_by_one(
    shared_data: Path, database: Database, bring_in: BringIn
) -> None:
    strings = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    for headers in (
        "客户名称,电话,备注,邮箱,城市,税号,成立时间,客户状态",
        "姓名,手机,备注,邮箱,单位,职务,生日,性别",
        "商机名称,客户名称,阶段,预计金额,赢率,创建日期,备注,负责人",
    ):
        path = database.path.with_name("naughty.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(headers.split(","))
            writer.writerows([text] * 8 for text in strings)
        done = bring_in(path)
        assert sum(done.counts.values()) == done.plan.rows
        assert done.counts[Outcome.CREATED] > 400
        assert bring_in(path).changed == 0
