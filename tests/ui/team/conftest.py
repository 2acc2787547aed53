"""A team of two: Wang is fresh and owes money, Ma was not heard of for days."""

from datetime import timedelta
from uuid import UUID

import pytest

from storage.commands import comments
from storage.commands.records import create
from storage.models import LaptopState, Person, Team
from storage.rules.choices import IssueKind, Role
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, TODAY, USER, settle
from ui.kit.context import Person as Somebody
from ui.team.page import TeamPage

WANG, MA, EAST = UUID(int=71), UUID(int=72), UUID(int=70)
MONDAY = TODAY - timedelta(days=1)


@pytest.fixture
def reps(context) -> dict[str, UUID]:
    """Wang is fresh and owes money; Ma was not heard of for days."""
    context.person = Somebody(USER, "Chen Gang", "manager")
    made: dict[str, UUID] = {}
    with context.database.write() as session:
        session.add(Person(id=USER, name="Chen Gang", role=Role.MANAGER))
        session.add(Team(id=EAST, name="East China", manager_id=USER))
        for id_, name in ((WANG, "Wang Lei"), (MA, "Ma Chao")):
            session.add(Person(id=id_, name=name, role=Role.REP, team_id=EAST))
        session.add(LaptopState(person_id=WANG, as_of=NOW - timedelta(hours=2), waiting=2))
        session.add(LaptopState(person_id=MA, as_of=NOW - timedelta(days=3), waiting=6))
        customer = create(session, Kind.CUSTOMER, {"name": "Lishui Chemical"})
        made["customer"] = customer
    from storage.models import Customer

    with context.database.write() as session:
        session.get_one(Customer, customer).owner_id = WANG
        money = {"customer_id": customer, "amount_minor": 13_800_000, "currency": "CNY"}
        create(session, Kind.PAYMENT, money | {"due_on": TODAY - timedelta(days=9)})
        made["visit"] = create(
            session,
            Kind.VISIT,
            {
                "customer_id": customer, "owner_id": WANG, "status": "done", "zone": "UTC",
                "started_at": NOW - timedelta(hours=20), "reaction": -1, "note": "half by 4 Dec",
            },
        )  # fmt: skip
        report = {"owner_id": WANG, "on": MONDAY, "submitted_at": NOW - timedelta(hours=14)}
        lines = [{"block": "resources", "key": "own:1", "text": "Parts by Wednesday", "own": True}]
        made["report"] = create(session, Kind.DAILY_REPORT, report | {"resources": lines})
        made["issue"] = comments.open_issue(
            session,
            IssueKind.HARD,
            "2 units down",
            TODAY - timedelta(days=16),
            customer_id=customer,
        )
    return made


@pytest.fixture
def page(qtbot, context, reps, speak) -> TeamPage:
    speak("en")
    made = TeamPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 658)
    made.show()
    made.activate()
    settle(context)
    settle(context)
    return made
