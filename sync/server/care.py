"""Looking after a server's database: copies that can be relied on, and putting one back."""

import os
from collections.abc import Callable
from pathlib import Path

from sync.server import copies, file_care, opening
from sync.server.copies import BadCopy
from sync.server.database import State
from sync.server.opening import AdminRefused, Server


def back_up(server: Server, target: Path) -> None:
    """Copy the database into a new file, verified; the server may go on answering meanwhile."""
    if target.exists():
        raise AdminRefused(f"{target} is there already; nothing was overwritten.")
    if not target.absolute().parent.is_dir():
        raise AdminRefused(f"There is no folder {target.absolute().parent}.")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        copies.write(server.engine, part)
    except BadCopy as bad:
        part.unlink()
        raise AdminRefused(f"The copy was not good and was removed: {bad}.") from None
    _onto_the_disk(part)
    # After the database: what it speaks of has been in the folder since before.
    kept = file_care.beside(target)
    lacking = file_care.copy_all(server.engine, server.files.folder, kept) if server.files else []
    part.rename(target)
    if lacking:
        raise AdminRefused(
            f"{target} is whole, but {len(lacking)} attached files were missing or damaged; "
            "laptops that have them send them again when somebody asks for one."
        )


def put_back(
    url: str, source: Path, random_hex: Callable[[int], str], folder: Path | None = None
) -> None:
    """Put a copy in the place of a server, as a new epoch that laptops notice.

    The attached files that lie beside the copy go into the server's folder.
    """
    if not source.is_file():
        raise AdminRefused(f"There is no file {source}.")
    engine, state = opening.reach(url, damaged=State.READY)
    if state in (State.NEWER, State.FOREIGN):
        raise opening.refusal(engine, state)
    try:
        copies.put_back(engine, source, random_hex(8))
        if (found := file_care.folder_of(engine, folder)) is not None:
            file_care.copy_all(engine, file_care.beside(source), found)
        if mark := opening.high_water(engine):
            mark.forget()
    except BadCopy as bad:
        raise AdminRefused(f"Nothing was changed: {source} is not good, {bad}.") from None
    finally:
        engine.dispose()


def _onto_the_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
