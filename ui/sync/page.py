"""The sync page: what waits, what needs a decision, and when the server was spoken with."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.actions import Action
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.labels import Label, upright_line
from ui.kit.layout import KeyNumber, PageHead, SectionHead, clear, column, row, scrolled
from ui.kit.rows import RowList
from ui.sync.cards import ConflictCard, RefusalCard
from ui.sync.presenter import SyncView, read_view
from ui.sync.sign_in import SignInPane
from ui.sync.words import JournalWords, kind_word, trouble_word

if TYPE_CHECKING:
    from uuid import UUID

    from storage.database import Session
    from storage.queries.sync_state import JournalLine


class SyncPage(QWidget):
    """Everything on it is read from the book; the line only says how it stands."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._shown = context, None
        self._words = JournalWords(self)
        whole = column(self)
        self.head = PageHead(self.tr("Sync"))
        self.now = Button(self.tr("Sync now"), self._sync, kind="primary", hint="F5")
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
        self.refresh()

    def main_widget(self) -> QWidget:
        return self.now if self._context.sync.status.signed_in else self.sign_in.address

    def page_actions(self) -> list[Action]:
        return []  # F5 is everywhere

    def help(self) -> str:
        return self.tr(
            "Everything is saved on this computer first, and goes to the server by itself. Where "
            "two sides changed the same, pick one: the other value is kept, and Undo brings it "
            "back. What the server did not accept stays here until you put it away."
        )

    @Slot()
    def refresh(self) -> None:
        """Read all of it anew, off this thread."""
        self._context.tasks.read(read_view, self._show, ticket="sync.view")

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        self._soon.start()

    @Slot()
    def _sync(self) -> None:
        self._context.sync.sync_requested.emit()

    # What it is laid out from

    def _left(self) -> QWidget:
        pane, lines = self._pane()
        numbers = row(spacing=32)
        self.confirmed = KeyNumber(self.tr("Confirmed by server"))
        self.waiting = KeyNumber(self.tr("Waiting to upload"))
        self.attention = KeyNumber(self.tr("Needs attention"))
        for number in (self.confirmed, self.waiting, self.attention):
            numbers.addWidget(number)
        numbers.addStretch(1)
        lines.addLayout(numbers)
        lines.addSpacing(16)
        self.attention_head = SectionHead(self.tr("Needs attention"))
        lines.addWidget(self.attention_head)
        self.cards = column()
        lines.addLayout(self.cards)
        lines.addSpacing(12)
        self.waiting_head = SectionHead(self.tr("Waiting to upload"))
        lines.addWidget(self.waiting_head)
        self.waiting_rows = RowList(self.tr("Waiting to upload"), before_width=92, fills=False)
        lines.addWidget(self.waiting_rows)
        self.nothing = Label(self.tr("Nothing waits."), tone="muted")
        lines.addWidget(self.nothing)
        lines.addStretch(1)
        return pane

    def _right(self) -> QWidget:
        pane, lines = self._pane()
        lines.addWidget(Label(self.tr("Connection"), "meta"))
        self.state = Label("", "headline", wrap=True)
        self.why = Label("", "meta", wrap=True)
        lines.addWidget(self.state)
        lines.addWidget(self.why)
        lines.addSpacing(16)
        self.sign_in = SignInPane(self._context)
        lines.addWidget(self.sign_in)
        self.journal_head = SectionHead(self.tr("Journal"), note=self.tr("45 days are kept"))
        self.journal = RowList(self.tr("Journal"), before_width=104, fills=False)
        lines.addWidget(self.journal_head)
        lines.addWidget(self.journal)
        lines.addStretch(1)
        return pane

    def _pane(self) -> tuple[QWidget, QVBoxLayout]:
        pane = QWidget()
        pane.setObjectName("page")
        return pane, column(pane, spacing=4, margins=(20, 16, 20, 20))

    # What it shows

    def _show(self, view: SyncView) -> None:
        self._show_line(view)
        formats, standing = self._context.formats, view.standing
        self.confirmed.set(formats.number(standing.confirmed), self.tr("items"))
        self.waiting.set(formats.number(standing.waiting), self.tr("changes"))
        tone = "warn" if view.attention else None
        self.attention.set(formats.number(view.attention), self.tr("records"), tone)
        self.attention_head.set_count(view.attention)
        self.waiting_head.set_count(standing.waiting)
        self.waiting_rows.set_rows(self._waiting(view))
        self.nothing.setVisible(not standing.waiting)
        self.journal.set_rows([self._line(line) for line in view.journal])
        self._show_cards(view)

    def _show_line(self, view: SyncView) -> None:
        context, status = self._context, self._context.sync.status
        contact = view.standing.contact
        as_of = ""
        if contact is not None:
            as_of = self.tr("Data as of {time}").format(time=self._moment(contact))
        self.head.set_title(self.tr("Sync"), as_of)
        offline = self.tr("Working offline, everything works")
        why = context.formats.dot.join(filter(None, (status.email, status.server)))
        if not status.signed_in:
            state, why = offline, self.tr("This book is not signed in to a server.")
        elif status.trouble:
            state = offline
            why = self.tr("{why} It is tried again by itself.")
            why = why.format(why=trouble_word(status.trouble))
        elif status.running:
            state = self.tr("Syncing …")
        else:
            state = self.tr("Connected")
        self.state.setText(state)
        self.why.setText(why)
        self.now.setEnabled(status.signed_in)
        self.sign_in.setVisible(not status.signed_in)
        for widget in (self.journal_head, self.journal):
            widget.setVisible(status.signed_in)

    def _show_cards(self, view: SyncView) -> None:
        shown = (view.conflicts, view.refusals)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self.cards)
        for conflict in view.conflicts:
            card = ConflictCard(
                self._context, conflict, self._user(conflict.id), self._keeper(conflict.id)
            )
            self.cards.addWidget(card)
        for refusal in view.refusals:
            self.cards.addWidget(RefusalCard(self._context, refusal, self._putter(refusal.id)))
        if not view.attention:
            self.cards.addWidget(Label(self.tr("Nothing needs you."), tone="muted"))

    def _waiting(self, view: SyncView) -> list[RowText]:
        context = self._context
        return [
            RowText(
                change.id,
                ((Words(change.customer or change.title, bold=True), Words(change.title)),)
                if change.customer and change.title
                else ((Words(change.customer or change.title or "…", bold=True),),),
                right=(Words(context.formats.when(change.at, context.zone, context.today())),),
                before=Words(kind_word(change.kind), "muted"),
            )
            for change in view.waiting
        ]

    def _line(self, line: "JournalLine") -> RowText:
        done = not line.trouble
        return RowText(
            line.at,
            ((Words(self._words.say(line), "text" if done else "muted"),),),
            before=Words(self._moment(line.at), "muted", small=True),
            icon="check" if done else "",
            icon_tone="ok",
        )

    def _moment(self, at: datetime) -> str:
        context = self._context
        day = at.astimezone(context.zone).date()
        near = context.formats.near_day(day, context.today())
        return f"{near} {context.formats.time(at, context.zone)}"

    # What it does

    def _user(self, conflict: "UUID") -> Callable[[], None]:
        from storage.commands.conflicts import use_other

        return self._doer(
            lambda session: use_other(session, conflict), self.tr("The other value is in place")
        )

    def _keeper(self, conflict: "UUID") -> Callable[[], None]:
        from storage.commands.conflicts import keep_as_it_is

        return self._doer(
            lambda session: keep_as_it_is(session, conflict), self.tr("Left as it is")
        )

    def _putter(self, refusal: "UUID") -> Callable[[], None]:
        from storage.commands.conflicts import put_away

        return self._doer(lambda session: put_away(session, refusal), self.tr("Put away"))

    def _doer(self, command: "Callable[[Session], None]", told: str) -> Callable[[], None]:
        return lambda: self._context.do(command, told)
