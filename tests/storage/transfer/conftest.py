"""An empty book, the look-alike files, and short ways to bring them in."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from storage.database import Database, World
from storage.models import Customer
from storage.transfer import Imported, Request, read_file, run_import

ME = UUID(int=7)
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
FILES = Path(__file__).parents[2] / "data" / "transfer"
BringIn = Callable[..., Imported]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    book = Database(tmp_path / "book.db", b"k" * 32, World(author=ME, now=lambda: NOW))
    yield book
    book.close()


@pytest.fixture
def files() -> Path:
    return FILES


@pytest.fixture
def bring_in(database: Database) -> BringIn:
    """Import a file, or the lines of one."""

    def run(source: Path | str, **decided: Any) -> Imported:
        path = source if isinstance(source, Path) else database.path.with_name("given.csv")
        if isinstance(source, str):
            path.write_text(source, encoding="utf-8")
        return run_import(database, Request(path.name, read_file(path), **decided), today=TODAY)

    return run


def counted(database: Database, model: Any) -> int:
    with database.read() as session:
        query = select(func.count()).select_from(model).where(model.deleted_at.is_(None))
        return session.execute(query).scalar_one()


def customer(database: Database, name: str) -> Customer:
    with database.read() as session:
        return session.scalars(select(Customer).where(Customer.name == name)).one()
