"""A planned visit, logged by keyboard alone: the keys beyond the sentence are counted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from storage.models import Customer, Visit
from storage.rules.choices import VisitStatus
from tests.ui.hands import press
from ui.main_window import MainWindow


class _Counter(QObject):
    """Counts the keys that are pressed, modifiers not apart."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A key goes on from child to parent; only its first arrival is a key stroke.
        if event.type() is QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            self.pressed += 1
        return False


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "@Huaxin Wang price +demo budget 500k rival:Kingdee next:Wed quote"),
        ("zh", "@hx 王总 谈价格 +演示 预算50w 竞品:金蝶 下次:周三报价"),
    ],
)
def test_a_planned_visit_takes_at_most_twelve_keys_beyond_the_sentence(
    qtbot: QtBot, open_window: Callable[..., MainWindow], language: str, sentence: str
) -> None:
    window = open_window(language)
    window.activateWindow()
    context = window.page()._context  # type: ignore[union-attr]
    counter = _Counter()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(counter)
    try:
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        counter.pressed += 1  # a shortcut is eaten before it arrives anywhere
        line = QApplication.focusWidget()
        assert isinstance(line, QPlainTextEdit)
        before = counter.pressed
        # Letters that the offscreen keyboard does not have come as an input method's do.
        typed = QInputMethodEvent()
        typed.setCommitString(sentence)
        QApplication.sendEvent(line, typed)
        assert counter.pressed == before
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not context.tasks.busy())
    finally:
        app.removeEventFilter(counter)
    assert counter.pressed <= 12
    assert counter.pressed == 4
    with context.database.read() as session:
        huaxin = (
            session.query(Customer)
            .filter(Customer.short_name.in_(["Huaxin Precision", "华信", "华信精密"]))
            .first()
        )
        assert huaxin is not None
        done = (
            session.query(Visit)
            .filter(Visit.customer_id == huaxin.id, Visit.note == sentence)
            .one()
        )
        assert done.status == VisitStatus.DONE
        assert done.was_planned
        assert len(done.contact_ids or ()) == 1
