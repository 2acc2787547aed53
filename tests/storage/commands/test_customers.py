"""Customers and what belongs to them: made, changed, moved by rule, deleted, brought back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.commands import answers, contacts, customers, deals, links, purchases
from storage.commands.undo import undo
from storage.models import Answer, Contact, Customer, Deal, OutboxEntry, Payment, Purchase
from storage.queries import answers as sheets
from storage.queries import contacts as people
from storage.rules.answers import State
from storage.rules.choices import (
    CustomerStatus,
    DealStage,
    DealStatus,
    LinkType,
    Question,
    Tier,
)
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ago


def get(book, model, record_id):
    with book.database.read() as session:
        return session.get(model, record_id)


def last_tx(book) -> int:
    with book.database.read() as session:
        return session.scalars(select(OutboxEntry.tx).order_by(OutboxEntry.n.desc())).first()


def refused(book, code, command, *args, **named):
    with pytest.raises(RuleBroken) as trouble:
        book.write(command, *args, **named)
    assert trouble.value.code == code


def test_a_new_customer_is_a_prospect_and_mine(book):
    made = book.write(customers.create_customer, {"name": "  华信精密 ", "city": " "})
    known = get(book, Customer, made)
    assert (known.name, known.status, known.owner_id, known.city) == (
        "华信精密",
        "prospect",
        ME,
        None,
    )
    assert known.party_roles == ["customer"]


def test_a_company_without_a_name_is_refused(book):
    refused(book, "customer.no_name", customers.create_customer, {"name": "  "})
    known = book.customer()
    refused(book, "customer.no_name", customers.edit_customer, known, {"name": ""})


def test_deleting_a_customer_can_be_undone_with_all_that_is_about_it(book):
    customer = book.customer()
    book.contact(customer)
    book.write(customers.delete_customer, customer)
    assert book.read(people.of_customer, customer) == []
    book.write(undo, last_tx(book))
    assert len(book.read(people.of_customer, customer)) == 1


def test_a_status_by_hand_stays_until_the_next_purchase(book):
    customer = book.customer(status="active")
    book.purchases(customer, "碳带", ago(400))
    book.write(customers.set_status, customer, CustomerStatus.ACTIVE, "they come back in May")
    assert book.write(customers.review_statuses, today=TODAY) == 0
    book.write(customers.set_status, customer, CustomerStatus.LOST, "bankrupt")
    book.write(purchases.record_purchase, customer, {"product_name": "碳带"}, today=TODAY)
    known = get(book, Customer, customer)
    assert (known.status, known.status_reason) == ("active", None)


def test_time_and_purchases_move_the_statuses(book):
    quiet, gone, new, mine = (book.customer(name, status="active") for name in "abcd")
    book.write(customers.set_status, new, CustomerStatus.PROSPECT)
    book.purchases(quiet, "x", ago(200))
    book.purchases(gone, "x", ago(600))
    book.purchases(new, "x", ago(2))
    assert book.write(customers.review_statuses, today=TODAY) == 3
    found = [get(book, Customer, one).status for one in (quiet, gone, new, mine)]
    assert found == ["dormant", "lost", "active", "active"]
    assert book.write(customers.review_statuses, today=TODAY) == 0


def test_the_top_fifth_of_those_who_buy_is_platinum(book):
    ids = [book.customer(str(number)) for number in range(7)]
    for number, customer in enumerate(ids[:5]):
        book.purchases(customer, "x", ago(10), amount_minor=1000 - number)
    assert book.write(customers.review_tiers, today=TODAY) == 5
    found = [get(book, Customer, one).tier for one in ids]
    assert found == ["platinum", "gold", "gold", "silver", "silver", None, None]
    assert book.write(customers.review_tiers, today=TODAY) == 0
    later = TODAY + timedelta(days=400)
    assert book.write(customers.review_tiers, today=later) == 5
    assert get(book, Customer, ids[0]).tier is None


def test_a_tier_by_hand_needs_a_reason_and_is_left_alone(book):
    customer = book.customer()
    book.purchases(customer, "x", ago(10))
    refused(book, "customer.tier_needs_reason", customers.set_tier, customer, Tier.BRONZE)
    book.write(customers.set_tier, customer, Tier.BRONZE, "pays late")
    assert book.write(customers.review_tiers, today=TODAY) == 0
    book.write(customers.set_tier, customer, None)
    assert book.write(customers.review_tiers, today=TODAY) == 1
    assert get(book, Customer, customer).tier == "platinum"


def test_an_answer_given_again_replaces_the_one_before(book):
    customer = book.customer()
    ask = Question.BUDGET
    first = book.write(answers.answer_question, customer, ask, on=ago(100), text="30 万")
    book.write(answers.unchanged, first, on=ago(50))
    again = book.write(answers.answer_question, customer, ask, on=TODAY, text="50 万")
    known = get(book, Answer, again)
    assert first == again
    assert (known.text, known.answered_on, known.confirmed_count) == ("50 万", TODAY, None)


def test_unchanged_is_counted_once_a_day_and_keeps_the_date(book):
    customer = book.customer()
    answer = book.write(
        answers.answer_question, customer, Question.COMPETITORS, on=ago(100), text="金蝶"
    )
    for _ in range(2):
        book.write(answers.unchanged, answer, on=TODAY)
    line = book.read(sheets.sheet, customer, TODAY)[list(Question).index(Question.COMPETITORS)]
    assert (line.standing.state, line.standing.age_days) == (State.IN_DATE, 100)
    assert line.standing.unchanged == 1


def test_all_unchanged_is_one_transaction(book):
    customer = book.customer()
    for ask in (Question.BUDGET, Question.FIT):
        book.write(answers.answer_question, customer, ask, on=ago(70), text="x")
    assert book.write(answers.unchanged_all, customer, on=TODAY) == 2
    refused(book, "answer.nothing_to_confirm", answers.unchanged_all, customer, on=TODAY)
    book.write(undo, last_tx(book))
    assert book.write(answers.unchanged_all, customer, on=TODAY) == 2


def test_an_answer_has_to_say_something(book):
    customer = book.customer()
    refused(book, "answer.empty", answers.answer_question, customer, Question.FIT, on=TODAY)
    ask = Question.FIT
    refused(
        book, "answer.not_a_choice", answers.answer_question, customer, ask, on=TODAY, chip="maybe"
    )


def test_who_decides_is_the_same_on_the_contact_and_on_the_sheet(book):
    customer = book.customer()
    wang = book.write(
        contacts.create_contact,
        customer,
        {"name": "王建国", "decision_power": "influences"},
        today=ago(30),
    )
    [part] = book.read(sheets.of_customer, customer)
    assert (part.contact_id, part.chip, part.held.answered_on) == (wang, "influences", ago(30))
    book.write(contacts.edit_contact, wang, {"decision_power": "decides"}, today=TODAY)
    [part] = book.read(sheets.of_customer, customer)
    assert (part.chip, part.held.answered_on) == ("decides", TODAY)
    power = Question.DECISION_POWER
    book.write(
        answers.answer_question, customer, power, on=TODAY, chip="gatekeeper", contact_id=wang
    )
    assert get(book, Contact, wang).decision_power == "gatekeeper"


def test_editing_a_title_does_not_answer_anything(book):
    customer = book.customer()
    wang = book.write(
        contacts.create_contact, customer, {"name": "王", "decision_power": "user"}, today=ago(30)
    )
    book.write(
        contacts.edit_contact, wang, {"title": "总经理", "decision_power": "user"}, today=TODAY
    )
    [part] = book.read(sheets.of_customer, customer)
    assert part.held.answered_on == ago(30)


def test_a_deal_starts_its_time_anew_in_each_stage(book):
    customer = book.customer()
    deal = book.write(deals.create_deal, customer, {"title": "仓储系统"}, today=ago(20))
    book.write(deals.edit_deal, deal, {"title": "WMS", "stage": "identified"}, today=ago(10))
    assert get(book, Deal, deal).stage_since == ago(20)
    book.write(deals.edit_deal, deal, {"stage": "proposal"}, today=ago(3))
    known = get(book, Deal, deal)
    assert (known.stage, known.stage_since, known.title) == (DealStage.PROPOSAL, ago(3), "WMS")


def test_a_deal_is_won_or_lost_once_and_can_be_opened_again(book):
    customer = book.customer(status="prospect")
    deal = book.write(deals.create_deal, customer, {"title": "x"}, today=TODAY)
    book.write(deals.lose_deal, deal, today=TODAY)
    refused(book, "deal.already_closed", deals.win_deal, deal, today=TODAY)
    book.write(deals.explain_loss, deal, reason="price", winner="金蝶")
    assert get(book, Deal, deal).lost_reason == "price"
    book.write(deals.reopen_deal, deal, today=TODAY)
    refused(book, "deal.still_open", deals.reopen_deal, deal, today=TODAY)
    refused(book, "deal.not_lost", deals.explain_loss, deal, reason="x")
    book.write(deals.win_deal, deal, today=TODAY)
    known = get(book, Deal, deal)
    assert (known.status, known.lost_reason, known.closed_on) == (DealStatus.WON, None, TODAY)
    assert get(book, Customer, customer).status == "active"


def test_a_deal_needs_a_title(book):
    customer = book.customer()
    refused(book, "deal.no_title", deals.create_deal, customer, {"title": ""}, today=TODAY)


def test_a_purchase_is_tied_to_the_product_of_exactly_that_name(book):
    customer = book.customer()
    product = book.add(Kind.PRODUCT, name="碳带")
    right = book.write(purchases.record_purchase, customer, {"product_name": "碳带"}, today=TODAY)
    wrong = book.write(purchases.record_purchase, customer, {"product_name": "炭带"}, today=TODAY)
    assert get(book, Purchase, right).product_id == product
    assert get(book, Purchase, wrong).product_id is None
    assert get(book, Purchase, right).bought_on == TODAY
    refused(book, "purchase.empty", purchases.record_purchase, customer, {}, today=TODAY)


def test_a_payment_comes_in_once(book):
    customer = book.customer()
    payment = book.write(
        purchases.record_payment, customer, {"amount_minor": 100, "due_on": ago(3)}
    )
    book.write(purchases.receive_payment, payment, on=TODAY)
    assert get(book, Payment, payment).received_on == TODAY
    refused(book, "payment.already_received", purchases.receive_payment, payment, on=TODAY)
    refused(book, "payment.no_amount", purchases.record_payment, customer, {"amount_minor": 0})


def test_no_company_is_linked_with_itself(book):
    customer = book.customer()
    peer = LinkType.PEER
    refused(book, "link.with_itself", links.create_link, customer, peer, "x", other_id=customer)
    refused(book, "link.no_name", links.create_link, customer, peer, " ")


@pytest.mark.parametrize(
    ("make", "delete", "model"),
    [
        (contacts.create_contact, contacts.delete_contact, Contact),
        (deals.create_deal, deals.delete_deal, Deal),
        (purchases.record_purchase, purchases.delete_purchase, Purchase),
    ],
)
def test_whatever_is_deleted_can_be_brought_back(book, make, delete, model):
    customer = book.customer()
    values = {"name": "x", "title": "x", "product_name": "x"}
    fields = set(model.__table__.columns.keys())
    known = {name: value for name, value in values.items() if name in fields}
    made = book.write(make, customer, known, today=TODAY)
    book.write(delete, made)
    assert get(book, model, made).deleted_at is not None
    book.write(undo, last_tx(book))
    assert get(book, model, made).deleted_at is None
