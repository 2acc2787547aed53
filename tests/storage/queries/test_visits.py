"""Visits in lists."""

from storage.commands import records
from storage.queries import visits
from storage.rules.kinds import Kind
from tests.storage.a_day import ME, at


def test_the_people_of_a_visit_are_named_in_their_order(book):
    customer = book.customer(short_name="华信", county="嘉定")
    wang, li = book.contact(customer, "王建国", title="总经理"), book.contact(customer, "李敏")
    book.planned(customer, contact_ids=[li.hex, wang.hex])
    (row,) = book.read(visits.planned, ME, at(0))
    assert [(person.name, person.title) for person in row.people] == [
        ("李敏", None),
        ("王建国", "总经理"),
    ]
    assert (row.customer, row.city) == ("华信", "嘉定")


def test_planned_visits_whose_time_has_passed_are_without_a_result(book):
    customer = book.customer()
    yesterday, earlier = book.planned(customer, 9 - 24), book.planned(customer, 10)
    book.planned(customer, 15)
    book.visited(customer, 8, planned_at=at(8))
    rows = book.read(visits.without_result, ME, at(12))
    assert [row.id for row in rows] == [yesterday, earlier]


def test_pages_of_visits_follow_on_without_gap_or_overlap(book):
    customer = book.customer()
    made = [book.visited(customer, 1 + place // 2) for place in range(7)]
    first = book.read(visits.done, ME, limit=3)
    second = book.read(visits.done, ME, after=first[-1], limit=3)
    third = book.read(visits.done, ME, after=second[-1], limit=3)
    ids = [row.id for row in (*first, *second, *third)]
    assert ids == sorted(made, key=lambda id_: (made.index(id_) // 2, id_), reverse=True)
    assert book.read(visits.done, ME, offset=3, limit=3) == second
    assert book.read(visits.done_count, ME) == 7
    assert book.read(visits.done_place, ME, second[0].id) == 3
    plans = [book.planned(customer, 12 + place) for place in range(3)]
    ahead = book.read(visits.planned, ME, at(0), limit=2)
    assert [row.id for row in book.read(visits.planned, ME, at(0), after=ahead[-1])] == plans[2:]


def test_visits_to_a_deleted_customer_are_neither_listed_nor_counted(book):
    kept, gone = book.customer("kept"), book.customer("gone")
    book.visited(kept, 9)
    book.visited(gone, 10)
    first = book.visited(kept, 8)
    book.write(records.delete, Kind.CUSTOMER, gone)
    assert [row.customer for row in book.read(visits.done, ME)] == ["kept", "kept"]
    assert book.read(visits.done_count, ME) == 2
    assert book.read(visits.done_place, ME, first) == 1


def test_the_decider_comes_first_among_the_people_of_a_customer(book):
    customer = book.customer()
    book.contact(customer, "阿宝")
    boss = book.contact(customer, "周总", decision_power="decides")
    assert book.read(visits.people_of, [customer])[customer].id == boss


def test_no_query_of_visits_reads_the_whole_table(book):
    book.planned(book.customer())
    with book.database.read() as session:
        seen: list[str] = []
        connection = session.connection()

        def plan(query: str) -> None:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")
            seen.extend(row[3] for row in rows)

        plan("SELECT id FROM visit WHERE owner_id = x'07' AND deleted_at IS NULL "
             "AND started_at IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT 9")  # fmt: skip
        plan("SELECT id FROM visit WHERE owner_id = x'07' AND deleted_at IS NULL "
             "AND status = 'planned' AND planned_at < 9 ORDER BY planned_at")  # fmt: skip
    assert not [step for step in seen if step.startswith("SCAN visit") and "INDEX" not in step]
    assert [step for step in seen if "USING" in step and "INDEX ix_visit" in step]
