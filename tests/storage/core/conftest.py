"""An empty book in a folder of its own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from storage.changes import ChangeSet
from storage.database import Database, World

ME = UUID(int=7)
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
KEY = b"k" * 32


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    book = Database(tmp_path / "book.db", KEY, World(author=ME, now=lambda: NOW))
    yield book
    book.close()


@pytest.fixture
def news(database: Database) -> list[ChangeSet]:
    """Every announcement of the book, in order."""
    heard: list[ChangeSet] = []
    database.changes.subscribe(heard.append)
    return heard
