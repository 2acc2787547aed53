"""The server's database is the same on SQLite and on PostgreSQL, and refuses what breaks it."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import DBAPIError

from sync.server import accounts, clock, database, migrations, opening, people
from sync.server.database import State
from sync.server.opening import AdminRefused
from sync.server.people import NewPerson
from sync.server.service import Service
from sync.server.store import TENANT, root_scope, rows

ANA = NewPerson("a" * 32, "Ana", "ana@example.com", "rep")


@pytest.fixture
def service(engine: Engine) -> Service:
    return Service(engine, lambda: 1_000)


def test_the_migrated_tables_are_those_of_the_code(engine: Engine) -> None:
    with database.reading(engine) as connection:
        context = MigrationContext.configure(
            connection, opts={"version_table": migrations.VERSIONS, "compare_type": True}
        )
        assert compare_metadata(context, accounts.accounts.metadata) == []


def test_the_last_migration_is_the_version_that_the_code_names() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert [int(head) for head in scripts.get_heads()] == [migrations.HEAD]


def test_a_write_that_did_not_take_the_clock_is_refused(service: Service, engine: Engine) -> None:
    with service.write() as (connection, tick):
        people.add(connection, tick, ANA)
    with pytest.raises(DBAPIError, match="without the clock"), service.transaction() as connection:
        people.add(connection, clock.read(connection), NewPerson("b" * 32, "Bo", "", "rep"))
    with pytest.raises(DBAPIError, match="without the clock"), service.transaction() as connection:
        connection.execute(update(rows).values(doc="{}"))
    row = {"tenant": TENANT, "root": "x", "scope": "y", "from_seq": 1}
    with pytest.raises(DBAPIError, match="without the clock"), service.transaction() as connection:
        connection.execute(insert(root_scope).values(row))
    with database.reading(engine) as connection:
        assert connection.execute(select(rows.c.id)).scalars().all() == [ANA.id]


@pytest.mark.parametrize(("head", "state"), [(0, State.NEWER), (99, State.OLDER)])
def test_nobody_works_with_an_older_or_newer_database(
    server_url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch, head: int, state: State
) -> None:
    monkeypatch.setattr(migrations, "HEAD", head)
    assert database.state(engine) is state
    with pytest.raises(AdminRefused, match=state.name.lower()):
        opening.open_server(server_url, lambda: 0)
    with pytest.raises(AdminRefused, match="already"):
        make(server_url)


def test_a_database_of_somebody_else_is_left_alone(server_url: str) -> None:
    engine = database.open_engine(server_url)
    with database.writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE invoices (id integer)")
    for use in (lambda: opening.open_server(server_url, lambda: 0), lambda: make(server_url)):
        with pytest.raises(AdminRefused, match="something else"):
            use()
    engine.dispose()


def make(url: str) -> None:
    opening.create(url, lambda: 0, lambda size: "0" * size)
