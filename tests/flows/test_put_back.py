"""A copy is made while all write, and put back at night: nothing is lost, nothing is twice."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import select

from storage.commands import records
from storage.models import Customer
from storage.rules.kinds import Kind
from tests.flows.conftest import Laptop, ServerProcess

Make = Callable[[str], Laptop]


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    return request.param


def write_and_sync(laptop: Laptop, name: str, rounds: int) -> None:
    for number in range(rounds):
        with laptop.database.write() as session:
            records.create(session, Kind.CUSTOMER, {"name": f"{name} {number}"})
        laptop.sync()


def names(laptop: Laptop) -> list[str]:
    with laptop.database.read() as session:
        return sorted(session.scalars(select(Customer.name).where(Customer.deleted_at.is_(None))))


def test_a_copy_made_under_load_is_put_back_and_everybody_is_whole_again(
    laptop: Make, server: ServerProcess, tmp_path: Path
) -> None:
    writers = {name: laptop("ana") for name in ("one", "two")}
    threads = [Thread(target=write_and_sync, args=(w, name, 6)) for name, w in writers.items()]
    for thread in threads:
        thread.start()
    server.run("backup", str(tmp_path / "copy.db"))
    for thread in threads:
        thread.join()
    for name, writer in writers.items():
        write_and_sync(writer, f"{name} later", 1)
    server.run("restore", str(tmp_path / "copy.db"))  # the server goes on answering meanwhile
    fresh = laptop("ana")
    for each in [*writers.values(), fresh] * 3:
        each.sync()
    expected = [f"{name} {number}" for name in writers for number in range(6)]
    expected = sorted(expected + [f"{name} later 0" for name in writers])
    assert [names(each) for each in [*writers.values(), fresh]] == [expected] * 3
    assert server.run("check").strip() == "All is well."
