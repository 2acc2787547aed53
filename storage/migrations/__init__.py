"""The tables of a book as they were made and changed, version by version (Alembic)."""

from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from storage.rules.errors import StorageTrouble

HEAD: Final = 8  # the version this app writes; each file in versions/ is one step


def version(engine: Engine) -> int:
    """The version of an open file; 0 for one without tables."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def bring_up_to_date(engine: Engine) -> None:
    """Make or migrate the tables; a file from a newer app is refused (StorageTrouble "newer")."""
    found = version(engine)
    if found > HEAD:
        raise StorageTrouble("newer", f"the file is of version {found}, this app knows {HEAD}")
    if found == HEAD:
        return
    # Imported only where there is something to migrate: it takes longer than opening the book.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.connect() as connection:
        config.attributes["connection"] = connection.execution_options(sqlite_begin="IMMEDIATE")
        command.upgrade(config, "head")
