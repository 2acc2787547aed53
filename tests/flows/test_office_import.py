"""Orders and payments from the accounting system reach the reps, whoever brings them in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.commands import records
from storage.models import Customer, Payment, Purchase
from storage.rules.kinds import Kind
from storage.transfer import Request, read_file, run_import
from tests.flows.conftest import Laptop, ServerProcess

Make = Callable[[str], Laptop]
TODAY = date(2026, 11, 22)
ORDERS = """Order export of 21 Nov 2026
Customer ID,Tax ID,Company Name,Order ID,Order Date,Product,Quantity,Amount
BAKER,,Ahmed's Bakery,10248,2026-10-05,Flour,12,168.00
,DE811,Blauer See Delikatessen,10249,2026-10-06,Tofu,9,167.40
,,Maison Dewey,10250,2026-10-07,Cheese,1,42.00
,,Nobody & Sons,10251,2026-10-08,Tea,1,18.00
Total,,,,,,,395.40
"""
PAYMENTS = """Customer ID,Invoice No,Due Date,Received On,Amount
BAKER,R-1,2026-11-04,2026-11-02,168.00
"""


def write(folder: Path, text: str, name: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def office(server: ServerProcess) -> str:
    server.run("user", "add", "office@example.com", "--name", "Office", "--role", "office")
    return "office"


@pytest.fixture
def reps(laptop: Make) -> tuple[Laptop, Laptop]:
    """Two reps with a customer or two each, all of it with the server."""
    ana, bo = laptop("ana"), laptop("bo")
    for whose, values in (
        (ana, {"name": "Ahmed's Bakery", "customer_code": "BAKER"}),
        (bo, {"name": "Blauer See", "tax_id": "DE811"}),
        (bo, {"name": "Maison Dewey"}),
    ):
        with whose.database.write() as session:
            records.create(session, Kind.CUSTOMER, values)
    for rep in (ana, bo):
        assert rep.sync().refused == 0
    return ana, bo


def orders_of(laptop: Laptop) -> dict[str, str]:
    query = select(Purchase.order_no, Customer.name).join(
        Customer, Customer.id == Purchase.customer_id
    )
    with laptop.database.read() as session:
        return {row.order_no or "": row.name for row in session.execute(query)}


def paid(laptop: Laptop) -> int:
    with laptop.database.read() as session:
        return session.scalar(select(func.count()).select_from(Payment)) or 0


def test_what_the_server_was_given_is_with_each_rep_after_the_next_contact(
    server: ServerProcess, office: str, reps: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    ana, bo = reps
    left = tmp_path / "left.csv"
    path = write(tmp_path, ORDERS, "orders.csv")
    said = server.try_run("import", str(path), "--kind", "purchases", "--left-out", str(left))
    assert said.returncode == 3, said.stderr
    assert "Rows: 3 new" in said.stdout
    assert "Nobody is called “Nobody & Sons”" in said.stdout
    assert "Nobody & Sons" in left.read_text(encoding="utf-8-sig")
    server.run("import", str(write(tmp_path, PAYMENTS, "paid.csv")), "--kind", "payments")
    for rep in (ana, bo):
        rep.sync()
    assert orders_of(ana) == {"10248": "Ahmed's Bakery"}
    assert orders_of(bo) == {"10249": "Blauer See", "10250": "Maison Dewey"}
    assert (paid(ana), paid(bo)) == (1, 0)


def test_the_same_export_again_and_a_trial_change_nothing(
    server: ServerProcess, office: str, reps: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    path = write(tmp_path, ORDERS, "orders.csv")
    trial = server.try_run("import", str(path), "--kind", "purchases", "--dry-run")
    assert "Rows: 3 would be new" in trial.stdout
    server.try_run("import", str(path), "--kind", "purchases")
    again = server.try_run("import", str(path), "--kind", "purchases")
    assert "Rows: 0 new, 0 changed, 3 there already" in again.stdout
    ana, _ = reps
    ana.sync()
    with ana.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Purchase)) == 1
        (author,) = session.scalars(select(Purchase.created_by))
    assert author != ana.person  # the office account's, in whose name it was done


def test_the_back_office_brings_them_in_from_the_app(
    laptop: Make, office: str, reps: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    desk = laptop(office)
    desk.sync()
    path = write(tmp_path, ORDERS, "orders.csv")
    request = Request(path.name, read_file(path), only_known=True)
    done = run_import(desk.database, request, today=TODAY)
    assert (done.changed, len(done.plan.refusals)) == (3, 1)
    receipt = desk.sync()
    assert receipt.refused == 0
    ana, bo = reps
    for rep in (ana, bo):
        rep.sync()
    assert (len(orders_of(ana)), len(orders_of(bo))) == (1, 2)


def test_a_rep_cannot_be_named_for_it_and_nothing_is_written(
    server: ServerProcess, reps: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    path = write(tmp_path, ORDERS, "orders.csv")
    said = server.try_run("import", str(path), "--as", "ana@example.com")
    assert (said.returncode, "needs an active account" in said.stderr) == (2, True)
    missing = server.try_run("import", str(tmp_path / "none.csv"))
    assert (missing.returncode, missing.stderr.strip()) == (2, "There is no such file.")


def test_an_administrators_list_of_customers_makes_them_in_his_own_book(
    laptop: Make, server: ServerProcess, reps: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    said = "Customer name,Customer code,City\nNew One,N1,Lyon\nMaison Dewey,MD,Ghent\n"
    path = write(tmp_path, said, "customers.csv")
    done = server.try_run("import", str(path), "--kind", "customers")
    assert done.returncode == 0, done.stderr
    _, bo = reps
    bo.sync()
    with bo.database.read() as session:
        mine = session.scalars(select(Customer).where(Customer.name == "Maison Dewey")).one()
        assert (mine.customer_code, mine.city) == ("MD", "Ghent")
        assert session.scalar(select(Customer.id).where(Customer.name == "New One")) is None
