"""Puts a context together: the open book, the clock, the zone, and whose book it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.opening import SystemClock, owner_of, zone_of
from desktop.profile import Profile
from desktop.settings import EXPORT_RIGHT, BookSettings
from ui.kit.context import Clock, Context, Person, Rights
from ui.kit.services import Services

if TYPE_CHECKING:
    from storage.database import Database

_SYSTEM = SystemClock()


def compose(
    profile: Profile,
    database: "Database",
    language: str,
    parent: QObject | None = None,
    *,
    clock: Clock = _SYSTEM,
    services: Callable[[BookSettings], Services] | None = None,
) -> Context:
    """All that the pages are given."""
    owner = owner_of(profile, database)
    settings = BookSettings(database)
    context = Context(
        database,
        clock=clock,
        zone=zone_of(profile),
        person=Person(owner.id, owner.name, owner.role),
        language=language,
        settings=settings,
        rights=Rights(export=bool(settings.get(EXPORT_RIGHT, True))),
        services=services(settings) if services else None,
        parent=parent,
    )
    settings.later = context.tasks.run
    return context
