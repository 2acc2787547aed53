"""Who is worth a visit on a trip, and why."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from storage.commands import records, trip_stops, trips
from storage.models import Customer
from storage.queries.trip_suggestions import suggestions
from storage.queries.trips import board
from storage.rules.choices import CustomerStatus, Question, Tier
from storage.rules.kinds import Kind
from storage.rules.today import Why
from storage.rules.trip_draft import TripDraft
from storage.rules.trip_suggestions import TripSuggestion
from tests.storage.a_day import ME, TODAY, ZONE, Book, ago, at

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
DRAFT = TripDraft(starts_on=FIRST, ends_on=LAST, cities=("苏州", "无锡"))


def suggested(book: Book, trip: UUID) -> dict[str, TripSuggestion]:
    plan = book.read(board, trip)
    assert plan is not None
    return {each.customer: each for each in book.read(suggestions, plan, TODAY)}


def whys(suggestion: TripSuggestion) -> list[Why]:
    return [reason.why for reason in suggestion.reasons]


def test_each_customer_there_is_suggested_with_its_reasons(book: Book) -> None:
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    owed = book.customer("常熟纺织", city="苏州市")
    book.visited(owed, 9)
    book.promise(owed, LAST, text="培训计划")
    seen = {"tier": Tier.PLATINUM, "tier_by_hand": True, "city": "无锡"}
    due = book.customer("滨湖电子", **seen)
    book.add(
        Kind.VISIT, customer_id=due, zone=ZONE.key, status="done",
        started_at=at(9, TODAY - timedelta(days=46)),
    )  # fmt: skip
    buyer = book.customer("相城塑料", city="苏州")
    book.visited(buyer, 10)
    for days in (100, 70, 39):
        book.purchases(buyer, "标签", ago(days))
    book.customer("梁溪食品", city="无锡")
    book.customer("上海别处", city="上海")
    book.customer("无锡流失", city="无锡", status=CustomerStatus.LOST)
    book.customer("无锡同行", city="无锡", party_roles=["competitor"])
    found = suggested(book, trip)
    assert whys(found["常熟纺织"]) == [Why.PROMISE_DUE]
    assert whys(found["滨湖电子"]) == [Why.TIER_DUE]
    assert whys(found["相城塑料"]) == [Why.PURCHASE_DUE]
    assert whys(found["梁溪食品"]) == [Why.NEVER_VISITED]
    assert "上海别处" not in found
    assert "无锡流失" not in found
    assert "无锡同行" not in found
    assert [each.city for each in found.values()] == ["苏州", "苏州", "无锡", "无锡"]


def test_who_is_near_a_stop_is_on_the_way_and_who_is_on_the_trip_is_not_suggested(
    book: Book,
) -> None:
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    here = book.customer("太湖电缆", latitude=31.50, longitude=120.30)
    near = book.customer("滨湖阀门", latitude=31.53, longitude=120.31)
    book.visited(near, 9)
    book.write(trip_stops.put_stop, trip, here, FIRST)
    found = suggested(book, trip)
    assert list(found) == ["滨湖阀门"]
    reason = found["滨湖阀门"].reasons[-1]
    assert (reason.why, reason.text, reason.days) == (Why.NEAR, "太湖电缆", 3)


def test_a_manager_is_not_led_to_the_customers_of_his_reps(book: Book) -> None:
    trip = book.write(trips.plan_trip, DRAFT, ZONE.key)
    names = ("自己的", "别人的", "协助的", "公海")
    ids = {name: book.customer(name, city="苏州", tier=Tier.GOLD) for name in names}
    with book.database.write() as session:
        session.get_one(Customer, ids["公海"]).owner_id = None
        for name in ("别人的", "协助的"):
            session.get_one(Customer, ids[name]).owner_id = UUID(int=99)
        records.create(
            session,
            Kind.ASSIST,
            {"customer_id": ids["协助的"], "helper_id": ME, "until": LAST, "reason": "演示"},
        )
    assert set(suggested(book, trip)) == {"自己的", "协助的", "公海"}


def test_answers_that_went_stale_are_a_reason(book: Book) -> None:
    trip = book.write(trips.plan_trip, replace(DRAFT, cities=("苏州",)), ZONE.key)
    customer = book.customer("吴中工具", city="苏州")
    book.visited(customer, 9)
    for question in (Question.BUDGET, Question.COMPETITORS):
        book.add(
            Kind.ANSWER, customer_id=customer, question=question, text="?", answered_on=ago(200)
        )
    reason = suggested(book, trip)["吴中工具"].reasons[0]
    assert (reason.why, reason.days) == (Why.STALE_ANSWERS, 2)
