"""Who can see this: one key on any record, names and reasons, and Esc leads back."""

import pytest
from PySide6.QtCore import Qt

from storage.changes import Origin
from storage.commands.records import create
from storage.models import SyncState
from storage.queries.who_sees import Reach, Share, Sight
from storage.rules.kinds import Kind
from tests.ui.conftest import settle
from ui.kit.kind_words import kind_word
from ui.readers.list import ReadersList
from ui.readers.words import ReaderWords


@pytest.fixture
def window(open_window):
    return open_window()


def ask(window) -> None:
    next(a for a in window.offered.all() if a.id == "who_sees").handler()
    settle(window.context)


def test_every_kind_has_a_word_of_its_own(speak):
    speak("en")
    words = [kind_word(kind) for kind in Kind if kind not in (Kind.CONFLICT, Kind.REFUSAL)]
    assert "Record" not in words
    assert len(set(words)) == len(words)


def test_a_customer_says_who_can_see_it(qtbot, window, speak):
    with window.context.database.write(Origin.SERVER) as session:
        session.add(SyncState(device_id="d" * 32, device_no=1, epoch="e"))
    with window.context.database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "华信精密"})
    window.context.wishes.customer_requested.emit(customer)
    settle(window.context)
    ask(window)
    panel = window._floating["who_sees"]
    assert panel.isVisible()
    assert panel.subject.text() == "Customer: 华信精密"
    assert "whoever takes the customer over" in panel.closing.text()
    assert panel.rows.rows()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_without_a_record_it_asks_for_one(window):
    window.show_page("sync")
    settle(window.context)
    ask(window)
    assert "who_sees" not in window._floating
    assert "Choose a customer" in window._toast.label.text()


def test_the_list_says_it_by_name_and_what_never_leaves(qtbot, context, speak):
    speak("en")
    listed = ReadersList(context)
    qtbot.addWidget(listed)
    listed.refresh()
    settle(context)
    said = ReaderWords().readers(Sight(Reach.LAPTOP), context.formats)
    assert said == "only you; they never leave this computer"
    share = Share((Kind.CUSTOMER, Kind.LINK, Kind.VISIT), Sight(Reach.CUSTOMER))
    assert ReaderWords().kinds(share, context.formats) == "Customers and visits"
