"""Apps older and newer than the server: nothing is lost, and each is told in words."""

import json
from uuid import UUID

import pytest
from sqlalchemy import select, update

from storage.changes import Origin
from storage.models import Customer, Extra, OutboxEntry, SetBy, SyncState
from storage.rules.kinds import VERSION, Kind
from sync.client.engine import SyncTrouble
from sync.protocol.messages import Ask, Operation, decode_answer, encode
from sync.server import records, upcasting
from sync.server.records import WHOLE, Record, Stamp
from sync.server.service import Service
from tests.sync.client.conftest import REP


def on_server(company, customer: str) -> dict[str, object]:
    with company.service.transaction() as connection:
        record = records.load(connection, Kind.CUSTOMER, customer)
        assert record is not None
        return record.doc


def test_a_field_of_a_newer_server_is_kept_beside_and_never_sent_back(company):
    (made,) = company.fill(customers=1, loyalty="gold")
    laptop = company.laptop()
    laptop.engine().run_once()
    laptop.edit(Kind.CUSTOMER, UUID(hex=made), city="Suzhou")
    receipt = laptop.engine().run_once()
    assert receipt.refused == 0
    assert on_server(company, made)["loyalty"] == "gold"
    with laptop.book.read() as session:
        assert session.get_one(Extra, UUID(hex=made)).fields == {"loyalty": "gold"}
        sent = [entry.fields for entry in session.scalars(select(OutboxEntry))]
        assert "loyalty" not in json.dumps(sent)


def test_an_upgrade_shows_what_was_kept_for_it_and_compares(company):
    (made,) = company.fill(customers=1)
    laptop = company.laptop()
    laptop.engine().run_once()
    with laptop.book.write(Origin.SERVER) as session:
        kept = {"industry": "machinery", "loyalty": "gold"}
        session.add(Extra(id=UUID(hex=made), kind="customer", fields=kept))
        session.get_one(SyncState, 1).schema = VERSION - 1
    receipt = laptop.engine().run_once()
    assert receipt.agreed
    with laptop.book.read() as session:
        assert session.get_one(Customer, UUID(hex=made)).industry == "machinery"
        assert session.get_one(Extra, UUID(hex=made)).fields == {"loyalty": "gold"}
        assert session.get_one(SyncState, 1).schema == VERSION


def test_a_row_that_cannot_be_read_is_set_by_and_the_others_go_on(company):
    made = company.fill(customers=3)
    with company.service.write() as (connection, tick):
        stamps = {WHOLE: Stamp(tick.seq, 0, 0, tick.at, REP.hex)}
        who = {"created_at": "yesterday", "created_by": REP.hex}
        doc = {"customer_id": made[0], "name": "Broken", **who}
        key = f"{9 << 64 | 0x7 << 76 | 0x8 << 60:032x}"
        broken = Record(Kind.CONTACT, key, made[0], tick.seq, doc, stamps, is_new=True)
        records.save(connection, broken, tick)
    laptop = company.laptop()
    receipt = laptop.engine().run_once()
    assert receipt.agreed
    with laptop.book.read() as session:
        assert len(session.scalars(select(Customer)).all()) == 3
        assert session.scalars(select(SetBy)).one().reason == "TypeError"


def test_an_app_that_is_too_old_brings_its_work_and_sees_nothing_new(company):
    company.fill(customers=1)
    laptop = company.laptop()
    laptop.engine().run_once()
    made = laptop.write(Kind.CUSTOMER, name="Written offline")
    now = lambda: int(company.now.timestamp() * 1000)  # noqa: E731
    laptop.line.service = Service(company.sql, now, oldest_schema=VERSION + 1)
    with pytest.raises(SyncTrouble) as told:
        laptop.engine().run_once()
    assert told.value.code == "too_old"
    assert on_server(company, made.hex)["name"] == "Written offline"


def test_a_server_older_than_the_app_takes_nothing_and_says_so(company):
    laptop = company.laptop()
    with laptop.book.read() as session:
        state = session.get_one(SyncState, 1)
        ask = Ask(state.device_id, state.epoch, state.lease, schema=VERSION + 1)
    answer = decode_answer(company.service.round(encode(ask), REP.hex))
    assert answer.refusal == "server_older"


def test_work_of_an_older_app_is_brought_up_to_date_on_arrival(company, monkeypatch):
    laptop = company.laptop()

    def town_became_city(op: Operation) -> Operation:
        fields = dict(op.f)
        address = fields.pop("town", None)
        if address:
            fields["address"] = {"city": address["town"]}
        return Operation(**{**{f: getattr(op, f) for f in op.__struct_fields__}, "f": fields})

    monkeypatch.setitem(upcasting.STEPS, VERSION - 1, town_became_city)
    made = laptop.write(Kind.CUSTOMER, name="Old words")
    with laptop.book.write(Origin.SERVER) as session:
        entry = session.scalars(select(OutboxEntry)).one()
        old = {**entry.fields, "town": {"town": "Suzhou"}}
        change = update(OutboxEntry).values(schema=VERSION - 1, fields=old)
        session.execute(change)
    receipt = laptop.engine().run_once()
    assert (receipt.refused, on_server(company, made.hex)["city"]) == (0, "Suzhou")
