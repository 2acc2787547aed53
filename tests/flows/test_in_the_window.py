"""Signing in and settling a conflict in the window, with a real server and another laptop."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from desktop.app import App
from desktop.opening import set_up
from desktop.profile import Profile
from storage.commands import records
from storage.database import Database
from storage.models import Customer
from storage.rules.kinds import Kind
from tests.flows.conftest import PASSWORD, Laptop, ServerProcess
from ui.sync.cards import ConflictCard
from ui.sync.page import SyncPage

Make = Callable[[str], Laptop]
SOON = 20_000


@pytest.fixture
def app(qtbot, qapp: QApplication, tmp_path: Path, monkeypatch) -> Iterator[App]:
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    profile = Profile(tmp_path / "profile")
    vault, database = set_up(profile, PASSWORD, "Ana")
    made = App(qapp, profile, "en")
    qtbot.addWidget(made.window)
    made.window.show()
    made.show_book(database, vault.key, "sync")
    yield made
    made.close()
    made.speak_no_more()


def sync_page(app: App) -> SyncPage:
    page = app.window.page()
    assert isinstance(page, SyncPage)
    return page


def sign_in(app: App, server: ServerProcess) -> None:
    pane = sync_page(app).connection.sign_in
    pane.fields.address.setText(server.address)
    pane.fields.email.setText("ana@example.com")
    pane.fields.password.setText(PASSWORD)
    pane.go.click()


def is_in_touch(app: App) -> bool:
    assert app.context is not None
    status = app.context.sync.status
    return status.signed_in and not status.running


def test_two_laptops_change_one_customer_and_the_window_asks_once(
    qtbot, app: App, server: ServerProcess, laptop: Make
) -> None:
    context = app.context
    assert context is not None
    qtbot.waitUntil(lambda: not context.sync.status.running, timeout=SOON)
    sign_in(app, server)
    qtbot.waitUntil(lambda: is_in_touch(app), timeout=SOON)
    assert not context.sync.status.trouble
    sync_page(app).consent.confirm.click()

    made: list[UUID] = []
    values = {"name": "华信精密", "industry": "船舶"}
    context.do(lambda session: records.create(session, Kind.CUSTOMER, values), "", made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=SOON)
    context.sync.sync_requested.emit()
    pill = app.window._frame.status
    qtbot.waitUntil(lambda: "Confirmed by server" in pill.words(), timeout=SOON)

    other = laptop("ana")
    other.sync()
    with other.database.write() as session:
        records.edit(session, Kind.CUSTOMER, made[0], {"industry": "机械"})
    with context.database.write() as session:
        records.edit(session, Kind.CUSTOMER, made[0], {"industry": "汽配"})
    other.sync()
    context.sync.sync_requested.emit()
    page = sync_page(app)
    qtbot.waitUntil(lambda: page.findChild(ConflictCard) is not None, timeout=SOON)
    kept = industry_in(context.database, made[0])
    card = page.findChild(ConflictCard)
    assert isinstance(card, ConflictCard)
    card.use.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "0", timeout=SOON)
    context.sync.sync_requested.emit()
    qtbot.waitUntil(lambda: page.numbers.values()[1] == "0", timeout=SOON)
    other.sync()
    chosen = industry_in(context.database, made[0])
    assert {kept, chosen} == {"机械", "汽配"}
    assert industry_in(other.database, made[0]) == chosen
    assert QApplication.activeModalWidget() is None


def industry_in(database: Database, customer: UUID) -> str | None:
    with database.read() as session:
        return session.scalar(select(Customer.industry).where(Customer.id == customer))
