"""The sync page: both values of a conflict, what was not accepted, what waits, and signing in."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtGui import QGuiApplication

from storage.changes import Origin
from storage.commands.records import create
from storage.commands.sync_journal import note_contact
from storage.models import Conflict, Customer, Person, Refusal
from storage.queries.sync_state import JournalLine
from storage.rules.fields import millis
from storage.rules.kinds import Kind
from tests.ui.conftest import NOW, USER, settle
from ui.kit.context import Context
from ui.kit.sync_line import SignInForm, SyncStatus
from ui.sync.cards import ConflictCard, RefusalCard
from ui.sync.page import SyncPage

CHEN = uuid4()


def seed(context: Context, *, kept_by: UUID = CHEN, other_by: UUID = USER) -> UUID:
    """A customer whose address two people changed, and a visit that was not accepted."""
    with context.database.write() as session:
        customer = create(session, Kind.CUSTOMER, {"name": "华信精密", "industry": "船舶"})
        create(
            session, Kind.PERSON, {"name": "陈刚", "role": "rep", "active": True}, record_id=CHEN
        )
    with context.database.write(Origin.SERVER) as session:
        session.add(
            Conflict(
                id=uuid4(), root_id=customer, about_kind="customer", about_id=customer,
                about_group="industry", kept={"industry": "船舶"}, kept_by=kept_by, kept_at=NOW,
                other={"industry": "机械"}, other_by=other_by, other_at=NOW - timedelta(days=2),
                rule="later_edit",
            )
        )  # fmt: skip
        session.add(
            Refusal(
                id=uuid4(), owner_id=USER, about_kind="visit", about_id=uuid4(),
                reason="right.no_longer_yours",
                operations=[{"op": "create", "kind": "visit", "id": "x",
                             "f": {"note": {"note": "报价 12 万", "at": millis(NOW)}}}],
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
    from PySide6.QtWidgets import QLabel

    return " | ".join(label.text() for label in widget.findChildren(QLabel))


def test_both_values_stand_side_by_side_with_who_and_when(page, context):
    seed(context)
    show(page)
    said = spoken(page.findChild(ConflictCard))
    assert "Mine | you 22 Nov 10:10 | 机械" in said
    assert "Theirs | 陈刚 24 Nov 10:10 | 船舶" in said


def test_using_mine_is_an_edit_that_can_be_undone(qtbot, page, context):
    customer = seed(context)
    show(page)
    card = page.findChild(ConflictCard)
    assert card.use.text() == "Use mine"
    card.use.click()
    qtbot.waitUntil(lambda: industry(context, customer) == "机械")
    qtbot.waitUntil(lambda: page.attention.value.text() == "1")
    context.undo()
    qtbot.waitUntil(lambda: industry(context, customer) == "船舶")
    qtbot.waitUntil(lambda: page.attention.value.text() == "2")


def test_keeping_theirs_changes_nothing_and_asks_no_more(qtbot, page, context):
    customer = seed(context)
    show(page)
    page.findChild(ConflictCard).keep.click()
    qtbot.waitUntil(lambda: page.attention.value.text() == "1")
    assert industry(context, customer) == "船舶"


def test_where_mine_is_what_everybody_sees_the_words_turn_round(page, context):
    seed(context, kept_by=USER, other_by=CHEN)
    show(page)
    card = page.findChild(ConflictCard)
    assert (card.keep.text(), card.use.text()) == ("Keep mine", "Use theirs")


def test_what_was_not_accepted_says_why_and_its_text_can_be_copied(qtbot, page, context):
    seed(context)
    show(page)
    card = page.findChild(RefusalCard)
    assert "Not accepted because the customer is with somebody else now." in spoken(card)
    card.copy.click()
    assert QGuiApplication.clipboard().text() == "报价 12 万"
    card.away.click()
    qtbot.waitUntil(lambda: page.attention.value.text() == "1")


def test_what_waits_is_listed_and_counted_from_the_outbox(page, context):
    seed(context)
    show(page)
    assert page.waiting.value.text() == "2"
    rows = {row.accessibleName() for row in page.waiting_rows.rows()}
    assert rows == {"Customer, 华信精密, 10:10", "Person, 陈刚, 10:10"}


def test_signing_in_says_what_is_missing_and_then_asks(qtbot, page, context):
    show(page)
    pane = page.sign_in
    assert pane.isVisible()
    pane.go.click()
    assert pane.problem.text() == "Type the server's address; your office has it."
    pane.address.setText("book.example.com")
    pane.email.setText("ana@example.com")
    pane.password.setText("correct horse battery")
    with qtbot.waitSignal(context.sync.sign_in_requested) as asked:
        pane.go.click()
    form = SignInForm("https://book.example.com", "ana@example.com", "correct horse battery")
    assert asked.args == [form]
    context.sync.sign_in_ended.emit("not_let_in")
    assert pane.problem.text() == "The e-mail or the password is not right."
    assert pane.go.isEnabled()


def test_signed_in_the_journal_stands_there_and_an_outage_is_a_state(page, context):
    seed(context)
    show(page)
    context.sync.show_status(SyncStatus(signed_in=True, trouble="not_an_answer"))
    settle(context)
    assert not page.sign_in.isVisible()
    assert page.state.text() == "Working offline, everything works"
    assert page.why.text().startswith("The network showed its own sign-in page.")
    assert "Sent 3, received 57 in 9 s." in page.journal.rows()[0].accessibleName()
    assert page.head.meta.text() == "Data as of today 10:10"
    with context.database.read() as session:
        assert session.get(Person, CHEN) is not None
