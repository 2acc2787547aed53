"""Imports stopped, repeated and taken back; people and products."""

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.models import Contact, Customer, ImportBatch, Product
from storage.rules.errors import RuleBroken
from storage.transfer import Request, read_file, run_import, undo_import
from storage.transfer.plan import Outcome
from tests.storage.transfer.conftest import TODAY, BringIn, counted, customer


def test_the_mapping_is_remembered_for_files_of_the_same_shape(
    database: Database, bring_in: BringIn
) -> None:
    bring_in("Stroke Team,Postcode\nRoyal,E1\n", mapping={"Stroke Team": "name"})
    bring_in("Stroke Team,Postcode\nQueen's,RM7\n")
    assert counted(database, Customer) == 2
    bring_in(
        "Stroke Team,Postcode\nDr. Wang,RM7\n", kind="contacts", mapping={"Stroke Team": "name"}
    )
    assert bring_in("Stroke Team,Postcode\nDr. Li,E1\n").plan.kind == "contacts"


def test_an_import_is_taken_back_but_not_what_was_worked_on_since(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    from storage.commands.customers import edit_customer

    done = bring_in(files / "accounts.csv")
    with database.write() as session:
        edit_customer(session, customer(database, "Codehow").id, {"city": "Oslo"})
    assert done.batch_id is not None
    taken = undo_import(database, done.batch_id)
    assert taken.kept == 1
    assert counted(database, Customer) == 1
    with pytest.raises(RuleBroken, match=r"import\.gone"):
        undo_import(database, done.batch_id)
    assert bring_in(files / "accounts.csv").counts[Outcome.CREATED] == 2


def test_updates_are_taken_back_too(database: Database, bring_in: BringIn) -> None:
    bring_in("客户编码,客户名称,城市\nA1,华信,宁波\n")
    done = bring_in("客户编码,客户名称,城市\nA1,华信,杭州\n")
    assert done.batch_id is not None
    undo_import(database, done.batch_id)
    assert customer(database, "华信").city == "宁波"


def test_a_cancelled_import_leaves_whole_batches_and_can_be_repeated(
    database: Database, monkeypatch: pytest.MonkeyPatch, bring_in: BringIn
) -> None:
    monkeypatch.setattr("storage.transfer.writing.BATCH", 10)
    text = "name\n" + "".join(f"Company {chr(65 + n)}x{n}\n" for n in range(25))
    path = database.path.with_name("given.csv")
    path.write_text(text)
    request = Request("given.csv", read_file(path))
    done = run_import(database, request, today=TODAY, progress=lambda at, _all: at < 20)
    assert (done.stopped, done.counts[Outcome.CREATED]) == ("cancelled", 20)
    assert counted(database, Customer) == 20
    with database.read() as session:
        assert len(session.scalars(select(ImportBatch)).one().tx) == 2
    again = bring_in(text)
    assert (again.counts[Outcome.UNCHANGED], again.counts[Outcome.CREATED]) == (20, 5)


def test_an_import_on_a_full_disk_does_not_begin(
    database: Database, files: Path, bring_in: BringIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.transfer.writing.LEAST_FREE", 1 << 62)
    with pytest.raises(RuleBroken, match=r"import\.disk_low"):
        bring_in(files / "accounts.csv")
    assert counted(database, Customer) == 0


def test_contacts_without_a_company_are_customers_of_their_own(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    done = bring_in(files / "cards.vcf")
    assert (done.plan.rows, done.counts[Outcome.CREATED], done.plan.customers_made) == (5, 3, 3)
    with database.read() as session:
        people = {c.name: c for c in session.scalars(select(Contact))}
    assert people["王芳"].phones == [{"label": "mobile", "number": "13812345678"}]
    assert people["李伟"].birthday == "--05-17"
    assert people["Grace Hopper, Rear Admiral"].department == "Research"


def test_two_people_of_one_name_without_a_company_are_not_one(
    database: Database, bring_in: BringIn
) -> None:
    done = bring_in("First Name,Last Name,Email\nJohn,Doe,a@x.org\nJohn,Doe,b@x.org\n")
    assert (done.counts[Outcome.CREATED], counted(database, Contact)) == (2, 2)
    assert done.plan.suspected_rows() == 1


def test_a_list_of_products_is_known_again_by_its_names(
    database: Database, files: Path, bring_in: BringIn
) -> None:
    bring_in(files / "products.csv")
    bring_in("product,series,sales_price\nGTX Pro,GTX,5000\n")
    with database.read() as session:
        prices = {p.name: p.price_minor for p in session.scalars(select(Product))}
    assert (len(prices), prices["GTX Pro"]) == (4, 500000)
