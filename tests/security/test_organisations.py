"""Who sees what, on random organisations, against an oracle that shares no code (S4)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, StaticPool, create_engine

from sync.server import database, guards, pull
from tests.security.organisations import Organisation, Reader

SHORT, LONG, PORTION = 500, 10_000, 100


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """A server's tables in memory."""
    made = create_engine("sqlite://", poolclass=StaticPool)
    guards.teach_settings(made)
    database.initialise(made, "epoch")
    yield made
    made.dispose()


def check(engine: Engine, seed: int) -> None:
    company = Organisation(engine, seed)
    assert company.leaks() == [], f"organisation {seed} as it began"
    for turn in range(4):
        company.live()
        assert company.leaks() == [], f"organisation {seed} after turn {turn}"


@pytest.mark.parametrize("first", range(0, SHORT, PORTION))
def test_nobody_sees_what_is_not_his(engine: Engine, first: int):
    for seed in range(first, first + PORTION):
        check(engine, seed)


@pytest.mark.long
@pytest.mark.parametrize("first", range(SHORT, LONG, SHORT))
def test_nobody_sees_what_is_not_his_in_many_companies(engine: Engine, first: int):
    for seed in range(first, first + SHORT):
        check(engine, seed)


def read(engine: Engine, seed: int) -> None:
    company = Organisation(engine, seed)
    readers: dict[str, Reader] = {}
    for turn in range(6):
        for person in company.model.role:
            reader = readers.setdefault(person, Reader(engine, person))
            if company.dice.random() < 0.7:  # others come back after a while
                reader.read_a_page(limit=company.dice.choice((1, 2, 5)))
        company.live()
        for person, reader in readers.items():
            if turn < 5 and company.dice.random() < 0.5:
                continue
            while not reader.read_a_page(limit=2):
                pass
            sees = company.model.sees(person, company.now)
            ought = {each for each in company.held() if each[1] in sees}
            assert reader.held == ought, f"organisation {seed}, turn {turn}, {person}"


@pytest.mark.parametrize("few", [0, pull.FEW])
@pytest.mark.parametrize("first", [0, 50, 100, 150])
def test_a_laptop_holds_what_is_seen_however_a_page_looks_for_it(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, few: int, first: int
):
    monkeypatch.setattr(pull, "FEW", few)
    for seed in range(first, first + 50):
        read(engine, seed)
