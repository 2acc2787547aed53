"""A book for whoever asks what it says, or changes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.a_day import Book, opened


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty one, on a day in November."""
    with opened(tmp_path) as book:
        yield book
