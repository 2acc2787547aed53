"""Files brought into a book: what goes in, what is refused, what is shown, and all of it undone."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from sqlalchemy import func, select

from storage.database import Database
from storage.models import (
    Contact,
    Customer,
    Deal,
    Link,
    OutboxEntry,
    Payment,
    Purchase,
)
from storage.transfer import Request, plan_import, read_file, run_import
from storage.transfer.plan import Outcome
from tests.storage.transfer.conftest import TODAY, BringIn, counted, customer


def test_an_accounting_export_goes_in_without_editing(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "accounting_gbk.csv")
    plan = done.plan
    assert (plan.encoding, plan.kind, plan.rows) == ("gb18030", "customers", 4)
    assert (done.counts[Outcome.CREATED], plan.suspected_rows()) == (3, 1)
    assert [(r.row, r.column, r.value) for r in plan.refusals] == [(4, "手机", "1.38E+10")]
    first = customer(database, "华信精密机械（宁波）有限公司")
    assert (first.founded_on, first.tax_id) == ("2025-11-01", "91330200MA2AXXXX1T")
    assert customer(database, "杭州蜂雀科技有限公司").note == "=SUM(A1)"
    with database.read() as session:
        people = {c.name: c.phones for c in session.scalars(select(Contact))}
    assert people["王芳"] == [{"label": "mobile", "number": "13812345678"}]
    assert people["单雄"] == [{"label": "mobile", "number": "0571-88887777 ext. 801"}]


def test_in_a_workbook_the_digits_are_still_there(tmp_path: Path, database: Database) -> None:
    path = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 3, "客户档案")
        sheet.write_row(1, 0, ["单位名称", "电话", "成立日期", "营业额"])
        sheet.write_row(2, 0, ["华信（宁波）有限公司", 13812345678, 37622, "¥1,200.00"])
        sheet.write_row(3, 0, ["合计", "", "", 1200])
    done = run_import(database, Request("export.xlsx", read_file(path)), today=TODAY)
    assert (done.counts[Outcome.CREATED], done.plan.refusals) == (1, [])
    made = customer(database, "华信（宁波）有限公司")
    assert (made.phone, made.founded_on) == ("13812345678", "2003-01-01")


@pytest.mark.parametrize(
    "name", ["accounting_gbk.csv", "accounts.csv", "hospitals.csv", "cards.vcf", "purchases.csv"]
)
def test_the_second_import_of_the_same_file_changes_nothing(
    database: Database, files: Path, bring_in: BringIn, name: str
) -> None:
    first = bring_in(files / name)
    with database.read() as session:
        before = session.execute(select(func.count()).select_from(OutboxEntry)).scalar_one()
    second = bring_in(files / name)
    with database.read() as session:
        after = session.execute(select(func.count()).select_from(OutboxEntry)).scalar_one()
    assert first.counts[Outcome.CREATED] > 0
    assert (second.changed, after) == (0, before)
    assert second.counts[Outcome.UNCHANGED] == first.counts[Outcome.CREATED]


def test_a_dry_run_says_the_same_and_writes_nothing(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    table = read_file(files / "accounting_gbk.csv")
    plan = plan_import(database, Request("a", table))
    assert counted(database, Customer) == 0
    done = bring_in(files / "accounting_gbk.csv")
    assert {o: plan.count(o) for o in Outcome} == done.counts


def test_parents_become_links_and_unknown_ones_are_said(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "accounts.csv")
    with database.read() as session:
        links = {link.other_name: link for link in session.scalars(select(Link))}
    acme = customer(database, "Acme Corporation")
    assert links["Acme Corporation"].other_id == acme.id
    assert (links["Nobody Inc"].other_id, links["Nobody Inc"].type) == (None, "parent")
    assert [(r.row, r.value, r.code) for r in done.plan.refusals] == [
        (4, "Nobody Inc", "parent.unknown")
    ]


def test_deals_need_a_customer_and_misspelt_products_are_said_not_guessed(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    for name in ("accounts.csv", "products.csv"):
        bring_in(files / name)
    done = bring_in(files / "pipeline.csv")
    assert (done.counts[Outcome.CREATED], done.counts[Outcome.REFUSED]) == (3, 1)
    assert [(r.row, r.column, r.value, r.code) for r in done.plan.refusals] == [
        (3, "product", "GTXPro", "product.unknown"),
        (4, "account", "", "row.no_customer"),
    ]
    assert done.plan.refusals[0].facts["near"] == "GTX Pro"
    with database.read() as session:
        deals = {deal.deal_no: deal for deal in session.scalars(select(Deal))}
    won, lost = deals["1C1I7A6R"], deals["MV1LWRNH"]
    assert (won.status, won.closed_on, won.owner_name) == ("won", date(2017, 3, 1), "Moses Frase")
    assert (lost.status, lost.product_name, lost.amount_minor) == ("lost", "GTX Plus Pro", 0)
    assert (deals["Z063OYW0"].product_name, deals["Z063OYW0"].product_id) == ("GTXPro", None)


def test_without_a_price_list_the_column_itself_shows_the_odd_one(
    files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "pipeline.csv")
    assert [r.value for r in done.plan.refusals if r.code == "product.unknown"] == ["GTXPro"]
    assert done.plan.customers_made == 3


def test_purchases_of_one_order_are_lines_and_credit_notes_are_negative(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "purchases.csv")
    assert (done.counts[Outcome.CREATED], done.counts[Outcome.REFUSED]) == (3, 1)
    with database.read() as session:
        rows = session.scalars(select(Purchase).order_by(Purchase.order_no, Purchase.id)).all()
    assert [row.amount_minor for row in rows] == [120000, 60000, -12000]
    assert customer(database, "上海升达电子有限公司").status == "active"
    assert [n.code for n in done.plan.notices][:1] == ["layout.total_row"]


def test_a_payment_that_came_in_is_the_one_that_was_due(
    database: Database, bring_in: BringIn
) -> None:
    bring_in("往来单位,发票号,应收金额,到期日\n华信,F1,1000,2026-12-01\n")
    done = bring_in(
        "往来单位,发票号,应收金额,到期日,回款日期\n华信,F1,1000,2026-12-01,2026-11-20\n"
    )
    assert (done.counts[Outcome.UPDATED], counted(database, Payment)) == (1, 1)


def test_what_of_a_sum_is_still_open_stays_due(database: Database, bring_in: BringIn) -> None:
    headers = "往来单位,发票号,应收金额,回款金额,到期日,回款日期\n"
    text = headers + "华信,F1,1000,400,2026-12-01,2026-11-20\n"
    bring_in(text)
    bring_in(text)
    with database.read() as session:
        rows = session.scalars(select(Payment)).all()
    assert sorted((row.amount_minor or 0, row.received_on is None) for row in rows) == [
        (40000, False),
        (60000, True),
    ]


def test_a_row_is_refused_by_the_cell_that_keeps_it_out(bring_in: BringIn) -> None:
    done = bring_in("付款单位,收款日期,收款金额\n华信,2026-11-03,很多\n升达,2026-11-04,\n")
    assert [(r.row, r.column, r.value, r.code) for r in done.plan.refusals] == [
        (2, "收款金额", "很多", "cell.not_a_number"),
        (3, "收款金额", "", "row.no_amount"),
    ]
    assert done.counts[Outcome.REFUSED] == 2


def test_money_that_came_in_on_no_day_is_said(database: Database, bring_in: BringIn) -> None:
    done = bring_in(
        "客户名称,应收,已收,到期日\n华信,1000,400,2026-12-01\n升达,500,500,2026-12-01\n"
    )
    assert [(r.row, r.column, r.whole_row) for r in done.plan.refusals] == [
        (2, "已收", False),
        (3, "已收", True),
    ]
    with database.read() as session:
        assert session.scalars(select(Payment.amount_minor)).all() == [60000]


def test_duplicates_are_found_by_sound_phone_and_tax_id_and_shown_not_merged(
    database: Database, bring_in: BringIn
) -> None:
    bring_in("客户编码,客户名称,电话,税号\nA1,华信精密,13812345678,T1\n")
    done = bring_in(
        "客户编码,客户名称,电话,税号\n"
        "B1,华鑫精密,,\n"
        "B2,上海升达,+86 138 1234 5678,\n"
        "B3,杭州蜂雀,,T1\n"
        "B4,华信精密,,\n"
        "B5,华信精密有限公司,,\n"
    )
    assert done.counts[Outcome.CREATED] == 5
    assert {(d.row, d.reason) for d in done.plan.duplicates if d.other_row is None} == {
        (2, "pinyin"),
        (3, "phone"),
        (4, "tax_id"),
        (5, "name"),
        (6, "name"),
    }


def test_the_same_company_twice_in_a_file_is_held_back_until_the_rep_decides(
    database: Database, bring_in: BringIn
) -> None:
    text = "客户名称,城市,电话\n华信(宁波)有限公司,宁波,1381\n华信（宁波）有限公司,宁波市,1392\n"
    done = bring_in(text)
    (shown,) = done.plan.duplicates
    assert (shown.row, shown.other_row, shown.id) == (3, 2, None)
    assert shown.differing["phone"] == ("1392", "1381")
    assert counted(database, Customer) == 1
    bring_in(text, keep_both=frozenset((3,)))
    assert counted(database, Customer) == 2


def test_one_name_in_two_cities_is_two_customers(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "hospitals.csv")
    assert done.counts[Outcome.CREATED] == 3
    assert [(d.row, d.reason) for d in done.plan.duplicates] == [(3, "name")]
    east = customer(database, "EAST CAMPUS")
    assert (east.phone, east.employees_band, east.latitude) == (None, "300", 34.1)


def test_only_what_the_file_says_is_changed(database: Database, bring_in: BringIn) -> None:
    bring_in("客户编码,客户名称,城市,电话\nA1,华信,宁波,13812345678\n")
    done = bring_in("客户编码,客户名称,城市,行业\nA1,华信精密,,机械\n")
    made = customer(database, "华信精密")
    assert done.counts[Outcome.UPDATED] == 1
    assert (made.city, made.industry, made.phone) == ("宁波", "机械", "13812345678")


def test_a_row_for_one_of_two_customers_of_a_name_is_refused(bring_in: BringIn) -> None:
    bring_in("客户编码,客户名称,城市\nA1,华信,宁波\nA2,华信,杭州\n")
    done = bring_in("客户名称,日期,金额,产品\n华信,2026-11-03,100,墨盒\n")
    assert [(r.row, r.column, r.code) for r in done.plan.refusals] == [
        (2, "客户名称", "customer.two_fit")
    ]
