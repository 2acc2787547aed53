"""Workbooks of all makers, and those that mean harm: a table, or one sentence within 10 s."""

import contextlib
import io
import struct
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from storage.rules.errors import RuleBroken
from storage.transfer import read_file
from storage.transfer.archives import names_in

SHEET = (
    '<?xml version="1.0"?>{doctype}<worksheet xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is>'
    '</c></row><row r="2"><c r="A2" t="inlineStr"><is><t>{text}</t></is></c></row></sheetData>'
    "</worksheet>"
)
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/'
    'sheet1.xml"/></Relationships>',
}


def packed(sheet: str | bytes, **more: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, content in more.items():
            archive.writestr(name, content)
    return data.getvalue()


def refused(tmp_path: Path, data: bytes, name: str = "given.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    began = time.monotonic()
    with pytest.raises(RuleBroken) as why:
        read_file(path)
    assert time.monotonic() - began < 10
    return why.value.code


def test_a_plain_workbook_of_our_own_making_is_read(tmp_path: Path) -> None:
    path = tmp_path / "given.xlsx"
    path.write_bytes(packed(SHEET.format(doctype="", text="Acme")))
    assert read_file(path).rows == [["Acme"]]


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    assert refused(tmp_path, packed(b" " * (210 * 1024 * 1024))) == "file.zip_bomb"


def test_headers_that_lie_about_the_size_do_not_help_a_bomb() -> None:
    data = packed(b" " * (210 * 1024 * 1024))
    size = struct.pack("<I", 210 * 1024 * 1024)
    lying = data.replace(size, struct.pack("<I", 100))
    assert lying != data
    with pytest.raises(RuleBroken, match=r"file\.zip_bomb"):
        names_in(lying)


def test_an_archive_of_thousands_of_entries_is_not_opened(tmp_path: Path) -> None:
    many = {f"xl/media/{number}": b"x" for number in range(1200)}
    assert refused(tmp_path, packed("", **many)) == "file.zip_bomb"


def test_an_xml_bomb_does_not_go_off(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "ha"}">'.replace(
            f"&a{n - 1};", f"&a{n - 1};" * 10
        )
        for n in range(10)
    )
    bomb = SHEET.format(doctype=f"<!DOCTYPE x [{entities}]>", text="&a9;")
    assert refused(tmp_path, packed(bomb)) == "file.damaged"


def test_an_external_entity_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("canary")
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    path = tmp_path / "given.xlsx"
    path.write_bytes(packed(SHEET.format(doctype=doctype, text="&e;")))
    with contextlib.suppress(RuleBroken):
        assert "canary" not in str(read_file(path))


def test_a_cell_in_the_last_corner_does_not_eat_the_memory(tmp_path: Path) -> None:
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    text = SHEET.format(doctype="", text="x")
    begin, end = text.index("<row"), text.index("</sheetData>")
    assert refused(tmp_path, packed(text[:begin] + first + last + text[end:])) == "file.too_big"


@pytest.mark.parametrize("cut", [10, 500, 900])
def test_a_workbook_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    data = packed(SHEET.format(doctype="", text="Acme"))
    assert refused(tmp_path, data[: len(data) - cut]) == "file.damaged"


def test_other_archives_and_web_pages_are_told_by_what_they_are(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("customers.csv", "name\nAcme\n")
    assert refused(tmp_path, data.getvalue(), "customers.zip") == "file.zip"
    assert refused(tmp_path, b"<html><table></table></html>", "export.xls") == "file.web_page"


def test_the_sheet_with_the_known_columns_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "given.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("说明").write_row(0, 0, ["本表由系统导出"])
        book.add_worksheet("客户").write_column(0, 0, ["客户名称", "华信"])
    table = read_file(path)
    assert (table.sheet, table.rows, table.other_sheets) == ("客户", [["华信"]], ("说明",))
    assert [notice.code for notice in table.notices] == ["layout.sheet"]
    assert read_file(path, sheet="说明").headers == ("本表由系统导出",)


def test_the_parser_sees_nothing_of_the_rep_s_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.transfer import workbooks

    monkeypatch.setenv("ROADBOOK_PASSWORD", "canary")
    assert "canary" not in str(workbooks._plain_environment())


def test_every_torture_workbook_is_a_table_or_refused_in_words(shared_data: Path) -> None:
    refusals: dict[str, str] = {}
    for path in sorted((shared_data / "xlsx-torture").glob("*/*.*")):
        if path.suffix not in (".xlsx", ".xls", ".ods"):
            continue
        began = time.monotonic()
        try:
            assert read_file(path).headers, path
        except RuleBroken as why:
            refusals[path.name] = why.code
        assert time.monotonic() - began < 10, path
    assert refusals == {
        "pass_protected.xlsx": "file.password",
        "poc-xmlbomb-empty.xlsx": "file.damaged",
    }


def test_multi_line_headers_of_a_real_workbook(shared_data: Path) -> None:
    path = shared_data / "xlsx-torture" / "tabulator" / "multiline-headers.xlsx"
    assert read_file(path).headers[1] == "Caloric contribution (%)"
