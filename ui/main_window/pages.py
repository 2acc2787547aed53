"""The pages that were opened: made when first shown, kept until the language changes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.actions import Actions, bind
from ui.kit.frame import FrameButton
from ui.kit.window_frame import WindowFrame
from ui.main_window.sections import ALL, home_of, sections_of

if TYPE_CHECKING:
    from ui.kit.context import Context
    from ui.main_window.day_watch import DayWatch


class Pages(QObject):
    """Shows one page at a time and offers its actions while it is there."""

    def __init__(self, frame: WindowFrame, offered: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._offered = frame, offered
        self._context: Context | None = None
        self._made: dict[str, QWidget] = {}
        self._day: DayWatch | None = None
        self.name = ""
        frame.installEventFilter(self)

    def use(self, context: "Context | None") -> None:
        """The book that the pages show; None when it is closed."""
        from ui.main_window.day_watch import DayWatch

        self._context = context
        if self._day is not None:
            self._day.deleteLater()
        self._day = DayWatch(context, self.current, self) if context is not None else None

    def on_rail(self, name: str) -> str:
        """The name, or the page that the day begins with where the role has none of that name."""
        role = self._context.person.role if self._context is not None else ""
        return name if name in (each.name for each in sections_of(role)) else home_of(role)

    def current(self) -> QWidget | None:
        return self._made.get(self.name)

    def show(self, name: str) -> None:
        """Show a page, making it if need be."""
        from ui.kit.page import actions_of, activate

        if self._context is None:
            return
        page = self._made.get(name) or self._make(name, self._context)
        self.name = name
        self._frame.set_current(name)
        self._frame.stack.setCurrentWidget(page)
        offered = actions_of(page)
        bind(page, offered)
        self._offered.offer("page", offered)
        activate(page)

    def open_record(self, record_id: UUID, came_from: str) -> None:
        """Lead the page on show to one record, and tell it from which page that was asked for."""
        from ui.kit.page import open_record

        if (page := self.current()) is not None:
            open_record(page, record_id, "" if came_from == self.name else came_from)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Hand files to the page on show."""
        if (opener := getattr(self.current(), "open_files", None)) is not None:
            opener(paths)

    def drop(self) -> None:
        """Keep what is half-written, and let all pages go."""
        from ui.kit.page import keep_drafts

        keep_drafts(self._frame)
        for page in self._made.values():
            self._frame.stack.removeWidget(page)
            page.deleteLater()
        self._made = {}
        self._offered.offer("page", ())

    def _press(self, keys: QKeySequence) -> bool:
        """The keys of the page, where the focus is in the rail, the bar, or nowhere."""
        from ui.kit.page import take_focus

        page, focused = self.current(), QApplication.focusWidget()
        outside = focused is None or focused is self._frame or isinstance(focused, FrameButton)
        if page is None or not outside:
            return False
        for action in self._offered.of("page"):
            if action.shortcut and QKeySequence(action.shortcut) == keys:
                take_focus(page)
                action.handler()
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and self._press(QKeySequence(event.keyCombination())):
                return True
        return super().eventFilter(watched, event)

    def _make(self, name: str, context: "Context") -> QWidget:
        section = next(section for section in ALL if section.name == name)
        page = section.make(context)
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._made[name] = page
        self._frame.stack.addWidget(page)
        return page
