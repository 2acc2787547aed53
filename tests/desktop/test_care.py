"""`check`, `backup`, `restore` and `search`, as somebody at a terminal meets them."""

from pathlib import Path

import pytest

from desktop.opening import key_of, open_book, owner_of
from desktop.profile import Profile
from storage.commands.records import create
from storage.rules.kinds import Kind
from tests.desktop.conftest import PASSWORD

NO_BOOK = "no book"


@pytest.fixture
def profile(tmp_path: Path, roadbook) -> Profile:
    """A book with one customer in it."""
    from desktop.opening import set_up

    profile = Profile(tmp_path / "profile")
    _, database = set_up(profile, PASSWORD, "Zhou Yuan")
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "华信精密机械"})
    database.close()
    return profile


def test_a_profile_that_is_not_there_is_told_and_not_made(roadbook, tmp_path: Path):
    for command in (["search", "x"], ["check"], ["backup", tmp_path / "copy.db"]):
        said = roadbook(*command)
        assert said.code == 2
        assert NO_BOOK in said.err
    assert not (tmp_path / "profile").exists()


def test_search_finds_by_pinyin(roadbook, profile):
    said = roadbook("search", "hxjm")
    assert said.code == 0
    assert "华信精密机械" in said.out
    assert [hit["title"] for hit in roadbook("search", "精密", "--json").json] == ["华信精密机械"]


def test_finding_nothing_is_also_done(roadbook, profile):
    said = roadbook("search", "nobody")
    assert (said.code, said.out) == (0, "Nothing was found.\n")
    assert roadbook("search", "nobody", lang="zh").out == "没有找到。\n"


def test_the_wrong_password_opens_nothing(roadbook, profile, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ROADBOOK_PASSWORD", "not the password at all")
    said = roadbook("search", "x")
    assert (said.code, said.err) == (2, "That is not the password of this book.\n")
    assert "密码" in roadbook("search", "x", lang="zh").err


def test_a_good_book_is_found_good(roadbook, profile):
    said = roadbook("check", "--json")
    assert (said.code, said.json) == (0, {"findings": []})


def test_a_copy_comes_back_with_all_that_was_in_it(roadbook, profile, tmp_path: Path):
    copy = tmp_path / "copy.db"
    assert roadbook("backup", copy).code == 0
    assert roadbook("backup", copy).code == 2  # no file is overwritten
    database = open_book(profile, key_of(profile, PASSWORD))
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "Later Ltd"})
    database.close()
    assert len(roadbook("search", "Later", "--json").json) == 1
    said = roadbook("restore", copy)
    assert said.code == 0
    assert "is kept" in said.out
    assert roadbook("search", "Later", "--json").json == []
    assert len(roadbook("search", "华信", "--json").json) == 1


def test_the_recovery_code_opens_a_copy_on_a_new_computer(
    roadbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from desktop.opening import set_up

    old = Profile(tmp_path / "old")
    vault, database = set_up(old, PASSWORD, "Zhou Yuan")
    with database.write() as session:
        create(session, Kind.CUSTOMER, {"name": "Hua Xin"})
    owner = owner_of(old, database)
    database.close()
    copy = tmp_path / "copy.db"
    assert roadbook("--profile", old.folder, "backup", copy).code == 0
    monkeypatch.setenv("ROADBOOK_RECOVERY_CODE", vault.recovery_code)
    monkeypatch.setenv("ROADBOOK_PASSWORD", "another three small words")
    new = Profile(tmp_path / "new")
    assert roadbook("--profile", new.folder, "restore", copy).code == 0
    database = open_book(new, key_of(new, "another three small words"))
    assert owner_of(new, database) == owner
    database.close()
    assert new.identity().device != old.identity().device


def test_a_file_that_is_no_copy_changes_nothing(roadbook, profile, tmp_path: Path):
    (tmp_path / "no.db").write_bytes(b"x" * 9000)
    assert roadbook("restore", tmp_path / "no.db").code == 2
    assert roadbook("restore", tmp_path / "missing.db").code == 2
    assert len(roadbook("search", "华信", "--json").json) == 1
