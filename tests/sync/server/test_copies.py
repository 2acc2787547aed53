"""A copy holds all of one moment, and what was put back from it is a new epoch."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sync.server import accounts, admin, care, checking, opening, people
from sync.server.cli import main
from sync.server.database import reading
from sync.server.opening import AdminRefused, Server
from sync.server.people import NewPerson
from sync.server.store import clock
from tests.postgres import Cluster

PEOPLE = [NewPerson(letter * 32, letter, f"{letter}@example.com", "rep") for letter in "ab"]
Open = Callable[[str], Server]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens servers, and closes them in the end."""
    servers: list[Server] = []

    def opened(url: str) -> Server:
        servers.append(opening.open_server(url, lambda: 2_000))
        return servers[-1]

    yield opened
    for server in servers:
        server.engine.dispose()


def make(url: str) -> None:
    server = opening.create(url, lambda: 1_000, lambda size: "0" * size)
    with server.service.write() as (connection, tick):
        for person in PEOPLE:
            people.add(connection, tick, person)
    admin.add_user(server, "boss@example.com", "Boss", "admin", "correct horse battery")
    server.engine.dispose()


def rows_of(server: Server) -> dict[str, list[Any]]:
    with reading(server.engine) as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))))
            for table in accounts.accounts.metadata.sorted_tables
        }


def clock_of(server: Server) -> Any:
    with reading(server.engine) as connection:
        return connection.execute(select(clock)).one()


@pytest.fixture(params=["sqlite", "postgresql"])
def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Another empty database, to put a copy into."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'other.db'}"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    url = cluster.new()
    yield url
    cluster.drop(url)


def test_a_company_moves_from_any_database_to_any_other(
    server_url: str, other_url: str, tmp_path: Path, opened: Open
) -> None:
    make(server_url)
    copy = tmp_path / "copy.db"
    care.back_up(opened(server_url), copy)
    care.put_back(other_url, copy, lambda size: "1" * size)
    before, after = rows_of(opened(server_url)), rows_of(opened(other_url))
    assert before.pop("tenant_clock") != after.pop("tenant_clock")
    known = before.pop("tenant_epoch")
    assert after.pop("tenant_epoch")[: len(known)] == known
    assert after == before
    assert len(after["sync_row"]) >= len(PEOPLE)
    assert checking.check(opened(other_url)) == []
    with opened(other_url).service.write() as (connection, tick):  # its clock goes on
        people.add(connection, tick, NewPerson("c" * 32, "c", "c@example.com", "rep"))


def test_what_came_after_the_copy_is_gone_and_laptops_are_told_from_when_on(
    server_url: str, tmp_path: Path, opened: Open
) -> None:
    make(server_url)
    server = opened(server_url)
    care.back_up(server, tmp_path / "copy.db")
    kept, then = rows_of(server), clock_of(server)
    with server.service.write() as (connection, tick):
        people.add(connection, tick, NewPerson("c" * 32, "c", "c@example.com", "rep"))
    care.put_back(server_url, tmp_path / "copy.db", lambda size: "1" * size)
    found = rows_of(opened(server_url))
    assert found["sync_row"] == kept["sync_row"]
    now = clock_of(server)  # one that ran meanwhile sees it too
    assert (now.seq, now.restored_at) == (then.seq, then.seq)
    assert now.epoch != then.epoch


@pytest.mark.parametrize("harm", ["bytes", "rows", "text"])
def test_a_copy_that_is_not_whole_is_not_put_back(
    server_url: str, tmp_path: Path, opened: Open, harm: str
) -> None:
    make(server_url)
    copy = tmp_path / "copy.db"
    care.back_up(opened(server_url), copy)
    before = rows_of(opened(server_url))
    if harm == "rows":
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("DELETE FROM tenant_clock")
    elif harm == "text":
        copy.write_text("something else")
    else:
        copy.write_bytes(copy.read_bytes()[:-5000] + b"\xff" * 5000)
    with pytest.raises(AdminRefused, match="Nothing was changed"):
        care.put_back(server_url, copy, lambda size: "1" * size)
    assert rows_of(opened(server_url)) == before


def test_a_damaged_file_is_replaced_and_kept(tmp_path: Path, opened: Open) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    make(url)
    server = opened(url)
    care.back_up(server, tmp_path / "copy.db")
    server.engine.dispose()
    (tmp_path / "server.db").write_bytes(b"\xff" * 9_000)
    care.put_back(url, tmp_path / "copy.db", lambda size: "1" * size)
    assert checking.check(opened(url)) == []
    assert (tmp_path / "server.db.damaged").read_bytes() == b"\xff" * 9_000


def test_check_says_what_does_not_hold_with_exit_code_3(
    server_url: str, capsys: pytest.CaptureFixture[str], opened: Open
) -> None:
    make(server_url)
    assert main(["check", "--database", server_url]) == 0
    server = opened(server_url)
    with server.service.transaction() as connection:
        connection.exec_driver_sql("UPDATE tenant_clock SET seq = 0")
        connection.exec_driver_sql("DELETE FROM root_scope")
    assert main(["check", "--database", server_url]) == 3
    told = capsys.readouterr().out
    assert "beyond the clock at 0" in told
    assert "belongs to nobody" in told
