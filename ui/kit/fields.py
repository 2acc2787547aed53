"""The fields of forms: plain text, one choice, a tick; each knows its value and is IME-safe."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.kit.composing import guard_composition


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._composition = guard_composition(self)
        self.textEdited.connect(self.edited)

    def composing(self) -> bool:
        return self._composition.composing()

    def value(self) -> str:
        return self.text()

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else str(value))


class TextField(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    edited = Signal()

    def __init__(
        self, placeholder: str = "", *, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(14 + 20 * lines)
        self._composition = guard_composition(self)
        self._setting = False
        self.textChanged.connect(self._on_changed)

    def composing(self) -> bool:
        return self._composition.composing()

    def value(self) -> str:
        return self.toPlainText()

    def set_value(self, value: Any) -> None:
        self._setting = True
        self.setPlainText("" if value is None else str(value))
        self._setting = False

    def _on_changed(self) -> None:
        if not self._setting:
            self.edited.emit()


class ChoiceField(QComboBox):
    """One of a few; the value is the choice's key."""

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None
    ) -> None:
        """`choices` are pairs of a key and the words to show."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        kept = self.value()
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.set_value(kept)

    def value(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        # findData compares as variants, which fails for enums and ids.
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)
                return
        self.setCurrentIndex(0 if self.count() else -1)

    def _on_activated(self, _place: int) -> None:
        self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what is chosen in it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.edited.emit()


class TickField(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_clicked)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        self.setChecked(bool(value))

    def _on_clicked(self, _checked: bool) -> None:
        self.edited.emit()


Field = LineField | TextField | ChoiceField | TickField
