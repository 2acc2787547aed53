"""So much at once that the laptop holds back: the sync page says so, and somebody decides."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sqlalchemy import func, select

from desktop.contact import contact
from desktop.signed import Signed
from storage.models import Customer
from storage.queries.waiting import needing_attention
from tests.sync.client.conftest import REP, Company, Laptop, company, keep_copy, put_back
from tests.ui.conftest import make_context, settle
from tests.ui.sync.conftest import show, spoken
from ui.kit.context import Context
from ui.kit.sync_line import SyncStatus
from ui.sync.held_back import HeldBackCard
from ui.sync.page import SyncPage

__all__ = ["company"]
MANY = 220


@pytest.fixture
def laptop(company: Company) -> Laptop:
    """Its server was put back to the night before its customers came."""
    made = company.laptop()
    meet(made)
    keep_copy(company, "before.db")
    company.fill(customers=MANY)
    meet(made)
    keep_copy(company, "after.db")
    put_back(company, "before.db", epoch="f" * 16)
    return made


@pytest.fixture
def context(qapp: object, laptop: Laptop) -> Iterator[Context]:
    made = make_context(laptop.book)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context: Context, laptop: Laptop) -> SyncPage:
    assert meet(laptop) == "mass_removal"
    made = SyncPage(context)
    qtbot.addWidget(made)
    made.show()
    context.sync.show_status(
        SyncStatus(True, trouble="mass_removal", server="https://book.example", email="ana@x.cn")
    )
    show(made)
    return made


def meet(laptop: Laptop) -> str:
    """One contact; the trouble that it ended with."""
    signed = Signed(laptop.line, "https://book.example", "ana@x.cn", REP)
    made = contact(laptop.book, lambda: signed, files=False)
    assert made is not None
    return made.line.trouble


def customers(laptop: Laptop) -> int:
    with laptop.book.read() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


def card(page: SyncPage) -> HeldBackCard:
    return page.findChildren(HeldBackCard)[-1]


def test_the_page_says_how_much_whose_word_it_is_and_that_nothing_is_gone(page, laptop):
    said = spoken(card(page))
    assert "The server would take 220 customer(s) off this computer" in said
    assert "Nothing was removed." in said
    assert "https://book.example does not know them any more" in said
    assert "and 215 more" in said
    assert page.connection.state.text() == "Receiving is held back"
    assert page.numbers.values()[2] == "1"
    assert customers(laptop) == MANY


def test_what_is_to_go_is_named_by_its_number_and_goes_with_the_next_contact(
    qtbot, page, context, laptop
):
    qtbot.keyClick(card(page), Qt.Key.Key_1)
    assert card(page).number.hasFocus()
    qtbot.keyClicks(card(page).number, "22")
    qtbot.keyClick(card(page).number, Qt.Key.Key_Return)
    assert not card(page).sure.isEnabled()
    qtbot.keyClicks(card(page).number, "0")
    with qtbot.waitSignal(context.sync.sync_requested):
        qtbot.keyClick(card(page).number, Qt.Key.Key_Return)
    meet(laptop)
    assert customers(laptop) == 0
    show(page)
    assert page.numbers.values()[2] == "0"
    assert "Nothing needs you." in spoken(page)


def test_keeping_them_asks_no_more_and_puts_the_question_on_the_clipboard(
    qtbot, page, context, laptop
):
    with qtbot.waitSignal(context.sync.changed):  # the status bar counts anew
        qtbot.keyClick(card(page), Qt.Key.Key_2)
    settle(context)
    assert QGuiApplication.clipboard().text().startswith("The server would take 220 customer(s)")
    assert "Account ana@x.cn, server https://book.example." in QGuiApplication.clipboard().text()
    assert meet(laptop) == "mass_removal"
    show(page)
    assert "They stay here." in spoken(card(page))
    assert page.numbers.values()[2] == "0"
    assert customers(laptop) == MANY


def test_what_the_server_says_no_more_is_not_asked_about(page, company, laptop):
    put_back(company, "after.db", epoch="a" * 16)
    assert meet(laptop) == ""
    show(page)
    assert page.findChildren(HeldBackCard) == []
    with laptop.book.read() as session:
        assert needing_attention(session) == 0
