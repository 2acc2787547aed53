"""An export of another system goes in on the server: whole rows, with history, once."""

import csv
import io
import json
import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.rules.file_kinds import FileKind
from storage.transfer.comparing import Request
from storage.transfer.plan import Outcome
from storage.transfer.reading import read_file
from storage.transfer.understanding import Options
from sync.server import admin, importing, opening
from sync.server.opening import AdminRefused, Server
from sync.server.store import history, rows

NOW = 1_795_000_000_000
CUSTOMERS = (
    "客户名称,客户编码,税号,城市\n"
    "华信精密,K1,T1,上海\n海曙阀门,K2,T2,宁波\n诚远电子,,,上海\n诚远电子,,,苏州\n新安电机,,,杭州\n"
)
ORDERS = (
    "客户编码,税号,客户名称,订单号,订单日期,金额\n"
    "K1,,,SO-1,2026-10-05,900\n,T2,,SO-2,2026-10-06,120\n,,诚远电子,SO-3,2026-10-07,9\n"
)


@pytest.fixture
def server(server_url: str) -> Iterator[Server]:
    made = opening.create(server_url, lambda: NOW, secrets.token_hex)
    for name, role in (("ada", "admin"), ("office", "office"), ("ana", "rep")):
        admin.add_user(made, f"{name}@example.com", name, role, "correct horse battery")
    yield made
    made.engine.dispose()


@pytest.fixture
def bring_in(server: Server, tmp_path: Path):
    def run(text: str, kind: FileKind | None = None, **named: object) -> importing.Brought:
        path = tmp_path / "given.csv"
        path.write_text(text, encoding="utf-8")
        options = Options(str(named.pop("currency", "CNY")))
        request = Request(path.name, read_file(path), kind, {}, options)
        return importing.bring_in(server, request, random_bytes=secrets.token_bytes, **named)  # type: ignore[arg-type]

    return run


def documents(server: Server, kind: str) -> list[dict]:
    query = select(rows.c.doc).where(rows.c.kind == kind).order_by(rows.c.id)
    with server.service.transaction() as connection:
        return [json.loads(doc) for doc in connection.scalars(query)]


def test_rows_find_their_customer_by_code_and_tax_id_and_leave_a_history(server, bring_in):
    bring_in(CUSTOMERS, FileKind.CUSTOMERS)
    done = bring_in(ORDERS)
    assert (done.counts[Outcome.CREATED], [one.code for one in done.left_out()]) == (
        2, ["customer.two_fit"]
    )  # fmt: skip
    assert {one["order_no"] for one in documents(server, "purchase")} == {"SO-1", "SO-2"}
    with server.service.transaction() as connection:
        query = select(history.c.device, history.c.res).where(history.c.kind == "purchase")
        assert [tuple(row) for row in connection.execute(query)] == [("import", "applied")] * 2


def test_a_trial_writes_nothing_and_a_second_time_changes_nothing(server, bring_in):
    bring_in(CUSTOMERS, FileKind.CUSTOMERS)
    assert bring_in(ORDERS, dry_run=True).counts[Outcome.CREATED] == 2
    assert documents(server, "purchase") == []
    bring_in(ORDERS)
    assert bring_in(ORDERS).counts[Outcome.UNCHANGED] == 2
    assert len(documents(server, "purchase")) == 2


def test_a_changed_amount_changes_its_record_and_its_currency_goes_with_it(server, bring_in):
    bring_in(CUSTOMERS, FileKind.CUSTOMERS)
    bring_in(ORDERS)
    done = bring_in(ORDERS.replace("900", "950"))
    assert done.counts[Outcome.UPDATED] == 1
    (found,) = [one for one in documents(server, "purchase") if one["order_no"] == "SO-1"]
    assert (found["amount_minor"], found["currency"]) == (95_000, "CNY")


def test_the_back_office_may_bring_numbers_of_customers_and_makes_none(server, bring_in):
    bring_in(CUSTOMERS, FileKind.CUSTOMERS)
    said = "客户名称,客户编码,网址\n新安电机,K9,xinan.example\n新公司,K3,x.example\n"
    done = bring_in(said, FileKind.CUSTOMERS, email="office@example.com")
    assert [one.code for one in done.left_out()] == ["customer.unknown"]
    (found,) = [one for one in documents(server, "customer") if one["name"] == "新安电机"]
    assert (found["customer_code"], found.get("website")) == ("K9", None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (ORDERS, {"email": "ana@example.com"}),
        (ORDERS, {"email": "nobody@example.com"}),
        ("姓名,手机\n王建国,13800000001\n", {}),
    ],
)
def test_who_may_not_bring_it_in_is_told_so(server, bring_in, text, named):
    with pytest.raises(AdminRefused):
        bring_in(text, **named)
    assert documents(server, "purchase") == []


def test_the_orders_of_a_real_company_go_in_and_only_once(server, bring_in, shared_data: Path):
    source = shared_data / "crm-northwind" / "northwind_create_sqlite.sql"
    known = sqlite3.connect(":memory:")
    known.executescript(source.read_text(encoding="utf-8", errors="replace"))
    people = known.execute("SELECT CustomerID, CompanyName, City FROM Customers").fetchall()
    orders = known.execute(
        "SELECT o.OrderID, o.CustomerID, o.OrderDate, p.ProductName, d.Quantity, d.UnitPrice"
        ' FROM Orders o JOIN "Order Details" d USING (OrderID) JOIN Products p USING (ProductID)'
        " ORDER BY o.OrderID LIMIT 300"
    ).fetchall()
    known.close()
    heads = ("Order ID", "Customer ID", "Order Date", "Product", "Quantity", "Unit Price")
    bring_in(_csv(("Customer ID", "Company Name", "City"), people), FileKind.CUSTOMERS)
    done = bring_in(_csv(heads, orders), currency="USD")
    assert (done.counts[Outcome.CREATED], done.left_out()) == (300, [])
    assert bring_in(_csv(heads, orders), currency="USD").counts[Outcome.UNCHANGED] == 300


def _csv(heads: tuple[str, ...], lines: list[tuple]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(lines)
    return text.getvalue()
