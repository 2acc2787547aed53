"""`import`, `export` and `log`: what goes in, what comes out, and how it is told."""

from pathlib import Path

import pytest

from desktop.opening import key_of, open_book
from desktop.profile import Profile
from desktop.settings import EXPORT_RIGHT, BookSettings
from tests.desktop.conftest import PASSWORD

CUSTOMERS = """客户名称,城市,电话
华信精密机械,宁波,0574-88887777
东岳汽配,上海,1.38E+10
"""


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS, encoding="gb18030")
    return path


def test_a_file_makes_the_book_and_each_row_is_accounted_for(roadbook, customers: Path):
    said = roadbook("import", customers, "--json")
    assert said.code == 3
    assert "A new book was made" in said.err
    counted = {name: said.json[name] for name in ("kind", "rows", "created", "updated")}
    assert counted == {"kind": "customers", "rows": 2, "created": 2, "updated": 0}
    assert said.json["encoding"].lower().replace("-", "") in ("gb18030", "gbk")
    (refused,) = said.json["refused"]
    assert (refused["row"], refused["column"], refused["value"]) == (3, "电话", "1.38E+10")
    assert refused["row_goes_in"]
    assert "digits" in refused["reason"]


def test_the_same_file_again_changes_nothing(roadbook, customers: Path):
    roadbook("import", customers)
    again = roadbook("import", customers, "--json").json
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 2)


def test_a_dry_run_makes_no_book(roadbook, customers: Path, tmp_path: Path):
    said = roadbook("import", customers, "--dry-run")
    assert said.code == 2
    assert not (tmp_path / "profile").exists()


def test_a_dry_run_says_what_would_happen(roadbook, customers: Path):
    roadbook("log", "nobody in particular")
    said = roadbook("import", customers, "--dry-run", "--json")
    assert (said.code, said.json["created"], said.json["dry_run"]) == (0, 2, True)
    assert roadbook("search", "华信", "--json").json == []


def test_a_file_nobody_can_read_is_told_and_makes_no_book(roadbook, tmp_path: Path):
    said = roadbook("import", tmp_path / "missing.xlsx", "--json")
    assert (said.code, said.json["code"]) == (2, "file.missing")
    assert not (tmp_path / "profile").exists()


def test_of_several_files_the_good_ones_go_in(roadbook, customers: Path, tmp_path: Path):
    (tmp_path / "empty.csv").write_text("")
    said = roadbook("import", tmp_path / "empty.csv", customers, "--json")
    assert said.code == 3
    assert [one.get("code", one.get("kind")) for one in said.json] == ["file.empty", "customers"]


def test_a_column_can_be_named_by_hand(roadbook, tmp_path: Path):
    odd = tmp_path / "odd.csv"
    odd.write_text("Zorp,Ville\nHua Xin,Ningbo\n", encoding="utf-8")
    mapped = ["--kind", "customers", "--map", "Zorp=name", "--map", "Ville=city"]
    assert roadbook("import", odd, *mapped, "--json").json["created"] == 1
    assert roadbook("import", odd, "--map", "Zorp").code == 2


def test_a_list_goes_out_and_comes_in_again(roadbook, customers: Path, tmp_path: Path):
    roadbook("import", customers)
    out = tmp_path / "out.xlsx"
    said = roadbook("export", "customers", out, "--json")
    assert (said.code, said.json["rows"]) == (0, 2)
    again = roadbook("import", out, "--json").json
    assert (again["created"], again["unchanged"]) == (0, 2)


def test_without_the_right_nothing_goes_out(roadbook, customers: Path, tmp_path: Path):
    roadbook("import", customers)
    profile = Profile(tmp_path / "profile")
    database = open_book(profile, key_of(profile, PASSWORD))
    BookSettings(database).set(EXPORT_RIGHT, False)
    database.close()
    said = roadbook("export", "customers", tmp_path / "out.csv")
    assert (said.code, said.out) == (2, "")
    assert not (tmp_path / "out.csv").exists()


def test_a_line_becomes_a_visit_and_says_what_was_understood(roadbook, customers: Path):
    roadbook("import", customers)
    said = roadbook("log", "@华信 谈价格 预算50w", "--json")
    assert said.code == 0
    assert said.json["customer"]["name"] == "华信精密机械"
    assert [one["kind"] for one in said.json["understood"]] == ["customer", "topic", "budget"]
    assert said.json["visit_id"]
    assert "已记下" in roadbook("log", "@东岳 送样品", lang="zh").out


def test_what_names_no_customer_is_kept_to_be_sorted(roadbook):
    said = roadbook("log", "talked about prices", "--json")
    assert said.code == 3
    assert said.json["saved"]
    assert len(said.json["loose_note_ids"]) == 1
    assert roadbook("log", "  ").code == 2
