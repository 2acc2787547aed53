"""Laptops with the app open in its window, worked as a person would, and a server to reach."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.app import App
from desktop.opening import set_up
from desktop.profile import Profile
from storage.models import Customer
from storage.queries.waiting import waiting_changes
from tests.flows.conftest import PASSWORD, ServerProcess
from ui.customers.page import CustomersPage
from ui.kit.context import Context
from ui.sync.cards import ConflictCard
from ui.sync.page import SyncPage

SOON = 20_000


class Desk:
    """One person at one laptop."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, folder: Path, name: str) -> None:
        self._qtbot, self.name = qtbot, name
        vault, database = set_up(Profile(folder), PASSWORD, name.capitalize())
        self.app = App(qapp, Profile(folder), "en")
        qtbot.addWidget(self.app.window)
        self.app.window.resize(1366, 768)
        self.app.window.show()
        self.app.show_book(database, vault.key, "sync")

    @property
    def context(self) -> Context:
        assert self.app.context is not None
        return self.app.context

    @property
    def sync_page(self) -> SyncPage:
        return self._page("sync", SyncPage)

    def close(self) -> None:
        self.app.close()
        self.app.speak_no_more()

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=SOON)

    def settle(self) -> None:
        """Wait until all that was asked of the book is on show."""
        self.wait(lambda: not self.context.tasks.busy())
        QTest.qWait(40)
        self.wait(lambda: not self.context.tasks.busy())

    # The line

    def sign_in(self, server: ServerProcess) -> None:
        """Fill in the fields of the sync page, and read who will read what."""
        line = self.context.sync
        self.wait(lambda: not line.status.running)
        page = self.sync_page
        fields = page.connection.sign_in.fields
        fields.address.setText(server.address)
        fields.email.setText(f"{self.name}@example.com")
        fields.password.setText(PASSWORD)
        page.connection.sign_in.go.click()
        self.wait(lambda: line.status.signed_in and not line.status.running)
        assert not line.status.trouble
        page.consent.confirm.click()
        self.wait(lambda: not line.status.running)

    def sync(self) -> None:
        """F5, and wait until that very contact has ended."""
        line = self.context.sync
        self.wait(lambda: not line.status.running)
        line.sync_requested.emit()
        assert line.status.running
        self.wait(lambda: not line.status.running)
        self.settle()

    def waiting(self) -> int:
        with self.context.database.read() as session:
            return waiting_changes(session)

    def pill(self) -> str:
        return self.app.window._frame.status.words()

    # The customers

    def add_customer(self, name: str, **fields: str) -> UUID:
        page = self._page("customers", CustomersPage)
        page.new()
        self._fill(page, name=name, **fields)
        found = self.find(name)
        assert found is not None
        return found

    def change(self, customer: UUID, **fields: str) -> None:
        """Open the customer and change what its form says."""
        page = self.look_at(customer)
        page.edit()
        self._fill(page, **fields)

    def delete(self, customer: UUID) -> None:
        self.look_at(customer).delete()
        self.settle()

    def log_visit(self, customer: UUID, said: str) -> None:
        """Ctrl+L on the customer's page, the sentence, Enter."""
        self.look_at(customer).story.log()
        self.settle()
        log = self.app.window._floating["log"]
        log.line.append_text(said)
        self.settle()
        QTest.keyClick(log.line, Qt.Key.Key_Return)
        self.settle()
        assert not log.isVisible(), log.line.text()

    def look_at(self, customer: UUID) -> CustomersPage:
        page = self._page("customers", CustomersPage)
        page.open_record(customer)
        self.settle()
        return page

    def customer(self, customer: UUID) -> Customer | None:
        with self.context.database.read() as session:
            return session.get(Customer, customer)

    def find(self, name: str) -> UUID | None:
        with self.context.database.read() as session:
            return session.scalar(select(Customer.id).where(Customer.name == name))

    def names(self) -> list[str]:
        """What the table of customers shows."""
        page = self._page("customers", CustomersPage)
        page.back()
        self.settle()
        model = page.list.model
        rows = [model.row(place) for place in range(model.rowCount())]
        return [row.name for row in rows if row is not None]

    # What needs a decision

    def cards(self) -> list[ConflictCard]:
        page = self.sync_page
        self.settle()
        return [card for card in page.findChildren(ConflictCard) if card.isVisible()]

    def said(self, widget: QWidget) -> str:
        """All that a part of the window says."""
        texts = [getattr(child, "text", str)() for child in widget.findChildren(QWidget)]
        return " | ".join(text for text in texts if text)

    def _fill(self, page: CustomersPage, **fields: str) -> None:
        self.settle()
        form: Any = page.open_form()
        for name, value in fields.items():
            form.form.field(name).set_value(value)
        form.save()
        self.wait(lambda: page.open_form() is None)
        self.settle()

    def _page(self, name: str, kind: type[Any]) -> Any:
        window = self.app.window
        if not isinstance(window.page(), kind):
            window.show_page(name)
            self.settle()
        page = window.page()
        assert isinstance(page, kind)
        return page


Open = Callable[[str], Desk]
