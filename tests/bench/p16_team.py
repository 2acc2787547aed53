"""P16: the team's page over 20 reps and 100,000 visits against its raw SQL; a long summary."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import event

from storage.bulk import record_bulk
from storage.changes import Origin
from storage.commands import trip_stops, trips
from storage.commands.visit_form import save_visit
from storage.database import Database, World
from storage.queries.team import board
from storage.queries.trip_facts import trip_facts
from storage.queries.trips import board as trip_board
from storage.rules.choices import IssueKind, Role, TripStatus, VisitStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from storage.rules.trip_draft import TripDraft
from storage.rules.trip_summary import draft
from storage.rules.visit_draft import VisitDraft
from tests.bench.measure import ROUNDS, Goal, Rounds, seconds_of

REPS, CUSTOMERS, VISITS, PAYMENTS, ISSUES = 20, 2_000, 100_000, 6_000, 200
ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
ME = derived_id("bench", "manager")


def run(rounds: int = ROUNDS) -> list[Goal]:
    """Measure, and return the goals with the decisive one last."""
    with _a_team() as database:
        said: list[tuple[str, Any]] = []

        def note(_c: Any, _cursor: Any, text: str, values: Any, *_more: Any) -> None:
            if text.startswith(("SELECT", "WITH")):
                said.append((text, values))

        with database.read() as session:
            engine = session.get_bind()
            event.listen(engine, "before_cursor_execute", note)
            board(session, ME, TODAY, ZONE, "CNY")
            event.remove(engine, "before_cursor_execute", note)

        def raw() -> None:
            with database.read() as session:
                cursor = session.connection().connection.cursor()
                for text, values in said:
                    cursor.execute(text, values).fetchall()

        def page() -> None:
            with database.read() as session:
                board(session, ME, TODAY, ZONE, "CNY")

        measured = Rounds({"raw SQL": raw, "team page": page}, max(rounds, 9))
        measured.table("raw SQL")
        summary = _summary(database)
    return [
        Goal("a summary of 40 visits, drafted", summary, 1.0, unit=" s"),
        Goal("P16 team page / its raw SQL", measured.ratio("team page", "raw SQL"), 1.2),
    ]


def _summary(database: Database) -> float:
    plan = TripDraft(TODAY - timedelta(days=3), TODAY, "Forty", ("苏州",))
    with database.read() as session:
        customers = [UUID(bytes=row[0]) for row in session.connection().exec_driver_sql(
            "SELECT id FROM customer ORDER BY id LIMIT 40")]  # fmt: skip
    with database.write() as session:
        trip = trips.plan_trip(session, plan, ZONE.key)
        for number, customer in enumerate(customers):
            trip_stops.put_stop(session, trip, customer, TODAY - timedelta(days=number % 4))
        trips.move_trip(session, trip, TripStatus.ON_THE_ROAD)
    with database.read() as session:
        found = trip_board(session, trip)
    assert found is not None
    for stop in found.stops:
        assert stop.visit_id is not None
        with database.write() as session:
            save_visit(session, stop.visit_id, VisitDraft(note="seen"), now=NOW, zone=ZONE)

    def drafted() -> None:
        with database.read() as session:
            again = trip_board(session, trip)
            assert again is not None
            assert len(draft(trip_facts(session, again))) >= 40

    return min(seconds_of(drafted) for _ in range(5))


@contextmanager
def _a_team() -> Iterator[Database]:
    chance = random.Random(16)
    with tempfile.TemporaryDirectory() as folder:
        world = World(author=ME, now=lambda: NOW)
        database = Database(Path(folder) / "book.db", b"k" * 32, world)
        team = derived_id("bench", "team")
        reps = [derived_id("bench", f"rep {n}") for n in range(REPS)]
        customers = [derived_id("bench", f"customer {n}") for n in range(CUSTOMERS)]
        owner = {customer: reps[n % REPS] for n, customer in enumerate(customers)}
        rows: dict[Kind, list[dict[str, Any]]] = {
            Kind.TEAM: [{"id": team, "name": "East", "manager_id": ME}],
            Kind.PERSON: [
                {"id": rep, "name": f"Rep {n}", "role": Role.REP, "team_id": team}
                for n, rep in enumerate(reps)
            ],
            Kind.CUSTOMER: [
                {"id": customer, "name": f"Customer {n}", "owner_id": owner[customer]}
                for n, customer in enumerate(customers)
            ],
            Kind.VISIT: [_visit(n, chance, customers, owner) for n in range(VISITS)],
            Kind.PAYMENT: [_payment(n, chance, customers) for n in range(PAYMENTS)],
            Kind.ISSUE: [
                {
                    "id": derived_id("bench", f"issue {n}"), "root_id": customers[n],
                    "owner_id": owner[customers[n]], "kind": IssueKind.HARD, "text": "hard",
                    "customer_id": customers[n], "opened_on": TODAY - timedelta(days=n % 40),
                }
                for n in range(ISSUES)
            ],
        }  # fmt: skip
        for kind, of_kind in rows.items():
            for at in range(0, len(of_kind), 5_000):
                with database.write(Origin.SERVER) as session:
                    record_bulk(session, kind, of_kind[at : at + 5_000])
        yield database
        database.close()


def _visit(
    n: int, chance: random.Random, customers: list[UUID], owner: dict[UUID, UUID]
) -> dict[str, Any]:
    customer = chance.choice(customers)
    at = NOW + timedelta(minutes=chance.randrange(-3 * 525_600, 20_160))
    done = at < NOW
    return {
        "id": derived_id("bench", f"visit {n}"), "customer_id": customer,
        "owner_id": owner[customer], "zone": ZONE.key, "was_planned": True, "planned_at": at,
        "status": VisitStatus.DONE if done else VisitStatus.PLANNED,
        "started_at": at if done else None, "planned_minutes": 60,
    }  # fmt: skip


def _payment(n: int, chance: random.Random, customers: list[UUID]) -> dict[str, Any]:
    due = TODAY - timedelta(days=chance.randrange(-30, 700))
    paid = chance.random() < 0.9
    return {
        "id": derived_id("bench", f"payment {n}"), "customer_id": chance.choice(customers),
        "due_on": due, "received_on": due if paid else None, "amount_minor": 100_000,
        "currency": "CNY",
    }  # fmt: skip
