"""Promises and tasks that are due."""

from datetime import timedelta

from storage.commands import records
from storage.queries import promises, tasks
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, TODAY, ago, at

WEEK = TODAY + timedelta(days=7)


def test_the_most_overdue_promise_comes_first_and_settled_ones_do_not_come(book):
    customer = book.customer()
    contact = book.contact(customer)
    book.promise(customer, TODAY, text="today")
    book.promise(customer, ago(2), text="late", contact_id=contact)
    book.promise(customer, ago(2), text="kept", status="kept")
    book.promise(customer, WEEK + timedelta(days=1), text="far")
    book.promise(customer, None, text="undated")
    rows = book.read(promises.due, ME, WEEK)
    assert [(row.text, row.contact) for row in rows] == [("late", "王建国"), ("today", None)]


def test_tasks_with_and_without_a_customer_are_due_until_they_are_done(book):
    customer = book.customer()
    book.add(Kind.TASK, owner_id=ME, text="own", due_on=TODAY)
    book.add(Kind.TASK, owner_id=ME, text="call", due_on=ago(1), customer_id=customer)
    book.add(Kind.TASK, owner_id=ME, text="done", due_on=ago(1), done_at=at(9))
    rows = book.read(tasks.due, ME, WEEK)
    assert [(row.text, row.customer) for row in rows] == [("call", "华信精密"), ("own", None)]
    book.write(records.delete, Kind.CUSTOMER, customer)
    assert [row.text for row in book.read(tasks.due, ME, WEEK)] == ["own"]
