"""Which pages there are for whom, in the order of the rail; each is imported when first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from storage.rules.choices import Role
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
    roles: frozenset[str] = frozenset()  # who has it on the rail; empty is everybody


def _today(context: "Context") -> QWidget:
    from ui.today.page import TodayPage

    return TodayPage(context)


def _customers(context: "Context") -> QWidget:
    from ui.customers.page import CustomersPage

    return CustomersPage(context)


def _visits(context: "Context") -> QWidget:
    from ui.visits.page import VisitsPage

    return VisitsPage(context)


def _ride_alongs(context: "Context") -> QWidget:
    from ui.ride_alongs.page import RideAlongsPage

    return RideAlongsPage(context)


def _trips(context: "Context") -> QWidget:
    from ui.trips.page import TripsPage

    return TripsPage(context)


def _targets(context: "Context") -> QWidget:
    from ui.targets.page import TargetsPage

    return TargetsPage(context)


def _reports(context: "Context") -> QWidget:
    from ui.reports.page import ReportsPage

    return ReportsPage(context)


def _team(context: "Context") -> QWidget:
    from ui.team.page import TeamPage

    return TeamPage(context)


def _mirror(context: "Context") -> QWidget:
    from ui.team.page import TeamPage

    return TeamPage(context, mirror=True)


def _lessons(context: "Context") -> QWidget:
    from ui.lessons.page import LessonsPage

    return LessonsPage(context)


def _import(context: "Context") -> QWidget:
    from ui.transfer.page import ImportPage

    return ImportPage(context)


def _administration(context: "Context") -> QWidget:
    from ui.administration.page import AdministrationPage

    return AdministrationPage(context)


def _sync(context: "Context") -> QWidget:
    from ui.sync.page import SyncPage

    return SyncPage(context)


def _settings(context: "Context") -> QWidget:
    from ui.settings.page import SettingsPage

    return SettingsPage(context)


# Who travels, and who leads them; the back office and the administrator visit nobody.
_SALES = frozenset((Role.REP.value, Role.MANAGER.value))
_ADMIN = frozenset((Role.ADMIN.value,))
_REP, _MANAGER = frozenset((Role.REP.value,)), frozenset((Role.MANAGER.value,))
_HOMES = {
    Role.MANAGER.value: "team", Role.OFFICE.value: "customers", Role.ADMIN.value: "administration"
}  # fmt: skip
ALL = (
    Section("today", "sun", _today, roles=_SALES),
    Section("customers", "users", _customers),
    Section("administration", "shield-check", _administration, roles=_ADMIN),
    Section("visits", "notebook-pen", _visits, roles=_SALES),
    Section("trips", "route", _trips, roles=_SALES),
    Section("ride_alongs", "handshake", _ride_alongs, roles=_SALES),
    Section("targets", "target", _targets, roles=_SALES),
    Section("reports", "file-text", _reports, roles=_SALES),
    Section("lessons", "lightbulb", _lessons, roles=_SALES),
    Section("team", "layout-list", _team, roles=_MANAGER),
    Section("mirror", "eye", _mirror, roles=_REP),
    Section("import", "file-down", _import, "Ctrl+I", below=True),
    Section("sync", "refresh-cw", _sync, "F5", below=True),
    Section("settings", "settings", _settings, "Ctrl+,", below=True),
)


def sections_of(role: str) -> tuple[Section, ...]:
    """What somebody of this role has on the rail; whoever has none is taken for a rep."""
    known = role if role in tuple(Role) else Role.REP.value
    return tuple(section for section in ALL if not section.roles or known in section.roles)


def home_of(role: str) -> str:
    """The page that the day begins with: for a manager the three questions of each morning."""
    return _HOMES.get(role, "today")


SECTIONS = sections_of(Role.REP)


def entries(role: str = Role.REP) -> list[RailEntry]:
    """The rail of a role; its keys count what is on it."""
    found: list[RailEntry] = []
    for number, section in enumerate(sections_of(role), start=1):
        key = section.key or f"Alt+{number}"
        # The rail says Alt+1, then 2, 3 and so on.
        hint = shown_key(key) if section.below or number == 1 else str(number)
        found.append(RailEntry(section.name, section.icon, key, hint, section.below))
    return found


def all_entries() -> list[RailEntry]:
    """Every section there is; what a role does not have is hidden when it is known."""
    rep = {entry.name: entry for entry in entries()}
    other = (RailEntry(s.name, s.icon, s.key, "", s.below) for s in ALL if s.name not in rep)
    of_others = {entry.name: entry for entry in other}
    return [rep.get(section.name) or of_others[section.name] for section in ALL]
