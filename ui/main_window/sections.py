"""Which pages there are, in the order of the rail; each is imported when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

import resources
from ui.kit.actions import shown_key
from ui.kit.window_frame import RailEntry

if TYPE_CHECKING:
    from ui.kit.context import Context

Make = Callable[["Context"], QWidget]


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the rail, made when it is first shown."""

    name: str
    icon: str
    make: Make
    key: str = ""
    below: bool = False


def _today(context: "Context") -> QWidget:
    from ui.today.page import TodayPage

    return TodayPage(context)


def _customers(context: "Context") -> QWidget:
    from ui.customers.page import CustomersPage

    return CustomersPage(context)


def _visits(context: "Context") -> QWidget:
    from ui.visits.page import VisitsPage

    return VisitsPage(context)


def _targets(context: "Context") -> QWidget:
    from ui.targets.page import TargetsPage

    return TargetsPage(context)


def _reports(context: "Context") -> QWidget:
    from ui.reports.page import ReportsPage

    return ReportsPage(context)


def _import(context: "Context") -> QWidget:
    from ui.transfer.page import ImportPage

    return ImportPage(context)


def _sync(context: "Context") -> QWidget:
    from ui.sync.page import SyncPage

    return SyncPage(context)


def _settings(context: "Context") -> QWidget:
    from ui.settings.page import SettingsPage

    return SettingsPage(context)


_ALL = (
    Section("today", "sun", _today),
    Section("customers", "users", _customers),
    Section("visits", "notebook-pen", _visits),
    Section("targets", "target", _targets),
    Section("reports", "file-text", _reports),
    Section("import", "file-down", _import, "Ctrl+I", below=True),
    Section("sync", "refresh-cw", _sync, "F5", below=True),
    Section("settings", "settings", _settings, "Ctrl+,", below=True),
)


def _exists(module: str) -> bool:
    return resources.path("").parent.joinpath("ui", module, "page.py").exists()


SECTIONS = tuple(s for s in _ALL if _exists({"import": "transfer"}.get(s.name, s.name)))


def entries() -> list[RailEntry]:
    found: list[RailEntry] = []
    for number, section in enumerate(SECTIONS, start=1):
        key = section.key or f"Alt+{number}"
        # The rail says Alt+1, then 2, 3 and so on.
        hint = shown_key(key) if section.below or number == 1 else str(number)
        found.append(RailEntry(section.name, section.icon, key, hint, section.below))
    return found
