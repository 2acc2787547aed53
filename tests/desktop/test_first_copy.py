"""The second start, the idle watch, and the language that changes while the app runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from desktop.first_copy import FirstCopy, ask_to_raise
from desktop.idle import IdleWatch
from desktop.language import Language


def test_a_second_start_raises_the_first_window(qtbot, tmp_path: Path):
    first = FirstCopy(tmp_path)
    with qtbot.waitSignal(first.raise_requested):
        assert ask_to_raise(tmp_path)
    first.close()
    assert not ask_to_raise(tmp_path)


def test_what_a_killed_copy_left_behind_does_not_stop_the_next(qtbot, tmp_path: Path):
    killed = FirstCopy(tmp_path)
    again = FirstCopy(tmp_path)
    with qtbot.waitSignal(again.raise_requested):
        assert ask_to_raise(tmp_path)
    killed.close()


def test_being_left_alone_is_noticed(qtbot, qapp: QApplication):
    watch = IdleWatch(qapp, minutes=0.0005)
    with qtbot.waitSignal(watch.idle):
        pass
    watch.set_minutes(0)
    with qtbot.assertNotEmitted(watch.idle, wait=60):
        pass
    watch.stop()


def test_a_key_says_that_somebody_is_there(qtbot, qapp: QApplication):
    watch = IdleWatch(qapp, minutes=1)
    line = QLineEdit()
    qtbot.addWidget(line)
    qtbot.waitUntil(lambda: watch.remaining_ms() < 59_500)
    qtbot.keyClicks(line, "x")
    assert watch.remaining_ms() > 59_500
    watch.stop()


def test_qts_own_words_follow_the_language(qtbot, qapp: QApplication):
    language = Language(qapp)
    language.use("zh")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    language.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    language.clear()
