"""The pill of the status bar: what waits first, then how it stands with the server."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from storage.queries.sync_state import Standing
    from ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class Pill:
    """The words of the pill and the colour of its dot."""

    waiting: str
    contact: str
    tint: str = "muted"


class PillWords(QObject):
    """Says what is true of the book now, in the words of sync."""

    def say(self, standing: "Standing | None", context: "Context | None") -> Pill:
        offline = self.tr("Working offline, everything works")
        if standing is None or context is None:
            return Pill("", offline)
        n = standing.waiting
        waiting = self.tr("%n change(s) waiting to upload", "", n) if n else ""
        status = context.sync.status
        if not status.signed_in:
            return Pill(waiting, offline)
        as_of = self._as_of(standing.contact, context)
        if status.trouble or standing.contact is None:
            return Pill(waiting, context.formats.dot.join(filter(None, (offline, as_of))))
        if status.running:
            return Pill(waiting, self.tr("Syncing …"), "accent")
        if waiting:
            return Pill(waiting, as_of)
        confirmed = self.tr("Confirmed by server ({time}, %n item(s))", "", standing.confirmed)
        when = context.formats.when(standing.contact, context.zone, context.today())
        return Pill("", confirmed.format(time=when), "ok")

    def _as_of(self, contact: datetime | None, context: "Context") -> str:
        if contact is None:
            return ""
        day = contact.astimezone(context.zone).date()
        near = context.formats.near_day(day, context.today())
        time = context.formats.time(contact, context.zone)
        return self.tr("Data as of {time}").format(time=f"{near} {time}")
