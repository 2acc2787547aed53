"""A server's database as it is made, on each kind that there is."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from sync.server import database


@pytest.fixture
def engine(server_url: str) -> Iterator[Engine]:
    made = database.open_engine(server_url)
    database.initialise(made, "first")
    yield made
    made.dispose()
