"""Laptops reduced to what they say, in the volume of a company."""

from typing import Any

from storage.rules.fields import to_wire
from storage.rules.kinds import KINDS, Kind
from sync.protocol.messages import Operation, Push
from tests.bench import volume
from tests.sync.server.peers import Peer, Send


class Lean(Peer):
    """A laptop without a book: it brings customers and visits, and reads everything."""

    def speak_by(self, send: Send) -> None:
        """Go on over another line."""
        self._send = send

    def bring(self, kind: Kind, rows: list[dict[str, Any]]) -> None:
        """Push new records; `rows` as `storage.bulk` takes them."""
        ops = [self._creation(kind, row) for row in rows]
        answer = self._ask(push=Push(ops))
        assert {result.res for result in answer.results} <= {"applied", "merged"}

    def _creation(self, kind: Kind, row: dict[str, Any]) -> Operation:
        self._n += 1
        fields: dict[str, dict[str, Any]] = {}
        for name, field in KINDS[kind].fields.items():
            if row.get(name) is not None:
                said = to_wire(field.codec, row[name])
                fields.setdefault(field.merge_group, {})[name] = said
        record = row["id"].hex
        root = row["customer_id"].hex if "customer_id" in row else record
        return Operation(
            n=self._n, uid=f"{self._n:08x}{record[:24]}", g=self._n, k=kind.value, id=record,
            root=root, op="create", b=0, w=1_795_000_000_000, f=fields,
        )  # fmt: skip


def customers(count: int, first: int = 0) -> list[dict[str, Any]]:
    return volume.customer_rows(range(first, first + count))
