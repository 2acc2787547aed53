"""Who sees what, on random organisations, against an oracle that shares no code (S4)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, StaticPool, create_engine

from sync.server import database, guards
from tests.security.organisations import Organisation

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
