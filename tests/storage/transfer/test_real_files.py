"""The counts of the real files beside the repository, and that a second import finds them all."""

from pathlib import Path

import pytest

from storage.database import Database
from storage.transfer import Request, read_file, run_import
from storage.transfer.plan import Outcome
from tests.storage.transfer.conftest import TODAY

FILES = [
    # file, kind, rows, created, held back, refused rows
    ("crm-maven/accounts.csv", "customers", 85, 85, 0, 0),
    ("crm-maven/products.csv", "products", 7, 7, 0, 0),
    ("crm-maven/sales_pipeline.csv", "deals", 8800, 7375, 0, 1425),
    ("places-us-hospitals/hospitals_dev.csv", "customers", 963, 963, 0, 0),
    ("places-china/derived_hospitals_hubei_shanghai_gbk.csv", "customers", 571, 568, 3, 0),
    ("places-china/company_names_gbk.csv", "customers", 20, 20, 0, 0),
    ("places-china/company_short_names_3000.txt", "customers", 3000, 3000, 0, 0),
]


@pytest.mark.parametrize(("name", "kind", "rows", "created", "held_back", "refused"), FILES)
def test_real_files_go_in_by_their_counts_and_only_once(
    shared_data: Path,
    database: Database,
    name: str,
    kind: str,
    rows: int,
    created: int,
    held_back: int,
    refused: int,
) -> None:
    request = Request(name, read_file(shared_data / name))
    first = run_import(database, request, today=TODAY)
    assert (first.plan.kind, first.plan.rows) == (kind, rows)
    assert (first.counts[Outcome.CREATED], first.counts[Outcome.HELD_BACK]) == (created, held_back)
    assert first.counts[Outcome.REFUSED] == refused
    second = run_import(database, request, today=TODAY)
    assert (second.changed, second.counts[Outcome.UNCHANGED]) == (0, created)


def test_the_misspelt_products_of_the_pipeline_are_all_said(
    shared_data: Path, database: Database
) -> None:
    folder = shared_data / "crm-maven"
    for name in ("accounts.csv", "products.csv"):
        run_import(database, Request(name, read_file(folder / name)), today=TODAY)
    request = Request("pipeline", read_file(folder / "sales_pipeline.csv"))
    plan = run_import(database, request, today=TODAY).plan
    said = {(r.value, r.facts["near"]) for r in plan.refusals if r.code == "product.unknown"}
    assert said == {("GTXPro", "GTX Pro")}
    assert plan.customers_made == 0


def test_the_parents_of_the_accounts_are_links(shared_data: Path, database: Database) -> None:
    path = shared_data / "crm-maven" / "accounts.csv"
    done = run_import(database, Request("accounts", read_file(path)), today=TODAY)
    assert len(done.plan.links) == 15


def test_every_contacts_file_goes_in_whole(shared_data: Path, database: Database) -> None:
    for path in sorted((shared_data / "contacts").glob("*/*")):
        if path.suffix in (".vcf", ".csv"):
            done = run_import(database, Request(path.name, read_file(path)), today=TODAY)
            assert done.plan.count(Outcome.REFUSED) == 0, path
            assert done.plan.kind == "contacts"
