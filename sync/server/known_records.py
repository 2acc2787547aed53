"""The server's records as a file is compared with them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from storage.rules.fields import from_wire
from storage.rules.kinds import KINDS, Kind, Root
from sync.server.store import TENANT, rows


class ServerBook:
    """Plain values of everybody's records; see `storage.transfer.known_book.KnownBook`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def records(self, kind: Kind, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
        """The live records of a kind with their ids; those of deleted customers are left out."""
        spec = KINDS[kind]
        codecs = {name: spec.fields[name].codec for name in fields}
        of_customer = spec.root is Root.CUSTOMER and kind is not Kind.CUSTOMER
        living = self._living_customers() if of_customer else frozenset[str]()
        query = select(rows.c.id, rows.c.root, rows.c.doc).where(
            rows.c.tenant == TENANT, rows.c.kind == kind.value, rows.c.deleted.is_(False)
        )
        for record, root, doc in self._connection.execute(query.order_by(rows.c.id)):
            if of_customer and root not in living:
                continue
            said = json.loads(doc)
            values = {name: from_wire(codec, said.get(name)) for name, codec in codecs.items()}
            yield {"id": UUID(hex=record), **values}

    def _living_customers(self) -> frozenset[str]:
        query = select(rows.c.id).where(
            rows.c.tenant == TENANT, rows.c.kind == Kind.CUSTOMER.value, rows.c.deleted.is_(False)
        )
        return frozenset(self._connection.scalars(query))
