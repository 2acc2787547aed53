"""A database that somebody put back by hand is noticed, and begins a new epoch by itself."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, text

from sync.protocol.messages import Answer, Ask, Pull, encode
from sync.server import care, database, opening, people
from sync.server.high_water import HighWater
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


def known_laptop(server: Server, device: str = LAPTOP) -> Peer:
    """A laptop that wrote something and read everything."""
    peer = Peer(lambda body: server.service.round(body, ANA.id), device, "0" * 8)
    peer.write()
    peer.read()
    return peer


def test_a_laptop_with_an_answer_that_was_never_given_shows_it(
    server: Server, tmp_path: Path
) -> None:
    peer = known_laptop(server)
    with database.reading(server.engine) as connection:
        copied_at = connection.execute(select(clock.c.seq)).scalar_one()
    peer.read()
    care.back_up(server, tmp_path / "copy.db")
    peer.write()
    peer.read()
    put_back_by_hand(server, tmp_path / "copy.db")
    answer = peer.come_back()
    assert answer.refusal == "epoch"
    assert answer.epoch == epoch_of(server) != "0" * 8
    assert answer.restored_at == copied_at


@pytest.mark.parametrize(
    ("lease", "cursor", "said"),
    [(2**60 + 5, 0, "forked"), (10**6, 0, "forked"), (0, 10**6, "horizon")],
)
def test_what_a_laptop_makes_up_concerns_nobody_else(
    server: Server, lease: int, cursor: int, said: str
) -> None:
    assert ask(server, lease, cursor).refusal == said
    assert epoch_of(server) == "0" * 8


def test_a_laptop_that_was_given_leases_before_they_had_a_seal_goes_on(server: Server) -> None:
    first = ask(server, 0)
    assert ask(server, first.lease).refusal == ""
    assert ask(server, 2).refusal == ""
    assert ask(server, 1).refusal == "forked"


def test_a_lease_that_another_laptop_was_given_is_made_up(server: Server, tmp_path: Path) -> None:
    with server.service.write() as (connection, _):
        people.enrol(connection, "2" * 32, ANA.id)
    care.back_up(server, tmp_path / "copy.db")
    other = known_laptop(server, "2" * 32)
    put_back_by_hand(server, tmp_path / "copy.db")
    assert ask(server, other.lease).refusal == "forked"
    assert epoch_of(server) == "0" * 8
    assert other.come_back().refusal == "epoch"


def test_many_laptops_come_at_once_after_a_copy_was_put_back(
    server: Server, tmp_path: Path
) -> None:
    """Each with something to send and something to read at the same moment."""
    names = [f"{number:032x}" for number in range(8)]
    with server.service.write() as (connection, _):
        for name in names:
            people.enrol(connection, name, ANA.id)
    care.back_up(server, tmp_path / "copy.db")
    peers = [known_laptop(server, name) for name in names]
    put_back_by_hand(server, tmp_path / "copy.db")
    with ThreadPoolExecutor(2 * len(peers)) as threads:
        told = [
            threads.submit(how, peer) for peer in peers for how in (Peer.come_back, Peer.bring_one)
        ]
        answers = [one.result(60) for one in told]
    assert {answer.refusal for answer in answers} == {"epoch"}
    assert {answer.epoch for answer in answers} == {epoch_of(server)}


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


def test_a_worker_that_opens_a_file_while_another_writes_does_not_take_it_for_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    first = opening.create(url, lambda: NOW[0], lambda size: "0" * size)
    with first.service.write() as (connection, tick):
        people.add(connection, tick, ANA)
    read = HighWater.read

    def read_while_another_writes(mark: HighWater) -> int:
        with first.service.write() as (connection, _):
            people.enrol(connection, LAPTOP, ANA.id)
        return read(mark)

    monkeypatch.setattr(HighWater, "read", read_while_another_writes)
    second = opening.open_server(url, lambda: NOW[0])
    assert epoch_of(second) == "0" * 8
    for opened in (first, second):
        opened.engine.dispose()


def test_a_mark_that_is_half_written_says_nothing(tmp_path: Path):
    mark = HighWater(tmp_path / "server.db")
    mark.note(99)
    mark.note(100)
    assert mark.read() == 100
    whole = mark.path.read_text("ascii")
    mark.path.write_text(whole.replace("100 ", "199 "), "ascii")
    assert mark.read() == 0
    mark.path.write_text("99\n", "ascii")  # as it was written before
    assert mark.read() == 99
