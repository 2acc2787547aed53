from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from storage.rules.errors import RuleBroken
from tests.ui.conftest import Keys, settle
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.settings.about import Notices
from ui.settings.page import SettingsPage
from ui.settings.password import PasswordPanel
from ui.settings.recovery import RecoveryPanel


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 700)
    made.show()
    made.activate()
    return made


@pytest.fixture
def keys(context: Context) -> Keys:
    assert isinstance(context.services, Keys)
    return context.services


def test_language_and_colours_are_wishes(qtbot: QtBot, page: SettingsPage, context: Context):
    with qtbot.waitSignal(context.wishes.language_requested) as wished:
        page.language._group.button(1).click()
    assert wished.args == ["zh"]
    with qtbot.waitSignal(context.wishes.scheme_requested) as wished:
        page.scheme._group.button(2).click()
    assert wished.args == ["dark"]
    page.activate()
    assert page.scheme.current() == "dark"


def test_the_company_is_kept_and_the_name_is_a_change_of_the_person(
    qtbot: QtBot, page: SettingsPage, context: Context
):
    section = page.person
    section.company.setText("Chengyuan")
    section.name.setText("Zhou Y.")
    with qtbot.waitSignal(context.wishes.person_changed):
        section.save()
    assert context.settings.get("company") == "Chengyuan"
    assert context.person.name == "Zhou Y."
    section.name.setText("   ")
    section.save()
    assert context.person.name == "Zhou Y."


def test_the_idle_lock_is_set_at_once(qtbot: QtBot, page: SettingsPage, keys: Keys):
    assert page.book is not None
    page.book.idle.setFocus()
    qtbot.keyClick(page.book.idle, Qt.Key.Key_Home)
    assert keys.minutes == 0


def test_a_backup_goes_where_the_user_says(
    qtbot: QtBot,
    page: SettingsPage,
    context: Context,
    keys: Keys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str) -> Path:
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr("ui.settings.book.ask_save", answer)
    assert page.book is not None
    with qtbot.waitSignal(context.wishes.toast_requested) as told:
        page.book.backup.click()
    assert asked == ["roadbook-2026-11-24.db"]
    assert keys.asked == [("backup_to", str(tmp_path / "roadbook-2026-11-24.db"))]
    assert told.args == ["The copy was written and checked", None]


def test_a_backup_that_failed_is_told_in_words(
    qtbot: QtBot,
    page: SettingsPage,
    context: Context,
    keys: Keys,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("ui.settings.book.ask_save", lambda *_: tmp_path / "x.db")
    keys.refusal = RuleBroken("backup.no_room", needed=200, free=3)
    assert page.book is not None
    with qtbot.waitSignal(context.wishes.problem_requested) as told:
        page.book.backup.click()
    assert told.args == ["There is not enough room: 200 MB are needed, 3 MB are free."]
    assert page.book.backup.isEnabled()


def panel_of(page: SettingsPage) -> PasswordPanel:
    panel = page.window().findChild(PasswordPanel)
    assert isinstance(panel, PasswordPanel)
    return panel


def test_a_changed_password_goes_to_the_vault(
    qtbot: QtBot, page: SettingsPage, context: Context, keys: Keys
):
    assert page.book is not None
    page.book.password.click()
    panel = panel_of(page)
    panel.form.set_values({"old": "before", "new": "four quiet words here", "again": "four"})
    panel.submit()
    assert keys.asked == []
    assert panel.form._problems["again"].text() == "The two passwords differ."
    panel.form.set_values({"again": "four quiet words here"})
    with qtbot.waitSignal(panel.changed):
        qtbot.keyClick(panel.form.field("again"), Qt.Key.Key_Return)
    assert keys.asked == [("set_password", "before", "four quiet words here")]
    assert not panel.isVisible()


@pytest.mark.parametrize(
    ("refusal", "field"),
    [
        (RuleBroken("vault.wrong_password"), "old"),
        (RuleBroken("vault.password_too_short", least=12), "new"),
    ],
)
def test_a_refusal_stands_beside_its_field(
    page: SettingsPage, context: Context, keys: Keys, refusal: RuleBroken, field: str
):
    assert page.book is not None
    keys.refusal = refusal
    page.book.password.click()
    panel = panel_of(page)
    panel.form.set_values({"old": "a", "new": "b", "again": "b"})
    panel.submit()
    settle(context)
    assert panel.form._problems[field].text()
    assert panel.isVisible()


def test_the_key_goes_back_to_the_keychain_only_with_the_password(
    qtbot: QtBot, page: SettingsPage, keys: Keys
):
    assert page.book is not None
    page.book.keychain.click()
    panel = panel_of(page)
    panel.form.set_values({"old": "the password"})
    with qtbot.waitSignal(panel.changed):
        panel.submit()
    assert keys.asked == [("use_keychain", "the password")]


def test_a_new_recovery_code_is_shown_once(
    qtbot: QtBot, page: SettingsPage, context: Context, keys: Keys
):
    assert page.book is not None
    page.book.recovery.click()
    settle(context)
    panel = page.window().findChild(RecoveryPanel)
    assert isinstance(panel, RecoveryPanel)
    assert panel.isVisible()
    assert panel.code.text() == "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z2345"
    panel.done.click()
    assert not panel.isVisible()


def test_where_the_system_opens_the_book_there_is_no_password_to_change(
    page: SettingsPage, keys: Keys
):
    assert page.book is not None
    keys.opened_by = "keychain"
    page.activate()
    assert page.book.password.text() == "Set a password …"
    assert not page.book.keychain.isVisible()


def test_the_notices_can_be_read(page: SettingsPage):
    page.about.show_notices()
    panel = page.window().findChild(Notices)
    assert isinstance(panel, Notices)
    assert panel.isVisible()
    assert any("Lucide" in label.text() for label in panel.findChildren(Label))
