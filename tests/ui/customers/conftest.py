"""The Customers page in the window of the made-up company."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storage.rules.kinds import Kind
from storage.search import search
from ui.customers.page import CustomersPage
from ui.kit.context import Context
from ui.main_window import MainWindow

HUAXIN = {"en": "Huaxin", "zh": "华信"}


@dataclass
class Customers:
    """The page, and short ways to use it as a person with a keyboard would."""

    window: MainWindow
    page: CustomersPage
    context: Context
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until all that was asked for is there."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.context.tasks.busy())
            QTest.qWait(60)
        self.qtbot.waitUntil(lambda: not self.context.tasks.busy())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settle()

    def read(self, query: Callable[..., Any], *args: Any, **named: Any) -> Any:
        with self.context.database.read() as session:
            return query(session, *args, **named)

    def find(self, name: str) -> UUID:
        return self.read(search, name, kinds={Kind.CUSTOMER})[0].id

    def open(self, name: str) -> UUID:
        """Open the story of a customer."""
        customer_id = self.find(name)
        self.page.open_record(customer_id)
        self.settle()
        return customer_id

    def form(self) -> Any:
        """The form that is open."""
        form = self.page.open_form()
        assert form is not None
        return form

    def names(self) -> list[str]:
        """The customers on show, from the top."""
        model = self.page.list.model
        rows = [model.row(place) for place in range(min(model.rowCount(), 100))]
        return [row.short_name or row.name for row in rows if row is not None]

    def toasts(self) -> list[str]:
        heard: list[str] = []
        self.context.wishes.toast_requested.connect(lambda text, _tx: heard.append(text))
        return heard


@pytest.fixture
def open_customers(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> Callable[..., Customers]:
    def open_it(language: str = "en", scheme: str = "light") -> Customers:
        window = open_window(language, scheme)
        window.show_page("customers")
        page = window.page()
        assert isinstance(page, CustomersPage)
        window.activateWindow()
        found = Customers(window, page, page.context(), qtbot)
        found.settle()
        return found

    return open_it


@pytest.fixture
def customers(open_customers: Callable[..., Customers]) -> Customers:
    return open_customers()


def stops(widget: QWidget) -> list[QWidget]:
    """What Tab stops at below a widget."""
    return [
        child
        for child in widget.findChildren(QWidget)
        if child.isVisibleTo(widget)
        and child.isEnabled()
        and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
