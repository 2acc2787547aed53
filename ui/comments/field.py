"""Where a comment is typed: G, F or A in the empty field stamp it, Enter keeps it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from storage.rules.choices import CommentStamp
from ui.comments.words import STAMP_KEYS, STAMP_TONES, stamp_word
from ui.kit.buttons import Button
from ui.kit.fields import TextField
from ui.kit.labels import ElidedLabel, Label
from ui.kit.layout import column, row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Text(TextField):
    """Tells the keys that mean something else than letters."""

    finished = Signal()
    left = Signal()
    stamped = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        if key in _ENTER and (plain or self._keeps(event)):
            self.finished.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.value() and plain and (stamp := _stamp_of(event.text())):
            self.stamped.emit(stamp)
        elif not self.value() and key == Qt.Key.Key_Backspace:
            self.stamped.emit(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter keeps what was typed before it means anything to the page."""
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() in _ENTER and bool(self.value().strip())


def _stamp_of(typed: str) -> CommentStamp | None:
    """A capital begins a sentence, so it stamps nothing."""
    return STAMP_KEYS.get(typed.upper()) if typed.islower() else None


class CommentField(QWidget):
    """What the comment is on, its stamp, and its words."""

    given = Signal(str, object)  # the text and the stamp
    left = Signal()

    def __init__(self, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stamp: CommentStamp | None = None
        whole = column(self, spacing=4)
        head = row(spacing=8)
        self.on = ElidedLabel("", "meta", "muted")
        head.addWidget(self.on, 1)
        self.word = Label("", "meta", bold=True)
        head.addWidget(self.word)
        for key, stamp in STAMP_KEYS.items():
            button = Button(
                stamp_word(stamp),
                lambda stamp=stamp: self._on_stamped(stamp),
                kind="link",
                hint=key,
                small=True,
            )
            head.addWidget(button)
        whole.addLayout(head)
        self.text = _Text(lines=lines)
        if lines == 1:
            self.text.setFixedHeight(44)  # the frame of one line takes more than its share
        self.text.finished.connect(self._on_finished)
        self.text.left.connect(self.leave)
        self.text.stamped.connect(self._on_stamped)
        whole.addWidget(self.text)

    def begin(self, on: str) -> None:
        """The cursor into the field; `on` says what the comment is on."""
        self.on.setText(on)
        self.text.setFocus()

    def set_placeholder(self, words: str) -> None:
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(words)

    def leave(self) -> None:
        """Back to the record; what was typed stays for when one returns."""
        self.left.emit()

    def clear(self) -> None:
        self.text.set_value("")
        self._show_stamp(None)

    def _on_stamped(self, stamp: CommentStamp | None) -> None:
        # The same key again: the first was a slip, or the word begins with it.
        if stamp is not None and stamp is self.stamp and self.text.hasFocus():
            self.text.insertPlainText(stamp.value[0])
            stamp = None
        self._show_stamp(stamp)
        self.text.setFocus()

    def _show_stamp(self, stamp: CommentStamp | None) -> None:
        self.stamp = stamp
        self.word.setText(stamp_word(stamp) if stamp else "")
        self.word.set_tone(STAMP_TONES[stamp] if stamp else None)

    def _on_finished(self) -> None:
        said = self.text.value().strip()
        if not said and self.stamp is not None:
            said = stamp_word(self.stamp)
        if said:
            self.given.emit(said, self.stamp)
