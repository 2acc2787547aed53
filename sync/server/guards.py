"""Triggers that refuse a write which did not take the clock: code that forgets it fails at once.

`clock.take` leaves its number in a setting of the transaction; what is written must bear it. SQLite
has no such settings, so `teach_settings` gives it two functions of PostgreSQL's names.
"""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Engine, event

TURN: Final = "roadbook.turn"  # the setting that holds the number of the clock's turn

# Which column bears the number, by table and by what is done to it.
_GUARDED: Final = (
    ("sync_row", "INSERT", "seq"),
    ("sync_row", "UPDATE", "seq"),
    ("root_scope", "INSERT", "from_seq"),
    ("root_scope", "UPDATE", "to_seq"),
    ("scope_member", "INSERT", "from_seq"),
    ("scope_member", "UPDATE", "to_seq"),
)


def teach_settings(engine: Engine) -> None:
    """Give SQLite settings that last as long as a transaction."""

    @event.listens_for(engine, "connect")
    def teach(connection: Any, record: Any) -> None:
        settings: dict[str, str | None] = record.info.setdefault("settings", {TURN: None})

        def set_config(name: str, value: str, _local: int) -> str:
            settings[name] = value
            return value

        connection.create_function("set_config", 3, set_config)
        # Asked for each row that is written: a function of Python's own would cost twice as much.
        connection.create_function("current_setting", 2, settings.get)

    @event.listens_for(engine, "commit")
    @event.listens_for(engine, "rollback")
    def forget(connection: Connection) -> None:
        connection.info["settings"][TURN] = None


def set_guards(connection: Connection) -> None:
    """Make the triggers; a migration that builds a guarded table anew calls it again."""
    for statement in _statements(connection.dialect.name):
        connection.exec_driver_sql(statement)


def lift(connection: Connection) -> None:
    """Take the triggers away, for rows that are put back with the numbers they had."""
    for table, when, _ in _GUARDED:
        on = "" if connection.dialect.name == "sqlite" else f" ON {table}"
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_{when.lower()}_guard{on}")


def _statements(dialect: str) -> Iterator[str]:
    for table, when, column in _GUARDED:
        name = f"{table}_{when.lower()}_guard"
        if dialect == "sqlite":
            yield f"DROP TRIGGER IF EXISTS {name}"
            yield (
                f"CREATE TRIGGER {name} BEFORE {when} ON {table} "
                f"WHEN CAST(NEW.{column} AS TEXT) IS NOT current_setting('{TURN}', 1) "
                f"BEGIN SELECT RAISE(ABORT, '{table} written without the clock'); END"
            )
        else:
            yield (
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
                f"BEGIN RAISE EXCEPTION '{table} written without the clock'; END $$"
            )
            yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
            yield (
                f"CREATE TRIGGER {name} BEFORE {when} ON {table} FOR EACH ROW "
                f"WHEN (NEW.{column}::text IS DISTINCT FROM current_setting('{TURN}', true)) "
                f"EXECUTE FUNCTION {name}()"
            )
