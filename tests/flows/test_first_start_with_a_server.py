"""A new laptop joins the company in the window; later its sign-in has run out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select

from desktop.app import App
from desktop.profile import Profile
from storage.commands import records
from storage.models import Customer
from storage.queries.waiting import waiting_changes
from storage.rules.kinds import Kind
from sync.client.http import Account
from tests.flows.conftest import PASSWORD, Laptop, ServerProcess
from ui.first_start.arrival import ArrivalPane
from ui.first_start.presenter import Step
from ui.first_start.server import ServerPane
from ui.first_start.window import FirstStart

SOON = 30_000


def test_a_new_laptop_signs_in_and_its_customers_arrive(
    qtbot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch,
    server: ServerProcess,
    laptop: Callable[[str], Laptop],
) -> None:
    monkeypatch.setattr("storage.vault.keychain.system_backend", lambda: None)
    other = laptop("ana")
    other.sync()
    with other.database.write() as session:
        for number in range(20):
            records.create(session, Kind.CUSTOMER, {"name": f"Customer {number}"})
    other.sync()

    app = App(qapp, Profile(tmp_path / "new"), "en")
    qtbot.addWidget(app.window)
    app.start()
    first = app.asking
    assert isinstance(first, FirstStart)
    first.next()
    assert isinstance(first.pane, ServerPane)
    fields = first.pane.fields
    fields.address.setText(server.address)
    fields.email.setText("ana@example.com")
    fields.password.setText(PASSWORD)
    first.next()
    qtbot.waitUntil(lambda: first.state.step is Step.LOCK, timeout=SOON)
    first.state.by_password = True
    first.state.password = first.state.again = PASSWORD
    first.next()
    assert first.state.step is Step.RECOVERY
    first.state.written_down = True
    first._on_changed()
    first.next()
    arrival = first.pane
    assert isinstance(arrival, ArrivalPane)
    qtbot.waitUntil(lambda: arrival.told.text() == "20 customers are here.", timeout=SOON)
    assert arrival.title.text() == "You can start now, ana"
    arrival.confirm()
    context = app.context
    assert context is not None
    qtbot.waitUntil(lambda: app.window.page() is not None, timeout=SOON)
    assert context.person.name == "ana"
    with context.database.read() as session:
        assert session.scalar(select(func.count(Customer.id))) == 20
        assert waiting_changes(session) == 0

    _be_away_for_too_long(qtbot, app)
    app.close()
    app.speak_no_more()


def _be_away_for_too_long(qtbot, app: App) -> None:
    """What was written meanwhile waits, and goes as soon as the password is typed."""
    context = app.context
    assert context is not None
    line = context.sync
    qtbot.waitUntil(lambda: line.status.signed_in and not line.status.running, timeout=SOON)
    account = Account.of(context.database)
    assert account is not None
    replace(account, access="over", refresh="over").keep(context.database)
    with context.database.write() as session:
        records.create(session, Kind.CUSTOMER, {"name": "Written meanwhile"})
    line.sync_requested.emit()
    qtbot.waitUntil(lambda: line.status.trouble == "sign_in_again", timeout=SOON)
    app.window.show_page("sync")
    page = app.window.page()
    assert page is not None
    pane = page.connection.sign_in  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: pane.fields.email.text() == "ana@example.com", timeout=SOON)
    pane.fields.password.setText(PASSWORD)
    pane.go.click()

    def is_sent() -> bool:
        with context.database.read() as session:
            return waiting_changes(session) == 0

    qtbot.waitUntil(is_sent, timeout=SOON)
    qtbot.waitUntil(lambda: not line.status.trouble, timeout=SOON)
