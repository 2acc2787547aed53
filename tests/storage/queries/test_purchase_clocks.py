"""Due for repurchase, out of many customers."""

from datetime import timedelta
from random import Random
from uuid import uuid4

from storage.bulk import record_bulk
from storage.commands import records
from storage.models.base import new_id
from storage.queries import purchase_clocks
from storage.rules.clocks import ClockSource
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ago


def test_the_latest_comes_first_and_what_is_far_off_or_lapsed_is_left_out(book):
    late, due, soon = book.customer("late"), book.customer("due"), book.customer("soon")
    far, lapsed = book.customer("far"), book.customer("lapsed")
    book.purchases(late, "碳带", ago(105), ago(72), ago(39))
    book.purchases(due, "标签纸", ago(84), ago(56), ago(28))
    book.purchases(soon, "碳带", ago(90), ago(57), ago(25))
    book.purchases(far, "碳带", ago(65), ago(35), ago(5))
    book.purchases(lapsed, "碳带", ago(400), ago(390), ago(380))
    rows = book.read(purchase_clocks.due, TODAY)
    assert [row.customer for row in rows] == ["late", "due", "soon"]
    assert rows[0].clock.days_late(TODAY) == 6
    assert (rows[0].product, rows[0].amount_minor, rows[0].currency) == ("碳带", 860_000, "CNY")


def test_of_one_person_those_of_the_customers_he_visits_himself(book):
    for name, owner in (("mine", ME), ("nobody's", None), ("the rep's", uuid4())):
        book.purchases(book.customer(name, owner_id=owner), "碳带", ago(90), ago(60), ago(30))
    opened = book.customer("open to me", owner_id=uuid4())
    book.purchases(opened, "碳带", ago(90), ago(60), ago(30))
    book.add(Kind.ASSIST, customer_id=opened, helper_id=ME, until=TODAY)
    rows = book.read(purchase_clocks.due, TODAY, owner=ME)
    assert {row.customer for row in rows} == {"mine", "nobody's", "open to me"}
    assert len(book.read(purchase_clocks.due, TODAY)) == 4


def test_two_purchases_follow_the_default_of_their_product(book):
    customer = book.customer()
    ribbon = book.add(Kind.PRODUCT, name="碳带", cycle_days=30)
    book.purchases(customer, "", ago(61), ago(31), product_id=ribbon)
    (row,) = book.read(purchase_clocks.due, TODAY)
    assert (row.product, row.clock.source) == ("碳带", ClockSource.DEFAULT)
    assert row.clock.next_due == TODAY - timedelta(days=1)


def test_returned_goods_and_products_without_a_name_have_no_clock(book):
    customer = book.customer()
    book.purchases(customer, "", ago(60), ago(30), ago(1))
    book.purchases(customer, "碳带", ago(60), ago(30))
    book.purchases(customer, "碳带", ago(1), amount_minor=-860_000)
    assert book.read(purchase_clocks.due, TODAY, ahead=100) == []


def test_each_product_of_a_customer_has_a_clock_of_its_own(book):
    customer = book.customer()
    book.purchases(customer, "碳带", ago(90), ago(60), ago(30))
    book.purchases(customer, "标签纸", ago(42), ago(28), ago(14))
    rows = book.read(purchase_clocks.of_customers, [customer])
    assert {row.product: row.clock.every_days for row in rows} == {"碳带": 30, "标签纸": 14}


def test_the_database_finds_everybody_whom_the_rule_finds(book):
    chance = Random("purchases")
    ribbon = book.add(Kind.PRODUCT, name="碳带", cycle_days=30)
    everybody = set()
    rows = []
    with book.database.write() as session:
        for number in range(60):
            customer = records.create(session, Kind.CUSTOMER, {"name": f"customer {number}"})
            everybody.add(customer)
            days = chance.randint(0, 120)
            for _ in range(chance.randint(1, 7)):
                bought = {"customer_id": customer, "product_id": ribbon, "amount_minor": 100}
                rows.append({"id": new_id(session), "bought_on": ago(days), **bought})
                days += chance.choice((1, 5, 14, 15, 30, 33, 60))
        record_bulk(session, Kind.PURCHASE, rows)
    due = {
        row.customer_id
        for row in book.read(purchase_clocks.of_customers, everybody)
        if row.clock.days_late(TODAY) >= -8 and not row.clock.lapsed(TODAY)
    }
    found = book.read(purchase_clocks.due, TODAY, limit=60)
    assert {row.customer_id for row in found} == due
    assert 5 < len(due) < 60
