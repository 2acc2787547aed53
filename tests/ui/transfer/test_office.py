"""The import page of the back office: customers found, none made, the rest saved for somebody."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from storage.commands import records
from storage.database import Database
from storage.models import Contact, Customer, Purchase
from storage.rules.file_kinds import FileKind
from storage.rules.kinds import Kind
from storage.transfer import read_file
from tests.ui.conftest import settle
from ui.kit import files
from ui.kit.context import Context
from ui.kit.roles import brings_in
from ui.transfer.page import ImportPage

ORDERS = """客户编码,客户名称,订单号,订单日期,金额
K1,,SO-1,2026-10-05,900
,没有这家,SO-2,2026-10-05,100
"""


@pytest.fixture
def page(qtbot: Any, context: Context, tmp_path: Path) -> ImportPage:
    context.person = replace(context.person, role="office")
    with context.database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "华信精密", "customer_code": "K1"})
    made = ImportPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 630)
    made.show()
    made.activate()
    path = tmp_path / "orders.csv"
    path.write_text(ORDERS, encoding="utf-8")
    made.open_files([path])
    settle(context)
    return made


def count(book: Database, model: Any) -> int:
    with book.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_what_is_not_known_is_counted_apart_and_no_customer_is_made(
    page: ImportPage, context: Context, book: Database
) -> None:
    number = page.preview.outcome._numbers["unmatched"]
    assert (number.isVisible(), number.value.text()) == (True, "1")
    page._write()
    settle(context)
    assert (count(book, Customer), count(book, Purchase)) == (1, 1)


def test_the_rows_that_stay_out_are_saved_with_the_reason(
    page: ImportPage, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page._write()
    settle(context)
    target = tmp_path / "back.csv"
    monkeypatch.setattr(files, "ask_save", lambda *_: target)
    button = page.preview.left_out.button
    assert button.isVisible()
    button.click()
    settle(context)
    table = read_file(target)
    assert table.headers[:3] == ("Line", "Reason", "客户编码")
    (row,) = table.rows
    assert ("没有这家" in str(row[1]), row[4]) == (True, "SO-2")


def test_what_only_reps_write_is_read_and_not_brought_in(
    page: ImportPage, context: Context, book: Database, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("姓名,公司,手机,职务\n王建国,华信精密,13800000000,采购\n", encoding="utf-8")
    page.open_files([path])
    settle(context)
    assert page.preview.strip.kind.value() == FileKind.CONTACTS
    assert page.preview.problem.text() == "Your role does not bring in such rows: a rep does."
    assert not page.write.isEnabled()
    page._write()
    settle(context)
    assert count(book, Contact) == 0


@pytest.mark.parametrize(
    ("role", "left_out"),
    [
        ("office", {FileKind.CONTACTS, FileKind.DEALS}),
        ("admin", {FileKind.DEALS}),
        ("rep", set()),
    ],
)
def test_each_role_brings_in_what_the_server_takes_of_it(
    role: str, left_out: set[FileKind]
) -> None:
    assert {kind for kind in FileKind if not brings_in(role, kind)} == left_out
