"""What a contact costs as its records double, in steps of the two databases: never in time.

A step is an instruction of SQLite's own machine, so the figures are the same on every computer and
under any load. Whoever looks at each page at what came with the pages before is found out here.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from storage.bulk import record_bulk
from storage.models import new_id
from storage.rules.kinds import Kind
from tests.simulation.laptop import Laptop
from tests.simulation.slots import REPS, Slots
from tests.simulation.stories import Story

VISITS: Final = 100
PAGE: Final = 20
AT_A_TIME: Final = 10  # steps that are counted together
A_DAY: Final = timedelta(days=1)
Cost = tuple[int, int]  # steps of the laptop's database, and of the server's


@pytest.fixture(scope="module")
def slots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slots]:
    slots = Slots(tmp_path_factory.mktemp("growth"))
    yield slots
    slots.close()


class Steps:
    """Counts what the connections of some engines do."""

    def __init__(self, *engines: Engine) -> None:
        self.taken = 0
        self._engines = engines

    def __enter__(self) -> "Steps":
        for engine in self._engines:
            engine.dispose()
            event.listen(engine, "connect", self._watch)
        return self

    def __exit__(self, *_: object) -> None:
        for engine in self._engines:
            event.remove(engine, "connect", self._watch)
            engine.dispose()

    def _watch(self, connection: Any, _record: object) -> None:
        connection.set_progress_handler(self._count, AT_A_TIME)

    def _count(self) -> int:
        self.taken += AT_A_TIME
        return 0  # go on


def with_visits(slots: Slots, number: int) -> Story:
    """A rep was with one customer so often; nothing of it was sent."""
    story = Story(slots)
    story.fleet.at_checkpoint = lambda _: None  # the oracles read everything each time
    story.fleet.at_receipt = lambda *_: None
    story.contact(story.manager, story.rep)
    customer = story.makes(story.rep)
    story.does(story.rep, lambda session: visit(session, customer, number))
    return story


def visit(session: Session, customer: UUID, number: int) -> None:
    common = {"customer_id": customer, "status": "done", "zone": "UTC", "owner_id": REPS[0]}
    began = datetime(2026, 11, 24, tzinfo=UTC)
    rows = [{"id": new_id(session), "note": f"n{n}", "started_at": began, **common}
            for n in range(number)]  # fmt: skip
    record_bulk(session, Kind.VISIT, rows)


def cost_of(story: Story, laptop: Laptop) -> Cost:
    """Of one contact."""
    book = laptop.book
    with Steps(book._reading, book._writing) as here, Steps(story.fleet.server) as there:
        story.contact(laptop)
    return here.taken, there.taken


def push(story: Story) -> Cost:
    story.prepare(story.rep, batch=PAGE, page=10 * VISITS)
    return cost_of(story, story.rep)


def pull(story: Story) -> Cost:
    story.contact(story.rep)
    story.prepare(story.manager, page=PAGE)
    return cost_of(story, story.manager)


def one_edit(story: Story) -> Cost:
    story.prepare(story.rep, compared=A_DAY)
    story.contact(story.rep, story.rep)
    story.makes(story.rep)
    return cost_of(story, story.rep)


def nothing(story: Story) -> Cost:
    story.prepare(story.rep, compared=A_DAY)
    story.contact(story.rep, story.rep)
    return cost_of(story, story.rep)


def growth(slots: Slots, what: Callable[[Story], Cost]) -> list[float]:
    """How much more the second doubling costs than the first: 2 is in proportion, 4 a square."""
    one, two, four = (
        what(with_visits(slots, number)) for number in (VISITS, 2 * VISITS, 4 * VISITS)
    )
    return [
        (last - middle) / (middle - first)
        for first, middle, last in zip(one, two, four, strict=True)
    ]


def test_a_push_takes_steps_in_proportion_to_what_is_pushed(slots: Slots):
    assert max(growth(slots, push)) < 2.2


def test_a_pull_of_many_pages_takes_the_laptop_steps_in_proportion_to_its_records(slots: Slots):
    here, _ = growth(slots, pull)
    assert here < 2.2


def test_a_contact_without_news_takes_the_same_steps_however_much_is_there(slots: Slots):
    assert nothing(with_visits(slots, VISITS)) == nothing(with_visits(slots, 4 * VISITS))


def test_one_edit_takes_the_server_the_same_steps_however_much_is_there(slots: Slots):
    _, few = one_edit(with_visits(slots, VISITS))
    _, many = one_edit(with_visits(slots, 4 * VISITS))
    assert few == many
