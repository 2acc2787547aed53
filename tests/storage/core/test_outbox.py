"""Every local change leaves an outbox entry in its own transaction, whatever the path."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from storage.bulk import record_bulk
from storage.changes import ChangeSet
from storage.commands import records
from storage.commands.undo import undo
from storage.database import Database
from storage.models import Contact, Customer, OutboxEntry, new_id
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.storage.core.conftest import ME, NOW

ADDRESS = ("country", "province", "city", "county", "address")


def entries(database: Database) -> list[OutboxEntry]:
    with database.read() as session:
        return list(session.scalars(select(OutboxEntry).order_by(OutboxEntry.n)))


def customer(database: Database, **values: Any) -> UUID:
    with database.write() as session:
        return records.create(session, Kind.CUSTOMER, {"name": "华信", **values})


def test_a_new_record_travels_with_its_values_by_merge_group(database: Database) -> None:
    made = customer(database, city="上海", address="沪闵路 1 号")
    (entry,) = entries(database)
    assert (entry.op, entry.kind, entry.id, entry.root) == ("create", "customer", made, made)
    assert entry.fields == {
        "name": {"name": "华信"},
        "address": {"city": "上海", "address": "沪闵路 1 号"},
    }
    assert (entry.author, entry.at, entry.base, entry.state) == (ME, NOW, 0, "pending")


def test_a_change_names_the_groups_that_changed_whole_with_the_values_before(
    database: Database,
) -> None:
    made = customer(database, city="上海", industry="机械")
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": "苏州", "industry": "机械"})
    patch = entries(database)[-1]
    assert (patch.op, patch.fields, patch.old) == (
        "patch",
        {"address": dict.fromkeys(ADDRESS) | {"city": "苏州"}},
        dict.fromkeys(ADDRESS) | {"city": "上海"},
    )


def test_saving_without_a_change_leaves_no_trace(database: Database, news: list[ChangeSet]) -> None:
    made = customer(database, city="上海")
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": "上海"})
    assert len(entries(database)) == 1
    assert len(news) == 1


def test_several_changes_of_one_record_in_one_transaction_are_one_operation(
    database: Database,
) -> None:
    made = customer(database, city="上海")
    with database.write() as session:
        for city in ("苏州", "杭州", "宁波"):
            records.edit(session, Kind.CUSTOMER, made, {"city": city})
    patches = entries(database)[1:]
    assert len(patches) == 1
    assert patches[0].fields["address"]["city"] == "宁波"
    assert patches[0].old["city"] == "上海"


def test_a_change_that_was_taken_back_before_the_commit_is_none(database: Database) -> None:
    made = customer(database, city="上海")
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": "苏州"})
        records.edit(session, Kind.CUSTOMER, made, {"city": "上海"})
    assert len(entries(database)) == 1


def test_the_company_s_own_fields_merge_key_by_key(database: Database) -> None:
    made = customer(database, custom={"floor": "3", "lift": True})
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"custom": {"floor": "4", "gate": "B"}})
    patch = entries(database)[-1]
    assert patch.fields == {
        "custom.floor": {"custom.floor": "4"},
        "custom.gate": {"custom.gate": "B"},
        "custom.lift": {"custom.lift": None},
    }


def test_deleting_and_restoring_are_operations_without_fields(database: Database) -> None:
    made = customer(database)
    with database.write() as session:
        records.delete(session, Kind.CUSTOMER, made)
    with database.write() as session:
        records.restore(session, Kind.CUSTOMER, made)
    assert [(e.op, e.fields) for e in entries(database)[1:]] == [("delete", {}), ("restore", {})]


def test_the_changes_of_one_aggregate_are_one_group_and_of_two_are_two(
    database: Database,
) -> None:
    with database.write() as session:
        for name in ("华信", "东岳"):
            company = records.create(session, Kind.CUSTOMER, {"name": name})
            records.create(session, Kind.CONTACT, {"customer_id": company, "name": "王"})
    made = entries(database)
    assert len({e.tx for e in made}) == 1
    assert len({e.group for e in made}) == 2
    for entry in made:
        assert len({e.root for e in made if e.group == entry.group}) == 1


def test_a_group_never_has_more_than_two_hundred_operations(database: Database) -> None:
    company = customer(database)
    with database.write() as session:
        people = [
            {"id": new_id(session), "customer_id": company, "name": f"王{i}"} for i in range(450)
        ]
        record_bulk(session, Kind.CONTACT, people)
    sizes: dict[int, int] = {}
    for entry in entries(database)[1:]:
        sizes[entry.group] = sizes.get(entry.group, 0) + 1
    assert sorted(sizes.values()) == [50, 200, 200]


def test_numbers_have_no_gap_and_names_of_changes_no_twin(database: Database) -> None:
    for _ in range(3):
        customer(database)
    with pytest.raises(RuleBroken), database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": ""})
    customer(database)
    made = entries(database)
    assert [e.n for e in made] == [1, 2, 3, 4]
    assert len({e.uid for e in made}) == 4


def test_a_bulk_insert_leaves_what_single_inserts_leave(database: Database) -> None:
    values = {"name": "华信(上海)有限公司", "city": "上海", "phone": "021-5555 0101"}
    with database.write() as session:
        record_bulk(session, Kind.CUSTOMER, [{"id": new_id(session), **values}])
    with database.write() as session:
        records.create(session, Kind.CUSTOMER, values)
    bulk, single = entries(database)
    assert (bulk.op, bulk.fields, bulk.old) == (single.op, single.fields, single.old)
    with database.read() as session:
        one, other = session.scalars(select(Customer)).all()
        keys = ("sort_key", "name_key", "open_deals_minor", "answers_known", "created_by")
        assert [getattr(one, k) for k in keys] == [getattr(other, k) for k in keys]


@pytest.mark.parametrize(
    "values",
    [
        {"name": "good", "latitude": 91.0},
        {"name": ""},
        {"city": "no name"},
        {"name": "nul \x00 inside"},
        {"name": "lone \ud800 surrogate"},
        {"name": "good", "status": "no such status"},
        {"name": "good", "colour": "unknown field"},
    ],
)
def test_a_bulk_insert_with_one_bad_value_inserts_nothing(
    database: Database, values: dict[str, Any]
) -> None:
    def insert() -> None:
        with database.write() as session:
            good = {"id": new_id(session), "name": "good"}
            record_bulk(session, Kind.CUSTOMER, [good, {"id": new_id(session), **values}])

    with pytest.raises(RuleBroken):
        insert()
    assert entries(database) == []


def test_undo_is_a_change_of_its_own_and_brings_every_value_back(
    database: Database, news: list[ChangeSet]
) -> None:
    made = customer(database, city="上海", custom={"floor": "3"})
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": None, "custom": {"floor": "4"}})
        person = records.create(session, Kind.CONTACT, {"customer_id": made, "name": "王"})
    with database.write() as session:
        assert undo(session, news[-1].tx) == 2
    with database.read() as session:
        record = session.get_one(Customer, made)
        assert (record.city, record.custom) == ("上海", {"floor": "3"})
        assert session.get_one(Contact, person).deleted_at is not None
    with database.write() as session:
        undo(session, news[-1].tx)
    with database.read() as session:
        assert session.get_one(Customer, made).city is None
        assert session.get_one(Contact, person).deleted_at is None
    assert [e.n for e in entries(database)] == list(range(1, len(entries(database)) + 1))


def test_undo_never_overwrites_what_was_changed_since(
    database: Database, news: list[ChangeSet]
) -> None:
    made = customer(database, city="上海", industry="机械")
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": "苏州", "industry": "电子"})
    first = news[-1].tx
    with database.write() as session:
        records.edit(session, Kind.CUSTOMER, made, {"city": "杭州"})
    with database.write() as session:
        undo(session, first)
    with database.read() as session:
        record = session.get_one(Customer, made)
        assert (record.city, record.industry) == ("杭州", "机械")
    with pytest.raises(RuleBroken) as broken, database.write() as session:
        undo(session, first)
    assert broken.value.code == "undo.nothing_left"
