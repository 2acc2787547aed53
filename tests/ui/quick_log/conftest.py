"""A customer with two people called Wang, a visit planned for this morning, and the open log."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from storage.commands import records
from storage.database import Database
from storage.rules.choices import VisitStatus
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, USER, ZONE
from ui.kit.context import Context
from ui.quick_log.overlay import QuickLogOverlay


@pytest.fixture
def huaxin(book: Database) -> UUID:
    """A customer with two people called Wang and a visit planned for this morning."""
    with book.write() as session:
        customer = records.create(
            session, Kind.CUSTOMER, {"name": "华信精密", "short_name": "华信", "owner_id": USER}
        )
        for name in ("王建国", "王海峰"):
            records.create(session, Kind.CONTACT, {"customer_id": customer, "name": name})
        plan = {"status": VisitStatus.PLANNED, "was_planned": True, "planned_at": NOW}
        plan |= {"customer_id": customer, "owner_id": USER, "zone": ZONE.key}
        records.create(session, Kind.VISIT, plan)
    return customer


@pytest.fixture
def overlay(qtbot: QtBot, context: Context, huaxin: UUID) -> QuickLogOverlay:
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made = QuickLogOverlay(context, window)
    made.open_with()
    return made
