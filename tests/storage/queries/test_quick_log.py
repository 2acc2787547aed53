"""Tests of what the one-line log asks of the book."""

from datetime import timedelta

from storage.queries.quick_log import BookDirectory
from tests.storage.a_day import ME, TODAY, ZONE, Book


def test_what_search_finds_in_the_directory_is_ordered_by_the_day(book: Book) -> None:
    other = book.customer("华新包装", short_name="华新")
    planned = book.customer("华兴轴承", short_name="华兴")
    book.visited(other, 9 - 24 * 3)
    book.planned(planned, 15)
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    found = directory.customers("hx")
    assert [(fit.name, fit.planned) for fit in found] == [("华兴轴承", True), ("华新包装", False)]
    assert found[1].last_visit_on == TODAY - timedelta(days=3)
    assert directory.customers("HX") == found
    assert directory.customers("nobody") == ()


def test_the_directory_forgets_when_it_is_told(book: Book) -> None:
    directory = BookDirectory(book.database.read, ME, TODAY, ZONE)
    assert directory.customers("华信") == ()
    customer = book.customer("华信精密")
    book.contact(customer)
    assert directory.customers("华信") == ()
    directory.forget()
    assert [fit.name for fit in directory.customers("华信")] == ["华信精密"]
    assert [person.name for person in directory.contacts(customer)] == ["王建国"]
