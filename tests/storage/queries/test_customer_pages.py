"""What a customer's page reads: the sheet, the people, deals, links, trade, timeline, the story."""

from datetime import date

import pytest

from storage.commands import answers as answering
from storage.commands import links as linking
from storage.commands.customers import delete_customer
from storage.queries import (
    answers,
    contacts,
    customer_details,
    customer_story,
    deals,
    links,
    purchases,
    record_values,
    timeline,
)
from storage.rules.answers import State
from storage.rules.choices import DealStatus, DecisionPower, LinkType, Question
from storage.rules.duplicates import Reason
from storage.rules.kinds import Kind
from storage.search import customer_matches
from tests.storage.a_day import ME, TODAY, ZONE, ago, at


@pytest.fixture
def huaxin(book):
    return book.customer("上海华信精密机械有限公司", short_name="华信精密", status="active")


def test_the_sheet_has_all_eight_answers_whether_known_or_not(book, huaxin):
    book.write(answering.answer_question, huaxin, Question.BUDGET, on=ago(5), text="今年 50 万")
    book.write(answering.answer_question, huaxin, Question.FIT, on=ago(200), chip="partly")
    sheet = {line.question: line for line in book.read(answers.sheet, huaxin, TODAY)}
    assert list(sheet) == list(Question)
    assert (sheet[Question.BUDGET].standing.state, sheet[Question.BUDGET].parts[0].text) == (
        State.IN_DATE,
        "今年 50 万",
    )
    assert (sheet[Question.FIT].standing.state, sheet[Question.FIT].parts[0].chip) == (
        State.STALE,
        "partly",
    )
    assert sheet[Question.COMPETITORS].standing.state is State.MISSING


def test_an_answer_of_several_contacts_is_one_line_of_several_parts(book, huaxin):
    wang = book.contact(huaxin, "王建国")
    haifeng = book.contact(huaxin, "王海峰")
    power = Question.DECISION_POWER
    book.write(
        answering.answer_question, huaxin, power, on=ago(400), chip="decides", contact_id=wang
    )
    book.write(
        answering.answer_question, huaxin, power, on=ago(3), chip="influences", contact_id=haifeng
    )
    line = book.read(answers.sheet, huaxin, TODAY)[0]
    assert [(part.contact, part.chip) for part in line.parts] == [
        ("王海峰", "influences"),
        ("王建国", "decides"),
    ]
    assert (line.standing.state, line.standing.age_days) == (State.IN_DATE, 3)


def test_who_decides_comes_first_among_the_contacts(book, huaxin):
    book.contact(huaxin, "安心")
    book.contact(huaxin, "李敏", decision_power="gatekeeper", phones=[{"number": "+86 21 5"}])
    book.contact(huaxin, "王建国", decision_power="decides")
    found = book.read(contacts.of_customer, huaxin)
    assert [one.name for one in found] == ["王建国", "李敏", "安心"]
    assert (found[1].phone, found[2].power) == ("+86 21 5", DecisionPower.UNKNOWN)


def test_open_deals_come_before_closed_ones(book, huaxin):
    def deal(title, **values):
        book.add(Kind.DEAL, customer_id=huaxin, title=title, **values)

    deal("lost", status="lost", closed_on=ago(3))
    deal("small", status="open", amount_minor=1)
    deal("won", status="won", closed_on=ago(1))
    deal("big", status="open", amount_minor=500)
    found = book.read(deals.of_customer, huaxin)
    assert [one.title for one in found] == ["big", "small", "won", "lost"]
    assert found[0].status is DealStatus.OPEN
    assert [one.reason_missing for one in found] == [False, False, False, True]


def test_a_link_is_seen_from_both_sides(book, huaxin):
    mill = book.customer("宝钢")
    book.write(
        linking.create_link, huaxin, LinkType.SUPPLIER, "ignored: it is in the book", other_id=mill
    )
    book.write(linking.create_link, huaxin, LinkType.COMPETITOR, "金蝶", strength=4)
    here = book.read(links.of_customer, huaxin)
    there = book.read(links.of_customer, mill)
    assert [(one.type, one.other_name, one.noted_here) for one in here] == [
        (LinkType.SUPPLIER, "宝钢", True),
        (LinkType.COMPETITOR, "金蝶", True),
    ]
    assert [(one.type, one.other_id, one.noted_here) for one in there] == [
        (LinkType.BUYER, huaxin, False)
    ]


def test_purchases_come_in_pages_and_are_summed_up(book, huaxin):
    book.purchases(huaxin, "碳带", *(ago(33 * step) for step in range(12)))
    tape = {"product_name": "tape", "currency": "USD", "amount_minor": 100}
    book.add(Kind.PURCHASE, customer_id=huaxin, bought_on=ago(5), **tape)
    first = book.read(purchases.of_customer, huaxin, limit=5)
    rest = book.read(purchases.of_customer, huaxin, first[-1], limit=50)
    assert len({one.id for one in (*first, *rest)}) == 13
    assert [one.bought_on for one in (*first, *rest)] == sorted(
        (one.bought_on for one in (*first, *rest)), reverse=True
    )
    total = book.read(purchases.bought_since, huaxin, TODAY - purchases.YEAR)
    assert [(one.currency, one.records) for one in total] == [("CNY", 12), ("USD", 1)]


def test_the_rhythm_of_a_product_tells_the_next_purchase(book, huaxin):
    book.purchases(huaxin, "碳带", *(ago(33 * step + 10) for step in range(9)))
    [rhythm] = book.read(purchases.rhythms, huaxin)
    assert (rhythm.product, rhythm.clock.every_days, rhythm.amount_minor) == ("碳带", 33, 860_000)


def test_what_should_have_been_paid_is_overdue(book, huaxin):
    def payment(due_on, **values):
        made = {"due_on": due_on, "amount_minor": 100, "currency": "CNY"}
        book.add(Kind.PAYMENT, customer_id=huaxin, **(made | values))

    payment(ago(20))
    payment(ago(3))
    payment(ago(30), received_on=ago(2))
    payment(ago(-5))
    [overdue] = book.read(purchases.overdue, huaxin, TODAY)
    assert (overdue.amount_minor, overdue.records, overdue.since) == (200, 2, ago(20))
    late = [one.days_overdue(TODAY) for one in book.read(purchases.payments, huaxin)]
    assert late == [20, 3, 0, 28]


def test_the_timeline_has_everything_newest_first_in_pages(book, huaxin):
    wang = book.contact(huaxin, "王建国")
    book.visited(huaxin, started_at=at(9), contact_ids=[wang.hex], topics=["价格"], note="要报价")
    book.call(huaxin, at(10, ago(2)), contact_ids=[wang.hex])
    book.purchases(huaxin, "碳带", ago(30))
    book.promise(huaxin, ago(-1), made_on=ago(14), contact_id=wang)
    whole = book.read(timeline.of_customer, huaxin)
    assert [event.kind for event in whole] == [
        Kind.VISIT,
        Kind.INTERACTION,
        Kind.PROMISE,
        Kind.PURCHASE,
    ]
    assert (whole[0].people, whole[0].topics, whole[0].text) == (("王建国",), ("价格",), "要报价")
    paged = book.read(timeline.of_customer, huaxin, limit=2)
    paged += book.read(timeline.of_customer, huaxin, after=paged[-1], limit=2)
    assert paged == whole
    only = book.read(timeline.of_customer, huaxin, kinds=[Kind.PURCHASE])
    assert [event.title for event in only] == ["碳带"]


def test_the_story_is_told_from_the_book(book, huaxin):
    wang = book.contact(huaxin, "王建国", title="总经理", decision_power="decides")
    book.visited(huaxin, started_at=at(9), contact_ids=[wang.hex])
    book.promise(huaxin, date(2026, 11, 25), text="三年维保报价", contact_id=wang)
    book.add(
        Kind.DEAL,
        customer_id=huaxin,
        title="仓储系统",
        status="open",
        amount_minor=50_000_000,
        currency="CNY",
    )
    competitors = Question.COMPETITORS
    book.write(
        answering.answer_question, huaxin, competitors, on=TODAY, subject="金蝶", chip="quoted"
    )
    story = book.read(customer_story.of_customer, huaxin, TODAY, ZONE)
    assert [phrase.code for phrase in story.sentence] == ["deal_for", "versus", "we_owe_by"]
    assert story.who_decides.headline.facts == {"name": "王建国", "title": "总经理"}
    assert story.promised.headline.facts["text"] == "三年维保报价"
    assert story.danger.headline.code == "rival_quoted"


def test_no_competitor_is_no_rival(book, huaxin):
    book.write(
        answering.answer_question, huaxin, Question.COMPETITORS, on=TODAY, text="没有", chip="none"
    )
    story = book.read(customer_story.of_customer, huaxin, TODAY, ZONE)
    assert [phrase.code for phrase in story.sentence] == ["active", "never_met"]


def test_the_head_says_who_looks_after_a_customer(book, huaxin):
    book.write_person = book.add(Kind.PERSON, name="周远", role="rep")
    own = book.customer("x", owner_id=book.write_person, previous_owner="刘洋")
    found = book.read(customer_details.details, own)
    assert (found.owner, found.previous_owner, found.title) == ("周远", "刘洋", "x")
    known = book.read(customer_details.details, huaxin)
    assert (known.title, known.owner_id, known.owner) == ("华信精密", ME, "")


def test_a_deleted_customer_has_no_page(book, huaxin):
    contact = book.contact(huaxin)
    book.visited(huaxin)
    book.purchases(huaxin, "x", TODAY)
    book.add(Kind.DEAL, customer_id=huaxin, title="x", status="open")
    book.write(delete_customer, huaxin)
    assert book.read(customer_details.details, huaxin) is None
    assert book.read(customer_story.of_customer, huaxin, TODAY, ZONE) is None
    for query in (contacts, deals, links, purchases, timeline):
        assert book.read(query.of_customer, huaxin) == []
    assert book.read(record_values.values, Kind.CUSTOMER, huaxin) is None
    assert book.read(contacts.names, [contact]) == {contact: "王建国"}


def test_the_fields_of_a_record_come_as_they_were_saved(book, huaxin):
    found = book.read(record_values.values, Kind.CUSTOMER, huaxin)
    assert (found["short_name"], found["status"], "sort_key" in found) == (
        "华信精密",
        "active",
        False,
    )


def possible(book, name, **numbers):
    typed = customer_details.identity_typed(name, **numbers)
    matching = customer_matches(name)
    return book.read(customer_details.possible_duplicates, typed, matching=matching)


def test_who_is_typed_again_is_shown(book, huaxin):
    [same] = possible(book, "上海华信精密机械（有限公司）")
    assert (same.id, same.likeness.reasons) == (huaxin, (Reason.NAME,))
    [alike] = possible(book, "华信精密")
    assert (alike.id, alike.likeness.reasons) == (huaxin, (Reason.PART_OF_NAME,))
    assert possible(book, "宁波海天") == []


def test_numbers_find_the_company_whatever_its_name(book):
    known = book.customer("x y z", tax_id="9131", customer_code="C1", phone="+862112345678")
    for number in ({"tax_id": "9131"}, {"code": "C1"}, {"phone": "+862112345678"}):
        assert [one.id for one in possible(book, "something else", **number)] == [known]
