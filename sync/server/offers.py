"""Refused work that lies with the present owner of its customer too, and goes where he goes.

Each owner has an offer of his own: a record that lay under another person would not leave that
one's laptop.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from storage.rules.ids import derived_hex
from storage.rules.kinds import Kind
from storage.rules.merging import Stamp, set_values
from sync.server import records
from sync.server.clock import Tick
from sync.server.records import DELETED, WHOLE, Record
from sync.server.store import TENANT, rows


def offer_of(uid: str, owner: str) -> str:
    """What an owner is offered of a refused group, by the uid of its first operation."""
    return derived_hex("refusal", uid, owner)


def hand_on(
    connection: Connection, tick: Tick, giver: str, customers: Collection[str], to: str
) -> None:
    """Let what nobody has decided yet go on with its customers; its author has it anyway."""
    query = select(rows.c.id).where(
        rows.c.tenant == TENANT, rows.c.root == giver, rows.c.kind == Kind.REFUSAL.value,
        rows.c.deleted.is_(False),
    )  # fmt: skip
    for refusal in connection.scalars(query).all():
        record = records.load(connection, Kind.REFUSAL, refusal)
        if record is None or record.doc["created_by"] == giver or "settled_at" in record.doc:
            continue
        first = record.doc["operations"][0]
        if (first["root"] or first["id"]) not in customers:
            continue
        if to != record.doc["created_by"]:
            _offer(connection, tick, record.doc, first["uid"], to)
        _take_back(connection, tick, record)


def _offer(connection: Connection, tick: Tick, doc: dict[str, Any], uid: str, to: str) -> None:
    key, author = offer_of(uid, to), doc["created_by"]
    known = records.load(connection, Kind.REFUSAL, key)  # where the customer comes back to him
    stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, author)}
    offer = known or Record(Kind.REFUSAL, key, to, tick.seq, is_new=True)
    offer.doc, offer.stamps, offer.deleted = dict(doc), stamps, False
    offer.doc |= {"owner_id": to, "created_at": tick.at, "updated_at": tick.at}
    records.save(connection, offer, tick)


def _take_back(connection: Connection, tick: Tick, offer: Record) -> None:
    """Nothing of it stays where it was, and what is decided there yet decides nothing."""
    gone = {"operations": None, "settled_at": tick.at, "deleted_at": tick.at}
    offer.doc, offer.deleted = set_values(offer.doc, gone), True
    offer.stamps[DELETED] = Stamp(tick.seq, 0, 0, tick.at, offer.doc["created_by"])
    records.save(connection, offer, tick)
