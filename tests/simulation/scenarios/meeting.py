"""What two people wrote about one customer without seeing each other's."""

from datetime import timedelta
from typing import Final

from sqlalchemy import select

from storage.models import Refusal
from storage.rules.kinds import Kind
from sync.server.applying import LATE_FOR
from tests.simulation.stories import Story

_YEAR: Final = timedelta(days=365)


def an_edit_made_after_seeing_another_wins_though_its_clock_is_a_year_behind(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.edits(story.rep, customer, phone=story.word())
    story.contact(story.rep, story.manager)
    story.manager.skew = -_YEAR
    last = story.word()
    story.edits(story.manager, customer, phone=last)
    story.contact(story.manager, story.rep)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert shown.phone == last
    assert story.conflicts(customer) == [], "nobody overwrote what he had not seen"
    story.rest()


def what_was_typed_before_a_pull_is_sent_with_the_clock_it_was_typed_at(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.edits(story.rep, customer, phone=story.word())
    story.contact(story.rep)
    story.edits(story.manager, customer, industry=story.word())
    story.edits(story.manager, customer, short_name=story.word())
    story.edits(story.manager, customer, phone=story.word())
    story.prepare(story.manager, batch=1)
    story.contact(story.manager)
    assert [one["about_group"] for one in story.conflicts(customer)] == ["phone"]
    story.rest()


def what_is_sent_again_knows_nothing_of_the_lost_future(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager, story.rep)
    story.fleet.back_up_server()
    for _ in range(3):
        story.makes(story.rep)
        story.contact(story.rep)
    story.contact(story.manager)
    story.edits(story.manager, customer, phone=story.word())
    story.puts_server_back()
    story.edits(story.rep, customer, phone=story.word())
    story.contact(story.rep, story.manager)
    assert [one["about_group"] for one in story.conflicts(customer)] == ["phone"]
    story.rest()


def two_offline_edits_of_a_text_keep_what_a_colleague_wrote_between(story: Story) -> None:
    lines = [story.word() for _ in range(4)]
    customer = story.makes(story.rep, note="\n".join(lines) + "\n")
    story.contact(story.rep, story.manager)
    theirs, first, second = story.word(), story.word(), story.word()
    story.edits(story.manager, customer, note="\n".join([theirs, *lines[1:]]) + "\n")
    story.contact(story.manager)
    story.edits(story.rep, customer, note="\n".join([*lines, first]) + "\n")
    story.edits(story.rep, customer, note="\n".join([*lines, first, second]) + "\n")
    story.contact(story.rep)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert shown.note == "\n".join([theirs, *lines[1:], first, second]) + "\n"
    story.rest()


def two_offline_edits_of_a_set_keep_what_a_colleague_added_between(story: Story) -> None:
    customer = story.makes(story.rep, party_roles=["buyer"])
    story.contact(story.rep, story.manager)
    theirs, first, second = story.word(), story.word(), story.word()
    story.edits(story.manager, customer, party_roles=["buyer", theirs])
    story.contact(story.manager)
    story.edits(story.rep, customer, party_roles=["buyer", first])
    story.edits(story.rep, customer, party_roles=["buyer", first, second])
    story.contact(story.rep)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert {*(shown.party_roles or ())} == {"buyer", theirs, first, second}
    story.rest()


def what_is_typed_while_an_answer_is_on_its_way_stays_on_the_screen(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.edits(story.manager, customer, industry=story.word())
    story.contact(story.manager)
    word = story.word()
    story.rep.line.then = [lambda: story.edits(story.rep, customer, phone=word)]
    story.contact(story.rep)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert shown.phone == word
    story.rest()


def what_waits_about_a_customer_deleted_elsewhere_comes_back_with_him(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.deletes(story.manager, customer)
    story.contact(story.manager)
    word = story.word()
    story.rep.line.then = [lambda: story.edits(story.rep, customer, phone=word)]
    story.contact(story.rep)
    assert story.seen_on(story.rep, customer) is None
    story.restores(story.rep, customer)
    shown = story.seen_on(story.rep, customer)
    assert shown is not None
    assert shown.phone == word
    story.rest()


def work_that_is_refused_goes_off_the_screen_and_is_kept(story: Story) -> None:
    story.contact(story.rep)
    team = story.makes(story.rep, Kind.TEAM, name=story.word())
    story.contact(story.rep)
    assert story.rep.book.look("SELECT 1 FROM team WHERE id = ?", team.bytes) == []
    with story.rep.book.read() as session:
        assert session.scalars(select(Refusal.about_id)).all() == [team]
    story.rest()


def who_takes_back_his_own_deletion_is_told_of_a_colleagues(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.deletes(story.rep, customer)
    story.contact(story.rep)
    story.deletes(story.manager, customer)
    story.restores(story.manager, customer)
    story.contact(story.manager, story.rep)
    assert story.seen_on(story.rep, customer) is not None
    assert [told["rule"] for told in story.conflicts(customer)] == ["edit_over_delete"]
    story.rest()


def refused_work_is_offered_to_whom_the_customer_is_with_and_to_nobody_between(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.other)
    story.hands_over(customer, story.other)
    story.edits(story.rep, customer, phone=story.word())
    story.fleet.now += timedelta(milliseconds=LATE_FOR)
    story.contact(story.rep, story.other)
    assert story.offered_on(story.other) == [customer]
    story.hands_over(customer, story.manager)
    story.contact(story.other, story.manager)
    assert story.offered_on(story.other) == []
    assert story.offered_on(story.manager) == [customer]
    story.rest()


def a_text_below_what_was_typed_was_not_seen_and_may_be_a_conflict(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    theirs, first, second = story.word(), story.word(), story.word()
    story.edits(story.manager, customer, note=f"{theirs}\n")
    story.contact(story.manager)
    story.rep.skew = -timedelta(hours=5)  # so that what he types first is the earlier one
    story.rep.line.then = [lambda: story.edits(story.rep, customer, note=f"{first}\n")]
    story.contact(story.rep)  # brings the manager's text, below his own
    seen = story.seen_on(story.rep, customer)
    assert seen is not None
    assert seen.note == f"{first}\n"
    story.edits(story.rep, customer, note=f"{second}\n{first}\n")
    story.contact(story.rep)
    assert [met["other"]["note"] for met in story.conflicts(customer)]
    story.rest()


def a_line_that_was_taken_out_conflicts_with_one_that_was_put_beside_it(story: Story) -> None:
    first, second, third = (f"{story.word()}\n" for _ in range(3))
    customer = story.makes(story.rep, note=first + second + third)
    story.contact(story.rep, story.manager, story.rep)
    story.edits(story.manager, customer, note=second + third)
    story.edits(story.manager, customer, note=f"{second}{story.word()}\n{third}")
    story.edits(story.rep, customer, note=first + third)  # a side in which nobody typed a word
    story.contact(story.rep, story.manager)
    assert story.conflicts(customer) != []
    story.rest()
