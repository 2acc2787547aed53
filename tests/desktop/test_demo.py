"""The made-up company: the same every time, whole in both languages, and nobody's real data."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from desktop.demo import ZONE, seed, user_of
from resources import path
from storage.commands.answers import answer_id
from storage.database import Database, World
from storage.models import MODELS, Answer, Contact, Customer, OutboxEntry, Visit
from storage.queries import loose_notes, promises, purchase_clocks
from storage.queries import today as todays
from storage.rules.choices import Question
from storage.rules.kinds import Kind

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 2, 42, tzinfo=UTC)


def book(folder: Path, language: str, today: date = TODAY) -> Database:
    world = World(user_of("rep"), now=lambda: NOW)
    database = Database(folder / f"rep-{language}.db", b"\1" * 32, world)
    seed(database, language, today)
    return database


@pytest.fixture(scope="module", params=["zh", "en"])
def demo(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    database = book(tmp_path_factory.mktemp("demo"), request.param)
    yield database
    database.close()


def counts(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {
            kind: session.scalars(select(func.count()).select_from(MODELS[kind])).one()
            for kind in Kind
        }


def everything(database: Database) -> list[object]:
    with database.read() as session:
        return [
            [tuple(row) for row in session.execute(select(MODELS[kind].__table__).order_by("id"))]
            for kind in Kind
        ]


def test_there_are_as_many_customers_as_in_the_picture(demo: Database) -> None:
    found = counts(demo)
    assert found["customer"] == 128
    assert 320 <= found["contact"] <= 380


def test_the_numbers_of_today_are_those_of_the_picture(demo: Database) -> None:
    with demo.read() as session:
        numbers = todays.numbers(session, user_of("rep"), TODAY, ZoneInfo(ZONE))
    assert numbers.target is not None
    assert (numbers.target.calls, numbers.before, numbers.done) == (1000, 736, 12)
    assert numbers.target.working_days == 25


def test_today_has_five_visits_and_one_is_done(demo: Database) -> None:
    with demo.read() as session:
        visits = todays.visits_today(session, user_of("rep"), TODAY, ZoneInfo(ZONE))
    assert [visit.visit.status for visit in visits] == ["done", *["planned"] * 4]


def test_three_promises_and_three_repurchases_are_due(demo: Database) -> None:
    with demo.read() as session:
        due = promises.due(session, user_of("rep"), date(2026, 11, 26))
        clocks = purchase_clocks.due(session, TODAY)
    assert [(row.due_on - TODAY).days for row in due if row.due_on] == [-2, 0, 2]
    assert [row.clock.days_late(TODAY) for row in clocks] == [6, 0, -8]
    assert [(row.clock.every_days, row.clock.spread) for row in clocks] == [
        (33, 4),
        (28, 3),
        (33, 2),
    ]


def test_only_what_the_rep_did_today_waits_to_be_uploaded(demo: Database) -> None:
    waiting = select(OutboxEntry.kind).where(OutboxEntry.state == "pending")
    with demo.read() as session:
        assert sorted(session.scalars(waiting)) == ["task", "visit"]


def test_the_same_company_is_made_every_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = book(tmp_path / "a", "en"), book(tmp_path / "b", "en")
    assert everything(one) == everything(other)
    one.close()
    other.close()


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2027, 1, 1), date(2028, 2, 29)])
def test_the_company_can_be_seen_on_any_day(tmp_path: Path, today: date) -> None:
    database = book(tmp_path, "zh", today=today)
    with database.read() as session:
        visits = todays.visits_today(session, user_of("rep"), today, ZoneInfo(ZONE))
    assert len(visits) == 5
    database.close()


def test_nobody_could_be_reached_by_what_is_written_there(demo: Database) -> None:
    with demo.read() as session:
        for phones, emails in session.execute(select(Contact.phones, Contact.emails)):
            assert all(phone["number"].startswith("+86 199 0000 ") for phone in phones or ())
            assert all(mail["address"].endswith(".example") for mail in emails or ())
        for phone, website in session.execute(select(Customer.phone, Customer.website)):
            assert re.fullmatch(r"0\d{2,3}-5550 \d{4}", phone or "")
            assert (website or "").endswith(".example")


def test_an_answer_given_anew_takes_the_place_of_the_one_told(demo: Database) -> None:
    query = select(Answer).where(Answer.deleted_at.is_(None))
    with demo.read() as session:
        for told in session.scalars(query):
            asked = Question(told.question)
            again = answer_id(told.customer_id, asked, told.contact_id, told.subject or "")
            assert told.id == again


def test_what_waits_to_be_sorted_offers_whom_it_may_be(demo: Database) -> None:
    with demo.read() as session:
        notes = loose_notes.waiting(session, user_of("rep"))
    assert len(notes) == 4
    assert all(note.words in note.text for note in notes)
    assert sorted(len(note.candidates) for note in notes) == [0, 0, 2, 2]


def test_no_blank_is_left_unfilled(demo: Database) -> None:
    with demo.read() as session:
        for note in session.scalars(select(Visit.note)):
            assert note is None or not re.search(r"[{}]", note)


def test_every_text_is_there_in_both_languages() -> None:
    def pairs(value: object) -> Iterator[list[str]]:
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            if len(value) == 2 and all(isinstance(part, str) for part in value):
                yield value
            else:
                for part in value:
                    yield from pairs(part)

    for name in ("stories", "arcs", "phrases", "plan"):
        for chinese, english in pairs(json.loads(path(f"demo/{name}.json").read_text("utf-8"))):
            assert bool(chinese) == bool(english), (chinese, english)
            assert english.isascii() or "→" in english or "¥" in english or "ü" in english, english
