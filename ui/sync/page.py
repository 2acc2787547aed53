"""The sync page: what waits, what needs a decision, and when the server was spoken with."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import PageHead, SectionHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.sync.cards import Card, Choices, ConflictCard
from ui.sync.connection import ConnectionPane
from ui.sync.consent import ConsentPane
from ui.sync.deck import Deck
from ui.sync.held_back import HeldBackCard, WaysOn
from ui.sync.history import HistoryPane
from ui.sync.journal import JournalPane, ReceiptsPane
from ui.sync.numbers import NumbersStrip
from ui.sync.presenter import SyncView, read_view
from ui.sync.refused import FilesCard, RefusalCard, Ways
from ui.sync.waiting import waiting_lines

if TYPE_CHECKING:
    from uuid import UUID

    from storage.database import Session
    from storage.queries.sync_open import OpenConflict, OpenRefusal


class SyncPage(QWidget):
    """Everything on it is read from the book; the line only says how it stands."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._entering = context, False
        whole = column(self)
        self.head = PageHead(self.tr("Sync"))
        self.pause = Button(self.tr("Pause"), self._pause)
        self.now = Button(self.tr("Sync now"), self._sync, kind="primary", hint="F5")
        self.head.add(self.pause)
        self.head.add(self.now)
        whole.addWidget(self.head)
        panes = row(spacing=0)
        panes.addWidget(scrolled(self._left()), 16)
        panes.addWidget(upright_line())
        panes.addWidget(scrolled(self._right()), 10)
        whole.addLayout(panes, 1)
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self.refresh)
        context.changes.changed.connect(self._on_changed)
        context.sync.changed.connect(self.refresh)

    def activate(self) -> None:
        self._entering = True  # what needs somebody is what he came for
        self.consent.refresh()
        self.refresh()

    def main_widget(self) -> QWidget:
        if self._context.sync.status.signed_in:
            return self.now
        return self.connection.sign_in.fields.first()

    def page_actions(self) -> list[Action]:
        # F5 is everywhere
        return [Action("sync.pause", self.tr("Pause or resume the sync"), self._pause, "Alt+P")]

    def help(self) -> str:
        return self.tr(
            "Everything is saved on this computer first, and goes to the server by itself. Where "
            "two sides changed the same, pick one: the other value is kept, and Undo brings it "
            "back. The arrow keys walk through what needs you, digits decide. What the server did "
            "not accept stays here until you put it away."
        )

    @Slot()
    def refresh(self) -> None:
        """Read all of it anew, off this thread."""
        now = self._context.now()
        self._context.tasks.read(
            lambda session: read_view(session, now), self._show, ticket="sync.view"
        )

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._soon.start()

    def _sync(self) -> None:
        self._context.sync.sync_requested.emit()

    def _pause(self) -> None:
        if self._context.sync.status.signed_in:
            self._context.sync.pause_requested.emit(not self._context.sync.status.paused)

    # What it is laid out from

    def _left(self) -> QWidget:
        pane, lines = self._pane(0)
        self.numbers = NumbersStrip(self._context)
        lines.addWidget(self.numbers)
        lines.addWidget(hairline())
        self.consent = ConsentPane(self._context)
        lines.addWidget(self.consent)
        self.attention_head = SectionHead(self.tr("Needs attention"))
        self.attention_head.setContentsMargins(20, 0, 20, 0)
        lines.addSpacing(8)
        lines.addWidget(self.attention_head)
        lines.addWidget(hairline())
        self.deck = Deck()
        self.deck.emptied.connect(lambda: self.main_widget().setFocus())
        lines.addWidget(self.deck)
        self.history = HistoryPane(self._context, self._use_other)
        lines.addWidget(self.history)
        lines.addSpacing(10)
        below = column(margins=(20, 0, 20, 0))
        self.waiting_head = SectionHead(self.tr("Waiting to upload"))
        below.addWidget(self.waiting_head)
        below.addWidget(hairline())
        self.waiting_rows = RowList(self.tr("Waiting to upload"), before_width=110, fills=False)
        below.addWidget(self.waiting_rows)
        self.nothing = Label(self.tr("Nothing waits."), tone="muted")
        self.nothing.setContentsMargins(0, 8, 0, 4)
        below.addWidget(self.nothing)
        lines.addLayout(below)
        self._kept = column()  # the readers, once they were read
        lines.addSpacing(12)
        lines.addLayout(self._kept)
        lines.addStretch(1)
        self._lines = lines
        return pane

    def _right(self) -> QWidget:
        pane, lines = self._pane(20)
        self.connection = ConnectionPane(self._context)
        lines.addWidget(self.connection)
        lines.addSpacing(14)
        self.journal = JournalPane(self._context)
        self.receipts = ReceiptsPane(self._context)
        lines.addWidget(self.receipts)
        lines.addSpacing(14)
        lines.addWidget(self.journal)
        lines.addStretch(1)
        return pane

    def _pane(self, margin: int) -> tuple[QWidget, QVBoxLayout]:
        pane = QWidget()
        pane.setObjectName("page")
        return pane, column(pane, spacing=4, margins=(margin, 12 if margin else 0, margin, 20))

    # What it shows

    def _show(self, view: SyncView) -> None:
        self._show_head(view)
        self.numbers.show_view(view)
        self.connection.show_line(view.standing)
        status = self._context.sync.status
        self.consent.setVisible(status.signed_in)
        self._place_consent(first=status.unread)
        self.attention_head.set_count(view.decisions)
        self.waiting_head.set_count(view.standing.waiting)
        self.waiting_rows.set_rows(waiting_lines(self._context, view.waiting))
        self.nothing.setVisible(not view.standing.waiting)
        for pane in (self.journal, self.receipts):
            pane.setVisible(status.signed_in or bool(view.journal))
        self.journal.show_lines(view.journal)
        self.receipts.show_lines(view.receipts)
        self.receipts.setVisible(bool(view.receipts))
        self.history.show_settled(view.settled)
        self._show_cards(view)

    def _show_head(self, view: SyncView) -> None:
        status, contact = self._context.sync.status, view.standing.contact
        as_of = ""
        if contact is not None:
            formats, zone = self._context.formats, self._context.zone
            near = formats.near_day(contact.astimezone(zone).date(), self._context.today())
            when = f"{near} {formats.time(contact, zone)}"
            as_of = self.tr("Data as of {time}").format(time=when)
        self.head.set_title(self.tr("Sync"), as_of)
        self.pause.set_text(self.tr("Resume") if status.paused else self.tr("Pause"))
        self.pause.setVisible(status.signed_in)
        self.now.setEnabled(status.signed_in and not status.paused)

    def _place_consent(self, *, first: bool) -> None:
        """Above everything until it was read; at the end of the page afterwards."""
        up_here = self._lines.indexOf(self.consent) >= 0
        if first and not up_here:
            self._lines.insertWidget(2, self.consent)
        elif not first and up_here:
            self._kept.addWidget(self.consent)
        self.consent.refresh()

    def _show_cards(self, view: SyncView) -> None:
        context, wanted = self._context, list[tuple[object, Callable[[], Card]]]()
        if (held := view.held) is not None:
            wanted.append((held, lambda: HeldBackCard(context, held, self._ways_on(held.mark))))
        for conflict in view.conflicts:
            wanted.append((conflict, partial(self._conflict_card, conflict)))
        for refusal in view.refusals:
            wanted.append((refusal, partial(self._refusal_card, refusal)))
        if files := view.files:
            wanted.append((files, lambda: FilesCard(files, self._send_files)))
        self.deck.show_cards(wanted)
        self.attention_head.set_note(self.tr("↑ ↓ next record") if len(wanted) > 1 else "")
        if self._entering and wanted and self.now.hasFocus():
            self.deck.cards[0].setFocus()
        self._entering = False

    def _conflict_card(self, conflict: "OpenConflict") -> Card:
        return ConflictCard(self._context, conflict, self._choices(conflict.id))

    def _refusal_card(self, refusal: "OpenRefusal") -> Card:
        return RefusalCard(self._context, refusal, self._ways(refusal.id))

    # What it does

    def _send_files(self) -> None:
        from storage.commands.attachments import send_again

        told = self.tr("Offered to the server again with the next sync")

        def done(_number: int) -> None:
            self._sync()
            self.refresh()

        self._context.do(send_again, told, done)

    def _ways_on(self, mark: str) -> WaysOn:
        from storage.commands.held_back import allow, keep

        def remove() -> None:
            told = self.tr("They go with this contact")
            self._context.do(lambda session: allow(session, mark), told, lambda _: self._sync())

        def stay() -> None:
            told = self.tr("They stay. A message for your administrator is on the clipboard.")
            self._context.do(lambda session: keep(session, mark), told, said)

        def said(_none: object) -> None:
            line = self._context.sync
            line.show_status(line.status)  # so that it is counted anew, here and in the status bar

        return WaysOn(remove, stay)

    def _use_other(self, conflict: "UUID") -> None:
        from storage.commands.conflicts import use_other

        told = self.tr("The other value is in place")
        self._context.do(lambda session: use_other(session, conflict), told)

    def _choices(self, conflict: "UUID") -> Choices:
        from storage.commands.conflicts import combine, keep_as_it_is

        def keep(session: "Session") -> None:
            keep_as_it_is(session, conflict)

        def both(texts: Mapping[str, str]) -> None:
            told = self.tr("Both are in it now")
            self._context.do(lambda session: combine(session, conflict, texts), told)

        return Choices(
            lambda: self._use_other(conflict),
            self._doer(keep, self.tr("Left as it is")),
            both,
        )

    def _ways(self, refusal: "UUID") -> Ways:
        from storage.commands.conflicts import send_again
        from storage.commands.refusals import dismiss, release, resubmit

        def again(texts: Mapping[str, str]) -> None:
            """Changed work is work of today; the same is asked for once more as it was."""
            told = self.tr("Saved again; it waits for the next upload")
            if texts:
                self._context.do(lambda session: send_again(session, refusal, texts), told)
            else:
                self._context.do(lambda session: resubmit(session, refusal), told)

        def accept(session: "Session") -> None:
            release(session, refusal)

        def away(session: "Session") -> None:
            dismiss(session, refusal)

        accepted = self.tr("Accepted; it goes in with the next upload")
        return Ways(again, self._doer(accept, accepted), self._doer(away, self.tr("Put away")))

    def _doer(self, command: "Callable[[Session], None]", told: str) -> Callable[[], None]:
        return lambda: self._context.do(command, told)
