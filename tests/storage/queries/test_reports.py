"""The facts of a day, and the reports written."""

from datetime import timedelta

from storage.commands.quick_log import log_line
from storage.commands.reports import save_report
from storage.queries import reports
from storage.queries.quick_log import BookDirectory
from storage.rules.kinds import Kind
from storage.rules.quick_log import understand
from storage.rules.reports import Block, add
from tests.storage.a_day import ME, TODAY, ZONE, ago, at


def facts(book):
    tomorrow = TODAY + timedelta(days=1)
    return book.read(
        reports.day_facts, ME, TODAY, ZONE, required=40, catch_up=46, next_day=tomorrow
    )


def test_the_day_tells_of_calls_visits_orders_and_our_promises(book):
    customer = book.customer(short_name="华信")
    book.call(customer, at(9))
    book.call(customer, at(10), "busy")
    visit = book.visited(
        customer,
        11,
        planned_at=at(11),
        was_planned=True,
        demo_done=True,
        reaction=-1,
        reaction_quote="太贵",
        problem="价格",
        next_step="报价",
        next_on=TODAY,
    )
    book.add(
        Kind.ANSWER,
        customer_id=customer,
        question="budget",
        text="50万",
        visit_id=visit,
        answered_on=TODAY,
    )
    book.purchases(customer, "碳带", TODAY, ago(30))
    book.promise(customer, ago(2))
    book.promise(customer, TODAY + timedelta(days=1))
    book.promise(customer, TODAY + timedelta(days=2))
    book.promise(customer, TODAY, promised_by="them")
    day = facts(book)
    assert (day.calls_effective, day.calls_all) == (1, 2)
    (seen,) = day.visits
    assert (seen.customer, seen.at, seen.planned, seen.demo) == ("华信", "11:00", True, True)
    assert seen.answers == (("budget", "50万"),)
    assert (seen.problem, seen.reaction_quote, seen.next_on) == ("价格", "太贵", TODAY)
    assert [order.product for order in day.orders] == ["碳带"]
    assert [promise.days_late for promise in day.promises] == [2, -1]


def test_the_words_that_nothing_else_tells_come_with_the_visit(book):
    customer = book.customer("华信精密", short_name="华信")
    book.contact(customer, "王建国")
    line = "@华信 王建国 谈价格 +演示:X200 预算50w 新厂房年底投产 下次:周三报价"
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    book.write(log_line, understand(line, directory, today=TODAY), now=book.now, zone=ZONE)
    (seen,) = facts(book).visits
    assert (seen.topics, seen.demo_product, seen.next_step) == (("价格",), "X200", "报价")
    assert seen.note == "王建国，新厂房年底投产"


def test_a_customer_who_was_called_on_unplanned_and_not_met_is_told_of(book):
    book.customer("华信精密", short_name="华信")
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    line = understand("华信 没见到人，下周二再去", directory, today=TODAY)
    book.write(log_line, line, now=book.now, zone=ZONE)
    (tried,) = facts(book).visits
    assert (tried.status, tried.planned) == ("not_visited", False)
    assert tried.reason_text == "没见到人，下周二再去"


def test_an_empty_day_has_no_facts(book):
    assert facts(book).visits == ()


def test_a_report_is_found_by_its_day_and_the_newest_comes_first(book):
    for day in (ago(1), TODAY, ago(3)):
        book.write(save_report, day, add((), Block.PROBLEMS, "own:1", f"{day}"))
    assert [row.on for row in book.read(reports.latest, ME)] == [TODAY, ago(1), ago(3)]
    assert [row.on for row in book.read(reports.latest, ME, after=ago(1))] == [ago(3)]
    found = book.read(reports.of_day, ME, ago(1))
    assert found.report[0].own == f"{ago(1)}"
    assert book.read(reports.of_day, ME, ago(2)) is None
