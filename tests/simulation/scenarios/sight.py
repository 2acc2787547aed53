"""Who sees what, and what leaves whose disk."""

from uuid import UUID

from sqlalchemy import select

from storage.models import Draft, Visit
from storage.rules.kinds import Kind
from tests.simulation.stories import Story


def what_came_and_went_during_a_pull_is_taken_away(story: Story) -> None:
    customer = story.makes(story.rep)
    for _ in range(3):
        story.visits(story.rep, customer)
    story.contact(story.rep, story.other)
    story.hands_over(customer, story.other)
    story.prepare(story.other, page=2)
    story.other.line.then = [lambda: story.hands_over(customer, story.rep)]
    story.contact(story.other)
    assert story.seen_on(story.other, customer) is None
    story.rest()


def what_changed_while_it_was_away_is_sent_though_it_came_back_during_the_pull(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    visit = story.visits(story.rep, customer)
    story.contact(story.rep, story.other)
    story.hands_over(customer, story.other)
    story.contact(story.other)
    story.edits(story.other, visit, Kind.VISIT, purpose=story.word())
    story.contact(story.other)
    for _ in range(4):
        customer_of_his_own = story.makes(story.other)
        story.contact(story.other)
        story.hands_over(customer_of_his_own, story.rep)
    story.prepare(story.rep, page=2)
    story.rep.line.then = [lambda: story.hands_over(customer, story.rep)]
    story.contact(story.rep)
    story.rest()


def what_went_and_came_back_between_two_contacts_stays_whole(story: Story) -> None:
    customer = story.makes(story.rep)
    story.visits(story.rep, customer)
    story.contact(story.rep, story.rep)
    story.hands_over(customer, story.other)
    story.hands_over(customer, story.rep)
    story.contact(story.rep)
    with story.rep.book.read() as session:
        assert session.scalar(select(Visit.id)) is not None, "what is his left his disk"
    story.rest()


def who_leaves_the_team_leaves_the_managers_disk(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    assert story.seen_on(story.manager, customer) is not None
    story.fleet.set_team(story.rep.person, joined=False)
    story.contact(story.manager)
    assert story.seen_on(story.manager, customer) is None
    story.rest()


def who_joins_the_team_comes_whole_to_the_manager(story: Story) -> None:
    story.fleet.set_team(story.rep.person, joined=False)
    customer = story.makes(story.rep)
    visit = story.visits(story.rep, customer)
    story.contact(story.rep)
    story.makes(story.other)
    story.contact(story.other, story.manager)  # who has read on since it was written
    assert story.seen_on(story.manager, customer) is None
    story.fleet.set_team(story.rep.person, joined=True)
    story.contact(story.manager)
    assert story.seen_on(story.manager, customer) is not None
    with story.manager.book.read() as session:
        assert session.get(Visit, visit) is not None
    story.rest()


def drafts_about_a_customer_who_left_are_gone_though_he_was_not_here_any_more(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.rep.line.planned = ["answer lost"]
    story.contact(story.rep)
    story.keeps_draft(story.rep, customer)
    story.hands_over(customer, story.other)
    story.contact(story.rep)
    with story.rep.book.read() as session:
        assert session.scalar(select(Draft.key)) is None
    story.rest()


def a_customer_who_is_handed_over_leaves_nothing_behind_and_arrives_whole(story: Story) -> None:
    customer = story.makes(story.rep, note=story.word())
    visits = {story.visits(story.rep, customer) for _ in range(2)}
    story.contact(story.rep, story.other, story.rep)
    story.keeps_draft(story.rep, customer)
    story.hands_over(customer, story.other)
    story.contact(story.rep, story.other)
    with story.other.book.read() as session:
        assert {*session.scalars(select(Visit.id))} == visits
    story.rest()


def what_left_during_a_pull_that_was_cut_after_its_end_is_not_shown(story: Story) -> None:
    for commit in range(1, 7):
        customer = story.makes(story.rep)
        story.visits(story.rep, customer)
        story.contact(story.rep)
        story.hands_over(customer, story.other)
        newcomer = story.fleet.new_laptop(story.other.person)
        story.prepare(newcomer, page=2)
        story.fleet.laptops.append(newcomer)
        newcomer.book.fuse.set(commit, after=True)
        story.contact(newcomer)
        story.prepare(newcomer, page=2)
        story.hands_over(customer, story.rep)
        story.contact(newcomer)
        assert story.seen_on(newcomer, customer) is None
        story.loses(newcomer)
    story.rest()


def who_was_away_while_the_history_was_read_comes_whole(story: Story) -> None:
    customer = story.makes(story.other)
    visit = story.visits(story.other, customer)
    story.contact(story.other)
    newcomer = story.prepare(story.fleet.new_laptop(story.other.person))
    story.fleet.laptops.append(newcomer)
    newcomer.line.then = [
        lambda: story.hands_over(customer, story.rep),  # the customers are here
        lambda: story.hands_over(customer, story.other),  # so is the history, without his
    ]
    story.contact(newcomer)
    with newcomer.book.read() as session:
        assert session.scalar(select(Visit.id)) == visit
    story.rest()


def who_was_made_here_leaves_during_a_first_pull_though_the_answer_was_lost(story: Story) -> None:
    made: list[UUID] = []
    newcomer = story.prepare(story.fleet.new_laptop(story.rep.person), page=2)
    story.fleet.laptops.append(newcomer)
    newcomer.line.planned = ["", "answer lost"]
    newcomer.line.then = [
        lambda: made.extend(story.makes(newcomer) for _ in range(2)),
        lambda: story.hands_over(made[1], story.other),
    ]
    story.contact(newcomer)
    story.prepare(newcomer, batch=1)  # the second one is not sent again yet as the lane ends
    story.contact(newcomer)
    assert story.seen_on(newcomer, made[0]) is not None
    assert story.seen_on(newcomer, made[1]) is None
    story.rest()


def what_came_with_the_history_and_was_deleted_before_the_end_is_taken_away(story: Story) -> None:
    customer = story.makes(story.rep)
    visit = story.visits(story.rep, customer)
    story.contact(story.rep, story.manager)

    def delete() -> None:
        story.deletes(story.manager, visit, Kind.VISIT)
        story.contact(story.manager)

    newcomer = story.prepare(story.fleet.new_laptop(story.other.person))
    story.fleet.laptops.append(newcomer)
    # He comes after the customers were read, so that at their clock he is not known here.
    newcomer.line.then = [lambda: story.hands_over(customer, story.other), delete]
    story.contact(newcomer)
    with newcomer.book.read() as session:
        found = session.get(Visit, visit)
        assert found is None or found.deleted_at is not None
    story.rest()
