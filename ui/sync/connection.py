"""How the line stands, in words; when it is used; and signing in where nobody is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.joining.arriving import ArrivingPane
from ui.joining.history_choice import HistoryChoice
from ui.kit.buttons import Segmented
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import column
from ui.sync.sign_in import AGAIN, SignInPane
from ui.sync.words import trouble_word

if TYPE_CHECKING:
    from storage.queries.sync_state import Standing


class ConnectionPane(QWidget):
    """The state is one sentence; an outage is a state like any other."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lines = column(self, spacing=4)
        lines.addWidget(Label(self.tr("Connection"), "meta"))
        self.state = Label("", "headline", wrap=True)
        self.why = Label("", "meta", wrap=True)
        lines.addWidget(self.state)
        lines.addWidget(self.why)
        self.arriving = ArrivingPane(context)
        lines.addWidget(self.arriving)
        self.pace = Segmented(
            [("self", self.tr("By itself")), ("asked", self.tr("Only when I ask"))],
            name=self.tr("When to sync"),
        )
        self.pace.chosen.connect(self._on_pace)
        self.metered = Label(
            self.tr("On a metered line: nothing is sent or fetched until F5."), "meta", wrap=True
        )
        lines.addSpacing(6)
        lines.addWidget(self.pace)
        lines.addWidget(self.metered)
        self.history = HistoryChoice(context)
        lines.addWidget(self.history)
        self.sign_in = SignInPane(context)
        lines.addSpacing(12)
        lines.addWidget(self.sign_in)

    def show_line(self, standing: "Standing") -> None:
        """Say how it stands now."""
        status = self._context.sync.status
        state, why = self._words(standing)
        self.state.setText(state)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.arriving.show_arriving(status.arriving if status.running else None)
        self.pace.choose("asked" if status.on_demand else "self")
        for widget in (self.pace, self.metered):
            widget.setVisible(status.signed_in and not status.paused)
        self.metered.setVisible(self.metered.isVisible() and status.on_demand)
        self.history.show_choice(open_still=status.signed_in and standing.incomplete)
        asks = not status.signed_in or status.trouble in AGAIN
        self.sign_in.setVisible(asks)
        if asks:
            self.sign_in.show_for(status.trouble, status.server, status.email)

    def _words(self, standing: "Standing") -> tuple[str, str]:
        context, status = self._context, self._context.sync.status
        offline = self.tr("Working offline, everything works")
        if not status.signed_in:
            return offline, self.tr("This book is not signed in to a server.")
        if status.paused:
            told = self.tr("Nothing is sent or fetched until you resume, also after a restart.")
            return self.tr("Sync paused"), told
        if status.trouble in AGAIN:
            said = "" if status.trouble == "sign_in_again" else trouble_word(status.trouble)
            return self._shut_out(status.trouble), said
        if status.trouble == "mass_removal":
            return self.tr("Receiving is held back"), self._since(status.trouble)
        if status.trouble:
            return offline, self._since(status.trouble)
        if status.running:
            return self.tr("Syncing …"), status.server
        if status.unread and standing.waiting:
            told = self.tr("Read below who will read what; then it is uploaded.")
            return self.tr("Nothing is uploaded yet"), told
        dot = context.formats.dot
        return self.tr("Connected"), dot.join(filter(None, (status.server, status.email)))

    def _shut_out(self, trouble: str) -> str:
        if trouble == "sign_in_again":
            return self.tr("Sign in again")
        return self.tr("This laptop is not known to the server any more")

    def _since(self, trouble: str) -> str:
        context, since = self._context, self._context.sync.status.since
        why = trouble_word(trouble)
        if since is None:
            return why
        when = context.formats.when(since, context.zone, context.today())
        return self.tr("Since {time}. {why} It is tried again by itself.").format(
            time=when, why=why
        )

    def _on_pace(self, key: str) -> None:
        self._context.sync.on_demand_requested.emit(key == "asked")
