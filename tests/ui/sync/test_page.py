"""The sync page: both values of a conflict, what waits, signing in, and what the server counted."""

from uuid import uuid4

from PySide6.QtCore import Qt

from storage.changes import Origin
from storage.commands.sync_journal import note_contact
from storage.models import Conflict, Refusal
from storage.queries.sync_state import JournalLine, standing
from storage.queries.waiting import undecided
from tests.ui.conftest import NOW, USER, settle
from tests.ui.sync.conftest import CHEN, industry, seed, show, spoken
from ui.kit.sign_in_form import SignInForm
from ui.kit.sync_line import READERS_READ, SyncStatus
from ui.kit.tinted import TintedText
from ui.sync.cards import ConflictCard
from ui.sync.refused import RefusalCard


def test_both_values_stand_side_by_side_with_who_and_when(page, context):
    seed(context)
    show(page)
    said = spoken(page.findChild(ConflictCard))
    assert "Mine | you 22 Nov 10:10 | 机械" in said
    assert "Theirs | 陈刚 24 Nov 10:10 | 船舶" in said


def test_two_fields_of_one_customer_are_one_record_with_two_decisions(page, context):
    customer = seed(context)
    with context.database.write(Origin.SERVER) as session:
        session.add(
            Conflict(
                id=uuid4(), root_id=customer, about_kind="customer", about_id=customer,
                about_group="phone", kept={"phone": "0571 1"}, kept_by=CHEN, kept_at=NOW,
                other={"phone": "0571 2"}, other_by=USER, other_at=NOW, rule="later_edit",
            )
        )  # fmt: skip
    show(page)
    assert len(page.findChildren(ConflictCard)) == 2
    assert page.numbers.values()[2] == "2"  # the customer, and the visit that was refused
    assert "Needs attention | 2 | record(s), 3 to decide" in spoken(page.numbers)
    assert page.attention_head.count.text() == "3"
    with context.database.read() as session:
        assert (standing(session).attention, undecided(session)) == (2, (2, 1))


def test_using_mine_is_an_edit_that_can_be_undone(qtbot, page, context):
    customer = seed(context)
    show(page)
    card = page.findChild(ConflictCard)
    assert card.use.text() == "Use mine"
    card.use.click()
    qtbot.waitUntil(lambda: industry(context, customer) == "机械")
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    context.undo()
    qtbot.waitUntil(lambda: industry(context, customer) == "船舶")
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "2")


def test_keeping_theirs_changes_nothing_and_asks_no_more(qtbot, page, context):
    customer = seed(context)
    show(page)
    page.findChild(ConflictCard).keep.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    assert industry(context, customer) == "船舶"


def test_where_mine_is_what_everybody_sees_the_words_turn_round(page, context):
    seed(context, kept_by=USER, other_by=CHEN)
    show(page)
    card = page.findChild(ConflictCard)
    assert (card.keep.text(), card.use.text()) == ("Keep mine", "Use theirs")


def test_the_words_that_differ_are_tinted_and_the_two_can_be_put_into_one(qtbot, page, context):
    customer = seed(context, industry=("船舶配套，华东", "船舶配套，华南"))
    show(page)
    card = page.findChild(ConflictCard)
    tinted = [each.tinted() for each in card.findChildren(TintedText)]
    assert tinted == [["南"], ["东"]]
    assert card.combined.value() == "船舶配套，华东，南"
    card.combined.set_value("船舶配套，华东和华南")
    card.combine.click()
    qtbot.waitUntil(lambda: industry(context, customer) == "船舶配套，华东和华南")
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    context.undo()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "2")


def test_a_card_in_focus_is_decided_by_a_digit_and_the_arrows_walk(qtbot, page, context):
    customer = seed(context)
    show(page)
    card, other = page.findChild(ConflictCard), page.findChild(RefusalCard)
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert other.hasFocus()
    qtbot.keyClick(other, Qt.Key.Key_Up)
    assert card.hasFocus()
    qtbot.keyClick(card, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: industry(context, customer) == "机械")


def test_after_a_decision_the_next_card_has_the_focus_and_after_the_last_the_page(
    qtbot, page, context
):
    seed(context)
    context.sync.show_status(SyncStatus(signed_in=True))
    page.activateWindow()
    show(page)
    page.findChild(ConflictCard).setFocus()
    qtbot.keyClick(page.findChild(ConflictCard), Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(page.deck.cards) == 1)
    (card,) = page.deck.cards
    assert isinstance(card, RefusalCard)
    assert card.hasFocus()
    for _ in range(2):
        qtbot.keyClick(card, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: page.deck.cards == [])
    assert page.now.hasFocus()


def test_what_is_typed_into_a_card_outlives_what_arrives_meanwhile(page, context):
    seed(context, industry=("船舶配套，华东", "船舶配套，华南"))
    show(page)
    page.findChild(ConflictCard).combined.set_value("half a sen")
    with context.database.write(Origin.SERVER) as session:
        session.query(Refusal).one().reason = "record.deleted"
    show(page)
    assert "it had been deleted" in spoken(page.deck.cards[1])
    assert page.deck.cards[0].combined.value() == "half a sen"


def test_who_comes_to_the_page_stands_at_what_needs_him(qtbot, page, context):
    seed(context)
    context.sync.show_status(SyncStatus(signed_in=True))
    page.activateWindow()
    page.activate()
    page.main_widget().setFocus()
    settle(context)
    qtbot.waitUntil(page.deck.cards[0].hasFocus)


def test_what_waits_is_listed_and_counted_from_the_outbox(page, context):
    seed(context)
    show(page)
    assert page.numbers.values()[1] == "2"
    rows = {row.accessibleName() for row in page.waiting_rows.rows()}
    assert rows == {"Customer, 华信精密, 10:10", "Person, 陈刚, 10:10"}


def test_signing_in_says_what_is_missing_and_then_asks(qtbot, page, context):
    show(page)
    pane = page.connection.sign_in
    assert pane.isVisible()
    fields = pane.fields
    pane.go.click()
    assert fields.said() == "Type the server's address; your office has it."
    fields.address.setText("http://book.example.com")
    fields.address.editingFinished.emit()
    assert fields.said().startswith("The address must begin with https://")
    fields.address.setText("book.example.com")
    fields.email.setText("ana@example.com")
    fields.password.setText("correct horse battery")
    with qtbot.waitSignal(context.sync.sign_in_requested) as asked:
        pane.go.click()
    form = SignInForm(
        "https://book.example.com", "ana@example.com", "correct horse battery", "rep's laptop"
    )
    assert asked.args == [form]
    context.sync.sign_in_ended.emit("not_let_in")
    assert fields.said() == "The e-mail or the password is not right."
    assert pane.go.isEnabled()


def test_after_a_new_password_only_it_is_asked_for(page, context):
    show(page)
    status = SyncStatus(
        signed_in=True, trouble="sign_in_again", server="https://book.example", email="ana@x.cn"
    )
    context.sync.show_status(status)
    settle(context)
    fields = page.connection.sign_in.fields
    assert (fields.address.text(), fields.email.text()) == ("https://book.example", "ana@x.cn")
    assert fields.address.isReadOnly()
    assert page.connection.state.text() == "Sign in again"


def test_signed_in_the_journal_stands_there_and_an_outage_is_a_state(page, context):
    seed(context)
    show(page)
    context.sync.show_status(SyncStatus(signed_in=True, trouble="not_an_answer"))
    settle(context)
    assert not page.connection.sign_in.isVisible()
    assert page.connection.state.text() == "Working offline, everything works"
    assert page.connection.why.text().startswith("The network answered in the server's place")
    assert "Sent 3, received 57 in 9 s." in page.journal.said()[0]
    assert page.head.meta.text() == "Data as of today 10:10"


def test_a_pause_is_one_button_and_says_that_nothing_is_sent(qtbot, page, context):
    context.sync.show_status(SyncStatus(signed_in=True))
    show(page)
    with qtbot.waitSignal(context.sync.pause_requested) as asked:
        page.pause.click()
    assert asked.args == [True]
    context.sync.show_status(SyncStatus(signed_in=True, paused=True))
    settle(context)
    assert page.pause.text() == "Resume"
    assert not page.now.isEnabled()
    assert page.connection.state.text() == "Sync paused"


def test_before_the_first_upload_one_page_says_who_will_read_what(qtbot, page, context):
    context.sync.show_status(SyncStatus(signed_in=True, unread=True))
    show(page)
    consent = page.consent
    private = "Drafts and notes to be sorted | only you; they never leave this computer"
    assert private in spoken(consent)
    with qtbot.waitSignal(context.sync.readers_confirmed):
        consent.confirm.click()
    context.settings.set(READERS_READ, NOW.isoformat())
    context.sync.show_status(SyncStatus(signed_in=True))
    settle(context)
    assert not consent.confirm.isVisible()
    assert consent.when.text() == "Read 24 Nov 10:10"


def test_a_receipt_says_what_the_server_counted(page, context):
    with context.database.write() as session:
        note_contact(session, JournalLine(NOW, 3, 2, held=6214, checksum="7F3AC21E"))
    context.sync.show_status(SyncStatus(signed_in=True))
    show(page)
    assert "24 Nov 10:10 | 3 | 2 | 6,214" in spoken(page.receipts)
    assert "7F3A C21E" in spoken(page.receipts)


def test_what_was_not_accepted_is_not_said_to_have_arrived(page, context):
    left = {"revoked": 1, "names": ("Haitian Foods",)}
    with context.database.write() as session:
        note_contact(session, JournalLine(NOW, 2, 1, **left))
        note_contact(session, JournalLine(NOW, 2, 1, refused=1, **left))
    context.sync.show_status(SyncStatus(signed_in=True))
    show(page)
    said = spoken(page.journal)
    assert "Haitian Foods left this computer; what you had written arrived first." in said
    assert "1 not accepted. Haitian Foods left this computer." in said
