"""Lists written to files: a right, noted, harmless in a spreadsheet, and readable again."""

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from sqlalchemy import select

from storage.commands import records
from storage.database import Database
from storage.models import Customer, ExportNote
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.transfer import ExportRequest, export_list, read_file
from storage.transfer.spreadsheets_out import defused, fused
from tests.storage.transfer.conftest import NOW, BringIn

ZONE = ZoneInfo("Asia/Shanghai")
FORMULAS = (
    *('=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "'=1", "''+x", "=cmd|' /C calc'!A0"),
    *("=1+1", "-", "'quoted'", "+86 138 1234 5678"),
)


def write(database: Database, what: str, path: Path, **more: object) -> int:
    request = ExportRequest(what, path, allowed=True, **more)  # pyright: ignore[reportArgumentType]
    return export_list(database, request, now=NOW, zone=ZONE).rows


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("source", "what", "suffix"),
    [
        ("hospitals.csv", "customers", "csv"),
        ("accounting_gbk.csv", "customers", "xlsx"),
        ("accounting_gbk.csv", "contacts", "csv"),
        ("cards.vcf", "contacts", "xlsx"),
        ("cards.vcf", "contacts", "vcf"),
        ("pipeline.csv", "deals", "xlsx"),
        ("pipeline.csv", "deals", "csv"),
        ("purchases.csv", "purchases", "xlsx"),
        ("products.csv", "products", "csv"),
    ],
)
def test_what_was_exported_is_read_again_as_what_is_there(
    database: Database,
    files: Path,
    tmp_path: Path,
    bring_in: BringIn,
    source: str,
    what: str,
    suffix: str,
    language: str,
) -> None:
    bring_in(files / source)
    path = tmp_path / f"out.{suffix}"
    rows = write(database, what, path, language=language, with_sensitive=True)
    again = bring_in(path)
    assert (again.plan.kind, again.plan.rows) == (what, rows)
    assert again.changed == 0
    assert not [r for r in again.plan.refusals if r.code != "product.unknown"]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_formulas_stay_text_and_come_back_letter_by_letter(
    database: Database, tmp_path: Path, bring_in: BringIn, suffix: str
) -> None:
    with database.write() as session:
        for number, text in enumerate(FORMULAS):
            values = {"name": text, "customer_code": f"C{number}"}
            records.create(session, Kind.CUSTOMER, values)
    path = tmp_path / f"out.{suffix}"
    write(database, "customers", path)
    if suffix == "csv":
        for line in path.read_text("utf-8-sig").splitlines():
            assert line[0] not in "=+-@", line
    table = read_file(path)
    assert {row[0] for row in table.rows} == set(FORMULAS)


@given(st.text())
def test_the_apostrophe_is_taken_away_exactly_as_it_was_given(text: str) -> None:
    assert fused(defused(text)) == text
    assert defused(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\0")


def test_the_naughty_strings_go_out_and_come_back(
    database: Database, shared_data: Path, tmp_path: Path
) -> None:
    strings = json.loads((shared_data / "naughty-strings" / "blns.json").read_text("utf-8"))
    names = sorted({clean for text in strings if (clean := " ".join(text.split()))})
    names = [name for name in names if "\ufffe" not in name]  # no XML can hold it
    with database.write() as session:
        for number, name in enumerate(names):
            note = {"name": f"N{number}", "note": name, "customer_code": str(number)}
            records.create(session, Kind.CUSTOMER, note)
    for suffix in ("csv", "xlsx"):
        path = tmp_path / f"out.{suffix}"
        assert write(database, "customers", path) == len(names)
        table = read_file(path)
        column = table.headers.index("Note")
        assert sorted(str(row[column]) for row in table.rows) == names


def test_who_has_no_right_exports_nothing(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    request = ExportRequest("customers", path, allowed=False)
    with pytest.raises(RuleBroken, match=r"export\.not_allowed"):
        export_list(database, request, now=NOW, zone=ZONE)
    assert not path.exists()


def test_each_export_is_noted_in_the_book(
    database: Database, files: Path, tmp_path: Path, bring_in: BringIn
) -> None:
    bring_in(files / "hospitals.csv")
    write(database, "customers", tmp_path / "out.xlsx")
    with database.read() as session:
        note = session.scalars(select(ExportNote)).one()
        assert (note.what, note.rows, note.format) == ("customers", 3, "xlsx")
        assert (note.at, note.with_sensitive) == (NOW, False)


@pytest.mark.parametrize(
    ("what", "name", "code"),
    [
        ("secrets", "out.csv", "export.unknown_kind"),
        ("customers", "out.pdf", "export.unknown_format"),
        ("customers", "no/such/folder/out.csv", "export.not_written"),
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    database: Database, tmp_path: Path, what: str, name: str, code: str
) -> None:
    with pytest.raises(RuleBroken, match=code.replace(".", r"\.")):
        write(database, what, tmp_path / name)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith((".roadbook", "out"))]


def test_sensitive_fields_are_left_out_unless_asked_for(
    database: Database, files: Path, tmp_path: Path, bring_in: BringIn
) -> None:
    bring_in(files / "cards.vcf")
    for suffix in ("csv", "vcf"):
        path = tmp_path / f"out.{suffix}"
        write(database, "contacts", path)
        assert "05-17" not in path.read_text("utf-8-sig")
        write(database, "contacts", path, with_sensitive=True)
        assert "05-17" in path.read_text("utf-8-sig")


def test_follow_ups_become_a_calendar(
    database: Database, tmp_path: Path, bring_in: BringIn
) -> None:
    bring_in("name\n华信\n")
    with database.write() as session:
        customer = session.scalars(select(Customer.id)).one()
        visit = {
            "customer_id": customer,
            "status": "planned",
            "zone": "Asia/Shanghai",
            "planned_at": NOW,
            "purpose": "谈价格",
        }
        records.create(session, Kind.VISIT, visit)
        promise = {
            "customer_id": customer,
            "promised_by": "us",
            "text": "寄样品",
            "status": "open",
            "due_on": date(2026, 11, 25),
        }
        records.create(session, Kind.PROMISE, promise)
        records.create(session, Kind.TASK, {"text": "打电话", "due_on": date(2026, 11, 24)})
    path = tmp_path / "out.ics"
    assert write(database, "followups", path) == 3
    calendar = Calendar.from_ical(path.read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert str(event["summary"]) == "华信: 谈价格"
    assert event.decoded("dtstart") == datetime(2026, 11, 22, 11, tzinfo=ZONE)
    assert {str(todo["summary"]) for todo in calendar.walk("VTODO")} == {"华信: 寄样品", "打电话"}
