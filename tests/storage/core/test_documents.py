"""Documents straight from the disk are those of the objects, whatever the kind and what it says."""

from pathlib import Path
from typing import Any
from uuid import UUID

from storage.changes import Origin
from storage.database import Database, World
from storage.documents import STAMPS, docs_of
from storage.models.base import compact_json
from storage.replica import ReplicaWriter
from storage.rules.fields import Codec
from storage.rules.kinds import KINDS, Kind

CUSTOMER = UUID(int=1)
SAID: dict[Codec, Any] = {
    Codec.TIME: 1_795_000_000_123,
    Codec.DATE: "2026-11-22",
    Codec.UUID: CUSTOMER.hex,
    Codec.INT: 3,
    Codec.REAL: 2.5,
    Codec.BOOL: True,
    Codec.JSON: {"名": [1, 2.5, None, {"b": "x", "a": True}], "A": ""},
}


def all_of(kind: Kind) -> dict[str, Any]:
    codecs = {each.name: each.codec for each in KINDS[kind].travelling()} | dict(STAMPS)
    return {name: SAID.get(codec, "华信 1") for name, codec in codecs.items()}


def least_of(kind: Kind) -> dict[str, Any]:
    needed = {each.name for each in KINDS[kind].travelling() if each.required}
    needed |= {*STAMPS, KINDS[kind].root_field} - {"deleted_at"}
    return {name: value for name, value in all_of(kind).items() if name in needed}


def test_a_document_from_the_disk_is_that_of_the_object(tmp_path: Path) -> None:
    database = Database(tmp_path / "book.db", b"k" * 32, World(author=UUID(int=7)))
    with database.write(Origin.SERVER) as session:
        writer = ReplicaWriter(session)
        writer.put(Kind.CUSTOMER, CUSTOMER, least_of(Kind.CUSTOMER))
        for number, kind in enumerate(Kind, 1):
            full, bare, missing = (UUID(int=number * 16 + one) for one in (1, 2, 3))
            writer.put(kind, full, all_of(kind))
            writer.put(kind, bare, least_of(kind))
            writer.flush()
            assert writer.refused == {}, kind
            ids = [full.hex, bare.hex, missing.hex]
            found = dict(docs_of(session.connection(), kind, ids))
            images = {one.hex: writer.image(kind, one) for one in (full, bare)}
            assert found.keys() == images.keys()
            for one, image in images.items():
                assert compact_json(found[one]) == compact_json(image)
                assert found[one].keys() >= least_of(kind).keys()
    database.close()
