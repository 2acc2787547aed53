"""The commands of a rep's day: planning, calls, promises, tasks, targets, the report."""

from datetime import timedelta

import pytest

from storage.commands import interactions, promises, records, reports, targets, tasks, visits
from storage.commands.undo import undo
from storage.models.visit import Interaction, Promise, Visit
from storage.models.work import DailyReport, Target, Task
from storage.rules.choices import CallResult, NotVisited, PromiseBy
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.reports import Block, add
from tests.storage.a_day import ME, TODAY, ZONE, ago, at


def one(book, model, id_):
    with book.database.read() as session:
        return session.get(model, id_)


def last_tx(book, command, *args, **named):
    heard = []
    book.database.changes.subscribe(heard.append)
    result = book.write(command, *args, **named)
    return result, heard[-1].tx


def plan(book, customer):
    return book.write(visits.plan_visit, customer, at(11), ZONE.key, purpose=" price ")


def test_a_planned_visit_is_on_the_plan_and_not_done(book):
    visit = one(book, Visit, plan(book, book.customer()))
    assert (visit.status, visit.was_planned, visit.purpose) == ("planned", True, "price")
    assert visit.started_at is None


def test_a_visit_to_a_deleted_customer_is_refused(book):
    customer = book.customer()
    book.write(records.delete, Kind.CUSTOMER, customer)
    with pytest.raises(RuleBroken, match=r"record\.gone"):
        plan(book, customer)


def test_a_visit_that_did_not_take_place_says_why(book):
    visit = plan(book, book.customer())
    book.write(visits.not_visited, visit, NotVisited.NOBODY_THERE, " gate shut ")
    record = one(book, Visit, visit)
    assert (record.status, record.not_visited) == ("not_visited", "nobody_there")
    assert record.not_visited_note == "gate shut"


def test_a_visit_that_was_moved_stays_in_the_day_s_plan_and_is_planned_anew(book):
    customer = book.customer()
    contact = book.contact(customer)
    visit = book.write(
        visits.plan_visit, customer, at(11), ZONE.key, purpose="x", contact_ids=[contact]
    )
    again = book.write(visits.not_visited, visit, NotVisited.MOVED, moved_to=at(35))
    assert one(book, Visit, visit).status == "not_visited"
    new = one(book, Visit, again)
    assert (new.status, new.planned_at, new.purpose) == ("planned", at(35), "x")
    assert new.contact_ids == [contact.hex]


def test_a_visit_given_up_can_be_planned_again_but_a_visit_made_cannot(book):
    customer = book.customer()
    visit = plan(book, customer)
    book.write(visits.not_visited, visit, NotVisited.OTHER, "rain")
    book.write(visits.move_visit, visit, at(15))
    record = one(book, Visit, visit)
    assert (record.status, record.not_visited, record.not_visited_note) == ("planned", None, None)
    with pytest.raises(RuleBroken, match=r"visit\.wrong_state"):
        book.write(visits.move_visit, book.visited(customer), at(15))


def test_undo_takes_back_what_was_said_of_a_visit(book):
    visit = plan(book, book.customer())
    _, tx = last_tx(book, visits.not_visited, visit, NotVisited.MOVED, moved_to=at(35))
    book.write(undo, tx)
    assert one(book, Visit, visit).status == "planned"
    assert one(book, Visit, visit).not_visited is None


def test_a_call_is_logged_with_whether_it_counts(book):
    customer = book.customer()
    contact = book.contact(customer)
    for result, counts in ((CallResult.REACHED, True), (CallResult.CALL_BACK, False)):
        call = book.write(
            interactions.log_call, customer, result, ZONE.key, now=book.now, contact_id=contact
        )
        record = one(book, Interaction, call)
        assert (record.result, record.effective, record.at) == (result, counts, book.now)
        assert record.contact_ids == [contact.hex]


def test_a_promise_is_made_kept_and_opened_again(book):
    promise = book.write(
        promises.make_promise, book.customer(), " quote ", PromiseBy.US, today=TODAY
    )
    book.write(promises.keep_promise, promise, today=TODAY)
    record = one(book, Promise, promise)
    assert (record.text, record.status, record.settled_on) == ("quote", "kept", TODAY)
    with pytest.raises(RuleBroken, match=r"promise\.wrong_state"):
        book.write(promises.drop_promise, promise, today=TODAY)
    book.write(promises.reopen_promise, promise)
    assert one(book, Promise, promise).settled_on is None


def test_a_promise_says_what(book):
    with pytest.raises(RuleBroken, match=r"promise\.empty"):
        book.write(promises.make_promise, book.customer(), "  ", PromiseBy.US, today=TODAY)


def test_a_task_says_what_and_is_done(book):
    task = book.write(tasks.add_task, "call Lin", due_on=TODAY)
    book.write(tasks.finish_task, task, now=book.now)
    assert one(book, Task, task).done_at == book.now
    with pytest.raises(RuleBroken, match=r"task\.empty"):
        book.write(tasks.add_task, " ")


def test_a_target_is_set_with_the_rep_s_own_rates_where_there_are_enough_cases(book):
    customers = [book.customer(f"customer {number}") for number in range(20)]
    for customer in customers:
        book.call(customer, at(9))
        book.call(customer, at(10))
        deal = {"title": "x", "owner_id": ME, "status": "won", "currency": "CNY"}
        book.add(Kind.DEAL, customer_id=customer, closed_on=ago(3), amount_minor=300_000, **deal)
    id_ = book.write(targets.set_amount, TODAY, 3_000_000, "CNY", 25, ZONE)
    target = one(book, Target, id_)
    assert (target.month, target.average_deal_minor) == ("2026-11", 300_000)
    assert (target.prospects_per_deal, target.calls_per_prospect) == (1, 2)
    assert (target.calls, target.working_days) == (20, 25)


def test_a_report_is_kept_as_it_stands_and_sent_once_it_says_something(book):
    report = add((), Block.IMPROVEMENTS, "own:1", "ask for the budget")
    book.write(reports.save_report, TODAY, report)
    with pytest.raises(RuleBroken, match=r"report\.empty"):
        book.write(reports.submit_report, TODAY, (), now=book.now)
    book.write(reports.submit_report, TODAY, report, now=book.now)
    with book.database.read() as session:
        (kept,) = session.query(DailyReport).all()
    assert (kept.submitted_at, kept.typed) == (book.now, len("ask for the budget"))
    assert kept.improvements[0]["text"] == "ask for the budget"


def test_two_days_have_two_reports(book):
    report = add((), Block.PROGRESS, "own:1", "x")
    book.write(reports.save_report, TODAY, report)
    book.write(reports.save_report, TODAY + timedelta(days=1), report)
    with book.database.read() as session:
        assert len(session.query(DailyReport).all()) == 2
