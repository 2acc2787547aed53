"""What Today reads from the book."""

from datetime import date, timedelta
from uuid import uuid4

from storage.commands import records
from storage.queries import today
from storage.rules.kinds import Kind
from storage.rules.today import VISIT_EVERY, Why
from tests.storage.a_day import ME, TODAY, ZONE, ago, at


def test_calls_count_until_yesterday_and_today_by_the_rep_s_own_midnight(book):
    customer = book.customer()
    for hour, result in ((0.1, "reached"), (9, "reached"), (10, "no_answer")):
        book.call(customer, at(hour), result)
    book.call(customer, at(-0.1))
    book.call(customer, at(12, date(2026, 11, 1)))
    book.call(customer, at(12, date(2026, 10, 31)))
    numbers = book.read(today.numbers, ME, TODAY, ZONE)
    assert (numbers.before, numbers.done) == (2, 2)
    assert numbers.target is None


def test_visits_of_the_day_stand_in_the_order_of_the_clock_with_their_reasons(book):
    huaxin, dongyue = book.customer("华信精密"), book.customer("东岳汽配")
    book.planned(dongyue, 13.5, purpose="样机")
    book.planned(huaxin, 11)
    book.promise(huaxin, TODAY)
    book.planned(huaxin, 11 + 24)
    first, second = book.read(today.visits_today, ME, TODAY, ZONE)
    assert (first.visit.customer, first.reasons[0].why) == ("华信精密", Why.PROMISE_DUE)
    assert (second.visit.customer, second.reasons[0].why) == ("东岳汽配", Why.PLANNED)
    assert second.reasons[0].text == "样机"


def test_a_visit_made_today_counts_once_even_if_it_was_planned(book):
    customer = book.customer()
    book.visited(customer, 9, planned_at=at(9), was_planned=True)
    book.visited(customer, 10)
    assert len(book.read(today.visits_today, ME, TODAY, ZONE)) == 2


def test_a_visit_planned_for_today_but_made_yesterday_belongs_to_yesterday(book):
    book.visited(book.customer(), -3, planned_at=at(9))
    assert book.read(today.visits_today, ME, TODAY, ZONE) == []


def test_what_was_said_of_a_competitor_lately_is_a_danger(book):
    customer = book.customer()
    book.planned(customer)
    for subject, day in (("金蝶", ago(12)), ("用友", ago(90))):
        book.add(
            Kind.ANSWER,
            customer_id=customer,
            question="competitors",
            subject=subject,
            text="演示过",
            answered_on=day,
        )
    (visit,) = book.read(today.visits_today, ME, TODAY, ZONE)
    assert visit.danger == "金蝶 演示过"


def test_a_deleted_customer_takes_its_visits_off_the_list(book):
    customer = book.customer()
    book.planned(customer)
    book.write(records.delete, Kind.CUSTOMER, customer)
    assert book.read(today.visits_today, ME, TODAY, ZONE) == []


def test_suggestions_name_the_strongest_reason_and_nobody_who_is_planned(book):
    promised, planned = book.customer("promised"), book.customer("planned")
    book.promise(promised, ago(1))
    book.promise(planned, ago(1))
    book.planned(planned)
    by_tier = book.customer("by tier", tier="gold")
    every = VISIT_EVERY["gold"]
    book.visited(by_tier, 9 - 24 * (every + 1))
    fresh = book.customer("fresh", tier="gold")
    book.visited(fresh, 9 - 24)
    found = book.read(today.suggestions, ME, TODAY, ZONE)
    assert [(each.customer, each.reasons[0].why) for each in found] == [
        ("promised", Why.PROMISE_DUE),
        ("by tier", Why.TIER_DUE),
    ]


def test_a_customer_taken_over_is_suggested_until_visited(book):
    taken = book.customer("taken", previous_owner="李雷", owner_since=ago(5))
    seen = book.customer("seen", previous_owner="李雷", owner_since=ago(5))
    book.visited(seen, 9 - 24)
    book.customer("own")
    found = book.read(today.suggestions, ME, TODAY, ZONE)
    assert [(each.customer_id, each.reasons[0].why) for each in found] == [(taken, Why.TAKEN_OVER)]
    assert found[0].reasons[0].due_on == TODAY + timedelta(days=9)


def test_a_manager_is_not_sent_to_the_customers_of_the_reps(book):
    rep, colleague = uuid4(), uuid4()
    longest = 9 - 24 * (VISIT_EVERY["gold"] + 1)
    for name, owner in (("mine", ME), ("nobody's", None), ("the rep's", rep)):
        customer = book.customer(name, owner_id=owner, tier="gold")
        book.visited(customer, longest, owner_id=rep)
    book.customer("the rep's since lately", owner_id=rep, previous_owner="李雷", owner_since=ago(5))
    for name, until in (("open to me", TODAY), ("not any more", ago(1))):
        customer = book.customer(name, owner_id=colleague, tier="gold")
        book.visited(customer, longest, owner_id=rep)
        book.add(Kind.ASSIST, customer_id=customer, helper_id=ME, until=until)
    found = book.read(today.suggestions, ME, TODAY, ZONE)
    assert {each.customer for each in found} == {"mine", "nobody's", "open to me"}
