"""Lines that break, ends in the middle, and what is damaged on a disk."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.commands import records
from storage.models import Finding, Replica, Visit
from storage.rules.kinds import Kind
from tests.simulation.stories import Story


def an_answer_is_not_given_before_what_it_says_is_kept(story: Story) -> None:
    story.contact(story.rep)
    story.makes(story.rep)
    story.fleet.office.fuse.set(1, after=False)
    assert story.contact(story.rep) == [None], "the server ended before it kept anything"
    story.rest()


def a_change_missing_in_the_outbox_is_said_loudly(story: Story) -> None:
    story.contact(story.rep)
    for _ in range(3):
        story.makes(story.rep)
    with story.rep.book.write() as session:
        session.connection().exec_driver_sql("DELETE FROM outbox WHERE n = 2")
    assert story.contact(story.rep) == [None]
    assert story.fleet.trace[-1].endswith("sync refused")


def one_record_that_differs_is_found_mended_alone_and_written_down(story: Story) -> None:
    customers = [story.makes(story.rep) for _ in range(3)]
    story.contact(story.rep)
    with story.rep.book.write() as session:
        session.execute(delete(Replica).where(Replica.id == customers[0]))
    story.fleet.at_receipt = lambda *_: None  # that it was mended is what is wanted here
    (receipt,) = story.contact(story.rep)
    assert receipt is not None
    assert (receipt.repaired, receipt.agreed) == (1, True)
    with story.rep.book.read() as session:
        assert [one.ids for one in session.scalars(select(Finding))] == [[customers[0].hex]]
    with story.rep.book.write() as session:
        session.execute(delete(Finding))
    story.rest()


def a_deletion_that_met_nothing_reaches_everybody(story: Story) -> None:
    customer = story.makes(story.rep)
    visit = story.visits(story.rep, customer)
    story.contact(story.rep, story.manager, story.rep)
    story.does(story.rep, lambda session: records.delete(session, Kind.VISIT, visit))
    story.contact(story.rep, story.manager)
    with story.manager.book.read() as session:
        found = session.get(Visit, visit)
        assert found is None or found.deleted_at is not None
    story.rest()


def a_page_that_ends_within_one_turn_of_the_clock_loses_nothing(story: Story) -> None:
    story.contact(story.other)

    def three(session: Session) -> None:
        for _ in range(3):
            records.create(session, Kind.CUSTOMER, {"name": story.word()})

    story.does(story.rep, three)
    story.contact(story.rep)
    story.prepare(story.manager, page=2)
    story.contact(story.manager)
    held = "SELECT count(*) FROM customer"
    assert story.manager.book.look(held) == [(3,)]
    story.rest()


def a_pull_that_was_cut_between_two_pages_goes_on(story: Story) -> None:
    story.contact(story.manager)
    for _ in range(4):
        story.makes(story.rep)
        story.contact(story.rep)
    story.prepare(story.manager, page=2)
    story.manager.line.planned = ["", "request lost"]
    assert story.contact(story.manager) == [None]
    story.contact(story.manager)
    assert story.manager.book.look("SELECT count(*) FROM customer") == [(4,)]
    story.rest()
