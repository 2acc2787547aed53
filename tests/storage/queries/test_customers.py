"""The customers table: every order and filter gives each customer once, a page at a time."""

import random
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import event

from storage.commands import records
from storage.commands.customers import delete_customer
from storage.queries import customers
from storage.queries.customers import EVERYBODY, CustomerFilter, Sort, SortBy
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.kinds import Kind
from storage.search import customer_matches
from tests.storage.a_day import TODAY, ago, at, opened

BY_NAME = Sort()
SORTS = [Sort(by, descending) for by in SortBy for descending in (False, True)]


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """Sixty customers with everything in them that can be sorted by, or is missing; to be read."""
    random_ = random.Random(7)
    with opened(tmp_path_factory.mktemp("full")) as book:
        with book.database.write() as session:
            for number in range(60):
                _add_somebody(session, random_, number)
        yield book


def _add_somebody(session, random_: random.Random, number: int) -> None:
    values = {
        "name": random_.choice(["华信", "宁波海天", "Acme", "Zeta", "无锡透平"]) + str(number),
        "status": random_.choice([*CustomerStatus, None]),
        "tier": random_.choice([*Tier, None]),
        "city": random_.choice(["上海", "苏州", "Leeds", None]),
        "province": random_.choice(["江苏", None]),
    }
    customer = {"customer_id": records.create(session, Kind.CUSTOMER, values)}
    if number % 3:
        visit = {"status": "done", "started_at": at(9, ago(number)), "zone": "Asia/Shanghai"}
        records.create(session, Kind.VISIT, customer | visit)
    if number % 4 == 0:
        promise = {"text": "x", "promised_by": "us", "status": "open", "due_on": ago(number - 30)}
        records.create(session, Kind.PROMISE, customer | promise)
    if number % 5 == 0:
        deal = {"title": "x", "status": "open", "amount_minor": number}
        records.create(session, Kind.DEAL, customer | deal)


def all_rows(book, wanted=EVERYBODY, sort=BY_NAME, page=7, matching=None):
    rows: list[customers.CustomerRow] = []
    while True:
        after = rows[-1].place if rows else None
        found = book.read(customers.page, wanted, sort, after=after, limit=page, matching=matching)
        rows += found
        if len(found) < page:
            return rows


def ids(rows) -> list[UUID]:
    return [row.id for row in rows]


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_pages_put_together_are_the_whole_list(full, sort):
    whole = ids(full.read(customers.page, sort=sort, limit=1000))
    assert len(set(whole)) == 60
    assert ids(all_rows(full, sort=sort)) == whole


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_a_jump_lands_where_paging_would(full, sort):
    whole = ids(full.read(customers.page, sort=sort, limit=1000))
    middle = full.read(customers.page, sort=sort, limit=1, skip=10)[0]
    for skip in (0, 1, 17, 44):
        found = full.read(customers.page, sort=sort, after=middle.place, skip=skip, limit=9)
        assert ids(found) == whole[11 + skip : 20 + skip]


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_every_customer_knows_its_line(full, sort):
    whole = ids(full.read(customers.page, sort=sort, limit=1000))
    assert [full.read(customers.position, one, sort=sort) for one in whole] == list(range(60))


@pytest.mark.parametrize(
    ("by", "column"),
    [
        (SortBy.LAST_VISIT, "last_visit_at"),
        (SortBy.NEXT_ON, "next_on"),
        (SortBy.CITY, "city"),
    ],
)
@pytest.mark.parametrize("descending", [False, True])
def test_what_is_not_known_comes_last_either_way(full, by, column, descending):
    found = [getattr(row, column) for row in all_rows(full, sort=Sort(by, descending))]
    known = [value for value in found if value is not None]
    assert None in found
    assert found[: len(known)] == sorted(known, reverse=descending)


def test_choices_are_ordered_by_what_they_mean(full):
    found = [row.tier for row in all_rows(full, sort=Sort(SortBy.TIER))]
    order = [*(tier.value for tier in Tier), None]
    assert found == sorted(found, key=order.index)


def test_names_are_ordered_by_pinyin(book):
    for name in ("张江机械", "宝钢", "Acme", "华信"):
        book.customer(name)
    assert [row.name for row in all_rows(book)] == ["Acme", "宝钢", "华信", "张江机械"]


@pytest.mark.parametrize("sort", SORTS, ids=str)
@pytest.mark.parametrize(
    "wanted",
    [
        CustomerFilter(statuses=frozenset({CustomerStatus.ACTIVE, CustomerStatus.LOST})),
        CustomerFilter(tiers=frozenset({Tier.GOLD})),
        CustomerFilter(cities=frozenset({"上海", "Leeds"})),
        CustomerFilter(provinces=frozenset({"江苏"})),
        CustomerFilter(overdue_on=TODAY),
        CustomerFilter(unseen_since=at(0, ago(20))),
    ],
    ids=["status", "tier", "city", "province", "overdue", "unseen"],
)
def test_a_filter_leaves_the_same_customers_in_every_order(full, sort, wanted):
    rows = all_rows(full, wanted, sort)
    assert len(set(ids(rows))) == len(rows) == full.read(customers.count, wanted)
    assert 0 < len(rows) < 60


def test_filters_say_what_they_mean(full):
    seen = {"statuses": set(), "tiers": set(), "overdue": set(), "unseen": set()}
    for row in all_rows(full, CustomerFilter(statuses=frozenset({CustomerStatus.LOST}))):
        seen["statuses"].add(row.status)
    for row in all_rows(full, CustomerFilter(tiers=frozenset({Tier.GOLD}))):
        seen["tiers"].add(row.tier)
    for row in all_rows(full, CustomerFilter(overdue_on=TODAY)):
        seen["overdue"].add(row.next_on is not None and row.next_on < TODAY)
    for row in all_rows(full, CustomerFilter(unseen_since=at(0, ago(20)))):
        seen["unseen"].add(row.last_visit_at is None or row.last_visit_at < at(0, ago(20)))
    assert seen == {"statuses": {"lost"}, "tiers": {"gold"}, "overdue": {True}, "unseen": {True}}


def test_search_narrows_the_table_down(full):
    found = all_rows(full, sort=Sort(SortBy.TIER), matching=customer_matches("hx"))
    assert {row.name[:2] for row in found} == {"华信"}


def test_a_deleted_customer_is_on_no_page(book):
    gone, stays = book.customer("Gone"), book.customer("Stays")
    book.write(delete_customer, gone)
    assert ids(all_rows(book)) == [stays]
    assert book.read(customers.position, gone) is None
    assert book.read(customers.count) == 1


def test_cities_and_provinces_are_counted(book):
    for city in ("上海", "上海", "苏州", None):
        book.customer(city=city, province="x")
    assert book.read(customers.cities) == [("上海", 2), ("苏州", 1)]
    assert book.read(customers.provinces) == [("x", 4)]


@pytest.mark.parametrize("sort", SORTS, ids=str)
def test_no_order_of_the_table_needs_sorting(book, sort):
    """Each page is read along an index: no temporary B-tree, whatever the order."""
    plans: list[str] = []
    with book.database.read() as session:

        @event.listens_for(session.get_bind(), "before_cursor_execute")
        def explain(_connection, cursor, statement, values, _context, _many):
            if statement.startswith("SELECT"):
                cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
                plans.append(" ".join(row[3] for row in cursor.fetchall()))

        customers.page(session, EVERYBODY, sort, limit=10)
    assert plans
    assert all(" USING INDEX ix_customer_" in plan for plan in plans)
    assert not any("TEMP B-TREE" in plan for plan in plans)


def test_unseen_counts_from_the_last_visit(book):
    fresh, old, never = (book.customer(name) for name in ("a", "b", "c"))
    book.visited(fresh, started_at=at(9, ago(1)))
    book.visited(old, started_at=at(9, ago(90)))
    found = all_rows(book, CustomerFilter(unseen_since=at(0) - timedelta(days=60)))
    assert set(ids(found)) == {old, never}


def test_customers_are_in_the_order_of_the_name_that_is_shown(book):
    long = book.customer("常州晨光印刷有限公司", short_name="晨光")
    plain = book.customer("德清")
    assert ids(all_rows(book)) == [long, plain]
    book.write(records.edit, Kind.CUSTOMER, long, {"short_name": "扬帆"})
    assert ids(all_rows(book)) == [plain, long]


def test_the_company_s_own_lists_filter_the_table(book):
    def add(session):
        for name, industry, custom in (
            ("A", "Steel", {"erp": "SAP", "certificates": ["CE", "ISO"]}),
            ("B", "Steel", {"erp": "Yonyou", "certificates": ["ISO"]}),
            ("C", "Print", {"erp": "SAP"}),
            ("D", None, None),
        ):
            values = {"name": name, "industry": industry, "custom": custom}
            records.create(session, Kind.CUSTOMER, values)

    book.write(add)

    def named(*own):
        wanted = CustomerFilter(own=frozenset(own))
        with book.database.read() as session:
            rows = customers.page(session, wanted)
            assert customers.count(session, wanted) == len(rows)
            return [row.name for row in rows]

    assert named(("erp", "SAP")) == ["A", "C"]
    assert named(("erp", "SAP"), ("erp", "Yonyou")) == ["A", "B", "C"]
    assert named(("certificates", "ISO"), ("erp", "SAP")) == ["A"]
    assert named(("industry", "Steel"), ("certificates", "CE")) == ["A"]
