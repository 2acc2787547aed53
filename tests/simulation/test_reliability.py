"""Goals R10 and R13 to R15 by their names; R16 and R17 are in `tests/sync/client`.

Each is a story told by hand or some fleets in which the thing in question surely happens.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from storage.rules.kinds import Kind
from tests.simulation.fleet import Fleet
from tests.simulation.laptop import Laptop, Shape
from tests.simulation.oracles import check, come_to_rest, watch
from tests.simulation.slots import Slots
from tests.simulation.stories import Story
from tests.simulation.views import asked

YEAR = timedelta(days=365)
SHAPE = Shape(6, 15)
AT_A_TIME = 10


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("reliability"))
    yield slots
    slots.close()


@pytest.fixture
def story(slots: Slots) -> Story:
    return Story(slots)


def phone_on(laptop: Laptop) -> str | None:
    """Of the only customer."""
    ((phone,),) = laptop.book.look("SELECT phone FROM customer")
    return phone


# R10, the clocks


@pytest.mark.parametrize("years", [-10, -1, 1, 10])
def test_r10_an_edit_made_after_seeing_another_wins_whatever_its_clock_says(
    story: Story, years: int
) -> None:
    customer = story.makes(story.rep)
    story.rep.skew = -years * YEAR
    story.edits(story.rep, customer, phone=story.word())
    story.contact(story.rep, story.manager)
    story.manager.skew = years * YEAR
    last = story.word()
    story.edits(story.manager, customer, phone=last)
    story.contact(story.manager, story.rep)
    assert phone_on(story.rep) == last
    assert story.conflicts(customer) == []
    story.rest()


def test_r10_a_clock_in_the_future_gains_nothing_beyond_the_moment_it_arrived(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.rep.skew = 10 * YEAR
    story.edits(story.rep, customer, phone=story.word())
    story.contact(story.rep)
    later = story.word()
    story.edits(story.manager, customer, phone=later)
    story.contact(story.manager, story.rep)
    assert phone_on(story.rep) == later
    assert len(story.conflicts(customer)) == 1
    story.rest()


def test_r10_of_two_edits_of_one_author_the_second_stays_though_his_clock_jumped_back(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.rep.skew = YEAR
    story.edits(story.rep, customer, phone=story.word())
    story.rep.skew = -YEAR
    last = story.word()
    story.edits(story.rep, customer, phone=last)
    story.contact(story.rep, story.manager)
    assert phone_on(story.manager) == last
    assert story.conflicts(customer) == []
    story.rest()


def test_r10_a_server_whose_clock_is_set_back_a_year_loses_and_repeats_nothing(
    story: Story,
) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    story.fleet.now -= YEAR
    last = story.word()
    story.edits(story.manager, customer, phone=last)
    story.contact(story.manager, story.rep)
    assert phone_on(story.rep) == last
    story.rest()


def test_r10_a_visit_keeps_the_moment_and_the_zone_it_was_made_in(story: Story) -> None:
    customer = story.makes(story.rep)
    when = story.fleet.now
    visit = {"customer_id": customer, "status": "done", "owner_id": story.rep.person}
    story.makes(story.rep, Kind.VISIT, started_at=when, zone="America/Lima", **visit)
    story.manager.skew = YEAR
    story.contact(story.rep, story.manager)
    kept = "SELECT started_at, zone FROM visit"
    assert story.manager.book.look(kept) == story.rep.book.look(kept)
    assert story.rep.book.look("SELECT zone FROM visit") == [("America/Lima",)]
    story.rest()


# R13, R14: what goes back in time


def with_a_restored_server(fleet: Fleet) -> None:
    until(fleet, 5)
    fleet.back_up_server()
    until(fleet, 10)
    fleet.restore_server()


def with_copied_and_restored_books(fleet: Fleet) -> None:
    until(fleet, 5)
    one, two = fleet.laptops[:2]
    fleet.restore_or_back_up(one)
    fleet.clone(two)
    until(fleet, 10)
    if one.backup is not None and one in fleet.laptops:
        fleet.restore_or_back_up(one)


def until(fleet: Fleet, edits: int) -> None:
    while fleet.edits < edits:
        fleet.step()


def lived_through(slots: Slots, seed: int, happening: Callable[[Fleet], None]) -> Fleet:
    fleet = Fleet(slots, seed, SHAPE)
    watch(fleet)
    happening(fleet)
    fleet.live()
    come_to_rest(fleet)
    check(fleet)
    return fleet


def check_restored(slots: Slots, seeds: range) -> None:
    for seed in seeds:
        fleet = lived_through(slots, seed, with_a_restored_server)
        assert fleet.ledger.restored_at, "no server was put back"


def check_copied(slots: Slots, seeds: range) -> None:
    for seed in seeds:
        fleet = lived_through(slots, seed, with_copied_and_restored_books)
        devices = [laptop.book.look("SELECT device_id FROM sync_state") for laptop in fleet.laptops]
        assert len(devices) == len({repr(one) for one in devices}), "two books are one laptop"
        uids = asked(fleet, "SELECT uid FROM device_op WHERE res <> 'repeated'")
        assert len(uids) == len({*uids}), "a change was taken in twice"


@pytest.mark.parametrize("first", range(0, 20, AT_A_TIME))
def test_r13_a_server_restored_from_a_backup_loses_nothing_that_a_laptop_has(
    slots: Slots, first: int
) -> None:
    check_restored(slots, range(first, first + AT_A_TIME))


@pytest.mark.parametrize("first", range(0, 20, AT_A_TIME))
def test_r14_a_copied_or_restored_book_goes_on_as_a_laptop_of_its_own(
    slots: Slots, first: int
) -> None:
    check_copied(slots, range(first, first + AT_A_TIME))


@pytest.mark.long
def test_r13_and_r14_in_two_hundred_fleets_each(slots: Slots) -> None:
    check_restored(slots, range(1_000, 1_200))
    check_copied(slots, range(1_000, 1_200))


# R15: two people at one record


def test_r15_different_fields_are_both_kept(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    phone, industry = story.word(), story.word()
    story.edits(story.rep, customer, phone=phone)
    story.edits(story.manager, customer, industry=industry)
    story.contact(story.rep, story.manager, story.rep)
    for laptop in (story.rep, story.manager):
        assert laptop.book.look("SELECT phone, industry FROM customer") == [(phone, industry)]
    assert story.conflicts(customer) == []
    story.rest()


def test_r15_of_the_same_field_the_later_is_kept_and_both_are_told(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    earlier, later = story.word(), story.word()
    story.edits(story.rep, customer, phone=earlier)
    story.edits(story.manager, customer, phone=later)
    story.contact(story.manager, story.rep)
    ((phone,),) = story.rep.book.look("SELECT phone FROM customer")
    (told,) = story.conflicts(customer)
    assert phone == later
    assert (told["kept"], told["other"]) == ({"phone": later}, {"phone": earlier})
    assert told["rule"] == "later_edit"
    story.rest()


def test_r15_of_one_line_of_a_text_both_versions_are_kept_and_shown(story: Story) -> None:
    customer = story.makes(story.rep, note=story.word())
    story.contact(story.rep, story.manager)
    one, two = story.word(), story.word()
    story.edits(story.rep, customer, note=one)
    story.edits(story.manager, customer, note=two)
    story.contact(story.rep, story.manager)
    (told,) = story.conflicts(customer)
    assert {told["kept"]["note"], told["other"]["note"]} == {one, two}
    assert "settled_at" not in told, "somebody has to decide"
    story.rest()


def test_r15_an_edit_survives_a_deletion_that_had_not_seen_it(story: Story) -> None:
    customer = story.makes(story.rep)
    story.contact(story.rep, story.manager)
    word = story.word()
    story.edits(story.rep, customer, phone=word)
    story.deletes(story.manager, customer)
    story.contact(story.rep, story.manager, story.rep)
    for laptop in (story.rep, story.manager):
        shown = story.seen_on(laptop, customer)
        assert shown is not None
        assert shown.phone == word
    assert [told["rule"] for told in story.conflicts(customer)] == ["edit_over_delete"]
    story.rest()
