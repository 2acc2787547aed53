"""A rep takes no more out of the company's book than the role may (I.3)."""

from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from storage.commands import records
from storage.database import Database
from storage.models import CompanySetting, ExportNote, Person, SyncState
from storage.rules.errors import RuleBroken
from storage.rules.exporting import ROWS_DECIDED, most_rows
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.transfer import ExportRequest, export_list
from tests.storage.transfer.conftest import NOW

BOSS = UUID(int=77)
STAMPS = {"created_at": NOW, "created_by": BOSS, "updated_at": NOW, "updated_by": BOSS}


def sign_in(database: Database, role: str, decided: dict[str, int | None] | None = None) -> None:
    """The book of somebody with this role, in a company whose administrator is Boss."""
    author = database.world.author
    with database.write() as session:
        session.add(SyncState(device_id="d", device_no=1, epoch="e"))
        for person, name, what in ((author, "Ana", role), (BOSS, "Boss", "admin")):
            if (known := session.get(Person, person)) is None:
                session.add(Person(id=person, name=name, role=what, **STAMPS))
            else:
                known.role = what
        if decided is not None:
            key = derived_id(Kind.COMPANY_SETTING, ROWS_DECIDED)
            made = CompanySetting(id=key, name=ROWS_DECIDED, value=decided, **STAMPS)
            session.add(made)


def export(database: Database, path: Path) -> int:
    request = ExportRequest("customers", path, allowed=True)
    return export_list(database, request, now=NOW, zone=ZoneInfo("Asia/Shanghai")).rows


@pytest.fixture
def book(database: Database) -> Database:
    """201 customers: one more than a rep may take out at once."""
    with database.write() as session:
        for number in range(201):
            records.create(session, Kind.CUSTOMER, {"name": f"Customer {number}"})
    return database


def test_a_rep_is_told_which_right_is_missing_and_whom_to_ask(book: Database, tmp_path: Path):
    sign_in(book, "rep")
    with pytest.raises(RuleBroken) as refused:
        export(book, tmp_path / "all.csv")
    assert refused.value.code == "export.too_many_rows"
    assert refused.value.facts == {"rows": 201, "limit": 200, "whom": "Boss"}
    assert list(tmp_path.glob("*.csv")) == []
    with book.read() as session:
        assert session.scalars(select(ExportNote)).all() == []


@pytest.mark.parametrize(
    ("role", "decided"),
    [("manager", None), ("office", None), ("admin", None), ("rep", {"rep": None}),
     ("rep", {"rep": 201})],
)  # fmt: skip
def test_who_has_the_right_takes_it_all_and_it_is_noted(
    book: Database, tmp_path: Path, role: str, decided: dict[str, int | None] | None
):
    sign_in(book, role, decided)
    assert export(book, tmp_path / "all.csv") == 201
    with book.read() as session:
        assert session.scalars(select(ExportNote.rows)).one() == 201


def test_a_book_of_no_company_is_its_owners(book: Database, tmp_path: Path):
    assert export(book, tmp_path / "all.csv") == 201


@pytest.mark.parametrize(
    ("role", "decided", "rows"),
    [
        ("rep", None, 200), ("rep", {"office": 5}, 200), ("office", {"office": 5}, 5),
        ("rep", {"rep": 0}, 0), ("rep", {"rep": None}, None), ("manager", None, None),
        ("rep", "nonsense", 200),
    ],
)  # fmt: skip
def test_the_company_decides_by_role(role: str, decided: object, rows: int | None):
    assert most_rows(role, decided) == rows
