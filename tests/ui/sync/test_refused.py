"""Work that the server did not accept: kept, changed, asked for again, accepted, put away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from storage.changes import Origin
from storage.commands.attachments import TakenIn, attach, note_refused
from storage.commands.records import create
from storage.models import Refusal, Visit
from storage.queries.waiting import waiting_changes
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from tests.ui.conftest import TODAY, USER, settle
from tests.ui.sync.conftest import CHEN, VISIT, seed, show, spoken
from ui.kit.context import Context
from ui.sync.refused import FilesCard, RefusalCard


def test_what_was_not_accepted_says_why_and_its_text_can_be_copied_and_saved(
    qtbot, page, context, tmp_path
):
    seed(context)
    show(page)
    card = page.findChild(RefusalCard)
    assert "Not accepted because the customer is with somebody else now." in spoken(card)
    card.copy.click()
    assert QGuiApplication.clipboard().text() == "报价 12 万"
    card.save_to(tmp_path / "kept.txt")
    settle(context)
    assert (tmp_path / "kept.txt").read_text("utf-8") == "报价 12 万\n"


def test_putting_refused_work_away_is_asked_twice(qtbot, page, context):
    seed(context)
    show(page)
    card = page.findChild(RefusalCard)
    card.away.click()
    settle(context)
    assert page.numbers.values()[2] == "2"
    card.away.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")


def test_refused_work_can_be_changed_and_sent_again(qtbot, page, context):
    seed(context)
    show(page)
    card = page.findChild(RefusalCard)
    card.again.click()
    card.fields["note"].set_value("报价 11 万")
    card.again.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    with context.database.read() as session:
        assert session.get_one(Visit, VISIT).note == "报价 11 万"
        assert waiting_changes(session) == 4


def decision(context: Context) -> str | None:
    with context.database.read() as session:
        return session.query(Refusal).one().decision


def test_refused_work_that_was_not_changed_is_asked_for_once_more(qtbot, page, context):
    seed(context)
    show(page)
    card = page.findChild(RefusalCard)
    card.again.click()
    card.again.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    assert decision(context) == "resubmitted"
    rows = {row.accessibleName() for row in page.waiting_rows.rows()}
    assert "Decision, –, 10:10" in rows


def test_a_manager_can_accept_what_was_refused_to_somebody_else(qtbot, page, context):
    seed(context)
    with context.database.write(Origin.SERVER) as session:
        refusal = session.query(Refusal).one()
        refusal.owner_id = refusal.created_by = CHEN
    show(page)
    card = page.findChild(RefusalCard)
    assert "陈刚 wrote this; it was not accepted because the customer is with" in spoken(card)
    assert card.again.text() == "Accept it"
    card.again.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    assert decision(context) == "released"


def test_the_new_owner_is_offered_what_the_old_one_could_not_send_any_more(qtbot, page, context):
    seed(context)
    with context.database.write(Origin.SERVER) as session:
        session.query(Refusal).one().created_by = CHEN
    show(page)
    card = page.findChild(RefusalCard)
    assert "陈刚 wrote this about a customer who is yours by now" in spoken(card)
    card.again.click()
    qtbot.waitUntil(lambda: page.numbers.values()[2] == "1")
    assert decision(context) == "released"


def test_a_file_that_the_server_would_not_have_is_offered_again_by_hand(qtbot, page, context):
    with context.database.write() as session:
        report = create(session, Kind.DAILY_REPORT, {"owner_id": USER, "on": TODAY})
        file = TakenIn(context.database.files.put(b"a photo"), 7, "image/jpeg", "shelf.jpg")
        attach(session, Kind.DAILY_REPORT, report, file, FileUse.PHOTO)
        note_refused(session, file.sha256)
    show(page)
    (card,) = [card for card in page.deck.cards if isinstance(card, FilesCard)]
    assert "shelf.jpg" in [label.text() for label in card.findChildren(QLabel)]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_1)
    settle(context)
    assert not [card for card in page.deck.cards if isinstance(card, FilesCard)]
