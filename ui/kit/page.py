"""What the window asks of a page; the optional parts are asked for by name."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget

from storage.rules.kinds import Kind
from ui.kit.actions import Action
from ui.kit.forms import DraftKeeper
from ui.kit.rows import ListRow


class Page(Protocol):
    """Every page is a QWidget with these three. (QWidget has an `actions` of its own.)"""

    def activate(self) -> None: ...
    def main_widget(self) -> QWidget: ...
    def page_actions(self) -> Sequence[Action]: ...


def actions_of(page: QWidget) -> list[Action]:
    """What the page offers."""
    offered = getattr(page, "page_actions", None)
    return list(offered()) if offered is not None else []


def activate(page: QWidget, *, focus: bool = True) -> None:
    """Bring a page up to date, and put the focus where its work begins."""
    if (activated := getattr(page, "activate", None)) is not None:
        activated()
    if focus:
        take_focus(page)


def take_focus(page: QWidget) -> None:
    """Put the focus where the page's work begins."""
    if (main := getattr(page, "main_widget", None)) is not None:
        main().setFocus()


def help_of(page: QWidget) -> str:
    """How the page is meant to be used, in words; empty if it does not say."""
    told = getattr(page, "help", None)
    return told() if told is not None else ""


def log_prefill_of(page: QWidget | None) -> str:
    """What the one-line log begins with on this page: the customer one is looking at."""
    told = getattr(page, "log_prefill", None)
    return told() if told is not None else ""


def record_of(page: QWidget | None) -> tuple[Kind, UUID] | None:
    """The record that one is looking at: the row in the focus, else the one the page names."""
    focused = QApplication.focusWidget()
    if isinstance(focused, ListRow) and (record := focused.record()) is not None:
        return record
    told = getattr(page, "record_on_show", None)
    return told() if told is not None else None


def open_record(page: QWidget, record_id: UUID, came_from: str = "") -> None:
    """Lead a page to one record; a page that leads back again is told where one came from."""
    opener = getattr(page, "open_record", None)
    if opener is not None:
        opener(record_id)
    told = getattr(page, "opened_from", None)
    if told is not None and came_from:
        told(came_from)


def keep_drafts(root: QWidget) -> None:
    """Write down all that is half-written below `root`, now."""
    for keeper in root.findChildren(DraftKeeper):
        keeper.flush()
