"""One list of everything that can be done by name or key: menus, palette and help read it."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do: how it is called, its key, and what happens."""

    id: str
    text: str
    handler: Callable[[], object] = field(compare=False)
    shortcut: str = ""
    icon: str = ""
    words: str = ""
    """More words by which the palette finds it."""


class Actions(QObject):
    """Who offers which actions now; each owner replaces its own and no others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_owner: dict[str, tuple[Action, ...]] = {}

    def offer(self, owner: str, actions: Iterable[Action]) -> None:
        """What `owner` ("window", "page") offers from now on."""
        self._by_owner[owner] = tuple(actions)
        self.changed.emit()

    def all(self) -> list[Action]:
        """Everything on offer, the page's own first."""
        owners = sorted(self._by_owner, key=lambda owner: owner == "window")
        return [action for owner in owners for action in self._by_owner[owner]]

    def of(self, owner: str) -> tuple[Action, ...]:
        return self._by_owner.get(owner, ())

    def clashes(self) -> list[str]:
        """Keys that two actions on offer claim; there must be none."""
        seen: dict[str, str] = {}
        found: list[str] = []
        for action in self.all():
            if not action.shortcut:
                continue
            key = QKeySequence(action.shortcut).toString()
            if key in seen and seen[key] != action.id:
                found.append(f"{key}: {seen[key]}, {action.id}")
            seen.setdefault(key, action.id)
        return found


def bind(widget: QWidget, actions: Iterable[Action], *, whole_window: bool = False) -> None:
    """Make the keys of `actions` work while the focus is in `widget` (or in its window)."""
    context = (
        Qt.ShortcutContext.WindowShortcut
        if whole_window
        else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    for old in widget.actions():
        if old.property("roadbook"):
            widget.removeAction(old)
            old.deleteLater()
    for old in widget.findChildren(_Leave, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
        widget.removeEventFilter(old)
    for action in actions:
        if not action.shortcut:
            continue
        if action.shortcut == "Esc":
            widget.installEventFilter(_Leave(action.handler, widget))
            continue
        made = QAction(action.text, widget)
        made.setProperty("roadbook", True)
        made.setShortcut(QKeySequence(action.shortcut))
        made.setShortcutContext(context)
        made.triggered.connect(_call(action.handler))
        widget.addAction(made)


class _Leave(QObject):
    """Esc, as a key that nobody in the widget wanted: a line being edited is left before a page."""

    def __init__(self, handler: Callable[[], object], widget: QWidget) -> None:
        super().__init__(widget)
        self._handler = handler

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            return super().eventFilter(watched, event)
        self._handler()
        return True


def _call(handler: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        handler()

    return call


def shown_key(shortcut: str) -> str:
    """The key as it stands on the keyboard: signs on a Mac, English words elsewhere."""
    if sys.platform == "darwin":
        return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return QKeySequence(shortcut).toString().replace("Return", "Enter")
