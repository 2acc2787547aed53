"""The server's tables as they were made and changed, version by version (Alembic)."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

HEAD: Final = 8  # the version this server works with; each file in versions/ is one step
VERSIONS: Final = "server_version"  # Alembic's own table in the server's database


def version(connection: Connection) -> int:
    """The version of a database; 0 for one that no server was made in."""
    if not inspect(connection).has_table(VERSIONS):
        return 0
    found = connection.exec_driver_sql("SELECT version_num FROM server_version").scalar()
    return int(found or 0)


def bring_up_to_date(connection: Connection) -> None:
    """Make or migrate the tables, within the transaction that the caller has begun."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
