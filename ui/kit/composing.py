"""While an input method composes, Enter, Esc, digits and shortcuts belong to it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Composition(QObject):
    """Watches one text field; keys that arrive while it composes reach nobody else."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._composing = False
        field.installEventFilter(self)

    def composing(self) -> bool:
        """Whether the input method holds letters that are not text yet."""
        return self._composing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        kind = event.type()
        if kind is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif kind is QEvent.Type.FocusOut:
            self._composing = False
        elif self._composing and kind is QEvent.Type.ShortcutOverride:
            # Accepted here, the key is not looked up among the shortcuts.
            event.accept()
            return True
        elif self._composing and kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return True
        return False


def guard_composition(field: QWidget) -> Composition:
    """Install the watch on a text field; ask what it returns whether it is composing."""
    return Composition(field)
