"""A database that somebody put back by hand is noticed, and begins a new epoch by itself."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, text

from sync.protocol.messages import Answer, Ask, Pull, encode
from sync.server import care, database, opening, people
from sync.server.opening import Server
from sync.server.people import NewPerson
from sync.server.store import clock
from tests.sync.server.peers import Peer

ANA = NewPerson("a" * 32, "Ana", "ana@example.com", "rep")
LAPTOP = "1" * 32
HOUR = 3_600_000
NOW = [10 * HOUR]


@pytest.fixture
def server(server_url: str) -> Iterator[Server]:
    made = opening.create(server_url, lambda: NOW[0], lambda size: "0" * size)
    with made.service.write() as (connection, tick):
        people.add(connection, tick, ANA)
        people.enrol(connection, LAPTOP, ANA.id)
    yield made
    made.engine.dispose()


def epoch_of(server: Server) -> str:
    with database.reading(server.engine) as connection:
        return connection.execute(select(clock.c.epoch)).scalar_one()


def put_back_by_hand(server: Server, copy: Path) -> None:
    """As with the database's own tools, which know nothing of epochs."""
    before = epoch_of(server)
    care.put_back(server.engine.url.render_as_string(), copy, lambda size: "7" * size)
    with database.writing(server.engine) as connection:
        connection.execute(text("UPDATE tenant_clock SET epoch = :epoch"), {"epoch": before})


def ask(server: Server, lease: int, cursor: int = 0) -> Answer:
    body = encode(Ask(LAPTOP, "0" * 8, lease, pull=Pull(cursor)))
    return msgspec.json.decode(server.service.round(body, ANA.id), type=Answer)


def test_a_laptop_with_an_answer_that_was_never_given_shows_it(
    server: Server, tmp_path: Path
) -> None:
    peer = Peer(lambda body: server.service.round(body, ANA.id), LAPTOP, "0" * 8)
    peer.write()
    peer.read()
    with database.reading(server.engine) as connection:
        copied_at = connection.execute(select(clock.c.seq)).scalar_one()
    peer.read()
    care.back_up(server, tmp_path / "copy.db")
    peer.write()
    peer.read()
    put_back_by_hand(server, tmp_path / "copy.db")
    answer = ask(server, lease=5)
    assert answer.refusal == "epoch"
    assert answer.epoch == epoch_of(server) != "0" * 8
    assert answer.restored_at == copied_at


@pytest.mark.parametrize(("lease", "cursor"), [(10**6, 0), (0, 10**6)])
def test_a_laptop_that_makes_it_up_again_is_taken_for_another(
    server: Server, lease: int, cursor: int
) -> None:
    assert ask(server, lease, cursor).refusal == "epoch"
    again = encode(Ask(LAPTOP, epoch_of(server), lease, pull=Pull(cursor)))
    answer = msgspec.json.decode(server.service.round(again, ANA.id), type=Answer)
    assert answer.refusal == "forked"


def test_a_laptop_that_missed_two_goes_back_to_where_both_histories_part(
    server: Server, tmp_path: Path
) -> None:
    peer = Peer(lambda body: server.service.round(body, ANA.id), LAPTOP, "0" * 8)
    url = server.engine.url.render_as_string()
    for copy in ("first", "second"):
        peer.write()
        care.back_up(server, tmp_path / copy)
    with database.reading(server.engine) as connection:
        second = connection.execute(select(clock.c.seq)).scalar_one()
    care.put_back(url, tmp_path / "first", lambda size: "7" * size)
    with database.reading(server.engine) as connection:
        first = connection.execute(select(clock.c.seq)).scalar_one()
    assert first < second
    while True:  # as many turns as were lost, so that the numbers no longer tell
        with server.service.write() as (_, tick):
            if tick.seq > second:
                break
    care.back_up(server, tmp_path / "third")
    care.put_back(url, tmp_path / "third", lambda size: "8" * size)
    answer = ask(server, lease=0)
    assert (answer.refusal, answer.restored_at) == ("epoch", first)


def test_a_laptop_of_an_epoch_that_is_gone_too_begins_from_the_start(
    server: Server, tmp_path: Path
) -> None:
    url = server.engine.url.render_as_string()
    care.back_up(server, tmp_path / "copy.db")
    for digit in "78":
        care.put_back(url, tmp_path / "copy.db", lambda size, digit=digit: digit * size)
    gone = encode(Ask(LAPTOP, "7" * 16, 0, pull=Pull(0)))
    answer = msgspec.json.decode(server.service.round(gone, ANA.id), type=Answer)
    assert (answer.refusal, answer.restored_at) == ("epoch", 0)


def test_a_file_behind_its_mark_begins_a_new_epoch_when_it_is_opened(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    first = opening.create(url, lambda: NOW[0], lambda size: "0" * size)
    with first.service.write() as (connection, tick):
        people.add(connection, tick, ANA)
    first.engine.dispose()
    shutil.copy(tmp_path / "server.db", tmp_path / "copy.db")
    for number in range(2):
        opened = opening.open_server(url, lambda: NOW[0])
        assert epoch_of(opened) == "0" * 8
        with opened.service.write() as (connection, tick):
            people.enrol(connection, f"{number:032x}", ANA.id)
        opened.engine.dispose()
    shutil.copy(tmp_path / "copy.db", tmp_path / "server.db")
    found: list[str] = []
    for _ in range(2):
        opened = opening.open_server(url, lambda: NOW[0])
        found.append(epoch_of(opened))
        opened.engine.dispose()
    assert found[0] == found[1] != "0" * 8
