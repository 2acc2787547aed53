"""The pill of the status bar: what waits first, then how it stands with the server."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from storage.queries.sync_state import Standing
    from ui.kit.context import Context
    from ui.kit.sync_line import Arriving

LATER: Final = timedelta(minutes=1)  # the last contact is told beside an older confirmation


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
        told = self._attention(standing.attention)
        n = standing.waiting
        waiting = self.tr("%n change(s) waiting to upload", "", n) if n else ""
        first = context.formats.dot.join(filter(None, (told, waiting)))
        status = context.sync.status
        if not status.signed_in:
            return Pill(first, offline)
        as_of = self._as_of(standing.contact, context)
        contact, tint = self._contact(standing, context, as_of)
        return Pill(first, contact, tint)

    def _contact(self, standing: "Standing", context: "Context", as_of: str) -> tuple[str, str]:
        """How it stands with the server, and the colour of it."""
        status, dot = context.sync.status, context.formats.dot
        if status.paused:
            return dot.join(filter(None, (self.tr("Sync paused"), as_of))), "warn"
        if status.trouble in ("sign_in_again", "revoked"):
            return dot.join(filter(None, (self._asks_for(status.trouble), as_of))), "warn"
        if status.trouble == "mass_removal":
            held = self.tr("Receiving is held back; nothing was removed")
            return dot.join(filter(None, (held, as_of))), "warn"
        if status.running:
            return self._running(status.arriving, context), "accent"
        if status.unread and standing.waiting:
            return self.tr("Not uploaded before you have read who will read it"), "warn"
        if status.trouble or standing.contact is None:
            offline = self.tr("Working offline, everything works")
            return dot.join(filter(None, (offline, as_of))), "muted"
        if standing.waiting or standing.confirmed_at is None:
            return as_of, "muted"
        confirmed = self.tr("Confirmed by server ({time}, %n item(s))", "", standing.confirmed)
        when = context.formats.when(standing.confirmed_at, context.zone, context.today())
        said = confirmed.format(time=when)
        if standing.contact - standing.confirmed_at >= LATER:
            said = dot.join((said, as_of))
        return said, "ok"

    def _running(self, arriving: "Arriving | None", context: "Context") -> str:
        if arriving is None or not arriving.total:
            return self.tr("Syncing …")
        numbers = context.formats
        return self.tr("Receiving {done} of {total}").format(
            done=numbers.number(arriving.arrived), total=numbers.number(arriving.total)
        )

    def _attention(self, n: int) -> str:
        return self.tr("%n record(s) need attention", "", n) if n else ""

    def _asks_for(self, trouble: str) -> str:
        if trouble == "revoked":
            return self.tr("The server does not let this laptop take part")
        return self.tr("Sign in again; everything stays here")

    def _as_of(self, contact: datetime | None, context: "Context") -> str:
        if contact is None:
            return ""
        day = contact.astimezone(context.zone).date()
        near = context.formats.near_day(day, context.today())
        time = context.formats.time(contact, context.zone)
        return self.tr("Data as of {time}").format(time=f"{near} {time}")
