from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storage.rules.errors import RuleBroken
from ui.first_start.presenter import Answers, FirstStartState, Step
from ui.first_start.window import FirstStart

CODE = "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z2345"


class Maker:
    """Makes a profile, or refuses to."""

    def __init__(self) -> None:
        self.asked: list[Answers] = []
        self.refusal: RuleBroken | None = None

    def __call__(self, answers: Answers) -> str:
        self.asked.append(answers)
        if self.refusal is not None:
            raise self.refusal
        return CODE


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def open_first(qtbot: QtBot, maker: Maker) -> Callable[..., FirstStart]:
    def open_it(has_keychain: bool = True) -> FirstStart:
        window = FirstStart("en", has_keychain=has_keychain, set_up=maker)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return window

    return open_it


def enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_from_nothing_to_an_open_book_by_keyboard_alone(qtbot: QtBot, open_first, maker: Maker):
    window = open_first()
    enter(qtbot)
    assert window.state.step is Step.SERVER
    enter(qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "Han Xue")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Chengyuan")
    enter(qtbot)
    assert window.state.step is Step.LOCK
    enter(qtbot)
    assert maker.asked == [Answers("Han Xue", "Chengyuan", None)]
    assert window.pane.code.text() == CODE
    enter(qtbot)
    assert window.state.step is Step.RECOVERY, "only after the code was written down"
    window.pane.tick.setFocus()
    qtbot.keyClick(window.pane.tick, Qt.Key.Key_Space)
    enter(qtbot)
    assert window.state.step is Step.CUSTOMERS
    with qtbot.waitSignal(window.finished) as finished:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert finished.args == ["import"]


def test_a_name_is_asked_for_and_nothing_else(qtbot: QtBot, open_first):
    window = open_first()
    window.next()
    window.next()
    window.next()
    assert window.state.step is Step.YOU
    assert window.pane.form._problems["name"].text() == "Say what you are called."
    qtbot.keyClicks(window.pane.name, "Han")
    window.next()
    assert window.state.step is Step.LOCK


def test_where_there_is_no_keychain_a_password_opens_the_book(
    qtbot: QtBot, open_first, maker: Maker
):
    window = open_first(has_keychain=False)
    window.state.step, window.state.name = Step.LOCK, "Han"
    window._show_step()
    assert not window.pane.keychain.isEnabled()
    window.next()
    assert window.pane.form._problems["password"].text() == "Choose a password."
    qtbot.keyClicks(window.pane.form.field("password"), "four quiet words")
    window.next()
    assert window.pane.form._problems["again"].text() == "The two passwords differ."
    qtbot.keyClicks(window.pane.form.field("again"), "four quiet words")
    window.next()
    assert maker.asked == [Answers("Han", "", "four quiet words")]
    assert (window.state.password, window.state.again) == ("", "")


def test_a_refused_password_is_told_beside_its_field_and_nothing_is_lost(
    qtbot: QtBot, open_first, maker: Maker
):
    maker.refusal = RuleBroken("vault.password_too_short", least=12)
    window = open_first(has_keychain=False)
    window.state.step, window.state.name = Step.LOCK, "Han"
    window.state.password = window.state.again = "short"
    window._show_step()
    window.next()
    assert "at least 12" in window.pane.form._problems["password"].text()
    assert window.pane.form.values()["password"] == "short"
    assert QApplication.overrideCursor() is None


def test_one_can_go_back_until_the_book_is_made(open_first):
    window = open_first()
    window.next()
    window.next()
    window.state.name = "Han"
    window.next()
    assert window.state.can_go_back()
    window.previous()
    assert window.pane.name.text() == "Han"
    window.next()
    window.next()
    assert window.state.step is Step.RECOVERY
    assert not window.state.can_go_back()
    assert not window.back.isVisible()


def test_a_change_of_language_keeps_what_was_answered(qtbot: QtBot, open_first, speak):
    window = open_first()
    window.next()
    window.next()
    qtbot.keyClicks(window.pane.name, "Han Xue")
    speak("zh")
    QApplication.processEvents()
    assert window.pane.name.text() == "Han Xue"
    assert window.go_on.text() == "继续"


def test_the_code_is_copied_whole(qtbot: QtBot, open_first):
    window = open_first()
    window.state.made(CODE)
    window._show_step()
    window.pane.copy.click()
    assert QApplication.clipboard().text() == CODE


def test_closing_before_the_end_gives_up(qtbot: QtBot, open_first):
    window = open_first()
    with qtbot.waitSignal(window.given_up):
        window.close()


def test_secrets_are_not_kept_longer_than_needed():
    state = FirstStartState(has_keychain=False, password="x", again="x")
    state.made(CODE)
    assert state.password == state.again == ""


def test_signing_in_skips_what_the_server_knows(qtbot: QtBot, open_first, maker: Maker):
    window = open_first()
    window.next()
    fields = window.pane.fields
    fields.address.setText("http://book.example.com")
    window.next()
    assert fields.said().startswith("The address must begin with https://")
    fields.address.setText("book.example.com")
    fields.email.setText("hanxue@example.com")
    fields.password.setText("four quiet words")
    with qtbot.waitSignal(window.sign_in_requested) as asked:
        window.next()
    assert asked.args[0].server == "https://book.example.com"
    window.show_entered("not_let_in", "")
    assert window.pane.fields.said() == "The e-mail or the password is not right."
    window.show_entered("", "Han Xue")
    assert window.state.step is Step.LOCK
    window.previous()
    assert window.state.step is Step.SERVER
    window.show_entered("", "Han Xue")
    window.next()
    assert maker.asked == [Answers("Han Xue", "", None, signed_in=True)]
