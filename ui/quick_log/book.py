"""What the open log reads from the book and writes into it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from storage.rules.quick_tokens import (
    Contact,
    CustomerFit,
    NewContact,
    TokenKind,
    Understood,
)
from ui.kit.cells import RowText
from ui.kit.cells import Words as Run
from ui.kit.context import Context
from ui.quick_log.presenter import FORM

if TYPE_CHECKING:
    from storage.commands.quick_log import Logged
    from storage.database import Session
    from storage.queries.quick_log import BookDirectory
    from storage.queries.quick_log_before import Before


class LogBook(QObject):
    """The parser over this book, as of today, and the one command that saves."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._directory: BookDirectory | None = None
        self._day: date | None = None
        self._before: tuple[UUID, Before] | None = None

    def begin(self) -> None:
        """The log is opened: today may be another day than last time."""
        if self._day != self._context.today():
            self._directory = None
        self.forget()
        from storage.queries.quick_log import warm_up

        self._context.tasks.read(warm_up, self.directory().know_rivals, ticket="quick_log")

    def forget(self) -> None:
        """The book has changed."""
        self._before = None
        if self._directory is not None:
            self._directory.forget()

    def directory(self) -> "BookDirectory":
        if self._directory is None:
            from storage.queries.quick_log import BookDirectory

            self._day = self._context.today()
            self._directory = BookDirectory(
                self._context.database.read,
                self._context.user_id or UUID(int=0),
                self._day,
                self._context.zone,
            )
            self._directory.know_rivals(())
        return self._directory

    def understand(
        self, line: str, picks: Mapping[str, str], about: CustomerFit | None
    ) -> Understood:
        """What the line says, by the book as it is."""
        from storage.rules.quick_log import understand

        if not line.strip():
            return Understood(line, ())
        today = self._context.today()
        return understand(line, self.directory(), today=today, picks=picks, about=about)

    def before(self, understood: Understood) -> "Before | None":
        """How the line's customer stands now; read once for each customer."""
        if understood.customer is None:
            return None
        customer = understood.customer.id
        if self._before is None or self._before[0] != customer:
            from storage.queries.quick_log_before import before_saving

            context = self._context
            owner, day = context.user_id or UUID(int=0), context.today()
            with context.database.read() as session:
                found = before_saving(session, customer, owner, day, context.zone)
            self._before = (customer, found)
        return self._before[1]

    def planned_rows(self) -> list[RowText]:
        """Today's visits without a result; choosing one begins the line with its name."""
        rows: list[RowText] = []
        for visit in self.directory().planned():
            customer = self.directory().customer(visit.customer_id)
            if customer is None:
                continue
            name = customer.short_name or customer.name
            time = self._context.formats.time(visit.at, self._context.zone)
            line = (Run(time, "muted"), Run(customer.name, bold=True), Run(customer.place, "muted"))
            rows.append(RowText(f"@{name} ", (line,), height=38))
        return rows

    def people_rows(self, understood: Understood) -> list[RowText]:
        """The people at the line's customer while it names nobody; choosing one adds the name."""
        people = (Contact, NewContact)
        if understood.customer is None or understood.first(TokenKind.NOT_VISITED):
            return []
        if understood.first(TokenKind.MET) or any(
            isinstance(token.value, people) for token in understood.tokens
        ):
            return []
        absent = {token.words for token in understood.of(TokenKind.NOT_MET)}
        space = "" if understood.line.endswith((" ", "\u3000")) else " "
        return [
            RowText(
                f"{space}{person.name} ",
                ((Run(person.name, bold=True), Run(person.title, "muted")),),
                height=34,
            )
            for person in self.directory().contacts(understood.customer.id)
            if person.name not in absent
        ][:6]

    def save(
        self,
        understood: Understood,
        behind: Sequence[str],
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Write the line down and drop its draft, in one transaction; then say so, with Undo."""
        from storage.commands.drafts import drop_draft, keep_draft
        from storage.commands.quick_log import log_line

        now, zone = self._context.now(), self._context.zone
        rest = {"line": behind[0], "picks": {}, "behind": list(behind[1:])} if behind else None

        def command(session: "Session") -> "Logged":
            if rest is None:
                drop_draft(session, FORM)
            else:
                keep_draft(session, FORM, "", rest, now=now)
            return log_line(session, understood, now=now, zone=zone)

        self._context.do(
            command,
            lambda logged: self._told(understood, logged),
            lambda _logged: done(),
            failed,
        )

    def _told(self, understood: Understood, logged: "Logged") -> str:
        if logged.visit_id is None:
            return self.tr("Kept under “To be sorted”")
        name = ""
        if understood.customer is not None:
            name = understood.customer.short_name or understood.customer.name
        elif token := understood.first(TokenKind.CUSTOMER):
            name = token.words.lstrip("@＠")
        if loose := len(logged.loose_note_ids):
            told = self.tr("Visit to {name} logged; %n to be sorted", "", loose)
            return told.format(name=name)
        return self.tr("Visit to {name} logged").format(name=name)
