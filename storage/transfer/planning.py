"""From a file to a plan: read, recognise, understand, compare with the book. Nothing is written."""

from sqlalchemy.orm import Session

from storage.database import Database
from storage.models import Setting
from storage.queries.company_fields import own_fields
from storage.rules.columns import Recognition, recognise, shape
from storage.rules.company_fields import CLASSES
from storage.rules.file_kinds import FileKind
from storage.transfer.collector import no_collections
from storage.transfer.comparing import Request, compare, id_maker
from storage.transfer.laptop_book import LaptopBook
from storage.transfer.plan import Plan
from storage.transfer.table import Table

__all__ = ["Request", "plan_import", "recognition_of", "remember_mapping"]

_REMEMBERED = "transfer.mapping."


def plan_import(database: Database, request: Request) -> Plan:
    """What bringing in the table would do to the book as it is now."""
    recognition, world = recognition_of(database, request), database.world
    new_id = id_maker(world.now(), world.random_bytes)
    with no_collections(), database.read() as session:
        book = LaptopBook(session)
        return compare(book, request, recognition, owner=world.author, new_id=new_id)


def recognition_of(database: Database, request: Request) -> Recognition:
    """The fields of the columns: by the rep's mapping, the one remembered, and the headers."""
    kind, mapping = _remembered(database, request.table)
    if request.kind is not None and kind != request.kind:
        kind, mapping = request.kind, {}
    with database.read() as session:
        own = [each for one in CLASSES for each in own_fields(session, one)]
    in_use = {f"custom.{each.key}" for each in own}
    mapping = {
        column: name
        for column, name in mapping.items()
        if not name.startswith("custom.") or name in in_use
    }
    return recognise(request.table.headers, kind, {**mapping, **request.mapping}, own)


def _remembered(database: Database, table: Table) -> tuple[FileKind | None, dict[str, str]]:
    """What the rep said about the last file with these headers."""
    with database.read() as session:
        setting = session.get(Setting, _REMEMBERED + shape(table.headers))
        if setting is None:
            return None, {}
        return FileKind(setting.value["kind"]), dict(setting.value["mapping"])


def remember_mapping(session: Session, request: Request, kind: FileKind) -> None:
    """Keep what the rep said for the next file of the same shape."""
    if not request.mapping and request.kind is None:
        return
    name = _REMEMBERED + shape(request.table.headers)
    setting = session.get(Setting, name)
    before = dict(setting.value) if setting is not None else {}
    mapping = dict(before["mapping"]) if before.get("kind") == kind else {}
    value = {"kind": str(kind), "mapping": {**mapping, **request.mapping}}
    if setting is None:
        session.add(Setting(name=name, value=value))
    elif before != value:
        setting.value = value
