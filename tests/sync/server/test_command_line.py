"""`roadbook-server` told something wrong: a sentence that says why, and nothing is changed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.server.cli import main

HERE = str(Path(__file__).parents[3])
Run = Callable[..., tuple[int, str, str]]
COMMANDS = (
    ("check",), ("user", "list"), ("team", "list"), ("device", "list"), ("upgrade",), ("serve",),
    ("backup", "copy.db"), ("user", "disable", "ana@example.com"),
)  # fmt: skip
INIT = ("init", "--company", "Example", "--admin", "admin@example.com")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder; its code, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROADBOOK_PASSWORD", "correct horse battery")

    def command(*words: str, database: str = "sqlite:///server.db") -> tuple[int, str, str]:
        try:
            code = main([*words, "--database", database])
        except SystemExit as ended:  # how argparse refuses
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_name_mistyped_makes_no_database(run: Run, tmp_path: Path, words: tuple[str, ...]):
    code, said, why = run(*words)
    assert (code, said) == (2, "")
    assert why == "There is no file server.db; `roadbook-server init` makes a server.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("database", "why"),
    [
        ("server.db", "This is no database URL."),
        ("mysql://roadbook@host/name", "This is no database URL."),
        ("postgresql+psycopg2://roadbook@host/name", "This is no database URL."),
        ("sqlite://", "This is no database URL."),
        ("sqlite:///nowhere/server.db", "There is no folder"),
        ("sqlite:///.", "the database is a file"),
    ],
)
def test_a_database_that_cannot_be_meant_is_refused(
    run: Run, tmp_path: Path, database: str, why: str
):
    for words in (INIT, ("user", "list")):
        code, said, error = run(*words, database=database)
        assert (code, said) == (2, "")
        assert why in error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--company", "Example", "--admin", "nobody"), "no e-mail address"),
        (("--company", " ", "--admin", "admin@example.com"), "1 to 200 characters"),
        ((*INIT[1:], "--admin-name", " "), "1 to 200 characters"),
    ],
)
def test_a_server_is_not_made_for_somebody_who_could_not_sign_in(
    run: Run, tmp_path: Path, words: tuple[str, ...], why: str
):
    code, _, error = run("init", *words)
    assert code == 2
    assert why in error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "name"), [((), "admin"), (("--admin-name", "Chen Gang "), "Chen Gang")]
)
def test_the_administrator_bears_a_name_and_not_the_companys(
    run: Run, words: tuple[str, ...], name: str
):
    told = f"The server of Example is ready; {name} may sign in as admin@example.com.\n"
    assert run(*INIT, *words) == (0, told, "")
    assert f"admin@example.com\t{name}\tadmin\tactive\t" in run("user", "list")[1]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--port", "99999"), "99999 is not a number from 0 to 65535"),
        (("--port", "abc"), "abc is not a number from 0 to 65535"),
        (("--workers", "0"), "0 is not a number from 1 to 64"),
        (("--host", "0.0.0.0"), "Plain HTTP is for this computer only."),
    ],
)
def test_serving_where_it_cannot_be_says_so(run: Run, words: tuple[str, ...], why: str):
    run(*INIT)
    code, said, error = run("serve", *words)
    assert (code, said) == (2, "")
    assert why in error


def test_an_address_that_is_not_this_computers_is_told(run: Run, tmp_path: Path):
    run(*INIT)
    words = ("serve", "--database", "sqlite:///server.db", "--host", "192.0.2.1", "--behind-tls")
    said = subprocess.run(
        [sys.executable, "-m", "sync.server", *words],
        capture_output=True, text=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": HERE},
    )  # fmt: skip
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr.endswith("The server cannot listen on 192.0.2.1, port 8443.\n")


def test_a_database_that_may_only_be_read_is_told_before_anybody_calls(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    run(*INIT)
    with monkeypatch.context() as patched:  # not by rights: whoever is root may write anything
        patched.setattr("os.access", lambda path, _mode: Path(path).name != "server.db.clock")
        code, _, error = run("serve")
    assert (code, error) == (
        2, "You may not write server.db.clock; run this as the user whose it is.\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("orders.xlsx", b"\x00\x01\x02\xff\xfe\x00" * 50, "neither a workbook nor a text file"),
        ("orders.csv", "名称,金额\n\"华信,1\n".encode(), "A quotation mark in line 2"),
        ("orders.csv", b"", "The file is empty."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_is_told_in_words(
    run: Run, tmp_path: Path, name: str, text: bytes, why: str
):
    run(*INIT)
    (tmp_path / name).write_bytes(text)
    code, said, error = run("import", name, "--kind", "purchases")
    assert (code, said) == (2, "")
    assert why in error


def test_a_value_that_is_no_number_is_named_and_its_row_goes_in(run: Run, tmp_path: Path):
    run(*INIT)
    (tmp_path / "customers.csv").write_text("客户名称,客户编码\n华信,K1\n", encoding="utf-8")
    (tmp_path / "orders.csv").write_text(
        "客户编码,日期,数量,金额\nK1,2026-11-02,many,900\n", encoding="utf-8"
    )
    assert run("import", "customers.csv", "--kind", "customers")[0] == 0
    assert run("import", "orders.csv", "--kind", "purchases", "--currency", "yuan")[0] == 2
    code, said, _ = run("import", "orders.csv", "--kind", "purchases", "--currency", "cny")
    assert code == 0
    assert "Rows: 1 new, 0 changed, 0 there already, 0 in the file twice, 0 left out." in said
    assert "“many” is not a number. The row goes in without it." in said
