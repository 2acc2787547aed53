"""A book with a conflict and refused work in it, and the sync page over it."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from storage.changes import Origin
from storage.commands.records import create
from storage.commands.sync_journal import note_contact
from storage.models import Conflict, Customer, Refusal
from storage.queries.sync_state import JournalLine
from storage.rules.fields import millis
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, USER, settle
from ui.kit.context import Context
from ui.kit.tinted import TintedText
from ui.sync.page import SyncPage

CHEN, VISIT = uuid4(), uuid4()


def seed(
    context: Context,
    *,
    kept_by: UUID = CHEN,
    other_by: UUID = USER,
    industry: tuple[str, str] = ("船舶", "机械"),
) -> UUID:
    """A customer whose address two people changed, and a visit that was not accepted."""
    with context.database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "华信精密", "industry": industry[0]})
        create(
            session, Kind.PERSON, {"name": "陈刚", "role": "rep", "active": True}, record_id=CHEN
        )
    with context.database.write(Origin.SERVER) as session:
        session.add(
            Conflict(
                id=uuid4(), root_id=customer, about_kind="customer", about_id=customer,
                about_group="industry", kept={"industry": industry[0]},
                kept_by=kept_by, kept_at=NOW,
                other={"industry": industry[1]}, other_by=other_by,
                other_at=NOW - timedelta(days=2),
                rule="later_edit",
            )
        )  # fmt: skip
        session.add(
            Refusal(
                id=uuid4(), owner_id=USER, about_kind="visit", about_id=VISIT,
                reason="right.no_longer_yours",
                operations=[{"op": "create", "kind": "visit", "id": VISIT.hex, "f": {
                    "note": {"note": "报价 12 万"}, "status": {"status": "done"},
                    "customer_id": {"customer_id": customer.hex}, "zone": {"zone": "UTC"},
                    "started_at": {"started_at": millis(NOW)}}}],
            )
        )  # fmt: skip
        note_contact(session, JournalLine(NOW, 3, 57, 0, 0, 9))
    return customer


@pytest.fixture
def page(qtbot, context: Context) -> SyncPage:
    made = SyncPage(context)
    qtbot.addWidget(made)
    made.show()
    return made


def show(page: SyncPage) -> None:
    page.activate()
    settle(page._context)


def industry(context: Context, customer: UUID) -> str | None:
    with context.database.read() as session:
        return session.get_one(Customer, customer).industry


def spoken(widget) -> str:
    from PySide6.QtWidgets import QLabel, QWidget

    found = widget.findChildren(QWidget)
    return " | ".join(w.text() for w in found if isinstance(w, QLabel | TintedText))
