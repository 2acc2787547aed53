"""A new laptop is of use before its history is there, and goes on where it was cut."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select

from storage.changes import Origin
from storage.models import Customer, Staged, SyncState, Visit
from storage.rules.kinds import Kind
from sync.client.engine import Progress, SyncTrouble
from tests.sync.client.conftest import OTHER, REP


def count(laptop, model) -> int:
    with laptop.book.read() as session:
        return session.scalar(select(func.count()).select_from(model))


def test_customers_can_be_used_while_the_history_is_still_on_its_way(company):
    company.fill(customers=30, each=4)
    laptop = company.laptop()
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        if progress.lane == 1:
            seen.append((count(laptop, Customer), count(laptop, Visit)))

    receipt = laptop.engine(page=20, on_progress=look).run_once()
    assert seen[0] == (30, 0)
    assert (count(laptop, Customer), count(laptop, Visit)) == (30, 120)
    assert receipt.agreed


def test_the_progress_counts_towards_what_the_first_page_promised(company):
    company.fill(customers=30, each=4)
    told: list[Progress] = []
    company.laptop().engine(page=20, on_progress=told.append).run_once()
    history = [p for p in told if p.lane == 1 and not p.showing]
    assert sorted({p.arrived for p in history}) == [20, 40, 60, 80, 100, 120]
    assert {p.estimate for p in history} == {120}
    assert told[-1].lane == 1
    assert told[-1].showing


def test_a_cut_pull_goes_on_with_the_page_it_lacks(company):
    company.fill(customers=30, each=4)
    laptop = company.laptop()
    cuts = iter(range(3, 100, 3))
    asked: list[int] = []

    def cut(_body: bytes) -> bytes | None:
        asked.append(1)
        if len(asked) in cut_at:
            raise SyncTrouble("no_answer")
        return None

    cut_at = set(cuts)
    laptop.line.fault = cut
    for _ in range(10):
        try:
            laptop.engine(page=20).run_once()
            break
        except SyncTrouble:
            continue
    pages = sum(len(answer.page.rows) for answer in laptop.line.said if answer.page)
    assert pages == 30 + 120 + len((REP, OTHER))
    assert (count(laptop, Customer), count(laptop, Visit)) == (30, 120)


def test_what_a_cut_left_of_a_pull_that_is_shown_goes_and_does_not_come_back(company):
    company.fill(customers=3, each=1)
    laptop = company.laptop()
    laptop.engine().run_once()
    old = UUID(int=7)
    with laptop.book.write(Origin.SERVER) as session:
        doc = {"name": "Long gone"}
        session.add(Staged(id=old, kind="customer", root=old.hex, seq=1, deleted=False, doc=doc))
    laptop.engine().run_once()
    assert (count(laptop, Staged), count(laptop, Customer)) == (0, 3)


def test_what_changes_between_the_lanes_is_there_in_the_end(company):
    made = company.fill(customers=10, each=2)
    first = company.laptop()
    first.engine().run_once()
    second = company.laptop()
    changed = []

    def change(progress: Progress) -> None:
        if progress.lane == 1 and not changed:
            changed.append(1)
            with first.book.read() as session:
                customer = session.scalars(select(Customer.id).order_by(Customer.id)).first()
            first.edit("customer", customer, city="Suzhou")
            first.engine().run_once()

    second.engine(on_progress=change).run_once()
    second.engine(check_every=timedelta(0)).run_once()
    with second.book.read() as session:
        assert session.scalar(select(func.count()).where(Customer.city == "Suzhou")) == 1
        assert session.get_one(SyncState, 1).lane == -1
    assert len(made) == 10


def test_on_a_metered_line_the_customers_come_and_the_history_waits(company):
    company.fill(customers=10, each=4)
    laptop = company.laptop()
    laptop.engine(page=20, history=lambda: False).run_once()
    assert (count(laptop, Customer), count(laptop, Visit)) == (10, 0)
    made = laptop.write(Kind.CUSTOMER, name="new on the road")
    receipt = laptop.engine(page=20, history=lambda: False).run_once()
    assert (receipt.pushed, count(laptop, Visit)) == (1, 0)
    assert laptop.engine(page=20).run_once().agreed
    assert (count(laptop, Customer), count(laptop, Visit)) == (11, 40)
    assert made


def test_a_history_that_is_not_wanted_any_more_stops_and_goes_on_where_it_was(company):
    company.fill(customers=10, each=10)
    laptop = company.laptop()
    told: list[int] = []
    laptop.engine(
        page=20,
        history=lambda: not told or told[-1] < 40,
        on_progress=lambda progress: told.append(progress.arrived) if progress.lane else None,
    ).run_once()
    assert (told[-1], count(laptop, Visit)) == (40, 0)
    laptop.engine(page=20).run_once()
    assert [n for n in told if n > 40] == []
    assert count(laptop, Visit) == 100
