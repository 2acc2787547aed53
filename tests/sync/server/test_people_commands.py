"""`user`, `team`, `device`, `assign` as an administrator types them."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from storage.rules.kinds import Kind
from sync.server import accounts, opening, records, scopes
from sync.server.cli import main
from sync.server.records import WHOLE, Record, Stamp

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on a server with a manager and two reps; its code, output and errors."""
    monkeypatch.setenv("ROADBOOK_PASSWORD", "correct horse battery")
    url = f"sqlite:///{tmp_path / 'server.db'}"

    def command(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--database", url])
        said = capsys.readouterr()
        return code, said.out, said.err

    command("init", "--company", "Example", "--admin", "admin@example.com")
    command("user", "add", "chen@example.com", "--name", "Chen", "--role", "manager")
    command("team", "add", "South", "--manager", "chen@example.com")
    for name in ("ana", "bo"):
        email = f"{name}@example.com"
        command("user", "add", email, "--name", name, "--role", "rep", "--team", "South")
    return command


@pytest.fixture
def book(run: Run, tmp_path: Path) -> list[str]:
    """Three customers in Ana's book, two of one name."""
    server = opening.open_server(f"sqlite:///{tmp_path / 'server.db'}", lambda: 1)
    made = [uuid4().hex for _ in range(3)]
    with server.service.write() as (connection, tick):
        ana = accounts.of_email(connection, "ana@example.com")
        assert ana is not None
        for customer, name, code in zip(made, ("华信", "Twin", "Twin"), ("C1", "C2", "C3"),
                                        strict=True):  # fmt: skip
            doc = {"name": name, "customer_code": code, "owner_id": ana.person}
            stamps = {WHOLE: Stamp(tick.seq, 1, 1, tick.at, ana.person)}
            record = Record(
                Kind.CUSTOMER, customer, customer, tick.seq, doc, stamps, is_new=True
            )  # fmt: skip
            records.save(connection, record, tick)
            scopes.put_in(connection, tick, customer, scopes.BOOK + ana.person)
    server.engine.dispose()
    return made


ASSIGN = ("assign", "--from", "ana@example.com", "--to", "bo@example.com")


def listed(folder: Path, *entries: str) -> str:
    path = folder / "list.csv"
    path.write_text("客户名称,城市\n" + "\n".join(entries), "utf-8-sig")
    return str(path)


def test_a_preview_moves_nothing(run: Run, book: list[str]):
    code, said, _ = run(*ASSIGN, "--preview")
    assert code == 0
    assert said.startswith("3 customers would move: Twin, Twin, 华信\nWith them: nothing else\n")
    assert run(*ASSIGN)[1].startswith("3 customers moved")


def test_a_list_names_customers_by_id_code_or_name(run: Run, book: list[str], tmp_path: Path):
    path = listed(tmp_path, "华信,上海", "C2", book[2])
    assert run(*ASSIGN, "--customers", path)[:2] == (
        0, "3 customers moved from ana@example.com to bo@example.com.\n",
    )  # fmt: skip


def test_nothing_moves_where_one_did_not_match_unless_that_is_wanted(
    run: Run, book: list[str], tmp_path: Path
):
    path = listed(tmp_path, "C1", "Twin", "Nobody")
    code, said, why = run(*ASSIGN, "--customers", path)
    assert (code, said) == (2, "Nobody: matches nobody\nTwin: fits several\n")
    assert why == "2 of the customers did not match; nothing was moved.\n"
    code, said, _ = run(*ASSIGN, "--customers", path, "--partial")
    assert code == 3
    assert said.endswith("1 customer moved from ana@example.com to bo@example.com.\n")


def test_people_and_teams_are_listed_with_each_other(run: Run):
    run("team", "add", "Deep", "--under", "South")
    run("user", "edit", "bo@example.com", "--team", "Deep", "--name", "Bo Li")
    assert "bo@example.com\tBo Li\trep\tactive\tDeep\n" in run("user", "list")[1]
    assert run("team", "list")[1] == "Deep\t\tSouth\t1\nSouth\tchen@example.com\t\t1\n"
    assert run("team", "remove", "Deep")[0] == 2
    run("user", "edit", "bo@example.com", "--team", "")
    assert run("team", "remove", "Deep")[:2] == (0, "The team Deep is gone.\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("user", "edit", "no@example.com", "--name", "X"), "no account of no@example.com"),
        (("user", "add", "x@example.com", "--name", "X", "--role", "rep", "--team", "No"),
         "no team No"),
        (("user", "disable", "admin@example.com"), "no administrator left"),
        (("team", "add", "Next", "--manager", "ana@example.com"), "ana is no manager"),
        (("device", "revoke", "0" * 32), "There is no laptop"),
        (("device", "revoke", "12"), "no such laptop"),
        (("assign", "--from", "ana@example.com", "--to", "ana@example.com"), "somebody else"),
        (ASSIGN, "ana@example.com has no customers; nothing was moved."),
        ((*ASSIGN, "--customers", "nowhere.csv"), "There is no file nowhere.csv."),
        (("user", "add", "nobody", "--name", "X", "--role", "rep"), "no e-mail address"),
        (("user", "add", "x@example.com", "--name", " ", "--role", "rep"), "1 to 200 characters"),
        (("user", "edit", "bo@example.com", "--name", ""), "1 to 200 characters"),
        (("user", "edit", "bo@example.com"), "Say what to change"),
        (("team", "add", ""), "1 to 200 characters"),
        (("team", "edit", "South"), "Say what to change"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_changes_nothing_and_says_why(
    run: Run, words: tuple[str, ...], why: str
):
    before = run("user", "list")
    code, said, error = run(*words)
    assert (code, said) == (2, "")
    assert why in error
    assert run("user", "list") == before
