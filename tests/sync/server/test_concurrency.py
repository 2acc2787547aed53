"""Many write at once and somebody reads all the while: nothing is ever missed."""

import time
from collections.abc import Iterator
from random import Random

import pytest
from sqlalchemy import Connection, Engine, event, func, insert, select, text

from sync.server import clock, database, people
from sync.server.clock import Tick
from sync.server.guards import TURN
from sync.server.people import NewPerson
from sync.server.service import Service
from sync.server.store import TENANT, commits, rows
from tests.postgres import Cluster
from tests.sync.server.peers import Peer, write_and_read

ANA = NewPerson("a" * 32, "Ana", "ana@example.com", "rep")
WRITERS = 16
LONG, EACH = 150, 3


def company(engine: Engine, *, pause_s: float) -> tuple[list[Peer], Peer]:
    """Writers and a reader; each transaction waits a little before it is committed."""
    service = Service(engine, lambda: 1_000)
    with service.write() as (connection, tick):
        people.add(connection, tick, ANA)
        for number in range(WRITERS + 1):
            people.enrol(connection, f"{number:032x}", ANA.id)
    dice = Random(1)

    @event.listens_for(engine, "commit")
    def wait(_connection: Connection) -> None:
        time.sleep(dice.random() * pause_s)

    peers = [
        Peer(lambda body: service.round(body, ANA.id), f"{number:032x}", "first")
        for number in range(WRITERS + 1)
    ]
    return peers[1:], peers[0]


def test_a_reader_misses_nothing_that_sixteen_write_at_once(engine: Engine) -> None:
    writers, reader = company(engine, pause_s=0.005)
    assert write_and_read(writers, reader, rounds=10) == set()
    with database.reading(engine) as connection:
        there = set(connection.execute(select(rows.c.id)).scalars())
    assert reader.had == there


@pytest.mark.long
def test_a_reader_misses_nothing_of_a_long_day(engine: Engine) -> None:
    writers, reader = company(engine, pause_s=0.01)
    assert missed(engine, writers, reader, LONG) == 0


def missed(engine: Engine, writers: list[Peer], reader: Peer, rounds: int) -> int:
    """How many records of so many rounds a reader never saw."""
    lost = write_and_read(writers, reader, rounds=rounds, each=EACH)
    written = len(writers) * rounds * EACH
    print(f"{engine.dialect.name}: {len(lost)} missed of {written} that {len(writers)} wrote")
    return len(lost)


@pytest.fixture
def sequence_instead_of_the_clock(
    monkeypatch: pytest.MonkeyPatch, postgres: Cluster
) -> Iterator[Engine]:
    """The planted fault: numbers from a sequence, which nobody waits for."""
    url = postgres.new()
    engine = database.open_engine(url)
    database.initialise(engine, "first")
    with engine.begin() as connection:
        connection.execute(text("CREATE SEQUENCE number"))

    def take(connection: Connection, at: int) -> Tick:
        seq = connection.execute(text("SELECT nextval('number')")).scalar_one()
        connection.execute(select(func.set_config(TURN, str(seq), True)))
        connection.execute(insert(commits).values(tenant=TENANT, seq=seq, at=at))
        return Tick("first", seq, at, 0)

    def read(connection: Connection) -> Tick:
        top = connection.execute(select(func.max(rows.c.seq))).scalar() or 0
        return Tick("first", top, 0, 0)

    monkeypatch.setattr(clock, "take", take)
    monkeypatch.setattr(clock, "read", read)
    yield engine
    engine.dispose()
    postgres.drop(url)


def test_the_same_with_a_sequence_instead_of_the_clock_misses_records(
    sequence_instead_of_the_clock: Engine,
) -> None:
    writers, reader = company(sequence_instead_of_the_clock, pause_s=0.02)
    assert write_and_read(writers, reader, rounds=10)


@pytest.mark.long
def test_the_same_with_a_sequence_on_a_long_day_misses_many(
    sequence_instead_of_the_clock: Engine,
) -> None:
    writers, reader = company(sequence_instead_of_the_clock, pause_s=0.02)
    assert missed(sequence_instead_of_the_clock, writers, reader, LONG) > LONG
