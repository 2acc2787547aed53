"""Copied books, and servers that were put back."""

from uuid import UUID

from sqlalchemy import select

from storage.commands.conflicts import keep_as_it_is
from storage.models import Conflict, Task, Visit
from storage.rules.kinds import Kind
from tests.simulation.stories import Story
from tests.simulation.views import asked

_AN_EPOCH = 2  # turns of the clock that pass while a server is put back and greets the first laptop


def _deleted_in_the_lost_future(story: Story) -> UUID:
    """A customer whose mark only the manager's laptop still has."""
    story.contact(story.rep, story.manager)
    story.fleet.back_up_server()
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.deletes(story.rep, customer)
    story.contact(story.rep, story.manager)
    story.fleet.ledger.wanted -= {made.uid for made in story.fleet.ledger.made}
    story.loses(story.rep)
    story.puts_server_back()
    return customer


def a_copied_book_is_noticed_though_it_has_nothing_to_say(story: Story) -> None:
    story.contact(story.rep)
    twin = story.copy_of(story.rep)
    story.contact(story.rep)
    story.contact(story.rep, twin)
    assert twin.line.forked
    story.rest()


def a_copied_book_is_noticed_by_the_last_number_though_its_lease_is_the_same(
    story: Story,
) -> None:
    story.contact(story.rep)
    twin = story.copy_of(story.rep)
    story.makes(story.rep)
    story.rep.line.planned = ["answer lost"]
    story.contact(story.rep, twin)
    assert twin.line.forked
    story.rest()


def a_copys_own_work_is_not_taken_for_what_bears_its_number(story: Story) -> None:
    story.contact(story.rep)
    twin = story.copy_of(story.rep)
    story.makes(story.rep)
    story.makes(twin)
    story.rep.line.planned = ["answer lost"]
    story.contact(story.rep, twin, story.rep)
    story.rest()


def what_somebody_deleted_goes_with_the_sight_of_his_work_though_the_server_was_put_back(
    story: Story,
) -> None:
    story.fleet.set_team(story.rep.person, joined=False)
    story.contact(story.manager)
    story.fleet.back_up_server()
    story.fleet.set_team(story.rep.person, joined=True)
    mine = {"text": story.word(), "owner_id": story.rep.person}
    task = story.makes(story.rep, Kind.TASK, **mine)
    story.contact(story.rep, story.manager)
    story.deletes(story.rep, task, Kind.TASK)
    story.contact(story.rep, story.manager)
    story.puts_server_back()
    story.contact(story.rep, story.manager)
    with story.manager.book.read() as session:
        assert session.get(Task, task) is None
    story.rest()


def a_restore_that_waits_makes_no_record_of_nothing(story: Story) -> None:
    customer = _deleted_in_the_lost_future(story)

    def nothing() -> None: ...

    line = story.manager.line
    line.then = [nothing, nothing, lambda: story.restores(story.manager, customer)]
    story.contact(story.manager)
    assert story.seen_on(story.manager, customer) is None
    story.rest()


def what_was_taken_out_again_stays_off_the_screen_when_all_is_sent_once_more(
    story: Story,
) -> None:
    customer = story.makes(story.rep, party_roles=["buyer"])
    story.contact(story.rep)
    twin = story.copy_of(story.rep)
    story.contact(story.rep, twin)
    story.fleet.back_up_server()
    story.edits(story.rep, customer, party_roles=["buyer", "agent"], city="Hangzhou")
    story.contact(story.rep, twin)
    story.edits(twin, customer, party_roles=["buyer"])  # as it was before
    story.contact(twin, story.rep)
    story.puts_server_back()
    story.contact(story.rep, twin)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert shown.city == "Hangzhou"
    story.rest()


def what_waits_for_a_customer_goes_in_when_he_comes(story: Story) -> None:
    story.contact(story.rep, story.manager)
    story.fleet.back_up_server()
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    visit = story.visits(story.manager, customer)
    story.contact(story.manager)
    story.puts_server_back()
    story.contact(story.manager, story.rep)
    query = "SELECT deleted FROM sync_row WHERE id = ?"
    assert asked(story.fleet, query, visit.hex) == [(0,)], "the visit came before its customer"
    story.rest()


def the_mark_of_a_customer_deleted_in_the_lost_future_goes(story: Story) -> None:
    customer = _deleted_in_the_lost_future(story)
    story.contact(story.manager)
    held = "SELECT 1 FROM customer WHERE id = ?"
    assert story.manager.book.look(held, customer.bytes) == []
    story.rest()


def what_waits_for_what_the_server_makes_itself_goes_in_when_it_does(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.fleet.back_up_server()
    story.makes(story.other)
    story.contact(story.other)  # a turn of the clock, as the new epoch will take one
    for laptop in (story.manager, story.rep):
        story.edits(laptop, customer, phone=story.word())
    story.contact(story.rep, story.manager, story.rep)
    with story.rep.book.read() as session:
        (met,) = session.scalars(select(Conflict.id))
    story.does(story.rep, lambda session: keep_as_it_is(session, met))
    story.contact(story.rep)
    story.puts_server_back()
    story.contact(story.rep, story.manager)  # the decision before what it is about
    (told,) = story.conflicts(customer)
    assert told["settled_at"]
    story.rest()


def a_laptop_that_missed_two_restores_goes_back_to_where_the_histories_part(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager, story.rep)
    twin = story.copy_of(story.rep)
    story.contact(twin)
    story.fleet.back_up_server()
    for _ in range(_AN_EPOCH + 1):
        story.edits(story.rep, customer, phone=story.word())
        story.contact(story.rep)
    story.contact(story.manager)
    lost = story.number_of(customer)
    story.fleet.ledger.wanted -= {made.uid for made in story.fleet.ledger.made[1:]}
    story.loses(story.rep)
    story.puts_server_back()
    story.edits(twin, customer, phone=story.word())
    story.contact(twin)
    assert story.number_of(customer) == lost  # given a second time, to another change
    story.fleet.back_up_server()
    story.makes(twin)
    story.contact(twin)
    story.puts_server_back()
    story.contact(twin, story.manager)
    story.rest()


def work_that_two_copies_bring_is_taken_in_once(story: Story) -> None:
    story.contact(story.rep)
    story.makes(story.rep)
    twin = story.copy_of(story.rep)
    story.makes(story.rep)
    story.makes(twin)  # beside what both have, under the number of what only the other has
    story.contact(story.rep, twin)
    assert twin.line.forked
    story.rest()


def what_left_the_disk_is_not_sent_again_empty(story: Story) -> None:
    story.contact(story.rep, story.other)
    story.fleet.back_up_server()
    customer = story.makes(story.rep)
    story.contact(story.rep, story.rep)
    story.hands_over(customer, story.other)
    story.contact(story.rep, story.other)
    story.puts_server_back()
    story.contact(story.rep, story.other)
    assert asked(story.fleet, "SELECT 1 FROM sync_row WHERE kind = 'refusal'") == []
    story.rest()


def a_server_that_goes_back_during_a_first_pull_brings_who_was_away_before(story: Story) -> None:
    newcomer = story.prepare(story.fleet.new_laptop(story.rep.person))
    story.fleet.laptops.append(newcomer)
    customer = story.makes(newcomer)
    newcomer.line.planned = ["answer lost"]
    newcomer.line.then = [story.fleet.back_up_server]
    story.contact(newcomer)
    story.hands_over(customer, story.other)
    newcomer.line.planned = ["", "request lost"]  # between the customers and the history
    story.contact(newcomer)
    story.puts_server_back()
    visit = story.visits(newcomer, customer)
    story.contact(newcomer)
    assert story.seen_on(newcomer, customer) is not None
    with newcomer.book.read() as session:
        assert session.get(Visit, visit) is not None
    story.rest()


def what_was_deleted_here_is_not_shown_again_where_its_maker_must_send_it_again(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.fleet.back_up_server()
    visit = story.visits(story.rep, customer)
    story.contact(story.rep, story.manager)
    story.deletes(story.manager, visit, Kind.VISIT)
    story.contact(story.manager)
    story.puts_server_back()
    story.contact(story.manager)
    with story.manager.book.read() as session:
        found = session.get(Visit, visit)
        assert found is None or found.deleted_at is not None
    story.rest()


def what_was_made_here_stays_though_the_round_that_showed_the_answer_was_cut(story: Story) -> None:
    newcomer = story.prepare(story.fleet.new_laptop(story.rep.person), page=2)
    story.fleet.laptops.append(newcomer)
    customer = story.makes(newcomer)
    newcomer.line.planned = ["answer lost"]
    story.contact(newcomer, story.rep)
    visit = story.visits(story.rep, customer)
    story.contact(story.rep)
    newcomer.line.planned = [*[""] * 5, "request lost"]  # all has come, nothing counts as answered
    story.contact(newcomer)
    story.fleet.back_up_server()
    story.deletes(story.rep, customer)
    for _ in range(3):
        story.makes(story.rep)
    story.contact(story.rep)
    story.prepare(newcomer, page=2)
    newcomer.book.fuse.set(5, after=True)  # between showing the pages and counting the answers
    story.contact(newcomer)
    assert newcomer.book.look("SELECT state FROM outbox") == [("sent",)]
    assert newcomer.book.look("SELECT count(*) FROM customer WHERE deleted_at > 0") == [(1,)]
    story.puts_server_back()
    story.contact(newcomer)
    assert story.seen_on(newcomer, customer) is not None
    with newcomer.book.read() as session:
        assert session.get(Visit, visit) is not None
    story.rest()
